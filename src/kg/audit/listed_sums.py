"""Parts told one after another right behind their whole, or before it, without 其中: 供电1.86亿，工业1.08亿，居民0.46亿，其他0.42亿.

They are all of it where the last is the rest, where a colon opens them, where one is what the other is not, or where a
sum closes them. Else they may only not exceed it; or they miss it by one digit alone, which parts of something else
hardly ever do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding, Severity
from kg.audit.overlap import may_overlap, measure_apart
from kg.audit.rounding import sum_slack
from kg.audit.words import content_of, pairs_of
from kg.model import AnnotatedDocument

_REST = re.compile(r"其他|其它|其余|剩余|余下")
_NO_PART = re.compile(
    r"[人户亩平年月日]均|率|最|每|时速|新增|净增|[增减](?:长|少|加|幅|了)|计划|目标|同期|[比较][去上前]|超|累计|另|其中|预计|约|达到|可|年产|带动|实现"
)
_MEASURE = re.compile(
    r"生产总值|GDP|零售|余额|预算|消费|存款|贷款|收入|利润|投资|产值|增加值|税|出口|进口|支出|营收|成本|资产|负债|货值|金额|价值|注册资|融资|补助|补贴"
)
_WHOLE_BEHIND = re.compile(
    r"(?:合计|共计|总计|一共|相加|总和|[两三四五六]者(?:之和|合计)?|[两三四五六](?:个|条|项|部分|段)[\u4e00-\u9fff]{1,4}(?:合计|共计|总计|共))(?:为|是|达|约)*$"
)
_SUMMED = re.compile(r"(?:合计|相加|加总|汇总|加在一起|合并计算)[，,]?[^，。；、\d]{0,14}$")
"""That the numbers before are added, told before the name of their sum (两项合计，某收入…)."""
_COMPOSED = re.compile(r"由[^，。；]{1,12}(?:构成|组成)")
_TOTAL = re.compile(r"总[额量长值数计]|总面积|总投资|总人数")
_TIME_APART = re.compile(r"(?:19|20)\d\d年|[今去前明]年|上年|同期|季度|半年|\d月")
_KNOWN = tuple(
    tuple(re.compile(kind) for kind in kinds)
    for kinds in (
        (r"企业$", r"个体", r"合作社"),
        (r"第?一产", r"第?二产", r"第?三产"),
        (r"中央", r"省", r"[市县]"),
        (r"高速", r"国省|干线", r"农村"),
        (r"国道", r"省道", r"县道", r"乡道", r"村道"),
        (r"博士", r"硕士", r"本科"),
        (r"铁路", r"公路", r"水[路运]"),
        (r"铁路", r"公路", r"水[路运]", r"航空|民航"),
        (r"建筑安装|建安", r"设备", r"其[他它]"),
        (r"工业用", r"居民|生活", r"商业|服务|农业"),
        (r"农用地|耕地", r"建设用地", r"未利用地"),
    )
)
"""Kinds that are told as all there are."""
_ORDINAL = re.compile(r"[一二三四五六七八九](?:标段|期|号线|工区|区段|分部)")
_NOT = re.compile(r"尚?未|不|非|没有|无")
_LEADS = 14
_LEAST_PARTS, _STEPS, _NEAR = 3, 300, Decimal("0.15")
_MOST = Decimal("1.4")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``sum``."""
    text = document.document.text
    entries = [
        e
        for e in entries_of(document)
        if not (e.is_of_before or e.is_aside or e.unit == "Percent" or _ORDINAL.match(e.span.of(text)))
    ]
    for at, whole in enumerate(entries):
        parts = _behind(text, whole, entries[at + 1 :])
        if parts and (fault := _fault(text, whole, parts)) is not None:
            yield _finding(document, whole, parts, *fault)
        before = _in_front(text, whole, entries[:at])
        if before and _differ(whole, before):
            yield _finding(document, whole, before, "各部分之和不等于合计", "error")


def _behind(text: str, whole: Entry, following: Sequence[Entry]) -> list[Entry]:
    """The run of numbers of one unit that follows a number and names each another thing of the same kind."""
    parts: list[Entry] = []
    last = whole
    for entry in following:
        between = text[last.span.end : entry.span.start]
        if not entry.is_alike(whole) or _TIME_APART.search(between) or ("；" in between and not parts):
            break
        if entry.sentence != last.sentence and (parts or len(text[last.span.end : last.sentence.end]) > _LEADS):
            break
        parts.append(entry)
        last = entry
    if _NO_PART.search(whole.label.replace("累计", "").replace("实现", "").replace("达到", "")):
        return []
    return parts if _are_parts(whole, parts) else []


def _in_front(text: str, whole: Entry, before: Sequence[Entry]) -> list[Entry]:
    """The run of numbers before one that tells their sum."""
    closes = (
        _WHOLE_BEHIND.search(text[whole.clause.start : whole.span.start]) is not None
        or _SUMMED.search(text[whole.sentence.start : whole.span.start]) is not None
    )
    composed = _TOTAL.search(whole.label) and _COMPOSED.search(text, whole.sentence.start, whole.span.start)
    parts: list[Entry] = []
    for entry in reversed([e for e in before if e.span.end <= whole.clause.start]):
        if entry.tail.startswith(("合计", "相加", "加总")):
            continue  # 两项合计: how many there are
        if entry.sentence != whole.sentence or not entry.is_alike(whole):
            break
        parts.insert(0, entry)
    if not (closes or composed) or len(parts) < 2 or _TIME_APART.search(text, parts[0].span.end, whole.span.start):
        return []
    if "其中" in text[whole.sentence.start : whole.span.start]:
        return []
    names = [part.label for part in parts]
    return parts if all(_is_part(whole, part) for part in parts) and not may_overlap(names) else []


def _are_parts(whole: Entry, parts: Sequence[Entry]) -> bool:
    names = _names(parts)
    apart = len(parts) >= 2 and all(names) and len(set(names)) == len(names)
    may_be = _are_known(names) or not may_overlap(names)
    return apart and may_be and all(_is_part(whole, part) for part in parts)


def _is_part(whole: Entry, part: Entry) -> bool:
    """Whether a number can be part of another: of the same measure, or of none that is named."""
    if _NO_PART.search(part.label) or part.bound or measure_apart(part.label, whole.label) or part.value <= 0:
        return False
    return _MEASURE.search(part.label) is None or bool(pairs_of(part.label) & pairs_of(whole.label))


def _names(parts: Sequence[Entry]) -> list[str]:
    return [content_of(part.label) or part.tail for part in parts]


def _fault(text: str, whole: Entry, parts: Sequence[Entry]) -> tuple[str, Severity] | None:
    """What is wrong with the sum, if anything is for certain."""
    if not _differ(whole, parts):
        return None
    if _are_all(text, whole, parts):
        return "各部分之和不等于总数", "error"
    if not _are_kin(whole, parts):
        return None
    total = _total(parts)
    if whole.value < total <= whole.value * _MOST and max(p.value for p in parts) < whole.value:
        return ("各部分之和大于总数", "error") if len(parts) >= _LEAST_PARTS or _told_each(text, parts) else None
    step = min(entry.tolerance for entry in (whole, *parts)) * 2
    digits = str(int(abs(total - whole.value) / step)).rstrip("0") if step else ""
    close = abs(total - whole.value) < whole.value * _NEAR
    if len(parts) >= _LEAST_PARTS and len(digits) == 1 and close and whole.value / step >= _STEPS:
        return "各部分之和与总数仅差一位数字", "warning"
    return None


def _are_kin(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Whether the words of each part repeat some of those of the whole (农作物播种面积, 粮食作物)."""
    named = pairs_of(whole.label + whole.tail)
    return all(named & pairs_of(part.label + part.tail) for part in parts)


def _are_all(text: str, whole: Entry, parts: Sequence[Entry]) -> bool:
    names = _names(parts)
    if _REST.search(names[-1]) or (len(parts) > 1 and text[whole.span.end : whole.span.end + 1] in ("：", ":")):
        return True
    if _are_known(names):
        return True
    one, other = names[0], names[-1]
    return (
        len(parts) == 2
        and one != other
        and (_NOT.sub("", other) == one.removeprefix("已") or _NOT.sub("", one) == other)
    )


def _are_known(names: Sequence[str]) -> bool:
    return any(len(kinds) == len(names) and all(map(_names_kind, kinds, names)) for kinds in _KNOWN)


def _names_kind(kind: re.Pattern[str], name: str) -> bool:
    return kind.search(name) is not None


def _told_each(text: str, parts: Sequence[Entry]) -> bool:
    return "分别" in text[parts[0].clause.start : parts[0].span.start]


def _total(parts: Sequence[Entry]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))


def _differ(whole: Entry, parts: Sequence[Entry]) -> bool:
    return abs(_total(parts) - whole.value) > _slack(whole, parts)


def _slack(whole: Entry, parts: Sequence[Entry]) -> Decimal:
    vague = any(entry.bound is not None for entry in (whole, *parts))
    return sum_slack([entry.tolerance for entry in (whole, *parts)], vague=vague)


def _finding(
    document: AnnotatedDocument, whole: Entry, parts: Sequence[Entry], what: str, severity: Severity
) -> Finding:
    arithmetic = "＋".join(amount(part.value) for part in parts)
    gap, slack = amount(abs(_total(parts) - whole.value)), amount(_slack(whole, parts))
    why = f"{what}：{arithmetic}＝{amount(_total(parts))}，总数为{amount(whole.value)}，相差{gap}，允许误差{slack}"
    quotes = sorted(quote(document, e.clause.start, e.span.end) for e in (whole, *parts))
    return Finding("sum", severity, why, tuple(quotes))
