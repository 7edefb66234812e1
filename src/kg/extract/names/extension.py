"""How far left a name reaches from the word it ends in.

The words before the ending are taken up as long as their tags can stand inside a name: nouns, proper names, bracketed
place names, quoted names. Verbs, particles, numbers with measure words and punctuation end it. What remains must hold
something specific: a proper name, a quotation, or a noun that is no generic modifier.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.layers import Token
from kg.extract.names.reading import Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

MAX_LENGTH = 36

PROPER = frozenset({"LOC", "ORG", "PER", "nz", "nw"})
_NOUNS = PROPER | {"n", "vn", "an", "s", "nt"}
_CODE = re.compile(
    r"[A-Za-z][A-Za-z0-9.+-]*|\d{3,4}|[一二三四五六七八九十]{1,3}|[A-Za-z0-9]*\d[A-Za-z]+|[一二三四五六七八九十百千万][和元丰洲方友联通达兴星泰福康华鑫盛祥]"
)
_ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]+[届次期号]?")
_PERIOD = re.compile(r"十[一二三四五六七]五")
_PHASE = re.compile(r"[一二三四五六]期")
_AMONG_FIRST = re.compile(
    r"(?:世界|全球|中国|国内|全国|亚洲|财富|民营|民企|企业|制造业|服务业)*\d{2,4}强(?:民营)?(?:企业|民企|央企|国企)?(?=[\u4e00-\u9fff]{2})|"
    r"(?:国家级?|省级|市级|专精特新)*“[^“”]{2,6}”企业(?=[\u4e00-\u9fff]{2})"
)
"""What a firm is counted among, before its name (世界500强企业某某, “领跑者”企业某某)."""
_TIMES_IN_NAMES = frozenset({"现代", "未来", "当代", "古代", "近代", "世纪", "新世纪"})
_CONJUNCTIONS = frozenset({"及", "暨"})
_ENDS_NAME = re.compile(r"(?:园|区|城|港|站|院|所|会|司|局|厅|路|线|桥|镇|市|县)$")
_BETWEEN_COUNTRIES = frozenset({"中老", "中新"})
"""China and a country whose short name is an ordinary word as well."""
_INSIDE_WORDS = frozenset({"中", "上", "下", "内", "外", "前", "后", "间", "里", "末", "底", "初"})
_DEGREES = frozenset({"水平", "标准", "质量", "起点", "规格", "强度"})
_SPEAKERS = frozenset({"公司", "企业", "该公司", "本公司"})
_VERB_END = re.compile(r"[了到成出入于为至好完起来去过得上下开进]$|[得不再高快新]")
_CLAUSE_VERBS = frozenset(
    {"投资", "建设", "发展", "管理", "经营", "运营", "开发", "生产", "采购", "改造", "开放", "治理", "推进", "承接"}
)
_IN = frozenset({"在", "于", "位于"})
_DOERS = re.compile(r"(?:公司|企业|集团|双方|各方|三方)$")
"""Who does what the verb behind it says (合营公司建设…)."""
_OFFICE = re.compile(r"(政府|委|局|厅|办|部|院|会|办公室)$")
_LEADING = frozenset({"v", "vd", "ad", "d", "p", "c", "u", "q", "xc", "m"})


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a name begins, and what makes it specific.

    ``proper``: it holds a proper name, a code or a quotation; otherwise a noun makes it specific.
    """

    start: int
    proper: bool


@cache
def _generic() -> re.Pattern[str]:
    words = sorted(name_vocabulary().words("genericModifiers"), key=lambda w: (-len(w), w))
    return re.compile("(?:" + "|".join(map(re.escape, words)) + ")+")


def holds_proper(reading: Reading, start: int, end: int) -> bool:
    """Whether a proper name stands in ``text[start:end]``, Latin words not counted."""
    return any(word.tag in PROPER and not word.text[0].isascii() for word in reading.words_in(start, end))


def is_generic(modifier: str) -> bool:
    """Whether ``modifier`` consists of generic modifiers only (国际, 重点 …), or of nothing."""
    return not modifier or (_generic().fullmatch(modifier) is not None and modifier not in _BETWEEN_COUNTRIES)


def extend(reading: Reading, head: int, *, loose: bool = False, firms: bool = True) -> Extent | None:
    """The extent of the name whose ending begins at ``head``; None where nothing specific stands before it.

    ``loose`` names (events, projects) may hold common nouns before a place name and offices inside; ``firms`` says
    whether an organisation may be part of the name.
    """
    start = _leftmost(reading, head, loose, firms)
    start = _trimmed(reading, start, head)
    if start >= head:
        return None
    modifier = reading.text[start:head]
    if is_generic(modifier.replace("“", "").replace("”", "")):
        return None
    return Extent(start, _is_proper(reading, start, head))


def _leftmost(reading: Reading, head: int, loose: bool, firms: bool) -> int:
    """The left end of the words that may stand inside a name ending at ``head``."""
    text, words = reading.text, reading.words
    number = reading.word_at[head]
    start = min(head, words[number].start) if number >= 0 else head
    first = number
    place_seen = number >= 0 and words[number].start < head and words[number].tag in {"LOC", "ORG"}
    while first > 0:
        word = words[first - 1]
        if word.text in _CONJUNCTIONS and _joins(words[first - 2], text[start:head]):
            start, first, place_seen = words[first - 2].start, first - 2, False
            continue
        if word.end != start or head - word.start > MAX_LENGTH:
            break
        if word.text in ")”":
            opened = _group_start(text, word.end, head)
            if opened is None or (word.text == "”" and _is_no_part(reading, opened + 1, word.start)):
                break
            first = reading.word_at[opened]
            start = words[first].start if words[first].tag in _NOUNS else opened
            continue
        if (word.tag == "ORG" and not firms) or "--" in text[word.start - 1 : word.end + 1]:
            break
        if word.text in _CLAUSE_VERBS and does_there(reading, first - 1):
            break
        fits = _may_stand_inside_loose(word) if loose else _may_stand_inside(word, place_seen)
        if not (fits or (loose and _is_miscut_brand(reading, first - 1))):
            break
        place_seen = place_seen or word.tag in {"LOC", "ORG"}
        start = word.start
        first -= 1
    return start


def does_there(reading: Reading, number: int) -> bool:
    """Whether the word says what is done in or by the area or body before it: 甲市建设…, 在甲省乙市建设…, 合营公司建设…."""
    before = number - 1
    word = reading.words[number]
    if before < 0 or reading.words[before].end != word.start:
        return False
    if _DOERS.search(reading.words[before].text):
        return True
    if reading.words[before].tag not in {"LOC", "ORG"}:
        return False
    if word.tag == "v":
        return True
    while before > 0 and reading.words[before].tag == "LOC":
        before -= 1
    return reading.words[before].text in _IN


def _is_miscut_brand(reading: Reading, number: int) -> bool:
    """Whether a long verb right behind an area is a brand that the tagger does not know (湖州|启龙博|材料项目)."""
    word, before = reading.words[number], reading.words[number - 1] if number else Token(0, 0, "", "")
    opening = name_vocabulary().words("openingVerbs")
    placed = before.tag == "LOC" and before.end == word.start and before.text in by_name()
    if not placed or word.tag != "v" or len(word.text) not in (3, 4) or _VERB_END.search(word.text):
        return False
    return not any(word.text[n:m] in opening for n in range(len(word.text)) for m in range(n + 2, len(word.text) + 1))


def _is_no_part(reading: Reading, start: int, end: int) -> bool:
    """Whether a quotation holds a period, or nothing but verbs, which a name does not take up (“奔跑”班列)."""
    if _PERIOD.fullmatch(reading.text, start, end):
        return True
    return all(word.tag in {"v", "vd", "d"} for word in reading.words_in(start, end))


def _joins(before: Token, right: str) -> bool:
    """Whether a conjunction stands inside a name (发展和改革局, 传感器及物联中心): a short noun on either side."""
    return (
        before.tag in {"n", "vn"}
        and before.text not in {"项目", "工程"}
        and len(before.text) <= 4
        and 1 <= len(right) <= 4
        and not _ENDS_NAME.search(before.text)
    )


def _group_start(text: str, end: int, head: int) -> int | None:
    """Where the bracket or quotation that closes before ``end`` opens, if it may be part of a name."""
    closing = text[end - 1]
    opening = "(" if closing == ")" else "“"
    opened = text.rfind(opening, max(0, end - 24), end)
    if opened < 0 or "\n" in text[opened:end]:
        return None
    content = text[opened + 1 : end - 1]
    if closing == ")":
        before = text[opened - 1 : opened]
        inside_name = bool(content) and len(content) <= 8 and before not in {"", "\n", ",", "、", "。"}
        return opened if inside_name and end <= head and not re.search(r"[,、。:;]|\d{3}", content) else None
    return opened if 1 < len(content) <= 20 and not re.search(r"[,。:;]", content) else None


def _may_stand_inside(word: Token, place_seen: bool) -> bool:
    vocabulary = name_vocabulary()
    if word.text in vocabulary.words("openingVerbs") and word.text not in vocabulary.words("nameVerbs"):
        return False
    if place_seen:
        return word.tag in {"LOC", "nz"} or (word.tag == "ORG" and not _OFFICE.search(word.text)) or word.text in "-·一"
    if word.tag == "ORG" and _OFFICE.search(word.text):
        return False
    if word.tag in _NOUNS:
        return True
    if word.text in {"-", "·", "一"}:
        return True
    if word.tag == "TIME":
        return word.text in _TIMES_IN_NAMES
    if word.tag == "m":
        return _CODE.fullmatch(word.text) is not None or _ORDINAL.fullmatch(word.text) is not None
    if word.tag in {"a", "an"}:
        return len(word.text) <= 3
    return (word.tag == "f" and len(word.text) <= 2) or word.text in vocabulary.words("nameVerbs")


def _may_stand_inside_loose(word: Token) -> bool:
    verbs = name_vocabulary().words("nameVerbs")
    if word.text in name_vocabulary().words("openingVerbs") and word.tag != "n" and word.text not in verbs:
        return False
    if word.tag in _NOUNS or word.text in {"-", "·"}:
        return True
    if word.tag == "m":
        return any(form.fullmatch(word.text) for form in (_CODE, _ORDINAL, _PHASE))
    if word.tag == "TIME":
        return word.text in _TIMES_IN_NAMES or re.fullmatch(r"20\d\d年?", word.text) is not None
    return (word.tag in {"a", "f", "an"} and len(word.text) <= 2) or word.text in verbs


def _trimmed(reading: Reading, start: int, head: int) -> int:
    """``start`` moved right past words that no name begins with."""
    vocabulary = name_vocabulary()
    opening = vocabulary.words("openingVerbs")
    if reading.text[start] == "如" and head - start > 6 and reading.text[start - 1 : start] in "。;,\n":
        start += 1  # 如某某集团有限公司…
    if reading.text[start] == "上" and head - start > 2 and reading.text[start - 1 : start] in set("接连驶登并"):
        start += 1  # 接上某高速
    ranked = _AMONG_FIRST.match(reading.text, start, head)
    start = ranked.end() if ranked else start
    while start < head:
        number = reading.word_at[start]
        if number < 0:
            return start
        word = reading.words[number]
        if word.start < start:
            return start
        code = word.tag == "m" and (_ORDINAL.fullmatch(word.text) or re.match(r"[A-Za-z]|\d{3}", word.text))
        of_time = reading.text[start - 1 : start] in set(
            "”年月期"
        )  # “十四五”末｜开发区, whatever the tagger sees in 末
        leading = (word.tag in _LEADING and not code) or ((word.tag == "f" or of_time) and word.text in _INSIDE_WORDS)
        adjective = word.tag in {"a", "an"} and (len(word.text) == 1 or word.end >= head)
        if reading.text[start] in "暨及":
            start += 1
            continue
        if word.text == "(":
            start = reading.text.find(")", start, head) + 1 or head
            continue
        across = reading.text[start - 1 : start + 1] in opening
        verb = next((v for v in (word.text[:3], word.text[:2]) if v in opening and len(v) < len(word.text)), None)
        if across:
            start += 1
        elif verb is not None and word.text not in by_name() and len(word.text) > 3:
            start += len(verb)
        elif word.tag == "LOC" and len(word.text) == 1 and reading.text[start - 1 : start] in {"对", "赴"}:
            start = word.end  # 对欧｜铁路货运枢纽
        elif (
            word.text in {"-", "·", ")", "”", "一"}
            or leading
            or adjective
            or word.text in opening
            or word.text in _DEGREES
            or word.text in _SPEAKERS
        ):
            start = word.end
        else:
            break
    return min(start, head)


def _is_proper(reading: Reading, start: int, head: int) -> bool:
    text = reading.text
    if "“" in text[start:head] or re.search(r"[A-Za-z\d]", text[start:head]):
        return True
    first = reading.word_at[start]
    last = reading.word_at[head - 1]
    return any(word.tag in PROPER for word in reading.words[first : last + 1])
