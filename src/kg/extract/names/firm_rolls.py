"""Lists of firms that the words around them tell: counted by 家, headed by a word for firms, brought in or moved in.

A list is read as the text writes it, from mark to mark: the tagger cuts brands that it does not know into verbs and
adjectives, and what stands between two marks of a list is one member all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.firm_like import SHORTEST, can_be_firm, is_branded
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_CLAUSE = re.compile(
    r"[^,。;!?\n“”《》]*、[^,。;!?\n“”《》]*|[^,。;!?\n“”《》]+[和与及][^,。;!?\n“”《》]+[两2][家个][^,。;!?\n“”《》]*"
)
FIRMS = (
    r"(?:企业|公司|集团|厂商|厂家|配套商|商户|商家|客户|业主|会员|单位|客商|[台民国央外港侨资药车房酒电]企|供应商|经销商|服务商|运营商|开发商|制造商|"
    r"代理商|电商|物流商|合作社|龙头|大户|巨头|工厂|加工厂|门店|货代|银行)"
)
"""Words for firms of some kind."""
_COUNTED = re.compile(
    rf"(?P<etc>等)?(?:(?P<count>\d+|[一二两三四五六七八九十百多余几]+)(?:余|多)?(?:家|个(?=子公司))(?:[\u4e00-\u9fff]{{0,8}}?{FIRMS}|(?=[,。;!?]|合计|共同|联合))|"
    rf"(?<=等)[\u4e00-\u9fff]{{0,8}}?{FIRMS})"
)
"""What counts a list of firms (甲、乙等十一家商户, 甲、乙两家)."""
_MOVES = re.compile(
    r"(?:已经|已|相继|先后|陆续|均|都|也|正在|正|纷纷|成功|正式|双双|首批|率先|从[\u4e00-\u9fff]{2,6}?|整体|在此|在这里|到此|来此)*"
    r"(?:落户|入驻|进驻|落脚|安家|扎根|进场|搬迁过来|搬来|迁来|试产|开业|签约|增资|扩产|挂牌上市)"
)
"""What is said of firms that come to a place."""
_BASE = re.compile(r"为(?:龙头|骨干|链主|引领|支撑|主力|代表)(?=$|[,。;的]|企业|公司)")
_BRINGS = re.compile(r"(?:引进|引来|引入|招引|招来|招徕|迎来|[入进]驻方面,)(?:了|的?有|的?是)?$")
_HEADED = re.compile(
    rf"(?:{FIRMS}|(?:企业|公司)[^。;\n]{{0,12}},前[两三四五六七八九十\d]+[名位强])(?:主要|分别|共|已|仅|就|则)?(?:有|是|为|包括|如|即)?(?:[\d一二两三四五六七八九十]+[家个])?"
    r"(?:,?(?:分别|主要)?(?:是|为|有|包括))?:?$"
)
"""What announces a list of firms (客户有四个:, 龙头企业包括)."""
_OPENER = re.compile(
    rf"(?:.*:|.*前[两三四五六七八九十]名|.*{FIRMS}|.*(?:引进|引来|引入|招引|招来|吸引|迎来|集聚|聚集|汇聚|培育|涌现|拥有|包括|包含|下辖|旗下|走访|参观|考察|调研|带动|服务|鼓励|支持|扶持|帮助|帮扶|协助|引导|指导|助力|推动|促成|组织|邀请|推荐|"
    r"有|是|为|由|以|与|和|同|对|向|给|让|使|把|据|从|到|在|的|如|像|了))+"
)
"""Words behind which the first member of a list begins."""
_PAIR = re.compile(r"(?P<joint>和|与|及|以及)[^和与及]{2,14}?[两2][家个]")
"""The end of a list of two (甲和乙两家公司)."""
_KIND = re.compile(r"(?:企业|厂商|厂家|(?:制造|生产|供应|服务|运营|开发|集成|经销)商)$")
_BARE = re.compile(r"(?:研发|创新|技术)*(?:中心|平台|基地|总部|院|所|园)")
"""Class words that are no name without what stands before them (甲研发｜中心)."""
_SUMS = re.compile(r"合计|共计|总计|累计|一起|联合|共同")
_JOINTS = re.compile(r"、|以及|[和与及]")
_NUMERALS = {"两": 2, **{numeral: n for n, numeral in enumerate("一二三四五六七八九十", 1)}}
_ENDS = frozenset({"p", "u", "d", "r", "c", "m", "w", "xc", "TIME"})


def find_firm_rolls(reading: Reading) -> Iterator[Find]:
    """Yield the members of lists of firms."""
    for clause in _CLAUSE.finditer(reading.text):
        members, tail = _members(reading, *clause.span())
        if len(members) < 2:
            continue
        before = reading.text[max(0, members[0][0] - 24) : members[0][0]].rsplit("\n")[-1]
        sure = _is_counted(reading.text, tail, len(members)) or _HEADED.search(before) is not None
        likely = _MOVES.match(reading.text, tail) or _BASE.match(reading.text, tail) or _BRINGS.search(before)
        fits = [can_be_firm(reading, *member, marked=sure) for member in members]
        branded = sum(fit and is_branded(reading, *member) for member, fit in zip(members, fits, strict=True))
        needed = 1 if sure else (len(members) + 1) // 2
        if not (sure or likely) or not all(fits[1:]) or branded < needed:
            continue
        for member, fit in zip(members, fits, strict=True):
            if fit:
                yield Find(*member, "Company", "roll of firms", 0.65, 2)


def _members(reading: Reading, start: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """The members of the list of a clause, and where what is said of them begins."""
    text = reading.text
    pair = _PAIR.search(text, start, end) if "、" not in text[start:end] else None
    first = pair.start() if pair else text.find("、", start, end)
    openers = (opener for opener in _opened(text, start, first) if reading.starts_word(opener))
    begin = next(openers, start)
    tail = _tail(reading, pair.end("joint") if pair else text.rfind("、", start, end) + 1, end)
    members: list[tuple[int, int]] = []
    for joint in [*_JOINTS.finditer(text, begin, tail), None]:
        last = joint.start() if joint else tail
        if joint and joint.group() != "、" and not (reading.starts_word(last) and reading.starts_word(joint.end())):
            continue
        if last > begin:
            members.append((_own_start(reading, begin, last), last))
        begin = joint.end() if joint else tail
    return members, tail


def _own_start(reading: Reading, begin: int, end: int) -> int:
    """Where the name of a member begins: behind where it is from (本地的｜甲), what it is (制造商｜甲) and what is done (支持｜甲)."""
    opening = name_vocabulary().words("openingVerbs")
    start = begin
    for word in reading.words_in(begin, end):
        verb = word.text in opening and (
            word.start == start or len(word.text) > 1
        )  # 新, 都, 经 are pieces of brands as well
        leads = word.text == "的" or verb or _KIND.search(word.text)
        if _BARE.fullmatch(reading.text, word.end, end):
            break
        if leads and word.start >= begin and end - word.end >= SHORTEST:
            start = word.end
    return start


def _opened(text: str, start: int, mark: int) -> Iterator[int]:
    """Where the first member may begin, the shortest first: behind one of the words that open a list."""
    end = mark
    while (opener := _OPENER.match(text, start, end)) is not None:
        if mark - opener.end() >= 2:
            yield opener.end()
        end = opener.end() - 1


def _tail(reading: Reading, start: int, end: int) -> int:
    """Where the last member ends: before what counts or tells of the list, or before the first word no name holds."""
    opening = name_vocabulary().words("openingVerbs")
    number = reading.word_at[start] if start < end else -1
    while 0 <= number < len(reading.words) and reading.words[number].start < end:
        word = reading.words[number]
        joint = _JOINTS.fullmatch(word.text) is not None
        if word.start > start and not joint:
            told = any(wording.match(reading.text, word.start) for wording in (_MOVES, _BASE, _SUMS))
            if told or word.text == "等" or word.text in opening or (word.tag in _ENDS and word.text != "的"):
                return word.start
        number += 1
    return end


def _is_counted(text: str, tail: int, members: int) -> bool:
    """Whether the list is counted as one of firms: with a word for firms behind, or by its own number in 家."""
    counted = _COUNTED.match(text, tail + text.startswith("等", tail)) or _COUNTED.match(text, tail)
    if counted is None:
        return False
    count = counted["count"]
    if re.search(rf"{FIRMS}$", counted.group()) or counted["etc"] or text.startswith("等", tail):
        return True
    return count is not None and (int(count) if count.isdigit() else _NUMERALS.get(count)) == members
