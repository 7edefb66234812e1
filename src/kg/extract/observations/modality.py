"""Figure → modality: whether a figure is told as a fact or only planned, aimed at or expected."""

from __future__ import annotations

import re

from kg.extract.layers import Token
from kg.extract.observations.passages import Passage
from kg.extract.times import Reference, TimeMention
from kg.model import Modality, TextSpan

_TARGET = re.compile(
    r"力争|争取(?=在|到(?=\d|今|明|本|年底|年末|期末|[一二三四]季度|“?十)|实现|达到|新增|建成|完成|纳入|获批|尽早|早日|年内|再|使|突破|创|引进|年底|今年)|(?<!行动)(?<!年度)(?<!占年)(?<!完成年)(?<!总体)(?<!人才)(?<!专项)(?<!双高)(?<!三年)计划(?=总?投资(?!的)|[年占用建新引完投安打开到于在今明从招分再将采启推形培发达整拆改总三实布])|计划(?:[一二三四]季度|[上下]半年|年内|今年|明年|全年|本月|\d{1,2}月(?:底|末|份)?)(?:底|末)?前?(?=完成|实现|新增|建成|投|开|新)|拟(?!合|建项目|建工程)|预计(?!数)|预期(?!性|寿命|目标|指标|值)|有望|可望|(?<!完成)(?<!全年)(?<!年度)(?<!占)(?<!超)目标(?:是|为|:|任务)|努力|确保|奋斗|瞄准|冲刺(?![^,;。]{0,14}(?:大会|会议|动员会|推进会|仪式))|规划到|提出,?(?:到|至)?(?:今年|明年|全年|年内|20\d\d年)(?![^,;。]{0,8}以来)|"
    r"(?:达产|建成|投产|投用|运营|完工|投运|建成投产|全部投产|达效)后|(?<!即)将(?:会|要|可|由|从|缩|压|达|建|投|新|实现|超|有|形成|再)|要(?:达到|突破|增长|超|达|实现|建成|新增|完成)|可(?:实现|形成|带动|新增|提供|容纳|年产|达)"
)
_PLANNED_MEASURE = re.compile(
    r"(?<!完成)(?<!完成年度)(?<!完成全年)计划(?:总|完成|到位|新增|固定资产)*投资额?(?:约|为|共|达到?|超过?)*$"
    r"|(?<!完成)(?<!完成年度)(?<!完成全年)(?:计划|任务|奋斗|年度|预期)目标(?:任务|值|数)?(?:约|为|是|达)?$"
)
"""年度计划投资, 投资计划目标: what is planned to be spent or reached, whenever it was planned."""

_PLANNED_COST = re.compile(r"计划(?:总|完成|到位|新增|固定资产)*投资")
_CARRIED_OUT = re.compile(
    r"(?:已|累计|实际|共|均)*(?:完成|到位)(?:固定资产|工业|交通|产业)?(?:投资|资金)额?(?:约|近|超|达到?|为)*$"
)
"""今年计划投资3亿元,｜完成投资2亿元: what was done of what was planned in the clause before."""

_FACT = re.compile(
    r"已(?!定|知)|完成了|实现了|达到了|截[至止]|累计|目前|去年|上年|[本此这]次(?:集中)?(?:开工|签约|竣工|投产|落地|揭牌)"
)
_CUE = re.compile(f"(?P<target>{_TARGET.pattern})|(?P<fact>{_FACT.pattern})")
_DONE = re.compile(r"已(?!定|知)|据[^,。;]{0,8}统计|统计[^,。;]{0,4}显示|实有|仅有|只有")
_AIMS_SINCE = 2000
"""Texts without a date of their own are later than this: what they tell of by a year before it is no aim."""
_OPENING = 14
"""A cue so near the start of a sentence holds beyond the next semicolon."""


_DESCRIBING = re.compile(r"(?!达|建成|投产|投用|运营|完工)[^,;。]{1,12}的(?:这|该|新|一|首)")
"""A cue inside such words describes a noun (即将建设的这条线路) and says nothing of its figures."""


_DESIGNED = re.compile(
    r"(?:项目|工程|线路|正线|主线|全线)*(?:设计|核定|额定)(?:的)?(?:年|日|最高|最大)*(?:时速|速度|行车|吞吐|通过|运输|运量|运能|输送|输气|处理|生产|供)"
)
"""What a work is designed for, whenever it is to be ready."""


def modality_at(
    text: str,
    passage: Passage,
    figure: TextSpan,
    period: TimeMention | None,
    reference: Reference,
    section: Modality,
    statistic: bool = False,
    own_part: bool = False,
) -> Modality:
    """The modality of ``figure``: the latest cue of its passage, else its period, else its section.

    What the figure is the subject of counts first (二期1800亩将建…). A cue holds up to the next semicolon, for a
    ``statistic`` (an amount or a rate, told in lists) to the end of the sentence; for what is told of one work
    (``own_part``) never beyond it.
    """
    offset, figure_end = figure.start, figure.end
    said: Modality | None = None
    here = estimated = False
    part = passage.part_start(text, offset)
    cues: list[tuple[int, Modality]] = [
        (match.start(), "Target" if match["target"] else "Actual")
        for match in _CUE.finditer(text, passage.start, min(offset + 4, figure_end))
        if match.start() < offset
    ]
    cues += [(w.start, "Target") for w in passage.tokens if w.start < offset and _is_future_adverb(text, passage, w)]
    behind = passage.words(figure_end, figure_end + 3)
    if behind and (behind[0].text in ("拟", "预计", "计划", "有望") or _is_future_adverb(text, passage, behind[0])):
        return "Target"
    if _PLANNED_MEASURE.search(text, passage.clause_at(offset).start, offset):
        return "Target"
    carried_out = _CARRIED_OUT.search(text, passage.clause_at(offset).start, offset) is not None
    for position, modality in sorted(cues):
        if modality == "Target" and _DESCRIBING.match(text, position, offset):
            continue
        if section == "Target" and period is not None and text.startswith("累计", position):
            continue  # under aims a running total is what it is to come to
        if carried_out and position < passage.clause_at(offset).start and _PLANNED_COST.match(text, position):
            continue
        reaches = not own_part and (position - passage.start <= _OPENING or statistic)
        if position >= part or (reaches and not _is_behind_figure(text, passage, position)):
            said = modality
            heads = position - passage.clause_at(position).start <= 2
            estimated = heads and text.startswith("预计", position)
            here = position >= passage.clause_at(offset).start
    if said == "Target" and not here and _DESIGNED.match(text, passage.clause_at(offset).start, offset):
        return "Actual"
    if said == "Target" and not here and not estimated and period is not None and _is_past(period, reference):
        said = "Actual"
    done = reference.year is None and _DONE.search(text, part, offset) is not None  # 到今年9月底,已承接…
    if (
        period is not None
        and not done
        and (_is_future(period, reference) or _leads_to_goal(passage, period, reference))
    ):
        return "Target"
    if said is not None:
        return said
    if section == "Target" and period is not None and _is_past(period, reference):
        return "Actual"
    return section


def _is_behind_figure(text: str, passage: Passage, position: int) -> bool:
    """Whether a cue comes after a figure of its part, so that it is of that part only: 总投资3亿元,｜预计｜产值5亿元;…."""
    part = passage.part_start(text, position)
    return any(part <= q.span.start < position for q in passage.quantities)


def _is_future_adverb(text: str, passage: Passage, word: Token) -> bool:
    """Whether 将 says what will be, and not what is done something with: 将｜新建厂房, but 将｜闲置仓库改造."""
    if word.text != "将" or word.tag != "d":
        return False
    behind = passage.words(word.end, word.end + 6)
    object_follows = bool(behind) and behind[0].tag in ("n", "nz", "a", "b", "LOC", "ORG")
    return not object_follows and _TURNED_INTO.match(text, word.start) is None


_TURNED_INTO = re.compile(r"将[\u4e00-\u9fff]{2,16}?(?:改造|改建|打造|转化|转变|升级|建设)(?<!将建设)(?:成|为)")
"""将闲置仓库｜改造成厂房: what is done to a thing."""


def tells_modality(text: str, start: int, end: int) -> bool:
    """Whether the words in [start, end) say themselves whether they tell a fact or an aim."""
    return _CUE.search(text, start, end) is not None


def _is_future(period: TimeMention, reference: Reference) -> bool:
    end, start = period.interval.end, period.interval.start
    if reference.year is None:
        return period.kind == "by" and (end is None or end.year >= _AIMS_SINCE)
    if period.kind == "by":
        return end is not None and end.year >= reference.year
    lasts = end is not None and end.year > reference.year
    return start is not None and (start.year > reference.year or (start.year == reference.year and lasts))


def _leads_to_goal(passage: Passage, period: TimeMention, reference: Reference) -> bool:
    """Whether a year stands before a goal year of the same sentence in a text without a year of its own."""
    end = period.interval.end
    if reference.year is not None or period.kind != "period" or end is None or end.month != 12:
        return False
    goals = [time.interval.end for time in passage.times if time.kind == "by" and time.span.start > period.span.end]
    return any(goal is not None and goal.year > end.year for goal in goals)


def _is_past(period: TimeMention, reference: Reference) -> bool:
    last = period.interval.end or period.interval.start
    return last is not None and reference.year is not None and last.year < reference.year
