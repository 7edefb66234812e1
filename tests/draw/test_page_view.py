"""In a real browser: what is visible, filtered, folded and pinned; the list; saving; themes, languages and keys."""

import struct
from xml.etree import ElementTree

import pytest

from drawn_page import opened
from kg.draw import drawing
from sample_network import made_up, sample_store, thing

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sample():
    return drawing(sample_store())


@pytest.fixture
def drawn(browser, sample, tmp_path):
    with opened(browser, sample, tmp_path) as page:
        yield page


@pytest.fixture(scope="module")
def large():
    return drawing(made_up(400, 6), limit=60)


def box(drawn, kind, name):
    return drawn.page.locator(f"#filter-{kind} li", has_text=name).locator("input")


def test_the_legend_counts_classes_and_hides_them(drawn):
    row = drawn.page.locator("#filter-class li", has_text="企业")
    assert row.locator(".count").inner_text() == "2"
    row.locator("input").uncheck()
    assert not {thing("firm"), thing("rare")} & drawn.drawn()
    assert drawn.status().startswith("显示 7 / 9 个事物")


def test_relations_are_filtered_and_their_ends_stay(drawn):
    before = drawn.relations()
    box(drawn, "relation", "入驻").uncheck()
    assert drawn.relations() == before - 2
    assert thing("firm") in drawn.drawn()


def test_only_one_class_is_shown_when_asked(drawn):
    row = drawn.page.locator("#filter-class li", has_text="行政区")
    row.hover()
    row.locator(".only").click()
    assert drawn.drawn() == {thing("city")}
    drawn.page.locator("#reset").click()
    assert len(drawn.drawn()) == 9


def test_a_document_is_filtered(drawn):
    box(drawn, "document", "先进制造业发展规划解读").uncheck()
    assert thing("trade") not in drawn.drawn()
    assert thing("city") in drawn.drawn()


def test_a_status_is_filtered(drawn):
    box(drawn, "status", "无状态").uncheck()
    assert drawn.drawn() == {thing("rail"), thing("plan")}


def test_years_are_filtered(drawn):
    drawn.page.locator("#year-from").select_option("2021")
    assert thing("lake") not in drawn.drawn()
    assert {thing("city"), thing("plan")} <= drawn.drawn()
    assert "years=2021-" in drawn.page.evaluate("() => location.hash")


def test_a_thing_is_hidden_and_its_neighbours_expanded_again(drawn):
    drawn.click(thing("lake"))
    drawn.page.get_by_role("button", name="隐藏").click()
    assert thing("lake") not in drawn.drawn()
    drawn.click(thing("rail"))
    drawn.page.get_by_role("button", name="展开相邻 1").click()
    assert thing("lake") in drawn.drawn()


def test_neighbours_that_hang_on_nothing_else_are_folded_away(drawn):
    drawn.click(thing("rail"))
    drawn.page.get_by_role("button", name="收起相邻").click()
    assert thing("lake") not in drawn.drawn()
    assert thing("city") in drawn.drawn()


def test_a_pinned_thing_stays_whatever_is_filtered(drawn):
    drawn.click(thing("firm"))
    drawn.page.get_by_role("button", name="固定").click()
    box(drawn, "class", "企业").uncheck()
    assert thing("firm") in drawn.drawn()
    assert thing("rare") not in drawn.drawn()


def test_a_large_network_says_what_is_folded_and_opens_its_groups(browser, large, tmp_path):
    with opened(browser, large, tmp_path) as page:
        before = len(page.drawn())
        assert before <= 60
        notice = page.page.locator("#notice").inner_text()
        assert "库中共 400 个事物" in notice
        assert "收在" in notice
        assert "未放入本文件" in notice
        page.page.locator("#filter-groups summary").click()
        page.page.locator("#filter-groups input").first.check()
        assert len(page.drawn()) > before
        page.page.locator("#filter-groups input").first.uncheck()
        assert len(page.drawn()) == before


def test_the_list_holds_the_same_things_and_sorts_them(drawn):
    drawn.page.locator("#show-table").click()
    rows = drawn.page.locator("#table-view tbody tr")
    assert rows.count() == 9
    assert rows.first.inner_text().startswith("云澜市")
    drawn.page.locator("#table-view thead button", has_text="关系数").click()
    assert drawn.page.locator("#table-view th[aria-sort=ascending]").inner_text().startswith("关系数")
    assert not rows.first.inner_text().startswith("云澜市")
    drawn.page.locator("#tab-relations").click()
    assert drawn.page.locator("#table-view tbody tr", has_text="主导产业").count() == 1
    drawn.page.locator("#tab-figures").click()
    rows.first.locator("button").click()
    assert drawn.page.locator("#details mark").inner_text() == "总投资12.8亿元"


def test_the_picture_is_saved_as_png_and_svg(drawn, tmp_path):
    for button, name in (("#save-png", "saved.png"), ("#save-svg", "saved.svg")):
        drawn.page.locator("#save").click()
        with drawn.page.expect_download() as download:
            drawn.page.locator(button).click()
        download.value.save_as(tmp_path / name)
    png = (tmp_path / "saved.png").read_bytes()
    width, height = struct.unpack(">II", png[16:24])
    assert png.startswith(b"\x89PNG")
    assert min(width, height) > 300
    svg = ElementTree.parse(tmp_path / "saved.svg").getroot()
    written = (tmp_path / "saved.svg").read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert "http" not in written
    assert "url(#arrow)" in written
    texts = {t.text for t in svg.iter("{http://www.w3.org/2000/svg}text")}
    assert {"云澜市", "𠮷泽新材料有限公司"} <= texts
    assert len(list(svg.iter("{http://www.w3.org/2000/svg}line"))) == 8


def test_the_page_is_read_and_walked_without_a_mouse(drawn):
    keys = drawn.page.keyboard
    keys.press("/")
    assert drawn.page.evaluate("() => document.activeElement.id") == "search"
    keys.type("yunlanshi")
    keys.press("Enter")
    assert drawn.status().startswith("已选：云澜市")
    drawn.page.locator("#canvas").focus()
    keys.press("ArrowRight")
    assert drawn.status().startswith("已选：")
    assert "云澜市 ·" not in drawn.status()
    keys.press("Enter")
    assert drawn.page.evaluate("() => document.activeElement.id") == "details"
    keys.press("p")
    assert drawn.page.get_by_role("button", name="取消固定").count() == 1
    keys.press("Escape")
    assert drawn.page.locator("#details").is_hidden()
    keys.press("t")
    assert drawn.page.locator("#table-view tbody tr").count() == 9
    keys.press("t")
    scale = drawn.page.evaluate("() => kgDrawing.network.getScale()")
    keys.press("+")
    assert drawn.page.evaluate("() => kgDrawing.network.getScale()") > scale
    keys.press("?")
    assert "操作说明" in drawn.page.locator("#help-dialog").inner_text()


def test_the_language_changes_with_every_word(drawn):
    drawn.click(thing("firm"))
    drawn.page.locator("#language").click()
    assert drawn.page.evaluate("() => document.documentElement.lang") == "en"
    assert drawn.status().startswith("Selected: 宏拓科技有限公司")
    details = drawn.details()
    assert "company" in details
    assert "Figures" in details
    assert "tenant of" in details.lower() or "located" in details.lower()


def test_the_theme_follows_the_system_and_can_be_chosen(browser, sample, tmp_path):
    paper = "() => getComputedStyle(document.body).backgroundColor"
    with opened(browser, sample, tmp_path, color_scheme="dark") as page:
        dark = page.page.evaluate(paper)
        page.page.locator("#theme").click()
        assert page.page.evaluate("() => document.documentElement.dataset.theme") == "light"
        assert page.page.evaluate(paper) != dark


def test_on_a_phone_the_filters_open_and_close_over_the_picture(browser, sample, tmp_path):
    with opened(browser, sample, tmp_path, viewport={"width": 390, "height": 760}) as page:
        assert page.page.evaluate("() => document.documentElement.scrollWidth") <= 390
        filters = page.page.locator("#filters")
        assert not filters.is_visible()
        page.page.locator("#show-filters").click()
        assert filters.is_visible()
        page.page.mouse.click(380, 400)
        assert not filters.is_visible()


def test_things_move_only_on_request(drawn):
    places = "() => JSON.stringify(kgDrawing.network.getPositions())"
    before = drawn.page.evaluate(places)
    drawn.settle()
    assert drawn.page.evaluate(places) == before
    drawn.page.locator("#motion").click()
    drawn.page.wait_for_function(f"before => ({places})() !== before", arg=before)
    drawn.page.locator("#motion").click()


def test_names_made_of_markup_do_nothing(drawn):
    drawn.page.mouse.move(*drawn.at(thing("evil")))
    drawn.page.locator("#tooltip").wait_for(state="visible")
    drawn.click(thing("evil"))
    assert "<img src=x onerror=window.__x=1>" in drawn.details()
    assert "<script>window.__x=2</script>" in drawn.details()
    drawn.search("<img")
    drawn.page.keyboard.press("Enter")
    drawn.page.locator("#show-table").click()
    assert drawn.page.locator("img").count() == 0
    assert drawn.page.locator("body script").count() == 3


def test_a_notebook_cell_shows_the_drawing(browser, sample):
    page = browser.new_page()
    errors = []
    page.on("pageerror", lambda e: errors.append(str(e)))
    page.set_content(f"<!doctype html><p>In [1]:</p>{sample._repr_html_()}")
    frame = page.frame_locator("iframe")
    frame.locator("html[data-ready=yes]").wait_for(state="attached")
    frame.locator("#search").fill("yls")
    frame.locator("#search").press("Enter")
    assert "云澜市" in frame.locator("#details").inner_text()
    assert errors == []
    page.close()
