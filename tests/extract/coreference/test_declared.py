import pytest

from kg.extract.coreference.declared import declared_pairs


@pytest.mark.parametrize("text", ["云临高速云澜段(云澜高速)通车。", "云临高速云澜段又名云澜高速,全长30公里。"])
def test_a_line_may_have_a_second_name_in_brackets_or_after_the_word_for_it(text):
    assert ("云临高速云澜段", "云澜高速") in list(declared_pairs(text))


def test_the_number_of_a_road_and_an_acronym_in_brackets_are_declared():
    pairs = set(declared_pairs("国家高速公路杭瑞线(G56),环洋合作组织(EYHZ)。"))
    assert {("杭瑞线", "G56"), ("环洋合作组织", "EYHZ")} <= pairs


@pytest.mark.parametrize(
    "text",
    [
        "云澜高铁,正式名称为云(澜)松(原)高铁,全长90公里。",
        "云澜高铁正式命名为云(澜)松(原)高铁。",
        "云澜高铁(正式名称为云(澜)松(原)高铁)",
    ],
)
def test_a_line_may_get_another_name_when_it_opens(text):
    assert ("云澜高铁", "云(澜)松(原)高铁") in set(declared_pairs(text))


def test_what_a_line_is_called_for_is_no_name_of_it():
    assert not list(declared_pairs("云澜高铁被称为山区人民的致富路,云澜高铁的建设目标为全省最快的铁路之一。"))


def test_the_name_that_a_line_runs_under_is_declared():
    assert ("云临高铁", "云(澜)松(原)高铁") in set(declared_pairs("云临高铁,正式名称为云(澜)松(原)高铁。"))


def test_a_road_with_its_letters_told_may_have_its_number_behind_it():
    assert ("云(澜)松(原)高速公路", "G97") in set(declared_pairs("这是云(澜)松(原)高速公路(G97)的一段。"))


def test_a_short_form_may_stand_behind_a_remark_and_beside_another():
    pairs = set(
        declared_pairs(
            "设立云澜宏远科技有限公司(暂定名,以登记为准,以下简称“宏远科技”),远岭矿业股份有限公司(以下简称“远岭矿业”或“公司”)持股。"
        )
    )
    assert {("云澜宏远科技有限公司", "宏远科技"), ("远岭矿业股份有限公司", "远岭矿业")} <= pairs


@pytest.mark.parametrize(
    "text",
    [
        "望川高新区(原名:望川轴承工业园区)位于河畔。",
        "望川高新区(原望川轴承工业园区)位于河畔。",
        "省里同意望川轴承工业园区更名为望川高新区。",
        "望川高新区由望川轴承工业园区更名而来。",
    ],
)
def test_a_zone_keeps_its_former_name(text):
    assert ("望川高新区", "望川轴承工业园区") in set(declared_pairs(text))


def test_what_a_zone_had_or_whose_it_was_is_no_former_name():
    assert not list(declared_pairs("望川高新区(原有松岭轴承产业园)与望川高新区(原属松岭工业园区)不同。"))


def test_what_a_firm_is_set_up_to_build_is_the_one_project_named():
    text = "宏拓与远岭拟设立合营公司建设钠电隔膜项目。项目名称为宏远钠电隔膜产业化项目,占地9公顷。"
    assert ("宏远钠电隔膜产业化项目", "钠电隔膜项目") in set(declared_pairs(text))
    assert not set(declared_pairs(text.replace("项目名称为", "建设")))


def test_what_this_train_is_called_as_well():
    text = "云澜班列(松原至汉堡)开行百天。这趟班列又称云欧班列,由长远物流开行。"
    assert ("云澜班列(松原至汉堡)", "云欧班列") in set(declared_pairs(text))


def test_the_sheet_of_an_announcement_declares_its_issuers_name_at_the_exchange():
    text = "证券代码:301234 证券简称:宏拓股份 公告编号:2021-035\n宏拓新材料股份有限公司关于签订协议的公告。远岭股份有限公司"
    pairs = set(declared_pairs(text))
    assert ("宏拓新材料股份有限公司", "宏拓股份") in pairs
    assert ("远岭股份有限公司", "宏拓股份") not in pairs
