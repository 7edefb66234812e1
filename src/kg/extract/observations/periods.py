"""Figure → period: the time that heads it, in its sentence, earlier in its paragraph, or above its section.

A time heads everything after it in its sentence until another one replaces it. A period that opens a sentence goes on
heading the next sentences of its paragraph, for what flows (output, growth), not for what stands (areas, totals); a
goal year or an end (截至…) for both. A paragraph built like the one before goes on with its period; a text that reports
on one period throughout gives it to every growing figure that has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.headings import level
from kg.extract.observations.classes import REGIONS
from kg.extract.observations.passages import Passage
from kg.extract.observations.running_totals import since_before
from kg.extract.times import IN_VIEW, TimeMention

_OPENING = 6
"""So many characters may stand before a time that still opens its sentence."""

_ATTRIBUTIVE = re.compile(r"(?:[建成立颁出开启始投获印发][^,;。]{0,6})?的(?!第|\d+年间?,)")
_OF_FIGURE = re.compile(r"[^的]?的(?:约|近|超|不足)?[0-9](?!\d*年间?,)")
_TIMES_OF = re.compile(r"的?(?:约|近|超过?)?[\d.]+倍")
"""是2005年的｜4.8倍: the year that is multiplied."""
_FUTURE_WORK = re.compile(r"下一步|接下来|未来(?![社产科城工乡标])|今后")


_DATELINE = re.compile(
    r"[\u4e00-\u9fff]{0,4}?(?:电|讯|消息|报道)(?![\u4e00-\u9fff])|(?:电|讯|消息)"
    r"|(?:晚间?|早间|上午|下午|盘后)?(?:(?:发布|披露|刊登)了?(?:公告|消息)|公告)|,?(?:本报|本网)?记者从[^,;。]{2,24}(?:获悉|了解到)"
)
"""What stands behind the day on which news was sent (5月10日电), which its figures are not of."""

_CHANGES = re.compile(
    r"同比|[去上]年同期|[比较]上年|[比较]去年|(?:增长|下降|增幅|增速)(?:分别)?(?:[为是]|达到?)?\d|(?:保持|实现|呈)增长|增长面"
)
_MONTH = 27
"""Days between the first and the last of the shortest month."""
_YEAR = 364
_REPORTED = 3
"""So many growth rates make a text one that reports on a period."""

_REVIEWS = re.compile(r"(?:(?:运行|推进|进展|完成|执行)情况|通报|[简公月季]报|进度表?|运行分析)(?:[(][^()]*[)])?\s*$")
"""How a title ends that says the text reports on the period it names."""
_SCENE = 400
"""Characters at the beginning in which a text that reports on one period names it."""

_SPOKEN_FOR = REGIONS | {"DevelopmentZone", "Port", "Airport"}
"""What has figures of a year: 云澜市2019年实现产值3亿元."""

_ONCE_RUNNING = re.compile(r"(?:建成|投产|达产|满产|投用|投运|运营|竣工)[^,;。]{0,6}?后")
"""建成后可实现税收1亿元: of no time that the paragraph tells of."""
_SINCE_EVENT = re.compile(
    r"(?:封关|成立|开行|开通|建区|建园|建市|建县|设立|运营|投运|投产|启动|实施|挂牌|开港|开航)(?:运行|运营)?以来"
)
"""封关以来,累计…: since a day that the text does not tell here."""
_EVER_SINCE = re.compile(r"[^,;。]{1,24}以来,?[^,;。]{0,16}?(?:首次|首度|首破|新高|第一次|最[高大多好])")
"""1961年建站以来,首次突破…: since when nothing like it was told."""
_OVER_YEARS = re.compile(r"[一二两三四五六七八九十\d]+(?:多|余)?年(?:来|间)?,?累计")
"""九年累计开行…: of all those years."""
_NOW_HAS = re.compile(r"现[有辖设]|现(?:共|已)?拥有|目前(?:共|已)?(?:拥)?有")
"""2019年落户某园,…,｜现有｜员工320人."""
_NUMBERED = re.compile(r"[(]?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五六七八九十]{1,3}[章条]")
_OF_GOALS = re.compile(r"[(]?[一二三四五六七八九十\d]{1,3}[)、.][^。,;\n]{0,8}目标")
_NOW = re.compile(r"(?:据(?:悉|了解|介绍),)?(?:此次|本次|这次|近日|日前|昨日|当天|近期)")
_BASE = re.compile(r"[较比](?!例|重|率)[^,;。、\d]{0,12}$")
_EVENT = re.compile(
    r"(?:正式|全面|全线|建成|竣工|顺利)*(?:投产|建成|竣工|完工|通车|投用|投运|开工(?:建设)?|动工(?:兴建|建设)?|启动|启用|开园|开港|开航|开关|封关|通航)(?:运行|运营)?(?:之?后)?(?=[,;。:]|$)"
)
"""预计2024年12月投产: the day of one event, which dates no later clause."""
_BECAME = re.compile(
    r"(?:正式|成功|顺利)*(?:[被经由获][^,;。]{2,16}?(?:批准|批复|认定|评为|列为|授予|确定|命名|同意)|[^,;。\d]{2,10}?(?:批准|批复|认定|确定|命名|同意)(?:为|设立|成立|建立|升)|获批|获评|升级|升格|晋升|入选|荣获|成立|设立|挂牌|揭牌|创建|组建|更名)"
)
"""2006年5月被省政府批准为…,规划面积…: when a thing became what it is dates nothing that stands."""
_THERE = re.compile(r"入驻|进驻|落户|集聚|聚集|拥有|[现共设]有|分为|辖|人口|累计|产能|员工|职工|从业")
"""2006年被批准为省级开发区,…,｜入驻｜企业120家: what there is by now."""
_FOUNDED = re.compile(r"(?:始建|始创|起步|起家|建成|建|成立|创建|创立|设立|组建|诞生|起源|开通|创办)于$")
_PLAN_END = re.compile(r"(?:计划|规划|方案|纲要|意见|行动|政策|措施)》?[(]$")
_PLANNED = re.compile(r"(?:度)?计划(?:总|完成|新增|固定资产)*投资")
_ADDED = re.compile(r"(?:全年)?(?:新增|新认定|新引进|新注册|新登记|新签|新开工|新建成)")
_FACT = re.compile(r"目前|已(?!定|知)|现有|现已|迄今")
_STANDING = re.compile(r"目前|现有|现已|迄今")
_HAS = re.compile(r"(?:拥|[共设辖]?)有(?!所|望|序|力|效|限|关|色|机)")
"""What there is, and did not come about in any stretch of time: 拥有企业30家."""
_PROMISED = re.compile(r"拟|将|预计|计划(?!的|内)|力争")
"""To come: not of the time that a text reports on, nor of the day on which it was promised."""
_ALIKE = 0.6
"""Share of the shorter paragraph's words that one built like it has too."""


class PeriodState:
    """The period that the sentences of a paragraph share, and the one that the whole text reports on.

    ``sole`` says that the text names no other stretch of time than the one it reports on.
    """

    def __init__(self, reported: TimeMention | None = None, sole: bool = False) -> None:
        self.paragraph: TimeMention | None = None
        self.reported = reported
        self.sole = sole
        self.stretch: TimeMention | None = None
        self.spanning = False
        self._words: frozenset[str] = frozenset()
        self._tells_goals = False
        self._goal: TimeMention | None = None
        self._goals_depth = 0

    def enter(self, text: str, passage: Passage) -> None:
        """Begin a sentence; a new paragraph forgets the period of the one before unless it is built like that one.

        The paragraphs of a section of goals (发展目标。到2025年,…) are all of the year it opened with.
        """
        numbered = passage.opens_paragraph and _NUMBERED.match(text, passage.start) is not None
        if numbered and not self._is_point_of_goals(text, passage):
            self._tells_goals = _OF_GOALS.match(text, passage.start) is not None
            self._goal, self._goals_depth = None, level(text[passage.start : passage.start + _OPENING])
        if passage.heading or (passage.opens_paragraph and (passage.times or not self._goes_on(passage))):
            self.paragraph = self.stretch = None
        if passage.opens_paragraph and self.paragraph is None:
            self.paragraph = self._goal
        if passage.opens_paragraph or passage.heading:
            self.spanning = False

    def _is_point_of_goals(self, text: str, passage: Passage) -> bool:
        """Whether the paragraph is numbered below the section of goals that it stands in (1. below （二）)."""
        return self._tells_goals and level(text[passage.start : passage.start + _OPENING]) > self._goals_depth

    def leave(self, text: str, passage: Passage, back: bool = False) -> None:
        """End a sentence: the time that opened it stays in force in its paragraph.

        In a look ``back`` on several years a year that opens the words of a figure (2019年出口5亿元) is of that one only.
        """
        for time in passage.times:
            if not _heads(passage, time) or is_dateline(text, time) or _dates_event(text, time, False):
                continue
            if back and time.kind == "period" and _is_year(time) and tells_on(text, time):
                continue
            if time.kind in ("period", "since", "by", "until") and not _is_short(time):
                if time.kind != "until":
                    self.stretch = time
                if time.kind == "by" and self._tells_goals:
                    self._goal = time
                self.paragraph, self.spanning = time, False
            elif time.kind == "now" and self.paragraph is not None and self.paragraph.kind == "since":
                continue  # 今年以来,…。截至目前,…
            elif time.kind in ("now", "span"):
                self.paragraph, self.spanning = None, _is_open(text, time)
        if passage.opens_paragraph:
            self._words = _words(passage)

    def _goes_on(self, passage: Passage) -> bool:
        words = _words(passage)
        fewer = min(len(words), len(self._words))
        return fewer >= 4 and len(words & self._words) >= _ALIKE * fewer


def tells_on(text: str, time: TimeMention) -> bool:
    """Whether the sentence goes on from the time with what it is the time of: 2019年出口…, never 2019年,出口… or 2019年是."""
    return re.match(r"[,;:。是]|极|很|,?(?:我们|全[省市县区])", text[time.span.end :][:4]) is None


def _is_open(text: str, time: TimeMention) -> bool:
    """Whether the time is a stretch of several years without a place in time (过去五年, no 三年行动, no 连续五年)."""
    return (
        time.kind == "span"
        and _OPEN.fullmatch(time.span.of(text)) is not None
        and time.interval.start is None
        and time.interval.end is None
    )


def _words(passage: Passage) -> frozenset[str]:
    """The words that the sentence tells its figures with."""
    end = passage.quantities[-1].span.start if passage.quantities else passage.start
    words = passage.words(passage.start, end)
    return frozenset(w.text for w in words if w.tag in ("v", "vn", "n", "d", "ad") and len(w.text) > 1)


def _heads(passage: Passage, time: TimeMention) -> bool:
    """Whether the time opens its sentence, or a clause of it before any figure is told; whose year it is may open it."""
    if time.span.start - passage.start <= _OPENING:
        return True
    told = any(q.span.start < time.span.start for q in passage.quantities)
    start = passage.clause_at(time.span.start).start
    whose = [m.span for m in passage.mentions if m.span.start == start and m.type in _SPOKEN_FOR]
    return not told and (time.span.start == start or any(span.end == time.span.start for span in whose))


def _is_short(time: TimeMention) -> bool:
    """Whether the time is a day or some days, on which something happened."""
    start, end = time.interval.start, time.interval.end
    return time.kind == "period" and start is not None and end is not None and (end - start).days < _MONTH


def _is_day(time: TimeMention) -> bool:
    return time.kind == "period" and time.interval.start is not None and time.interval.start == time.interval.end


def is_dateline(text: str, time: TimeMention) -> bool:
    """Whether the time only says when the news was sent: 5月10日电."""
    return _is_day(time) and _DATELINE.match(text, time.span.end) is not None


def reported_period(text: str, passages: Sequence[Passage]) -> TimeMention | None:
    """The period that a text which reports on one period (a bulletin, a quarterly review) names at its beginning."""
    headed = _REVIEWS.search(text, 0, max(0, text.find("\n"))) is not None
    if not headed and len(_CHANGES.findall(text)) < _REPORTED:
        return None
    for passage in passages:
        if passage.start > passages[0].start + _SCENE:
            break
        for time in passage.times[:1]:
            ever_since = _EVER_SINCE.match(text, time.span.end)
            if time.kind == "period" and _heads(passage, time) and _is_stretch(time) and not ever_since:
                return time
    return None


def names_no_other(reported: TimeMention | None, passages: Sequence[Passage]) -> bool:
    """Whether a text that reports on a period names no other stretch of time, so that all that flowed is of it.

    A month inside a sentence (某线已于10月通车) is when something happened, and no other stretch.
    """
    stretches = {
        t.interval
        for p in passages
        for t in p.times
        if t.kind == "period" and _is_stretch(t) and (_heads(p, t) or p.opens_figure(t.span))
    }
    return reported is not None and stretches == {reported.interval}


def _is_stretch(time: TimeMention) -> bool:
    start, end = time.interval.start, time.interval.end
    return start is not None and end is not None and _MONTH <= (end - start).days <= 366


def _is_year(time: TimeMention) -> bool:
    start, end = time.interval.start, time.interval.end
    return start is not None and end is not None and (end - start).days >= _YEAR


def period_at(
    text: str, passage: Passage, offset: int, flows: bool, state: PeriodState, section: TimeMention | None
) -> TimeMention | None:
    """The time in force for the figure at ``offset``.

    ``flows`` says whether it is told of a stretch of time; ``section`` is the period of the heading above.
    """
    chosen: TimeMention | None = None
    part = passage.part_start(text, offset)
    for time in passage.times:
        if time.span.start > offset or time.kind in ("compared", "span"):
            continue
        if _BASE.search(text, max(passage.start, time.span.start - 16), time.span.start):
            continue  # 较扩建前的2020年增长: what it is compared with
        if _is_inside_name(passage, time) or _is_of_plan(text, time) or _is_attributive(text, passage, time, offset):
            continue
        if _is_of_another(text, time, offset) or is_dateline(text, time) or _TIMES_OF.match(text, time.span.end):
            continue
        told_of_year = flows and not _THERE.search(text, passage.clause_at(offset).start, offset)
        if passage.clause_at(time.span.start).end <= offset and _dates_event(text, time, told_of_year):
            continue
        if _is_told_again(text, passage, time, offset):
            continue
        if _FOUNDED.search(text, max(0, time.span.start - 4), time.span.start):
            continue
        if _EVER_SINCE.match(text, time.span.end):
            continue
        if time.span.start < part and (not _opens(text, passage, time) or _is_late(text, passage, time)):
            continue
        if (chosen or state.paragraph) and _is_of_planned(text, passage, time, offset):
            continue
        chosen = time
    clause = passage.clause_at(offset)
    now = _NOW_HAS.search(text, clause.start, offset) is not None
    if now and (chosen is None or (chosen.kind == "period" and chosen.span.end <= clause.start)):
        return None
    if chosen is not None and chosen.kind == "now" and _runs_on(text, chosen, offset, flows, state):
        return state.paragraph
    if chosen is not None and chosen.kind == "now" and flows and (since := since_before(text, passage, chosen, offset)):
        return since
    if chosen is not None:
        promised = _is_short(chosen) and _PROMISED.search(text, clause.start, offset)
        return None if chosen.kind == "now" or promised else chosen
    return _shared(text, passage, offset, flows, state, section)


_OPEN = re.compile(r"(?!.*一年)(?:[过近前未今].*|.*[来间])")
_UP_TO_NOW = re.compile(r"截[至止]到?(?:目前|当前|现在)")
_HAPPENED = re.compile(
    r"签约|引进|引入|招引|新增|新签|新注册|开工|落地|完成|实现|开行|发运|发放|兑付|签订|竣工|投产|到位|累计"
)


def _runs_on(text: str, time: TimeMention, offset: int, flows: bool, state: PeriodState) -> bool:
    """Whether 截至目前 only ends the stretch that the paragraph opened: 今年以来,…。截至目前,签约项目12个."""
    since = flows and state.paragraph is not None and state.paragraph.kind == "since"
    said = text[time.span.end : offset]
    return since and _UP_TO_NOW.match(text, time.span.start) is not None and _HAPPENED.search(said) is not None


def _shared(
    text: str, passage: Passage, offset: int, flows: bool, state: PeriodState, section: TimeMention | None
) -> TimeMention | None:
    """The time of the paragraph, the section or the whole text."""
    shared = None if _NOW.match(text, passage.start) else state.paragraph
    if _SINCE_EVENT.search(text, passage.part_start(text, offset), offset):
        return None
    if _ONCE_RUNNING.search(text, passage.part_start(text, offset), offset):
        return None
    if shared is not None and shared.kind == "until" and _ADDED.match(text, passage.clause_at(offset).start, offset):
        shared = state.stretch  # 年末失业率3%。新增技工2千人: in the year, not at its end
    if shared is not None and shared.kind == "by" and _FACT.search(text, passage.start, offset):
        return None
    stands = shared is not None and shared.kind in ("by", "until")
    if not (flows or stands) or _FUTURE_WORK.search(text[passage.start : offset]):
        return None
    if shared is None and (state.spanning or any(_is_open(text, t) and _heads(passage, t) for t in passage.times)):
        return section if section is not None and not _is_stretch(section) else None
    if shared or section:
        return shared or section
    if _OVER_YEARS.search(text, passage.clause_at(offset).start, offset):
        return None
    if (_STANDING if state.sole and flows else _FACT).search(text, passage.start, offset):
        return None
    compares = _CHANGES.search(text, passage.start, passage.end) is not None
    if state.sole and flows and _PROMISED.search(text, passage.clause_at(offset).start, offset):
        return None
    has = _HAS.search(text, passage.clause_at(offset).start, offset) is not None
    return state.reported if compares or (state.sole and flows and not has) else None


def _is_attributive(text: str, passage: Passage, time: TimeMention, offset: int) -> bool:
    """Whether the time only describes a noun (到2030年的规划, 2018年建成的码头) that the figure does not belong to."""
    if not _ATTRIBUTIVE.match(text, time.span.end) or IN_VIEW.match(text, time.span.end):
        return False
    return time.kind == "by" or passage.clause_at(time.span.start).end <= offset


def _is_of_another(text: str, time: TimeMention, offset: int) -> bool:
    """Whether the time stands right before another figure and speaks of that one only (从2019年的3亿元增长到…)."""
    match = _OF_FIGURE.match(text, time.span.end - 1)
    return match is not None and offset > match.end()


def _is_of_planned(text: str, passage: Passage, time: TimeMention, offset: int) -> bool:
    """Whether the time says when a sum told before is to be spent: 1-9月,…今年计划投资5亿元,｜完成投资4亿元."""
    planned = _PLANNED.match(text, time.span.end)
    return planned is not None and any(planned.end() <= q.span.start < q.span.end <= offset for q in passage.quantities)


def _opens(text: str, passage: Passage, time: TimeMention) -> bool:
    """Whether the time stands at the head of its clause, so that it reaches over the next semicolon."""
    clause = passage.clause_at(time.span.start)
    return time.span.start - clause.start <= _OPENING and not re.search(
        r"于|在|自", text[clause.start : time.span.start]
    )


def _is_late(text: str, passage: Passage, time: TimeMention) -> bool:
    """Whether its part of the sentence tells figures before the time, which then is of that part only."""
    part = passage.part_start(text, time.span.start)
    if passage.tells_time(passage.clause_at(time.span.start)):
        return False  # 2016年至2018年,分别…;分别…
    return part < time.span.start and any(
        part <= q.span.start < time.span.start for q in passage.quantities if not q.spelled
    )


def _dates_event(text: str, time: TimeMention, flows: bool) -> bool:
    """Whether the time only says when something happened to a thing; what flowed in that year is still of the year."""
    if _EVENT.match(text, time.span.end):
        return True
    return not (flows and _is_year(time)) and _BECAME.match(text, time.span.end) is not None


def _is_told_again(text: str, passage: Passage, time: TimeMention, offset: int) -> bool:
    """Whether each part of a list tells the time anew for one figure: …,1-6月完成投资3亿元,其中甲类5个,1-6月完成2亿元."""
    words = time.span.of(text)
    opens = time.span.start - passage.start <= _OPENING
    return (
        not opens
        and passage.clause_at(time.span.start).end <= offset
        and any(t.span.start > offset and t.span.of(text) == words for t in passage.times)
    )


def _is_of_plan(text: str, time: TimeMention) -> bool:
    """Whether the years stand in brackets behind the name of a plan: 三年行动计划(2025-2027年)."""
    return text[time.span.end : time.span.end + 1] == ")" and bool(
        _PLAN_END.search(text, max(0, time.span.start - 8), time.span.start)
    )


def _is_inside_name(passage: Passage, time: TimeMention) -> bool:
    return any(m.kind == "name" and m.span.covers(time.span) and m.span != time.span for m in passage.mentions)
