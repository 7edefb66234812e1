"""Who speaks: the document for its own area, a policy for itself, and the head of a firm or zone in quoted words (“我们将…”)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.heads import DOCUMENT_SAYS
from kg.extract.relations.lines import SLOT, code
from kg.model import Mention
from kg.ontology.classes import subclasses

_POLICY_SAYS = re.compile(
    rf"(?P<run>{code('Policy')})[^,;:。{SLOT[1:-1]}]{{0,6}}?(?:指出|提出|明确|要求|强调|确定|规定|部署)$"
)
"""A clause after which a policy goes on to say what it does (《…规划》明确,对甲产业予以支持)."""

_SPEAKERS = frozenset(subclasses("Organization")) | frozenset(subclasses("DevelopmentPlatform"))
_SAYS = r"(?:说|表示|介绍|称|指出|透露|坦言|告诉|谈到|强调|解释|认为)"
_SAID_BEHIND = re.compile(rf"[^。;\n“”]{{0,60}}?{_SAYS}")
_SAID_BEFORE = re.compile(rf"[^。;\n“”]{{0,60}}?{_SAYS}(?:道|记者|:|,|了|,?[^。;\n“”]{{0,10}}[,:])*$")
_MANAGES = re.compile(r"(?:党工委|管委会|管理委员会|招商局|投资促进局|经发局|经济发展局).*$")
"""What is left off the name of the body that manages a zone: its men speak for the zone."""
_LONGEST = 400
"""So many characters a quotation may have."""
_APPOSED = re.compile(
    r"(?:党委|党工委|党组|集团|公司)?[^,。;“”]{0,14}?(?:长|理|人|任|记|席|师|总|监|官|员|者|创|家|管)[”、]?$"
)


def spoken_for(reading: Discourse, number: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """What the text speaks for in a line, where the relation allows it."""
    speaker = reading.speakers[number]
    chain = reading.focus_of(reading.lines[number].span.start) if speaker is None else speaker
    return (chain,) if chain is not None and reading.chains[chain].type in allowed else ()


def told_by(reading: Discourse, number: int, segment: str, start: int, allowed: frozenset[str]) -> tuple[int, ...]:
    """Whose doings come behind a clause that only says that a document tells of them; empty for another clause."""
    if DOCUMENT_SAYS.match(segment):
        return spoken_for(reading, number, allowed)
    policy = _POLICY_SAYS.match(segment)
    if policy is None or "Policy" not in allowed:
        return ()
    named = reading.lines[number].arguments[start + policy.start("run")]
    return tuple(member.chain for member in named.members if member.type == "Policy")


def we_who_speak(reading: Discourse, number: int, start: int, allowed: frozenset[str]) -> tuple[int, ...] | None:
    """Who says 我们 at position ``start`` of a line; None where no quotation holds it, or nobody named says it."""
    line, text = reading.lines[number], reading.text
    offset = line.starts[start]
    opens = text.rfind("“", max(0, offset - _LONGEST), offset + 1)
    closes = text.find("”", offset, offset + _LONGEST)
    if opens < 0 or closes < 0 or "”" in text[opens:offset] or "\n" in text[opens:closes]:
        return None
    return next((found for each in _tellers(reading, opens, closes) if (found := _whole(reading, each, allowed))), None)


def _tellers(reading: Discourse, opens: int, closes: int) -> Iterator[Mention]:
    """The bodies and firms whose man is named right behind a quotation, or right before it."""
    text = reading.text
    behind = _SAID_BEHIND.match(text, closes + 1)
    begins = max(text.rfind(mark, 0, opens) for mark in "。;\n”") + 1
    stretches = [(closes + 1, behind.end())] if behind else []
    if _SAID_BEFORE.fullmatch(text, begins, opens):
        stretches.append((begins, opens))
    for first, last in stretches:
        named = [m for m in reading.mentions if first <= m.span.start and m.span.end <= last]
        yield from (m for m in named if m.type in _SPEAKERS)
        for person in {m.chain for m in named if m.type == "Person"}:
            yield from _where_employed(reading, person)


def _where_employed(reading: Discourse, person: int) -> Iterator[Mention]:
    """Where somebody works who is only called by name, by the post in front of the name elsewhere."""
    for mention in reading.mentions:
        if mention.chain != person:
            continue
        before = (m for m in reading.mentions if m.span.end <= mention.span.start and m.type in _SPEAKERS)
        last = max(before, key=lambda m: m.span.end, default=None)
        if last is not None and _APPOSED.fullmatch(reading.text, last.span.end, mention.span.start):
            yield last


def _whole(reading: Discourse, teller: Mention, allowed: frozenset[str]) -> tuple[int, ...]:
    """The zone or area for which a body speaks, where the relation allows it; else the body, firm or zone itself."""
    name = reading.chains[teller.chain].name
    if teller.type == "GovernmentBody":
        owned = _MANAGES.sub("", name)
        for number, chain in enumerate(reading.chains):
            if owned != name and owned in chain.names and chain.type in allowed:
                return (number,)
    return (teller.chain,) if reading.chains[teller.chain].type in allowed else ()
