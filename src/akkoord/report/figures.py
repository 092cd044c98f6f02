"""The figures of a report: what was counted, with the records it was counted from."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from akkoord.records import Claim, Decision, Dossier, Pledge, Stage
from akkoord.report.names import capitalised
from akkoord.text.phrases import Phrases

# The steps that are counted, from far to near.
COUNTED = (
    Stage.PUBLISHED,
    Stage.RATIFIED,
    Stage.PARLIAMENT,
    Stage.DEFINITIVE,
    Stage.PRINCIPLE,
)


class Figures:
    """Counts in sentences, each computed from the records it names."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def opening(
        self,
        pledges: Sequence[Pledge],
        answered: Sequence[Pledge],
        decisions: Sequence[Decision],
        dossiers: Sequence[Dossier],
    ) -> Iterator[Claim]:
        """How many promises, how many with decisions; how many decisions, of when, how far."""
        testable = [pledge for pledge in pledges if pledge.testable]
        yield self._pledges(pledges, testable, [p for p in answered if p.testable])
        if vague := [pledge for pledge in pledges if not pledge.testable and testable]:
            yield self._claim(self._phrases.tell("opening.vague", len(vague)), vague)
        if decisions:
            yield self._decisions(decisions, dossiers)
            yield from self._steps(dossiers)

    def _pledges(
        self, pledges: Sequence[Pledge], testable: Sequence[Pledge], answered: Sequence[Pledge]
    ) -> Claim:
        if not testable:
            return self._claim(self._phrases("opening.none"), pledges)
        number = self._phrases.tell("opening.pledges", len(testable))
        found = self._found(len(testable), len(answered))
        return self._claim(f"{number}{found}", testable)

    def _found(self, pledges: int, answered: int) -> str:
        if not answered:
            return self._phrases.tell("opening.unanswered", pledges)
        if answered == pledges:
            return self._phrases.tell("opening.all", pledges)
        return self._phrases.tell("opening.answered", answered)

    def _decisions(self, decisions: Sequence[Decision], dossiers: Sequence[Dossier]) -> Claim:
        text = self._phrases.tell("opening.decisions", len(decisions))
        if 1 < len(decisions) == len(dossiers):
            text += self._phrases("opening.as_many_dossiers")
        elif len(decisions) > 1:
            text += self._phrases.tell("opening.dossiers", len(dossiers))
        dates = sorted(decision.date for decision in decisions if decision.date)
        text += self._period(dates) + self._undated(len(decisions), len(decisions) - len(dates))
        return self._claim(f"{text}.", decisions)

    def _period(self, dates: Sequence[dt.date]) -> str:
        if not dates:
            return ""
        if dates[0] == dates[-1]:
            return self._phrases("opening.day", day=self._phrases.day(dates[0]))
        first, last = self._phrases.day(dates[0]), self._phrases.day(dates[-1])
        return self._phrases("opening.period", first=first, last=last)

    def _undated(self, decisions: int, undated: int) -> str:
        if not undated:
            return ""
        if undated == decisions:
            return self._phrases.tell("opening.all_undated", undated)
        return self._phrases.tell("opening.undated", undated)

    def _steps(self, dossiers: Sequence[Dossier]) -> Iterator[Claim]:
        counted = [dossier for dossier in dossiers if dossier.stage in COUNTED]
        if not counted:
            return
        if len(dossiers) == 1:
            step = self._phrases.stage(counted[0].stage)
            yield self._claim(self._phrases("opening.only_step", step=step), counted)
            return
        counts = Counter(dossier.stage for dossier in counted)
        told = [self._step(stage, counts[stage]) for stage in COUNTED if counts[stage]]
        steps = self._phrases.listed(told)
        yield self._claim(self._phrases.tell("opening.steps", len(counted), steps=steps), counted)

    def _step(self, stage: Stage, number: int) -> str:
        step = self._phrases.stage(stage)
        return self._phrases("opening.step", n=self._phrases.spelled(number), step=step)

    def _claim(
        self, text: str, records: Sequence[Pledge] | Sequence[Decision] | Sequence[Dossier]
    ) -> Claim:
        ids = tuple(record.id for record in records)
        return Claim(capitalised(text), computed=True, records=ids)
