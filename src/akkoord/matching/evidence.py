"""Evidence: decisions linked to sections and pledges, ranked, chosen, quoted and explained."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from threadpoolctl import threadpool_limits

from akkoord.matching import choice, dossiers
from akkoord.matching.pairing import Pairing
from akkoord.matching.ranker import Ranking
from akkoord.matching.weights import Weights
from akkoord.records import Decision, Dossier, Evidence, Pledge, Quote, Section
from akkoord.search.embeddings import Embedder
from akkoord.search.lexical import Matrix, cosines
from akkoord.text import sentences
from akkoord.thesaurus import Thesaurus

# At least so many decisions are kept for each section, cited or not.
KEPT = 100
# A decision serves the pledge it is most like, and others that it is nearly as like.
NEARLY = 0.9
# And none when it is less like all of them than this.
UNLIKE = 0.08
# A reason that adds less than this to the log-odds is not worth telling.
WORTH_TELLING = 0.05

OnProgress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Matching:
    """What matching gives: decisions with stage and dossier, the dossiers, and the evidence."""

    decisions: list[Decision]
    dossiers: list[Dossier]
    evidence: list[Evidence]


def match(
    sections: Sequence[Section],
    pledges: Sequence[Pledge],
    decisions: Sequence[Decision],
    stage_rules: Mapping[str, Any],
    language: str,
    on_progress: OnProgress | None = None,
    *,
    weights: Weights | None = None,
    concepts: Thesaurus | None = None,
    embedder: Embedder | None = None,
) -> Matching:
    """The evidence of every section that has text, and of its pledges.

    `stage_rules` is the content of the government's `stages.toml`. `on_progress` is told how many
    sections are done, and of how many. Weights and concepts are the shipped ones where none are
    given. Raises WeightsError when the weights are for another embedder.
    """
    placed, chains = dossiers.place(decisions, stage_rules, language)
    with_text = [section for section in sections if section.text]
    if not with_text or all(decision.signed for decision in placed):
        return Matching(placed, chains, [])
    pairing = Pairing(with_text, placed, language, pledges, concepts, embedder)
    # For the small products of single sections several threads of BLAS cost ten times what they do.
    with threadpool_limits(limits=1, user_api="blas"):
        ranking = Ranking(pairing, weights or Weights.shipped())
    finder = Finder(pairing, ranking, pledges, Passages(pairing))
    evidence: list[Evidence] = []
    for row in range(len(with_text)):
        evidence.extend(finder.of_section(row))
        if on_progress:
            on_progress(row + 1, len(with_text))
    return Matching(placed, chains, evidence)


class Finder:
    """Picks evidence from a ranking, section by section."""

    def __init__(
        self,
        pairing: Pairing,
        ranking: Ranking,
        pledges: Sequence[Pledge],
        passages: "Passages",
    ) -> None:
        self._pairing = pairing
        self._ranking = ranking
        self._passages = passages
        self._pledges: dict[str, list[tuple[int, Pledge]]] = defaultdict(list)
        for at, pledge in enumerate(pledges):
            self._pledges[pledge.section].append((at, pledge))
        quotes = [pledge.quote for pledge in pledges]
        self._pieces, self._terms = pairing.pieces.project(quotes), pairing.terms_of(quotes)

    def of_section(self, row: int) -> Iterator[Evidence]:
        """The evidence of one section, then that of its pledges."""
        probabilities = self._ranking.probabilities[row]
        count = choice.cited(probabilities)
        best = np.argsort(-probabilities, kind="stable")[: max(KEPT, count)]
        section = self._pairing.sections[row]
        quotes = self._passages.best(self._pairing.query_pieces[row], best)
        for rank, (column, quote) in enumerate(zip(best, quotes, strict=True), 1):
            yield Evidence(
                section=section.id,
                pledge=None,
                decision=self._pairing.decisions[column].id,
                rank=rank,
                score=round(float(probabilities[column]), 4),
                cited=rank <= count,
                reasons=self._reasons(row, int(column)),
                quote=quote,
            )
        yield from self._of_pledges(row, best[:count])

    def _of_pledges(self, row: int, cited: NDArray[np.intp]) -> Iterator[Evidence]:
        section = self._pairing.sections[row]
        pledges = self._pledges[section.id]
        if not pledges or not len(cited):
            return
        own = [place for place, _ in pledges]
        vectors = self._pieces[own]
        likeness = cosines(vectors, self._pairing.pieces.vectors[cited])
        likeness += cosines(self._terms[own], self._pairing.decision_vectors[cited])
        likeness = self._of_dossiers(likeness, cited)
        for at, (_, pledge) in enumerate(pledges):
            served = [n for n in range(len(cited)) if _serves(likeness[:, n], at)]
            columns = cited[served]
            passages = self._passages.best(vectors[at], columns)
            for rank, (n, column, quote) in enumerate(
                zip(served, columns, passages, strict=True), 1
            ):
                yield Evidence(
                    section=section.id,
                    pledge=pledge.id,
                    decision=self._pairing.decisions[column].id,
                    rank=rank,
                    score=round(float(self._ranking.probabilities[row, column]), 4),
                    cited=True,
                    reasons={"like_the_pledge": round(float(likeness[at, n]), 3)},
                    quote=quote,
                )

    def _of_dossiers(self, likeness: Matrix, cited: NDArray[np.intp]) -> Matrix:
        """Likeness averaged over the decisions of one dossier: a chain serves one pledge."""
        homes = np.array([self._pairing.decisions[column].dossier for column in cited])
        return np.stack([likeness[:, homes == home].mean(axis=1) for home in homes], axis=1)

    def _reasons(self, row: int, column: int) -> dict[str, float]:
        added = {name: float(t[row, column]) for name, t in self._ranking.reasons.items()}
        worth = sorted(added.items(), key=lambda item: -item[1])
        return {name: round(value, 3) for name, value in worth if abs(value) >= WORTH_TELLING}


class Passages:
    """The sentences of the decisions' texts, among which quotes are found."""

    def __init__(self, pairing: Pairing) -> None:
        self._texts = [decision.text for decision in pairing.decisions]
        self._spans = [sentences.spans(text) for text in self._texts]
        self._starts = np.cumsum([0] + [len(spans) for spans in self._spans])
        self._vectors = pairing.pieces.project(
            [
                text[start:end]
                for text, spans in zip(self._texts, self._spans, strict=True)
                for start, end in spans
            ]
        )

    def best(self, wanted: sparse.csr_matrix, columns: NDArray[np.intp]) -> list[Quote | None]:
        """For each decision its sentence most like the wanted text; None without a text."""
        ranges = [range(self._starts[c], self._starts[c + 1]) for c in columns]
        rows = list(chain.from_iterable(ranges))
        if not rows:
            return [None] * len(columns)
        scores = dict(zip(rows, cosines(self._vectors[rows], wanted).ravel().tolist(), strict=True))
        return [self._quote(int(c), r, scores) for c, r in zip(columns, ranges, strict=True)]

    def _quote(self, column: int, rows: range, scores: Mapping[int, float]) -> Quote | None:
        if not rows:
            return None
        start, end = self._spans[column][max(rows, key=scores.__getitem__) - rows.start]
        return Quote(self._texts[column][start:end], start, end)


def _serves(likeness: Matrix, pledge: int) -> bool:
    """Whether a decision, by its likeness to each pledge, serves this one."""
    best = likeness.max()
    return bool(best >= UNLIKE and likeness[pledge] >= NEARLY * best)
