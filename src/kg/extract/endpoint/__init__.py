"""An optional second reader: a language model behind an OpenAI-compatible endpoint, whose every word is checked.

Off by default. What the model proposes counts only where it quotes the document exactly, in terms of the ontology;
it adds to what the rules found and changes nothing of it.

settings → ``Endpoint`` · passages of a document → ``ask`` → proposals → ``with_proposals`` → ``AnnotatedDocument``
"""

from __future__ import annotations

from kg.extract.endpoint.client import Endpoint, complete
from kg.extract.endpoint.merging import with_proposals
from kg.extract.endpoint.passages import passages
from kg.extract.endpoint.prompt import messages
from kg.extract.endpoint.proposals import Proposals, checked
from kg.model import AnnotatedDocument

__all__ = ["Endpoint", "second_reading"]


def second_reading(annotated: AnnotatedDocument, endpoint: Endpoint) -> AnnotatedDocument:
    """``annotated`` with what the model finds besides, passage by passage.

    Raises:
        EndpointError: The endpoint cannot be reached, refuses, or does not answer in the protocol.
    """
    text = annotated.document.text
    proposals = Proposals()
    for passage in passages(annotated):
        answer = complete(endpoint, messages(passage.of(text)))
        proposals = proposals.joined(checked(answer, text, passage))
    return with_proposals(annotated, proposals, endpoint.model)
