"""Works by what is built where or for how much, or signed for: 在甲区建设乙项目, 投资5亿元兴建丙生产基地, 签订丁项目.

The verb opens the name and the class word closes it, so nothing between the two needs to be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.project_words import NOISE
from kg.extract.names.reading import Find, Reading
from kg.extract.names.undertakings import named, parts_of
from kg.extract.names.wares import ware_strength

_VERB = r"(?:投资|规划|合作|分期|共同|联合|拟|将|计划)*(?:建设|兴建|新建|建造|打造|投建|实施|布局)(?:了|的|一个|一座)?"
_CHARACTER = r"[^,。;:!?、\n的等了“”《》()]"
_WHERE = r"[^,。;:!?、\n的]{2,18}?"
_PLACED = re.compile(
    rf"(?:在|选址于?|落户|入驻)(?P<place>{_WHERE}),?{_VERB}(?P<name>{_CHARACTER}{{4,30}}?)(?P<head>项目)"
    r"(?:[(]?[一二三四]期[)]?)?(?=[,。;、\n]|总投资|已|将|正)"
)
_PAID = re.compile(
    r"(?:投资|出资|斥资|注资)(?:约|近|超|超过|达)?[\d.]+多?[万亿]*(?:美|欧|港|日)?元(?:人民币)?,?"
    rf"(?:在{_WHERE})?{_VERB}(?P<name>{_CHARACTER}{{2,30}}?)"
    r"(?P<head>(?:生产|研发|制造|加工|总部|产业化?|养殖|种植)(?:基地|工厂|中心)|工厂)(?:项目)?(?=[,。;、\n]|总投资|已|将|正)"
)
_SIGNED = re.compile(
    rf"(?:签订|签署|签下|签约)(?:了)?(?P<name>{_CHARACTER}{{4,30}}?)(?P<head>项目)(?=[,。;、\n]|等|(?:投资|合作|框架|入园|落户|建设|战略)+协议)"
)
_NO_NAME = re.compile(
    r"[\d一二两三四五六七八九十多][个项条座]$|^(?:(?:\d+|[一二两三四五六七八九十]+)[余多]?[个项]|重点|重大|一批|多个|若干|其他|相关|配套)|"
    r"基础设施$|[亿万]元"
)


def find_built_there(reading: Reading) -> Iterator[Find]:
    """Yield projects built at a place or signed for, and plants built for a sum."""
    placed = (m for m in _PLACED.finditer(reading.text) if _holds_place(reading, *m.span("place")))
    for matches, confidence, rank in ((placed, 0.65, 1), (_SIGNED.finditer(reading.text), 0.6, 0)):
        for match in matches:
            for start, head in _joined(reading.text, match.start("name"), match.start("head")):
                if _is_name(reading, start, head):
                    end = head + len(match["head"])
                    yield from named(reading, parts_of(reading, start, head), end, confidence, rank)
    for match in _PAID.finditer(reading.text):
        start, head = match.span("name")[0], match.end("head")
        if _is_name(reading, start, match.end("name")):
            yield Find(start, head, "Project", "built for a sum", 0.7, 1)
            if ware_strength(match["name"]) > 0:
                yield Find(*match.span("name"), "Product", "product of project", 0.6, inner=True)


def _holds_place(reading: Reading, start: int, end: int) -> bool:
    return any(reading.tag_at(n) in {"LOC", "ORG"} for n in range(start, end))


def _joined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each of the works that 和 joins, without its class word (建设甲项目和乙|项目)."""
    for joint in re.finditer(r"项目(?:[和与及]|以及)", text[start:end]):
        yield start, start + joint.start()
        start += joint.end()
        break
    yield start, end


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether what stands between verb and class word says which one it is, and begins with a word."""
    name = reading.text[start:end]
    kind = NOISE.fullmatch(name) or _NO_NAME.search(name) or (is_generic(name) and len(name) < 6)
    return reading.starts_word(start) and not kind
