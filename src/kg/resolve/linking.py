"""Nodes (one for each key) → links between different keys that mean one thing. Every rule works in small blocks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.resolve.clusters import Link
from kg.resolve.keys import ONLY_HERE, Key, Reading
from kg.resolve.occurrences import Occurrence
from kg.resolve.places import own_place
from kg.resolve.wording import fold_name, is_abbreviation

_LEGAL_ENDING = re.compile(r"(?:股份有限公司|有限公司|集团公司|总公司|公司)(?:\([^()]*\))?$")
_LEGAL_WORDS = re.compile(r"^(?:股份|有限|控股|公司|总公司|$)")
_BRACKETED = re.compile(r"\([^()]*\)")
_ZONE_ENDING = re.compile(r"区$")
BARE_ZONES = {"开发区": ("经济技术开发区", "经济开发区", "高新技术产业开发区", "高新技术开发区")}
MANY = 200
DISTINCT = {"site": 5, "government": 5, "organization": 5, "project": 10}
"""Shorter local names (商务局, 旧街改造项目) are borne in every city."""
_OFFICE_ENDING = re.compile(r"[局委厅办院会]$")
_QUOTED = re.compile('[“"「『]([^”"」』]+)[”"」』]')
MIN_BRAND = 4  # a trade name without legal ending stands for the one full name only from this length on
SURE_ALIAS = 4  # shorter other names lead across documents only where these speak from one city


@dataclass(slots=True)
class Node:
    """All occurrences with one key."""

    key: Key
    occurrences: list[Occurrence] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest of its names, for explanations."""
        return min((o.name for o in self.occurrences), key=lambda name: (-len(name), name))

    @property
    def cities(self) -> set[str]:
        """The cities its documents speak from."""
        return {o.city for o in self.occurrences if o.city is not None}


def link_abbreviations(nodes: Sequence[Node]) -> Iterator[Link]:
    """云澜经开区 and 云澜经济技术开发区: same place, one a short form of exactly one other.

    Short and full form begin and end alike, so only names that do are compared. So many names that begin and end
    alike in one place are a list (第1区, 第2区 …) and no variants of each other.
    """
    blocks: dict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    by_key = {node.key: number for number, node in enumerate(nodes)}
    for number, node in enumerate(nodes):
        key = node.key
        if key.family not in {"site", "government"} or key.place.startswith(ONLY_HERE):
            continue
        blocks[key.family, key.place, key.core[:1], key.core[-1:]].append(number)
        fulls = [by_key.get(key._replace(core=full)) for full in BARE_ZONES.get(key.core, ())]
        known = [full for full in fulls if full is not None]
        if len(known) == 1:
            yield Link(number, known[0], "abbreviation", f"{key.core} ⊂ {nodes[known[0]].key.core}")
    for block in blocks.values():
        if 1 < len(block) <= MANY:
            yield from _link_block(block, nodes)


def _link_block(block: Sequence[int], nodes: Sequence[Node]) -> Iterator[Link]:
    for short in block:
        fulls = [full for full in block if full != short and _is_short_form(nodes[short].key, nodes[full].key)]
        longest = [full for full in fulls if not any(_is_short_form(nodes[full].key, nodes[o].key) for o in fulls)]
        if len(longest) == 1:
            yield Link(short, longest[0], "abbreviation", f"{nodes[short].key.core} ⊂ {nodes[longest[0]].key.core}")


def _is_short_form(short: Key, full: Key) -> bool:
    if full.core.endswith(short.core) or not is_abbreviation(short.core, full.core):
        return False
    ending = _ZONE_ENDING if short.family == "site" else _OFFICE_ENDING
    return ending.search(short.core) is not None


def link_nested_places(nodes: Sequence[Node]) -> Iterator[Link]:
    """A local name in a text about a province is the one that a text about a city of that province has, if only one."""
    in_cities: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        family, core, place = node.key
        if family in DISTINCT and "/" in place:
            in_cities[family, core, place.split("/")[0]].append(number)
    for number, node in enumerate(nodes):
        family, core, place = node.key
        cities = in_cities.get((family, core, place), ())
        if len(cities) == 1 and len(core) >= DISTINCT[family]:
            yield Link(number, cities[0], "same name in its province", f"{core} @ {nodes[cities[0]].key.place}")


def link_companies(nodes: Sequence[Node]) -> Iterator[Link]:
    """A firm's name with and without the place before it, and with and without its legal ending, where unique."""
    blocks: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for number, node in enumerate(nodes):
        if node.key.family == "company" and not node.key.place.startswith(ONLY_HERE):
            place, core, ending = company_parts(node.key.core)
            if len(core) >= 2:
                blocks[core].append((place, ending, number))
    for core, members in blocks.items():
        yield from _link_one_core(core, members)


def company_parts(folded: str) -> tuple[str, str, str]:
    """(place, core, legal ending) of a folded company name.

    >>> company_parts("浙江宏拓科技股份有限公司")
    ('浙江', '宏拓科技', '股份有限公司')
    """
    ending = _LEGAL_ENDING.search(folded)
    body = folded[: ending.start()] if ending else folded
    own = own_place(body)
    core = _BRACKETED.sub("", own.rest) if own else _BRACKETED.sub("", body)
    if own is None or len(core) < 2:
        return "", _BRACKETED.sub("", body), ending.group() if ending else ""
    return own.path, core, ending.group() if ending else ""


def _link_one_core(core: str, members: Sequence[tuple[str, str, int]]) -> Iterator[Link]:
    """Within one core: the name without place joins the only one with that ending, the bare name the only full one."""
    by_ending: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for place, ending, number in members:
        by_ending[ending].append((place, number))
    for ending, found in by_ending.items():
        placed = [(place, number) for place, number in found if place]
        if ending and len(placed) == 1:
            for place, number in found:
                if not place:
                    yield Link(number, placed[0][1], "company without place", f"{core}{ending}")
    full_endings = [ending for ending in by_ending if ending]
    is_long = len(core) >= MIN_BRAND or core.endswith("集团")
    if "" in by_ending and len(full_endings) == 1 and is_long:
        fulls = by_ending[full_endings[0]]
        if len({place for place, _ in fulls if place}) <= 1:
            for place, number in by_ending[""]:
                fitting = [full for at, full in fulls if not place or not at or at == place]
                if fitting:
                    yield Link(number, min(fitting), "company without legal ending", f"{core} + {full_endings[0]}")


def link_dash_slips(nodes: Sequence[Node]) -> Iterator[Link]:
    """甲一乙港 read by a machine for 甲—乙港: the name without the 一 exists as well."""
    by_key = {node.key: number for number, node in enumerate(nodes)}
    for number, node in enumerate(nodes):
        core = node.key.core
        for match in re.finditer("一", core[1:-1]):
            at = match.start() + 1
            other = by_key.get(node.key._replace(core=core[:at] + core[at + 1 :]))
            if other is not None:
                yield Link(number, other, "dash read as 一", f"{core} ~ {nodes[other].key.core}")


def link_aliases(nodes: Sequence[Node], cluster_of: Mapping[int, int]) -> Iterator[Link]:
    """A name that only one thing has as its other name, in any document, leads to that thing."""
    by_key = {node.key: number for number, node in enumerate(nodes)}
    owners: dict[Key, dict[int, int]] = defaultdict(dict)
    for number, node in enumerate(nodes):
        for occurrence in node.occurrences:
            for other in occurrence.others:
                if other.key != node.key and not _is_mere_part(occurrence, other):
                    owners[other.key].setdefault(cluster_of[number], number)
    for key in sorted(owners):
        alias = by_key.get(key)
        others = [
            owner for cluster, owner in sorted(owners[key].items()) if alias is None or cluster != cluster_of[alias]
        ]
        if alias is None or len(owners[key]) != 1 or not others:
            continue
        is_sure = len(key.core) >= SURE_ALIAS or key.place or nodes[alias].cities & nodes[others[0]].cities
        if is_sure:
            yield Link(alias, others[0], "other name", f"{nodes[others[0]].name}, also {nodes[alias].name}")


def _is_mere_part(full: Occurrence, other: Reading) -> bool:
    """Whether the other name is only the rest of the full one: cut out of a quotation, or its end without a place.

    中部地区 is the end of 东中部地区 and another thing. A firm may lose the words before its name, but 宏拓集团 is the
    parent of 宏拓集团机械有限公司.
    """
    if _cuts_quotation(full.name, other.folded):
        return True
    before, found, after = full.reading.folded.partition(other.folded)
    if not found:
        return False
    if full.reading.key.family == "company":
        return other.folded.endswith("集团") and not _LEGAL_WORDS.match(after)
    if after or not before:
        return False
    own = own_place(before)
    return own is None or bool(own.rest)


def _cuts_quotation(name: str, other: str) -> bool:
    """Whether the other name takes only a part of what the name has in quotation marks (千万工程 of “百千万”工程)."""
    folded = fold_name(name)
    start = folded.find(other)
    if start < 0:
        return False
    for match in _QUOTED.finditer(name):
        quoted = fold_name(match.group(1))
        at = folded.find(quoted)
        overlaps = at < start + len(other) and start < at + len(quoted)
        if overlaps and not (start <= at and at + len(quoted) <= start + len(other)):
            return True
    return False


def make_nodes(occurrences: Iterable[Occurrence]) -> list[Node]:
    """One node for each key, sorted by key, its occurrences sorted by document and chain."""
    by_key: dict[Key, Node] = {}
    for occurrence in occurrences:
        by_key.setdefault(occurrence.reading.key, Node(occurrence.reading.key)).occurrences.append(occurrence)
    for node in by_key.values():
        node.occurrences.sort(key=lambda o: (o.document, o.chain))
    return [by_key[key] for key in sorted(by_key)]
