"""Members of lists of projects: 宏拓3万吨铜箔、云启物流园、远岭轴承生产等12个项目, whatever kind of noun they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.names.endings import classes_by_ending
from kg.extract.names.extension import PROPER, holds_proper, is_generic
from kg.extract.names.firm_cues import is_no_word
from kg.extract.names.firm_like import is_branded
from kg.extract.names.project_words import ACTIVITY, WORKS
from kg.extract.names.reading import Find, Reading
from kg.extract.names.undertakings import Parts, is_work, left_limit, named, parts_of
from kg.extract.names.wares import ware_strength
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_HEAD = re.compile(
    r"(?:等(?:在内)?的?(?:[\d一二两三四五六七八九十百多几余]+[个项](?:(?:计划)?总?投资[^,;。、]{2,12}元的)?|\d+|一批|一大批|一系列|多个|多项)?(?:[\u4e00-\u9fff“”]|[\d.]+[万亿]元){0,14}?|"
    r"(?:[两三四五六七八九十]|\d+)个(?:[\u4e00-\u9fff]{0,4}?))(?:项目|工程)(?![部师类]|资金|经理|公司)"
)
_TOLD = re.compile(
    r"(?:项目|工程)(?:(?:共|计)?[\d一二两三四五六七八九十]+个)?(?:,(?:年度)?(?:计划)?总?投资[^,;。、]{2,14}元){0,2}(?:,?(?:分别|主要|具体|重点|还|也|则)*(?:是|为|有|包括|包含|涉及|涵盖|如)[:]?|[:])"
    r"(?=[^。;\n]{3,30}、)"
)
_SEEN = re.compile(
    r"(?:(?:开工|竣工|签约|投产|落户|实施|建成|在建|续建|新建|开建|复工)的(?:还)?有|(?:还)?包括了?|包含|涵盖|分别[是为]|还有|"
    r"(?:观摩|参观|考察|调研|察看|查看|走进|视察|推进|引进|签约|签订|签署|签下|实施|建成|谋划|储备)了)[:]?(?=[^。;\n、]{3,50}(?:项目|工程)(?:[(][^()]*[)])?、)"
)
_RUN = re.compile(
    r"(?:^|(?<=[,。;:!?\n]))(?P<run>[^、,。;:!?\n“”《》等]{3,30}项目(?:、[^、,。;:!?\n“”《》等]{3,30}项目)+)等?(?=总?投资额?|均|分别|已|先后|相继|集中|顺利|正|全部)",
    re.MULTILINE,
)
"""Members that head a clause about them alone (其中,甲项目、乙项目等总投资均超…)."""
_COUNT = re.compile(
    r"^等?(?:在内的)?(?:[\d一二两三四五六七八九十百]+余?[个项只])|^等\d+|^等[\u4e00-\u9fff]{0,8}项目\d+个"
)
_DEALT_WITH = re.compile(
    r"(?:已|先后|相继|成功|正式|顺利|集中|现场|陆续|全部|分别|同步|加快|如期|均|等|在[^,。;、\n]{0,6}(?:现场|会上|仪式上))*"
    r"(?:签约|签订|开工|动工|竣工|投产|投用|落地|落户|建成|奠基|揭牌|完工|建设|推进|实施)"
)
"""What befalls single projects, and no trades: …等13个项目集中签约."""
_SIGNED = re.compile(
    r"(?:签约|签订|签下|引进|招引|落地|开工|开工建设|新建|续建|实施|谋划|储备|包装|建成|投产)(?:了|的(?:还|主要)?有:?)?$|"
    r"(?:签约|签订|签下|引进|开工|落地|竣工|投产|建成|实施)了?\d+[余多]?[个项][^,。;\n]{0,8}项目[^。;\n]{0,30}?(?:包括|包含|涵盖|有|为|是)了?$"
)
_OPENED = re.compile(r"(?:既|又|还|更|也)(?:包括|包含|涵盖|有)了?(?=[^,。;、]{2,10}年产)")
"""What opens one of several lists of a sentence (既有甲年产…、乙年产…等项目,又有…): the first member begins behind it."""
_KINDS = re.compile(r"领域|行业|类|方面|学科|产业$")
_NO_MEMBER = re.compile(
    r"[,。:;!?《》]|领域$|行业$|产业$|类$|方面$|基础设施$|[省市县区镇村]$|企业$|公司$|政策$|基金$|系统$|建设$|民生$|服务业$|技术$|改善$|"
    r"^(?:一批|以及|其他|其它)|保障$|农业$|工业$|水利$|交通$|能源$"
)
_CLASS = re.compile(
    r"(?:新|老|大|小)?(?:工厂|基地|园区|厂房|车间|总部|中心|平台|学校|医院|产业园|生产线|商场|公园|道路|管网)(?:建设)?(?:项目|工程)?"
)
_ENDED = frozenset(
    "DevelopmentZone IndustrialPark LogisticsPark Company Highway RailwayLine Airport Event University "
    "CharacteristicTown".split()
)
_WHOLE_RANK = 4
"""Above that of works on a line: the marks of the list tell where its members begin."""
_COUNT_WORD = re.compile(r"(?<=项目)(?:共计?|合计|等)$|(?<=工程)(?:共计?|合计|等)$")
_NO_WHOLE = re.compile(
    r"[亿万]元|[\d一二两三四五六七八九十][个家项]$|^(?:其他|其它|一批|以及|以上)|(?:产业|基础设施|工业|农业|制造业|服务业|类|领域)$|将|占"
)
_WHOLE = re.compile(r"(?:项目|工程)(?:[(]?[一二三四]期[)]?)?$")
_SAYS_ENOUGH = 6
"""So many characters of general words before what is built are a project of their own (数字农事产业园)."""
_GLOSS = re.compile(r"[(][^()]*(?:[亿万]元|投资|亩|平方米|公里)[^()]*[)]")
_SUM = re.compile(
    r"(?:总?投资|投资总?额|计划总?投资)(?:约|近|超|超过|达|为)?[\d.]+(?:多|余)?[万亿]?(?:美|欧|港)?元(?:人民币)?(?:的)?"
)


def find_project_lists(reading: Reading) -> Iterator[Find]:
    """Yield the members of lists that 等…项目 closes, with the firms and products in them."""
    for head in _HEAD.finditer(reading.text):
        if not reading.starts_word(head.start()) or _KINDS.search(head.group()[:-2]):
            continue
        members = _members(reading, head.start())
        if not members:
            continue
        if len(members) == 1 and not _COUNT.match(reading.text[head.start() : head.end() + 6]):
            continue
        dealt_with = _DEALT_WITH.match(reading.text, head.end()) or _SIGNED.search(reading.text, 0, members[0][0])
        if _are_whole(reading, members, dealt_with is not None):
            yield from (find for member in members for find in _whole(reading, *member))
        else:
            yield from _projects(reading, members, dealt_with is not None)


def _are_whole(reading: Reading, members: Sequence[tuple[int, int]], dealt_with: bool) -> bool:
    """Whether each member says itself that it is a project, and the list is of single ones (甲项目、乙项目等12个项目签约)."""
    whole = len(members) > 1 and all(_WHOLE.search(reading.text, *member) for member in members)
    return whole and (dealt_with or holds_proper(reading, members[0][0], members[-1][1]))


def find_told_projects(reading: Reading) -> Iterator[Find]:
    """Yield the members of lists that 项目分别是 or 主要项目有 opens (4个项目分别是甲、乙、丙和丁), or a verb of seeing or
    counting before members that all end in 项目.
    """
    for told in _SEEN.finditer(reading.text):
        end = _list_end(reading.text, told.end())
        whole = list(_whole_members(reading, told.end(), end))
        if len(whole) > 1 and holds_proper(reading, told.end(), end):
            yield from whole
    for run in _RUN.finditer(reading.text):
        yield from _whole_members(reading, *run.span("run"))
    for told in _TOLD.finditer(reading.text):
        end = _list_end(reading.text, told.end())
        whole = list(_whole_members(reading, told.end(), end))
        if len(whole) > 1:
            yield from whole
        elif "、" in reading.text[told.end() : end]:
            yield from _projects(reading, _spans(reading, told.end(), end))


def _list_end(text: str, start: int) -> int:
    """Where the list ends that begins at ``start``: at 等, at a comma that no further member follows, or with the sentence."""
    end = start + len(re.match(r"[^。;!?\n]*", text[start:]).group())  # type: ignore[union-attr]
    stop = re.search(r"等(?:[\d一二三四五六七八九十两]+个)?|,(?![^、,]{4,30}[、,])", text[start:end])
    return start + stop.start() if stop else end


def _whole_members(reading: Reading, start: int, end: int) -> Iterator[Find]:
    """The members of a told list in which each ends in 项目 or 工程: projects whatever words they are of.

    Commas part them where every stretch between commas ends so; 、 then stands inside a member.
    """
    for marks in ",", "、":
        spans = _parted(reading.text, start, end, marks)
        spans = [*spans[:1], *_last_cut(reading, spans[1:])]
        if len(spans) > 1 and all(_WHOLE.search(reading.text, *span) for span in spans):
            yield from (find for span in spans for find in _whole(reading, *span))
            return


def _whole(reading: Reading, start: int, end: int) -> Iterator[Find]:
    """One such member with its firm and product, unless it is a kind of projects."""
    start, end = _trimmed(reading, start, end, is_first=False)
    start += reading.text[start:end].rfind("的") + 1  # 某开发区的…项目
    stem = re.sub(r"(?:建设)?(?:项目|工程)(?:[(]?[一二三四]期[)]?)?$", "", reading.text[start:end])
    vague = is_generic(stem) and not (len(stem) >= _SAYS_ENOUGH and WORKS.search(stem))
    if len(stem) < 3 or vague or _NO_WHOLE.search(stem) or not reading.starts_word(start):
        return
    yield from named(reading, parts_of(reading, start, start + len(stem)), end, 0.65, _WHOLE_RANK)
    first = reading.words[reading.word_at[start]]
    if first.text in by_name() and first.text[-1] in "省市县区":
        yield Find(start, first.end, "AdministrativeArea", "area of project", 0.8, inner=True)


def _parted(text: str, start: int, end: int, marks: str) -> list[tuple[int, int]]:
    """The stretches between such marks outside brackets and quotations."""
    cuts = [n for n in range(start, end) if text[n] in marks and _depth(text, start, n) == 0]
    return [(s, e) for s, e in zip([start, *(n + 1 for n in cuts)], [*cuts, end], strict=True) if e > s]


def _spans(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between 、 or commas, the last one cut at 和."""
    spans = _parted(reading.text, start, end, "、,")
    return [*spans[:1], *_last_cut(reading, spans[1:])]


def _members(reading: Reading, end: int) -> list[tuple[int, int]]:
    """The stretches between 、 before ``end``, back to where the list begins."""
    text = reading.text
    line = text.rfind("\n", 0, end) + 1
    clause = max([line, *(text.rfind(mark, line, end) + 1 for mark in "。;:,!?")])
    cuts = [n for n in range(clause, end) if text[n] == "、" and _depth(text, clause, n) == 0]
    starts = [clause, *(n + 1 for n in cuts)]
    spans = [(s, e) for s, e in zip(starts, [*cuts, end], strict=True) if e > s]
    if not spans:
        return []
    (_, first_end), *rest = spans
    first_start = clause if text[clause - 1 : clause] == ":" else left_limit(reading, first_end)
    opened = _OPENED.match(text, clause, first_end)
    first_start = opened.end() if opened and reading.starts_word(opened.end()) else first_start
    if clause < first_start and _is_coined(reading, clause, first_start):
        first_start = clause
    return [(first_start, first_end), *_last_cut(reading, rest)]


def _is_coined(reading: Reading, start: int, end: int) -> bool:
    """Whether only single characters stand in [start, end), as the tagger leaves of a brand that it knows no word for."""
    words = reading.words_in(start, end)
    if end - start > _COINED or any(w.tag in _FUNCTION for w in words):
        return False
    return all(len(w.text) == 1 for w in words) or is_no_word(reading.text[start:end])


_COINED = 3
_FUNCTION = frozenset({"p", "d", "r", "u", "c", "w", "m", "q", "f"})


def _depth(text: str, start: int, end: int) -> int:
    part = text[start:end]
    return part.count("(") + part.count("“") - part.count(")") - part.count("”")


def _last_cut(reading: Reading, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The last member cut at 和 or 以及 where what follows begins with a proper name."""
    if not spans:
        return []
    *rest, (start, end) = spans
    for mark in re.finditer(r"以及|和|及", reading.text[start:end]):
        left, right = start + mark.start(), start + mark.end()
        fits = left - start >= 4 and end - right >= 4 and reading.starts_word(left) and reading.starts_word(right)
        if fits and _SUM.match(reading.text, right, end):
            return [*rest, (start, left), (right, end)]
        two = _WHOLE.search(reading.text, start, left) and _WHOLE.search(reading.text, right, end)
        built = WORKS.search(reading.text, right, end) and ware_strength(reading.text[start:left]) > 0
        if fits and (two or built or reading.words[reading.word_at[right]].tag in PROPER):
            return [*rest, (start, left), (right, end)]
    return [*rest, (start, end)]


def _projects(reading: Reading, members: Sequence[tuple[int, int]], dealt_with: bool = False) -> Iterator[Find]:
    spans = [_trimmed(reading, *member, is_first=n == 0) for n, member in enumerate(members)]
    parts = [parts_of(reading, start, end) if end - start >= 3 else None for start, end in spans]
    good = [p is not None and _is_member(reading, p, within_many=dealt_with and len(members) > 3) for p in parts]
    works = [
        p is not None and ((ok and is_work(reading, p)) or _is_park(reading.text[p.start : p.end]))
        for p, ok in zip(parts, good, strict=True)
    ]
    alone = len(spans) == 1 and is_branded(reading, *spans[0])
    proper = (
        alone
        or any(holds_proper(reading, *span) for span in spans)
        or any(p is not None and p.has_capacity for p in parts)
    )
    single = 2 * sum(works) >= len(spans) and proper
    if not single and not (dealt_with and _are_wares(reading, parts, good)):
        return
    for part, ok, (_, end) in zip(parts, good, spans, strict=True):
        if part is not None and ok:
            yield from named(reading, part, end, 0.6, 1)


def _are_wares(reading: Reading, parts: Sequence[Parts | None], good: Sequence[bool]) -> bool:
    """Whether the members say what is made, closely enough for projects rather than trades (复合铜箔、陶瓷电容)."""
    names = [reading.text[p.start : p.end] for p, ok in zip(parts, good, strict=True) if p is not None and ok]
    made = [n for n in names if len(n) >= 5 and (ware_strength(n) > 0 or ACTIVITY.search(n))]
    return len(names) == len(good) >= 3 and 2 * len(made) > len(names)


def _trimmed(reading: Reading, start: int, end: int, is_first: bool = True) -> tuple[int, int]:
    """The member without its sum, the verb or the number of the list before it, and 项目 and brackets after it.

    The area that a first member begins with may be who speaks; one inside the list says where that member lies.
    """
    text = reading.text
    gloss = _GLOSS.search(text, start, end)
    end = gloss.start() if gloss and gloss.end() == end else end
    end = start + len(_COUNT_WORD.sub("", text[start:end]))
    money = _SUM.match(text, start, end)
    start = money.end() if money else start
    opening = name_vocabulary().words("openingVerbs")
    while start < end:
        word = reading.words[reading.word_at[start]]
        area = is_first and word.text in by_name() and word.text[-1] in "省市县区" and word.end < end
        if word.start != start or not (word.text in opening or word.text == "的" or area):
            break
        start = word.end
    if text[start : start + 1] == "“" and text[end - 1 : end] == "”":
        return start + 1, end - 1
    return start, end


def _is_member(reading: Reading, part: Parts, within_many: bool) -> bool:
    """Whether the member can be a project; ``within_many`` that were signed or begun, a system to be made can."""
    name = reading.text[part.start : part.end]
    made = within_many and name.endswith("系统") and ware_strength(name) > 0
    if (
        not 4 <= len(name) <= 32
        or (_NO_MEMBER.search(name) and not made)
        or is_generic(name)
        or name in by_name()
        or _CLASS.fullmatch(name)
    ):
        return False
    if name.count("(") != name.count(")") or name.count("“") != name.count("”"):
        return False
    return name_vocabulary().general.get(name) is None and not _is_ended(name)


def _is_park(name: str) -> bool:
    """Whether a park stands among the works of a list: it is one of them, and says itself what it is."""
    return bool(classes_by_ending(re.sub(r"[一二三四]期$", "", name)) & _PARKS)


_PARKS = frozenset({"DevelopmentZone", "IndustrialPark", "CharacteristicTown"})


def _is_ended(name: str) -> bool:
    """Whether the name ends in a class word of a zone or firm, which says better what it is."""
    return bool(classes_by_ending(name) & _ENDED)
