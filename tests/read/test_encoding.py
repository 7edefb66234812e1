import pytest

from kg.errors import ReadError
from kg.read.encoding import decode

SIMPLIFIED = "云澜市人民政府发布公告：今年上半年，全市完成投资12.5亿元，同比增长3.4%。" * 3
TRADITIONAL = "雲瀾市經濟開發區今年上半年完成投資12.5億元，同比增長3.4%，發展勢頭良好。" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_simplified_text_is_read_in_every_common_encoding(encoding: str) -> None:
    assert decode(SIMPLIFIED.encode(encoding), "a.txt").removeprefix("\ufeff") == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "big5hkscs", "gb18030"])
def test_traditional_text_is_read_in_every_common_encoding(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding), "a.txt") == TRADITIONAL


def test_a_declared_encoding_is_used_when_the_bytes_are_not_utf8() -> None:
    assert decode("临溪".encode("gbk"), "a.html", declared="GB2312") == "临溪"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        ("\ufeff \n".encode("utf-8-sig"), "empty"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "an image"),
        (bytes(range(256)) * 8, "neither"),
        (SIMPLIFIED.encode()[:50] + b"\xff" + SIMPLIFIED.encode()[51:], "damaged UTF-8"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_the_cause(data: bytes, cause: str) -> None:
    with pytest.raises(ReadError, match=cause):
        decode(data, "a.txt")


def test_the_message_is_one_line_that_names_the_file() -> None:
    with pytest.raises(ReadError) as caught:
        decode(b"", "folder/空.txt")
    assert str(caught.value).startswith("folder/空.txt: ")
    assert "\n" not in str(caught.value)
