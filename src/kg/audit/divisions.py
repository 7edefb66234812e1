"""Shares that divide one whole and are more than all of it: the three sectors, lists and columns of percentages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.finding import Finding
from kg.audit.overlap import are_closed, are_told_apart
from kg.model import AnnotatedDocument
from kg.precision import half_last_digit

_PERCENT = Decimal(100)
_RATIO = re.compile(
    r"(?<![\d.:：∶﹕比])\d{1,2}(?:\.\d+)?\s*(?P<colon>[:：∶﹕比])\s*\d{1,2}(?:\.\d+)?(?:\s*(?P=colon)\s*\d{1,2}(?:\.\d+)?){0,3}(?![\d.]|\s*[:：∶﹕比]\s*\d)"
)
_SECTORS = re.compile(
    r"(?:三次|三大|三个|[一1][二2][三3]|一、二、三)产业(?:增加值)?[^，。；\n]{0,14}?(?:结构|比例|比重|比)[^。；\n]{0,24}$"
)
"""三次产业结构为12.5:41.8:45.7, or from one such to another."""
_NO_SHARES = re.compile(r"收入比|配比|收入之比|[以按]$|比赛|比分|时间|配制|施工|水灰")
"""What stands beside ratios of other things."""
_NEAR = 15
_SHARE = re.compile(
    r"(?:权重|各?占(?:比|据)?(?:(?P<whole>[^，。；、\d]{2,14}?)的)?(?:比重|比例|份额)?|持股(?:比例)?|占股|持有|(?<=[\u4e00-\u9fff])比[重例]|^(?:其余|其他|剩余))(?:的)?(?:为|达到?|约|分别为)?$"
)
_DIVIDED = re.compile(
    r"按[^，。；]{1,12}(?:划分|分|看|计算?)?[，,]|(?:来源|用途|去向|结构|比例)[^，。；]{0,6}[:：]|[从分][^，。；]{1,10}看[，,]|[^，。；、\d]{2,12}[中里][，,]|构成|结构|岁|持股|百分制|权重|总成绩|总分"
)
"""What tells that the shares behind it divide one whole."""
_SAID_HOW = re.compile(
    r"(?:按|[从分])[^，。；]{1,12}(?:划分|分|看|计算?)[，,]|构成[，,为：]|(?:来源|用途|去向|结构|比例)[^，。；]{0,6}[:：]"
    r"|(?:来源|用途|去向|结构|构成|组成|比例|渠道|类型|方式|年龄|学历|成本)[^，。；]{0,4}(?:中|上|看|来看|来说)[，,]|百分制|权重|总成绩|总分|互不(?:重叠|交叉)"
)
_TWICE = re.compile(r"多选|同时|(?<!不)(?:重叠|交叉)|兼|可重复|不止一|均可")
"""What tells that one can be in several parts."""
_OWNERS = re.compile(r"股东|合资|共同出资|出资设立|注册资本|股权|股本")
_REST = re.compile(r"^(?:其中)?(?:其他|其它|其余|剩余)")
_WITHIN = re.compile(r"内部|当中")
"""Shares behind this are of a part, not of the whole."""
_GROUPS = re.compile(r"共建|沿线国家|RCEP|东盟|金砖|欧盟|中东欧|新兴市场|发展中|发达")
"""Groups of countries, which overlap."""
_WIDE_GROUPS = re.compile(r"共建|沿线国家|RCEP|金砖|新兴市场|发展中|发达")
"""Groups of countries that others told beside them belong to as well."""
_DIMENSIONS = (
    re.compile(r"外地|外省|省外|本地|市外"),
    re.compile(r"民营|国有|外资|外商|私营|企业|民企|国企"),
    re.compile(r"一般贸易|加工贸易|保税|易货"),
    re.compile(r"对[^，。；]{1,10}(?:出口|进口|贸易|销售|投资)|对[^，。；满]{2,6}$|东盟|欧盟|美国|日本|国家|地区|市场"),
    re.compile(r"高新技术|高端|绿色|新[兴型]|战略性|数字"),
)
"""Ways to divide one whole; parts of different ones overlap."""
_FROM_WHOM = re.compile(r"来自|用于|投向|销往|分布")
_IN_PROPORTIONS = re.compile(r"(?:比例|来源|构成|分布|结构)[^，。；\n]{0,8}[:：]")
_BARE = re.compile(r"(?:[^，。；]{0,12}中)?(?:其余|其他|剩余|另有|另外)?(?:的)?")
_PERCENT_ROW = re.compile(
    r"^[ \t\u3000|｜]*(?P<label>[\u4e00-\u9fffA-Za-z（）()、]{2,20})[ \t\u3000|｜:：]+(?P<share>\d{1,2}(?:\.\d+)?)[%％][ \t\u3000|｜]*$",
    re.MULTILINE,
)
_EACH = re.compile(
    r"(?:分别|各自?)(?:(?:占(?:了|据|到)?|贡献|完成|承担|吸纳|分得|获得)[^，。；\d]{0,12}的|占(?:比|股|有)?|持股(?:比例)?|持有|出资(?:比例)?)?(?:约|为|是|达)*"
)
_OF_ONE_WHOLE = re.compile(
    r"持股|出资|股权|股份|一产[、，]二产|第一产业|[一1][、，]二[、，]三(?:次)?产业|三次产业|优[、，]良|东[、，]中[、，]西|高[、，]中[、，]低"
)
_JOINS = re.compile(r"[、，,]|[、，,]?(?:和|与|及|以及)")
_FAR = 40
_OF_CHANGE = re.compile(r"增速|增长|增幅|下降|提高|(?<!贡献)率")
_THIRDS = re.compile(r"分之")
_IN_BRACKETS = re.compile(r"[（(](?:占比?|权重|比例)?(?:为)?")
_LIST_OF_PARTS = re.compile(r"股东|组成|构成|结构|比例|占比|分布")
_TOTAL_ROW = re.compile(r"合计|总计")
_COMPOSITION = re.compile(r"构成|结构|占比|比例|分布|组成|人口比|之比|比重")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``partition`` in the wording itself: the three sectors, and shares listed of one whole."""
    text = document.document.text
    for match in _RATIO.finditer(text):
        shares = [Decimal(each) for each in re.findall(r"\d+(?:\.\d+)?", match.group())]
        slack = sum((half_last_digit(each) for each in shares), Decimal("0.05"))
        total = sum(shares, Decimal(0))
        before = text[max(0, match.start() - _FAR) : match.start()]
        meant = _SECTORS.search(before) or (_COMPOSITION.search(before) and abs(total - _PERCENT) <= _NEAR)
        if meant and not _NO_SHARES.search(before) and abs(total - _PERCENT) > slack:
            yield _not_all(document, match, shares, "各部分占比相加不等于100%", slack)
    yield from _divisions(document)
    yield from _columns(document)
    yield from _respectively(document)


def _columns(document: AnnotatedDocument) -> Iterator[Finding]:
    """Rows of a name and a percentage under a heading that divides: 用地构成如下."""
    text = document.document.text
    block: list[re.Match[str]] = []
    for row in [*_PERCENT_ROW.finditer(text), None]:
        if row is not None and (not block or not text[block[-1].end() : row.start()].strip()):
            block.append(row)
            continue
        if len(block) >= 3:
            line = text[text.rfind("\n", 0, block[0].start() - 1) + 1 : block[0].start()]
            shares = [Decimal(each["share"]) for each in block if not _TOTAL_ROW.search(each["label"])]
            slack = sum((half_last_digit(each) for each in shares), Decimal("0.1"))
            if _COMPOSITION.search(line) and abs(sum(shares, Decimal(0)) - _PERCENT) > slack:
                listed = "＋".join(f"{share}%" for share in shares)
                why = f"表中各部分占比相加不等于100%：{listed}＝{sum(shares, Decimal(0))}%，允许误差±{slack}个百分点"
                yield Finding("partition", "error", why, (quote(document, block[0].start("label"), block[-1].end()),))
        block = [row] if row is not None else []


def _divisions(document: AnnotatedDocument) -> Iterator[Finding]:
    """从货源地看,本地占55%,省内占33%,其余20%…: shares in a row that divide one whole."""
    text = document.document.text
    runs: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries_of(document):
        from_whom = _FROM_WHOM.match(entry.tail) and _BARE.fullmatch(entry.label)
        listed = _in_list_of_parts(text, entry)
        told = listed or _SHARE.search(entry.label) or from_whom or _proportioned(text, entry)
        within = _WITHIN.search(text, entry.sentence.start, entry.clause.start) or _WITHIN.search(entry.label)
        if (
            entry.unit == "Percent"
            and entry.value < _PERCENT
            and (listed or not entry.is_aside)
            and told
            and not within
        ):
            if runs[entry.sentence.start] and entry.label.startswith("其中"):
                continue  # a part of the part before
            runs[entry.sentence.start].append(entry)
    for start, run in runs.items():
        words = text[start : run[-1].span.end]
        rest = any(_REST.search(text[e.clause.start : e.span.start].strip()) for e in run)
        owned = "持股" in run[0].label
        heads = [re.sub(r"(?:占比?|比重|为|的).*$", "", text[e.clause.start : e.span.start])[-2:] for e in run]
        names = [_SHARE.sub("", text[e.clause.start : e.span.start]) for e in run]
        closed = all(_in_list_of_parts(text, e) for e in run) or are_closed([name.split("中")[-1] for name in names])
        of_one_kind = len(run) >= 3 and len(set(heads)) == 1 and len(heads[0]) == 2
        if (
            len(run) < 2
            or _TWICE.search(text, start, run[-1].sentence.end)
            or not (rest or of_one_kind or closed or _DIVIDED.search(words))
            or are_told_apart(names)
            or (owned and not _OWNERS.search(text[max(0, start - 80) : start] + words))
        ):
            continue
        wholes = {match["whole"] for e in run if (match := _SHARE.search(e.label)) and match["whole"]}
        total = sum((e.value for e in run), Decimal(0))
        slack = sum((half_last_digit(e.value) for e in run), Decimal("0.1"))
        short = rest and not any(e.bound for e in run) and total < _PERCENT - slack and run[-1].label.startswith("其余")
        parts = [text[e.clause.start : e.span.start] for e in run]
        if not rest and not _THIRDS.search(run[0].span.of(text)) and any(_FROM_WHOM.match(e.tail) for e in run):
            continue
        wide = any(_WIDE_GROUPS.search(part) for part in parts)
        one_way = closed or divide_one_way(parts) or ((_said_how(text, run) or _in_one_frame(parts)) and not wide)
        if (total > _PERCENT + slack or short) and len(wholes) <= 1 and one_way:
            told_as = "＋".join(f"{e.value}%" for e in run)
            what = "同一总体的各部分占比相加超过100%" if not short else "各部分与其余部分相加不足100%"
            explanation = f"{what}：{told_as}＝{total}%，允许误差±{slack}个百分点"
            yield Finding("partition", "error", explanation, (quote(document, run[0].clause.start, run[-1].span.end),))


def _said_how(text: str, run: Sequence[Entry]) -> bool:
    """Whether the sentence says, before its shares or behind them, that they divide a whole."""
    return _SAID_HOW.search(text, run[0].sentence.start, run[-1].sentence.end) is not None


def _in_one_frame(parts: Sequence[str]) -> bool:
    """Whether the parts are told in the same words but for their names (来自高校的, 来自企业的)."""
    return len(parts) > 2 and len({part.strip()[:2] for part in parts}) == 1


def _in_list_of_parts(text: str, entry: Entry) -> bool:
    """Whether a percentage in brackets is the share of what stands before it: 股东为甲（51%）、乙（49%）."""
    opened = text[max(0, entry.clause.start - 1) : entry.span.start]
    alone = _IN_BRACKETS.fullmatch(opened) is not None and not entry.tail
    return alone and _LIST_OF_PARTS.search(entry.sentence.of(text)) is not None


def _respectively(document: AnnotatedDocument) -> Iterator[Finding]:
    """甲、乙、丙分别持股51%、30%和24%; 一、二、三产业占比分别为8%、45%和49%."""
    text, entries = document.document.text, entries_of(document)
    for at, first in enumerate(entries):
        told = _EACH.search(text, max(0, first.span.start - _FAR), first.span.start)
        if first.unit != "Percent" or told is None or told.end() != first.span.start:
            continue
        run = [first]
        for entry in entries[at + 1 :]:
            if entry.unit != "Percent" or not _JOINS.fullmatch(text, run[-1].span.end, entry.span.start):
                break
            run.append(entry)
        opening = text[first.sentence.start : first.span.start]
        if _OF_CHANGE.search(text, max(first.clause.start, told.start() - 4), told.start()):
            continue
        if len(run) < 2 or not (_OF_ONE_WHOLE.search(opening) or _SAID_HOW.search(opening)):
            continue
        total = sum((e.value for e in run), Decimal(0))
        slack = sum((half_last_digit(e.value) for e in run), Decimal("0.1"))
        if total > _PERCENT + slack:
            listed = "＋".join(f"{e.value}%" for e in run)
            why = f"同一总体的各部分占比相加超过100%：{listed}＝{total}%，允许误差±{slack}个百分点"
            yield Finding("partition", "error", why, (quote(document, told.start(), run[-1].span.end),))


def _proportioned(text: str, entry: Entry) -> bool:
    """Whether a percentage stands in a list that a word for proportions and a colon open (比例：中央补助30%，…)."""
    before = text[entry.sentence.start : entry.clause.start]
    opened = _IN_PROPORTIONS.search(before)
    return opened is not None and "增" not in entry.label and "；" not in before[opened.end() :]


def _not_all(
    document: AnnotatedDocument, match: re.Match[str], shares: Sequence[Decimal], what: str, slack: Decimal
) -> Finding:
    listed = "＋".join(f"{share}%" for share in shares)
    explanation = f"{what}：{listed}＝{sum(shares, Decimal(0))}%，允许误差±{slack}个百分点"
    return Finding("partition", "error", explanation, (quote(document, match.start(), match.end()),))


def divide_one_way(parts: Sequence[str]) -> bool:
    """Whether the parts exclude each other: told in one way, or with the rest told as well."""
    ways = {tuple(way.search(part) is not None for way in _DIMENSIONS) for part in parts}
    grouped = sum(_GROUPS.search(part) is not None for part in parts)
    return (len(ways) == 1 and grouped < 2) or any(_REST.search(part.strip()) for part in parts)
