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
    parts = [
        (found_spans(one, language, weights), quote_spans(one), sentences.spans(one.text))
        for one in judged
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
    """Weights of the cues by logistic regression; `penalty` is the inverse of its strength."""
    examples = [example for one in judged for example in _examples(one, language)]
    names = sorted(examples[0][0])
    inputs = np.array([[cues[name] for name in names] for cues, _ in examples])
    model = LogisticRegression(C=penalty, max_iter=2000)
    model.fit(inputs, np.array([label for _, label in examples]))
    found = dict(zip(names, map(float, model.coef_[0]), strict=True))
    return Weights(float(model.intercept_[0]), found)


def cross_validated(judged: Sequence[Judged], language: str) -> Scores:
    """Scores with weights that never saw the chapter they are measured on.

    Raises GoldError when all judged sections are of one chapter.
    """
    parts, lengths = [], []
    for train, test in folds(judged, FOLDS):
        weights = fit([judged[at] for at in train], language)
        for one in (judged[at] for at in test):
            spans = found_spans(one, language, weights)
            parts.append((spans, quote_spans(one), sentences.spans(one.text)))
            lengths.append(len(one.text))
    return sentence_scores(*_laid_end_to_end(parts, lengths))


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
