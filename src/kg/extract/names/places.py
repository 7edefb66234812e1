"""Administrative areas and other places: divisions of the gazetteer, townships by their ending, countries, foreign towns.

A short name (云澜 for 云澜市) counts only where the tagger sees a place. A chain of divisions written together is
cut into its members (云澜市临溪区桥头镇 → three areas).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick

from kg.extract.layers import Token
from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_KIND = re.compile(r"(?:自治区|自治州|自治县|自治旗|街道|社区|新村|省|市|县|区|镇|乡|村|旗|盟|州|苏木)$")
_TOWN = re.compile(
    r"[\u4e00-\u9fff]{1,8}?(?:街道|社区|新村|镇|乡|村|县|苏木|[^小地片园片辖城市山老新库特校厂社郊景灾片]区|"
    r"[^城都超上股夜]市)$"
)
_LAND = re.compile(
    r"(?:大道|大街|[路街巷弄]|[山峰岭湖江河溪潭泉岛湾海洲寺塔峡沟]|[^家果花校乐田]园|[滩坝洞]|半岛|群岛|水库|公园|古镇|草原|高原|"
    r"盆地|平原|地区|沿海|内陆|大厦|酒店|大桥|码头|[^海边难攻把相有公机]关|[^碉城]堡|[^出入路港窗人岔关进道街户]口)(?<!内河)$"
)
_ON_A_LINE = re.compile(r"(?:铁路|高铁|高速|公路).*大桥$")
"""A bridge written together with its line: the finder of class words knows both."""
_VILLAGE = re.compile(r"[\u4e00-\u9fff]?(?:街道|新村|镇|乡|村)")
_TAIL = re.compile(
    r"^(?:地区|境内|全境|方向|全市|全省|市域|省内|市内|本地|一带|沿线|周边|当地|片|[东西南北中]{2}(?:部|侧|角|面)?)$"
)
_PART = re.compile(r"[东西南北中]{1,2}部")
"""Which part of an area is meant is no part of its name."""
FOREIGN_CHARACTER = (
    "[阿埃艾安奥巴拜班邦贝比彼宾波博布查楚达丹德登迪蒂杜顿多俄厄恩尔法菲费芬佛夫弗福盖冈戈哥格贡古圭哈海罕汉赫霍基吉加伽贾捷金卡坎康考柯科克肯库拉莱兰朗劳勒雷里利列林隆卢鲁"
    "伦罗洛吕马麦曼梅门蒙米密敏明莫默姆木穆纳奈南内尼涅宁纽努诺帕佩彭皮珀普契恰切丘热日瑞若撒萨塞桑森沙圣什施史斯思苏索塔泰坦汤特提廷图托瓦万韦维温文沃乌武西希锡夏欣休雪"
    "亚扬耶伊易因英尤约泽扎詹兹茨伐娅玛妮莉琳辛毛柏苗翁佐泊黎蓬蒂岘绥瑟葛赛舍斐岑芝]"
)
"""Characters that transcribe foreign names."""

_FOREIGN = re.compile(FOREIGN_CHARACTER + "{3,9}(?:州|省|府|郡|大区)?|" + FOREIGN_CHARACTER + "{2}(?:州|府|郡)")
_FOREIGN_TOWN = re.compile(FOREIGN_CHARACTER + "{2,9}")
"""Behind the name of its country."""
_FOREIGN_KIND = frozenset({"州", "省", "府", "郡", "市", "大区"})
_NOT_PLACES = frozenset(
    (
        "断头路 瓶颈路 丁字路 拥堵路 烂泥路 特大桥 立交桥 高架桥 人行天桥 跨海大桥 五大洲 六大洲 七大洲 各大洲 四大洋 新能源 未来 电子商务 "
        "中心城区 主城区 城区 市区 郊区 景区 园区 社区 村 镇 街道 城市 "
        "农村 山区 灾区 小区 校区 厂区 库区 片区 区 市 县 省 乡 乡镇 县区 市县 省市 区县 "
        "老城区 开发区 高新区 新区 保税区 地区 境外 海外 国外 境内"
    ).split()
)


@cache
def _divisions() -> frozenset[str]:
    return frozenset(by_name())


@cache
def _full_names() -> ahocorasick.Automaton:
    """Full names of divisions and general names of areas."""
    automaton = ahocorasick.Automaton()
    for name, bearers in by_name().items():
        full = len(name) > 2 and any(d.name == name for d in bearers)
        if full or len(name) >= 4:  # a short name as long as that is no other word (和林格尔)
            automaton.add_word(name, name)
    for name, type_ in name_vocabulary().general.items():
        if type_ == "AdministrativeArea":
            automaton.add_word(name, name)
    automaton.make_automaton()
    return automaton


@cache
def _provinces() -> frozenset[str]:
    return frozenset(name for name, bearers in by_name().items() if bearers[0].level == "province")


def find_places(reading: Reading) -> Iterator[Find]:
    """Yield administrative areas and places."""
    yield from _ports_of_entry(reading)
    for last, name in _full_names().iter_long(reading.text):
        start, end = last + 1 - len(name), last + 1
        apart = reading.starts_word(start) and reading.ends_word(end)
        whole = name[-1] in "省市县" and reading.text[end : end + 1] == "域"  # 甲市域: all of the city
        apart = apart or (whole and reading.starts_word(start))
        apart = apart or (len(name) >= 4 and name in _divisions() and name[-1] not in "省市县区旗州盟")
        if apart and not is_of_speech(reading.text, end):
            yield Find(start, end, "AdministrativeArea", "gazetteer", 0.95)
    for number, word in enumerate(reading.words):
        if word.tag == "LOC" and _may_be_place(reading, word):
            yield from _in_place_word(reading, number)
        elif word.text in _provinces() and word.tag in {"n", "nz", "ORG", "s"}:
            yield Find(word.start, word.end, "AdministrativeArea", "gazetteer", 0.85)


_ENTRY = re.compile(r"口岸(?![一-龥]?(?:经济|岸线|办|局|城市))")


def _ports_of_entry(reading: Reading) -> Iterator[Find]:
    """Places called by the area that they are the port of entry of (甲｜口岸)."""
    for entry in _ENTRY.finditer(reading.text):
        areas = (
            n for n in range(min(5, entry.start()), 1, -1) if is_place(reading.text[entry.start() - n : entry.start()])
        )
        if (length := next(areas, None)) is not None and reading.starts_word(entry.start() - length):
            yield Find(entry.start() - length, entry.end(), "Place", "port of entry", 0.85, 1)


def is_of_speech(text: str, end: int) -> bool:
    """Whether a country is only part of a phrase of politics (…特色社会主义, …式现代化)."""
    return text.startswith(
        ("特色社会主义", "特色大国外交", "式现代化", "梦", "共产党", "人民解放军", "智造", "创造"), end
    ) or (text.startswith("制造", end) and not text.startswith(("制造业", "制造企业", "制造基地"), end))


def _may_be_place(reading: Reading, word: Token) -> bool:
    """Whether a place word is one: no class word (保税区), not cut from another word (山嘴区 of 山嘴区块)."""
    if (
        word.text in _NOT_PLACES
        or word.text in name_vocabulary().words("idioms")
        or reading.text[word.end : word.end + 1] in "块域"
        or is_of_speech(reading.text, word.end)
    ):
        return False
    if is_generic(word.text) and word.text not in by_name():
        return False
    return not word.text.endswith((*_platform_endings(), "城中村", "家乡", "故乡", "回乡", "返乡"))


@cache
def _platform_endings() -> tuple[str, ...]:
    return tuple(
        e for e, classes in name_vocabulary().endings.items() if classes[0] not in {"Place", "Highway"} and len(e) > 1
    )


def _in_place_word(reading: Reading, number: int) -> Iterator[Find]:
    word = reading.words[number]
    text, position = word.text, word.start
    if _is_water(reading, word) or _is_range(text):
        yield Find(position, word.end, "Place", "place word", 0.8)
        return
    if text[0] == "至" and text[1:] in by_name():  # 甲｜至乙县
        text, position = text[1:], position + 1
    general = name_vocabulary().general
    ambiguous = name_vocabulary().words("ambiguousPlaces")
    areas: list[Find] = []
    while text:
        name = _longest_area(text)
        if name is None or (name == "海口" and reading.text[position - 1 : position] in {"出", "入"}):
            break
        rest = text[len(name) :]
        if _VILLAGE.fullmatch(rest) and not _KIND.search(name) and rest not in by_name():
            yield from areas
            yield Find(position, word.end, "AdministrativeArea", "township", 0.85)
            return
        if rest in _FOREIGN_KIND and name not in by_name():
            yield Find(position, word.end, "AdministrativeArea", "foreign place", 0.8)
            return
        if rest and _PART.fullmatch(rest):
            yield Find(position, position + len(name), "AdministrativeArea", "gazetteer", 0.9)
            return
        if rest == "地区" and _is_county(name):
            yield Find(position, word.end, "EconomicRegion", "region word", 0.7)  # 青山地区 is no district
            return
        if rest and _TAIL.match(rest):
            yield Find(position, word.end, "AdministrativeArea", "gazetteer", 0.85, names=(name,))
            return
        town = _FOREIGN_TOWN if is_foreign(name) else _FOREIGN
        if rest and _longest_area(rest) is None and not _KIND.search(rest) and not town.fullmatch(rest):
            break
        if name not in ambiguous or _has_full_name(reading.text, name):
            areas.append(Find(position, position + len(name), "AdministrativeArea", "gazetteer", 0.9))
        text, position = rest, position + len(name)
    # a country that the tagger runs together with a character of what follows it
    abroad = bool(areas) and _FOREIGN_TOWN.fullmatch(text) is not None
    runs_over = len(text) == 1 and len(areas) == 1 and is_foreign(word.text[:-1])
    if not text or runs_over or abroad or _TOWN.fullmatch(text) or _FOREIGN.fullmatch(text) or _LAND.search(text):
        yield from areas
    if not text:
        return
    if text in general or len(text) < 2:
        return
    if _TOWN.fullmatch(text) and _is_division(reading, position, text):
        yield Find(position, word.end, "AdministrativeArea", "township", 0.85)
    elif text.endswith("中心") and len(text) >= 5:
        yield Find(position, word.end, "DevelopmentPlatform", "place word", 0.6)
    elif text.endswith(("地区", "沿海")) and len(text) > 3:
        yield Find(position, word.end, "EconomicRegion", "region word", 0.8)
    elif _LAND.search(text) and len(text) > 2 and not _ON_A_LINE.search(text):
        yield Find(position, word.end, "Place", "place word", 0.8)
    elif _FOREIGN.fullmatch(text) or abroad or _lies_abroad(reading, number, text):
        yield Find(position, word.end, "AdministrativeArea", "foreign place", 0.7)
    elif position == word.start and 2 <= len(text) <= 4 and not re.search(r"[A-Za-z\d]", text):
        following = reading.words[number + 1].text if number + 1 < len(reading.words) else ""
        cut = reading.text[word.end + len(following) : word.end + len(following) + 1]
        if cut not in {"块", "域", "间"} and following in {"镇", "乡", "村", "街道", "社区", "县", "区", "市"}:
            yield Find(position, word.end + len(following), "AdministrativeArea", "township", 0.8)


def _lies_abroad(reading: Reading, number: int, text: str) -> bool:
    """Whether a country stands before what is called a province, prefecture or city there (某国｜甲省)."""
    before = reading.words[number - 1].text if number else ""
    return len(text) > 2 and text.endswith(tuple(_FOREIGN_KIND)) and is_foreign(before)


_CROSSED = re.compile(r"(?:跨越?|穿越?|横跨|上跨|下穿|流经|濒临|毗邻|经过)$")


def _is_water(reading: Reading, word: Token) -> bool:
    """Whether a word of two characters is a river or lake by what is done with it, or by the list it stands in."""
    if len(word.text) != 2 or word.text[-1] not in "江河湖" or word.text in by_name() or is_generic(word.text):
        return False
    before = reading.text[max(0, word.start - 4) : word.start]
    beside = reading.text[word.end : word.end + 6]
    listed = re.match(r"、[\u4e00-\u9fff]{1,3}[江河湖](?![\u4e00-\u9fff]?[市县区省镇])", beside)
    return bool(_CROSSED.search(before) or listed or re.search(r"[江河湖]、$", before))


def _is_range(text: str) -> bool:
    """Whether a word names mountains (某某山区), not the mountains of a province or city."""
    stem = text.removesuffix("山区")
    wide = any(division.level != "county" for division in by_name().get(stem, ()))
    return stem != text and len(stem) >= 2 and not wide and not is_generic(stem)


def _is_county(name: str) -> bool:
    bearers = by_name().get(name, ())
    return bool(bearers) and all(division.level == "county" for division in bearers)


def _has_full_name(text: str, name: str) -> bool:
    """Whether the text has the county of this short name in full (…区, not …区域)."""
    if not any(f"{name}{kind}" in text for kind in "区县市"):
        return False
    return re.search(f"{name}(?:区(?![域块间分])|县(?!域)|市(?![场民值域级容政]))", text) is not None


_NO_VILLAGE = re.compile(
    r"(?:[乡农]村|村镇|[百千十][大佳强][镇乡村市县区]|强[镇县市区]|全村|宜居村|[乡城]镇|郊区|灾区|旱区|工区|林区|牧区|矿区|辖区)$"
)


def _is_division(reading: Reading, start: int, name: str) -> bool:
    """Whether a name that ends like a division's can be one; districts that the gazetteer lacks follow their city."""
    if _NO_VILLAGE.search(name) or is_generic(name[:-1]) or (len(name) == 2 and name not in by_name()):
        return False
    if not name.endswith("区") or name.endswith("社区") or name in by_name():
        return True
    return reading.text[start - 1 : start] in {"市", "州"} or reading.text.count(name) > 1


def _longest_area(text: str) -> str | None:
    """The longest name of a division or country that ``text`` begins with."""
    general = name_vocabulary().general
    for length in range(min(len(text), 12), 1, -1):
        name = text[:length]
        if name[-1] in "州盟" and any(
            d.level == "city" and d.name.endswith(("自治州", "盟")) for d in by_name().get(name[:-1], ())
        ):
            return name
        if (name in _divisions() and not is_generic(name)) or general.get(name) == "AdministrativeArea":
            return name
    return None


def is_place(name: str) -> bool:
    """Whether the name is that of a division, a country or a foreign place that the gazetteers know."""
    return name in _divisions() or name_vocabulary().general.get(name) == "AdministrativeArea"


def is_foreign(name: str) -> bool:
    """Whether the name is that of another country or a place in one."""
    return (
        name_vocabulary().general.get(name) == "AdministrativeArea"
        and name not in by_name()
        and name not in ("中国", "中华人民共和国")
    )


def leading_country(name: str) -> str:
    """The country that the name of a place in it begins with (泰国｜曼谷); empty where there is none."""
    countries = (name[:n] for n in range(len(name) - 2, 1, -1))
    return next((c for c in countries if c == "中国" or (is_foreign(c) and not is_place(name))), "")


def is_transcribed(name: str) -> bool:
    """Whether the name is written in characters that transcribe foreign names."""
    return _FOREIGN.fullmatch(name) is not None


def place_type(name: str) -> str:
    """The class of a place by its name: stations, ports, passes, forts, islands and the like are no divisions."""
    if name.endswith(("站", "线路所")) or (name[-1] in "东南西北" and name[:-1] in by_name() and not is_place(name)):
        return "TransportInfrastructure"
    if name.endswith(("枢纽", "收费站")):
        return "TransportInfrastructure"
    if name.endswith(("互通", "立交")):
        return "Highway"
    if any(name[:n] in by_name() and name[n:] in by_name() for n in range(2, len(name) - 1)):
        return "AdministrativeArea"
    if len(name) > 2 and name.endswith("港") and not is_place(name):
        return "Port"
    return "Place" if len(name) > 2 and name not in by_name() and _LAND.search(name) else "AdministrativeArea"


_TRAIN = re.compile(r"(?:海铁联运|铁海联运|公铁联运|国际|跨境|冷链|货运|铁路)*班列")
_INTEGRATION = re.compile(r"(?:区域)?一体化(?:发展)?(?:战略)?")
_CITY = re.compile(r"[(][\u4e00-\u9fff]{2,4}[)]")


_NAMED_AFTER = re.compile(r"(?:综合)?(?:示范|先行|试验|引领|改革)[区县市省镇村点带]|局|产业园|专员|基金|讲习所|车间")
"""What is named after a strategy (共同富裕示范区) is not the strategy."""


def find_general_names(reading: Reading) -> Iterator[Find]:
    """Yield names that are general knowledge (京津冀, 国务院), except trades and areas."""
    text = reading.text
    for last, (name, type_) in _general_names().iter_long(text):
        start, end = last + 1 - len(name), last + 1
        quoted = text[start - 1 : start] == "“" and text[end : end + 1] == "”"
        if (
            type_ in {"EconomicRegion", "Place"}
            and len(name) == 2
            and (
                text[max(0, start - 1) : start] in set("向朝东西大省市县区镇乡村园")
                or text[end : end + 1] in set("部侧角向方经端与临邻接靠毗")
            )
        ):
            continue
        if type_ == "Strategy" and not quoted and _NAMED_AFTER.match(text, end):
            continue
        if quoted or (reading.starts_word(start) and reading.ends_word(end)) or len(name) >= 5:
            if type_ == "EconomicRegion" and (plan := _INTEGRATION.match(text, end)):
                yield Find(start, plan.end(), "Strategy", "general name", 0.8, names=(name + "一体化",))
                continue
            if type_ == "Corridor" and (train := _TRAIN.match(text, end)):
                yield Find(start, train.end(), "TransportService", "general name", 0.8)
                continue
            city = _CITY.match(text, end) if type_ == "TransportService" else None
            yield Find(
                start, city.end() if city and reading.tag_at(end + 1) == "LOC" else end, type_, "general name", 0.85
            )


@cache
def _general_names() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for name, type_ in name_vocabulary().general.items():
        if type_ not in {"AdministrativeArea", "Industry"}:
            automaton.add_word(name, (name, type_))
    automaton.make_automaton()
    return automaton
