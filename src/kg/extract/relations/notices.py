"""Finder: what a notice says of the policy it issues: who issues it (letterhead, signature), which policies it follows, what it promotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.relations.discourse import Discourse
from kg.extract.relations.lines import SLOT, Line, code
from kg.model import Mention, RelationMention
from kg.ontology.classes import is_a

CONFIDENCE = 0.9

_ISSUES = re.compile(
    rf"现将(?P<policy>{SLOT})|(?P<agreed>{SLOT})(?:[(][^()]{{0,20}}[)])?(?:已经|业经|已|经)[^。;]{{0,40}}?(?:现|予以)(?:予以)?(?:印发|发布|公布)"
    rf"|[特现](?:制[定订]|编制)(?:了|形成|出)?(?P<made>{code('Policy')})(?=[。(]|$)"
    rf"|我[局委厅办院部][^,;。{SLOT[1:-1]}]{{0,12}}?(?:起草|编制|制[定订]|拟[定订]|修订)[^,;。{SLOT[1:-1]}]{{0,6}}(?P<drafted>{SLOT})"
)
"""现将甲印发; 甲已经审议通过,现印发; 我局起草了甲; 特编制甲."""

_PROMOTES = re.compile(
    rf"(?:推动|促进|加快|支持|推进|引导|规范|做强|壮大)[^,;。{SLOT[1:-1]}]{{0,6}}(?P<trades>{code('Industry')})[^;。]{{0,60}}?制[定订](?:了)?(?:本|此|该)"
)
"""为进一步推动甲业发展,…制定本方案: what the document is for."""

_FOLLOWS = re.compile(
    rf"(?:根据|依据|按照|贯彻|落实|衔接|实施)[^。;]{{0,20}}?(?P<policies>{SLOT})[^。;]{{0,240}}?"
    rf"(?:特?制[定订]|编制|出台|提出)(?:了|形成|出)?(?:本|此|该|以下|如下|(?P<drawn_up>{code('Policy')}))"
)
_ACCORDING = re.compile(
    rf"^[^。;{SLOT[1:-1]}]{{0,40}}?(?:^|,)(?:要|严格|全面|紧紧|始终)*(?:按照|遵循|根据|依据|围绕|紧扣|锚定|聚焦)[^,;。{SLOT[1:-1]}]{{0,12}}{code('Industry')}?(?P<aims>{SLOT})(?=[^。;]*,)"
)
"""A sentence of the policy that names nobody before it says what it acts under (抢抓机遇,按照甲思路,坚持…)."""

_OF_ITSELF = re.compile(r"制[定订](?:了)?(?:本|此)(?:行动|实施|工作|总体)?(?:计划|方案|规划|意见|措施|办法|细则|政策)")
_SIGNATURE = re.compile(rf"^(?P<body>{SLOT}+)(?:文件|办公室)?$")


def find(reading: Discourse) -> Iterator[RelationMention]:
    """Yield ``issuedBy`` and ``implements`` of the policy that the document itself is or carries."""
    own = own_policy(reading)
    yield from _followed(reading, own)
    if own is None:
        return
    speaks = any(_ISSUES.search(line.text) or _OF_ITSELF.search(line.text) for line in reading.lines)
    signed = _signature(reading)
    issuer = reading.focus if signed is None else signed
    for line in reading.lines:
        issued = _ISSUES.search(line.text)
        agreeing = _agreeing(reading, line, issued) if issued and signed is None else None
        by = issuer if agreeing is None else agreeing
        if issued and by is not None:
            for member in _issued(line, issued):
                if member.type == "Policy":
                    yield _statement(line, issued, member.chain, "issuedBy", by)
        promoted = _PROMOTES.search(line.text)
        for member in line.arguments[promoted.start("trades")].members if promoted else ():
            if promoted and member.type == "Industry":
                yield _statement(line, promoted, own, "appliesTo", member.chain)
        aimed = _ACCORDING.match(line.text) if speaks else None
        for member in line.arguments[aimed.start("aims")].members if aimed else ():
            if aimed and member.type in ("Strategy", "Policy") and member.chain != own:
                yield _statement(line, aimed, own, "implements", member.chain)


def _followed(reading: Discourse, own: int | None) -> Iterator[RelationMention]:
    """What the policy of the text, or one that a sentence says is drawn up, carries out (根据甲,制定本方案; 根据甲,编制了乙)."""
    for line in reading.lines:
        followed = _FOLLOWS.search(line.text)
        if followed is None:
            continue
        drawn_up = line.arguments[followed.start("drawn_up")].members[0].chain if followed["drawn_up"] else own
        end = followed.start("drawn_up") if followed["drawn_up"] else followed.end()
        for position in range(followed.start(), end):
            for member in line.arguments[position].members if position in line.arguments else ():
                named = member.type == "Policy" or (member.type == "Strategy" and _pursued(line, position))
                if drawn_up is not None and named and member.chain != drawn_up:
                    yield _statement(line, followed, drawn_up, "implements", member.chain)


def _pursued(line: Line, position: int) -> bool:
    """Whether a verb of pursuing stands before a strategy: what only names a place of it (甲战略示范区) is not followed."""
    return _PURSUES.search(line.text, max(0, position - 14), position) is not None


_PURSUES = re.compile(r"(?:落实|贯彻|实施|推进|推动|践行|参与|融入|围绕|紧扣|锚定|根据|按照|服务|响应)[^,;。]*$")


def _issued(line: Line, match: re.Match[str]) -> tuple[Mention, ...]:
    """The policy that the wording names, and what it is listed with."""
    return line.arguments[match.start(match.lastgroup or 0)].members


def _agreeing(reading: Discourse, line: Line, match: re.Match[str]) -> int | None:
    """The government whose meeting has passed the policy, where nobody signs (甲已经市政府常务会议通过,现印发)."""
    named = (line.arguments[at] for at in range(match.start() + 1, match.end()) if at in line.arguments)
    for member in (m for argument in named for m in argument.members if m.type in ("GovernmentBody", "Event")):
        name = reading.chains[member.chain].name
        bodies = (n for n, c in enumerate(reading.chains) if c.type == "GovernmentBody" and name.startswith(c.names))
        if (body := next(bodies, None)) is not None:
            return body
    return None


def _statement(line: Line, match: re.Match[str], subject: int, predicate: str, object_: int) -> RelationMention:
    evidence = line.stretch(*match.span())
    return RelationMention(subject, predicate, object_, evidence, finder="notice", confidence=CONFIDENCE)


def own_policy(reading: Discourse) -> int | None:
    """The policy that the text is: the one that 现将…印发 names, else the one the first lines name."""
    for line in reading.lines:
        if issued := _ISSUES.search(line.text):
            first = next(iter(_issued(line, issued)), None)
            return first.chain if first is not None and first.type == "Policy" else None
    for line in reading.lines[:4]:
        if _FOLLOWS.search(line.text):
            return None
        for _, argument in sorted(line.arguments.items()):
            if argument.type == "Policy":
                return argument.members[0].chain
    return None


def _signature(reading: Discourse) -> int | None:
    """The body whose name stands on a line of its own, the last one first (signature before letterhead)."""
    for line in reversed(reading.lines):
        match = _SIGNATURE.match(line.text)
        member = line.arguments[match.end("body") - 1].members[-1] if match else None
        if member is not None and is_a(member.type, "Organization"):
            return member.chain
    return None
