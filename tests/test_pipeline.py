import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from kg import pipeline
from kg.config import Config
from kg.errors import KgError, ReadError, StoreError
from kg.pipeline import extraction, weaving
from kg.pipeline.annotations import Kept
from kg.pipeline.executors import local
from kg.pipeline.packed import pack, unpack
from kg.store import Manifest, open_store
from model_stub import model_stub

WITH_BOTH = ("report.txt", "news.txt")


@pytest.fixture
def folder(tmp_path, made_up_documents):
    """A folder of the made-up documents that a test may change."""
    path = tmp_path / "documents"
    path.mkdir()
    for name, text in made_up_documents.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


def content(store: Path) -> list[str]:
    """Everything a store says, in an order of its own."""
    with open_store(store) as opened:
        return sorted(map(str, opened.quads()))


def merged(store: Path) -> list[str]:
    with open_store(store) as opened:
        return sorted(map(str, opened.triples()))


def from_nothing(sources, tmp_path) -> list[str]:
    pipeline.build(sources, tmp_path / "fresh")
    return content(tmp_path / "fresh")


def text_of(store: Path) -> str:
    return "\n".join(content(store))


def test_a_build_reports_what_it_took_in(folder, tmp_path):
    summary = pipeline.build([folder], tmp_path / "store")
    assert (summary.documents, summary.added, summary.unchanged, summary.failures) == (2, 2, 0, ())
    assert summary.things["AdministrativeArea"] >= 1
    assert summary.relations >= 1
    assert summary.observations >= 1


def test_building_again_changes_nothing(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    before = content(tmp_path / "store")
    summary = pipeline.build([folder / "report.txt", folder / "news.txt"], tmp_path / "store")
    assert (summary.added, summary.changed, summary.unchanged, summary.removed) == (0, 0, 2, 0)
    assert content(tmp_path / "store") == before


def test_documents_added_one_by_one_give_the_graph_of_building_from_nothing(folder, tmp_path):
    for name in WITH_BOTH:
        pipeline.build([folder / name], tmp_path / "store")
    assert content(tmp_path / "store") == from_nothing([folder], tmp_path)


def test_a_changed_document_is_replaced_exactly(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    text = (folder / "report.txt").read_text(encoding="utf-8")
    (folder / "report.txt").write_text(text.replace("128.5亿元", "131亿元"), encoding="utf-8")
    summary = pipeline.build([folder], tmp_path / "store")
    assert (summary.documents, summary.added, summary.changed, summary.unchanged) == (2, 0, 1, 1)
    assert "13100000000" in text_of(tmp_path / "store")
    assert "12850000000" not in text_of(tmp_path / "store")
    assert content(tmp_path / "store") == from_nothing([folder], tmp_path)


def test_removing_a_document_leaves_no_trace_of_it(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    summary = pipeline.remove(tmp_path / "store", ["report.txt"])
    assert (summary.documents, summary.removed) == (1, 1)
    assert "宏拓科技" not in text_of(tmp_path / "store")
    assert content(tmp_path / "store") == from_nothing([folder / "news.txt"], tmp_path)


def test_a_document_is_removed_by_path_or_id_too_and_an_unknown_one_is_a_failure(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    with open_store(tmp_path / "store") as opened:
        id = next(entry.id for entry in opened.manifest.documents if entry.name == "report.txt")
    summary = pipeline.remove(tmp_path / "store", [id, "nobody.txt", str(folder / "news.txt")])
    assert summary.documents == 0
    assert [failure.path for failure in summary.failures] == ["nobody.txt"]
    assert "云澜" not in text_of(tmp_path / "store")
    assert "/document/" not in text_of(tmp_path / "store")


def test_removing_nothing_known_is_an_error_and_makes_no_store(tmp_path, folder):
    with pytest.raises(StoreError, match="there is no store"):
        pipeline.remove(tmp_path / "store", ["report.txt"])
    assert not (tmp_path / "store").exists()
    pipeline.build([folder], tmp_path / "store")
    with pytest.raises(StoreError, match=r"nobody\.txt: no such document"):
        pipeline.remove(tmp_path / "store", ["nobody.txt"])


def test_pruning_drops_documents_whose_files_are_gone_and_only_those(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    (folder / "news.txt").unlink()
    assert pipeline.build([folder], tmp_path / "store").documents == 2
    summary = pipeline.build([folder], tmp_path / "store", prune=True)
    assert (summary.documents, summary.removed) == (1, 1)
    assert content(tmp_path / "store") == from_nothing([folder], tmp_path)


def test_pruning_waits_until_every_source_can_be_searched(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    summary = pipeline.build([folder / "news.txt", tmp_path / "unmounted"], tmp_path / "store", prune=True)
    assert summary.documents == 2
    assert len(summary.failures) == 1


def test_a_document_that_stands_in_two_files_stays_until_both_are_gone(folder, tmp_path):
    copy = tmp_path / "elsewhere"
    copy.mkdir()
    (copy / "news.txt").write_bytes((folder / "news.txt").read_bytes())
    assert pipeline.build([folder, copy], tmp_path / "store").documents == 2
    (folder / "news.txt").unlink()
    assert pipeline.build([folder, copy], tmp_path / "store", prune=True).documents == 2
    (copy / "news.txt").unlink()
    assert pipeline.build([folder], tmp_path / "store", prune=True).documents == 1


def test_a_file_that_cannot_be_read_is_listed_and_the_others_are_built(folder, tmp_path):
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing more")
    (folder / "empty.txt").write_bytes(b"")
    summary = pipeline.build([folder], tmp_path / "store")
    assert summary.documents == 2
    assert [(Path(f.path).name, f.stage) for f in summary.failures] == [("broken.pdf", "read"), ("empty.txt", "read")]
    assert all("\n" not in str(failure) for failure in summary.failures)


def test_a_document_that_turns_unreadable_keeps_what_was_stored_of_it(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    before = content(tmp_path / "store")
    (folder / "report.txt").write_bytes(b"")
    summary = pipeline.build([folder], tmp_path / "store", prune=True)
    assert len(summary.failures) == 1
    assert content(tmp_path / "store") == before


def test_a_document_that_cannot_be_annotated_is_listed_and_keeps_its_earlier_version(folder, tmp_path, monkeypatch):
    pipeline.build([folder], tmp_path / "store")
    before = content(tmp_path / "store")
    real = extraction.extract

    def odd(documents, nlp):
        if "odd" in documents[0].text:
            raise RuntimeError("too odd")
        return real(documents, nlp)

    monkeypatch.setattr(extraction, "extract", odd)
    (folder / "report.txt").write_text("odd 云澜市完成投资1亿元。", encoding="utf-8")
    (folder / "third.txt").write_text("云澜市今年新增企业12家。", encoding="utf-8")
    summary = pipeline.build([folder], tmp_path / "store")
    assert [f.stage for f in summary.failures] == ["extract"]
    assert summary.failures[0].error.startswith("RuntimeError: too odd (test_pipeline.py, line ")
    assert summary.documents == 3
    assert set(before) - set(content(tmp_path / "store")) == set()


def test_a_missing_source_is_a_failure_beside_others_and_an_error_alone(folder, tmp_path):
    summary = pipeline.build([folder, tmp_path / "nowhere"], tmp_path / "store")
    assert [Path(f.path).name for f in summary.failures] == ["nowhere"]
    assert summary.documents == 2
    with pytest.raises(ReadError, match="no such file or folder"):
        pipeline.build([tmp_path / "nowhere"], tmp_path / "other")
    with pytest.raises(ReadError, match="an empty name"):
        pipeline.build([""], tmp_path / "other")
    (tmp_path / "bare").mkdir()
    with pytest.raises(ReadError, match="no document"):
        pipeline.build([tmp_path / "bare"], tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_annotations_of_another_engine_are_made_again_from_the_kept_text(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    before = content(tmp_path / "store")
    with open_store(tmp_path / "store", write=True) as opened:
        manifest = opened.manifest
        old = [type(e)(e.id, e.name, e.digest, e.source, "another engine") for e in manifest.documents]
        manifest.with_documents(old).save()
    (folder / "report.txt").unlink()
    seen = []
    pipeline.build(
        [folder / "news.txt"], tmp_path / "store", progress=lambda stage, done, total: seen.append((stage, done, total))
    )
    assert ("extract", 2, 2) in seen
    assert content(tmp_path / "store") == before


def test_a_damaged_annotation_is_reported_and_the_graph_of_its_document_stays(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    before = content(tmp_path / "store")
    with open_store(tmp_path / "store") as opened:
        id = next(entry.id for entry in opened.manifest.documents if entry.name == "report.txt")
    (tmp_path / "store" / "documents" / f"{id}.json.gz").write_bytes(b"damaged")
    summary = pipeline.build([folder / "news.txt"], tmp_path / "store")
    assert "kept annotation of report.txt is damaged" in summary.failures[0].error
    assert [line for line in before if "report-" in line and "/document/" in line.rsplit(" ", 1)[-1]] == [
        line for line in content(tmp_path / "store") if "report-" in line and "/document/" in line.rsplit(" ", 1)[-1]
    ]
    assert pipeline.build([folder], tmp_path / "store").failures == ()
    assert content(tmp_path / "store") == before


def test_annotations_are_read_one_at_a_time_and_one_that_vanishes_ends_the_run(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    manifest = Manifest.load(tmp_path / "store")
    kept = Kept(manifest, tuple(entry.id for entry in manifest.documents))
    assert [each.document.id for each in kept] == [each.document.id for each in kept] == list(kept.ids)
    going = iter(kept)
    assert next(going).document.id == kept.ids[0]
    for path in (tmp_path / "store" / "documents").iterdir():
        path.unlink()
    with pytest.raises(StoreError, match="was lost meanwhile"):
        next(going)


def test_triples_are_packed_and_unpacked_as_they_are(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    with open_store(tmp_path / "store") as store:
        triples = list(store.triples())
    packed = pack(triples)
    assert list(unpack(packed)) == triples
    assert len(packed) < 30 * len(triples)


def test_a_store_keeps_to_one_base(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store", config=Config(base="https://example.org/a/"))
    assert "<https://example.org/a/" in text_of(tmp_path / "store")
    with pytest.raises(StoreError, match="was not built with the base"):
        pipeline.build([folder], tmp_path / "store")


def test_a_folder_that_is_no_store_is_left_alone(folder, tmp_path):
    with pytest.raises(KgError, match="not a kg store"):
        pipeline.build([folder], folder)
    assert sorted(path.name for path in folder.iterdir()) == sorted(WITH_BOTH)


def test_several_processes_give_what_one_gives(folder, tmp_path, monkeypatch):
    pipeline.build([folder], tmp_path / "one", config=Config(jobs=1))
    monkeypatch.setattr(extraction, "SMALL", 0)
    monkeypatch.setattr(extraction, "BATCH", 1)
    pipeline.build([folder], tmp_path / "two", config=Config(jobs=2))
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_when_a_worker_dies_the_run_goes_on_in_this_process(folder, tmp_path, monkeypatch):
    class DyingPool:
        def __init__(self, *args, **kwargs):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *args):
            return None

        def map(self, function, batches):
            yield function(batches[0])
            raise local.BrokenProcessPool

    monkeypatch.setattr(extraction, "SMALL", 0)
    monkeypatch.setattr(extraction, "BATCH", 1)
    monkeypatch.setattr(local, "ProcessPoolExecutor", DyingPool)
    pipeline.build([folder], tmp_path / "store", config=Config(jobs=2))
    assert content(tmp_path / "store") == from_nothing([folder], tmp_path)


def test_a_run_that_is_stopped_is_taken_up_without_annotating_again(folder, tmp_path, monkeypatch):
    def stop(*args):
        raise KeyboardInterrupt

    stages = []
    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "weave", stop)
        with pytest.raises(KeyboardInterrupt):
            pipeline.build([folder], tmp_path / "store")
    pipeline.build([folder], tmp_path / "store", progress=lambda stage, done, total: stages.append(stage))
    assert "extract" not in stages
    assert content(tmp_path / "store") == from_nothing([folder], tmp_path)


def test_graphs_that_a_stopped_run_wrote_are_put_right_by_the_next(folder, tmp_path, monkeypatch):
    pipeline.build([folder], tmp_path / "store")
    before = content(tmp_path / "store")
    third = tmp_path / "third.txt"
    third.write_text("宏拓科技有限公司（以下简称“宏拓科技”）入驻临溪经济技术开发区。", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(weaving, "_write_background", lambda *args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            pipeline.build([third], tmp_path / "store")
    pipeline.build([folder], tmp_path / "store")
    assert content(tmp_path / "store") == before


def test_the_merge_of_all_graphs_is_kept_exact_over_changes(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    pipeline.remove(tmp_path / "store", ["news.txt"])
    pipeline.build([folder / "report.txt"], tmp_path / "fresh")
    assert merged(tmp_path / "store") == merged(tmp_path / "fresh")


def test_any_sequence_of_changes_ends_where_building_from_nothing_ends(tmp_path, folder):
    texts = [f"云澜市第{n}季度完成投资{n}1亿元。宏拓科技有限公司入驻临溪经济技术开发区。" for n in range(1, 5)]
    dice = random.Random(7)
    for _ in range(6):
        name = dice.choice(["a.txt", "b.txt", "report.txt"])
        if dice.random() < 0.3 and (folder / name).exists():
            (folder / name).unlink()
        else:
            (folder / name).write_text(dice.choice(texts), encoding="utf-8")
        pipeline.build([folder], tmp_path / "store", prune=True)
    assert content(tmp_path / "store") == from_nothing([folder], tmp_path)


def test_neither_the_order_of_files_nor_the_hash_seed_shows_in_the_graph(folder, tmp_path):
    outputs = set()
    for seed, names in (("1", WITH_BOTH), ("2", tuple(reversed(WITH_BOTH)))):
        code = (
            "import sys; from kg import pipeline; from kg.export import to_bytes; from kg.store import open_store\n"
            "pipeline.build(sys.argv[2:], sys.argv[1])\n"
            "store = open_store(sys.argv[1])\n"
            "sys.stdout.buffer.write(to_bytes(store, 'turtle') + to_bytes(store, 'trig'))"
        )
        paths = [str(folder / name) for name in names]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", code, str(tmp_path / f"store{seed}"), *paths]
        outputs.add(subprocess.run(command, capture_output=True, check=True, env=environment).stdout)
    assert len(outputs) == 1
    assert "云澜市" in outputs.pop().decode("utf-8")


def test_a_model_reads_along_only_while_the_settings_name_one(folder, tmp_path):
    rules = pipeline.build([folder], tmp_path / "store") and content(tmp_path / "store")
    name = "临溪经济技术开发区"
    said = {"entities": [{"name": "主导产业", "class": "Strategy", "quote": "主导产业"}]}
    with model_stub(lambda passage: said if name in passage else {}) as stub:
        config = Config(model_url=stub.url, model="tiny")
        with_model = pipeline.build([folder], tmp_path / "store", config=config)
        again = pipeline.build([folder], tmp_path / "store", config=config)
    both = content(tmp_path / "store")
    assert with_model.failures == () and again.failures == ()
    assert len(stub.asked) >= 2
    assert any("主导产业" in line and "label" in line for line in set(both) - set(rules))
    pipeline.build([folder], tmp_path / "store")
    assert content(tmp_path / "store") == rules


def test_a_model_that_cannot_be_reached_fails_documents_and_leaves_what_is_stored(folder, tmp_path):
    pipeline.build([folder], tmp_path / "store")
    before = content(tmp_path / "store")
    unreachable = Config(model_url="http://127.0.0.1:9/v1", model="tiny")
    summary = pipeline.build([folder], tmp_path / "store", config=unreachable)
    assert {failure.stage for failure in summary.failures} == {"extract"}
    assert all("cannot be reached" in failure.error for failure in summary.failures)
    assert content(tmp_path / "store") == before
