"""The words in which people ask: everyday words for terms, question words, and what is asked together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDFS, SKOS

from kg.ontology import RDO, load_graph, local_name
from kg.ontology.classes import classes
from kg.ontology.names import name_vocabulary
from kg.ontology.relations import relation_types, triggers_of

STATUSES = (
    "Planned",
    "Preparatory",
    "Approved",
    "UnderConstruction",
    "InForce",
    "Operational",
    "Completed",
    "Suspended",
)

_NUMBERS = ("", "一", "两", "三", "四", "五", "几")


@dataclass(frozen=True, slots=True)
class AskingVocabulary:
    """Words of questions by what they mean.

    Attributes:
        classes: Word → class names (``"铁路"`` → ``("RailwayLine",)``), everyday words and labels.
        endings: Ending of names → class names, for nouns such as 博览会 that are more special than a class.
        relations: Word → relation names, labels and trigger words included.
        statuses: Word → status names.
        units: Word → units it implies (``"多大"`` → areas).
        words: Question word → the lists that hold it (``"哪些"`` → ``("askWhich",)``).
        asked: Relation → words by which questions mean it; other words of documents may be other relations too.
        inverse: Relation → words whose grammatical subject is the relation's object (``"引进"`` of ``attractedBy``).
        together: Relation → relations that questions do not tell from it.
        ranks: Status → its place in the life of a thing.
        same: Everyday word → the word that documents write.
    """

    classes: Mapping[str, tuple[str, ...]]
    endings: Mapping[str, tuple[str, ...]]
    relations: Mapping[str, tuple[str, ...]]
    statuses: Mapping[str, tuple[str, ...]]
    units: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]
    asked: Mapping[str, frozenset[str]]
    inverse: Mapping[str, frozenset[str]]
    together: Mapping[str, tuple[str, ...]]
    ranks: Mapping[str, int]
    same: Mapping[str, str]


@cache
def asking_vocabulary() -> AskingVocabulary:
    """The vocabulary of the ontology folder, read once per process."""
    graph = load_graph()
    known, relations = classes(), relation_types()
    asked = _asked(graph)
    class_words = _gather(
        [(word, name) for name in known for word in (known[name].label_zh, *asked[name]) if not _asks_number(word)]
    )
    relation_words = _gather(
        [
            (word, name)
            for name, type_ in relations.items()
            for word in (type_.label_zh, *type_.triggers, *asked[name])
            if len(word) > 1
        ]
    )
    status_words = _gather(
        [
            (word, name)
            for name in STATUSES
            for word in (*triggers_of(graph, RDO[name]), *asked[name], *_labels(graph, name))
        ]
    )
    terms = {*known, *relations, *STATUSES}
    implied = [
        (word, name) for name, words in asked.items() for word in words if name not in terms or _asks_number(word)
    ]
    return AskingVocabulary(
        classes=class_words,
        endings={word: names for word, names in name_vocabulary().endings.items() if len(word) > 1},
        relations=relation_words,
        statuses=status_words,
        units=_gather(implied),
        words=_gather([*_question_words(), *_which_ones()]),
        asked={name: frozenset(asked[name]) for name in relations},
        inverse={
            name: frozenset(str(word) for word in graph.objects(RDO[name], RDO.askedInverse)) for name in relations
        },
        together={
            name: tuple(sorted(local_name(str(other)) for other in graph.objects(RDO[name], RDO.askedWith)))
            for name in relations
        },
        ranks={name: int(str(next(graph.objects(RDO[name], RDO.statusRank)))) for name in STATUSES},
        same=dict(sorted(_pair(str(text)) for text in graph.objects(RDO.askFiller, RDO.sameInQuestions))),
    )


@cache
def indicator_words() -> Mapping[str, str]:
    """Every wording of the indicator concepts that the ontology lists → the concept's IRI."""
    graph = load_graph()
    found: dict[str, str] = {}
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for concept, label in sorted((str(s), o) for s, o in graph.subject_objects(predicate)):
            in_scheme = (URIRef(concept), SKOS.inScheme, RDO.IndicatorScheme) in graph
            if in_scheme and isinstance(label, Literal) and label.language == "zh":
                found.setdefault(str(label), concept)
    return found


def indicator_label(wording: str) -> str | None:
    """The usual name of the indicator that ``wording`` is another wording of; None where the ontology lists none."""
    known = {word.lower(): concept for word, concept in indicator_words().items()}
    concept = known.get(wording.lower())
    labels = load_graph().objects(URIRef(concept), SKOS.prefLabel) if concept else ()
    return next((str(text) for text in labels if isinstance(text, Literal) and text.language == "zh"), None)


def _asked(graph: Graph) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for term, word in sorted((str(s), str(o)) for s, o in graph.subject_objects(RDO.askedAs)):
        found[local_name(term)].append(word)
    return found


def _asks_number(word: str) -> bool:
    """Whether a word of a term asks for its number (多少人 of the class that is a unit too)."""
    return word.startswith(("多少", "几"))


def _question_words() -> list[tuple[str, str]]:
    lists = name_vocabulary().lists
    return [(word, name) for name, words in lists.items() if name.startswith("ask") for word in words]


def _which_ones() -> list[tuple[str, str]]:
    """哪 with a measure word: 哪家, 哪一家, 哪两家, 哪几家."""
    measures = name_vocabulary().lists["measureAfterWhich"]
    return [(f"哪{number}{measure}", "askWhich") for number in _NUMBERS for measure in measures]


def _labels(graph: Graph, name: str) -> list[str]:
    """The parts of a status's Chinese label (投用/投产/运行 are three words)."""
    texts = list(graph.objects(RDO[name], RDFS.label))
    return [part for t in texts if isinstance(t, Literal) and t.language == "zh" for part in str(t).split("/")]


def _gather(pairs: list[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for word, name in pairs:
        if word:
            found[word].add(name)
    return {word: tuple(sorted(names)) for word, names in sorted(found.items())}


def _pair(text: str) -> tuple[str, str]:
    spoken, _, written = text.partition("=")
    return spoken, written
