"""Sources in an object store: the graph of a folder with the same content, and nothing fetched that did not change."""

import random
import sys

import pytest

from kg import pipeline
from kg.errors import MissingExtraError, ReadError
from kg.pipeline import engine, extraction, fetching
from kg.store import open_store
from object_store import ObjectStore, object_store, put

FIRMS = "企业名称,所在地,注册资本(万元)\n宏拓科技有限公司,临溪县,500\n"
MAPPING = """
things:
  firm: {class: Company, name: 企业名称}
  place: {class: AdministrativeArea, name: 所在地}
relations: [firm locatedIn place]
observations: [{thing: firm, indicator: 注册资本, column: 注册资本(万元)}]
"""


@pytest.fixture(autouse=True)
def remote():
    with object_store() as made:
        yield made


@pytest.fixture
def both(tmp_path, made_up_documents):
    """A way to write the same name and text into a folder and into the object store."""
    folder = tmp_path / "folder"

    def write(name, text):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        put(f"box/{name}", text)

    for name, text in made_up_documents.items():
        write(f"texts/{name}", text)
    return write


@pytest.fixture
def store(tmp_path):
    return tmp_path / "store"


def content(path):
    with open_store(path) as opened:
        return sorted(map(str, opened.quads()))


def from_folder(tmp_path):
    pipeline.build([tmp_path / "folder"], tmp_path / "from-folder")
    return content(tmp_path / "from-folder")


def fetched(remote):
    names = sorted(path.removeprefix("box/") for path in remote.fetched)
    remote.fetched.clear()
    return names


def test_the_graph_is_that_of_a_folder_with_mapped_tables_too(both, store, tmp_path):
    both("tables/firms.csv", FIRMS)
    both("tables/firms.mapping.yml", MAPPING)
    summary = pipeline.build(["s3://box"], store)
    assert (summary.failures, summary.added) == ((), 3)
    assert content(store) == from_folder(tmp_path)
    with open_store(store) as opened:
        assert {entry.source for entry in opened.manifest.documents} == {
            "s3://box/texts/news.txt",
            "s3://box/texts/report.txt",
            "s3://box/tables/firms.csv",
        }


def test_what_did_not_change_is_not_fetched_again(both, remote, store):
    both("firms.csv", FIRMS)
    both("firms.mapping.yml", MAPPING)
    pipeline.build(["s3://box"], store)
    assert fetched(remote) == ["firms.csv", "firms.mapping.yml", "texts/news.txt", "texts/report.txt"]
    before = content(store)
    summary = pipeline.build(["s3://box"], store)
    assert (summary.unchanged, summary.added, summary.changed, summary.removed) == (3, 0, 0, 0)
    assert fetched(remote) == ["firms.mapping.yml"]
    assert content(store) == before


def test_only_what_changed_is_fetched_and_replaces_what_was(both, remote, store, tmp_path, made_up_documents):
    pipeline.build(["s3://box"], store)
    remote.fetched.clear()
    both("texts/report.txt", made_up_documents["report.txt"].replace("128.5亿元", "131亿元"))
    both("texts/more.txt", "云澜市2020年地区生产总值300亿元。")
    summary = pipeline.build(["s3://box"], store)
    assert (summary.added, summary.changed, summary.unchanged) == (1, 1, 1)
    assert fetched(remote) == ["texts/more.txt", "texts/report.txt"]
    assert content(store) == from_folder(tmp_path)


def test_a_changed_mapping_reads_its_table_again(both, remote, store, tmp_path):
    both("firms.csv", FIRMS)
    pipeline.build(["s3://box"], store)
    remote.fetched.clear()
    both("firms.mapping.yml", MAPPING)
    pipeline.build(["s3://box"], store)
    assert fetched(remote) == ["firms.csv", "firms.mapping.yml"]
    assert content(store) == from_folder(tmp_path)
    both("firms.mapping.yml", MAPPING.replace("relations: [firm locatedIn place]\n", ""))
    pipeline.build(["s3://box"], store)
    assert content(store) == from_folder(tmp_path)


@pytest.mark.usefixtures("both")
def test_other_readers_read_everything_again(remote, store, monkeypatch):
    pipeline.build(["s3://box"], store)
    remote.fetched.clear()
    monkeypatch.setattr(fetching, "reading_version", lambda: "another")
    assert pipeline.build(["s3://box"], store).unchanged == 2
    assert fetched(remote) == ["texts/news.txt", "texts/report.txt"]
    assert len(engine.reading_version()) == 16


@pytest.mark.usefixtures("both")
def test_removed_objects_stay_until_pruned_as_removed_files_do(store):
    pipeline.build(["s3://box"], store)
    ObjectStore().rm_file("box/texts/news.txt")
    assert pipeline.build(["s3://box"], store).documents == 2
    summary = pipeline.build(["s3://box"], store, prune=True)
    assert (summary.documents, summary.removed) == (1, 1)


@pytest.mark.usefixtures("both")
def test_nothing_is_pruned_where_a_source_could_not_be_searched(store, tmp_path):
    pipeline.build([tmp_path / "folder", "s3://box"], store)
    ObjectStore.is_closed = True
    summary = pipeline.build([tmp_path / "folder", "s3://box"], store, prune=True)
    assert [failure.path for failure in summary.failures] == ["s3://box"]
    with open_store(store) as opened:
        assert sum(entry.source.startswith("s3://") for entry in opened.manifest.documents) == 2


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(both, remote, store):
    for name, data in {
        "broken.pdf": b"no pdf",
        "empty.txt": b"",
        "bad.parquet": b"PAR1",
        "closed.txt": "云澜市".encode(),
        "t/rows.csv": b"a,b\n1,2\n",
        "t/rows.mapping.yml": b"things: [",
    }.items():
        put(f"box/{name}", data)
    remote.refused.add("box/closed.txt")
    summary = pipeline.build(["s3://box"], store)
    assert summary.added == 2
    assert [failure.path for failure in summary.failures] == [
        "s3://box/bad.parquet",
        "s3://box/broken.pdf",
        "s3://box/closed.txt",
        "s3://box/empty.txt",
        "s3://box/t/rows.csv",
    ]
    told = [str(failure) for failure in summary.failures]
    assert all("kg-" not in line and "\n" not in line for line in told)
    assert told[1].startswith("read: s3://box/broken.pdf: not a PDF file")
    assert told[2].startswith("read: s3://box/closed.txt: may not be read (Access Denied)")
    assert told[4].startswith("read: s3://box/t/rows.csv: s3://box/t/rows.mapping.yml:1: not YAML")
    assert pipeline.build(["s3://box"], store).failures == summary.failures


def test_bad_rows_are_named_by_the_address_and_told_again(both, store):
    both("firms.csv", FIRMS + "青禾汽车有限公司,临溪县,许多\n")
    both("firms.mapping.yml", MAPPING)
    for _ in range(2):
        (failure,) = pipeline.build(["s3://box"], store).failures
        assert str(failure).startswith("read: s3://box/firms.csv:3: ")


@pytest.mark.usefixtures("both")
def test_a_document_that_could_not_be_annotated_is_fetched_again(remote, store, monkeypatch):
    rows = "".join(f'{{"title": "快讯{n}", "text": "{"云澜市新增企业12家。" * 9}"}}\n' for n in (1, 2))
    put("box/rows.jsonl", rows)
    annotate = extraction.extract

    def fail_on_second(documents, nlp):
        if documents[0].name == "rows.jsonl#2":
            raise ValueError("odd")
        return annotate(documents, nlp)

    with monkeypatch.context() as patched:
        patched.setattr(extraction, "extract", fail_on_second)
        assert len(pipeline.build(["s3://box"], store).failures) == 1
    remote.fetched.clear()
    summary = pipeline.build(["s3://box"], store)
    assert (summary.failures, summary.added) == ((), 1)
    assert fetched(remote) == ["rows.jsonl"]


def test_objects_are_removed_by_their_address(both, store, tmp_path):
    both("more.txt", "云澜市2020年地区生产总值300亿元。")
    pipeline.build(["s3://box"], store)
    assert pipeline.remove(store, ["s3://box/more.txt"]).removed == 1
    (tmp_path / "folder" / "more.txt").unlink()
    assert content(store) == from_folder(tmp_path)


def test_an_object_store_is_not_watched(store):
    with pytest.raises(ReadError, match="s3://box: object stores do not tell of changes"):
        pipeline.watch(["s3://box"], store, report=print)


def test_a_missing_library_is_told_and_files_go_on(store, sources, monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    (failure,) = pipeline.build([sources, "s3://box"], store).failures
    assert "pip install 'kg[s3]'" in str(failure)
    with pytest.raises(MissingExtraError):
        pipeline.build(["s3://box"], store)


def test_a_secret_in_an_address_is_not_told(store, sources):
    (failure,) = pipeline.build([sources, "s3://user:secret@box"], store).failures
    assert "secret" not in f"{failure}{failure.path}"


def test_any_sequence_of_changes_ends_in_the_graph_of_building_from_nothing(both, store, tmp_path, made_up_documents):
    chance = random.Random(7)
    pipeline.build(["s3://box"], store)
    for step in range(6):
        name = chance.choice(["texts/report.txt", "texts/news.txt", "more.txt"])
        path = tmp_path / "folder" / name
        if path.exists() and chance.random() < 0.4:
            path.unlink()
            ObjectStore().rm_file(f"box/{name}")
        else:
            both(name, f"{made_up_documents['report.txt']}\n云澜市{2010 + step}年地区生产总值{step}00亿元。")
        pipeline.build(["s3://box"], store, prune=True)
    assert content(store) == from_folder(tmp_path)
