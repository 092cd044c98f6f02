"""The gazette: a ratified act followed to its publication.

An act bears the date of its ratification and the title that was ratified. Where the date of the
ratification is not known, the act is signed soon after parliament adopted it.
"""

from collections.abc import Iterator, Sequence

from akkoord.matching import likeness
from akkoord.matching.procedure import ChainRules
from akkoord.records import Decision, Stage

# So alike (cosine of tf-idf) must the titles be: on the day of the ratification, soon after the
# adoption, and where only words tell.
ON_ITS_DAY, AFTER_ADOPTION, BY_WORDS = 0.5, 0.7, 0.85
# So long after its adoption at most an act is signed.
SOON_DAYS = 31


def follow(
    decisions: Sequence[Decision], rules: ChainRules, language: str
) -> Iterator[tuple[int, int]]:
    """The places of a ratification and of the act that came of it, the most alike first.

    Each of the instruments that a ratification names is one act, and an act comes of one.
    """
    acts = [at for at, decision in enumerate(decisions) if decision.signed]
    ratified = [at for at, d in enumerate(decisions) if d.stage is Stage.RATIFIED and not d.signed]
    named = [(at, part) for at in ratified for part in rules.parts(decisions[at])]
    found = likeness.between(
        [part for _, part in named], [rules.core(decisions[at].title) for at in acts], language
    )
    followed: set[int] = set()
    published: set[int] = set()
    for part, act, alike in sorted(found, key=lambda pair: -pair[2]):
        at, other = named[part][0], acts[act]
        if part in followed or act in published:
            continue
        if alike >= _enough(decisions[at], decisions[other], rules, language):
            followed.add(part)
            published.add(act)
            yield at, other


def _enough(ratification: Decision, act: Decision, rules: ChainRules, language: str) -> float:
    """How alike the titles must be; more than they can be when the dates exclude each other."""
    assert act.signed is not None
    kinds = {rules.instrument(ratification), rules.instrument(act)} - {None}
    if len(kinds) > 1:
        return float("inf")
    if ratification.date:
        return ON_ITS_DAY if ratification.date == act.signed else float("inf")
    adopted = rules.adoption(ratification, language)
    if adopted:
        soon = 0 <= (act.signed - adopted).days <= SOON_DAYS
        return AFTER_ADOPTION if soon else float("inf")
    return BY_WORDS
