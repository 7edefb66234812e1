"""Projects by their build: [firm] [phase] [capacity] what is made or done [项目] (宏拓能源二期年产3万吨电解铜箔项目).

The parts tell what else the name says: its firm and its product stay as names of their own inside the longer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.names.beside_projects import BESIDE_END, PARK_BEFORE, SUPERLATIVE, WORK_BESIDE
from kg.extract.names.extension import PROPER, does_there, is_generic
from kg.extract.names.project_firms import behind_brand, is_firm, leading_firm, makes_so_much
from kg.extract.names.project_words import ACTIVITY, FACILITY, NOISE, TRADE, WORKS
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import DONE, QUANTITY, single_wares, ware_at, ware_strength
from kg.ontology.names import name_vocabulary

MAX_NAME = 44

_HEAD = re.compile(
    r"(?:建设|生产|扩建|产业化|技改|改造)?(?:项目|工程)(?![部师院类车]|资金|经理|公司|建设单位|总投资|技术|机械|塑料|材料|装备|设备)"
)
CAPACITY = re.compile(
    rf"(?:(?:年|日)(?:产|处理|(?:精|深|精深)?加工|综合利用|消纳|发电|供应?|回收|拆解|提炼|屠宰|出栏|储|存栏)(?:能|量)?|新增|产能)?(?:约|近|超)?(?<![\d.])(?:\d[×xX*])?{QUANTITY}级?(?:的|规模)?"
)
"""A capacity or output with what says so (年产约5万吨), as a pattern."""

_PHASE = re.compile(r"[(]?(?:[一二三四五六七八九十](?:[至、-][一二三四五六七八九十])?|\d)期[)]?")
_TRAILING_PHASE = re.compile(
    r"[(]?(?:[一二三四五六七八九十](?:[至、-][一二三四五六七八九十])?|\d)期[)]?(?:项目|工程)?(?![投建开])"
)
_BUILDS = frozenset({"建设", "新建", "兴建", "投建", "投资建设", "建成"})
_TALKED_OF = frozenset({"洽谈", "对接", "推介", "考察", "看好"})
"""What is done about a project before it begins: no part of its name."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a project's name: ends of the firm and of the capacity (each the start of what follows it)."""

    start: int
    firm_end: int
    thing: int
    end: int
    has_capacity: bool

    @property
    def has_firm(self) -> bool:
        """Whether the name begins with a firm."""
        return self.firm_end > self.start


_PLANT = re.compile(
    r"(?:智能|生产|制造|智造|加工|研发|养殖|种植|产业化)*(?:基地|工厂|电站|风电场|机组|装置|储能站)(?![\u4e00-\u9fff]{0,4}(?:项目|工程))"
)
"""What a capacity makes a project of, without the word for one (年产5万吨铜箔生产基地, 100兆瓦光伏电站)."""


def find_undertakings(reading: Reading) -> Iterator[Find]:
    """Yield projects that end in 项目 or 工程 and hold a firm with its product, or a capacity; and their parts."""
    heads = ((match, False) for match in _HEAD.finditer(reading.text))
    plants = ((match, True) for match in _PLANT.finditer(reading.text))
    for match, is_plant in (*heads, *plants):
        if not reading.ends_word(match.end()):
            continue
        head = match.start() if reading.text[match.start() - 1] not in "及和与" else max(match.start(), match.end() - 2)
        start = left_limit(reading, head)
        if head - start < 3:
            continue
        parts = parts_of(reading, start, head)
        if not _is_special(reading, parts) or (is_plant and not _is_plant(reading, parts)):
            continue
        phase = _TRAILING_PHASE.match(reading.text, match.end())
        end = phase.end() if phase else match.end()
        yield from named(reading, parts, end, 0.75)


def _is_plant(reading: Reading, parts: Parts) -> bool:
    """Whether a capacity, and no mere size or other project, stands before the word for a plant."""
    name = reading.text[parts.start : parts.end]
    if re.match(r"[^\d]{0,12}[\d.]+[万余多]*(?:台|套|座|条|个|组|栋|幢)", name) and "年产" not in name:
        return False  # 18台…发电机组: so many of them
    return parts.has_capacity and not re.search(r"项目|工程|平方米|平米|㎡|\d[^,]{0,3}[亩米]", name)


_NO_PART = re.compile(r"^及|聚焦|围绕|涵盖|涉及")


def named(reading: Reading, parts: Parts, end: int, confidence: float, rank: int = 0) -> Iterator[Find]:
    """The project of ``parts`` whose name ends at ``end``, its firm and its product."""
    text = reading.text
    whole, tail = text[parts.start : end], text[parts.firm_end : end]
    if _NO_PART.search(whole):
        return  # 推介｜及揭牌典礼聚焦渔业项目
    names = [whole.removesuffix("项目"), tail if len(tail) >= 5 else "", text[parts.thing : end]]
    kept = tuple(dict.fromkeys(n for n in names if len(n) >= 5 and n != whole and not n.endswith(("建设",))))
    yield Find(parts.start, end, "Project", "undertaking", confidence, rank, names=kept)
    word = reading.words[reading.word_at[parts.start]]
    if word.start < parts.start and PARK_BEFORE.match(text, word.start, parts.end):
        yield Find(word.start, parts.start, "IndustrialPark", "park of project", 0.7)  # one word with the firm
    firm = parts.has_firm and (is_firm(reading, parts.start, parts.firm_end) or parts.has_capacity)
    if firm and _shows_firm(reading, parts):
        yield Find(parts.start, parts.firm_end, "Company", "firm of project", 0.6, inner=True)
    for start in (parts.thing, parts.firm_end):
        ware = ware_at(reading, start, weak=parts.has_capacity)
        if ware is not None and ware <= end and ware - start >= 2:
            for first, last in single_wares(reading, start, ware):
                yield from behind_brand(reading, first, last, first == parts.start)
            break
    else:
        yield from _of_capacity(reading, parts)


def _of_capacity(reading: Reading, parts: Parts) -> Iterator[Find]:
    """What stands right behind a capacity in tonnes or pieces, whatever it is called: a product."""
    text = reading.text
    made = re.sub(r"(?:一体化)?(?:[一二三四]期)?(?:建设)?(?:项目|工程)?$", "", text[parts.thing : parts.end])
    end = parts.thing + len(DONE.sub("", BESIDE_END.sub("", made)))
    name = text[parts.thing : end]
    tonnes = re.search(r"(?:吨|台|套|辆|件|只|片|支|吨/年)(?:/年|年|的)?$", text[parts.start : parts.thing])
    if (
        tonnes is None
        or re.search(r"产能|生产线|产线|能力|规模|产量|产值|系列$|以上$|[及和与]", name)
        or not 2 <= len(name) <= 14
        or is_generic(name)
        or WORKS.search(name)
        or ACTIVITY.search(name)
    ):
        return
    both = re.fullmatch(r"([^()]{2,10})[(]([A-Za-z0-9-]{2,8})[)]", name)
    if both or re.fullmatch(r"[\u4e00-\u9fffA-Za-z0-9-]+", name):
        yield Find(
            parts.thing, end, "Product", "product of capacity", 0.5, inner=True, names=both.groups() if both else ()
        )


def _shows_firm(reading: Reading, parts: Parts) -> bool:
    """Whether what follows the firm is what it makes or does, so that the cut between the two is sure."""
    thing = reading.text[parts.thing : parts.end]
    place = reading.tag_at(parts.start) == "LOC" and not TRADE.search(reading.text[parts.start : parts.firm_end])
    return parts.has_capacity or ware_strength(thing) == 2 or (not place and ACTIVITY.search(thing) is not None)


def _is_special(reading: Reading, parts: Parts) -> bool:
    """Whether the name can be of one project only: a capacity, or a proper name with what it does."""
    thing = reading.text[parts.thing : parts.end]
    of_firm = parts.has_firm and parts.has_capacity  # 宏拓能源年产20万台智能制造产业园
    if len(thing) < 2 or NOISE.fullmatch(reading.text[parts.start : parts.end]) or (is_generic(thing) and not of_firm):
        return False
    if parts.has_capacity:
        return True
    if SUPERLATIVE.search(reading.text, parts.start, parts.end):
        return False
    first = reading.words[reading.word_at[parts.start]]
    proper = parts.has_firm or (first.tag in PROPER and first.text not in name_vocabulary().general)
    told = (
        ware_strength(thing) > 0
        or ACTIVITY.search(thing)
        or (FACILITY.search(thing) and not parts.has_firm and not re.search("重大|重点|骨干|等", thing))
    )
    return proper and bool(told) and len(thing) >= 4


def left_limit(reading: Reading, end: int) -> int:
    """How far left a project's name may reach that goes on to ``end``: over nouns, names, capacities, techniques."""
    number = reading.word_at[end - 1] if end else -1
    start = end
    while number >= 0:
        word = reading.words[number]
        if word.end != start and start != end:
            break
        if word.text == ")":
            opened = reading.text.rfind("(", max(0, word.start - 14), word.start)
            if opened < 0 or "," in reading.text[opened : word.start]:
                break
            start, number = opened, reading.word_at[opened] - 1
            continue
        if end - word.start > MAX_NAME or not _inside(reading, number, end):
            break
        start = word.start
        number -= 1
    return _with_brand(reading, _behind_lead(reading, start, end))


def _with_brand(reading: Reading, start: int) -> int:
    """``start`` moved left over a brand that the tagger took for a verb (振兴｜石油50万吨/年…项目), where a clause begins with it."""
    number = reading.word_at[start] if start < len(reading.text) else 0
    if number > 1 and CAPACITY.match(reading.text, start) and reading.words[number - 1].end == start:
        number -= 1  # 振兴新材料|年产…: the trade by itself says nothing, and was left out
    brand, trade = reading.words[number - 1], reading.words[number]
    if (
        number > 0
        and brand.tag == "v"
        and brand.end == trade.start
        and brand.text not in name_vocabulary().words("openingVerbs")
        and TRADE.fullmatch(trade.text)
        and CAPACITY.match(reading.text, trade.end)
        and reading.text[: brand.start][-1:] in ("", *"。;,、:\n")
    ):
        return brand.start
    return start


def _inside(reading: Reading, number: int, end: int) -> bool:
    """Whether the word may stand inside the name of a project that ends at ``end``."""
    word = reading.words[number]
    vocabulary = name_vocabulary()
    if word.text == "-" and "--" in reading.text[word.start - 1 : word.end + 1]:
        return False  # 一项重要工程——某项目
    if word.text in {"及", "和", "与", "、"}:
        return _joins_works(reading, number, end) and (word.text == "及" or _is_shared(reading, number, end))
    if (
        word.text
        in {
            "非",
            "年产",
            "一至",
            "一期",
            "二期",
            "三期",
            "年处理",
            "年加工",
            "含",
            "用",
            "期",
            "年",
            "/",
            "/年",
            "/日",
            "级",
            "型",
            "·",
            "-",
        }
        or ware_strength(word.text) == 2
    ):
        return True
    if word.tag == "m" or re.match(r"[\d.]|[×*#]$", word.text):
        return not re.search(r"[个家项批条次]$|亿元|万元|%", word.text)
    if word.text == "投资" and number + 1 < len(reading.words):
        following = reading.words[number + 1]
        if following.tag == "m" or following.text in {"建设", "新建", "兴建", "实施", "打造"}:
            return False  # 某公司在某区投资建设…: what is invested in begins behind it
    if word.text in _BUILDS and does_there(reading, number):
        return False  # 在某市建设…
    if word.text in _TALKED_OF:
        return False
    technique = word.text in vocabulary.words("nameVerbs") or word.text in vocabulary.words("wareVerbs")
    if ACTIVITY.fullmatch(word.text) or technique:
        return True
    if word.tag == "v" and word.text not in vocabulary.words("openingVerbs") and _behind_capacity(reading, word.start):
        return True  # 年产12万吨某种压延玻璃项目: a technique that the tagger takes for a verb
    if word.tag == "q":
        return re.search(r"[个家项批]$", word.text) is None
    return word.tag in PROPER | {"n", "vn", "an", "s", "b", "a", "f"} and word.text not in vocabulary.words(
        "openingVerbs"
    )


_TECHNIQUE_REACH = 6


def _behind_capacity(reading: Reading, start: int) -> bool:
    """Whether a capacity ends within a few characters before ``start``, and only letters stand between."""
    near = max(0, start - 20 - _TECHNIQUE_REACH)
    ends = [match.end() for match in CAPACITY.finditer(reading.text, near, start)]
    between = reading.text[ends[-1] : start] if ends else ""
    return bool(ends) and len(between) <= _TECHNIQUE_REACH and between.isalnum()


def _joins_works(reading: Reading, number: int, end: int) -> bool:
    """Whether 及 or 和 joins two things of one project: a product or an activity stands before it."""
    if number < 1 or reading.words[number].end >= end:
        return False
    before = reading.words[number - 1]
    if re.search(r"(?:项目|工程|基地|园|中心|[一二三四]期)$", before.text):
        return False  # two projects
    if ware_strength(before.text) > 0 or ACTIVITY.fullmatch(before.text) or before.text in WORK_BESIDE:
        return True
    named = before.tag in {"n", "nz", "nw"} and len(before.text) >= 2 and not is_generic(before.text)
    return named and before.text not in name_vocabulary().general and _is_shared(reading, number, end)


def _is_shared(reading: Reading, number: int, end: int) -> bool:
    """Whether what stands between 和 and ``end`` is a product too, so that one project makes both (甲剂和乙剂生产项目).

    A capacity or a proper name there begins another project.
    """
    following = reading.words[number + 1]
    rest = reading.text[following.start : end]
    if following.tag in PROPER | {"v", "m", "p"} or CAPACITY.match(rest) or not 2 <= len(rest) <= 16:
        return False
    if re.search(r"[的元]|投资", rest):
        return False
    return ware_strength(DONE.sub("", rest)) > 0 or ware_strength(following.text) > 0


def _behind_lead(reading: Reading, start: int, end: int) -> int:
    """``start`` moved right over verbs, praise and counts before the name."""
    opening = name_vocabulary().words("openingVerbs")
    while start < end:
        word = reading.words[reading.word_at[start]]
        capacity = CAPACITY.match(reading.text, start, end)
        if capacity and capacity.end() < end:
            break
        lead = (
            word.text in opening
            or word.tag in {"v", "m", "q", "d", "p", "c", "u", "f"}
            or word.text in {"个", "及", "和", "-", ")"}
        )
        generic = (
            word.tag in {"n", "a", "vn", "s", "b"}
            and is_generic(word.text)
            and word.text not in {"高端", "新型", "智能", "绿色", "一体化"}
        )
        lead = lead or (len(word.text) == 1 and CAPACITY.match(reading.text, word.end, end) is not None)
        if word.start != start or not (lead or (generic and word.end < end)):
            break
        start = word.end
    return start


def parts_of(reading: Reading, start: int, end: int) -> Parts:
    """The parts of the name ``text[start:end]``, which begins behind the park that its firm is in."""
    text = reading.text
    start = behind_park(reading, start, end)
    capacity = CAPACITY.search(text, start, end)
    if capacity is not None and capacity.end() < end:
        start = capacity.start() if SUPERLATIVE.search(text, start, capacity.start()) else start
        phase = next((p for p in _PHASE.finditer(text, start, capacity.start())), None)
        firm_end = phase.start() if phase and phase.start() > start else capacity.start()
        firm = is_firm(reading, start, firm_end) or makes_so_much(reading, start, firm_end)
        firm_end = firm_end if firm else start
        return Parts(start, firm_end, capacity.end(), end, True)
    firm_end = leading_firm(reading, start, end)
    phase = _PHASE.match(text, firm_end, end)
    thing = phase.end() if phase else firm_end
    last = next((p.start() for p in _PHASE.finditer(text, thing, end) if p.end() == end and p.start() > thing), end)
    return Parts(start, firm_end, thing, last, False)


def behind_park(reading: Reading, start: int, end: int) -> int:
    """``start`` behind a park that a firm with its project follows; a park whose own project it is stays in front."""
    park = PARK_BEFORE.match(reading.text, start, end)
    if park is None or park.end() >= end:
        return start
    follows = reading.words[reading.word_at[park.end()]]
    capacity = CAPACITY.search(reading.text, park.end(), end)
    firm_end = capacity.start() if capacity else follows.end
    traded = capacity is not None and TRADE.search(reading.text[park.end() : firm_end]) is not None
    if firm_end - park.end() < 3 or not (traded or follows.tag in PROPER) or not is_firm(reading, park.end(), firm_end):
        return start
    return park.end()


def is_work(reading: Reading, parts: Parts) -> bool:
    """Whether a member of a list of projects is one by itself: a capacity, a firm, an activity or a building."""
    thing = re.sub(r"(?:项目|工程)$", "", reading.text[parts.thing : parts.end])
    return parts.has_capacity or parts.has_firm or bool(ACTIVITY.search(thing) or WORKS.search(thing))
