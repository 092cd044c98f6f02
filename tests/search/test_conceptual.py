from akkoord import thesaurus
from akkoord.search.conceptual import ConceptSpace
from akkoord.text.terms import Analyser


def test_a_concept_that_few_texts_name_weighs_more() -> None:
    texts = ["wonen en zwembad", "wonen", "wonen en fietssnelweg"]
    space = ConceptSpace(thesaurus.shipped(), Analyser("nl", texts), texts)
    swimming, housing = space.project(["zwembad", "wonen"])
    mixed = space.project(["wonen en zwembad"])
    assert (mixed @ swimming.T)[0, 0] > (mixed @ housing.T)[0, 0] > 0
