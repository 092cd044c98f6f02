from akkoord.matching.evidence import Matching, match
from akkoord.matching.fitting import Lesson, fit
from akkoord.matching.pairing import Pairing
from akkoord.records import Section

from . import world

SECTIONS = world.sections() + world.other_sections()
PAIRING = Pairing(SECTIONS, world.decisions(), "nl", world.pledges())
# Weights that know this world: by those shipped, hardly anything in so small a one is sure enough.
WEIGHTS = fit(
    Lesson(
        PAIRING,
        [
            (row, {c: d.id.startswith(section.id) for c, d in enumerate(PAIRING.decisions)})
            for row, section in enumerate(SECTIONS)
        ],
    )
)
MATCHING = match(SECTIONS, world.pledges(), world.decisions(), {}, "nl", weights=WEIGHTS)


def test_ranks_count_from_one_and_the_cited_come_first() -> None:
    for section in world.sections():
        own = [e for e in MATCHING.evidence if e.section == section.id and e.pledge is None]
        assert [item.rank for item in own] == list(range(1, len(world.decisions()) + 1))
        cited = [item.cited for item in own]
        assert cited == sorted(cited, reverse=True)
        assert [item.score for item in own] == sorted((i.score for i in own), reverse=True)


def test_the_first_decisions_are_on_the_matter_and_say_why() -> None:
    for item in MATCHING.evidence:
        if item.rank <= 4:
            assert item.decision.startswith(item.section)
            assert item.reasons


def test_every_quote_is_verbatim() -> None:
    texts = {decision.id: decision.text for decision in MATCHING.decisions}
    quotes = [(item.decision, item.quote) for item in MATCHING.evidence]
    assert all(q and texts[id][q.start : q.end] == q.exact for id, q in quotes)


def test_a_pledge_is_served_only_by_what_its_section_cites() -> None:
    cited = {(e.section, e.decision) for e in MATCHING.evidence if e.cited and e.pledge is None}
    served = {(e.section, e.decision) for e in MATCHING.evidence if e.pledge}
    assert served
    assert served <= cited


def test_without_text_or_decisions_there_is_no_evidence() -> None:
    heading = Section("h", None, "Stad", ("Stad",), 1, "")
    assert match([heading], [], world.decisions(), {}, "nl").evidence == []
    assert match(world.sections(), [], [], {}, "nl") == Matching([], [], [])


def test_progress_is_told_section_by_section() -> None:
    told: list[tuple[int, int]] = []
    match(world.sections(), [], world.decisions(), {}, "nl", lambda *at: told.append(at))
    assert told == [(1, 3), (2, 3), (3, 3)]
