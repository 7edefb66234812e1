import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("sentence", "firm"),
    [
        ("华岭重科是一家集研发、制造、销售于一体的高端装备制造企业。", "华岭重科"),
        ("公司由其全资子公司重庆曦岳智算在两江新区投资建厂。", "重庆曦岳智算"),
        ("上周,云屿新能与西宁市签约。", "云屿新能"),
        ("省港航集团与临溪港签订协议。", "省港航集团"),
        ("宏拓股份决定与泰岭锂能、晨窗能源共同组建合营公司。", "晨窗能源"),
        ("宏拓股份决定与泰岭锂能、晨窗能源共同组建合营公司。", "泰岭锂能"),
        ("其中,青屿控股认缴3000万元,占股三成。", "青屿控股"),
        ("云澜空港委联合省港务集团、云澜海关等部门发布新规。", "省港务集团"),
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
        "企业要与群众、社会各界共同出资。",
        "全资子公司将负责建设。",
        "近日,林知远与西宁市签约。",
        "市政府与西宁市人民政府签署协议。",
    ],
)
def test_other_subjects_are_not(sentence):
    assert "Company" not in names(sentence).values()


def test_a_committee_that_joins_with_a_group_is_a_body_of_its_own():
    found = names("云澜空港委联合省港务集团、云澜海关等部门发布新规。")
    assert found.get("云澜空港委") == "GovernmentBody"


def test_a_firm_whose_brand_is_a_place_is_one_where_it_has_shares_or_is_held():
    found = names("昨日,洛川新材料(688123)公告称,公司拟通过控股孙公司贵州洛川在临溪县投建生产线。")
    assert found.get("洛川新材料") == "Company"
    assert found.get("贵州洛川") == "Company"
    assert names("洛川新材料产业增长较快。").get("洛川新材料") != "Company"


def test_a_brand_before_goods_is_a_firm_where_it_signs():
    assert names("恒达合金与云澜市智能装备产业园签订协议。").get("恒达合金") == "Company"
    assert "Company" not in names("铝镁合金与云澜市智能装备产业园签订协议。").values()


@pytest.mark.parametrize(
    ("sentence", "firm"),
    [
        ("蜜巢储能在临溪经开区的第二工厂竣工投产。", "蜜巢储能"),
        ("中源能源将在淄博投资建厂。", "中源能源"),
        ("临溪县人民政府与中源能源在北京签署合作协议。", "中源能源"),
    ],
)
def test_who_has_works_somewhere_or_signs_elsewhere_is_a_firm(sentence, firm):
    assert names(sentence).get(firm) == "Company"


def test_the_base_that_a_firm_has_at_a_place_begins_with_the_firm():
    found = names("蜜巢储能在泰州经开区的第二工厂投产。至此,蜜巢储能泰州基地产能翻番。")
    assert found.get("蜜巢储能泰州基地") == "IndustrialPark"


def test_the_number_of_firms_is_no_part_of_the_last():
    found = names("宏拓科技、远岭时代、青禾股份三家公司拟共同投资。")
    assert found.get("青禾股份") == "Company"


def test_a_verb_of_visiting_is_no_part_of_a_firm():
    assert names("林知远赴深圳拜访远岭光电股份有限公司。").get("远岭光电股份有限公司") == "Company"


def test_whose_orders_the_clause_tells_of_is_a_firm():
    assert names("望岳生物订单饱满,员工正在加班。").get("望岳生物") == "Company"
    assert "新材料" not in {n for n, t in names("新材料产销两旺。").items() if t == "Company"}


def test_those_who_run_something_together_are_firms():
    found = names("班列由长远物流、英国KTL和松原港合作开行。")
    assert found.get("长远物流") == found.get("英国KTL") == "Company"
