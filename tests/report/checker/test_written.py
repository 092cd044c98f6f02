import pytest

from akkoord.report.checker import Fault, Severity, check_markdown

from .world import PROMISE, RECORD, REFERENCES, SECTION, check, corpus, faults


def test_a_true_report_passes() -> None:
    checked = check(
        "Dit onderdeel bevat 1 belofte.",
        f'> "{PROMISE}"',
        '- **Leie**: de regering keurde op 7 mei 2021 "de bouw van vier bruggen" principieel goed, '
        "voor 3,25 miljoen euro, definitief op 17 september 2021 [0][1].",
    )
    assert not checked.findings
    assert checked.passed
    assert checked.section == "bruggen"
    assert (checked.counts.sentences, checked.counts.cited, checked.counts.computed) == (3, 2, 1)
    assert (checked.counts.citations, checked.counts.resolved) == (4, 4)
    assert (checked.counts.quotes, checked.counts.exact) == (2, 2)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("De bouw van bruggen over de Leie [7].", (Fault.UNRESOLVED, "[7]")),
        ("De bouw van bruggen kost niets.", (Fault.UNCITED, "De bouw van bruggen kost niets.")),
        ("Dit onderdeel bevat 2 beloften.", (Fault.UNCITED, "Dit onderdeel bevat 2 beloften.")),
        ('De "bouw van zes bruggen" over de Leie [0].', (Fault.QUOTE, "bouw van zes bruggen")),
        ("De bouw van 6 bruggen over de Leie [0].", (Fault.NUMBER, "6")),
        ("De bouw van bruggen op 8 mei 2021 [0].", (Fault.DATE, "8 mei 2021")),
        ("De bouw van bruggen in juni 2021 [0].", (Fault.DATE, "juni 2021")),
        ("De bouw van bruggen voor 3,5 miljoen euro [0].", (Fault.AMOUNT, "3,5 miljoen euro")),
        ("De bouw van bruggen met 13 procent krediet [0].", (Fault.NUMBER, "13 procent")),
        ("De bouw van bruggen volgens het Waterdecreet [0].", (Fault.LAW, "Waterdecreet")),
        ("De bouw van bruggen is bekrachtigd [0].", (Fault.STAGE, "bekrachtigd")),
        ("De bouw van bruggen over de Leie definitief goedgekeurd [0].",
         (Fault.STAGE, "definitief goed")),
    ],
)  # fmt: skip
def test_each_forgery_is_found(sentence: str, found: tuple[Fault, str]) -> None:
    assert faults(check(f"- {sentence}")) == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "De bouw van bruggen over de Leie is nog niet bekrachtigd [0].",
        "De bouw van bruggen over de Leie volgens het Bruggendecreet [0].",
        "De bouw van bruggen over de Leie volgens het wijzigingsdecreet [0].",
        "De bouw van bruggen over de Leie in 2021 en mei 2021 [0].",
        "De bouw van bruggen over de Leie voor 5 miljoen [0].",
        "De bouw van bruggen over de Leie in 2 beslissingen [0][1].",
        f"De bouw van bruggen over de Leie in ons [besluit]({RECORD}/B1).",
    ],
)
def test_nothing_true_is_found(sentence: str) -> None:
    assert faults(check(f"- {sentence}")) == []


def test_what_supports_little_is_a_warning() -> None:
    checked = check("- Kinderen leren zwemmen in gesubsidieerde zwembaden met gratis lessen [0].")
    [finding] = checked.findings
    assert finding.fault is Fault.SUPPORT
    assert finding.severity is Severity.WARNING
    assert checked.passed
    assert checked.counts.supported == checked.counts.pairs - 1


def test_a_phantom_citation_in_a_heading_is_found_on_its_line() -> None:
    [finding] = check("## Bruggen [9]").findings
    assert (finding.fault, finding.place, finding.words) == (Fault.UNRESOLVED, 3, "[9]")


def test_a_figure_is_only_computed_in_its_own_report() -> None:
    text = f"# Iets anders\n\nDit onderdeel bevat 1 belofte.\n\n- Bruggen [0][1].\n{REFERENCES}"
    assert (Fault.UNCITED, "Dit onderdeel bevat 1 belofte.") in faults(
        check_markdown(text, corpus())
    )
    assert not faults(check_markdown(text, corpus(), SECTION))


def test_a_quoted_promise_must_be_the_agreements() -> None:
    altered = PROMISE.replace("tien", "twintig")
    assert faults(check(f'> "{altered}"')) == [(Fault.QUOTE, altered)]


def test_a_quote_of_another_decision_says_where_it_stands() -> None:
    [finding] = check('- De "bouw van vier bruggen" over de Leie [1].').findings
    assert finding.explanation == "it stands in the decision B1, which is not cited here"


def test_the_folded_section_must_be_the_agreements() -> None:
    fold = f"<details>\n<p>1.1 Bruggen {SECTION.text}</p>\n</details>"
    assert not faults(check(fold))
    forged = fold.replace("5 miljoen", "6 miljoen")
    assert [fault for fault, _ in faults(check(forged))] == [Fault.SECTION]


@pytest.mark.parametrize(
    ("true", "forged", "fault"),
    [
        ("(2021-05-07)", "(2021-05-08)", Fault.REFERENCE),
        ("Ontwerpbesluit over de bouw", "Ontwerpbesluit over de sloop", Fault.REFERENCE),
        (f"{RECORD}/B1", f"{RECORD}/B9", None),
        ("(2021-09-17)", "(2021-09-18)", Fault.UNRESOLVED),
        ("Besluit over de bouw", "Besluit over de sloop", None),
        (r"**\[1\]**", r"**\[3\]**", Fault.UNRESOLVED),
    ],
)
def test_a_forged_reference_is_found(true: str, forged: str, fault: Fault | None) -> None:
    text = f"# Bruggen: wat beslist werd\n\n- De bouw van bruggen [0][1].\n{REFERENCES}"
    assert not faults(check_markdown(text, corpus()))
    found = [fault for fault, _ in faults(check_markdown(text.replace(true, forged), corpus()))]
    assert fault is None or fault in found


def test_a_reference_that_nothing_cites_is_a_warning() -> None:
    text = f"# Bruggen: wat beslist werd\n\n- De bouw van bruggen [0].\n{REFERENCES}"
    [finding] = check_markdown(text, corpus()).findings
    assert (finding.fault, finding.severity) == (Fault.UNUSED, Severity.WARNING)


def test_citations_of_recorded_output_point_into_the_prompt() -> None:
    text = "De bouw van bruggen over de Leie [0]. Fietspaden langs de Schelde [1]. Meer [2]."
    checked = check_markdown(text, corpus(), SECTION, prompt=("B2", "T3"))
    [finding] = checked.findings
    assert (finding.fault, finding.words) == (Fault.UNRESOLVED, "[2]")
    assert (checked.counts.citations, checked.counts.resolved) == (3, 2)


def test_findings_are_plain_data() -> None:
    plain = check("- De bouw van 6 bruggen [0].").plain()
    assert plain["passed"] is True
    assert plain["counts"]["cited"] == 2
    assert plain["findings"][0]["fault"] == "number"
    assert plain["findings"][0]["severity"] == "warning"
    assert plain["findings"][0]["place"] == 3


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        ("principieel goedgekeurd op 7 mei 2021, definitief op 17 september 2021", []),
        ("principieel en definitief goedgekeurd op 7 mei 2021 en 17 september 2021", []),
        ("definitief goedgekeurd op 7 mei 2021", ["definitief goed"]),
        ("principieel op 17 september 2021", ["principieel"]),
        ("definitief goedgekeurd op 7 mei 2021, principieel op 17 september 2021",
         ["definitief goed", "principieel"]),
    ],
)  # fmt: skip
def test_a_dated_step_must_be_that_of_the_decision_of_the_day(steps: str, wrong: list[str]) -> None:
    found = faults(check(f"- De bouw van bruggen over de Leie; {steps} [0][1]."))
    assert sorted(found) == [(Fault.STAGE, words) for words in sorted(wrong)]
