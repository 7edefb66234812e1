"""In a real browser: the overview of a thousand things – painted, searched, filtered, chosen, by mouse and keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browsing import expect, follow, painted
from explorer_page import DESK, PHONE, faults_by_axe, overflows, suggested, visited
from kg.serve.settings import Settings
from large_store import large_store
from patience import eventually
from serving import running

pytestmark = pytest.mark.browser
COLOURS = """() => {
  const {view} = {view: kgOverview}, copy = document.createElement("canvas"), source = document.getElementById("points");
  view.paint();
  Object.assign(copy, {width: source.width, height: source.height});
  const pen = copy.getContext("2d");
  pen.drawImage(source, 0, 0);
  const found = new Set(), {data} = pen.getImageData(0, 0, copy.width, copy.height);
  for (let i = 0; i < data.length; i += 4) found.add("#" + [0, 1, 2].map(j => data[i + j].toString(16).padStart(2, "0")).join(""));
  return [...found];
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store: Path = large_store(tmp_path_factory.mktemp("large") / "store", 1000, 10)
    with running(Settings(store, port=0, workers=1)) as address:
        yield address


@pytest.fixture
def overview(browser: Any, address: str) -> Iterator[Any]:
    with visited(browser, address, "/overview") as page:
        page.wait_for_selector("html[data-ready=yes]")
        yield page


def test_every_class_is_on_the_picture_in_its_colour(overview: Any) -> None:
    expect(overview.locator("#status")).to_contain_text("1000 / 1000")
    fills = overview.evaluate("() => kgOverview.data.classes.map(look => look.fill.toLowerCase())")
    overview.evaluate("() => { kgOverview.zoom(3); }")
    assert len(fills) == 7
    assert set(fills) <= set(overview.evaluate(COLOURS))


def test_a_class_is_switched_off_and_the_address_keeps_it(overview: Any) -> None:
    overview.uncheck("#panel input[data-name=Company]")
    expect(overview.locator("#status")).to_contain_text("857 / 1000")
    assert "#0072b2" not in overview.evaluate(COLOURS)
    overview.reload()
    overview.wait_for_selector("html[data-ready=yes]")
    expect(overview.locator("#status")).to_contain_text("857 / 1000")


def test_a_thing_is_found_shown_and_opened_in_the_network(overview: Any) -> None:
    name = overview.evaluate("() => kgOverview.things[500].name")
    overview.fill("#find", name)
    suggested(overview)
    overview.keyboard.press("Enter")
    expect(overview.locator("#panel h2").first).to_contain_text(name)
    follow(overview.locator("#panel a.button").first)
    overview.wait_for_url("**/network?thing=**")
    overview.wait_for_selector("html[data-ready=yes]")
    expect(overview.locator("#panel h2").first).to_contain_text(name)


def test_a_point_is_named_under_the_pointer_and_chosen_by_a_click(overview: Any) -> None:
    painted(overview)
    x, y = overview.evaluate(
        """() => { const view = kgOverview, box = document.getElementById("stage").getBoundingClientRect();
             const [x, y] = view.toScreen(view.things[0]); return [box.left + x, box.top + y]; }"""
    )
    name = overview.evaluate("() => kgOverview.things[0].name")
    overview.mouse.move(x, y)
    expect(overview.locator("#tooltip")).to_have_text(re.compile(f"^{re.escape(name)} ·"))
    overview.mouse.click(x, y)
    expect(overview.locator("#panel h2").first).to_contain_text(name)
    assert overview.evaluate("() => kgOverview.around.length") > 50


def test_keys_pan_zoom_fit_and_choose(overview: Any) -> None:
    overview.focus("#stage")
    start = overview.evaluate("() => [kgOverview.x, kgOverview.scale]")
    overview.keyboard.press("ArrowRight")
    overview.keyboard.press("+")
    overview.wait_for_function("([x, scale]) => kgOverview.x > x && kgOverview.scale > scale", arg=start)
    overview.keyboard.press("f")
    assert eventually(lambda: overview.evaluate("() => [kgOverview.x, kgOverview.scale]") == pytest.approx(start))
    overview.keyboard.press("Enter")
    overview.keyboard.press("Enter")
    overview.wait_for_url("**/network?thing=**")


def test_without_webgl_squares_are_painted(browser: Any, address: str) -> None:
    with visited(browser, address) as page:
        page.add_init_script(
            """const get = HTMLCanvasElement.prototype.getContext;
               HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
                 return kind === "webgl" ? null : get.call(this, kind, ...rest);
               };"""
        )
        page.goto(f"{address}/overview")
        page.wait_for_selector("html[data-ready=yes]")
        assert "#009e73" in page.evaluate(COLOURS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_no_fault_and_nothing_overflows(browser: Any, address: str, scheme: str, size: Any) -> None:
    with visited(browser, address, "/overview?lang=en", color_scheme=scheme, viewport=size, bypass_csp=True) as page:
        page.wait_for_selector("html[data-ready=yes]")
        assert faults_by_axe(page) == []
        assert not overflows(page)
