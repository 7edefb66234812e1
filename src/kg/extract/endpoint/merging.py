"""Proposals of a model → the annotation of the rules with what is new: chains, mentions, relations, statuses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.endpoint.proposals import Proposals
from kg.model import AnnotatedDocument, AttributeMention, Chain, Mention, RelationMention, TextSpan
from kg.ontology.relations import relation_types

CONFIDENCE = 0.5
"""Of what a model says; nobody measured the one at hand, so a reader is told not to rely on it."""


def with_proposals(annotated: AnnotatedDocument, proposals: Proposals, model: str) -> AnnotatedDocument:
    """``annotated`` and what ``proposals`` add; a thing the rules know by that name keeps its class and its chain.

    A statement that the rules made, also as a plan, is not made again. A status counts only for things without one.
    """
    finder = f"model {model}"
    chains, mentions = list(annotated.chains), list(annotated.mentions)
    known = {name: number for number, chain in reversed(list(enumerate(chains))) for name in chain.names}
    for entity in proposals.entities:
        if entity.name not in known and not any(mention.span.overlaps(entity.span) for mention in mentions):
            known[entity.name] = len(chains)
            chains.append(Chain(entity.type, entity.name, (entity.name,)))
            mentions += [
                Mention(span, entity.type, known[entity.name], "name", finder, CONFIDENCE)
                for span in _everywhere(annotated, entity.name)
                if not any(mention.span.overlaps(span) for mention in mentions)
            ]
    return replace(
        annotated,
        chains=tuple(chains),
        mentions=tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.chain))),
        relations=(*annotated.relations, *_relations(annotated, proposals, chains, known, finder)),
        attributes=(*annotated.attributes, *_statuses(annotated, proposals, known, finder)),
    )


def _everywhere(annotated: AnnotatedDocument, name: str) -> Iterator[TextSpan]:
    """Every place outside furniture that has the name."""
    for sentence in annotated.sentences:
        for found in re.finditer(re.escape(name), sentence.of(annotated.document.text)):
            yield TextSpan(sentence.start + found.start(), sentence.start + found.end())


def _relations(
    annotated: AnnotatedDocument, proposals: Proposals, chains: list[Chain], known: dict[str, int], finder: str
) -> list[RelationMention]:
    kinds = relation_types()
    made = {(r.subject, r.predicate, r.object) for r in annotated.relations}
    added: list[RelationMention] = []
    for said in proposals.relations:
        subject, object = known.get(said.subject), known.get(said.object)
        if subject is None or object is None or subject == object:
            continue
        kind = kinds[said.predicate]
        fits = chains[subject].type in kind.domain and chains[object].type in kind.range
        turned = kind.symmetric and (object, said.predicate, subject) in made
        if fits and not turned and (subject, said.predicate, object) not in made:
            made.add((subject, said.predicate, object))
            added.append(
                RelationMention(subject, said.predicate, object, said.evidence, said.modality, finder, CONFIDENCE)
            )
    return added


def _statuses(
    annotated: AnnotatedDocument, proposals: Proposals, known: dict[str, int], finder: str
) -> list[AttributeMention]:
    settled = {a.subject for a in annotated.attributes if a.predicate == "status"}
    last: dict[int, tuple[str, TextSpan]] = {}
    for said in proposals.statuses:
        number = known.get(said.thing)
        if number is not None and number not in settled:
            last[number] = (said.status, said.evidence)
    return [
        AttributeMention(number, "status", status, evidence, "Actual", finder, CONFIDENCE)
        for number, (status, evidence) in sorted(last.items())
    ]
