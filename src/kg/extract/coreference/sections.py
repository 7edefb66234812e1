"""What the text is about from where on: a paragraph that a platform heads, or each of several zones that it goes through.

A text about one zone names others in passing. One that goes through them (甲高新区成立于…。乙高新区前身是…。) opens a
sentence with each, and what follows without a name is about the one named last.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from kg.extract.coreference.short_forms import PLATFORMS
from kg.model import Chain, Mention

_MARKS = re.compile(r"[\s“(（一二三四五六七八九十\d)）、.．]*")
_ENDS_HEAD = ",，:：\n 。"
_OPENS = re.compile(
    r"(?:^|(?<=[。!?！？\n]))(?:[\s\u3000]|[(（]?[一二三四五六七八九十\d]+[)）、.．]|据悉|据了解|据介绍|其中|目前|此外|另外|同时|而|[,，])*",
    re.MULTILINE,
)
_TELLS = re.compile(
    r"(?:[(（][^()（）\n]{1,30}[)）])?(?:的?前身|正?式?成立|创建|始建|组建|设立|建立|位于|坐落|地处|规划|总?面积|占地|[于是为由自经获以]|重点|主要|现|已|共|总|将|依托|围绕|聚焦|按照|[12]\d{3}年|,|，)"
)
"""What is told of a zone that opens a sentence, right behind its name."""

_FIELD = re.compile(r"[\s\u3000]*[\u4e00-\u9fff]{2,10}[:：]")
"""A line of the sheet that stands below the name of a zone: 批准时间:…, 主导产业:…."""

_CALLED = re.compile(
    r"[\s\u3000]*(?:[(（]?[一二三四五六七八九十\d]+[)）、.．])?(?:投资|建设|合作)?(?:项目|标的|工程|园区)的?名称[:：]\s*[“《]?"
)
"""The line of a sheet that says of what the lines below it are: 投资标的名称:某项目."""
_NAMED_IN_SHEETS = PLATFORMS | {"Project"}

_STOP = re.compile(r"[。!?！？\n]")
_ZONES = frozenset({"DevelopmentZone", "IndustrialPark"})
_AREAS = frozenset({"AdministrativeArea"})
"""The text of a region names parks of it and goes on about the region."""
_SEVERAL = 2


def section_focus(
    text: str, chains: Sequence[Chain], mentions: Sequence[Mention], focus: int | None
) -> list[tuple[int, int]]:
    """(offset, chain) in text order: from the offset on, to the next one, the text is about the chain."""
    starts = {m.span.start: m for m in mentions if m.kind == "name"}
    found = dict(_headed_paragraphs(text, chains, starts, focus))
    gone_through = list(_gone_through(text, chains, starts, focus))
    if len({chain for _, chain in gone_through}) >= _SEVERAL and focus is not None:
        for offset, chain in gone_through:
            found[offset] = chain
            following = text.find("\n", offset) + 1
            if following:
                found.setdefault(following, focus)
    return sorted(found.items())


def focus_at(sections: Sequence[tuple[int, int]], offset: int, focus: int | None) -> int | None:
    """The chain that the text is about at ``offset``."""
    number = bisect_right(sections, offset, key=lambda section: section[0]) - 1
    return sections[number][1] if number >= 0 else focus


def _headed_paragraphs(
    text: str, chains: Sequence[Chain], starts: dict[int, Mention], focus: int | None
) -> Iterator[tuple[int, int]]:
    """A line that begins with the name of a platform, followed by a comma, colon or nothing, sets it for its paragraph."""
    moved = alone = False
    for line in re.finditer(r"[^\n]+", text):
        first = _MARKS.match(line.group())
        mention = starts.get(line.start() + (first.end() if first else 0))
        called = _CALLED.match(line.group())
        named = starts.get(line.start() + called.end()) if called else None
        if named is not None and chains[named.chain].type in _NAMED_IN_SHEETS:
            yield line.start(), named.chain
            moved = alone = True
            continue
        if (
            mention is not None
            and chains[mention.chain].type in PLATFORMS
            and text[mention.span.end : mention.span.end + 1] in _ENDS_HEAD
        ):
            yield line.start(), mention.chain
            moved, alone = True, mention.span.end >= line.end() - 1
        elif alone and _FIELD.match(line.group()):
            continue
        elif moved and focus is not None and len(line.group()) > 4:
            yield line.start(), focus
            moved = False


def _gone_through(
    text: str, chains: Sequence[Chain], starts: dict[int, Mention], focus: int | None
) -> Iterator[tuple[int, int]]:
    """Where a sentence begins with a zone of which it goes on to tell, and not as a part of what the text is about."""
    of_focus = sorted(at for at, mention in starts.items() if mention.chain == focus)
    kinds = _ZONES if focus is None or chains[focus].type not in _AREAS else _ZONES - {"IndustrialPark"}
    for opening in _OPENS.finditer(text):
        mention = starts.get(opening.end())
        if mention is None or chains[mention.chain].type not in kinds or not _TELLS.match(text, mention.span.end):
            continue
        stop = _STOP.search(text, mention.span.end)
        end = stop.start() if stop else len(text)
        if mention.chain == focus or not any(mention.span.end <= at < end for at in of_focus):
            yield opening.end(), mention.chain
