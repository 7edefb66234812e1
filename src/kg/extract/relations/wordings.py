"""Finder: the wordings that the ontology declares for each relation type.

A wording that names one end only (``加快…{o}``) takes the other from the context: the subject of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, product

from kg.extract.relations.agents import agents
from kg.extract.relations.clauses import clause_start
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.divisions import may_lie_in, stand_apart
from kg.extract.relations.fitting import fits
from kg.extract.relations.founded import founded
from kg.extract.relations.governed import governed
from kg.extract.relations.heads import AREAS
from kg.extract.relations.lines import Argument, Line, code
from kg.extract.relations.modality import is_denied, modality_of
from kg.extract.relations.parts import CROSSED, KEY_WORKS, WAY_NAMED, WAYS
from kg.extract.relations.patterns import Pattern, compile_pattern
from kg.extract.relations.pursued import is_pursued
from kg.extract.relations.relative import is_of_another
from kg.extract.relations.reserves import is_only_left, is_unsaid
from kg.extract.relations.sectors import NO_TRADE, is_benefit, is_freight, only_qualifies
from kg.extract.relations.signings import signed_before
from kg.extract.relations.told_once import gives_title, held_by_others, holds_itself, is_means, told_once
from kg.extract.relations.topics import INSIDE, around, headed, topic
from kg.gazetteer import by_name
from kg.model import Mention, RelationMention
from kg.ontology.classes import subclasses
from kg.ontology.relations import RelationType, relation_types

CONTEXT_FACTOR = 0.97
"""A subject taken from the context is right less often than a written one."""

_ADDRESSED = frozenset({"connects", "locatedIn", "tenantOf", "attractedBy"})
"""Relations whose object may be an address: what lies in 甲市乙县 lies in both."""

_STOPS = frozenset({"TransportInfrastructure"})
"""A station from which a train leaves is not what reaches the places on its way."""

_ABOUT = frozenset({"builds", "operates", "organizes", "participatesIn", "supports", "invests"})
"""Relations whose unnamed object is the thing or event the text is describing (…,由甲负责实施)."""

_TOPICAL = frozenset({"tenantOf", "builds"})
"""Relations whose unnamed object is what the clauses before speak of (甲园热闹起来,乙已入驻)."""

_DESCRIBED = frozenset({"hasLeadingIndustry"})
"""Relations whose object may be the head of a clause that goes on about the subject of the one before (甲区交通便利,乙产业发达)."""

_PURSUED = frozenset({"implements", "participatesIn"})
_INDUSTRY = frozenset({"Industry"})
_ORGANISATIONS = frozenset(subclasses("Organization"))
_OCCASIONS = frozenset({"Event"})

_BROUGHT = re.compile(r"招|(?<!吸)引|签约的")
_FOUNDED = re.compile(r"(?:发起|出资|投资)(?:设立|成立|组建|创立|创办)")
_ATTENDS = re.compile(r"出席|列席|参会|(?:参加|见证)(?:了)?(?:此次|本次|当天)?(?:会议|活动|仪式|大会)")
_PLATFORMS = frozenset(subclasses("DevelopmentPlatform"))
_BUSINESS = frozenset({"produces", "operatesIn"})
_SET_UP = frozenset({"Company", "Project", "IndustrialPark"})
_CLASS_WORD = re.compile(r"(?:项目|工程)(?=[位坐地选落建总])")
"""A bare word for works that a wording opens with (项目选址…): the subject is what it stands for."""
_SITE = re.compile(r"(?:建设|实施|项目)地(?:点|址)?|^(?:项目|工程)")
_COMPRISING = _PLATFORMS | {"EconomicRegion", "AdministrativeArea"}

_INFRASTRUCTURE = frozenset({"connects", "holdsDesignation", "partOf", "locatedIn", "operates"})


@cache
def compiled() -> tuple[tuple[RelationType, Pattern], ...]:
    """Every declared wording with its relation type, in the order of names."""
    return tuple(
        (kind, compile_pattern(source, kind.triggers, kind.domain, kind.range))
        for kind in relation_types().values()
        for source in kind.patterns
    )


@cache
def _needs() -> tuple[tuple[tuple[frozenset[str], ...], ...], tuple[int, ...]]:
    """What wordings need a line to hold, each once, and for each wording the number of its need."""
    numbers: dict[tuple[frozenset[str], ...], int] = {}
    needs = tuple(numbers.setdefault(pattern.needs, len(numbers)) for _, pattern in compiled())
    return tuple(numbers), needs


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield what the declared wordings state, line by line."""
    wanted, needs = _needs()
    for number, line in enumerate(reading.lines):
        if not line.arguments:
            continue
        codes = line.codes
        held = [all(not need.isdisjoint(codes) for need in each) for each in wanted]
        yield from told_once(
            [
                statement
                for (kind, pattern), need in zip(compiled(), needs, strict=True)
                if held[need]
                for match in pattern.regex.finditer(line.text)
                for statement in _statements(reading, number, kind, pattern, match)
            ]
        )


def _statements(
    reading: Discourse, number: int, kind: RelationType, pattern: Pattern, match: re.Match[str]
) -> Iterator[RelationMention]:
    line = reading.lines[number]
    if is_denied(line, match.start(), match.end()) or _is_attribute(kind, line, match):
        return
    modality = modality_of(line, match.start(), match.end())
    evidence = line.stretch(match.start(), match.end())
    written = True
    if "g" in pattern.roles:
        parties = _PARTIES.match(line.text, match.end("g")) is not None
        pairs = list(_within(line.arguments[match.start("g")], kind, everyone=parties))
    else:
        if kind.name == "holdsDesignation" and (_holds_something(line, match, kind) or gives_title(line, match)):
            return
        if "s" not in pattern.roles and is_of_another(kind.name, line, match):
            return
        if kind.name == "hasLeadingIndustry" and "o" in pattern.roles:
            last = line.arguments.get(match.end("o") - 1)
            named = last.members[-1].span.of(reading.text) if last is not None else ""
            if named and (
                only_qualifies(line, match.end("o"), named) or is_benefit(line, match) or is_freight(line, match)
            ):
                return
        if kind.name in _PURSUED and "o" in pattern.roles:
            last = line.arguments.get(match.end("o") - 1)
            if last is not None and not is_pursued(
                line, match, last.members[-1], reading.text, joined=kind.name == "participatesIn"
            ):
                return
        subjects = _chains(line, match, pattern, "s", kind.domain, kind.name)
        objects = _chains(line, match, pattern, "o", kind.range, kind.name)
        if subjects and objects and _abut(line, match):
            subjects, objects = subjects[:1], objects[-1:]  # 甲、乙丙镇: only 乙 is written together with 丙镇
        if subjects is None or objects is None:
            written = False
            allowed = kind.domain if subjects is None else kind.range
            context = _context(reading, number, match, kind, allowed, object_open=objects is None)
            if kind.name == "holdsDesignation" and subjects is None:
                context = held_by_others(line, match, context)
            if kind.name in _PURSUED and is_means(line, match):
                context = ()
            subjects = context if subjects is None else subjects
            objects = context if objects is None else objects
        pairs = [pair for pair in product(subjects, objects) if not _is_others(reading, kind, match, objects, *pair)]
    for subject, object_ in pairs:
        if kind.name in _OF_TRADES and NO_TRADE.match(reading.chains[object_].name):
            continue
        if kind.name == "holdsDesignation" and _is_zone_by_name(reading, object_):
            continue
        if kind.name in _PLACED and stand_apart(reading.chains[subject], reading.chains[object_]):
            continue
        if is_unsaid(kind.name, line, match, reading.chains[subject], reading.chains[object_]):
            continue
        if kind.name == "connects" and is_only_left(line, match, subject):
            continue
        if not written and not fits(reading, kind.name, subject, object_):
            continue
        predicate = _between(reading, subject, kind.name, object_, said="<V>" in pattern.source)
        if subject != object_ and predicate is not None:
            yield RelationMention(
                subject,
                predicate,
                object_,
                evidence,
                modality,
                finder="wording" if written else "wording+context",
                confidence=kind.confidence * (1 if written else CONTEXT_FACTOR),
            )


def _speaks_for_holder(reading: Discourse, line: Line) -> bool:
    """Whether the text speaks for an area, zone or firm, which then holds what no sentence says who does."""
    focus = reading.focus_of(line.span.start)
    return focus is not None and reading.chains[focus].type in AREAS | _ORGANISATIONS | _PLATFORMS


def _holds_something(line: Line, match: re.Match[str], kind: RelationType) -> bool:
    """Whether a place is only named before what holds the title (甲市某茶入选某名录)."""
    if not {"s", "o"} <= match.re.groupindex.keys() or match.end("s") > match.start("o"):
        return False
    held = line.arguments.get(match.end("s") - 1)
    if held is None or held.type not in AREAS:
        return False
    verbs = [at for each in kind.triggers if (at := line.text.find(each, match.end("s"), match.start("o"))) >= 0]
    return bool(verbs) and not holds_itself(line, match.end("s"), min(verbs))


def _is_zone_by_name(reading: Discourse, object_: int) -> bool:
    """Whether what is said to be gained is a zone with the name of its city (甲区升级为某市保税区): that is no title.

    A province in front is whose title it is.
    """
    chain = reading.chains[object_]
    named = (division for n in (2, 3, 4) for division in by_name().get(chain.name[:n], ()))
    return chain.type == "DevelopmentZone" and any(division.level != "province" for division in named)


_NEW = re.compile(r"(?:新建|改建|扩建|在建)(?!了)")
_TOLD_OF = re.compile(r"(?:项目|工程|线路|正线)*(?:[东南西北]?起[于自]|起点|位于|全长|总投资|是|自|途?经|由|获)")


def _is_attribute(kind: RelationType, line: Line, match: re.Match[str]) -> bool:
    """Whether the work is only told of: 新建 is its attribute (新建甲铁路起于…), it is studied, stands already, or is another's."""
    if kind.name != "builds":
        return False
    if _NEW.match(match.group()) and _TOLD_OF.match(line.text, match.end()):
        return True
    return bool(_STANDS.match(line.text, match.end()) or _HELPS.search(line.text, 0, match.start()))


_STANDS = re.compile(r"(?:等[^,;。]{0,8})?(?:释放产能|满产|稳产|发挥效益|研究论证)|[^,;。]{0,24}?前期工作")
"""What is only being studied, or stands already and is to yield more, is not built (推动甲二期释放产能, 加快乙机场前期工作)."""
_HELPS = re.compile(r"(?:助力|服务|支撑|保障|文明|法治|自身)$")
"""Who helps others to build something is not its builder; 生态文明建设 is a matter, and builds nothing."""


_OF_TRADES = frozenset({"hasLeadingIndustry", "partOf"})

_POST_OF_AREA = re.compile(r"(?P<level>[省市县区州旗镇乡])(?:长|领导)")
_PLACED = frozenset({"locatedIn", "builds"})
_PUT_UP = frozenset({"builds", "invests"})


def _is_others(
    reading: Discourse, kind: RelationType, match: re.Match[str], objects: tuple[int, ...], subject: int, object_: int
) -> bool:
    """Whether a further member of a list has a firm of its own in front (甲与乙共建的丙项目、丁公司戊项目)."""
    if kind.name not in _PUT_UP or object_ == objects[0] or "的" not in match.group():
        return False
    name = reading.chains[object_].name
    return any(
        n != subject and chain.type == "Company" and name != chain.name and name.startswith(chain.names)
        for n, chain in enumerate(reading.chains)
    )


def _abut(line: Line, match: re.Match[str]) -> bool:
    """Whether subject and object are written together, the object as the last of a list."""
    if not {"s", "o"} <= match.re.groupindex.keys() or match.end("o") != match.start("s"):
        return False
    listed = re.search(r"[与和及、]", match.group("o")) is not None
    return listed or len(line.arguments[match.end("o") - 1].members) > 1


def _between(reading: Discourse, subject: int, predicate: str, object_: int, *, said: bool) -> str | None:
    """Administrative areas are part of each other (never merely located), and only from above to below.

    ``said``: the text has a verb for it (位于); areas that are only written together are read as partOf elsewhere.
    """
    inner, outer = reading.chains[subject], reading.chains[object_]
    if inner.type == outer.type == "AdministrativeArea" and predicate in ("partOf", "locatedIn"):
        return "partOf" if (said or predicate == "partOf") and may_lie_in(inner, outer) else None
    return predicate


_ANNOUNCED = re.compile(r"名单|榜单|名录|公示|公布|揭晓")


def _list_announced(reading: Discourse, number: int) -> tuple[int, ...]:
    """The list that the sentence before announces (公布某名单。其中,甲、乙榜上有名)."""
    before = reading.lines[number - 1] if number else None
    if before is None or not _ANNOUNCED.search(before.text):
        return ()
    named = [argument for _, argument in sorted(before.arguments.items()) if argument.type == "Designation"]
    return tuple(member.chain for member in named[-1].members) if named else ()


def _context(
    reading: Discourse,
    number: int,
    match: re.Match[str],
    kind: RelationType,
    allowed: frozenset[str],
    *,
    object_open: bool,
) -> tuple[int, ...]:
    """What fills the end that the wording leaves open."""
    line, item = reading.lines[number], reading.topics[number]
    if kind.name == "tenantOf" and item is not None:
        return (item,)
    if kind.name == "affiliatedWith" and (post := _POST_OF_AREA.search(match.group())):
        return governed(reading, number, match.start(), post["level"])
    if object_open and kind.name == "partOf" and code("AdministrativeArea") in match.group():
        allowed = allowed & _COMPRISING  # 涵盖甲县、乙县: a zone or region does, no project and no list of guests
    if object_open and kind.name == "partOf" and KEY_WORKS.search(match.group()):
        allowed = allowed & CROSSED
    if not object_open and kind.name == "partOf" and WAY_NAMED.search(match.group()):
        allowed = allowed & WAYS  # 经甲县,终至乙站,是丙通道的组成部分: no county is
    if object_open and kind.name == "hasLeadingIndustry":
        return headed(reading, number, match.start(), allowed & _INDUSTRY)
    if object_open and INSIDE.match(match.group()):
        return around(reading, number, match.start(), allowed)
    if object_open and kind.name == "builds" and _FOUNDED.search(match.group()):
        return headed(reading, number, match.start(), allowed)
    if object_open and kind.name == "holdsDesignation":
        return _list_announced(reading, number)
    if object_open and kind.name in _ABOUT:
        return topic(reading, number, match.start(), allowed)
    if kind.name == "hasLeadingIndustry" and (park := founded(reading, number, match.start(), allowed & _PLATFORMS)):
        return park
    if kind.name in _BUSINESS and (works := founded(reading, number, match.start(), allowed & _SET_UP)):
        return works
    if kind.name == "attractedBy" and not _BROUGHT.search(match.group()):
        allowed = allowed & AREAS  # who settled in a park is its tenant
    if kind.name == "attractedBy" and object_open and (host := signed_before(reading, number, match.start(), allowed)):
        return host
    if kind.name == "hasLeadingIndustry" and "产能" in match.group():
        allowed = allowed & AREAS  # what a platform has the capacity for it makes
    if kind.name == "connects" and not object_open:
        allowed = allowed - _STOPS
    if kind.name == "participatesIn" and _ATTENDS.search(match.group()):
        allowed = allowed - AREAS  # people go to a meeting, and who they are was not found
    if kind.name == "locatedIn" and "总部" in match.group():
        allowed = allowed & _ORGANISATIONS
    if kind.name == "locatedIn" and _SITE.search(match.group()):
        allowed = allowed - _ORGANISATIONS - AREAS  # 建设单位为甲,建设地点在乙: not 甲 is there
    opens = None if object_open else _CLASS_WORD.match(line.text, match.start())
    return agents(
        reading,
        number,
        opens.end() if opens else match.start(),
        allowed,
        infrastructure=kind.name in _INFRASTRUCTURE or kind.name in ("implements", "participatesIn"),
        described=kind.name in _INFRASTRUCTURE
        and not (kind.name == "holdsDesignation" and _speaks_for_holder(reading, line)),
        fronted=match.start() in line.arguments
        and not (kind.name in _DESCRIBED and clause_start(line, match.start()) == match.start())
        and not (object_open and kind.name in _TOPICAL),
        beside=kind.domain - allowed | _OCCASIONS if object_open and kind.name == "tenantOf" else frozenset(),
    )


def _chains(
    line: Line, match: re.Match[str], pattern: Pattern, role: str, allowed: frozenset[str], kind: str
) -> tuple[int, ...] | None:
    """The chains that fill a role; None where the wording leaves the role open."""
    names = sorted(name for name in pattern.roles if name[0] == role)
    if not names:
        return None
    found = [
        member
        for name in names
        for position in _positions(line, *match.span(name), whole_address=kind in _ADDRESSED)
        for member in line.arguments[position].members[: 1 if name.endswith("1") else None]
        if member.type in allowed and not (kind == "builds" and role == "o" and member.type == "AdministrativeArea")
    ]
    return tuple(dict.fromkeys(member.chain for member in _of_one_kind(found, kind, role)))


def _of_one_kind(found: Sequence[Mention], kind: str, role: str) -> Sequence[Mention]:
    """What is named at one end; where two things said of different parties run together, the kind nearest the verb.

    In 甲与乙共建“丙园”、丁公司与戊公司合作 nobody builds 丁公司, and 丙园 works with nobody.
    """
    parties = _OF_KIND.get((kind, role))
    if parties is None or not found:
        return found
    party = found[0 if role == "o" else -1].type in parties
    return [member for member in found if (member.type in parties) == party]


_OF_KIND = {("builds", "o"): frozenset({"Company"}), ("cooperatesWith", "s"): _ORGANISATIONS}
"""Ends at which two statements may run together in one list, and the classes that tell the parties from the rest."""


def _positions(line: Line, start: int, end: int, *, whole_address: bool) -> list[int]:
    """Where the names of a slot stand; of names written together (甲市乙园) only the last, unless all are meant."""
    named = [position for position in range(start, end) if position in line.arguments]
    return named if whole_address else [p for p in named if p + 1 not in named]


_PARTIES = re.compile(r"(?:等)?(?:[三四五六七八九多各]方|[三四五六七八九十][地市省县区港校国州])")
"""甲、乙、丙三方: each of them with each."""


def _within(listed: Argument, kind: RelationType, *, everyone: bool = False) -> Iterator[tuple[int, int]]:
    """Pairs of one list: what stands before its last 和 with what stands after it; all pairs where ``everyone`` is in."""
    if everyone:
        yield from (
            (one.chain, other.chain)
            for one, other in combinations(listed.members, 2)
            if one.type in kind.domain and other.type in kind.range
        )
        return
    joined = listed.last_joined or (1 if len(listed.members) == 2 else 0)  # 甲、乙两地 are two as well
    first, last = listed.members[:joined], listed.members[joined:]
    for one, other in product(first, last):
        if one.type in kind.domain and other.type in kind.range:
            yield one.chain, other.chain
