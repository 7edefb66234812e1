"""Parts of a whole that need not exclude each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

_OVERLAPPING = re.compile(r"企业|单位|机构|人才|人员|称号|平台|品牌|项目数")
"""Things that may be counted in several categories at once."""
_OCCUPATION = re.compile(
    r"工人|技术人员|技工|管理|后勤|研发人员|销售|行政|生产人员|财务|采购人员|客服|质检人员|市场人员|运营人员"
)
"""What staff is by its work, one thing each."""
_MEASURE = re.compile(r"收入|利润|投资|产值|增加值|税|出口|进口|存款|贷款|支出|营收|成本|面积|资产|负债")
_LEAGUES = re.compile(r"RCEP|一带一路|金砖|上合|APEC|CPTPP|G20|新兴市场|发展中国家")
"""Groups of countries that have members in common with other groups and with regions."""
_TRAITS = (
    re.compile(r"[亿万]元(?:以上|以下)|超|规模|规上|限上|重大|重点|以上"),
    re.compile(r"外资|内资|外商|民营|民间|国有|私营|央企|\d强|上市"),
    re.compile(r"技改|技术改造|高技术"),
    re.compile(r"国家级|中央|省级|市级|县级"),
    re.compile(r"新[增建开签]|续建|在建|竣工|投产|储备|开工"),
    re.compile(r"[男女](?:性|职工|员工|学员|生|工|童)|妇女"),
    re.compile(r"岁|青年|中年|老年"),
    re.compile(r"博士|硕士|本科|学历|职称|党员"),
    re.compile(r"外地|本地|外省|少数民族|基层"),
    re.compile(r"农民|农村(?!公路|道路|电网|投递)|城镇|脱贫|低保|残疾"),
)
"""By what parts can be told: size, owner, rank, phase; of people sex, age, schooling, station.

Parts told by different ones overlap (亿元以上项目, 工业项目)."""


_CLOSED = tuple(
    tuple(re.compile(kind) for kind in kinds)
    for kinds in (
        (r"^男", r"^女"),
        (r"城镇|城市|市区", r"乡村|农村"),
        (r"一季度|首季", r"二季度", r"三季度", r"四季度"),
        (r"上半年", r"下半年"),
        (r"一产", r"二产|工业", r"三产|服务业"),
        (r"农业", r"工业|二产", r"服务业|三产"),
        (r"出口", r"进口"),
        (r"内贸", r"外贸"),
        (r"国内|境内", r"国际|境外|入境"),
        (r"省内|本省", r"省外|外省"),
        (r"市内|本地", r"市外|外地"),
        (r"公办", r"民办"),
        (r"中央", r"地方"),
        (r"党员", r"非党员|群众"),
        (r"赞成", r"反对", r"弃权"),
        (r"赞成", r"反对"),
        (r"^满意|很满意", r"^不满意"),
        (r"^满意|很满意", r"基本满意|一般", r"^不满意"),
        (r"高中", r"初中", r"小学"),
        (r"常规|火电|煤电", r"清洁|新能源|可再生"),
    )
)
"""Ways to divide that leave nothing over."""


def may_overlap(wordings: Sequence[str]) -> bool:
    """Whether the same thing can be counted in two parts that are worded so."""
    if all(_OCCUPATION.search(wording) for wording in wordings):
        return False
    if len(wordings) > 1 and any(_LEAGUES.search(wording) for wording in wordings):
        return True
    traits = {tuple(trait.search(wording) is not None for trait in _TRAITS) for wording in wordings}
    return len(traits) > 1 or any(_OVERLAPPING.search(wording) for wording in wordings)


_OF_THE_YEAR = re.compile(r"(?:年度|当年|今年|年内)(?:计划)?(?:完成)?(?:固定资产)?投资")
"""年度计划投资132亿元，包括总投资78亿元的甲项目: what works cost in all is no part of what a year spends."""


def measure_apart(one: str, other: str) -> bool:
    """Whether two wordings name measures that have nothing in common, so that neither is part of the other."""
    spent, cost = (one, other) if _OF_THE_YEAR.search(one) else (other, one)
    if _OF_THE_YEAR.search(spent) and "总投资" in cost:
        return True
    measures = [set(_MEASURE.findall(wording)) for wording in (one, other)]
    return all(measures) and not measures[0] & measures[1]


def are_closed(names: Sequence[str]) -> bool:
    """Whether the parts are those of a way to divide that leaves nothing over, each once."""
    return any(
        len(kinds) == len(names)
        and all(any(kind.search(name) for name in names) for kind in kinds)
        and all(any(kind.search(name) for kind in kinds) for name in names)
        for kinds in _CLOSED
    )


def are_told_apart(wordings: Sequence[str]) -> bool:
    """Whether one part is told by a trait that another has nothing to do with (35岁以下, 本科以上, 党员)."""
    traits = [frozenset(n for n, trait in enumerate(_TRAITS) if trait.search(wording)) for wording in wordings]
    return any(one and other and not one & other for one, other in combinations(traits, 2))
