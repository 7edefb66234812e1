"""Which area a post without its place is of: 县长 is the head of a county, whatever city the text speaks for."""

from __future__ import annotations

import re

from kg.extract.coreference.nominals import is_of_level
from kg.extract.relations.discourse import Discourse
from kg.extract.relations.divisions import may_lie_in
from kg.extract.relations.heads import AREAS
from kg.extract.relations.lines import Line
from kg.extract.relations.speech import spoken_for
from kg.model import Chain

_COMMITTEE = re.compile(r"^(?:中共)?(?P<area>.+?[省市县区州旗镇乡])(?:委|委员会|(?:人民)?政府)$")


def governed(reading: Discourse, number: int, position: int, level: str) -> tuple[int, ...]:
    """The area of ``level`` (省, 市, 县 …) that a post at ``position`` of a line belongs to; empty where none stands out.

    It is the area of the committee named before it in the line (甲县委副书记、县长某某), or what the text speaks for, or
    the only one of that level that the text names, where it lies in that or around it.
    """
    fitting = [n for n, chain in enumerate(reading.chains) if chain.type in AREAS and _is_of(chain, level)]
    named = _of_committee(reading, reading.lines[number], position)
    if named:
        return tuple(n for n in fitting if named & set(reading.chains[n].names))[:1]
    own = spoken_for(reading, number, AREAS)
    if not own:
        return tuple(fitting) if len(fitting) == 1 else ()
    if own[0] in fitting:
        return own
    focus = reading.chains[own[0]]
    around = [n for n in fitting if may_lie_in(focus, reading.chains[n]) or may_lie_in(reading.chains[n], focus)]
    return tuple(around) if len(around) == 1 else ()


def _of_committee(reading: Discourse, line: Line, position: int) -> frozenset[str]:
    """How the area may be called whose committee or government the line names last before ``position``."""
    for at in sorted((at for at in line.arguments if at < position), reverse=True):
        argument = line.arguments[at]
        if argument.type == "GovernmentBody":
            match = _COMMITTEE.match(reading.chains[argument.members[-1].chain].name)
            area = match["area"] if match else ""
            return frozenset({area, area[:-1]}) if len(area) > 1 else frozenset()
    return frozenset()


def _is_of(chain: Chain, level: str) -> bool:
    if level in "省市县区":
        return is_of_level(chain, level)
    return any(name.endswith(level) for name in chain.names)
