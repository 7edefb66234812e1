"""What tests in a real browser share: sessions, and waiting for what an action brings instead of looking once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from patience import PATIENCE_S


@contextmanager
def session(browser: Any, own: str, **context: Any) -> Iterator[Any]:
    """An empty page; on leaving, nothing may have gone wrong, been asked beyond ``own`` or run from a name."""
    faults: list[str] = []
    inside = (own, "data:", "blob:")
    opened = browser.new_context(**{"reduced_motion": "reduce"} | context)
    opened.set_default_timeout(1000 * PATIENCE_S)
    page = opened.new_page()
    page.on("request", lambda request: None if request.url.startswith(inside) else faults.append(request.url))
    page.on("console", lambda message: faults.append(message.text) if is_fault(message) else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    assert page.evaluate("() => window.__x") is None
    opened.close()
    assert faults == []


def is_fault(message: Any) -> bool:
    """Whether a console message tells of a fault; the software WebGL of a headless browser remarks on its own speed."""
    return message.type in ("error", "warning") and "GL Driver Message" not in message.text


def expect(seen: Any) -> Any:
    """Playwright's assertions, which look again until they hold."""
    from playwright.sync_api import expect as expected

    expected.set_options(timeout=1000 * PATIENCE_S)
    return expected(seen)


def follow(link: Any) -> None:
    """Click what leads to another page, and wait until that page is there."""
    with link.page.expect_navigation():
        link.click()


def painted(page: Any) -> None:
    """Wait until the page has measured and painted what was changed."""
    page.evaluate("async () => { for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame); }")
