"""Finder: what a ceremony says of the thing it is held for (某铁路奠基仪式: the railway is under construction).

Where ground is broken or production starts, the works is: 某项目开工仪式在甲园举行 tells where it lies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, code
from kg.extract.relations.names import inner_names
from kg.model import AttributeMention, RelationMention
from kg.ontology.classes import is_a, subclasses

CONFIDENCE = 0.85

_STATUSES = (
    (re.compile(r"^(?:项目|工程|一期|二期)*(?:集中)?(?:开工|奠基|动工|启动建设|破土)"), "UnderConstruction"),
    (
        re.compile(r"^(?:项目|工程|一期|二期)*(?:建成)?(?:通车|开通|投产|投运|启用|开园|揭牌|开行|首发|首航|运营)"),
        "Operational",
    ),
    (re.compile(r"^(?:项目|工程|一期|二期)*(?:竣工|落成|交付|验收)"), "Completed"),
    (re.compile(r"^(?:项目|工程|一期|二期)*(?:集中)?签约"), "Preparatory"),
)
_WITH_STATUS = ("Project", "TransportInfrastructure", "DevelopmentPlatform", "TransportService")


_AT_THE_SITE = re.compile(
    r"(?:开工|奠基|动工|破土|投产|投运|竣工|落成|封顶|启用|开园|点火|通车)[^,]{0,4}(?:仪式|典礼|活动|大会|现场会)$"
)
_PLACES = "".join(code(name) for name in (*subclasses("DevelopmentPlatform"), *subclasses("AdministrativeArea")))
_HELD = (
    re.compile(
        rf"(?P<event>{code('Event')})[^,;。{SLOT[1:-1]}]{{0,8}}在(?P<place>[{_PLACES}]+)[^,;。{SLOT[1:-1]}]{{0,8}}(?:举行|举办|召开)"
    ),
    re.compile(
        rf"在(?P<place>[{_PLACES}]+)[^,;。{SLOT[1:-1]}]{{0,8}}(?:举行|举办|召开)(?:了)?(?P<event>{code('Event')})"
    ),
)


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield where the works lies whose ceremony at the site is said to be held somewhere."""
    inside = inner_names(reading.chains)
    for line in reading.lines:
        for wording in _HELD:
            for match in wording.finditer(line.text):
                event = line.arguments[match.start("event")].members[0].chain
                place = line.arguments[match.end("place") - 1].members[0].chain
                if not _AT_THE_SITE.search(reading.chains[event].name):
                    continue
                for part in inside.get(event, ()):
                    if reading.chains[part.chain].type == "Project" and part.chain != place:
                        evidence = line.stretch(match.start(), match.end())
                        yield RelationMention(
                            part.chain, "locatedIn", place, evidence, finder="ceremony", confidence=CONFIDENCE
                        )


def find_statuses(reading: Discourse) -> Iterator[AttributeMention]:
    """Yield the status that the name of an event tells of the thing named in it."""
    inside = inner_names(reading.chains)
    for mention in reading.mentions:
        chain = reading.chains[mention.chain]
        if chain.type != "Event":
            continue
        for part in inside.get(mention.chain, ()):
            rest = chain.name[part.end :]
            status = next((status for wording, status in _STATUSES if wording.match(rest)), None)
            if status and any(is_a(reading.chains[part.chain].type, name) for name in _WITH_STATUS):
                yield AttributeMention(
                    part.chain, "status", status, mention.span, finder="ceremony", confidence=CONFIDENCE
                )
