"""Long-distance pipelines by what they carry and where: 西气东输二线, 川气东送管道工程, 西气东输三线甲至乙段; 南水北调中线."""

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
    for found in _WATERWAY.finditer(reading.text):
        names = (found.group("plain"),) if found.group() != found.group("plain") else ()
        yield Find(*found.span(), "Project", "diversion of water", 0.85, 4, names=names)
