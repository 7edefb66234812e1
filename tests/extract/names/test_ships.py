import pytest

from reading_names import names


@pytest.mark.parametrize("text", ["客滚船“望川”号开往大连港。", "“望川号”邮轮首航。", "“望川”轮豪华客轮靠泊。"])
def test_a_ship_is_called_by_what_stands_in_the_quotes(text: str) -> None:
    assert names(text).get("望川") == "TransportService"


def test_an_engine_with_a_number_in_its_name_is_no_ship() -> None:
    assert "TransportService" not in names("“望川一号”汽轮机下线。").values()
