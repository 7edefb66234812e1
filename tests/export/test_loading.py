import gzip
import sys

import pyoxigraph as ox
import pytest

import kg
from kg import pipeline
from kg.errors import MissingExtraError, StoreError
from kg.export import export, load_shards, loading, parquet, shards, to_bytes
from kg.pipeline import recall
from kg.store import open_store

pyarrow = pytest.importorskip("pyarrow")
tables = pytest.importorskip("pyarrow.parquet")

FORMATS = ["shards", "parquet"]
ODD = [
    ox.Literal(""),
    ox.Literal('"\\\n\r\t\u0085云\U0001f310'),
    ox.Literal("_:b"),
    ox.Literal("null"),
    ox.Literal("x", language="zh-hans"),
    ox.Literal("1.5", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
    ox.Literal("<urn:b>", datatype=ox.NamedNode("urn:own type".replace(" ", "-"))),
    ox.NamedNode("https://example.org/云澜#a?b=c"),
]


def everything(store):
    with open_store(store) as opened:
        return sorted(map(str, opened.quads())), sorted(map(str, opened.triples()))


def written(store, folder, format):
    with open_store(store) as opened:
        return export(opened, folder, format=format)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("size", [1, 10_000_000])
def test_what_is_loaded_is_what_was_built(built_store, tmp_path, monkeypatch, format, size):
    monkeypatch.setattr(shards, "SIZE", size)
    monkeypatch.setattr(parquet, "SIZE", size)
    written(built_store, tmp_path / "parts", format)
    loaded = kg.load(tmp_path / "parts", tmp_path / "store")
    quads, _ = everything(built_store)
    assert (loaded.triples, loaded.files) == (len(quads), len(list((tmp_path / "parts").iterdir())))
    assert everything(tmp_path / "store") == everything(built_store)
    with open_store(tmp_path / "store") as copy, open_store(built_store) as original:
        for name in ("nquads", "turtle"):
            assert to_bytes(copy, name) == to_bytes(original, name)


@pytest.mark.parametrize("format", FORMATS)
def test_every_term_comes_back_as_it_was(tmp_path, format):
    a, g = ox.NamedNode("urn:a"), ox.NamedNode("urn:g")
    with open_store(tmp_path / "made", write=True) as made:
        made.replace(g, [ox.Triple(a, a, each) for each in ODD])
        made.replace(ox.NamedNode("urn:h"), [ox.Triple(a, a, a)])
    written(tmp_path / "made", tmp_path / "parts", format)
    load_shards(tmp_path / "parts", tmp_path / "store")
    with open_store(tmp_path / "store") as loaded:
        assert {triple.object for triple in loaded.triples(g)} == set(ODD)
    assert everything(tmp_path / "store") == everything(tmp_path / "made")


def test_blank_nodes_stay_blank(tmp_path):
    a = ox.NamedNode("urn:a")
    with open_store(tmp_path / "made", write=True) as made:
        made.replace(ox.NamedNode("urn:g"), [ox.Triple(ox.BlankNode(), a, ox.BlankNode())])
    written(tmp_path / "made", tmp_path / "parts", "parquet")
    load_shards(tmp_path / "parts", tmp_path / "store")
    with open_store(tmp_path / "store") as loaded:
        (triple,) = loaded.triples()
    assert isinstance(triple.subject, ox.BlankNode)
    assert isinstance(triple.object, ox.BlankNode)


def test_loading_again_changes_nothing_and_one_file_is_enough(built_store, tmp_path):
    written(built_store, tmp_path / "parts", "shards")
    for source in ("parts", "parts", "parts/graph-00001.nq.gz"):
        load_shards(tmp_path / source, tmp_path / "store")
        assert everything(tmp_path / "store") == everything(built_store)


LINE = "<urn:a> <urn:p> <urn:b> <urn:g> .\n"


def loaded_as_text(tmp_path, data):
    """What each of the two ways of loading comes to: as text, where it can be, and over a store that holds something."""
    (tmp_path / "a.nq").write_text(data, encoding="utf-8")
    for name in ("empty", "filled"):
        with open_store(tmp_path / name, write=True) as store:
            if name == "filled":
                store.replace(ox.NamedNode("urn:old"), [ox.Triple(*[ox.NamedNode("urn:old")] * 3)])
        load_shards(tmp_path / "a.nq", tmp_path / name)
    with open_store(tmp_path / "filled", write=True) as store:
        store.remove(ox.NamedNode("urn:old"))
    return everything(tmp_path / "empty"), everything(tmp_path / "filled")


@pytest.mark.parametrize(
    ("data", "is_text"),
    [
        (LINE, True),
        (LINE + LINE.replace("urn:b", "urn:c"), True),
        (LINE * 2, True),
        (LINE.replace("<urn:b>", '" _x <urn:c> . "@en'), True),
        (LINE.replace("<urn:b>", '" _:x"'), False),
        (LINE.replace("<urn:a>", "_:a"), False),
        (LINE.rstrip(), False),
        ("# a remark\n" + LINE, False),
        (LINE.replace(" .", "  ."), False),
        (LINE.replace("<urn:b> ", "<urn:b>\t"), False),
        ("", True),
    ],
)
def test_both_ways_of_loading_come_to_the_same(tmp_path, monkeypatch, data, is_text):
    parsed = []
    original = loading._graphs
    monkeypatch.setattr(loading, "_graphs", lambda *given: parsed.append(given) or original(*given))
    as_text, as_quads = loaded_as_text(tmp_path, data)
    if "_:" not in data:
        assert as_text == as_quads
    assert [len(each) for each in as_text] == [len(each) for each in as_quads]
    assert len(parsed) == (1 if is_text else 2)


def test_a_graph_that_is_no_iri_leaves_nothing_behind(tmp_path):
    (tmp_path / "a.nq").write_text(LINE + LINE.replace("urn:g", "no-iri"), encoding="utf-8")
    with pytest.raises(StoreError, match=r"a\.nq: cannot be loaded"):
        load_shards(tmp_path / "a.nq", tmp_path / "store")
    assert everything(tmp_path / "store") == ([], [])


def test_a_store_of_documents_and_a_loaded_one_are_kept_apart(sources, tmp_path):
    pipeline.build([sources], tmp_path / "built")
    written(tmp_path / "built", tmp_path / "parts", "shards")
    with pytest.raises(StoreError, match="holds documents"):
        load_shards(tmp_path / "parts", tmp_path / "built")
    load_shards(tmp_path / "parts", tmp_path / "store")
    before = everything(tmp_path / "store")
    with pytest.raises(StoreError, match=r"holds a graph loaded from .*parts, which building would take out"):
        pipeline.build([sources], tmp_path / "store")
    with pytest.raises(StoreError, match="loaded from"):
        pipeline.refresh(tmp_path / "store")
    assert everything(tmp_path / "store") == before
    with pytest.raises(StoreError, match="was loaded, not built"):
        recall(tmp_path / "store")


TRIPLE = "<urn:a> <urn:p> <urn:b>"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, "holds no shards"),
        ({"a.ttl": b"<urn:a> a <urn:b> ."}, "holds no shards"),
        ({"a.nq": b"", "a.parquet": b""}, "holds N-Quads and Parquet"),
        ({"a.nq": b"no quads"}, r"a\.nq: cannot be loaded"),
        ({"a.nq.gz": b"no gzip"}, r"a\.nq\.gz: cannot be loaded"),
        ({"a.nq.gz": gzip.compress(f"{TRIPLE} <urn:g> .".encode())[:-9]}, r"a\.nq\.gz: cannot be loaded"),
        ({"a.nq": f"{TRIPLE} .".encode()}, "statements of no named graph"),
        ({"a.nq": f"{TRIPLE} <urn:g> .".encode(), "b.nq": f"{TRIPLE} <urn:h> .\n{TRIPLE} <urn:g> .".encode()}, "sort"),
        ({"a.parquet": b"PAR1"}, r"a\.parquet: cannot be loaded"),
    ],
)
def test_what_is_no_shard_is_refused_by_name(tmp_path, files, told):
    folder = tmp_path / "parts"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    with pytest.raises(StoreError, match=told):
        load_shards(folder, tmp_path / "store")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"subject": "urn:a", "predicate": "urn:p"}, "lacks the column 'object'"),
        ({"subject": None, "predicate": "urn:p", "object": "x"}, "cannot be loaded"),
        ({"subject": "no iri", "predicate": "urn:p", "object": "x"}, "no IRI: no iri"),
        ({"subject": "urn:a", "predicate": "urn:p", "object": "urn:b> <urn:g> .\n<urn:c"}, "no IRI"),
        ({"subject": "urn:a", "predicate": "urn:p", "object": "x", "language": 'zh" .'}, "a language tag is none"),
        ({"subject": "urn:a", "predicate": "urn:p", "object": 5, "datatype": "urn:t"}, "cannot be loaded"),
    ],
)
def test_a_table_of_something_else_is_refused(tmp_path, row, told):
    rest = {} if "object" not in row else dict.fromkeys(parquet.COLUMNS) | {"graph": "urn:g"}
    tables.write_table(pyarrow.Table.from_pylist([rest | row]), tmp_path / "a.parquet")
    with pytest.raises(StoreError, match=told):
        load_shards(tmp_path / "a.parquet", tmp_path / "store")


def test_nothing_is_made_where_there_is_nothing_to_load(tmp_path):
    with pytest.raises(StoreError, match="no such file or folder"):
        load_shards(tmp_path / "nowhere", tmp_path / "store")
    assert not (tmp_path / "store").exists()


def test_a_missing_library_is_named_with_the_extra(tmp_path, monkeypatch):
    (tmp_path / "a.parquet").write_bytes(b"")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'kg\[parquet\]'"):
        load_shards(tmp_path / "a.parquet", tmp_path / "store")
