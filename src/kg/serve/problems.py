"""Refusals as HTTP answers: a status and one line that says what is wrong and what would be right."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.errors import KgError, QueryError, StoreError
from kg.serve.pool import BusyError, MemoryLimitError, TimeLimitError

_RETRY_S = "5"


class ProblemError(Exception):
    """A request that cannot be served; becomes the response."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = dict(headers or {})


def problem_of(error: KgError) -> ProblemError:
    """The problem that an error of the library is for a client."""
    if isinstance(error, BusyError | TimeLimitError | MemoryLimitError | StoreError):
        return ProblemError(503, str(error), {"Retry-After": _RETRY_S})
    return ProblemError(400 if isinstance(error, QueryError) else 500, str(error))


async def problem_response(request: Request, error: Exception) -> Response:
    """The response for a ``ProblemError`` or a ``KgError``."""
    problem = problem_of(error) if isinstance(error, KgError) else error
    assert isinstance(problem, ProblemError)
    return PlainTextResponse(f"{problem.message}\n", problem.status, problem.headers)
