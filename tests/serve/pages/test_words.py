"""The catalogue of words: both languages everywhere, nothing asked for that is not there, nothing there unasked."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import kg.serve
from kg.serve.pages.words import LANGUAGES, catalogue, say, script_words

FOLDER = Path(kg.serve.__file__).parent
SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for folder, pattern in (("pages", "*.py"), ("templates", "*.html"), ("static", "*.js"))
    for path in sorted((FOLDER / folder).rglob(pattern))
    if "vendor" not in path.parts
)
KEYS = [f"{section}.{name}" for section, names in catalogue().items() for name in names]


def slots(words: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


@pytest.mark.parametrize("key", KEYS)
def test_words_are_there_in_both_languages_with_the_same_slots(key: str) -> None:
    section, name = key.split(".")
    words = catalogue()[section][name]
    assert set(words) == set(LANGUAGES) and all(words.values())
    assert slots(words["zh"]) == slots(words["en"])


@pytest.mark.parametrize("key", sorted(set(re.findall(r"""\bsay\(\s*["']([a-z_]+\.[a-z_]+)["']""", SOURCES))))
def test_every_key_that_is_asked_for_is_in_the_catalogue(key: str) -> None:
    assert key in KEYS


@pytest.mark.parametrize("key", KEYS)
def test_no_words_are_kept_that_nothing_says(key: str) -> None:
    section, name = key.split(".")
    stem = name.split("_")[0]
    is_said = f"{section}.{name}" in SOURCES
    is_put_together = re.search(rf"""["'`]{section}\.({stem}_)?["'`$]""", SOURCES) is not None
    assert is_said or is_put_together


def test_slots_are_filled_in() -> None:
    assert say("base.nothing", "en", asked="<b>") == "Nothing found for “<b>”"
    assert script_words(["nav"], "zh")["nav.start"] == "首页"
