"""``/timeline/plans``: what each document said when of plans and targets, and whether they came true (``kg track``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from starlette.responses import Response

from kg.ontology.classes import is_a
from kg.serve.pages.catalogue import fold, read_catalogue
from kg.serve.pages.chronicle import Span
from kg.serve.pages.citing import Place, cited
from kg.serve.pages.lanes import MARKS, day_of, marks, phase, scale_of
from kg.serve.pages.page import Page
from kg.serve.pages.told import MOST_OFFERED, offered, read_sources
from kg.serve.pages.view import View
from kg.serve.service import Service
from kg.track import VERDICTS

A_PAGE = 50
History = dict[str, Any]


async def show(page: Page) -> Response:
    """The histories that the filter in the address lets through, on one scale of time."""
    everything = await _histories(page.service)
    sources = await read_sources(page.service)
    span = Span.of(page.param("from"), page.param("to"))
    wanted = {name: page.param(name) for name in ("verdict", "class", "q", "document")}
    fitting = [each for each in everything if _fits(each, wanted, span)]
    found = [each for each in fitting if wanted["verdict"] in ("", each["verdict"])]
    counts = Counter(each["verdict"] for each in fitting)
    last = max(1, -(-len(found) // A_PAGE))
    asked = page.param("page", "1")
    at = min(max(1, int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1), last)
    shown = found[(at - 1) * A_PAGE : at * A_PAGE]
    scale = scale_of(day for each in shown for when in _times(each) if span.holds(when) and (day := day_of(when)))
    places = {(id(each), i): _place(step) for each in shown for i, step in enumerate(each["steps"])}
    quotes = await cited(page.service, places.values())
    return page.render(
        "plans.html",
        plans=[
            (each, [(step, phase(step["stage"]), quotes.get(places[id(each), i])) for i, step in enumerate(each["steps"])],
             marks(each["steps"], scale) if scale else [], day_of(each["due"] or ""))
            for each in shown
        ],
        scale=scale,
        signs=MARKS,
        verdicts=[(name, counts[name]) for name in VERDICTS],
        classes=sorted({each["type"] for each in everything}, key=page.label),
        known=(await read_catalogue(page.service)).number,
        sources=offered(sources.values(), wanted["document"]),
        unlisted=max(0, len(sources) - MOST_OFFERED),
        wanted=wanted,
        span=span,
        count=len(found),
        at=at,
        last=last,
    )  # fmt: skip


async def _histories(service: Service) -> Sequence[History]:
    async def make(service: Service) -> Sequence[History]:
        found: Sequence[History] = await service.read_annotations("track")
        return found

    return await service.kept("plans", make)


def _fits(history: History, wanted: dict[str, str], span: Span) -> bool:
    """Whether a history is of the class, name and document asked for, and has a time that may lie in the span."""
    return (
        (not wanted["class"] or is_a(history["type"], wanted["class"]))
        and fold(wanted["q"]) in fold(f"{history['name']}｜{history['subject']}")
        and (not wanted["document"] or wanted["document"] in {step["document"] for step in history["steps"]})
        and (not (span.start or span.end) or any(span.holds(when) for when in _times(history)))
    )


def _times(history: History) -> list[str]:
    """When its steps were told, and until when it is due."""
    told = [step["told"] for step in history["steps"]]
    return [when for when in (*told, history["due"]) if when]


def _place(step: dict[str, Any]) -> Place:
    return Place(step["document"], step["start"], step["end"], step["quote"])


VIEWS = (View("/timeline/plans", show),)
