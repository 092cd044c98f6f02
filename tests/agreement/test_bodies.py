import pytest

from akkoord.agreement.bodies import other
from akkoord.agreement.wording import wording
from akkoord.records import Level


@pytest.mark.parametrize(
    ("language", "sentence", "body", "level"),
    [
        ("nl", "We vragen de federale overheid meer.", "de federale overheid", "national"),
        ("nl", "We vragen Europa om zwembaden te steunen.", "Europa", "european"),
        ("nl", "De gemeenten moeten elk een zwembad openen.", "De gemeenten", "local"),
        ("fr", "Nous demanderons à l’autorité fédérale d’agir.", "l’autorité fédérale", "national"),
        (
            "de",
            "Wir fordern die Bundesregierung auf, zu handeln.",
            "die Bundesregierung",
            "national",
        ),
        ("en", "We will press the UK Government to act.", "the UK Government", "national"),
    ],
)
def test_who_must_act(language: str, sentence: str, body: str, level: str) -> None:
    assert other(sentence, wording(language).bodies) == (body, Level(level))


def test_a_body_of_an_unknown_level_is_named_all_the_same() -> None:
    sentence = "We dringen er bij de hogere overheden op aan dat er redders komen."
    assert other(sentence, wording("nl").bodies) == ("de hogere overheden", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "We bouwen zwembaden in overleg met de gemeenten.",
        "In samenspraak met de lokale besturen vragen we meer van de clubs.",
        "We steunen de gemeenten met een premie.",
    ],
)
def test_who_is_consulted_or_helped_need_not_act(sentence: str) -> None:
    assert other(sentence, wording("nl").bodies) is None
