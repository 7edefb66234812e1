"""Candidates → groups of one thing: equal names first, then short forms, each to the one long form it can stand for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.extract.coreference.line_forms import LINE_HEAD, plain_line
from kg.extract.coreference.short_forms import PLATFORMS, dash_free, industry_stem, is_short_form, is_written_out, key
from kg.extract.layers import Candidate
from kg.extract.names.everywhere import without_place
from kg.gazetteer import by_name

_BUILT = frozenset({"RailwayLine", "Highway", "Port", "Airport", "Pipeline", "TransportInfrastructure"})

_LINES = frozenset({"RailwayLine", "Highway"})

_BASE_PROJECTS = ("基地项目", "基地建设项目", "工厂项目", "工厂建设项目", "生产线项目")


@dataclass(slots=True, eq=False)
class Group:
    """Candidates that speak of one thing, while chains are being built."""

    keys: set[str]
    members: list[int] = field(default_factory=list)
    weights: Counter[str] = field(default_factory=Counter)
    absorbed: bool = False

    @property
    def type(self) -> str:
        """The class with the most confidence behind it; 某生产基地项目 is a project, whatever 某生产基地 is."""
        if "Project" in self.weights and self.longest.endswith(_BASE_PROJECTS):
            return "Project"
        return min(self.weights, key=lambda t: (-self.weights[t], t))

    @property
    def longest(self) -> str:
        """The longest of its keys."""
        return min(self.keys, key=lambda k: (-len(k), k))


def group(candidates: Sequence[Candidate], names: Sequence[str], declared: Iterable[tuple[str, str]]) -> list[Group]:
    """Groups in the order of their first mention.

    ``names`` are the names of ``candidates``; ``declared`` are pairs of names that the text says are one.
    """
    groups = _equal_names(candidates, names)
    _join_declared(groups, declared)
    _join_further_names(groups, candidates)
    _join_works_of_lines([g for g in groups if not g.absorbed])
    _join_short_forms([g for g in groups if not g.absorbed])
    return sorted((g for g in groups if not g.absorbed), key=lambda g: g.members[0])


def _equal_names(candidates: Sequence[Candidate], names: Sequence[str]) -> list[Group]:
    by_key: dict[str, Group] = {}
    for number, (candidate, name) in enumerate(zip(candidates, names, strict=True)):
        spelt = plain_line(key(name)) if candidate.type in _LINES else key(name)
        found = by_key.setdefault(spelt, Group(set()))
        found.keys.add(key(name))
        found.members.append(number)
        found.weights[candidate.type] += round(100 * candidate.confidence**2)
    return list(by_key.values())


def _join(into: Group, other: Group) -> None:
    into.keys |= other.keys
    into.members = sorted(into.members + other.members)
    into.weights += other.weights
    other.absorbed = True


def _join_declared(groups: list[Group], declared: Iterable[tuple[str, str]]) -> None:
    by_key = {k: g for g in groups for k in g.keys}
    for one, other in declared:
        first, second = by_key.get(key(one)), by_key.get(key(other))
        if first is not None and second is not None and first is not second:
            type_ = second.type if first.type == "Project" and second.type in _BUILT | PLATFORMS else first.type
            first.weights[type_] += 1000
            _join(first, second)
            by_key.update(dict.fromkeys(second.keys, first))


def _join_further_names(groups: list[Group], candidates: Sequence[Candidate]) -> None:
    """Join a group with the one whose key is a further name of its members, where the classes agree."""
    by_key = {k: g for g in groups if not g.absorbed for k in g.keys}
    for found in groups:
        if found.absorbed:
            continue
        for number in list(found.members):
            for name in candidates[number].names:
                other = by_key.get(key(name))
                line = found.type in _BUILT | {"Project"} and LINE_HEAD.search(name)
                slogan = found.type == "Strategy" and candidates[number].finder == "quoted strategy"
                if other is None and (line or slogan):
                    by_key[key(name)] = found  # two lines or programmes that have a further name in common are one
                if other is not None and other is not found and _compatible(found.type, other.type):
                    _join(found, other)
                    by_key.update(dict.fromkeys(other.keys, found))


def _join_works_of_lines(groups: list[Group]) -> None:
    """Join the project that is the building of a line, and no more, with the line (云临铁路专用线项目, 云澜市云临铁路专用线)."""
    lines = [found for found in groups if found.type in _LINES]
    for works in groups:
        if works.type != "Project":
            continue
        its = [line for line in lines if not line.absorbed and _is_building_of(works, line)]
        if len(its) == 1:
            works.weights = Counter({its[0].type: works.weights.total()})
            _join(its[0], works)


def _is_building_of(works: Group, line: Group) -> bool:
    forms = [(plain_line(one), plain_line(other)) for one in works.keys for other in line.keys]
    return any(one == other or _is_placed(one, other) or _is_placed(other, one) for one, other in forms)


def _is_placed(long: str, short: str) -> bool:
    """Whether ``long`` is ``short`` with the area it lies in before it."""
    return len(short) >= 4 and long.endswith(short) and long.removesuffix(short) in by_name()


def _compatible(one: str, other: str) -> bool:
    """Whether names of the two classes can be of one thing: the text calls a line, park or port under way a project."""
    if (
        one == other
        or (one in PLATFORMS and other in PLATFORMS)
        or {one, other} <= {"Strategy", "Product", "Designation"}
    ):
        return True
    return "Project" in {one, other} and bool({one, other} & (_BUILT | PLATFORMS))


def _join_short_forms(groups: list[Group]) -> None:
    """Join each group to the one longer group that its names can be short for; none where there are several."""
    by_family: dict[str, list[Group]] = defaultdict(list)
    for found in groups:
        by_family["platform" if found.type in PLATFORMS else found.type].append(found)
    for family, members in by_family.items():
        if family == "Industry":
            _join_industries(members)
            continue
        if family == "platform":
            members = [*members, *(g for g in groups if g.type == "Project")]
        shelf = _shelf(members)
        by_length = sorted(members, key=lambda g: (len(g.longest), g.longest))
        undecided = [short for short in by_length if not _join_short(short, shelf, family)]
        for short in undecided:  # what had several long forms has one where these were one thing
            _join_short(short, shelf, family)


def _join_short(short: Group, shelf: dict[str, list[Group]], family: str) -> bool:
    """Join ``short`` to its one long form; False where there are several."""
    near = _sharing_character(short, shelf, family)
    longer = [g for g in near if g is not short and not g.absorbed and _is_short_for(short, g, family)]
    longer = _nearest_forms([g for g in longer if _is_written_out(short, g)] or longer)
    if family == "Company" and len(longer) > 1:  # 宏拓 is 宏拓股份 rather than its 云澜宏拓科技有限公司
        longer = [g for g in longer if any(k == s + "股份" for k in g.keys for s in short.keys)] or longer
    if len(longer) != 1 or short.absorbed:
        return len(longer) < 2
    _join(longer[0], short)
    for character in {c for k in short.keys for c in k}:
        if longer[0] not in shelf[character]:
            shelf[character].append(longer[0])
    return True


def _shelf(members: list[Group]) -> dict[str, list[Group]]:
    """Character → the groups that have it in a name, so that only names with characters in common are compared."""
    shelf: dict[str, list[Group]] = defaultdict(list)
    for found in members:
        for character in sorted({c for k in found.keys for c in k + plain_line(k)}):
            shelf[character].append(found)
    return shelf


def _sharing_character(short: Group, shelf: dict[str, list[Group]], family: str) -> list[Group]:
    """The groups that can hold the long form: it has all characters of the short one, or its first one at least."""
    near: dict[int, Group] = {}
    for form in sorted(short.keys):
        characters = form[:1] if family in {"AdministrativeArea", "Policy"} else form
        if family in _LINES:
            characters = plain_line(form)[-1:]  # its letters may stand for ends that are written otherwise
        if family in {"Company", "Project"}:
            characters = without_place(form) or form  # may be called with a place that the full name lacks
        rarest = min(characters, key=lambda c: (len(shelf[c]), c))
        near.update((id(g), g) for g in shelf[rarest])
    return sorted(near.values(), key=lambda g: g.members[0])


def _is_short_for(short: Group, long: Group, family: str) -> bool:
    if family == "platform" and "Project" in {short.type, long.type}:
        tails = {k.removesuffix("项目") for k in long.keys}
        return long.type == "Project" != short.type and any(
            len(s) >= 4 and t.endswith(s) for s in short.keys for t in tails
        )
    type_ = long.type if family == "platform" else family
    if family == "platform" and short.type != long.type and dash_free(short.longest)[-2:] != long.longest[-2:]:
        return False
    forms = {short.longest} if family == "Company" else short.keys  # 宏拓 may be of several firms, its 宏拓股份 of one
    return any(is_short_form(s, k, type_) for s in forms for k in long.keys)


def _is_written_out(short: Group, long: Group) -> bool:
    return any(is_written_out(s, k) for s in short.keys for k in long.keys)


def _nearest_forms(longer: list[Group]) -> list[Group]:
    """Of several long forms those that are not themselves longer versions of another."""
    if len(longer) < 2:
        return longer
    base = [g for g in longer if not any(o is not g and o.longest in g.longest for o in longer)]
    return base or longer


def _join_industries(members: list[Group]) -> None:
    stems: dict[str, Group] = {}
    for found in members:
        stem = industry_stem(re.sub(r"^(?:世界级|千亿级|百亿级|国家级)", "", found.longest))
        other = stems.setdefault(stem, found)
        if other is not found:
            _join(other, found)
