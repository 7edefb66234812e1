import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("sentence", "firm"),
    [
        ("国家高新技术企业宏拓科技落户云澜经开区。", "宏拓科技"),
        ("全球300强企业远岭集团、中国300强青禾控股相继落户云澜高新区。", "青禾控股"),
        ("A股上市企业青禾股份签订供货协议。", "青禾股份"),
    ],
)
def test_a_title_before_a_firm_is_no_part_of_its_name(sentence, firm):
    assert names(sentence).get(firm) == "Company"


def test_the_title_is_what_the_firm_holds():
    assert names("农业产业化国家重点龙头企业青禾食品在临溪县建厂。").get("农业产业化国家重点龙头企业") == "Designation"
