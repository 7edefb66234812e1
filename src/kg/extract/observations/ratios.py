"""Growth rates and shares: given to the value they belong to, or drafts of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.observations import wordings
from kg.extract.observations.dealing import (
    dealt_on,
    dealt_subjects,
    fields,
    listed_before,
    of_accidents,
    shared_head,
    split_list,
    town_and_country,
)
from kg.extract.observations.drafts import Draft, likeness
from kg.extract.observations.figures import Figure
from kg.extract.observations.indicators import lead_wording
from kg.extract.observations.inheritance import from_clause_before, noun_before, subject_before
from kg.extract.observations.memory import Subject
from kg.extract.observations.passages import Passage
from kg.extract.observations.scene import Scene, make_draft
from kg.extract.observations.subjects import find_subject
from kg.extract.observations.twins import with_its_thing
from kg.extract.observations.yearly import is_average, spans_years, year_before
from kg.model import TextSpan, TimeInterval

COMPARING = re.compile(
    r"(?:[(]?(?:以?下同|均?为?同比|同口径|按?可比(?:价格?|口径)(?:计算)?|按?不变价格?(?:计算)?|(?:以)?人民币计价?)[)]|(?:与|和|同)?相[比较]于?|按?(?:可比|不变)(?:价格?|口径)(?:计算)?|同比|环比|比上年|较上年|上年同期|去年同期|同期|实际|名义|累计|年均|平均|分别|总体|整体|均|较|(?<!占)比|快于?|又|也|还|继续|持续|提前|并|且|仍|保持|了|呈现?|合计|总?共)+$"
)
_CIRCUMSTANCE = re.compile(
    r"^的?(?:情况|背景|基础|前提|条件)[下上]|(?<=.)(?:较|比)[“”十三四五六一二年末同期上去底初]{2,10}(?=$|同期)"
)
_MOOD = re.compile(
    r"(?<=..)(?:较为?|十分|依然|持续|保持)?(?:较大|旺盛|强劲|向好|活跃|较快|良好|明显|平稳|稳定|回升|回暖|火热)[,、]?$"
)
"""How it goes, told before by how much (需求较大,同比增长5%)."""
_OF_MONEY = re.compile(r"(?:产值|增加值|收入|利润|投资|税收|总?额|贷款|存款)$")
_AIMS = ("任务数", "目标数", "目标任务", "目标", "任务", "计划", "预算")
_AIM = re.compile(r"(?:全年|年度|年初|既定|省定|市定|下达)?的?(?:目标任务|目标数|任务数|目标|任务|计划|预算)")
_MEASURE = re.compile(r"(?:增加值|产值|利润|税收|投资|出口|进口|用电量|产量|面积|贷款|存款|收入|支出)(?=总?额?$)")
_SCOPE = re.compile(r"(?:同|全|可比|自然)口径")
"""收入3亿元、增长2%(｜同口径｜增长5%): another scope of what was told before."""
_RANKED = re.compile(
    r"^.*(?:第[一二三四五六七八九十\d]+(?:位|名)?|(?:全[国省市]|世界|全球|[东中西]部)[^、]{0,6}(?:前[一二三四五六七八九十\d]+[位名强]?|前[列茅]|首位|榜首))$"
)
"""总量全省第二、｜占比: a rank told before the share."""
_NAMED = re.compile(r"占[比有]|比[重例]|份额|股份|占股|[率数]")
"""Words that name a proportion (占比达5%), where a bare 占5% tells what part of a whole it is."""
_AMOUNTS = ("unit", "measure", "classifier", "bare")
_SHORT = 5
"""A longer name says for itself what it measures and takes up no value of an earlier sentence."""

GENERIC = re.compile(
    r"(?:其?(?:增速|增幅|增长|总量|占比|比重|规模|同比|整体|总体|总额|增加值|数量|排名|位次|均|其|分别|两项?指标|指标)?(?:均|分别)?)"
)


def read_ratios(scene: Scene, passage: Passage, run: list[Figure], drafts: list[Draft]) -> None:
    """Read a run of growth rates or shares: each goes to its value or becomes a draft of its own."""
    first = run[0]
    if len(run) == 1 and drafts and drafts[-1].share is not None and _is_also_of(scene, first):
        drafts.append(_also_of(scene, passage, first, drafts[-1]))
        return
    dealt = dealt_subjects(scene.reading.text, passage, first, len(run)) if first.role == "growth" else []
    if dealt and dealt[-1].span.end > first.lead.start:
        first = replace(first, lead=TextSpan(dealt[-1].span.end, first.lead.end))
    owners = [Subject(m.chain, m.span, True) for m in dealt]
    if not owners and first.role == "growth":
        owners = dealt_on(scene.reading.text, first, drafts, len(run))
    own = _own_words(scene, passage, first)
    if not own and first.role == "growth" and (topic := noun_before(passage, first)):
        own = topic  # 预算收入创新高,增长5%
    if not own and first.role == "growth" and len(run) > 1:
        own = listed_before(scene.reading.text, passage, first, len(run))
    own = with_its_thing(scene.reading.text, first, own, drafts)
    names = of_accidents(town_and_country(_members(passage, first, own, len(run), scene), len(run)))
    if len(run) > 1 and first.role == "share" and not first.whole and not own and len(names) != len(run):
        return  # 以贸易、服务类为主,分别占…: of members that another clause names
    targets: list[Draft | None]
    if len(run) > 1 and len(names) == len(run):
        targets = [_known(scene, name, drafts) for name in names]
    elif len(run) > 1:
        unsaid = first.role != "growth" or GENERIC.fullmatch(own) is not None
        open_drafts = [d for d in drafts if d.quantity and _slot_free(d, first.role) and unsaid]
        targets = (
            [*open_drafts[-len(run) :]]
            if len(open_drafts) >= len(run) and (first.role == "growth" or _deals_last(scene, first, own, drafts, run))
            else [_target(scene, own, first, drafts), *[None] * (len(run) - 1)]
        )
        names = [own] * len(run)
    else:
        targets, names = [_target(scene, own, first, drafts)], [own]
    if len(run) == 1 and first.role == "share" and first.whole and _AIM.fullmatch(first.whole):
        targets = [next((d for d in reversed(drafts) if _reaches_aim(d)), targets[0])]
    wholes = [w for w in re.split(r"[、和]", first.whole or "") if w]
    for n, (figure, target) in enumerate(zip(run, targets, strict=True)):
        whole = wholes[n] if len(wholes) == len(run) else figure.whole
        draft = (None if figure.former else target) or _ratio_draft(scene, passage, figure, names[n], drafts)
        if draft is None:
            continue
        if owners and target is None:
            draft.subject = owners[n]
        if figure.former:
            draft.modality, draft.period, target = "Actual", year_before(draft.period), None
            draft.qualifiers.append("原值")
        _set_ratio(draft, figure, whole)
        draft.stretch(figure.mention.outer.end)
        if target is None:
            drafts.append(draft)


def _deals_last(scene: Scene, first: Figure, own: str, drafts: list[Draft], run: list[Figure]) -> bool:
    """Whether 分别占 gives the last values told their shares of one whole: 项目12个、总投资6亿元,分别占全部的59%、61%."""
    one_whole = not re.search(r"[、和]", first.whole or "")
    last = drafts[-len(run) :]
    free = all(d.quantity is not None and d.share is None for d in last)
    return not own and one_whole and free and "分别" in first.lead.of(scene.reading.text)


def _is_also_of(scene: Scene, figure: Figure) -> bool:
    """Whether the share only names another whole: 占全国的80%、全球的60%."""
    lead = figure.lead.of(scene.reading.text)
    return bool(figure.whole) and lead[:1] in ("、", "和") and lead[1:].startswith(figure.whole or "")


def _also_of(scene: Scene, passage: Passage, figure: Figure, first: Draft) -> Draft:
    """The second share of what the first is a share of."""
    draft = make_draft(scene, passage, figure, first.indicator, first.subject, has_growth=False)
    draft.period, draft.modality = first.period, first.modality
    _set_ratio(draft, figure, figure.whole)
    return draft


def _reaches_aim(draft: Draft) -> bool:
    """Whether the draft is a value that may be a share of an aim, and not the aim."""
    return draft.quantity is not None and draft.share is None and not draft.indicator.endswith(_AIMS)


def _members(passage: Passage, first: Figure, own: str, n_places: int, scene: Scene) -> list[str]:
    """The nouns that a list of rates is dealt out to: 甲、乙等行业产值分别增长… gives 甲行业产值, 乙行业产值."""
    names = shared_head(split_list(own, n_places), passage, first.mention.span.start)
    if n_places < 2 or len(names) == n_places:
        return names
    text = scene.reading.text
    match = wordings.GROWTH.search(first.lead.of(text))
    end = first.lead.start + (match.start() if match else len(first.lead.of(text)))
    if counted := fields(text, passage, first.clause.start, end, n_places):
        return counted
    wording = lead_wording(text, passage, first.lead.start, end, None, whole_list=True)
    while (shorter := COMPARING.sub("", wording)) != wording:
        wording = shorter
    before, *heads = wordings.AND_OTHERS.split(wording, maxsplit=1)
    members = [name + "".join(heads) for name in split_list(before, n_places)]
    if not heads:
        members = shared_head(members, passage, first.mention.span.start)
    return members if len(members) == n_places else names


def _ratio_draft(scene: Scene, passage: Passage, figure: Figure, own: str, drafts: list[Draft]) -> Draft | None:
    """A growth rate or share that belongs to no value."""
    indicator = own or (drafts[-1].indicator if drafts else from_clause_before(scene, passage, figure))
    if drafts and _SCOPE.fullmatch(own):
        indicator = own + drafts[-1].indicator
    if not indicator:
        return None
    asks = bool(own) or not drafts
    before = None
    if scene.reading.text.startswith("其中", figure.clause.start):
        before = subject_before(scene.reading.text, passage, figure, drafts)
    subject = find_subject(scene.reading, passage, figure, own, scene.subjects, before) if asks else drafts[-1].subject
    measured = _proportion(scene, passage, figure, indicator) if figure.role == "share" and not figure.former else ""
    draft = make_draft(scene, passage, figure, measured or indicator, subject, has_growth=True)
    if measured:
        draft.quantity, draft.bound = figure.mention.quantity, figure.mention.bound
    return draft


def _proportion(scene: Scene, passage: Passage, figure: Figure, part: str) -> str:
    """What a share measures that is no share of a value told: 占比达5%, 占全部的比重达5%; else empty.

    其中…占5%, 占全部的5% and what is told right behind the whole (汽车9万辆,私家车占5%) are shares.
    """
    text = scene.reading.text
    if not figure.whole:
        start = figure.clause.start if figure.listed else figure.lead.start
        named = _NAMED.search(text, start, figure.lead.end)
        whole_told = any(q.kind in _AMOUNTS and q.outer.end <= figure.clause.start for q in passage.quantities)
        among = whole_told or "其中" in text[passage.start : figure.clause.start + 2]
        under = text.startswith("其中", figure.clause.start)
        return "" if under or (among and not named) else part + "占比"
    told = wordings.PROPORTION.search(text, figure.clause.start, figure.mention.span.start)
    return f"{part.partition('占')[0]}占{figure.whole.removesuffix('的')}{told['noun']}" if told else ""


def _is_proportion(draft: Draft) -> bool:
    """Whether the draft is the share of something in a whole, which has no share of its own."""
    return wordings.PROPORTION.search(draft.indicator) is not None


def _own_words(scene: Scene, passage: Passage, figure: Figure) -> str:
    """What a growth rate or share itself says it is of; empty where it says nothing."""
    text = scene.reading.text
    lead = figure.lead.of(text)
    if figure.role == "share" and (given := _told_behind(text, figure)):
        return given
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
        wording = lead_wording(text, passage, figure.lead.start, end, _subject_span(scene, passage, figure, wording))
    wording = _MOOD.sub("", _RANKED.sub("", _CIRCUMSTANCE.sub("", wording)))
    while (shorter := COMPARING.sub("", wording)) != wording:
        wording = wordings.TRAILING.sub("", shorter)
    return wording.strip("、,; ")


def _told_behind(text: str, figure: Figure) -> str:
    """What a share is a share of where that stands behind it: 以占全市2%的土地, 贡献了全市12%的产值."""
    told = wordings.GIVEN.match(text, figure.mention.outer.end)
    lead = figure.lead.of(text)
    return told["what"] if told and (wordings.SHARE_GIVEN.search(lead) or lead.startswith("的")) else ""


def _subject_span(scene: Scene, passage: Passage, figure: Figure, wording: str) -> TextSpan | None:
    return find_subject(scene.reading, passage, figure, wording, scene.subjects).span


def _target(scene: Scene, own: str, figure: Figure, drafts: list[Draft]) -> Draft | None:
    """The value that a growth rate or share belongs to."""
    if _is_average_of_another(scene, figure, drafts) or _is_of_another_time(scene, figure, drafts):
        return None
    values = [d for d in drafts if d.quantity is not None and _slot_free(d, figure.role)]
    if GENERIC.fullmatch(own):
        nearest = [d for d in drafts if d.quantity is not None and not _is_change(d) and not _is_proportion(d)]
        if len(nearest) > 1 and _is_of_before(scene, nearest[-1], nearest[-2]):
            nearest.pop()
        if nearest:
            return nearest[-1] if _slot_free(nearest[-1], figure.role) else None
        return (
            next((d for d in reversed(scene.recent) if d.quantity and _slot_free(d, figure.role)), None)
            if not drafts
            else (drafts[-1] if _slot_free(drafts[-1], figure.role) and not _is_proportion(drafts[-1]) else None)
        )
    return max(
        (
            d
            for d in values
            if likeness(d.indicator, own) > 0.6
            and not _measure_another(d.indicator, own)
            and not (_is_count(d) and _OF_MONEY.search(own))
            and d.indicator != (figure.whole or "")
        ),
        key=lambda d: likeness(d.indicator, own),
        default=None,
    )


def _measure_another(one: str, other: str) -> bool:
    """Whether two wordings name two measures, however alike they are: 规上工业总产值 and 规上工业增加值."""
    ends = [_MEASURE.search(wording) for wording in (one, other)]
    return ends[0] is not None and ends[1] is not None and ends[0].group() != ends[1].group()


def _is_of_before(scene: Scene, draft: Draft, now: Draft) -> bool:
    """Whether the draft is what the one told right before it is compared with: 开行420列,｜上年为350列,｜增长20%."""
    if draft.figure is None or draft.indicator != now.indicator or now.quantity is None or draft.quantity is None:
        return False
    told = wordings.OF_BEFORE.fullmatch(scene.reading.text, draft.figure.lead.start, draft.figure.lead.end)
    if told is None or draft.quantity.unit != now.quantity.unit:
        return False
    ends = [each.period.interval.end if each.period else None for each in (draft, now)]
    return told["year"] is None or (ends[0] is not None and ends[1] is not None and ends[0] < ends[1])


def _is_change(draft: Draft) -> bool:
    """Whether the draft says by how much another one grew: 户籍人口122万人,｜增加0.8万人｜,增长0.6%."""
    return draft.figure is not None and draft.indicator.endswith(
        ("增加", "减少", "增长", "激增", "提升", "提高", "上升", "下降", "回落", "收窄", "扩大", "加快", "放缓")
    )


def _is_count(draft: Draft) -> bool:
    return draft.quantity is not None and draft.quantity.unit == "Count" and draft.quantity.classifier != "倍"


def _is_average_of_another(scene: Scene, figure: Figure, drafts: list[Draft]) -> bool:
    """Whether a yearly average is told of a stretch of time that the values before are not of (“十二五”期间,年均增长…)."""
    if not is_average(scene.reading.text, figure) or not drafts:
        return False
    if scene.sections.looks_back and drafts[-1].period is not None and not spans_years(drafts[-1].period):
        return True  # 总产值突破30亿元,年均增长9%: the level of the last year, the growth of all
    if drafts[-1].quantity is not None and drafts[-1].quantity.classifier == "倍":
        return True  # 是2005年的4.8倍,年均增长36%: of all the years between
    return any(
        drafts[-1].span.end <= time.span.start < figure.mention.span.start
        for passage in (scene.passage,)
        if passage is not None
        for time in passage.times
    )


def _is_of_another_time(scene: Scene, figure: Figure, drafts: list[Draft]) -> bool:
    """Whether the clause of a growth rate opens with a time that the value before is not of (去年产值9亿元,｜今年1至2月增长4%)."""
    told = drafts[-1].period if drafts else None
    if figure.role != "growth" or told is None or scene.passage is None or drafts[-1].quantity is None:
        return False
    start = figure.clause.start
    return drafts[-1].span.end <= start and any(
        time.kind in ("period", "since") and time.interval not in (told.interval, TimeInterval())
        for time in scene.passage.times
        if start <= time.span.start <= start + _LINK and time.span.end <= figure.mention.span.start
    )


_LINK = 2
"""So many characters may stand before a time that opens its clause (而今年1-2月)."""


def _known(scene: Scene, name: str, drafts: list[Draft]) -> Draft | None:
    """The value that a named member of a list means: 项目数 … 分别增长 after 签约项目28个."""
    for pool in (drafts, scene.recent if len(name) <= _SHORT else []):
        scored = [
            (_aptness(name, d), -n, d)
            for n, d in enumerate(reversed(pool))
            if d.quantity and d.growth is None and d.whole is None
        ]
        if scored:
            best = max(scored, key=lambda item: item[:2])
            if best[0] >= 0.5 and likeness(name.rstrip("数额量"), best[2].indicator) >= 0.25:
                return best[2]
    return None


def _slot_free(draft: Draft, role: str) -> bool:
    return (draft.growth if role == "growth" else draft.share) is None


def _set_ratio(draft: Draft, figure: Figure, whole: str | None) -> None:
    value = figure.mention.quantity.value * figure.sign
    if draft.quantity is figure.mention.quantity:
        return
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
