"""Who may read and write, and what a browser is told about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kg.errors import ConfigError
from kg.serve.settings import Settings
from serving import connected, running

WRITES = [("POST", "/update"), ("PUT", "/data?default"), ("GET", "/data?default"), ("DELETE", "/data?default")]
OTHER_SITE = {"Origin": "https://elsewhere.example"}
CHANGE = {"update": "INSERT DATA { <a:a> <a:b> 1 }"}


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    store: Path = tmp_path_factory.mktemp("guarded") / "store"
    settings = Settings(store, port=0, workers=1, writable=True, token="made-up-secret")
    with running(settings) as address, connected(address) as client:
        yield client


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_a_reading_server_refuses_to_write_and_says_how_it_would(reading: httpx.Client, method: str, path: str) -> None:
    refused = reading.request(method, path)
    assert refused.status_code == 403
    assert "--writable" in refused.text


@pytest.mark.parametrize(("method", "path"), WRITES)
@pytest.mark.parametrize("header", [None, "Bearer wrong", "Basic made-up-secret", "Bearer"])
def test_without_the_token_nothing_is_written(
    guarded: httpx.Client, method: str, path: str, header: str | None
) -> None:
    refused = guarded.request(method, path, headers={"Authorization": header} if header else {})
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"] == "Bearer"


def test_with_the_token_it_is_written(guarded: httpx.Client) -> None:
    sent = guarded.post("/update", data=CHANGE, headers={"Authorization": "Bearer made-up-secret"})
    assert sent.status_code == 204
    assert guarded.get("/sparql", params={"query": "ASK { <a:a> <a:b> 1 }"}).json()["boolean"]


@pytest.mark.parametrize(
    "headers",
    [OTHER_SITE, {"Host": "elsewhere.example"}, {"Host": "elsewhere.example", "Origin": "http://elsewhere.example"}],
)
def test_without_a_token_pages_of_other_sites_cannot_write(writing: httpx.Client, headers: dict[str, str]) -> None:
    assert writing.post("/update", data=CHANGE, headers=headers).status_code == 403


def test_without_a_token_our_own_pages_can_write(writing: httpx.Client) -> None:
    origin = {"Origin": str(writing.base_url).rstrip("/")}
    assert writing.post("/update", data={"update": "DROP ALL"}, headers=origin).status_code == 204


def test_writing_beyond_this_machine_needs_a_token(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="token"):
        Settings(tmp_path, host="0.0.0.0", writable=True)
    assert Settings(tmp_path, host="0.0.0.0", writable=True, token="x").token == "x"


@pytest.mark.parametrize("path", ["/sparql?query=ASK%7B%7D", "/sparql", "/.well-known/void", "/vocab", "/questions"])
def test_pages_of_other_sites_may_read_from_a_reading_server(reading: httpx.Client, path: str) -> None:
    assert reading.get(path, headers=OTHER_SITE).headers["access-control-allow-origin"] == "*"


def test_a_browser_may_post_a_query_from_another_site(reading: httpx.Client) -> None:
    asked = {
        **OTHER_SITE,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    allowed = reading.options("/sparql", headers=asked)
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in allowed.headers


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_a_browser_may_do_nothing_else_from_another_site(reading: httpx.Client, method: str) -> None:
    asked = {**OTHER_SITE, "Access-Control-Request-Method": method}
    assert reading.options("/sparql", headers=asked).status_code == 400
    assert "access-control-allow-origin" not in reading.options("/update", headers=asked).headers


def test_a_writable_server_shares_nothing_with_other_sites(writing: httpx.Client) -> None:
    found = writing.get("/sparql", params={"query": "ASK {}"}, headers=OTHER_SITE)
    assert "access-control-allow-origin" not in found.headers


@pytest.mark.parametrize("path", ["/sparql?query=ASK%7B%7D", "/nowhere", "/healthz"])
def test_every_answer_keeps_browsers_careful(reading: httpx.Client, path: str) -> None:
    headers = reading.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe-eval" not in headers["content-security-policy"]


def test_health_says_whether_the_server_writes(reading: httpx.Client, writing: httpx.Client) -> None:
    assert reading.get("/healthz").json() == {"status": "ok", "writable": False}
    assert writing.get("/healthz").json() == {"status": "ok", "writable": True}


def test_an_unknown_address_is_not_found(reading: httpx.Client) -> None:
    assert reading.get("/nowhere").status_code == 404
