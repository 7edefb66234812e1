"""``words.toml``, the one catalogue of everything the explorer says in Chinese and English → words for a key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

LANGUAGES = ("zh", "en")
"""The first one is spoken where the address says nothing."""


def say(key: str, language: str, **values: object) -> str:
    """The words for ``section.name``, with ``{name}`` filled in.

    >>> say("base.search", "en")
    'Search'
    """
    section, _, name = key.partition(".")
    return catalogue()[section][name][language].format(**values)


def script_words(sections: Iterable[str], language: str) -> dict[str, str]:
    """The words of whole sections by key, for a script."""
    return {
        f"{section}.{name}": words[language]
        for section in dict.fromkeys(sections)
        for name, words in catalogue()[section].items()
    }


@cache
def catalogue() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Section → name → language → words."""
    return tomllib.loads(files("kg.serve").joinpath("words.toml").read_text(encoding="utf-8"))
