"""Projects that a line names and the paragraph below tells of (3.青禾小学扩建工程 ↵ 项目位于…,总投资…)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.layers import Token
from kg.extract.names.endings import classes_by_ending
from kg.extract.names.extension import is_generic
from kg.extract.names.project_words import ACTIVITY, WORKS
from kg.extract.names.reading import Find, Reading

_NUMBER = re.compile(r"[(]?[一二三四五六七八九十\d]{1,3}[)、.:]+|[●◆■▲※★·-]+")
_ENTRY = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()“”·+/.—-]{4,36}(?:[(][^()]{2,24}[)])?:?")
_TELLS = re.compile(
    r"(?:该|本|此)?(?:项目|工程)(?:位于|坐落|选址|地处|总投资|计划|拟|由|占地|建设|规划|总|主要|分|于|新建|是|概算|投资|业主)|"
    r"(?:计划|预计|项目|概算)?总投资|总?占地(?:面积)?[约\d]|总?建筑面积[约\d]|总?用地面积[约\d]|建设(?:单位|地点|内容|规模)[:为]|"
    r"(?:位于|坐落于|由)[^,;。]{2,24}(?:,|投资|建设|承建)|装机(?:容量)?[\d约]|总?库容[\d约]"
)
_NO_NAME = re.compile(
    r"(?:进展|情况|简介|介绍|建设|推进|提速|名单|一览|清单|攻坚|突破|升级|发展|工作|招商|动态|新闻|签约|开工|投产|成效|亮点|重点项目|重大项目|仪式|活动|汇总)$|"
    r"[^\d]项目\d|^(?:项目|工程)|[省市县区]$|公司$|集团$|\d+[余多]?[个项宗批]"
)


def find_entries(reading: Reading) -> Iterator[Find]:
    """Yield the projects that lines by themselves name, seen from what the next line tells."""
    for (start, end), (next_start, next_end) in zip(reading.lines, reading.lines[1:], strict=False):
        if not 4 <= end - start <= 44 or not _TELLS.match(reading.text, next_start, next_end):
            continue
        number = _NUMBER.match(reading.text, start, end)
        start = number.end() if number else start
        name = reading.text[start:end].rstrip(":")
        lead = re.match(r"(?:新建|扩建|续建|在建)(?=[\u4e00-\u9fff]{4})", name)
        begin = start + (lead.end() if lead and name.endswith("项目") else 0)
        if not _ENTRY.fullmatch(name) or _NO_NAME.search(name) or is_generic(re.sub(r"(?:项目|工程)$", "", name)):
            continue
        if _is_of_another_class(name) or (reading.tag_at(start) in {"v", "p", "d", "c", "r"} and not lead):
            continue
        end = start + len(name)
        whole = reading.text[begin:end]
        short = re.sub(r"(?:建设)?(?:项目|工程)$", "", whole)
        yield Find(begin, end, "Project", "entry", 0.7, 1, names=(short,) if len(short) >= 5 and short != whole else ())


_GIVEN = re.compile(
    r"(?:(?<=[。;!?\n])|^|(?<=据悉,)|(?<=据了解,)|(?<=据介绍,)|(?<=其中,)|(?<=目前,)|(?<=此外,)|(?<=同时,))(?:作为[^,;。的]{2,12}的)?(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])?"
    r"(?P<name>[\u4e00-\u9fffA-Za-z0-9()·]{4,26}?(?:项目|工程)(?:[(]?[一二三]期[)]?)?)"
    r"(?:是)?,?(?:由[^,;。]{4,40}?(?:投资|承建|建设|实施|打造)|(?:计划|预计|概算)?总投资(?:额)?[约\d为达]|(?:总|规划)?占地(?:面积)?[约\d为达]|总?建筑面积[约\d为达]|位于|坐落[于在]|选址|地处|(?:于)?20\d\d年(?:\d{1,2}月)?(?:份|底|初)?(?:正式)?(?:开工|动工|启动|开建|建成|竣工|投产)|(?P<listed>是(?:20\d\d年(?:度)?)?(?:国家|省|市|县|区|州|全)[^,;。]{0,14}?(?:重点|重大)[^,;。]{0,6}(?:项目|工程)(?=[,;。])))"
)
_POINTS = re.compile(
    r"该|本|此|这|上述|以上|两个|[各每某]|新(?:建|增|开工|签约|引进|落地|上|项目|一批)|园区|[全我][省市县区镇]|[^,;。]{0,8}(?:在建|拟建|续建)|签约|开工|竣工|重点|重大|所有|全部|一批|\d+[个项只]|部分|亿元|目前|今年|其中|据|会上|产业类?项目|"
    r"(?:工业|基础设施|民生|投资|扩建|续建|储备)(?:建设)?项目"
)


_OF_A_KIND = re.compile(
    r"(?:签约|招商|引资|招商引资|在建|续建|储备|重点|重大|工业|新?开工|竣工|投产|合作|投资|以上|招引|引进|落户)(?:项目|工程)$"
)
"""Projects of a zone or area by their kind, which are many (甲高新区签约项目)."""


def is_of_a_kind(name: str) -> bool:
    """Whether the name ends in a kind of projects, of which there are many (甲高新区签约项目)."""
    return _OF_A_KIND.search(name) is not None


_OF_NAMES = frozenset({"n", "nz", "nw", "LOC", "ORG", "PER", "vn", "an", "a", "b", "s", "f"})


def find_given(reading: Reading) -> Iterator[Find]:
    """Yield the projects that open a sentence which tells at once who builds them, where, or for how much."""
    for match in _GIVEN.finditer(reading.text):
        start, end = match.span("name")
        name = match["name"]
        stem = re.sub(r"(?:建设)?(?:项目|工程)(?:[(]?[一二三]期[)]?)?$", "", name)
        by_whom = reading.text[end : end + 2].lstrip(",").startswith("由")
        if (
            len(stem) < 4
            or _POINTS.match(name)
            or is_of_a_kind(name)
            or (is_generic(stem) and not by_whom)
            or not reading.starts_word(start)
        ):
            continue
        words = reading.words_in(start, end)
        if not reading.ends_word(end) or not (match["listed"] or all(map(_is_of_name, words, [*words[1:], None]))):
            continue
        yield Find(start, end, "Project", "given project", 0.6, names=(stem,) if len(stem) >= 5 else ())


_LONG = 3
"""A verb of so many characters is a piece of a name that the tagger does not know."""
_PHASE = re.compile(r"[一二三四五六]期|[()]")


def _is_of_name(word: Token, following: Token | None) -> bool:
    """Whether the word can stand inside a name: a noun, what is done there, a phase, a verb that says what is built."""
    if word.tag in _OF_NAMES or word.text == "及" or ACTIVITY.fullmatch(word.text) or _PHASE.fullmatch(word.text):
        return True
    builds = following is not None and WORKS.search(following.text) is not None
    return word.tag == "v" and (len(word.text) >= _LONG or builds or word.text == "发展")


def _is_of_another_class(name: str) -> bool:
    """Whether the name ends like that of a park, road, firm or area, which says better what it is."""
    kinds = classes_by_ending(name)
    return bool(kinds) and "Project" not in kinds
