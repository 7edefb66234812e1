from pathlib import Path

import pytest

from kg.errors import ExportError
from kg.export import FORMATS, export, format_of, to_bytes
from kg.store import MemoryStore
from sample_graph import fill


@pytest.fixture(scope="module")
def store():
    return fill(MemoryStore())


@pytest.mark.parametrize("format", FORMATS.values(), ids=lambda entry: entry.name)
def test_every_ending_leads_to_its_format(format):
    for ending in format.endings:
        assert format_of(Path("out/graph" + ending.upper())) == format.name


def test_an_unknown_ending_is_an_error_that_lists_the_known_ones():
    with pytest.raises(ExportError, match=r"\.docx.*\.ttl.*--format"):
        format_of(Path("graph.docx"))


def test_an_unknown_format_is_an_error_that_lists_the_known_ones(store):
    with pytest.raises(ExportError, match="unknown format 'yaml'; known: turtle"):
        to_bytes(store, "yaml")


@pytest.mark.parametrize("format", [entry for entry in FORMATS.values() if entry.write])
def test_a_file_holds_the_bytes_of_its_format(store, tmp_path, format):
    target = export(store, tmp_path / "new" / f"graph{format.endings[0]}")
    assert target.read_bytes() == to_bytes(store, format.name)
    assert target.read_bytes()


def test_a_given_format_goes_before_the_ending(store, tmp_path):
    export(store, tmp_path / "graph.txt", format="ntriples")
    assert (tmp_path / "graph.txt").read_bytes() == to_bytes(store, "ntriples")


def test_tables_are_a_folder_and_no_single_file(store, tmp_path):
    export(store, tmp_path / "tables", format="csv")
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == [
        "attributes.csv", "documents.csv", "entities.csv", "evidence.csv", "observations.csv", "relations.csv",
    ]  # fmt: skip
    with pytest.raises(ExportError, match="folder"):
        to_bytes(store, "csv")


@pytest.mark.parametrize("name", ["turtle", "csv"])
def test_a_target_that_cannot_be_written_is_one_clear_error(store, tmp_path, name):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ExportError, match="cannot be written"):
        export(store, tmp_path / "file" / "graph", format=name)
