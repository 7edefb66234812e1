"""In a real browser: the timeline of what documents tell, and plans with their outcomes, filtered by the address."""

from __future__ import annotations

from typing import Any

import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, suggested, visited
from serving import get

pytestmark = pytest.mark.browser


def test_statuses_stand_in_the_order_of_time_with_their_words(browser: Any, region: str) -> None:
    with visited(browser, region, "/timeline?class=RailwayLine") as page:
        times = page.locator(".entries .when").all_inner_texts()
        assert len(times) >= 4 and times == sorted(times)
        assert "投用" in page.locator(".entries li").last.inner_text()
        page.locator(".entries details summary").last.click()
        expect(page.locator(".entries blockquote").last).to_contain_text("通车", use_inner_text=True)
        page.locator(".entries figcaption a").last.click()
        page.wait_for_url("**/document?*#cited")


def test_a_bar_leads_to_its_year_and_from_there_to_a_month(browser: Any, region: str) -> None:
    with visited(browser, region, "/timeline?lang=en") as page:
        follow(page.locator(".bars a[aria-label^='2020: ']"))
        page.wait_for_url("**from=2020&to=2020*")
        expect(page.locator(".bars li")).to_have_count(12)
        assert {text[:4] for text in page.locator(".entries .when").all_inner_texts()} == {"2020"}
        follow(page.locator("text=A year later"))
        page.wait_for_url("**from=2021&to=2021*")
        follow(page.locator(".bars a[aria-label^='2021-02: ']"))
        page.wait_for_url("**from=2021-02&to=2021-02*")
        follow(page.locator("text=All times"))
        page.wait_for_url(lambda url: "from=" not in url)
        assert "lang=en" in page.url


def test_kinds_documents_and_places_narrow_the_timeline(browser: Any, region: str) -> None:
    with visited(browser, region, "/timeline?kind=document") as page:
        assert page.locator(".entries li").count() == page.locator(".entries li.document").count() >= 4
        page.select_option("select[name=document]", index=1)
        page.get_by_label("状态变化").check()
        follow(page.locator("main button"))
        page.wait_for_url("**document=http*")
        assert len(set(page.locator(".entries .when").all_inner_texts())) <= 2
    with visited(browser, region, "/timeline?place=临溪县") as page:
        assert "云临铁路" in page.inner_text("main")
        assert page.input_value("input[name=place]") == "临溪县"
    with visited(browser, region, "/timeline?place=查无此名") as page:
        assert page.locator(".entries li").count() == 0


def test_a_place_is_chosen_by_suggestions(browser: Any, region: str) -> None:
    with visited(browser, region, "/timeline") as page:
        page.fill("input[name=place]", "linxi")
        suggested(page)
        page.keyboard.press("Enter")
        expect(page.locator(".suggestions:visible")).to_have_count(0)
        page.keyboard.press("Enter")
        page.wait_for_url("**place=http*")
        expect(page.locator("main")).to_contain_text("云临铁路")


def test_plans_show_what_was_said_when_and_what_became_of_it(browser: Any, region: str) -> None:
    with visited(browser, region, "/timeline/plans?q=云临铁路") as page:
        plan = page.locator(".plan").first
        assert plan.locator(".verdict").inner_text() in ("兑现", "延迟")
        steps = plan.locator(".steps > li").all_inner_texts()
        assert "规划" in steps[0] and "投用" in steps[-1] and len(steps) >= 4
        assert plan.locator("svg.lane text:not(.scale)").count() == len(steps)
        plan.locator(".steps summary").first.click()
        expect(plan.locator("blockquote").first).to_contain_text("计划", use_inner_text=True)


@pytest.mark.parametrize(("language", "told"), [("zh", "应于"), ("en", "was due by")])
def test_the_reason_of_a_verdict_speaks_the_language_of_the_page(region: str, language: str, told: str) -> None:
    page = get(f"{region}/timeline/plans", params={"q": "云临铁路", "lang": language}).text
    assert told in page


def test_a_target_stands_beside_its_outcome(browser: Any, region: str) -> None:
    with visited(browser, region, "/timeline/plans?lang=en&q=固定资产投资") as page:
        text = page.locator(".plan").first.inner_text()
        assert "target" in text and "outcome" in text and "亿元" in text
        verdict = page.locator(".plan .verdict").first.get_attribute("class").split()[-1]
        page.select_option("select[name=verdict]", verdict)
        follow(page.locator("main button"))
        page.wait_for_url(f"**verdict={verdict}*")
        assert {each.get_attribute("class") for each in page.locator(".plan .verdict").all()} == {f"verdict {verdict}"}


def test_a_span_that_is_none_is_refused_in_one_line(region: str) -> None:
    for path in (
        "/timeline?from=yesterday",
        "/timeline?from=2020-13",
        "/timeline/plans?to=20200101",
        "/timeline?class=Nothing",
    ):
        found = get(region + path)
        assert found.status_code == 400 and found.text.count("\n") == 1


@pytest.mark.parametrize("path", ["/timeline", "/timeline/plans?lang=en"])
@pytest.mark.parametrize("viewport", [DESK, TABLET, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_timeline_fits_and_has_no_fault(
    browser: Any, region: str, path: str, viewport: dict[str, int], scheme: str
) -> None:
    with visited(browser, region, path, viewport=viewport, color_scheme=scheme, bypass_csp=True) as page:
        assert not overflows(page)
        assert faults_by_axe(page) == []
