import numpy as np
import pytest

from akkoord import thesaurus
from akkoord.matching.features import Feature, shared_concepts
from akkoord.matching.nearest import sentence_in_all, shared_concepts_of_sentence
from akkoord.matching.pairing import Pairing
from akkoord.records import Decision, Section
from akkoord.thesaurus import Concept, Thesaurus

PROMISES = {
    "armoede": "Wij gaan kansarmoede tegen. Elk gezin krijgt hulp bij de start van het jaar.",
    "klimaat": "Onze gemeente is koolstofneutraal in 2040. Wij tonen elk jaar hoever we staan.",
    "zorg": "Wie voor een naaste zorgt, een mantelzorger, ondersteunen wij meer dan vandaag.",
}
DECISIONS = {
    "armoede": "Goedkeuring van het actieplan armoedebestrijding",
    "klimaat": "Principiële goedkeuring van de routekaart naar klimaatneutraliteit",
    "zorg": "Oproep rond informele zorg",
}
FEATURES = [shared_concepts, shared_concepts_of_sentence]


def pairing() -> Pairing:
    sections = [Section(id, None, id, ("Stad",), 1, text) for id, text in PROMISES.items()]
    return Pairing(sections, [Decision(id, title) for id, title in DECISIONS.items()], "nl")


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.__name__)
def test_other_words_for_the_same_matter_are_nearest(feature: Feature) -> None:
    table = feature(pairing())
    assert table.shape == (3, 3)
    assert list(table.argmax(axis=1)) == [0, 1, 2]
    assert str(feature.__doc__).endswith(".")


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.__name__)
def test_texts_that_name_no_concept_are_like_none(feature: Feature) -> None:
    empty = Pairing([Section("1", None, "", (), 1, "Zo.")], [Decision("a", "Zo.")], "nl")
    assert np.array_equal(feature(empty), [[0]])


def test_a_thesaurus_of_ones_own_tells_what_the_shipped_one_does_not() -> None:
    sections = [Section("1", None, "", ("Stad",), 1, "Wij steunen de reuzenstoet.")]
    decisions = [Decision("a", "Nominatieve toelage Pier en Wanne"), Decision("b", "Zoutbestek")]
    own = Thesaurus([Concept("urn:x", {"nl": ("reuzenstoet", "Pier en Wanne")})])
    joined = thesaurus.joined([thesaurus.shipped(), own])
    assert not shared_concepts(Pairing(sections, decisions, "nl")).any()
    assert shared_concepts(Pairing(sections, decisions, "nl", concepts=joined))[0].argmax() == 0


def test_ways_of_looking_add_up_for_one_sentence() -> None:
    sentences = "Wij leggen fietsstraten aan in de hele stad. De bibliotheek blijft langer open."
    texts = ["Aanleg fietsstraten in de stad", "Openingsuren bibliotheek", "Zout voor de winter"]
    decisions = [Decision(str(at), text, text=text) for at, text in enumerate(texts)]
    table = sentence_in_all(Pairing([Section("1", None, "", (), 1, sentences)], decisions, "nl"))
    assert min(table[0][:2]) > table[0][2]
