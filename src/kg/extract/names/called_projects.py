"""Works that only their predicate calls projects: 宏拓新型板材是全区重点项目, 云启储能为省级重大项目.

The name has no word for a project in it; that it is said to be one makes it the name of one, whatever it ends in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading

_CALLED = re.compile(
    r"(?:^|(?<=[\n。;!?])|(?<=[\n。;,]其中,)|(?<=[\n。;,]其中)|(?<=[,]))(?P<name>[^,。;:!?\n“”《》()、的是为]{4,16}?)(?:是|为|系|被列为|列为|列入)"
    r"(?:了)?(?:[^,。;\n]{0,14}?)(?:重点|重大|标志性|示范性?|头号|一号|龙头|支撑性|牵引性|续建|新开工)(?:建设|产业|工业|招商|招商引资|投资)*(?:项目|工程)"
    r"(?=[,。;\n]|之一|名单|清单)"
)
_NO_NAME = re.compile(
    r"^(?:该|这|此|其|它|本|那|上述|以上|均|都|全部|也|还|又)|(?:项目|工程|公司|集团|企业|园区|园|区|市|县|镇|中|均|都|全部|总投资|其中)$"
)
_PARTICLES = frozenset({"p", "u", "d", "r", "c", "w", "m", "TIME"})


def find_called_projects(reading: Reading) -> Iterator[Find]:
    """Yield the names that are said to be projects of some rank."""
    for match in _CALLED.finditer(reading.text):
        start, end = match.span("name")
        if _NO_NAME.search(match["name"]) or is_generic(match["name"]):
            continue
        words = reading.words_in(start, end)
        whole = reading.starts_word(start) and reading.ends_word(end)
        if whole and len(words) > 1 and all(w.tag not in _PARTICLES for w in words):
            yield Find(start, end, "Project", "called project", 0.55)
