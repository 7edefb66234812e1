"""Kinds of products by the word they end in: 光伏组件, 四价疫苗, 电解铜箔.

A phrase that ends like a product names one where the text makes, sells or counts it (3万吨电解铜箔, 生产齿轮箱, 组件产能),
in a list of such phrases, and by itself when it is long enough to be no ordinary word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import ahocorasick

from kg.extract.names.enumerations import Enumeration, enumerations
from kg.extract.names.extension import PROPER, is_generic
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

MEASURES = (
    "台套|台/套|台|套|件|辆|吨|平方米|平米|立方米|万米|米|芯公里|公里|片|只|支|块|颗|条|部|个|枚|根|安时|吉瓦时|兆瓦时|千瓦时|吉瓦|兆瓦|千瓦|"
    "GWh|Gwh|gwh|GWH|MWh|kWh|GW|MW|KW|kW|mw|Mw|gw|kVA|升|瓶|盒|张|双|架|艘|标箱|标准箱|头|羽|株|剂|粒|袋|箱|米|克|公斤|"
    "斤|克拉|吨标煤|立方|方|匹|英寸|Ah|万吨级|吨级"
)
"""Measure words of production capacities, as a pattern."""

QUANTITY = rf"[\d.,]+(?:[-~至][\d.,]+)?[万亿千百]{{0,2}}(?:余|多)?(?:{MEASURES})(?:[(/](?:年|月|日|天|小时|套)[)]?|每年|每日|年(?!产))?"
"""A capacity or output (5万吨/年), as a pattern."""

_LONGEST_HEAD = 8
_COUNTED = re.compile(rf"{QUANTITY}(?:的|各类|以上)?")
_MAKING = re.compile(
    r"(?:(?:主要|专业|专注于?|集中|批量|规模化)?(?:生产|产销|研制|量产|投产)(?:出|的|了|各类|各种|高端|优质)*|主营|专营|"
    r"(?:从事|专注于?|致力于|专业从事)(?:各类|各种|高端)?|年产(?:能|量)?|(?:采用|搭载|配套|推出|制造出|研发出|研制出|下线|生产出)(?:来)?(?:了|的)?|"
    r"(?<![能色进备端型材械品料车电子件密农精深粗])(?:制造|加工|研发|组装|试制|出产)(?:的|了|着)?(?![业商厂园型区]))"
)
_OUTPUT = re.compile(
    r"(?:[的]?(?:年|总|月|设计|规划|建成)?(?:产能|产量|销量|销售|产销量|出货量|出口量|出口额|出口|进口量|产值|装机|保有量|市场占有率|"
    r"占有率|市占率|市场份额|全球市场|国内市场|出栏|存栏|供应商|制造商|生产商|生产企业|制造企业|[一二两三四五六七八九十\d]*条?(?:生产线|产线)|生产基地|制造基地|"
    r"生产加工基地|研发、?生产|研发制造|加工基地|生产项目|国产化|产业化|批量|规模化|获批|上市|生产车间|生产工厂|制造项目|订单|下线|投产|量产))"
)
_LEADING = re.compile(
    r"(?:(?:全球|世界|国内|全国|亚洲|我国|全省|国产|中国)?(?:首[台套辆支片款条列批个艘架票]|(?:规模|单体|容量|口径|产能|海拔)?"
    r"最[大小重高长先]的?|第一[台套辆支片款条列艘架]))+(?:的|套|台)?"
)
_MODIFIERS = frozenset({"n", "nz", "vn", "an", "a", "nw", "b", "f"})
_STOP = re.compile(
    r"(?:公司|企业|集团|股份|控股|园区|项目|政府|中心|基地|全市|全省|全县|全区|产业|产能|产量|行业|领域|亿元|工厂|车间|客户|市场|部分|大量|"
    r"众多|上述|重点|主要|主导|相关|各类|各种|其他|其它|品牌|优质|一批|系列|多家|骨干|龙头|产品|年产|成为|设备|业务|上游|下游|中游|配套|全球|国内|世界|"
    r"全国|国际|国产|首台|首批|首个|首条|下线|厂商|厂家|数量|单价|平均|技术|材料|革命|变革)"
)
_NO_START = re.compile(
    r"[国省市区县我本其该等及与和]|[该我本全][国省市区县镇乡村州旗地]|区域|地区|本地|当地|当前|多种|系列|年产|优质|高水平|高质量|大规模|规模化|产业化|一流|领先|"
    r"项目|工程|企业|公司|产品|技术|市场|主要|重要|关键|核心|先进|时|级|型|类|新"
)
_BRANDED = re.compile(
    r"(?:汽车|轮胎|重卡|客车|卡车|手机|电脑|啤酒|白酒|黄酒|牛奶|水泥|空调|冰箱|家具|服装|玻璃|机器人|电池|锅炉|电机|电梯|火腿)$"
)
_KIND = re.compile(
    r"[型式用级性度]$|纯电|氢|锂|镍|钠|铅|燃|混|全钢|半钢|工业|服务|特种|整车|线|新|小|大|微|轻|重|锻|钢|铝|铜|硅|光|热|冷|电|水|生物|农|油|气"
)
_TRAILING_NOUN = re.compile(r"(?:等|项目|生产线|产线|产能|产量|产品|系列)")
_DOING = re.compile(r"(?:制造|加工|研发|销售|组装|经营|集成|装配)和?")
DONE = re.compile(r"(?:研发|生产|加工|制造|扩产|扩建|扩能|技改|产业化)+$")
"""What is done with a product, at the end of a phrase, as a pattern."""

_BUILDING = frozenset({"建设", "新建", "扩建", "续建"})
"""What is done to works; the tagger may take it for part of a noun (建设｜高端合金)."""

_PUT_TOGETHER = re.compile(r"(?:主体|的|部分|工程)*(?:施工|吊装|浇筑|封顶|拼装|焊接作业|架设)")
"""What follows parts of a building, which nobody sells (屋面钢结构的吊装)."""

_CODE = re.compile(
    r"[A-Za-z0-9.+-]*[A-Za-z][A-Za-z0-9.+-]*|[\d.]+代|[一二两三四五六七八九]价|\d+(?:英寸|微米|nm|纳米|mm)"
)
_INDUSTRIES = re.compile(r"(?:产业|行业|领域|集群|产业链|制造业|赛道|门类|业态|学科|专业)(?:链|集群|发展)?$")
_NO_LIST = re.compile(r"企业|公司|单位|部门|人才|专业|课程|学科")
_FREE = 4
"""A phrase of so many characters names a product wherever it stands."""


@cache
def _heads() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for head in sorted(name_vocabulary().words("productHeads")):
        automaton.add_word(head, head)
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=8192)
def ware_strength(name: str) -> int:
    """How surely a phrase names a product: 2 by a product's name at its end, 1 by a last character, 0 not at all."""
    vocabulary = name_vocabulary()
    ordinary = vocabulary.words("noWares")
    ends = [name[n:] for n in range(max(0, len(name) - _LONGEST_HEAD), len(name))]
    head = next((end for end in ends if end in vocabulary.words("productHeads")), "")
    plain = next((end for end in ends if end in ordinary and (len(end) > 1 or end == name)), "")
    if head:
        return 2 if len(head) >= len(plain) else 0
    mark = any(end in vocabulary.words("wareMarks") for end in ends)
    return int(mark and not plain and len(name) >= 3)


def ware_at(reading: Reading, start: int, *, weak: bool = True) -> int | None:
    """The end of the product that begins at ``start``, None where no product does.

    The noun phrase there must end in a product, or go on with what says that it is made (…生产线, …产能, …项目).
    """
    number = reading.word_at[start] if start < len(reading.word_at) else -1
    end, best = start, None
    while 0 <= number < len(reading.words):
        word = reading.words[number]
        if word.start > end and end > start:
            break
        joins = word.text in {"及", "用", "级", "型", "级别"} and end > start
        bracket = word.text in {"(", ")"} and end > start
        if not (joins or bracket or _may_stand(word.text, word.tag)) or word.end - start > 24:
            break
        if best is not None and (_OUTPUT.match(reading.text, word.start) or _COUNTED.match(reading.text, word.start)):
            break
        end = word.end
        number += 1
        if ware_strength(reading.text[start:end]) > int(not weak):
            best = end
        elif best is not None and _TRAILING_NOUN.match(word.text):
            break
        elif best is not None and not bracket and not joins:
            best = None
    if best is None or not _is_ware(reading, start, best):
        return None
    return best


def single_wares(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The products that 及 joins in ``text[start:end]``, each without what is done with it; the whole where it is one."""
    parts, first = [], start
    for mark in re.finditer("及", reading.text[start:end]):
        if reading.starts_word(start + mark.start()):
            parts.append((first, start + mark.start()))
            first = start + mark.end()
    parts.append((first, end))
    cut = [(s, s + len(DONE.sub("", reading.text[s:e]))) for s, e in parts]
    if len(parts) > 1 and all(ware_strength(reading.text[s:e]) and _is_ware(reading, s, e) for s, e in cut):
        yield from cut
    else:
        yield start, end


def _may_stand(text: str, tag: str) -> bool:
    vocabulary = name_vocabulary()
    if ware_strength(text) == 2:
        return True
    inner = text in vocabulary.words("nameVerbs") or text in vocabulary.words("wareVerbs")
    if text in vocabulary.words("openingVerbs") and not inner:
        return False
    return tag in _MODIFIERS or inner or _CODE.fullmatch(text) is not None


def _is_ware(reading: Reading, start: int, end: int) -> bool:
    name = reading.text[start:end]
    if (
        not 2 <= end - start <= 20
        or is_generic(name)
        or name in by_name()
        or name in name_vocabulary().words("noWares")
    ):
        return False
    return name.count("(") == name.count(")") and not re.search(r"[,。:;!?“”《》、]|^[及用级型]", name)


def _start_of(reading: Reading, head: int, end: int) -> int:
    """How far left the modifiers of the product reach whose last word begins at ``head``."""
    number = reading.word_at[head]
    start = reading.words[number].start
    opening = name_vocabulary().words("openingVerbs") - name_vocabulary().words("nameVerbs")
    while number > 0:
        word = reading.words[number - 1]
        noun = word.tag in _MODIFIERS or (word.text in name_vocabulary().words("nameVerbs") and word.tag != "v")
        fits = noun or word.text in name_vocabulary().words("wareVerbs") or _CODE.fullmatch(word.text) is not None
        if word.end != start or not fits or word.text in opening or end - word.start > 16:
            break
        technique = word.text in name_vocabulary().words("wareVerbs")
        if (
            word.text in _BUILDING
            or _STOP.fullmatch(word.text)
            or _STOP.search(word.text[-2:])
            or (word.text in by_name() and not technique)
        ):
            break
        start, number = word.start, number - 1
    return _behind_count(reading, start, end)


def _behind_count(reading: Reading, start: int, end: int) -> int:
    """``start`` moved over what counts or praises the product, and over words that no product begins with."""
    text = reading.text
    begin = max(0, start - 12)
    for counted in _COUNTED.finditer(text, begin, end):
        if start < counted.end() < end:
            start = counted.end()
    while start < end:
        lead = _LEADING.match(text, start, end)
        word = reading.words[reading.word_at[start]]
        if lead and lead.end() < end:
            start = lead.end()
        elif word.start == start and word.end < end and _NO_START.fullmatch(word.text):
            start = word.end
        else:
            break
    return start - (text[start - 1 : start] == "非")


def find_wares(reading: Reading) -> Iterator[Find]:
    """Yield products by the word they end in."""
    for match in _COUNTED.finditer(reading.text):
        end = ware_at(reading, match.end())
        if end is not None and not re.match(r"[\d年]", reading.text[match.end() : match.end() + 1]):
            for start, stop in single_wares(reading, match.end(), end):
                yield Find(start, stop, "Product", "counted product", 0.6, inner=True)
    for match in _MAKING.finditer(reading.text):
        if not reading.starts_word(match.start()):
            continue
        counted = _COUNTED.match(reading.text, match.end())
        begin = counted.end() if counted else match.end()
        end = ware_at(reading, begin, weak=False)
        if end is not None and reading.starts_word(begin):
            while (
                (made := _DOING.match(reading.text, begin, end))
                and reading.starts_word(made.end())
                and made.end() < end
            ):
                begin = made.end()
            for start, stop in single_wares(reading, begin, end):
                yield Find(start, stop, "Product", "made product", 0.6, inner=_in_works(reading, end))
    yield from _by_head(reading)
    for enumeration in enumerations(reading):
        yield from _listed(reading, enumeration)


def _in_works(reading: Reading, end: int) -> bool:
    return re.match(r"[\u4e00-\u9fff]{0,4}(?:项目|生产线|产线|基地|工厂)", reading.text[end : end + 8]) is not None


def _by_head(reading: Reading) -> Iterator[Find]:
    text = reading.text
    for last, head in _heads().iter_long(text):
        end = last + 1
        if not reading.ends_word(end) or reading.word_at[last] < 0:
            continue
        start = _start_of(reading, end - len(head), end)
        if not reading.starts_word(start) or not _is_ware(reading, start, end) or ware_strength(text[start:end]) < 2:
            continue
        if is_branded(reading, start, end):
            continue
        if _OUTPUT.match(text, end):
            yield Find(start, end, "Product", "product with output", 0.6, inner=True)
        elif end - start >= _FREE and _stands_alone(reading, start, end):
            yield Find(start, end, "Product", "product", 0.45)


def _stands_alone(reading: Reading, start: int, end: int) -> bool:
    """Whether no noun follows that makes the product a mere modifier, and no name precedes it."""
    number = reading.word_at[end]
    if _PUT_TOGETHER.match(reading.text, end):
        return False
    if reading.text[end : end + 1] in "“(之" or reading.text[start - 1 : start] in "”":
        return False
    if number < 0:
        return reading.text[start - 1 : start] != "\n"
    word = reading.words[number]
    before = reading.words[reading.word_at[start] - 1] if reading.word_at[start] > 0 else None
    if before is not None and before.end == start and before.tag in {"ORG", "nz", "PER", "nw", "LOC"}:
        return False
    return word.tag in {"w", "v", "u", "c", "p", "d", "xc", "r", "vd", "m", "f", "s", "TIME", "LOC", "t"}


def _listed(reading: Reading, enumeration: Enumeration) -> Iterator[Find]:
    """Members of a list of which half end like products."""
    if _INDUSTRIES.search(enumeration.head) or _NO_LIST.search(enumeration.head):
        return
    strengths = [ware_strength(reading.text[start:end]) for start, end in enumeration.members]
    strong, weak = strengths.count(2), strengths.count(1)
    if strong < 2 or 2 * (strong + weak) < len(strengths):
        return
    for (start, end), strength in zip(enumeration.members, strengths, strict=True):
        start = _behind_lead(reading, start, end)
        if strength and reading.starts_word(start) and _is_ware(reading, start, end) and _is_plain(reading, start, end):
            yield Find(start, end, "Product", "list of products", 0.55)


def _behind_lead(reading: Reading, start: int, end: int) -> int:
    """``start`` moved over quantities and verbs before the first member (生产10万吨甲醇、…)."""
    text = reading.text
    while start < end:
        counted = _COUNTED.match(text, start, end)
        word = reading.words[reading.word_at[start]]
        lead = _LEADING.match(text, start, end)
        if counted and counted.end() < end:
            start = counted.end()
        elif lead and lead.end() < end:
            start = lead.end()
        elif word.start == start and word.end < end and _leads(word.text, word.tag):
            start = word.end
        else:
            break
    return start


def is_branded(reading: Reading, start: int, end: int) -> bool:
    """Whether the phrase is a brand before a kind of goods, which names a firm rather than the goods (宏拓轮胎)."""
    branded = _BRANDED.search(reading.text, start, end)
    if branded is None or branded.start() == start:
        return False
    first = reading.words[reading.word_at[start]]
    brand = first.text if first.end <= branded.start() else reading.text[start : branded.start()]
    if name_vocabulary().general.get(reading.text[start:end]) or brand.isascii() or len(brand) > 4:
        return False
    return not is_technical(brand) and first.tag in PROPER | {"a", "n", "v", "an", "vn"}


def is_technical(word: str) -> bool:
    """Whether the word says what kind of goods it is."""
    vocabulary = name_vocabulary()
    kinds = vocabulary.words("wareVerbs") | vocabulary.words("tradeModifiers") | vocabulary.words("nameVerbs")
    return (
        word in kinds
        or word in vocabulary.general
        or ware_strength(word) == 2
        or is_generic(word)
        or _KIND.search(word) is not None
    )


def _leads(text: str, tag: str) -> bool:
    """Whether the word stands before a product and is no part of its name."""
    vocabulary = name_vocabulary()
    if _STOP.fullmatch(text) or text in vocabulary.words("openingVerbs"):
        return True
    return tag in {"v", "m", "u", "d", "p"} and text not in vocabulary.words("nameVerbs") | vocabulary.words(
        "wareVerbs"
    )


def _is_plain(reading: Reading, start: int, end: int) -> bool:
    """Whether no place or firm stands in the member."""
    words = reading.words_in(start, end)
    if is_branded(reading, start, end):
        return False
    return all(word.tag not in {"LOC", "ORG", "PER"} or ware_strength(word.text) == 2 for word in words)
