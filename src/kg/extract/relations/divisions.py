"""Whether one administrative area may lie in another: 甲市乙县 written together says so, 甲市乙市 does not."""

from __future__ import annotations

from kg.extract.names.places import is_foreign
from kg.gazetteer import by_name
from kg.model import Chain
from kg.ontology.classes import is_a

_BELOW_COUNTY = ("镇", "乡", "街道", "村", "社区", "街", "屯", "寨", "庄", "湾", "里")


_HOME = frozenset({"中国", "中华人民共和国", "我国"})


def may_lie_in(inner: Chain, outer: Chain) -> bool:
    """By the gazetteer where it knows both names; a township lies in any area, a foreign town in a foreign country."""
    if is_foreign(inner.name) and outer.name in _HOME:
        return False
    below = [division for name in inner.names for division in by_name().get(name, ())]
    above = {division.name for name in outer.names for division in by_name().get(name, ())}
    if below and above:
        return any({division.province, division.city} & above for division in below)
    if below:
        return False
    return not above or inner.name.endswith(_BELOW_COUNTY)


def lies_elsewhere(chain: Chain, place: Chain) -> bool:
    """Whether a name begins with a province that ``place`` is neither nor lies in (甲省乙水库, after 丙省丁枢纽、)."""
    province = next((name for n in range(2, 8) if _is_province(name := chain.name[:n])), None)
    where = [division for name in place.names for division in by_name().get(name, ())]
    if province is None or not where:
        return False
    full = {division.name for division in by_name()[province]}
    return not any(division.name in full or division.province in full for division in where)


def stand_apart(one: Chain, other: Chain) -> bool:
    """Whether one of the two is an area and the other, no firm, has another province before its name."""
    if other.type == "AdministrativeArea":
        return not is_a(one.type, "Organization") and lies_elsewhere(one, other)
    return one.type == "AdministrativeArea" and not is_a(other.type, "Organization") and lies_elsewhere(other, one)


def _is_province(name: str) -> bool:
    return any(division.level == "province" for division in by_name().get(name, ()))
