"""Candidates → mentions and chains: what speaks of one thing within the document."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.folding import close_up
from kg.extract.layers import Candidate
from kg.model import Chain, Mention


@Language.component("kg_chains", requires=["doc._.candidates"], assigns=["doc._.mentions", "doc._.chains"])
def mark_chains(doc: Doc) -> Doc:
    """Set ``doc._.chains`` and ``doc._.mentions``."""
    candidates: list[Candidate] = doc._.candidates
    simplified: str = doc._.simplified
    numbers: dict[tuple[str, str], int] = {}
    names: list[dict[str, None]] = []
    mentions = []
    for candidate in candidates:
        name = candidate.name or close_up(candidate.span.of(simplified))
        key = (candidate.type, name)
        number = numbers.setdefault(key, len(numbers))
        if number == len(names):
            names.append({name: None})
        names[number].update(dict.fromkeys((close_up(candidate.span.of(doc.text)), *candidate.names)))
        mentions.append(Mention(candidate.span, candidate.type, number, "name", candidate.finder, candidate.confidence))
    doc._.chains = [Chain(t, n, tuple(names[i])) for (t, n), i in numbers.items()]
    doc._.mentions = mentions
    return doc
