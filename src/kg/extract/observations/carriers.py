"""Which things a figure can belong to, and where its clause names one: as subject, possessor, host or described thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.places import is_foreign
from kg.extract.observations.anaphora import REGION_WORD
from kg.extract.observations.classes import CARRIERS, HAS_ATTRIBUTES, ORGANIZATIONS, PLACES, REGIONS, WEAK
from kg.extract.observations.figures import Figure
from kg.extract.observations.objects import is_object
from kg.extract.observations.passages import Passage
from kg.extract.quantities import QuantityMention
from kg.model import Mention

_DESCRIBABLE = HAS_ATTRIBUTES
_OF_FIRM = re.compile(
    r"(?:总投资额?|投资额?|注册资[本金]金?|总?占地(?:面积)?|用地|建筑面积|总?资产|市值|估值|产[值能]|销售(?:收入|额)|营业?收入|营收|纳税额?|税收|利润)(?:约|近|超过?|达到?|为|高达|逾)*$"
)
"""What a firm is described by: 注册资本3亿元的｜某公司."""
_MEMBER_ENDS = re.compile(r"[”》]?(?:[、,;。等]|和|及|以及|$)")
_INVESTED = frozenset(("Project", "IndustrialPark", "LogisticsPark"))
_PUT_IN = re.compile(r"投资(?:约|近|超|超过|达|人民币)?$|(?:投入|斥资|出资)$")
_BUILDS = re.compile(
    r",?(?:拟|将|计划)?(?:(?:在|选址|于)[^,;。、]{2,20}?)?(?:用于|投资|分期|规划|联合|共同)?(?:建设|兴建|新建|打造|实施|投建|扩建)(?:了|的)?“?"
)
"""某公司投资十亿元建设｜某项目: the sum is what the project costs."""
ATTRIBUTE = re.compile(
    r"^(?:项目|工程|水库|电站|全线|其中|该项目|[一二三]期|一期工程|计划|预计|概算|估算|批复|拟|设计|最大)*(?:[一二三四]期|总?库容|坝高|灌溉面积|供水人口|(?:多年平均年?|年)(?:均)?(?:发电量|供水量|发电效益)|总投资额?|投资额?|总?投资概算|总?投资估算|(?:工程)?总?造价|投资规模|总?占地(?:面积)?|总?用地(?:面积)?|总?建筑面积|总?规划.{0,4}面积|(?:起步|启动|核心|先行|先导|首开)区.{0,4}面积|(?:总?开发|控制)面积|面积|南北[长宽]|东西[长宽]|全长|线路(?:总长|全长|长)?"
    r"|总里程|里程|总长|长度|设计时速|设计运量(?:近期)?|(?:设计|年)?(?:运输|输送)能力|(?:总体|总)?建设面积|近期|远期|时速|速度|总?产能|年产.{0,8}|产量|年处理.{0,6}|年加工.{0,6}|装机(?:容量)?|注册资本(?:金)?|建设期|(?:建设)?总?工期|概算|总规模|(?:建设|建筑|设计|处理|生产|供水|供热|日处理)规模.{0,10}|编组|建设内容|使用寿命|年产值|产值)$"
    r"|^[东西南北]{1,2}距.{2,12}$|^(?:全线|共)?(?:车站|站点|互通(?:式?立交)?|服务区|桥隧比)$|(?:段|区间)线路长$|^(?:主线|正线|线路|桥梁|隧道|工程设置|设置|设(?!立)).{0,4}(?:长|全长|桥梁|隧道|车站|泊位)?$"
)
"""Wordings that a project, a park or a line has, not the region that speaks of it."""
_WHO_FOLLOWS = re.compile(r"(?:入驻|进驻|落户|落地|签约入驻|签约落户|集聚)(?:于|在)?(?:国家级|省级)?[“]?")
_SETTLED = re.compile(r"”?的[^,;。]{0,8}?(?:企业|项目|机构|公司|商户|单位|团队)")
_ATTENDS = re.compile(r"[^,;。]{0,12}?(?:出席|参加|参与|参展|亮相|莅临|齐聚|相聚|汇聚)(?:了|在|于)?“?")
"""Who attends belongs to what is attended: 200多名客商参加｜某洽谈会."""


_NATIVE = re.compile(r"籍|裔|胞|商(?![务业贸圈会城])|企(?!业)|资(?![产金源本质])")
"""澳门籍学生, 台商: the place only says where they come from."""

_POSSESSIVE = re.compile(
    r"(?:的|及其)?(?:所属|直属|下属|下辖|旗下|全资|控股|参股)*(?:子公司|孙公司)?(?:(?:首|第一)[批条趟列个家座班艘]|第一)?"
)
_LISTED_ON = re.compile(r"[”》]?(?:、|(?:和|与|及)[^,;。:、]{1,14}、)[^,;。:]*等(?:约|近|超|共)?")
_OF_SEVERAL = re.compile(
    r"(?:(?:、|和|及|与|以及)[^,;。:、和及与]{2,8}?){0,12}[二三两四五六七八九十]+个?(?:省区市|省市区?|省份?|市州|地市|直辖市|[市县区]|州|国(?!家级|际|内|有|企))(?!级)"
)
"""｜甲省｜、乙省两省市在该省投资: of the list together, and of no member."""
_LIST_END = re.compile(
    r"(?:[^,;。:、]{0,20}、){0,8}[^,;。:、]{0,20}?等"
    r"(?:在内的)?(?:(?:约|近|超|共)?[\d一二三四五六七八九十两]+(?:多|余)?(?:[个家项条座处]|项目|企业)|一批|[^,;。:、地]{0,6}(?:项目|企业|工程)|地(?![区块方])|[省市县]+|国家|城市|高校|院校)"
)
_BESIDE = re.compile(r"[、和与及]")
_COUNT_FOLLOWS = re.compile(r"[”》]?(?:,(?:共|等)?)?")
_ENUMERATION = re.compile(r"等(?:在内的|约|近|超|共|[^,;。、]{0,3})?$")


def described_thing(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The thing right behind the figure that the figure is an attribute of: 总投资十亿元的某项目, 五万平方米某广场."""
    quantity = figure.mention.quantity
    if figure.mention.kind == "classifier" or quantity.unit in ("Percent", "PercentagePoint", "Person", "PersonTime"):
        return None
    end = figure.mention.outer.end
    for mention in passage.mentions:
        if mention.span.start < end:
            continue
        between = text[end : mention.span.start].rstrip("“")
        if mention.type == "Company" and _OF_FIRM.search(figure.lead.of(text)):
            if re.fullmatch(r"的[^,;。、由与和在将]{0,8}?", between):
                return _undertaking(text, passage, mention) or mention
        elif mention.type in _DESCRIBABLE and re.fullmatch(r"|的(?:[^,;。、]{0,8}?)", between):
            return mention
        if (
            mention.type == "Project"
            and re.fullmatch(r"的[^,;。、]{0,18}", between)
            and _MEMBER_ENDS.match(text, mention.span.end)
        ):
            return mention
        if quantity.unit in ("CNY", "USD") and mention.type in _INVESTED and _BUILDS.fullmatch(between):
            alone = text[mention.span.end : mention.span.end + 1] not in ("、", "和", "及")
            return mention if alone and _PUT_IN.search(figure.lead.of(text)) else None
        if len(between) > 26:
            break
    return None


def _undertaking(text: str, passage: Passage, firm: Mention) -> Mention | None:
    """The project whose name begins with the firm or stands right behind it: 总投资3亿元的某公司“｜某项目｜”."""
    return next(
        (
            m
            for m in passage.mentions
            if m.type == "Project"
            and m.span.end > firm.span.end
            and (m.span.start <= firm.span.start or text[firm.span.end : m.span.start] in ("", "“", "的"))
            and m.span.start <= firm.span.end + 1
        ),
        None,
    )


def described_at_end(text: str, passage: Passage, figure: Figure, wording: str) -> Mention | None:
    """The thing at the end of the words that describe it: 编组50辆、满载电子产品的｜某次列车."""
    if figure.lead.start != figure.clause.start or not ATTRIBUTE.search(wording):
        return None
    for mention in passage.mentions:
        if figure.mention.outer.end < mention.span.start <= figure.clause.end and mention.type in (
            HAS_ATTRIBUTES | {"Company"}
        ):
            between = text[figure.mention.outer.end : mention.span.start]
            if re.fullmatch(r"、[^,;。:]{1,60}的“?", between):
                return _undertaking(text, passage, mention) or mention if mention.type == "Company" else mention
    return None


_LOADED = re.compile(r"(?:满载|装载|搭载|运载|载|装)(?:着|有|了|运)?(?:\d[^,;。的]{0,12})?$")


def loaded_train(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The train behind what it is laden with: 载着｜12箱｜300吨｜白糖的某次班列."""
    if not _LOADED.search(text, figure.clause.start, figure.mention.outer.start):
        return None
    for mention in passage.mentions:
        if figure.mention.outer.end < mention.span.start <= figure.clause.end and mention.type == "TransportService":
            between = text[figure.mention.outer.end : mention.span.start]
            return mention if re.fullmatch(r"[^,;。:]{0,60}的[^,;。:的]{0,6}", between) else None
    return None


def thing_before_bracket(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The thing named right before the bracket that the figure stands in: 某项目(总投资3亿元)."""
    opening = text.rfind("(", passage.start, figure.mention.span.start)
    if opening < 0 or ")" in text[opening : figure.mention.span.start]:
        return None
    before = (m for m in passage.mentions if m.type in CARRIERS and m.span.end <= opening)
    return next((m for m in before if text[m.span.end : opening].strip("”") == ""), None)


def subject_in(text: str, passage: Passage, start: int, end: int) -> Mention | None:
    """The first mention in [start, end) that is no object; of a chain of possessors (甲市的乙港) the last."""
    chosen: Mention | None = None
    for mention in _carriers(text, passage, start, end):
        if chosen is None:
            if is_object(text, passage, mention, start):
                continue
            chosen = mention
        elif mention.span.start >= chosen.span.end and _POSSESSIVE.fullmatch(text, chosen.span.end, mention.span.start):
            chosen = mention
        else:
            break
    return chosen


def _carriers(text: str, passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """Mentions in [start, end) that figures can belong to; weak ones only where there is no other."""
    inside = [
        m
        for m in passage.mentions
        if start <= m.span.start
        and m.span.end <= end
        and not _is_counted(passage, m)
        and not REGION_WORD.fullmatch(m.span.of(text))
        and not (m.type in PLACES and _NATIVE.match(text, m.span.end))
        and not is_listed(text, m)
        and not (_OF_SEVERAL.match(text, m.span.end) and m.type in REGIONS and "分别" not in text[m.span.end : end])
        and not _is_bracketed(text, m, start, end)
        and not (m.type == "AdministrativeArea" and is_foreign(m.span.of(text)))
    ]
    for limit in (*(q.outer.start for q in passage.quantities if start < q.outer.start < end), end):
        inside = _without_enumeration(text, inside, limit)
    for q in passage.quantities:
        if q.kind == "classifier" and start < q.outer.start <= end + 1:
            inside = _without_counted_list(text, passage, inside, q)
            inside = _without_partly_named_list(text, passage, inside, q, start)
    strong = [m for m in inside if m.type in CARRIERS]
    yield from strong or [m for m in inside if m.type in WEAK]


_OFFICIAL = re.compile(
    r"[^,;。]{0,8}?(?:书记|主席|市长|县长|区长|局长|主任|部长|常委|处长|行长|关长|秘书长|巡视员|调研员|党组成员)"
)


def is_of_official(text: str, mention: Mention) -> bool:
    """Whether a body of government is only where somebody holds office (某县委｜书记率队…): who acts is the place."""
    return mention.type == "GovernmentBody" and _OFFICIAL.match(text, mention.span.end) is not None


_OF_KIND = re.compile(r"[”》]?(?:类|等|领域|产业|行业|方面)*的?(?:重[大点]|在建|亿元)?(?:项目|企业|公司|工程|园区)")


def says_of_what_kind(text: str, mention: Mention) -> bool:
    """Whether an industry or product only says of what kind those counted are (｜新能源｜项目10个,总投资…)."""
    return mention.type in ("Industry", "Product") and _OF_KIND.match(text, mention.span.end) is not None


def is_listed(text: str, mention: Mention) -> bool:
    """Whether the mention is a member of a list that ends in 等 and stands for more than itself: 甲、乙等12个."""
    behind = text[mention.span.end : mention.span.end + 1]
    beside = behind == "、" or behind.isdigit() or text[mention.span.start - 1] == "、"
    return beside and _LIST_END.match(text, mention.span.end) is not None


def _is_bracketed(text: str, mention: Mention, start: int, end: int) -> bool:
    """Whether the mention stands in square brackets that open and close in [start, end): 国家级1个【｜甲区｜】、省级4个."""
    opening = text.rfind("【", start, mention.span.start)
    return opening >= 0 and 0 <= text.find("】", opening, end) >= mention.span.end


def _is_counted(passage: Passage, mention: Mention) -> bool:
    """Whether the mention is what a number right before it counts: 5条｜某线."""
    countable = mention.type not in REGIONS | ORGANIZATIONS | {"DevelopmentZone"}
    return any(
        q.kind == "classifier"
        and (
            mention.span.start == q.outer.end
            or (countable and mention.span.end == q.outer.start and not _counts_what_follows(passage, mention, q))
        )
        for q in passage.quantities
    )


def _counts_what_follows(passage: Passage, mention: Mention, count: QuantityMention) -> bool:
    """Whether the number counts what a park or a work has (某产业园｜6条｜道路), and not things of its name (某航线｜6条)."""
    behind = passage.words(count.outer.end, count.outer.end + 8)
    return mention.type in HAS_ATTRIBUTES - {"TransportService"} and bool(behind) and behind[0].tag in ("n", "nz", "vn")


def _without_enumeration(text: str, mentions: list[Mention], end: int) -> list[Mention]:
    """Leave out the members of a list that the number counts: 甲、乙等｜20家."""
    if not mentions or not _ENUMERATION.search(text, max(0, end - 5), end):
        return mentions
    mentions = [m for m in mentions if m.span.end > end or not _LISTED_ON.fullmatch(text, m.span.end, end)]
    kept, behind = [m for m in mentions if m.span.end <= end], [m for m in mentions if m.span.end > end]
    limit = end
    while kept and re.fullmatch(
        r"[”》]?[^,;。、]{0,8}?(?:[、和与及]|等[^,;。、]{0,4})[“《]?", text[kept[-1].span.end : limit]
    ):
        limit = kept.pop().span.start
    return kept + behind


def _without_counted_list(
    text: str, passage: Passage, mentions: list[Mention], count: QuantityMention
) -> list[Mention]:
    """Leave out a list that the number right behind it counts: 甲镇、乙镇、丙镇｜三个｜乡镇."""
    members: list[Mention] = []
    limit = count.outer.start
    for mention in reversed([m for m in passage.mentions if m.span.end <= count.outer.start]):
        if not (_BESIDE if members else _COUNT_FOLLOWS).fullmatch(text, mention.span.end, limit):
            break
        members.append(mention)
        limit = mention.span.start
    if len(members) < 2 or len(members) != count.quantity.value:
        return mentions
    return [m for m in mentions if m not in members]


def _without_partly_named_list(
    text: str, passage: Passage, mentions: list[Mention], count: QuantityMention, start: int
) -> list[Mention]:
    """Leave out names within a list of as many members as counted: 云澜新材料、临溪精细化工｜2个｜平台."""
    end = count.outer.start - (text[count.outer.start - 1] == ",")
    begin = max(start, max(text.rfind(mark, start, end) for mark in ",;:。") + 1)
    members = _BESIDE.split(text[begin:end])
    if len(members) < 2 or len(members) != count.quantity.value:
        return mentions
    verbs = [w.end for w in passage.words(begin, begin + len(members[0])) if w.tag == "v"]
    begin = verbs[-1] if verbs else begin
    return [m for m in mentions if not begin <= m.span.start < count.outer.start]


def host_of(text: str, passage: Passage, figure: Figure) -> Mention | None:
    """The park that what is counted has moved to: 30家企业入驻｜某产业园, 落户｜某产业园｜的企业中已有30家投产."""
    for mention in passage.mentions:
        if (
            figure.lead.covers(mention.span)
            and mention.type in PLACES - REGIONS
            and mention.span.start > figure.clause.start
        ):
            moved = list(_WHO_FOLLOWS.finditer(text, figure.clause.start, mention.span.start))
            settled = _SETTLED.match(text, mention.span.end, figure.mention.outer.start)
            if settled and moved and moved[-1].end() == mention.span.start:
                return mention
    for mention in passage.mentions:
        if figure.mention.outer.end <= mention.span.start <= figure.clause.end and mention.type in CARRIERS:
            between = text[figure.mention.outer.end : mention.span.start]
            if mention.type == "Event" and _ATTENDS.fullmatch(between):
                return mention
            match = _WHO_FOLLOWS.search(between)
            return mention if match and match.end() == len(between) else None
    return None
