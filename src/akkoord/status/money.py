"""The sums that dossiers name: for each dossier one, so that its steps are not added up."""

from collections.abc import Iterable, Iterator, Mapping

from akkoord.records import Amount, Decision, Dossier, NamedAmount, Pledge, Quote
from akkoord.status.wording import Wording, wording

# In whole units of currency: less than this is a price or an allowance, no budget.
LEAST = 1000
_STOPS = (". ", "! ", "? ", "; ", "\n")


class Money:
    """Finds the sum that counts for a dossier.

    It is the largest sum that the last step which names any puts in a sentence about money to be
    spent; prices and rates ("per uur") are no such sums. Parts of a whole and sums of other
    dossiers cannot be told apart from it: it says what a decision names, not what was spent.
    """

    def __init__(self, decisions: Mapping[str, Decision], language: str) -> None:
        self._decisions = decisions
        self._wording = wording(language)
        self._found: dict[str, NamedAmount | None] = {}

    def of(self, dossiers: Iterable[Dossier]) -> tuple[NamedAmount, ...]:
        """The sums of dossiers, in their order; a dossier that names none has none."""
        return tuple(found for dossier in dossiers if (found := self._of(dossier)))

    def promised(self, pledge: Pledge) -> tuple[Amount, ...]:
        """The sums that a pledge promises; one from or up to which a rule holds is none."""
        limit = self._wording.threshold
        return tuple(
            one for one in pledge.amounts if not limit.search(pledge.quote[: one.quote.start])
        )

    def _of(self, dossier: Dossier) -> NamedAmount | None:
        if dossier.id not in self._found:
            self._found[dossier.id] = next(self._named(dossier), None)
        return self._found[dossier.id]

    def _named(self, dossier: Dossier) -> Iterator[NamedAmount]:
        for step in reversed(dossier.decisions):
            sums = list(_decided(self._decisions[step.decision], self._wording))
            if sums:
                largest = max(sums, key=lambda amount: amount.value)
                yield NamedAmount(dossier.id, step.decision, largest)


def _decided(decision: Decision, wording: Wording) -> Iterator[Amount]:
    """The sums of a decision's text that stand in words about money to be spent."""
    for amount in decision.amounts:
        around = slice(*_between_stops(decision.text, amount.quote))
        is_price = amount.value < LEAST or wording.rate.match(decision.text[amount.quote.end :])
        if wording.grants.search(decision.text[around]) and not is_price:
            yield amount


def _between_stops(text: str, quote: Quote) -> tuple[int, int]:
    """From the stop before a quote to the stop after it: near enough to its sentence, and fast."""
    before = max((text.rfind(stop, 0, quote.start) for stop in _STOPS), default=-1)
    after = [found for stop in _STOPS if (found := text.find(stop, quote.end)) >= 0]
    return before + 1, min(after, default=len(text))
