"""The W3C's tests of the SPARQL 1.1 query language: exactly those fail that docs/conformance.md explains.

Skipped without ``KG_W3C_TESTS``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.serve.settings import Settings
from serving import running
from w3c import REASON, checkout
from w3c_known import KNOWN
from w3c_queries import GROUPS, query_tests, run

pytestmark = pytest.mark.skipif(checkout() is None, reason=REASON)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store: Path = tmp_path_factory.mktemp("w3c-queries") / "store"
    with running(Settings(store, port=0, workers=1, writable=True)) as address:
        yield address


@pytest.mark.parametrize("group", GROUPS)
def test_only_the_explained_tests_of_a_group_fail(server: str, group: str) -> None:
    folder = checkout()
    assert folder is not None
    failed = {f"{group}/{test.name}" for test in query_tests(folder, group) if run(server, test)}
    assert failed == {name for name in KNOWN if name.startswith(f"{group}/")}
