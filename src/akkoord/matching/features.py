"""Why a decision may serve a section: a list of named features.

Each is a function of a `Pairing` that gives a table of numbers, one row a section, one column a
decision; higher speaks for the link. Its docstring is the explanation that readers see.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from akkoord.matching.nearest import (
    closest_sentence,
    closest_sentences,
    sentence_in_all,
    sentence_in_title,
    sentences_subject,
    shared_concepts_of_sentence,
)
from akkoord.matching.pairing import Pairing
from akkoord.search.lexical import Matrix, cosines, limits
from akkoord.search.scores import contrast, places, standing
from akkoord.text.terms import Terms

Feature = Callable[[Pairing], Matrix]

# So many best decisions are taken as the example of what a section is about.
EXAMPLES = 8
MANY_EXAMPLES = 25
# Sections are each other's surroundings when they share so many headings from the top.
SURROUNDINGS = 2
# A phrase in more than this share of the texts is a formula of officials.
COMMON_PHRASE = 0.02
# From so many best decisions the themes and ministers of a section are read.
PANEL = 30
# A term with this idf or more stands in about one text in sixty, or fewer.
RARE = 5.0
# A decision as short as this says too little for its share to count in full (sum of idf).
SHORT_TEXT = 20.0
# Added to shares before logarithms, so that an unseen label does not weigh without end.
SMOOTH = 0.01


def shared_words(pairing: Pairing) -> Matrix:
    """The section and the decision use the same words."""
    return cosines(pairing.section_vectors, pairing.decision_vectors)


def shared_word_pieces(pairing: Pairing) -> Matrix:
    """The section, with its headings, and the decision use words that are alike."""
    return cosines(pairing.query_pieces, pairing.pieces.vectors)


def shared_with_chapter(pairing: Pairing) -> Matrix:
    """The decision uses the words of the sections around this one."""
    shared = pairing.table(shared_words)
    heads = ["\n".join(section.path[:SURROUNDINGS]) for section in pairing.sections]
    surroundings = np.array(heads)
    return np.stack([shared[surroundings == own].mean(axis=0) for own in surroundings])


def same_subject(pairing: Pairing) -> Matrix:
    """The section and the decision are about the same subject, if in other words."""
    return pairing.latent_queries @ pairing.latent_decisions.T


def headings_in_title(pairing: Pairing) -> Matrix:
    """The title of the decision has words of the headings above the section."""
    return cosines(pairing.path_vectors, pairing.title_vectors)


def heading_in_decision(pairing: Pairing) -> Matrix:
    """The decision has words of the section's own heading."""
    return cosines(pairing.heading_vectors, pairing.decision_vectors)


def shared_phrases(pairing: Pairing) -> Matrix:
    """The section and the decision share whole phrases."""
    texts = pairing.decision_terms + pairing.section_terms
    phrases = TfidfVectorizer(
        analyzer=_neighbours,
        sublinear_tf=True,
        dtype=np.float32,
        **limits(len(texts), 2, COMMON_PHRASE),
    )
    vectors = phrases.fit_transform(texts)
    split = len(pairing.decisions)
    return cosines(vectors[split:], vectors[:split])


def rare_words(pairing: Pairing) -> Matrix:
    """The section and the decision share words that are rare elsewhere."""
    rarity = np.where(pairing.space.rarity >= RARE, pairing.space.rarity, 0)
    present = pairing.section_vectors.sign() @ sparse.diags(rarity)
    return cosines(present.tocsr(), pairing.decision_vectors.sign())


def covered(pairing: Pairing) -> Matrix:
    """The section speaks of most of what the decision speaks of."""
    rarity = sparse.diags(pairing.space.rarity)
    said = pairing.decision_vectors.sign() @ rarity
    shared = cosines(pairing.section_vectors.sign(), said.tocsr())
    return np.asarray(shared / (said.sum(axis=1).A1 + SHORT_TEXT), dtype=np.float32)


def like_the_best(pairing: Pairing) -> Matrix:
    """The decision is like the few decisions that fit the section best."""
    return _like(pairing, pairing.table(first_guess).clip(min=0), EXAMPLES)


def like_the_good(pairing: Pairing) -> Matrix:
    """The decision is like the many decisions that fit the section well."""
    return _like(pairing, pairing.table(first_guess).clip(min=0) ** 2, MANY_EXAMPLES)


def same_theme(pairing: Pairing) -> Matrix:
    """The decision has the theme that most decisions of this section and chapter have."""
    return _same_label(pairing, [decision.themes for decision in pairing.decisions])


def same_minister(pairing: Pairing) -> Matrix:
    """The decision is the minister's who decides most about this section and chapter."""
    return _same_label(pairing, [decision.ministers for decision in pairing.decisions])


def place_of_section(pairing: Pairing) -> Matrix:
    """Few sections fit this decision better."""
    return places(pairing.table(first_guess), axis=0)


def shared_concepts(pairing: Pairing) -> Matrix:
    """The section, with its headings, and the decision are about the same concepts."""
    return cosines(pairing.query_concepts, pairing.decision_concepts)


def many_pledges(pairing: Pairing) -> Matrix:
    """The section makes many pledges."""
    counts = [pairing.pledges[section.id] for section in pairing.sections]
    return np.repeat(np.log1p(counts)[:, np.newaxis], len(pairing.decisions), axis=1)


FEATURES: Sequence[Feature] = (
    shared_words,
    shared_word_pieces,
    shared_with_chapter,
    same_subject,
    closest_sentence,
    closest_sentences,
    sentence_in_title,
    sentences_subject,
    headings_in_title,
    heading_in_decision,
    shared_phrases,
    rare_words,
    covered,
    like_the_best,
    like_the_good,
    same_theme,
    same_minister,
    place_of_section,
    many_pledges,
    shared_concepts,
    shared_concepts_of_sentence,
    sentence_in_all,
)


def first_guess(pairing: Pairing) -> Matrix:
    """A plain sum of the strongest signals, from which examples and places are taken."""
    signals = (shared_words, shared_word_pieces, closest_sentences, same_subject)
    guess = standing(np.sum([standing(pairing.table(signal)) for signal in signals], axis=0))
    return standing(guess + contrast(guess))


def _like(pairing: Pairing, weights: Matrix, count: int) -> Matrix:
    """Cosine of decisions with the weighted mixture of the `count` first guesses of a section."""
    best = np.argsort(-pairing.table(first_guess), axis=1)[:, :count]
    rows = np.repeat(np.arange(len(weights)), best.shape[1])
    chosen = np.take_along_axis(weights, best, axis=1).ravel()
    mixture = sparse.csr_matrix((chosen, (rows, best.ravel())), shape=weights.shape)
    return cosines(normalize(mixture @ pairing.decision_vectors), pairing.decision_vectors)


def _neighbours(terms: Terms) -> list[tuple[str, str]]:
    return list(pairwise(terms))


def _same_label(pairing: Pairing, labels: Sequence[Sequence[str]]) -> Matrix:
    """How much more often the best decisions of a section have a decision's labels than others do.

    Half the panel's share comes from the section itself, half from the sections of its chapter;
    in logarithms, 0 for a decision without labels.
    """
    membership = _membership(labels)
    overall = membership.mean(axis=0) + SMOOTH
    panels = np.argsort(-pairing.table(first_guess), axis=1)[:, :PANEL]
    own = membership[panels].mean(axis=1)
    chapters = np.array(pairing.chapters)
    shared = np.stack([own[chapters == chapter].mean(axis=0) for chapter in chapters])
    lift = np.log((own + shared) / 2 + SMOOTH) - np.log(overall)
    return np.asarray(lift @ membership.T, dtype=np.float32)


def _membership(labels: Sequence[Sequence[str]]) -> Matrix:
    """A row a decision, a column a label; the labels of a decision share a weight of 1."""
    columns = {label: at for at, label in enumerate(sorted({x for row in labels for x in row}))}
    table = np.zeros((len(labels), max(len(columns), 1)), dtype=np.float32)
    for row, own in enumerate(labels):
        for label in own:
            table[row, columns[label]] = 1 / len(own)
    return table
