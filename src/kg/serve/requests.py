"""HTTP requests → SPARQL protocol operations, as sections 2.1 and 2.2 of the SPARQL 1.1 Protocol lay them down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from pyoxigraph import NamedNode
from starlette.requests import Request

from kg.serve.problems import ProblemError
from kg.serve.syntax import Dataset

FORM = "application/x-www-form-urlencoded"
Parameters = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Operation:
    """A query or an update with the dataset that the request names (None: it names none)."""

    text: str
    dataset: Dataset | None
    base: str


async def read_operation(request: Request, kind: str, *, limit: int) -> Operation:
    """The query (``kind`` "query") or update ("update") of a request.

    Raises:
        ProblemError: It has none or several, or its body is of another type, encoding or size than allowed.
    """
    parameters = url_parameters(request)
    texts = [value for name, value in parameters if name == kind]
    if request.method == "POST":
        media_type, charset = content_type(request)
        direct = f"application/sparql-{kind}"
        if media_type not in (FORM, direct):
            raise ProblemError(415, f"POST needs Content-Type {direct} or {FORM}, not {media_type or 'none'}")
        body = decoded(await read_body(request, limit=limit), charset)
        if media_type == FORM:
            in_body = _pairs(body)
            parameters += in_body
            texts += [value for name, value in in_body if name == kind]
        else:
            texts.append(body)
    if len(texts) != 1:
        raise ProblemError(400, f"a request needs exactly one {kind}, this has {len(texts)}{_hint(parameters, kind)}")
    return Operation(texts[0], _dataset(parameters, kind), base_of(request))


def url_parameters(request: Request) -> Parameters:
    """The parameters in the address.

    Raises:
        ProblemError: They are not UTF-8.
    """
    return _pairs(request.url.query)


def content_type(request: Request) -> tuple[str, str]:
    """The body's media type and charset, in lower case."""
    media_type, *parameters = (part.strip() for part in request.headers.get("content-type", "").split(";"))
    charset = "utf-8"
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip('"').lower()
    return media_type.lower(), charset


async def read_body(request: Request, *, limit: int) -> bytes:
    """The body, never more of it than ``limit`` bytes.

    Raises:
        ProblemError: It is larger.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise ProblemError(413, f"the request is larger than {limit // (1 << 20)} MB")
    return bytes(body)


def decoded(body: bytes, charset: str) -> str:
    """A SPARQL text from its bytes, which the protocol wants in UTF-8.

    Raises:
        ProblemError: It is in another encoding.
    """
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise ProblemError(415, f"SPARQL is sent in UTF-8, not {charset}")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProblemError(400, f"the request is not UTF-8: {error}") from error


def base_of(request: Request) -> str:
    """The address of the endpoint, against which relative IRIs are resolved."""
    return str(request.url.replace(query="", fragment=""))


def _pairs(text: str) -> Parameters:
    try:
        return parse_qsl(text, keep_blank_values=True, encoding="utf-8", errors="strict")
    except ValueError as error:
        raise ProblemError(400, f"the parameters are not UTF-8: {error}") from error


def _dataset(parameters: Parameters, kind: str) -> Dataset | None:
    default, named = ("default-graph-uri", "named-graph-uri")
    if kind == "update":
        default, named = ("using-graph-uri", "using-named-graph-uri")
    dataset = Dataset(_graphs(parameters, default), _graphs(parameters, named))
    return dataset if dataset.default or dataset.named else None


def _graphs(parameters: Parameters, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(checked_iri(value) for key, value in parameters if key == name))


def checked_iri(text: str) -> str:
    """An absolute IRI.

    Raises:
        ProblemError: It is none.
    """
    try:
        return NamedNode(text).value
    except ValueError as error:
        raise ProblemError(400, f"{text!r} is not an absolute IRI: {error}") from error


def _hint(parameters: Sequence[tuple[str, str]], kind: str) -> str:
    names = {name for name, _ in parameters}
    if kind == "query" and "update" in names:
        return "; updates go to /update"
    return "; queries go to /sparql" if kind == "update" and "query" in names else ""
