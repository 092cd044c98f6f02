from akkoord.matching.excerpts import SMALL, TINY, excerpts
from akkoord.matching.fitting import Examples, Lesson
from akkoord.matching.pairing import Pairing
from akkoord.records import Decision, Section

from . import world

MANY = Pairing(
    [Section(f"s{n}", None, f"s{n}", (f"s{n}",), 1, "We leggen paden.") for n in range(100)],
    [Decision(f"d{n}", f"Besluit {n}") for n in range(2000)],
    "nl",
)
JUDGED: Examples = [(row, {17 * row + n: n % 2 == 0 for n in range(30)}) for row in range(0, 60, 3)]


def test_excerpts_are_small_and_keep_what_was_judged() -> None:
    known = dict(JUDGED)
    drawn = list(excerpts(Lesson(MANY, JUDGED)))
    assert len(drawn) == SMALL.excerpts
    for lesson in drawn:
        part = lesson.pairing
        assert SMALL.sections[0] <= len(part.sections) < SMALL.sections[1]
        assert SMALL.decisions[0] <= len(part.decisions) <= SMALL.decisions[1]
        for row, judged in lesson.examples:
            own = known[int(part.sections[row].id[1:])]
            links = {int(part.decisions[c].id[1:]): link for c, link in judged.items()}
            assert links.items() <= own.items()


def test_the_same_excerpts_are_drawn_again() -> None:
    first, again = (
        [one.pairing.decisions for one in excerpts(Lesson(MANY, JUDGED))] for _ in range(2)
    )
    assert first == again


def test_what_is_small_has_no_excerpts() -> None:
    assert list(excerpts(Lesson(Pairing(world.sections(), world.decisions(), "nl"), []))) == []


def test_tiny_ones_are_cut_out_of_what_is_small() -> None:
    part = next(excerpts(Lesson(MANY, JUDGED)))
    for tiny in excerpts(part, TINY):
        assert len(tiny.pairing.decisions) < TINY.decisions[1]
