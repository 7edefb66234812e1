"""Projects that a line or clause begins with and goes on about: 宏拓涂料项目计划总投资7亿元, 云启年产2万吨油墨项目,由…投资.

Where the words behind say what only one project has (its cost, land, site, builder, content), everything from the
beginning of the line to 项目 is its name, whatever kind of words they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.names.extension import is_generic
from kg.extract.names.project_words import NOISE, WORKS
from kg.extract.names.reading import Find, Reading
from kg.extract.names.undertakings import named, parts_of
from kg.ontology.names import name_vocabulary

_SIZE = r"(?:计划|预计|概算|估算|预算|规划|设计|拟|项目|工程)*(?:总投资|投资|总占地|占地|总用地|用地|总建筑面积|建筑面积|总规模|总装机|总工期|工期)"
_OPENING = re.compile(
    r"(?:^|(?<=[\n。;■●◆★▲])|(?<=其中[,:])|(?<=其中)|(?<=此外,)|(?<=另外,)|(?<=[一二三四五六七八九十]是))[ -]*(?:[(]?[\d一二三四五六七八九十]{1,2}[)、.][ ]*)?"
    r"(?P<name>(?!\d{1,2}[.、)])[^,。;:!?\n“”《》、]{2,44}?(?:项目|工程(?!项目)))"
    rf"(?=(?:[一二三四]期(?:项目|工程)?)?(?:[(][^()\n]{{2,60}}[)])?[,:]?(?:{_SIZE}|由[^,。;\n]{{2,40}}(?:投资|建设|承建|实施|开发|打造|运营|负责)"
    r"|(?:主要)?(?:建设(?:内容|规模|地点|地址|单位|周期|期|年产|日产|\d|高[端性]|[一二三四五六七八九十]+[条座栋个])|新建\d)|选址|位于|坐落|地处|分[两二三四]期|达产后|建成后|全部建成))"
)
_OF_MANY = re.compile(
    r"\d+[余多]?[个项]|[两三四五六七八九十]+[个项大]|[亿万]元|以上|其他|其它|一批|所有|全部|上述|本次|此次|各类|同类|等|合作$|签约$|开工$|重点$|重大$"
)
_DONE_BY = re.compile(
    r"(?:[^,]{0,16}?(?:公司|集团|企业|双方|三方|各方))?(?:拟|将|计划|已|正在|正|共同|合作|联合)*(?:(?:投资|出资)(?:建设|新建|兴建|实施|打造)|建设|新建|兴建|投建|投资)(?=[^,]{4,}$)"
)
"""Who builds and the verb, which a sentence about the project may open with (公司计划投资新建｜年产7万吨油墨项目)."""
_NO_WORDS = frozenset({"p", "d", "r", "TIME"})
_LEAST = 3
_SAYS_ENOUGH = 6
_RANK = 4
"""As of the whole members of a list: the marks around the name tell where it begins and ends."""


def find_project_openings(reading: Reading) -> Iterator[Find]:
    """Yield such projects with the firms and products in their names."""
    for start, stem, end in _openings(reading):
        yield from named(reading, parts_of(reading, start, start + len(stem)), end, 0.75, _RANK)


def _openings(reading: Reading) -> Iterator[tuple[int, str, int]]:
    """Where each opening begins, what it names without the word for a project, and where it ends."""
    for match in _OPENING.finditer(reading.text):
        start, end = _start(match), match.end("name")
        stem = re.sub(r"(?:建设)?(?:项目|工程)$", "", reading.text[start:end])
        if _is_name(reading, start, stem):
            yield start, stem, end


_CONTENT = re.compile(r"(?:建设|新建|拟建|将建|扩建|建成|形成)(?:了)?$")
_SO_MUCH = re.compile(r"(?:[年日月]产|[年日](?:加工|处理|生产))\d")


def without_contents(reading: Reading, finds: Sequence[Find]) -> list[Find]:
    """The finds but what a paragraph's own project builds (甲项目…一期建设年产900吨乙项目): that is its capacity."""
    starts = [start for start, _, _ in _openings(reading)]
    opened = {reading.paragraph_of(start): start for start in reversed(starts)}
    return [find for find in finds if not (find.type == "Project" and _is_content(reading, find, opened))]


def _is_content(reading: Reading, find: Find, opened: dict[int, int]) -> bool:
    line = reading.text.rfind("\n", 0, find.start) + 1
    told = _CONTENT.search(reading.text, line, find.start)
    within = told is not None and _SO_MUCH.match(reading.text, find.start) is not None
    return within and opened.get(reading.paragraph_of(find.start), find.start) < find.start


def _start(opening: re.Match[str]) -> int:
    """Where the name begins: behind the clause that describes the project, and behind who builds it."""
    start = opening.start("name") + opening["name"].rfind("的") + 1
    done_by = _DONE_BY.match(opening.string[start : opening.end("name")])
    return start + (done_by.end() if done_by else 0)


def _is_name(reading: Reading, start: int, stem: str) -> bool:
    if len(stem) < _LEAST or _OF_MANY.search(stem) or NOISE.fullmatch(stem) or not reading.starts_word(start):
        return False
    if is_generic(stem) and not (len(stem) >= _SAYS_ENOUGH and WORKS.search(stem)):
        return False
    words = reading.words_in(start, start + len(stem))
    opening = name_vocabulary().words("openingVerbs")
    return words[0].text not in opening and not any(word.tag in _NO_WORDS for word in words)
