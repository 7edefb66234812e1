"""``/compare?a=&b=``: two places, parks, firms – any two things – side by side, as far as the documents allow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode
from starlette.responses import Response

from kg.serve.pages.catalogue import Catalogue, Thing, read_catalogue
from kg.serve.pages.choosing import chosen_thing
from kg.serve.pages.comparison import align
from kg.serve.pages.figures import read_series
from kg.serve.pages.located import Location
from kg.serve.pages.page import Page
from kg.serve.pages.told import Source, Told, read_sources, read_told
from kg.serve.pages.view import View

_DOCUMENTS = "SELECT DISTINCT ?document { ?span rdo:mentions %s ; rdo:inDocument ?document }"
_MOST_OFFERED = 10
Link = tuple[str, bool]
"""A relation and whether it leads from the other thing to this one."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things with what is not compared line by line."""

    thing: Thing
    place: Thing | None
    statuses: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """What both have, what only one has: by relation, or documents."""

    both: Mapping[Link, tuple[Thing, ...]]
    left: Mapping[Link, tuple[Thing, ...]]
    right: Mapping[Link, tuple[Thing, ...]]


async def show(page: Page) -> Response:
    """The comparison, or what to choose from."""
    catalogue = await read_catalogue(page.service)
    asked = {name: page.param(name) for name in ("a", "b")}
    chosen = {name: chosen_thing(catalogue, text) for name, text in asked.items()}
    left, right = chosen["a"], chosen["b"]
    if left is None or right is None or left == right:
        return page.render(
            "compare.html", asked=asked, chosen=chosen, sides=(), offered=_offered(catalogue, left or right)
        )
    nodes = [str(NamedNode(thing.iri)) for thing in (left, right)]
    one, other = [await read_series(page.service, node, page.language) for node in nodes]
    pairs = align(one, other, page.language)
    documents = [await _documents(page, node) for node in nodes]
    location, told = Location(catalogue), await read_told(page.service)
    return page.render(
        "compare.html",
        asked=asked,
        chosen=chosen,
        sides=[_side(catalogue, location, told, thing) for thing in (left, right)],
        shared=[pair for pair in pairs if pair.is_shared],
        apart=[pair for pair in pairs if not pair.is_shared],
        parts=_parts(catalogue, left, right),
        between=_between(catalogue, left, right),
        documents=await _split(page, documents[0], documents[1]),
    )


def _offered(catalogue: Catalogue, beside: Thing | None) -> list[Thing]:
    """What is worth comparing with a thing: the best connected of its class."""
    if beside is None:
        return []
    found = (catalogue.things[i] for i in catalogue.by_degree)
    return [thing for thing in found if thing.kind == beside.kind and thing != beside][:_MOST_OFFERED]


def _side(catalogue: Catalogue, location: Location, told: tuple[Told, ...], thing: Thing) -> Side:
    place = location.place.get(catalogue.number[thing.iri])
    statuses = tuple(each for each in told if each.thing == thing.iri and each.property == "status")
    return Side(thing, None if place is None else catalogue.things[place], statuses)


def _links(catalogue: Catalogue, thing: Thing) -> dict[Link, set[int]]:
    number, found = catalogue.number[thing.iri], defaultdict[Link, set[int]](set)
    for i in catalogue.touching[number]:
        relation = catalogue.relations[i]
        if relation.subject == number:
            found[relation.predicate, False].add(relation.object)
        if relation.object == number:
            found[relation.predicate, True].add(relation.subject)
    return found


def _parts(catalogue: Catalogue, left: Thing, right: Thing) -> Parts:
    one, other = _links(catalogue, left), _links(catalogue, right)
    ends = {catalogue.number[left.iri], catalogue.number[right.iri]}
    links = sorted({*one, *other})

    def named(of: dict[Link, set[int]]) -> Mapping[Link, tuple[Thing, ...]]:
        things = {link: [catalogue.things[i] for i in of[link] - ends] for link in links}
        return {
            link: tuple(sorted(found, key=lambda t: (-t.degree, t.name, t.iri)))
            for link, found in things.items()
            if found
        }

    return Parts(
        both=named({link: one[link] & other[link] for link in links}),
        left=named({link: one[link] - other[link] for link in links}),
        right=named({link: other[link] - one[link] for link in links}),
    )


def _between(catalogue: Catalogue, left: Thing, right: Thing) -> list[tuple[Thing, str, Thing]]:
    numbers = [catalogue.number[thing.iri] for thing in (left, right)]
    things = catalogue.things
    return [
        (things[r.subject], r.predicate, things[r.object]) for r in catalogue.among(numbers) if r.subject != r.object
    ]


async def _documents(page: Page, node: str) -> frozenset[str]:
    return frozenset(row["document"] for row in await page.service.rows(_DOCUMENTS % node))


async def _split(page: Page, left: frozenset[str], right: frozenset[str]) -> tuple[list[Source], ...]:
    """The documents that name both, only the left, only the right."""
    sources = await read_sources(page.service)
    return tuple(
        [source for iri, source in sources.items() if iri in wanted]
        for wanted in (left & right, left - right, right - left)
    )


VIEWS = (View("/compare", show, nav="nav.compare"),)
