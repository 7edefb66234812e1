"""Who stands in front in the names of things: firms before their projects and parks (宏拓科技有限公司轴承项目), zones
before parks in them (临溪新区轴承产业园), ports before their terminals (云澜港临溪码头).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.names.reading import Find, Reading

_OWNED = frozenset({"Project", "IndustrialPark", "LogisticsPark", "ResearchInstitution"})
_FIRM = re.compile(r"[\u4e00-\u9fff()]{4,24}?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司)")


_HOSTS = (
    (
        frozenset({"IndustrialPark", "LogisticsPark"}),
        re.compile(r"[\u4e00-\u9fff]{2,8}?(?:新区|经开区|高新区|开发区|综保区|保税区|港务区|自贸区|试验区)"),
        "DevelopmentZone",
    ),
    (frozenset({"Port"}), re.compile(r"[\u4e00-\u9fff]{2,6}?港(?!区|口|集团|公司|务)"), "Port"),
)
"""Names of these classes may begin with the zone or port that holds the thing."""


def find_owners(reading: Reading, found: Iterable[Find]) -> Iterator[Find]:
    """Yield the firms, zones and ports that names of ``found`` begin with, as names of their own inside them."""
    for find in found:
        firm = _FIRM.match(reading.text, find.start, find.end) if find.type in _OWNED else None
        if firm is not None and firm.end() < find.end and reading.ends_word(firm.end()):
            yield Find(find.start, firm.end(), "Company", "owner in name", 0.75, inner=True)
        for types, pattern, type_ in _HOSTS:
            host = pattern.match(reading.text, find.start, find.end) if find.type in types else None
            if host is not None and find.end - host.end() >= 3 and reading.ends_word(host.end()):
                yield Find(find.start, host.end(), type_, "host in name", 0.7, inner=True)
