"""Wording of an indicator → the concept it stands for, so that 外贸出口 and 出口总额 can be compared.

Only wordings that the ontology lists are taken for the same: a wrong match would make figures contradict each other
that measure different things. What tells the scope (可比口径, 名义) is taken off first and is a qualifier instead.
"""

from __future__ import annotations

import re
from functools import cache

from rdflib import Literal
from rdflib.namespace import SKOS

from kg.ontology import RDO, load_graph

_FILLER = re.compile(
    r"[\s“”‘’\"'《》]|^(?:全[市省区县国]|我[市省区县]|该[市省区县]|[其本])+|^(?:累计|共|已|全年|年内|预计|力争)*(?:实现|完成|达到|达成)|(?:完成|实现|达到?|为|预计|情况)$"
)

_REAL_GROWTH = re.compile(r"生产总值|增加值|GDP|人均可支配收入|居民收入|总产值")


def is_real_growth(wording: str) -> bool:
    """Whether growth of this is by convention told in comparable prices, and so does not follow from two values.

    >>> is_real_growth("规上工业增加值"), is_real_growth("出口总额")
    (True, False)
    """
    return _REAL_GROWTH.search(wording) is not None


def indicator_concept(wording: str) -> str | None:
    """The IRI of the concept that ``wording`` stands for; None where the ontology lists no such wording.

    >>> indicator_concept("外贸出口") == indicator_concept("出口总额")
    True
    >>> indicator_concept("签约仪式") is None
    True
    """
    return _concepts().get(plain_wording(wording))


def plain_wording(wording: str) -> str:
    """The wording without scope words, light verbs and region words, for comparing.

    >>> plain_wording("全市完成固定资产投资")
    '固定资产投资'
    """
    plain = wording
    for word in scope_words():
        plain = plain.replace(word, "")
    shorter = _FILLER.sub("", plain)
    while shorter and shorter != plain:
        plain, shorter = shorter, _FILLER.sub("", shorter)
    return plain


@cache
def scope_words() -> tuple[str, ...]:
    """The words that tell the scope of a figure, longest first."""
    found = {str(word) for word in load_graph().objects(RDO.IndicatorScheme, RDO.scopeWord)}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def indicator_label(iri: str, language: str = "zh") -> str | None:
    """The preferred label of an indicator concept."""
    labels = (
        str(label)
        for concept, label in load_graph().subject_objects(SKOS.prefLabel)
        if str(concept) == iri and isinstance(label, Literal) and label.language == language
    )
    return min(labels, default=None)


@cache
def indicator_concepts() -> dict[str, tuple[str, ...]]:
    """Every indicator concept (IRI) with the wordings that mean it, the preferred one first; by that one, sorted."""
    graph = load_graph()
    found = {}
    for concept in graph.subjects(SKOS.inScheme, RDO.IndicatorScheme):
        first = indicator_label(str(concept)) or ""
        others = sorted({str(label) for label in graph.objects(concept, SKOS.altLabel)} - {first})
        found[str(concept)] = (first, *others)
    return dict(sorted(found.items(), key=lambda item: item[1]))


@cache
def _concepts() -> dict[str, str]:
    """Every listed wording and the concept it means."""
    graph = load_graph()
    concepts = sorted(str(concept) for concept in graph.subjects(SKOS.inScheme, RDO.IndicatorScheme))
    known = set(concepts)
    found: dict[str, str] = {}
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for concept, label in sorted((str(s), label) for s, label in graph.subject_objects(predicate)):
            if concept in known and isinstance(label, Literal) and label.language == "zh":
                found.setdefault(plain_wording(str(label)), concept)
    return found
