"""Goods in the names of works that make several, or so much of one: 甲、乙、丙项目, 年产20万吨甲项目, 3条甲和乙生产线.

A project ending in what is made says so for each member of the list in its name, whatever the members are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.names.listed_goods import may_be_ware, parts
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import QUANTITY

_CAPACITY = re.compile(
    rf"(?:[一二三四]期)?(?:新增|新建|扩建|建设)?(?:(?:年产|日产|年加工)(?:约|近)?{QUANTITY}(?:的|各类)?|{QUANTITY}(?:的|各类)?|"
    r"\d+[条个](?=[^\d]{3}))"
)
_WORKS = re.compile(
    r"(?:(?:及|和|与)?(?:智能|高端|绿色|数字|高效|研发|生产|制造|加工|组装|装配|产业化|智能化|自动化|扩产|扩建|扩能|技改|技术改造|"
    r"新建|建设|一体化|配套|系列|产品|、))*(?:生产线|产线|加工线|装配线|基地项目|工厂项目|项目|生产基地|制造基地|工厂)(?:(?:建设)?项目)?(?:[一二三四]期)?(?:工程)?(?:[(（][^()（）]{1,8}[)）])?$"
)
_NOT_MADE = re.compile(
    r"(?:回收|处理|处置|利用|检测|测试|展示|交易|销售|贸易|物流|仓储|冷链|配送|运营|维修|租赁|服务|治理|改造|开发|旅游|"
    r"饲养|出售|合作|推广|养殖|种植|采矿|开采|电站|风电|光伏|发电|供热|园区?|城|中心)$"
)
"""What a project is for that makes nothing."""


def find_wares_of_works(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Yield, inside the names of projects, each of the goods that they are named for."""
    for find in found:
        if find.type != "Project" or find.inner or find.name is not None:
            continue
        works = _WORKS.search(reading.text, find.start, find.end)
        if works is None or not reading.starts_word(works.start()):
            continue
        owner = max((f.end for f in _owners(found, find)), default=find.start)
        capacity = _CAPACITY.search(reading.text, owner, works.start())
        start = capacity.end() if capacity else owner
        members = list(parts(reading, start, works.start()))
        if "(" in reading.text[start : works.start()]:
            continue  # 甲(乙)项目: two names of one thing, which others tell
        if (len(members) < 2 and not (capacity and "年" in capacity.group())) or any(
            _NOT_MADE.search(reading.text, *member) for member in members
        ):
            continue
        yield from (
            Find(begin, end, "Product", "ware of works", 0.65, inner=True)
            for begin, end in members
            if may_be_ware(reading, begin, end)
        )


def _owners(found: Iterable[Find], project: Find) -> Iterator[Find]:
    """The firm or place that the name of the project begins with."""
    for find in found:
        if find.start == project.start and find.end < project.end and find.type in {"Company", "AdministrativeArea"}:
            yield find


def behind_owners(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Yield ``found``, the goods that a project is named for without the firm that its name begins with (甲｜铜箔项目).

    The text names the firm elsewhere, so that no stuff is taken for one (硅岩纤维).
    """
    named = (reading.text[find.start : find.end] for find in found if find.type == "Company" and not find.inner)
    firms = tuple(name for name in named if name.endswith(("公司", "集团")))
    owners = {
        find.start: find.end
        for find in found
        if find.type == "Company"
        and find.inner
        and any(firm.startswith(reading.text[find.start : find.end]) for firm in firms)
    }
    projects = {find.start: find.end for find in found if find.type == "Project"}
    for find in found:
        owner = owners.get(find.start, find.end)
        opens = find.type == "Product" and find.end <= projects.get(find.start, 0) and owner + 1 < find.end
        yield find._replace(start=owner) if opens else find
