"""Shares against value and whole, and shares of one whole that add up to more than all of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from kg.audit.entries import Entry, entries_of, quote
from kg.audit.figures import Figure, amount
from kg.audit.finding import Finding
from kg.model import AnnotatedDocument
from kg.ontology.indicators import indicator_concept
from kg.precision import half_last_digit

_PLAN = re.compile(r"计划|目标|任务|预算|进度")
_PERCENT = Decimal(100)
_SECTORS = re.compile(
    r"(?:三次|三大|三个)?产业(?:增加值)?(?:结构|比例|比重|比)[^，。；\n]{0,14}?"
    r"(?P<shares>\d{1,2}(?:\.\d+)?\s*(?P<colon>[:：∶﹕比])\s*\d{1,2}(?:\.\d+)?\s*(?P=colon)\s*\d{1,2}(?:\.\d+)?)(?![\d.]|\s*[:：∶﹕比])"
    r"(?:[^，。；\d\n]{1,12}(?P<later>\d{1,2}(?:\.\d+)?\s*(?P=colon)\s*\d{1,2}(?:\.\d+)?\s*(?P=colon)\s*\d{1,2}(?:\.\d+)?)(?![\d.]|\s*[:：∶﹕比]))?"
)
"""三次产业结构为12.5:41.8:45.7, or from one such to another."""
_SHARE = re.compile(
    r"(?:占(?:比|据)?(?:(?P<whole>[^，。；、\d]{2,14}?)的)?(?:比重|比例|份额)?|持股(?:比例)?|(?<=的)比[重例]|^(?:其余|其他|剩余))(?:的)?(?:为|达到?|约|分别为)?$"
)
_DIVIDED = re.compile(
    r"按[^，。；]{1,12}(?:划分|分|看|计算)?[，,]|[从分][^，。；]{1,10}看[，,]|[^，。；、\d]{2,12}中[，,]|构成|结构|岁|持股"
)
"""What tells that the shares behind it divide one whole."""
_OWNERS = re.compile(r"股东|合资|共同出资|出资设立|注册资本")
_REST = re.compile(r"^(?:其中)?(?:其他|其它|其余|剩余)")
_GROUPS = re.compile(r"一带一路|共建国家|沿线国家|RCEP|东盟|金砖|欧盟|中东欧|新兴市场|发展中|发达")
"""Groups of countries, which overlap."""
_DIMENSIONS = (
    re.compile(r"民营|国有|外资|外商|私营|企业|民企|国企"),
    re.compile(r"一般贸易|加工贸易|保税|易货"),
    re.compile(r"对|东盟|欧盟|美国|日本|国家|地区|市场"),
    re.compile(r"高新技术|高端|绿色|新[兴型]|战略性|数字"),
)
"""Ways to divide one whole; parts of different ones overlap."""
_OF_REGION = re.compile(r"全[国省市区县州盟]")
"""占全市进出口总额的…: of the region, whatever a zone in it has."""
_ENDS = re.compile(r"[。！？\n]")
_VAGUE = re.compile(
    r"占[^。；]{0,16}?(?:超|近|约|逾|不足|不到|接近|半数|一半|过半|[一二三四五六七八九]成)|分之|[%％成半](?:以上|左右|多|强|以下|余)"
)
_VAGUE_POINTS = Decimal(5)
"""占七成, 占一半以上, 占近三分之一: a share in words may be off by so many points."""
_FROM_WHOM = re.compile(r"来自|用于|投向|销往|分布")
_BARE = re.compile(r"(?:[^，。；]{0,12}中)?(?:其余|其他|剩余|另有|另外)?(?:的)?")
_SHARE_OF = re.compile(
    r"(?:约|仅|大约|已)?(?:占(?:比|据)?(?:了)?(?:(?P<whole>[^，。；、\d]{2,18}?)的)?(?:比重|比例|份额)?|(?P<held>持股(?:比例)?)|所占比[重例]|比重)(?:的)?(?:为|达到?|约|近|超过?)*"
)
_REGION_WORDS = re.compile(
    r"全[市省区县国港镇园盟州]|园区|同期|全部|全年|当年|年度|总[数量额值]|的|(?<=项目)数|(?<=企业)数"
)
_OF_WIDER = re.compile(r"全[国球省]")
_PLAIN = re.compile(r"(?:共有|共|实现|完成|累计|达到?|新|总|其|目前|现有|有|由|今年|\d+年|引进|入驻|货物贸易|，)*")
_MORE = re.compile(r"超|逾|过半|以上|多|余|强")
_NEAR = 40
_FAR = 200
_PERCENT_ROW = re.compile(
    r"^[ \t\u3000|｜]*(?P<label>[\u4e00-\u9fffA-Za-z（）()、]{2,20})[ \t\u3000|｜:：]+(?P<share>\d{1,2}(?:\.\d+)?)[%％][ \t\u3000|｜]*$",
    re.MULTILINE,
)
_TOTAL_ROW = re.compile(r"合计|总计")
_COMPOSITION = re.compile(r"构成|结构|占比|比例|分布|组成")
_LOOSE_WORDS = str.maketrans("", "", "的总额量值数全市省区县年度同期")


def check(found: Sequence[Figure]) -> Iterator[Finding]:
    """Findings of kinds ``share`` and ``partition``."""
    by_document: dict[str, list[Figure]] = defaultdict(list)
    for figure in found:
        by_document[figure.document.document.id].append(figure)
    for group in by_document.values():
        yield from _shares(group)
        yield from _partitions(group)


def _shares(group: Sequence[Figure]) -> Iterator[Finding]:
    by_index = {figure.index: figure for figure in group}
    for part in group:
        if part.value is None or part.observation.share is None:
            continue
        whole = _whole_of(part, by_index, group)
        if whole is None or not whole.value:
            continue
        implied = part.value / whole.value * _PERCENT
        share = part.observation.share
        if _tells_another_number(part) or any(
            _share_fits(part, other) for other in _candidates(part, group) if other is not part
        ):
            continue
        slack = (part.tolerance / whole.value + whole.tolerance * part.value / (whole.value * whole.value)) * _PERCENT
        slack += half_last_digit(share) + (_VAGUE_POINTS if _VAGUE.search(_words_of_share(part)) else 0)
        if abs(implied - share) > slack:
            yield Finding(
                "share",
                "error",
                f"{amount(part.value)}占{amount(whole.value)}的{implied:.2f}%，原文为{share}%，允许误差±{slack:.2f}个百分点",
                (part.quote(), whole.quote()),
            )


def _tells_another_number(part: Figure) -> bool:
    """Whether a further number but a rate stands between the value and its share, which may be that number's."""
    words = _words_of_share(part)
    at = words.rfind("占")
    return at > 0 and re.search(r"\d", re.sub(r"\d+(?:\.\d+)?[%％]", "", words[:at])) is not None


def _candidates(part: Figure, group: Sequence[Figure]) -> Iterator[Figure]:
    """Every figure that the words of the share can mean, of any time."""
    named = (part.observation.share_of or "").translate(_LOOSE_WORDS)
    concept = indicator_concept(part.observation.share_of or "")
    for other in group:
        told = other.observation.indicator.translate(_LOOSE_WORDS)
        if other.unit == part.unit and named and (_means(told, named) or (concept and other.measure == concept)):
            yield other


def _share_fits(part: Figure, whole: Figure) -> bool:
    if not whole.value or part.value is None or part.observation.share is None:
        return False
    return abs(part.value / whole.value * _PERCENT - part.observation.share) <= Decimal("0.2") + half_last_digit(
        part.observation.share
    )


def _words_of_share(part: Figure) -> str:
    """The words of the clause from the value on, where the share is told."""
    return part.text[part.observation.value_span.end : part.observation.evidence.end + 3]


def _whole_of(part: Figure, by_index: dict[int, Figure], group: Sequence[Figure]) -> Figure | None:
    named = (part.observation.share_of or "").translate(_LOOSE_WORDS)
    stated = by_index.get(part.observation.part_of) if part.observation.part_of is not None else None
    if stated is not None and stated.unit == part.unit and not named:
        return stated if stated.observation.share is None else None
    if not named:
        return _whole_of_list(part, by_index, group)
    if len(named) < 2:
        return None
    concept = indicator_concept(part.observation.share_of or "")
    matches = [
        other
        for other in group
        if other is not part
        and other.unit == part.unit
        and other.observation.period == part.observation.period
        and not (
            _OF_REGION.match(part.observation.share_of or "") and other.entity_type not in ("", "AdministrativeArea")
        )
        and (
            _means(other.observation.indicator.translate(_LOOSE_WORDS), named) or (concept and other.measure == concept)
        )
    ]
    return matches[0] if len({other.value for other in matches}) == 1 else None


def _means(indicator: str, named: str) -> bool:
    """Whether a whole is meant by its shorter name: 新城建成区面积 by 建成区面积."""
    return indicator == named or (len(named) >= 3 and indicator.endswith(named))


def _whole_of_list(part: Figure, by_index: dict[int, Figure], group: Sequence[Figure]) -> Figure | None:
    """The whole that the part told before it in its sentence has a share of: 其中矿石27万吨,占50%;｜煤炭13万吨,占25%."""
    before = [
        other
        for other in group
        if other.unit == part.unit
        and other.observation.value_span.end <= part.observation.value_span.start
        and not _ENDS.search(part.text, other.observation.value_span.end, part.observation.value_span.start)
    ]
    last = max(before, key=lambda other: other.observation.value_span, default=None)
    if last is None or last.observation.part_of is None or last.observation.share is None:
        return None
    return by_index.get(last.observation.part_of) if not last.observation.share_of else None


def _partitions(group: Sequence[Figure]) -> Iterator[Finding]:
    wholes: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in group:
        whole = figure.observation.share_of
        if figure.observation.share is not None and whole and not _PLAN.search(whole):
            wholes[figure.sentence, figure.observation.share_of, figure.unit].append(figure)
    for parts in wholes.values():
        shares = [p.observation.share or Decimal(0) for p in parts]
        total = sum(shares, Decimal(0))
        slack = sum((half_last_digit(s) for s in shares), Decimal("0.1"))
        distinct = len({p.observation.indicator for p in parts}) == len(parts)  # 从四成提高到七成 is one part, twice
        one_way = _divide_one_way([part.observation.indicator for part in parts])
        if len(parts) >= 2 and distinct and total > _PERCENT + slack and one_way and not _overlapping(parts):
            listed = "＋".join(f"{s}%" for s in shares)
            yield Finding(
                "partition",
                "error",
                f"同一总体的各部分占比相加超过100%：{listed}＝{total}%",
                tuple(p.quote() for p in parts),
            )


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``partition`` in the wording itself: the three sectors, and shares listed of one whole."""
    text = document.document.text
    for sentence in document.sentences:
        for match in _SECTORS.finditer(text, sentence.start, sentence.end):
            for name in ("shares", "later"):
                if match[name] is not None:
                    shares = [Decimal(each) for each in re.findall(r"\d+(?:\.\d+)?", match[name])]
                    slack = sum((half_last_digit(each) for each in shares), Decimal("0.05"))
                    if abs(sum(shares, Decimal(0)) - _PERCENT) > slack:
                        yield _not_all(document, match, shares, "三次产业占比相加不等于100%", slack)
    yield from _divisions(document)
    yield from _columns(document)
    yield from _told_shares(document)


def _told_shares(document: AnnotatedDocument) -> Iterator[Finding]:
    """其中出口98亿元，占比过半: a value and its share, against the whole that the words mean."""
    text = document.document.text
    entries = entries_of(document)
    for part, share in pairwise(entries):
        told = _SHARE_OF.fullmatch(share.label) if share.unit == "Percent" and part.sentence == share.sentence else None
        if told is None or part.unit == "Percent" or share.span.start - part.span.end > _NEAR:
            continue
        wholes = list(_wholes(document, part, told, entries))
        low, high = _open_range(text, share)
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


def _wholes(document: AnnotatedDocument, part: Entry, told: re.Match[str], entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries that can be the whole, the nearest first."""
    text = document.document.text
    alike = [e for e in entries if e.is_alike(part) and e is not part and not e.is_of_before]
    alike.sort(key=lambda e: (e.span.start > part.span.start, abs(e.span.start - part.span.start)))
    named = _REGION_WORDS.sub("", told["whole"] or "")
    if told["held"]:
        yield from (e for e in alike if e.label.rstrip("为约").endswith("注册资本"))
    elif named:
        if not _OF_WIDER.match(told["whole"]):
            for entry in alike:
                label = _REGION_WORDS.sub("", entry.label)
                if label.endswith(named) and _PLAIN.fullmatch(label.removesuffix(named)):
                    yield entry
    elif "其中" in text[part.clause.start - 3 : part.span.start]:
        yield from [e for e in alike if 0 < part.span.start - e.span.end <= _FAR][:1]


def _open_range(text: str, share: Entry) -> tuple[Decimal, Decimal]:
    """Between which percentages a share can lie that is told so: 占七成以上, 占比过半, 占近三成, 占38%."""
    words = text[share.span.start - 3 : share.span.end + 3]
    half = half_last_digit(share.value)
    if _MORE.search(words) or share.bound == "AtLeast":
        return share.value - half / 5, share.value + 10
    if re.search(r"近|不足|不到", words) or share.bound == "AtMost":
        return share.value - 6, share.value + half
    if re.search(r"约|左右|[成半]|分之", words):
        return share.value - 5, share.value + 5
    return share.value - half - Decimal("0.1"), share.value + half + Decimal("0.1")


def _columns(document: AnnotatedDocument) -> Iterator[Finding]:
    """Rows of a name and a percentage under a heading that divides: 用地构成如下."""
    text = document.document.text
    block: list[re.Match[str]] = []
    for row in [*_PERCENT_ROW.finditer(text), None]:
        if row is not None and (not block or not text[block[-1].end() : row.start()].strip()):
            block.append(row)
            continue
        if len(block) >= 3:
            line = text[text.rfind("\n", 0, block[0].start() - 1) + 1 : block[0].start()]
            shares = [Decimal(each["share"]) for each in block if not _TOTAL_ROW.search(each["label"])]
            slack = sum((half_last_digit(each) for each in shares), Decimal("0.1"))
            if _COMPOSITION.search(line) and abs(sum(shares, Decimal(0)) - _PERCENT) > slack:
                listed = "＋".join(f"{share}%" for share in shares)
                why = f"表中各部分占比相加不等于100%：{listed}＝{sum(shares, Decimal(0))}%，允许误差±{slack}个百分点"
                yield Finding("partition", "error", why, (quote(document, block[0].start("label"), block[-1].end()),))
        block = [row] if row is not None else []


def _divisions(document: AnnotatedDocument) -> Iterator[Finding]:
    """从货源地看,本地占55%,省内占33%,其余20%…: shares in a row that divide one whole."""
    text = document.document.text
    runs: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries_of(document):
        from_whom = _FROM_WHOM.match(entry.tail) and _BARE.fullmatch(entry.label)
        if entry.unit == "Percent" and not entry.is_aside and (_SHARE.search(entry.label) or from_whom):
            runs[entry.sentence.start].append(entry)
    for start, run in runs.items():
        words = text[start : run[-1].span.end]
        rest = any(_REST.search(text[e.clause.start : e.span.start].strip()) for e in run)
        owned = "持股" in run[0].label
        if (
            len(run) < 2
            or not (rest or _DIVIDED.search(words))
            or (owned and not _OWNERS.search(text[start - 80 : start] + words))
        ):
            continue
        wholes = {match["whole"] for e in run if (match := _SHARE.search(e.label)) and match["whole"]}
        total = sum((e.value for e in run), Decimal(0))
        slack = sum((half_last_digit(e.value) for e in run), Decimal("0.1"))
        short = rest and not any(e.bound for e in run) and total < _PERCENT - slack and run[-1].label.startswith("其余")
        parts = [text[e.clause.start : e.span.start] for e in run]
        if not rest and any(_FROM_WHOM.match(e.tail) for e in run):
            continue
        if (total > _PERCENT + slack or short) and len(wholes) <= 1 and _divide_one_way(parts):
            listed = "＋".join(f"{e.value}%" for e in run)
            what = "同一总体的各部分占比相加超过100%" if not short else "各部分与其余部分相加不足100%"
            explanation = f"{what}：{listed}＝{total}%，允许误差±{slack}个百分点"
            yield Finding("partition", "error", explanation, (quote(document, run[0].clause.start, run[-1].span.end),))


def _not_all(
    document: AnnotatedDocument, match: re.Match[str], shares: Sequence[Decimal], what: str, slack: Decimal
) -> Finding:
    listed = "＋".join(f"{share}%" for share in shares)
    explanation = f"{what}：{listed}＝{sum(shares, Decimal(0))}%，允许误差±{slack}个百分点"
    return Finding("partition", "error", explanation, (quote(document, match.start(), match.end()),))


def _divide_one_way(parts: Sequence[str]) -> bool:
    """Whether the parts exclude each other: told in one way, or with the rest told as well."""
    ways = {tuple(way.search(part) is not None for way in _DIMENSIONS) for part in parts}
    grouped = sum(_GROUPS.search(part) is not None for part in parts)
    return (len(ways) == 1 and grouped < 2) or any(_REST.search(part.strip()) for part in parts)


def _overlapping(parts: Sequence[Figure]) -> bool:
    """Shares of different things measured against different wholes (全省、全市占比分别…) are no partition."""
    sentence = parts[0].sentence.of(parts[0].text)
    return bool(
        re.search(
            r"(?:全国|全省|全市|全球)[^，。；]{0,3}[、和][^，。；]{0,3}(?:全国|全省|全市|全球)|交叉|重叠", sentence
        )
    )
