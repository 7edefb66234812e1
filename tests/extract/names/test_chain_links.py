import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("贵阳市形成“茶青—毛茶—茶粉—茶饮”的全产业链布局。", ("茶青", "毛茶", "茶粉", "茶饮")),
        ("园区构建竹浆-竹纤维-竹面料全产业链条。", ("竹浆", "竹纤维", "竹面料")),
    ],
)
def test_the_links_of_a_chain_that_is_written_out_are_products(text, links):
    found = names(text)
    assert all(found.get(link) in {"Product", "Industry"} for link in links)
    assert not any(name.startswith("园区") for name in found)


def test_a_line_by_the_towns_on_it_is_no_chain():
    assert "Product" not in names("贵阳-遵义-重庆高速公路带动产业链。").values()
