"""Candidates → mentions and chains: what speaks of one thing within the document."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.coreference.declared import declared_pairs
from kg.extract.coreference.focus import document_focus, section_focus
from kg.extract.coreference.grouping import Group, group
from kg.extract.coreference.nominals import find_nominals
from kg.extract.folding import close_up
from kg.extract.layers import Candidate
from kg.model import Chain, Mention


@Language.component(
    "kg_chains", requires=["doc._.candidates"], assigns=["doc._.mentions", "doc._.chains", "doc._.focus"]
)
def mark_chains(doc: Doc) -> Doc:
    """Set ``doc._.chains``, ``doc._.mentions`` and what the text is about (``doc._.focus``, ``doc._.focus_at``)."""
    candidates: list[Candidate] = doc._.candidates
    names = [c.name or close_up(c.span.of(doc._.simplified)) for c in candidates]
    groups = group(candidates, names, declared_pairs(doc._.folded))
    text = doc.text  # built anew from the tokens at every access
    chains = [_chain(g, candidates, names, text) for g in groups]
    numbers = {member: number for number, g in enumerate(groups) for member in g.members}
    named = [
        Mention(c.span, chains[numbers[n]].type, numbers[n], "name", c.finder, c.confidence)
        for n, c in enumerate(candidates)
    ]
    focus = document_focus(doc._.document, chains, named)
    nominals = find_nominals(doc._.folded, doc._.sentences, chains, named, focus)
    doc._.chains = chains
    doc._.mentions = sorted([*named, *nominals], key=lambda m: (m.span.start, -m.span.end))
    doc._.focus = focus
    doc._.focus_at = section_focus(doc._.folded, chains, named, focus)
    return doc


def _chain(found: Group, candidates: list[Candidate], names: list[str], text: str) -> Chain:
    forms: dict[str, None] = {}
    for number in found.members:
        forms[names[number]] = None
    fullest = min(forms, key=lambda form: (-len(form), list(forms).index(form)))
    ordered = {fullest: None, **forms}
    for number in found.members:
        ordered[close_up(candidates[number].span.of(text))] = None
        ordered.update(dict.fromkeys(candidates[number].names))
    return Chain(found.type, fullest, tuple(ordered))
