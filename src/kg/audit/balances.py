"""Stocks: what there was, what came, what went and what is left, as one sentence tells them (年初28幢，新增5幢，退出2幢，年末33幢)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.model import AnnotatedDocument, TextSpan

_ROLES = tuple(
    (role, re.compile(words))
    for role, words in (
        ("begin", r"年初|期初|月初|原有|原来有|(?:上年|去年)(?:年)?[末底]|上期末|此前(?:已)?有"),
        (
            "end",
            r"年[末底](?!新)|期末|月末|目前|现[有存]|余额|剩余|结余|尚[有余]|还[有剩]|达到?$|增[至到]|减[至到]|降[至到]|合计|总数",
        ),
        (
            "minus",
            r"退出|注销|关[停闭闭]|淘汰|拆除|减少|转出|迁出|报废|撤[销并]|摘帽|销号|流出|调出|支出|偿还|归还|兑付|出库|离[开职]|退休|下线|清退|吊销|失效|到期|消化|去化|出售|售出|化解|整改完成|划出",
        ),
        (
            "plus",
            r"新增|新建|新[培认引获开设成注登签投批添购入]|增加|引进|转入|迁入|购[入置]|调入|收入|入库|补充|纳入|流入|借入|发行|新|吸收|划入|建成",
        ),
    )
)
"""By which words a number is that of the beginning, of the end, of what went and of what came; the first that fits."""
_NO_STOCK = re.compile(r"均|率|其中|每|占|比重|最|计划|目标|力争|将|预计|同期|[比较](?:上年|去年)|增长|净增")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``sum``."""
    told: dict[tuple[TextSpan, str, str | None], list[Entry]] = defaultdict(list)
    for entry in entries_of(document):
        if entry.unit not in ("Percent", "PercentagePoint") and not entry.is_aside:
            told[entry.sentence, entry.unit, entry.classifier].append(entry)
    for entries in told.values():
        yield from _unbalanced(document, entries)


def _unbalanced(document: AnnotatedDocument, entries: Sequence[Entry]) -> Iterator[Finding]:
    parts: dict[str, list[Entry]] = defaultdict(list)
    text, behind = document.document.text, entries[0].sentence.start
    for entry in entries:
        parts[_role(text[behind : entry.span.start])].append(entry)
        behind = entry.span.end
    flows = [*parts["plus"], *parts["minus"]]
    whole = len(parts["begin"]) == len(parts["end"]) == 1 and parts["plus"] and parts["minus"] and not parts[""]
    if not whole or any(e.bound for e in entries) or parts["end"][0] is not entries[-1]:
        return
    begin, end = parts["begin"][0], parts["end"][0]
    made = begin.value + sum(e.value for e in parts["plus"]) - sum(e.value for e in parts["minus"])
    slack = sum((e.tolerance for e in (begin, end, *flows)), Decimal(0))
    if abs(made - end.value) > slack:
        why = f"由{begin.span.of(text)}增减后应为{amount(made)}，原文为{end.span.of(text)}"
        quotes = sorted(quote(document, e.clause.start, e.span.end) for e in (begin, *flows, end))
        yield Finding("sum", "error", why, tuple(quotes))


def _role(words: str) -> str:
    """What part a number plays by the words between the one before it and it."""
    if _NO_STOCK.search(words):
        return ""
    return next((role for role, known in _ROLES if known.search(words)), "")
