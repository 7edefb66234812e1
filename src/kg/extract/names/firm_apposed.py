"""Firms that a word beside them says to be one: 轮毂厂商甲, 甲总经理林某, 子公司--甲, 名为甲的企业, 园区里的甲.

What stands beside is said of firms only, so that the name needs no form of its own where it is somebody's own word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.layers import Token
from kg.extract.names.firm_like import LONGEST, SHORTEST, TRADED, can_be_firm, is_branded
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_KIND = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:企业|厂商|厂家)|(?:世界|中国|全国|全球|民企|民营)\d{2,4}强|行业龙头|(?:制造|生产|供应|服务|运营|开发|集成|经销|贸易|代工)(?:商|企业|厂)|(?:[国央民车药外台]|区属国|市属国|县属国)企|货主|业主单位|"
    r"(?:施工|建设|承建|设计|中标|实施|投资|运营|代建|监理)单位(?:为|是|系)?|(?:建设|投资|运营|承建|施工|出资|采购|供货|发包|承包)方(?:为|是|系)|"
    r"(?:全资|控股|参股)?子公司(?:--|的)?|(?:名为|名叫|叫做|取名)|(?:引进|招引|引入)的"
)
"""What says of the name behind it that it is a firm."""
_POST = re.compile(r"(?:副?董事长|(?:常务)?副?总经理|总裁|副总|厂长|创始人|车间主任|销售经理|采购经理|法人代表)")
"""A post that only firms have."""
_AT = re.compile(r"(?:(?:园区?|城|区|镇|市|县|基地|孵化器|地)(?:里|内|中)?|本地|当地|本土)的(?=[\u4e00-\u9fff]{4})")
"""A place and what joins the firm there to it."""
_NAME = frozenset({"n", "nz", "nw", "LOC", "ORG", "PER", "vn", "an", "a", "s", "b"})
_BEHIND = frozenset({"w", "u", "d", "p", "c", "v", "r", "m", "TIME", "xc", "f"})


_GOES_ON = re.compile(r"[(][\u4e00-\u9fff]{2,6}[)][\u4e00-\u9fff]{0,8}?(?:公司|集团|银行)")
"""The rest of a full name, behind the place in brackets (子公司青禾能源｜(临溪)有限公司)."""


def find_apposed_firms(reading: Reading) -> Iterator[Find]:
    """Yield the firms."""
    for kind in _KIND.finditer(reading.text):
        if reading.ends_word(kind.end()) and (end := _end(reading, kind.end())) is not None:
            yield Find(kind.end(), end, "Company", "apposed firm", 0.65, 1)
    for post in _POST.finditer(reading.text):
        held = reading.starts_word(post.start()) and reading.tag_at(post.end()) == "PER"
        if held and (start := _start(reading, post.start())) is not None:
            yield Find(start, post.start(), "Company", "firm of a post", 0.65, 1)
    for place in _AT.finditer(reading.text):
        end = _end(reading, place.end())
        if end is not None and reading.ends_word(place.end()) and end - place.end() <= _SHORT:
            yield Find(place.end(), end, "Company", "firm at a place", 0.6)


_SHORT = 6
"""So long are the names by which a text goes on calling firms."""


def _end(reading: Reading, start: int) -> int | None:
    """Where the name ends that begins at ``start``: before the first word that no name holds; None where none fits."""
    number = reading.word_at[start]
    end = start
    while 0 <= number < len(reading.words) and end - start <= LONGEST:
        word = reading.words[number]
        if word.start != max(end, start) or (end > start and word.tag in _BEHIND) or not _is_part(word, end == start):
            if word.start == end and word.end == end + 1 and TRADED.search(reading.text[start : word.end]):
                end = word.end  # the last character of a trade, taken for a verb (宏拓智｜算)
            break
        end = word.end
        number += 1
    if reading.text[end : end + 1].isdigit() or _GOES_ON.match(reading.text, end):
        return None  # 宏拓纸业30万吨…项目: its works are named, and the firm in their name
    return end if _fits(reading, start, end) else None


def _start(reading: Reading, end: int) -> int | None:
    """Where the name begins that ends at ``end``; None where none fits."""
    number = reading.word_at[end - 1]
    start = end
    while number >= 0 and end - start <= LONGEST:
        word = reading.words[number]
        if word.end != start or not _is_part(word, opens=False):
            break
        start = word.start
        number -= 1
    return start if _fits(reading, start, end) else None


def _is_part(word: Token, opens: bool) -> bool:
    """Whether a name may hold the word; a brand that it opens with may be taken for a verb."""
    if word.text in name_vocabulary().words("openingVerbs"):
        return False
    return word.tag in _NAME or (opens and word.tag == "v" and len(word.text) == SHORTEST)


def _fits(reading: Reading, start: int, end: int) -> bool:
    return end - start >= _SHORTEST and can_be_firm(reading, start, end) and is_branded(reading, start, end)


_SHORTEST = 3
