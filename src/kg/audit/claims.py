"""An aim, what came of it, and the claim that it is met, told one after another in a paragraph, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.finding import Finding
from kg.audit.words import pairs_of
from kg.model import AnnotatedDocument

_WHAT = r"(?:目标任务|目标|任务|承诺|指标|计划|预期|要求|约定|概算|预算)"
_MET = re.compile(
    rf"(?:如期|圆满|超额|全面|顺利|提前|已经?|均|胜利|较好地?|按期)*(?:完成|实现|达到|兑现|达成|履行)了?[^，。；\d]{{0,18}}?{_WHAT}(?![的之外])"
    rf"|{_WHAT}(?:均|都|全部|已经?|也|如期|圆满|顺利|提前|超额)+(?:完成|实现|达成|兑现|履行)"
    rf"|(?:目标任务|目标|任务|承诺|指标|约定)(?:完成|实现|达成|兑现|履行)|(?:计划|预期|要求|概算|预算)(?:完成|实现|达成|兑现|履行)(?=了?[，。；]|$)"
    rf"|(?:低于|优于|好于|高于|超过|超出|多于|[比较])了?[^，。；\d]{{0,8}}{_WHAT}(?:值|数|要求)?(?:更?[多高好]|超出|增加)?(?!的)|达标|符合(?:要求|标准)"
)
_KEPT_WITHIN = re.compile(
    r"(?:[未没]有?|并未|均未|不|无)(?:突破|超(?:过|出|支|标|概|限|期|预算)?|逾期|延期)(?!\d)|控制在[^，。；\d]{0,12}(?:以内|之内|范围|内)|(?<!超)(?:如期|按期|按时|准时|提前)(?:完工|竣工|交付|建成|通车|交工)"
)
"""What says that a limit is kept: no more may come of it than was set."""
_NOT_YET = re.compile(r"未|没有|不能|难以|将|力争|确保|有望|争取|努力|为了|能否|是否|距")
_AIM = re.compile(
    r"目标|任务|计划|应完成|应当?|原定|预算|承诺|约定|不低于|不少于|不高于|不超过|指标|预期|要求|下达|力争|控制在|考核|概算|合同|核定|限额|上限|批复"
)
_OPENS_AIMS = re.compile(r"军令状|工作目标|承诺[，：]|计划：|(?:目标|任务|提出)[，：]")
_OF_AN_AIM = re.compile(
    rf"(?:完成|占|为|(?<!下)达到?|超(?:出|过|额)?|高于|多于|低于|[比较])[^，。；\d]{{0,8}}{_WHAT}(?:数|总数)?(?:的|多|高|低|增加|超出)?$"
)
"""完成年度目标的106%, 超出目标7%: what is told of an aim is none, nor what came of it."""
_COUNTS_AIMS = re.compile(r"[^，。；\d]{0,4}性?指标")
"""13项预期指标: how many aims there are is none of them."""
_DONE = re.compile(r"完成|实现|达到|增长|为$")
_IN_FACT = re.compile(r"实际|执行结果|最终|已完成|共完成|累计完成|经审计|结果|[决结]算|支出|用时|发生|耗时")
_AT_MOST = re.compile(r"不超过|控制在|以内|以下|压减到|降至|不高于|(?<!不)低于|控制目标|控制指标|浓度|失业率|上限")
_BUT_FALLING = re.compile(r"下降|降低|减少|压减|降幅")
_YEAR = re.compile(r"(?:19|20)\d\d年度?")
_OVER_YEARS = re.compile(r"[两三四五六七八九十]年(?:内|[^度前底末\d来以，]{0,14}\d)|[一二三四五]{2}五|五年")
_GENERAL = re.compile(
    r"(?:[全我本][市县区省州年]|截?[至止到][\u4e00-\u9fff\d]{0,4}?[底末]|年底|实际|平均|最终|共|累计|当年|执行结果|竣工|[决结]算|支出|开支|用时|耗时|用|发生|金额|增长|增速|完成|达到?|为|仅|实现|结果|改造|值|年度|年末)*"
)
"""What the words before an outcome say that name nothing of their own."""
_OF_PART = re.compile(r"半年|季度|序时|进度|月度|阶段|其中|前[一二三四五六七八九十]+个?月")
"""What came of a part of the time or of the whole, of which the aim is not told."""
_FAR = 200


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``target``."""
    text = document.document.text
    entries = [e for e in entries_of(document) if not (e.is_aside or e.is_of_before or _OF_AN_AIM.search(e.label))]
    claims = sorted((*_MET.finditer(text), *_KEPT_WITHIN.finditer(text)), key=lambda claim: claim.span())
    for claim in claims:
        kept = claim.re is _KEPT_WITHIN
        clause = max(text.rfind(mark, 0, claim.start()) for mark in "，。；\n") + 1
        line = text.rfind("\n", 0, claim.start()) + 1
        if _NOT_YET.search(text, clause, claim.start() if kept else claim.end()) or re.search(
            r"\d", text[clause : claim.start()][-3:]
        ):
            continue
        near = [e for e in entries if max(line, clause - _FAR) <= e.span.start < claim.start()]
        told = _aim_and_outcome(text, near, kept=kept)
        if told is not None and not _OF_PART.search(text, clause, claim.end()):
            aim, done = told
            why = f"目标为{aim.span.of(text)}，实际为{done.span.of(text)}，未达目标却称“{claim.group()}”"
            quotes = (
                quote(document, aim.clause.start, aim.clause.end),
                quote(document, done.clause.start, claim.end()),
            )
            yield Finding("target", "error", why, quotes)


def _aim_and_outcome(text: str, near: Sequence[Entry], *, kept: bool) -> tuple[Entry, Entry] | None:
    """An aim before a claim and the one value behind it that answers it, and misses it; the last aim first."""
    aims = [e for e in near if _is_aim(text, e) and not _OVER_YEARS.search(e.clause.of(text))]
    answered: list[Entry] = []  # an aim that was changed since is not asked for any more
    for aim in reversed(aims):
        behind = [e for e in near if e.span.start > aim.span.end and e.is_alike(aim) and _answers(text, aim, e)]
        later = [e for e in behind if e not in aims] or behind
        if len(later) != 1 or later[0] in answered:
            continue
        answered += later
        if _misses(text, aim, later[0], kept=kept) and not _OF_PART.search(later[0].clause.of(text)):
            return aim, later[0]
    return None


def _is_aim(text: str, entry: Entry) -> bool:
    """Whether a number is set: by words of its clause, or by those that open its sentence (军令状：…；按照下达的任务，…)."""
    if _IN_FACT.search(entry.label) or _COUNTS_AIMS.match(entry.tail):
        return False
    opened = _OPENS_AIMS.search(text, entry.sentence.start, entry.span.start)
    return _AIM.search(entry.clause.of(text)) is not None or (opened is not None and not _DONE.search(entry.label))


def _answers(text: str, aim: Entry, done: Entry) -> bool:
    """Whether a value is of what was aimed at: by a word of it, or because it names nothing else."""
    if done.sentence == aim.sentence and text[aim.span.end : done.span.start].strip("，、 ") == "":
        return False
    return bool(pairs_of(done.label + done.tail) & pairs_of(aim.clause.of(text))) or _says_no_more(done.label)


def _says_no_more(label: str) -> bool:
    return _GENERAL.fullmatch(_YEAR.sub("", label)) is not None


def _misses(text: str, aim: Entry, done: Entry, *, kept: bool) -> bool:
    words = text[aim.clause.start : aim.clause.end]
    at_most = kept or aim.bound == "AtMost" or (_AT_MOST.search(words) is not None and not _BUT_FALLING.search(words))
    if done.bound == "AtLeast" or (aim.unit == "Percent" and aim.bound == "About"):
        return False
    if at_most:
        return done.value - done.tolerance > aim.value
    return done.value + done.tolerance < aim.value
