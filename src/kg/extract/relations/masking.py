"""Sentences → masked lines: names and lists of names become one character each, layout and dates are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.headings import Headings, level
from kg.extract.relations.lines import SLOT, Argument, Line, code, cut
from kg.extract.relations.references import MEETING_REACH, refer
from kg.model import Mention, TextSpan
from kg.ontology.classes import is_a

_FAMILIES = (
    ("Organization",),
    ("Person",),
    ("AdministrativeArea", "EconomicRegion"),
    ("DevelopmentPlatform", "TransportInfrastructure", "Project", "Corridor", "TransportService", "Place"),
    ("Policy", "Strategy"),
    ("Industry", "Product"),
    ("Event",),
    ("Designation",),
)
_DROPPED = frozenset(" \n\t“”‘’'《》")
_TIMES = re.compile(
    r"(?<![到至])于?(?:昨[日天]|今[日天]|近[日期]|日前|去年|今年|本月|上月|当[日天]|近年来?|近些年"
    r"|(?:19|20)\d\d ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?| ?[初底末])?"
    r"|(?<!\d)\d{1,2}月(?:\d{1,2}[日号]|[初底份])?)(?![来以前后产])"
)
"""Dates inside a clause say nothing about who does what; masked lines leave them out."""

_UNIT = (
    r"(?:平方公里|平方米|立方米|公里|公顷|芯公里|标准?箱|吉瓦时?|千瓦时?|兆瓦时?|(?i:[gmk]wh?)"
    r"|[吨亩元台辆套件条个座家列项趟班剂只头羽株支枚艘架片块米升瓶箱册张根颗粒盒批户人名床])"
)
_AMOUNT = rf"(?:(?:年产|产能|达|约|近|超|共)*[\d.]+[多余]?[万亿千百]*{_UNIT}?(?:以上|左右)?(?:[/每]?(?:年|日|天))?)"
_MEASURE = rf"{_AMOUNT}?"
_GENERIC = (
    rf"(?:等?(?:重点|重大)?(?:项目|工程|企业|公司|园区|产业|地区|高速|铁路)|片区|[一二三四]期(?:工程|项目)?)?{_MEASURE}"
)
_BRACKET = r"(?:\([^()]{0,20}\))?"
_SIZE = rf"(?:(?:总投资|投资)?(?:约|超|近)?[\d.一二三四五六七八九十百千万亿两]+(?:[美欧港]?元的|级|条|个|座|家|列|项|趟|班)|{_AMOUNT}的?)?"
_COMMA_LIST = re.compile(rf"^{_BRACKET}{_GENERIC}{_BRACKET}[、/]{_SIZE}$")
_CONJUNCTION = re.compile(rf"^{_BRACKET}{_GENERIC}{_BRACKET}[、,]?(?:和|及|以及|暨|或){_SIZE}$")
_COUNTED_LISTS = re.compile(
    r"^等?[\d一二两三四五六七八九十]+[余多]?[家个][^,;:。、]{0,14}?(?:企业|公司|机构|项目)[,、]?(?:以及|和|及|与)$"
)
"""Two lists in one, each with its number (甲、乙等4家整车企业,以及丙、丁等20余家零部件企业)."""

_INDUSTRIES = 5
_RUN_ON = re.compile(r"^(?:、[^,;:。、的在对与为和及]{0,4})?$")
"""Industries are listed with attributes and without commas (汽车、高端新材料新能源)."""

_UNNAMED_MEMBER = re.compile(r"^、[^,;:。、的在对与为和及]{2,8}、$")
"""A member of the list that nobody took for a name does not end the list."""

_ABUTTING = re.compile(r"^[》”]\s*[《“]$")


@cache
def family(name: str) -> int:
    """Which classes are listed together: 0 organisations, 1 persons … (``_FAMILIES``)."""
    for number, ancestors in enumerate(_FAMILIES):
        if any(is_a(name, ancestor) for ancestor in ancestors):
            return number
    return len(_FAMILIES)


def mask(
    folded: str, sentences: Sequence[TextSpan], mentions: Sequence[Mention], reference: str | None = None
) -> list[Line]:
    """The lines of a document, in text order; of overlapping mentions the outermost stands in the line.

    ``reference`` is the date of the document as far as it is known, which tells headings of plans from those of reports.
    """
    outer = _outermost(mentions)
    lines: list[Line] = []
    headings = Headings(reference)
    number = 0
    for sentence in _unbroken(folded, sentences):
        inside: list[Mention] = []
        while number < len(outer) and outer[number].span.start < sentence.end:
            if outer[number].span.start >= sentence.start and outer[number].span.end <= sentence.end:
                inside.append(outer[number])
            number += 1
        planned = headings.follow(folded, sentence)
        continues = bool(lines) and folded[lines[-1].span.end - 1] == ";"
        goes_on = continues and _goes_on_planning(lines[-1], folded, sentence)
        line = _without_dateline(_mask_sentence(folded, sentence, inside, continues, planned or goes_on))
        line = _without_short_form(replace(line, this_year=planned and headings.this_year))
        line = _without_kind_of_countries(line)
        lines.append(refer(line, lines[-MEETING_REACH:], folded))
    return lines


_WILL_THERE = re.compile(r"(?:将|拟|计划)(?:还|分别)?在")
_AND_THERE = re.compile(r"(?:并|还|同时|以及)?在")


def _goes_on_planning(before: Line, folded: str, sentence: TextSpan) -> bool:
    """Whether the sentence is one more of what will be done at several places (将在甲建…;在乙建…)."""
    planned = before.planned or _WILL_THERE.search(before.text) is not None
    return planned and _AND_THERE.match(folded, sentence.start, sentence.end) is not None


_GOES_ON = re.compile(r"[和与及在由为将并以的对向从于把被暨]|联合|共同")
_BREAKS_OFF = re.compile(r"(?:举行|召开|举办|建设|打造|签署|落户|入驻|位于|[的和与及在了])$")
_BROKEN = 40
"""Shorter lines without a full stop may be parts of one sentence that the layout broke."""
_CHAPTERS = (1, 2)
"""Levels of headings, which are lines of their own."""


def _unbroken(folded: str, sentences: Sequence[TextSpan]) -> Iterator[TextSpan]:
    """The sentences, those that the layout broke into lines put together again."""
    before: TextSpan | None = None
    for sentence in sentences:
        if before is not None and _is_broken(folded, before, sentence):
            before = TextSpan(before.start, sentence.end)
            continue
        if before is not None:
            yield before
        before = sentence
    if before is not None:
        yield before


def _is_broken(folded: str, before: TextSpan, after: TextSpan) -> bool:
    if folded[before.end - 1] in "。!?;:】" or "\n" not in folded[before.end : after.start]:
        return False
    line_start = folded.rfind("\n", before.start, before.end) + 1 or before.start
    if before.end - line_start > _BROKEN or level(folded[line_start : before.end]) in _CHAPTERS:
        return False
    return bool(_GOES_ON.match(folded, after.start) or _BREAKS_OFF.search(folded[max(0, before.end - 2) : before.end]))


def _outermost(mentions: Sequence[Mention]) -> list[Mention]:
    found: list[Mention] = []
    named = (mention for mention in mentions if mention.span.end > mention.span.start)
    for mention in sorted(named, key=lambda m: (m.span.start, -m.span.end, m.chain)):
        if not found or mention.span.start >= found[-1].span.end:
            found.append(mention)
    return found


def _mask_sentence(
    folded: str, sentence: TextSpan, mentions: Sequence[Mention], continues: bool, planned: bool
) -> Line:
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    arguments: dict[int, Argument] = {}
    position, last = sentence.start, -1
    dated = {i for match in _TIMES.finditer(folded, sentence.start, sentence.end) for i in range(*match.span())}
    breaks = _breaks(folded, sentence, {mention.span.start for mention in mentions})
    for mention in mentions:
        gap = _kept(folded, position, mention.span.start, dated, breaks)
        between = "".join(c for _, c in gap) or folded[position : mention.span.start].strip()
        joined = _listed(folded, arguments[last], position, between, mention) if last >= 0 else None
        if joined is not None:
            arguments[last] = joined
            ends[last] = mention.span.end
        else:
            for i, character in gap:
                text.append(character)
                starts.append(i)
                ends.append(i + 1)
            last = len(text)
            arguments[last] = Argument((mention,))
            text.append(code(mention.type))
            starts.append(mention.span.start)
            ends.append(mention.span.end)
        position = mention.span.end
    for i, character in _kept(folded, position, sentence.end, dated, breaks):
        text.append(character)
        starts.append(i)
        ends.append(i + 1)
    return Line("".join(text), arguments, tuple(starts), tuple(ends), sentence, continues, planned)


_QUOTED_NEXT = re.compile(r"\s*[,、](?:以?及)?(?:国内|全[国省])?(?:首[列趟班条])?\s*“?|”[、和]?“?")
"""Services listed with commas, each in quotation marks of its own (“甲—乙”班列,“甲—丙”班列,以及首列“甲—丁”班列)."""

_MADE = re.compile(r"(?:自主)?(?:生产|研发|研制|制造|推出)")


_PAIR_BEGINS = re.compile(
    r"(?:与|和|同)[^,;:。、“”\n]{2,30}?(?:共建|合建|合作|共同|联合|携手|合资|签署|签订|签约|达成)"
)
_DONE_TOGETHER = re.compile(r"(?:共建|合建|合作|打造|建设|投资|开发|设立|组建|签署|签订|签约|达成)(?:了|的)?[“《]?$")
"""What stands before a thing that two partners have in common, in a list of such things."""

_HOLDS = re.compile(r"(?:的)?(?:旗下|下属|所属|直属|全资子公司|控股子公司|子公司)")


def _listed(folded: str, before: Argument, position: int, gap: str, mention: Mention) -> Argument | None:
    """``before`` with ``mention`` as one more member, where the text between them and what follows let it be one."""
    if {mention.type, before.type} == {"Company", "Product"} and _MADE.match(folded, mention.span.end):
        return None  # 甲轿车、乙公司生产的丙: 乙 makes 丙, and is no product beside 甲
    if mention.type == "Company" and _HOLDS.match(folded, mention.span.end):
        return None  # 甲集团,以及乙集团旗下丙公司: 乙 only holds 丙
    if _PAIR_BEGINS.match(folded, mention.span.end) and _DONE_TOGETHER.search(folded, 0, before.members[0].span.start):
        return None  # 甲与乙共建丙、丁与戊合作己: 丁 is the partner of 戊, and nothing beside 丙
    offices = position == mention.span.start and folded.endswith(("办公厅", "办公室", "委员会"), 0, position)
    if mention.type == before.type == "GovernmentBody" and (offices or folded[position : mention.span.start].isspace()):
        return Argument((*before.members, mention), len(before.members))  # the letterhead of two bodies
    if mention.type == before.type == "TransportService" and _QUOTED_NEXT.fullmatch(
        folded, position, mention.span.start
    ):
        return Argument((*before.members, mention), before.last_joined)
    if _BEGINS_NEXT.match(folded, mention.span.end) and _is_owned(folded, before):
        return None  # 甲区的丙片区、乙区的丁片区: 乙 goes with 丁
    titled = folded.endswith(
        ("企业", "强"), 0, before.members[0].span.start
    )  # 全球300强企业｜甲: it holds for 甲 alone
    if mention.type == before.members[-1].type == "Company" and not titled:
        gap = _KIND_OF_FIRM.sub("", gap)  # 甲集团、上市公司｜乙电子
    return _join(before, gap, mention)


_KIND_OF_FIRM = re.compile(
    r"(?<=[、和与及])(?:上市公司|行业龙头(?:企业)?|(?:国内|行业)?(?:龙头|链主|头部|独角兽|瞪羚|领军|知名|骨干|民营|外资|国有|央|国|民)(?:企业|企)|[央国民]企)$"
)
"""What a member of a list of firms is, in front of its name."""

_BEGINS_NEXT = re.compile(r"的(?=[\u4e00-\u9fff]{2,12}(?:片区|园区?|区块|组团|板块|分园|港区|功能区))")


def _is_owned(folded: str, listed: Argument) -> bool:
    """Whether what is listed has its whole with 的 before it, as a next member then has as well."""
    return folded.endswith("的", 0, listed.members[0].span.start)


_DATELINE = re.compile(rf"^(?:{SLOT}|[\u4e00-\u9fff]{{1,4}}[社网报])?{SLOT}{{1,2}}电(?:\([^()]{{0,20}}\))?")


def _without_dateline(line: Line) -> Line:
    """``line`` without 某社某市3月5日电(某某): where a report was sent from is no part of its first sentence."""
    match = _DATELINE.match(line.text)
    return cut(line, *match.span()) if match and match.end() < len(line.text) else line


_SHORT_FORM = re.compile(
    rf"(?<={SLOT})\((?:(?:[^()]{{2,60}}?[,;])?(?:以下|下)?(?:简称|下称|统称|称)[^()]{{0,24}}|(?:暂定|拟定|暂用|待定|筹建?)名?(?:[,;][^()]{{0,50}})?|最终[^()]{{2,40}}为准)\)"
)


def _without_short_form(line: Line) -> Line:
    """``line`` without 甲公司(下称甲), 乙公司(暂定名): the bracket would stand between the name and its verb."""
    for match in reversed(list(_SHORT_FORM.finditer(line.text))):
        line = _listed_on(cut(line, *match.span()), match.start())
    return line


_KIND_OF_COUNTRIES = re.compile(
    rf"(?:{code('Place')}|{code('EconomicRegion')})(?:地区|沿线|主要|周边|的)*(?:国家|各国|诸国|[一二三四五六七八九十\d]+国)(?={code('AdministrativeArea')})"
)


def _without_kind_of_countries(line: Line) -> Line:
    """``line`` without 中亚国家 right before the countries that are meant (运往中亚国家甲国、乙国)."""
    for match in reversed(list(_KIND_OF_COUNTRIES.finditer(line.text))):
        line = cut(line, match.start(), match.end() + 1, line.arguments[match.end()])
    return line


_LISTED_ON = re.compile(rf"(?:、|以及|[和及])(?={SLOT})")


def _listed_on(line: Line, position: int) -> Line:
    """``line`` with the names on both sides of ``position`` as one list, where only a bracket stood between them."""
    joint = _LISTED_ON.match(line.text, position)
    if joint is None or not {position - 1, joint.end()} <= line.arguments.keys():
        return line
    one, other = line.arguments[position - 1], line.arguments[joint.end()]
    if family(one.members[-1].type) != family(other.type):
        return line
    last = len(one.members) if joint.group() != "、" else other.last_joined and len(one.members) + other.last_joined
    return cut(line, position - 1, joint.end() + 1, Argument((*one.members, *other.members), last))


def _kept(folded: str, start: int, end: int, dated: set[int], breaks: set[int]) -> list[tuple[int, str]]:
    return [
        (i, "," if i in breaks else folded[i])
        for i in range(start, end)
        if i in breaks or (folded[i] not in _DROPPED and i not in dated)
    ]


_PARTED = re.compile(r"(?<=[\u4e00-\u9fff”》!])[ \u3000]{1,2}(?=[\u4e00-\u9fff“《])")
_SHORTEST_PART = 7
_LONGEST_HEADING = 60


def _breaks(folded: str, sentence: TextSpan, named: set[int]) -> set[int]:
    """Where blanks divide a heading into two clauses, of which the next begins with a name (甲港开通新航线 乙通道再添动能)."""
    text = sentence.of(folded)
    if len(text) > _LONGEST_HEADING or text.rstrip()[-1:] in tuple("。;,:、"):
        return set()
    parts = _PARTED.split(text)
    if len(parts) < 2 or min(map(len, parts)) < _SHORTEST_PART or "," in text:
        return set()
    blanks = (match for match in _PARTED.finditer(text) if sentence.start + match.end() in named)
    return {sentence.start + blank.start() for blank in blanks}


def _join(listed: Argument, gap: str, mention: Mention) -> Argument | None:
    """``listed`` with one more member where the text between them is that of a list, else None."""
    kin = family(listed.members[-1].type) == family(mention.type)
    if _COMMA_LIST.match(gap) and "Person" not in (mention.type, listed.type):
        return Argument((*listed.members, mention), listed.last_joined) if kin or _close_kin(listed, mention) else None
    if kin and family(mention.type) == _INDUSTRIES and _RUN_ON.match(gap):
        return Argument((*listed.members, mention), listed.last_joined)
    if kin and _UNNAMED_MEMBER.match(gap):
        return Argument((*listed.members, mention), listed.last_joined)
    if (kin or _areas(listed, mention)) and _CONJUNCTION.match(gap):
        return Argument((*listed.members, mention), len(listed.members))
    if mention.type == listed.type in ("Company", "Project") and _COUNTED_LISTS.match(gap):
        return Argument((*listed.members, mention), len(listed.members))
    if {listed.members[-1].type, mention.type} == {"EconomicRegion", "Corridor"} and _CONJUNCTION.match(gap):
        return Argument((*listed.members, mention), len(listed.members))
    if kin and _ABUTTING.match(gap):
        return Argument((*listed.members, mention), listed.last_joined)
    return None


def _areas(listed: Argument, mention: Mention) -> bool:
    """Whether a town and a zone stand side by side (托管甲镇和乙工业园)."""
    return is_a(listed.type, "AdministrativeArea") and is_a(mention.type, "DevelopmentPlatform")


def _close_kin(listed: Argument, mention: Mention) -> bool:
    """Titles and platforms, services and branches are listed together (示范区、试点单位 are written alike)."""
    pair = {family(listed.members[-1].type), family(mention.type)}
    return pair in ({3, 7}, {3, 5}, {0, 5}, {5, 7}, {4, 7}, {2, 3}, {4, 5})
