"""Interchanges of motorways by name: 甲互通, 乙枢纽互通, 丙互通立交.

互通 is a verb as well (互联互通, 交通互通), so a name counts only where the text around it speaks of roads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading

_INTERCHANGE = re.compile(
    r"(?P<head>(?:枢纽)?互通(?:式?立交桥?|枢纽|立交)?)(?=[、,。;()和与及等至\n]|收费站|建成|开工|工程|项目|匝道|主线|正式|顺利|是|为|位于|接|对接|相接|连接|衔接)"
)
_ROADS = re.compile(r"高速|公路|国道|省道|立交|匝道|收费站|快速路|路线|线路|隧道|大桥")
_NEAR = 80
_NO_NAME = re.compile(r"[互相]|信息|数据|设施|政策|标准|有无|道路|交通|网络|双向|多处|[一两三四五六七八九十\d][座处个]")
_NAMING = frozenset({"LOC", "PER", "ORG", "nz", "nw", "n", "s"})
_MAX = 5


def find_interchanges(reading: Reading) -> Iterator[Find]:
    """Yield the interchanges."""
    text = reading.text
    for found in _INTERCHANGE.finditer(text):
        start = _start(reading, found.start())
        if start is None or _NO_NAME.search(text, start, found.start()) or is_generic(text[start : found.start()]):
            continue
        if _ROADS.search(text, max(0, start - _NEAR), start) or _ROADS.search(text, found.end(), found.end() + _NEAR):
            yield Find(start, found.end(), "Highway", "interchange", 0.8, 1)


_MEMBER = r"[\u4e00-\u9fff]{2,5}(?:[(][\u4e00-\u9fff]{2,4}[)])?"
_SO_MANY = r"(?:\d+|[一二三四五六七八九十]+)[处座个]"
_LISTED = re.compile(
    rf"(?:共?设置?|设有|新建|预留)(?P<list>(?:{_MEMBER}、)+{_MEMBER}?)"
    rf"(?:等?{_SO_MANY}(?:枢纽)?(?:互通|立交)|等(?:枢纽)?(?:互通(?:式?立交桥?)?|立交){_SO_MANY})"
)


def find_listed_interchanges(reading: Reading) -> Iterator[Find]:
    """Yield the interchanges of a list that only its end says to be some (设置甲、乙(枢纽)、丙等9处互通)."""
    for found in _LISTED.finditer(reading.text):
        for member in re.finditer(_MEMBER, found["list"]):
            start, end = found.start("list") + member.start(), found.start("list") + member.end()
            plain = member.group().split("(")[0]
            name = None if plain.endswith("互通") else f"{plain}互通"
            yield Find(start, end, "Highway", "listed interchange", 0.75, 3, name, (member.group(), plain))


def _start(reading: Reading, end: int) -> int | None:
    """Where the two to five characters of the name before ``end`` begin: words that can be part of a name."""
    if end == 0 or reading.word_at[end - 1] < 0:
        return None
    number, start = reading.word_at[end - 1], end
    while number >= 0:
        word = reading.words[number]
        side = word.tag == "f" and start == end and len(word.text) == 1  # 白沙南互通
        if min(word.end, end) != start or not (word.tag in _NAMING or side) or end - word.start > _MAX:
            break
        start = word.start
        number -= 1
        if word.tag == "LOC":
            break
    return start if end - start >= 2 else None
