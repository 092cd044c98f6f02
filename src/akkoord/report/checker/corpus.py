"""The records of a workspace that reports must agree with."""

from collections.abc import Iterable
from functools import cached_property

from akkoord.records import Decision, Dossier, Report, Section
from akkoord.report.checker.agreement import Agreement
from akkoord.report.checker.references import Register
from akkoord.report.checker.source import Source
from akkoord.report.checker.support import Support


class Corpus:
    """Decisions, sections, stored reports and dossiers, with the lookups that checks ask for."""

    def __init__(
        self,
        decisions: Iterable[Decision],
        sections: Iterable[Section],
        reports: Iterable[Report],
        dossiers: Iterable[Dossier],
        language: str,
    ) -> None:
        self.language = language
        self._decisions = tuple(decisions)
        self.agreement = Agreement(sections, language)
        self._reports = {report.section: report for report in reports}
        self._dossier_of = {
            step.decision: dossier for dossier in dossiers for step in dossier.decisions
        }
        self._sources: dict[str, Source] = {}

    @cached_property
    def register(self) -> Register:
        """The decisions, to be found by reference."""
        return Register(self._decisions)

    @cached_property
    def support(self) -> Support:
        """Measures support by the words of this corpus."""
        sources = (self.source(decision) for decision in self._decisions)
        return Support(sources, self.language)

    def source(self, decision: Decision) -> Source:
        """A decision as a source, the same one each time."""
        if decision.id not in self._sources:
            self._sources[decision.id] = Source.decision(decision, self.language)
        return self._sources[decision.id]

    def sources(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """The decisions with these ids as sources, each once; ids that are none are left out."""
        found = (self.register.get(id) for id in dict.fromkeys(ids))
        return tuple(self.source(decision) for decision in found if decision)

    def stored(self, section: Section | None) -> Report | None:
        """The report that the workspace keeps about a section."""
        return self._reports.get(section.id) if section else None

    def titled(self, title: str) -> Section | None:
        """The section whose stored report, or who itself, has this title."""
        for report in self._reports.values():
            if report.title == title:
                return self.agreement.get(report.section)
        return None

    def steps(self, decisions: Iterable[str]) -> list[str]:
        """All decisions in the dossiers of these ones."""
        dossiers = dict.fromkeys(self._dossier_of[id] for id in decisions if id in self._dossier_of)
        return [step.decision for dossier in dossiers for step in dossier.decisions]
