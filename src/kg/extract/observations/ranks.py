"""Ranks (位居第一), levels (与上年持平) and doublings (翻番): given to the value they are told of, or drafts of their own."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.extract.numerals import read_numeral
from kg.extract.observations import wordings
from kg.extract.observations.bearers import is_region
from kg.extract.observations.carriers import subject_in
from kg.extract.observations.classes import WEAK
from kg.extract.observations.drafts import Draft, likeness
from kg.extract.observations.indicators import lead_wording
from kg.extract.observations.memory import Subject
from kg.extract.observations.modality import modality_at
from kg.extract.observations.passages import Passage
from kg.extract.observations.periods import period_at
from kg.extract.observations.ratios import COMPARING, GENERIC
from kg.extract.observations.scene import Scene
from kg.model import TextSpan

_DESCRIBES = re.compile(r"的(?=[\u4e00-\u9fff]{2})")
_FORMER_RANK = re.compile(r"(?:上升|提升|跃升|前移|攀升|下降|升)[至到]")
_ALIKE, _ALIKE_FURTHER_BACK = 0.5, 0.7
"""How alike a rank's own words are to the value that it is told of, in the same clause or an earlier one."""
_NEW_VALUE = Decimal(100)
_SAID = re.compile(
    r"(?:排名|位居|位列|名列|排在|排)?(?P<field>(?:全[国省市区球县]|世界|国内)[^第,;]{0,20}?)(?P<what>综合|总)?(?:排名|排)?(?:的|中|位居|位列|名列)*(?=第)"
)
"""A rank that names only the field it is held in: 全国综合排名第27位, 排名全国200家开发区的第23名."""
_FIELD = re.compile(r"(?:约|近)?\d+(?:余|多)?[家个]|[中的]$")
_LISTED = re.compile(r"(?:\d{2,4}强|百强|榜单|榜)(?:企业)?$")
_BEHIND_LIST = re.compile(r"[”》]?(?:榜单|名单|企业)?(?:,|,?并)?")
"""Between the list that somebody stands on and the place there: 入选中国500强,位列第86位."""

_TOLD = re.compile(r"[\d第首]|[一二三四五六七八九十](?:位|名)")
_FORMER = re.compile(r"[由从](?:全[国省市球]|世界)?第[一二三四五六七八九十\d]+[位名]?.*$")
"""甲县用水效率｜由全省第30位攀｜升至第8位: the place held before."""
_AMONG = re.compile(r"(?:在[^,;]{0,24}|^[\d,]*[个家]?[\u4e00-\u9fff]{2,10})[之当]?中$")


def read_ranks(scene: Scene, passage: Passage, drafts: list[Draft]) -> None:
    """Read what ``passage`` says of ranks, levels and doublings into ``drafts``."""
    text = scene.reading.text
    for pattern, growth in ((wordings.LEVEL, lambda _: Decimal(0)), (wordings.DOUBLED, _doubled)):
        for match in pattern.finditer(text, passage.start, passage.end):
            clause = passage.clause_at(match.start())
            before = [d for d in drafts if clause.start - 2 <= d.evidence.end and d.span.end <= match.start()]
            here = [d for d in drafts if clause.start <= d.span.start < clause.end]
            if here and here[0].span.start >= match.end():
                before = here[:1]  # 数量实现翻番、达1.8万家
            if before and before[-1].growth is None and before[-1].quantity:
                before[-1].growth = growth(match)
                before[-1].stretch(match.end())
    for match in wordings.RANK.finditer(text, passage.start, passage.end):
        _read_rank(scene, passage, match, drafts)


def _read_rank(scene: Scene, passage: Passage, match: re.Match[str], drafts: list[Draft]) -> None:
    text = scene.reading.text
    place = read_numeral(match["place"] or match["among"] or "1")
    if _FORMER_RANK.match(scene.reading.text, match.end()):
        return
    listed = _list_before(scene, passage, match.start())
    if (
        place is None
        or place > (500 if listed else 200)
        or any(m.span.covers(TextSpan(*match.span())) for m in passage.mentions)
    ):
        return
    clause = passage.clause_at(match.start())
    before = [d for d in drafts if d.span.end <= match.start()]
    if _DESCRIBES.match(text, match.end()) and not any(clause.covers(d.span) for d in before):
        return  # 列为第八位的某港: which one is meant
    start = max([clause.start, *(d.span.end for d in before if d.span.end <= match.start())])
    region = is_region(scene.reading, scene.reading.focus_near(match.start()))
    held = (m for m in passage.mentions if not (region and m.type in WEAK))
    subject_span = next((m.span for m in held if clause.start <= m.span.start < match.start()), None)
    listed_from = text.rfind("、", start, match.start()) + 1
    start = start if region and not _TOLD.search(text, start, listed_from) else max(start, listed_from)
    own = COMPARING.sub("", lead_wording(text, passage, start, match.start(), subject_span, whole_list=region))
    own = "" if own.startswith(("由", "从")) else _AMONG.sub("", _FORMER.sub("", own))
    if _SO_MANY_YEARS.search(own):
        return
    named = subject_in(text, passage, clause.start, match.start())
    if before and named and named.chain != before[-1].subject.chain and before[-1].span.end <= clause.start:
        before = []  # 产业规模300亿元,某集团排名第三: of somebody else
    if not own and all(d.rank is not None for d in before) and (said := _SAID.match(match.group())):
        own = _FIELD.sub("", said["field"] + (said["what"] or "")) + "排名"  # 某区全国综合排名第27位
    if listed and GENERIC.fullmatch(own):
        _rank_draft(
            scene, passage, match, listed.of(text) + "排名", int(place), drafts, passage.clause_at(listed.start)
        )
        return
    unranked = [d for d in before if d.rank is None and (d.quantity is not None or d.growth is not None)]
    latest = unranked[-1] if unranked and GENERIC.fullmatch(own) else before[-1] if before else None
    if latest and own in ("占比", "比重"):
        own = latest.indicator + own  # 产量突破2万吨、占比居全省第二
    alike = _ALIKE if latest and clause.covers(latest.span) else _ALIKE_FURTHER_BACK
    if latest and latest.rank is None and (GENERIC.fullmatch(own) or likeness(own, latest.indicator) > alike):
        if ("增速" not in own and "增幅" not in own) or (latest.quantity is None and latest.growth is not None):
            latest.rank = int(place)
            latest.stretch(match.end())
            return
        own = latest.indicator + "增速"
    if len(own) < 2 or (latest is None and GENERIC.fullmatch(own)):
        return
    _rank_draft(scene, passage, match, own, int(place), drafts)


_SO_MANY_YEARS = re.compile(r"有[\d一二三四五六七八九十]+年$")
"""增速有7年位居第一: held now and then, and no rank of one time."""


def _list_before(scene: Scene, passage: Passage, offset: int) -> TextSpan | None:
    """The list of the first that the text names right before a place on it (上榜中国500强,位列第86位)."""
    for mention in passage.mentions:
        if mention.type == "Designation" and _BEHIND_LIST.fullmatch(scene.reading.text, mention.span.end, offset):
            return mention.span if _LISTED.search(mention.span.of(scene.reading.text)) else None
    return None


def _rank_draft(
    scene: Scene,
    passage: Passage,
    match: re.Match[str],
    own: str,
    place: int,
    drafts: list[Draft],
    told_in: TextSpan | None = None,
) -> None:
    """A rank that belongs to no value: 综合实力位居全省第三; ``told_in`` is the clause of whom it is told."""
    if not passage.quantities and not re.search(
        r"(?:量|额|值|率|数|速|力|水平|规模|指数|总数|面积|收入|幅|评价|排名|成绩|比重|质量)$", own
    ):
        return
    clause = told_in or passage.clause_at(match.start())
    named = subject_in(scene.reading.text, passage, clause.start, match.start())
    if named is not None and named.type in WEAK and is_region(scene.reading, scene.reading.focus_near(match.start())):
        named = None  # 茶叶产量居全国第三: the region's
    chain = named.chain if named else drafts[-1].subject.chain if drafts else scene.reading.focus_near(match.start())
    period = period_at(scene.reading.text, passage, match.start(), True, scene.periods, scene.sections.period)
    drafts.append(
        Draft(
            figure=None,
            indicator=own,
            subject=Subject(chain, None, named is not None),
            span=TextSpan(*match.span()),
            evidence=clause,
            rank=place,
            period=period,
            confidence=0.7,
            modality=modality_at(
                scene.reading.text,
                passage,
                TextSpan(*match.span()),
                period,
                scene.reading.reference,
                scene.sections.modality,
            ),
        )
    )


def _doubled(match: re.Match[str]) -> Decimal:
    times = read_numeral(match["times"] or "一") or Decimal(1)
    return (Decimal(2) ** int(times) - 1) * _NEW_VALUE
