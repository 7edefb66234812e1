"""The language pipeline: the ordered list of its components, nothing else."""

from __future__ import annotations

from importlib import import_module

import spacy
from spacy.language import Language

from kg.extract.lac import LacTokenizer
from kg.extract.quantities import mark_quantities
from kg.extract.times import mark_times

COMPONENTS = (
    ("kg_sentences", "kg.extract.sentences"),
    ("kg_times", "kg.extract.times"),
    ("kg_quantities", "kg.extract.quantities"),
    ("kg_entities", "kg.extract.entities"),
    ("kg_chains", "kg.extract.chains"),
    ("kg_relations", "kg.extract.relations"),
    ("kg_statuses", "kg.extract.statuses"),
    ("kg_observations", "kg.extract.observations"),
    ("kg_measured", "kg.extract.relations.measured"),
)
"""Component names in running order, each with the module that registers it."""

# Questions are read for times and quantities without spaCy, so their modules leave the registering to this one.
Language.component("kg_times", assigns=["doc._.times"], func=mark_times)
Language.component("kg_quantities", assigns=["doc._.quantities"], requires=["doc._.times"], func=mark_quantities)


def make_nlp() -> Language:
    """A pipeline that annotates one document at a time; make one per process."""
    nlp = spacy.blank("zh")
    nlp.tokenizer = LacTokenizer(nlp.vocab)
    for name, module in COMPONENTS:
        import_module(module)
        nlp.add_pipe(name)
    return nlp
