"""What a curator decides on the explorer's pages → a line of the decisions file.

The file speaks of names as the texts write them, so a thing is written by a name that only it bears, or by its name
and class. A name that the file cannot hold is refused: no name can smuggle in a second decision.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.errors import ConfigError
from kg.ontology.relations import relation_types
from kg.resolve import parse_decisions
from kg.resolve.figures import read_period, written_figure
from kg.resolve.ledger import Entry
from kg.resolve.wording import fold_name
from kg.serve.pages.catalogue import Catalogue, Thing, read_catalogue
from kg.serve.problems import ProblemError
from kg.serve.service import Service


def line_of(asked: Mapping[str, Any], writer: Writer) -> str:
    """The line for a decision as a page sends it: its ``verb``, and IRIs, names or values by the verb.

    A figure comes as what it is about (``thing``), its indicator (``predicate``), and ``amount`` and ``period``.

    Raises:
        ProblemError: It is incomplete, or cannot be written so that it means just that.
    """
    thing = asked.get("thing")
    match asked.get("verb"):
        case "accept" | "reject" as verb:
            predicate = _text(asked, "predicate")
            if "amount" in asked:
                figure = written_figure(_text(asked, "amount"), read_period(_text(asked, "period")))
                name = writer.name_of(thing)
                return _checked(f"{verb}: {name} | {predicate} | {figure}", verb, [name, figure])
            other = _text(asked, "other")
            is_relation = predicate in relation_types()
            ends = writer.names_of_ends(thing, predicate, other) if is_relation else [writer.name_of(thing), other]
            return _checked(f"{verb}: {ends[0]} | {predicate} | {ends[1]}", verb, ends)
        case "same":
            names = writer.names_together(thing, asked.get("other"))
            return _checked(f"same: {' | '.join(names)}", "same", names)
        case "different":
            names = writer.names_apart(thing, _text(asked, "name"))
            return _checked(f"different: {' | '.join(names)}", "different", names)
        case "rename" | "retype" as verb:
            name, value = writer.name_of(thing), _text(asked, "value")
            return _checked(f"{verb}: {name} -> {value}", verb, [name, value])
        case "drop":
            name = writer.name_of(thing)
            return _checked(f"drop: {name}", "drop", [name])
    raise ProblemError(400, "a decision has a verb: accept, reject, same, different, rename, retype or drop")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes things as the decisions file names them.

    Attributes:
        catalogue: All things.
        bearers: Folded name → the numbers of the things that bear it.
        written_as: Name that a curator gave → how the file writes the thing, for no text has that name.
    """

    catalogue: Catalogue
    bearers: Mapping[str, Sequence[int]]
    written_as: Mapping[str, str]

    def name_of(self, iri: object) -> str:
        """A name that means just this thing, narrowed to its class where it must be.

        Raises:
            ProblemError: There is no such thing, or no such name.
        """
        thing = self._thing(iri)
        name = self._own_name(thing)
        if name is None:
            message = f"several things of one class are called {thing.name}; write the line by hand, with @place"
            raise ProblemError(409, message)
        return name

    def names_of_ends(self, subject: object, predicate: str, other: object) -> list[str]:
        """Names that mean just this statement: namesakes do where no other two of them stand in the relation.

        Raises:
            ProblemError: As ``name_of``.
        """
        ends = [self._thing(subject), self._thing(other)]
        names = [self._own_name(end) for end in ends]
        meant = [
            {self.catalogue.number[end.iri]} if name else self._namesakes(end)
            for end, name in zip(ends, names, strict=True)
        ]
        touched = sorted({i for number in meant[0] for i in self.catalogue.touching[number]})
        stated = [self.catalogue.relations[i] for i in touched]
        if sum(r.subject in meant[0] and r.predicate == predicate and r.object in meant[1] for r in stated) == 1:
            return [name or end.name for name, end in zip(names, ends, strict=True)]
        return [self.name_of(subject), self.name_of(other)]

    def names_together(self, one: object, other: object) -> list[str]:
        """Names of two things to be joined; a name that just these two bear joins them by itself.

        Raises:
            ProblemError: As ``name_of``, or they are one thing.
        """
        things = [self._thing(one), self._thing(other)]
        if things[0] == things[1]:
            raise ProblemError(400, "these are one thing already")
        both = {self.catalogue.number[thing.iri] for thing in things}
        return [thing.name if self._namesakes(thing) == both else self.name_of(thing.iri) for thing in things]

    def _own_name(self, thing: Thing) -> str | None:
        """A name, or name and class, that nothing else has."""
        if thing.name in self.written_as:
            return self.written_as[thing.name]
        names = (thing.name, *thing.others)
        alone = next((name for name in names if len(self.bearers[fold_name(name)]) == 1), None)
        if alone is not None:
            return alone
        kinds = [self.catalogue.things[number].kind for number in self._namesakes(thing)]
        return f"{thing.name} [{thing.kind}]" if kinds.count(thing.kind) == 1 else None

    def _namesakes(self, thing: Thing) -> set[int]:
        return set(self.bearers[fold_name(thing.name)])

    def names_apart(self, iri: object, name: str) -> list[str]:
        """One of the names that stay, and the name to be split off.

        Raises:
            ProblemError: It is no name of the thing, or its only one.
        """
        thing = self._thing(iri)
        names = [each for each in (thing.name, *thing.others) if each not in self.written_as]
        staying = next((each for each in names if each != name), None)
        if name not in names or staying is None:
            raise ProblemError(400, f"{name} is not one of several names of {thing.name}")
        return [staying, name]

    def _thing(self, iri: object) -> Thing:
        number = self.catalogue.number.get(iri) if isinstance(iri, str) else None
        if number is None:
            raise ProblemError(404, "the graph has no such thing any more; load the page again")
        return self.catalogue.things[number]


async def read_writer(service: Service, entries: Sequence[Entry]) -> Writer:
    """The writer for the graph and the decisions as they are now."""

    async def make(service: Service) -> dict[str, list[int]]:
        return await asyncio.to_thread(_bearers, await read_catalogue(service))

    written_as = {
        entry.decision.value or "": entry.text.partition("->")[0].removeprefix("rename").strip(" :：")
        for entry in entries
        if entry.decision.verb == "rename"
    }
    return Writer(await read_catalogue(service), await service.kept("bearers of names", make), written_as)


def _bearers(catalogue: Catalogue) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, thing in enumerate(catalogue.things):
        for name in {fold_name(name): None for name in (thing.name, *thing.others)}:
            found.setdefault(name, []).append(number)
    return found


def _checked(line: str, verb: str, parts: Sequence[str]) -> str:
    """The line, if it is read back as what was meant.

    Raises:
        ProblemError: A name or value in it has characters that mean something in the file.
    """
    try:
        (decision,) = parse_decisions(line, "the decision").items
    except (ConfigError, ValueError) as error:
        raise ProblemError(400, f"this cannot be written as a line: {error}") from error
    told = [
        *(f"{each.name} [{each.type}]" if each.type else each.name for each in decision.selectors),
        *([decision.value] if decision.value else []),
    ]
    plain = [part.partition(" @")[0] for part in parts]
    if decision.verb != verb or told != plain or len(line.splitlines()) != 1:
        raise ProblemError(400, "a name with # | @ [ ] or -> in it cannot be written in the decisions file")
    return line


def _text(asked: Mapping[str, Any], name: str) -> str:
    value = asked.get(name)
    if not isinstance(value, str) or not value.strip():
        raise ProblemError(400, f"this decision needs {name}")
    return value.strip()
