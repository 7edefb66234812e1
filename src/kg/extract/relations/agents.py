"""Who does it: the subject of a verb whose subject is not part of the wording.

Chinese reports name the subject once and go on for clauses without it, or never name it because the author speaks
for a city or zone. The subject is looked for (1) at the head of the clause, (2) after a verb that makes somebody do
something (推动甲建设…), (3) at the head of the clauses before, (4) in what the document speaks for.
"""

from __future__ import annotations

import re

from kg.extract.relations.class_words import FIRMS, LINE_WORDS, WORKS, ZONE_WORDS, is_called
from kg.extract.relations.clauses import clause_start, clauses_before, everyone, last_allowed
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.heads import (
    ACTORS,
    AGENTS,
    AIM,
    ALSO_CALLED,
    AREAS,
    ATTRIBUTE_END,
    BEFELL,
    BOTH,
    CLAUSE_END,
    CONTINUED,
    CONTINUES,
    FIRM_LIKE,
    GENERIC,
    HEAD,
    HOLDS,
    INVESTS,
    LED,
    LINES,
    MADE_OTHERS,
    MADE_TO,
    MEANS,
    PAID_BY,
    PLANS,
    SAID_TO_BE,
    SAYS,
    SERVICES,
    TOGETHER,
    VISITS,
    WE,
    WILL,
    WITH,
)
from kg.extract.relations.lines import SLOT, Argument, Line, code
from kg.extract.relations.partners import acts_too, both
from kg.extract.relations.speech import spoken_for, told_by, we_who_speak
from kg.extract.relations.topics import TOPIC_REACH, firm_told_of, headed, opening, topic_before
from kg.ontology.classes import is_a

_PARTS_REACH = 8  # parts of one sentence that may go on without its subject
_BOTH_ACT = re.compile(rf"(?:^|[,;:])(?:{BOTH.pattern})(?:将|拟|计划|就|在|共同|还)")
"""A clause in which two parties act whom the text named before; the next sentence goes on about both."""

_ANTECEDENT_REACH = 6
"""How many sentences back a bare class word (中心, 项目) may point."""


def agents(
    reading: Discourse,
    number: int,
    position: int,
    allowed: frozenset[str],
    *,
    infrastructure: bool = False,
    described: bool = False,
    fronted: bool = False,
    beside: frozenset[str] = frozenset(),
) -> tuple[int, ...]:
    """The chains that are subject of the verb at ``position`` of line ``number``; empty where it is none allowed.

    Args:
        reading: The document.
        number: Which line.
        position: Where the verb (or the wording) starts in the masked line.
        allowed: Classes that the relation takes at this end.
        infrastructure: Whether lines, ports and services count as subjects (they connect, but do not build).
        described: Whether a line that the sentences before describe is still the subject.
        fronted: Whether the wording starts with the object (乙建设有序推进); the clauses before then speak of
            other things, and only who the text speaks for can be meant.
        beside: Classes whose clauses stand beside this one (甲项目开工,乙项目投产): they are passed over.
    """
    heads = AGENTS | (allowed - PLANS) if infrastructure else ACTORS
    if described and "Industry" in allowed:
        heads |= {"Industry"}  # 甲区某产业被认定为…: the industry holds it, not the place
    line = reading.lines[number]
    office: tuple[int, ...] = ()
    partners: tuple[int, ...] = ()
    for depth, (start, end) in enumerate(clauses_before(line, position)):
        segment = line.text[start:end]
        listed = depth == 0 and segment[-1:] in {"、", "和", "及", "与"}
        if fronted and (not segment or listed):
            return spoken_for(reading, number, allowed)  # a member of the same list does not act on the others
        if beside and listed:
            continue
        if depth == 0 and (made := _made_to(line, start, segment, allowed)):
            return made
        if depth == 0 and MADE_OTHERS.search(segment):
            return ()
        if depth == 0 and SAID_TO_BE.search(segment) and (doer := last_allowed([line.arguments[end - 1]], allowed)):
            return doer
        if depth == 0 and AIM.match(segment) and (aiming := _aiming(line, position, heads, allowed)):
            return aiming
        if infrastructure and allowed >= SERVICES and (service := _service_in(line, start, end)):
            return service
        if we := WE.match(segment):
            if we.group().endswith("我们") and (says := we_who_speak(reading, number, start, allowed)) is not None:
                return says
            return spoken_for(reading, number, allowed & AREAS if we.group()[-1] in "省市县州" else allowed)
        if depth and HOLDS.fullmatch(segment):
            continue
        if BOTH.match(segment) and (parties := both(reading, number, start, allowed)):
            return parties
        if depth and ALSO_CALLED.search(segment) and (named := last_allowed([line.arguments[end - 1]], allowed)):
            return named
        if depth and (means := MEANS.search(segment)):
            named = last_allowed([line.arguments[start + means.start("named")]], allowed)
            if named:
                return named
        if depth and (visit := VISITS.search(segment)):
            seen = [line.arguments[start + i] for i in range(visit.start("run"), visit.end("run"))]
            if found := last_allowed(seen, allowed):
                return found
        if depth and not infrastructure and (paid := PAID_BY.match(segment)):
            payer = last_allowed([line.arguments[start + paid.start("run")]], allowed)
            if payer:
                return payer
        if depth and (whose := told_by(reading, number, segment, start, allowed)):
            return whose
        if depth and (beside_it := WITH.match(segment)):
            partners += last_allowed([line.arguments[start + beside_it.end() - 1]], allowed)
        head = None if depth == 0 and fronted and ATTRIBUTE_END.search(segment) else HEAD.match(segment)
        if head is None or (depth == 0 and head.end("run") > end - start):
            if depth and BOTH.match(line.text, end + 1) and len(named := everyone(line, start, end, allowed)) > 1:
                return named
            if (generic := GENERIC.match(segment)) and not head:
                return _antecedent(reading, number, start, generic["noun"], allowed)
            continue
        run = [line.arguments[start + i] for i in range(head.start("run"), head.end("run"))]
        if len(run) > 1 and run[-1].type == "Industry" and "Industry" not in heads:
            run = run[:-1]  # 甲园某产业聚集,乙落户: the park goes on as the subject
        befell = beside and depth and BEFELL.fullmatch(segment, head.end("run"))
        if run[-1].type not in heads or run[-1].type in beside or befell:  # 甲园开工建设,乙已入驻
            continue
        many = depth and len(run[-1].members) > 1 and line.text.startswith("等", start + head.end("run"))
        if many and not ("Company" in allowed and run[-1].type == "Company"):
            continue  # 甲园、乙园等园区初具规模,某产业加速形成: what happens beside many; firms go on themselves
        if _person_says(line, segment, start, depth):
            firm = last_allowed(run[-1:], allowed) if run[-1].type == "Company" else ()
            if firm:  # 甲公司总经理某人表示,下一步将建设…
                return firm
            office = office or last_allowed(run[-1:], allowed & AREAS)
            continue
        led = run[-1].type in LED and _holder(line, start + head.end("run")) is not None
        if led and "Person" not in allowed:  # 市委书记某人率团…: the place acts, not the committee
            office = office or last_allowed(run[-1:], allowed)
            continue
        if depth and BOTH.search(line.text, end, end + 8) and (parties := everyone(line, start, end, allowed)):
            return parties
        if "Person" in allowed and (holder := _holder(line, start + head.end("run"))) is not None:
            return (holder,)
        found = last_allowed(run, allowed) or _owner(reading, run[-1], allowed)
        if not found and infrastructure and depth and head.end("run") == end - start:
            continue  # a clause that only goes on a list of places (经甲县,乙市、丙市,接入丁站)
        partner = line.arguments[start + head.end("partner") - 1] if head["partner"] else None
        if partner is not None and acts_too(line, partner, start, position):
            found += last_allowed([partner], allowed)
            if INVESTS.search(line.text, clause_start(line, position), position + 4):
                found = tuple(c for c in found if reading.chains[c].type == "Company") or found
        if partners and TOGETHER.search(line.text, clause_start(line, position), position + 4):
            found += partners  # 甲县…,与乙县结成伙伴,合作建设…
        return tuple(dict.fromkeys(found))
    if described and (line_before := topic_before(reading, number, allowed & LINES)):
        return line_before
    if line.continues and number and not fronted and (doer := _of_sentence(reading, number, heads, allowed)):
        return doer
    titled = () if re.search(SLOT, line.text[:position]) else _titled(reading, number, allowed & _BUILT)
    return (
        titled
        or _continued(reading, number, allowed)
        or spoken_for(reading, number, allowed)
        or office
        or _gone_on_about(reading, number, allowed)
    )


def _aiming(line: Line, position: int, heads: frozenset[str], allowed: frozenset[str]) -> tuple[int, ...]:
    """Who does what comes behind a clause of purpose, and so has the purpose (为落实某战略,甲市推进…)."""
    behind = CLAUSE_END.search(line.text, position)
    head = HEAD.match(line.text, behind.end()) if behind is not None and behind.group() == "," else None
    named = line.arguments[head.end("run") - 1] if head is not None else None
    return last_allowed([named], allowed) if named is not None and named.type in heads else ()


def _owner(reading: Discourse, works: Argument, allowed: frozenset[str]) -> tuple[int, ...]:
    """The firm in front of the name of a works, where only firms can be meant (甲公司乙工厂…,成为丙的供货商)."""
    if works.type != "Project" or "Company" not in allowed or allowed & AREAS:
        return ()
    name = reading.chains[works.members[-1].chain].name
    firms = (n for n, chain in enumerate(reading.chains) if chain.type == "Company" and name.startswith(chain.name))
    return tuple(firms)[:1]


_POST_OF = re.compile(
    rf"[^,;:。{SLOT[1:-1]}]{{1,12}}(?:、{SLOT}?[^,;:。{SLOT[1:-1]}]{{1,12}})?(?P<person>{code('Person')})"
)


def _holder(line: Line, position: int) -> int | None:
    """The person whose post the name before ``position`` belongs to (甲市委副书记某人出席…): it is who acts."""
    match = _POST_OF.match(line.text, position)
    return line.arguments[match.start("person")].members[0].chain if match else None


def _continued(reading: Discourse, number: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """The subject of the sentence before, where that is a firm or platform and this sentence goes on about it."""
    line, before = reading.lines[number], reading.lines[number - 1]
    if number == 0 or "\n" in reading.text[before.span.end : line.span.start]:
        return ()
    if BOTH.match(line.text):
        return both(reading, number, 0, allowed)
    if _BOTH_ACT.search(before.text):
        return both(reading, number - 1, len(before.text), allowed)
    asked = before.text.endswith("?")  # 甲园靠的是什么?一是产业,…: the answer is about the park
    if not (asked or CONTINUES.match(line.text)):
        return ()
    head = opening(before)
    told = head or VISITS.search(re.split("[,;:。]", before.text, maxsplit=1)[0])
    named = before.arguments[told.end("run") - 1] if told else None
    return last_allowed([named], allowed) if named is not None and named.type in CONTINUED else ()


def _gone_on_about(reading: Discourse, number: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """What a sentence before in the paragraph opened with, where none since opens with anything else.

    A sentence without subject goes on about the firm told of; about a place only in a text that speaks for nobody.
    """
    for before in range(number - 1, max(-1, number - 1 - TOPIC_REACH), -1):
        line, following = reading.lines[before], reading.lines[before + 1]
        if "\n" in reading.text[line.span.end : following.span.start]:
            return ()
        head = opening(line)
        if head is not None:
            named = line.arguments[head.end("run") - 1]
            nobody = reading.focus_of(line.span.start) is None
            told = len(named.members) == 1 and (named.type in FIRM_LIKE or (nobody and named.type in CONTINUED | AREAS))
            return last_allowed([named], allowed) if told else ()
    return ()


def _of_sentence(reading: Discourse, number: int, heads: frozenset[str], allowed: frozenset[str]) -> tuple[int, ...]:
    """The subject of a sentence whose parts semicolons divide: it heads the first part and is not said again."""
    first = number
    while first and reading.lines[first].continues:
        first -= 1
    if number - first > _PARTS_REACH:
        return ()
    line = reading.lines[first]
    for start in (0, *(match.end() for match in CLAUSE_END.finditer(line.text))):
        head = WILL.match(line.text, start)
        if head is not None:
            named = line.arguments[head.end("run") - 1]
            return last_allowed([named], allowed) if named.type in heads else ()
    return ()


_TITLE = re.compile(rf"(?:[(]?[一二三四五六七八九十\d]+[)、.])?(?P<name>{SLOT})(?:项目|工程)?:?。?$")
"""A line that only names a thing, of which the lines below tell."""

_TOLD_REACH = 5
"""How many sentences back the thing may have been named that a sentence without subject goes on telling of."""


def told_of(reading: Discourse, number: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """What the sentences before tell of, in this paragraph or in the line above it that only names a thing."""
    for before in range(number - 1, max(-1, number - 1 - _TOLD_REACH), -1):
        line, following = reading.lines[before], reading.lines[before + 1]
        title = _TITLE.match(line.text)
        if "\n" in reading.text[line.span.end : following.span.start] and title is None:
            return ()
        for start in (0, *(match.end() for match in CLAUSE_END.finditer(line.text))):
            head = HEAD.match(line.text, start)
            named = line.arguments[head.end("run") - 1] if head else None
            if named is not None and named.type in allowed:
                return tuple(m.chain for m in named.members if m.type in allowed) if len(named.members) == 1 else ()
        works = {m.chain for a in line.arguments.values() for m in a.members if m.type in allowed}
        if works or title is not None:
            return tuple(works) if len(works) == 1 else ()
    return ()


_BUILT = frozenset({"Project", "IndustrialPark", "LogisticsPark", "TransportInfrastructure"})


def _titled(reading: Discourse, number: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """What the line above the paragraph names, where that line does nothing else (3.某项目 ↵ 总投资…,位于某区)."""
    for before in range(number - 1, max(-1, number - 1 - _TOLD_REACH), -1):
        line, following = reading.lines[before], reading.lines[before + 1]
        if "\n" in reading.text[line.span.end : following.span.start]:
            title = _TITLE.match(line.text)
            named = line.arguments[title.end("name") - 1] if title else None
            return last_allowed([named], allowed) if named is not None and len(named.members) == 1 else ()
    return ()


def _service_in(line: Line, start: int, end: int) -> tuple[int, ...]:
    """The train that a clause speaks of: it runs, whatever station stands at the clause's head."""
    named = [argument for at, argument in sorted(line.arguments.items()) if start <= at < end]
    trains = [argument for argument in named if argument.type in SERVICES]
    return last_allowed(trains[-1:], SERVICES)


def _person_says(line: Line, segment: str, start: int, depth: int) -> bool:
    """Whether a clause is 某局局长某人介绍: what follows is not about that person or office."""
    said = SAYS.match(segment) if depth else None
    return said is not None and line.arguments[start + said.end("run") - 1].type == "Person"


def _antecedent(reading: Discourse, number: int, start: int, noun: str, allowed: frozenset[str]) -> tuple[int, ...]:
    """What a bare class word stands for: the last thing named so; nothing where none is near."""
    if noun.endswith("期") and (project := _antecedent(reading, number, start, "项目", allowed)):
        return project
    if noun in FIRMS and (firm := firm_told_of(reading, number, start)) is not None:
        return (firm,) if "Company" in allowed else ()
    for before in range(number, max(-1, number - 1 - _ANTECEDENT_REACH), -1):
        line = reading.lines[before]
        named = [
            (at, line.arguments[at]) for at in sorted(line.arguments, reverse=True) if before < number or at < start
        ]
        heads = (HEAD.match(line.text, at) for at in (0, *(m.end() for m in CLAUSE_END.finditer(line.text))))
        told = [head.end("run") - 1 for head in heads if head and (before < number or head.end("run") < start)]
        # what a sentence was about is meant rather than what else it names
        named = [(at, line.arguments[at]) for at in told] + named
        for _, argument in named:
            for member in reversed(argument.members):
                if is_called(noun, member.type, reading.chains[member.chain].name):
                    return (member.chain,) if member.type in allowed else ()
    lines: tuple[int, ...] = ()
    if noun in WORKS | LINE_WORDS.keys():
        lines = headed(reading, number, start, _LAID) or topic_before(reading, number, LINES)
    if not lines and noun in ZONE_WORDS:  # 园区 with none named near is the one the page is about
        return tuple(
            c for c in spoken_for(reading, number, allowed) if is_a(reading.chains[c].type, "DevelopmentPlatform")
        )
    return tuple(chain for chain in lines if reading.chains[chain].type in allowed)


_LAID = frozenset({"RailwayLine", "Highway", "Pipeline"})


def _made_to(line: Line, start: int, segment: str, allowed: frozenset[str]) -> tuple[int, ...]:
    found = [match.start("run") for match in MADE_TO.finditer(segment) if "的" not in segment[match.end() :]]
    if not found:
        return ()
    return tuple(m.chain for m in line.arguments[start + found[-1]].members if m.type in allowed)
