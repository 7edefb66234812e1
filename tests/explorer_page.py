"""A page of the explorer opened in a real browser, watched for outside requests and errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from browsing import expect, session

PHONE, TABLET, DESK = ({"width": w, "height": h} for w, h in ((390, 800), (820, 1100), (1280, 800)))


READY = "() => !document.getElementById('stage') || document.documentElement.dataset.ready === 'yes'"
"""A page has come when it is loaded; its scripts have run then, and only pictures fetch more before they are ready."""


@contextmanager
def visited(browser: Any, address: str, path: str = "/", **context: Any) -> Iterator[Any]:
    """The Playwright page of ``path``; on leaving, nothing may have gone wrong, left the server or run from a name."""
    with session(browser, address, **{"viewport": DESK} | context) as page:
        page.goto(address + path)
        page.wait_for_function(READY)
        yield page


def suggested(page: Any) -> Any:
    """The names suggested for what stands in the box now, not for what stood there a letter before."""
    names = page.locator(".suggestions[aria-busy=false]:visible .name")
    expect(names.first).to_be_visible()
    return names


def faults_by_axe(page: Any) -> list[str]:
    """What axe-core finds wrong with the page as it stands; the page needs ``bypass_csp=True``."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response
    assert len(found["passes"]) > 10
    return [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in found["violations"]]


def overflows(page: Any) -> bool:
    """Whether the page is wider than the window."""
    return bool(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
