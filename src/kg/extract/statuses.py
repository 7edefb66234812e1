"""Component: the status of things, from the wordings of the ontology; with it the posts of persons and dates.

The last status a text states counts; a wording that only hints at a status counts where nothing plainer is said.
What is only planned is told as ``Planned``, never as if it had happened.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.relations import ceremonies, dates, fields, listed
from kg.extract.relations.agents import told_of
from kg.extract.relations.discourse import Discourse, discourse_of
from kg.extract.relations.lines import SLOT, Argument, Line
from kg.extract.relations.modality import is_denied, modality_of
from kg.extract.relations.patterns import Pattern, compile_pattern
from kg.extract.relations.posts import find_posts
from kg.extract.relations.reserves import OF_A_FIRM, is_counted
from kg.extract.relations.topics import headed
from kg.extract.status_scope import is_built_and_run, is_studied, is_to_come, says_nothing_of_it
from kg.model import AttributeMention, Chain, Modality
from kg.ontology.classes import subclasses
from kg.ontology.statuses import StatusType, status_types

HINT_FACTOR = 0.85
"""A status that is only hinted at is right less often."""

_DONE = frozenset({"Operational", "Completed", "Approved", "InForce"})
_HAPPENINGS = _DONE | {"UnderConstruction"}
_DATED = frozenset({"Operational", "Completed", "UnderConstruction"})
"""What a year that is still to come makes a plan of."""
_BEGUN = 4
"""The rank of ``UnderConstruction``."""

_WITH_STATUS = frozenset(
    below
    for name in (
        "Project",
        "TransportInfrastructure",
        "DevelopmentPlatform",
        "TransportService",
        "Policy",
        "Product",
        "Corridor",
        "EconomicRegion",
        "ResearchInstitution",
        "Designation",
        "Strategy",
    )
    for below in subclasses(name)
) | {"Place", "University", "Organization"}

_BUILT_PLACE = re.compile(r"(?:水库|口岸|温泉|[馆园苑廊院场湾寺塔]|酒店|营地|民宿|大厦|码头|广场|景区|乐园|大道|路)$")
"""How places end that somebody builds and opens, other than mountains and rivers."""


_HOUSED = frozenset({"University", "Organization"})
_HOUSE = re.compile(
    r"(?:学校|[小中]学|幼儿园|学院|[校院]区|医院|保健院|卫生院|福利院|敬老院|养老院|[书物技化游术]馆|体育[馆场])$"
)
_ERECTED = re.compile(
    r"动工|开工|开建|奠基|破土|封顶|结顶|竣工|完工|建成|落成|投用|启用|投入使用|在建|正在建设|加快建设|续建"
)


def _is_house(chain: Chain, words: str) -> bool:
    """Whether a body is a house as well, of which alone the words can be said (某中学主体封顶)."""
    return _HOUSE.search(chain.name) is not None and _ERECTED.search(words) is not None


_WORKS = frozenset(
    below
    for name in ("Project", "TransportInfrastructure", "DevelopmentPlatform", "TransportService")
    for below in subclasses(name)
)
"""What a clause without subject can say a status of (甲园由乙投资,2022年投产)."""


_UNSAID = re.compile(r"目前|[已正]|预计|计划|力争|争取|将|有望")
"""What a sentence without names says where it goes on telling of a work."""

_BUILT = frozenset(
    below for name in ("Project", "TransportInfrastructure", "IndustrialPark") for below in subclasses(name)
)
"""What is built, of which a sentence without subject goes on telling."""


@cache
def compiled() -> tuple[tuple[StatusType, Pattern, bool], ...]:
    """Every wording with its status and whether it is plain (or only a hint)."""
    return tuple(
        (status, compile_pattern(source, status.triggers, _WITH_STATUS), plain)
        for status in status_types().values()
        for sources, plain in ((status.patterns, True), (status.hints, False))
        for source in sources
    )


def find_statuses(reading: Discourse) -> list[AttributeMention]:
    """The status of every thing of which the text states one; one each, in the order of their evidence."""
    best: dict[int, tuple[tuple[bool, bool, int, int], AttributeMention]] = {}
    for plain, number, told in _stated(reading):
        rank = status_types()[told.value].rank
        order = (plain, rank >= _BEGUN, number, rank)  # the approval of what was begun is told as background
        known = best.get(told.subject)
        if known is not None and _is_history(reading, told, known[1]):
            continue
        if known is None or order >= known[0]:
            best[told.subject] = (order, told)
    return sorted((mention for _, mention in best.values()), key=lambda m: (m.evidence, m.subject))


_BEGAN = re.compile(r"\d{4}年(?:[^,;。]{0,8}?)(?:正式|全面|全线)*(?:开工|动工|奠基|破土|启动建设)")


_PHASE = re.compile(r"[二三四五两]期")


def _is_history(reading: Discourse, told: AttributeMention, known: AttributeMention) -> bool:
    """Whether the text only looks back at when what it has told to run was begun (…通车运营。项目于某年开工)."""
    if told.value != "UnderConstruction" or known.value not in ("Operational", "Completed"):
        return False
    span = told.evidence
    clause = reading.text[max(0, span.start - 24) : span.end + 4]
    return _BEGAN.search(clause) is not None and _PHASE.search(clause) is None


def _stated(reading: Discourse) -> Iterator[tuple[bool, int, AttributeMention]]:
    """Every status stated, with what decides which one counts: whether it is said plainly, and in which line."""
    starts = [line.span.start for line in reading.lines]
    for told in (f for finder in (fields, ceremonies, listed) for f in finder.find_statuses(reading)):
        yield True, bisect_right(starts, told.evidence.start), told
    yield from ((False, 0, told) for told in ceremonies.find_begun_together(reading))
    for number, line in enumerate(reading.lines, start=1):
        if line.arguments or _UNSAID.search(line.text):
            yield from ((plain, number, told) for plain, told in _worded(reading, number - 1))


def _worded(reading: Discourse, number: int) -> Iterator[tuple[bool, AttributeMention]]:
    line = reading.lines[number]
    codes = line.codes
    for status, pattern, plain in compiled():
        if not pattern.may_match(codes):
            continue
        for match in pattern.regex.finditer(line.text):
            not_yet = status.name == "Planned" and _NOT_YET.search(match.group()) is not None
            if (is_denied(line, *match.span()) and not not_yet) or _SOUGHT.match(line.text, match.end()):
                continue
            if "e" in match.re.groupindex and says_nothing_of_it(line, match):
                continue
            standing = (_ENACTED if status.name == "InForce" else _STANDS).search(match.group()) is not None
            modality = "Actual" if standing else modality_of(line, *match.span())
            if status.name in _DATED and is_to_come(reading, line.stretch(*match.span())):
                modality = "Target"
            if modality == "Target" and not plain and status.name == "Operational":
                continue  # who will move in says nothing about the park
            told = _told(line, match, status.name, modality, plain=plain)
            if told is None:
                continue
            name, sure = told
            finder, factor = ("status", 1.0) if plain else ("status:hint", HINT_FACTOR)
            evidence = line.stretch(*match.span())
            for chain in _things(reading, number, match):
                if reading.chains[chain].type in _HOSTS and _of_others(line, match):
                    continue
                if reading.chains[chain].type in _HOUSED and not _is_house(reading.chains[chain], match.group()):
                    continue
                if not _has_own(reading.chains[chain], name, line.text[match.end() : match.end() + 1]) or _is_part(
                    reading.chains[chain], line, match
                ):
                    continue
                if modality == "Target" and _runs_on(reading.chains[chain].type, line, match):
                    name = "Operational"
                elif modality == "Target" and _says_nothing(reading.chains[chain].type, status.name, match.group()):
                    continue
                said = _of_drafts(reading.chains[chain], name)
                yield (
                    sure,
                    AttributeMention(chain, "status", said, evidence, modality, finder, status.confidence * factor),
                )


_BEGINS = re.compile(r"开工|动工|奠基|破土|启动建设|启动实施|开建")
_ENDS = re.compile(rf"(?<!未)(?:建成|竣工|完工|投产|达产|通车|投用|投运|投入使用)[^{SLOT[1:-1]}]{{0,4}}$")
"""What the year's tasks push to its end (推动甲项目建成投产) has been begun."""
_FINISHES = frozenset({"Operational", "Completed"})


def _told(line: Line, match: re.Match[str], status: str, modality: Modality, *, plain: bool) -> tuple[str, bool] | None:
    """The status that words which say ``status`` tell as fact or aim, and whether plainly; None where they tell none.

    What is to be begun is planned; what the year's tasks are to finish is being built.
    """
    if status == "UnderConstruction" and is_built_and_run(match):
        return None
    if status == "UnderConstruction" and is_studied(line, match):
        return "Preparatory", plain
    if status == "Planned" and line.this_year and _ENDS.search(match.group()):
        return "UnderConstruction", plain
    if modality == "Actual":
        return status, plain
    if status == "InForce" and _BARELY.search(match.group()):
        return None
    if status == "InForce" and _GOES_ON_BEING_DONE.search(line.text, 0, match.start("e")):
        return status, plain
    if status in _FINISHES and line.this_year:
        return "UnderConstruction", False
    begins = (
        status == "UnderConstruction" and _BEGINS.search(line.text, max(0, match.start() - 2), match.end()) is not None
    )
    if begins or status in (_DONE if line.planned and (line.this_year or not line.continues) else _HAPPENINGS):
        return (status, plain) if _UNDER_WAY.search(match.group()) else ("Planned", False)
    return status, plain


_BARELY = re.compile(r"推行|实行")
"""推行 says as little of what is already done as of what is planned."""

_GOES_ON_BEING_DONE = re.compile(
    r"(?:深入|持续|继续|接续|纵深|深化|常态化|迭代|滚动|扩围|优化|升级)(?:组织|推进|落实)?(?:实施|推行|开展|落实)(?:了|好)?[^,;。]{0,16}$"
)
"""What is to be carried out further (深入实施甲战略) is in force."""

_HOSTS = frozenset(below for name in ("DevelopmentPlatform", "EconomicRegion") for below in subclasses(name))
_OTHERS = re.compile(
    r"的?(?:[一二三四]季度|上半年|下半年|全年|首批|第[一二三四五]批)?(?:重点|重大|工业|产业|亿元以上|省级|市级|招商)*(?:项目|工程|企业)|[0-9]+余?[个项家]"
)


_OWN_PHASE = re.compile(r"(?:[一二三四五首]期|先行段|启动区|起步区)(?:项目|工程)")
"""The works of a phase (园区二期工程) are the zone's own."""

_LISTED = re.compile(r"等[0-9一二两三四五六七八九十]+[余多]?[个项]")
"""A zone that is listed is one of the projects itself (甲物流基地、乙产业园等24个新开工项目)."""


def _of_others(line: Line, match: re.Match[str]) -> bool:
    """Whether it is the projects of a zone that are under way (甲新区已开工项目15个) or will be (甲新区将推动项目开工)."""
    if "e" in match.re.groupindex and _LISTED.match(line.text, match.end("e")):
        return False
    said = "e" not in match.re.groupindex and _OTHERS.search(_OWN_PHASE.sub("", match.group()))
    return bool(said or _OTHERS.match(line.text, match.end()))


_NOT_YET = re.compile(
    r"尚未|[还仍]未|[没未]能|未按|没有|还没|一直没|[未没](?:有)?(?:如期|及时|正式|全面)?(?:开工|动工|进场|启动)"
)
"""What has not begun yet is planned."""

_STANDS = re.compile(r"^(?:已|既有|现有|在建)")
"""What is told to stand already stands, whatever the sentence says will be (将与已建成的甲铁路连通)."""

_SOUGHT = re.compile(r"(?<=施工|监理|设计|勘察)(?:总承包|监理)?(?:招标|中标|图|单位|企业|队伍|合同)")
"""Builders who are sought or drawings that are made (施工招标) do not build yet."""

_DRAFT = re.compile(r"草案|征求意见|送审")


def _of_drafts(chain: Chain, status: str) -> str:
    """The status of what is put to the vote, which is passed, and of a draft, which is being made."""
    if status == "InForce" and _PROPOSAL.search(chain.name):
        return "Approved"
    return "Preparatory" if status in ("InForce", "Planned") and _DRAFT.search(chain.name) else status


_PROPOSAL = re.compile(r"(?:议案|提案|预案|请示)$")
"""What is only put to the vote is passed, and enacts nothing."""

_ENACTED = re.compile(
    r"(?:提出|指出|强调)(?=[,要]|$)|^(?:已|既有|现有|按照|根据|依[据照]|遵照|对照|参照)|起(?:正式|全面)*(?:施行|生效)"
)
"""A law whose first day is set has been issued (将自5月1日起施行), and one that is acted upon."""

_UNDER_WAY = re.compile(r"进度|工期|续建|在建|复工|终于|总算|^(?:加快|加速|加紧|持续|继续)")
"""What can only be said of works that have begun, whatever is aimed at (将紧盯甲项目建设进度)."""

_FOLLOWS = re.compile(r"贯彻|落实|执行|兑现")
_GOES_ON_RUNNING = re.compile(r"常态|稳定|安全|高质量|发运|每[天日周月年]|累计|固定|[行运吞客货]量|频次")


_ANYBODYS = re.compile(r"^(?:首批|第[^,]{1,2}批)?(?:国家|全国|世界|国际|全球)")
"""A title that many places hold or seek (国家级某示范区) has no status of its own."""


def _has_own(chain: Chain, status: str, next_: str) -> bool:
    """Whether the thing has the status: no title that others hold has one, no region is ever finished."""
    if chain.type == "Policy" and OF_A_FIRM.search(chain.name):
        return False  # 公司章程: nobody issues it as a policy
    if chain.type == "Place":
        return _BUILT_PLACE.search(chain.name) is not None
    if chain.type == "Designation":
        return not _ANYBODYS.match(chain.name) and not next_.isdigit()
    return chain.type != "EconomicRegion" or status not in _FINISHES


_LONGER = re.compile(
    r"“|(?!改造|拓宽|扩建|提升|整治|建设|修复|建成|开工)[^,;。、等]{1,4}?(?:库|工程|站|电厂|枢纽|商圈)"
)


def _has_works(chain: Chain) -> bool:
    """Whether they may be works of one builder (甲公司两条生产线), and no kind in quotation marks."""
    return chain.type == "Project" and not chain.name.startswith("“")


_COUNTABLE = frozenset({"Policy", "Product", "TransportService", "Strategy"})
_WORKS_IN = re.compile(r"[^,;。、]{0,20}?(?:工程|项目|治理|修复|基地|园区)")
_PLANNED_FOR = re.compile(r"”?(?:规划)?的?(?:开局|时期|期间|收官|元年)")


def _is_part(chain: Chain, line: Line, match: re.Match[str]) -> bool:
    """Whether a place is only part of a longer name (甲湾储气库), or a plan only names its years (规划的开局之年)."""
    if "e" not in match.re.groupindex:
        return False
    if chain.type not in _COUNTABLE and not _has_works(chain) and is_counted(line, *match.span("e")):
        return True
    goes_on = {"Place": _LONGER, "Policy": _PLANNED_FOR, "EconomicRegion": _WORKS_IN}.get(chain.type)
    return goes_on is not None and goes_on.match(line.text, match.end("e")) is not None


_STEADY = re.compile(r"(?:稳定|持续|常态化|继续|巩固|做优|提质)(?:开行|运营|运行|开好|办好)?$")


def _runs_on(type_: str, line: Line, match: re.Match[str]) -> bool:
    """Whether a service is to go on running as it does (稳定运营甲航线)."""
    steady = (
        _STEADY.search(line.text, max(0, match.start() - 4), match.start("e")) if "e" in match.re.groupindex else None
    )
    return type_ == "TransportService" and steady is not None and match.start() < match.start("e")


def _says_nothing(type_: str, status: str, words: str) -> bool:
    """Whether an aim tells nothing of the status: what is to run steadily runs, a policy to be followed is no plan."""
    if status == "Operational":
        return bool(_GOES_ON_RUNNING.search(words)) or (type_ == "TransportService" and "运行" in words)
    return status == "InForce" and type_ == "Policy" and bool(_FOLLOWS.search(words))


def _things(reading: Discourse, number: int, match: re.Match[str]) -> list[int]:
    """What a status is stated of: the slot of the wording, else the head of the clauses before it."""
    line = reading.lines[number]
    if "e" not in match.re.groupindex:
        named = (line.arguments[position] for position in range(*match.span()) if position in line.arguments)
        if any(argument.type in _WORKS for argument in named):
            return []
        return list(headed(reading, number, match.start(), _WORKS) or _told_before(reading, number, match))
    heads = [line.arguments[position] for position in _heads(line, *match.span("e")) if position in line.arguments]
    heads = [argument for argument in heads if argument.type != "Place" or _of_places(argument)]
    works = any(member.type in _WORKS for argument in heads for member in argument.members)
    project = _PROJECT.match(line.text, match.end("e")) or _UNIT.search(line.text, 0, match.start("e"))
    allowed = _WITH_STATUS - _GOODS if works or project else _WITH_STATUS
    return [m.chain for argument in heads for m in argument.members if m.type in allowed]


def _of_places(argument: Argument) -> bool:
    """Whether all members are places: one before a train (甲、乙班列) is only where it runs."""
    return all(member.type == "Place" for member in argument.members)


_UNIT = re.compile(r"[\d一二三四五六七八九十]号$|首[台套组]$")
"""A unit of a plant (4号机组投产) is neither a product nor a work by itself."""

_GOODS = frozenset(subclasses("Product"))
_PROJECT = re.compile(r"(?:等(?:一批|重[大点])*)?(?:新建|扩建|技改|产业化|生产)*(?:项目|工程)")
"""A product among works, or before 项目, is what a project makes: no status is its own."""


def _heads(line: Line, start: int, end: int) -> Iterator[int]:
    """Where the things of a slot stand: of those named one inside the other (甲铁路乙站封顶) only the last counts."""
    for position in range(start, end):
        if position + 1 >= end or position + 1 not in line.arguments:
            yield position


def _told_before(reading: Discourse, number: int, match: re.Match[str]) -> tuple[int, ...]:
    """The work that the sentences before tell of, where nothing else heads the sentence (目前,主体厂房已封顶)."""
    before = reading.lines[number].text[: match.start()]
    return () if re.search(SLOT, before) else told_of(reading, number, _BUILT)


@Language.component("kg_statuses", requires=["doc._.mentions", "doc._.chains"], assigns=["doc._.attributes"])
def mark_statuses(doc: Doc) -> Doc:
    """Set ``doc._.attributes``: statuses, then job titles, then dates."""
    reading = discourse_of(doc)
    doc._.attributes = [*find_statuses(reading), *find_posts(reading), *dates.find(reading, doc._.times)]
    return doc
