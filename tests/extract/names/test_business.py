import pytest

from reading_names import names


def test_what_somebody_does_is_an_industry_however_new_its_words():
    found = names("该园主要从事报废船舶拆解、船用配件仓储及废铜智能分拣。")
    assert [found.get(name) for name in ("报废船舶拆解", "船用配件仓储", "废铜智能分拣")] == ["Industry"] * 3


def test_what_somebody_makes_is_a_product():
    found = names("华川公司主要从事智能座椅、智能灯光、智能语音相关设备的研发、生产。")
    assert [found.get(name) for name in ("智能座椅", "智能灯光", "智能语音")] == ["Product"] * 3
    assert names("华川公司主要从事环保涂层材料研发、制造等工作。").get("环保涂层材料") == "Product"


@pytest.mark.parametrize("branch", ["综合医疗", "数字娱乐", "新零售", "乡村建设"])
def test_the_counted_branches_of_a_firm_are_industries(branch):
    found = names("宏拓集团深耕综合医疗、先进制造、数字娱乐、新零售和乡村建设五大业务板块。")
    assert found.get(branch) == "Industry"


@pytest.mark.parametrize("sentence", ["他长期从事基层党建工作。", "该镇主要从事农业生产。"])
def test_work_and_production_at_large_are_no_business(sentence):
    assert not {"Industry", "Product"} & set(names(sentence).values())
