"""Regions named by a province and a direction (the west of it, its south-east), by letters of provinces, or by the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

_REGION = re.compile(
    r"(?P<region>[冀豫辽湘皖鲁苏浙赣鄂桂晋蒙陕闽粤川琼滇黔陇渝](?:[东西]?[南北]|[东西中]))(?:部|地区|"
    r"(?:[一二两三四五六七八九十\d]+|各|多)(?:省|市|县|区|州|地市))?"
)


_PROVINCE = "[冀豫辽湘皖鲁苏浙赣鄂桂晋蒙陕闽粤川琼滇黔陇渝甘宁]"
_BY_LETTERS = re.compile(
    rf"{_PROVINCE}{{2,4}}边?(?:原?中央苏区|苏区|革命(?:老区|根据地))|{_PROVINCE}(?:[东西]?[南北]|[东西中])部?山区"
)
"""Old base areas across provinces, and mountains of one: clear by their last word, whatever the tagger sees."""

_JOINED = re.compile(
    r"(?:[\u4e00-\u9fff]{2,7}[、和及与]){1,9}[\u4e00-\u9fff]{2,7}"
    r"[(](?:以下)?(?:统称|合称|并称|简称|下称)(?:为|:)?“?(?P<region>[\u4e00-\u9fff]{2,10}?"
    r"(?:区域|地区|片区|先[导行]区|都市区|城市群|都市圈|经济圈|经济带|城镇带|组团|三角|山区|库区|老区))”?[)]"
)
"""Areas that a text puts together under one name: 甲区、乙县(以下简称“望临先导区”)."""


def find_regions(reading: Reading) -> Iterator[Find]:
    """Yield such regions where the tagger sees a place that is no division of that name, or the last word is clear."""
    for region in _BY_LETTERS.finditer(reading.text):
        yield Find(*region.span(), "EconomicRegion", "region by letters", 0.9, 2)
    for name in sorted({joined["region"] for joined in _JOINED.finditer(reading.text)}):
        for at in re.finditer(name, reading.text):
            yield Find(*at.span(), "EconomicRegion", "region put together", 0.9, 4)
    for word in reading.words:
        match = _REGION.fullmatch(word.text) if word.tag == "LOC" else None
        if match is None or match.group("region") in by_name():
            continue
        if (division := _division_in(reading.text, match.group("region"))) is not None and match.group() == match[
            "region"
        ]:
            yield Find(word.start, word.end, "AdministrativeArea", "short of division", 0.85, names=(division,))
        else:
            yield Find(word.start, word.end, "EconomicRegion", "part of province", 0.95, names=(match.group("region"),))


def _division_in(text: str, short: str) -> str | None:
    """The district, county or city that the text names in full and ``short`` is short for, whatever region it would be."""
    return next((short + kind for kind in "区县市" if short + kind in by_name() and short + kind in text), None)
