"""Where a name found by its ending really begins and ends: routes, cities in brackets, provinces before cities."""

from __future__ import annotations

import re

from kg.extract.names.places import is_place
from kg.extract.names.reading import Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_DASHED = frozenset({"Port", "Pipeline", "RailwayLine", "Highway", "TransportService", "Corridor", "EconomicRegion"})
_COUNTRY = re.compile(r"中国(?:[(][\u4e00-\u9fff]+[)])?")
_BINATIONAL = re.compile(r"中[蒙俄哈老越缅朝韩马白新德泰印柬吉乌巴尼]")
_BONDED = re.compile(r"[(][AB]型[)]")
_CITY = re.compile(r"[(][\u4e00-\u9fff]{2,4}[)]")


def name_start(reading: Reading, start: int, head: int, end: int, type_: str) -> int:
    """The start of the name of class ``type_`` that ends in ``text[head:end]`` and was taken up from ``start`` on."""
    start = _behind_province(reading, start, head)
    trains = max(start - 4, 0)
    if reading.text[head:end] == "集结中心" and reading.text[trains:start].endswith("班列"):
        start = trains
    return _behind_dash(reading, start, head, type_)


def _behind_dash(reading: Reading, start: int, head: int, type_: str) -> int:
    """The start of a name that holds a dash: a route keeps both ends (宁溪-云澜铁路), other names what follows it.

    The dash in 中国-某某组织…示范区 belongs to the name, as that between the two cities of a joint park.
    """
    dash = reading.text.rfind("-", start, head)
    if dash < 0 or type_ in _DASHED or _COUNTRY.fullmatch(reading.text, start, dash) or dash + 1 >= head:
        return start
    joint = reading.tag_at(dash + 1) == "LOC" and is_place(reading.text[start:dash])
    return start if joint or _BINATIONAL.match(reading.text, start) else dash + 1


def _behind_province(reading: Reading, start: int, head: int) -> int:
    """``start``, or the city behind it where the name begins with province and city (云南省大理市…开发区)."""
    word = reading.words[reading.word_at[start]]
    if word.tag != "LOC" or not word.text.endswith(("省", "自治区")) or word.end >= head:
        return start
    if reading.text.startswith(re.sub(r"(?:壮族|回族|维吾尔)?自治区$|省$", "", word.text), word.end):
        return word.end
    city = reading.words[reading.word_at[word.end]]
    return word.end if city.tag == "LOC" and city.text in by_name() and city.end < head else start


_BUILT_IN_PHASES = frozenset({"IndustrialPark", "LogisticsPark", "CharacteristicTown"})
_PHASE = re.compile(
    r"(?:[一二三四五]期|[(][一二三四五]期[)])(?=[、,;。)]|$|和|等|(?:已|正|将|全面|顺利|主体|集中)*(?:建成|开工|投产|投用|签约|开园|竣工|封顶|动工|启动|工程|项目))"
)


def name_end(reading: Reading, end: int, type_: str) -> int:
    """The end of a service's name with the city in brackets after it, of a park's with its phase: 云欧班列(云澜), 某产业园二期."""
    if type_ == "LogisticsPark" and (bonded := _BONDED.match(reading.text, end)):
        return bonded.end()
    phase = _PHASE.match(reading.text, end) if type_ in _BUILT_IN_PHASES else None
    if phase is not None and reading.ends_word(phase.end()):
        return phase.end()
    city = _CITY.match(reading.text, end) if type_ == "TransportService" else None
    return city.end() if city and reading.tag_at(end + 1) == "LOC" else end


def general_start(reading: Reading, start: int, head: int, end: int, type_: str) -> int:
    """``start``, or where a general name of the class begins that ends the find (云欧班列 in 云澜至汉堡云欧班列)."""
    general = name_vocabulary().general
    for begin in range(start + 1, head):
        if general.get(reading.text[begin:end]) == type_ and reading.text[begin - 1] != "”":
            return begin
    return start
