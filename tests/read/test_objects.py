import sys

import pytest

from kg.errors import MissingExtraError, ReadError
from kg.read import find_objects, find_sources, in_object_store, local_path, objects
from kg.read.addresses import split_address
from kg.read.objects import StoredObject, copies
from object_store import ObjectStore, object_store, put


@pytest.fixture(autouse=True)
def store():
    with object_store() as made:
        yield made


def addresses(source):
    return [each.address for each in find_objects(source)]


@pytest.mark.parametrize("source", ["s3://b", "GS://b/x", "https://example.org/a.txt"])
def test_an_address_is_no_file(source):
    assert in_object_store(source)


@pytest.mark.parametrize("source", ["a.txt", "/mnt/a.txt", "file:///mnt/a.txt", "C:\\a.txt", "s3/b", ""])
def test_a_path_is_no_address(source):
    assert not in_object_store(source)


def test_a_file_address_is_the_file(tmp_path):
    path = tmp_path / "云澜市 2019.txt"
    path.write_text("云澜市", encoding="utf-8")
    assert local_path(path.as_uri()) == str(path)
    assert local_path(f"file://localhost{path}") == str(path)
    assert find_sources([path.as_uri()]) == find_sources([str(path)]) == [path]
    assert find_sources([tmp_path.as_uri() + "/*.txt"]) == [path]
    with pytest.raises(ReadError, match="three slashes"):
        local_path("file://elsewhere/a.txt")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("ftp://host/a.txt", "no object store that kg reads"),
        ("s3a://b/a.txt", "write s3://b/a.txt"),
        ("s3://", "names no bucket"),
        ("s3:///a.txt", "names no bucket"),
        ("s3://b*/a.txt", "names no bucket"),
        ("abfss://box@account.example/a", "set them in the environment"),
    ],
)
def test_an_address_that_cannot_be_read_says_why(address, told):
    with pytest.raises(ReadError, match=told):
        split_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "s3://user:secret@b/a.txt",
        "https://host/a.txt?sig=secret",
        "az://box/a.txt?sv=1&sig=secret",
        "ftp://a:secret@h/a",
    ],
)
def test_a_secret_in_an_address_is_not_repeated(address):
    with pytest.raises(ReadError) as raised:
        split_address(address)
    assert "secret" not in str(raised.value)


def test_a_question_mark_in_a_name_is_no_signature():
    put("box/page?id=5&design=2.txt", "x")
    (found,) = find_objects("s3://box")
    ((_, copy),) = copies([found])
    assert (found.name, copy.name) == ("page?id=5&design=2.txt",) * 2
    assert addresses(found.address) == [found.address]


def test_a_folder_gives_its_documents_and_passes_over_the_rest():
    for name in (
        "a.txt",
        "sub/b.PDF",
        "sub/deep/c.csv",
        "README.md",
        ".hidden/d.txt",
        "~$e.docx",
        "f.xyz",
        "a.mapping.yml",
    ):
        put(f"box/reports/{name}", "x")
    put("box/reports-2/g.txt", "x")
    expected = ["s3://box/reports/a.txt", "s3://box/reports/sub/b.PDF", "s3://box/reports/sub/deep/c.csv"]
    assert addresses("s3://box/reports") == addresses("s3://box/reports/") == expected
    assert addresses("s3://box") == ["s3://box/reports-2/g.txt", *expected]


def test_an_object_and_a_pattern():
    for name in ("2019-a.txt", "2019-b.txt", "2020-c.txt", "2019/d.txt", "[x].txt", "x.txt"):
        put(f"box/{name}", "x")
    assert addresses("s3://box/2019-a.txt") == ["s3://box/2019-a.txt"]
    assert addresses("s3://box/2019*") == ["s3://box/2019-a.txt", "s3://box/2019-b.txt", "s3://box/2019/d.txt"]
    assert addresses("s3://box/[x].txt") == ["s3://box/[x].txt"]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("s3://box/nothing", "no such object or folder"),
        ("s3://box/nothing.txt", "no such object or folder"),
        ("s3://box/*.pdf", "no such object or folder"),
        ("s3://box/a.xyz", "no reader for '.xyz'"),
        ("s3://box/odd", "holds no document"),
    ],
)
def test_what_leads_to_no_document_is_an_error(address, told):
    put("box/a.xyz", "x")
    put("box/odd/b.xyz", "x")
    with pytest.raises(ReadError, match=told):
        find_objects(address)


def test_the_version_is_another_after_a_change():
    put("box/a.txt", "one")
    (before,) = find_objects("s3://box/a.txt")
    assert before.version
    assert find_objects("s3://box/a.txt") == [before]
    put("box/a.txt", "two")
    assert find_objects("s3://box/a.txt") != [before]


def test_a_single_object_needs_no_right_to_list(store):
    put("box/a.txt", "x")
    store.is_closed = True
    assert addresses("s3://box/a.txt") == ["s3://box/a.txt"]
    with pytest.raises(ReadError, match=r"s3://box: may not be read \(no entry\); set credentials in the environment"):
        find_objects("s3://box")


def test_copies_come_in_order_under_their_own_names_and_go_again(monkeypatch, store):
    monkeypatch.setattr(objects, "AHEAD", 3)
    names = [f"box/{number}/a.txt" for number in range(10)]
    for name in names:
        put(name, name)
    store.refused.add("box/4/a.txt")
    wanted = [StoredObject(f"s3://{name}") for name in [*names, "box/none.txt"]]
    seen, earlier = [], []
    for each, copy in copies(wanted):
        assert not any(path.exists() for path in earlier)
        seen.append((each, copy if isinstance(copy, ReadError) else copy.read_text()))
        earlier += [] if isinstance(copy, ReadError) else [copy]
    assert [each for each, _ in seen] == wanted
    texts = [str(text) for _, text in seen]
    assert (
        texts[4]
        == "s3://box/4/a.txt: may not be read (Access Denied); set credentials in the environment that may read and list it"
    )
    assert texts[-1].startswith("s3://box/none.txt: is not there")
    assert texts[:4] + texts[5:10] == names[:4] + names[5:]


def test_a_name_that_no_disk_takes_is_not_the_stores_fault():
    name = "长" * 90 + ".txt"
    put(f"box/{name}", "x")
    ((_, copy),) = copies(find_objects("s3://box"))
    assert str(copy).startswith(f"s3://box/{name}: cannot be copied to this machine (File name too long)")


def test_large_objects_are_not_fetched_far_ahead(monkeypatch, store):
    monkeypatch.setattr(objects, "ROOM", 10)
    for number in range(4):
        put(f"box/{number}.txt", "x" * 8)
    found = copies(find_objects("s3://box"))
    next(found)
    assert store.fetched == ["box/0.txt"]
    assert len(list(found)) == 3


def test_a_missing_library_is_named_with_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(MissingExtraError, match=r"s3://box: .*pip install 'kg\[s3\]'"):
        find_objects("s3://box")


def test_an_error_that_only_one_store_knows_is_one_line_with_a_way_out(monkeypatch, store):
    class ClientAuthenticationError(Exception):
        pass

    for error, told in (
        (ClientAuthenticationError("who\nare you"), r"may not be read \(who are you\)"),
        (OSError("Forbidden: https://host/b"), "may not be read"),
        (TimeoutError("slow"), r"cannot be fetched \(TimeoutError: slow\); check the network"),
    ):

        def fail(*_, error=error, **__):
            raise error

        monkeypatch.setattr(ObjectStore, "find", fail)
        with pytest.raises(ReadError, match=told):
            find_objects("s3://box")
