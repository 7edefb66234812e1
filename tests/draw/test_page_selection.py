"""In a real browser: clicking, hovering, searching and walking to things, and the words behind them."""

import pytest

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
    details = drawn.details()
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
        assert words in details


def test_clicking_a_thing_tells_its_facts_with_their_words(drawn):
    drawn.click(thing("rail"))
    fact = drawn.page.locator("#details .fact")
    assert "在建" in fact.inner_text()
    fact.locator("summary").click()
    assert fact.locator("mark").inner_text().startswith("云临城际铁路已开工建设")


def test_clicking_an_edge_shows_the_sentence_with_its_words_marked_and_names_the_document(drawn):
    drawn.click(thing("zone"), thing("city"))
    quote = drawn.page.locator("#details .quote")
    assert quote.locator("blockquote").inner_text() == "临溪经济技术开发区位于云澜市。"
    assert quote.locator("mark").inner_text() == "临溪经济技术开发区位于云澜市"
    assert quote.locator("mark b").all_inner_texts() == ["临溪经济技术开发区", "云澜市"]
    assert "临溪经开区2019年工作总结" in quote.inner_text()
    assert "first.txt" in quote.inner_text()


def test_clicking_a_figure_marks_exactly_its_words_after_a_rare_character(drawn):
    drawn.click(thing("firm"))
    drawn.page.locator("#details button.figure").click()
    quote = drawn.page.locator("#details .quote")
    assert quote.locator("blockquote").inner_text().startswith("𠮷年伊始")
    assert quote.locator("mark").inner_text() == "总投资12.8亿元"


def test_hovering_an_edge_shows_the_evidence_sentence(drawn):
    drawn.page.mouse.move(*drawn.at(thing("zone"), thing("city")))
    tooltip = drawn.page.locator("#tooltip")
    tooltip.wait_for(state="visible")
    assert "临溪经济技术开发区 — 位于 → 云澜市" in tooltip.inner_text()
    assert tooltip.locator("mark").inner_text() == "临溪经济技术开发区位于云澜市"


def test_hovering_a_thing_shows_who_it_is(drawn):
    drawn.page.mouse.move(*drawn.at(thing("rail")))
    drawn.page.locator("#tooltip").wait_for(state="visible")
    assert "铁路线" in drawn.page.locator("#tooltip").inner_text()


def test_what_is_planned_is_called_so(drawn):
    drawn.click(thing("firm"), thing("evil"))
    assert "计划" in drawn.details()


@pytest.mark.parametrize("typed", ["临溪", "临溪经开区", "linxi", "lx", "《临溪经济技术"])
def test_a_thing_is_found_by_name_other_name_pinyin_and_initials(drawn, typed):
    assert drawn.search(typed)[0] == "临溪经济技术开发区"
    drawn.page.keyboard.press("Enter")
    assert "开发区" in drawn.details()
    assert drawn.status().startswith("已选：临溪经济技术开发区")


def test_suggestions_are_walked_with_the_arrow_keys(drawn):
    names = drawn.search("yun")
    assert len(names) > 1
    drawn.page.keyboard.press("ArrowDown")
    assert drawn.page.locator("#search").get_attribute("aria-activedescendant") == "suggestion-1"
    drawn.page.keyboard.press("Enter")
    assert names[1] in drawn.status()


def test_a_search_without_result_says_so(drawn):
    assert drawn.search("没有这样的名字") == []
    assert "没有找到" in drawn.page.locator("#suggestions").inner_text()


def test_a_path_between_two_things_is_found_and_told_step_by_step(drawn):
    drawn.click(thing("lake"))
    drawn.page.get_by_role("button", name="找路径").click()
    drawn.search("临溪")
    drawn.page.keyboard.press("Enter")
    assert "“镜湖”到“临溪经济技术开发区”：3 步" in drawn.details()
    steps = drawn.page.locator("#details .path .thing").all_inner_texts()
    assert steps == ["镜湖", "云临城际铁路", "云澜市", "临溪经济技术开发区"]


def test_a_selection_has_an_address_that_leads_back_to_it(browser, sample, drawn, tmp_path):
    drawn.click(thing("zone"), thing("city"))
    link = drawn.page.evaluate("() => location.hash")
    drawn.page.keyboard.press("Escape")
    assert drawn.page.evaluate("() => location.hash") == ""
    with opened(browser, sample, tmp_path, address=link) as other:
        assert other.page.locator("#details mark").inner_text() == "临溪经济技术开发区位于云澜市"


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
        assert words in page.details()
        assert page.page.locator("#details").is_visible() == bool(words)
