"""Join the chapters of the demo government into what the package ships, and print its agreement.

    python tools/demo.py

Reads `agreement/N.md`, `decisions/N.jsonl` and `gold/N.jsonl` in `tools/demo`, which are written by
hand; writes `agreement.md`, `agreement.pdf`, `decisions.jsonl` and `gold/NUMBER.json` to
`src/akkoord/demo`. Stops with one line when an id is not unique, a date is none, a quote is not
verbatim, or a judgement names a decision or pledge that does not exist. The bytes depend on the
chapters and the installed fonts alone.
"""

import datetime as dt
import html
import json
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from weasyprint import CSS, HTML

from akkoord import government
from akkoord.agreement import markdown, tree

SOURCES = Path(__file__).resolve().with_suffix("")
DEMO = SOURCES.parent.parent / "src" / "akkoord" / "demo"
STYLE = Path(__file__).with_suffix(".css")
TITLE = ("Samen aan de stroom", "Bestuursakkoord stad Waterhoek 2019-2024")
GOVERNMENT = "waterhoek-2019"
EPOCH = "1546851600"  # the day the council was installed, 7 January 2019
ID = re.compile(r"WH-(20(?:19|2\d))-\d{4}")
KINDS = {"Collegebesluit", "Gemeenteraadsbesluit", "Mededeling"}
NOTE = re.compile(r"\n*^\[\^(\w+)\]: (.+)$", re.MULTILINE)
Record = dict[str, Any]


def main() -> None:
    chapters = [file.read_text(encoding="utf-8") for file in numbered("agreement", "md")]
    decisions = checked_decisions(records("decisions"))
    agreement = DEMO / "agreement.md"
    agreement.write_text(joined(chapters), encoding="utf-8")
    gold = checked_gold(records("gold"), agreement, {decision["id"] for decision in decisions})
    write_lines(DEMO / "decisions.jsonl", decisions)
    write_gold(gold)
    pages = print_pdf(chapters, DEMO / "agreement.pdf")
    print(
        f"{len(chapters)} chapters, {pages} pages, {len(decisions)} decisions, {len(gold)} judged"
    )
    check_expected({"sections": len(gold), "decisions": len(decisions)})


def numbered(folder: str, ending: str) -> list[Path]:
    """The chapters' files in order of their number."""
    return sorted((SOURCES / folder).glob(f"[0-9]*.{ending}"), key=lambda file: int(file.stem))


def records(folder: str) -> list[Record]:
    """The JSON records of all chapters; a bad line stops with its place."""
    return [record for file in numbered(folder, "jsonl") for record in parsed(file)]


def parsed(file: Path) -> Iterator[Record]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            yield json.loads(line)
        except json.JSONDecodeError as error:
            raise SystemExit(f"{file}, line {number}: no valid JSON ({error.msg})") from error


def joined(chapters: Iterable[str]) -> str:
    """One Markdown document; the title stands before the first heading, notes count through."""
    first, second = TITLE
    return f"**{first}**\n\n{second}\n\n" + "\n\n".join(map(str.strip, renumbered(chapters))) + "\n"


def renumbered(chapters: Iterable[str]) -> Iterator[str]:
    """The chapters with footnotes that are numbered within each, numbered through all."""
    count = 0
    for chapter in chapters:
        labels = [match[1] for match in NOTE.finditer(chapter)]
        numbers = {label: str(count + at) for at, label in enumerate(labels, 1)}
        count += len(labels)
        yield relabelled(chapter, numbers)


def relabelled(chapter: str, numbers: dict[str, str]) -> str:
    return re.sub(r"\[\^(\w+)\]", lambda match: f"[^{numbers[match[1]]}]", chapter)


def checked_decisions(found: list[Record]) -> list[Record]:
    """The decisions by date, one without date by its id's year, then by id."""
    ids: set[str] = set()
    for decision in found:
        id = decision["id"]
        require(ID.fullmatch(id) is not None, f"{id}: an id is WH-YEAR-NUMBER")
        require(id not in ids, f"{id}: stands twice")
        require(dated_rightly(decision), f"{id}: its date {decision['date']!r} is none of its year")
        require(decision["kind"] in KINDS, f"{id}: no kind is called {decision['kind']!r}")
        ids.add(id)
    return sorted(
        found, key=lambda decision: (decision["date"] or decision["id"][3:7], decision["id"])
    )


def dated_rightly(decision: Record) -> bool:
    if decision["date"] is None:
        return True
    try:
        return dt.date.fromisoformat(decision["date"]).year == int(decision["id"][3:7])
    except ValueError:
        return False


def checked_gold(found: list[Record], agreement: Path, ids: set[str]) -> list[Record]:
    """The judgements, sure to fit the agreement and the decisions."""
    written = texts(agreement)
    for judged in found:
        path = tuple(judged["path"])
        require(path in written, f"{path}: the agreement has no such section")
        check_pledges(judged, written.pop(path))
        check_judgments(judged, ids)
    missing = [path[-1] for path, text in written.items() if text]
    require(not missing, f"{', '.join(missing)}: not judged")
    return found


def texts(agreement: Path) -> dict[tuple[str, ...], str]:
    """The text of every section by its path, white space collapsed."""
    found = tree.sections(markdown.blocks(agreement))
    return {section.path: " ".join(section.text.split()) for section in found}


def check_pledges(judged: Record, text: str) -> None:
    for pledge in judged["pledges"]:
        where = f"{judged['path'][-1]}, {pledge['id']}"
        require(pledge["quote"] in judged["section"], f"{where}: quote not verbatim in `section`")
        require(pledge["quote"] in text, f"{where}: quote not verbatim in the agreement")
        require(isinstance(pledge["testable"], bool), f"{where}: testable is true or false")


def check_judgments(judged: Record, ids: set[str]) -> None:
    pledges = {pledge["id"] for pledge in judged["pledges"]}
    for id, judgment in judged["judgments"].items():
        where = f"{judged['path'][-1]}, {id}"
        require(id in ids, f"{where}: no such decision")
        require(judgment["grade"] in {0, 1, 2}, f"{where}: a grade is 0, 1 or 2")
        require(pledges.issuperset(judgment["pledges"]), f"{where}: no such pledge")
        serves = judgment["grade"] == 2
        require(serves == bool(judgment["pledges"]), f"{where}: 2 is for what serves a pledge")


def check_expected(counts: dict[str, int]) -> None:
    """The description of the government must name the counts that its demo has."""
    expected = dict(government.load(GOVERNMENT).expected)
    require(
        expected == counts, f"{GOVERNMENT}/government.toml expects {expected}, there are {counts}"
    )


def require(holds: bool, complaint: str) -> None:
    if not holds:
        raise SystemExit(complaint)


def write_lines(file: Path, rows: Iterable[Record]) -> None:
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    file.write_text("".join(lines), encoding="utf-8")


def write_gold(gold: Iterable[Record]) -> None:
    """One file a section, named by its number; files of sections that went are removed."""
    for old in (DEMO / "gold").glob("*.json"):
        old.unlink()
    for judged in gold:
        file = DEMO / "gold" / f"{judged['path'][-1].split()[0]}.json"
        file.write_text(json.dumps(judged, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def print_pdf(chapters: Iterable[str], file: Path) -> int:
    """Set the agreement; returns the number of pages."""
    # fontTools, below WeasyPrint, stamps the fonts it cuts down with this time
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    document = HTML(string=page(list(chapters))).render(stylesheets=[CSS(STYLE)])
    document.write_pdf(file, pdf_identifier=TITLE[1].encode())
    return len(document.pages)


def page(chapters: list[str]) -> str:
    """The whole document as HTML: cover, contents, chapters."""
    bodies = "".join(map(chapter_html, chapters))
    cover = "".join(f"<p>{html.escape(line)}</p>" for line in TITLE)
    return (
        f'<html lang="nl"><head><title>{html.escape(". ".join(TITLE))}</title></head><body>'
        f'<div class="cover">{cover}</div>{contents(bodies)}{bodies}</body></html>'
    )


def contents(bodies: str) -> str:
    """The printed table of contents, of the headings in the chapters' HTML."""
    headings = re.findall(r'<h(\d) id="([^"]+)">(.*?)</h\d>', bodies)
    rows = (
        f'<li class="level{level}"><a href="#{id}">{title}</a></li>'
        for level, id, title in headings
    )
    return f'<div class="contents"><h1>Inhoud</h1><ol>{"".join(rows)}</ol></div>'


def chapter_html(chapter: str) -> str:
    """A chapter with its title across the page and its text in columns."""
    notes = {match[1]: match[2] for match in NOTE.finditer(chapter)}
    body = MarkdownIt("commonmark").render(NOTE.sub("", chapter))
    body = re.sub(r"<h(\d)>(\S+)", r'<h\1 id="s\2">\2', body)
    body = re.sub(r"\[\^(\w+)\]", lambda match: footnote(notes[match[1]]), body)
    title, _, text = body.partition("</h1>")
    return f'<div class="chapter">{title}</h1><div class="columns">{text}</div></div>'


def footnote(text: str) -> str:
    return f'<span class="footnote">{html.escape(text)}</span>'


if __name__ == "__main__":
    main()
