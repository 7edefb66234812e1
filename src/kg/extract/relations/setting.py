"""Finder: where something lies of which no sentence says it: in the zone, or else the area, that the text is about.

A page of a zone about its projects names the zone once, in its title; who reads on knows where they are. This is the
weakest of all readings, so what a sentence places anywhere, or names beside another place, gets none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator

from kg.extract.coreference.passed import is_former
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Line
from kg.extract.relations.modality import is_denied, modality_of
from kg.gazetteer import by_name
from kg.model import Chain, RelationMention, TextSpan
from kg.ontology.classes import subclasses

CONFIDENCE = 0.75

_ZONES = frozenset(subclasses("DevelopmentPlatform"))
_PLACES = _ZONES | set(subclasses("AdministrativeArea"))
_SETTINGS = {"Project": _PLACES, "Company": _PLACES, "IndustrialPark": _ZONES, "LogisticsPark": _ZONES}
"""What a thing of the class lies in; a park that a report of a whole city names in passing may lie anywhere in it."""
_PLACING = frozenset({"locatedIn", "tenantOf", "partOf"})
_WAYS = frozenset(subclasses("TransportInfrastructure"))
"""Who builds a line, a bridge or a port may come from anywhere."""
_MET = re.compile(r"(?:[与同跟]|联合|会同|携手|会见|拜访|走访|来自|对标|赴)(?:了|于)?$")
"""Who is met, visited or worked with may come from anywhere."""
_LONGEST_PLACE = 5
_COUNTRY = "中国"


def find(reading: Discourse, known: Collection[RelationMention]) -> Iterator[RelationMention]:
    """Yield the setting of each project, company and park that no ``known`` relation places.

    The group that a local firm belongs to is at home elsewhere.

    What is only planned is planned there; what is denied, or hangs on a condition, is nowhere.
    """
    others = {r.subject for r in known if r.predicate in _PLACING} | {
        r.object for r in known if r.predicate == "affiliatedWith"
    }
    others |= {r.subject for r in known if r.predicate == "builds" and reading.chains[r.object].type in _WAYS}
    others |= {r.object for r in known if r.predicate == "suppliesTo"}  # customers may be anywhere
    others |= set(_owners_of_bases(reading))
    others |= {mention.chain for mention in reading.mentions if is_former(reading.text, mention)}
    acting = _acting(reading, known)
    for number, naming in namings(reading).items():
        chain = reading.chains[number]
        if chain.type not in _SETTINGS or number in others:
            continue
        said = [
            (modality_of(line, at, at + 1), line, at)
            for line, at in naming
            if not is_denied(line, at, at + 1) and not _MET.search(line.text, 0, at)
        ]
        if not said:
            continue
        modality, line, at = next((each for each in said if each[0] == "Actual"), said[0])
        evidence = line.stretch(at, at + 1)
        since, setting = reading.focus_from(evidence.start)
        if setting is None or setting == number or reading.chains[setting].type not in _SETTINGS[chain.type]:
            continue
        if setting not in _visited(reading, evidence.start, setting):
            continue
        area = reading.chains[setting].type == "AdministrativeArea"
        if area and chain.type == "Company" and number not in acting:
            continue
        if _is_wide(reading.chains[setting]):
            continue
        if not _is_of_elsewhere(chain, reading.chains[setting]) and not _places_beside(naming) - {number, setting}:
            context = named_from(reading, setting, since)
            yield RelationMention(number, "locatedIn", setting, evidence, modality, "setting", CONFIDENCE, context)


def _is_wide(setting: Chain) -> bool:
    """Whether it is a province: where in it a work or a firm is nobody says, and some that it names lead out of it."""
    return any(division.level == "province" for name in setting.names for division in by_name().get(name, ()))


_BASE = re.compile(r"(?:基地|工厂|分公司|产业园|项目)$")


def _owners_of_bases(reading: Discourse) -> Iterator[int]:
    """Firms that have a base somewhere by its name (甲公司云澜基地), and so are at home elsewhere."""
    bases = [chain.name for chain in reading.chains if chain.type in _SETTINGS and _BASE.search(chain.name)]
    for number, chain in enumerate(reading.chains):
        rests = [base[len(name) :] for base in bases for name in chain.names if base.startswith(name) and base != name]
        if chain.type == "Company" and any(rest[:n] in by_name() for rest in rests for n in (2, 3, 4)):
            yield number


_VISITED = re.compile(rf"(?:到|赴|前往|走进)(?P<where>{SLOT}+)[^,;。]{{0,12}}?(?:考察|调研|学习|观摩|参观)")


def _visited(reading: Discourse, offset: int, setting: int) -> set[int]:
    """Where the scene of the paragraph is set: the area that a delegation has gone to, else the setting."""
    paragraph = reading.text.rfind("\n", 0, offset)
    for line in reversed([each for each in reading.lines if paragraph < each.span.start <= offset]):
        for match in _VISITED.finditer(line.text):
            argument = line.arguments[match.end("where") - 1]
            areas = {member.chain for member in argument.members if member.type in _PLACES}
            if areas:
                return areas
    return {setting}


def _acting(reading: Discourse, known: Collection[RelationMention]) -> set[int]:
    """The firms of which the text tells more than that they are named, alone or in the name of their works."""
    doings = ((relation, reading.chains[relation.object].name) for relation in known if relation.predicate in _DOINGS)
    return {doing.subject for doing, name in doings if not name.startswith(reading.chains[doing.subject].names)}


_DOINGS = frozenset({"affiliatedWith", "produces", "operatesIn", "holdsDesignation", "builds", "invests", "operates"})
"""What a text tells of a firm that it reports on; who works with one or is supplied by it may be far away."""


def named_from(reading: Discourse, setting: int, since: int) -> TextSpan | None:
    """Where a reader learns of the setting: its first name from where on the text is about it, else its first of all."""
    spans = sorted(each.span for each in reading.mentions if each.chain == setting and each.kind == "name")
    return next((span for span in spans if span.start >= since), next(iter(spans), None))


def namings(reading: Discourse) -> dict[int, list[tuple[Line, int]]]:
    """For each chain the sentences that name it, alone or inside another name, with the position in them."""
    found: dict[int, list[tuple[Line, int]]] = {}
    sentences = [line.span.start for line in reading.lines]
    for mention in sorted(reading.mentions, key=lambda mention: mention.span):
        line = reading.lines[bisect_right(sentences, mention.span.start) - 1]
        at = bisect_right(line.starts, mention.span.start) - 1
        if at >= 0 and mention.span.start < line.ends[at]:
            found.setdefault(mention.chain, []).append((line, at))
    return found


def _places_beside(naming: Iterable[tuple[Line, int]]) -> set[int]:
    """The zones and areas in the sentences; a park in one list with the thing (签约项目有甲产业园、乙生产线) is none."""
    beside = (argument for line, at in naming for position, argument in line.arguments.items() if position != at)
    return {member.chain for argument in beside for member in argument.members if member.type in _PLACES}


def _is_of_elsewhere(chain: Chain, setting: Chain) -> bool:
    """Whether the name begins with a place that is neither the setting nor in it (another city's, 中国)."""
    heads = [chain.name[:length] for length in range(2, _LONGEST_PLACE + 1)]
    for home in (head for head in heads if head in by_name() or head == _COUNTRY):
        above = {name for division in by_name().get(home, ()) for name in (division.province, division.city)}
        if not any(home in name or name in home or name in above for name in setting.names):
            return True
    return False
