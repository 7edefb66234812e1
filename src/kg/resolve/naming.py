"""Clusters → entities: class by vote, fullest name as label, readable ids that do not depend on order."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Entity
from kg.resolve.classes import vote
from kg.resolve.keys import LEVEL, ONLY_HERE, Key
from kg.resolve.linking import Node
from kg.resolve.vague import VAGUE
from kg.resolve.wording import fold_name

_NOT_IN_ID = re.compile(r"[\s/#?%\\<>\"{}|^`\[\]]+")


@dataclass(frozen=True, slots=True)
class Thing:
    """A cluster with what its entity will say, before ids are given."""

    nodes: tuple[int, ...]
    type: str
    label: str
    names: tuple[str, ...]
    key: Key


def describe(cluster: Sequence[int], nodes: Sequence[Node], *, label: str | None, type_name: str | None) -> Thing:
    """What is said of one cluster; ``label`` and ``type_name`` are a curator's, if any."""
    every = [occurrence for number in cluster for occurrence in nodes[number].occurrences]
    occurrences = [occurrence for occurrence in every if not occurrence.is_nameless] or every
    type_name = type_name or vote(Counter(occurrence.type for occurrence in occurrences))
    label = label or fullest_name(Counter(occurrence.name for occurrence in occurrences))
    forms = {form for occurrence in occurrences for form in (occurrence.name, *occurrence.names) if form.strip()}
    return Thing(tuple(cluster), type_name, label, tuple(sorted(forms - {label})), min(nodes[n].key for n in cluster))


def fullest_name(counts: Mapping[str, int]) -> str:
    """The longest name; of equally long ones the most frequent, and rather 云澜市政府 than 市人民政府.

    A dash read as 一 makes no name longer.

    >>> fullest_name({"临溪港": 5, "云澜—临溪港": 1, "云澜一临溪港": 1})
    '云澜—临溪港'
    """
    folded = {fold_name(name) for name in counts}

    def is_slip(name: str) -> bool:
        form = fold_name(name)
        return any(
            form[:i] + form[i + 1 :] in folded for i, c in enumerate(form) if c == "一" and 0 < i < len(form) - 1
        )

    def fullness(name: str) -> int:
        is_relative = LEVEL.match(fold_name(name)) is not None
        return 2 * len(fold_name(name)) - is_relative

    return min(counts, key=lambda name: (is_slip(name), -fullness(name), -counts[name], name))


def to_entities(things: Sequence[Thing]) -> list[Entity]:
    """The entities of the things, in the same order, each with its id and the other ids that lead to it alone."""
    ids = _ids(things)
    claims: dict[str, set[int]] = defaultdict(set)
    for number, thing in enumerate(things):
        for name in (thing.label, *thing.names):
            if not VAGUE.match(fold_name(name)):
                claims[_readable(name)].add(number)
    taken = set(ids)
    aliases: dict[int, list[str]] = defaultdict(list)
    for alias, claimants in sorted(claims.items()):
        if len(claimants) == 1 and alias not in taken:
            aliases[min(claimants)].append(alias)
    return [
        Entity(identifier, thing.type, thing.label, thing.names, tuple(aliases[number]))
        for number, (identifier, thing) in enumerate(zip(ids, things, strict=True))
    ]


def _ids(things: Sequence[Thing]) -> list[str]:
    """The label itself where one thing has it; else label and class, then place, then a digest of the key."""
    ids = [_readable(thing.label) for thing in things]
    for refine in (_with_class, _with_place, _with_digest):
        counts = Counter(ids)
        ids = [
            refine(identifier, thing) if counts[identifier] > 1 else identifier
            for identifier, thing in zip(ids, things, strict=True)
        ]
    return _with_numbers(ids)


def _with_class(identifier: str, thing: Thing) -> str:
    return f"{identifier}-{thing.type}"


def _with_place(identifier: str, thing: Thing) -> str:
    place = thing.key.place
    return identifier if not place or place.startswith(ONLY_HERE) else f"{identifier}-{place.replace('/', '')}"


def _with_digest(identifier: str, thing: Thing) -> str:
    return f"{identifier}-{hashlib.sha256(repr(tuple(thing.key)).encode()).hexdigest()[:6]}"


def _with_numbers(ids: Iterable[str]) -> list[str]:
    """Last resort for ids that still meet: numbered in the order of the things, which is that of their keys."""
    seen: Counter[str] = Counter()
    numbered: list[str] = []
    for identifier in ids:
        seen[identifier] += 1
        numbered.append(identifier if seen[identifier] == 1 else f"{identifier}-{seen[identifier]}")
    return numbered


def _readable(name: str) -> str:
    return _NOT_IN_ID.sub("_", name).strip("_") or "_"
