import pytest

from akkoord.agreement import lists
from akkoord.agreement.wording import wording


def test_items_stand_under_the_sentence_before_their_list() -> None:
    sentences = ["Why.", "We will:", "- build a pool", "- hire guards:", "- ten", "They left."]
    assert list(lists.leads(sentences)) == [None, None, 1, 1, 3, None]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Over the next four years we will:"),
        ("en", "The Government is committed to:"),
        ("nl", "In de loop van deze regeerperiode zullen we:"),
        ("nl", "Daarom gaan we onder meer:"),
        ("fr", "Au cours de la législature, le gouvernement s'engage à :"),
        ("de", "In den nächsten vier Jahren werden wir insbesondere:"),
    ],
)
def test_what_only_introduces_a_list(language: str, sentence: str) -> None:
    assert wording(language).introducing.search(sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We will build a pool in each county:"),
        ("nl", "We investeren in de stad:"),
        ("fr", "Nous investirons dans la région :"),
        ("de", "Wir werden Schulen bauen:"),
    ],
)
def test_what_says_what_is_promised(language: str, sentence: str) -> None:
    assert not wording(language).introducing.search(sentence)
