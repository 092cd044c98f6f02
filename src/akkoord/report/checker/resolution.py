"""From the citations of a report to the decisions they mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from akkoord.records import Decision, Report
from akkoord.report.checker.cited import CitedReport, Reference
from akkoord.report.checker.inline import Citation
from akkoord.report.checker.references import Register


@dataclass
class Resolution:
    """What the citations of one report mean.

    `stored` is what the workspace itself reported on the section: where several decisions fit a
    reference equally well, the one that it cites under the same number is meant. With a `prompt`
    citation n is its n-th id, from 0.
    """

    report: CitedReport
    register: Register
    stored: Report | None
    prompt: Sequence[str] | None

    def decision(self, citation: Citation) -> Decision | None:
        """The decision that a citation means."""
        return self._decisions[citation]

    def is_citation(self, citation: Citation) -> bool:
        """Whether it is one: a number always is, a link when it leads to a decision."""
        return citation.number is not None or self.decision(citation) is not None

    def why(self, number: int) -> str:
        """Why a number leads to no decision."""
        if self.prompt is not None:
            return f"the model was shown {len(self.prompt)} decisions, numbered from 0"
        if number not in self._references:
            return "the list of references has no such number"
        return "the reference leads to no decision of the workspace"

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """All decisions that the report cites, in order of first use."""
        return tuple(dict.fromkeys(one.id for one in self._decisions.values() if one))

    @cached_property
    def _decisions(self) -> dict[Citation, Decision | None]:
        citations = (anchor.citation for anchor in self.report.anchors)
        return {citation: self._find(citation) for citation in citations}

    @cached_property
    def _references(self) -> dict[int, Reference]:
        return {one.number: one for one in reversed(self.report.references)}

    def _find(self, citation: Citation) -> Decision | None:
        number = citation.number
        if self.prompt is not None and number is not None:
            return self.register.get(self.prompt[number]) if number < len(self.prompt) else None
        linked = self.register.linked(citation.link) if citation.link else None
        if linked or number not in self._references:
            return linked
        return self.register.find(self._references[number], self._stored_reference(number))

    def _stored_reference(self, number: int) -> str | None:
        place = number - min(self._references)
        references = self.stored.references if self.stored else ()
        return references[place] if place < len(references) else None
