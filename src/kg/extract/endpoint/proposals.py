"""The model's answer → proposals that stand in the text and in the ontology; everything else is dropped.

A model invents; so nothing is taken on trust: a quote that is not in the passage letter by letter, a name that is not
in its quote, and a term that the ontology does not have are no proposals.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kg.model import Modality, TextSpan
from kg.ontology.classes import classes
from kg.ontology.relations import relation_types
from kg.ontology.statuses import status_types

MAX_NAME = 60
"""Characters; a longer name is a clause."""
_FENCE = re.compile(r"^\s*```(?:json)?\s*|\s*```\s*$")


@dataclass(frozen=True, slots=True)
class ProposedEntity:
    """A thing by its name, where the quote has it."""

    name: str
    type: str
    span: TextSpan


@dataclass(frozen=True, slots=True)
class ProposedRelation:
    """Two names, a predicate, and the quote that states it."""

    subject: str
    predicate: str
    object: str
    modality: Modality
    evidence: TextSpan


@dataclass(frozen=True, slots=True)
class ProposedStatus:
    """A name, a status, and the quote that states it."""

    thing: str
    status: str
    evidence: TextSpan


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a model found in one or more passages, checked, in the order it said it."""

    entities: tuple[ProposedEntity, ...] = ()
    relations: tuple[ProposedRelation, ...] = ()
    statuses: tuple[ProposedStatus, ...] = ()

    def joined(self, other: Proposals) -> Proposals:
        """These and those of a later passage."""
        return Proposals(
            self.entities + other.entities, self.relations + other.relations, self.statuses + other.statuses
        )


def checked(answer: str, text: str, passage: TextSpan) -> Proposals:
    """The usable part of an answer about ``passage`` of ``text``; an answer that is no JSON object has none."""
    try:
        said = json.loads(_FENCE.sub("", answer))
    except ValueError:
        return Proposals()
    if not isinstance(said, dict):
        return Proposals()
    return Proposals(
        tuple(_entities(said.get("entities"), text, passage)),
        tuple(_relations(said.get("relations"), text, passage)),
        tuple(_statuses(said.get("statuses"), text, passage)),
    )


def _entities(said: object, text: str, passage: TextSpan) -> Iterator[ProposedEntity]:
    for item in _items(said):
        quote = _quoted(item, text, passage, "name")
        if quote is not None and item.get("class") in classes():
            start = quote.start + quote.of(text).index(item["name"])
            yield ProposedEntity(item["name"], item["class"], TextSpan(start, start + len(item["name"])))


def _relations(said: object, text: str, passage: TextSpan) -> Iterator[ProposedRelation]:
    for item in _items(said):
        quote = _quoted(item, text, passage, "subject", "object")
        if quote is not None and item.get("predicate") in relation_types():
            modality: Modality = "Target" if item.get("planned") is True else "Actual"
            yield ProposedRelation(item["subject"], item["predicate"], item["object"], modality, quote)


def _statuses(said: object, text: str, passage: TextSpan) -> Iterator[ProposedStatus]:
    for item in _items(said):
        quote = _quoted(item, text, passage, "thing")
        if quote is not None and item.get("status") in status_types():
            yield ProposedStatus(item["thing"], item["status"], quote)


def _items(said: object) -> Iterator[dict[str, Any]]:
    if isinstance(said, list):
        yield from (item for item in said if isinstance(item, dict))


def _quoted(item: dict[str, Any], text: str, passage: TextSpan, *names: str) -> TextSpan | None:
    """Where the quote stands in the passage, when it does and holds all the names."""
    quote = item.get("quote")
    if not isinstance(quote, str) or not quote:
        return None
    start = text.find(quote, passage.start, passage.end)
    given = [item.get(name) for name in names]
    fitting = all(isinstance(name, str) and 2 <= len(name) <= MAX_NAME and name in quote for name in given)
    return TextSpan(start, start + len(quote)) if start >= 0 and fitting else None
