"""Refusals as HTTP answers: a status and one line that says what is wrong and what would be right."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response


class ProblemError(Exception):
    """A request that cannot be served; becomes the response."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = dict(headers or {})


def method_not_allowed(*allowed: str) -> ProblemError:
    """405 with the methods that would do."""
    names = ", ".join(allowed)
    return ProblemError(405, f"this address takes {names}", {"Allow": names})


async def problem_response(request: Request, error: Exception) -> Response:
    """The response for a ``ProblemError``."""
    assert isinstance(error, ProblemError)
    return PlainTextResponse(f"{error.message}\n", error.status, error.headers)
