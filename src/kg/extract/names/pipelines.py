"""Long-distance lines by what they carry and where: 西气东输二线, 川气东送管道工程, 西气东输三线甲至乙段; 南水北调中线.

Power lines are told by their ends and voltage (甲至乙±800千伏特高压直流输电工程) or by who sends to whom (甲电入乙工程).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.places import place_type
from kg.extract.names.reading import Find, Reading

_PIPELINE = re.compile(
    r"(?P<plain>[\u4e00-\u9fff]气[东西南北][输送入](?:[一二三四五六]线)?(?:[东西南北中]段)?"
    r"(?P<section>(?P<from>[\u4e00-\u9fff]{2,4})(?:至|-)(?P<to>[\u4e00-\u9fff]{2,4}?)段)?)"
    r"(?:(?:天然气|输气)?(?:管道|管线))?(?:工程|项目)?"
)
_WATERWAY = re.compile(r"(?P<plain>[东西南北]水[东西南北]调(?:[东西中]线)?(?:[一二三]期)?)(?:后续|配套)?(?:工程|项目)?")
_SYSTEM = re.compile(r"[\u4e00-\u9fff]气[东西南北][输送入](?:[一二三四五六]线)?(?:[东西南北中]段)?")

_VOLTAGE = r"[±+]?\d{3,4}(?:千伏|kV|KV)"
_POWER_LINE = re.compile(
    rf"(?P<from>[\u4e00-\u9fff]{{2,4}})(?:至|到|-)(?P<to>[\u4e00-\u9fff]{{2,4}}?)"
    rf"(?P<kind>(?:{_VOLTAGE})?(?:特高压|超高压)(?:柔性)?(?:直流|交流)?|{_VOLTAGE}(?:直流|交流)?(?=输电|线路|联网))"
    r"(?:外送|输电|输变电|联网)*(?:工程|线路|通道|项目)*"
)
_POWER_SENT = re.compile(
    r"(?![核火水风光煤])[\u4e00-\u9fff]电[入送](?![出往到至达])[\u4e00-\u9fff](?:特高压|直流|交流|输电|通道|工程|项目)+"
)


def find_pipelines(reading: Reading) -> Iterator[Find]:
    """Yield pipelines, with the line and the ends of a section, and the diversions of rivers."""
    for found in _PIPELINE.finditer(reading.text):
        names = (found.group("plain"),) if found.group() != found.group("plain") else ()
        yield Find(*found.span(), "Pipeline", "pipeline", 0.85, 4, names=names)
        if found.group("section"):
            system = _SYSTEM.match(reading.text, found.start())
            if system is not None:
                yield Find(*system.span(), "Pipeline", "pipeline", 0.8, inner=True)
            for group in ("from", "to"):
                yield Find(*found.span(group), place_type(found.group(group)), "section end", 0.75, inner=True)
    for found in _POWER_LINE.finditer(reading.text):
        places = (n for n in range(found.start(), found.end("from") - 1) if reading.tag_at(n) == "LOC")
        start = next((n for n in places if reading.starts_word(n)), None)
        if start is None:
            continue
        plain = reading.text[start : found.end("kind")]
        yield Find(start, found.end(), "Pipeline", "power line", 0.85, 4, names=(plain,))
        for first, last in ((start, found.end("from")), found.span("to")):
            yield Find(first, last, place_type(reading.text[first:last]), "line end", 0.75, inner=True)
    for found in _POWER_SENT.finditer(reading.text):
        if reading.starts_word(found.start()):
            yield Find(*found.span(), "Pipeline", "power line", 0.8, 4)
    for found in _WATERWAY.finditer(reading.text):
        names = (found.group("plain"),) if found.group() != found.group("plain") else ()
        yield Find(*found.span(), "Project", "diversion of water", 0.85, 4, names=names)
