import dataclasses
import gzip

import pytest

from kg.errors import StoreError
from kg.store import Manifest, StoredDocument, open_store
from sample_graph import ANNOTATED, DOCUMENT

ENTRY = StoredDocument(DOCUMENT.id, DOCUMENT.name, DOCUMENT.digest, DOCUMENT.source, engine="1")


@pytest.fixture
def folder(tmp_path):
    open_store(tmp_path / "store", write=True).close()
    return tmp_path / "store"


def saved(folder):
    manifest = Manifest.load(folder).with_documents([ENTRY])
    manifest.keep(ANNOTATED)
    manifest.save()
    return Manifest.load(folder)


def test_a_new_store_lists_nothing(folder):
    assert Manifest.load(folder).documents == ()


def test_what_was_saved_is_loaded(folder):
    manifest = saved(folder)
    assert manifest.documents == (ENTRY,)
    assert manifest.get(DOCUMENT.id) == ENTRY
    assert manifest.get("other") is None
    assert manifest.annotated(DOCUMENT.id) == ANNOTATED


def test_entries_come_sorted_by_id(folder):
    first = dataclasses.replace(ENTRY, id="a")
    assert Manifest.load(folder).with_documents([ENTRY, first]).documents == (first, ENTRY)


def test_saving_without_a_document_forgets_its_annotation(folder):
    saved(folder).with_documents([]).save()
    assert Manifest.load(folder).annotated(DOCUMENT.id) is None
    assert list((folder / "documents").iterdir()) == []


def test_the_same_annotation_is_the_same_bytes(folder):
    manifest = saved(folder)
    (path,) = (folder / "documents").iterdir()
    before = path.read_bytes()
    manifest.keep(ANNOTATED)
    assert path.read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"not gzip", gzip.compress(b'{"document": 1}', mtime=0)])
def test_a_damaged_annotation_is_as_if_there_were_none(folder, data):
    manifest = saved(folder)
    (path,) = (folder / "documents").iterdir()
    path.write_bytes(data)
    assert manifest.annotated(DOCUMENT.id) is None


def test_a_damaged_manifest_is_one_clear_error(folder):
    saved(folder)
    (folder / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(StoreError, match=r"manifest\.json: damaged"):
        Manifest.load(folder)


def test_a_full_disk_or_a_folder_without_rights_is_one_clear_error(folder, monkeypatch):
    def no_room(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(StoreError, match="No space left on device"):
        saved(folder)
