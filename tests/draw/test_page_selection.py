"""In a real browser: clicking, hovering, searching and walking to things, and the words behind them."""

import re

import pytest

from browsing import expect
from drawn_page import address, opened
from kg.draw import drawing
from sample_network import sample_store, thing

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sample():
    return drawing(sample_store())


@pytest.fixture
def drawn(browser, sample, tmp_path):
    with opened(browser, sample, tmp_path) as page:
        yield page


def test_clicking_a_thing_tells_its_names_figures_and_relations(drawn):
    drawn.click(thing("firm"))
    for words in (
        "宏拓科技有限公司",
        "企业",
        "宏拓科技",
        "总投资",
        "≥ 12.8亿",
        "同比 +7.5%",
        "2019",
        "入驻 →",
        "临溪经济技术开发区",
    ):
        expect(drawn.details).to_contain_text(words, use_inner_text=True)


def test_a_slow_press_chooses_like_a_quick_one(drawn):
    drawn.page.mouse.click(*drawn.at(thing("rail")), delay=600)
    expect(drawn.details).to_contain_text("铁路线")


def test_clicking_a_thing_tells_its_facts_with_their_words(drawn):
    drawn.click(thing("rail"))
    fact = drawn.page.locator("#details .fact")
    expect(fact).to_contain_text("在建")
    fact.locator("summary").click()
    expect(fact.locator("mark")).to_have_text(re.compile("^云临城际铁路已开工建设"), use_inner_text=True)


def test_clicking_an_edge_shows_the_sentence_with_its_words_marked_and_names_the_document(drawn):
    drawn.click(thing("zone"), thing("city"))
    quote = drawn.page.locator("#details .quote")
    expect(quote.locator("blockquote")).to_have_text("临溪经济技术开发区位于云澜市。")
    expect(quote.locator("mark")).to_have_text("临溪经济技术开发区位于云澜市")
    expect(quote.locator("mark b")).to_have_text(["临溪经济技术开发区", "云澜市"])
    expect(quote).to_contain_text("临溪经开区2019年工作总结")
    expect(quote).to_contain_text("first.txt")


def test_clicking_a_figure_marks_exactly_its_words_after_a_rare_character(drawn):
    drawn.click(thing("firm"))
    drawn.page.locator("#details button.figure").click()
    quote = drawn.page.locator("#details .quote")
    expect(quote.locator("blockquote")).to_have_text(re.compile("^𠮷年伊始"), use_inner_text=True)
    expect(quote.locator("mark")).to_have_text("总投资12.8亿元")


def test_hovering_an_edge_shows_the_evidence_sentence(drawn):
    drawn.page.mouse.move(*drawn.at(thing("zone"), thing("city")))
    tooltip = drawn.page.locator("#tooltip")
    expect(tooltip).to_be_visible()
    expect(tooltip).to_contain_text("临溪经济技术开发区 — 位于 → 云澜市", use_inner_text=True)
    expect(tooltip.locator("mark")).to_have_text("临溪经济技术开发区位于云澜市")


def test_hovering_a_thing_shows_who_it_is(drawn):
    drawn.page.mouse.move(*drawn.at(thing("rail")))
    expect(drawn.page.locator("#tooltip")).to_be_visible()
    expect(drawn.page.locator("#tooltip")).to_contain_text("铁路线")


def test_what_is_planned_is_called_so(drawn):
    drawn.click(thing("firm"), thing("evil"))
    expect(drawn.details).to_contain_text("计划")


@pytest.mark.parametrize("typed", ["临溪", "临溪经开区", "linxi", "lx", "《临溪经济技术"])
def test_a_thing_is_found_by_name_other_name_pinyin_and_initials(drawn, typed):
    expect(drawn.search(typed).first).to_have_text("临溪经济技术开发区")
    drawn.page.keyboard.press("Enter")
    expect(drawn.status).to_have_text(re.compile("^已选：临溪经济技术开发区"))
    expect(drawn.details).to_contain_text("开发区")


def test_suggestions_are_walked_with_the_arrow_keys(drawn):
    second = drawn.search("yun").nth(1)
    expect(second).to_be_visible()
    name = second.inner_text()
    drawn.page.keyboard.press("ArrowDown")
    expect(drawn.page.locator("#search")).to_have_attribute("aria-activedescendant", "suggestion-1")
    drawn.page.keyboard.press("Enter")
    expect(drawn.status).to_contain_text(name)


def test_a_search_without_result_says_so(drawn):
    found = drawn.search("没有这样的名字")
    expect(drawn.page.locator("#suggestions")).to_contain_text("没有找到")
    expect(found).to_have_count(0)


def test_a_path_between_two_things_is_found_and_told_step_by_step(drawn):
    drawn.click(thing("lake"))
    drawn.page.get_by_role("button", name="找路径").click()
    expect(drawn.search("临溪").first).to_be_visible()
    drawn.page.keyboard.press("Enter")
    expect(drawn.details).to_contain_text("“镜湖”到“临溪经济技术开发区”：3 步", use_inner_text=True)
    steps = drawn.page.locator("#details .path .thing")
    expect(steps).to_have_text(["镜湖", "云临城际铁路", "云澜市", "临溪经济技术开发区"])


def test_a_selection_has_an_address_that_leads_back_to_it(browser, sample, drawn, tmp_path):
    drawn.click(thing("zone"), thing("city"))
    drawn.page.wait_for_function("() => location.hash.includes('statement=')")
    link = drawn.page.evaluate("() => location.hash")
    drawn.page.keyboard.press("Escape")
    drawn.page.wait_for_function("() => location.hash === ''")
    with opened(browser, sample, tmp_path, address=link) as other:
        expect(other.page.locator("#details mark")).to_have_text("临溪经济技术开发区位于云澜市")


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ({"thing": thing("rail")}, "云临城际铁路"),
        ({"path": f"{thing('lake')}|{thing('city')}"}, "2 步"),
        ({"thing": "https://example.org/nothing"}, ""),
    ],
)
def test_a_deep_link_opens_the_selection(browser, sample, tmp_path, link, words):
    with opened(browser, sample, tmp_path, address=address(**link)) as page:
        expect(page.details).to_be_visible(visible=bool(words))
        expect(page.details).to_contain_text(words)
