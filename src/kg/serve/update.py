"""``/update``: SPARQL 1.1 Protocol, update operation."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from kg.serve.access import writer_of
from kg.serve.answers import finished
from kg.serve.problems import ProblemError
from kg.serve.refusals import outbound_word
from kg.serve.requests import read_operation
from kg.serve.service import Service
from kg.serve.syntax import has_own_dataset, with_using


async def update(request: Request) -> Response:
    """Change the store as a SPARQL Update says, in one transaction."""
    service: Service = request.app.state.service
    writing = writer_of(request)
    operation = await read_operation(request, "update", limit=service.settings.max_request_bytes)
    text = operation.text
    if word := outbound_word(text):
        raise ProblemError(403, f"{word} is refused: send the data itself, with INSERT DATA or to /data")
    if operation.dataset is not None:
        if has_own_dataset(text):
            raise ProblemError(400, "using-graph-uri and using-named-graph-uri exclude USING and WITH in the update")
        text = with_using(text, operation.dataset)
    await finished(writing.change({"op": "update", "base": operation.base}, text.encode("utf-8")))
    return Response(status_code=204)
