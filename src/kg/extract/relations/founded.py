"""What a sentence has just set up: the park of 甲与乙共建丙园,重点发展… is what the industries that follow are for.

So are the firm and the project of 甲设立子公司乙,主要从事… and 甲投资建设乙项目,主要生产….
"""

from __future__ import annotations

import re

from kg.extract.relations.clauses import clause_start, clauses_before, last_allowed
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.heads import HEAD, WE
from kg.extract.relations.lines import SLOT

_SETS_UP = re.compile(
    rf"(?:共建|合建|建设|打造|设立|成立|注册|新建|投建|建立|布局|规划|创建|建成|兴建|组建)(?:了)?[^,;:。]{{0,16}}?(?P<thing>{SLOT})(?:项目)?$"
)
_FOR = re.compile(
    r"(?:重点|主要|着力|优先|集中)(?:发展|布局|培育|打造|引进|承接|引入|招引|聚焦)|主攻|聚焦|主导产业|(?:主要|专业|专门|重点)(?:从事|生产|经营|研发|制造|进行)|从事|主营|经营范围|(?:可|将|预计|(?:项目)?(?:达产|投产|建成)后)*年(?:可)?产"
)


def founded(reading: Discourse, number: int, position: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """The platform, firm or project set up in the clauses before ``position``, where what stands there tells what it is for."""
    line = reading.lines[number]
    if not _FOR.match(line.text, clause_start(line, position)):
        return ()
    for start, end in clauses_before(line, position):
        segment = line.text[start:end]
        if end != position and (match := _SETS_UP.search(segment)):
            found = last_allowed([line.arguments[start + match.start("thing")]], allowed)
            if found:
                return found
        if HEAD.match(segment) or WE.match(segment):
            return ()
    return ()
