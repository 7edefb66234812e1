"""Sums that the wording itself tells to be complete: phases, opposites, counted parts, rows of a table, ways by section.

Read from the entries of the text, so nobody has to be known by name. A whole whose parts are told without saying that
they are all of it may have more; then its parts may only not exceed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from kg.audit.entries import Entry, adds_up_elsewhere, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.overlap import may_overlap, measure_apart
from kg.audit.rounding import sum_slack
from kg.audit.words import pairs_of
from kg.extract.quantities import QuantityMention, find_quantities
from kg.model import AnnotatedDocument

_FAR = 260
"""Parts further behind their whole than this are of another."""
_OPPOSITES = tuple(
    (re.compile(one), re.compile(other), re.compile(whole))
    for one, other, whole in (
        (r"^(?:其中)?(?:完成|实现)?(?<!进)出口", r"^(?:其中)?(?:完成|实现)?进口", r"进出口|贸易"),
        (r"(?<!非)税收", r"非税", r"收入|预算"),
        (r"上半年", r"下半年", r"全年|年"),
        (r"去程", r"回程|返程", r"班列|专列|开行|列|箱"),
        (r"外贸", r"内贸", r"吞吐|货物|箱"),
        (r"城镇", r"乡村|农村", r"人口"),
        (r"男", r"女", r"人口|职工|员工|学生"),
        (r"省内", r"省外", r"资金|投资|项目|游客|劳动力"),
        (r"境内", r"境外", r"游客|旅客|收入"),
        (r"国内", r"国际|入境", r"旅客|游客|航线"),
        (r"重箱", r"空箱", r"箱"),
        (r"(?<!不)合格", r"不合格(?:样品|产品|批次|数)?(?:为|有|仅|共)*$", r"抽[检查]|检[查测]|监测|样品"),
        (r"实到|出席|到会", r"请假|缺席|未到|缺勤", r"应到"),
        (r"中央", r"地方|省级|省市", r"资金|补助|收入"),
        (r"内资", r"外资", r"项目|企业|资金"),
        (r"进境|入境|进港", r"出境|出港", r"班列|列|人员|旅客|货物|车辆"),
    )
)
"""Two parts that are all of a whole."""
_AVERAGE = re.compile(r"均|率|增速|增幅")
_PARTS_FOLLOW = re.compile(r"^[，,]?(?:其中|包括|包含|含有?|分别是)(?:[:：，,])?")
"""Words behind a whole that lead to parts of it, whether all of them or not."""
_CHANGE = re.compile(
    r"(?:增加|减少|增长|下降|提高|净增|多|少)(?:了|约|近)?$|[比较](?:去年|上年|前年|(?:19|20)\d\d年)[^，。；]{0,6}$"
)
"""A change, or what a level is compared with, has no parts of its own (258天，比去年同期的246天增加12天。其中…)."""
_REST = re.compile(r"^(?:其余|剩余|余下|其他|其它)")
_RESPECTIVELY = re.compile(r"分别(?:为|是|达到?|完成|实现|有)?(?:约)?$")
_ALL_TOLD = re.compile(r"由[^，。；]{2,60}?(?:组成|构成)|分为|分成|划分为|三部分|两部分|四部分|几部分")
_DIVIDES = re.compile(r"按[^，。；]{1,8}(?:划分|分|看|计)[，,：:]|[从分][^，。；]{1,8}看[，,：:]")
_JOINS = re.compile(r"[、，,]|[、，,]?(?:和|与|及|以及)")
_OTHER_TIME = re.compile(r"\n\n|(?:19|20)\d\d年")
_LIMIT = re.compile(r"时速|速度|控制在|限额|上限|目标|计划|不超过")
_PHASE = re.compile(
    r"^(?:其中)?(?:项目|工程)?(?P<number>[一二三四五])期(?:项目|工程|建设)?(?:计划|预计|拟|概算)?"
    r"(?P<measure>总?投资|用地|占地|建筑面积|面积|产能|规模)?(?:额|面积)?(?:约|为|达)?$"
)
_IN_PHASES = re.compile(r"分(?P<count>[两二三四五])期")
_WHOLE_OF_PHASES = re.compile(r"总投资|投资总额|计划投资|总用地|总占地|总建筑面积|总面积|总产能|总规模|^项目投资")
_SECTION = re.compile(r"[\u4e00-\u9fff]{2,8}(?:境内|段)(?:内|线路|正线|全线)?(?:全?长|长度|里程)?(?:约|为)?$")
_WAY = re.compile(r"(?:全长|总长|总长度|总里程|线路长|线路长度|正线长度|线路全长)(?:约|为|达)?$")
_ROW = re.compile(
    r"^[ \t\u3000|｜]*(?P<label>[\u4e00-\u9fffA-Za-z（）()]{2,16})[ \t\u3000|｜]+(?P<value>\d[\d,]*(?:\.\d+)?)[ \t\u3000|｜]*$",
    re.MULTILINE,
)
_TOTAL_ROW = re.compile(r"合计|总计|小计|^总")
_UNIT_OF_COLUMN = re.compile(r"[（(](?P<unit>[^（）()\d]{1,8})[）)]")
_SCALES = (Decimal(10_000), Decimal("0.0001"))
_NUMBERS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"两": 2}


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``sum``."""
    everything = [entry for entry in entries_of(document) if not entry.is_of_before]
    entries = [entry for entry in everything if not entry.is_aside]
    yield from _opposites(document, entries)
    yield from _in_brackets(document, everything)
    yield from _stated(document, entries)
    yield from _respectively(document, entries)
    yield from _by_kind(document, entries)
    yield from _phases(document, entries)
    yield from _sections(document, entries)
    yield from _table(document, entries)


def _opposites(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """税收71.5亿元,非税35.3亿元: two parts that exclude each other and leave nothing over."""
    for one, other in pairwise([e for e in entries if e.unit != "Percent"]):
        if not one.is_alike(other) or one.sentence != other.sentence:
            continue
        for first, second, whole_words in _OPPOSITES:
            labels = (one.label, other.label) if first.search(one.label) else (other.label, one.label)
            if not first.search(labels[0]) or not second.search(labels[1]) or _AVERAGE.search("".join(labels)):
                continue
            whole = _whole_before(document, one, entries, whole_words)
            taken = whole is not None and not first.search(whole.label) and not second.search(whole.label)
            if whole is not None and taken and not adds_up_elsewhere(entries, one, other):
                yield from _must_be_equal(document, whole, (one, other))
            break


def _stated(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """生产原煤1286万吨，其中井工煤矿842万吨，露天煤矿453万吨: parts in a row behind 其中, more than their whole.

    Where the last of them is the rest (其余600亩), they are the whole.
    """
    text = document.document.text
    for at, first in enumerate(entries):
        if at == 0 or not _leads_to_parts(text, first):
            continue
        levels = (e for e in reversed(entries[:at]) if e.unit != "Percent" and not _CHANGE.search(e.label))
        whole = next(levels, None)
        if whole is None or not whole.is_alike(first) or measure_apart(first.label, whole.label):
            continue
        if not _is_at(text, whole, first):
            continue
        parts: list[Entry] = [first]
        for entry in entries[at + 1 :]:
            between = text[parts[-1].span.end : entry.span.start]
            if entry.sentence != first.sentence or "其中" in between or "；" in between or ";" in between:
                break
            if entry.unit == "Percent":
                continue
            if (
                not entry.is_alike(first)
                or measure_apart(entry.label, whole.label)
                or entry.bound == "AtMost"
                or _LIMIT.search(entry.label)
            ):
                break
            parts.append(entry)
        labels = [_PARTS_FOLLOW.sub("", part.label) for part in parts]
        if len(parts) < 2 or any(_AVERAGE.search(label) for label in (whole.label, *labels)) or may_overlap(labels):
            continue
        counted = [e for e in entries if e.unit == "Count" and e.value == len(parts) and e.sentence == whole.sentence]
        told_as_all = counted and counted[0] not in parts and counted[0].span.end <= whole.span.start
        if told_as_all or _REST.match(parts[-1].label):
            yield from _must_be_equal(document, whole, parts)
        else:
            yield from _may_not_exceed(document, whole, parts)


def _leads_to_parts(text: str, part: Entry) -> bool:
    """Whether 其中 or 包括 stands before a part, in its own clause or closing the one before (其中，工矿用地1240亩)."""
    return _PARTS_FOLLOW.match(part.label) is not None or text[part.clause.start - 3 : part.clause.start - 1] == "其中"


def _is_at(text: str, whole: Entry, first: Entry) -> bool:
    """Whether the whole is told in the sentence of its first part, or right before one that begins with 其中."""
    if whole.sentence == first.sentence:
        return True
    opens = text[first.sentence.start :].lstrip().startswith("其中")
    return (
        opens
        and not text[whole.sentence.end : first.sentence.start].strip("。")
        and first.span.start - whole.span.end <= 60
    )


def _respectively(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """进出口…由一般贸易、加工贸易和保税物流三部分组成，分别为312.6亿元、148.9亿元和77.3亿元: all the parts in a row."""
    text = document.document.text
    for at, first in enumerate(entries):
        if not _RESPECTIVELY.search(first.label) or first.unit == "Percent":
            continue
        parts = [first]
        for entry in entries[at + 1 :]:
            if not entry.is_alike(first) or not _JOINS.fullmatch(text[parts[-1].span.end : entry.span.start]):
                break
            parts.append(entry)
        before = (e for e in reversed(entries[:at]) if first.span.start - e.span.end <= _FAR and e.unit != "Percent")
        whole = next((e for e in before if e.is_alike(first)), None)
        if len(parts) < 2 or whole is None or _OTHER_TIME.search(text, whole.span.end, first.span.start):
            continue
        if _ALL_TOLD.search(text, first.sentence.start, first.span.start):
            yield from _must_be_equal(document, whole, parts)
        elif whole.sentence == first.sentence and _are_kinds_of(whole, _listed(text, first), len(parts)):
            yield from _may_not_exceed(document, whole, parts)


def _listed(text: str, first: Entry) -> str:
    """What is listed before 分别为."""
    start = max(text.rfind(mark, 0, first.span.start) for mark in "，。；：\n") + 1
    return text[start : first.span.start]


def _are_kinds_of(whole: Entry, listed: str, count: int) -> bool:
    """Whether so many kinds of what a whole is are listed (上级资金63亿元，中央资金、省级资金分别为…)."""
    names = re.split(r"[、和与及]", _RESPECTIVELY.sub("", listed))
    own = pairs_of(whole.label)
    return len(names) == count and not may_overlap(names) and all(own & pairs_of(name) for name in names)


def _by_kind(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """货物吞吐量3268.5万吨。按货类分，矿建材料1420.6万吨，煤炭864.3万吨，其他货类983.6万吨: kinds, with the rest."""
    text = document.document.text
    for at, first in enumerate(entries):
        opened = _DIVIDES.search(text, first.sentence.start, first.clause.start)
        if opened is None or opened.end() < first.clause.start or first.unit == "Percent":
            continue
        parts = [first]
        for entry in entries[at + 1 :]:
            if entry.sentence != first.sentence or not entry.is_alike(first) or "其中" in entry.label:
                break
            parts.append(entry)
        whole = next((e for e in reversed(entries[:at]) if e.is_alike(first)), None)
        if (
            whole is None
            or len(parts) < 2
            or not _REST.match(parts[-1].label)
            or any(_REST.match(p.label) for p in parts[:-1])
        ):
            continue
        if first.span.start - whole.span.end <= _FAR and not _OTHER_TIME.search(text, whole.span.end, first.span.start):
            yield from _must_be_equal(document, whole, parts)


def _in_brackets(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """18640辆次（出境11275辆次、入境6365辆次）: two parts that exclude each other, in brackets behind their whole."""
    for whole, one, other in zip(entries, entries[1:], entries[2:], strict=False):
        if whole.is_aside or not (one.is_aside and other.is_aside) or not (whole.is_alike(one) and one.is_alike(other)):
            continue
        if document.document.text[whole.span.end : whole.span.end + 1] not in ("（", "("):
            continue
        for first, second, _ in _OPPOSITES:
            labels = (one.label, other.label) if first.search(one.label) else (other.label, one.label)
            if first.search(labels[0]) and second.search(labels[1]):
                yield from _must_be_equal(document, whole, (one, other))
                break


def _whole_before(
    document: AnnotatedDocument, part: Entry, entries: Sequence[Entry], words: re.Pattern[str]
) -> Entry | None:
    """The entry right before a part, but for growth rates, that can be its whole."""
    for entry in reversed([e for e in entries if e.span.end <= part.span.start]):
        between = document.document.text[entry.span.end : part.span.start]
        if len(between) > _FAR or _OTHER_TIME.search(between):
            return None
        if entry.unit == "Percent":
            continue
        context = document.document.text[entry.clause.start : entry.clause.end]
        running = ("累计" in context) != ("累计" in document.document.text[part.clause.start : part.clause.end])
        fits = entry.is_alike(part) and words.search(context) and not _AVERAGE.search(entry.label) and not running
        return entry if fits else None
    return None


def _phases(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """总投资48亿元,分三期:一期18亿元,…: as many phases as are said must add up; fewer may not exceed."""
    text = document.document.text
    run: list[Entry] = []
    for entry in entries:
        match = _PHASE.match(entry.label)
        if match and "一二三四五".index(match["number"]) == len(run) and (not run or run[-1].is_alike(entry)):
            run.append(entry)
            continue
        if match is None and run and not entry.is_alike(run[-1]):
            continue
        yield from _phases_of(document, text, run, entries)
        run = [entry] if match and match["number"] == "一" else []
    yield from _phases_of(document, text, run, entries)


def _phases_of(
    document: AnnotatedDocument, text: str, run: Sequence[Entry], entries: Sequence[Entry]
) -> Iterator[Finding]:
    if len(run) < 2 or run[-1].span.end - run[0].span.start > _FAR:
        return
    before = (e for e in reversed(entries) if e.span.end <= run[0].span.start and e.is_alike(run[0]))
    whole = next((e for e in before if run[0].span.start - e.span.end <= _FAR), None)
    if whole is None or not _WHOLE_OF_PHASES.search(whole.label):
        return
    said = _IN_PHASES.search(text, whole.span.start, run[-1].span.end)
    if said and _NUMBERS[said["count"]] == len(run):
        yield from _must_be_equal(document, whole, run)
    elif not said:
        yield from _may_not_exceed(document, whole, run)


def _sections(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """全长286公里,其中甲省境内132公里,乙省境内144公里: a way told by its sections, all of them."""
    for whole in entries:
        if whole.unit != "Kilometre" or not _WAY.search(whole.label):
            continue
        parts = [
            e
            for e in entries
            if e.sentence == whole.sentence
            and e.span.start > whole.span.end
            and e.is_alike(whole)
            and _SECTION.search(e.label)
        ]
        if len(parts) >= 2:
            yield from _must_be_equal(document, whole, parts)


def _table(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    """Rows of a name and a number under a heading with their unit, against their total."""
    text = document.document.text
    block: list[re.Match[str]] = []
    for row in [*_ROW.finditer(text), None]:
        if row is not None and (not block or text[block[-1].end() : row.start()].strip(" \t\r\u3000") in ("", "\n")):
            block.append(row)
            continue
        yield from _rows(document, block, entries)
        block = [row] if row is not None else []


def _rows(document: AnnotatedDocument, block: Sequence[re.Match[str]], entries: Sequence[Entry]) -> Iterator[Finding]:
    if len(block) < 2:
        return
    text = document.document.text
    heading = text[text.rfind("\n", 0, max(0, block[0].start() - 1)) + 1 : block[0].start()]
    unit = _UNIT_OF_COLUMN.search(heading)
    totals = [row for row in block if _TOTAL_ROW.search(row["label"])]
    parts = [row for row in block if row not in totals]
    total = sum((Decimal(row["value"].replace(",", "")) for row in parts), Decimal(0))
    slack = Decimal(len(block)) / 2 * Decimal(10) ** -max(len(row["value"].partition(".")[2]) for row in block)
    where = (quote(document, row.start("label"), row.end("value")) for row in parts)
    if len(totals) == 1 and len(parts) >= 2:
        stated = Decimal(totals[0]["value"].replace(",", ""))
        if abs(total - stated) > slack:
            why = f"各行之和不等于合计：合计为{stated}，各行之和为{total}，允许误差{slack}"
            yield Finding("sum", "error", why, (quote(document, totals[0].start("label"), totals[0].end()), *where))
        return
    if totals or unit is None:
        return
    read = find_quantities(f"{total}{unit['unit']}")
    whole = next((e for e in reversed(entries) if read and e.span.end <= block[0].start() and _is_of(e, read[0])), None)
    counted = any(
        e.unit == "Count" and e.value == len(parts) and 0 < block[0].start() - e.span.end <= _FAR for e in entries
    )
    if (
        whole is not None
        and counted
        and "总" in whole.label
        and abs(read[0].quantity.value - whole.value) > whole.tolerance
    ):
        why = f"表中各行之和为{amount(read[0].quantity.value)}，总数为{amount(whole.value)}，允许误差{amount(whole.tolerance)}"
        yield Finding("sum", "error", why, (quote(document, whole.clause.start, whole.span.end), *where))


def _is_of(entry: Entry, read: QuantityMention) -> bool:
    return (entry.unit, entry.classifier) == (read.quantity.unit, read.quantity.classifier)


def _must_be_equal(document: AnnotatedDocument, whole: Entry, parts: Sequence[Entry]) -> Iterator[Finding]:
    total = sum((part.value for part in parts), Decimal(0))
    slack = _slack(whole, parts)
    if abs(total - whole.value) > slack:
        yield _finding(document, whole, parts, "各部分之和不等于总数", slack)


def _may_not_exceed(document: AnnotatedDocument, whole: Entry, parts: Sequence[Entry]) -> Iterator[Finding]:
    total = sum((part.value for part in parts), Decimal(0))
    slack = _slack(whole, parts)
    if total > whole.value + slack:
        yield _finding(document, whole, parts, "各部分之和大于总数", slack)


def _slack(whole: Entry, parts: Sequence[Entry]) -> Decimal:
    vague = any(entry.bound for entry in (whole, *parts))
    return sum_slack([entry.tolerance for entry in (whole, *parts)], vague=vague)


def _finding(document: AnnotatedDocument, whole: Entry, parts: Sequence[Entry], what: str, slack: Decimal) -> Finding:
    total = sum((part.value for part in parts), Decimal(0))
    arithmetic = "＋".join(amount(part.value) for part in parts)
    explanation = (
        f"{what}：{arithmetic}＝{amount(total)}，总数为{amount(whole.value)}，"
        f"相差{amount(abs(total - whole.value))}，允许误差{amount(slack)}"
    )
    quotes = (quote(document, entry.clause.start, entry.span.end) for entry in (whole, *parts))
    slipped = next((entry for entry in (whole, *parts) if _fits_rescaled(entry, whole, parts, slack)), None)
    if slipped is not None:
        explanation += f"；{amount(slipped.value)}疑为“万”“亿”之误"
    return Finding("sum" if slipped is None else "unit", "error", explanation, tuple(quotes))


def _fits_rescaled(entry: Entry, whole: Entry, parts: Sequence[Entry], slack: Decimal) -> bool:
    """Whether the sum comes out with one number told in 亿 for 万 or the other way about."""
    gap = whole.value - sum((part.value for part in parts), Decimal(0))
    sign = -1 if entry is whole else 1
    return any(abs(gap - sign * (entry.value * factor - entry.value)) <= slack for factor in _SCALES)
