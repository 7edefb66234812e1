"""Finder: what a name says by the names inside it.

A policy's title names what it governs and who issued it; a section of a line names its ends and its line; a
management committee names its zone, an office its parent, a plant its product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import ahocorasick

from kg.extract.folding import fold
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.divisions import may_lie_in
from kg.gazetteer import by_name
from kg.model import Chain, RelationMention, TextSpan
from kg.ontology.classes import is_a

_SECTION = re.compile(r"^(?:至|到|经|[-~一—–=]{1,2}|直飞|飞往|往返)$")
_SECTION_END = re.compile(
    r"^(?:段|.{0,16}(?:段|管线|铁路|高铁|高速|公路|大道|通道|专线|班列|专列|城际|轨道|管道|线|工程|快线|航线)"
    r"|[^,、]{0,28}(?:班列|专列|列车|航线)$|[”)]$)"
)
_COMMITTEE = re.compile(r"^(?:管委会|管理委员会|管理局|管理办公室)$")
_PARTY = re.compile(r"^(?:党工委|工委|党委)$")
_OFFICE = re.compile(
    r"^.{0,10}(?:局|办|办公室|委员会|小组|委|中心|分局|大队|专班|部|处|科|段|分公司|子公司|支公司|公司|工厂|医院|学院|分院|研究院|研究所|"
    r"实验室|事业部|集团)$"
)
_FORM_ONLY = re.compile(r"(?:股份|集团|控股|有限|责任)*(?:公司|集团)")
_PLANT = re.compile(
    r"^(?:零部件|产品|材料)?(?:装配|智能|研发|制造|生产|自动|组装|加工|数字|绿色|基地|及|和|、)*(?:生产线|产线|工厂|项目|基地|生产基地|车间)"
)
_NOT_MADE = re.compile(
    r"^.{0,6}?(?:检测|测试|检验|展示|展览|体验|交易|销售|贸易|物流|仓储|冷链|回收|处理|培训|博览|批发|充电|运营|维修|孵化|旅游|市场|小镇|"
    r"应用示范|研究院|研究中心|实验室|服务中心|监测|配送|综合利用|深加工|综合体|城|馆)"
)
"""What a works is for where its name goes on so after the product (汽车检测中心): not making it."""

_TRADE = re.compile(r"(?:产业|业|服务|物流|经济|制造|加工|金融|贸易|电商|旅游|养殖|种植|能源|医药|集群)$")
"""How the name of an industry ends that a works belongs to, rather than makes."""

_PARK = re.compile(r"(?:生产|制造|产业|研发|加工|装备|科技|工业)+.{0,2}(?:基地|园|园区|工厂)$")
_ROAD_SECTION = re.compile(r"^(?:市|县|区|省)?(?:境内)?段(?:[(]|$|一期|二期|工程|项目)")
_FOR_INDUSTRY = re.compile(r"^(?:产业)?(?:园|园区|基地|产业园|产业园区|科技园|孵化园|小镇|片区|产业园片区)$")
_OCCASION = re.compile(r"(?:深入)?(?:学习)?(?:贯彻|落实)+.{0,30}?(?:精神|要求|部署)")
"""What a policy was made on the occasion of is not what it governs."""

_CARRIES_OUT = re.compile(r"(?:贯彻|落实|实施|执行)[《<〈]?$")
"""贯彻落实某措施实施方案 carries out what it names."""

_AGREEMENT = re.compile(r"(?:共建|合作).{0,8}(?:协议|备忘录|协定|意向书|合同)")
"""An agreement names its partners; it is about what they do, not about them."""

_ROUTES = frozenset({"Highway", "RailwayLine", "Corridor", "Pipeline"})
_SECTION_OF = re.compile(
    r"(?:段|期|工程|项目|支线|延伸线?|延长线|改造|扩建|拓宽|复线|二线|联络线|连接线|延长线|大桥|隧道)[)]?(?:[(][^()]{1,8}[)])?$"
)
_UNION = re.compile(r"^(?:区域)?(?:一体化|协同|振兴|同城化|融合发展|联动)")
_OF_HARBOUR = re.compile(r"[\u4e00-\u9fff]{2,6}(?:港区|作业区)")
_BERTHS = re.compile(r"\d.*(?:码头|泊位)")
"""What a firm's name before a capacity makes of berths: its own works (某港集团｜20万吨级矿石码头)."""
_JOINT = frozenset("—-–~·")
"""What joins two names at the head of a third (甲国—乙国自由贸易区): neither is where it lies or who owns it."""

_HOSTS = ("AdministrativeArea", "DevelopmentZone", "IndustrialPark", "GovernmentBody")
_HELD_BY = re.compile(
    r"(?![至到与和及、-])(?!.*(?:铁路|高铁|高速|班列|专列|项目(?!.*(?:签约|开工|推介|建设|对接))|工程))(?!第.{1,5}届.*(?:人民代表大会|人大))"
    r".*(?:推介|推荐|洽谈|恳谈|招商|发布|新闻|推进|动员|部署|表彰|总结|座谈|对接|调度|党代|党代表|签约|开工|交流|工作)[^与和]{0,8}(?:会|大会|会议|仪式|活动)"
)
"""How a meeting's name goes on behind the place that holds it; a line's opening or a congress is held by others."""
_TOGETHER = re.compile(r"合作|共建|签约|对接")
_PARTIES = ("Organization", "AdministrativeArea", "DevelopmentPlatform")
"""Who an event for working together may bring together (甲县和乙大学合作签约仪式)."""

_ACTIVITY = re.compile(r"(?:加工|制造|服务|物流|研发|集群|产业链|养殖|种植)$")
"""A plant makes things; these are what it does."""

_ABOUT = (
    "Place",
    "TransportInfrastructure",
    "TransportService",
    "Industry",
    "Product",
    "Strategy",
    "Project",
    "Organization",
)


_TOO_WIDE = frozenset({"经济", "产业"})
"""Short forms that inside another name mean any economy."""


@dataclass(frozen=True, slots=True)
class Inner:
    """A chain's name found inside another chain's name, at [start, end) of it."""

    start: int
    end: int
    chain: int


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield what names say, in the order of chains; evidence is the first mention of the whole name."""
    chains = tuple(replace(c, name=fold(c.name), names=tuple(map(fold, c.names))) for c in reading.chains)
    inside = inner_names(chains)
    apart = _named_apart(reading)
    first: dict[int, TextSpan] = {}
    for mention in reading.mentions:
        known = first.get(mention.chain)
        if known is None or mention.span.end - mention.span.start > known.end - known.start:
            first[mention.chain] = mention.span
    for number, chain in enumerate(chains):
        span = first.get(number)
        if span is None or not inside.get(number):
            continue
        for subject, predicate, object_, finder, confidence in _told_by(chains, number, chain, inside[number]):
            if subject != object_ and (finder != "name:place" or object_ in apart):
                yield RelationMention(subject, predicate, object_, span, finder=finder, confidence=confidence)


def _named_apart(reading: Discourse) -> set[int]:
    """What the text names by itself, and not only at the head of a longer name (甲 of 甲新区)."""
    ends: dict[int, int] = {}
    for mention in reading.mentions:
        ends[mention.span.start] = max(mention.span.end, ends.get(mention.span.start, 0))
    return {mention.chain for mention in reading.mentions if mention.span.end == ends[mention.span.start]}


def inner_names(chains: tuple[Chain, ...]) -> dict[int, list[Inner]]:
    """For each chain the names of other chains inside its name: the longest at each place, left to right."""
    bearers: dict[str, list[int]] = {}
    for number, chain in enumerate(chains):
        for name in chain.names:
            if len(name) > 1 and number not in bearers.setdefault(name, []):
                bearers[name].append(number)
    if not bearers:
        return {}
    automaton = ahocorasick.Automaton()
    for name in bearers:
        automaton.add_word(name, name)
    automaton.make_automaton()
    found: dict[int, list[Inner]] = {}
    for number, chain in enumerate(chains):
        hits = [
            Inner(end - len(name) + 1, end + 1, inner)
            for end, name in automaton.iter(chain.name)
            for inner in bearers[name]
            if name not in _TOO_WIDE and _is_inside(chains, number, inner, name)
        ]
        kept: list[Inner] = []
        for hit in sorted(hits, key=lambda h: (h.start, -h.end, h.chain)):
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        found[number] = kept
    return found


def _is_inside(chains: tuple[Chain, ...], number: int, inner: int, name: str) -> bool:
    """Whether ``name`` inside the name of chain ``number`` means chain ``inner`` there, not the chain itself.

    A works is called by its product too (甲公司乙变压器, 乙变压器): inside its name that means the product.
    """
    if inner == number or (chains[inner].type == chains[number].type == "Project" and name != chains[inner].name):
        return False
    return name not in chains[number].names or (chains[number].type, chains[inner].type) == ("Project", "Product")


_Told = tuple[int, str, int, str, float]


def _told_by(chains: tuple[Chain, ...], number: int, chain: Chain, inner: list[Inner]) -> Iterator[_Told]:
    if chain.type == "Policy":
        yield from _title(chains, number, chain, inner)
        return
    if chain.type == "Strategy":
        yield from _strategy(chains, number, chain, inner)
        return
    if _is_a_any(chain.type, "TransportInfrastructure", "TransportService", "Project", "Corridor"):
        yield from _line(chains, number, chain, inner)
    if _is_a_any(chain.type, "Organization", "LogisticsPark", "IndustrialPark"):
        yield from _office(chains, number, chain, inner)
    if chain.type == "Event":
        yield from _event(chains, number, chain, inner)
    if _is_a_any(chain.type, "DevelopmentPlatform", "Event"):
        yield from _platform(chains, number, chain, inner)
    if _is_a_any(chain.type, "Project", "IndustrialPark"):
        yield from _plant(chains, number, chain, inner)
    if inner[0].start == 0 or chain.name[: inner[0].start] in by_name():  # 甲省乙市经开区
        yield from _fronted(chains, number, chain, inner[0])


def _title(chains: tuple[Chain, ...], number: int, chain: Chain, inner: list[Inner]) -> Iterator[_Told]:
    """《甲市人民政府关于加快乙产业发展的意见》: issued by the first, about the others."""
    occasion = _OCCASION.search(chain.name)
    about = chain.name.find("关于")
    agreement = bool(_AGREEMENT.search(chain.name))
    issuers = _issuers(chains, inner) if about > 0 else []
    yield from ((number, "issuedBy", each, "name:title", 0.95) for each in issuers)
    for part in inner:
        if part.chain in issuers or (about > part.start and _is(chains, part, "Company")):
            continue  # firms sign with a government, but issue nothing
        if _is(chains, part, "Company") and chain.name[part.start - 1 : part.start] in {"与", "和", "同"}:
            continue  # with whom it is done (关于与甲公司设立乙公司的…)
        if occasion and occasion.start() <= part.start < occasion.end():
            continue
        if _is(chains, part, "AdministrativeArea") and (
            agreement or chain.name[part.end :].startswith(("市区", "城区", "主城"))
        ):
            continue
        elif _is(chains, part, *_ABOUT) and not _is(chains, part, "GovernmentBody"):
            yield number, "appliesTo", part.chain, "name:title", 0.9
            yield from ((number, "appliesTo", whole, "name:title", 0.8) for whole in _wholes(chains, part.chain))
        elif _is(chains, part, "Policy") and _CARRIES_OUT.search(chain.name, 0, part.start):
            yield number, "implements", part.chain, "name:title", 0.9
        elif _is(chains, part, "Policy") and about >= 0:
            yield number, "appliesTo", part.chain, "name:title", 0.8


def _issuers(chains: tuple[Chain, ...], inner: list[Inner]) -> list[int]:
    """The bodies that open a title one behind the other (甲公司乙省人民政府关于…), firms among them left out."""
    found, end = [], 0
    for part in inner:
        if part.start != end or not _is(chains, part, "GovernmentBody", "Company"):
            break
        end = part.end
        if _is(chains, part, "GovernmentBody"):
            found.append(part.chain)
    return found


def _wholes(chains: tuple[Chain, ...], number: int) -> Iterator[int]:
    """The line or corridor that 甲走廊(乙段) is a section of."""
    name = chains[number].name.split("(")[0]
    for other, chain in enumerate(chains):
        if other != number and chain.type in ("Corridor", "Highway", "RailwayLine") and name == chain.name:
            yield other


def _strategy(chains: tuple[Chain, ...], number: int, chain: Chain, inner: list[Inner]) -> Iterator[_Told]:
    """甲地一体化 aims at 甲地."""
    part = inner[0]
    if part.start == 0 and _is(chains, part, "Place") and _UNION.match(chain.name[part.end :]):
        yield number, "appliesTo", part.chain, "name:strategy", 0.8


_NO_END = re.compile(r".等|.[输送运](?!河)")
"""What is carried, or the end of a list, read into the name of a place where a line ends."""


def _line(chains: tuple[Chain, ...], number: int, chain: Chain, inner: list[Inner]) -> Iterator[_Told]:
    """甲高速乙至丙段: connects 乙 and 丙, part of 甲高速."""
    for part, following in pairwise(inner):
        between, after = chain.name[part.end : following.start], chain.name[following.end :]
        if (
            _SECTION.match(between)
            and _SECTION_END.match(after)
            and _is(chains, part, "Place", "TransportInfrastructure")
            and not any(_NO_END.search(chains[end.chain].name) for end in (part, following))
        ):
            yield number, "connects", part.chain, "name:line", 0.95
            yield number, "connects", following.chain, "name:line", 0.95
    for part in inner:
        if part.start == 0 and chains[part.chain].type in _ROUTES and _SECTION_OF.search(chain.name[part.end :]):
            yield number, "partOf", part.chain, "name:line", 0.85


def _office(chains: tuple[Chain, ...], number: int, chain: Chain, inner: list[Inner]) -> Iterator[_Told]:
    """甲开发区管委会 administers 甲开发区; 甲开发区建设局 and 甲集团乙分公司 belong to the first."""
    part = inner[0]
    if part.start:
        return
    rest = chain.name[part.end :]
    if _FORM_ONLY.fullmatch(rest):
        return  # 甲 and 甲集团: one of them by its brand alone
    if _COMMITTEE.match(rest) and _is(chains, part, "Place"):
        yield part.chain, "administeredBy", number, "name:committee", 0.95
        return
    if _PARTY.match(rest) and _is(chains, part, "DevelopmentPlatform"):
        yield number, "affiliatedWith", part.chain, "name:committee", 0.8
        return
    parent = _is(chains, part, "Organization") or (
        _is(chains, part, "DevelopmentPlatform") and chain.type == "GovernmentBody"
    )
    if parent and _is_a_any(chain.type, "Organization") and _OFFICE.match(rest):
        yield number, "affiliatedWith", part.chain, "name:office", 0.9


def _event(chains: tuple[Chain, ...], number: int, chain: Chain, inner: list[Inner]) -> Iterator[_Told]:
    """甲县与乙大学战略合作签约仪式: 甲县 and 乙大学 work together; 甲县招商推介会: 甲县 holds it."""
    rest = chain.name[inner[0].end :]
    country = chains[inner[0].chain].name in ("中国", "中华人民共和国")  # 中国某大会 is held by whoever invites to it
    if inner[0].start == 0 and not country and _is(chains, inner[0], *_HOSTS) and _HELD_BY.fullmatch(rest):
        yield inner[0].chain, "organizes", number, "name:event", 0.85
    if not _TOGETHER.search(chain.name):
        return
    for one, other in pairwise(inner):
        parties = _is(chains, one, *_PARTIES) and _is(chains, other, *_PARTIES)
        if parties and chain.name[one.end : other.start] in {"和", "与", "·", "、", "-", "—"}:
            yield one.chain, "cooperatesWith", other.chain, "name:event", 0.8


def _platform(chains: tuple[Chain, ...], number: int, chain: Chain, inner: list[Inner]) -> Iterator[_Told]:
    """甲集团(乙市)丙产业园: run by 甲集团, in 乙市, for the industry 丙."""
    for part in inner:
        if part.start == 0 and _is(chains, part, "Company") and chain.name[part.end : part.end + 1] == "(":
            yield part.chain, "operates", number, "name:platform", 0.75
        elif chain.name[part.start - 1 : part.start] == "(" and _is(chains, part, "AdministrativeArea"):
            yield number, "locatedIn", part.chain, "name:platform", 0.75
        elif _is(chains, part, "Industry") and _FOR_INDUSTRY.match(chain.name[part.end :]):
            yield number, "hasLeadingIndustry", part.chain, "name:platform", 0.6
        elif part.start == 0 and _is(chains, part, "DevelopmentZone") and chain.type != "Event":
            yield number, "partOf", part.chain, "name:platform", 0.75


def _plant(chains: tuple[Chain, ...], number: int, chain: Chain, inner: list[Inner]) -> Iterator[_Told]:
    """甲公司年产20万台乙工厂 produces 乙; 丙产业项目 works in 丙."""
    for part in inner:
        rest = chain.name[part.end :]
        if not _is(chains, part, "Product", "Industry") or _NOT_MADE.search(rest):
            continue
        if chain.type == "IndustrialPark":
            if _is(chains, part, "Product") and _PARK.search(rest):
                yield number, "produces", part.chain, "name:plant", 0.75
        elif _is(chains, part, "Product"):
            yield number, "produces", part.chain, "name:plant", 0.85
        elif _TRADE.search(chains[part.chain].name) and not _PLANT.match(rest):
            yield number, "operatesIn", part.chain, "name:plant", 0.8
        elif _PLANT.match(rest) and not _ACTIVITY.search(chain.name[: part.end]):
            yield number, "produces", part.chain, "name:plant", 0.7


def _fronted(chains: tuple[Chain, ...], number: int, chain: Chain, part: Inner) -> Iterator[_Told]:
    """甲公司年产…项目 is built by 甲公司; 甲县乙镇 is part of 甲县. Where a zone or port lies its name does not say by itself."""
    rest, written = chain.name[part.end :], chain.name[: part.end]
    if set(chain.names) & set(chains[part.chain].names) or rest[:1] in _JOINT:
        return
    whole = chains[part.chain].name.partition(written)[2]
    if chain.type == "IndustrialPark" and whole and not _FORM_ONLY.fullmatch(whole):
        return  # 甲工业园 is hardly named after 甲光学有限公司: both have the name of the place
    if _is(chains, part, "Company"):
        berths = chain.type == "Port" and _BERTHS.fullmatch(rest)
        if chain.type == "Project" or berths or (chain.type == "IndustrialPark" and not rest.startswith("(")):
            yield part.chain, "builds", number, "name:owner", 0.9
        elif chain.type == "Product":
            yield part.chain, "produces", number, "name:owner", 0.75
    elif chain.type == chains[part.chain].type == "Port" and _OF_HARBOUR.fullmatch(rest):
        yield number, "partOf", part.chain, "name:port", 0.9
    elif _is(chains, part, "AdministrativeArea"):
        if chain.type in ("Highway", "RailwayLine") and _ROAD_SECTION.match(rest):
            yield number, "locatedIn", part.chain, "name:place", 0.8
        elif (
            chain.type == "AdministrativeArea" and chain.name not in by_name() and may_lie_in(chain, chains[part.chain])
        ):
            yield number, "partOf", part.chain, "name:place", 0.9


def _is(chains: tuple[Chain, ...], part: Inner, *ancestors: str) -> bool:
    return _is_a_any(chains[part.chain].type, *ancestors)


def _is_a_any(name: str, *ancestors: str) -> bool:
    return any(is_a(name, ancestor) for ancestor in ancestors)
