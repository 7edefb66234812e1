"""In a real browser: places on the map with what belongs to them, moved and zoomed by the address, and as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, visited
from kg import pipeline
from kg.serve.settings import Settings
from serving import get, running

pytestmark = pytest.mark.browser

REPORT = """云南省工作简报
2021年2月

2020年，昆明市完成固定资产投资240亿元，曲靖市完成固定资产投资96亿元。
宏拓科技有限公司入驻临溪经济技术开发区。临溪经济技术开发区位于昆明市。
昆明市人民政府印发《昆明市储能产业行动方案》。大理市建设大理科创园。
清岚湾位于远方。
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("places")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    store = tmp_path_factory.mktemp("map") / "store"
    pipeline.build([folder], store)
    with running(Settings(store, port=0, workers=1)) as address:
        yield address


def radius(page: Any, name: str) -> float:
    return float(page.locator(f"svg.map a[aria-label^='{name}'] circle").get_attribute("r"))


def test_places_are_circles_by_what_belongs_to_them_and_lead_to_their_pages(browser: Any, address: str) -> None:
    with visited(browser, address, "/map") as page:
        assert radius(page, "昆明市") > radius(page, "曲靖市")
        page.locator("svg.map a[aria-label^='昆明市']").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/thing?iri=*")
        expect(page.locator("h1")).to_have_text("昆明市")


def test_the_table_tells_the_same_for_those_who_do_not_see_the_map(browser: Any, address: str) -> None:
    with visited(browser, address, "/map?lang=en") as page:
        rows = {
            row.split("\t")[0].strip(): row.split("\t")[1:] for row in page.locator(".spots tbody tr").all_inner_texts()
        }
        assert set(rows) >= {"昆明市", "曲靖市", "大理市"}
        stated, named, figures, where = rows["昆明市"]
        assert int(stated) >= 1 and int(named) >= 1 and int(figures) >= 1
        assert where.startswith("25.") and "102." in where
        assert "清岚湾" not in rows


def test_the_map_zooms_and_moves_by_its_address(browser: Any, address: str) -> None:
    with visited(browser, address, "/map?lang=en") as page:
        middle = page.locator("svg.map a[aria-label^='昆明市'] circle").get_attribute("cx")
        follow(page.locator("a[aria-label=East]"))
        page.wait_for_url("**lon=*")
        assert float(page.locator("svg.map a[aria-label^='昆明市'] circle").get_attribute("cx")) < float(middle)
        before = page.locator("svg.map a").count()
        for _ in range(5):
            follow(page.locator("a[aria-label='Zoom in']"))
        assert page.locator("svg.map a").count() < before
        follow(page.locator("text=Show everything"))
        page.wait_for_url(lambda url: "lon=" not in url)
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_circles_count_one_class_or_figures(browser: Any, address: str) -> None:
    with visited(browser, address, "/map") as page:
        page.select_option("select[name=class]", "Policy")
        page.select_option("select[name=size]", "figures")
        follow(page.locator("main button"))
        page.wait_for_url("**class=Policy&size=figures*")
        assert "曲靖市" not in page.inner_text(".spots")
        assert "昆明市" in page.inner_text(".spots")


def test_a_graph_without_known_places_says_so(browser: Any, region: str) -> None:
    with visited(browser, region, "/map") as page:
        expect(page.locator("main")).to_contain_text("没有可以定位的地点")
        page.locator("details summary").click()
        expect(page.locator(".nowhere")).to_contain_text("云澜市", use_inner_text=True)


def test_what_is_no_part_of_the_globe_is_refused_in_one_line(address: str) -> None:
    for query in ("lon=x&lat=1&span=1", "lon=nan&lat=1&span=1", "lon=100&lat=89&span=1", "class=Nothing", "size=big"):
        found = get(f"{address}/map?{query}")
        assert found.status_code == 400 and found.text.count("\n") == 1


@pytest.mark.parametrize("viewport", [DESK, TABLET, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_fits_and_has_no_fault(browser: Any, address: str, viewport: dict[str, int], scheme: str) -> None:
    with visited(browser, address, "/map", viewport=viewport, color_scheme=scheme, bypass_csp=True) as page:
        assert not overflows(page)
        assert faults_by_axe(page) == []
