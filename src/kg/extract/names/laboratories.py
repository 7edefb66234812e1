"""Laboratories and centres of a level, by the field in their name, whatever words it is of (甲制氢与储运全国重点实验室)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_KIND = re.compile(
    r"(?:全国|国家|教育部|省部共建|省级?|市级?|自治区)?重点实验室|(?:国家|省级?)(?:地方联合)?工程(?:研究中心|实验室|技术研究中心)|"
    r"(?:国家|省级?)(?:技术|制造业)创新中心|联合(?:研究|创新|研发)(?:中心|院)"
)
_TOGETHER = re.compile(r"共建|合建|联建|组建|设立|成立")
"""Before a centre that is set up: what it is called by its field alone is its name."""
_SET_UP = re.compile(
    r"(?:共建|合建|联建|组建|设立|成立)的(?P<name>[^、,。;:“”()\n的了]{4,16}?(?:研究院|研究所|研究中心|创新中心|实验室))(?=[,。;、\n]|揭牌|挂牌|成立|启[用动]|正式|投用|落户|获)"
)
"""An institute that is set up, called by its field alone (甲与乙共建的丙材料研究院揭牌)."""
_MARKS = "、,。;:!?“”《》()\n"
_ENDED = re.compile(r"(?:公司|集团|大学|学院|院|所|中心|实验室|政府|局|厅|委|会)$")
_FIRST = frozenset({"n", "nz", "vn", "an", "a", "LOC", "ORG", "nw", "PER", "s", "m"})
_BETWEEN = frozenset({"及", "和", "与", "及其", "暨"})
_FOUNDED = frozenset("共建 建设 组建 获批 成立 设立 认定 批准 牵头 依托 联合 申报 建有 拥有 入选 筹建".split())
_NO_FIELD = re.compile(r"^(?:一批|多个|新增|新建|首个|唯一|各类|建有|拥有|现有|该|本|其|\d)|[的了]")
_LONGEST = 24


def find_laboratories(reading: Reading) -> Iterator[Find]:
    """Yield such institutions."""
    for made in _SET_UP.finditer(reading.text):
        if reading.ends_word(made.end("name")) and not _NO_FIELD.search(made["name"]):
            yield Find(*made.span("name"), "ResearchInstitution", "institute set up", 0.65)
    for kind in _KIND.finditer(reading.text):
        if not reading.ends_word(kind.end()):
            continue
        start = _field_start(reading, kind.start())
        field = reading.text[start : kind.start()]
        if is_generic(field) and len(field) >= 4 and _TOGETHER.match(reading.text, max(0, start - 2)):
            yield Find(start, kind.end(), "ResearchInstitution", "joint centre", 0.7, 1)
        if 3 <= len(field) <= _LONGEST and not is_generic(field) and not _NO_FIELD.search(field):
            yield Find(start, kind.end(), "ResearchInstitution", "laboratory", 0.75, 1)


def _field_start(reading: Reading, end: int) -> int:
    """Where the field begins: behind the last mark or particle, or the last verb that is none of science."""
    vocabulary = name_vocabulary()
    opening = vocabulary.words("openingVerbs") - vocabulary.words("nameVerbs")
    number = reading.word_at[end] - (reading.starts_word(end))
    start = end
    while number >= 0:
        word = reading.words[number]
        joins = word.text in _BETWEEN and not _ENDED.search(reading.text[max(0, word.start - 4) : word.start])
        stops = word.text[0] in _MARKS or word.tag in {"p", "u", "r", "d", "c", "xc"} or word.end < start - 1
        verb = word.tag == "v" and word.text in opening and not _in_list(reading, word.start)
        verb = verb or word.text in _FOUNDED
        if word.start < end and ((stops and not joins) or verb or end - word.start > _LONGEST):
            break
        start = min(start, word.start)
        number -= 1
    while start < end:
        word = reading.words[reading.word_at[start]]
        if word.start != start or (word.tag in _FIRST and word.text not in opening):
            break
        start = word.end
    return min(start, end)


def _in_list(reading: Reading, start: int) -> bool:
    """Whether a mark of a list opens the stretch that the verb stands in, so that it belongs to a member."""
    before = max(reading.text.rfind(mark, 0, start) for mark in _MARKS)
    first = reading.words[reading.word_at[before + 1]] if before + 1 < start else None
    return before >= 0 and reading.text[before] == "、" and first is not None and first.tag in _FIRST
