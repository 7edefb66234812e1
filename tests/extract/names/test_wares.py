import pytest

from kg.extract.names.wares import ware_strength
from reading_names import names


@pytest.mark.parametrize(
    ("name", "strength"),
    [
        ("电解铜箔", 2),
        ("四价流感疫苗", 2),
        ("聚丁二酸", 1),
        ("绿化机", 1),
        ("契机", 0),
        ("产业带", 0),
        ("新一轮", 0),
        ("油", 0),
    ],
)
def test_the_end_of_a_word_tells_how_surely_it_is_a_product(name, strength):
    assert ware_strength(name) == strength


def test_what_a_capacity_counts_is_a_product():
    found = names("云澜市已形成3万吨电解铜箔、7吉瓦光伏组件的产能。")
    assert found.get("电解铜箔") == found.get("光伏组件") == "Product"


def test_what_is_made_is_a_product():
    assert names("该厂主要生产新能源齿轮箱，产品远销海外。").get("新能源齿轮箱") == "Product"


def test_a_list_of_goods_names_products_even_without_a_head():
    found = names("园区大力发展逆变器、汇流箱、接线盒，产销两旺。")
    assert found.get("逆变器") == found.get("汇流箱") == "Product"


def test_a_list_of_goods_before_industries_names_industries():
    assert names("云澜市做强工业机器人、数控机床、动力电池等产业。").get("工业机器人") == "Industry"


def test_two_products_that_are_joined_are_two():
    found = names("宏拓公司建设年产30万套车身内饰件及隔热垫项目，生产汽车座椅及安全气囊。")
    assert found.get("汽车座椅") == found.get("安全气囊") == "Product"


def test_a_brand_before_a_kind_of_goods_is_no_product():
    assert names("会上，敏行汽车介绍了经验。").get("敏行汽车") != "Product"


def test_a_product_that_only_modifies_a_noun_is_none():
    assert "动力电池" not in names("动力电池实验室主任出席。")


def test_whose_ware_it_is_is_no_part_of_its_name():
    found = names("该县食用菌年产量达3万吨。")
    assert found.get("食用菌") == "Product"
    assert "该县食用菌" not in found


def test_a_listed_project_of_a_capacity_is_no_product():
    found = names("新建项目3个，包括年产90万套夹具项目、云晶装饰材料项目、宏川水处理项目。")
    assert found.get("夹具项目") != "Product"


def test_a_capacity_is_no_part_of_the_product():
    found = names("工厂满产后可年产6GWh钛酸锂电池及9GW逆变器。")
    assert found.get("钛酸锂电池") == "Product"
    assert not any("GW" in name for name in found)


def test_the_second_of_two_products_needs_no_word_of_the_vocabulary():
    found = names("基地主要生产农机齿轮箱和履带板产品。")
    assert found.get("履带板") == "Product"


def test_parts_of_a_building_are_no_products():
    assert "Product" not in names("工人们忙着屋面钢结构的吊装。").values()


def test_what_is_carried_on_may_be_made_as_well():
    assert names("公司主要进行精密轴承及轴承配套产品的研发、生产和推广。").get("轴承配套产品") == "Product"


def test_what_is_manufactured_is_a_product_as_well_as_what_is_produced():
    assert names("宏拓集团制造的光刻胶销往十几个国家。").get("光刻胶") == "Product"
    assert names("走进宏拓集团，工人正在加工光刻胶。").get("光刻胶") == "Product"
    assert "Product" not in names("临溪县以精密制造装备为方向。").values()
