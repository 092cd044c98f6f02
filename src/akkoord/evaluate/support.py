"""How well the checker tells citations that support a sentence from those that do not.

Measured on pairs of a sentence and a cited decision, taken at random from recorded reports and
labelled by a reader: `supported` (the decision bears out the sentence, or one of the matters that
it lists), `partly` (it is about the same matter, and bears out only some of what is said), `not`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import cohen_kappa_score, roc_auc_score

from akkoord.records import short_hash
from akkoord.report.checker import cited
from akkoord.report.checker.cited import CitedReport
from akkoord.report.checker.corpus import Corpus
from akkoord.report.checker.support import LITTLE

_DATA = Path(str(resources.files("akkoord.evaluate"))) / "data"
LABELS = _DATA / "citation-support.jsonl"
"""The pairs on which the threshold was chosen."""
UNSEEN = _DATA / "citation-support-unseen.jsonl"
"""Pairs that were labelled after it was."""
FOLDS = 10

Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Label:
    """A reader's label; `sentence` stands for the words of a sentence (`short_hash`)."""

    report: int
    sentence: str
    decision: str
    label: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A labelled pair with the support that the checker gives it."""

    report: int
    share: float
    supports: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """Checker and reader compared: does the decision support the sentence, at least partly?

    `kappa` is Cohen's; `auc` is over all thresholds. `found` is the share of the pairs labelled
    `not` that the checker warns of, `right` the share of its warnings that are labelled so.
    """

    pairs: int
    threshold: float
    accuracy: float
    kappa: float
    auc: float
    found: float
    right: float


def labels(file: Path = LABELS) -> list[Label]:
    """The labels of a file, one JSON record a line."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [Label(**json.loads(line)) for line in lines]


def pairs(found: Sequence[Label], reports: Mapping[int, str], corpus: Corpus) -> Iterator[Pair]:
    """The labelled pairs of recorded reports, by the reports' place in their file, from 0."""
    read = {at: cited.read(reports[at], corpus.language) for at in {one.report for one in found}}
    for one in found:
        share = _share(one, read[one.report], corpus)
        yield Pair(one.report, share, one.label != "not")


def agreement(found: Sequence[Pair], threshold: float = LITTLE) -> Agreement:
    """The checker at a threshold against the reader."""
    shares, supports = _arrays(found)
    return _compared(shares >= threshold, shares, supports, threshold)


def cross_validated(found: Sequence[Pair]) -> Agreement:
    """The same, each report with the threshold that does best on the reports of other folds."""
    shares, supports = _arrays(found)
    folds = _folds(found)
    says = np.zeros(len(found), bool)
    for fold in range(FOLDS):
        threshold = best(shares[folds != fold], supports[folds != fold])
        says[folds == fold] = shares[folds == fold] >= threshold
    return _compared(says, shares, supports, best(shares, supports))


def best(shares: Shares, supports: NDArray[np.bool_]) -> float:
    """The threshold with the highest kappa; the middle one of equals."""
    values = np.unique(shares)
    between = (values[1:] + values[:-1]) / 2
    kappas = np.array([cohen_kappa_score(supports, shares >= one) for one in between])
    return float(np.median(between[kappas >= kappas.max() - 1e-9]))


def _share(label: Label, report: CitedReport, corpus: Corpus) -> float:
    sentence = next(one for one in report.sentences if short_hash(one.text) == label.sentence)
    scope = sentence.passage.text[slice(*sentence.scope)]
    return corpus.support.share(scope, corpus.source(corpus.register[label.decision]))


def _arrays(found: Sequence[Pair]) -> tuple[Shares, NDArray[np.bool_]]:
    return np.array([one.share for one in found]), np.array([one.supports for one in found])


def _folds(found: Sequence[Pair]) -> NDArray[np.int_]:
    """A fold for each report, drawn once."""
    reports = np.unique([one.report for one in found])
    drawn = np.random.default_rng(0).permutation(len(reports)) % FOLDS
    fold = dict(zip(reports.tolist(), drawn.tolist(), strict=True))
    return np.array([fold[one.report] for one in found])


def _compared(
    says: NDArray[np.bool_], shares: Shares, supports: NDArray[np.bool_], threshold: float
) -> Agreement:
    return Agreement(
        pairs=len(supports),
        threshold=threshold,
        accuracy=float(np.mean(says == supports)),
        kappa=float(cohen_kappa_score(supports, says)),
        auc=float(roc_auc_score(supports, shares)),
        found=float(np.mean(~says[~supports])),
        right=float(np.mean(~supports[~says])) if not says.all() else 0.0,
    )
