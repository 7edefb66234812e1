import sys

import pandas
import pyoxigraph as ox
import pytest

from kg.errors import ExportError, MissingExtraError
from kg.export import export, parquet, to_bytes
from kg.store import MemoryStore
from sample_graph import fill

dataset = pytest.importorskip("pyarrow.dataset")
COLUMNS = ["subject", "predicate", "object", "datatype", "language", "graph"]
XSD = "http://www.w3.org/2001/XMLSchema#"


def graph_of(*objects):
    store = MemoryStore()
    a = ox.NamedNode("urn:a")
    store.replace(ox.NamedNode("urn:g"), [ox.Triple(a, a, each) for each in objects])
    return store


@pytest.fixture
def store():
    made = MemoryStore()
    fill(made)
    return made


def test_a_row_for_each_statement_in_the_order_of_the_nquads(store, tmp_path, monkeypatch):
    monkeypatch.setattr(parquet, "SIZE", 1)
    export(store, tmp_path / "graph.parquet")
    assert len(list((tmp_path / "graph.parquet").iterdir())) == len(store.graphs()) > 1
    table = dataset.dataset(tmp_path / "graph.parquet").to_table()
    assert table.schema.names == COLUMNS
    assert {str(kind) for kind in table.schema.types} == {"string"}
    lines = to_bytes(store, "nquads").decode().splitlines()
    assert [(row["subject"], row["graph"]) for row in table.to_pylist()] == [
        (line.split("> ")[0][1:], line.rpartition("<")[2][:-3]) for line in lines
    ]


def test_a_reader_of_frames_tells_the_kinds_of_objects_apart(tmp_path):
    store = graph_of(
        ox.NamedNode("urn:b"),
        ox.Literal("urn:b"),
        ox.Literal("云澜市", language="zh"),
        ox.Literal("3.5", datatype=ox.NamedNode(f"{XSD}decimal")),
    )
    export(store, tmp_path / "graph", format="parquet")
    frame = pandas.read_parquet(tmp_path / "graph").astype(object)
    rows = frame.where(frame.notna(), None)[["object", "datatype", "language"]].itertuples(index=False, name=None)
    assert set(rows) == {
        ("urn:b", None, None),
        ("urn:b", f"{XSD}string", None),
        ("云澜市", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", "zh"),
        ("3.5", f"{XSD}decimal", None),
    }


def test_what_no_column_can_hold_is_refused(tmp_path):
    a = ox.NamedNode("urn:a")
    for term in (ox.Triple(a, a, a), ox.Literal("x", language="he", direction=ox.BaseDirection.RTL)):
        with pytest.raises(ExportError, match="use --format shards"):
            export(graph_of(term), tmp_path / "graph", format="parquet")


def test_a_missing_library_is_named_with_the_extra(store, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'kg\[parquet\]'"):
        export(store, tmp_path / "graph", format="parquet")


def test_an_object_store_is_not_written_to(store, tmp_path):
    with pytest.raises(ExportError, match="kg writes to folders only"):
        export(store, "s3://box/graph", format="parquet")
    assert export(store, (tmp_path / "graph.nq").as_uri()) == tmp_path / "graph.nq"
