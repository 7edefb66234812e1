import pytest

from kg.draw.pinyin import search_keys


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("云澜市", ("yunlanshi", "yls")),
        ("重庆路", ("chongqinglu", "cql")),  # read in context
        ("临溪5G港", ("linxi5ggang", "lx5gg")),
        ("宏拓（云澜）公司", ("hongtuoyunlangongsi", "htylgs")),
        ("LNG", ()),
        ("", ()),
    ],
)
def test_a_name_is_found_by_pinyin_and_initials(name, keys):
    assert search_keys(name) == keys


def test_a_character_without_a_known_reading_stands_for_itself():
    assert search_keys("𠮷泽") == ("𠮷ze", "𠮷z")
