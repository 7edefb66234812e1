"""What a finder cut out of a longer word or name, or took for a name where a kind of thing is told: no name at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import PROPER
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

_PORT_CALLS = frozenset({"进港", "出港", "入港", "到港", "离港", "靠港"})
"""Words of ships that hold the class word of a port: no name begins inside one (进｜港航道)."""
_IN_FIRM = re.compile(
    r"(?:航天|航空|重工|股份|控股|药业|制药|化工|石化|电子|光电|电气|智能|科技|新材|锂业|铝业|铜业|钢铁|乳业|食品)"
    r"(?=等(?:\d|[一二三四五六七八九十多]|企业|公司|龙头|一批|知名|重点)|[、与和](?:[\u4e00-\u9fff]{2,8})等(?:\d|企业|公司|龙头|一批|知名|重点))"
)
"""Behind the short name of an area: it is called so by a firm among firms (临溪航天等4家)."""
_BY_THE_SEA = re.compile(r"临海(?=产业|经济|工业|型)")
"""An industry by the sea, not the city of that name."""
_SLOPE = re.compile(r"[东西南北]?(?:麓|坡|脚)")
"""Behind a mountain and one of its sides (天台山｜东北麓), which the tagger takes for a province."""
_PART = re.compile(r"[\u4e00-\u9fff]{1,4}件")
"""Parts of machines in a list of what firms make (金属件、结构件等企业)."""
_KINDS_OF_AREA = frozenset({"自治区", "自治州", "自治县"})
_CAPACITY = re.compile(r"[\d.]+(?:[万亿]?(?:[GMK]W[hp]?|千瓦时?|吨|[台套件辆只米])|[\d.]*[GMK]W)")
_LONGEST_PROVINCE = 6


def is_fragment(reading: Reading, find: Find) -> bool:
    """Whether the find is cut out of something else, or names a kind of thing."""
    text, name = reading.text, reading.text[find.start : find.end]
    before = text[max(0, find.start - 1) : find.start + 1]
    if before in _PORT_CALLS or before == "我国" or text[max(0, find.start - 1) : find.start + 2] == "新能源":
        return True
    if find.type == "AdministrativeArea":
        in_firm = len(name) == 2 and _IN_FIRM.match(text, find.end) is not None
        hillside = name[0] == "山" and _SLOPE.match(text, find.end) is not None
        return in_firm or hillside or name in _KINDS_OF_AREA or _BY_THE_SEA.match(text, find.start) is not None
    if find.type == "Port":
        return name.endswith("临港")
    part = _PART.fullmatch(name) is not None and reading.tag_at(find.start) not in PROPER
    return find.type == "Company" and (part or _CAPACITY.match(name) is not None)


_IN_PARK = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:开发区|高新区|经开区|新区|园区|(?:产业|工业|创业|科技|孵化|物流)园|集聚区|保税区)(?=[\u4e00-\u9fff()]{6,}(?:有限公司|集团)$)"
)
"""The park before a firm in it."""


def without_province(reading: Reading, find: Find) -> Iterator[Find]:
    """Yield the find from its own name on: an area that is written together with its province (甲省乙 of a route's end),
    a firm behind the park that it is in, where a place begins its name (甲创业园｜乙省丙有限公司).
    """
    name = reading.text[find.start : find.end]
    for park in _IN_PARK.finditer(name) if find.type == "Company" else ():
        if any(name[park.end() : park.end() + n] in by_name() for n in (2, 3, 4)):
            yield find._replace(start=find.start + park.end())
            return
    if find.type == "AdministrativeArea" and len(name) > 3 and name not in by_name():
        for length in range(2, _LONGEST_PROVINCE):
            if _is_province(name[:length]) and name[length:] in by_name():
                yield find._replace(start=find.start + length)
                return
    yield find


def _is_province(name: str) -> bool:
    return any(division.level == "province" for division in by_name().get(name, ()))
