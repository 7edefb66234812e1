"""``/sparql``: SPARQL 1.1 Protocol, query operation; without a query the editor or the service description."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import QueryError
from kg.query.guard import form_of, words
from kg.serve.answers import content, etag, finished, is_fresh, negotiated, unchanged
from kg.serve.description import describe_service
from kg.serve.editor import editor_page
from kg.serve.formats import GRAPH_TYPES, RESULT_TYPES, MediaType, preferred
from kg.serve.patience import while_connected
from kg.serve.problems import ProblemError
from kg.serve.refusals import outbound_word
from kg.serve.requests import Operation, read_operation
from kg.serve.service import Service
from kg.serve.syntax import declared_dataset

_CHANGING = frozenset({"NOW", "RAND", "UUID", "STRUUID"})
_HTML = MediaType("text/html", "html")


async def sparql(request: Request) -> Response:
    """Answer a query, or say what can be asked here."""
    service: Service = request.app.state.service
    if request.method in ("GET", "HEAD") and not request.url.query:
        if preferred((*GRAPH_TYPES[:1], _HTML, *GRAPH_TYPES[1:]), request.headers.get("accept")) == _HTML:
            return editor_page(request)
        return await describe_service(request)
    operation = await read_operation(request, "query", limit=service.settings.max_request_bytes)
    media = negotiated(request, _offers(operation.text))
    tag = await _tag(service, operation, media)
    if tag and is_fresh(request, tag):
        return unchanged(tag)
    dataset = operation.dataset
    if dataset is None and (declared := declared_dataset(operation.text, operation.base)) and len(declared.default) > 1:
        dataset = declared
    asked = {
        "op": "query",
        "query": operation.text,
        "base": operation.base,
        "format": media.format,
        "default_graphs": None if dataset is None else dataset.default,
        "named_graphs": None if dataset is None else dataset.named,
    }
    frame = await finished(while_connected(request, service.run(asked)))
    return content(frame.body, media, tag)


def _offers(query: str) -> tuple[MediaType, ...]:
    """What a query can be answered in.

    Raises:
        ProblemError: It is none, or would leave the store.
    """
    if word := outbound_word(query):
        raise ProblemError(403, f"{word} is refused: a query reads this store only, nothing over the network")
    try:
        return GRAPH_TYPES if form_of(query) in ("CONSTRUCT", "DESCRIBE") else RESULT_TYPES
    except QueryError as error:
        raise ProblemError(400, str(error)) from error


async def _tag(service: Service, operation: Operation, media: MediaType) -> str | None:
    """The validator of an answer; None where the same query need not give the same answer."""
    if _CHANGING & set(words(operation.text)):
        return None
    return etag(await service.version(), operation.text, repr(operation.dataset), operation.base, media.name)
