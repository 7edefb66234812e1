"""Who does it: the subject of a verb whose subject is not part of the wording.

Chinese reports name the subject once and go on for clauses without it, or never name it because the author speaks
for a city or zone. The subject is looked for (1) at the head of the clause, (2) after a verb that makes somebody do
something (推动甲建设…), (3) at the head of the clauses before, (4) in what the document speaks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Argument, Line

_TIMES = (
    r"(?:[\d.年月日至到\-~底初末中旬、第一二三四五六七八九十季度上下半前以来]{2,16}"
    r"|(?:今|去|明|近|全|当|同|次|本|上)年[来初底]?(?:[\d\-~前三季度上下半年月]{1,8})?)"
)
_CONNECTIVES = (
    "首[列趟班条个次批]|第\\d+[列趟班]|目前|当前|近日|日前|近期|近年来|前不久|不久前|此外|另外|同时|与此同时|其中|其次|首先|最后|随后|随着|据悉|据了解|据介绍|为此|"
    "期间|下一步|未来|接下来|一方面|另一方面|而|并|且|还有|还|也|又|再|已|现|现在|如今|至今|一直以来|多年来|如|例如|比如|以及|"
    "[一二三四五六七八九十]+是|[(]?[一二三四五六七八九十\\d]+[)、.]|[一二三四五六七八九十]、|●|·|—|-|第[一二三四五六七八九十]+|会上|会后|会议期间|当日|当天|疫情期间|"
    "截至目前|截止目前|到目前为止|除此之外|不仅如此|特别是|尤其是|该市的|今年以来|一年来|五年来|过去一年|这一年|由此|因此|由于|如果说|那么"
)
_HEAD = re.compile(rf"(?:(?:{_TIMES}|{_CONNECTIVES}),?)*(?P<run>{SLOT}+)(?!、?{SLOT}?的(?!同时))")
_WE = re.compile(
    rf"(?:(?:{_TIMES}|{_CONNECTIVES}),?)*(?:全市|全省|全区|全县|全州|全镇|我[市省区县州]|本[市省区县]|我们|市区|我市|全市上下|各地)"
)
_BOTH = re.compile(r"双方|两地|三方|各方|两家|二者|两者")
_MADE_TO = re.compile(
    rf"(?:推动|推进|支持|促使|促成|引导|鼓励|帮助|助力|助推|带动|协助|由|组织|指导|邀请|吸引)[^,;:。]{{0,6}}?(?P<run>{SLOT})"
)
_SAYS = re.compile(rf"(?P<run>{SLOT})[^,;:。]{{0,6}}(?:表示|介绍|指出|强调|认为|称|说|提出|透露|明确)$")
_CLAUSE_END = re.compile(r"[,;:。!?]")

_AGENTS = frozenset(
    {
        "Organization",
        "Company",
        "GovernmentBody",
        "ResearchInstitution",
        "University",
        "Association",
        "AdministrativeArea",
        "EconomicRegion",
        "DevelopmentPlatform",
        "DevelopmentZone",
        "IndustrialPark",
        "LogisticsPark",
        "CharacteristicTown",
        "CommercialDistrict",
        "Project",
        "Person",
        "Event",
        "TransportService",
        "RailwayLine",
        "Highway",
        "Port",
        "Airport",
        "Pipeline",
        "TransportInfrastructure",
    }
)
"""Classes whose mention at the head of a clause is its subject, whether or not the relation allows them."""

_ACTORS = _AGENTS - {
    "TransportService",
    "RailwayLine",
    "Highway",
    "Port",
    "Airport",
    "Pipeline",
    "TransportInfrastructure",
}


def agents(
    reading: Discourse,
    number: int,
    position: int,
    allowed: frozenset[str],
    *,
    infrastructure: bool = False,
    fronted: bool = False,
) -> tuple[int, ...]:
    """The chains that are subject of the verb at ``position`` of line ``number``; empty where it is none allowed.

    Args:
        allowed: Classes that the relation takes at this end.
        infrastructure: Whether lines, ports and services count as subjects (they connect, but do not build).
        fronted: Whether the wording starts with the object (乙建设有序推进); the clauses before then speak of
            other things, and only who the text speaks for can be meant.
    """
    heads = _AGENTS | allowed if infrastructure else _ACTORS
    line = reading.lines[number]
    for depth, (start, end) in enumerate(_clauses_before(line, position)):
        segment = line.text[start:end]
        if fronted and not segment:
            return _focus(reading, line, allowed)
        if depth == 0 and (made := _made_to(line, start, segment, allowed)):
            return made
        if _WE.match(segment):
            return _focus(reading, line, allowed)
        head = _HEAD.match(segment)
        if head is None or (depth == 0 and head.end() > end - start):
            if depth and _BOTH.match(line.text, end + 1) and (both := _everyone(line, start, end, allowed)):
                return both
            continue
        run = [line.arguments[start + i] for i in range(head.start("run"), head.end())]
        if run[-1].type in heads:
            if depth and _SAYS.match(segment):
                continue
            both = _everyone(line, start, end, allowed) if depth and _BOTH.search(line.text, end, end + 8) else ()
            return both or _last_allowed(run, allowed)
    return (infrastructure and _topic_before(reading, number, allowed)) or _focus(reading, line, allowed)


def _topic_before(reading: Discourse, number: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """What the nearest sentence before, in the same paragraph, is about: a line described over several sentences."""
    for before in range(number - 1, max(-1, number - 4), -1):
        line = reading.lines[before]
        if "\n" in reading.text[line.span.end : reading.lines[before + 1].span.start]:
            return ()
        for start in (0, *(match.end() for match in _CLAUSE_END.finditer(line.text))):
            head = _HEAD.match(line.text, start)
            if head and (line.arguments[head.end() - 1].type in allowed - _ACTORS):
                return _last_allowed([line.arguments[head.end() - 1]], allowed)
    return ()


def _clauses_before(line: Line, position: int) -> Iterator[tuple[int, int]]:
    """The clause that holds ``position`` up to it, then the whole clauses before it, nearest first."""
    ends = [match.start() for match in _CLAUSE_END.finditer(line.text, 0, position)]
    starts = [0, *(end + 1 for end in ends)]
    yield starts[-1], position
    yield from zip(reversed(starts[:-1]), reversed(ends), strict=True)


def _last_allowed(run: list[Argument], allowed: frozenset[str]) -> tuple[int, ...]:
    """Of names that stand directly together (甲市乙公司) the last that the relation allows."""
    for argument in reversed(run):
        if chains := tuple(m.chain for m in argument.members if m.type in allowed):
            return chains
    return ()


def _made_to(line: Line, start: int, segment: str, allowed: frozenset[str]) -> tuple[int, ...]:
    found = [match.start("run") for match in _MADE_TO.finditer(segment)]
    if not found:
        return ()
    return tuple(m.chain for m in line.arguments[start + found[-1]].members if m.type in allowed)


def _everyone(line: Line, start: int, end: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """All the parties of a clause that 双方 or 三方 of the next one stands for."""
    chains = [
        member.chain
        for position in range(start, end)
        for member in (line.arguments[position].members if position in line.arguments else ())
        if member.type in allowed
    ]
    return tuple(dict.fromkeys(chains))


def _focus(reading: Discourse, line: Line, allowed: frozenset[str]) -> tuple[int, ...]:
    chain = reading.focus_of(line.span.start)
    return (chain,) if chain is not None and reading.chains[chain].type in allowed else ()
