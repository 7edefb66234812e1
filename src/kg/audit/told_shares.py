"""Shares against value and whole as the wording tells them, whoever they are of: 其中出口98亿元，占比过半."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import amount
from kg.audit.finding import Finding
from kg.audit.words import content_of
from kg.model import AnnotatedDocument, TextSpan
from kg.precision import half_last_digit

_PERCENT, _TWENTIETH = Decimal(100), Decimal(5)
_SHARE_OF = re.compile(
    r"(?:约|仅|大约|已)?(?:占(?:比|据)?(?:了)?(?:(?P<whole>[^，。；、\d]{2,18}?)的)?(?:比重|比例|份额)?|(?P<held>持股(?:比例)?)|所占比[重例]|比重)(?:的)?(?:已|为|达到?|约|近|超过?)*"
)
_NAMED_SHARE = re.compile(r"(?P<part>[\u4e00-\u9fff]{2,8}?)(?:收入|总额|总值)?(?P<share>占.*)")
"""税收占比: the part named again before its share."""
_REGION_WORDS = re.compile(
    r"全[市省区县国港镇园盟州]|园区|同期|全部|全年|当年|年度|总[数量额值]|总(?=产值|产量|收入)|的|(?<=项目)数|(?<=企业)数"
    r"|企业(?=实现|完成)|实现|完成"
)
_TRADE = re.compile(r"(?:货物贸易|对外贸易|外贸)(?:进出口)?|进出口贸易|进出口")
_OF_WIDER = re.compile(r"全[国球省]")
_PLAIN = re.compile(
    r"(?:[\u4e00-\u9fff]{1,6}[省市县区港园州盟]|货物|共有|共|实现|完成|累计|达到?|新|总|其|目前|现有|有|由|今年|\d+年|引进|入驻|货物贸易|，)*"
)
_BRIDGE_RATIO = re.compile(r"桥隧(?:占)?比(?:例)?(?:达到?|为|约)*$")
_BRIDGES = re.compile(r"(?:桥梁和?隧道|桥隧)(?:总长|总长度|长度|合计|共)+(?:约|为|达)*$")
_WAY = re.compile(r"(?:全长|总长|线路长|正线长)(?:约|为|达)?$")
_DONE = re.compile(
    r"供应|供地|引进|签约|出让|发放|投放|下达|处置|收储|收购|开工|新建|建成|改造|培训|招聘|录用|销售|成交|交付|配售|征收|安置|认定|批准|受理|办结|办理|募集|拨付|支付|采购|种植|流转|接待|发行|审批|检查|抽检|检测|处理|转运|运送|运输|捐赠|开行|注册|登记"
)
"""What is done with a whole, by which its shares name it again (占已供应土地的, 占引进总数的)."""
_LEADS_DOING = re.compile(r"已经?|全部|所有|本次|此次|累计|共|[总全]|[该本全][市省区县园港]")
_KIND_DONE = re.compile(r"(?:的)?(?:土地|用地|面积|资金|金额|数量|个数|件数|[总数量额])+$")
_MORE = re.compile(r"超|逾|过半|以上|多|余|强")
_RATES = tuple(
    tuple(re.compile(rf"(?:{words})(?:为|达到?|约|共|有|提高到|提升至)*$") for words in (rate, part, whole))
    for rate, part, whole in (
        ("森林覆盖率", "森林面积|有林地面积", "(?:[县市区]域|全[市县区域]|国土|土地|幅员)(?:总|土地)?面积"),
        ("城镇化率", "城镇(?:常住)?人口", "(?<!城镇)常住(?:总)?人口|(?<!户籍)总人口"),
        ("资产负债率", "总负债|负债总额|负债合计", "总资产|资产总额|资产合计"),
        ("不良(?:贷款)?率", "不良贷款(?:余额|总额)?", "(?<!不良)贷款(?:余额|总额)"),
        (
            "(?:研发|R&D)(?:经费)?(?:投入)?(?:强度|占比)|研究与试验发展.{0,6}强度",
            "(?:研发|R&D|研究与试验发展)(?:\\(R&D\\))?(?:经费)?(?:投入|支出|费用)?",
            "生产总值|GDP|营业收入|营收",
        ),
        ("税收占比|税占比", "(?<!非)税收(?:收入)?", "一般公共预算收入|财政收入"),
        ("产销率", "销售产值", "(?<!销售)(?:工业总)?产值"),
        ("存贷比|贷存比", "贷款余额", "存款余额"),
        ("绿化(?:覆盖)?率|绿地率", "绿化(?:覆盖)?面积|绿地面积", "(?<!绿化)(?:建成区|规划|总)面积"),
    )
)
"""Rates that have a name: of which part in which whole."""
_RATE_OF_DOING = re.compile(
    r"(?P<verb>开工|复工|竣工|完工|投产|签约|履约|到位|入驻|就业|合格|达标|出租|录用|成交|参保|入住|获奖|中标|办结|接种)率(?:为|是|达到?|已|仅|约)*$"
)
_RUN, _ODD = 3, Decimal("0.06")
_NEAR = 40
_CLAUSE_BEFORE = 20
_FAR = 200


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``share``."""
    yield from _told_shares(document)
    yield from _bridges(document)
    yield from _odd_shares(document)
    yield from _rates(document)
    yield from _rates_of_doing(document)


def _told_shares(document: AnnotatedDocument) -> Iterator[Finding]:
    """其中出口98亿元，占比过半: a value and its share, against the whole that the words mean."""
    text = document.document.text
    entries = entries_of(document)
    for part, share in pairwise(entries):
        told = _told_share(part, share) if share.unit == "Percent" and part.sentence == share.sentence else None
        if told is None or part.unit == "Percent" or share.span.start - part.span.end > _NEAR:
            continue
        wholes = list(_wholes(document, part, told, entries))
        low, high = open_range(text, share)
        implied = [part.value / whole.value * _PERCENT for whole in wholes if whole.value]
        slack = [part.tolerance / whole.value * _PERCENT for whole in wholes if whole.value]
        if implied and not any(low - s <= each <= high + s for each, s in zip(implied, slack, strict=True)):
            whole = wholes[0]
            why = f"{amount(part.value)}占{amount(whole.value)}的{implied[0]:.2f}%，原文为{share.span.of(text)}，允许{low}%至{high}%"
            quotes = (
                quote(document, part.clause.start, share.span.end),
                quote(document, whole.clause.start, whole.span.end),
            )
            yield Finding("share", "error", why, quotes)


def _odd_shares(document: AnnotatedDocument) -> Iterator[Finding]:
    """甲产业73.1亿元，占34.0%；乙产业51.6亿元，占24.0%；丙产业38.7亿元，占28.0%: the one whose whole is not that of the others."""
    runs: dict[TextSpan, list[tuple[Entry, Entry]]] = defaultdict(list)
    for part, share in pairwise(entries_of(document)):
        told = _told_share(part, share) if share.unit == "Percent" and part.sentence == share.sentence else None
        plain = told is not None and told["held"] is None and not (part.bound or share.bound) and share.value > 0
        if plain and part.unit != "Percent" and share.span.start - part.span.end <= _NEAR:
            runs[part.sentence].append((part, share))
    for run in runs.values():
        same = [pair for pair in run if pair[0].is_alike(run[0][0])]
        if len(same) < _RUN or len({(_told_share(*pair) or {"whole": None})["whole"] for pair in same}) > 1:
            continue
        wholes = [part.value / share.value * _PERCENT for part, share in same]
        agreed = sorted(wholes)[len(wholes) // 2]
        odd = [pair for pair, whole in zip(same, wholes, strict=True) if abs(whole / agreed - 1) > _ODD]
        if len(odd) == 1:
            part, share = odd[0]
            fits = part.value / agreed * _PERCENT
            why = f"同列各项占比对应的总数约为{amount(round(agreed, 0))}，{amount(part.value)}应占{fits:.1f}%，原文为{share.value}%"
            yield Finding("share", "error", why, (quote(document, part.clause.start, share.span.end),))


def _told_share(part: Entry, share: Entry) -> re.Match[str] | None:
    """The words of a share: behind its part (占比, 占全市的), or with the part named again (税收占比)."""
    again = _NAMED_SHARE.fullmatch(share.label)
    if again is not None and again["part"] in part.label:
        return _SHARE_OF.fullmatch(again["share"])
    return _SHARE_OF.fullmatch(share.label)


def _wholes(document: AnnotatedDocument, part: Entry, told: re.Match[str], entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries that can be the whole, the nearest first."""
    text = document.document.text
    alike = [e for e in entries if e.is_alike(part) and e is not part and not e.is_of_before]
    alike = [e for e in alike if e.span.start < part.span.start or e.value > part.value]  # what follows may be a part
    alike.sort(key=lambda e: (e.span.start > part.span.start, abs(e.span.start - part.span.start)))
    named = _core(told["whole"] or "")
    if told["held"]:
        yield from (e for e in alike if e.label.rstrip("为约").endswith("注册资本"))
    elif named and not _OF_WIDER.match(told["whole"]):
        for entry in alike:
            label = _core(entry.label)
            same = content_of(entry.label) == content_of(told["whole"]) or _is_done_with(entry, told["whole"])
            if same or (label.endswith(named) and _PLAIN.fullmatch(label.removesuffix(named))):
                yield entry
    if not told["held"] and _is_of_them(text, part):
        before = [e for e in alike if 0 < part.span.start - e.span.end <= _FAR][:1]
        yield from (e for e in before if not named or named in _core(e.label))


def _is_of_them(text: str, part: Entry) -> bool:
    """Whether 其中 stands before a part, with no number between (其中个人贷款最多，达13.8亿元)."""
    before = text[max(part.sentence.start, part.clause.start - _CLAUSE_BEFORE) : part.span.start]
    return "其中" in before and not re.search(r"\d", before[before.rfind("其中") :])


def _is_done_with(entry: Entry, named: str) -> bool:
    """Whether a value is of what a share names by what was done with it (出让总面积 of 已出让土地5200亩)."""
    plain = _LEADS_DOING.sub("", named)
    if _DONE.search(plain) is None:
        return False
    core = _KIND_DONE.sub("", plain)
    said = iter(entry.label + entry.tail)
    return len(core) >= 2 and all(letter in said for letter in core)


def _core(words: str) -> str:
    """What is measured, without whose and how much of it: 外贸 of 全市外贸总值 and of 某市外贸进出口总值."""
    return _TRADE.sub("外贸", _REGION_WORDS.sub("", words)).removesuffix("面积")


def _bridges(document: AnnotatedDocument) -> Iterator[Finding]:
    """全长162公里，桥隧总长121公里，桥隧比75%."""
    entries = entries_of(document)
    for ratio in entries:
        if ratio.unit != "Percent" or not _BRIDGE_RATIO.search(ratio.label):
            continue
        near = [e for e in entries if e.unit == "Kilometre" and _is_beside(document.document.text, e, ratio)]
        wholes = [e for e in near if _WAY.search(e.label)]
        parts = [e for e in near if _BRIDGES.search(e.label)]
        wholes = [e for e in wholes if e not in parts]
        if len(wholes) != 1 or len(parts) != 1 or not wholes[0].value:
            continue
        yield from _must_be_rate(document, parts[0], wholes[0], ratio)


def _is_beside(text: str, entry: Entry, rate: Entry) -> bool:
    """Whether both stand near each other in one paragraph: the next one tells of another road."""
    low, high = sorted((entry.span.start, rate.span.start))
    return high - low <= _FAR and "\n" not in text[low:high]


def _rates(document: AnnotatedDocument) -> Iterator[Finding]:
    """县域面积3200平方公里…森林面积2112平方公里，森林覆盖率66.0%."""
    entries = entries_of(document)
    for rate in (e for e in entries if e.unit == "Percent"):
        for named, part_words, whole_words in _RATES:
            if not named.search(rate.label):
                continue
            near = [
                e
                for e in entries
                if e.unit != "Percent" and _is_beside(document.document.text, e, rate) and not e.is_of_before
            ]
            parts = [e for e in near if part_words.search(e.label)]
            wholes = [e for e in near if whole_words.search(e.label) and e not in parts]
            if len(parts) == 1 and len(wholes) == 1 and parts[0].is_alike(wholes[0]) and wholes[0].value:
                yield from _must_be_rate(document, parts[0], wholes[0], rate)


def _rates_of_doing(document: AnnotatedDocument) -> Iterator[Finding]:
    """120个项目…已有84个项目开工，开工率为75%: the rate is named by what the part does."""
    text = document.document.text
    entries = entries_of(document)
    for at, rate in enumerate(entries):
        done = _RATE_OF_DOING.search(rate.label) if rate.unit == "Percent" else None
        if done is None:
            continue
        near = [
            e for e in entries[:at] if rate.span.start - e.span.end <= _FAR and not e.is_of_before and not e.is_aside
        ]
        parts = [e for e in near if e.unit not in ("Percent", "PercentagePoint") and done["verb"] in e.clause.of(text)]
        wholes = [e for e in near if parts and e.is_alike(parts[-1]) and e.span.end <= parts[-1].span.start]
        wholes = [e for e in wholes if done["verb"] not in e.clause.of(text) and e.value]
        one = len(parts) == 1 and len(wholes) == 1 and parts[0].bound is None and wholes[0].bound is None
        if one and "其中" not in text[wholes[0].span.end : rate.span.start]:
            yield from _must_be_rate(document, parts[0], wholes[0], rate)


def _must_be_rate(document: AnnotatedDocument, part: Entry, whole: Entry, rate: Entry) -> Iterator[Finding]:
    implied = part.value / whole.value * _PERCENT
    slack = (part.tolerance + whole.tolerance) / whole.value * _PERCENT + half_last_digit(rate.value) * 2
    if rate.bound is None and abs(implied - rate.value) > slack:
        why = f"{amount(part.value)}占{amount(whole.value)}的{implied:.2f}%，原文为{rate.value}%，允许误差±{slack:.2f}个百分点"
        yield Finding(
            "share",
            "error",
            why,
            tuple(sorted(quote(document, e.clause.start, e.span.end) for e in (part, whole, rate))),
        )


def open_range(text: str, share: Entry) -> tuple[Decimal, Decimal]:
    """Between which percentages a share can lie that is told so: 占七成以上, 占比过半, 占近三成, 占38%."""
    words = text[share.span.start - 3 : share.span.end + 3]
    half = half_last_digit(share.value)
    if _MORE.search(words) or share.bound == "AtLeast":
        return share.value - half / 5, share.value + 10
    if re.search(r"近|不足|不到", words) or share.bound == "AtMost":
        return share.value - 6, share.value + half
    if re.search(r"成[半一二三四五六七八九]", words):
        return share.value - _TWENTIETH / 2, share.value + _TWENTIETH / 2
    if re.search(r"约|左右|[成半]|分之", words):
        return share.value - _TWENTIETH, share.value + _TWENTIETH
    return share.value - half - Decimal("0.1"), share.value + half + Decimal("0.1")
