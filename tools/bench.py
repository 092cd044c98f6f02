"""Time each stage on a fresh workspace, and write a table.

    python tools/bench.py [AGREEMENT DECISIONS... --government ID]

Without arguments the demo government is built. Each stage runs in a process of its own, so that
its peak memory is its own; times include the start of Python.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from akkoord import demo

WORKSPACE = Path("bench-workspace")
MAKING = ("agreement add", "decisions add", "match", "report", "build: index, publish")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("agreement", type=Path, nargs="?", default=demo.AGREEMENT)
    parser.add_argument("decisions", type=Path, nargs="*", default=[demo.DECISIONS])
    parser.add_argument("--government", default=demo.GOVERNMENT)
    asked = parser.parse_args()
    shutil.rmtree(WORKSPACE, ignore_errors=True)
    table = Table("stage", "wall s", "cpu s", "peak MB", box=None)
    total = 0.0
    for name, command in stages(asked.agreement, asked.decisions, asked.government):
        wall, cpu, peak = measured(command)
        total += wall if name in MAKING else 0
        table.add_row(name, f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f}")
    table.add_row("from documents to site", f"{total:.1f}")
    Console().print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    Console().print(table)


def stages(
    agreement: Path, decisions: Sequence[Path], government: str
) -> Iterator[tuple[str, list[str]]]:
    """The commands of a whole build, a build when nothing is out of date, and a check."""
    yield "init", ["init", str(WORKSPACE), "--government", government]
    yield "agreement add", ["agreement", "add", str(agreement)]
    yield "decisions add", ["decisions", "add", *map(str, decisions)]
    yield "match", ["match"]
    yield "report", ["report"]
    yield "build: index, publish", ["build"]
    yield "build, up to date", ["build"]
    yield "check", ["check"]


def measured(command: Sequence[str]) -> tuple[float, float, float]:
    """Wall and processor seconds of a command, and its peak of memory in megabytes."""
    workspace = {"AKKOORD_WORKSPACE": str(WORKSPACE)}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "akkoord", *command],
        env={**os.environ, **workspace},
        stdout=subprocess.DEVNULL,
    )
    _, status, own = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"akkoord {' '.join(command)} failed")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, own.ru_maxrss / 1024


if __name__ == "__main__":
    main()
