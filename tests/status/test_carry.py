from akkoord import status
from akkoord.earlier import Earlier
from akkoord.records import Kind, Pledge
from akkoord.status.carry import ALIKE, carried

OLD = (
    "We schaffen het M-decreet af en bouwen een begeleidingsdecreet uit.",
    "We planten duizend bomen langs de gewestwegen.",
    "We volgen dit van nabij op.",
    "De haven krijgt een nieuwe sluis.",
)


def promise(id: str, quote: str) -> Pledge:
    return Pledge(id, "s", quote, 0, len(quote), quote, Kind.ACTION, True)


EARLIER = Earlier("Akkoord 2014", (), tuple(promise(f"o{n}", q) for n, q in enumerate(OLD)))


def origin(quote: str) -> tuple[str, str] | None:
    """The earlier pledge that this one takes over, and its words."""
    others = [promise(f"x{n}", f"We bouwen brug {n} in dorp {n}.") for n in range(9)]
    found = carried([promise("p", quote), *others], EARLIER, "nl").get("p")
    return (found.pledge, found.quote) if found else None


def test_the_most_similar_pledge_is_found_in_other_order_and_forms() -> None:
    assert origin("Het M-decreet schaffen we af; een begeleidingsdecreet bouwen we uit.") == (
        "o0",
        OLD[0],
    )


def test_a_pledge_about_something_else_is_new() -> None:
    assert origin("We verlagen de registratierechten voor de enige woning.") is None


def test_few_common_words_say_nothing() -> None:
    assert origin("We volgen dit van nabij op.") is None


def test_the_same_words_are_wholly_alike() -> None:
    found = carried([promise("p", OLD[1])], EARLIER, "nl")["p"]
    assert (found.agreement, found.likeness) == ("Akkoord 2014", 1.0)
    assert found.likeness >= ALIKE


def test_an_agreement_without_pledges_passes_nothing_on() -> None:
    assert carried([promise("p", OLD[0])], Earlier("Leeg", (), ()), "nl") == {}
    assert carried([], EARLIER, "nl") == {}


def test_the_status_says_where_a_pledge_comes_from() -> None:
    (one,) = status.find([], [promise("p", OLD[1])], [], [], [], "nl", EARLIER).statuses
    assert one.carried_from
    assert one.carried_from.quote == OLD[1]
