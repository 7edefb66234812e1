import subprocess
import sys
from contextlib import contextmanager
from queue import Queue
from threading import Event, Thread

import pytest

from kg import pipeline
from kg.errors import ReadError, StoreBusyError
from kg.pipeline.watching import steps
from kg.store import open_store

PATIENCE = 60.0


@contextmanager
def watched(*sources):
    """Steps of a watcher, one at a time through a queue."""
    stop, seen = Event(), Queue()

    def work():
        for step in steps([str(source) for source in sources], stop, settle=20):
            seen.put(step)

    thread = Thread(target=work)
    thread.start()
    try:
        yield seen
    finally:
        stop.set()
        thread.join(PATIENCE)


def names(paths):
    return [path.rsplit("/", 1)[-1] for path in paths]


def test_the_first_step_is_everything_that_is_there(tmp_path):
    (tmp_path / "one.txt").write_text("云澜市", encoding="utf-8")
    (tmp_path / "notes.xyz").write_text("not a document", encoding="utf-8")
    with watched(tmp_path) as seen:
        assert names(seen.get(timeout=PATIENCE).changed) == ["one.txt"]


def test_added_changed_and_removed_files_are_told_apart(tmp_path):
    one, two = tmp_path / "one.txt", tmp_path / "sub" / "two.txt"
    one.write_text("云澜市", encoding="utf-8")
    with watched(tmp_path) as seen:
        seen.get(timeout=PATIENCE)
        two.parent.mkdir()
        two.write_text("临溪县", encoding="utf-8")
        assert names(seen.get(timeout=PATIENCE).changed) == ["two.txt"]
        one.write_text("云澜市临溪县", encoding="utf-8")
        assert names(seen.get(timeout=PATIENCE).changed) == ["one.txt"]
        two.unlink()
        step = seen.get(timeout=PATIENCE)
        assert (step.changed, names(step.gone)) == ((), ["two.txt"])


def test_a_changed_mapping_brings_the_tables_beside_it(tmp_path):
    for name in ("firms.csv", "firms.mapping.yml", "sub/other.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("企业名称\n甲公司\n", encoding="utf-8")
    with watched(tmp_path) as seen:
        assert names(seen.get(timeout=PATIENCE).changed) == ["firms.csv", "other.csv"]
        (tmp_path / "firms.mapping.yml").write_text("things: {}", encoding="utf-8")
        assert names(seen.get(timeout=PATIENCE).changed) == ["firms.csv"]


def test_a_watched_file_stands_for_itself_alone(tmp_path):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("云澜市", encoding="utf-8")
    with watched(one) as seen:
        seen.get(timeout=PATIENCE)
        other.write_text("临溪县", encoding="utf-8")
        one.write_text("云澜市临溪县", encoding="utf-8")
        assert names(seen.get(timeout=PATIENCE).changed) == ["one.txt"]


def test_an_empty_folder_can_be_watched_and_a_missing_one_cannot(tmp_path):
    with watched(tmp_path) as seen:
        (tmp_path / "one.txt").write_text("云澜市", encoding="utf-8")
        assert names(seen.get(timeout=PATIENCE).changed) == ["one.txt"]
    with pytest.raises(ReadError, match="no such file or folder to watch"):
        next(steps([str(tmp_path / "nowhere")]))


def documents(store):
    with open_store(store) as opened:
        return [entry.name for entry in opened.manifest.documents]


def test_the_store_follows_its_folder(tmp_path, made_up_documents):
    folder, store = tmp_path / "in", tmp_path / "store"
    folder.mkdir()
    for name, text in made_up_documents.items():
        (folder / name).write_text(text, encoding="utf-8")
    stop, reports = Event(), Queue()
    thread = Thread(target=pipeline.watch, args=([folder], store), kwargs={"report": reports.put, "stop": stop})
    thread.start()
    try:
        assert reports.get(timeout=PATIENCE).added == 2
        (folder / "report.txt").unlink()
        assert reports.get(timeout=PATIENCE).removed == 1
        assert documents(store) == ["news.txt"]
        (folder / "more.txt").write_text("云澜市2020年地区生产总值300亿元。", encoding="utf-8")
        assert reports.get(timeout=PATIENCE).added == 1
    finally:
        stop.set()
        thread.join(PATIENCE)
    assert documents(store) == ["more.txt", "news.txt"]


HOLD = """
import sys
from kg.store import open_store
with open_store(sys.argv[1], write=True):
    print("writing", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def another_writer(store):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "writing\n"
        yield process
        process.stdin.close()  # which lets it go
        process.wait(PATIENCE)


def test_a_second_build_is_refused_while_the_first_goes_on(tmp_path, sources):
    store = tmp_path / "store"
    with another_writer(store) as other, pytest.raises(StoreBusyError, match=f"process {other.pid} is writing to it"):
        pipeline.build([sources], store)


def test_a_second_build_can_wait_for_its_turn(tmp_path, sources):
    store = tmp_path / "store"
    with another_writer(store) as other:
        results = Queue()
        thread = Thread(target=lambda: results.put(pipeline.build([sources], store, wait=PATIENCE)))
        thread.start()
        other.stdin.close()
        assert results.get(timeout=PATIENCE).added == 2
        thread.join(PATIENCE)
