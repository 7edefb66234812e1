"""Finder: who was at an event: everybody named before 出席, firms that send somebody, those who speak there or are invited.

A list of persons with their posts runs over many clauses, so that no wording of one clause holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Argument, Line, code
from kg.extract.relations.modality import is_denied, modality_of
from kg.model import RelationMention

CONFIDENCE = 0.88

_PERSON, _EVENT, _FIRM = code("Person"), code("Event"), code("Company")
_ATTENDS = re.compile(
    rf"(?:出席|参加|参会|列席|见证|主持|观摩|参观|考察)(?:了|并见证|并参加|、)*(?:[^,;:。{SLOT[1:-1]}]{{0,12}}{SLOT}?)??(?P<event>{_EVENT})"
)
_ATTENDS_IT = re.compile(
    r"(?:(?:出席|参加|见证|主持)(?:了|并见证|并致辞|、见证|、参加|上述|相关|有关)*(?:签约|仪式|活动|会议|会见|启动|开工)*"
    rf"|(?:汇聚|会聚|齐聚|云集|相聚|欢聚)(?:于|在)?(?:一堂|{SLOT})"
    r"|在主席台[^,;。]{0,4}就座|(?:先后|分别)?(?:发言|推介|作主旨发言)|(?:做|作)了?(?:主旨|主题|专题|精彩)*(?:演讲|报告|发言|分享)(?:和分享|、分享)?"
    r"|参会|与会|到会(?:祝贺|指导|讲话)?|(?:出席并)?(?:致辞|致欢迎辞|致欢迎词)|(?:发表|作)了?(?:主旨|主题)?(?:演讲|讲话|推介)"
    r"|宣布(?:开工|开幕|启动|开园|投产))(?=[,;。]|$|并|时)"
)
"""Whoever is said to have been there, or to have spoken, without a word of where: at the event named last."""

_FIRMS_ATTEND = re.compile(
    rf"(?P<firms>{_FIRM})(?:等(?:\d+[余多]?[家户个])?)?[^,;。{SLOT[1:-1]}]{{0,8}}?(?:负责人|代表|高管|企业家)[^,;。{SLOT[1:-1]}]{{0,6}}(?:参加|出席|参会|见证)"
)
"""Firms that send somebody (甲、乙等多家企业的负责人出席)."""

_SENT = re.compile(
    rf"来自(?P<firms>[{_FIRM}{code('University')}{code('ResearchInstitution')}{code('Association')}])(?:等[^,;。{SLOT[1:-1]}]{{0,12}})?的?[^,;。{SLOT[1:-1]}]{{0,16}}?"
    rf"(?:代表|专家|学者|嘉宾|客商|企业家|负责人|院士)[^,;。{SLOT[1:-1]}]{{0,12}}(?:参加|出席|参会|参展|与会|汇聚|齐聚)"
)
"""Bodies whose people come (来自甲大学、乙集团的专家和代表参加)."""

_REACH = 4
"""How many sentences back that event may be named."""

_THERE = re.compile(rf"(?:^|(?<=[,:在的]))(?P<event>{_EVENT})(?:开幕式|现场|会议)?(?:上|期间|中|现场),?")
_INVITES = re.compile(rf"(?P<event>{_EVENT})[^。;]{{0,8}},?(?:特别|专门|还)?邀请(?:了|到)?")
_SPEAKS = re.compile(
    r"^[^;。]{0,12}?(?:表示|介绍|指出|强调|认为|说|致辞|致欢迎辞|讲话|发言|作报告|报告|推介|宣布|宣读|主持|主讲|演讲|分享|签约|签署|通报|回答|解读|称|提出|授牌|揭牌)"
)
_GUESTS = re.compile(r"(?:出席|参加|参会|与会|到会)[^,;。:]{0,16}?的?[^,;。:的]{0,12}(?:有|包括|为|是):")
"""Before a list of those who were there, each with his post, often one a line (出席会议的领导有:甲;乙;丙)."""
_GOES_ON = re.compile(r"(?:本次|本届|此次|这次)?(?:大会|会议|活动|论坛|峰会|展会)")
"""How a sentence goes on about the event named before: what else it names are parts of that."""
_CLAUSE = re.compile(r"[^,;。]+")
_INVITED_UNTIL = re.compile(r"介绍|解读|回答|出席|参加|作|发布|通报")


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield ``participatesIn`` for each person that a sentence places at an event."""
    last: tuple[int, ...] = ()
    since, listing = 0, False
    for line in reading.lines:
        events = [line.arguments[at] for at, c in enumerate(line.text) if c == _EVENT]
        goes_on = bool(last) and _GOES_ON.match(line.text) is not None
        if events and not goes_on:
            last, since = _occasion(reading, events[-1]), 0
        else:
            since += not line.continues
        if last and since <= _REACH:
            for match in (*_FIRMS_ATTEND.finditer(line.text), *_SENT.finditer(line.text)):
                yield from _at(line, match, [m.chain for m in line.arguments[match.start("firms")].members], last)
        guests = _GUESTS.search(line.text)
        listing = guests is not None or (listing and line.continues)
        if _PERSON not in line.text:
            continue
        if listing and last:
            named = guests or _CLAUSE.match(line.text)
            yield from _at(line, named, _persons(line, guests.end() if guests else 0, len(line.text)), last)
        if last and since <= _REACH:
            for match in _ATTENDS_IT.finditer(line.text):
                yield from _at(line, match, _persons(line, 0, match.start()), last)
        if not events:
            continue
        for match in _ATTENDS.finditer(line.text):
            yield from _at(line, match, _persons(line, 0, match.start()))
        for match in _THERE.finditer(line.text):
            yield from _at(line, match, _speakers(line, match.end()))
        for match in _INVITES.finditer(line.text):
            until = _INVITED_UNTIL.search(line.text, match.end())
            yield from _at(line, match, _persons(line, match.end(), until.start() if until else len(line.text)))


def _occasion(reading: Discourse, events: Argument) -> tuple[int, ...]:
    """The event named last, or both where two are held as one (某大会暨某仪式)."""
    joined = "暨" in events.span.of(reading.text)
    return tuple(m.chain for m in events.members[-2 if joined else -1 :])


def _at(
    line: Line, match: re.Match[str] | None, persons: list[int], known: tuple[int, ...] = ()
) -> Iterator[RelationMention]:
    if match is None or is_denied(line, match.start(), match.end()):
        return
    modality = modality_of(line, match.start(), match.end())
    events = known or (line.arguments[match.start("event")].members[0].chain,)
    for person, event in product(persons, events):
        yield RelationMention(
            person,
            "participatesIn",
            event,
            line.stretch(*match.span()),
            modality,
            finder="attendance",
            confidence=CONFIDENCE,
        )


def _persons(line: Line, start: int, end: int) -> list[int]:
    return [m.chain for at in range(start, end) if line.text[at] == _PERSON for m in line.arguments[at].members]


def _speakers(line: Line, start: int) -> list[int]:
    return [
        member.chain
        for at in range(start, len(line.text))
        if line.text[at] == _PERSON and _SPEAKS.match(line.text[at + 1 :])
        for member in line.arguments[at].members
    ]
