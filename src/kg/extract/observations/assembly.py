"""Passage → drafts: each value with its indicator and subject, and with the growth, share and rank told of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kg.extract.numerals import read_numeral
from kg.extract.observations import wordings
from kg.extract.observations.drafts import Draft, likeness, upper_end
from kg.extract.observations.figures import Figure, find_figures
from kg.extract.observations.indicators import indicator_of, is_bare_verb, lead_wording, tail_noun
from kg.extract.observations.modality import modality_at
from kg.extract.observations.passages import Passage, Reading
from kg.extract.observations.periods import PeriodState, is_flow, period_at
from kg.extract.observations.qualifiers import qualifiers_in
from kg.extract.observations.sections import Sections
from kg.extract.observations.subjects import ATTRIBUTE, BUILT, HAS_ATTRIBUTES, Subject, SubjectState, begins_point, clause_subject, find_subject, is_statistic, is_work, remember, speaker_of
from kg.model import TextSpan

_NAMES = re.compile(r"[、和与及]|以及")
_COMPARING = re.compile(r"(?:按?(?:可比|不变)(?:价格?|口径)(?:计算)?|同比|环比|比上年|较上年|上年同期|去年同期|同期|实际|名义|累计|年均|平均|分别|总体|整体|均|较|比|快于?|又|也|还|继续|持续|提前|并|且|仍|保持|了|呈现?|合计|总?共)+$")
_CIRCUMSTANCE = re.compile(r"^的?(?:情况|背景|基础|前提|条件)[下上]|(?<=.)(?:较|比)[“”十三四五六一二年末同期上去底初]{2,10}(?=$|同期)")
_GENERIC = re.compile(r"(?:其?(?:增速|增幅|增长|总量|占比|比重|规模|同比|整体|总体|总额|增加值|数量|排名|位次|均|其|分别|两项?指标|指标)?(?:均|分别)?)")
_TOTAL = re.compile(r"(?:总量|总数|总规模|总额|总人数|累计)")
_COMPARED = re.compile(r"(?:增速|增幅|占比|比重|幅度)?(?:高出|高于|低于|快于|好于|优于|高|低|快|提高|提升|上升|下降|回落|收窄|扩大|降低|比|较)")
_MONEY = frozenset(("CNY", "USD"))
_EXTENT = re.compile(r"面积|占地|用地|长$|里程|时速")
_CONVERTED = re.compile(r"折算|折合|约合|相当于人民币|合人民币")
_FORMER_RANK = re.compile(r"(?:上升|提升|跃升|前移|攀升|下降|升)[至到]")
_CHANGE = re.compile(r"增长|提高|提升|增加|上升|扩大|下降|减少|降低|回落|跃升|攀升|增|升|降")
_NEW_VALUE = Decimal(100)
_DEFAULT = {"TEU": "集装箱", "Person": "人数", "PersonTime": "人次", "CNY": "金额", "USD": "金额", "Mu": "面积",
            "SquareMetre": "面积", "SquareKilometre": "面积", "Kilometre": "里程", "Tonne": "重量", "Day": "用时"}


@dataclass(slots=True)
class Assembler:
    """Goes through the passages of one document in order; remembers subjects, periods and headings."""

    reading: Reading
    subjects: SubjectState = field(default_factory=SubjectState)
    periods: PeriodState = field(default_factory=PeriodState)
    sections: Sections = field(default_factory=Sections)
    recent: list[Draft] = field(default_factory=list)
    planned: set[int] = field(default_factory=set)

    def read(self, passage: Passage, following: Passage | None) -> list[Draft]:
        """The drafts of one passage in text order; ``following`` may tell who speaks."""
        text = self.reading.text
        self.subjects.speaker = speaker_of(self.reading, passage, following)
        if passage.heading:
            self.sections.enter(text, passage, self.reading.reference)
        self.sections.follow(text, passage)
        self.periods.enter(passage)
        if passage.opens_paragraph:
            self.recent = []
            self.planned.clear()
        if passage.opens_paragraph or begins_point(text, passage):
            self.subjects.forget()
        drafts: list[Draft] = []
        for run in _runs(find_figures(text, passage)):
            self._read_run(passage, run, drafts)
        self._read_words(passage, drafts)
        _link_parts(text, passage, drafts)
        remember(self.reading, passage, self.subjects)
        self.periods.leave(text, passage)
        self.recent = drafts or self.recent
        return [draft for draft in drafts if draft.subject.chain is not None]

    # ── runs of figures ─────────────────────────────────────────────────────────────────────────────────

    def _read_run(self, passage: Passage, run: list[Figure], drafts: list[Draft]) -> None:
        role = run[0].role
        if role in ("growth", "share"):
            self._read_ratios(passage, run, drafts)
            return
        told = list(drafts)
        for n, figure in enumerate(run):
            if _CONVERTED.search(run[0].lead.of(self.reading.text)) and len(told) >= len(run):
                drafts.append(self._converted(passage, figure, told[n - len(run)]))
                continue
            draft = self._value(passage, figure, drafts, first=run[0], place=n, n_places=len(run))
            if draft is None:
                continue
            drafts.append(draft)
            if figure.mention.upper is not None:
                drafts.append(upper_end(draft, figure.mention.upper))

    def _value(self, passage: Passage, figure: Figure, drafts: list[Draft], first: Figure, place: int, n_places: int) -> Draft | None:
        text = self.reading.text
        headed = replace(figure, lead=first.lead) if figure.listed else figure
        wording = lead_wording(text, passage, headed.lead.start, headed.lead.end)
        wording = wording or self._noun_before(passage, figure)
        subject = find_subject(self.reading, passage, headed, wording, self.subjects, _before(text, passage, figure, drafts))
        indicator = indicator_of(text, passage, figure, subject)
        if figure.clause.of(text) == figure.mention.outer.of(text) and figure.mention.quantity.unit in ("Day", "Hour", "Month"):
            indicator, subject = self._duration(passage, figure, subject)
        names = _distributed(text, passage, first, n_places)
        if names and place < len(names):
            indicator = names[place]
        elif not indicator and subject.span is not None and subject.span.start >= figure.lead.start and mention_default(figure):
            indicator = mention_default(figure)
        elif figure.listed or not indicator or (_CHANGE.fullmatch(indicator) and drafts):
            indicator = self._inherited(passage, figure, drafts, "" if drafts else indicator)
        elif _TOTAL.fullmatch(indicator) and (topic := self._topic_before(passage, figure)):
            indicator = topic + indicator
        elif _TOTAL.fullmatch(indicator) and _same_unit(figure, drafts):
            indicator = drafts[-1].indicator.removeprefix(_opening_verb(passage, drafts[-1])) + indicator
        elif _COMPARED.match(indicator) and figure.mention.quantity.unit in ("Percent", "PercentagePoint") and drafts:
            indicator = drafts[-1].indicator + indicator
        elif verb := self._shared_verb(passage, figure, drafts):
            indicator, subject = verb + indicator, drafts[-1].subject
        earlier = drafts[-1] if drafts else None
        if earlier and earlier.quantity is None and earlier.figure and not indicator_of(text, passage, figure, subject) and not figure.listed:
            self._fill(earlier, figure)
            return None
        if not indicator and subject.explicit:
            indicator = _DEFAULT.get(figure.mention.quantity.unit, "")
        if not indicator or (figure.mention.kind == "classifier" and indicator == "人数"):
            return None
        if is_bare_verb(indicator) and subject.span is not None and subject.chain is not None and len(indicator) <= 2:
            indicator = self.reading.chain_names[subject.chain] + indicator
        draft = self._draft(passage, figure, indicator, subject, has_growth=False)
        draft.quantity, draft.bound = figure.mention.quantity, figure.mention.bound
        self._plan(draft)
        if figure.mention.kind == "classifier":
            draft.counted = tail_noun(text, passage, figure)
        if figure.mention.kind == "bare" and text.startswith("级", figure.mention.span.end):
            draft.bound, draft.modality = "About", "Target"
        if figure.mention.per:
            draft.qualifiers.append("每" + figure.mention.per)
        if figure.role == "former":
            draft.modality = "Actual"
            if draft.period and draft.period.span.start < figure.lead.start:
                draft.period = None
            draft.qualifiers.append("原值")
        return draft

    def _converted(self, passage: Passage, figure: Figure, original: Draft) -> Draft:
        """The same value in another currency: 按平均汇率折算为1.5万美元."""
        draft = self._draft(passage, figure, original.indicator, original.subject, has_growth=False)
        draft.quantity, draft.bound = figure.mention.quantity, figure.mention.bound
        draft.period = original.period
        return draft

    def _plan(self, draft: Draft) -> None:
        """What a paragraph tells of a project as planned stays planned: its later attributes need no 预计 of their own."""
        chain = draft.subject.chain
        if chain is None or not is_work(self.reading, chain) or not ATTRIBUTE.search(draft.indicator):
            return
        if draft.modality == "Target":
            self.planned.add(chain)
        elif chain in self.planned:
            draft.modality = "Target"

    def _duration(self, passage: Passage, figure: Figure, subject: Subject) -> tuple[str, Subject]:
        """A clause that is only a length of time says how long the next clause took: 48天,某区块农户完成签约."""
        text = self.reading.text
        following = [c for c in passage.clauses if c.start >= figure.clause.end]
        if not following:
            return "", subject
        clause = following[0]
        verbs = [w.text for w in passage.words(clause.start, clause.end) if w.tag in ("v", "vn") and w.text not in wordings.LIGHT_VERBS]
        inside = replace(figure, clause=clause, lead=clause)
        named = find_subject(self.reading, passage, inside, "", self.subjects)
        number = next((q.outer.start for q in passage.quantities if clause.covers(q.span)), clause.end)
        opening = lead_wording(text, passage, clause.start, number, None)
        return (opening + verbs[-1] + "用时" if verbs else ""), named

    def _fill(self, draft: Draft, figure: Figure) -> None:
        """Growth first, value later: 出口增长5%，达到3亿元."""
        draft.quantity, draft.bound = figure.mention.quantity, figure.mention.bound
        draft.span = figure.mention.span
        draft.stretch(figure.mention.outer.end)

    def _topic_before(self, passage: Passage, figure: Figure) -> str:
        """The noun that the clause before opens with, where that clause tells no figure (出口增势强劲,总额达…)."""
        before = [c for c in passage.clauses if c.end <= figure.clause.start]
        if not before or figure.lead.start != figure.clause.start or any(before[-1].covers(q.span) for q in passage.quantities):
            return ""
        topic = ""
        for word in passage.words(before[-1].start, before[-1].end):
            if word.tag not in ("n", "nz", "vn", "an"):
                break
            topic += word.text
        return topic

    def _noun_before(self, passage: Passage, figure: Figure) -> str:
        """The measured noun of the nearest earlier clause without a figure: 渗透率持续攀升,预计到2030年,将达50%."""
        if figure.lead.start != figure.clause.start:
            return ""
        for clause in reversed([c for c in passage.clauses if c.end <= figure.clause.start][-3:]):
            if any(clause.covers(q.span) for q in passage.quantities):
                break
            if wording := self._measured_noun(passage, clause):
                return wording
        return ""

    def _measured_noun(self, passage: Passage, clause: TextSpan) -> str:
        """The noun that a clause without a figure says something of, where it is one that is measured (渗透率持续攀升)."""
        noun = ""
        for word in passage.words(clause.start, clause.end):
            if word.tag not in ("n", "nz", "vn", "an", "a", "LOC", "ORG", "u"):
                break
            noun += word.text
        return noun if _MEASURED.search(noun) else ""

    def _inherited(self, passage: Passage, figure: Figure, drafts: list[Draft], own: str) -> str:
        """The indicator of a figure that has no words of its own, or only a noun behind it."""
        text = self.reading.text
        if own and (not drafts or not figure.listed):
            return own
        noun = tail_noun(text, passage, figure) if figure.mention.kind == "classifier" else ""
        if noun:
            verb = self._shared_verb(passage, figure, drafts)
            return verb + noun
        previous = [c for c in passage.clauses if c.end <= figure.clause.start]
        beside = [d for d in drafts if d.quantity and d.figure and d.figure.clause == figure.clause]
        if beside:
            return beside[-1].indicator
        if previous and not figure.listed:
            if wording := self._noun_before(passage, figure):
                return wording
            clause = previous[-1]
            if not any(clause.covers(q.span) for q in passage.quantities):
                wording = lead_wording(text, passage, clause.start, clause.end)
                if 2 <= len(wording) <= 16:
                    return wording
        same = [d for d in drafts if d.quantity and (d.figure is None or d.figure.clause == figure.clause or d.quantity.unit == figure.mention.quantity.unit or figure.lead.start == figure.clause.start)]
        if same and (figure.listed or same[-1].figure is None or same[-1].evidence.end + 2 >= figure.clause.start):
            return same[-1].indicator
        return own

    def _shared_verb(self, passage: Passage, figure: Figure, drafts: list[Draft]) -> str:
        """The verb of a list that stands only before its first member: 新培育甲企业2家、乙企业3家."""
        link = self.reading.text[figure.lead.start : figure.lead.start + 1]
        if not drafts or link not in ("、", "和", "及", "与") or drafts[-1].figure is None:
            return ""
        head = drafts[-1]
        assert head.figure is not None
        if head.figure.clause != figure.clause or head.quantity is None:
            return ""
        if (head.quantity.unit in _MONEY) != (figure.mention.quantity.unit in _MONEY):
            return ""
        words = passage.words(figure.lead.start + 1, figure.lead.end)
        if (words and words[0].tag == "v") or figure.mention.kind == "percent":
            return ""
        return _opening_verb(passage, head)

    def _draft(self, passage: Passage, figure: Figure, indicator: str, subject: Subject, has_growth: bool) -> Draft:
        text, mention = self.reading.text, figure.mention
        flows = is_flow(mention.quantity.unit, indicator, has_growth)
        standing = not has_growth and self._is_attribute(indicator, subject)
        period = None
        if not standing:
            period = period_at(text, passage, mention.span.start, flows, self.periods, self.sections.period)
        section = "Actual" if figure.role == "former" else self.sections.modality
        return Draft(
            figure=figure,
            indicator=indicator,
            subject=subject,
            span=mention.span,
            evidence=TextSpan(figure.clause.start, max(figure.clause.end, mention.outer.end)),
            period=period,
            modality=modality_at(
                text, passage, mention.outer, period, self.reading.reference, section, is_statistic(figure)
            ),
            qualifiers=qualifiers_in(figure.clause.of(text)),
            confidence=0.9 if subject.span else 0.85 if subject.explicit else 0.8,
        )

    def _is_attribute(self, indicator: str, subject: Subject) -> bool:
        """Whether the figure is of a thing as it stands (its length, area, total cost), whenever it is told."""
        kind = self.reading.chain_types[subject.chain] if subject.chain is not None else ""
        if not ATTRIBUTE.search(indicator):
            return False
        return kind in BUILT or (kind in HAS_ATTRIBUTES and bool(_EXTENT.search(indicator)))

    # ── growth and shares ───────────────────────────────────────────────────────────────────────────────

    def _read_ratios(self, passage: Passage, run: list[Figure], drafts: list[Draft]) -> None:
        first = run[0]
        own = self._own_words(passage, first)
        names = _shared_head([name for name in _NAMES.split(own) if name], passage, first.mention.span.start)
        targets: list[Draft | None]
        if len(run) > 1 and len(names) == len(run):
            targets = [self._known(name, drafts) for name in names]
        elif len(run) > 1:
            open_drafts = [d for d in drafts if d.quantity and _slot_free(d, first.role)]
            targets = [*open_drafts[-len(run):]] if len(open_drafts) >= len(run) and first.role == "growth" else [self._target(own, first, drafts), *[None] * (len(run) - 1)]
            names = [own] * len(run)
        else:
            targets, names = [self._target(own, first, drafts)], [own]
        wholes = [w for w in re.split(r"[、和]", first.whole or "") if w]
        for n, (figure, target) in enumerate(zip(run, targets, strict=True)):
            whole = wholes[n] if len(wholes) == len(run) else figure.whole
            draft = (None if figure.former else target) or self._ratio_draft(passage, figure, names[n], drafts)
            if draft is None:
                continue
            if figure.former:
                draft.modality, draft.period, target = "Actual", None, None
                draft.qualifiers.append("原值")
            _set_ratio(draft, figure, whole)
            draft.stretch(figure.mention.outer.end)
            if target is None:
                drafts.append(draft)

    def _ratio_draft(self, passage: Passage, figure: Figure, own: str, drafts: list[Draft]) -> Draft | None:
        """A growth rate or share that belongs to no value."""
        indicator = own or (drafts[-1].indicator if drafts else self._from_clause_before(passage, figure))
        if not indicator:
            return None
        if own or not drafts:
            subject = find_subject(self.reading, passage, figure, own, self.subjects)
        else:
            subject = drafts[-1].subject
        return self._draft(passage, figure, indicator, subject, has_growth=True)

    def _from_clause_before(self, passage: Passage, figure: Figure) -> str:
        before = [c for c in passage.clauses if c.end <= figure.clause.start]
        if not before or any(before[-1].covers(q.span) for q in passage.quantities):
            return ""
        wording = lead_wording(self.reading.text, passage, before[-1].start, before[-1].end)
        return wording if 2 <= len(wording) <= 16 else ""

    def _own_words(self, passage: Passage, figure: Figure) -> str:
        """What a growth rate or share itself says it is of; empty where it says nothing."""
        text = self.reading.text
        lead = figure.lead.of(text)
        if figure.role == "share":
            patterns = (wordings.SHARE_NOUN, wordings.SHARE_ONCE, wordings.SHARE, wordings.PLAN_SHARE)
            match = next((found for pattern in patterns if (found := pattern.search(lead))), None)
            end = figure.lead.start + (match.start() if match else len(lead))
        else:
            match = wordings.GROWTH.search(lead)
            of = None if match else wordings.GROWTH_OF.search(lead)
            if of:
                return of["what"]
            end = figure.lead.start + (match.start() if match else len(lead))
        named = next((m.span for m in passage.mentions if figure.lead.start <= m.span.start and m.span.end <= end), None)
        wording = lead_wording(text, passage, figure.lead.start, end)
        if named is not None:
            wording = lead_wording(text, passage, figure.lead.start, end, self._subject_span(passage, figure, wording))
        wording = _CIRCUMSTANCE.sub("", wording)
        while (shorter := _COMPARING.sub("", wording)) != wording:
            wording = wordings.TRAILING.sub("", shorter)
        return wording.strip("、,; ")

    def _subject_span(self, passage: Passage, figure: Figure, wording: str) -> TextSpan | None:
        return find_subject(self.reading, passage, figure, wording, self.subjects).span

    def _target(self, own: str, figure: Figure, drafts: list[Draft]) -> Draft | None:
        """The value that a growth rate or share belongs to."""
        values = [d for d in drafts if d.quantity is not None and _slot_free(d, figure.role)]
        if _GENERIC.fullmatch(own):
            nearest = [d for d in drafts if d.quantity is not None]
            if nearest:
                return nearest[-1] if _slot_free(nearest[-1], figure.role) else None
            return next((d for d in reversed(self.recent) if d.quantity and _slot_free(d, figure.role)), None) if not drafts else (
                drafts[-1] if _slot_free(drafts[-1], figure.role) else None)
        return max((d for d in values if likeness(d.indicator, own) > 0.6), key=lambda d: likeness(d.indicator, own), default=None)

    def _known(self, name: str, drafts: list[Draft]) -> Draft | None:
        """The value that a named member of a list means: 项目数 … 分别增长 after 签约项目28个."""
        for pool in (drafts, self.recent):
            scored = [(_aptness(name, d), -n, d) for n, d in enumerate(reversed(pool)) if d.quantity and d.growth is None and d.whole is None]
            if scored:
                best = max(scored, key=lambda item: item[:2])
                if best[0] >= 0.5 and likeness(name.rstrip("数额量"), best[2].indicator) >= 0.25:
                    return best[2]
        return None

    # ── ranks and words for growth ──────────────────────────────────────────────────────────────────────

    def _read_words(self, passage: Passage, drafts: list[Draft]) -> None:
        text = self.reading.text
        for pattern, growth in ((wordings.LEVEL, lambda _: Decimal(0)), (wordings.DOUBLED, _doubled)):
            for match in pattern.finditer(text, passage.start, passage.end):
                clause = passage.clause_at(match.start())
                before = [d for d in drafts if clause.start - 2 <= d.evidence.end and d.span.end <= match.start()]
                if before and before[-1].growth is None and before[-1].quantity:
                    before[-1].growth = growth(match)
                    before[-1].stretch(match.end())
        for match in wordings.RANK.finditer(text, passage.start, passage.end):
            self._read_rank(passage, match, drafts)

    def _read_rank(self, passage: Passage, match: re.Match[str], drafts: list[Draft]) -> None:
        text = self.reading.text
        place = read_numeral(match["place"] or match["among"] or "1")
        if _FORMER_RANK.match(self.reading.text, match.end()):
            return
        if place is None or place > 200 or any(m.span.covers(TextSpan(*match.span())) for m in passage.mentions):
            return
        clause = passage.clause_at(match.start())
        before = [d for d in drafts if d.span.end <= match.start()]
        start = max([clause.start, *(d.span.end for d in before if d.span.end <= match.start())])
        subject_span = next((m.span for m in passage.mentions if clause.start <= m.span.start < match.start()), None)
        start = max(start, text.rfind("、", start, match.start()) + 1)
        own = _COMPARING.sub("", lead_wording(text, passage, start, match.start(), subject_span))
        unranked = [d for d in before if d.rank is None and d.quantity is not None]
        latest = unranked[-1] if unranked and _GENERIC.fullmatch(own) else before[-1] if before else None
        if latest and latest.rank is None and (_GENERIC.fullmatch(own) or likeness(own, latest.indicator) > 0.5):
            if "增速" not in own and "增幅" not in own:
                latest.rank = int(place)
                latest.stretch(match.end())
                return
            own = latest.indicator + "增速"
        if len(own) < 2 or latest is None and _GENERIC.fullmatch(own):
            return
        self._rank_draft(passage, match, own, int(place), drafts)

    def _rank_draft(self, passage: Passage, match: re.Match[str], own: str, place: int, drafts: list[Draft]) -> None:
        """A rank that belongs to no value: 综合实力位居全省第三."""
        if not passage.quantities and not re.search(r"(?:量|额|值|率|数|速|力|水平|规模|指数|总数|面积|收入|幅|评价|排名|成绩|比重|质量)$", own):
            return
        clause = passage.clause_at(match.start())
        named = clause_subject(self.reading.text, passage, clause, match.start())
        chain = named.chain if named else drafts[-1].subject.chain if drafts else self.reading.focus_near(match.start())
        period = period_at(self.reading.text, passage, match.start(), True, self.periods, self.sections.period)
        drafts.append(Draft(
            figure=None, indicator=own, subject=Subject(chain, None, named is not None), span=TextSpan(*match.span()),
            evidence=clause, rank=place, period=period, confidence=0.7,
            modality=modality_at(self.reading.text, passage, TextSpan(*match.span()), period, self.reading.reference, self.sections.modality),
        ))


def mention_default(figure: Figure) -> str:
    """What a figure right behind its thing's name measures: 某片区46平方公里 is an area."""
    unit = figure.mention.quantity.unit
    return _DEFAULT[unit] if unit in ("Mu", "SquareMetre", "SquareKilometre", "Kilometre") else ""


def _same_unit(figure: Figure, drafts: list[Draft]) -> bool:
    """Whether the figure is told in the unit of the one before it."""
    quantity = drafts[-1].quantity if drafts else None
    unit = figure.mention.quantity
    return quantity is not None and (quantity.unit, quantity.classifier) == (unit.unit, unit.classifier)


def _before(text: str, passage: Passage, figure: Figure, drafts: list[Draft]) -> Subject | None:
    """The subject of the latest figure in the same part of the sentence, those after 其中 left out."""
    part = passage.part_start(text, figure.mention.span.start)
    for draft in reversed(drafts):
        if draft.span.start < part:
            words = passage.words(figure.clause.start, figure.clause.end)
            return draft.subject if words and words[0].text in ("完成", "实现", "达到") else None
        if "其中" not in text[draft.evidence.start : draft.span.start]:
            return draft.subject
    return None


def _runs(figures: list[Figure]) -> list[list[Figure]]:
    """Figures in groups: one that stands alone, or the members of a list."""
    runs: list[list[Figure]] = []
    for figure in figures:
        if figure.listed and runs and runs[-1][-1].clause == figure.clause and runs[-1][-1].role == figure.role:
            runs[-1].append(figure)
        else:
            runs.append([figure])
    return runs


def _distributed(text: str, passage: Passage, first: Figure, n_places: int) -> list[str]:
    """The nouns that 分别 deals the figures of a list out to; empty where there are not as many."""
    lead = first.lead.of(text)
    if n_places < 2 or "分别" not in lead:
        return []
    before, _, after = lead.rpartition("分别")
    start = first.lead.start
    wording = lead_wording(text, passage, start, start + len(before))
    names = _shared_head([name for name in _NAMES.split(wording) if name], passage, start + len(before))
    if len(names) != n_places:
        return []
    kind = wordings.TRAILING.sub("", after)
    return [name + kind for name in names]


def _shared_head(names: list[str], passage: Passage, end: int) -> list[str]:
    """Give the noun that only the last member of a list names to the others: 城镇、农村居民收入 → 城镇居民收入."""
    if len(names) < 2 or any(_MEASURED.search(name) for name in names[:-1]):
        return names
    last = [w.text for w in passage.tokens if w.end <= end]
    n_words = max(1, len(_words_of(names[-2], last)))
    tail: list[str] = []
    for word in reversed(last):
        if not names[-1].endswith(word + "".join(tail)):
            if tail:
                break
            continue
        tail.insert(0, word)
        if "".join(tail) == names[-1]:
            break
    if "".join(tail) != names[-1] or len(tail) <= n_words:
        return names
    return [*(name + "".join(tail[n_words:]) for name in names[:-1]), names[-1]]


def _words_of(name: str, words: list[str]) -> list[str]:
    """The words that make up ``name``, where it stands among ``words``; empty where it does not."""
    for start in range(len(words) - 1, -1, -1):
        joined = ""
        for end in range(start, len(words)):
            joined += words[end]
            if joined == name:
                return words[start : end + 1]
            if not name.startswith(joined):
                break
    return []


_MEASURED = re.compile(r"(?:数|额|量|率|值|入|GDP|投资|出口|进口|规模|面积|里程|贷款|存款|余额|消费|工业|价格|税收|产业|起数|支出|企业|项目)$")


def _opening_verb(passage: Passage, head: Draft) -> str:
    assert head.figure is not None
    words = passage.words(head.figure.lead.start, head.figure.lead.end)
    for n, word in enumerate(words):
        if word.tag == "v" and word.text not in wordings.LIGHT_VERBS and head.indicator.find(word.text) in (0, 1):
            opening = words[n - 1].text if n and words[n - 1].text == "新" else ""
            return opening + word.text
    return ""


def _slot_free(draft: Draft, role: str) -> bool:
    return (draft.growth if role == "growth" else draft.share) is None


def _set_ratio(draft: Draft, figure: Figure, whole: str | None) -> None:
    value = figure.mention.quantity.value * figure.sign
    if figure.role == "growth":
        draft.growth = value
    else:
        draft.share, draft.share_of = value, (re.sub(r"[“”\s]", "", whole) if whole else None)


def _aptness(name: str, draft: Draft) -> float:
    """How well a short name in a list of growth rates (项目数, 投资额) fits an observation made before."""
    assert draft.quantity is not None
    score = likeness(name.rstrip("数额量"), draft.indicator)
    if name.endswith("数") and draft.quantity.unit == "Count":
        score += 0.3
    if name.endswith(("额", "投资")) and draft.quantity.unit in ("CNY", "USD"):
        score += 0.3
    return score


def _doubled(match: re.Match[str]) -> Decimal:
    times = read_numeral(match["times"]) or Decimal(1)
    return (Decimal(2) ** int(times) - 1) * _NEW_VALUE


def _link_parts(text: str, passage: Passage, drafts: list[Draft]) -> None:
    """Tie the parts after 其中 to the value before it."""
    for match in re.finditer("其中", text[passage.start : passage.end]):
        at = passage.start + match.start()
        wholes = [d for d in drafts if d.quantity and d.span.end <= at]
        if not wholes:
            continue
        whole = wholes[-1]
        for draft in drafts:
            if draft.span.start > at and draft.quantity and whole.quantity and draft.whole is None:
                same = (draft.quantity.unit, draft.quantity.classifier) == (whole.quantity.unit, whole.quantity.classifier)
                if not same or text.find("。", whole.span.end, draft.span.start) >= 0 or not _is_parallel(text, passage, at, draft):
                    break
                draft.whole = whole


def _is_parallel(text: str, passage: Passage, at: int, draft: Draft) -> bool:
    """Whether a figure after 其中 still names a part: in the same clause, or behind it without a verb of its own."""
    clause = passage.clause_at(at)
    if draft.span.start < clause.end or draft.figure is None:
        return True
    if text[clause.end : clause.end + 1] == ":":
        return True
    words = passage.words(draft.figure.lead.start, draft.figure.lead.end)
    return not any(word.tag == "v" and word.text not in wordings.LIGHT_VERBS for word in words)
