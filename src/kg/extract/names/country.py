"""The country that figures of 全国 and 我国 are of, where the text does not name it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading

COUNTRY = re.compile(
    r"(?P<word>我国|全国)(?=(?!性|[首第最唯重百]|各|人大|政协|范围|先进|文明|卫生|模范|双拥|优秀|示范|劳动|道德|科普|法治|民主|乡村|特色|生态|健康|县域|排名|前列|[^,;。:\n]{0,16}?第\d)[^,。;:\n]{2,24}?(?:\d|增长|下降|同比))"
)
"""全国 and 我国 with a figure told of the whole country."""
_NAMED = re.compile(r"中国(?=[、,。;的在与和是已共]|境内|经济)")
_OFTEN = re.compile(r"(?:[^。\n]*?\d[\d.]*[^。\n\d]+){3}")
"""Three figures and more in the sentence."""
_OPENING = 120
_HEAD = re.compile(r"(?:^|[,。;:“、\n]|[月日年来底末前]|截至|目前|其中|(?<=[显表]示)|透露)(?:,|共|预计)?$")


def find_country(reading: Reading) -> Iterator[Find]:
    """Yield 全国 and 我国 as names of the country, where two clauses or more open with them and go on with a figure."""
    if _NAMED.search(reading.text):
        return
    found = [m for m in COUNTRY.finditer(reading.text) if _HEAD.search(reading.text[max(0, m.start() - 4) : m.start()])]
    if len(found) < 2 and not any(m.start() < _OPENING and _OFTEN.match(reading.text, m.end()) for m in found):
        return
    for match in found:
        yield Find(*match.span("word"), "AdministrativeArea", "country", 0.6, 1, "中国")
