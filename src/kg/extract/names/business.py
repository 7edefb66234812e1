"""What a text says somebody does for a living: 主要从事甲、乙及丙, 主营甲的研发、生产, 深耕甲、乙两大业务板块.

The members of such a list are new words as often as not; what stands around them tells whether they are goods that are
made or activities that are carried on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.goods import is_product
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_DOING = r"(?:研发|研究|生产|制造|加工|设计|开发|组装|研制|销售|经营|推广|应用)"
_LEAD = (
    r"(?:(?:主要|专业|专门|长期|一直|重点)(?:从事(?:于)?|进行(?=[^,。;\n]{2,60}的(?:研发|生产|制造)))|(?<=[,。;是\n])从事|主营(?:业务)?(?:为|是|包括|涵盖|有)?:?|"
    r"(?:主要|核心)业务(?:为|是|包括|涵盖|有):?|业务(?:范围)?(?:涵盖|覆盖|包括|涉及)(?:了)?|经营范围(?:包括|涵盖|为):?)(?:各类|各种)?"
)
_MEMBERS = r"(?P<members>[^,。;:!?\n“”《》的\d]{3,60}?)"
_MADE = re.compile(
    rf"{_LEAD}{_MEMBERS}(?:等(?:产品|设备)?)?的?(?P<doing>{_DOING}(?:(?:、|和|与|及|以及){_DOING})*)(?:等|及)?(?:业务|工作|服务|和服务)?(?=[,。;\n])"
)
_CARRIED_ON = re.compile(rf"{_LEAD}{_MEMBERS}(?:等(?:相关)?)?(?:业务|服务|工作|领域|行业)?(?=[,。;\n])")
_BRANCHES = re.compile(
    r"(?:深耕|聚焦|布局|形成(?:了)?|构建(?:了)?|拥有|涵盖|覆盖|围绕|打造|涉及|经营)"
    r"(?P<members>(?:[^,。;:!?\n“”《》的\d、和]{2,10}、)+[^,。;:!?\n“”《》的\d、和]{2,10}(?:[和及与][^,。;:!?\n“”《》的\d、]{2,10}?)??)"
    r"(?:等)?[\d一二三四五六七八九十两]+大(?:核心|主要|主营|主力|支柱)*(?:业务|产业)?(?:板块|主业|业务)(?=[,。;、\n])"
)
_PARTED = re.compile(r"、|以及|(?<=[\u4e00-\u9fff]{3})[及和与](?=[\u4e00-\u9fff]{3})")
_ACTIVITY = re.compile(
    r"(?:拆解|仓储|分拣|回收|处理|加工|运输|贸易|销售|检测|维修|维护|租赁|养殖|种植|运营|制造|服务|施工|安装|开采|冶炼|配送|"
    r"代理|批发|零售|咨询|勘探|勘察|印刷|印染|纺织|织造|屠宰|酿造|包装|利用|治理|修复|培训|设计|开发|物流|联运|装卸)$"
)


_LISTED_ABOUT = re.compile(r"相关(?:设备|产品|技术|零部件)$")


def find_business(reading: Reading) -> Iterator[Find]:
    """Yield products that are made and industries that are carried on."""
    for match in _MADE.finditer(reading.text):
        listed = _LISTED_ABOUT.search(match["members"])
        for start, end in _members(reading, match):
            if listed and end == match.end("members"):
                end = match.start("members") + listed.start()
            if end - start >= 3 and reading.ends_word(end) and is_product(reading, start, end):
                yield Find(start, end, "Product", "line of business", 0.55)
    for match in _CARRIED_ON.finditer(reading.text):
        for start, end in _members(reading, match):
            if end - start >= 4 and _ACTIVITY.search(reading.text, start, end) and _is_plain(reading, start, end):
                yield Find(start, end, "Industry", "line of business", 0.6, 1)
    for match in _BRANCHES.finditer(reading.text):
        for start, end in _members(reading, match):
            if _is_plain(reading, start, end):
                yield Find(start, end, "Industry", "branch of business", 0.65)


def _members(reading: Reading, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The members of the list that ``match`` reads, cut at words."""
    begin, stop = match.span("members")
    cuts = [m for m in _PARTED.finditer(reading.text, begin, stop) if reading.starts_word(m.start())]
    starts = [begin, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), stop]
    for start, end in zip(starts, ends, strict=True):
        if 2 <= end - start <= 14 and reading.starts_word(start) and reading.ends_word(end):
            yield start, end


def _is_plain(reading: Reading, start: int, end: int) -> bool:
    """Whether neither a place or firm stands in the member nor a verb that governs it."""
    words = reading.words_in(start, end)
    opening = name_vocabulary().words("openingVerbs") - name_vocabulary().words("nameVerbs")
    governed = words[0].text in opening and words[0].tag in {"v", "vd"}
    return not governed and all(w.tag not in {"LOC", "ORG", "PER", "p", "u", "r", "m"} for w in words)
