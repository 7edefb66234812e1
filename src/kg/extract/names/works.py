"""Events, policies and projects without book-title marks, by the word they end in (第三届云澜港口博览会, 云澜动力电池项目).

Such names hold more kinds of words than those of places; they must therefore hold something that singles them out:
a proper name, an ordinal, a year, a quotation, or a noun phrase that is no generic modifier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.contractors import contractors_site
from kg.extract.names.endings import longest_endings
from kg.extract.names.extension import PROPER, extend, holds_proper, is_generic
from kg.extract.names.firm_cues import is_no_word
from kg.extract.names.goods import is_product
from kg.extract.names.occasions import SUM_OF
from kg.extract.names.productive import is_number_slogan
from kg.extract.names.project_firms import leading_firm
from kg.extract.names.project_words import ACTIVITY, TRADE, WORKS
from kg.extract.names.reading import Find, Reading
from kg.extract.names.undertakings import named, parts_of
from kg.extract.names.wares import MEASURES, ware_strength
from kg.gazetteer import by_name, leading_division
from kg.ontology.names import name_vocabulary

_EDITION = re.compile(r"(?:第[一二三四五六七八九十百\d]+[届次期批]|20\d\d(?:年度|年)?|首届|首次|首列)")
_LEVEL = re.compile(r"^(?:国家|全国|全省|省|市|全市|世界|全球|国际|中国)")
_CAPACITY = re.compile(rf"年产(?:能|量)?(?:约|近|超)?[\d.]+[万亿千百]?(?:多|余)?(?:{MEASURES})(?:的)?")
_VAGUE_PROJECT = re.compile(
    r"[产企]业$|业$|类$|新建$|在建$|续建$|储备$|签约$|拟建$|招商引资$|招商$|租售$|重点$|引资|领域|骨干|^具体|最[大长高]|两国|中下游|众多|各类|大量|部分|之间|重要|^(?:全|我|"
    r"本)[省市县区国]|多个|一批|[\d一二两三四五六七八九十]+[个大]"
)
_UNDER_WAY = re.compile(r"投资|开工|签约|落户|投产|竣工|奠基|落地|建成|动工|投用|产能|入驻")
_COUNT_AFTER = re.compile(r"[\d.]+万?(?:公里|座|处|个|户|亩)")
_PHASES = re.compile(r"(?:[(]?(?:[一二三四五六七八九十]|\d)(?:、[一二三四五])*期[)]?)(?:项目|工程)?")
_BATCH = re.compile(r"20\d\d年(?:度)?第[一二三四五六七八九十\d]+[期批次]$")
"""The projects of one ceremony (某区2021年第三期项目集中开工) are many."""

_PROJECT_NOISE = re.compile(
    r"(?:[一二三四五六]期|招商引资|合作办学|基础设施|专项|债券|\d{2,4}强|产业类?|其它|其他|平台型|标志性|工业|投资|签约|落地|储备|重点|"
    r"重大|固定资产|在建|新建|续建|开工|投产|省级|市级|科技|研发|改造|社会类|安置房|民生|"
    r"亿元以上|亿元|外资|内资|交通|水利|能源|农业|服务业|制造业|先进制造|优质|大型|前期|产业链|供应链|招引|引进|"
    r"民间|存量|竞争性|牵引性|更多|政府|惠民|PPP|高风险|中央|地方|增资|扩产|合作|试点|示范|建设|工程|单体|年度|集中|部分|一批|系列|国家)+(?:建设)?"
)
_EVENT_NOISE = re.compile(
    r"(?:新闻|工作|专题|动员|总结|部署|推进|调度|视频|电视电话|表彰|座谈|集中|重大|项目|招商|招商引资|签约|投资|"
    r"产业|现场|专家|媒体|记者|职工|股东|董事|工程|系列|党建|党风|廉政|建设|党组|党委|民主生活|线上|线下|云|各类|"
    r"展览|国际|全国|全省|全市)+"
)
_CEREMONY = re.compile(r"[\u4e00-\u9fff]*(?:开幕式|闭幕式|仪式)")
_HELD = re.compile(r"(?:大会|论坛|博览会|交易会|洽谈会|展览会|峰会|年会|文化节|旅游节)$")
_BARE_POLICY = frozenset({"规划", "办法", "决定", "细则", "纲要"})
_NOT_POLICY = re.compile(r"面积|范围|区域|期|用地|建设|总|布局|设计|的[\u4e00-\u9fff]{2}区|出|了")
_ISSUED = re.compile(
    r"(?:编制|出台|印发|制定|起草|实施|按照|根据|通过|发布|落实|修编|修订|制订|公布|审议|下发|贯彻|颁布|了|《)$"
)
_POLICY_NOISE = re.compile(
    r"(?:工作|实施|建设|发展|管理|具体|相关|有关|详细|解决|应急|预案|专项|配套|惠企|优惠|扶持|奖励|补贴|政府|企业|"
    r"经济|财政|产业|税收|土地|金融|招商|引资|战略|框架|合作|投资|初步|创新|城市|总体|规划|设计|长远|科学|顶层|"
    r"国家|行动|稳企|减税|降费|一系列|利好)+"
)


def find_works(reading: Reading) -> Iterator[Find]:
    """Yield events, policies and projects."""
    for head, end, classes in longest_endings(reading):
        for type_ in ("Event", "Policy", "Project"):
            if type_ in classes:
                find = _find(reading, head, end, type_)
                if find is not None and type_ == "Project" and (site := contractors_site(reading, find)):
                    yield from site
                elif find is not None:
                    yield find
                    if type_ == "Project":
                        yield from _product_inside(reading, find)
                        yield from _firm_inside(reading, find, head)
                break


_MAKING = re.compile(
    r"(?P<making>(?:研发|生产|精深加工|深加工|制造|智能制造|装配|加工|组装|产业化|扩产|扩建|技改|产能扩建|自动化|智能化|量产)*)"
    r"(?:及配套)?(?P<works>生产线|产线|智能工厂|超级工厂|工厂|生产基地|制造基地|基地项目|基地|生产项目|建设项目|"
    r"扩建项目|产业化项目|项目)$"
)


def _product_inside(reading: Reading, project: Find) -> Iterator[Find]:
    """What a project makes, where its name says so (宏拓电机生产线 → 电机)."""
    text = reading.text
    making = _MAKING.search(text, project.start, project.end)
    if making is None or not (making.group("making") or making.group("works")[:2] in {"生产", "产线", "基地", "工厂"}):
        return
    capacity = _CAPACITY.match(text, project.start)
    start, end = capacity.end() if capacity else project.start, making.start()
    while start < end:
        word = reading.words[reading.word_at[start]]
        if word.tag in {"LOC", "ORG", "PER", "m", "w", "q"} or word.start < start:
            start = word.end
        else:
            break
    if (
        end - start >= 3
        and reading.starts_word(end)
        and is_product(reading, start, end)
        and ware_strength(text[start:end])
    ):
        yield Find(start, end, "Product", "product of project", 0.6, inner=True)


def _firm_inside(reading: Reading, project: Find, head: int) -> Iterator[Find]:
    """The brand with its trade that the name begins with (宏拓新材料光电产业一体化项目 → 宏拓新材料)."""
    words = reading.words_in(project.start, head)
    if len(words) < 3 or words[0].start != project.start:
        return
    first, trade = words[:2]
    branded = first.tag in PROPER - {"LOC"} and is_no_word(first.text) and TRADE.fullmatch(trade.text) is not None
    if branded and leading_firm(reading, project.start, head) >= trade.end:
        yield Find(project.start, trade.end, "Company", "firm of project", 0.6, inner=True)


_INVESTED = re.compile(
    r"(?:总投资|投资总?额?)(?:约|近|超|超过|达|为)?[\d.]+(?:多|余)?[亿万]?(?:美|"
    r"欧)?元(?:人民币)?(?:的|,?(?:在[^,;。、]{2,20}?)?(?:投资|分期)?(?P<verb>建设|兴建|新建|打造|实施|投建|扩建|建)的?|(?=(?!在|于|用|对|向|由|以|进行|支持|推进|完成|重点|续|开工)[\u4e00-\u9fffA-Z][^,、。;:\n的等个亿]{5,30}项目))(?P<name>[^,、。;:\n的等]{3,36}?)(?=(?P<head>项目|工程)|[、,。;]|等|落户|落地|签约|开工|"
    r"正式|顺利|投产|竣工|投用|开业|动工|奠基|全球首|全国首|国内首)"
)


def find_invested(reading: Reading) -> Iterator[Find]:
    """Yield projects named after their sum (投资三亿元的宏拓电机项目)."""
    for match in _INVESTED.finditer(reading.text):
        start, end = match.span("name")
        joint = match["name"].find("以及")
        end = start + joint if joint > 0 else end  # two projects, of which the sum is that of the first
        words = reading.words_in(start, end)
        proper = any(w.tag in PROPER or re.search(r"[A-Za-z]", w.text) for w in words)
        if re.search(r"[\d两三四五六七八九十多]个$|[已正各将]|进展", match.group("name")):
            continue
        if match.group("verb") and _CAPACITY.match(match.group("name")):
            continue  # named by its capacity already
        if _PROJECT_NOISE.fullmatch(match.group("name")) or not reading.ends_word(end) or words[0].tag in {"m", "d"}:
            continue
        if match.group("head") and joint < 0:
            yield Find(start, match.end("head"), "Project", "project by sum", 0.75, names=(match.group("name"),))
            yield from (f for f in named(reading, parts_of(reading, start, end), match.end("head"), 0.6) if f.inner)
        elif proper and len(match.group("name")) >= 4 and not match.group("verb"):
            yield Find(start, end, "Project", "project by sum", 0.45)


_PUT_UP = re.compile(
    r"(?:公司|集团|企业|研究院)(?:共同|联合|独家|全额)*(?:总?投资|出资)(?:建设|兴建|新建|打造|实施)?(?:约|近|超)?(?:[\d.]+[万亿]*(?:美|欧)?元)?的"
    r"(?P<name>[^,、。;:!?\n“”《》的]{2,26}项目)(?=[、,。;\n和及等]|以及|签约|开工|落户|奠基|投产|竣工|$)"
)
"""What a firm puts its money into, whatever it is called (某公司投资的储能产业园项目)."""


def find_put_up(reading: Reading) -> Iterator[Find]:
    """Yield projects named behind who puts them up."""
    for match in _PUT_UP.finditer(reading.text):
        start, end = match.span("name")
        stem = match["name"].removesuffix("项目")
        counted = re.search(r"[\d一二两三四五六七八九十多]个$", stem)
        if reading.starts_word(start) and not counted and not _PROJECT_NOISE.fullmatch(stem):
            yield Find(start, end, "Project", "project of its investor", 0.7, names=(stem,))


_BUILT_FOR = re.compile(
    r"投资[约近超]?[\d.]+[万亿]?(?:美|欧|港)?元(?:建设|兴建|打造|实施|新建|投建)的(?P<name>[^,。;:!?\n“”《》]{2,36}?、[^,。;:!?\n“”《》]{2,36}?项目)(?=[,。;\n]|$)"
)
"""What one sum is invested to build, several things at once."""


def find_built_for(reading: Reading) -> Iterator[Find]:
    """Yield projects that make several things (投资两亿元建设的甲、乙以及丙生产项目)."""
    for match in _BUILT_FOR.finditer(reading.text):
        if not re.search(r"项目|工程", match["name"][:-2]):
            yield Find(*match.span("name"), "Project", "project by sum", 0.7, 1, names=(match["name"][:-2],))


_QUOTED_PROJECT = re.compile(
    r"“([^“”\n,。;!?]{4,40})”(?:、“[^“”\n,。;!?]{4,40}”)*(?:等)?(?:[\d一二两三四五六七八九十]+个)?(?:重大|重点)?项目(?!大会战|会战|建设|攻坚|行动|管理|推进|机制|制度)"
)


_BY_USING = re.compile(
    r"(?:利用|依托|采用)[^,。;\n]{2,10}?(?:投资建设|建设|兴建|新建|改建|实施|开发)(?=[\u4e00-\u9fff]{2})"
)
"""What a project is made of stands before it (甲公司利用余热建设｜供暖项目)."""
_MANY = re.compile(r"\d[个项]$")
_OF_A_KIND = re.compile(r"一批$|[级类型]$")
_COUNTED_BEHIND = re.compile(r"(?:[共达有计]|共计|总数)?(?:\d{2,}|[2-9]|[二两三四五六七八九十]+)(?:余|多)?[个项]")
"""“开工一批”项目｜19个: a kind of project, of which there are many."""
_QUOTED_WHOLE = re.compile(r"“([^“”\n,。;:]{6,40}项目(?:[(]?[一二三]期[)]?)?)”")


def find_quoted_projects(reading: Reading) -> Iterator[Find]:
    """Yield the members of a quoted list of projects (“甲基地”、“乙工厂”两个项目), and projects quoted whole."""
    for match in _QUOTED_WHOLE.finditer(reading.text):
        stem = re.sub(r"(?:建设)?项目.*", "", match[1])
        if ACTIVITY.search(stem) or WORKS.search(stem) or ware_strength(stem) or _CAPACITY.match(stem):
            yield Find(*match.span(1), "Project", "quoted project", 0.75, 1)
    for match in _QUOTED_PROJECT.finditer(reading.text):
        names = list(re.finditer(r"“([^“”\n]{4,40})”", match.group()))
        many = len(names) == 1 and _COUNTED_BEHIND.match(reading.text, match.end())
        for name in names:
            start = match.start() + name.start(1)
            if many or _OF_A_KIND.search(name.group(1)):
                continue
            if is_number_slogan(name.group(1)) and _MANY.search(reading.text, 0, start - 1):
                continue  # 75个“三重一保”项目: so many of a kind
            yield Find(start, start + len(name.group(1)), "Project", "quoted project", 0.75, 1)


def _find(reading: Reading, head: int, end: int, type_: str) -> Find | None:
    text = reading.text
    extent = extend(reading, head, loose=True)
    start = extent.start if extent else head
    if type_ == "Event":
        start = _edition_start(text, start)
        start += summed.end() if (summed := SUM_OF.match(text[start:head])) else 0
        modifier = text[start:head]
        edition = _EDITION.search(modifier) is not None
        level = _LEVEL.match(modifier)
        special = (extent and extent.proper) or (level and not is_generic(modifier))
        if _CEREMONY.match(text, head, end) and _HELD.search(modifier):
            return None
        if start >= head or (not edition and (_EVENT_NOISE.fullmatch(modifier) or not special)):
            return None
        return Find(start, end, "Event", "event ending", 0.8 if edition else 0.7)
    if extent is None:
        return None
    if type_ == "Project" and (used := _BY_USING.search(text, start, head)) is not None:
        start = used.end()
    modifier = text[start:head]
    if type_ == "Project" and _BATCH.search(modifier):
        return None
    if type_ == "Policy":
        special = extent.proper or (_LEVEL.match(modifier) and len(modifier) >= 6)
        if not special or _POLICY_NOISE.fullmatch(modifier) or len(modifier) < 3:
            return None
        if text.endswith("协议", head, end) and "项目" in modifier:
            return None  # what is signed for a project names the project
        bare = text[head:end] in _BARE_POLICY
        if _NOT_POLICY.match(text, end) or (bare and not _ISSUED.search(text, max(0, start - 8), start)):
            return None
        return Find(start, end, "Policy", "policy ending", 0.6)
    if _OFFICE.search(modifier) or is_number_slogan(modifier[modifier.rfind("“") + 1 :].rstrip("”")):
        return None
    if _COUNTED_KIND.match(text, end):
        return None
    if text[head:end] == "工程" and reading.tag_at(end) in {"n", "vn"}:
        return None
    if _LINE_OF_PLANT.fullmatch(text, head, end) and (
        _COUNTED_LINES.match(text, end) or _OF_PROJECT.search(text, text.rfind("\n", 0, start) + 1, start)
    ):
        return None
    capacity = _capacity_start(text, start)
    station = _STATION.search(text, head, end) is not None and modifier in by_name()
    if (
        capacity is None
        and not station
        and (
            _PROJECT_NOISE.fullmatch(_without_area(modifier))
            or is_generic(_without_area(modifier))
            or (_VAGUE_PROJECT.search(modifier) and not _is_branded_trade(reading, start, head))
            or (not extent.proper and not _is_told(reading, start, head, end))
        )
    ):
        return None
    names = []
    if text[head:end] in {"项目", "工程"} and len(modifier) >= 6:
        names.append(modifier)
    if capacity is not None:
        names.append(text[start:end])
        start = capacity
    phase = _PHASES.match(text, end)
    if phase is not None:
        names.append(text[start:end])
        end = phase.end()
    return Find(start, end, "Project", "project ending", 0.7 if extent.proper else 0.5, names=tuple(names))


_STATION = re.compile(r"(?:[能电]站|电厂|风电场|水厂|处理厂|换流站)$")
"""A place and one of these are a name; a place and 工厂 or 项目 are not."""

_LINE_OF_PLANT = re.compile(r"[\u4e00-\u9fff]{0,4}(?:生产线|产线|车间)")
_OF_PROJECT = re.compile(
    r"(?:(?:该|本|整个)?(?:项目|[一二三]期)[^;。!]{0,60}?(?:建设|新建|新增|新上|购置|建有|引进)|(?:主要|分期|分两期|分三期)建设)"
    r"[^,;。!]{0,30}$"
)
_OF_FIRM = re.compile(r"[\u4e00-\u9fff]{2}(?:公司|集团)")
_OFFICE = re.compile(r"(?:政府|管委会|管理委员会|委员会)$")
_FIRM_OF_TRADE = re.compile(r"(?P<brand>[\u4e00-\u9fff]{2,3})[纸药矿铝铜锂钛镁锌钨钼硅酒乳袜鞋伞管门窗实]业")
_COUNTED_KIND = re.compile(r"(?:已|共|累计|总数)+达?到?\d+[余多]?[个项]|已?达到?\d+[余多]?[个项]")
"""A number behind it makes a kind of projects of it (对口支援项目已达32个)."""
_COUNTED_LINES = re.compile(r"(?:[\d两二三四五六七八九十]+|各[一两二三四\d])(?:余)?条")
"""What a project is told to consist of is part of it, and no project by itself (项目主要建设3条…生产线)."""


def _is_branded_trade(reading: Reading, start: int, head: int) -> bool:
    """Whether a brand and the one trade after it are all that is said of the project (宏拓养老产业项目, 云澜宏拓纸业项目)."""
    name = reading.text[start:head]
    firm = _FIRM_OF_TRADE.fullmatch(name, len(leading_division(name, rest=4)))
    if firm is not None and is_no_word(firm["brand"]) and holds_proper(reading, start, head):
        return True
    first = reading.words[reading.word_at[start]]
    brand = first.tag in PROPER - {"LOC"} and 2 <= len(first.text) <= 4 and is_no_word(first.text)
    return brand and name_vocabulary().general.get(reading.text[first.end : head]) == "Industry"


def _is_told(reading: Reading, start: int, head: int, end: int) -> bool:
    """Whether a name without a proper name is of something that is being made or built, or that is counted."""
    text = reading.text
    if head - start >= 4 and text[head:end].endswith("工程") and _COUNT_AFTER.match(text, end):
        return True
    if not _is_thing(text[start:head]):
        return False
    return _UNDER_WAY.search(_line(text, start)) is not None or _CARRIED_OUT.search(text, 0, start) is not None


_CARRIED_OUT = re.compile(r"(?:实施|建设|投资|打造|承担|承建|引进|开发|申报|上马|谋划)的$")


def _is_thing(modifier: str) -> bool:
    """Whether a modifier says what is made, done or built (铜箔精深加工, 污水处理厂)."""
    return len(modifier) >= 4 and (ware_strength(modifier) > 0 or ACTIVITY.search(modifier) is not None)


def _without_area(modifier: str) -> str:
    """The modifier without the firm or areas that it begins with (云澜市重大 → 重大, 宏拓公司投资 → 投资)."""
    modifier = (
        modifier[max(modifier.rfind("公司"), modifier.rfind("集团")) + 2 :] if _OF_FIRM.search(modifier) else modifier
    )
    modifier = _REGION.sub("", modifier)
    while area := next((modifier[:n] for n in range(min(6, len(modifier)), 1, -1) if modifier[:n] in by_name()), ""):
        modifier = modifier.removeprefix(area)
    return _OF_LEVEL.sub("", modifier)


_REGION = re.compile(r"^[\u4e00-\u9fff]{2,8}?(?:经济区|经济圈|都市圈|城市群|经济带)(?=$|重大|重点|亿元|招商|引资|签约)")
_OF_LEVEL = re.compile(r"^(?:自治区|自治州|[省市县区州])?(?:级|本级|层面)")
"""Whose projects of a kind they are (某某经济圈项目95个, 自治区层面重大项目)."""


def _line(text: str, offset: int) -> str:
    return text[text.rfind("\n", 0, offset) + 1 : text.find("\n", offset)]


def _edition_start(text: str, start: int) -> int:
    """``start`` moved left over an ordinal or a year that numbers the event (第三届, 2021)."""
    before = re.search(
        r"(?:第[一二三四五六七八九十百\d]+[届次期]|20\d\d年?|首届|首列|首班|首趟|全[国省市])“?$",
        text[max(0, start - 8) : start],
    )
    return start - len(before.group()) if before else start


def _capacity_start(text: str, start: int) -> int | None:
    """Where a capacity that belongs to the name (年产20万台…) begins, when it stands right before ``start``."""
    begin = max(0, start - 20)
    found = list(_CAPACITY.finditer(text, begin, start))
    return found[-1].start() if found and found[-1].end() == start else None
