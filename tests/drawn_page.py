"""A drawing opened in a real browser, watched for outside requests and errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from browsing import session
from kg.draw import Drawing


class DrawnPage:
    """A page with shortcuts for what the tests do over and over.

    Attributes:
        page: The Playwright page.
        status: What the live region says.
        details: The details panel.
    """

    def __init__(self, page: Any) -> None:
        self.page = page
        self.status = page.locator("#status")
        self.details = page.locator("#details")

    def drawn(self) -> set[str]:
        """IRIs of the things on the canvas."""
        return set(self.page.evaluate(
            "() => kgDrawing.things.filter(t => kgDrawing.network.body.nodes[t.id]).map(t => t.iri)"
        ))  # fmt: skip

    def relations(self) -> int:
        """How many relations are on the canvas."""
        count = "() => Object.keys(kgDrawing.network.body.edges).filter(id => id.startsWith('s')).length"
        return int(self.page.evaluate(count))

    def at(self, *iris: str) -> tuple[float, float]:
        """Where a thing, or the middle between two, is on the screen once the picture stands still."""
        self.settle()
        x, y = self.page.evaluate(
            """iris => {
                 const {network, things} = kgDrawing;
                 const box = document.getElementById("canvas").getBoundingClientRect();
                 const places = iris.map(iri => network.getPositions()[things.find(t => t.iri === iri).id]);
                 const mean = axis => places.reduce((sum, p) => sum + p[axis], 0) / places.length;
                 const {x, y} = network.canvasToDOM({x: mean("x"), y: mean("y")});
                 return [box.left + x, box.top + y];
               }""",
            list(iris),
        )
        return x, y

    def click(self, *iris: str) -> None:
        """Click a thing, or the line between two."""
        self.page.mouse.click(*self.at(*iris))

    def settle(self) -> None:
        """Wait until the picture stands still."""
        self.page.evaluate(
            """async () => {
                 const frame = () => new Promise(requestAnimationFrame);
                 const look = () => JSON.stringify([kgDrawing.network.getViewPosition(), kgDrawing.network.getScale()]);
                 for (let before = "", same = 0; same < 3; ) {
                   await frame();
                   same = look() === before ? same + 1 : 0;
                   before = look();
                 }
               }"""
        )

    def search(self, text: str) -> Any:
        """Type into the search box; the names suggested."""
        self.page.locator("#search").fill(text)
        return self.page.locator("#suggestions li:not(.empty) .term")


@contextmanager
def opened(browser: Any, drawing: Drawing, folder: Path, *, address: str = "", **context: Any) -> Iterator[DrawnPage]:
    """Open ``drawing`` from a file with reduced motion and without a network; on leaving nothing may have gone wrong."""
    url = drawing.save(folder / "drawing.html").as_uri()
    with session(browser, url, **{"offline": True} | context) as page:
        drawn = DrawnPage(page)
        page.goto(url + address)
        page.wait_for_selector("html[data-ready=yes]")
        yield drawn


def address(**selection: str) -> str:
    """A deep link: ``address(thing=IRI)``."""
    return "#" + "&".join(f"{key.replace('_', '-')}={quote(value, safe='')}" for key, value in selection.items())
