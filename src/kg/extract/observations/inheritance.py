"""What a figure takes over from the figures and clauses before it: an indicator, a verb, a share of a list's nouns."""

from __future__ import annotations

import re

from kg.extract.layers import Token
from kg.extract.observations import wordings
from kg.extract.observations.behind import described_noun, tail_noun
from kg.extract.observations.classes import CARRIERS
from kg.extract.observations.dealing import MEASURED
from kg.extract.observations.drafts import Draft
from kg.extract.observations.figures import EACH, Figure
from kg.extract.observations.indicators import lead_wording
from kg.extract.observations.memory import Subject
from kg.extract.observations.passages import Passage
from kg.extract.observations.predicates import attained
from kg.extract.observations.scene import Scene
from kg.model import Mention, TextSpan

_WON = re.compile(r"[^、]{2,10}?(?:荣获|获得|夺得|斩获|获(?=[^得评批奖]))")
_MONEY = frozenset(("CNY", "USD"))

DEFAULT_INDICATORS = {
    "TEU": "集装箱",
    "Person": "人数",
    "PersonTime": "人次",
    "CNY": "金额",
    "USD": "金额",
    "Mu": "面积",
    "SquareMetre": "面积",
    "SquareKilometre": "面积",
    "Kilometre": "里程",
    "Tonne": "重量",
    "Day": "用时",
}
"""What a figure measures by its unit alone, where no word tells."""


_OPENING = 2
"""So many characters may stand before a name that opens its clause."""
_VISITS = ("走进", "来到", "步入", "走入", "进入")
"""A clause that only takes the reader to a place measures nothing."""
_RUNS = frozenset("班 班次 趟 航次 航班 车次 架次".split())


def timetable(text: str, figure: Figure) -> str:
    """What a count of runs without a noun measures: 每周｜三班｜往返于甲港与乙港; empty for any other figure."""
    each = EACH.search(text, figure.clause.start, figure.mention.outer.start)
    if each is None or figure.mention.quantity.classifier not in _RUNS:
        return ""
    return each["each"] + "班次"


def noun_before(passage: Passage, figure: Figure) -> str:
    """The measured noun of the nearest earlier clause without a figure: 渗透率持续攀升,预计到2030年,将达50%."""
    if figure.lead.start != figure.clause.start:
        return ""
    for clause in reversed([c for c in passage.clauses if c.end <= figure.clause.start][-3:]):
        if any(clause.covers(q.span) for q in passage.quantities):
            break
        if wording := _measured_noun(passage, clause):
            return wording
    return ""


def _measured_noun(passage: Passage, clause: TextSpan) -> str:
    """The noun that a clause without a figure says something of, where it is one that is measured (渗透率持续攀升)."""
    noun = ""
    for word in passage.words(clause.start, clause.end):
        if word.tag not in ("n", "nz", "vn", "an", "a", "b", "LOC", "ORG", "u") and word.text != "一般":
            break
        noun += word.text
    return noun if MEASURED.search(noun) else ""


def topic_before(passage: Passage, figure: Figure) -> str:
    """The noun that the clause before opens with, where that clause tells no figure (出口增势强劲,总额达…)."""
    before = [c for c in passage.clauses if c.end <= figure.clause.start]
    if (
        not before
        or figure.lead.start != figure.clause.start
        or any(before[-1].covers(q.span) for q in passage.quantities)
    ):
        return ""
    topic = ""
    for word in passage.words(before[-1].start, before[-1].end):
        if word.tag not in ("n", "nz", "vn", "an"):
            break
        topic += word.text
    return topic


def _noun_follows(passage: Passage, figure: Figure) -> bool:
    """Whether a noun stands right behind a member of a list, which is then what it measures: …、2万吨｜电池."""
    words = passage.words(figure.mention.outer.end, figure.tail.end)
    return figure.listed and bool(words) and words[0].tag in ("n", "nz", "nw", "vn", "a", "an", "b")


_LEVELS = re.compile(
    r"级(?:、|和)(?:\d+[个家条项]?[^,;。、\d]{1,8}?级(?:、|和)?)*\d*[个家条项]?[^,;。、\d]{0,8}?级(?P<head>[\u4e00-\u9fff]{2,12})"
)


def level_head(text: str, figure: Figure) -> str:
    """The noun that only the last member of a list of levels names: 6个世界级、9个国家级｜产业集群."""
    at = text.find("级", figure.mention.outer.end, figure.clause.end)
    match = _LEVELS.match(text, at, figure.clause.end) if at >= 0 else None
    return match["head"] if match else ""


def inherited(scene: Scene, passage: Passage, figure: Figure, drafts: list[Draft], own: str) -> str:
    """The indicator of a figure that has no words of its own, or only a noun behind it."""
    text = scene.reading.text
    if own and (not drafts or not figure.listed):
        return own
    counts = figure.mention.kind == "classifier" or figure.mention.quantity.unit == "Person"
    if counts or _noun_follows(passage, figure):
        noun = tail_noun(text, passage, figure) or described_noun(text, figure)
        if noun:
            verb = shared_verb(scene, passage, figure, drafts)
            return verb + noun if verb else attained(text, figure, noun) or noun
    previous = [c for c in passage.clauses if c.end <= figure.clause.start]
    beside = [d for d in drafts if d.quantity and d.figure and d.figure.clause == figure.clause]
    if beside:
        return beside[-1].indicator
    if previous and not figure.listed:
        if wording := noun_before(passage, figure):
            return wording
        clause = previous[-1]
        if not any(clause.covers(q.span) for q in passage.quantities):
            wording = lead_wording(text, passage, clause.start, clause.end)
            if 2 <= len(wording) <= 16 and not wording.startswith(_VISITS):
                return wording
    alone = counts and figure.mention.outer.start == figure.clause.start and not figure.listed
    if alone and not same_unit(figure, drafts):
        return own  # 形成成果12项,6组9家国企重组: no six groups of results
    same = [
        d
        for d in drafts
        if d.quantity
        and (
            d.figure is None
            or d.figure.clause == figure.clause
            or d.quantity.unit == figure.mention.quantity.unit
            or figure.lead.start == figure.clause.start
        )
    ]
    if same and (figure.listed or same[-1].figure is None or same[-1].evidence.end + 2 >= figure.clause.start):
        alike = [d for d in same if same_unit(figure, [d])]
        return (alike or same)[-1].indicator
    return own


def shared_verb(scene: Scene, passage: Passage, figure: Figure, drafts: list[Draft]) -> str:
    """The verb of a list that stands only before its first member: 新培育甲企业2家、乙企业3家."""
    link = scene.reading.text[figure.lead.start : figure.lead.start + 1]
    joined = link in ("、", "和", "及", "与") or figure.lead.start == figure.lead.end  # 通达20个国家200个城市
    if not drafts or not joined or drafts[-1].figure is None:
        return ""
    head = _head_of_list(scene.reading.text, drafts)
    if head.figure is None or head.figure.clause != figure.clause or head.quantity is None:
        return ""
    if (head.quantity.unit in _MONEY) != (figure.mention.quantity.unit in _MONEY):
        return ""
    words = passage.words(figure.lead.start + 1, figure.lead.end)
    if (words and words[0].tag == "v") or figure.mention.kind == "percent":
        return ""
    return opening_verb(passage, head) or _won_by(head)


def _won_by(head: Draft) -> str:
    """Who won what a list counts, and that it was won: 甲市作品获｜金奖3项、银奖4项; empty where nothing was."""
    won = _WON.match(head.indicator)
    return won.group() if won else ""


def _head_of_list(text: str, drafts: list[Draft]) -> Draft:
    """The first member of the list that the last draft ends, as far as the members take up its verb."""
    n = len(drafts) - 1
    while n > 0:
        draft, before = drafts[n], drafts[n - 1]
        linked = draft.figure is not None and text[draft.figure.lead.start] in "、和及与"
        if not linked or before.figure is None or draft.figure is None or before.figure.clause != draft.figure.clause:
            break
        if draft.indicator[:2] != before.indicator[:2]:
            break
        n -= 1
    return drafts[n]


def from_clause_before(scene: Scene, passage: Passage, figure: Figure) -> str:
    """What the clause right before says, where it tells no figure; empty otherwise."""
    before = [c for c in passage.clauses if c.end <= figure.clause.start]
    if not before or any(before[-1].covers(q.span) for q in passage.quantities):
        return ""
    wording = lead_wording(scene.reading.text, passage, before[-1].start, before[-1].end)
    return wording if 2 <= len(wording) <= 16 else ""


def opening_verb(passage: Passage, head: Draft) -> str:
    """The verb that the words before the number of ``head`` open with (新培育｜…企业2家); empty where none does."""
    assert head.figure is not None
    words = passage.words(head.figure.lead.start, head.figure.lead.end)
    for n, word in enumerate(words):
        at = head.indicator.find(word.text)
        opens = at == 0 or (at == 1 and head.indicator.startswith("新"))
        if len(word.text) == 1 and n + 1 < len(words) and words[n + 1].start == word.end and words[n + 1].tag == "v":
            continue  # a verb that the tagger cut: 铺|排
        if word.tag == "v" and word.text not in wordings.LIGHT_VERBS and opens and "互通" not in word.text:
            opening = words[n - 1].text if n and words[n - 1].text == "新" else ""
            return opening + word.text + _verb_beside(words[n + 1 :], head.indicator[at + len(word.text) :])
    return ""


def _verb_beside(words: list[Token], rest: str) -> str:
    """The second of two verbs that open a wording: 开工改造, 新建和改造."""
    said = ""
    for word in words[:2]:
        if word.tag == "v" and rest.startswith(said + word.text) and len(word.text) > 1:
            return said + word.text
        if word.text not in ("和", "及"):
            break
        said = word.text
    return ""


def same_unit(figure: Figure, drafts: list[Draft]) -> bool:
    """Whether the figure is told in the unit of the one before it."""
    quantity = drafts[-1].quantity if drafts else None
    unit = figure.mention.quantity
    return quantity is not None and (quantity.unit, quantity.classifier) == (unit.unit, unit.classifier)


def subject_before(text: str, passage: Passage, figure: Figure, drafts: list[Draft]) -> Subject | None:
    """The subject of the latest figure in the same part of the sentence, those after 其中 left out."""
    part = passage.part_start(text, figure.mention.span.start)
    for draft in reversed(drafts):
        if is_put_in_brackets(text, passage, draft.span.start, figure.mention.span.start) or _is_in_object(draft):
            continue
        if draft.span.start < part:
            words = passage.words(figure.clause.start, figure.clause.end)
            goes_on = words and words[0].text in ("完成", "实现", "达到")
            return draft.subject if goes_on or _is_parallel(figure, draft) else None
        if "其中" not in text[draft.evidence.start : draft.span.start]:
            return draft.subject
    last = next((draft for draft in reversed(drafts) if not _is_in_object(draft)), None)
    return last.subject if last is not None and last.span.start >= part else None


def _is_in_object(draft: Draft) -> bool:
    """Whether the figure stands in a name that its clause does not open with: 拥有｜年产4万吨板材生产线｜."""
    named = draft.subject.span
    return (
        named is not None
        and draft.figure is not None
        and named.covers(draft.span)
        and named.start - draft.figure.clause.start > _OPENING
    )


def is_put_in_brackets(text: str, passage: Passage, start: int, offset: int) -> bool:
    """Whether what stands at ``start`` is in brackets that close before ``offset``: 泊位49个(甲港26个、乙港8个),能力…."""
    opening = text.rfind("(", passage.start, start)
    return opening >= 0 and start < text.find(")", opening) < offset


def bracketed_part(text: str, passage: Passage, figure: Figure, drafts: list[Draft]) -> tuple[str, Mention] | None:
    """What a figure in brackets counts that only its place stands before, and the place: 泊位49个(｜甲港｜26个)."""
    opening = text.rfind("(", passage.start, figure.mention.span.start)
    lead = figure.lead.of(text).strip("(、,")
    whole = next((d for d in reversed(drafts) if d.span.end <= opening), None)
    if opening < 0 or ")" in text[opening : figure.mention.span.start] or whole is None or whole.quantity is None:
        return None
    place = next(
        (m for m in passage.mentions if opening < m.span.start < figure.mention.span.start and m.span.of(text) == lead),
        None,
    )
    unit = figure.mention.quantity
    same = (unit.unit, unit.classifier) == (whole.quantity.unit, whole.quantity.classifier)
    return (whole.indicator, place) if same and place is not None and place.type in CARRIERS else None


def _is_parallel(figure: Figure, draft: Draft) -> bool:
    """Whether the figure counts in the classifier of the last one of an explicit subject: 某港开通航线20条…;支线5条."""
    unit = figure.mention.quantity
    told = draft.quantity
    same = told is not None and unit.classifier is not None and told.classifier == unit.classifier
    return same and draft.subject.explicit


def default_behind_name(figure: Figure) -> str:
    """What a figure right behind its thing's name measures: 某片区46平方公里 is an area."""
    unit = figure.mention.quantity.unit
    return DEFAULT_INDICATORS[unit] if unit in ("Mu", "SquareMetre", "SquareKilometre", "Kilometre") else ""
