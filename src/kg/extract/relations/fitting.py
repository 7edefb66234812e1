"""Whether a subject that a wording leaves to the context can be meant: what a thing of its class does, and what it does not."""

from __future__ import annotations

import re

from kg.extract.names.places import is_foreign
from kg.extract.relations.discourse import Discourse

_WAY = re.compile(r"高速|铁路|公路|大桥|隧道|通道|航道|线|港|机场|枢纽|管道|管网|班列|码头|站|路|桥|轨道|地铁")
_LAID = frozenset({"Highway", "RailwayLine", "TransportInfrastructure", "Pipeline"})
_OWN_AREA = re.compile(r"[全我本][省市县区州旗]")
_SECTION = re.compile(r"[至-].*段|段")
_BY_A_FIRM = re.compile(
    r"公司|集团|股份|科技(?!园|城|馆|创新|产业|小镇|孵化)|药业|重工|锂业|光电(?!产业|园)|电子(?!信息|商务|产业|园)"
)
_OF_AREAS = re.compile(r"(?:[强佳]|先进|文明|卫生|园林)(?:县|市|区|城市|镇|乡|村)(?:[(].[)])?$")
"""Titles that areas hold, and no line."""
_WILLED = frozenset({"implements", "participatesIn"})
_ALIKE = frozenset({"CommercialDistrict", "CharacteristicTown", "LogisticsPark"})
"""Malls, towns and depots that a text lists one after the other did not build each other."""


def fits(reading: Discourse, predicate: str, subject: int, object_: int) -> bool:
    """Whether a subject from the context can be meant.

    A project connects places where it is one of a road or port; a place where a section of a line ends did not build it,
    unless the text speaks for an area of its own.
    """
    chain, built = reading.chains[subject], reading.chains[object_]
    if predicate == "builds" and chain.type == built.type and chain.type in _ALIKE:
        return False
    if (
        predicate == "builds"
        and built.type == "TransportInfrastructure"
        and built.name.endswith("站")
        and chain.type != "Company"
    ):
        lines = any(each.type == "RailwayLine" for each in reading.chains)
        return not lines or built.name.startswith(chain.names)  # the stations of a line are the line's
    if (
        predicate == "builds"
        and chain.type == "AdministrativeArea"
        and built.type in _LAID
        and _is_end(reading, subject)
    ):
        return bool(_OWN_AREA.search(reading.text)) or _is_of_its_government(reading, subject)
    if predicate == "builds" and chain.type == "AdministrativeArea" and _SECTION.search(built.name):
        named = any(name in built.name for name in chain.names)
        return not named or bool(_OWN_AREA.search(reading.text)) or _is_of_its_government(reading, subject)
    if predicate == "builds" and chain.type == "AdministrativeArea" and _BY_A_FIRM.search(built.name):
        return False  # a firm's project is not the city's
    if predicate == "builds" and chain.type == "AdministrativeArea" and _is_plant(reading, object_):
        return False
    if predicate == "builds" and chain.type == "EconomicRegion" and built.name.startswith(chain.names):
        return False  # a region gives its name to a line, and does not build it
    if predicate == "operates" and (chain.type in _LAID or any(is_foreign(name) for name in chain.names)):
        return False  # trains run on a line, and are not run by it, nor by the country that they go to
    if predicate == "holdsDesignation" and chain.type in _LAID and _OF_AREAS.search(built.name):
        return False
    if predicate in _WILLED and chain.type == "Place":
        return False  # a basin or a river has no will
    return predicate != "connects" or chain.type != "Project" or bool(_WAY.search(chain.name))


_MADE = frozenset({"Product", "Industry"})


def _is_plant(reading: Discourse, work: int) -> bool:
    """Whether a project is a plant by its name, which begins with a firm or ends in a ware or trade: a firm builds that."""
    built = reading.chains[work]
    return built.type == "Project" and any(
        (each.type == "Company" and built.name.startswith(each.names))
        or (each.type in _MADE and built.name.endswith(each.names))
        for each in reading.chains
    )


def _is_of_its_government(reading: Discourse, area: int) -> bool:
    """Whether the text is about the area and names its government, which so speaks of what the area does."""
    names = tuple(f"{name}{body}" for name in reading.chains[area].names for body in ("人民政府", "政府", "委"))
    return reading.focus == area and any(
        chain.type == "GovernmentBody" and not set(names).isdisjoint(chain.names) for chain in reading.chains
    )


def _is_end(reading: Discourse, place: int) -> bool:
    """Whether the place is an end of a line that the text names (甲 of 甲至乙高速公路) and heads no sentence."""
    names = reading.chains[place].names
    ends = any(chain.type in _LAID and _named_end(chain.name, names) for chain in reading.chains)
    opening = (m for m in reading.mentions if m.chain == place and m.span.start < 40 and m.kind == "name")
    return ends and not any(reading.text[m.span.end : m.span.end + 1] not in "至到-" for m in opening)


def _named_end(line: str, names: tuple[str, ...]) -> bool:
    return any(line.startswith(f"{name}至") or f"至{name}" in line for name in names)
