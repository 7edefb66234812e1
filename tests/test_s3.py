"""A real S3 service over HTTP, through s3fs: every engine gives the graph of the folder with the same files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import pipeline
from kg.config import Config
from kg.errors import ReadError
from kg.export import to_bytes
from kg.pipeline import fetching
from kg.store import open_store
from services import s3_server

ENGINES = ["local", "ray", "dask"]
NEEDED = {"ray": "ray", "dask": "distributed", "local": "s3fs"}


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    with s3_server() as address:
        yield address


@pytest.fixture
def bucket(service: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty bucket, which the environment leads to."""
    for name, value in {
        "AWS_ENDPOINT_URL": service,
        "AWS_ACCESS_KEY_ID": "made-up",
        "AWS_SECRET_ACCESS_KEY": "made-up",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    import s3fs

    s3fs.S3FileSystem.clear_instance_cache()
    store = s3fs.S3FileSystem()
    store.mkdir("box")
    yield "box"
    store.rm("box", recursive=True)


def put(path: str, data: bytes) -> None:
    import s3fs

    s3fs.S3FileSystem().pipe_file(path, data)


def export(store: Path) -> bytes:
    with open_store(store) as opened:
        return to_bytes(opened, "nquads")


@pytest.fixture
def filled(bucket: str, sources: Path) -> str:
    """A bucket with the made-up documents, another in a Parquet table, and one that cannot be read."""
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    for path in sources.iterdir():
        put(f"{bucket}/年报 2019/{path.name}", path.read_bytes())
    put(f"{bucket}/broken.pdf", b"no pdf")
    rows = [{"标题": f"快讯{n}", "正文": f"云澜市今年新增企业{n}家，同比增长6.2%。" * 6} for n in (3, 4)]
    sink = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.Table.from_pylist(rows), sink)
    put(f"{bucket}/tables/news.parquet", sink.getvalue().to_pybytes())
    return bucket


@pytest.fixture
def as_folder(filled: str, tmp_path: Path) -> Path:
    import s3fs

    s3fs.S3FileSystem().get(filled, str(tmp_path / "folder"), recursive=True)
    return tmp_path / "folder"


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_gives_the_graph_of_the_folder(
    engine: str, filled: str, as_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip(NEEDED[engine])
    monkeypatch.setattr(fetching, "BATCH", 2)
    pipeline.build([as_folder], tmp_path / "local")
    summary = pipeline.build([f"s3://{filled}"], tmp_path / "store", config=Config(engine=engine, jobs=2))
    assert summary.added == 4
    assert [str(failure) for failure in summary.failures] == [
        "read: s3://box/broken.pdf: not a PDF file, or a broken one; open it in a viewer and save it again"
    ]
    assert export(tmp_path / "store") == export(tmp_path / "local")


def test_only_changed_objects_are_fetched_again(filled: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    pipeline.build([f"s3://{filled}"], tmp_path / "store")
    put(f"{filled}/年报 2019/news.txt", "云澜市2020年地区生产总值300亿元。".encode())
    caplog.clear()
    caplog.set_level("INFO", logger="werkzeug")  # a line for every request that the service got
    summary = pipeline.build([f"s3://{filled}"], tmp_path / "store")
    assert (summary.changed, summary.unchanged) == (1, 3)
    asked_for = re.findall(r'"GET /box/(\S*)', caplog.text)  # side by side, so in any order
    assert sorted(asked_for) == ["broken.pdf", "年报%202019/news.txt"]


def test_a_pattern_and_a_single_object(filled: str, tmp_path: Path) -> None:
    assert pipeline.build([f"s3://{filled}/年*/re*.txt"], tmp_path / "store").documents == 1
    assert pipeline.build([f"s3://{filled}/tables/news.parquet"], tmp_path / "store").documents == 3


def test_a_bucket_that_is_not_there_is_an_error(bucket: str, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"s3://nobodys: is not there .* check the address"):
        pipeline.build(["s3://nobodys"], tmp_path / "store")
    with pytest.raises(ReadError, match="no such object or folder"):
        pipeline.build([f"s3://{bucket}/nothing"], tmp_path / "store")


def test_without_credentials_the_environment_is_named(
    bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import s3fs

    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    s3fs.S3FileSystem.clear_instance_cache()
    with pytest.raises(ReadError, match=r"may not be read .* set credentials in the environment"):
        pipeline.build([f"s3://{bucket}"], tmp_path / "store")
    s3fs.S3FileSystem.clear_instance_cache()
