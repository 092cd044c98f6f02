"""Every record comes back as it went in, from either kind of database."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from akkoord.errors import RecordError
from akkoord.records import (
    Amount,
    Claim,
    Decision,
    Dossier,
    Evidence,
    Kind,
    Period,
    Pledge,
    Quote,
    Report,
    Review,
    Section,
    SourceQuote,
    Stage,
    Step,
)
from akkoord.store import Store

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
IDS = st.text("abc/:é-1", min_size=1, max_size=300)
NUMBERS = st.integers(0, 2**31 - 1)
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
QUOTES = st.builds(Quote, TEXT, NUMBERS, NUMBERS)
AMOUNTS = st.lists(st.builds(Amount, FLOATS, TEXT, QUOTES), max_size=2).map(tuple)
DATES = st.none() | st.dates()
STAGES = st.sampled_from(Stage)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | FLOATS | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)

SECTIONS = st.builds(
    Section,
    IDS,
    st.none() | TEXT,
    TEXT,
    TEXTS,
    NUMBERS,
    TEXT,
    st.none() | NUMBERS,
    st.none() | NUMBERS,
)
PLEDGES = st.builds(
    Pledge,
    id=IDS,
    section=TEXT,
    quote=TEXT,
    start=NUMBERS,
    end=NUMBERS,
    action=TEXT,
    kind=st.sampled_from(Kind),
    deadline=st.none() | st.builds(Period, DATES, DATES),
    amounts=AMOUNTS,
)
DECISIONS = st.builds(
    Decision,
    id=IDS,
    title=TEXT,
    uri=st.none() | TEXT,
    aliases=TEXTS,
    date=DATES,
    subtitle=TEXT,
    text=TEXT,
    kind=st.none() | TEXT,
    ministers=TEXTS,
    themes=TEXTS,
    stage=STAGES,
    dossier=st.none() | TEXT,
    amounts=AMOUNTS,
    source=TEXT,
)
STEPS = st.lists(st.builds(Step, TEXT, STAGES), max_size=3).map(tuple)
DOSSIERS = st.builds(Dossier, IDS, TEXT, STAGES, STEPS)
EVIDENCE = st.builds(
    Evidence,
    TEXT,
    st.none() | TEXT,
    TEXT,
    NUMBERS,
    FLOATS,
    st.booleans(),
    st.dictionaries(TEXT, FLOATS, max_size=3),
    st.none() | QUOTES,
)
SOURCE_QUOTES = st.lists(st.builds(SourceQuote, st.none() | TEXT, QUOTES), max_size=2).map(tuple)
CLAIMS = st.builds(
    Claim,
    TEXT,
    st.none() | TEXT,
    st.none() | TEXT,
    TEXTS,
    SOURCE_QUOTES,
    st.booleans(),
    TEXTS,
    TEXTS,
)
REPORTS = st.builds(Report, IDS, TEXT, st.lists(CLAIMS, max_size=3).map(tuple), TEXTS)
OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda minutes: dt.timedelta(minutes=minutes))
MOMENTS = st.datetimes(
    dt.datetime(1900, 1, 1), dt.datetime(2999, 1, 1), timezones=OFFSETS.map(dt.timezone)
)
REVIEWS = st.builds(Review, IDS, TEXT, TEXT, JSON, TEXT, MOMENTS, TEXT)

# The database is made once for all examples: what they store is replaced.
examples = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def several(records: st.SearchStrategy[object], key: str) -> st.SearchStrategy[list[object]]:
    return st.lists(records, max_size=3, unique_by=lambda record: getattr(record, key))


@examples
@given(several(SECTIONS, "id"), several(PLEDGES, "id"), st.dictionaries(TEXT, JSON, max_size=2))
def test_agreement(
    store: Store, sections: list[Section], pledges: list[Pledge], meta: dict[str, object]
) -> None:
    store.replace_agreement(sections, pledges, meta)
    assert (store.sections(), store.pledges(), store.agreement()) == (sections, pledges, meta)


@examples
@given(DECISIONS, several(DOSSIERS, "id"), st.lists(EVIDENCE, max_size=3))
def test_decisions_and_matching(
    store: Store, decision: Decision, dossiers: list[Dossier], evidence: list[Evidence]
) -> None:
    decision = replace(decision, id=f"{len(store.decisions())} {decision.id}")
    store.add_decisions([decision])
    store.replace_matching([decision], dossiers, evidence)
    assert store.decisions([decision.id]) == [decision]
    assert store.dossiers() == dossiers
    assert store.evidence() == evidence
    assert [list(item.reasons) for item in store.evidence()] == [list(e.reasons) for e in evidence]


@examples
@given(several(REPORTS, "section"))
def test_reports(store: Store, reports: list[Report]) -> None:
    store.replace_reports(reports)
    assert store.reports() == reports


@examples
@given(REVIEWS, NUMBERS)
def test_reviews(store: Store, review: Review, number: int) -> None:
    review = replace(review, id=f"{number} {len(store.reviews())}")
    store.add_review(review)
    assert review in store.reviews(review.subject)


@pytest.mark.parametrize(
    "wrong",
    [
        Decision("a", "een\0twee"),
        Decision("a", "titel", text="half \ud83d"),
        Decision("a", "titel", aliases=("b\0",)),
    ],
)
def test_characters_that_no_database_keeps_are_named(store: Store, wrong: Decision) -> None:
    with pytest.raises(RecordError, match=r"decision 'a': its \w+ holds U\+(0000|D83D)"):
        store.add_decisions([wrong])
    assert store.decisions() == []
