"""A page of the explorer opened in a real browser, watched for outside requests and errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

PHONE, TABLET, DESK = ({"width": w, "height": h} for w, h in ((390, 800), (820, 1100), (1280, 800)))


@contextmanager
def visited(browser: Any, address: str, path: str = "/", **context: Any) -> Iterator[Any]:
    """The Playwright page of ``path``; on leaving, nothing may have gone wrong, left the server or run from a name."""
    session = browser.new_context(**{"reduced_motion": "reduce", "viewport": DESK} | context)
    page = session.new_page()
    faults: list[str] = []
    own = (address, "data:", "blob:")
    page.on("request", lambda r: None if r.url.startswith(own) else faults.append(r.url))
    page.on("console", lambda m: faults.append(m.text) if is_fault(m) else None)
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    yield page
    assert page.evaluate("() => window.__x") is None
    session.close()
    assert faults == []


def is_fault(message: Any) -> bool:
    """Whether a console message tells of a fault; the software WebGL of a headless browser remarks on its own speed."""
    return message.type in ("error", "warning") and "GL Driver Message" not in message.text


def faults_by_axe(page: Any) -> list[str]:
    """What axe-core finds wrong with the page as it stands; the page needs ``bypass_csp=True``."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response
    assert len(found["passes"]) > 10
    return [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in found["violations"]]


def overflows(page: Any) -> bool:
    """Whether the page is wider than the window."""
    return bool(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
