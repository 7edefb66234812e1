"""YAML → plain nodes (texts, lists, dictionaries) with the complaints of a mapping's reader: place, cause, way out.

Every scalar stays the text that is written: ``2019-07`` is no date, ``no`` is no truth value, ``010`` is no number.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from kg.tables.mapping import MappingError


class _Loader(yaml.BaseLoader):
    """Texts only, and no key twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            name = str(key.value)  # a key may be a list, which is refused below
            if name in seen:
                mark = key.start_mark
                raise yaml.MarkedYAMLError(None, None, f"the key {name!r} stands here for the second time", mark)
            seen.add(name)
        return super().construct_mapping(node, deep=deep)


def load(text: str, source: object) -> list[Any]:
    """The documents of a YAML stream, empty ones left out.

    Raises:
        MappingError: It is no YAML; the message names the line.
    """
    try:
        return [document for document in yaml.load_all(text, _Loader) if document not in (None, "")]
    except yaml.MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        raise MappingError(f"{source}{line}", f"not YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        raise MappingError(source, f"not YAML: {' '.join(str(error).split())}") from error


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a mapping file and the path of keys that leads to it."""

    value: Any
    source: str
    path: str = ""

    def wrong(self, cause: str) -> MappingError:
        """The complaint about this value."""
        return MappingError(self.source, f"{self.path}: {cause}" if self.path else cause)

    def at(self, key: str) -> Node | None:
        """The value of a key; None where it is not given."""
        path = f"{self.path}.{key}" if self.path else key
        return Node(self.value[key], self.source, path) if key in self.value else None

    def dictionary(self, known: Iterable[str]) -> Node:
        """This node, which must be a dictionary without other keys."""
        names = sorted(known)
        if not isinstance(self.value, dict):
            raise self.wrong(f"expected keys and values ({', '.join(names)})")
        unknown = [key for key in self.value if key not in names]
        if unknown:
            raise self.wrong(f"there is no key {unknown[0]!r}; known: {', '.join(names)}")
        return self

    def entries(self) -> list[tuple[str, Node]]:
        """The pairs of a dictionary with free keys."""
        if not isinstance(self.value, dict):
            raise self.wrong("expected keys and values")
        return [(str(key), Node(value, self.source, f"{self.path}.{key}")) for key, value in self.value.items()]

    def items(self) -> list[Node]:
        """The members of a list; a single value is a list of one."""
        values = self.value if isinstance(self.value, list) else [self.value]
        return [Node(value, self.source, f"{self.path}[{number}]") for number, value in enumerate(values, start=1)]

    def text(self) -> str:
        """A text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.wrong("expected a text")
        return self.value.strip()

    def raw(self) -> str:
        """A text as written, blanks included."""
        if not isinstance(self.value, str) or not self.value:
            raise self.wrong("expected a text")
        return self.value

    def texts(self) -> tuple[str, ...]:
        """A list of texts, or one."""
        return tuple(each.text() for each in self.items())

    def number(self) -> int:
        """A whole number."""
        if not isinstance(self.value, str) or not self.value.isdecimal():
            raise self.wrong(f"{self.value!r} is not a whole number")
        return int(self.value)
