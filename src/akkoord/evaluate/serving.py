"""Evidence per pledge, measured: which decision serves which judged pledge.

A pledge that was found stands for a judged one when the two overlap by at least half of the shorter
one. Only letters and digits are compared, so that hyphens and spaces of another reading of the
same document do not matter.
"""

from collections.abc import Mapping, Sequence

from akkoord.evaluate.figures import Scores
from akkoord.evaluate.gold import Judged, letters, overlap
from akkoord.records import Evidence, Pledge, Section
from akkoord.text.sentences import Span

Link = tuple[str, str]


def homes(judged: Judged, section: Section, pledges: Sequence[Pledge]) -> dict[str, set[str]]:
    """For each found pledge of a section, by id, the judged pledges it stands for."""
    text = letters(section.text)
    wanted = {id: _place(text, quote) for id, quote in judged.quotes.items()}
    found = {pledge.id: _span(section.text, pledge) for pledge in pledges}
    return {
        pledge: {id for id, other in wanted.items() if other and overlap(span, other)}
        for pledge, span in found.items()
    }


def links(
    judged: Judged, standing_for: Mapping[str, set[str]], evidence: Sequence[Evidence]
) -> set[Link]:
    """The (judged pledge, judged decision) pairs that evidence of the found pledges claims."""
    return {
        (pledge, item.decision)
        for item in evidence
        if item.pledge and item.cited and item.decision in judged.grades
        for pledge in standing_for.get(item.pledge, ())
    }


def wanted_links(judged: Judged) -> set[Link]:
    """The (pledge, decision) pairs that assessors see, of decisions of grade 2."""
    return {(pledge, id) for id in judged.relevant for pledge in judged.serves[id]}


def scores(
    judged: Judged, section: Section, pledges: Sequence[Pledge], evidence: Sequence[Evidence]
) -> Scores:
    """Scores of a section's evidence per pledge."""
    found = links(judged, homes(judged, section, pledges), evidence)
    return Scores.of(found, wanted_links(judged))


def _place(text: str, quote: str) -> Span | None:
    wanted = letters(quote)
    start = text.find(wanted)
    return (start, start + len(wanted)) if wanted and start >= 0 else None


def _span(text: str, pledge: Pledge) -> Span:
    """Where a pledge stands among the letters and digits of its section."""
    start = len(letters(text[: pledge.start]))
    return start, start + len(letters(pledge.quote))
