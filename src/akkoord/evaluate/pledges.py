"""Pledges measured on judged sections, and the weights of their cues fitted on them.

A sentence counts as a pledge when one is found in it: when the two overlap by at least half of the
shorter one, in characters.
"""

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from akkoord.agreement import pledges
from akkoord.agreement.cues import Place, Values, Weights, values
from akkoord.agreement.wording import wording
from akkoord.errors import GoldError
from akkoord.evaluate.figures import Scores
from akkoord.evaluate.gold import Judged, folds, overlap
from akkoord.records import Section
from akkoord.text import sentences
from akkoord.text.sentences import Span

FOLDS = 15


def sentence_scores(
    predicted: Sequence[Span], gold: Sequence[Span], sentences: Sequence[Span]
) -> Scores:
    """Scores over the sentences that hold a pledge."""
    found = {sentence for sentence in sentences if _holds(sentence, predicted)}
    wanted = {sentence for sentence in sentences if _holds(sentence, gold)}
    return Scores.of(found, wanted)


def scores(judged: Sequence[Judged], language: str, weights: Weights | None = None) -> Scores:
    """Scores over all sentences of the judged sections together."""
    return together(judged, [found_spans(one, language, weights) for one in judged])


def together(judged: Sequence[Judged], found: Sequence[Sequence[Span]]) -> Scores:
    """Scores over all sentences of the judged sections, for where pledges were found in each."""
    parts = [
        (spans, quote_spans(one), sentences.spans(one.text))
        for one, spans in zip(judged, found, strict=True)
    ]
    return sentence_scores(*_laid_end_to_end(parts, [len(one.text) for one in judged]))


def found_spans(judged: Judged, language: str, weights: Weights | None = None) -> list[Span]:
    """Where pledges are found in a judged section."""
    found = pledges.find(_section(judged), language, weights=weights)
    return [(pledge.start, pledge.end) for pledge in found]


def quote_spans(judged: Judged) -> list[Span]:
    """Where the judged pledges stand; the same words quoted twice are two places."""
    spans: list[Span] = []
    after: dict[str, int] = {}
    for quote in judged.quotes.values():
        start = judged.text.find(quote, after.get(quote, 0))
        if start >= 0:
            after[quote] = start + len(quote)
            spans.append((start, start + len(quote)))
    return spans


def fit(judged: Sequence[Judged], language: str, penalty: float = 1.0) -> Weights:
    """Weights of the cues by logistic regression; `penalty` is the inverse of its strength.

    Raises GoldError when not one sentence of the judged sections holds a pledge, or every one does.
    """
    examples = [example for one in judged for example in _examples(one, language)]
    if len({label for _, label in examples}) < 2:
        raise GoldError(
            "fitting needs sentences with a pledge and without one; judge more sections"
        )
    names = sorted(examples[0][0])
    inputs = np.array([[cues[name] for name in names] for cues, _ in examples])
    model = LogisticRegression(C=penalty, max_iter=2000)
    model.fit(inputs, np.array([label for _, label in examples]))
    found = dict(zip(names, map(float, model.coef_[0]), strict=True))
    return Weights(float(model.intercept_[0]), found)


def crossed_spans(
    judged: Sequence[Judged], language: str, others: Sequence[Judged] = ()
) -> list[list[Span]]:
    """Where pledges are found in each section by weights that never saw its chapter.

    `others` are sections of other agreements, always fitted on and never measured. Raises
    GoldError when all judged sections are of one chapter.
    """
    found: dict[int, list[Span]] = {}
    for train, test in folds(judged, FOLDS):
        weights = fit([*(judged[at] for at in train), *others], language)
        found |= {at: found_spans(judged[at], language, weights) for at in test}
    return [found[at] for at in range(len(judged))]


def cross_validated(
    judged: Sequence[Judged], language: str, others: Sequence[Judged] = ()
) -> Scores:
    """Scores over all sentences with such weights; raises as `crossed_spans`."""
    return together(judged, crossed_spans(judged, language, others))


def _examples(judged: Judged, language: str) -> list[tuple[Values, bool]]:
    words, gold = wording(language), quote_spans(judged)
    spans = sentences.spans(judged.text)
    title = _section(judged).title
    return [
        (values(judged.text[slice(*span)], Place(at, len(spans), title), words), _holds(span, gold))
        for at, span in enumerate(spans)
    ]


def _section(judged: Judged) -> Section:
    title = judged.path[-1] if judged.path else ""
    return Section(judged.name, None, title, judged.path, len(judged.path), judged.text)


def _holds(sentence: Span, spans: Sequence[Span]) -> bool:
    return any(overlap(sentence, span) for span in spans)


def _laid_end_to_end(
    parts: Sequence[tuple[Sequence[Span], ...]], lengths: Sequence[int]
) -> list[list[Span]]:
    """The spans of several texts as if these were one text."""
    starts = np.cumsum([0, *lengths[:-1]]).tolist()
    laid: list[list[Span]] = [[], [], []]
    for shift, part in zip(starts, parts, strict=True):
        for all_spans, spans in zip(laid, part, strict=True):
            all_spans.extend((start + shift, end + shift) for start, end in spans)
    return laid
