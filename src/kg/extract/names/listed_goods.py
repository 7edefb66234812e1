"""Lists of goods that the sentence tells for such: all their members are goods, known or not.

A verb of making or selling before the list (主要生产…, 盛产…, 产品涵盖…), what is done with the goods behind it (…的研发、生产和
销售, …生产企业), or the works that make them (3条…生产线) say what is listed; a member need not be known then, as long as one of
them is, or the frame leaves no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import DONE, MEASURES, QUANTITY, ware_strength
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_MEMBER = r"[^,。;:!?“”《》\n、的了在由被将已是为等]{2,16}?"
_LIST = rf"(?P<list>{_MEMBER}(?:(?:、|以及|和|及|与){_MEMBER}){{1,9}})"
_SURE_LEAD = (
    r"(?:主要生产|专业生产|盛产|主产|出产|特产(?:有|为)?|产品(?:主要|线|种类|已)*(?:涵盖|包括|包含|囊括|覆盖|有)|"
    r"(?:主要|主导|核心|拳头|主打|代表)产品(?:主要)?(?:定位)?(?:为|是|有|包括|涵盖|:)|主打|主销|出口(?:商品|产品)(?:主要)?(?:为|有|是|包括))(?:各类|各种|高端)?"
)
_LEAD = rf"(?:{_SURE_LEAD}|(?:自主|联合|独立)?(?:生产|研发|研制|制造|开发|设计|量产|推出)(?:的|了|出)?|主营(?:业务)?(?:为|是|包括)?)(?:各类|各种|高端)?"
_DOING = r"(?:研发|设计|研究|研制|生产|制造|加工|销售|开发|组装|经营)"
_BEHIND = (
    r"(?=等|系列|相关|(?:产品)?[,。;)\n]|[两三四五六七八九][大类]|为主|已|均|全部|广泛|远销|畅销|用于|应用|供应|出口|销往|获|在|\d|"
    rf"的?{_DOING}(?!区|园|基地|业|厂))"
)
_MADE = re.compile(rf"(?P<sure>{_SURE_LEAD}|{_LEAD}){_LIST}{_BEHIND}")
_WORKED_ON = re.compile(
    rf"(?:专业|主要|专门|长期)*(?:从事(?:于)?|专注于?|致力于|主营){_LIST}(?:等(?:系列)?(?:产品)?)?的?{_DOING}(?:(?:、|和|与|及|以及)(?:{_DOING}|服务|应用|技术))*"
    r"(?=[,。;\n]|为一体|的|业务|服务|一体)"
)
_LINES = re.compile(
    rf"(?:\d+|[一二两三四五六七八九十]+)条{_LIST}(?:等)?(?:智能化?|自动化|全自动|数字化|高端)*(?:生产线|产线|加工线|装配线)"
)
_MAKERS = re.compile(
    rf"(?:的|最大|领先|知名|著名|专业|重要|主要){_LIST}(?:等)?(?:产品)?的?(?:研发|专业|重点|龙头|主要)*(?:生产企业|制造企业|制造商|生产商|供应商|生产厂商|生产厂家)"
)
_AMOUNTS = re.compile(
    rf"(?:年产|日产|月产|年加工)(?P<list>{QUANTITY}{_MEMBER}(?:(?:、|以及|和|及|与){QUANTITY}{_MEMBER}){{1,9}})"
    r"(?=等|的?(?:生产能力|制造能力|产能|生产规模|规模|生产线|产线)|(?:产品)?[,。;\n])"
)
_FRAMES = ((_AMOUNTS, True), (_LINES, True), (_MAKERS, True), (_WORKED_ON, True), (_MADE, False))
_SURE = re.compile(_SURE_LEAD)

_PARTED = re.compile(r"、|以及|[和及与]")
_CAPACITY = re.compile(rf"(?:约|近|超)?{QUANTITY}(?:的)?")
_TAIL_CAPACITY = re.compile(rf"(?:约|近|超|达)?[\d.,]+[万亿千百]?(?:多|余)?(?:{MEASURES})?$")
_ABOUT_IT = re.compile(r"(?:相关|配套)(?:设备|产品|技术|零部件|服务)$")
_TAILS = (_TAIL_CAPACITY, DONE, _ABOUT_IT)
"""What is no part of the name of goods: how much of them, what is done with them, what goes with them."""

_NO_WARE = re.compile(
    r"[,。:;!?“”《》、]|企业|公司|项目|园区|基地|工厂|产能|能力|产值|平台$|服务$|工程|建设|生活|经营|人才|技术$|方案$|资金|总额|[省市县区镇村]$|"
    r"中心$|[产企行]业|领域|规模|体系|环节|业务|销售|研发|生产|制造$|加工$|设计$|安装|管理|运营|贸易|物流|工艺|流程|标准|模式|品牌$|系列$|市场"
)
_KNOWN_BY_ITSELF = 3
"""So many characters an unknown word needs where the frame alone does not tell."""

_PARTICLES = frozenset({"p", "r", "u", "d", "xc", "c"})


def find_listed_goods(reading: Reading) -> Iterator[Find]:
    """Yield the members of lists of goods that stand in such a frame."""
    for frame, sure in _FRAMES:
        for match in frame.finditer(reading.text):
            if not (reading.starts_word(match.start("list")) and reading.starts_word(match.start())):
                continue
            members = list(parts(reading, *match.span("list")))
            known = sum(ware_strength(reading.text[start:end]) > 0 for start, end in members)
            doubtless = sure or _SURE.match(match.group())
            if len(members) < 2 or not (doubtless or 2 * known >= len(members)):
                continue
            shortest = 2 if doubtless else _KNOWN_BY_ITSELF
            if all(may_be_ware(reading, *member, shortest=shortest) for member in members):
                yield from (Find(start, end, "Product", "framed goods", 0.6, 1) for start, end in members)


def parts(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list, without how much of each is made (6万吨甲和2万吨乙, 甲3万吨、乙1万吨)."""
    text = reading.text
    marks = [
        mark
        for mark in _PARTED.finditer(text, start, end)
        if mark.group() in {"、", "以及"} or reading.starts_word(mark.start())
    ]
    starts = [start, *(mark.end() for mark in marks)]
    for begin, stop in zip(starts, [*(mark.start() for mark in marks), end], strict=True):
        amount = _CAPACITY.match(text, begin, stop)
        first = amount.end() if amount else begin
        tail = next((found for pattern in _TAILS if (found := pattern.search(text, first, stop))), None)
        yield first, tail.start() if tail else stop


def may_be_ware(reading: Reading, start: int, end: int, *, shortest: int = 2) -> bool:
    """Whether the stretch can name goods: whole words, no place, firm, work or quality; unknown ones not too short."""
    name = reading.text[start:end]
    if len(name) < shortest and not ware_strength(name) and name not in name_vocabulary().general:
        return False
    if not 2 <= len(name) <= 16 or _NO_WARE.search(name) or is_generic(name) or name in by_name():
        return False
    if name in name_vocabulary().words("noWares") or not (reading.starts_word(start) and reading.ends_word(end)):
        return False
    words = reading.words_in(start, end)
    opening = name_vocabulary().words("openingVerbs") - name_vocabulary().words("nameVerbs")
    if words[0].text in opening or (words[0].tag == "LOC" and words[0].text in by_name()):
        return False
    plain = len(words) == 1 or any(word.tag not in {"v", "a", "ad", "vd", "m", "f"} for word in words)
    return plain and not any(word.tag in _PARTICLES for word in words)
