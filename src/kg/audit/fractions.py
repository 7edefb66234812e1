"""Rates and shares against the part and the whole that they are of, wherever the words name the three.

One way of reading for all of them: a percentage is told of a part (by its name, by what the part does, or by where it
stands) in a whole (likewise); every pair that the words allow is tried, and only where none comes out is it wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.audit.called import is_called, is_of_wider
from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.rounding import open_range
from kg.audit.times import may_be_one_time, own_times
from kg.audit.words import pairs_of
from kg.model import AnnotatedDocument

_Pair = tuple[Entry, Entry]

_VERBS = r"(?:已?经?达到?|达|为|是|约|超过?|近|仅|高达|不到|接近|不足|逾|提高到|提升至|上升到|升至)*"
_SHARE_OF = re.compile(
    rf"^(?P<part>[^，。；、\d占]{{2,16}}?)(?:约|仅|已|就|则|还|只)?占(?:了|到|据)?(?P<whole>[^，。；、\d]{{2,18}}?)的?(?:比[重例]|份额|比率){_VERBS}$"
)
"""出口占进出口总值的比重."""
_OWN_SHARE = re.compile(
    rf"^(?P<part>[^，。；、\d]{{2,12}}?)(?:的)?(?:占有率|占比|所占比[重例]|市场份额|普及率|渗透率){_VERBS}$"
)
"""新能源车占有率: the part is named again, the whole stands beside it."""
_OF_WHOM = re.compile(r"^[^，。；、\d]{0,12}?(?:[之当]?中|里面?|当中|以内)$")
_SHARE = re.compile(rf"(?:占比|占|比[例重]|[\u4e00-\u9fff]率){_VERBS}$")
_OF_CHANGE = re.compile(r"增|降|同比|环比|提高|上升|下滑|利率|税率|汇率|费率|折扣率")
_IN_WHOLE = re.compile(
    rf"(?:占(?:了|到|据|去)?|在)(?P<whole>[^，。；、\d占在]{{2,14}}?)(?:[总当之]?中)?(?:所占)?的?(?:比[重例]|份额|占比|比率)?{_VERBS}$"
)
"""在规上工业中的比重, 占全区出口的."""
_TOTAL = re.compile(r"总[值额量数]$")
_OF_SHARE = re.compile(r"占[^，。；]*")
_WHOSE = re.compile(r"^(?:[全我本该][市省区县国港镇园盟州]|园区|同期|当年)的?")
_INLINE = re.compile(r"^的(?:比[重例])?(?:约|近|为)*$")
_NAMED_BEHIND = re.compile(r"^的?(?P<name>[^，。；、\d]{2,14}?)(?:相比|之比|计算|测算|来算)$")
_WITHIN = re.compile(r"^(?:的)?[^，。；、\d]{0,14}?[之当]?中(?:的)?(?:占比|占|比[重例])")
_FAR, _PARAGRAPH = 60, 200
_NAMED = tuple(
    tuple(re.compile(rf"(?:{words})(?:为|达到?|约|共|有|提高到|提升至)*$") for words in (rate, part, whole))
    for rate, part, whole in (
        ("森林覆盖率", "森林面积|有林地面积", "(?:[县市区]域|全[市县区域]|国土|土地|幅员)(?:总|土地)?面积"),
        ("(?<!户籍)(?<!户籍人口)城镇化率", "城镇(?:常住)?人口", "(?<!城镇)常住(?:总)?人口|(?<!户籍)总人口"),
        ("资产负债率", "总负债|负债总额|负债合计", "总资产|资产总额|资产合计"),
        ("不良(?:贷款)?率", "不良贷款(?:余额|总额)?", "(?<!不良)贷款(?:余额|总额)"),
        (
            "(?:研发|R&D)(?:经费|费用)?(?:投入)?(?:强度|占比|率)|投入强度|研究与试验发展.{0,6}强度",
            "(?:研发|R&D|研究与试验发展)(?:\\(R&D\\))?(?:经费)?(?:投入|支出|费用)?",
            "生产总值|GDP|营业收入|营收",
        ),
        ("税收占比|税占比", "(?<!非)税收(?:收入)?", "一般公共预算收入|财政收入"),
        ("产销率", "销售产值", "(?<!销售)(?:工业总)?产值"),
        ("存贷比|贷存比", "贷款余额", "存款余额"),
        ("绿化(?:覆盖)?率|绿地率", "绿化(?:覆盖)?面积|绿地面积", "(?<!绿化)(?:建成区|规划|总)面积"),
        (
            "桥隧(?:占)?比(?:例)?",
            "(?:桥梁和?隧道|桥隧)(?:总长|总长度|长度|合计|共)+",
            "(?<!桥隧)(?:全长|总长|线路长|正线长)",
        ),
    )
)
"""Rates that have a name: of which part in which whole."""
_RATE_OF_DOING = re.compile(
    rf"^(?P<of>[^，。；、\d]*?)(?P<verb>[\u4e00-\u9fff]{{2}})(?:率|(?<![方层全])面)(?:已|仅|约)*{_VERBS}$"
)
_NO_RATE_OF_DOING = re.compile(
    r"增长|综合|覆盖|负债|利润|毛利|收益|周转|利用|转化|贡献|失业|出生|死亡|化率|产销|占有|本地|市场"
)
"""Rates of what is not counted beside them."""
_DUE = re.compile(
    r"应[到当该有交收检缴纳]?|计划|任务|需|拟|目标|共有?|总|全部|参[加与评检]|在[册籍校]|受理|申[请报]|抽[检查]|检[查测]|接"
)
_IN_FACT = re.compile(r"实[到际有交收缴]|已|完成|达标?|有|合格|通过|其中|出席|收回")
_PREFIX = re.compile(r"^(?:整?体|平均|综合|总体?|其|的|项目|目前|实际|累计|全[市县区省]|当[前年])+")


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``share``."""
    text = document.document.text
    entries = [entry for entry in entries_of(document) if not entry.is_of_before]
    for at, rate in enumerate(entries):
        if rate.unit != "Percent" or rate.is_aside or _OF_CHANGE.search(rate.label):
            continue
        near = [
            e
            for e in entries
            if e is not rate and e.unit not in ("Percent", "PercentagePoint") and _is_beside(text, e, rate)
        ]
        pairs = list(_pairs(text, rate, near, entries[max(0, at - 3) : at]))
        pairs = [(part, whole) for part, whole in pairs if part.is_alike(whole) and 0 < part.value <= whole.value]
        if pairs and not any(_fits(text, *pair, rate) for pair in pairs):
            yield _finding(document, *pairs[0], rate)


def _pairs(text: str, rate: Entry, near: Sequence[Entry], last: Sequence[Entry]) -> Iterator[_Pair]:
    """The pairs of part and whole that the words allow, the surest first."""
    before = [e for e in last if e.sentence == rate.sentence]
    yield from filter(None, (_inline(before, rate), _within(before), _of_whom(text, before, rate)))
    yield from _by_named_rate(rate, near)
    yield from _by_names(text, rate, near)
    yield from _by_whole(text, rate, near)
    yield from _by_doing(text, rate, [e for e in near if e.span.end <= rate.span.start])


def _inline(before: Sequence[Entry], share: Entry) -> _Pair | None:
    """资本金6亿元，占总投资24亿元的30%."""
    if len(before) < 2 or not _INLINE.match(share.label):
        return None
    part, whole = before[-2:]
    return (part, whole) if whole.label.startswith("占") and _are_exact(part, whole) else None


def _within(before: Sequence[Entry]) -> _Pair | None:
    """外贸吞吐量1260万吨，在4200万吨的总吞吐量中占三成."""
    if len(before) < 2:
        return None
    part, whole = before[-2:]
    told = whole.label.endswith("在") and _WITHIN.match(whole.tail)
    return (part, whole) if told and _are_exact(part, whole) else None


def _of_whom(text: str, before: Sequence[Entry], share: Entry) -> _Pair | None:
    """全区960个小组中，已有768个通气，通气率90%."""
    if len(before) < 2 or not _SHARE.search(share.label):
        return None
    whole, part = before[-2:]
    near = share.span.start - part.span.end <= _FAR and text.find("其中", part.span.end, share.span.start) < 0
    return (part, whole) if near and _OF_WHOM.match(whole.tail) and _are_exact(part, whole) else None


def _are_exact(part: Entry, whole: Entry) -> bool:
    return not (part.bound or whole.bound)


def _by_named_rate(rate: Entry, near: Sequence[Entry]) -> Iterator[_Pair]:
    """县域面积3200平方公里…森林面积2112平方公里，森林覆盖率66.0%."""
    for named, part_words, whole_words in _NAMED:
        if named.search(rate.label) and rate.bound is None:
            parts = [e for e in near if part_words.search(e.label)]
            wholes = [e for e in near if whole_words.search(_name_of(e)) and e not in parts]
            if len(parts) == 1 and len(wholes) == 1:
                yield parts[0], wholes[0]


def _name_of(entry: Entry) -> str:
    """What a number is called, before it or behind it: 与630亿元的地区生产总值相比."""
    behind = _NAMED_BEHIND.match(entry.tail)
    return behind["name"] if behind else entry.label


def _by_names(text: str, rate: Entry, near: Sequence[Entry]) -> Iterator[_Pair]:
    """耕地面积48万亩，其中高标准农田31.2万亩。…高标准农田占耕地面积的比例已达78%; 登记车辆30万辆，新能源车4.5万辆，新能源车占有率25%."""
    told = _SHARE_OF.search(rate.label) or _OWN_SHARE.search(rate.label)
    if told is None or "的" in told["part"][1:-1]:
        return
    parts = [e for e in near if is_called(e, told["part"]) and _is_of_one_time(text, e, rate)]
    whole_words = told.groupdict().get("whole")
    if whole_words is None:
        before = [
            e for part in parts[-1:] for e in near if e.sentence == part.sentence and e.span.end <= part.span.start
        ]
        yield from ((part, whole) for part in parts[-1:] for whole in before[-1:])
        return
    if is_of_wider(whole_words):
        return
    wholes = [e for e in near if is_called(e, whole_words) and _is_of_one_time(text, e, rate)]
    yield from ((part, whole) for part in reversed(parts) for whole in reversed(wholes) if part is not whole)


def _by_whole(text: str, rate: Entry, near: Sequence[Entry]) -> Iterator[_Pair]:
    """规上工业增加值320亿元。装备制造业完成增加值96亿元，在规上工业中的比重接近四成: what is told of before its share, in what is named."""
    told = _IN_WHOLE.search(rate.label)
    if told is None or is_of_wider(told["whole"]):
        return
    named = _TOTAL.sub("", _short(_WHOSE.sub("", told["whole"])))
    is_named = re.compile(rf"(?<!进){re.escape(named)}")
    parts = [e for e in near if e.sentence == rate.sentence and e.span.end <= rate.span.start and not e.is_aside]
    wholes = [e for e in near if named and not e.is_aside and is_named.search(_short(_own_words(text, e, near)))]
    for part in reversed(parts):
        for whole in reversed(wholes):
            alike = pairs_of(part.label) & pairs_of(whole.label)
            if part is not whole and alike and whole.span.end <= part.span.start and _is_of_one_time(text, part, whole):
                yield part, whole


def _own_words(text: str, entry: Entry, near: Sequence[Entry]) -> str:
    """The words of the sentence before a number, from the last number of its unit on, without those of shares."""
    start = max((e.span.end for e in near if e.is_alike(entry) and e.span.end <= entry.span.start), default=0)
    return _OF_SHARE.sub("", text[max(entry.sentence.start, start) : entry.span.start])


def _short(words: str) -> str:
    return words.replace("规模以上", "规上").replace("限额以上", "限上")


def _by_doing(text: str, rate: Entry, near: Sequence[Entry]) -> Iterator[_Pair]:
    """120个项目…已有84个项目开工，开工率为75%; 应到260名，实到221名，到会率92%: the rate is named by what the part does."""
    told = _RATE_OF_DOING.search(rate.label)
    if told is None or _NO_RATE_OF_DOING.search(told["verb"] + "率") or rate.bound:
        return
    near = [e for e in near if not e.is_aside]
    parts = [e for e in near if told["verb"] in e.clause.of(text)]
    wholes = [e for e in near if parts and e.span.end <= parts[-1].span.start and told["verb"] not in e.clause.of(text)]
    wholes = [e for e in wholes if e.is_alike(parts[-1])]
    if len(parts) != 1 or len(wholes) != 1:
        parts, wholes = _due_and_done(text, rate, near, told["verb"])
    named = pairs_of(_PREFIX.sub("", told["of"]))
    if len(parts) != 1 or len(wholes) != 1 or not _are_exact(parts[0], wholes[0]):
        return
    said = wholes[0].clause.of(text) + parts[0].clause.of(text)
    if "其中" not in text[wholes[0].span.end : rate.span.start] and named <= pairs_of(said):
        yield parts[0], wholes[0]


def _due_and_done(text: str, rate: Entry, near: Sequence[Entry], verb: str) -> tuple[list[Entry], list[Entry]]:
    """The two numbers right before a rate in its sentence: what was due, and what of it was done."""
    here = [e for e in near if e.sentence == rate.sentence][-2:]
    if len(here) < 2 or here[1].span.end - here[0].span.start > _FAR:
        return [], []
    whole, part = here
    done = _IN_FACT.search(part.label) and (
        verb[0] in part.clause.of(text) or verb[1] in part.clause.of(text) or verb == "完成"
    )
    return ([part], [whole]) if _DUE.search(whole.label) and done else ([], [])


def _is_of_one_time(text: str, entry: Entry, rate: Entry) -> bool:
    return may_be_one_time(own_times(text, entry), own_times(text, rate))


def _is_beside(text: str, entry: Entry, rate: Entry) -> bool:
    """Whether both stand near each other in one paragraph: the next one tells of another road."""
    low, high = sorted((entry.span.start, rate.span.start))
    return high - low <= _PARAGRAPH and "\n" not in text[low:high]


def _fits(text: str, part: Entry, whole: Entry, rate: Entry) -> bool:
    implied = part.value / whole.value * 100
    slack = (part.tolerance + whole.tolerance * part.value / whole.value) / whole.value * 100
    low, high = open_range(text, rate)
    return low - slack <= implied <= high + slack


def _finding(document: AnnotatedDocument, part: Entry, whole: Entry, rate: Entry) -> Finding:
    text = document.document.text
    low, high = open_range(text, rate)
    implied = part.value / whole.value * 100
    what = f"{amount(part.value)}占{amount(whole.value)}的{implied:.2f}%，原文为{rate.span.of(text)}"
    quotes = sorted({quote(document, e.clause.start, e.span.end) for e in (part, whole, rate)})
    return Finding("share", "error", f"{what}，允许{low:.1f}%至{high:.1f}%", tuple(quotes))
