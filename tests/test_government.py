import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pytest

from akkoord import government
from akkoord.errors import GovernmentError
from akkoord.records import Period

ROOT = Path(__file__).parents[1]
REGISTERS = ROOT.parent / "shared" / "data" / "themis"
MINIMAL = 'name = "Raad"\nagreement = "Akkoord"\nlanguage = "nl"\ntimezone = "Europe/Brussels"\n'


def described(folder: Path, text: str = MINIMAL) -> str:
    (folder / "government.toml").write_text(text, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("id", government.names())
def test_shipped_governments_are_complete(id: str) -> None:
    shipped = government.load(id)
    assert shipped.id == id
    assert shipped.name
    assert shipped.agreement
    assert shipped.coverage
    assert shipped.start is not None
    assert shipped.end is not None
    assert shipped.start < shipped.end


def test_flanders_knows_who_held_which_office() -> None:
    jambon = government.load("flanders-2019").ministers["5fed907ee6670526694a070c"]
    assert jambon.name == "Jan Jambon"
    assert jambon.title == "Minister-president van de Vlaamse Regering"
    assert jambon.period == Period(dt.date(2019, 10, 2), dt.date(2021, 5, 10))


def test_ministers_in_office_overlap_the_period() -> None:
    flanders = government.load("flanders-2019")
    assert flanders.start is not None
    for minister in flanders.ministers.values():
        assert minister.period.end is None or minister.period.end > flanders.start


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "themes.json").write_text('{"t1": "Wonen"}')
    own = government.load(described(tmp_path, MINIMAL + "noise = ['\\s*x$']\n"))
    assert own.id == tmp_path.name
    assert own.themes == {"t1": "Wonen"}
    assert own.ministers == {}
    assert own.stage_rules == {}
    assert own.noise[0].sub("", "wonen x") == "wonen"


def test_an_unknown_government_names_the_known_ones() -> None:
    with pytest.raises(GovernmentError, match=r"atlantis: no such government.*flanders-2019"):
        government.load("atlantis")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('name = "Raad"', "'agreement' is missing"),
        ("name = ", "Invalid value"),
        (MINIMAL.replace("Brussels", "Brusel"), "Brusel"),
        (MINIMAL + 'start = "2019"', "start is no date"),
        (MINIMAL + "noise = ['(']", "unterminated"),
        (MINIMAL + 'noize = ["x"]', "no setting is called noize; known are name"),
    ],
)
def test_a_wrong_description_names_what_is_wrong(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(GovernmentError, match=reason):
        government.load(described(tmp_path, text))


@pytest.mark.parametrize("ministers", [{"m1": {"name": "Jan"}}, {"m1": "Jan"}, ["Jan"]])
def test_wrong_codelists_are_an_error_of_the_description(tmp_path: Path, ministers: object) -> None:
    (tmp_path / "ministers.json").write_text(json.dumps(ministers))
    with pytest.raises(GovernmentError, match="description of this government is wrong"):
        government.load(described(tmp_path))


@pytest.mark.skipif(not REGISTERS.exists(), reason="the shared registers of Flanders are absent")
def test_the_codelists_of_flanders_are_those_of_the_registers(tmp_path: Path) -> None:
    tool = [sys.executable, str(ROOT / "tools" / "codelists.py"), str(REGISTERS), str(tmp_path)]
    subprocess.run([*tool, "--from", "2019-10-02", "--to", "2024-09-30"], check=True)
    shipped = ROOT / "src" / "akkoord" / "governments" / "flanders-2019"
    for name in ("ministers.json", "themes.json"):
        assert (tmp_path / name).read_bytes() == (shipped / name).read_bytes()
