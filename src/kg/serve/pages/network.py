"""``/network``: the network from a thing, a class or a search onwards, which grows and shrinks as the reader asks."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from pyoxigraph import NamedNode
from starlette.responses import Response

from kg.serve.pages.catalogue import Catalogue, read_catalogue
from kg.serve.pages.evidence import EVIDENCE, evident_rows, quotes
from kg.serve.pages.marks import looks
from kg.serve.pages.page import Page
from kg.serve.pages.view import View
from kg.serve.pages.working_set import A_STEP, MOST_SHOWN, Part, Step, path, take
from kg.serve.problems import ProblemError
from kg.serve.requests import checked_iri, read_body

_LIMIT = 1 << 20
_MOST_STEPS = 500
_WORDS = f"""SELECT * {{ ?record rdf:subject %s ; rdf:predicate rdo:%s ; rdf:object %s . {EVIDENCE} }}"""


async def show(page: Page) -> Response:
    """The page; what it shows at first stands in its address and is asked for by its script."""
    return page.render("network.html", script=("network",), limits={"step": A_STEP, "most": MOST_SHOWN})


async def part(page: Page) -> Response:
    """``POST /network/part``: what steps add to what is shown (JSON both ways)."""
    asked = _body(await read_body(page.request, limit=_LIMIT))
    steps = [Step.of(each) for each in asked["steps"][:_MOST_STEPS]]
    catalogue = await read_catalogue(page.service)
    found = await asyncio.to_thread(take, catalogue, asked["shown"], steps)
    return page.json(_written(found, catalogue, page))


async def way(page: Page) -> Response:
    """``/network/path?from=&to=``: the things on a shortest way between two; empty where none leads."""
    catalogue = await read_catalogue(page.service)
    found = await asyncio.to_thread(path, catalogue, page.param("from"), page.param("to"))
    return page.json([catalogue.things[number].iri for number in found])


async def words(page: Page) -> Response:
    """``/network/words?subject=&predicate=&object=``: the sentences that state a relation."""
    subject, object_ = (str(NamedNode(checked_iri(page.param(name)))) for name in ("subject", "object"))
    predicate = page.param("predicate")
    if not (predicate.isascii() and predicate.isidentifier()):
        raise ProblemError(400, f"{predicate!r} is no relation of the ontology")
    found = quotes(await evident_rows(page.service, _WORDS % (subject, predicate, object_)))
    return page.json([
        {
            "before": quote.before, "words": quote.words, "after": quote.after, "title": quote.title, "told": quote.told,
            "address": _cited(page, quote.document, quote.start, quote.end),
            "context": quote.context.quote,
            "context_address": _cited(page, quote.document, quote.context.start, quote.context.end),
        }
        for quote in found
    ])  # fmt: skip


def _cited(page: Page, document: str, start: int, end: int) -> str:
    return f"{page.link('/document', iri=document, start=start, end=end)}#cited"


def _body(body: bytes) -> dict[str, list[Any]]:
    try:
        asked = json.loads(body)
    except ValueError:
        asked = None
    match asked:
        case {"shown": list(shown), "steps": list(steps)} if all(isinstance(each, str) for each in shown):
            return {"shown": shown, "steps": steps}
    raise ProblemError(400, 'send {"shown": [IRI, …], "steps": [[add|around|class|best, [what, …], how many], …]}')


def _written(found: Part, catalogue: Catalogue, page: Page) -> dict[str, Any]:
    things, relations = catalogue.things, [catalogue.relations[i] for i in found.relations]
    kinds = sorted({things[number].kind for number in found.things})
    return {
        "things": [[things[n].iri, things[n].name, things[n].kind, things[n].degree] for n in found.things],
        "origins": [None if origin is None else things[origin].iri for origin in found.origins],
        "relations": [
            [things[each.subject].iri, each.predicate, things[each.object].iri, each.is_planned] for each in relations
        ],
        "hidden": {things[number].iri: count for number, count in found.hidden.items()},
        "places": found.places,
        "leftOut": found.left_out,
        "classes": {name: {"label": page.label(name), **look} for name, look in looks(kinds).items()},
        "predicates": {name: page.label(name) for name in sorted({each.predicate for each in relations})},
    }


VIEWS = (
    View("/network", show, nav="nav.network"),
    View("/network/part", part, methods=("POST",)),
    View("/network/path", way),
    View("/network/words", words),
)
