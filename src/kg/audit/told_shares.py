"""Shares against value and whole as the wording tells them, whoever they are of: 其中出口98亿元，占比过半."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from kg.audit.called import core_of, is_called, is_of_wider
from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.rounding import open_range
from kg.model import AnnotatedDocument, TextSpan

_PERCENT = Decimal(100)
_SHARE_OF = re.compile(
    r"(?:约|仅|大约|已)?(?:占(?:比|据)?(?:了)?(?:(?P<whole>[^，。；、\d]{2,18}?)的)?(?:比重|比例|份额)?|在(?P<within>[^，。；、\d]{2,12}?)(?:之?中|里)?的?(?:占比|比重|份额)|(?P<held>持股(?:比例)?)|所占比[重例]|比重)(?:的)?(?:已经?|为|达到?|约|近|超过?)*"
)
_ALL = re.compile(r"总[量数额体计]|全部|整体|合计")
_RATES = (
    (
        re.compile(r"城镇化率"),
        re.compile(r"城镇(?:常住)?人口"),
        re.compile(r"(?<!城镇)(?<!乡村)(?<!农村)(?:常住|总)人口"),
    ),
    (
        re.compile(r"森林覆盖率"),
        re.compile(r"(?:森林|林地)面积"),
        re.compile(r"(?:国土|土地|辖区|行政区域|区域)(?:总)?面积"),
    ),
    (
        re.compile(r"(?:入住|出租|使用)率"),
        re.compile(r"已(?:入住|出租|使用)"),
        re.compile(r"总(?:数|量|面积)|共有|合计"),
    ),
)
"""Shares that have a name, with what their part and their whole are called."""
_NAMED_SHARE = re.compile(r"(?P<part>[\u4e00-\u9fff]{2,8}?)(?:收入|总额|总值)?(?P<share>占.*)")
"""税收占比: the part named again before its share."""
_RUN, _ODD = 3, Decimal("0.06")
_NEAR = 40
_CLAUSE_BEFORE = 20
_FAR = 200


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``share``."""
    yield from _told_shares(document)
    yield from _odd_shares(document)
    yield from _named_rates(document)


def _told_shares(document: AnnotatedDocument) -> Iterator[Finding]:
    """其中出口98亿元，占比过半: a value and its share, against the whole that the words mean."""
    text = document.document.text
    entries = entries_of(document)
    for part, share in pairwise(entries):
        told = _told_share(part, share) if share.unit == "Percent" and part.sentence == share.sentence else None
        if told is None or part.unit == "Percent" or share.span.start - part.span.end > _NEAR:
            continue
        wholes = list(_wholes(document, part, told, entries))
        low, high = open_range(text, share)
        implied = [part.value / whole.value * _PERCENT for whole in wholes if whole.value]
        slack = [part.tolerance / whole.value * _PERCENT for whole in wholes if whole.value]
        if implied and not any(low - s <= each <= high + s for each, s in zip(implied, slack, strict=True)):
            whole = wholes[0]
            why = f"{amount(part.value)}占{amount(whole.value)}的{implied[0]:.2f}%，原文为{share.span.of(text)}，允许{low}%至{high}%"
            quotes = (
                quote(document, part.clause.start, share.span.end),
                quote(document, whole.clause.start, whole.span.end),
            )
            yield Finding("share", "error", why, quotes)


def _named_rates(document: AnnotatedDocument) -> Iterator[Finding]:
    """城镇常住人口52万人 of 常住人口86万人, 城镇化率66%: the only part and the only whole of the paragraph."""
    text = document.document.text
    entries = [e for e in entries_of(document) if not e.is_of_before]
    for share in entries:
        rate = next((r for r in _RATES if share.unit == "Percent" and r[0].search(share.label)), None)
        if rate is None or not share.value or re.search(r"户籍|提高|上升|下降", share.label):
            continue
        near = [e for e in entries if e.unit not in ("Percent", "PercentagePoint") and _in_paragraph(text, e, share)]
        parts = [e for e in near if rate[1].search(e.label) and not _CHANGE.search(e.label)]
        wholes = [e for e in near if rate[2].search(e.label) and e not in parts and not _CHANGE.search(e.label)]
        if len(parts) != 1 or len(wholes) != 1 or not parts[0].is_alike(wholes[0]) or not wholes[0].value:
            continue
        part, whole = parts[0], wholes[0]
        implied = part.value / whole.value * _PERCENT
        slack = (part.tolerance + whole.tolerance) / whole.value * _PERCENT + share.tolerance
        if abs(implied - share.value) > slack:
            why = f"{amount(part.value)}占{amount(whole.value)}的{implied:.2f}%，原文为{share.value}%，允许误差±{slack:.2f}个百分点"
            quotes = sorted(quote(document, e.clause.start, e.span.end) for e in (part, whole, share))
            yield Finding("share", "error", why, tuple(quotes))


_CHANGE = re.compile(r"增加|减少|新增|净增|转移|上年|去年")


def _in_paragraph(text: str, entry: Entry, other: Entry) -> bool:
    low, high = sorted((entry.span.start, other.span.start))
    return high - low <= _FAR and "\n" not in text[low:high]


def _odd_shares(document: AnnotatedDocument) -> Iterator[Finding]:
    """甲产业73.1亿元，占34.0%；乙产业51.6亿元，占24.0%；丙产业38.7亿元，占28.0%: the one whose whole is not that of the others."""
    runs: dict[TextSpan, list[tuple[Entry, Entry]]] = defaultdict(list)
    for part, share in pairwise(entries_of(document)):
        told = _told_share(part, share) if share.unit == "Percent" and part.sentence == share.sentence else None
        plain = told is not None and told["held"] is None and not (part.bound or share.bound) and share.value > 0
        if plain and part.unit != "Percent" and share.span.start - part.span.end <= _NEAR:
            runs[part.sentence].append((part, share))
    for run in runs.values():
        same = [pair for pair in run if pair[0].is_alike(run[0][0])]
        if len(same) < _RUN or len({(_told_share(*pair) or {"whole": None})["whole"] for pair in same}) > 1:
            continue
        wholes = [part.value / share.value * _PERCENT for part, share in same]
        agreed = sorted(wholes)[len(wholes) // 2]
        odd = [pair for pair, whole in zip(same, wholes, strict=True) if abs(whole / agreed - 1) > _ODD]
        if len(odd) == 1:
            part, share = odd[0]
            fits = part.value / agreed * _PERCENT
            why = f"同列各项占比对应的总数约为{amount(round(agreed, 0))}，{amount(part.value)}应占{fits:.1f}%，原文为{share.value}%"
            yield Finding("share", "error", why, (quote(document, part.clause.start, share.span.end),))


def _told_share(part: Entry, share: Entry) -> re.Match[str] | None:
    """The words of a share: behind its part (占比, 占全市的), or with the part named again (税收占比)."""
    again = _NAMED_SHARE.fullmatch(share.label)
    if again is not None and again["part"] in part.label:
        return _SHARE_OF.fullmatch(again["share"])
    return _SHARE_OF.fullmatch(share.label)


def _wholes(document: AnnotatedDocument, part: Entry, told: re.Match[str], entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries that can be the whole, the nearest first."""
    text = document.document.text
    alike = [e for e in entries if e.is_alike(part) and e is not part and not e.is_of_before]
    alike = [e for e in alike if e.span.start < part.span.start or e.value > part.value]  # what follows may be a part
    alike.sort(key=lambda e: (e.span.start > part.span.start, abs(e.span.start - part.span.start)))
    named = core_of(told["whole"] or "")
    if told["within"]:
        before = [e for e in alike if 0 < part.span.start - e.span.end <= _FAR][:1]
        yield from (e for e in before if _ALL.search(told["within"]) or is_called(e, told["within"]))
        return
    if told["held"]:
        yield from (e for e in alike if e.label.rstrip("为约").endswith("注册资本"))
    elif named and not is_of_wider(told["whole"]):
        yield from (entry for entry in alike if is_called(entry, told["whole"]))
    if not told["held"] and _is_of_them(text, part):
        before = [e for e in alike if 0 < part.span.start - e.span.end <= _FAR][:1]
        yield from (e for e in before if not named or named in core_of(e.label))


def _is_of_them(text: str, part: Entry) -> bool:
    """Whether 其中 stands before a part, with no number between (其中个人贷款最多，达13.8亿元)."""
    before = text[max(part.sentence.start, part.clause.start - _CLAUSE_BEFORE) : part.span.start]
    return "其中" in before and not re.search(r"\d", before[before.rfind("其中") :])
