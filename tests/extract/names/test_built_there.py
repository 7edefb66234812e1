import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("公司拟投资10亿元，在我市青羊区云水片区建设蓝岭奥屿项目，将引进品牌。", "蓝岭奥屿项目"),
        ("商会拟在临溪经开区打造泛溪乡贤归巢创客园项目，规划用地300亩。", "泛溪乡贤归巢创客园项目"),
        ("由远岭集团投资12亿元，拟选址清镇市打造滨湖度假旅游项目。", "滨湖度假旅游项目"),
        ("双方签订了智绘丝路织造升级项目，推进转型。", "智绘丝路织造升级项目"),
        ("其中，砂轮刃具封装基地项目、椒果深加工园项目等总投资均超2亿元。", "砂轮刃具封装基地项目"),
        ("远岭集团投资1.3亿美元兴建拉杆箱生产基地。", "拉杆箱生产基地"),
    ],
)
def test_what_is_built_somewhere_or_for_a_sum_needs_no_vocabulary(text, project):
    assert names(text).get(project) == "Project"


@pytest.mark.parametrize(
    "text",
    [
        "在清镇市实施了重大基础设施项目。",
        "在清镇市建设一批重点项目，推进3个项目。",
        "远岭集团投资3亿元建设生产基地。",
        "顺利签下7个重点项目，总投资8亿元。",
    ],
)
def test_kinds_of_works_are_no_names(text):
    assert "Project" not in names(text).values()


def test_the_area_that_a_quarter_lies_in_is_a_name_too():
    assert names("在青羊区云水片区建设厂房。").get("青羊区") == "AdministrativeArea"


def test_a_list_that_a_number_of_firms_opens_is_of_firms():
    found = names("目前，已签约的品牌企业已达11家，分别是：祁朔电子、岚矩轮胎、沐浔方便面、青屿电机等。")
    assert {found.get(name) for name in ("岚矩轮胎", "沐浔方便面", "青屿电机")} == {"Company"}


def test_titles_and_years_in_quotation_marks():
    found = names("武昌享有“铜雀之乡”之称，是全国商品蔬果基地之一，把“项目攻坚突破年”作为抓手，不搞“一对一”。")
    assert found.get("铜雀之乡") == found.get("全国商品蔬果基地") == "Designation"
    assert found.get("项目攻坚突破年") == "Strategy"
    assert "一对一" not in found


def test_a_product_line_is_no_firm():
    assert "Company" not in names("包括紫菀系列产品扩建项目、年产6000吨果脯项目等。").values()


def test_what_a_place_makes_an_industry_of_is_a_product():
    found = names("着力推动贵阳鸡、清镇菜心、水芹菜培育成为大产业，心系实体经济，不忘“万亩百亿级”平台。")
    assert {found.get(name) for name in ("贵阳鸡", "清镇菜心", "水芹菜")} == {"Product"}
    assert "实体经济" not in found and "万亩百亿级" not in found


def test_a_material_by_its_metal_is_no_firm_and_a_chain_has_its_head():
    found = names("引进2个镁基新材料相关研发团队，与织造产业链主企业远岭集团签约。")
    assert found.get("镁基新材料") != "Company"
    assert not any(name.endswith("产业链") for name in found)
