"""Firms in front of the projects and parks that are named after them (宏拓科技有限公司轴承项目)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.names.reading import Find, Reading

_OWNED = frozenset({"Project", "IndustrialPark", "LogisticsPark", "ResearchInstitution"})
_FIRM = re.compile(r"[\u4e00-\u9fff()]{4,24}?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司)")


def find_owners(reading: Reading, found: Iterable[Find]) -> Iterator[Find]:
    """Yield the firms that names of ``found`` begin with, as names of their own inside them."""
    for find in found:
        firm = _FIRM.match(reading.text, find.start, find.end) if find.type in _OWNED else None
        if firm is not None and firm.end() < find.end and reading.ends_word(firm.end()):
            yield Find(find.start, firm.end(), "Company", "owner in name", 0.75, inner=True)
