"""The noun right behind a number, which says what is counted: 三家｜新材料企业｜入驻."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.layers import Token
from kg.extract.observations import wordings
from kg.extract.observations.figures import OWN_MEASURE, Figure
from kg.extract.observations.passages import Passage
from kg.extract.quantities import QuantityMention
from kg.model import TextSpan

_NOUN_TAGS = frozenset("n nz nw nr ns nt vn an a s f LOC ORG PER xc m b ww q t".split())
_QUOTED = re.compile(r"“[^”]{1,16}”")
QUOTES = re.compile(r"[“”‘’《》\s]|\([A-Za-z&]{1,10}\)|\((?:不?含|不包括|包括|剔除|扣除)[^()]{0,10}\)")
"""Marks and remarks that are no part of a wording."""
_STAGES = ("在建", "拟建", "续建", "新建", "扩建", "改建", "改扩建")
"""How far things counted are: 30个｜续建和新建｜项目."""
_LEVELS = ("国家", "省", "市", "县", "区")
_OF_SIZE = re.compile(
    r"(?:(?:计划|单体|年|总)*(?:投资|产值|营收|营业收入|销售收入|税收|注册资[本金])额?)(?:超过?|过|达|在)?\d[\d.]*[十百千]?[万亿]*(?:美?元)(?:及?以[上下])?的(?=[\u4e00-\u9fff]{2})"
)
"""10个｜投资超20亿元的｜重大项目: of what size those counted are."""
MEASURE_BEHIND = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:(?:累计|平均|合计|年|总)*(?:增加值|产值|营收|营业收入|利润|税收|能耗|产量|销售额|用电量)"
    r"|[水空][质气]质?量?优[良质][\u4e00-\u9fff]{0,2}比[例率])[\u4e00-\u9fff]{0,4}$"
)
"""12个重点行业｜增加值: a measure of those counted, of which the clause goes on."""
_AREAS = frozenset("区县市镇村带园群")
_COME_TO = re.compile(r"(?:[用喝吃住搬走迁过]上|住进|搬[进入])(?!海)")
"""30户｜渔民｜用上清洁电: what has come to them."""
_LINKS = ("和", "及", "、", "与")


_HEAD_AT_END = re.compile(
    r"[^,;。\d]{7,60}的(?P<head>[\u4e00-\u9fff]{0,10}?(?:企业|项目|产业|集群|园区|基地|平台|品牌|产品|人才|机构|中心|城市|工程|示范区|技术|港口|县|镇|村))(?=、\d|[,;。]|$)"
)
"""培育12个带动作用强、优势突出的｜成长型冠军产业: the noun counted stands at the end of what describes it."""


def described_noun(text: str, figure: Figure) -> str:
    """The noun counted at the end of a long description; empty where none is told."""
    described = _HEAD_AT_END.match(text, figure.mention.outer.end, figure.clause.end)
    return described["head"] if described else ""


def tail_noun(text: str, passage: Passage, figure: Figure) -> str:
    """The noun right behind the number: 三家｜新材料企业｜入驻; empty where none follows."""
    start = figure.mention.outer.end
    sized = _OF_SIZE.match(text, start, figure.clause.end)
    if sized and figure.tail.end > sized.end() and figure.mention.kind == "classifier":
        rest = tail_noun(text, passage, replace(figure, mention=_moved(figure, sized.end())))
        return sized.group() + rest if rest else ""
    limit = min(figure.tail.end, start + 24)
    words = passage.words(start, limit)
    if words and words[0].text == "的":
        words = words[1:]
    while words and any(time.span.start <= words[0].start < time.span.end for time in passage.times):
        words = words[1:]  # 4个2019年省重点项目
    before = [w for w in passage.words(figure.lead.start, figure.lead.end) if w.tag not in ("w", "u", "d")]
    opening = passage.words(figure.clause.start, figure.clause.end)[:1]
    linked = not before and text[figure.lead.start : figure.lead.end] in ("、", "和", "及")
    is_object = before[-1].tag == "v" if before else linked and bool(opening) and opening[0].tag == "v"
    taken: list[Token] = []
    another = any(q.span.start >= start and q.span.start < figure.clause.end for q in passage.quantities)
    quoted = _QUOTED.match(text, start, limit)
    for n, word in enumerate(words):
        if quoted and word.end <= quoted.end():
            taken.append(word)
            continue
        if taken and _ends_area(words, n):
            taken.append(word)
            continue
        if word.text in wordings.NOUN_STOPS or (taken and _COME_TO.match(text, word.start)):
            break
        following = words[n + 1] if n + 1 < len(words) else None
        if word.tag == "w" and word.text not in "“”‘’、《》":
            break
        if word.tag == "w":
            if (
                word.text == "、"
                and taken
                and taken[-1].text in _LEVELS
                and following
                and following.text[:1] in _LEVELS
            ):
                taken.append(word)
                continue  # 268个省、市重点项目
            if word.text == "、" and (another or not (following and following.tag in _NOUN_TAGS and taken)):
                break
            taken.append(word)
        elif (
            word.text in ("未来", "现代", "夜间", "前期", "重点", "在建", "拟建", "续建")
            or (word.text in wordings.STOP_VERBS and _describes_works(word, following, taken))
            or (word.text in _STAGES and (not taken or taken[-1].text in _LINKS))
            or (following is not None and following.text in _STAGES and word.text in _LINKS and bool(taken))
            or _opens_attribute(word, following, taken)
            or (word.text in ("和", "及", "与", "以及") and taken and following and following.tag in _NOUN_TAGS)
        ) or (
            word.tag in ("v", "vd")
            and taken
            and following
            and word.text in wordings.TRADES
            and following.text in wordings.DOERS
        ):
            taken.append(word)
        elif word.tag in ("v", "vd"):
            if figure.role == "former" or word.text in wordings.STOP_VERBS or following is None:
                break
            if following.tag not in (*_NOUN_TAGS, "v") and following.text != "的":
                break
            if linked and following.tag == "v":
                break
            if taken and (another or not is_object) and not _verb_follows(passage, following.end, figure.clause.end):
                break
            taken.append(word)
        elif word.tag in _NOUN_TAGS or _goes_on(word, following, taken):
            taken.append(word)
        else:
            break
    noun = _without_measure("".join(word.text for word in taken), figure)
    if "、" in noun and taken and text.startswith("等", taken[-1].end):
        noun = noun.partition("、")[0]  # 3个窑厂、陶坊改建等项目: the list goes on
    own = OWN_MEASURE.search(noun)
    return (
        QUOTES.sub("", noun[: own.start()] if own and own.start() else noun)
        .strip("、及与的,")
        .removesuffix("和")
        .removesuffix("之中")
        .removesuffix("当中")
        .removesuffix("中")
    )


def _ends_area(words: list[Token], n: int) -> bool:
    """Whether a verb that the tagger sees is the last part of what an area is called: 6个生态优先｜发展区, 发展｜区."""
    word = words[n]
    if word.tag == "v" and len(word.text) > 2 and word.text[-1] in _AREAS:
        return True
    behind = words[n + 1 : n + 3]
    return (
        word.text == "发展"
        and bool(behind)
        and behind[0].text in _AREAS
        and behind[-1].tag not in ("v", "vn", "n", "nz")
    )


def _without_measure(noun: str, figure: Figure) -> str:
    """The things counted without the measure of theirs that the clause goes on about: 12个重点行业｜增加值."""
    measure = MEASURE_BEHIND.search(noun) if figure.mention.kind == "classifier" else None
    return noun[: measure.start()] if measure else noun


def _moved(figure: Figure, end: int) -> QuantityMention:
    """The number of ``figure`` as if it ended at ``end``."""
    return replace(figure.mention, outer=TextSpan(figure.mention.outer.start, end))


def _describes_works(word: Token, following: Token | None, taken: list[Token]) -> bool:
    """Whether a verb between 重点 and 项目 says which projects are meant: 95个市重点｜推进｜项目."""
    singled_out = bool(taken) and taken[-1].text in ("重点", "市重点", "省重点", "集中", "重大", "优先")
    return singled_out and following is not None and following.text in ("项目", "工程")


def _opens_attribute(word: Token, following: Token | None, taken: list[Token]) -> bool:
    """Whether the word begins 在建, 续建, 拟建 before the noun: 30个｜续建｜项目."""
    if following is None or (taken and taken[-1].text not in ("在", "续", "拟", "先")):
        return False
    if word.text + following.text == "先进" or (bool(taken) and taken[-1].text + word.text == "先进"):
        return True  # a word that the tagger cuts
    return (word.text in ("在", "续", "拟") and following.text == "建") or (bool(taken) and word.text == "建")


def _goes_on(word: Token, following: Token | None, taken: list[Token]) -> bool:
    """Whether a word that is no noun still belongs to the noun: a figure in it (百亿级项目), the 的 of 签约的项目."""
    if following is None:
        return False
    if word.tag == "m":
        return not taken and following.tag in _NOUN_TAGS
    return word.text == "的" and any(each.tag == "v" for each in taken)


def _verb_follows(passage: Passage, start: int, end: int) -> bool:
    return any(word.tag == "v" for word in passage.words(start, end))
