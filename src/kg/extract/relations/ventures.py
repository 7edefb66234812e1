"""Finder: firms that set up a firm together (甲拟与乙共同出资设立丙公司,投资建设丁项目): they work together, and build it
and what it is set up for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from kg.extract.relations.agents import agents
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Line, code
from kg.extract.relations.modality import is_denied, modality_of
from kg.model import RelationMention
from kg.ontology.classes import subclasses

CONFIDENCE = 0.82

_PARTIES = frozenset(subclasses("Organization")) - {"Association"}
_PARTY = f"[{''.join(sorted(map(code, _PARTIES)))}]"
_FIRM = code("Company")
_PLAIN = rf"[^,;:。{SLOT[1:-1]}]"
_VENTURE = re.compile(
    rf"(?:与|和|同|联合|携手)(?:{SLOT}的?(?:旗下|下属|全资|控股)*(?:子公司|孙公司))?(?P<partners>{_PARTY}(?:(?:,?以及|[、和及与]){_PARTY})*)(?:等{_PLAIN}{{0,8}})?"
    rf"{_PLAIN}{{0,16}}?(?:,?(?:在|于){SLOT}+{_PLAIN}{{0,8}})?(?:共同|联合|合资|合作|出资|投资|发起)*(?:设立|成立|组建|新设|注册|注册成立)(?:了)?"
    rf"(?:(?:一家)?{_PLAIN}{{0,10}}?(?P<firm>{_FIRM})|{_PLAIN}{{0,12}}?(?:合资|合营|项目|新|控股|参股|平台|产业|运营)公司|{_PLAIN}{{0,10}}?合伙企业)"
)
_FOR = re.compile(
    rf"[,。]?{_PLAIN}{{0,30}}?(?:建设|实施|投建|开展|推进|运营|开发|新建|负责){_PLAIN}{{0,24}}?(?P<work>{code('Project')})"
)
"""What the new firm is set up for, behind it."""


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield who sets up a firm with whom, and what they set it up to build."""
    for number, line in enumerate(reading.lines):
        for match in _VENTURE.finditer(line.text):
            if not is_denied(line, *match.span()):
                yield from _told(reading, number, line, match)


def _told(reading: Discourse, number: int, line: Line, match: re.Match[str]) -> Iterator[RelationMention]:
    firm = _chains(line, *match.span("firm"))
    partners = [chain for chain in _chains(line, *match.span("partners")) if chain not in firm]
    setters = [c for c in agents(reading, number, match.start(), _PARTIES) if c not in partners and c not in firm]
    if not setters or not partners:
        return
    work = _FOR.match(line.text, match.end())
    end = work.end() if work else match.end()
    works = _chains(line, *work.span("work")) if work else []
    modality = modality_of(line, *match.span())
    told = [
        *((s, "cooperatesWith", p) for s, p in product(setters, partners)),
        *((s, "builds", f) for s, f in product((*setters, *partners), firm)),
        *((s, "builds", w) for s, w in product((*setters, *partners, *firm), works)),
    ]
    evidence = line.stretch(match.start(), end)
    for subject, predicate, object_ in told:
        yield RelationMention(subject, predicate, object_, evidence, modality, "venture", CONFIDENCE)


def _chains(line: Line, start: int, end: int) -> list[int]:
    """What stands at these positions, each thing once."""
    members = (member for at in range(start, end) if at in line.arguments for member in line.arguments[at].members)
    return list(dict.fromkeys(member.chain for member in members))
