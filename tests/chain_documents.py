"""Short ways to write annotated documents that hold chains only."""

import hashlib

from kg.model import AnnotatedDocument, Chain, Document, Entity, Mention, Resolution, TextSpan

Named = tuple[str, str] | tuple[str, str, tuple[str, ...]]


def document(name: str, *named: Named, title: str | None = None, publisher: str | None = None) -> AnnotatedDocument:
    """A document whose chains are (class, name) or (class, name, other names), each mentioned once."""
    text = "，".join(chain[1] for chain in named)
    digest = hashlib.sha256(f"{name} {text}".encode()).hexdigest()
    chains, mentions, position = [], [], 0
    for number, (type_name, fullest, *others) in enumerate(named):
        chains.append(Chain(type_name, fullest, (fullest, *(others[0] if others else ()))))
        mentions.append(Mention(TextSpan(position, position + len(fullest)), type_name, number))
        position += len(fullest) + 1
    return AnnotatedDocument(
        Document(f"{name}-{digest[:8]}", f"{name}.txt", text, digest, f"{name}.txt", title=title, publisher=publisher),
        chains=tuple(chains),
        mentions=tuple(mentions),
    )


def entity_of(resolution: Resolution, annotated: AnnotatedDocument, name: str) -> Entity:
    """The entity of the chain with this name."""
    number = next(n for n, chain in enumerate(annotated.chains) if chain.name == name)
    wanted = resolution.assignments[annotated.document.id, number]
    return next(entity for entity in resolution.entities if entity.id == wanted)
