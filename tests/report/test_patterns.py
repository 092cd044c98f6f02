import tomllib
from dataclasses import fields

import pytest

from akkoord.report.patterns import FOLDER, NEVER, Patterns, flat, load

LANGUAGES = sorted(file.name.removesuffix(".toml") for file in FOLDER.iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_of_a_language_is_read_and_none_is_missing(language: str) -> None:
    raw = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    apart = {"frame", "subject", "pronoun", "name_border"}
    read = {field.name for field in fields(Patterns)} - {"language", "frames", "name_borders"}
    assert flat(raw).keys() - apart == read - {"name_border"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_fits_an_empty_text(language: str) -> None:
    patterns = load(language)
    for field in fields(patterns):
        value = getattr(patterns, field.name)
        assert not hasattr(value, "search") or value.search("") is None, field.name


def test_a_language_without_file_finds_nothing() -> None:
    assert load("tlh").aside is NEVER
    assert load("tlh").frames == ()
