"""What the ontology says about names: endings, general names and word lists, for the finders of mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import Graph, URIRef

from kg.errors import ConfigError
from kg.ontology import RDO, load_graph, local_name


@dataclass(frozen=True, slots=True)
class NameVocabulary:
    """Words by their role in names.

    Attributes:
        endings: Ending → the classes whose names end so, sorted (``"试验区"`` ends zones and designations).
        general: Name that is general knowledge → its class.
        lists: Name of a word list (``"openingVerbs"``) → its words.
    """

    endings: Mapping[str, tuple[str, ...]]
    general: Mapping[str, str]
    lists: Mapping[str, frozenset[str]]

    def words(self, name: str) -> frozenset[str]:
        """The words of one list.

        Raises:
            ConfigError: The ontology declares no such list.
        """
        if name not in self.lists:
            raise ConfigError(f"ontology: no word list rdo:{name}; declare it with rdo:word")
        return self.lists[name]


@cache
def name_vocabulary() -> NameVocabulary:
    """The vocabulary of the ontology folder, read once per process."""
    return read_vocabulary(load_graph())


def read_vocabulary(graph: Graph) -> NameVocabulary:
    """The vocabulary declared in ``graph``.

    Raises:
        ConfigError: A general name is declared for two classes.
    """
    endings: dict[str, set[str]] = defaultdict(set)
    for term, word in graph.subject_objects(RDO.nameEnding):
        endings[str(word)].add(local_name(str(term)))
    for term in set(graph.subjects(RDO.fieldWord)):
        heads = list(graph.objects(term, RDO.fieldHead))
        for field in graph.objects(term, RDO.fieldWord):
            for head in heads:
                endings[f"{field}{head}"].add(local_name(str(term)))
    general: dict[str, str] = {}
    for term, word in sorted(graph.subject_objects(RDO.generalName)):
        name = local_name(str(term))
        if general.setdefault(str(word), name) != name:
            raise ConfigError(f"ontology: general name {word} of both {general[str(word)]} and {name}")
    lists: dict[str, set[str]] = defaultdict(set)
    for term, word in graph.subject_objects(RDO.word):
        if isinstance(term, URIRef):
            lists[local_name(str(term))].add(str(word))
    return NameVocabulary(
        endings={word: tuple(sorted(names)) for word, names in sorted(endings.items())},
        general=dict(sorted(general.items())),
        lists={name: frozenset(words) for name, words in sorted(lists.items())},
    )
