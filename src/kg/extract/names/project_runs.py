"""Projects that stand beside other projects: in 甲项目、乙项目、丙项目3项 each member is one, whatever words it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import PROPER, is_generic
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_RUN = re.compile(r"[^、,。;:!?\n“”《》]{4,30}(?:项目|工程)(?:、[^、,。;:!?\n“”《》]{4,30}(?:项目|工程))+")
_PARTS = re.compile(r"(、|(?<=项目)(?:以及|[和及与])(?=[^、]{4})|(?<=工程)(?:以及|[和及与])(?=[^、]{4}))")
_END = re.compile(r"(?:项目|工程)$")
_NOT_NAMED = re.compile(r"[的了在将把被对为与]|[亿万]元|其他|其它|等|一批|[\d一二两三四五六七八九十]+[个项类]")
_SHORTEST = 6


def find_project_runs(reading: Reading) -> Iterator[Find]:
    """Yield the members behind the first of a list in which every member ends in 项目 or 工程."""
    for run in _RUN.finditer(reading.text):
        start = run.start()
        for member in _PARTS.split(run.group()):
            end = start + len(member)
            if _END.search(member) and start > run.start() and _is_named(reading, start, end):
                yield Find(start, end, "Project", "beside projects", 0.65, 1, names=(member[:-2],))
            start = end


def _is_named(reading: Reading, start: int, end: int) -> bool:
    """Whether a member names one project: a proper name stands in it, and no clause."""
    name = reading.text[start:end]
    if len(name) < _SHORTEST or _NOT_NAMED.search(name) or not reading.starts_word(start) or is_generic(name[:-2]):
        return False
    words = reading.words[reading.word_at[start] : reading.word_at[end - 1]]
    if len(words[0].text) == 1 and len(words) > 2 and words[0].text not in "和及与":
        words = words[1:]  # the first character of a brand that the tagger takes for a word
    if words[0].text in name_vocabulary().words("openingVerbs"):
        return False
    return words[0].tag in PROPER and words[0].text not in name_vocabulary().general
