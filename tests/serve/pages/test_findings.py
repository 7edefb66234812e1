"""In a real browser: the findings of the audit – both quotes, the arithmetic, filters, and silence."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, visited
from kg import pipeline
from kg.serve.settings import Settings
from serving import GRAPHS, fill, get, running

WRONG = """云澜市2024年国民经济运行情况
云澜市统计局
2025年1月20日

2024年，云澜市进出口总额640亿元，同比增长8.5%，其中出口400亿元，进口290亿元。
2023年，临溪高新区实现税收收入20亿元。2024年，临溪高新区实现税收收入23亿元，同比增长25%。
"""


@pytest.fixture(scope="module")
def doubtful_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("doubtful")
    (folder / "bulletin.txt").write_text(WRONG, encoding="utf-8")
    pipeline.build([folder], folder / "store")
    return folder / "store"


@pytest.fixture(scope="module")
def doubtful(doubtful_store: Path) -> Iterator[str]:
    with running(Settings(doubtful_store, port=0, workers=1)) as address:
        yield address


@pytest.mark.browser
def test_a_finding_shows_its_quotes_side_by_side_with_arithmetic_and_tolerance(browser: Any, doubtful: str) -> None:
    with visited(browser, doubtful, "/findings?kind=growth") as page:
        assert page.locator(".finding").count() == 1
        told = page.inner_text(".finding .explanation")
        assert "15" in told and "25%" in told
        assert page.locator(".finding .meta >> text=允许误差").count() == 1
        first, second = page.locator(".finding .quote").all()
        assert "20亿元" in first.locator("mark").inner_text() and "23亿元" in second.locator("mark").inner_text()
        left, right = first.bounding_box(), second.bounding_box()
        assert left["y"] == right["y"] and left["x"] < right["x"]
        follow(second.locator("a"))
        expect(page.locator("#cited")).to_have_count(1)


@pytest.mark.browser
def test_filters_are_in_the_address_and_say_when_nothing_is_left(browser: Any, doubtful: str) -> None:
    with visited(browser, doubtful, "/findings?lang=en") as page:
        everything = page.locator(".finding").count()
        assert everything >= 2
        page.select_option("select[name=kind]", "sum")
        follow(page.locator("form.choose button"))
        page.wait_for_url("**/findings?*kind=sum*")
        assert 0 < page.locator(".finding").count() < everything
        assert "lang=en" in page.url
        page.goto(f"{doubtful}/findings?lang=en&kind=unit")
        expect(page.locator(".silence")).to_have_text("No finding is of this kind.")
        page.goto(f"{doubtful}/findings?lang=en&document=bulletin.txt")
        expect(page.locator(".finding")).to_have_count(everything)


def test_the_findings_are_those_of_the_command(doubtful: str, doubtful_store: Path) -> None:
    command = [sys.executable, "-m", "kg", "audit", "--store", str(doubtful_store), "--format", "json"]
    told = subprocess.run(command, capture_output=True, check=True)
    assert get(f"{doubtful}/findings.json").json() == httpx.Response(200, content=told.stdout).json()


def test_silence_is_told_as_such(built_store: Path, tmp_path: Path) -> None:
    with running(Settings(built_store, port=0, workers=1)) as address:
        assert "每一项核对都没有报告" in get(f"{address}/findings").text
    fill(tmp_path / "store", GRAPHS)
    with running(Settings(tmp_path / "store", port=0, workers=1)) as address:
        assert "没有保留文档的标注" in get(f"{address}/findings").text


@pytest.mark.browser
@pytest.mark.parametrize("viewport", [DESK, TABLET, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_and_has_no_fault(browser: Any, doubtful: str, viewport: dict[str, int], scheme: str) -> None:
    look = {"viewport": viewport, "color_scheme": scheme, "bypass_csp": True}
    with visited(browser, doubtful, "/findings?lang=en", **look) as page:
        assert not overflows(page)
        assert faults_by_axe(page) == []
