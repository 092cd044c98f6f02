from akkoord.agreement.cues import Place, Weights, values
from akkoord.agreement.wording import wording

PLACE = Place(number=1, count=4, title="Zwemmen")


def test_a_cue_in_the_core_is_not_looked_for_in_what_hangs_on_it() -> None:
    found = values("Dat is een zwembad, waar redders kunnen oefenen.", PLACE, wording("nl"))
    assert found["verb of state"] == 1.0
    assert found["can"] == 0.0


def test_a_hyphen_left_by_a_line_break_hides_no_word() -> None:
    assert values("Het bad wor-dt hersteld.", PLACE, wording("nl"))["passive"] == 1.0


def test_all_languages_share_the_names_of_cues_that_have_weights() -> None:
    weighed = set(Weights.shipped().cues)
    for language in ("nl", "de", "fr", "en"):
        assert set(values("", PLACE, wording(language))) <= weighed


def test_weights_survive_writing_and_reading() -> None:
    shipped = Weights.shipped()
    assert Weights.parse(shipped.dump()) == shipped


def test_a_cue_without_weight_adds_nothing() -> None:
    assert Weights(0.0, {}).probability({"we": 1.0}) == 0.5
