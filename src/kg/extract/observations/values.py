"""Figure → draft of a value: its subject and indicator settled, or its number given to a growth rate told before it."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.observations import wordings
from kg.extract.observations.bearers import is_work
from kg.extract.observations.behind import tail_noun
from kg.extract.observations.classes import REGIONS
from kg.extract.observations.dealing import dealt_again, dealt_subjects, distributed
from kg.extract.observations.drafts import Draft
from kg.extract.observations.figures import Figure
from kg.extract.observations.indicators import indicator_of, is_bare_verb, lead_wording
from kg.extract.observations.inheritance import (
    DEFAULT_INDICATORS,
    bracketed_part,
    default_behind_name,
    inherited,
    level_head,
    noun_before,
    opening_verb,
    same_unit,
    shared_verb,
    subject_before,
    timetable,
    topic_before,
)
from kg.extract.observations.memory import Subject
from kg.extract.observations.owned import with_owner
from kg.extract.observations.passages import Passage
from kg.extract.observations.recounted import recounted
from kg.extract.observations.scene import Scene, keep_planned, make_draft
from kg.extract.observations.subjects import find_subject
from kg.extract.observations.thresholds import size_of_counted
from kg.extract.observations.totals import summed_up
from kg.extract.observations.twins import with_its_thing
from kg.extract.observations.unnamed import is_of_unnamed
from kg.extract.observations.yearly import EACH_YEAR, year_before, year_of_member

_SAME = re.compile(
    r"(?:这[一个项]?|该|此|上述|同一)(?:数字|数据|指标|数值)(?:就|已|则|又|还)*(?:为|是|达到?|升至|增至|只有|仅为?)?(?:约|近|超过?)?$"
)
_TOTAL = re.compile(r"(?:总量|总数|总规模|总额|总人数|累计)")
_COMPARED = re.compile(
    r"(?:增速|增幅|占比|比重|幅度)?(?:高出|高于|低于|快于|好于|优于|[高低快](?=$|[出过了])|提高|提升|上升|下降|回落|收窄|扩大|降低|比(?!重|例|率)|较)"
)
_DESCRIBES = re.compile(r"(?:计划|预计)?(?:总投资额?|投资额?|占地(?:面积)?|建筑面积|年产值?|全长)")
_ONCE_ADDED = re.compile(r"之?后(?=(?:总[数量]|累计|合计)$)")
"""新增2个码头｜后｜总数达12个: when there are so many, and nothing that is counted."""
_ADDED = ("新增", "净增", "新引进", "新认定", "新注册")
"""注册企业213家,今年新增41家: of the same things."""
_NEW = re.compile(r"[新净]")
_IN_ALL = re.compile(r"[、,](?:累计|总数|总量|总计)")
"""新建绿道12公里、累计达到86公里: what there is, and not what is new."""
_WORD = 2
"""A single character says nothing of what is measured (8大类｜200种), unless it is a length or a station."""
_MANNERS = ("连续", "持续", "加速", "接连", "陆续", "相继", "历史上")
"""How something is done, and nothing that is measured."""
_EXTENTS = ("长", "宽", "高", "深", "站")
_LETTER = re.compile(r"[A-Za-z\u4e00-\u9fff]")
"""Without one a wording says nothing: what stands before 0.00% in the line of a share price."""
_CHANGE_LEAD = re.compile(
    r"[,、]?(?:(?:较|比)(?P<base>[^,;。]{1,8}?)|同比|环比|(?=净?[增减]))(?P<verb>净?增(?:加|长)?|净?减少?|提高|提升|上升|下降|回落|缩小|扩大|收窄|多|少)了?$"
)
"""比上年末增加: the figure is the change of what was told right before."""
_AGAIN = re.compile(r"(?:提前|[较比][^,;。]{1,6}[早快])(?:了)?\d+(?:[天日]|个月)[^,;。]{0,8}$")
"""较去年提前10天破万列: the figure before, told again with how much sooner it was reached."""
_RECORD = re.compile(r"(?:为|是|系|也是)[^,;。]{0,12}首(?:次|度)[^,;。]{0,12}$")
_AIM = re.compile(
    r"(?:占|为)?(?:[^,;。]{0,10}?下达的?)?(?:全年|年度|年初)?(?:目标任务|目标数|任务数|目标|任务|计划|预算)"
)
_SPENT = re.compile(
    r"(?P<when>[本今当全]年(?:度)?|年度|年内)?(?:目前|已|均|现已)*(?P<sum>累计)?(?:已)?(?P<verb>完成|计划)(?P<what>投资(?!额))?(?:额)?(?:约|近|超过?|达)*$"
)
_SUM = re.compile(r"投资|概算|造价|工程款")
_GIVES = re.compile(r"(?:一次性)?(?:给予|发放|安排|补助|奖励)")
_EMPLOYS = re.compile(r"(?:直接|间接|新增)*(?:解决|安排|吸纳|带动|提供|创造|安置)(?:群众|村民|劳动力|周边群众)?")
_JOBS = re.compile(r"[^,;。\d]{0,8}?就业")
"""可解决｜约200人｜就业: what is done for so many stands behind them."""
_REWARD = re.compile(r"奖励|补助|补贴|资助|扶持|奖补|支持")
_TOOK = re.compile(r"[仅只]用了?$")
_WAY = re.compile(r"从[^,;。到]{1,8}到[^,;。的]{1,8}")
"""What a length of time was taken for, told behind it: 仅用5个月就完成从签约到投产的全过程."""

_BECOMES = re.compile(r"[^,;。、\d]{0,8}[到至为](?:了|约|近)*")
"""What stands between the former and the present value: 由30座｜撤并为｜20座."""
_CHANGE = re.compile(r"增长|提高|提升|增加|上升|扩大|下降|减少|降低|回落|跃升|攀升|增|升|降")


def read_value(
    scene: Scene, passage: Passage, figure: Figure, drafts: list[Draft], first: Figure, place: int, n_places: int
) -> Draft | None:
    """The draft of a value; None where it measures nothing or was given to a growth rate told before it."""
    text = scene.reading.text
    headed = replace(figure, lead=first.lead) if figure.listed else figure
    wording = lead_wording(text, passage, headed.lead.start, headed.lead.end)
    wording = wording or noun_before(passage, figure)
    before = subject_before(text, passage, figure, drafts) or _of_whole_before(scene, passage, figure)
    subject = summed_up(scene.reading, passage, headed, wording, drafts, scene.subjects) or find_subject(
        scene.reading, passage, headed, wording, scene.subjects, before
    )
    scene.subjects.last_told = subject
    counted = tail_noun(text, passage, figure)
    subject, counted_first = recounted(scene, passage, figure, counted, subject)
    if _of_unnamed(text, figure, drafts) and (subject.span is None or subject.span.start < figure.mention.span.start):
        return None
    told = any(d.quantity == figure.mention.quantity for d in drafts)
    passed = figure.mention.bound == "AtLeast" and any(_exceeds(d, figure) for d in drafts)
    if passed and _AGAIN.search(text, figure.clause.start, figure.lead.end):
        return None  # 运量742万吨,比去年早5天突破700万吨
    if told and (_RECORD.search(figure.lead.of(text)) or _AGAIN.search(text, figure.clause.start, figure.lead.end)):
        return None  # …突破3000列,为首次年内突破3000列
    if is_of_unnamed(text, passage, figure, wording, subject):
        return None
    indicator = _ONCE_ADDED.sub("", indicator_of(text, passage, figure, subject))
    if subject.described:  # 某公司投资3亿元建设某项目: who invests is no part of what is measured
        holders = (m.span.of(text) for m in passage.mentions if figure.lead.covers(m.span))
        indicator = (
            next((indicator.removeprefix(h) for h in holders if indicator.startswith(h)), indicator) or indicator
        )
    if figure.clause.of(text) == figure.mention.outer.of(text) and figure.mention.quantity.unit in (
        "Day",
        "Hour",
        "Month",
    ):
        indicator, subject = _duration(scene, passage, figure, subject)
    elif figure.mention.quantity.unit in ("Day", "Hour", "Month") and _TOOK.search(figure.lead.of(text)):
        way = _WAY.search(figure.tail.of(text))
        indicator = (way.group() if way else "") + "用时"
    names = distributed(text, passage, first, n_places)
    dealt = dealt_subjects(text, passage, first, n_places)
    if names and dealt and dealt[-1].span.end <= first.lead.start:
        dealt = []  # 甲线、乙线建设加快,交通、水利投资分别…: the nouns right before take the figures
    if dealt:
        subject = Subject(dealt[place].chain, dealt[place].span, True)
        own = lead_wording(text, passage, max(first.lead.start, dealt[-1].span.end), first.lead.end).replace("分别", "")
        indicator = own or indicator
    elif names and place < len(names):
        indicator = names[place]
    elif part := bracketed_part(text, passage, figure, drafts):
        indicator, subject = part[0], Subject(part[1].chain, part[1].span, True)
    elif again := dealt_again(text, passage, first, drafts, n_places, place):
        indicator = again
    elif (
        not indicator
        and subject.span is not None
        and subject.span.start >= figure.lead.start
        and default_behind_name(figure)
    ):
        indicator = default_behind_name(figure)
    elif _SAME.search(figure.lead.of(text)) and (said := _said_before(scene, figure, drafts)):
        indicator, subject = said.indicator, (subject if subject.span is not None else said.subject)
    elif _goes_on_to(text, figure, drafts):
        indicator, subject = drafts[-1].indicator, drafts[-1].subject
    elif (change := _change_told(text, figure)) and (level := _level_before(drafts, figure)):
        indicator = f"{level.indicator}{_base_of(change)}{change['verb']}"
    elif not indicator and drafts and same_unit(figure, drafts) and _IN_ALL.match(figure.lead.of(text)):
        opening = opening_verb(passage, drafts[-1])
        indicator = drafts[-1].indicator.removeprefix(opening if _NEW.match(opening) else "")
    elif not indicator and figure.role == "former" and _names_in_lead(figure, subject):
        indicator = scene.reading.chain_names[subject.chain] if subject.chain is not None else ""
    elif (sized := size_of_counted(text, figure, drafts)) and indicator in sized:
        indicator = sized
    elif (runs := timetable(text, figure)) and not tail_noun(text, passage, figure):
        indicator = runs
    elif figure.listed or not indicator or (_CHANGE.fullmatch(indicator) and drafts):
        indicator = inherited(scene, passage, figure, drafts, "" if drafts else indicator)
    elif _TOTAL.fullmatch(indicator) and (topic := topic_before(passage, figure)):
        indicator = topic + indicator
    elif _TOTAL.fullmatch(indicator) and same_unit(figure, drafts):
        indicator = drafts[-1].indicator.removeprefix(opening_verb(passage, drafts[-1])) + indicator
    elif wordings.AVERAGE_RATE.fullmatch(indicator) and drafts:
        indicator, subject = drafts[-1].indicator + indicator, drafts[-1].subject
    elif _COMPARED.match(indicator) and figure.mention.quantity.unit in ("Percent", "PercentagePoint") and drafts:
        indicator = drafts[-1].indicator + indicator
    elif indicator in _ADDED and same_unit(figure, drafts):
        indicator += drafts[-1].indicator.removeprefix(opening_verb(passage, drafts[-1]))
    elif (verb := shared_verb(scene, passage, figure, drafts)) and not (_NEW.match(verb) and indicator[0] == "总"):
        subject = drafts[-1].subject
        indicator = verb + (indicator_of(text, passage, figure, subject) or indicator)
    earlier = drafts[-1] if drafts else None
    if (
        earlier
        and earlier.quantity is None
        and earlier.figure
        and not wordings.OF_BEFORE.match(text, figure.clause.start)
        and not indicator_of(text, passage, figure, subject)
        and (
            not figure.listed
            or (earlier.growth is not None and figure.mention.quantity.unit in ("CNY", "USD", "Count", "Tonne"))
        )
    ):
        _fill(earlier, figure)
        return None
    if (
        figure.role == "former"
        and (not indicator or _CHANGE.search(indicator))
        and subject.span
        and subject.chain is not None
    ):
        indicator = scene.reading.chain_names[subject.chain]
    if not indicator and subject.explicit:
        indicator = DEFAULT_INDICATORS.get(figure.mention.quantity.unit, "")
    if (
        (len(indicator) < _WORD and indicator not in _EXTENTS)
        or not _LETTER.search(indicator)
        or indicator in _MANNERS
        or (figure.mention.kind == "classifier" and indicator == "人数")
        or (figure.mention.quantity.unit == "Percent" and _is_verb(passage, figure, indicator))
    ):
        return None
    if (
        is_bare_verb(indicator)
        and subject.span is not None
        and subject.chain is not None
        and len(indicator) <= 2
        and indicator not in ("投资", "投入")
        and scene.reading.chain_types[subject.chain] not in REGIONS
    ):
        indicator = scene.reading.chain_names[subject.chain] + indicator
    if (
        _GIVES.match(indicator)
        and not _REWARD.search(indicator)
        and (reward := _REWARD.search(text, figure.mention.outer.end, figure.clause.end))
    ):
        indicator += reward.group() if reward.group() not in indicator else ""
    indicator = with_its_thing(text, figure, _spent(scene, figure, subject, indicator, drafts), drafts)
    if figure.mention.quantity.unit == "Person" and _EMPLOYS.fullmatch(indicator):
        indicator += "就业" if _JOBS.match(text, figure.mention.outer.end) else ""
    indicator = with_owner(scene, passage, figure, indicator, subject, drafts)
    if indicator.endswith("级") and figure.mention.kind == "classifier":
        indicator += level_head(text, figure)
    aim = drafts and _AIM.fullmatch(indicator)
    if aim:
        indicator, subject = drafts[-1].indicator + indicator.lstrip("占为"), drafts[-1].subject
    before_it = drafts[-1].figure if drafts else None
    draft = make_draft(scene, passage, figure, indicator, subject, has_growth=False, before=before_it)
    draft.quantity, draft.bound = figure.mention.quantity, figure.mention.bound
    if aim:
        draft.modality = "Target"
    if figure.listed and draft.bound is None and "分别" in first.lead.of(text):
        draft.bound = first.mention.bound  # 分别突破50亿元、300亿元
    if n_places > 1 and EACH_YEAR.search(first.lead.of(text)):
        draft.period = year_of_member(draft.period, place, n_places)
    keep_planned(scene, draft)
    if figure.mention.kind == "classifier":
        draft.counted, draft.again = counted, counted_first
        scene.counted.append(draft)
    if figure.mention.kind == "bare" and text.startswith("级", figure.mention.span.end):
        draft.bound, draft.modality = "About", "Target"
    if figure.mention.per:
        draft.qualifiers.append("每" + figure.mention.per)
    if figure.role == "former":
        draft.modality = "Actual"
        if draft.period and draft.period.span.start < figure.lead.start:
            draft.period = year_before(draft.period)
        draft.qualifiers.append("原值")
    return draft


def _exceeds(draft: Draft, figure: Figure) -> bool:
    """Whether the draft tells more of the same unit: what the figure names was passed on the way."""
    told, mark = draft.quantity, figure.mention.quantity
    return told is not None and (told.unit, told.classifier) == (mark.unit, mark.classifier) and told.value > mark.value


def _said_before(scene: Scene, figure: Figure, drafts: list[Draft]) -> Draft | None:
    """The last figure in the same unit, of which another is told as of the same number (去年该数字是3亿元)."""
    told = [d for d in (*scene.recent, *drafts) if d.quantity is not None]
    return next((d for d in reversed(told) if d.quantity and d.quantity.unit == figure.mention.quantity.unit), None)


def _spent(scene: Scene, figure: Figure, subject: Subject, indicator: str, drafts: list[Draft]) -> str:
    """What a work has cost so far or is to cost this year: 总投资5亿元,已完成2亿元, 本年计划1亿元; else ``indicator``."""
    told = _SPENT.search(scene.reading.text, figure.lead.start, figure.lead.end)
    if told is None or figure.mention.quantity.unit not in ("CNY", "USD"):
        return indicator
    spent = (told["sum"] or told["when"] or "") + told["verb"] + "投资"
    if told["what"]:
        return spent if indicator in ("投资", "金额") else indicator
    of_sum = bool(drafts) and _SUM.search(drafts[-1].indicator) is not None
    opens = subject.span is not None and told.start() <= subject.span.end + 1
    return spent if is_work(scene.reading, subject.chain) and (of_sum or opens or told["when"]) else indicator


def _of_whole_before(scene: Scene, passage: Passage, figure: Figure) -> Subject | None:
    """The subject of the sentence before, for the parts that a sentence opening with 其中 tells of."""
    if not scene.reading.text.startswith("其中", passage.start) or not scene.recent:
        return None
    unit = figure.mention.quantity.unit
    alike = [d for d in scene.recent if d.quantity is not None and d.quantity.unit == unit]
    return Subject((alike or scene.recent)[-1].subject.chain, None, True)


def _is_verb(passage: Passage, figure: Figure, indicator: str) -> bool:
    """Whether the wording is a verb alone, which is no rate: 推动｜60%以上的…, 确定｜4%的目标."""
    return any(w.text == indicator and w.tag == "v" for w in passage.words(figure.lead.start, figure.lead.end))


def _goes_on_to(text: str, figure: Figure, drafts: list[Draft]) -> bool:
    """Whether the figure is what the one right before it has become: 由30座｜撤并为｜20座."""
    before = drafts[-1].figure if drafts else None
    if before is None or before.role != "former" or before.clause != figure.clause:
        return False
    return figure.lead.start == before.mention.outer.end and _BECOMES.fullmatch(figure.lead.of(text)) is not None


def _names_in_lead(figure: Figure, subject: Subject) -> bool:
    """Whether the words before the number name the thing: 充电桩由3座增加到9座."""
    return subject.span is not None and figure.lead.covers(subject.span)


def _change_told(text: str, figure: Figure) -> re.Match[str] | None:
    """The words that make the figure the change of the one before; without a base they are all the clause says."""
    change = _CHANGE_LEAD.fullmatch(figure.lead.of(text))
    alone = figure.tail.start == figure.tail.end
    return change if change and (alone or re.match(r"[,、]?(?:较|比|同比|环比)", change.group())) else None


def _base_of(change: re.Match[str]) -> str:
    """What a change is against: 比上年末, 环比, 同比; empty where it does not say."""
    if change["base"]:
        return f"比{change['base']}"
    return next((word for word in ("环比", "同比") if word in change.group()), "")


def _level_before(drafts: list[Draft], figure: Figure) -> Draft | None:
    """The level that a change is told of: the figure before, or the one before its growth rate (31亿元、年均增长5%、｜净增1亿元)."""
    for draft in reversed(drafts[-2:]):
        if draft.quantity is not None or draft.figure is None or draft.figure.clause != figure.clause:
            return draft if _is_amount_of(draft, figure) else None
    return None


def _is_amount_of(draft: Draft, figure: Figure) -> bool:
    """Whether the figure can be a change of the one before: in the same unit, or in points of a rate."""
    if draft.quantity is None:
        return False
    unit = figure.mention.quantity.unit
    return unit in (draft.quantity.unit, "Percent") or (unit == "PercentagePoint" and draft.quantity.unit == "Percent")


def _of_unnamed(text: str, figure: Figure, drafts: list[Draft]) -> bool:
    """Whether the figure describes a member of a list of described things that was not recognised as a name.

    Of 投资8亿元的甲广场、投资4亿元的某处 the second figure is not of the first thing.
    """
    return bool(
        drafts
        and drafts[-1].subject.described
        and _DESCRIBES.fullmatch(figure.lead.of(text).rpartition("、")[2])
        and "、" in text[drafts[-1].span.end : figure.mention.span.start]
        and re.match(r"的[^,;。、]{2}", text[figure.mention.outer.end :][:4])
    )


def read_converted(scene: Scene, passage: Passage, figure: Figure, original: Draft) -> Draft:
    """The same value in another currency: 按平均汇率折算为1.5万美元."""
    draft = make_draft(scene, passage, figure, original.indicator, original.subject, has_growth=False)
    draft.quantity, draft.bound = figure.mention.quantity, figure.mention.bound
    draft.period = original.period
    return draft


def _duration(scene: Scene, passage: Passage, figure: Figure, subject: Subject) -> tuple[str, Subject]:
    """A clause that is only a length of time says how long the next clause took: 48天,某区块农户完成签约."""
    text = scene.reading.text
    following = [c for c in passage.clauses if c.start >= figure.clause.end]
    if not following:
        return "", subject
    clause = following[0]
    verbs = [
        w.text
        for w in passage.words(clause.start, clause.end)
        if w.tag in ("v", "vn") and w.text not in wordings.LIGHT_VERBS
    ]
    inside = replace(figure, clause=clause, lead=clause)
    named = find_subject(scene.reading, passage, inside, "", scene.subjects)
    number = next((q.outer.start for q in passage.quantities if clause.covers(q.span)), clause.end)
    opening = lead_wording(text, passage, clause.start, number, None)
    return (opening + verbs[-1] + "用时" if verbs else ""), named


def _fill(draft: Draft, figure: Figure) -> None:
    """Growth first, value later: 出口增长5%，达到3亿元."""
    draft.quantity, draft.bound = figure.mention.quantity, figure.mention.bound
    draft.span = figure.mention.span
    draft.stretch(figure.mention.outer.end)
