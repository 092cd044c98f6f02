import datetime as dt

import pytest

from akkoord.records import Decision, Section, Stage
from akkoord.report.checker import Corpus, Fault, check_markdown
from akkoord.report.checker.wording import wording


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
def test_each_language_has_words_for_the_steps(language: str) -> None:
    known = wording(language)
    assert set(known.stages) == {
        Stage.PRINCIPLE,
        Stage.DEFINITIVE,
        Stage.PARLIAMENT,
        Stage.RATIFIED,
        Stage.PUBLISHED,
    }
    assert not any(pattern.search("") for pattern in known.stages.values())


def test_a_language_without_words_is_read_as_english() -> None:
    assert wording("xx") is not wording("nl")
    assert wording("xx").references.search("References")


@pytest.mark.parametrize(
    ("language", "true", "forged", "fault"),
    [
        ("fr", "Pont approuvé définitivement le 7 mai 2021", "Pont promulgué le 7 mai 2021",
         Fault.STAGE),
        ("de", "Brücke endgültig gebilligt im Mai 2021", "Brücke im Mai 2021 verkündet",
         Fault.STAGE),
        ("en", "Bridge finally approved on 7 May 2021", "Bridge ratified on 7 May 2021",
         Fault.STAGE),
        ("nl", "Brug definitief goedgekeurd", "Brug bekendgemaakt in het Belgisch Staatsblad",
         Fault.STAGE),
        ("fr", "Pont approuvé définitivement", "Pont publié au Moniteur belge", Fault.STAGE),
        ("de", "Brücke endgültig gebilligt", "Brücke im Gesetzblatt veröffentlicht", Fault.STAGE),
        ("en", "Bridge finally approved", "Bridge published in the Official Gazette", Fault.STAGE),
        ("fr", "Pont de 12,5 % le 7 mai 2021", "Pont de 13,5 % le 7 mai 2021", Fault.NUMBER),
        ("de", "Brücke für 40 Wege", "Brücke für vierzehn Wege", Fault.NUMBER),
        ("en", "Bridge of 1,250 metres", "Bridge of 1,350 metres", Fault.NUMBER),
    ],
)  # fmt: skip
def test_the_same_rules_hold_in_every_language(
    language: str, true: str, forged: str, fault: Fault
) -> None:
    decision = Decision(
        id="B",
        title="Pont Brücke Bridge Brug",
        text="12,5 % 40 1,250 1.250",
        date=dt.date(2021, 5, 7),
        stage=Stage.DEFINITIVE,
    )
    others = [Decision(id=f"X{at}", title=f"Autre andere other {at}") for at in range(9)]
    corpus = Corpus((decision, *others), (), (), (), language)
    section = Section("s", None, "S", ("S",), 1, "S")
    for text, found in ((true, []), (forged, [fault])):
        checked = check_markdown(f"{text} [0].", corpus, section, prompt=("B",))
        assert [finding.fault for finding in checked.findings] == found
