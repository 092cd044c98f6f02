"""Time each stage on a fresh workspace, and write a table.

    python tools/bench.py [AGREEMENT DECISIONS... --government ID]

Without arguments the demo government is built. Each stage runs in a process of its own, so that
its peak memory is its own; times include the start of Python. Then the last 40 decisions by date
are added to a workspace that was built without them, and what they change is built.
"""

import argparse
import json
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
NEW = 40
UPDATING = ("add what is new", "build what it changes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("agreement", type=Path, nargs="?", default=demo.AGREEMENT)
    parser.add_argument("decisions", type=Path, nargs="*", default=[demo.DECISIONS])
    parser.add_argument("--government", default=demo.GOVERNMENT)
    asked = parser.parse_args()
    shutil.rmtree(WORKSPACE, ignore_errors=True)
    table = Table("stage", "wall s", "cpu s", "peak MB", box=None)
    walls = {}
    for name, command in stages(asked.agreement, asked.decisions, asked.government):
        wall, cpu, peak = measured(command)
        walls[name] = wall
        table.add_row(name, f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f}")
    table.add_row("from documents to site", f"{sum(walls[name] for name in MAKING):.1f}")
    table.add_row(f"{NEW} more decisions", f"{sum(walls[name] for name in UPDATING):.1f}")
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
    yield from _update(agreement, government)


def _update(agreement: Path, government: str) -> Iterator[tuple[str, list[str]]]:
    """The same without the last decisions, then these."""
    exported = (WORKSPACE / "published" / "data" / "decisions.jsonl").read_text(encoding="utf-8")
    shutil.rmtree(WORKSPACE)
    yield "init without the last", ["init", str(WORKSPACE), "--government", government]
    lines = sorted(exported.splitlines(), key=lambda line: json.loads(line)["date"] or "")
    for name, part in (("old", lines[:-NEW]), ("new", lines[-NEW:])):
        (WORKSPACE / f"{name}.jsonl").write_text("\n".join(part), encoding="utf-8")
    yield "agreement add again", ["agreement", "add", str(agreement)]
    yield "decisions add again", ["decisions", "add", str(WORKSPACE / "old.jsonl")]
    yield "build without the last", ["build"]
    yield UPDATING[0], ["decisions", "add", str(WORKSPACE / "new.jsonl")]
    yield UPDATING[1], ["build"]


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
