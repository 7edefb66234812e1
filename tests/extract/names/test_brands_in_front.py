import pytest

from reading_names import names

SIGNED = "临溪县与贵阳市岚矩装备有限公司、祁朔医疗（云澜）有限公司、新沐浔种业股份有限公司等3家企业签订投资协议。"


@pytest.mark.parametrize(
    ("project", "brand", "product"),
    [
        ("岚矩金属构件生产基地", "岚矩", "金属构件"),
        ("祁朔高端敷料用品自动化生产", "祁朔", "高端敷料用品"),
        ("新沐浔20万吨/年饲草颗粒生产", "新沐浔", "饲草颗粒"),
    ],
)
def test_a_brand_that_the_text_has_named_in_full_opens_the_name_of_a_project(project, brand, product):
    found = names(f"{SIGNED}这3个项目分别是{project}、临溪净水厂扩建、松原粮库迁建，计划总投资9亿元。")

    assert found.get(project) in {"Project", "IndustrialPark"}
    assert found.get(brand) == "Company"
    assert found.get(product) == "Product"


def test_a_word_of_the_vocabulary_is_no_brand_though_a_firm_is_called_so():
    found = names("临溪县与贵阳市智能装备有限公司签约。这2个项目分别是智能家居生产、松原粮库迁建。")

    assert "智能" not in found


def test_the_beginning_of_a_full_name_with_its_place_is_a_short_form_of_it():
    found = names("新“东家”贵阳岚矩电源技术有限公司进驻。贵阳岚矩电源还将在清镇市打造贵阳岚矩清镇产业园。")

    assert found.get("贵阳岚矩电源") == found.get("贵阳岚矩电源技术有限公司") == "Company"
    assert found.get("贵阳岚矩清镇产业园") == "IndustrialPark"
    assert "贵阳市经济技术开发" not in names("贵阳市经济技术开发有限公司在贵阳市经济技术开发区的新址。")
