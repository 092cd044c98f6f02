import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akkoord.errors import GoldError
from akkoord.quality import Figure, Group, Part, Place, Run, mean, means


def run() -> Run:
    figures = (
        mean("evidence F1", {"1": 0.5, "2": 1.0}),
        Figure("dossier recall", {"a": Part(0, 0)}),
    )
    return Run(
        akkoord="1.0",
        measured_at=dt.datetime(2024, 2, 1, 12, tzinfo=dt.UTC),
        government="Testland",
        agreement="Akkoord",
        built_from="x",
        judgements="y",
        seen=1,
        sections={"1": Place("s-1", "1 Fietsen", 2), "2": Place("s-2", "2 Parkeren", 0)},
        groups=(Group("evidence, as built", figures, "how"),),
    )


def test_the_interval_holds_the_mean() -> None:
    figure = mean("F1", {"a": 0.0, "b": 0.5, "c": 1.0, "d": 1.0})
    assert figure.low < figure.value == 0.625 < figure.high
    assert figure.units == 4


def test_a_ratio_counts_what_all_units_got_together() -> None:
    figure = Figure("precision", {"a": Part(1, 3), "b": Part(1, 1), "c": Part(0, 0)})
    assert figure.value == 0.5
    assert figure.of("a") == pytest.approx(1 / 3)
    assert figure.of("c") is None is figure.of("z")


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_an_interval_stays_within_the_values(values: list[float]) -> None:
    figure = mean("F1", dict(zip(map(str, range(len(values))), values, strict=True)))
    assert min(values) - 1e-9 <= figure.low <= figure.high <= max(values) + 1e-9


def test_nothing_measured_gives_no_figures() -> None:
    assert means("evidence", {}) == ()
    assert [f.name for f in means("evidence", {"a": (1, 0, 0)})] == [
        "evidence precision",
        "evidence recall",
        "evidence F1",
    ]


def test_a_run_comes_back_from_its_file(tmp_path: Path) -> None:
    run().save(tmp_path / "run.json")
    assert Run.load(tmp_path / "run.json") == run()
    found = run().figure("evidence, as built", "evidence F1")
    assert found
    assert found.value == 0.75
    assert run().figure("stages", "stage accuracy") is None


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"akkoord": "1.0"}', "\x00"])
def test_a_file_that_holds_no_run_says_so(tmp_path: Path, text: str) -> None:
    file = tmp_path / "run.json"
    file.write_text(text)
    with pytest.raises(GoldError, match="holds no figures") as told:
        Run.load(file)
    assert "\n" not in str(told.value)


def test_runs_of_other_times_are_other_runs() -> None:
    later = run().measured_at + dt.timedelta(days=1)
    assert replace(run(), measured_at=later) != run()
