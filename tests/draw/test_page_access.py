"""In a real browser: axe-core finds nothing wrong with any state of the page, in both themes."""

import pytest

from browsing import expect
from drawn_page import opened
from kg.draw import drawing
from sample_network import sample_store

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sample():
    return drawing(sample_store())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault(browser, sample, tmp_path, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    with opened(browser, sample, tmp_path, color_scheme=scheme, bypass_csp=True) as drawn:
        expect(drawn.search("htkj").first).to_be_visible()
        found = [axe.Axe().run(drawn.page).response]
        drawn.page.keyboard.press("Enter")
        expect(drawn.details).to_be_visible()
        found.append(axe.Axe().run(drawn.page).response)
        drawn.page.locator("#show-table").click()
        expect(drawn.page.locator("#table-view")).to_be_visible()
        found.append(axe.Axe().run(drawn.page).response)
        drawn.page.keyboard.press("?")
        expect(drawn.page.locator("#help-dialog")).to_be_visible()
        found.append(axe.Axe().run(drawn.page).response)
    assert all(len(each["passes"]) > 20 for each in found[:3])
    assert [fault["id"] for each in found for fault in each["violations"]] == []
