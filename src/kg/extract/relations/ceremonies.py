"""Finder: what the name of a ceremony says of the thing it is held for (某铁路奠基仪式: the railway is under construction)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.names import inner_names
from kg.model import AttributeMention
from kg.ontology.classes import is_a

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
