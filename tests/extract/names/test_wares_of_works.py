"""Goods in the names of works."""

from reading_names import names


def test_a_project_named_for_a_list_of_goods_makes_each_of_them():
    found = names("远岭公司汽车车灯、遮阳板、线束项目落户临溪经开区。")
    assert [found.get(name) for name in ("汽车车灯", "遮阳板", "线束")] == ["Product"] * 3


def test_a_project_for_an_activity_makes_nothing():
    found = names("蛋鸡饲养及禽蛋销售项目落户临溪县。")
    assert "Product" not in (found.get("蛋鸡饲养"), found.get("禽蛋销售"))


def test_the_firm_that_the_name_begins_with_is_not_in_the_goods():
    found = names("远岭集团光伏焊带、发酵罐项目竣工投产。")
    assert found.get("光伏焊带") == "Product"
    assert "远岭集团光伏焊带" not in {n for n, t in found.items() if t == "Product"}


def test_the_brand_that_the_name_begins_with_is_not_in_the_goods():
    found = names("总投资12亿元的望岳高端铜箔项目落户。望岳集团有限公司投资建设。")
    assert "望岳高端铜箔" not in {n for n, t in found.items() if t == "Product"}
