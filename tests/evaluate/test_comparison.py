import datetime as dt

import pytest

from akkoord.errors import GoldError
from akkoord.evaluate import compare
from akkoord.quality import Figure, Group, Part, Place, Run, mean

UNITS = [str(at) for at in range(20)]


def run(*figures: Figure, judgements: str = "same") -> Run:
    return Run(
        akkoord="1.0",
        measured_at=dt.datetime(2024, 2, 1, 12, tzinfo=dt.UTC),
        government="Testland",
        agreement="Akkoord",
        built_from="",
        judgements=judgements,
        seen=0,
        sections={unit: Place(unit, f"Section {unit}", 1) for unit in UNITS},
        groups=(Group("evidence, as built", figures),),
    )


def f1(*values: float) -> Figure:
    return mean("evidence F1", dict(zip(UNITS, values, strict=False)))


def test_a_gain_in_every_section_is_no_chance() -> None:
    (change,) = compare(run(f1(*[0.6] * 20)), run(f1(*[0.5] * 20))).changes
    assert change.gain == pytest.approx(0.1)
    assert change.low == pytest.approx(0.1) == change.high
    assert change.p < 0.001


def test_gains_and_losses_alike_may_be_chance() -> None:
    after = [0.5 + 0.3 * (-1) ** at for at in range(20)]
    (change,) = compare(run(f1(*after)), run(f1(*[0.5] * 20))).changes
    assert change.gain == pytest.approx(0)
    assert change.low < 0 < change.high
    assert change.p > 0.9


def test_the_test_is_exact_for_few_sections() -> None:
    (change,) = compare(run(f1(1, 1, 1)), run(f1(0, 0, 0))).changes
    assert change.p == pytest.approx(2 / 8)


def test_one_section_proves_nothing() -> None:
    (change,) = compare(run(f1(1)), run(f1(0))).changes
    assert (change.gain, change.p) == (1, 1)


def test_the_same_figures_do_not_differ() -> None:
    comparison = compare(run(f1(0.1, 0.9)), run(f1(0.1, 0.9)))
    (change,) = comparison.changes
    assert (change.gain, change.p, comparison.sections) == (0, 1, ())


def test_ratios_are_swapped_with_what_they_are_out_of() -> None:
    before = Figure("dossier precision", {"a": Part(1, 1), "b": Part(1, 4)})
    after = Figure("dossier precision", {"a": Part(1, 1), "b": Part(4, 4)})
    (change,) = compare(run(after), run(before)).changes
    assert change.before == pytest.approx(0.4)
    assert change.after == 1
    assert change.p == 1


def test_only_what_both_measured_is_compared() -> None:
    comparison = compare(run(f1(1, 1, 1)), run(f1(0, 0), judgements="other"))
    assert comparison.changes[0].units == 2
    assert not comparison.same_judgements


def test_the_sections_that_gained_most_come_first() -> None:
    comparison = compare(run(f1(0.5, 0.9, 0.2, 0.3)), run(f1(0.4, 0.5, 0.2, 0.6)))
    assert [title for title, *_ in comparison.sections] == ["Section 1", "Section 0", "Section 3"]


def test_runs_without_a_section_in_common_cannot_be_compared() -> None:
    other = mean("evidence F1", {"elsewhere": 1.0})
    with pytest.raises(GoldError, match="no section in common"):
        compare(run(f1(1)), run(other))
