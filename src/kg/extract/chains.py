"""Candidates → mentions and chains: what speaks of one thing within the document."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.coreference.called_by_head import find_called_by_head
from kg.extract.coreference.called_by_kind import find_called_by_kind
from kg.extract.coreference.declared import declared_pairs
from kg.extract.coreference.focus import document_focus
from kg.extract.coreference.grouping import Group, group
from kg.extract.coreference.nominals import find_nominals
from kg.extract.coreference.sections import section_focus
from kg.extract.folding import close_up
from kg.extract.layers import Candidate
from kg.gazetteer import by_name
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
    numbers = {member: number for number, g in enumerate(groups) for member in g.members}
    places = _places_before(candidates, names, text)
    chains = [_chain(g, candidates, names, text, places) for g in groups]
    named = [
        Mention(c.span, chains[numbers[n]].type, numbers[n], "name", c.finder, c.confidence)
        for n, c in enumerate(candidates)
    ]
    focus = document_focus(doc._.document, chains, named, doc._.folded)
    kinds = list(find_called_by_kind(doc._.folded, chains, named))
    told = sorted([*named, *kinds], key=lambda m: (m.span.start, -m.span.end))
    sections = section_focus(doc._.folded, chains, named, focus)
    nominals = list(find_nominals(doc._.folded, doc._.sentences, chains, told, focus, sections))
    spoken_of = sorted([*told, *nominals], key=lambda m: (m.span.start, -m.span.end))
    heads = find_called_by_head(doc._.folded, chains, spoken_of)
    doc._.chains = chains
    doc._.mentions = sorted([*spoken_of, *heads], key=lambda m: (m.span.start, -m.span.end))
    doc._.focus = focus
    doc._.focus_at = sections
    return doc


def _chain(
    found: Group, candidates: list[Candidate], names: list[str], text: str, places: dict[int, tuple[str, ...]]
) -> Chain:
    forms = dict.fromkeys(names[number] for number in found.members)
    if found.type == "AdministrativeArea":
        forms.update(dict.fromkeys(_full_names(list(forms), text)))
    fullest = _fullest(list(forms), found.type)
    ordered = {fullest: None, **forms}
    for number in found.members:
        ordered[close_up(candidates[number].span.of(text))] = None
        ordered.update(dict.fromkeys(candidates[number].names))
    context = dict.fromkeys(place for number in found.members for place in places.get(number, ()))
    return Chain(found.type, fullest, tuple(ordered), tuple(context))


def _full_names(forms: list[str], text: str) -> list[str]:
    """The full name of an area named only by its stem, where longer names of the text begin with it (云澜市统计局)."""
    if any(division.name == form for form in forms for division in by_name().get(form, ())):
        return []
    full = {division.name for form in forms for division in by_name().get(form, ()) if division.name in text}
    return sorted(full) if len(full) == 1 else []


def _fullest(forms: list[str], type_: str) -> str:
    """The longest form, the first of equally long ones; of an area the full name that the gazetteer knows."""
    full = [form for form in forms if any(d.name == form for d in by_name().get(form, ()))]
    return max(full if type_ == "AdministrativeArea" and full else forms, key=len)


def _places_before(candidates: list[Candidate], names: list[str], text: str) -> dict[int, tuple[str, ...]]:
    """Candidate → the areas written right before it, nearest first (云澜市临溪区: 临溪区 lies in 云澜市)."""
    places: dict[int, tuple[str, ...]] = {}
    for number in range(1, len(candidates)):
        before, here = candidates[number - 1], candidates[number]
        between = text[before.span.end : here.span.start]
        if before.type == "AdministrativeArea" and here.span.start >= before.span.end and not between.strip(" \u3000"):
            places[number] = (names[number - 1], *places.get(number - 1, ()))
    return places
