"""Marked sentences, as the ontology holds them: ``{s:Company|宏拓}建设{o:Project|某桥}。`` → what finders read.

Roles: s and o the ends of the expected statement, e the thing with a status, x any other thing, f what the document
speaks for (it stands in for the end that is not marked).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.folding import fold
from kg.extract.relations import find_relations
from kg.extract.relations.discourse import Discourse, discourse
from kg.extract.sentences import split
from kg.model import Chain, Mention, TextSpan

_MARK = re.compile(r"\{([soexf]):([A-Za-z]+)\|([^}]*)\}")


@dataclass(frozen=True)
class Marked:
    text: str
    reading: Discourse
    roles: dict[str, int]

    def name(self, chain: int) -> str:
        return self.reading.chains[chain].name


def marked(sentence: str) -> Marked:
    """Take the marks out, build mentions and chains from them (one chain per name) and mask the text."""
    parts: list[str] = []
    chains: list[Chain] = []
    mentions: list[Mention] = []
    roles: dict[str, int] = {}
    position = length = 0
    for match in _MARK.finditer(sentence):
        role, type_, written = match.groups()
        parts += [sentence[position : match.start()], written]
        length += match.start() - position
        name = written.strip("《》“”")
        start = length + written.index(name)
        known = [n for n, chain in enumerate(chains) if chain.name == name]
        chain = known[0] if known else len(chains)
        if not known:
            chains.append(Chain(type_, name, (name,)))
        mentions.append(Mention(TextSpan(start, start + len(name)), type_, chain))
        roles.setdefault(role, chain)
        length += len(written)
        position = match.end()
    text = "".join([*parts, sentence[position:]])
    folded = fold(text)
    reading = discourse(folded, list(split(folded, 0, len(folded))), chains, mentions, roles.get("f"))
    return Marked(text, reading, roles)


def related(sentence: str, predicate: str) -> set[tuple[str, str]]:
    """The names of the ends of each relation of that kind that all finders together read."""
    reading = marked(sentence).reading
    return {
        (reading.chains[r.subject].name, reading.chains[r.object].name)
        for r in find_relations(reading)
        if r.predicate == predicate
    }
