"""Finder: what a ceremony says of the thing it is held for (某铁路奠基仪式: the railway is under construction).

Where ground is broken or production starts, the works is: 某项目的奠基仪式在甲园举行 tells where it lies. Who holds
a signing together signs together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, code
from kg.extract.relations.names import inner_names
from kg.model import AttributeMention, RelationMention, TextSpan
from kg.ontology.classes import is_a, subclasses

CONFIDENCE = 0.85

_STATUSES = (
    (
        re.compile(r"^(?:项目|工程|一期|二期)*(?:集中|正式|全面|建设)*(?:开工|奠基|动工|启动建设|破土)"),
        "UnderConstruction",
    ),
    (
        re.compile(
            r"^(?:项目|工程|一期|二期)*(?:建成|竣工|全面|正式|全线)*(?:通车|开通|投产|投运|启用|开园|揭牌|开行|首发|首航|运营)"
        ),
        "Operational",
    ),
    (re.compile(r"^(?:项目|工程|一期|二期|中间)*(?:竣工|落成|交付|验收|交接|中交|交工)"), "Completed"),
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


_PARTNERS = "".join(
    code(name)
    for above in ("Organization", "AdministrativeArea", "DevelopmentPlatform")
    for name in sorted(subclasses(above))
)
_SIGN_TOGETHER = re.compile(
    rf"(?P<one>[{_PARTNERS}])(?:与|和|同)(?P<other>[{_PARTNERS}])[^,;。{SLOT[1:-1]}]{{0,8}}"
    rf"(?:在{SLOT}+[^,;。{SLOT[1:-1]}]{{0,6}})?(?:举行|举办)(?:了)?(?P<event>{code('Event')})"
)
_SIGNING = re.compile(r"签约|签字|合作|结对|缔结")


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield where the works lies whose ceremony is held somewhere, and who signs with whom at one they hold together."""
    yield from _sites(reading)
    for line in reading.lines:
        for match in _SIGN_TOGETHER.finditer(line.text):
            event, one, other = (line.arguments[match.start(part)].members[0] for part in ("event", "one", "other"))
            if _SIGNING.search(reading.chains[event.chain].name) and one.chain != other.chain:
                evidence = line.stretch(*match.span())
                yield RelationMention(
                    one.chain, "cooperatesWith", other.chain, evidence, finder="ceremony", confidence=CONFIDENCE
                )


def _sites(reading: Discourse) -> Iterator[RelationMention]:
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


_HOLDS = re.compile(
    rf"(?P<work>{SLOT})[^,;。{SLOT[1:-1]}]{{0,10}}(?:在{SLOT}+[^,;。{SLOT[1:-1]}]{{0,6}})?(?:举行|举办)(?:了)?(?P<event>{code('Event')})"
)
"""某项目在某地举行奠基仪式: the ceremony, which names no work, is for the one that holds it."""


_OF_OTHERS = re.compile(r"项目|集中|企业")
"""A zone that holds 项目集中动工活动 is the host: the projects in it are begun."""


def find_held(reading: Discourse) -> Iterator[AttributeMention]:
    """Yield the status that a ceremony without a name of its own tells of the work that it is said to be held for."""
    for line in reading.lines:
        for match in _HOLDS.finditer(line.text):
            work = line.arguments[match.start("work")].members[-1]
            event = reading.chains[line.arguments[match.start("event")].members[0].chain]
            status = next((status for wording, status in _STATUSES if wording.match(event.name)), None)
            if is_a(work.type, "DevelopmentPlatform") and (status == "Preparatory" or _OF_OTHERS.search(event.name)):
                continue
            if status and any(is_a(work.type, name) for name in _WITH_STATUS):
                evidence = line.stretch(*match.span())
                yield AttributeMention(work.chain, "status", status, evidence, finder="ceremony", confidence=CONFIDENCE)


_TOGETHER = re.compile(
    r"(?:\d+|[两三四五六七八九十]+)[余多]?[个项][^,;。\n]{0,14}(?:项目|工程)[^,;。\n]{0,12}?(?:集中|正式|同步|顺利|现场)*(?P<done>开工|动工|签约|竣工|投产)"
    r"|集中(?P<first>开工|动工|签约|竣工|投产)[^。\n]{0,30}?(?:项目|工程)(?:\d+|[两三四五六七八九十]+)[余多]?[个项]"
)
_OPENS = re.compile(r"(?:其中|此外|另外)?[,:]?[ ]*(?:[(]?[\d一二三四五六七八九十]{1,2}[)、.])?[ ]*")
_DONE_TOGETHER = {
    "开工": "UnderConstruction",
    "动工": "UnderConstruction",
    "签约": "Preparatory",
    "竣工": "Completed",
    "投产": "Operational",
}
TOGETHER_CONFIDENCE = 0.7


def find_begun_together(reading: Discourse) -> Iterator[AttributeMention]:
    """Yield what befalls each project that a text goes through after telling how many were begun or signed together.

    Such a project opens a sentence (17个工程同日动工。甲项目总投资7亿元。乙项目,由…): two at least must.
    """
    told = _TOGETHER.search(reading.text)
    if told is None:
        return
    starts = {_OPENS.match(reading.text, line.span.start).end() for line in reading.lines}  # type: ignore[union-attr]
    named: dict[int, TextSpan] = {}
    for mention in reading.mentions:
        opens = mention.span.start in starts and mention.span.start > told.end()
        if opens and mention.type == "Project" and mention.kind == "name":
            named.setdefault(mention.chain, mention.span)
    if len(named) > 1:
        status = _DONE_TOGETHER[told["done"] or told["first"]]
        for chain in named:
            evidence = TextSpan(told.start(), told.end())
            yield AttributeMention(
                chain, "status", status, evidence, finder="begun together", confidence=TOGETHER_CONFIDENCE
            )


def find_statuses(reading: Discourse) -> Iterator[AttributeMention]:
    """Yield the status that the name of an event tells of the thing named in it, or said to hold it."""
    yield from find_held(reading)
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
