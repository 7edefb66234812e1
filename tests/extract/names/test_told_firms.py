import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("sentence", "firm"),
    [
        ("华岭重科是一家集研发、制造、销售于一体的高端装备制造企业。", "华岭重科"),
        ("公司由其全资子公司重庆曦岳智算在两江新区投资建厂。", "重庆曦岳智算"),
        ("上周,云屿新能与西宁市签约。", "云屿新能"),
        ("省港航集团与临溪港签订协议。", "省港航集团"),
        ("云澜空港委联合省机场集团、云澜海关等单位出台措施。", "省机场集团"),
    ],
)
def test_who_is_told_of_as_firms_are_is_one(sentence, firm):
    assert names(sentence).get(firm) == "Company"


@pytest.mark.parametrize(
    "sentence",
    [
        "这是一家集研发、制造于一体的企业。",
        "云澜市与西宁市签约。",
        "昨日,双方与临溪县人民政府签署协议。",
        "省级集团与各市签约。",
        "全资子公司将负责建设。",
        "近日,林知远与西宁市签约。",
        "市政府与西宁市人民政府签署协议。",
    ],
)
def test_other_subjects_are_not(sentence):
    assert "Company" not in names(sentence).values()


def test_a_committee_that_joins_with_a_group_is_a_body_of_its_own():
    found = names("云澜空港委联合省机场集团、云澜海关等单位出台措施。")
    assert found.get("云澜空港委") == "GovernmentBody"
