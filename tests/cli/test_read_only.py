"""A workspace that may not be written to, as on a disk that someone else keeps."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

AS_ROOT = os.geteuid() == 0
# Root may write whatever the permissions say, unless it gives that up.
BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if AS_ROOT else []


@pytest.mark.skipif(AS_ROOT and not shutil.which("setpriv"), reason="root may write anywhere")
@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ("search fietsbrug", 0, "Rieme"),
        ("export decisions --format jsonl", 0, '"id": "B1"'),
        ("check", 0, "0 do neither"),
        ("explain 1.1 B1", 0, "fietsbrug Rieme"),
        ("decisions add B1", 2, "may not be written to; change its permissions"),
    ],
)
def test_a_workspace_can_be_read_where_it_may_not_be_written_to(
    built: Path, arguments: str, code: int, told: str
) -> None:
    for place in (built, *built.rglob("*")):
        place.chmod(place.stat().st_mode & ~0o222)
    command = [*BOUND, sys.executable, "-m", "akkoord", *arguments.split()]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60)
    for place in (built, *built.rglob("*")):
        place.chmod(place.stat().st_mode | 0o200)
    assert ran.returncode == code, ran.stderr
    assert told in " ".join((ran.stdout + ran.stderr).split())
