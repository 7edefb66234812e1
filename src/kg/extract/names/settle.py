"""Overlapping finds → one reading of each place: the higher rank wins, then the longer find, then the surer one."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.names.reading import Find

_ZONES = frozenset({"DevelopmentZone", "IndustrialPark"})
_ROLES = {
    "Event": _ZONES | {"Association", "Company", "ResearchInstitution", "GovernmentBody"},
    "GovernmentBody": _ZONES,
    "Policy": frozenset({"DevelopmentZone"}),
    "Organization": frozenset({"Company"}),
    "TransportInfrastructure": frozenset({"RailwayLine"}),
}
"""Class → the classes of names inside its names that play a role of their own (a congress of an alliance)."""


def settle(finds: Iterable[Find]) -> list[Find]:
    """The finds that stand, in text order. Inner finds stay inside a longer one; they do not push others aside.

    Where several finders read the same stretch as the same, what each knows it to be called besides is kept.
    """
    ordered = sorted(finds, key=lambda f: (-f.rank, f.start - f.end, -f.confidence, f.start, f.type, f.finder))
    taken: dict[int, Find] = {}
    kept: list[Find] = []
    inner: list[Find] = []
    also: dict[int, tuple[str, ...]] = {}
    for find in ordered:
        if find.inner:
            inner.append(find)
            continue
        if any(n in taken for n in range(find.start, find.end)):
            around = taken.get(find.start)
            if around is not None and (around.start, around.end, around.type) == (find.start, find.end, find.type):
                also[find.start] = (*also.get(find.start, ()), *find.names)
            elif around is not None and find.end <= around.end and find.type in _ROLES.get(around.type, ()):
                inner.append(find)
            continue
        kept.append(find)
        taken.update(dict.fromkeys(range(find.start, find.end), find))
    kept = [find._replace(names=(*find.names, *also[find.start])) if find.start in also else find for find in kept]
    seen = {(find.start, find.end) for find in kept}
    for find in inner:
        around = taken.get(find.start)
        covered = around is None or (around.start <= find.start and find.end <= around.end)
        free = around is not None or not any(n in taken for n in range(find.start, find.end))
        if covered and free and (find.start, find.end) not in seen:
            kept.append(find)
            seen.add((find.start, find.end))
    return sorted(kept, key=lambda f: (f.start, -f.end))
