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
from patience import PATIENCE_S


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
        thread.join(PATIENCE_S)


def put(path, text):
    """Write a file in one step: the watcher sees it whole or not at all, however slow the machine."""
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def names(paths):
    return [path.rsplit("/", 1)[-1] for path in paths]


def test_the_first_step_is_everything_that_is_there(tmp_path):
    put(tmp_path / "one.txt", "云澜市")
    put(tmp_path / "notes.xyz", "not a document")
    with watched(tmp_path) as seen:
        assert names(seen.get(timeout=PATIENCE_S).changed) == ["one.txt"]


def test_added_changed_and_removed_files_are_told_apart(tmp_path):
    folder, elsewhere = tmp_path / "in", tmp_path / "sub"
    one, two = folder / "one.txt", folder / "sub" / "two.txt"
    for each in (folder, elsewhere):
        each.mkdir()
    put(one, "云澜市")
    put(elsewhere / "two.txt", "临溪县")
    with watched(folder) as seen:
        seen.get(timeout=PATIENCE_S)
        elsewhere.rename(two.parent)
        assert names(seen.get(timeout=PATIENCE_S).changed) == ["two.txt"]
        put(one, "云澜市临溪县")
        assert names(seen.get(timeout=PATIENCE_S).changed) == ["one.txt"]
        two.unlink()
        step = seen.get(timeout=PATIENCE_S)
        assert (step.changed, names(step.gone)) == ((), ["two.txt"])


def test_a_changed_mapping_brings_the_tables_beside_it(tmp_path):
    for name in ("firms.csv", "firms.mapping.yml", "sub/other.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        put(tmp_path / name, "企业名称\n甲公司\n")
    with watched(tmp_path) as seen:
        assert names(seen.get(timeout=PATIENCE_S).changed) == ["firms.csv", "other.csv"]
        put(tmp_path / "firms.mapping.yml", "things: {}")
        assert names(seen.get(timeout=PATIENCE_S).changed) == ["firms.csv"]


def test_a_watched_file_stands_for_itself_alone(tmp_path):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    put(one, "云澜市")
    with watched(one) as seen:
        seen.get(timeout=PATIENCE_S)
        put(other, "临溪县")
        put(one, "云澜市临溪县")
        assert names(seen.get(timeout=PATIENCE_S).changed) == ["one.txt"]


def test_an_empty_folder_can_be_watched_and_a_missing_one_cannot(tmp_path):
    with watched(tmp_path) as seen:
        put(tmp_path / "one.txt", "云澜市")
        assert names(seen.get(timeout=PATIENCE_S).changed) == ["one.txt"]
    with pytest.raises(ReadError, match="no such file or folder to watch"):
        next(steps([str(tmp_path / "nowhere")]))


def documents(store):
    with open_store(store) as opened:
        return [entry.name for entry in opened.manifest.documents]


def test_the_store_follows_its_folder(tmp_path, made_up_documents):
    folder, store = tmp_path / "in", tmp_path / "store"
    folder.mkdir()
    for name, text in made_up_documents.items():
        put(folder / name, text)
    stop, reports = Event(), Queue()
    thread = Thread(target=pipeline.watch, args=([folder], store), kwargs={"report": reports.put, "stop": stop})
    thread.start()
    try:
        assert reports.get(timeout=PATIENCE_S).added == 2
        (folder / "report.txt").unlink()
        assert reports.get(timeout=PATIENCE_S).removed == 1
        assert documents(store) == ["news.txt"]
        put(folder / "more.txt", "云澜市2020年地区生产总值300亿元。")
        assert reports.get(timeout=PATIENCE_S).added == 1
    finally:
        stop.set()
        thread.join(PATIENCE_S)
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
        process.wait(PATIENCE_S)


def test_a_second_build_is_refused_while_the_first_goes_on(tmp_path, sources):
    store = tmp_path / "store"
    with another_writer(store) as other, pytest.raises(StoreBusyError, match=f"process {other.pid} is writing to it"):
        pipeline.build([sources], store)


def test_a_second_build_can_wait_for_its_turn(tmp_path, sources):
    store = tmp_path / "store"
    with another_writer(store) as other:
        results = Queue()
        thread = Thread(target=lambda: results.put(pipeline.build([sources], store, wait=PATIENCE_S)))
        thread.start()
        other.stdin.close()
        assert results.get(timeout=PATIENCE_S).added == 2
        thread.join(PATIENCE_S)
