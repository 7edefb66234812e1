"""Enumerations: 甲、乙和丙等三大产业 → the members, what stands before them, and the noun that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.names.reading import Reading
from kg.ontology.names import name_vocabulary

MAX_MEMBER = 24

_ETC = re.compile(
    r"(?P<etc>等)?来?(?:为(?:代表|主|重点|主体|主导|支柱|核心|龙头|骨干|支撑|特色|引领|优势)的|在内的)?(?:(?:\d+|[一二两三四五六七八九十百余多几众]+)余?多?(?:大|"
    r"个|家|条|项|类|座|种|款|所|国|批|大批)?)?(?:知名|著名|重点|重量级)?"
)
_HEAD_TAGS = frozenset({"n", "vn", "nz", "a", "an", "s", "ORG", "LOC", "f", "b"})
_COUNT = re.compile(r"(?:\d+|[一二两三四五六七八九十百]+)[余多]?[家个]|(?:[两二三四五六七八九十]+|\d{1,2})[大条类项]")
_LABEL = re.compile(r"“[\dA-Za-z+×一二三四五六七八九十]{1,10}”")
_QUOTED_COUNT = re.compile(r"“(?:[两二三四五六七八九十]+|\d{1,2})[大条个类]")
"""What counts the members in quotation marks (甲、乙、丙“三大行当”)."""
_SUMS = frozenset({"合计", "共计", "总计", "累计", "共"})
"""What begins to tell of all members of a list together: 等十大主导产业｜合计完成…."""
_STATED = re.compile(r"等?([两二三四五六七八九])(?:大|个|项|类|条)")
_NUMERALS = {"两": 2, **{numeral: n for n, numeral in enumerate("二三四五六七八九", 2)}}
_COPULAS = frozenset({"是", "为", "成为", "作为", "构成"})
_PARTED = frozenset({"、", ",", "等", "和", "与", "及", "以及"})
_CLOSE = re.compile(
    r"([\u4e00-\u9fffA-Za-z]{2,9}?)(?=、|和|与|等(?![级待于候])|"
    r"(?:[两二三四五六七八九十]+|\d{1,2})[个大条类项][\u4e00-\u9fff]{0,8}(?:产业|行业|赛道|集群|领域))"
)
_DEPENDENT = re.compile(
    r"(?:其)?(?:关键|核心|相关|配套)*(?:零部件|零配件|配件|部件|配套|配套产业|设备|器械|装备|制品|材料|应用|附件|耗材|元器件|服务|加工|深加工|衍生品)"
)
"""What names a part of what stands before it (甲整车及零部件 is one member)."""
_PARTICLES = frozenset({"p", "u", "c", "d", "r", "m", "xc"})
_STOP_TAGS = frozenset({"v", "p", "u", "d", "r", "c", "w", "xc", "vd"})


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Members (start, end) in order; ``before`` is the text up to the first, ``head`` the noun phrase after the last."""

    members: tuple[tuple[int, int], ...]
    before: str
    head: str
    etc: bool


def enumerations(reading: Reading) -> tuple[Enumeration, ...]:
    """The enumerations of a reading, in text order: at least two members parted by 、; worked out once."""
    if "enumerations" not in reading.kept:
        reading.kept["enumerations"] = tuple(_enumerations(reading))
    found: tuple[Enumeration, ...] = reading.kept["enumerations"]
    return found


def _enumerations(reading: Reading) -> Iterator[Enumeration]:
    text = reading.text
    for line_start, line_end in reading.lines:
        if "、" not in text[line_start:line_end]:
            continue
        position = line_start
        while (first := text.find("、", position, line_end)) >= 0:
            enumeration, position = _around(reading, first, line_start, line_end)
            if enumeration is not None:
                yield enumeration


def _around(reading: Reading, first: int, line_start: int, line_end: int) -> tuple[Enumeration | None, int]:
    """The enumeration whose first 、 stands at ``first``, and where to go on."""
    text = reading.text
    start = _member_start(reading, first, line_start)
    members = [(start, first)]
    position = first
    while position < line_end and (
        text[position] == "、"
        or text.startswith("以及", position)
        or (text[position] in "和与及" and reading.starts_word(position))
    ):
        begin = position + (2 if text.startswith("以及", position) else 1)
        end = _member_end(reading, begin, line_end)
        if end <= begin:
            break
        members.append((begin, end))
        position = end
    position = max(position, first + 1)
    members = _as_counted(text, members, line_end)
    members = [(s, e) for s, e in _with_inner_conjunctions(text, members) if 1 < e - s <= MAX_MEMBER]
    if len(members) < 2:
        return None, position
    etc = _ETC.match(text, members[-1][1], line_end)
    after = etc.end() if etc else members[-1][1]
    label = _LABEL.match(text, after, line_end)
    after = label.end() if label else after
    return (
        Enumeration(
            tuple(members),
            text[max(line_start, members[0][0] - 20) : members[0][0]],
            _noun_phrase(reading, after, line_end),
            bool(etc and (etc.group("etc") or _COUNT.match(etc.group()))),
        ),
        position,
    )


def _as_counted(text: str, members: list[tuple[int, int]], line_end: int) -> list[tuple[int, int]]:
    """Members parted by 及 joined where only so their number is the one that the text states (甲、乙及丙两个产业)."""
    stated = _STATED.match(text, members[-1][1], line_end)
    joins = [n for n, (start, _) in enumerate(members) if n and text[start - 1] == "及"]
    count = _NUMERALS.get(stated.group(1)) if stated else None
    if count is None or len(members) - len(joins) != count or not joins:
        return members
    joined: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(members):
        if number in joins:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _with_inner_conjunctions(text: str, members: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Members parted by 和 or 及 before a further 、 are one (甲、乙及丙、丁 has three members).

    What joins two halves once in a list does so in its last member as well (甲与乙、丙、丁与戊 has three members).
    """
    joined: list[tuple[int, int]] = []
    last_comma = max((n for n, (start, _) in enumerate(members) if n and text[start - 1] == "、"), default=0)
    inside = ""
    for number, (start, end) in enumerate(members):
        halves = text[start - 1] in "和与及" and text[start - 2 : start] != "以及"
        again = text[start - 1] in inside or _DEPENDENT.fullmatch(text, start, end) is not None
        whole = joined and text[start - 1] in "和及" and text[joined[-1][1] - 1] == "业"  # 某工业和某陶瓷: two trades
        if joined and (number < last_comma or again) and halves and not whole and end - joined[-1][0] <= 14:
            inside += text[start - 1]
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _noun_phrase(reading: Reading, start: int, line_end: int) -> str:
    """The nouns in a row from ``start`` on; unknown verbs between them are taken for miscut nouns."""
    opening, inner = name_vocabulary().words("openingVerbs"), name_vocabulary().words("nameVerbs")
    noun_before = False
    end = position = start
    number = reading.word_at[start] if start < line_end else -1
    while 0 <= number < len(reading.words):
        word = reading.words[number]
        noun = word.tag in _HEAD_TAGS
        joins = word.text in {"、", "和", "及"} or (
            word.tag in {"v", "vd"} and (word.text not in opening or (noun_before and word.text in inner))
        )
        noun_before = noun
        if (
            word.end > line_end
            or word.text in _SUMS
            or word.end - start > 20
            or not (noun or joins)
            or (word.text == "、" and position == start)
        ):
            break
        position = word.end
        end = word.end if noun else end
        number += 1
    return reading.text[start:end]


def _member_start(reading: Reading, end: int, line_start: int) -> int:
    """Where the member that ends at ``end`` begins: after the last verb, particle or punctuation before it."""
    inner = name_vocabulary().words("nameVerbs")
    opening = name_vocabulary().words("openingVerbs") - inner
    number = reading.word_at[end - 1] if end > line_start else -1
    start, depth = end, 0
    while number >= 0:
        word = reading.words[number]
        if word.start < line_start or end - word.start > MAX_MEMBER:
            break
        depth += (word.text in {")", "”"}) - (word.text in {"(", "“"})
        inside = depth > 0 or (word.text in {"(", "“"} and depth == 0)
        stops = word.text in opening or (word.tag in _STOP_TAGS and not (word.tag == "v" and word.text in inner))
        if stops and start == end and _ends_compound(reading, number, opening):
            stops = False
        if depth < 0 or (not inside and stops and word.text not in {"及", "及其"}):
            break
        start = word.start
        number -= 1
    return start


def _ends_compound(reading: Reading, number: int, opening: frozenset[str]) -> bool:
    """Whether the verb is the second half of a noun (深海|采矿、): of two characters, right behind a noun."""
    word, before = reading.words[number], reading.words[number - 1] if number else None
    compound = word.tag == "v" and len(word.text) == 2 and word.text not in opening
    return compound and before is not None and before.end == word.start and before.tag in {"n", "s", "nz"}


def _short_member(reading: Reading, begin: int, line_end: int) -> int | None:
    """The end of a member that the next 、 or 等 closes at once, when no common verb or particle stands in it.

    Brands are often miscut into verbs (领创空间); between two marks a few characters are one member all the same.
    """
    closing = _CLOSE.match(reading.text, begin, line_end)
    if closing is None:
        return None
    opening = name_vocabulary().words("openingVerbs")
    words = reading.words[reading.word_at[begin] : reading.word_at[closing.end(1) - 1] + 1]
    if words[-1].text in _COPULAS and len(words) > 1:
        return words[-1].start  # 甲、乙是三大支柱产业
    common = any(word.tag in _PARTICLES or word.text in opening for word in words)
    return None if common or not reading.ends_word(closing.end(1)) else closing.end(1)


def _before_etc(reading: Reading, number: int) -> bool:
    """Whether 等 follows the word: then even a verb is part of the last member (a brand that is a verb)."""
    return number + 1 < len(reading.words) and reading.words[number + 1].text == "等"


def _begins_count(reading: Reading, number: int) -> bool:
    """Whether the members before the word are counted from it on (三个 in 甲、乙、丙三个乡镇, 6|大 in 甲、乙6大产业)."""
    word = reading.words[number]
    return word.tag == "m" and _COUNT.match(reading.text[word.start : word.end + 1]) is not None


def _member_end(reading: Reading, begin: int, line_end: int) -> int:
    """Where the member that begins at ``begin`` ends: before the next verb, particle, conjunction or punctuation."""
    short = _short_member(reading, begin, line_end)
    if short is not None:
        return short
    inner = name_vocabulary().words("nameVerbs")
    number = reading.word_at[begin] if begin < line_end else -1
    end, depth = begin, 0
    while 0 <= number < len(reading.words):
        word = reading.words[number]
        if word.start >= line_end or word.end - begin > MAX_MEMBER + 10:
            break
        if word.text == "“" and end > begin and _QUOTED_COUNT.match(reading.text, word.start):
            break
        if word.text in {"(", "“", "《"}:
            depth += 1
        elif word.text in {")", "”", "》"}:
            depth -= 1
            if depth < 0:
                break
        elif depth == 0 and (word.text in _PARTED or (end > begin and _begins_count(reading, number))):
            break
        elif depth == 0 and word.tag in _STOP_TAGS and end > begin:
            inside = word.tag == "v" and (word.text in inner or _before_etc(reading, number))
            if not inside:
                break
        end = word.end
        number += 1
    return end
