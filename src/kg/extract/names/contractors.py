"""Contractors whose posts name them with their site: in 甲建设云澜乙项目负责人某人 the firm is 甲建设 and the project 云澜乙项目."""

from __future__ import annotations

import re

from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

_POST = re.compile(
    r"(?:施工|现场|技术|执行|安全|生产|工程|常务)*(?:副)?(?:负责人|经理|总工|总监|指挥长|书记|部长|部(?!分))"
)
_LONGEST = 10
_BUREAU = re.compile(r"中[国建铁交冶电核水][\u4e00-\u9fff]{1,6}(?:局|公司|集团|院)")
"""Builders of the state are called by numbers and places (中建某局)."""
_BUILDS = frozenset({"建设", "建工", "建筑", "工程", "路桥", "市政", "安装", "建投", "集团"})


def contractors_site(reading: Reading, project: Find) -> tuple[Find, ...]:
    """The firm and the project where the name before a post holds both, parted by the place of the site; else nothing."""
    if not _POST.match(reading.text, project.end):
        return ()
    if (front := _in_front(reading, project.start)) is not None:
        return front, project
    words = reading.words_in(project.start, project.end)
    place = next((w for w in words[1:] if w.tag == "LOC" and w.text in by_name()), None)
    if words[0].tag == "ORG" and _BUREAU.fullmatch(words[0].text) and words[0].end < project.end - 2:
        firm = Find(project.start, words[0].end, "Company", "contractor", 0.65, 1)
        return firm, Find(words[0].end, project.end, "Project", "site of contractor", project.confidence, 1)
    if place is None or words[0].tag != "ORG" or words[0].text in by_name() or place.start - project.start > _LONGEST:
        return ()
    firm = Find(project.start, place.start, "Company", "contractor", 0.65, 1)
    return firm, Find(place.start, project.end, "Project", "site of contractor", project.confidence, 1)


def _in_front(reading: Reading, start: int) -> Find | None:
    """The firm written together with the project: an organisation and what it does (甲|建设 云澜乙项目)."""
    number = reading.word_at[start] - 1
    trade, brand = (reading.words[number], reading.words[number - 1]) if number > 0 else (None, None)
    if trade is None or brand is None or trade.end != start or brand.end != trade.start:
        return None
    if brand.tag != "ORG" or trade.text not in _BUILDS or not reading.starts_word(start):
        return None
    return Find(brand.start, trade.end, "Company", "contractor", 0.65, 1)
