"""Projects that a firm's full name opens: 宏拓科技有限公司退役电池高效利用项目, whatever words say what the project is.

The form of the name (公司, 集团) marks where the firm ends, so what follows up to 项目 needs no vocabulary, only that
no clause begins in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.names.entries import is_of_a_kind
from kg.extract.names.extension import is_generic
from kg.extract.names.project_words import ACTIVITY, NOISE, WORKS
from kg.extract.names.reading import Find, Reading
from kg.extract.names.undertakings import CAPACITY, Parts, named
from kg.extract.names.wares import ware_strength
from kg.ontology.names import name_vocabulary

_FORM = re.compile(
    r"(?:公司|集团|(?<=[\u4e00-\u9fff]{2})(?:铸造|化工|机械|水泥|造纸|食品|制药|纺织|钢铁|家具|服装|电缆|玻璃)厂)(?:[(][\u4e00-\u9fff]{2,6}[)])?$"
)
_PHRASE = re.compile(
    r"(?P<stem>(?:[^,。;:!?、\n“”《》]|、(?=\d)){3,44}?)(?:项目|工程)(?:[(]?[一二三四]期[)]?)?(?![部师类款方]|资金|经理|公司|投资|合作|签约|塑料|车|机械|材料|装备|技术|设计|设备)"
)
_POSSESSED = re.compile(
    r"(?:的|(?:将|拟|已|计划|又|还|再|近日|投资|出资|斥资|约|[\d.]+[万亿]+元|全力|加快|联合|正在?)*(?:建设|新建|兴建|投建|实施|扩建|启动|上马)了?)"
    r"(?P<stem>[^,。;:!?、\n“”《》的]{3,30}?)(?:项目|工程)(?:[(]?[一二三四]期[)]?)?(?![部师类款方]|资金|经理|公司|投资|合作|签约|建设单位)"
)
_VAGUE = re.compile(r"首|第|唯一|最|自建|自主|重点|另|全部|所有|在建|新建|一|该|这|其他|其它|上述")
"""How a firm's projects are told of without a name."""
_ENTRY = re.compile(
    r"(?P<stem>[^,。;:!?\n“”《》]{3,60}?)(?:项目|工程)(?:[(]?[一二三四]期[)]?)?(?=\n|$|[(](?![一二三四]期))"
)
"""What follows the firm on a line of its own, where a comma parts what one project makes."""
_TAIL = re.compile(r"(?:建设)?(?:项目|工程)(?:[(]?[一二三四]期[)]?)?$")
_LINE_START = re.compile(r"(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.:]*)?")
_CLAUSE = re.compile(
    r"[亿万]元|暨|仪式|开工|签约|[\d一二两三四五六七八九十][个家项]$|投资|^(?:等|的|及|和|与|在|是|系|将|为|有|由|总|新|该|本|已|拟|共)|协议|签署|签订|达成|洽谈|合同|中标"
)
_PARTICLES = frozenset({"p", "r", "d", "xc"})


def with_project(reading: Reading, find: Find) -> Iterator[Find]:
    """Yield ``find`` and, where a project's name goes on behind a firm's, the project; the firm stays inside it."""
    end = _project_end(reading, find)
    if end is None:
        yield find
        yield from _possessed(reading, find)
        return
    head = find.end + len(_TAIL.sub("", reading.text[find.end : end]))
    capacity = CAPACITY.match(reading.text, find.end, head)
    thing = capacity.end() if capacity and capacity.end() < head else find.end
    yield from named(reading, Parts(find.start, find.end, thing, head, thing > find.end), end, 0.75, 1)
    yield find._replace(inner=True)


_BEFALLS = re.compile(
    r"(?:已|于[^,;。]{2,10}|[\d年月日]{2,10}|正式|顺利|成功|全面|集中|现场|进入|正|正在|主体|的?设备|厂房|首期|[一二三]期)*"
    r"(?:开工|动工|竣工|投产|达产|试产|试生产|投用|投运|签约|落户|落地|封顶|奠基|安装|调试|建设|施工|桩基|收尾|[、,。;])"
)
"""Behind 项目: what befalls works."""
_LONGEST_STEM = 14


def find_behind_brands(reading: Reading, found: Sequence[Find]) -> Iterator[Find]:
    """Yield the projects that go on behind a firm's short name, known from elsewhere in the text (宏拓｜酸洗槽项目竣工).

    Something must befall what the two are called together, and no clause may begin between them.
    """
    for find in found:
        if find.type != "Company" or find.inner or _FORM.search(reading.text, find.start, find.end):
            continue
        phrase = _PHRASE.match(reading.text, find.end)
        if phrase is None or len(phrase["stem"]) > _LONGEST_STEM or not _BEFALLS.match(reading.text, phrase.end()):
            continue
        if any(_reaches_over(other, find, phrase.end()) for other in found):
            continue
        if reading.ends_word(phrase.end()) and not _begins_clause(reading, *phrase.span("stem")):
            head = find.end + len(_TAIL.sub("", reading.text[find.end : phrase.end()]))
            yield from named(reading, Parts(find.start, find.end, find.end, head, False), phrase.end(), 0.65, 5)
            yield find._replace(inner=True)


def _reaches_over(other: Find, firm: Find, end: int) -> bool:
    """Whether another name than the firm's and those of goods stands on the stretch (a ceremony, a line)."""
    return other is not firm and other.start < end and firm.start < other.end and other.type not in _MADE


_MADE = frozenset({"Product", "Industry"})


def _possessed(reading: Reading, find: Find) -> Iterator[Find]:
    """The project that the firm is said to have or to build (某公司的｜外墙板项目, 某公司投资建设｜外墙板项目)."""
    phrase = _POSSESSED.match(reading.text, find.end)
    if phrase is None or find.type != "Company" or find.inner or not _FORM.search(reading.text, find.start, find.end):
        return
    start, end = phrase.span("stem")
    stem = phrase["stem"]
    made = ware_strength(stem) or ACTIVITY.search(stem) or WORKS.search(stem) or stem.endswith("材料")
    made = made or phrase.group()[0] != "的" or _BEFALLS.match(reading.text, phrase.end())
    if not made or _VAGUE.match(stem) or _begins_clause(reading, start, end):
        return
    if reading.starts_word(start) and reading.ends_word(phrase.end()):
        yield Find(start, phrase.end(), "Project", "project of its firm", 0.65, names=(phrase["stem"],))


def _project_end(reading: Reading, find: Find) -> int | None:
    """Where the project ends that the firm's name opens; None where it opens none."""
    text = reading.text
    if find.type != "Company" or find.inner or not _FORM.search(text, find.start, find.end):
        return None
    line = text.rfind("\n", 0, find.start) + 1
    phrase = _ENTRY.match(text, find.end) if _LINE_START.fullmatch(text, line, find.start) else None
    phrase = phrase or _PHRASE.match(text, find.end)
    if phrase is None or not reading.ends_word(phrase.end()) or _begins_clause(reading, *phrase.span("stem")):
        return None
    return phrase.end()


def _begins_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb, particle or sum makes a clause of what follows the firm, or nothing specific does."""
    stem = reading.text[start:end]
    if _CLAUSE.search(stem) or NOISE.fullmatch(stem) or is_generic(stem) or is_of_a_kind(stem + "项目"):
        return True
    vocabulary = name_vocabulary()
    inner = vocabulary.words("nameVerbs") | vocabulary.words("wareVerbs")
    words = reading.words_in(start, end)
    if words[0].tag == "v" and words[0].text in vocabulary.words("openingVerbs"):
        return True
    return any(
        word.tag in _PARTICLES
        or (word.tag == "u" and word.text != "/")
        or (
            word.tag == "v"
            and word.text in vocabulary.words("openingVerbs")
            and word.text not in inner
            and not ACTIVITY.fullmatch(word.text)
        )
        for word in words
    )
