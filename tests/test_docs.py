"""The documentation says what there is."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([ROOT / "README.md", *ROOT.glob("docs/*.md"), ROOT / "CONTRIBUTING.md"])
LINK = re.compile(r"\]\((?!https?://)([^)#]+)")


def test_the_page_of_commands_is_that_of_the_commands(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "typer", "akkoord.cli", "utils", "docs", "--name", "akkoord"]
    to = tmp_path / "commands.md"
    subprocess.run([*command, "--title", "Commands", "--output", str(to)], check=True)
    written = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert written == to.read_text(encoding="utf-8"), "run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    missing = [
        link for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]  # fmt: skip
    assert not missing


def test_every_page_is_reached_from_the_readme() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    unlinked = [page.name for page in ROOT.glob("docs/*.md") if f"{page.name})" not in text]
    assert not unlinked
