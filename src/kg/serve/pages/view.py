"""A view of the explorer: the address it answers at, the function that answers, and its place in the navigation."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.errors import KgError
from kg.serve.pages.page import Page
from kg.serve.problems import ProblemError, problem_of
from kg.serve.settings import Settings


def _always(settings: Settings) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class View:
    """One address of the explorer.

    Attributes:
        path: Where it answers.
        show: What answers: takes the page, returns ``page.render(…)`` or ``page.json(…)``.
        nav: Key in ``words.toml`` of its link in the navigation; "" where only other pages lead to it.
        methods: HTTP methods it takes.
        is_offered: Whether a server with these settings has it at all.
    """

    path: str
    show: Callable[[Page], Awaitable[Response]]
    nav: str = ""
    methods: tuple[str, ...] = ("GET",)
    is_offered: Callable[[Settings], bool] = _always

    def route(self) -> Route:
        """The route that answers here; what goes wrong becomes a page for readers, a line of text for programs."""

        async def answer(request: Request) -> Response:
            page = Page(request)
            try:
                if not self.is_offered(page.service.settings):
                    raise ProblemError(404, f"{self.path} is not offered by this server")
                return await self.show(page)
            except (ProblemError, KgError) as error:
                if not page.is_for_reader:
                    raise
                return page.problem(problem_of(error) if isinstance(error, KgError) else error)

        return Route(self.path, answer, methods=list(self.methods))
