"""In a real browser: what is visible, filtered, folded and pinned; the list; saving; themes, languages and keys."""

import re
import struct
from xml.etree import ElementTree

import pytest

from browsing import expect, session
from drawn_page import opened
from kg.draw import drawing
from patience import eventually
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
    expect(row.locator(".count")).to_have_text("2")
    row.locator("input").uncheck()
    expect(drawn.status).to_have_text(re.compile("^显示 7 / 9 个事物"))
    assert not {thing("firm"), thing("rare")} & drawn.drawn()


def test_relations_are_filtered_and_their_ends_stay(drawn):
    before = drawn.relations()
    box(drawn, "relation", "入驻").uncheck()
    assert eventually(lambda: drawn.relations() == before - 2)
    assert thing("firm") in drawn.drawn()


def test_only_one_class_is_shown_when_asked(drawn):
    row = drawn.page.locator("#filter-class li", has_text="行政区")
    row.hover()
    row.locator(".only").click()
    assert eventually(lambda: drawn.drawn() == {thing("city")})
    drawn.page.locator("#reset").click()
    assert eventually(lambda: len(drawn.drawn()) == 9)


def test_a_document_is_filtered(drawn):
    box(drawn, "document", "先进制造业发展规划解读").uncheck()
    assert eventually(lambda: thing("trade") not in drawn.drawn())
    assert thing("city") in drawn.drawn()


def test_a_status_is_filtered(drawn):
    box(drawn, "status", "无状态").uncheck()
    assert eventually(lambda: drawn.drawn() == {thing("rail"), thing("plan")})


def test_years_are_filtered(drawn):
    drawn.page.locator("#year-from").select_option("2021")
    drawn.page.wait_for_function("() => location.hash.includes('years=2021-')")
    assert thing("lake") not in drawn.drawn()
    assert {thing("city"), thing("plan")} <= drawn.drawn()


def test_a_thing_is_hidden_and_its_neighbours_expanded_again(drawn):
    drawn.click(thing("lake"))
    drawn.page.get_by_role("button", name="隐藏").click()
    assert eventually(lambda: thing("lake") not in drawn.drawn())
    drawn.click(thing("rail"))
    drawn.page.get_by_role("button", name="展开相邻 1").click()
    assert eventually(lambda: thing("lake") in drawn.drawn())


def test_neighbours_that_hang_on_nothing_else_are_folded_away(drawn):
    drawn.click(thing("rail"))
    drawn.page.get_by_role("button", name="收起相邻").click()
    assert eventually(lambda: thing("lake") not in drawn.drawn())
    assert thing("city") in drawn.drawn()


def test_a_pinned_thing_stays_whatever_is_filtered(drawn):
    drawn.click(thing("firm"))
    drawn.page.get_by_role("button", name="固定").click()
    expect(drawn.page.get_by_role("button", name="取消固定")).to_be_visible()
    box(drawn, "class", "企业").uncheck()
    assert eventually(lambda: thing("rare") not in drawn.drawn())
    assert thing("firm") in drawn.drawn()


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
        assert eventually(lambda: len(page.drawn()) > before)
        page.page.locator("#filter-groups input").first.uncheck()
        assert eventually(lambda: len(page.drawn()) == before)


def test_the_list_holds_the_same_things_and_sorts_them(drawn):
    drawn.page.locator("#show-table").click()
    rows = drawn.page.locator("#table-view tbody tr")
    expect(rows).to_have_count(9)
    expect(rows.first).to_have_text(re.compile("^云澜市"), use_inner_text=True)
    drawn.page.locator("#table-view thead button", has_text="关系数").click()
    expect(drawn.page.locator("#table-view th[aria-sort=ascending]")).to_have_text(re.compile("^关系数"))
    expect(rows.first).not_to_have_text(re.compile("^云澜市"), use_inner_text=True)
    drawn.page.locator("#tab-relations").click()
    expect(drawn.page.locator("#table-view tbody tr", has_text="主导产业")).to_have_count(1)
    drawn.page.locator("#tab-figures").click()
    expect(drawn.page.locator("#tab-figures")).to_have_attribute("aria-selected", "true")
    rows.first.locator("button").click()
    expect(drawn.page.locator("#details mark")).to_have_text("总投资12.8亿元")


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
    expect(drawn.page.locator("#search")).to_be_focused()
    keys.type("yunlanshi")
    keys.press("Enter")
    expect(drawn.status).to_have_text(re.compile("^已选：云澜市 ·"))
    drawn.page.locator("#canvas").focus()
    keys.press("ArrowRight")
    expect(drawn.status).to_have_text(re.compile("^已选：(?!云澜市 ·)"))
    keys.press("Enter")
    expect(drawn.details).to_be_focused()
    keys.press("p")
    expect(drawn.page.get_by_role("button", name="取消固定")).to_have_count(1)
    keys.press("Escape")
    expect(drawn.details).to_be_hidden()
    keys.press("t")
    expect(drawn.page.locator("#table-view tbody tr")).to_have_count(9)
    keys.press("t")
    expect(drawn.page.locator("#table-view")).to_be_hidden()
    scale = drawn.page.evaluate("() => kgDrawing.network.getScale()")
    keys.press("+")
    drawn.page.wait_for_function("before => kgDrawing.network.getScale() > before", arg=scale)
    keys.press("?")
    expect(drawn.page.locator("#help-dialog")).to_contain_text("操作说明")


def test_the_language_changes_with_every_word(drawn):
    drawn.click(thing("firm"))
    drawn.page.locator("#language").click()
    expect(drawn.page.locator("html")).to_have_attribute("lang", "en")
    expect(drawn.status).to_have_text(re.compile("^Selected: 宏拓科技有限公司"))
    for words in ("company", "Figures", re.compile("tenant of|located", re.IGNORECASE)):
        expect(drawn.details).to_contain_text(words)


def test_the_theme_follows_the_system_and_can_be_chosen(browser, sample, tmp_path):
    paper = "() => getComputedStyle(document.body).backgroundColor"
    with opened(browser, sample, tmp_path, color_scheme="dark") as page:
        dark = page.page.evaluate(paper)
        page.page.locator("#theme").click()
        expect(page.page.locator("html")).to_have_attribute("data-theme", "light")
        page.page.wait_for_function(f"dark => ({paper})() !== dark", arg=dark)


def test_on_a_phone_the_filters_open_and_close_over_the_picture(browser, sample, tmp_path):
    with opened(browser, sample, tmp_path, viewport={"width": 390, "height": 760}) as page:
        assert page.page.evaluate("() => document.documentElement.scrollWidth") <= 390
        filters = page.page.locator("#filters")
        expect(filters).to_be_hidden()
        page.page.locator("#show-filters").click()
        expect(filters).to_be_visible()
        page.page.mouse.click(380, 400)
        expect(filters).to_be_hidden()


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
    expect(drawn.page.locator("#tooltip")).to_be_visible()
    drawn.click(thing("evil"))
    expect(drawn.details).to_contain_text("<img src=x onerror=window.__x=1>")
    expect(drawn.details).to_contain_text("<script>window.__x=2</script>")
    expect(drawn.search("<img").first).to_be_visible()
    drawn.page.keyboard.press("Enter")
    drawn.page.locator("#show-table").click()
    expect(drawn.page.locator("#table-view")).to_contain_text("<img")
    expect(drawn.page.locator("img")).to_have_count(0)
    expect(drawn.page.locator("body script")).to_have_count(3)


def test_a_notebook_cell_shows_the_drawing(browser, sample):
    with session(browser, "about:") as page:
        page.set_content(f"<!doctype html><p>In [1]:</p>{sample._repr_html_()}")
        frame = page.frame_locator("iframe")
        frame.locator("html[data-ready=yes]").wait_for(state="attached")
        frame.locator("#search").fill("yls")
        frame.locator("#search").press("Enter")
        expect(frame.locator("#details")).to_contain_text("云澜市")
