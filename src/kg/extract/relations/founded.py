"""What a sentence has just set up: the park of 甲与乙共建丙园,重点发展… is what the industries that follow are for.

So are the firm and the project of 甲设立子公司乙,主要从事… and 甲投资建设乙项目,主要生产…, the park that all turns on
(以丙园为核心,重点发展…), and the thing that alone makes up the sentence before, as items of a list open (——丙园。主攻…).
"""

from __future__ import annotations

import re

from kg.extract.relations.clauses import clause_start, clauses_before, last_allowed
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.heads import HEAD, HOLDS, WE
from kg.extract.relations.lines import SLOT

_SETS_UP = re.compile(
    rf"(?:共建|合建|建设|打造|设立|成立|注册|新建|投建|建立|布局|规划|创建|建成|兴建|组建)(?:了)?[^,;:。]{{0,16}}?(?P<thing>{SLOT})(?:项目)?$"
    rf"|(?:获批|设立|成立|建成|建设|规划|揭牌|挂牌|开园|启用|开工)的(?P<told>{SLOT})$"
    rf"|以(?P<core>{SLOT})为[^,;。]{{0,6}}?(?:核心|主战场|主阵地|载体|龙头|主体|依托|支点|重点|引领|中心)$"
)
_ENTRY = re.compile(rf"[—·•●■◆▲★\-\s]*(?:[(]?[\d一二三四五六七八九十]+[)、.])?(?P<thing>{SLOT})(?:[(][^()]*[)])?[。:]?")
"""A sentence that only names a thing, as the items of a list open."""
_FOR = re.compile(
    r"专攻|侧重|(?:重点|主要|着力|优先|集中)(?:发展|布局|培育|打造|引进|承接|引入|招引|聚焦)|主攻|聚焦|主导产业|(?:主要|专业|专门|重点)(?:从事|生产|经营|研发|制造|进行)|从事|主营|经营范围|(?:可|将|预计|(?:项目)?(?:达产|投产|建成)后)*年(?:可)?产"
)
_DEVELOPS = re.compile(r"做[强大优]|壮大|突出|培育|发展")
"""Verbs that any subject may have: they tell what a thing is for where the sentence turns on it or the item is about it."""


def founded(reading: Discourse, number: int, position: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """The platform, firm or project set up in the clauses before ``position``, where what stands there tells what it is for."""
    line = reading.lines[number]
    begin = clause_start(line, position)
    sure = _FOR.match(line.text, begin) is not None
    if not sure and not _DEVELOPS.match(line.text, begin):
        return ()
    for start, end in clauses_before(line, position):
        segment = line.text[start:end]
        if end != position and (match := _SETS_UP.search(segment)) and (sure or match["core"]):
            at = next(at for role in _ROLES if (at := match.start(role)) >= 0)
            found = last_allowed([line.arguments[start + at]], allowed)
            if found:
                return found
        if end != position and HOLDS.fullmatch(segment):
            continue
        if HEAD.match(segment) or WE.match(segment):
            return ()
    return _entry(reading, number, allowed)


_ROLES = ("thing", "told", "core")


def _entry(reading: Discourse, number: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """The thing that alone makes up the sentence before in the paragraph."""
    before = reading.lines[number - 1] if number else None
    if before is None or "\n" in reading.text[before.span.end : reading.lines[number].span.start]:
        return ()
    entry = _ENTRY.fullmatch(before.text)
    return last_allowed([before.arguments[entry.start("thing")]], allowed) if entry else ()
