"""Whose a project is: the firm that its name begins with, and the brand that the tagger ran together with its product."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.layers import Token
from kg.extract.names.beside_projects import SUPERLATIVE
from kg.extract.names.extension import PROPER, is_generic
from kg.extract.names.firm_cues import is_no_word
from kg.extract.names.project_words import NO_FIRM, SITE, TRADE
from kg.extract.names.reading import Find, Reading
from kg.extract.names.wares import is_branded, is_technical, ware_strength
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_LONGEST_BRAND = 4
_NO_BRAND = frozenset({"p", "u", "d", "m", "r", "c", "v", "w", "f"})
_PRAISE = re.compile(
    r"高端|新型|高性能|先进|优质|绿色|环保型|超高?|新一代|大型|特种|智能化|数字化|高[强纯效精]|百吨级|节能型?"
)
_FORM_END = re.compile(r"(?:集团|公司)$")
_BETWEEN = re.compile(r"[京沪津渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇藏陕秦甘陇青宁疆]{2}")
"""The two provinces between which a line is laid (甲乙直流工程) are no firm."""
_FIRM = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,16}")


def is_firm(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch before a capacity or product is a firm: no place, no verb, no class of things."""
    name = reading.text[start:end]
    if (
        not _FIRM.fullmatch(name)
        or NO_FIRM.search(name)
        or name.isascii()
        or TRADE.fullmatch(name)
        or is_generic(name)
        or name in by_name()
        or SUPERLATIVE.search(name)
        or _BETWEEN.match(name)
        or reading.text.startswith("系列", end)
        or _begins_with_trade(name)
    ):
        return False
    if ware_strength(name) == 2 or name_vocabulary().general.get(name) not in {None, "Company"}:
        return False
    words = reading.words_in(start, end)
    opening = name_vocabulary().words("openingVerbs")
    if len(words) == 1 and words[0].tag == "LOC" and SITE.search(name):
        return False  # 某湾300兆瓦光伏电站: where it is, not whose
    return not any(w.text in opening or w.tag in {"p", "u", "d", "m", "r", "c"} for w in words)


def makes_so_much(reading: Reading, start: int, end: int) -> bool:
    """Whether a brand and the word for what it makes stand before a capacity (宏拓部件｜年产…, 精远宏拓｜年产…)."""
    name = reading.text[start:end]
    if not 3 <= end - start <= 6 or not re.fullmatch(r"[\u4e00-\u9fff]+", name) or NO_FIRM.search(name):
        return False
    words = reading.words_in(start, end)
    proper = any(word.tag in PROPER - {"LOC"} and len(word.text) >= 2 and is_no_word(word.text) for word in words)
    opens = reading.text[start - 1 : start] in {"、", "有", "括", "含", ":", ",", "。", "\n", ""}
    return proper and opens and not any(word.tag in _NO_BRAND for word in words)


def _begins_with_trade(name: str) -> bool:
    """Whether a trade opens the name, which then says what is made and not by whom (汽车高精密)."""
    general = name_vocabulary().general
    return any(general.get(name[:n]) == "Industry" for n in range(2, len(name)))


def leading_firm(reading: Reading, start: int, end: int) -> int:
    """Where the firm ends that the name begins with; ``start`` where it begins with none."""
    number = reading.word_at[start]
    words: list[Token] = []
    while number < len(reading.words) and reading.words[number].end <= end and len(words) < 5:
        words.append(reading.words[number])
        number += 1
    words = _with_character(words)
    best = start
    for count in range(1, len(words)):
        text = reading.text[start : words[count - 1].end]
        last = words[count - 1]
        proper = words[0].tag in {"ORG", "nz", "PER", "nw"} or (
            words[0].tag == "LOC" and words[0].text not in by_name()
        )
        traded = TRADE.search(last.text) is not None and 3 <= len(text) <= 14
        known = words[0].tag == "ORG" and len(text) > 2  # its last character may be a ware's (中某油)
        alone = count == 1 and proper and 2 <= len(text) <= 6 and ware_strength(text) <= known
        made = reading.text[words[0].end : last.end]
        if count > 1 and _PRAISE.fullmatch(last.text):
            break  # 宏拓｜高端智能装备: what it makes is praised, and no name goes on over praise
        if best > start and _FORM_END.search(reading.text, start, best):
            break  # 宏拓集团｜锂电材料…: the form ends the firm
        if best > start and not traded and TRADE.search(reading.text, start, best):
            break  # 宏拓新材料｜纸箱精密…: so does a trade that no further one follows
        if alone and _OF_A_LINE.match(words[count].text):
            break  # 云临｜铁路扩能改造: the letters of a line
        if (traded and (proper or len(text) <= 6)) or alone:
            if len(made) >= 4 and ware_strength(made) == 2:
                continue  # 宏拓农业机械生产: what is made, and not by whom
            if _is_kind(last.text, words[count].text) or (last.text == "动力" and "电池" in words[count].text):
                continue
            site = alone and words[0].tag == "LOC" and SITE.search(text) is not None
            best = last.end if is_firm(reading, start, last.end) and not site else best
    return best


_OF_A_LINE = re.compile(r"铁路|高铁|高速|公路|城际|客专|大桥|隧道|实验站")


def _with_character(words: list[Token]) -> list[Token]:
    """The words with a single character after a proper name taken to it, as brands are miscut (宏拓 + 盛)."""
    if len(words) < 3 or words[0].tag == "LOC" or len(words[1].text) != 1:
        return words
    if (
        words[1].text in "新大小老总年及和与等轻重超高低多双单全半硬软冷热特微纳粉细粗"
        or words[1].tag not in {"a", "n", "v", "nz"}
        or ware_strength(words[1].text)
    ):
        return words
    return [Token(words[0].start, words[1].end, words[0].text + words[1].text, words[0].tag), *words[2:]]


def _is_kind(word: str, following: str) -> bool:
    """Whether the end of a word and the next word are one kind of goods or trade (宏拓动力 + 电池)."""
    vocabulary = name_vocabulary()
    joined = (word[-n:] + following for n in range(2, min(5, len(word) + 1)))
    return any(phrase in vocabulary.general or phrase in vocabulary.words("productHeads") for phrase in joined)


def behind_brand(reading: Reading, start: int, end: int, opens: bool) -> Iterator[Find]:
    """A product, and the brand in front of it where the tagger ran both together at the head of the name."""
    cut = _brand_end(reading, start, end) if opens and reading.tag_at(start) in PROPER else start
    if cut - start > 1 and (cut == end or cut - start <= _LONGEST_BRAND):
        yield Find(start, cut, "Company", "brand of project", 0.5, inner=True)
    if cut < end and not _ends_in_place(reading.text[cut:end]):
        yield Find(cut, end, "Product", "product of project", 0.6, inner=True)


def _ends_in_place(thing: str) -> bool:
    """Whether what is taken for a product ends in the place of the works (宏拓|高科云澜 生产基地)."""
    return any(thing[-n:] in by_name() for n in (2, 3) if len(thing) > n)


def _brand_end(reading: Reading, start: int, end: int) -> int:
    """Where a brand ends that what is taken for a product begins with: at ``end`` where it is all brand."""
    text = reading.text
    if is_branded(reading, start, end) or (
        is_no_word(text[start : start + 2]) and TRADE.fullmatch(text, start + 2, end)
    ):
        return end
    for cut in range(min(start + 6, end - 2), start + 2, -1):
        if is_branded(reading, start, cut) and ware_strength(text[cut:end]) == 2:
            return cut
    cut = next((n for n in range(start + 2, min(start + 7, end - 1)) if _opens_ware(text, n, end)), start)
    brand = text[start:cut]
    return cut if brand and is_no_word(brand) and not is_technical(brand) else start


def _opens_ware(text: str, start: int, end: int) -> bool:
    """Whether a product begins at ``start`` with a word of the vocabulary."""
    vocabulary = name_vocabulary()
    heads = vocabulary.words("productHeads")
    first = any(text[start:n] in heads or text[start:n] in vocabulary.general for n in range(start + 2, end + 1))
    return first and ware_strength(text[start:end]) == 2
