r"""A report as Markdown, in a form that people read and `akkoord check` reads back.

    # title
    <details> the section's text </details>
    the paragraph of claims without heading
    ## heading
    > “quote of a pledge” · “quote of another”
    - **Lead**: sentence \[0\]\[1\].
    <details> the references: link, local date, title, first 200 characters </details>

Citations count from 0 in order of first use. What came from outside is escaped.
"""

import re
from collections.abc import Iterator
from html import escape as escape_html
from urllib.parse import quote

from akkoord.publish.edition import Edition
from akkoord.publish.narrative import Group, Item, groups
from akkoord.publish.words import Words
from akkoord.records import Decision, Pledge, Report

EXCERPT = 200
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&]|^(?:[#+=-]|\d+(?=[.)]))")
# A single no-break space belongs to the mark beside it.
_BLANKS = re.compile(r"\s{2,}|[^\S\u00a0\u202f]")
_WEB = ("http://", "https://")


def write(report: Report, edition: Edition, words: Words) -> str:
    """The whole report; ends with a newline."""
    parts = [f"# {escape(report.title)}", _agreement(report, edition, words)]
    for group in groups(report, edition):
        parts.extend(_headed(group, words) if group.heading else [_paragraph(group, words)])
    parts.extend(_references(report, edition, words))
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """Text on one line that Markdown shows as it is."""
    return _SPECIAL.sub(_escaped, _BLANKS.sub(" ", text).strip())


def web_address(uri: str | None) -> str | None:
    """The address when a browser may follow it, else None: only http and https are."""
    return uri if uri and uri.lower().startswith(_WEB) else None


def excerpt(decision: Decision) -> str:
    """The first 200 characters of what a decision says, up to a whole word; blanks collapsed."""
    text = " ".join((decision.text or decision.subtitle).split())
    if len(text) <= EXCERPT:
        return text
    end = text.rfind(" ", 0, EXCERPT + 1)
    return text[: end if end > 0 else EXCERPT] + "..."


def _escaped(found: re.Match[str]) -> str:
    mark = found[0]
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _agreement(report: Report, edition: Edition, words: Words) -> str:
    # A blank line would end the HTML block, so every paragraph is one line.
    section = edition.section[report.section]
    text = f"{section.path[-1]} {section.text}"
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
    lines = [f"        <p>{escape_html(part, quote=False)} </p>" for part in paragraphs]
    summary = f"        <summary>{words('markdown.section')}</summary>"
    return "\n".join(["<details>", summary, *lines, "        </details>"])


def _paragraph(group: Group, words: Words) -> str:
    return " ".join(_sentence(item, words) for item in group.items)


def _headed(group: Group, words: Words) -> Iterator[str]:
    yield f"## {escape(group.heading or '')}"
    bullets: list[str] = []
    for item in group.items:
        if item.quoted:
            if bullets:
                yield "\n".join(bullets)
            bullets = []
            yield _blockquote(item.quoted, words)
        bullets.append(f"- {_sentence(item, words)}")
    yield "\n".join(bullets)


def _blockquote(pledges: tuple[Pledge, ...], words: Words) -> str:
    quotes = (words("markdown.quoted", words=escape(pledge.quote)) for pledge in pledges)
    return "> " + " · ".join(quotes)


def _sentence(item: Item, words: Words) -> str:
    ends = words("section.lead_ends")
    lead = f"**{escape(item.claim.lead)}**{ends} " if item.claim.lead else ""
    citations = "".join(rf"\[{number}\]" for number in item.numbers)
    gap = " " if citations else ""
    return f"{lead}{escape(item.body)}{gap}{citations}{item.ending}"


def _references(report: Report, edition: Edition, words: Words) -> Iterator[str]:
    yield f"<details>\n        <summary>{words('markdown.references')}</summary>"
    for number, id in enumerate(report.references):
        yield _reference(number, edition.decision[id], words)
    yield "</details>"


def _reference(number: int, decision: Decision, words: Words) -> str:
    date = decision.date.isoformat() if decision.date else words("markdown.undated")
    title = decision.title if decision.title.endswith((".", "!", "?")) else f"{decision.title}."
    text = escape(f"{title} {excerpt(decision)}")
    return f"{_link(number, decision, words)} : **({date})** {text}"


def _link(number: int, decision: Decision, words: Words) -> str:
    address = web_address(decision.uri)
    if address is None:
        return rf"**\[{number}\]** ({words('markdown.unlinked')})"
    return rf"**[\[{number}\]]({quote(address, safe=_KEPT)})**"


# What an address may hold, without the marks that would end a Markdown link.
_KEPT = ":/?#@!$&'*+,;=%~[]-._"
