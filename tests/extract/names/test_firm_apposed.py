import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("sentence", "firm"),
    [
        ("头部企业沛江骁驰也来招人。", "沛江骁驰"),
        ("水泵制造商霁戈机电已在当地建库。", "霁戈机电"),
        ("一家名叫江西沅汇家居的企业买下了旧厂房。", "江西沅汇家居"),
        ("去年,集团的控股子公司——泾川岚柏乳业亏损。", "泾川岚柏乳业"),
        ("贵州岚途陶艺总经理林知远说起了往事。", "贵州岚途陶艺"),
        ("工业园的霁梭纺织用上了新机器。", "霁梭纺织"),
        ("镇里招引的德国韩柏电气开始试车。", "德国韩柏电气"),
    ],
)
def test_who_is_said_beside_to_be_a_firm_is_one(sentence, firm):
    assert names(sentence).get(firm) == "Company"


@pytest.mark.parametrize(
    "sentence",
    [
        "新发放企业贷款加权平均利率再降。",
        "新登记私营企业注册资本增长一成。",
        "产业园的光伏电站已并网。",
        "县里的旅游收入增长较快。",
        "去年引进的高端人才已到岗。",
        "该公司董事长林知远出席。",
    ],
)
def test_what_else_stands_there_is_none(sentence):
    assert "Company" not in names(sentence).values()


def test_a_full_name_goes_on_behind_the_place_in_it():
    found = names("由控股子公司霁岭重工(云澜)有限公司实施。")
    assert found.get("霁岭重工(云澜)有限公司") == "Company"
    assert "霁岭重工" not in found
