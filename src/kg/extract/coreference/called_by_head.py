"""Things that a text goes on about by the head of their name: 商会现有会员… after 云澜商会, 后者… after 甲公司和乙公司.

A head noun means a thing where it opens a clause, no name of that clause holds it and the thing named last whose name
ends so is one thing, no list of such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.coreference.passed import is_former
from kg.model import Chain, Mention, TextSpan
from kg.ontology.classes import subclasses

_HEADS = "|".join(
    (
        r"(?:研究|设计|产研)院|研究所|(?:研究|检测|创新|研发|技术|交易|物流|配送|集散)中心|实验室|[学医]院|大学|学校|[中小]学|[党技]校",
        r"协会|[学商]会|联盟|联合会|促进会|合作社|联合体|基金会|[工酒药钢纸电水]厂|[牧农林茶渔]场",
        r"小镇|商[城圈]|步行街|夜市|大厦|综合体|(?:集中|工业|集聚|合作|边合|加工|度假)区|度假村|古[镇城]",
        r"(?:产业|科技|科学|电商|物流)城|产业[港园带]|(?:软件|创业|孵化|农业|示范|文创|电商|物流|科技|工业|生态)园|孵化器",
        r"(?:无水|内陆|陆)港|[货场]站|货场|(?:云|外|保税)仓|电站|水库|泵站|船闸|码头|泊位|作业区|特?大桥|航站楼|变电站|接收站|口岸",
        r"大会|论坛|[博展]览会|展会|(?:洽谈|推介|交易|展销)会|峰会",
    )
)
"""Nouns that names end in and that alone mean the thing named so: no line (the nominals know them), no 企业 or 项目."""
_OPENING = (
    r"(?:^|(?<=[,。;:!?\n“(、]))[\s]*(?:目前|现在|如今|眼下|今后|此后|随后|同时|此外|另外|其中|届时|据悉|据介绍|据了解|而|但|且|仍|"
    r"(?:去|今|明|当|前|全)年(?:底|末|初|前?[一二三四]个?季度|[上下]半年)?|上年|(?:[一二三四]季度|[上下]半年)|(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|初|起)?|截[至止][^,;。]{2,14}),?"
)
_BARE = re.compile(
    rf"{_OPENING}(?P<word>{_HEADS})"
    r"(?!化|型|类|经济|数量|总数|群|[所校镇乡村县链城区站网式级、和与及或]|工作|建设(?=[,、])|管[委理]|项目|企业|产业)",
    re.MULTILINE,
)
_WHOLE = re.compile(
    r"(?<![\u4e00-\u9fff安健保齐万])全(?P<word>[院园港谷校厂站馆])(?=现|有|共|已|总|年|下|设|建|职|投|占|[一二三四]|[,、])"
)
_OF_TWO = re.compile(r"(?:^|(?<=[,。;:!?\n“”]))(?P<which>前者|后者)(?=[\u4e00-\u9fff])", re.MULTILINE)
_BESIDE = re.compile(r"[”》]?(?:\([^()]{1,12}\))?(?:、|和|与|及|以及)?[“《]?")
_BREAK = re.compile(r"\n")
_REACH = 600
"""How far back, in characters, a thing called by its head may have been named."""
_PAIR_REACH = 160
_NOTHING = frozenset("Industry Product Policy Strategy Person Designation AdministrativeArea EconomicRegion".split())
"""Classes whose names end in heads that alone mean nothing."""


def find_called_by_head(folded: str, chains: Sequence[Chain], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the heads of names and 前者, 后者 that stand for a thing named before, outside ``mentions``."""
    named = [m for m in mentions if m.kind == "name" and chains[m.chain].type not in _NOTHING]
    for pattern in (_BARE, _WHOLE):
        for match in pattern.finditer(folded):
            start, end = match.span("word") if pattern is _BARE else match.span()
            if _is_taken(mentions, start, end):
                continue
            chain = _called(folded, match["word"], start, chains, named)
            if chain is not None:
                yield Mention(TextSpan(start, end), chains[chain].type, chain, "nominal", "called by head", 0.7)
    for match in _OF_TWO.finditer(folded):
        pair = _pair_before(folded, match.start("which"), named, chains)
        if pair is not None and not _is_taken(mentions, *match.span("which")):
            chain = pair[match["which"] == "后者"]
            yield Mention(TextSpan(*match.span("which")), chains[chain].type, chain, "nominal", "of two", 0.7)


def _is_taken(mentions: Sequence[Mention], start: int, end: int) -> bool:
    return any(m.span.start < end and start < m.span.end for m in mentions)


def _called(folded: str, word: str, start: int, chains: Sequence[Chain], named: Sequence[Mention]) -> int | None:
    """The chain named last before ``start`` whose name ends in ``word``; none where a list names several."""
    near = [m for m in named if start - _REACH < m.span.end <= start and _ends_in(chains[m.chain], word)]
    if not near:
        return None
    last = near[-1]
    if is_former(folded, last):
        return _successor(folded, last, named, start)
    beside = (m for m in near if m.chain != last.chain and m.span.end <= last.span.start)
    listed = any(_BESIDE.fullmatch(folded, m.span.end, last.span.start) for m in beside)
    return None if listed else last.chain


_ZONES = frozenset(subclasses("DevelopmentPlatform"))


def _successor(folded: str, former: Mention, named: Sequence[Mention], before: int) -> int | None:
    """The zone of the same sentence that the ``former`` park was made into, named before ``before``."""
    start = max(folded.rfind(mark, 0, former.span.start) for mark in "。;\n") + 1
    end = min((at for mark in "。;\n" if (at := folded.find(mark, former.span.end)) >= 0), default=len(folded))
    made = (m for m in named if start <= m.span.start < min(end, before) and m.type in _ZONES)
    return next((m.chain for m in made if m.chain != former.chain and not is_former(folded, m)), None)


def _ends_in(chain: Chain, word: str) -> bool:
    return any(name.endswith(word) and len(name) > len(word) + 1 for name in chain.names)


def _pair_before(folded: str, offset: int, named: Sequence[Mention], chains: Sequence[Chain]) -> tuple[int, int] | None:
    """The two things of one kind named side by side last before ``offset``, with no third beside them."""
    near = [m for m in named if offset - _PAIR_REACH < m.span.start and m.span.end <= offset]
    for first, second in reversed(list(pairwise(near))):
        if not _beside(folded, first, second) or _BREAK.search(folded, first.span.start, offset):
            continue
        if not _alike(chains[first.chain], chains[second.chain]):
            continue
        if any(_beside(folded, m, first) for m in near if folded[m.span.end : m.span.end + 1] == "、"):
            return None
        return first.chain, second.chain
    return None


_FAMILIES = tuple(frozenset(subclasses(name)) for name in ("DevelopmentPlatform", "Organization"))


def _alike(first: Chain, second: Chain) -> bool:
    """Whether two things are of one kind, or of one family of kinds (a zone and a park)."""
    one_family = any({first.type, second.type} <= family for family in _FAMILIES)
    return first.type == second.type or one_family


def _beside(folded: str, first: Mention, second: Mention) -> bool:
    if second.span.start < first.span.end or first.chain == second.chain:
        return False
    return _BESIDE.fullmatch(folded, first.span.end, second.span.start) is not None
