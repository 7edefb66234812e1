"""A bare measure → the same with what it is of, which was told right before: 重点项目20个,｜总投资 → 重点项目总投资.

What is told right before is a thing counted (its cost, its turnover), a length or capacity of which the whole follows
(新增道路里程…,｜总里程), visitors who spend, or a place of trade that the clause before ends with (共建某市场,力争｜交易额).
"""

from __future__ import annotations

import re

from kg.extract.observations import wordings
from kg.extract.observations.bearers import is_work
from kg.extract.observations.drafts import Draft
from kg.extract.observations.figures import Figure
from kg.extract.observations.inheritance import opening_verb
from kg.extract.observations.memory import Subject
from kg.extract.observations.passages import Passage
from kg.extract.observations.scene import Scene

_COST = re.compile(
    r"(?:总投资额?|投资总?额|投资|协议(?:总)?投资额?|合同(?:总)?(?:金额|投资)|总金额|(?:累计|年度|当年)?(?:完成)?投资)"
)
_PLANNED_COST = re.compile(r"(?P<what>(?:年度)?计划(?:完成)?(?:总|新增)?投资额?)(?:约|为|共|达到?|超过?)*$")
_SPENT = re.compile(r"(?P<what>完成投资)额?(?:约|为|共|达到?|超过?|近)*$")
_COUNTED_NOUN = re.compile(r"(?:(?!以上|以下)[\u4e00-\u9fff]{2})?(?:项目|工程)$")
_FIRMS = re.compile(r"(?:企业|公司)$")
_OF_FIRMS = re.compile(r"总投资额?|总市值|总营收|总产值|注册资本")
_WHOLE = re.compile(r"总(?P<head>里程|装机|规模|面积|产量|产值|产能|长度)")
_ADDED = re.compile(r"^(?:新增|净增|新建|新开通|建成|新改建|完成)+")
_CROP = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,6}?)(?:总产量?|产量|(?:播种|种植)面积)")
_VISITORS = re.compile(r"(?P<who>(?:国内|入境|海外|过夜)*游客)(?:人数|人次|接待量)?$")
_SPENDING = re.compile(r"总?(?:花费|消费)(?:总额|额)?")
_TURNOVER = re.compile(
    r"(?:年度?|累计)?(?:交易额|成交额|交易总额|成交总额|营收|营业收入|产值|销售额|客流量|吞吐量|投资规模)"
)
_TRADED_AT = re.compile(
    r"[^,;。\d]*?(?P<place>[\u4e00-\u9fff]{2,14}(?:交易中心|交易市场|交易所|市场|商场|商城|平台|园区|产业园|博览会|交易会|展会|大会))$"
)
_REACHED = re.compile(r"(?:惠及|覆盖|受益)$")
_RUNS = frozenset("开行 对开 发运 发送".split())
_CHANGE = re.compile(r"(?P<verb>提高|提升|上升|增加|扩大|下降|降低|回落|收窄|缩小|减少|压减)(?:了|约|近|超过?)*$")
_CHANGED = re.compile(r"提高|提升|上升|增加|扩大|下降|降低|回落|收窄|缩小|减少|压减|高[于出]|低于|快于")
_LONG = 4
"""A shorter noun says too little without its verb: 签约｜项目."""
_LONGEST = 18


def with_owner(
    scene: Scene, passage: Passage, figure: Figure, indicator: str, subject: Subject, drafts: list[Draft]
) -> str:
    """``indicator``, or where it is a bare measure that with what it is of."""
    indicator = _changed(scene.reading.text, figure, indicator)
    if (reached := _REACHED.search(indicator)) and figure.mention.quantity.unit == "Person":
        return indicator[: reached.end()] + "人数"
    if indicator in _RUNS:
        trains = [m for m in passage.mentions if m.type == "TransportService" and m.span.end <= figure.clause.start]
        return trains[-1].span.of(scene.reading.text) + indicator if trains else indicator
    if is_work(scene.reading, subject.chain) and (subject.span is not None or not scene.reading.in_chapters):
        return indicator
    if figure.mention.quantity.unit in ("CNY", "USD") and _COST.fullmatch(indicator):
        return _of_projects(scene, passage, figure, indicator, drafts)
    last = _told_right_before(passage, figure, drafts)
    if last is None:
        return _of_place_before(scene, passage, figure, indicator)
    if (whole := _WHOLE.fullmatch(indicator)) and last.indicator.endswith(whole["head"]):
        thing = _ADDED.sub("", last.indicator.removesuffix(whole["head"])).removesuffix("总")
        return thing + indicator if len(thing) > 1 else indicator
    if indicator == "单产" and (crop := _CROP.fullmatch(last.indicator)):
        return crop["what"] + indicator
    if (guests := _VISITORS.search(last.indicator)) and _SPENDING.fullmatch(indicator):
        return guests["who"] + indicator
    if _FIRMS.search(last.indicator) and _OF_FIRMS.fullmatch(indicator):
        return _noun_of(passage, last) + indicator
    return indicator


def _changed(text: str, figure: Figure, indicator: str) -> str:
    """A rate of which points are told with what became of it: 覆盖率达60%、5年｜提高｜4个百分点 → 覆盖率提高."""
    change = _CHANGE.search(text, figure.lead.start, figure.lead.end)
    if figure.mention.quantity.unit != "PercentagePoint" or not change or _CHANGED.search(indicator):
        return indicator
    return indicator + change["verb"]


def _told_right_before(passage: Passage, figure: Figure, drafts: list[Draft]) -> Draft | None:
    """The last figure where it stands in the same clause or the one before."""
    last = drafts[-1] if drafts else None
    if last is None or last.figure is None or last.quantity is None:
        return None
    behind = [c for c in passage.clauses if last.figure.clause.end <= c.end <= figure.clause.end]
    return last if len(behind) <= 2 else None


def _of_projects(scene: Scene, passage: Passage, figure: Figure, indicator: str, drafts: list[Draft]) -> str:
    """The cost of projects counted right before: 签约项目12个,总投资30亿元 → 签约项目总投资; 计划 and 完成 are kept."""
    text = scene.reading.text
    for pattern in (_PLANNED_COST, _SPENT):
        if said := pattern.search(text, figure.clause.start, figure.mention.outer.start):
            indicator = said["what"]
    last = _told_right_before(passage, figure, drafts)
    if last is None or last.quantity is None or last.quantity.classifier is None:
        return indicator
    if _FIRMS.search(last.indicator) and _OF_FIRMS.fullmatch(indicator):
        return _noun_of(passage, last) + indicator
    if _COUNTED_NOUN.search(last.indicator) is None:
        return indicator
    return _noun_of(passage, last) + indicator


def _noun_of(passage: Passage, last: Draft) -> str:
    """The things counted without the verb before them, unless the verb says which they are (签约项目)."""
    noun = last.indicator.removeprefix(opening_verb(passage, last)).removeprefix("落地")
    if len(noun) < _LONG:
        noun = last.indicator
    if len(noun) <= _LONGEST:
        return noun
    short = _COUNTED_NOUN.search(noun) or _FIRMS.search(noun)
    return _from_word(passage, last, short) if short else noun


def _from_word(passage: Passage, last: Draft, counted: re.Match[str]) -> str:
    """The counted noun from where a word of it begins (制造业项目, never 造业项目)."""
    name = last.indicator
    figure = last.figure
    words = passage.words(figure.clause.start, figure.clause.end) if figure is not None else []
    for word in words:
        at = name.find(word.text)
        if len(word.text) > 1 and at >= 0 and at < counted.start() < at + len(word.text):
            return name[at:]
    return counted.group()


def _of_place_before(scene: Scene, passage: Passage, figure: Figure, indicator: str) -> str:
    """The turnover of a place of trade that the clause before ends with: 共建某交易中心,力争｜交易额."""
    if not _TURNOVER.fullmatch(indicator) or figure.lead.start != figure.clause.start:
        return indicator
    before = [c for c in passage.clauses if c.end <= figure.clause.start]
    if not before or any(before[-1].covers(q.span) for q in passage.quantities):
        return indicator
    named = _TRADED_AT.match(scene.reading.text, before[-1].start, before[-1].end)
    if named is None:
        return indicator
    words = passage.words(before[-1].start, before[-1].end)
    verbs = [w for w in words if w.tag == "v" and w.text not in wordings.LIGHT_VERBS]
    start = max((w.end for w in verbs), default=before[-1].start)
    place = scene.reading.text[start : before[-1].end].strip("“”了")
    return place + indicator if _LONG <= len(place) <= _LONGEST else indicator
