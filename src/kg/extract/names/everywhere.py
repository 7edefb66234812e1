"""A name found once is found everywhere: second pass over the document with the names and brands of the first.

Brands are cut from full company names (云澜宏拓科技有限公司 → 宏拓) where the text uses them as words of their own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import ahocorasick

from kg.extract.coreference.declared import DECLARED
from kg.extract.layers import Token
from kg.extract.names.extension import is_generic
from kg.extract.names.places import is_of_speech
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

FULL_FORM = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|股份公司|合伙企业(?:[(](?:有限|普通)合伙[)])?)$"
)
"""What the full name of a firm ends in."""
_VERBS = frozenset({"设立", "成立", "组建", "新设", "注册", "投资", "建设", "签署", "签订"})
"""What is done with the thing that a text shortens (合资｜设立｜某公司), and no part of its name."""
_FORMS = ("有限", "股份", "集团", "公司", "控股")
_AREA_KIND = re.compile(r"(?:街道|省|市|县|区|镇|乡|村|旗)$")
_BRAND_TAGS = frozenset({"ORG", "nz", "PER", "LOC", "nw", "n"})
_NOT_REPEATED = frozenset({"Industry", "Strategy", "Person"})
_PLACED = frozenset("DevelopmentZone IndustrialPark LogisticsPark CharacteristicTown CommercialDistrict".split())
_LAID = frozenset({"RailwayLine", "Highway"})
"""Named once, their names stand against the region that they begin with (某地区高铁 of 某地区).

So does a firm's against the city that it ends with (宏拓云澜, the firm of 宏拓 in 云澜).
"""
_WITH_PLACE = 4
"""So much of a full name, its place included, is a short form of it."""
_SPEAKER = re.compile(
    r"公司|集团|企业|项目|股权|股份|控股|持股|方面|董事长|总经理|负责人|与|和|、|,|在|的|将|还|也|已|自|投资|入驻|签|成|是|一期|科技|。|\n"
)


_WORKS_BEHIND = re.compile(r"铁路|高铁|高速|公路|大桥|隧道|机场|港口|港区")
"""云临｜铁路 beside 云临铁路有限责任公司: the line that the firm is named for."""


def find_everywhere(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Yield further finds for the names and brands of ``found``."""
    types: dict[str, Counter[str]] = defaultdict(Counter)
    for find in found:
        name = reading.text[find.start : find.end]
        if find.name is None and len(name) >= 2:
            types[name][find.type] += 1
            if find.type == "AdministrativeArea" and (stem := _area_stem(name)):
                types[stem][find.type] += 1
            if find.type in _PLACED and (own := _own_name(reading, find)):
                types[own][find.type] += 1
    automaton = ahocorasick.Automaton()
    for name, counts in sorted(types.items()):
        type_ = min(counts, key=lambda t: (-counts[t], t))
        if len(name) >= 3 or type_ == "AdministrativeArea":
            automaton.add_word(name, (name, type_))
    if len(automaton):
        automaton.make_automaton()
        for last, (name, type_) in automaton.iter(reading.text):
            start, end = last + 1 - len(name), last + 1
            if _stands_apart(reading, start, end, name, type_) and not is_of_speech(reading.text, end):
                against = type_ in _LAID or (type_ == "Company" and name[-2:] in by_name())
                yield Find(start, end, type_, "repeated", 0.75, 0 if against else -1)
    yield from _brands(reading, found)


def find_declared(reading: Reading, found: Sequence[Find], declared: Iterable[tuple[str, str]]) -> Iterator[Find]:
    """Yield the places of short forms that the text declares, with the class of the full name."""
    types = {reading.text[find.start : find.end]: find.type for find in found}
    by_end = {find.end: find for find in found}
    for match in DECLARED.finditer(reading.text):
        full, short = match.group("full"), match.group("short")
        begin = match.start("full") + full.rfind(short[:2])
        known = by_end.get(match.end("full"))
        added = reading.text[begin : match.end("full")]
        one = added.count("(") == added.count(")") and added.count("“") == added.count("”")
        one = one and (known is None or not _VERBS & {word.text for word in reading.words_in(begin, known.start)})
        if known is not None and match.start("full") <= begin < known.start and reading.starts_word(begin) and one:
            yield Find(begin, known.end, known.type, "declared full name", 0.85)
            types[reading.text[begin : known.end]] = known.type
    for full, short in sorted(set(declared)):
        if full in types and len(short) >= 2:
            whole = [match.span() for match in re.finditer(re.escape(full), reading.text)]
            for match in re.finditer(re.escape(short), reading.text):
                if any(start <= match.start() and match.end() <= end for start, end in whole):
                    continue
                if reading.text[match.start() - 1 : match.start()] == "“" or reading.starts_word(match.start()):
                    marked = short.startswith("《") and short.endswith("》")
                    yield Find(match.start() + marked, match.end() - marked, types[full], "declared short form", 0.85)


def _area_stem(name: str) -> str | None:
    """What a text may call an area after it has named it in full (临溪 for 临溪县); None where that is a common word."""
    match = _AREA_KIND.search(name)
    stem = name[: match.start()] if match else ""
    return stem if len(stem) >= 2 and not is_generic(stem) and stem not in name_vocabulary().general else None


def _own_name(reading: Reading, find: Find) -> str | None:
    """What a zone is called without the area before its name (启航高新区 for 云澜启航高新区), None for a bare class."""
    word = reading.words[reading.word_at[find.start]]
    name = reading.text[find.start : find.end]
    place = word.text if word.tag == "LOC" and word.end < find.end and word.start == find.start else ""
    rest = name.removeprefix(place) if place else without_place(name)
    if rest == name or len(rest) < 4 or is_generic(rest) or rest[0] in "省市县区国(":
        return None
    endings = name_vocabulary().endings
    ending = next((rest[n:] for n in range(len(rest)) if rest[n:] in endings), rest)
    return rest if len(rest) - len(ending) >= 2 and not is_generic(rest[: -len(ending)]) else None


def _stands_apart(reading: Reading, start: int, end: int, name: str, type_: str) -> bool:
    apart = reading.starts_word(start) and reading.ends_word(end)
    if len(name) <= 3 or type_ in _NOT_REPEATED:
        return apart
    return apart or len(name) >= 5


def _brands(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    wanted: dict[str, str] = {}
    for find in found:
        if find.type != "Company" or not FULL_FORM.search(reading.text[find.start : find.end]):
            continue
        rest = without_place(reading.text[find.start : find.end])
        for length in (4, 3, 2):
            if len(rest) > length + 2 and rest[length] not in "城园谷港岛市县区镇乡":  # no part of 某科技城, 某市
                wanted.setdefault(rest[:length], rest)
    if not wanted:
        return
    yield from _whole_brands(reading, found)
    yield from _beginnings(reading, found)
    seats = tuple(reading.text[f.start : f.end] for f in found if f.type in _PLACED | {"GovernmentBody"})
    firms = tuple(reading.text[f.start : f.end] for f in found if f.type == "Company")
    for word in reading.words:
        if any(len(name) > len(word.text) and reading.text.startswith(name, word.start) for name in firms):
            continue  # the brand begins a longer name that is found here too
        if word.tag == "LOC" and any(seat.startswith(word.text) for seat in seats):
            continue  # 某浦经济开发区, 某浦投资公司: 某浦 alone is the place
        if word.text in wanted and word.tag in _BRAND_TAGS and not _is_ordinary(word.text, word.tag):
            after = reading.text[word.end : word.end + 3]
            if _WORKS_BEHIND.match(after):
                continue
            if _SPEAKER.match(after) or word.tag != "n":
                yield Find(_brand_start(reading, word, found), word.end, "Company", "brand of full name", 0.7, 0)


def _whole_brands(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Where the text writes a full name without its form (亿宏铜业 of 亿宏铜业股份有限公司), wherever the tagger cuts it."""
    short = {
        FULL_FORM.sub("", rest)
        for find in found
        if find.type == "Company"
        and FULL_FORM.search(whole := reading.text[find.start : find.end])
        and 4 <= len(FULL_FORM.sub("", rest := without_place(whole))) <= 6
    }
    for name in sorted(short):
        general = name_vocabulary().general
        trade = any(general.get(name[:n]) == "Industry" for n in range(2, len(name) + 1))
        if "(" in name or is_generic(name) or trade:
            continue
        for match in re.finditer(re.escape(name), reading.text):
            words = reading.words_in(*match.span())
            proper = words[0].tag in _BRAND_TAGS - {"n"} or (len(words) == 1 and words[0].tag != "n")
            if proper and reading.starts_word(match.start()) and not reading.text.startswith(_FORMS, match.end()):
                yield Find(*match.span(), "Company", "full name without its form", 0.75)


def _beginnings(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Where the text writes only the beginning of a full name, its place included (贵阳宏拓电源 of 贵阳宏拓电源技术有限公司)."""
    stems = {FULL_FORM.sub("", reading.text[f.start : f.end]) for f in found if f.type == "Company"}
    for stem in sorted(s for s in stems if len(s) > _WITH_PLACE and "(" not in s):
        place = len(stem) + 4 - len(without_place(stem + "有限公司"))
        if not place:
            continue
        for match in re.finditer(re.escape(stem[: max(place + 2, _WITH_PLACE)]), reading.text):
            start, end = match.span()
            longest = end
            while longest - start < len(stem) and reading.text[longest] == stem[longest - start]:
                longest += 1
            ends = (n for n in range(longest, end - 1, -1) if reading.ends_word(n))
            last = next(ends, None)
            if last is None or not reading.starts_word(start) or last - start == len(stem):
                continue
            if not is_generic(stem[place : last - start]) and _SPEAKER.match(reading.text, last):
                yield Find(start, last, "Company", "beginning of full name", 0.7)


def _brand_start(reading: Reading, word: Token, found: Iterable[Find]) -> int:
    """The start of the brand, with the place before it where the full name has the two together."""
    number = reading.word_at[word.start]
    before = reading.words[number - 1] if number else None
    if before is not None and before.end == word.start and before.tag == "LOC":
        together = before.text + word.text
        if any(f.type == "Company" and reading.text[f.start : f.end].startswith(together) for f in found):
            return before.start
    return word.start


def _is_ordinary(word: str, tag: str) -> bool:
    known = word in by_name() or word in name_vocabulary().general or is_generic(word)
    return known or (tag == "n" and len(word) < 3)


def without_place(company: str) -> str:
    """A company name without the place names it begins with.

    >>> without_place("江苏省苏州市宏拓科技有限公司")
    '宏拓科技有限公司'
    """
    while True:
        for length in range(min(8, len(company) - 4), 1, -1):
            if company[:length] in by_name():
                company = company[length:]
                break
        else:
            return company.removeprefix("中国") if len(company) > 8 else company


_TRADED = re.compile(r"(?<![\u4e00-\u9fff])(?P<trade>[\u4e00-\u9fff]{2,6})公司(?![\u4e00-\u9fff]{0,1}债)")


def find_by_trade(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Yield what the text calls by its trade alone (新能源公司), where one full name in it ends in that trade."""
    stems = {FULL_FORM.sub("", reading.text[f.start : f.end]) for f in found if f.type == "Company"}
    taken = {n for f in found for n in range(f.start, f.end)}
    for match in _TRADED.finditer(reading.text):
        trade = match["trade"]
        known = name_vocabulary().general.get(trade) in {"Industry", "Product"}
        named = {stem for stem in stems if stem.endswith(trade) and len(stem) > len(trade) + 1}
        if known and len(named) == 1 and match.start() not in taken:
            yield Find(*match.span(), "Company", "firm by its trade", 0.7, 1)
