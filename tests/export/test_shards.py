import gzip

import pytest

from kg.errors import ExportError
from kg.export import export, parquet, shards, to_bytes
from sample_graph import fill


def lines(folder):
    return [line for path in sorted(folder.iterdir()) for line in gzip.decompress(path.read_bytes()).splitlines()]


@pytest.fixture
def store():
    from kg.store import MemoryStore

    made = MemoryStore()
    fill(made)
    return made


def test_the_shards_together_are_the_nquads_export(store, tmp_path, monkeypatch):
    monkeypatch.setattr(shards, "SIZE", 1)
    export(store, tmp_path / "parts", format="shards")
    assert len(list((tmp_path / "parts").iterdir())) == len(store.graphs()) > 1
    assert lines(tmp_path / "parts") == to_bytes(store, "nquads").splitlines()


def test_what_fits_into_one_shard_is_one(store, tmp_path):
    export(store, tmp_path / "parts", format="shards")
    assert [path.name for path in (tmp_path / "parts").iterdir()] == ["graph-00001.nq.gz"]


@pytest.mark.parametrize(
    ("name", "form", "only"), [("shards", shards, "graph-00001.nq.gz"), ("parquet", parquet, "graph-00001.parquet")]
)
def test_the_same_graph_gives_the_same_bytes_and_older_parts_go(store, tmp_path, monkeypatch, name, form, only):
    if name == "parquet":
        pytest.importorskip("pyarrow")
    folder = tmp_path / "parts"
    monkeypatch.setattr(form, "SIZE", 1)
    export(store, folder, format=name)
    monkeypatch.undo()
    (folder / "notes.txt").write_text("mine")
    export(store, folder, format=name)
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(first) == {only, "notes.txt"}
    export(store, folder, format=name)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first


def test_shards_are_a_folder(store):
    with pytest.raises(ExportError, match="is a folder of several files"):
        to_bytes(store, "shards")
