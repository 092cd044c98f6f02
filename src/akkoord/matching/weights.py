"""The weights of the ranker: how much each look of a feature adds, read from and written to JSON.

Each look adds to the log-odds along a bent line: a slope, and further slopes from certain knots on,
once for large corpora and once for small ones, where nothing stands out as much.
"""

import json
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from akkoord.errors import WeightsError
from akkoord.search.lexical import Matrix

SHIPPED = Path(str(resources.files("akkoord.matching"))) / "weights.json"
# Weights are those for small corpora up to so many decisions, those for large ones from so many.
SMALL, LARGE = 500, 5000


def smallness(decisions: int) -> float:
    """How small a corpus is, on a logarithmic scale: 1 at SMALL or fewer, 0 at LARGE or more."""
    return float(np.clip(np.log(LARGE / decisions) / np.log(LARGE / SMALL), 0, 1))


@dataclass(frozen=True, slots=True)
class Weight:
    """A number for large corpora, and one for small ones."""

    large: float
    small: float

    def at(self, smallness: float) -> float:
        """The number for a corpus in between."""
        return self.large + smallness * (self.small - self.large)


@dataclass(frozen=True, slots=True)
class Slope:
    """What `feature` in one look adds above `knot` (None: everywhere), around its mean."""

    feature: str
    look: str
    knot: float | None
    mean: float
    weight: Weight

    def adds(self, table: Matrix, smallness: float) -> Matrix:
        """The addition to the log-odds for a table of the look."""
        return self.weight.at(smallness) * (bent(table, self.knot) - self.mean)


@dataclass(frozen=True, slots=True)
class Weights:
    """A fitted ranker; `sections` are the fingerprints of the judged sections it was fitted on.

    Weights that know the features of meaning name the `embedder` whose meanings those were.
    """

    bias: Weight
    slopes: tuple[Slope, ...]
    sections: tuple[str, ...] = ()
    embedder: str = ""

    @classmethod
    def shipped(cls) -> "Weights":
        """The weights that come with Akkoord."""
        return cls.parse(SHIPPED.read_text(encoding="utf-8"))

    @classmethod
    def load(cls, file: Path) -> "Weights":
        """Weights of one's own; raises WeightsError when the file cannot be read as such."""
        try:
            return cls.parse(file.read_text(encoding="utf-8"))
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise WeightsError(
                f"{file}: no weights of the ranker ({error}); make them with "
                "tools/ranker_weights.py, see docs/matching.md"
            ) from error

    @classmethod
    def parse(cls, text: str) -> "Weights":
        """Weights from JSON."""
        raw: dict[str, Any] = json.loads(text)
        slopes = tuple(
            Slope(feature, look, knot, mean, Weight(large, small))
            for feature, look, knot, mean, large, small in raw["slopes"]
        )
        sections = tuple(raw.get("sections", ()))
        return cls(Weight(*raw["bias"]), slopes, sections, raw.get("embedder", ""))

    def dump(self) -> str:
        """Weights as JSON, one slope a line: feature, look, knot, mean, weight large and small."""
        rows = ",\n".join(
            json.dumps([s.feature, s.look, _short(s.knot), _short(s.mean), *_shorts(s.weight)])
            for s in self.slopes
        )
        sections = json.dumps(self.sections)
        head = f'{{"version": 3, "bias": {_shorts(self.bias)}, "sections": {sections}'
        if self.embedder:
            head += f', "embedder": {json.dumps(self.embedder)}'
        return f'{head}, "slopes": [\n{rows}\n]}}\n'


def bent(table: Matrix, knot: float | None) -> Matrix:
    """How far each number is above the knot; the number itself where there is no knot."""
    return table if knot is None else np.maximum(table - knot, 0)


def _short(number: float | None) -> float | None:
    return None if number is None else float(f"{number:.6g}")


def _shorts(weight: Weight) -> list[float | None]:
    return [_short(weight.large), _short(weight.small)]
