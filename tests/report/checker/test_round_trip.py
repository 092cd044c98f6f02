"""A report written from records and read back cites what the records cite."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from akkoord.publish import Edition, markdown
from akkoord.publish.words import Words
from akkoord.records import Claim, Decision, Report, Section
from akkoord.report.checker import Corpus, Fault, check_markdown, check_report, cited
from akkoord.report.checker.resolution import Resolution

SECTION = Section("s", "1", "Bruggen", ("1 Bruggen",), 1, "We bouwen bruggen.\n\nEn wegen.")
# Brackets are left out: "[3]" in a text is a citation for whoever reads the Markdown.
TEXT = st.text(
    st.characters(categories=["L", "Nd", "P", "Zs", "S"], exclude_characters="[]"), max_size=60
).map(lambda text: f"Over {text}".strip())
SENTENCE = TEXT.map(lambda text: f"{text.rstrip('.!?… ')}.")


@st.composite
def decisions(draw: st.DrawFn) -> tuple[Decision, ...]:
    """Up to six decisions; some without date, some without link, some alike."""
    count = draw(st.integers(1, 6))
    return tuple(
        Decision(
            id=f"D{number}",
            title=draw(TEXT),
            text=draw(TEXT),
            uri=draw(st.sampled_from([None, f"http://record.example/D{number}"])),
            date=draw(st.sampled_from([None, dt.date(2021, 5, 7)])),
        )
        for number in range(count)
    )


@st.composite
def claims(draw: st.DrawFn, ids: list[str]) -> Claim:
    """A computed claim anywhere, or a citing one under a heading."""
    lead = draw(st.none() | TEXT)
    if draw(st.booleans()):
        heading = draw(st.sampled_from([None, "Kop"]))
        return Claim(draw(SENTENCE), heading=heading, lead=lead, computed=True)
    citations = draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    return Claim(draw(SENTENCE), heading="Kop", lead=lead, citations=tuple(citations))


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    """One report on one section."""
    known = draw(decisions())
    written = tuple(draw(st.lists(claims([one.id for one in known]), min_size=1, max_size=6)))
    references = tuple(dict.fromkeys(id for claim in written for id in claim.citations))
    return Edition(
        government="Regering",
        agreement="Akkoord",
        language="nl",
        corpus_date=None,
        built_at=dt.datetime(2024, 1, 1, tzinfo=dt.UTC),
        sections=(SECTION,),
        pledges=(),
        decisions=known,
        dossiers=(),
        evidence=(),
        reports=(Report("s", "Verslag", written, references),),
    )


@settings(deadline=None)
@given(editions())
def test_citations_are_those_of_the_records(edition: Edition) -> None:
    [report] = edition.reports
    text = markdown.write(report, edition, Words("nl"))
    corpus = Corpus(edition.decisions, edition.sections, edition.reports, (), "nl")
    read = cited.read(text, "nl")
    resolution = Resolution(read, corpus.register, report, None)
    found = [resolution.decision(anchor.citation) for anchor in read.anchors]
    meant = [id for claim in report.claims for id in claim.citations]
    assert [decision.id if decision else None for decision in found] == meant


@settings(deadline=None)
@given(editions())
def test_no_error_is_found_in_what_the_records_say(edition: Edition) -> None:
    [report] = edition.reports
    text = markdown.write(report, edition, Words("nl"))
    corpus = Corpus(edition.decisions, edition.sections, edition.reports, (), "nl")
    checked = check_markdown(text, corpus)
    assert checked.section == "s"
    assert {finding.fault for finding in checked.errors} <= {Fault.QUOTE}
    in_records = check_report(report, corpus, ())
    assert {finding.fault for finding in in_records.errors} <= {Fault.QUOTE, Fault.NOT_OFFERED}
