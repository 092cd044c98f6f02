"""Gold judgements -> figures.

evaluate(Judgements.load(folder), Built(records...))  ->  groups of figures (akkoord.quality)
compare(run, earlier)                                 ->  what changed between two runs
"""

from akkoord.evaluate.comparison import Change, Comparison, compare
from akkoord.evaluate.measurement import Built, Judgements, evaluate, found, places, seen

__all__ = [
    "Built",
    "Change",
    "Comparison",
    "Judgements",
    "compare",
    "evaluate",
    "found",
    "places",
    "seen",
]
