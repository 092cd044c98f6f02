import os
import signal
import subprocess
import sys
from pathlib import Path

from akkoord import __version__

from .conftest import Akkoord


def test_tells_its_version(akkoord: Akkoord) -> None:
    assert akkoord("--version").out == f"akkoord {__version__}\n"


def test_every_verb_has_help(akkoord: Akkoord) -> None:
    listed = akkoord("--help").out
    for verb in ("init", "agreement", "decisions", "match", "report", "publish", "build", "search",
                 "evaluate", "export", "check", "demo", "doctor"):  # fmt: skip
        assert verb in listed
        assert akkoord(verb, "--help").code == 0


def test_a_missing_workspace_is_one_line(akkoord: Akkoord, tmp_path: Path) -> None:
    told = akkoord("build", "-w", tmp_path / "nowhere")
    assert (told.code, told.out, told.err.count("\n")) == (2, "", 1)
    assert "akkoord init" in told.err


def test_an_interrupt_loses_nothing_and_the_same_command_goes_on(
    akkoord: Akkoord, workspace: Path
) -> None:
    command = [sys.executable, "-c", INTERRUPTED_BUILD, str(os.getpid())]
    stopped = subprocess.run(command, capture_output=True, text=True, check=False)
    assert stopped.returncode == 130
    assert stopped.stderr.count("\n") == 1
    assert not (workspace / "published").exists()
    assert "report, index, publish" in akkoord("build").out


# Sends itself what Ctrl-C sends, in the middle of the reports.
INTERRUPTED_BUILD = f"""
import os
from akkoord import report
from akkoord.cli import main

def write(*records, **words):
    os.kill(os.getpid(), {int(signal.SIGINT)})
    yield from ()

report.write = write
main(["build"])
"""


def test_an_interrupt_while_the_program_loads_is_one_line() -> None:
    """A module that stops itself the way Ctrl-C would, in the place of a slow one."""
    command = [sys.executable, "-c", INTERRUPTED_LOADING]
    stopped = subprocess.run(command, capture_output=True, text=True, check=False)
    assert stopped.returncode == 130
    assert stopped.stderr == "akkoord: interrupted before anything was done\n"


INTERRUPTED_LOADING = f"""
import os, sys, types
from akkoord import __main__

def find_spec(*_):
    os.kill(os.getpid(), {int(signal.SIGINT)})

sys.meta_path.insert(0, types.SimpleNamespace(find_spec=find_spec))
__main__.main()
"""
