"""One request of a reader: the language, the words and links in it, what the address asks for, and the answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from kg.ontology.classes import label
from kg.serve.pages.templates import render
from kg.serve.pages.words import LANGUAGES, say, script_words
from kg.serve.problems import ProblemError
from kg.serve.requests import checked_iri
from kg.serve.service import Service

_FRESH = {"Cache-Control": "no-cache"}


class Page:
    """What a view works with.

    Attributes:
        request: The request.
        service: Asks the graph.
        language: ``zh``, or ``en`` where the address says ``lang=en``; there are no cookies.
    """

    def __init__(self, request: Request) -> None:
        self.request = request
        self.service: Service = request.app.state.service
        asked = request.query_params.get("lang", "")
        self.language = asked if asked in LANGUAGES else LANGUAGES[0]

    @property
    def nav(self) -> list[tuple[str, str]]:
        """Path and word key of each view in the navigation."""
        settings = self.service.settings
        return [
            (view.path, view.nav) for view in self.request.app.state.views if view.nav and view.is_offered(settings)
        ]

    @property
    def is_for_reader(self) -> bool:
        """Whether a browser asks, which a page can be shown to."""
        return "text/html" in self.request.headers.get("accept", "")

    def param(self, name: str, default: str = "") -> str:
        """A parameter of the address, without blanks around it."""
        return self.request.query_params.get(name, default).strip()

    def iri(self, name: str = "iri") -> str:
        """A parameter that must be an absolute IRI.

        Raises:
            ProblemError: It is none.
        """
        return checked_iri(self.param(name))

    def say(self, key: str, **values: object) -> str:
        """The words for ``key`` (``section.name`` in ``words.toml``), ``{name}`` filled in from ``values``."""
        return say(key, self.language, **values)

    def label(self, term: str) -> str:
        """What the ontology calls a class, relation or status in the page's language."""
        return label(term, self.language)

    def link(self, path: str, **params: object) -> str:
        """An address of the explorer that keeps the language; parameters that are None or "" are left out.

        A parameter may have several values, in a list.
        """
        lists = [(name, value if isinstance(value, list) else [value]) for name, value in params.items()]
        given = [(name, str(value)) for name, values in lists for value in values if value not in (None, "")]
        if self.language != LANGUAGES[0]:
            given.append(("lang", self.language))
        return f"{path}?{urlencode(given)}" if given else path

    def in_language(self, language: str) -> str:
        """This very page in another language."""
        kept = [(name, value) for name, value in self.request.query_params.multi_items() if name != "lang"]
        if language != LANGUAGES[0]:
            kept.append(("lang", language))
        path = self.request.url.path
        return f"{path}?{urlencode(kept)}" if kept else path

    def render(self, template: str, *, script: Sequence[str] = (), status: int = 200, **values: Any) -> Response:
        """The template filled in; ``script`` names the sections of words that the page's scripts use."""
        html = render(
            template,
            page=self,
            say=self.say,
            link=self.link,
            label=self.label,
            script_words=script_words(("base", *script), self.language),
            **values,
        )
        return HTMLResponse(html, status, headers=_FRESH)

    def json(self, value: object) -> Response:
        """Data for the page's own scripts."""
        return JSONResponse(value, headers=_FRESH)

    def problem(self, problem: ProblemError) -> Response:
        """A refusal as a page."""
        response = self.render("problem.html", status=problem.status, problem=problem)
        response.headers.update(problem.headers)
        return response
