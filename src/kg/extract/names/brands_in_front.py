"""Brands of firms named in full, in front of the names of their projects and parks (宏拓轴承生产 beside 云澜宏拓科技有限公司).

A list of signed projects calls each firm by its brand alone, which the tagger seldom knows; the full name in the
sentence before tells where the brand ends, better than any word for a trade behind it. What then stands between the
firm and 生产 is what is made, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from kg.extract.names.everywhere import FULL_FORM, without_place
from kg.extract.names.extension import is_generic
from kg.extract.names.firm_cues import TRADES, is_no_word
from kg.extract.names.project_words import ACTIVITY, WORKS
from kg.extract.names.reading import Find, Reading
from kg.extract.names.undertakings import CAPACITY
from kg.gazetteer import by_name

_FRONTED = frozenset({"Project", "IndustrialPark", "LogisticsPark"})
_GUESSED = frozenset({"firm of project", "brand of project"})
"""Finders that guess from the words alone where the firm ends."""

_SHORTEST, _LONGEST = 2, 6
_WITH_PLACE = 4
"""So much of a full name with its place is a short form of it."""
_LEAST_BEHIND = 3
"""What follows the brand must still say what is made or built."""

_TRADE = re.compile(TRADES)
_TRADE_END = re.compile(rf"(?:{TRADES})$")
_MAKING = re.compile(
    r"(?:自动化|智能化|数字化|规模化|智能|绿色|一体化)*(?:研发|设计|生产|制造|智造|加工|组装|装配|繁育|[及和、])*(?:生产|制造|智造|加工|组装|装配|繁育)"
    r"(?:及?销售)?(?:基地|工厂|生产线|线|中心)?(?:建设)?(?:项目|工程)?(?:[(]?[一二三四]期[)]?)?$"
)
_SAYS_ENOUGH = 6
"""So many characters of general words are a kind of product together (智能仓储设备)."""

_NO_PRODUCT = re.compile(r"[及和与、的,]|总部|智能$|高端$|产业$|服务$|科技园|产业园")


def with_brands_in_front(reading: Reading, found: Iterable[Find]) -> list[Find]:
    """``found``, in which what begins with such a brand begins with its first character and has it as a firm inside."""
    finds = list(found)
    stems = _stems(reading, finds)
    fronted = _placed_bases(reading, finds)
    if not stems and not fronted:
        return finds
    fronted |= {find: brand for find in finds if (brand := _brand(reading, find, stems)) is not None}
    fronted |= {f: short for f in finds if f not in fronted and (short := _short_form(reading, f, finds)) is not None}
    starts = {start for find in fronted for start in (find.start, fronted[find][0])}
    kept = [f for f in finds if f not in fronted and not (f.finder in _GUESSED and f.start in starts)]
    longer = [find._replace(start=start) for find, (start, _) in fronted.items()]
    brands = [Find(*span, "Company", "brand in front", 0.7, inner=True) for span in fronted.values()]
    made = [each for find, (_, end) in fronted.items() for each in _product(reading, end, find.end)]
    return sorted({*kept, *longer, *brands, *made}, key=lambda f: (f.start, -f.end, f.type))


_PLACED_BASE = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,3}?)(?:新能源)?(?:生产|制造|研发)?(?:基地|工厂)")


def _placed_bases(reading: Reading, finds: Iterable[Find]) -> dict[Find, tuple[int, int]]:
    """Bases that are called by their place (云澜基地), right behind the firm that they are of, with that firm."""
    firms = {find.end: find for find in finds if find.type == "Company"}
    placed = {}
    for find in finds:
        base = _PLACED_BASE.fullmatch(reading.text, find.start, find.end) if find.type in _FRONTED else None
        firm = firms.get(find.start)
        if base and firm is not None and base["place"] in by_name():
            placed[find] = (firm.start, firm.end)
    return placed


def _stems(reading: Reading, finds: Iterable[Find]) -> list[str]:
    """The full names of firms without their places and forms, each once."""
    names = (reading.text[find.start : find.end] for find in finds if find.type == "Company")
    full = (name for name in names if FULL_FORM.search(name))
    return sorted({FULL_FORM.sub("", without_place(name)).split("(")[0] for name in full})


def _brand(reading: Reading, find: Find, stems: Iterable[str]) -> tuple[int, int] | None:
    """Where the brand stands that the find begins with, or that begins one character before it; None without one."""
    if find.type not in _FRONTED or find.inner:
        return None
    for start in (find.start, find.start - 1):
        if start < find.start and not (
            start > 0 and reading.starts_word(start) and reading.text[start - 1] in "、,:是为\n"
        ):
            continue
        name = reading.text[start : find.end]
        shared = [prefix for stem in stems if len(prefix := _shared(stem, name)) >= _SHORTEST]
        brand = shared[0][:_LONGEST] if len(shared) == 1 else ""  # of two firms of one brand either may be meant
        if brand and len(name) - len(brand) >= _LEAST_BEHIND and _is_proper(brand):
            return start, start + len(brand)
    return None


def _short_form(reading: Reading, find: Find, finds: Iterable[Find]) -> tuple[int, int] | None:
    """Where the beginning of a firm's full name, its place included, stands right before the find (贵阳宏拓｜临溪产业园)."""
    if find.type not in _FRONTED or find.inner:
        return None
    names = [reading.text[firm.start : firm.end] for firm in finds if firm.type == "Company"]
    for start in range(find.start - _LONGEST - 2, find.start - _WITH_PLACE + 1):
        short = reading.text[max(start, 0) : find.start]
        full = any(FULL_FORM.search(name) and name.startswith(short) and without_place(name) != name for name in names)
        if (
            start >= 0
            and full
            and reading.starts_word(start)
            and len(without_place(short + "有限公司")) - 4 >= _SHORTEST
        ):
            return start, find.start
    return None


def _shared(stem: str, name: str) -> str:
    """What a full name and the name of a project begin with alike, but for a piece of the word for the firm's trade."""
    length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(stem, name, strict=False)))
    cut = next((t.start() for t in _TRADE.finditer(stem, _SHORTEST) if t.start() < length < t.end()), length)
    return stem[:cut]


def _is_proper(brand: str) -> bool:
    """Whether the brand, but for a word of praise before it and its trade behind it, is no word of the vocabulary."""
    stem = _TRADE_END.sub("", brand)
    return len(stem) >= _SHORTEST and (is_no_word(stem) or (len(stem) > _SHORTEST and is_no_word(stem[1:])))


def _product(reading: Reading, start: int, end: int) -> Iterator[Find]:
    """What stands between the brand that ends at ``start`` and the word for making it."""
    making = _MAKING.search(reading.text, start, end)
    if making is None:
        return
    capacity = CAPACITY.match(reading.text, start, making.start())
    start = capacity.end() if capacity else start
    name = reading.text[start : making.start()]
    vague = len(name) < _SAYS_ENOUGH and is_generic(name)
    if 2 <= len(name) <= 14 and not (vague or _NO_PRODUCT.search(name) or ACTIVITY.search(name) or WORKS.search(name)):
        yield Find(start, making.start(), "Product", "product behind brand", 0.6, inner=True)
