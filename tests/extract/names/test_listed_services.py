import pytest

from reading_names import names


@pytest.mark.parametrize("name", ["“武汉—成都”水运航线", "“武汉—宜宾”水运航线", "武汉—成都"])
def test_each_route_of_a_quoted_list_is_a_service(name):
    assert names("新开通“武汉—成都”“武汉—宜宾”两条水运航线。").get(name) == "TransportService"


def test_a_train_may_be_called_by_its_line():
    assert names("唐山至包头铁路直达班列开行。").get("唐山至包头铁路直达班列") == "TransportService"
