"""The steps of a matter in words: "principieel goedgekeurd op 3 mei 2020, definitief op ..."."""

from collections.abc import Sequence
from itertools import groupby

from akkoord.records import Decision, Stage
from akkoord.report.matters import Matter
from akkoord.text.phrases import Phrases

# So many steps are told one by one; of more only the first and last date.
TOLD = 6
APPROVALS = (Stage.PRINCIPLE, Stage.DEFINITIVE)


class Chains:
    """Tells chains in one report: what a reader has learnt once is said shorter later."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._said: set[str] = set()

    def tell(self, matter: Matter, done: str | None) -> str:
        """The steps with their dates; `done` is the word for a decision of a single step."""
        if not any(decision.text for decision in matter.decisions):
            return self._untold(matter)
        if len(matter.steps) > TOLD:
            return self._many(matter.decisions)
        return f"{self._steps(matter, done)}{self._unfinished(matter.awaited)}"

    def _unfinished(self, awaited: Stage | None) -> str:
        """That the final step is missing, as the government calls it."""
        if awaited is None:
            return ""
        is_plain = awaited is Stage.DEFINITIVE and not self._phrases.names(awaited)
        key = "unfinished" if is_plain else "unfinished.step"
        return self._once(key, step=self._phrases.stage(awaited))

    def _steps(self, matter: Matter, done: str | None) -> str:
        pairs = zip((step.stage for step in matter.steps), matter.decisions, strict=True)
        runs = [(s, [d for _, d in run]) for s, run in groupby(pairs, key=lambda pair: pair[0])]
        stages = [stage for stage, _ in runs]
        if not any(decision.date for decision in matter.decisions):
            names = [self._bare(stages, at, done) for at in range(len(stages))]
            listed = ", ".join(names) if len(names) > 2 else self._phrases.listed(names)
            return f"{listed}, {self._once('undated')}"
        told = [
            f"{self._named(stages, at, done)} {self._dates(run)}"
            for at, (_, run) in enumerate(runs)
        ]
        return ", ".join(told)

    def _bare(self, stages: Sequence[Stage], at: int, done: str | None) -> str:
        """A step without a date: "principieel" before another approval."""
        stage, following = stages[at], stages[at + 1 : at + 2]
        if following == [Stage.DEFINITIVE] and f"short.{stage.value}" in self._phrases:
            return self._phrases(f"short.{stage.value}")
        return self._single(done) if stages == [Stage.SINGLE] else self._phrases.stage(stage)

    def _named(self, stages: Sequence[Stage], at: int, done: str | None) -> str:
        stage, past = stages[at], stages[:at]
        if stages == [Stage.SINGLE] or stages == [Stage.ANNOUNCED]:
            return self._single(done) if done else self._phrases.stage(stage)
        if stage in past and f"again.{stage.value}" in self._phrases:
            return self._phrases(f"again.{stage.value}")
        if past and past[-1] in APPROVALS and f"next.{stage.value}" in self._phrases:
            return self._phrases(f"next.{stage.value}")
        return self._phrases.stage(stage)

    def _single(self, done: str | None) -> str:
        return self._phrases(f"done.{done}") if done else self._phrases.stage(Stage.SINGLE)

    def _dates(self, decisions: Sequence[Decision]) -> str:
        days = [self._phrases.day(decision.date) for decision in decisions if decision.date]
        undated = sum(not _is_told(decision, decisions) for decision in decisions)
        if not days:
            return self._once("undated")
        if undated:
            days.append(self._phrases.tell("times_undated", undated))
            return self._phrases("on", days=self._phrases.listed(days))
        if len(days) == 2 and decisions[0].stage in APPROVALS:
            return self._phrases("on_again", first=days[0], second=days[1])
        return self._phrases("on", days=self._phrases.listed(days))

    def _many(self, decisions: Sequence[Decision]) -> str:
        dates = sorted(decision.date for decision in decisions if decision.date)
        if not dates:
            return self._phrases.tell("many_undated", len(decisions))
        first, last = self._phrases.day(dates[0]), self._phrases.day(dates[-1])
        return self._phrases.tell("many", len(decisions), first=first, last=last)

    def _untold(self, matter: Matter) -> str:
        """What can be said of decisions that were published without a text."""
        announced = all(step.stage is Stage.ANNOUNCED for step in matter.steps)
        key = "untold.announced" if announced else "untold.other"
        days = [self._phrases.day(decision.date) for decision in matter.decisions if decision.date]
        when = (
            self._phrases("of", days=self._phrases.listed(days)) if days else self._once("undated")
        )
        return self._phrases.tell(key, len(matter.decisions), when=when)

    def _once(self, key: str, **values: object) -> str:
        """The full words the first time, then the short ones."""
        form = "short" if key in self._said else "full"
        self._said.add(key)
        return self._phrases(f"{key}.{form}", **values)


def _is_told(decision: Decision, among: Sequence[Decision]) -> bool:
    """Whether it has a date, or is an undated record of one that has."""
    return any(other.date and other.full_text == decision.full_text for other in among)
