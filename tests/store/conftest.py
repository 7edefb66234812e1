"""One server of each kind for all tests here, emptied for each test."""

from contextlib import ExitStack

import pytest

from kg.store.http import Address, Service
from kg.store.remote import open_remote
from services import kg_server, oxigraph_server


@pytest.fixture(scope="session")
def services(tmp_path_factory):
    """Kind of service → its query address; started when first asked for."""
    started = {}
    with ExitStack() as stack:

        def address(kind):
            if kind not in started:
                if kind == "kg serve":
                    server = kg_server(tmp_path_factory.mktemp("service") / "store")
                else:
                    server = oxigraph_server(*(["--union-default-graph"] if "union" in kind else []))
                started[kind] = stack.enter_context(server)
            return started[kind]

        yield address


@pytest.fixture
def empty_service(services, tmp_path, monkeypatch):
    """Kind of service → a store of that kind with nothing in it."""
    monkeypatch.setenv("KG_STATE", str(tmp_path / "state"))

    def opened(kind):
        url = services(kind)
        service = Service(Address.of(url))
        service.update("DROP ALL")
        service.close()
        return open_remote(url, write=True)

    return opened
