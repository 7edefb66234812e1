"""Document → passages: each sentence with its clauses, figures, times, names and words, ready to be read.

A passage ends at 。！？ or a line break, not at a semicolon: a period or subject stated once reaches over semicolons.
All offsets in this package are of the closed-up text (``kg.extract.closeup``) until an observation leaves it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from spacy.tokens import Doc

from kg.extract.closeup import ClosedText, close_folded
from kg.extract.coreference.focus import sends_news
from kg.extract.coreference.passed import is_venue
from kg.extract.headings import level
from kg.extract.layers import Token
from kg.extract.names.places import is_foreign
from kg.extract.quantities import QuantityMention
from kg.extract.times import Reference, TimeMention
from kg.model import Mention, TextSpan

_SENTENCE_END = re.compile(r"[。!?…][”’)》]*$")
_CLAUSE_MARK = re.compile(r"[,;:。!?()]|[-—]{2,}|…+")
_REMARK = re.compile(
    r"(?<=[\u4e00-\u9fff])\([\u4e00-\u9fff]{1,4}\)(?=[\u4e00-\u9fff])|\((?:[A-Za-z&]{1,10}|[改扩迁续新]|(?:不?含|不包括|包括|剔除|扣除|全口径|新口径|在地|当年价)[^()\d,;。:]{0,10})\)"
)
"""A remark in brackets inside a wording: 生产总值(GDP), 固定资产投资(不含农户)."""

_CHAPTERS = 2

_PLACES = frozenset({"AdministrativeArea", "Place", "EconomicRegion"})
_NUMBERED = _PLACES | {"TransportService"}
_AREAS_AND_PARKS = frozenset("AdministrativeArea DevelopmentZone IndustrialPark LogisticsPark".split())
_SPOKEN_OF = frozenset(
    "IndustrialPark LogisticsPark Port Airport Company RailwayLine Highway Project TransportService".split()
)
_SPEAKS_FOR = re.compile(
    r"(?:我[省市县]|(?<![居列为在])全[省市县](?=[上下]?半?年?[一二三四]?季?度?重[点大]|共|累计|完成|集中|新))(?!级)"
)
"""我市, 全市共: a text that speaks for an area, named or not."""
_IN_PASSING = re.compile(r"(?:经由?|途经|至|到|往返|赴|从|自|来自|通达|直达|连接|抵达|距|位于|坐落于|地处)$")
"""Before a place that a way passes or something lies in, and that a text is hardly about."""
_SUPERIOR = re.compile(r"(?<=[经至到自从赴往距达接抵于处])[\u4e00-\u9fff]{2,9}[省市区州盟]$")
"""途经｜某省｜某县: the area that the place lies in."""
_HEADING = re.compile(
    r"(?:第?[一二三四五六七八九十百\d]{1,3}(?:[、章部]|[.](?!\d))|[(][一二三四五六七八九十\d]{1,3}[)]|[一二三四五六七八九十]是)?[^。;!?\n]{0,40}"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence (semicolons included) and what lies in it, in text order.

    Attributes:
        start, end: Where it stands.
        clauses: Its stretches between commas, semicolons, colons and brackets.
        quantities, times, mentions, tokens: Those that begin in it.
        opens_paragraph: Whether it is the first of its line.
        heading: Whether it is a heading or a title rather than a sentence.
    """

    start: int
    end: int
    clauses: tuple[TextSpan, ...]
    quantities: tuple[QuantityMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    mentions: tuple[Mention, ...] = ()
    tokens: tuple[Token, ...] = ()
    opens_paragraph: bool = False
    heading: bool = False

    def clause_at(self, offset: int) -> TextSpan:
        """The clause that holds ``offset``."""
        for clause in self.clauses:
            if offset < clause.end:
                return clause
        return self.clauses[-1]

    def part_start(self, text: str, offset: int) -> int:
        """Where the part of the sentence begins that holds ``offset``: behind the last semicolon before it."""
        return max(self.start, text.rfind(";", self.start, offset) + 1)

    def opens_figure(self, span: TextSpan) -> bool:
        """Whether ``span`` opens a clause that tells a figure: …,｜今年1至2月｜增长4%."""
        clause = self.clause_at(span.start)
        return span.start == clause.start and any(span.end <= q.span.start < clause.end for q in self.quantities)

    def tells_time(self, clause: TextSpan) -> bool:
        """Whether the clause is a time and nothing else (6月份,)."""
        return any(t.span.start <= clause.start + 1 and clause.end <= t.span.end + 1 for t in self.times)

    def words(self, start: int, end: int) -> list[Token]:
        """The tokens that lie in [start, end), cut at its ends."""
        return [
            token
            if start <= token.start and token.end <= end
            else Token(
                max(start, token.start),
                min(end, token.end),
                token.text[max(start - token.start, 0) : max(0, min(end, token.end) - token.start)],
                token.tag,
            )
            for token in self.tokens
            if token.start < end and start < token.end
        ]


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole document as the observation finder reads it.

    ``in_chapters`` tells a report, which strings together many things, from a piece of news, which is about a few.
    """

    closed: ClosedText
    reference: Reference
    passages: tuple[Passage, ...]
    chain_names: tuple[str, ...] = ()
    chain_types: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    mention_ends: tuple[int, ...] = ()
    focus: int | None = None
    focus_at: tuple[tuple[int, int], ...] = ()
    in_chapters: bool = False

    @property
    def text(self) -> str:
        """The closed-up text."""
        return self.closed.text

    def focus_near(self, offset: int) -> int | None:
        """The chain that the text around ``offset`` is about: of its section, else of the document."""
        n = bisect_left(self.focus_at, (offset + 1, -1))
        return self.focus_at[n - 1][1] if n else self.focus


def read_document(doc: Doc) -> Reading:
    """Lay out ``doc`` for reading, from the layers that earlier components left on it."""
    closed = close_folded(doc._.folded)
    document = doc._.document
    passages = tuple(_passages(doc, closed))
    chapters = sum(p.heading and level(closed.text[p.start : p.end]) == 1 for p in passages)
    mentions = tuple(sorted(_spoken_of(doc, closed), key=lambda mention: mention.span.end))
    return Reading(
        closed=closed,
        mentions=mentions,
        mention_ends=tuple(mention.span.end for mention in mentions),
        reference=Reference.read(document.reference if document else None),
        passages=passages,
        in_chapters=chapters >= _CHAPTERS,
        chain_names=tuple(chain.name for chain in doc._.chains),
        chain_types=tuple(chain.type for chain in doc._.chains),
        focus=doc._.focus if doc._.focus is not None else _most_mentioned(doc),
        focus_at=tuple((closed.position(offset), chain) for offset, chain in doc._.focus_at),
    )


def _most_mentioned(doc: Doc) -> int | None:
    """The region or zone that is named most, the first of equals: what a text without a stated focus is about.

    Where it names none, the park, port or firm that it names again and again.
    """
    text = doc._.folded
    mentions = [m for m in doc._.mentions if not sends_news(text, m) and not _is_in_passing(text, m)]
    elsewhere = [m for m in mentions if not is_venue(text, m)]
    if any(m.type in _AREAS_AND_PARKS | {"Event"} for m in elsewhere):
        mentions = elsewhere  # where an occasion is held is spoken of only where nothing else is
    first = next((m for m in mentions if m.type in _AREAS_AND_PARKS), None)
    opening = first.chain if first is not None else None
    counts = Counter(
        mention.chain
        for mention in mentions
        if (mention.type in ("AdministrativeArea", "DevelopmentZone") or mention.chain == opening)
        and doc._.chains[mention.chain].name != "中国"
        and not is_foreign(doc._.chains[mention.chain].name)
    )
    others = Counter(m.chain for m in mentions if m.type in _SPOKEN_OF)
    begun = next((m.chain for m in mentions if m.type in _SPOKEN_OF or m.chain in counts), None)
    if not counts or (max(counts.values()) == 1 and others[begun] > 1):
        counts = Counter({chain: n for chain, n in others.items() if n > 1})
    chosen = max(counts, key=lambda chain: (counts[chain], -chain), default=None)
    if chosen is None or counts[chosen] > 1:
        return chosen
    named = next(m for m in mentions if m.chain == chosen)
    if named.type in _AREAS_AND_PARKS - {"AdministrativeArea"} and speaks_for_area(text):
        return None  # 我市集中开工现场会在某园区召开: of a city that nobody names
    return chosen if _is_introduced(doc, named) else None


def speaks_for_area(text: str) -> bool:
    """Whether the text tells what an area did, as 我市 or 全市, whether it names it or not."""
    return _SPEAKS_FOR.search(text) is not None


def _is_introduced(doc: Doc, named: Mention) -> bool:
    """Whether what is named only once is named before the text tells figures, and not as one of several."""
    text, start, end = doc._.folded, named.span.start, named.span.end
    if text[start - 1 : start] == "、" or text[end : end + 1] == "、":
        return False
    first = next((q.span.start for q in doc._.quantities), end)
    return not re.search(r"[。\n]", text[first:start])


def _is_in_passing(text: str, mention: Mention) -> bool:
    """Whether the place is only passed or lain in: 由｜云澜｜至｜临溪, 途经｜平溪, 位于｜云澜."""
    start, end = mention.span.start, mention.span.end
    superior = _SUPERIOR.search(text, max(0, start - 12), start)
    start = superior.start() if superior else start
    bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"  # 某某纸业(云澜)
    return mention.type in _PLACES and (
        bracketed
        or text[end : end + 1] in ("至", "、")
        or text[start - 1 : start] == "、"
        or bool(_IN_PASSING.search(text, max(0, start - 3), start))
    )


@dataclass(slots=True)
class _Queue:
    """Items in text order, handed out stretch by stretch."""

    items: list = field(default_factory=list)  # type: ignore[type-arg]
    next: int = 0

    def until(self, end: int) -> Iterator:  # type: ignore[type-arg]
        while self.next < len(self.items) and self.items[self.next][0] < end:
            yield self.items[self.next][1]
            self.next += 1


def _is_in_place_name(quantity: QuantityMention, mentions: tuple[Mention, ...]) -> bool:
    """Whether the number is the beginning or the middle of the name of a place or train (两家子镇, 10266次班列)."""
    return any(
        mention.span.covers(quantity.span) and mention.span.end > quantity.span.end
        for mention in mentions
        if mention.kind == "name" and mention.type in _NUMBERED
    )


def _passages(doc: Doc, closed: ClosedText) -> Iterator[Passage]:
    quantities = _Queue([(m.span.start, m) for m in _moved(doc._.quantities, closed)])
    times = _Queue([(m.span.start, m) for m in _moved(doc._.times, closed)])
    mentions = _Queue(sorted(((m.span.start, m) for m in _spoken_of(doc, closed)), key=lambda pair: pair[0]))
    tokens = _Queue([(t.start, t) for t in _tokens(doc, closed)])
    for start, end, opens, closes in _stretches(doc, closed):
        for queue in (quantities, times, mentions, tokens):
            list(queue.until(start))
        within = tuple(mentions.until(end))
        figures = tuple(q for q in quantities.until(end) if not _is_in_place_name(q, within))
        named = [m for m in within if m.kind == "name" and "," not in closed.text[m.span.start : m.span.end]]
        yield Passage(
            start,
            end,
            tuple(_clauses(closed, start, end, (*figures, *named), opens and closes)) or (TextSpan(start, end),),
            figures,
            tuple(times.until(end)),
            within,
            tuple(tokens.until(end)),
            opens_paragraph=opens,
            heading=opens and closes and bool(_HEADING.fullmatch(closed.text, start, end)),
        )


def _spoken_of(doc: Doc, closed: ClosedText) -> list[Mention]:
    """The mentions but for where news was sent from, and by whom."""
    return [m for m in _moved(doc._.mentions, closed) if not sends_news(closed.text, m)]


def _moved(items: list, closed: ClosedText) -> Iterator:  # type: ignore[type-arg]
    """The mentions with their spans in offsets of the closed-up text."""
    for item in items:
        span = _closed_span(closed, item.span)
        if isinstance(item, QuantityMention):
            yield replace(item, span=span, outer=_closed_span(closed, item.outer))
        else:
            yield replace(item, span=span)


def _closed_span(closed: ClosedText, span: TextSpan) -> TextSpan:
    start = closed.position(span.start)
    return TextSpan(start, closed.position(span.end - 1) + 1 if span.end > span.start else start)


def _tokens(doc: Doc, closed: ClosedText) -> Iterator[Token]:
    for token in doc._.tokens:
        start = closed.position(token.start)
        end = closed.position(token.end)
        if end > start:
            yield Token(start, end, closed.text[start:end], token.tag)


def _stretches(doc: Doc, closed: ClosedText) -> Iterator[tuple[int, int, bool, bool]]:
    """Yield (start, end, opens its line, closes its line) of each passage: sentences joined over semicolons."""
    text = closed.text
    held: int | None = None
    spans = [_closed_span(closed, span) for span in doc._.sentences]
    for n, span in enumerate(spans):
        start = span.start if held is None else held
        gap_before = text[spans[n - 1].end : start] if n and held is None else text[:start] if held is None else ""
        following = spans[n + 1].start if n + 1 < len(spans) else len(text)
        goes_on = text[span.end - 1] in ",、" and following < len(text)  # …等24个项目,⏎涵盖多个领域
        breaks = ("\n" in text[span.end : following] and not goes_on) or n + 1 == len(spans)
        if not breaks and not _SENTENCE_END.search(text, max(span.start, span.end - 4), span.end):
            held = start
            continue
        held = None
        line_start = text.rfind("\n", 0, start) + 1
        yield start, span.end, not text[line_start:start].strip() or "\n" in gap_before, breaks


def _clauses(
    closed: ClosedText, start: int, end: int, whole: tuple[QuantityMention | Mention, ...], alone: bool
) -> Iterator[TextSpan]:
    """The stretches between marks; a mark inside one of ``whole`` (a figure, a name) divides nothing."""
    text, first = closed.text, start
    inside = {at for mention in whole for at in range(mention.span.start, mention.span.end)}
    inside |= {at for match in _REMARK.finditer(text, start, end) for at in range(*match.span())}
    marks = [mark.span() for mark in _CLAUSE_MARK.finditer(text, start, end) if mark.start() not in inside]
    if alone and not marks:
        marks = [(at, at) for at in _blanks(closed, start, end)]
    for begins, ends in marks:
        if begins > first:
            yield TextSpan(first, begins)
        first = ends
    if first < end:
        yield TextSpan(first, end)


def _blanks(closed: ClosedText, start: int, end: int) -> list[int]:
    """Where the clauses of a title begin that only blanks divide (签约项目12个 总投资3亿元); none where blanks are layout."""
    origin, text = closed.origin, closed.text
    gaps = [at for at in range(start + 1, end) if origin[at] > origin[at - 1] + 1]
    edges = [start, *gaps, end]
    wide = all(later - earlier >= 5 for earlier, later in pairwise(edges))
    return [at for at in gaps if not text[at - 1].isascii() and not text[at].isascii()] if wide else []
