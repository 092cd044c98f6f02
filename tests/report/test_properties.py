"""What holds of every report, whatever the records."""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from akkoord.records import Claim, Decision, Report, Stage, Turn
from akkoord.text.phrases import entries

from .world import APPROVAL, BRIDGES, TREES, VAGUE, World, decision

TEXTS = (
    APPROVAL,
    "",
    "De Vlaamse Regering kent 5.000 euro subsidie toe aan de vzw Groene Bermen in Aalst.",
    "Dit decreet verlengt de steun voor fietsbruggen over kanalen met drie jaar.",
    "Om bermen beter te beschermen tegen verharding, wijzigt de Vlaamse Regering het decreet.",
    "De invoering wordt uitgesteld tot 2026. Daarvoor is een budget van 5 miljoen euro voorzien.",
    "Dat is alles. Niets (meer",
)
TITLES = ("Bermen", "Fietsbruggen over het kanaal", "Plan Bomen: bermen", "Subsidie 2021", "X")
DATES = st.none() | st.dates(dt.date(2019, 1, 1), dt.date(2024, 1, 1))
DECISION = st.tuples(
    st.sampled_from(TITLES), st.sampled_from(TEXTS), st.sampled_from(list(Stage)), DATES
)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    number = count()
    chains: list[Sequence[Decision]] = [
        [decision(f"D{next(number)}", *fields) for fields in chain]
        for chain in draw(st.lists(st.lists(DECISION, min_size=1, max_size=4), max_size=12))
    ]
    ids = [one.id for chain in chains for one in chain]
    some = st.sampled_from(ids or [""])
    most = 10 if ids else 0
    return World(
        pledges=(TREES, BRIDGES),
        vague=(VAGUE,),
        dossiers=chains,
        links=draw(st.lists(st.tuples(st.integers(0, 2), some), max_size=most, unique=True)),
        cited=draw(st.lists(some, max_size=most, unique=True)),
    )


def _report(world: World) -> Report:
    return world.report()


@given(worlds())
def test_every_sentence_cites_or_is_computed_from_records(world: World) -> None:
    for claim in _report(world).claims:
        assert claim.text.strip()
        assert bool(claim.citations) != claim.computed
        assert not claim.computed or claim.records


@given(worlds())
def test_references_are_the_citations_in_order_of_first_use(world: World) -> None:
    report = _report(world)
    cited = dict.fromkeys(id for claim in report.claims for id in claim.citations)
    assert report.references == tuple(cited)


@given(worlds())
def test_only_evidence_and_its_dossiers_are_cited_and_all_of_it(world: World) -> None:
    offered = {id for _, id in world.links} | set(world.cited)
    whole = {one.id for chain in world.dossiers for one in chain if offered & {d.id for d in chain}}
    assert set(_report(world).references) == whole


@given(worlds())
def test_every_quote_is_verbatim_in_a_cited_decision_or_the_section(world: World) -> None:
    texts: dict[str | None, str] = {one.id: one.text for one in world.decisions}
    texts[None] = world.section.text
    for claim in _report(world).claims:
        for source in claim.quotes:
            assert source.decision in claim.citations or claim.computed
            exact = texts[source.decision][source.quote.start : source.quote.end]
            assert exact == source.quote.exact


def _turns(claim: Claim) -> bool:
    """Whether it quotes again what goes back on something."""
    return claim.lead in {entries("akkoord.report", "nl")[f"turn.{turn}"] for turn in Turn}


@given(worlds())
def test_no_matter_is_told_twice(world: World) -> None:
    claims = [claim for claim in _report(world).claims if claim.citations and not _turns(claim)]
    ids = [id for claim in claims for id in claim.citations]
    assert len(ids) == len(set(ids))
    told = [(claim.lead, claim.text) for claim in claims if claim.lead]
    assert len(told) == len(set(told))


@given(worlds())
def test_every_testable_promise_is_quoted_or_listed(world: World) -> None:
    claims = _report(world).claims
    shown = {id for claim in claims for id in (*claim.pledges, *claim.records)}
    assert {"p0", "p1"} <= shown
    assert all(claim.heading for claim in claims if claim.pledges)


@given(worlds())
def test_each_heading_stands_once(world: World) -> None:
    headings = [claim.heading for claim in _report(world).claims]
    runs = [h for h, before in zip(headings, [None, *headings], strict=False) if h != before and h]
    assert len(runs) == len(set(runs))


def test_french_marks_keep_to_their_words() -> None:
    loose = re.compile(r"(?<![\u00a0\u202f])[:;?!»]|«(?!\u00a0)")
    words = entries("akkoord.report", "fr")
    assert {key for key, value in words.items() if loose.search(value)} == set()
