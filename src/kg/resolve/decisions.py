"""The curator's decisions file → decisions, applied on every rebuild; taking one back is deleting its line.

One decision a line, ``#`` begins a comment::

    same: 宏拓科技 | 云澜宏拓科技有限公司
    different: 临溪港 | 临溪港物流园
    rename: 宏拓 -> 云澜宏拓科技有限公司
    drop: 客商
    retype: 云澜智造园 -> IndustrialPark
    accept: 宏拓科技 | tenantOf | 临溪经济技术开发区
    reject: 云临铁路 | status | Operational
    reject: 云澜市 | 固定资产投资 | 100.5亿元 | 2019

The last is a figure: what it measures, the indicator as the graph has it, the amount as written, and the period
(``2019``, ``2019-06``, ``2019-01-01/2019-06-30``, or ``-`` where none is told).

A name is written as in the texts. Where several things bear it, ``名 [Company]`` narrows it to a class and
``名 @兰州市`` to a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from kg.errors import ConfigError
from kg.ontology.columns import PROPERTIES, identifier_types
from kg.ontology.relations import relation_types
from kg.resolve.classes import FAMILIES
from kg.resolve.figures import read_period, written_figure
from kg.resolve.places import find_path, fits
from kg.resolve.wording import fold_name

Verb = Literal["same", "different", "rename", "drop", "retype", "accept", "reject"]
VERBS: tuple[Verb, ...] = get_args(Verb)
VERDICTS: tuple[Verb, ...] = ("accept", "reject")
"""On a statement; the other verbs are on things and names."""

_LINE = re.compile(r"^(?P<verb>[a-z]+)\s*[:：]\s*(?P<rest>.+)$")
_SELECTOR = re.compile(r"^(?P<name>[^@\[\]]+?)\s*(?:\[(?P<type>\w+)\])?\s*(?:@\s*(?P<place>\S+))?$")


@dataclass(frozen=True, slots=True)
class Selector:
    """Which things a decision is about: a name, and a class and place that narrow it down."""

    name: str
    type: str | None = None
    place: str | None = None

    def matches(self, folded: str, type_name: str, place: str) -> bool:
        """Whether a thing with this folded name, class and place is meant."""
        if folded != fold_name(self.name) or (self.type is not None and type_name != self.type):
            return False
        wanted = find_path(self.place) if self.place else None
        return self.place is None or (wanted is not None and fits(wanted, place))


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the file.

    Attributes:
        verb: What is decided.
        selectors: The things it is about; of a verdict the subject, and the object where that is a thing.
        value: What follows ``->``; of a verdict the value where the object is no thing, of a figure amount and period.
        line: Its number in the file.
        predicate: Of a verdict: what the statement says of the subject; of a figure its indicator.
    """

    verb: Verb
    selectors: tuple[Selector, ...]
    value: str | None
    line: int
    predicate: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions, in the order of the file."""

    items: tuple[Decision, ...] = ()

    def of(self, verb: Verb) -> Iterator[Decision]:
        """The decisions of one kind."""
        return (decision for decision in self.items if decision.verb == verb)


NO_DECISIONS = Decisions()


def read_decisions(path: Path) -> Decisions:
    """The decisions of a file.

    Raises:
        ConfigError: The file cannot be read or a line is no decision; the message names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the decisions cannot be read ({error}); write the file as UTF-8 text") from error
    return parse_decisions(text, path)


def parse_decisions(text: str, source: object = "decisions") -> Decisions:
    """The decisions of a text, one a line.

    Raises:
        ConfigError: A line is no decision.
    """
    numbered = enumerate((line.partition("#")[0].strip() for line in text.splitlines()), start=1)
    return Decisions(tuple(_parse_line(line, number, source) for number, line in numbered if line))


def _parse_line(line: str, number: int, source: object) -> Decision:
    where = f"{source}, line {number}"
    match = _LINE.match(line)
    verb = next((known for known in VERBS if match and match.group("verb") == known), None)
    if match is None or verb is None:
        raise ConfigError(f"{where}: {line!r} is no decision; write one of {', '.join(VERBS)}, a colon, and names")
    if verb in VERDICTS:
        return _parse_verdict(verb, match.group("rest"), number, where)
    names, arrow, value = match.group("rest").partition("->")
    needs_value = verb in {"rename", "retype"}
    if needs_value != bool(arrow) or (needs_value and not value.strip()):
        raise ConfigError(f"{where}: {verb} is written as «{_example(verb)}»")
    selectors = tuple(_parse_selector(name.strip(), where) for name in names.split("|"))
    is_pair = verb in {"same", "different"}
    if (is_pair and len(selectors) < 2) or (not is_pair and len(selectors) != 1):
        raise ConfigError(f"{where}: {verb} is written as «{_example(verb)}»")
    if verb == "retype" and value.strip() not in FAMILIES:
        raise ConfigError(f"{where}: {value.strip()!r} is no class; known: {', '.join(sorted(FAMILIES))}")
    return Decision(verb, selectors, value.strip() or None, number)


def _parse_verdict(verb: Verb, rest: str, number: int, where: str) -> Decision:
    parts = [part.strip() for part in rest.split("|")]
    if len(parts) == 4 and all(parts) and parts[1] not in {*relation_types(), *PROPERTIES, *identifier_types()}:
        return _parse_figure(verb, parts, number, where)
    if len(parts) != 3 or not all(parts):
        raise ConfigError(f"{where}: {verb} is written as «{_example(verb)}»")
    subject, predicate, other = parts
    if predicate in relation_types():
        selectors = (_parse_selector(subject, where), _parse_selector(other, where))
        return Decision(verb, selectors, None, number, predicate)
    if predicate not in {*PROPERTIES, *identifier_types()}:
        raise ConfigError(
            f"{where}: {predicate!r} is no relation; write its name in the ontology, as tenantOf or status"
        )
    return Decision(verb, (_parse_selector(subject, where),), other, number, predicate)


def _parse_figure(verb: Verb, parts: list[str], number: int, where: str) -> Decision:
    subject, indicator, amount, period = parts
    try:
        value = written_figure(amount, read_period(period))
    except ValueError as error:
        raise ConfigError(
            f"{where}: {period!r} is no period ({error}); write 2019, 2019-06, 2019-01-01/2019-06-30, or -"
        ) from error
    return Decision(verb, (_parse_selector(subject, where),), value, number, indicator)


def _parse_selector(written: str, where: str) -> Selector:
    match = _SELECTOR.match(written)
    if match is None:
        raise ConfigError(f"{where}: {written!r} is no name; write 名, 名 [Class] or 名 @place")
    if match.group("type") and match.group("type") not in FAMILIES:
        raise ConfigError(f"{where}: {match.group('type')!r} is no class; known: {', '.join(sorted(FAMILIES))}")
    if match.group("place") and find_path(match.group("place")) is None:
        raise ConfigError(f"{where}: {match.group('place')!r} is no division of the gazetteer; write its full name")
    return Selector(match.group("name"), match.group("type"), match.group("place"))


def _example(verb: Verb) -> str:
    examples = {
        "same": "same: 名 | 别名",
        "different": "different: 名 | 另一个名",
        "rename": "rename: 旧名 -> 新名",
        "drop": "drop: 名",
        "retype": "retype: 名 -> Company",
        "accept": "accept: 名 | tenantOf | 另一个名",
        "reject": "reject: 名 | status | Planned",
    }
    return examples[verb]
