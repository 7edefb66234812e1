"""Marked sentences → observations: ``{DevelopmentZone|临溪开发区}实现产值3亿元`` with mentions as marked, tokens as tagged.

``{!AdministrativeArea|云澜市}`` marks what the document speaks for; one chain per name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language

from kg.extract.lac import LacTokenizer
from kg.extract.observations import mark_observations
from kg.extract.quantities import mark_quantities
from kg.extract.sentences import mark_sentences
from kg.extract.times import mark_times
from kg.model import Chain, Document, Mention, ObservationMention, TextSpan

_MARK = re.compile(r"\{(!?)([A-Za-z]+)\|([^}]*)\}")


@dataclass(frozen=True)
class Observed:
    text: str
    chains: tuple[Chain, ...]
    observations: tuple[ObservationMention, ...]

    def about(self, observation: ObservationMention) -> str:
        return self.chains[observation.about].name

    def one(self, **expected: object) -> ObservationMention:
        """The only observation with the given indicator, value …; fails where there is not exactly one."""
        found = [o for o in self.observations if all(_value(o, name) == value for name, value in expected.items())]
        assert len(found) == 1, [(o.indicator, o.quantity, o.growth, o.share) for o in self.observations]
        return found[0]

    @property
    def values(self) -> list[tuple[str, str, int | str]]:
        """(subject, indicator, value) of each observation that has a value."""
        return [(self.about(o), o.indicator, str(o.quantity.value)) for o in self.observations if o.quantity]


def _value(observation: ObservationMention, name: str) -> object:
    if name == "value":
        return observation.quantity.value if observation.quantity else None
    return getattr(observation, name)


@cache
def _nlp() -> Language:
    nlp = spacy.blank("zh")
    nlp.tokenizer = LacTokenizer(nlp.vocab)
    return nlp


def observed(marked: str, reference: str | None = "2019") -> Observed:
    """Read the observations of a marked text."""
    parts: list[str] = []
    names: dict[str, int] = {}
    chains: list[Chain] = []
    mentions: list[Mention] = []
    focus: int | None = None
    position = length = 0
    for match in _MARK.finditer(marked):
        before = marked[position : match.start()]
        focal, kind, name = match.groups()
        chain = names.setdefault(name, len(chains))
        if chain == len(chains):
            chains.append(Chain(kind, name, (name,)))
        focus = chain if focal else focus
        start = length + len(before)
        mentions.append(Mention(TextSpan(start, start + len(name)), kind, chain))
        parts += [before, name]
        length, position = start + len(name), match.end()
    text = "".join((*parts, marked[position:]))
    doc = _nlp().tokenizer(text)
    doc._.document = Document(id="d", name="d.txt", text=text, digest="", source="d.txt", reference=reference)
    doc._.mentions, doc._.chains, doc._.focus = mentions, chains, focus
    for component in (mark_sentences, mark_times, mark_quantities, mark_observations):
        doc = component(doc)
    return Observed(text, tuple(chains), tuple(doc._.observations))
