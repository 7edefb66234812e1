"""The explorer over the graph of the samples, and of annotated documents where they lie beside the checkout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from browsing import expect
from explorer_page import DESK, PHONE, overflows, visited
from kg import pipeline
from kg.serve.settings import Settings
from serving import connected, fill, running

ROOT = Path(__file__).resolve().parents[3]
SOURCES = {"samples": ROOT / "data" / "samples", "seeds": ROOT.parent / "shared" / "seeds"}


@pytest.fixture(scope="module", params=sorted(SOURCES))
def samples(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the documents of one folder."""
    source = SOURCES[request.param]
    if not source.is_dir():
        pytest.skip(f"no {request.param} here")
    store = tmp_path_factory.mktemp("samples") / "store"
    pipeline.build([source], store)
    with running(Settings(store, port=0, workers=1)) as address:
        yield address


def links(html: str, to: str) -> list[str]:
    return sorted({unescape(link) for link in re.findall(rf'href="({to}\?[^"]*)"', html)})


def test_every_thing_and_every_document_has_a_page(samples: str) -> None:
    with connected(samples) as client:
        start = client.get("/?lang=en").text
        documents = links(start, "/document")
        things = {thing for kind in links(start, "/class") for thing in links(client.get(kind).text, "/thing")}
        assert len(documents) >= 2 and len(things) >= 100
        for link in sorted(things) + documents:
            page = client.get(link)
            assert page.status_code == 200, link
            assert 'lang="en"' in page.text


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["/network", "/overview"])
def test_the_pictures_open_without_a_fault(browser: Any, samples: str, path: str, size: Any) -> None:
    with visited(browser, samples, path, viewport=size) as page:
        page.wait_for_selector("html[data-ready=yes]")
        expect(page.locator("#panel input[type=checkbox]").nth(10)).to_be_attached()


ASKED = [
    "/ask?q=哪些企业签署了合作协议？",
    "/findings",
    "/saved",
    "/saved?name=biggest-figures",
    "/saved?name=cooperation",
]


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ASKED)
def test_questions_and_findings_open_without_a_fault(browser: Any, samples: str, path: str, size: Any) -> None:
    with visited(browser, samples, path, viewport=size) as page:
        assert page.locator("h1").count() == 1
        assert not overflows(page)


@pytest.mark.browser
@pytest.mark.parametrize(
    "path", ["/", "/ask?q=x", "/findings", "/saved?name=ranks", "/network", "/overview", "/search?q=x"]
)
def test_an_empty_store_is_shown_as_empty(browser: Any, tmp_path: Path, path: str) -> None:
    fill(tmp_path / "store", {})
    with running(Settings(tmp_path / "store", port=0, workers=1)) as address, visited(browser, address, path) as page:
        if path in ("/network", "/overview"):
            page.wait_for_selector("html[data-ready=yes]")
            expect(page.locator("#panel input[type=checkbox]")).to_have_count(0)
        assert page.locator("main").count() == 1
