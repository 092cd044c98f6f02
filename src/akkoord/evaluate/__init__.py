"""Gold judgements -> figures.

evaluate(judged, sections, pledges, decisions, evidence, language)  ->  groups of figures
per_section(judged, found(home, evidence))                          ->  a row for each section
"""

from akkoord.evaluate.measurement import Group, SectionFigures, evaluate, found, per_section

__all__ = ["Group", "SectionFigures", "evaluate", "found", "per_section"]
