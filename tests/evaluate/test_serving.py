from akkoord.evaluate import serving
from akkoord.evaluate.gold import Judged
from akkoord.records import Evidence, Kind, Pledge, Section

TEXT = "We leggen een fietspad aan. We openen een bad.\n\nEr komt een plan."
SECTION = Section("s", None, "Stad", ("Stad",), 1, TEXT)
JUDGED = Judged(
    name="s",
    path=("Stad",),
    text="We leggen een fiets-pad aan. We openen een bad. Er komt een plan.",
    quotes={"c1": "We leggen een fiets-pad aan.", "c2": "Er komt een plan."},
    grades={"a": 2, "b": 2, "c": 0},
    serves={"a": frozenset({"c1"}), "b": frozenset({"c1", "c2"}), "c": frozenset()},
)


def pledge(quote: str) -> Pledge:
    start = TEXT.index(quote)
    return Pledge(quote, "s", quote, start, start + len(quote), "", Kind.ACTION, True)


def served(quote: str, decision: str, cited: bool = True) -> Evidence:
    return Evidence("s", quote, decision, 1, 0.9, cited)


def test_a_found_pledge_stands_for_the_judged_one_it_overlaps() -> None:
    found = [pledge("een fietspad aan."), pledge("We openen een bad."), pledge("Er komt een plan.")]
    homes = serving.homes(JUDGED, SECTION, found)
    assert list(homes.values()) == [{"c1"}, set(), {"c2"}]


def test_links_are_compared_pair_by_pair() -> None:
    found = [pledge("We leggen een fietspad aan."), pledge("Er komt een plan.")]
    evidence = [served(found[0].id, "a"), served(found[0].id, "c"), served(found[1].id, "b", False)]
    assert serving.scores(JUDGED, SECTION, found, evidence) == (0.5, 1 / 3, 0.4)


def test_decisions_that_were_not_judged_do_not_count() -> None:
    found = [pledge("Er komt een plan.")]
    assert serving.scores(JUDGED, SECTION, found, [served(found[0].id, "z")]) == (0, 0, 0)
