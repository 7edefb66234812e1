from kg.extract.relations.lines import code
from marked import marked, related


def lines(sentence):
    return [line.text for line in marked(sentence).reading.lines]


def members(sentence):
    reading = marked(sentence).reading
    return [
        [reading.chains[member.chain].name for member in argument.members]
        for line in reading.lines
        for _, argument in sorted(line.arguments.items())
    ]


def test_a_name_is_one_character_and_its_quotation_marks_are_gone():
    assert lines("建成“{x:IndustrialPark|星海智造园}”。") == [f"建成{code('IndustrialPark')}。"]


def test_a_list_with_commas_and_a_conjunction_is_read_as_one():
    assert members("建设{x:Highway|青禾大桥}、{x:Highway|云溪大桥}和{x:Highway|松原大桥}。") == [
        ["青禾大桥", "云溪大桥", "松原大桥"]
    ]


def test_amounts_between_list_members_do_not_end_the_list():
    listed = "投资5亿元的{x:Project|青禾水厂}、投资3亿元的{x:Project|松原电站}开工。"
    assert members(listed) == [["青禾水厂", "松原电站"]]


def test_two_parties_joined_by_yu_stay_apart():
    assert members("{x:Company|远岭集团}与{x:AdministrativeArea|云澜市}签约。") == [["远岭集团"], ["云澜市"]]


def test_policies_that_abut_in_title_marks_are_one_list():
    assert members("出台{x:Policy|《甲办法》}{x:Policy|《乙细则》}。") == [["甲办法", "乙细则"]]


def test_dates_inside_a_clause_are_left_out():
    assert lines("{x:Company|远岭集团}于2021年3月控股{x:Company|宏拓科技}。") == [
        f"{code('Company')}控股{code('Company')}。"
    ]


def test_a_declared_short_form_does_not_stand_between_a_name_and_its_verb():
    sentence = "{x:Company|宏拓科技有限公司}（下称{x:Company|宏拓}）落户。"
    assert lines(sentence) == [f"{code('Company')}落户。"]


def test_a_sentence_that_layout_broke_into_lines_is_put_together():
    broken = "{x:Company|远岭集团}\n和{x:GovernmentBody|临溪县人民政府}\n在{x:AdministrativeArea|临溪县}签约。"
    assert len(lines(broken)) == 1


def test_every_position_of_a_line_leads_back_to_the_text():
    sentence = marked("建成“{x:IndustrialPark|星海智造园}”等园区。")
    line = sentence.reading.lines[0]
    assert [sentence.text[start:end] for start, end in zip(line.starts, line.ends, strict=True)] == [
        "建", "成", "星海智造园", "等", "园", "区", "。",
    ]  # fmt: skip
    assert line.stretch(0, 3).of(sentence.text) == "建成“星海智造园"


def test_measures_of_any_unit_between_list_members_do_not_end_the_list():
    listed = (
        "形成14.5万吨{x:Product|锂盐}、102吉瓦{x:Product|电芯}、{x:Product|隔膜}2000万平方米、{x:Product|铜箔}产能。"
    )
    assert members(listed) == [["锂盐", "电芯", "隔膜", "铜箔"]]


def test_the_two_bodies_of_a_letterhead_are_one_list():
    assert members("{x:GovernmentBody|云澜市委} {x:GovernmentBody|云澜市人民政府}发布意见。") == [
        ["云澜市委", "云澜市人民政府"]
    ]


def test_who_makes_the_next_product_is_no_product_of_the_list_before():
    assert members("{x:Product|星驰轿车}、{x:Company|远岭集团}生产的{x:Product|云驰客车}。") == [
        ["星驰轿车"],
        ["远岭集团"],
        ["云驰客车"],
    ]


def test_a_heading_in_brackets_does_not_go_on_in_the_line_below():
    found = lines("【{x:AdministrativeArea|云澜市}:项目加快建设】\n在{x:DevelopmentZone|临溪高新区},项目开工。")
    assert len(found) == 2


def test_a_kind_of_countries_before_countries_is_none_of_them():
    told = (
        "{x:TransportService|云欧班列}通达{x:Place|中亚}国家{x:AdministrativeArea|甲国}、{x:AdministrativeArea|乙国}。"
    )
    assert related(told, "connects") == {("云欧班列", "甲国"), ("云欧班列", "乙国")}


def test_what_a_firm_is_does_not_end_a_list_of_firms():
    assert members("{x:Company|远岭集团}、上市公司{x:Company|星河电子}和链主企业{x:Company|宏拓股份}落户。") == [
        ["远岭集团", "星河电子", "宏拓股份"]
    ]
    titled = "全球300强企业{x:Company|远岭集团}、上市公司{x:Company|星河电子}落户。"
    assert members(titled) == [["远岭集团"], ["星河电子"]]  # the title is that of the first alone
