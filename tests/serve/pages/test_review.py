"""Review: what a curator decides goes to the decisions file, is applied by a rebuild, and can be taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from browsing import expect, follow
from explorer_page import DESK, PHONE, TABLET, faults_by_axe, overflows, suggested, visited
from kg.errors import ConfigError
from kg.map import Iris
from kg.serve.settings import Settings
from patience import PATIENCE_S, eventually
from serving import get, post, running

FIRM = Iris().entity("宏拓科技有限公司").value
ZONE = Iris().entity("临溪经济技术开发区-DevelopmentZone").value
NAMESAKE = Iris().entity("临溪经济技术开发区-DevelopmentZone-?云澜市").value
PLACE = Iris().entity("云澜市").value
TENANT = "宏拓科技有限公司 | tenantOf | 临溪经济技术开发区"
FIGURE = "云澜市 | 固定资产投资 | 128.5亿元 | 2019-01-01/2019-06-30"
OWN = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def curated(built_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a server that takes decisions on a copy of the store."""
    folder = tmp_path_factory.mktemp("curated")
    shutil.copytree(built_store, folder / "store", ignore=shutil.ignore_patterns("readers", "writer"))
    return Settings(folder / "store", port=0, workers=1, curate=True, decisions=folder / "decisions.txt")


@pytest.fixture(scope="module")
def address(curated: Settings) -> Iterator[str]:
    with running(curated) as address:
        yield address


@pytest.fixture
def file(curated: Settings) -> Iterator[Path]:
    """The decisions file, not there at first."""
    assert curated.decisions is not None
    yield curated.decisions
    curated.decisions.unlink(missing_ok=True)


def decided(address: str, body: dict[str, str], **headers: str) -> httpx.Response:
    return post(f"{address}/review/decide", json=body, headers=headers)


def lines(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def rebuild(page: Any) -> None:
    page.click("#rebuild")
    expect(page.locator("#told")).to_contain_text("Rebuilt:")


def rows(page: Any, row: str, address: str) -> int:
    """How often a row stands on the page of the firm, which follows the store after about a second."""
    page.goto(f"{address}/thing?iri={FIRM}&lang=en")
    return int(page.locator(row).count())


@pytest.mark.browser
def test_a_statement_is_rejected_on_its_page_gone_after_the_rebuild_and_back_after_undo(
    browser: Any, address: str, file: Path
) -> None:
    row = f"[data-predicate=tenantOf] li[data-other='{NAMESAKE}']"
    with visited(browser, address, f"/thing?iri={FIRM}&lang=en") as page:
        page.click(f"{row} button.reject")
        expect(page.locator("#told code")).to_have_text(f"reject: {TENANT}")
        expect(page.locator(f"{row} button.reject")).to_have_attribute("aria-pressed", "true")
        assert lines(file) == [f"reject: {TENANT}"]
        follow(page.locator("text=All decisions"))
        rebuild(page)
        assert eventually(lambda: rows(page, row, address) == 0)
        page.goto(f"{address}/review?lang=en")
        page.click("button.undo")
        expect(page.locator("main")).to_contain_text("No decisions yet.")
        assert lines(file) == []
        rebuild(page)
        assert eventually(lambda: rows(page, row, address) == 1)


@pytest.mark.browser
def test_a_figure_is_rejected_on_the_page_of_what_it_measures(browser: Any, address: str, file: Path) -> None:
    with visited(browser, address, f"/thing?iri={PLACE}&lang=en") as page:
        page.locator(".series", has_text="固定资产投资").locator("details > summary").first.click()
        row = page.locator("tr[data-figure]", has_text="12,850,000,000 CNY")
        row.locator("button.reject").click()
        expect(page.locator("#told code")).to_have_text(f"reject: {FIGURE}")
        expect(row.locator("button.reject")).to_have_attribute("aria-pressed", "true")
    assert lines(file) == [f"reject: {FIGURE}"]


def test_a_figure_that_is_not_there_is_no_decision(address: str, file: Path) -> None:
    for figure, status in ((f"{PLACE}/nothing", 404), ("x} DROP ALL {", 400), ("", 400)):
        assert decided(address, {"verb": "reject", "figure": figure}).status_code == status
    assert not file.exists()


@pytest.mark.browser
def test_two_things_are_merged_by_a_suggestion_and_keys_alone(browser: Any, address: str, file: Path) -> None:
    with visited(browser, address, f"/thing?iri={PLACE}&lang=en") as page:
        page.focus("#curation summary")
        page.keyboard.press("Enter")
        page.focus("#same")
        page.keyboard.type("临溪县")
        suggested(page)
        page.keyboard.press("Enter")
        expect(page.locator("#same")).to_have_value("临溪县")
        page.keyboard.press("Enter")
        expect(page.locator("#told code")).to_have_text("same: 云澜市 | 临溪县")
        assert lines(file) == ["same: 云澜市 | 临溪县"]
        page.click("#told button")
        expect(page.locator("#told")).to_contain_text("Taken back")
        assert lines(file) == []


@pytest.mark.browser
def test_a_thing_is_renamed_retyped_and_dropped_on_its_page(browser: Any, address: str, file: Path) -> None:
    with visited(browser, address, f"/thing?iri={FIRM}") as page:
        page.click("#curation summary")
        page.fill("#rename", "云澜宏拓")
        page.click("form[data-verb=rename] button")
        expect(page.locator("#told code")).to_contain_text("rename")
        page.select_option("#retype", "Association")
        page.click("form[data-verb=retype] button")
        expect(page.locator("#told code")).to_contain_text("retype")
        page.click("form[data-verb=drop] button")
        expect(page.locator("#told code")).to_contain_text("drop")
    assert lines(file) == [
        "rename: 宏拓科技有限公司 -> 云澜宏拓",
        "retype: 宏拓科技有限公司 -> Association",
        "drop: 宏拓科技有限公司",
    ]


@pytest.mark.browser
def test_the_least_sure_statements_are_judged_on_one_page(browser: Any, address: str, file: Path) -> None:
    with visited(browser, address, "/review?lang=en") as page:
        waiting = page.locator(".doubts li[data-thing]").count()
        assert waiting > 1
        page.locator(".doubts button.accept").first.click()
        expect(page.locator("#told code")).to_contain_text("accept: ")
        page.reload()
        expect(page.locator(".doubts li[data-thing]")).to_have_count(waiting - 1)
        expect(page.locator(".entries .undo")).to_have_count(1)
    assert lines(file)[0].startswith("accept: ")


def test_a_name_is_split_off_only_from_a_thing_that_has_it(address: str, file: Path) -> None:
    answer = decided(address, {"verb": "different", "thing": FIRM, "name": "云澜市"})
    assert answer.status_code == 400 and not file.exists()


def test_namesakes_are_joined_by_their_name_and_told_apart_where_it_matters(address: str, file: Path) -> None:
    joined = decided(address, {"verb": "same", "thing": ZONE, "other": NAMESAKE})
    assert joined.json()["line"] == "same: 临溪经济技术开发区 | 临溪经济技术开发区"
    dropped = decided(address, {"verb": "drop", "thing": ZONE})
    assert dropped.status_code == 409 and "@place" in dropped.text
    assert decided(address, {"verb": "same", "thing": FIRM, "other": FIRM}).status_code == 400
    assert len(lines(file)) == 1


def test_a_decision_that_replaces_another_is_told_once(address: str, file: Path) -> None:
    statement = {"thing": FIRM, "predicate": "tenantOf", "other": NAMESAKE}
    assert decided(address, {"verb": "accept", **statement}).json()["is_new"]
    assert decided(address, {"verb": "reject", **statement}).json()["is_new"]
    assert not decided(address, {"verb": "reject", **statement}).json()["is_new"]
    assert lines(file) == [f"reject: {TENANT}"]


@pytest.mark.parametrize(
    "value", ["甲 # 乙", "甲\ndrop: 云澜市", "甲\u2028drop: 云澜市", "甲 -> 乙\rdrop: 云澜市", "<b>|"]
)
def test_no_name_can_smuggle_in_another_decision(address: str, file: Path, value: str) -> None:
    answer = decided(address, {"verb": "rename", "thing": FIRM, "value": value})
    written = lines(file)
    assert (answer.status_code == 400 and not written) or written == [f"rename: 宏拓科技有限公司 -> {value}"]
    assert not any(line.startswith("drop") for line in written)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({**OWN, "Origin": "http://evil.example"}, 403),
        ({**OWN, "Sec-Fetch-Site": "cross-site"}, 403),
        ({**OWN, "Host": "evil.example"}, 403),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
    ],
)
@pytest.mark.parametrize("path", ["decide", "undo", "rebuild"])
def test_what_another_site_sends_is_refused(
    address: str, file: Path, path: str, headers: dict[str, str], status: int
) -> None:
    forged = post(f"{address}/review/{path}", content=b'{"line": "drop: \\u4e91"}', headers=headers)
    assert forged.status_code == status
    assert not file.exists()


SEND = """async ([url, type]) => {
  const mode = type === "text/plain" ? "no-cors" : "cors";
  const request = { method: "POST", body: '{"line": "drop: x"}', headers: { "Content-Type": type }, mode };
  await fetch(url, request).catch(() => null);
}"""


@pytest.mark.browser
def test_a_page_of_another_site_can_write_nothing(browser: Any, address: str, file: Path) -> None:
    other = address.replace("127.0.0.1", "localhost")  # another site for the browser
    page = browser.new_page()
    page.goto(f"{other}/healthz", timeout=1000 * PATIENCE_S)
    for media_type in ("text/plain", "application/json"):
        page.evaluate(SEND, [f"{address}/review/decide", media_type])
    assert not file.exists()
    page.evaluate(SEND, [f"{other}/review/decide", "application/json"])  # while its own site takes the very same
    page.close()
    assert lines(file) == ["drop: x"]


def test_beyond_this_machine_a_token_is_needed_and_asked_for(curated: Settings, file: Path) -> None:
    with pytest.raises(ConfigError, match="token"):
        replace(curated, host="0.0.0.0")
    with pytest.raises(ConfigError, match="decisions"):
        replace(curated, decisions=None)
    with running(replace(curated, token="secret")) as address:
        body = {"line": "drop: 甲"}
        assert decided(address, body).status_code == 401
        assert decided(address, body, Authorization="Bearer wrong").status_code == 401
        assert not file.exists()
        assert decided(address, body, Authorization="Bearer secret").status_code == 200
        assert lines(file) == ["drop: 甲"]
        assert 'id="token"' in get(f"{address}/review").text


def test_before_the_first_decision_every_page_works(address: str, file: Path) -> None:
    for path in ("/review", "/findings", f"/thing?iri={FIRM}"):
        assert get(f"{address}{path}").status_code == 200
    assert not file.exists()


def test_a_server_that_takes_no_decisions_has_no_review(curated: Settings, file: Path) -> None:
    with running(replace(curated, curate=False)) as address:
        assert get(f"{address}/review").status_code == 404
        assert decided(address, {"line": "drop: 甲"}).status_code == 404
        assert "/review" not in get(f"{address}/thing?iri={FIRM}").text
    assert not file.exists()


def test_what_somebody_wrote_by_hand_meanwhile_stays(address: str, file: Path) -> None:
    decided(address, {"line": "drop: 甲"})
    by_hand = "# by hand\ndrop: 乙  # sure\n"
    file.write_text(by_hand, encoding="utf-8")
    gone = post(f"{address}/review/undo", json={"line": "drop: 甲"})
    assert gone.status_code == 409 and "changed meanwhile" in gone.text
    decided(address, {"line": "drop: 丙"})
    assert file.read_text(encoding="utf-8") == f"{by_hand}drop: 丙\n"
    file.write_text(f"{by_hand}merge 甲\n", encoding="utf-8")
    assert decided(address, {"line": "drop: 丁"}).status_code == 409
    assert file.read_text(encoding="utf-8") == f"{by_hand}merge 甲\n"
    assert "merge 甲" in get(f"{address}/review").text


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"verb": "burn"}', b'{"verb": "drop"}', b'{"line": "burn: x"}'])
def test_what_is_no_decision_is_refused_in_a_line(address: str, file: Path, body: bytes) -> None:
    answer = post(f"{address}/review/decide", content=body, headers=OWN)
    assert answer.status_code in (400, 404, 409) and answer.text.count("\n") == 1
    assert not file.exists()


@pytest.mark.browser
@pytest.mark.parametrize("viewport", [DESK, TABLET, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_of_a_curator_fit_and_have_no_fault(
    browser: Any, address: str, file: Path, viewport: dict[str, int], scheme: str
) -> None:
    file.write_text("same: 宏拓 | 宏拓科技\nreject: 云临铁路 | connects | 临溪县 # 见原文\n", encoding="utf-8")
    look = {"viewport": viewport, "color_scheme": scheme, "bypass_csp": True}
    for path in ("/review?lang=en", f"/thing?iri={ZONE}"):
        with visited(browser, address, path, **look) as page:
            if "thing" in path:
                page.click("#curation summary")
                page.locator("button.accept").first.click()
                expect(page.locator("#told code")).to_contain_text("accept: ")
            assert not overflows(page)
            assert faults_by_axe(page) == []
