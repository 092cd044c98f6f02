from hypothesis import given
from hypothesis import strategies as st

from akkoord.text.terms import Analyser
from akkoord.text.words import lemmas

CORPUS = ["Water en zuivering van water, zuiveringen en installaties."] * 9 + ["Waterzuivering"] * 4
ANALYSER = Analyser("nl", CORPUS)


def test_a_compound_is_followed_by_its_parts() -> None:
    assert ANALYSER.terms("Waterzuivering!") == ["waterzuivering", "water", "zuivering"]
    assert ANALYSER.terms("De waterzuiveringsinstallaties")[1:] == [
        "waterzuiveringsinstallatie",
        "water",
        "zuivering",
        "installatie",
    ]


def test_numbers_of_articles_and_days_are_no_terms_but_years_are() -> None:
    assert ANALYSER.terms("artikel 12, 3 mei 2021") == ["artikel", "mei", "2021"]


TEXTS = st.lists(st.sampled_from(["water", "Zuivering", "12", "2021", "e-loket", "–"])).map(
    " ".join
)


@given(TEXTS)
def test_terms_are_the_lemmas_without_short_numbers(text: str) -> None:
    wanted = [lemma for lemma in lemmas(text, "nl") if not (lemma.isdigit() and len(lemma) < 4)]
    assert ANALYSER.terms(text) == wanted
    assert ANALYSER.all_terms([text, text]) == [wanted, wanted]
