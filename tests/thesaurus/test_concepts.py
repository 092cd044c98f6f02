from akkoord.thesaurus import Concept, Thesaurus


def concept(id: str, *names: str, broader: str = "", related: str = "") -> Concept:
    return Concept(id, {"nl": names or (id,)}, tuple(broader.split()), tuple(related.split()))


SMALL = Thesaurus(
    [
        concept("wonen", "wonen", "huisvesting"),
        concept("huur", "huurwoning", broader="wonen"),
        concept("sociaal", "sociale huurwoning", broader="huur", related="armoede"),
        concept("armoede", "armoedebestrijding", "kansarmoede"),
    ]
)


def test_broader_concepts_come_with_their_distance() -> None:
    assert SMALL.broader("sociaal") == {"huur": 1, "wonen": 2}


def test_narrower_is_broader_from_the_other_side() -> None:
    assert SMALL.narrower("wonen") == {"huur": 1, "sociaal": 2}


def test_related_holds_both_ways() -> None:
    assert SMALL.related("armoede") == ["sociaal"]
    assert SMALL.related("sociaal") == ["armoede"]


def test_a_concept_is_found_by_any_label_without_regard_to_capitals() -> None:
    assert [found.id for found in SMALL.named("Huisvesting", "nl")] == ["wonen"]
    assert SMALL.named("huisvesting", "fr") == []


def test_a_circle_ends_and_holds_no_concept_above_itself() -> None:
    circle = Thesaurus([concept("a", broader="b"), concept("b", broader="c a"), concept("c")])
    assert circle.broader("a") == {"b": 1, "c": 2}


def test_concepts_that_are_not_there_are_passed_over() -> None:
    lone = Thesaurus([concept("a", broader="elsewhere", related="elsewhere")])
    assert lone.broader("a") == {}
    assert lone.related("a") == []
