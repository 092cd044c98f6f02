from collections import Counter

from akkoord.evaluate import gold, pledges
from akkoord.evaluate.gold import Judged
from akkoord.records import Decision, Section

Testable = set[tuple[str, str]]


def served(judged: list[Judged]) -> set[tuple[str, str]]:
    """The pledges that a decision serves, by section number and pledge id."""
    return {(one.name, id) for one in judged for ids in one.serves.values() for id in ids}


def test_every_section_with_text_is_judged(judged: list[Judged], written: list[Section]) -> None:
    assert {one.path for one in judged} == {section.path for section in written if section.text}


def test_every_judged_section_is_found_in_print(
    judged: list[Judged], printed: list[Section]
) -> None:
    home = gold.align(judged, printed)
    assert {name: section.number for name, section in home.items()} == {
        one.name: one.name for one in judged
    }


def test_quotes_are_verbatim(judged: list[Judged], written: list[Section]) -> None:
    texts = {section.path: " ".join(section.text.split()) for section in written}
    for one in judged:
        for quote in one.quotes.values():
            assert quote in one.text
            assert quote in texts[one.path]


def test_there_are_pledges_enough_and_most_are_testable(
    judged: list[Judged], testable: Testable
) -> None:
    assert sum(len(one.quotes) for one in judged) >= 200
    assert len(testable) >= 66


def test_judgements_name_decisions_and_pledges_that_exist(
    judged: list[Judged], decisions: list[Decision]
) -> None:
    ids = {decision.id for decision in decisions}
    for one in judged:
        assert one.grades.keys() <= ids
        assert set().union(*one.serves.values()) <= one.quotes.keys()


def test_a_decision_is_evidence_when_and_only_when_it_serves_a_pledge(judged: list[Judged]) -> None:
    for one in judged:
        assert one.relevant == {id for id, serves in one.serves.items() if serves}


def test_nobody_acted_on_some_testable_pledges(judged: list[Judged], testable: Testable) -> None:
    idle = testable - served(judged)
    assert 0.1 < len(idle) / len(testable) < 0.3


def test_many_decisions_serve_no_pledge_and_some_serve_several_sections(
    judged: list[Judged], decisions: list[Decision]
) -> None:
    sections = Counter(id for one in judged for id in one.relevant)
    assert 0.4 < 1 - len(sections) / len(decisions) < 0.6
    assert sum(count > 1 for count in sections.values()) >= 10


def test_some_sections_have_no_evidence_at_all(judged: list[Judged]) -> None:
    assert sum(not one.relevant for one in judged) >= 4


def test_the_judged_pledges_are_found_as_well_as_measured(judged: list[Judged]) -> None:
    # Measured .780; the cues were fitted on another agreement.
    assert pledges.scores(judged, "nl").f1 >= 0.75
