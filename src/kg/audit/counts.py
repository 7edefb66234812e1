"""Counts against the list beside them: A、B、C等5个园区, 三个片区：A、B, four tasks numbered to five.

Only lists whose every member is a name that extraction found are counted: a comma list of clauses is no list of things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from kg.audit.finding import Finding, Quote
from kg.model import AnnotatedDocument, TextSpan

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
_COUNT = r"(?<![\d.第前近超百千万十])(?<!(?<!签)约)(?P<count>\d{1,2}|(?<![一二两三四五六七八九十][\u4e00-\u9fff])[两二三四五六七八九十])(?![\d.百千万亿十余多])"
_COUNTED = r"(?:个|家|条|项|大|座|所|类|种|处|市|县|区|国|省|部门|名|位|宗|批|支|款|场|部(?!分)|份|件|篇|册|本|艘|架|列|趟|幅|幢|栋|届)"
_PLACES = r"(?:镇|乡|村|街道?|区|县|市|省|国|港|校|院|地|企|园|湖|岛)(?=[，。；的]|$)"
_LIST_THEN_COUNT = re.compile(
    rf"(?P<more>等)?(?:这|(?P<all>共计?))?{_COUNT}(?:{_COUNTED}[^、，。；：,;:\d%％]{{1,16}}|{_PLACES})"
)
_FIRST_OF = re.compile(
    r"前(?P<count>\d{1,2}|[两二三四五六七八九十])(?:位|名|强|大|家)(?P<open>如)?[^，。；：\d、]{0,10}?(?:(?:分别|依次|顺次)[为是]?|[为是])"
)
"""增速居前三位的分别是…: as many as come first are named."""
_COUNT_THEN_LIST = re.compile(
    rf"{_COUNT}{_COUNTED}[^、，。；：,;:\d]{{0,14}}?"
    r"(?:[，,]?[^，。；、\d]{0,6}?(?:(?:分别|依次|具体)[是为]|(?:编号|名称|代码)(?:分别|依次)?[是为]|[它他她]们是|这[些几][^，。；、\d]{0,4}是|名单[是为]|分别(?:飞往|来自|位于|落户|通往|连接|开往|发往|前往|覆盖))"
    r"|[，,]?(?:即|(?P<open>包括|包含|涵盖|有|如))|(?<![成作列定评])[为是](?!了)(?=[^，。；\n]*、)|[:：]|——)"
)
_LIST_IS_COUNT = re.compile(
    rf"(?P<more>等)?(?:均|都)?是[^，。；：、,;:]{{0,18}}?的?{_COUNT}{_COUNTED}[^、，。；：,;:\d]{{2,14}}"
)
_BRACKETED = re.compile(r"“[^”]*”|《[^》]*》|（[^）]*）|\([^)]*\)")
_AND = re.compile(r"(?<=[\u4e00-\u9fff”》＊])(?:和|及|以及|与)(?=[\u4e00-\u9fff“《＊\d])")
_MEASURED = re.compile(r"\d+(?:\.\d+)?[%％万亿个家条项]|同比|增长")
_JOINED = re.compile(r"等|[在由将把被的]|到达|位于|经过|建设|推进|实施|打造|形成|加快|围绕|[和与及]")
_DESCRIBED = re.compile(r"[的有并且]|提供|建立")
"""What is no name: 有稳定的货源."""
_AND_MORE = re.compile(r"[、和及与]\s*(?:\d{1,2}|[两二三四五六七八九十])[个家条项]")
"""…等3个区、5个街道: the list is of several kinds."""
_MORE_AND = re.compile(r"(?:\d|[两二三四五六七八九十])[个家条项][^，。；\d]{1,8}[、和及与]$")
"""5个街道、3个区，分别为…: likewise."""
_NEARLY_ALL = 0.7
_OF_A_PLACE = re.compile(r"^[\u4e00-\u9fff]{1,7}(?:[省市县区镇乡村旗州盟]|街道|社区|园区|苏木)$")
"""So many of those counted are meant to be all, even behind 包括."""
_ANOTHER_COUNT = re.compile(rf"{_COUNT}{_COUNTED}[^、，。；：\d]{{2,10}}?[和及与]")
"""甲、乙两家公司和｜丙、丁、戊三家银行: the list behind it begins there."""
_LONG = 22
_PAIR = 2
_PATTERN_OF_PARTS = re.compile(
    r"“(?:[一二三四五六七八九十两\d][\u4e00-\u9fff])*?(?P<count>[二三四五六七八九十两]|\d{1,2})(?P<head>园|区|镇|港|站|城|谷|湾|片|带|轴|廊|核|中心|基地|组团)”"
    r"(?:即|，即|分别[是为]|包括|是指)(?P<list>[^，。；：“”\n]{4,80})"
)
"""“一区三园”即甲园、乙园、丙园: so many things of one kind, which its name counts."""
_KIND = "街道|镇|乡|区|县|市|园|港|村|社区|湖|河|江|山"
_TWO_KINDS = re.compile(
    rf"(?P<count>[一二两三四五六七八九])个?(?P<kind>{_KIND})[、和]?(?P<other>[一二两三四五六七八九])个?(?P<second>{_KIND})[，,”]{{0,2}}(?:即|为|是|分别[是为]|包括|[:：（(])"
    r"(?P<list>[^，。；：（）()“”\n等]{4,60})(?=[，。；）)\n]|$)"
)
_LIST_ENDS = re.compile(r"[“”\"《》（）()\s]*(?:等|[，。；：,;:!?\n]|$|[\u4e00-\u9fff]{0,6}(?=[，。；,;\n]|$))")
_GLUE = re.compile(r"[“”\"《》（）()\s]*(?:、|和|与|及|以及)[“”\"《》（）()\s]*|》《")


@dataclass(frozen=True, slots=True)
class _List:
    """Names written one after another: ``most`` counts every name, ``fewest`` takes 甲和乙 for one name."""

    span: TextSpan
    names: tuple[str, ...]
    fewest: int

    @property
    def most(self) -> int:
        return len(self.names)


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``count``."""
    text = document.document.text
    lists = _name_lists(document)
    by_end = {found.span.end: found for found in lists}
    by_start = {found.span.start: found for found in lists}
    for sentence in document.sentences:
        for pattern in (_LIST_THEN_COUNT, _LIST_IS_COUNT):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                if _AND_MORE.match(text, match.end()):
                    continue
                found = by_end.get(_before_marks(text, match.start()))
                if found is not None:
                    yield from _finding(document, match, found, open_ended=match["more"] is not None)
                elif (written := _written_before(text, sentence.start, match)) is not None:
                    whole = match["more"] is None and written.span.end == match.start()
                    said_all = match.groupdict().get("all") is not None
                    is_open = not (whole and (said_all or _are_parallel(written.names) or _are_ways(written.names)))
                    yield from _finding(document, match, written, open_ended=is_open)
        behind = (pattern.finditer(text, sentence.start, sentence.end) for pattern in (_COUNT_THEN_LIST, _FIRST_OF))
        for match in chain.from_iterable(behind):
            if _MORE_AND.search(text[sentence.start : match.start()]):
                continue
            named = by_start.get(_after_marks(text, match.end()))
            if named is not None and not _LIST_ENDS.match(text, named.span.end):
                named = None  # 分别是｜甲与乙｜合资的某项目、丙的某项目: the names only open the list
            found = named or _written_behind(text, match.end())
            if found is not None:
                is_open = text.startswith("等", found.span.end) or (
                    match["open"] is not None and found.most < _number(match["count"]) * _NEARLY_ALL
                )
                if _goes_on_behind_comma(text, found) or _adds_up(
                    text, match.end(), sentence.end, _number(match["count"])
                ):
                    continue
                yield from _finding(document, match, found, open_ended=is_open)
    yield from _pattern_of_parts(document)
    yield from _of_two_kinds(document)


def _goes_on_behind_comma(text: str, found: _List) -> bool:
    """Whether the next clause lists more of the kind (…即甲省乙市、丙市,丁省戊市、己市)."""
    more = re.match(r"[，,](?P<first>[^，。；、\d]{2,22})、", text[found.span.end :])
    return more is not None and more["first"][-1] in {name[-1] for name in found.names if name}


def _adds_up(text: str, start: int, end: int, count: int) -> bool:
    """Whether the groups of a list with commas between them are as many as were counted (…:甲镇、乙镇,丙乡,丁街道)."""
    groups = re.split(r"[，,；;]", text[_after_marks(text, start) : end].rstrip("。\n "))
    names = [name for group in groups for name in re.split(r"[、和及与]", group)]
    return len(groups) > 1 and len(names) == count and all(_OF_A_PLACE.search(name) for name in names)


def _written_behind(text: str, start: int) -> _List | None:
    """The members written behind a count and a colon or 分别为, whatever they are: up to the end of the clause."""
    start = _after_marks(text, start) if text[start : start + 1] in ("：", ":") else start
    end = min((at for mark in "，。；：\n,;:" if (at := text.find(mark, start)) >= 0), default=len(text))
    found = None if text[end : end + 1] in ("；", ";") else _members(text, start, end)
    if found is None:
        return None
    of_one_kind = len({name[-_PAIR:] for name in found.names}) == 1
    return found if of_one_kind or not any(_DESCRIBED.search(name) for name in found.names) else None


def _written_before(text: str, floor: int, match: re.Match[str]) -> _List | None:
    """The members written before 等3家企业; the first may have words in front, none of the others."""
    end = match.start()
    if text[end - 1 : end] in tuple("“《‘"):
        return None  # 做到“两个维护”
    start = max((text.rfind(mark, floor, end) for mark in "，。；：\n,;:"), default=-1) + 1
    for another in _ANOTHER_COUNT.finditer(text, start, end):
        start = another.end()
    found = _members(text, max(start, floor), end)
    if found is None or any(_JOINED.search(name) for name in found.names[1:]):
        return None
    last = [name[-1] for name in found.names if name]
    of_one_kind = max(last.count(mark) for mark in last) * 3 >= len(last) * 2 or _are_parallel(found.names)
    of_one_kind = of_one_kind or _are_ways(found.names) or match.groupdict().get("all") is not None
    return found if match["more"] or of_one_kind else None


def _are_parallel(names: Sequence[str]) -> bool:
    """Whether all names but the first, which may have words in front, are as long as each other (产业强基、城乡融合)."""
    lengths = {len(name) for name in names[1:]}
    return (
        len(names) > _PAIR
        and all(names)
        and len(lengths) == 1
        and max(lengths) >= _PAIR
        and len(names[0]) >= max(lengths)
    )


def _are_ways(names: Sequence[str]) -> bool:
    """Whether each member leads from one place to another (甲至乙、甲至丙)."""
    return all(name.count("至") == 1 and not name.endswith("至") for name in names)


def _members(text: str, start: int, end: int) -> _List | None:
    hidden = _BRACKETED.sub(lambda match: "＊" * len(match.group()), text[start:end])
    if "等" in hidden:
        end = start + hidden.index("等")
        hidden = hidden[: end - start]
    cuts = [-1, *(at for at, mark in enumerate(hidden) if mark == "、"), len(hidden)]
    spans = [(one + 1, other) for one, other in pairwise(cuts)]
    names = [hidden[one:other].strip() for one, other in spans]
    if len(names) < 2 or any(not 1 < len(name) <= _LONG or _MEASURED.search(name) for name in names[1:]):
        return None
    pairs = sum(len(_AND.findall(name)) for name in names)
    closed = pairs == 1 and len(names) > _PAIR and len({name[-1] for name in (*names, *_AND.split(names[-1]))}) == 1
    written = tuple(text[start + one : start + other].strip() for one, other in spans)
    return _List(TextSpan(start, end), (*written, *[""] * pairs), len(names) + closed)


def _name_lists(document: AnnotatedDocument) -> list[_List]:
    """Runs of two or more names with nothing but 、 or 和 between them."""
    text = document.document.text
    runs: list[list[TextSpan]] = []
    for mention in document.mentions:
        if mention.kind != "name":
            continue
        last = runs[-1][-1] if runs else None
        if last is not None and mention.span.start < last.end:
            continue  # a name within a name
        if last is not None and _GLUE.fullmatch(text, last.end, mention.span.start):
            runs[-1].append(mention.span)
        else:
            runs.append([mention.span])
    return [_list_of(text, run) for run in runs if len(run) >= 2 and not _goes_on(text, run)]


def _goes_on(text: str, run: list[TextSpan]) -> bool:
    """Whether the list begins or ends with members that extraction did not take for names."""
    before = text[: run[0].start].rstrip('“"《（( ')[-1:]
    after = text[run[-1].end :].lstrip('”"》）) ')[:1]
    more = re.match(r"[，,]\s*(?:以及|还有|另有|外加)", text[run[-1].end : run[-1].end + 6]) is not None
    return more or before in tuple("、和与及") or after in tuple("、和与及")


def _list_of(text: str, run: list[TextSpan]) -> _List:
    glues = [text[one.end : other.start] for one, other in pairwise(run)]
    commas = sum("、" in glue or "》《" in glue for glue in glues)
    # 甲、乙、丙和丁: 和 closes the list, 与 may stand inside a name
    closed = commas >= 2 and commas == len(glues) - 1 and "和" in glues[-1]
    return _List(TextSpan(run[0].start, run[-1].end), tuple(span.of(text) for span in run), commas + 1 + closed)


def _before_marks(text: str, offset: int) -> int:
    while offset and text[offset - 1] in '”"》)） ':
        offset -= 1
    return offset


def _after_marks(text: str, offset: int) -> int:
    while offset < len(text) and text[offset] in '“"《(（ ：:':
        offset += 1
    return offset


def _finding(document: AnnotatedDocument, match: re.Match[str], found: _List, *, open_ended: bool) -> Iterator[Finding]:
    stated = _number(match["count"])
    possible = found.fewest <= stated <= found.most or (open_ended and found.most <= stated)
    if possible or stated < 2:
        return
    start, end = min(match.start(), found.span.start), max(match.end(), found.span.end)
    quote = Quote(document.document.name, start, end, document.document.text[start:end])
    listed = f"原文说{stated}个，所列为{found.fewest if stated < found.fewest else found.most}个：{'、'.join(filter(None, found.names))}"
    yield Finding("count", "error", listed, (quote,))


def _pattern_of_parts(document: AnnotatedDocument) -> Iterator[Finding]:
    for match in _PATTERN_OF_PARTS.finditer(document.document.text):
        members = [each for each in re.split(r"、|和|及|以及", match["list"]) if each.endswith(match["head"])]
        stated = _number(match["count"])
        if len(members) >= 2 and len(members) != stated and not match["list"].rstrip().endswith("等"):
            quote = Quote(document.document.name, match.start(), match.end(), match.group())
            yield Finding(
                "count", "warning", f"原文说{stated}个，所列为{len(members)}个：{'、'.join(members)}", (quote,)
            )


def _of_two_kinds(document: AnnotatedDocument) -> Iterator[Finding]:
    """两镇一街道为甲镇、乙镇、丙镇和丁街道: of each kind as many as are said."""
    for match in _TWO_KINDS.finditer(document.document.text):
        members = [each for each in re.split(r"[、和及与]", match["list"]) if each]
        for count, kind in ((match["count"], match["kind"]), (match["other"], match["second"])):
            named, stated = sum(each.endswith(kind) for each in members), _DIGITS[count]
            if named != stated and all(each.endswith((match["kind"], match["second"])) for each in members):
                quote = Quote(document.document.name, match.start(), match.end(), match.group())
                yield Finding("count", "error", f"原文说{stated}个{kind}，所列为{named}个", (quote,))
                break


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _DIGITS[written]
