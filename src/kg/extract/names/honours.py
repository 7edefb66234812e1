"""Titles in quotation marks: what something is awarded, called or praised as (获评“甲”“乙”等称号, 号称“丙”, 素有“丁”之称)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_LIST = r"(?P<titles>(?:“[^“”\n]{3,24}”[、和及与]?\s?)%s)"
_AWARDED = re.compile(
    r"(?:获评|荣获|获得|获批|评为|授予|入选|摘得|斩获|荣膺|认定为|命名为|列为|(?<!不)(?<!还)是|获)(?:了|为|国家|全国|全省|省|市|、|级){0,6}"
    + _LIST % "{2,}"
    + r"(?:等?[^,。;“”\n]{0,6}?(?:称号|殊荣|荣誉|奖项|资质|认定|名号|美誉)|(?P<open>(?=[,。;\n]|等)))"
)
_CALLED = re.compile(
    r"(?:号称|誉为|素称|美称为?|获封|冠名为?)(?:是|为|了)?[^,。;“”\n]{0,6}?"
    + _LIST % "+"
    + r"(?P<open>(?=[,。;、\n]|的|等))"
)
_KNOWN_AS = re.compile(
    r"(?:素有|享有|素享|有着|有|赢得|拥有|获得)[^,。;“”\n]{0,8}?"
    + _LIST % "+"
    + r"(?:等)?[^,。;“”\n]{0,4}?(?:之称|之誉|美誉|美称|雅称|盛誉|美名)"
)
_QUOTED = re.compile(r"“([^“”\n]+)”")
_BY_RIGHT = re.compile(
    r"(?:基地|园区|集聚区|示范[区点市县镇村]|试[点验]区?|先进[区县市]|之[乡都]|载体|城市|单位|企业|[百十]强|百佳|(?<=[省市家国]).{2,}[园区])$"
)
"""How a title ends that no word behind it calls one."""


def find_honours(reading: Reading) -> Iterator[Find]:
    """Yield each quoted title behind a verb of award, each epithet behind a verb of calling."""
    for match in _AWARDED.finditer(reading.text):
        for start, end, title in _each(reading, match):
            if match["open"] is None or _BY_RIGHT.search(title):
                yield Find(start, end, "Designation", "quoted titles", 0.8, 2)
    metaphors = name_vocabulary().words("metaphors")
    for match in (*_CALLED.finditer(reading.text), *_KNOWN_AS.finditer(reading.text)):
        for start, end, title in _each(reading, match):
            if title not in metaphors:
                yield Find(start, end, "Designation", "epithet", 0.75, 2)


def _each(reading: Reading, match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    for quoted in _QUOTED.finditer(reading.text, *match.span("titles")):
        yield *quoted.span(1), quoted[1]
