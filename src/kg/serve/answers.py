"""Frames from workers → HTTP responses."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable

from starlette.requests import Request
from starlette.responses import Response

from kg.serve.formats import MediaType, preferred
from kg.serve.frames import Frame
from kg.serve.problems import ProblemError

_STATUS = {"syntax": 400, "invalid": 400, "limit": 413, "absent": 404, "engine": 500}


def negotiated(request: Request, offers: tuple[MediaType, ...]) -> MediaType:
    """What the client wants of ``offers``.

    Raises:
        ProblemError: It wants nothing of them.
    """
    chosen = preferred(offers, request.headers.get("accept"))
    if chosen is None:
        names = ", ".join(dict.fromkeys(offer.name for offer in offers))
        raise ProblemError(406, f"this can be had as {names}", {"Vary": "Accept"})
    return chosen


async def finished(answer: Awaitable[Frame]) -> Frame:
    """The frame of a request that succeeded.

    Raises:
        ProblemError: It failed.
        KgError: It was stopped at a limit, or the store cannot be used.
    """
    frame = await answer
    if "error" in frame.head:
        raise ProblemError(_STATUS[frame.head["error"]], frame.head["message"])
    return frame


def etag(*parts: str) -> str:
    """A weak validator over everything that an answer depends on."""
    return f'W/"{hashlib.sha256(chr(0).join(parts).encode("utf-8")).hexdigest()[:32]}"'


def is_fresh(request: Request, tag: str) -> bool:
    """Whether the client has this answer already."""
    held = request.headers.get("if-none-match", "")
    return held.strip() == "*" or tag.removeprefix("W/") in (one.strip().removeprefix("W/") for one in held.split(","))


def content(body: bytes, media: MediaType, tag: str | None) -> Response:
    """A negotiated answer, to be asked for again before it is reused."""
    headers = {"Vary": "Accept", "Cache-Control": "no-cache" if tag else "no-store", "Content-Type": media.header}
    if tag:
        headers["ETag"] = tag
    return Response(body, headers=headers)


def unchanged(tag: str) -> Response:
    """The answer to a client that has it already."""
    return Response(status_code=304, headers={"ETag": tag, "Vary": "Accept", "Cache-Control": "no-cache"})
