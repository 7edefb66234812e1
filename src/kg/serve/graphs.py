"""``/data``: SPARQL 1.1 Graph Store HTTP Protocol, with graphs named in the query or by the address itself."""

from __future__ import annotations

import hashlib
from urllib.parse import urljoin

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from kg.serve.access import writer_of
from kg.serve.answers import content, etag, finished, is_fresh, negotiated, unchanged
from kg.serve.formats import GRAPH_TYPES, UPLOAD_TYPES
from kg.serve.problems import ProblemError
from kg.serve.requests import base_of, checked_iri, content_type, read_body, url_parameters
from kg.serve.service import Service

Parts = list[tuple[str, bytes]]


async def graphs(request: Request) -> Response:
    """One operation on one graph."""
    writer_of(request)
    if request.method in ("GET", "HEAD"):
        return await _get(request)
    if request.method == "DELETE":
        return await _delete(request)
    return await _write(request)


async def _get(request: Request) -> Response:
    service: Service = request.app.state.service
    graph = _named(request)
    media = negotiated(request, GRAPH_TYPES)
    tag = etag(await service.version(), graph or "", media.name)
    if is_fresh(request, tag):
        return unchanged(tag)
    frame = await finished(service.run({"op": "graph", "graph": graph, "format": media.format, "max_rows": None}))
    return content(frame.body, media, tag)


async def _delete(request: Request) -> Response:
    graph = _named(request)
    frame = await finished(writer_of(request).change({"op": "delete", "graph": graph}))
    if not frame.head["existed"]:
        raise ProblemError(404, f"there is no graph <{graph}>")
    return Response(status_code=204)


async def _write(request: Request) -> Response:
    parts = await _parts(request)
    is_new_name = request.method == "POST" and request.url.path.rstrip("/") == "/data" and not request.url.query
    graph = _fresh_name(request, parts) if is_new_name else _named(request)
    change = {
        "op": request.method.lower(),
        "graph": graph,
        "base": base_of(request),
        "parts": [(media_type, len(data)) for media_type, data in parts],
    }
    frame = await finished(writer_of(request).change(change, b"".join(data for _, data in parts)))
    if not frame.head["created"]:
        return Response(status_code=204)
    return Response(status_code=201, headers={"Location": graph} if is_new_name and graph else None)


def _named(request: Request) -> str | None:
    """The graph a request speaks of; None is the default graph.

    Raises:
        ProblemError: It names none, or several.
    """
    parameters = url_parameters(request)
    names = [value for name, value in parameters if name == "graph"]
    defaults = [name for name, _ in parameters if name == "default"]
    if request.url.path.rstrip("/") != "/data":
        names.append(base_of(request))
    if len(names) + len(defaults) != 1:
        raise ProblemError(400, "name one graph: ?graph=IRI, or ?default, or by the address below /data/")
    return checked_iri(urljoin(base_of(request), names[0])) if names else None


def _fresh_name(request: Request, parts: Parts) -> str:
    """A name for a graph that is posted without one: an address below this one, from what is posted."""
    digest = hashlib.sha256(b"\0".join(data for _, data in parts)).hexdigest()[:16]
    return f"{base_of(request).rstrip('/')}/{digest}"


async def _parts(request: Request) -> Parts:
    """What is uploaded: one graph, or several files of a form.

    Raises:
        ProblemError: It is too large, or of a type that is not read.
    """
    service: Service = request.app.state.service
    media_type, _ = content_type(request)
    if media_type != "multipart/form-data":
        _check_type(media_type)
        return [(media_type, await read_body(request, limit=service.settings.max_request_bytes))]
    if request.method != "POST":
        raise ProblemError(415, "a form with files can only be posted")
    return await _files(request, limit=service.settings.max_request_bytes)


async def _files(request: Request, *, limit: int) -> Parts:
    if int(request.headers.get("content-length") or limit + 1) > limit:
        raise ProblemError(413, f"the request is larger than {limit // (1 << 20)} MB, or does not say how large it is")
    parts: Parts = []
    async with request.form() as form:
        for _, part in form.multi_items():
            if isinstance(part, UploadFile):
                media_type = (part.content_type or "").partition(";")[0].strip().lower()
                _check_type(media_type)
                parts.append((media_type, await part.read()))
    return parts


def _check_type(media_type: str) -> None:
    if media_type not in UPLOAD_TYPES:
        raise ProblemError(415, f"{media_type or 'a body without type'} is not read; send {', '.join(UPLOAD_TYPES)}")
