"""What the reader of one document carries from passage to passage, and how it makes a draft of a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.observations.bearers import is_statistic, is_work
from kg.extract.observations.carriers import ATTRIBUTE
from kg.extract.observations.classes import BUILT, HAS_ATTRIBUTES, REGIONS
from kg.extract.observations.drafts import Draft
from kg.extract.observations.figures import Figure
from kg.extract.observations.flows import is_flow
from kg.extract.observations.kinds import PARTS_OF_LINES
from kg.extract.observations.memory import Subject, SubjectState
from kg.extract.observations.modality import modality_at
from kg.extract.observations.passages import Passage, Reading
from kg.extract.observations.periods import PeriodState, period_at
from kg.extract.observations.qualifiers import qualifiers_in
from kg.extract.observations.sections import Sections
from kg.extract.observations.yearly import last_year, stretch_of_average, year_of_flow, year_of_level
from kg.extract.times import TimeMention
from kg.model import TextSpan

_SPENT = re.compile(r"(?:完成|到位|拨付)(?:固定资产|各类)?总?投资$")
"""截至10月底,累计完成投资｜14亿元: of the time told, and no cost of the thing."""
_OUTPUT = re.compile(r"产[值量能]|年产|税|收入")
_LINES = frozenset({"Highway", "RailwayLine"})
_EXTENT = re.compile(r"面积|占地|用地|长$|里程|时速")


@dataclass(slots=True)
class Scene:
    """The document being read and what is in force where the reader has come to.

    Attributes:
        subjects, periods, sections: Subjects, times and headings in force.
        recent: Drafts of the last sentence that had any, within the paragraph.
        planned: Chains that the paragraph told planned figures of.
        passage: The sentence being read.
        counted: Drafts of things counted, in the whole document.
    """

    reading: Reading
    subjects: SubjectState = field(default_factory=SubjectState)
    periods: PeriodState = field(default_factory=PeriodState)
    sections: Sections = field(default_factory=Sections)
    recent: list[Draft] = field(default_factory=list)
    planned: set[int] = field(default_factory=set)
    passage: Passage | None = None
    counted: list[Draft] = field(default_factory=list)


def make_draft(
    scene: Scene,
    passage: Passage,
    figure: Figure,
    indicator: str,
    subject: Subject,
    has_growth: bool = False,
    before: Figure | None = None,
) -> Draft:
    """The draft of ``figure`` with its period, modality and scope; its value or rate is set by the caller.

    ``before`` is the figure told before it: what has become of a former value (从3%提高到｜5%) is of the last year.
    """
    text, mention = scene.reading.text, figure.mention
    of_work = _is_work(scene, subject)
    spent = _SPENT.search(text, figure.clause.start, figure.lead.end) is not None or mention.kind == "percent"
    reported = scene.reading.in_chapters and not of_work  # a report's length of roads is that of the year it reports on
    flows = spent or reported or is_flow(mention.quantity.unit, indicator, has_growth, of_work)
    made = mention.kind != "percent" or indicator.endswith("比")  # 桥隧比80% lasts, 桥梁完成80% does not
    lasting = (made and _is_part_of_line(scene, indicator, subject)) or (
        not spent and _is_attribute(scene, indicator, subject)
    )
    dated = _OUTPUT.search(indicator) and any(figure.lead.covers(time.span) for time in passage.times)
    standing = lasting and not has_growth and not dated
    cost = standing and not _OUTPUT.search(indicator)  # 一期预计年产值3亿元;二期投资2亿元: only the output is expected
    period = None
    if not standing:
        period = period_at(text, passage, mention.span.start, flows, scene.periods, scene.sections.period)
        period = stretch_of_average(text, figure, period, scene.sections.years)
        if before is not None and before.role == "former" and before.clause == figure.clause:
            period = last_year(period)
        if "逐年" not in figure.lead.of(text):
            period = year_of_flow(text, figure, indicator, year_of_level(text, figure, indicator, period))
    section = "Actual" if figure.role == "former" else scene.sections.modality
    reference, statistic = scene.reading.reference, is_statistic(figure)
    modality = modality_at(text, passage, mention.outer, period, reference, section, statistic, cost)
    of_no_day = modality == "Target" or _LASTS.search(indicator) is not None
    if (
        of_no_day
        and period is not None
        and (_is_day_of_news(text, period) or _is_of_beginning(text, figure, indicator, period))
    ):
        period = None
    if period is not None and _is_of_earlier_stage(text, figure, period):
        period = None
    return Draft(
        figure=figure,
        indicator=indicator,
        subject=subject,
        span=mention.span,
        evidence=TextSpan(figure.clause.start, max(figure.clause.end, mention.outer.end)),
        period=period,
        modality=modality,
        qualifiers=qualifiers_in(figure.clause.of(text)),
        confidence=_NAMED if subject.span else _EXPLICIT if subject.explicit else _ASSUMED,
    )


_LASTS = re.compile(r"(?:[长宽高]|长度|面积|能力|产能|里程|岸线|水深|装机|时速)$")
"""6月18日,某泊位通过验收,岸线｜长320米: on that day as on any other."""
_SET_FOR = re.compile(r"(?:将|拟|计划|预计|定|预定|有望)[于在]?$")


def _is_day_of_news(text: str, time: TimeMention) -> bool:
    """Whether a day only tells when an aim or a size was spoken of (3月6日召开动员会,打造千亿级产业集群), not for when it is set."""
    day = time.kind == "period" and time.interval.start is not None and time.interval.start == time.interval.end
    return day and _SET_FOR.search(text, max(0, time.span.start - 4), time.span.start) is None


_LATER_STAGE = re.compile(r"远期|远景|终期|最终规模")
_STAGES_APART = 160


def _is_of_earlier_stage(text: str, figure: Figure, time: TimeMention) -> bool:
    """Whether the time is of a stage before the one the figure is planned for (近期到2022年建2条跑道;远期｜3条跑道)."""
    start = figure.mention.span.start
    near = start - time.span.end < _STAGES_APART
    return near and _LATER_STAGE.search(text, time.span.end, start) is not None


_CAN_MAKE = re.compile(r"(?:能力|产能)$")
_BEGAN = re.compile(r"落户|成立|创办|创立|建厂|始建|投产|建成|注册|入驻|引进|开工|设立|迁入")


def _is_of_beginning(text: str, figure: Figure, indicator: str, time: TimeMention) -> bool:
    """Whether the time only says when something began that can make so much today (2008年,甲公司落户乙区,年产能30万台)."""
    if not _CAN_MAKE.search(indicator) or not 0 <= time.span.end <= figure.clause.start:
        return False
    return _BEGAN.search(text, time.span.end, figure.clause.start) is not None


_NAMED, _EXPLICIT, _ASSUMED = 0.85, 0.75, 0.65
"""How often figures on pages nobody had looked at were right: with a subject named in the clause, told otherwise by
the words around, or taken from what the text speaks for."""


def _is_work(scene: Scene, subject: Subject) -> bool:
    """Whether the subject has a cost of its own, or is not known."""
    if subject.chain is None:
        return True
    return scene.reading.chain_types[subject.chain] not in REGIONS | {"DevelopmentZone"}


def keep_planned(scene: Scene, draft: Draft) -> None:
    """What a paragraph tells of a project as planned stays planned: its later attributes need no 预计 of their own.

    An output is always to come, and says nothing of the cost and size of what is being built.
    """
    chain = draft.subject.chain
    if chain is None or not is_work(scene.reading, chain) or not ATTRIBUTE.search(draft.indicator):
        return
    if draft.modality == "Target":
        if not _OUTPUT.search(draft.indicator):
            scene.planned.add(chain)
    elif chain in scene.planned:
        draft.modality = "Target"


def _is_part_of_line(scene: Scene, indicator: str, subject: Subject) -> bool:
    """Whether the figure tells how a line is made (桥隧比, 服务区), whatever year the sentences before speak of."""
    kind = scene.reading.chain_types[subject.chain] if subject.chain is not None else ""
    return kind in _LINES and PARTS_OF_LINES.match(indicator) is not None


def _is_attribute(scene: Scene, indicator: str, subject: Subject) -> bool:
    """Whether the figure is of a thing as it stands (its length, area, total cost), whenever it is told."""
    kind = scene.reading.chain_types[subject.chain] if subject.chain is not None else ""
    if not ATTRIBUTE.search(indicator):
        return False
    return kind in BUILT or (kind in HAS_ATTRIBUTES | {"Company"} and bool(_EXTENT.search(indicator)))
