"""In a real browser: the network view – start, expand, hide, pin, path, filters, words, list, keys, address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from browsing import expect, follow, painted
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, suggested, visited
from patience import eventually
from serving import get, post

pytestmark = pytest.mark.browser
ID = "https://w3id.org/regional-development/id/"
ABOUT_CITY = f"/network?thing={quote(ID + '云澜市', safe='')}"


def ready(page: Any) -> Any:
    page.wait_for_selector("html[data-ready=yes]")
    return page


def title(page: Any) -> Any:
    """What the panel is about."""
    return page.locator("#panel h2").first


def shown(page: Any) -> set[str]:
    return set(page.evaluate("() => kgNetwork.view.things.map(thing => thing.name)"))


def at(page: Any, name: str) -> tuple[float, float]:
    """Where a thing is on the screen."""
    painted(page)
    x, y = page.evaluate(
        """name => {
             const {view} = kgNetwork, box = view.canvas.getBoundingClientRect();
             const [x, y] = view.toScreen(view.things.find(thing => thing.name === name));
             return [box.left + x, box.top + y];
           }""",
        name,
    )
    return x, y


def select(page: Any, name: str) -> None:
    page.mouse.click(*at(page, name))
    expect(title(page)).to_contain_text(name)


@pytest.fixture
def network(browser: Any, region: str) -> Iterator[Any]:
    """The network view started from the city."""
    with visited(browser, region, ABOUT_CITY) as page:
        yield ready(page)


def test_it_starts_from_a_thing_from_a_class_from_a_search_or_from_the_best_connected(
    browser: Any, region: str
) -> None:
    with visited(browser, region, "/network?class=RailwayLine") as page:
        assert shown(ready(page)) == {"云临铁路"}
    with visited(browser, region, "/network?q=linxi") as page:
        assert "临溪县" in shown(ready(page))
    with visited(browser, region, "/network?lang=en") as page:
        assert {"云澜市", "云临铁路", "临溪县"} <= shown(ready(page))
        expect(page.locator("#status")).to_contain_text("relations in the picture")


def test_a_thing_is_selected_and_says_what_it_is_and_what_is_known(network: Any) -> None:
    expect(title(network)).to_contain_text("云澜市")
    select(network, "云临铁路")
    expect(network.locator("#panel")).to_contain_text("铁路线")
    expect(network.locator("#panel")).to_contain_text("连接 →", use_inner_text=True)
    follow(network.locator("#panel a.button").first)
    network.wait_for_url("**/thing?iri=**")
    expect(network.locator("h1")).to_have_text("云临铁路")


def test_it_expands_and_back_undoes_it(network: Any) -> None:
    assert "临溪县" not in shown(network)
    before = network.url
    network.mouse.dblclick(*at(network, "云临铁路"), delay=300)  # a slow hand, or a slow machine
    network.wait_for_function("() => kgNetwork.view.things.some(thing => thing.name === '临溪县')")
    network.wait_for_url(lambda url: url != before)
    network.go_back()
    network.wait_for_function("() => !kgNetwork.view.things.some(thing => thing.name === '临溪县')")


def test_it_hides_and_shows_again(network: Any) -> None:
    select(network, "云临铁路")
    network.click("[data-do=hide]")
    assert eventually(lambda: "云临铁路" not in shown(network))
    network.get_by_role("button", name="重新显示隐藏的 1 个").click()
    assert eventually(lambda: "云临铁路" in shown(network))


def test_what_is_pinned_stays_whatever_is_filtered(network: Any) -> None:
    select(network, "云临铁路")
    network.click("[data-do=pin]")
    network.click("#panel .panel-head button")
    network.uncheck("#panel input[data-name=RailwayLine]")
    network.uncheck("#panel input[data-name=AdministrativeArea]")
    assert eventually(lambda: "云澜市" not in shown(network))
    assert "云临铁路" in shown(network)


def test_relations_are_filtered(network: Any) -> None:
    network.click("#panel .panel-head button")
    before = network.evaluate("() => kgNetwork.view.relations.length")
    network.uncheck("#panel input[data-name=connects]")
    network.wait_for_function("wanted => kgNetwork.view.relations.length === wanted", arg=before - 1)


def test_a_path_leads_over_things_that_were_not_shown(network: Any) -> None:
    network.click("[data-do=path]")
    network.keyboard.type("linxi")
    suggested(network)
    network.keyboard.press("Enter")
    network.wait_for_selector("#panel .way")
    way = network.locator("#panel .way > li:not(.between)")
    expect(way).to_have_text(["云澜市", "云临铁路", "临溪县"])
    assert "临溪县" in shown(network)


def test_a_relation_shows_the_sentence_with_its_words_and_leads_to_the_document(network: Any) -> None:
    select(network, "云临铁路")
    network.get_by_role("button", name="连接 →").click()
    expect(network.locator("#panel figure mark").first).to_contain_text("连接云澜市")
    follow(network.locator("#panel figcaption a").first)
    network.wait_for_url("**/document?iri=**")
    assert "连接云澜市" in "".join(network.locator("mark").all_inner_texts())


def test_a_click_on_a_line_selects_the_relation(network: Any) -> None:
    painted(network)
    middle = network.evaluate(
        """() => { const {view} = kgNetwork, box = view.canvas.getBoundingClientRect(), item = view.relations[0];
             const [x1, y1, cx, cy, x2, y2] = view.curve(item);
             return [box.left + x1 / 4 + cx / 2 + x2 / 4, box.top + y1 / 4 + cy / 2 + y2 / 4]; }"""
    )
    network.mouse.click(*middle)
    expect(network.locator("#panel .ends button")).to_have_count(2)


def test_a_thing_is_added_by_its_name(network: Any) -> None:
    network.fill("#add", "lxx")
    suggested(network)
    network.keyboard.press("Enter")
    expect(title(network)).to_contain_text("临溪县")


def test_the_address_brings_everything_back(browser: Any, region: str, network: Any) -> None:
    network.mouse.dblclick(*at(network, "云临铁路"))
    network.wait_for_function("() => kgNetwork.view.things.some(thing => thing.name === '临溪县')")
    select(network, "临溪县")
    network.click("[data-do=pin]")
    select(network, "云澜市")
    network.click("[data-do=hide]")
    assert eventually(lambda: "云澜市" not in shown(network))
    with visited(browser, region, network.url.removeprefix(region)) as copy:
        assert shown(ready(copy)) == shown(network)
        assert copy.evaluate("() => [...kgNetwork.model.pinned].length") == 1


def test_everything_works_by_keys(network: Any) -> None:
    network.focus("#stage")
    network.keyboard.press("Escape")
    expect(title(network)).to_contain_text("类别")
    network.keyboard.press("Enter")
    assert eventually(lambda: title(network).inner_text() in shown(network))
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        network.keyboard.press(key)
    network.keyboard.press("p")
    network.wait_for_function("() => kgNetwork.model.pinned.size === 1")
    network.keyboard.press("h")
    network.wait_for_function("() => kgNetwork.model.hidden.size === 1")
    network.keyboard.press("t")
    expect(network.locator("#list table")).to_have_count(2)
    expect(network.locator("#list")).to_be_focused()
    network.keyboard.press("t")
    expect(network.locator("#stage")).to_be_focused()
    scale = network.evaluate("() => kgNetwork.view.scale")
    network.keyboard.press("+")
    network.wait_for_function("before => kgNetwork.view.scale > before", arg=scale)


def test_dragging_pans_and_the_wheel_zooms_where_the_pointer_is(network: Any) -> None:
    x, y = at(network, "云澜市")
    box = network.locator("#canvas").bounding_box()
    network.mouse.move(box["x"] + 20, box["y"] + 20)
    network.mouse.down()
    network.mouse.move(box["x"] + 90, box["y"] + 60, steps=4)
    network.mouse.up()
    assert eventually(lambda: at(network, "云澜市") == pytest.approx((x + 70, y + 40), abs=1))
    moved, scale = at(network, "云澜市"), network.evaluate("() => kgNetwork.view.scale")
    network.mouse.move(*moved)
    network.mouse.wheel(0, -400)
    network.wait_for_function("before => kgNetwork.view.scale > before", arg=scale)
    assert at(network, "云澜市") == pytest.approx(moved, abs=1)


def test_a_thing_is_dragged_to_another_place(network: Any) -> None:
    x, y = at(network, "云临铁路")
    network.mouse.move(x, y)
    network.mouse.down()
    network.mouse.move(x + 60, y + 30, steps=4)
    network.mouse.up()
    assert eventually(lambda: at(network, "云临铁路") == pytest.approx((x + 60, y + 30), abs=2))


def test_two_fingers_zoom_and_one_pans(browser: Any, region: str) -> None:
    with visited(browser, region, ABOUT_CITY, viewport=PHONE, has_touch=True) as page:
        box = ready(page).locator("#canvas").bounding_box()
        session = page.context.new_cdp_session(page)
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

        def touch(kind: str, *points: tuple[float, float]) -> None:
            fingers = [{"x": px, "y": py, "id": i} for i, (px, py) in enumerate(points)]
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

        before = page.evaluate("() => kgNetwork.view.scale")
        touch("touchStart", (x - 20, y))
        touch("touchStart", (x - 20, y), (x + 20, y))
        for spread in (25, 30, 35, 40):
            touch("touchMove", (x - spread, y), (x + spread, y))
        touch("touchEnd")
        assert eventually(lambda: page.evaluate("() => kgNetwork.view.scale") == pytest.approx(2 * before, rel=0.1))
        there = at(page, "云澜市")
        touch("touchStart", (box["x"] + 15, box["y"] + 15))
        for step in (10, 20, 30):
            touch("touchMove", (box["x"] + 15 + step, box["y"] + 15))
        touch("touchEnd")
        assert eventually(lambda: at(page, "云澜市")[0] > there[0] + 15)


def test_the_picture_is_saved(network: Any) -> None:
    with network.expect_download() as saved:
        network.click("#save")
    assert saved.value.suggested_filename == "云澜市.png"
    assert saved.value.path().read_bytes()[1:4] == b"PNG"


def test_names_made_of_markup_stay_names(browser: Any, region: str) -> None:
    with visited(browser, region, "/network?q=window") as page:
        strange = [name for name in shown(ready(page)) if "<" in name]
        assert strange
        select(page, strange[0])
        page.mouse.move(*at(page, strange[0]))
        expect(page.locator("#panel")).to_contain_text(strange[0])
        page.focus("#stage")
        page.keyboard.press("t")
        expect(page.locator("#list")).to_contain_text(strange[0])


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"shown": [], "steps": []}, 200),
        ({"shown": [1], "steps": []}, 400),
        ([], 400),
        ({"shown": [], "steps": [1]}, 400),
    ],
)
def test_what_the_server_is_not_asked_well_it_refuses(region: str, body: object, status: int) -> None:
    assert post(f"{region}/network/part", content=json.dumps(body)).status_code == status
    assert post(f"{region}/network/part", content=b"{").status_code == 400
    bad = {"subject": "rd:a", "predicate": "x} UNION {", "object": "rd:b"}
    assert get(f"{region}/network/words", params=bad).status_code == 400


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, TABLET, DESK], ids=["phone", "tablet", "desk"])
def test_axe_finds_no_fault_and_nothing_overflows(browser: Any, region: str, scheme: str, size: Any) -> None:
    with visited(browser, region, ABOUT_CITY, color_scheme=scheme, viewport=size, bypass_csp=True) as page:
        assert faults_by_axe(ready(page)) == []
        page.click("#panel .panel-head button")
        page.click("#show-list")
        expect(page.locator("#list table")).to_have_count(2)
        assert faults_by_axe(page) == []
        assert not overflows(page)
