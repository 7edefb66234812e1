from kg.extract.layers import Token
from kg.extract.names.edges_of_names import run_together
from kg.extract.names.recutting import recut
from kg.extract.names.rejoining import rejoined
from reading_names import names, reading


def test_the_last_area_of_a_list_is_cut_from_the_governments_of_all():
    found = names("江苏省、浙江省、安徽省三省政府签署协议。")
    assert found.get("安徽省") == "AdministrativeArea"
    assert "GovernmentBody" not in found.values()


def test_a_subsidiary_is_cut_from_the_word_for_it():
    found = names("宏粉集团全资子公司远砂矿业有限公司参与竞拍。")
    assert {found["宏粉集团"], found["远砂矿业有限公司"]} == {"Company"}
    assert [w.text for w in reading("子公司负责人表示。").words][:2] == ["子公司", "负责人"]


def test_what_is_done_in_an_area_is_no_part_of_it():
    found = names("远岭股份投资40亿元在江西上饶建设制氢产业园。")
    assert found.get("制氢产业园") == "IndustrialPark"
    assert found.get("上饶") == "AdministrativeArea"


def test_who_invests_a_sum_is_cut_from_the_word_for_it():
    assert names("泓澜国际投资3亿元建设新厂。").get("泓澜国际") == "Company"


def test_the_word_that_closes_a_list_is_no_part_of_its_last_name():
    found = names("引进远岭影视、宏途远等商贸项目3个。")
    assert not any("等" in name for name in found)


def test_a_word_that_ties_a_body_to_what_follows_is_no_part_of_it():
    found = names("签约仪式上，河西区政府与远岭发展集团签署了协议。")
    assert found == {"河西区政府": "GovernmentBody", "远岭发展集团": "Company"}


def test_what_partners_build_together_is_cut_from_the_partner():
    found = names("园区还与南昌大学共建弋阳新材料研究院。")
    assert found.get("南昌大学") == "University"
    assert found.get("弋阳新材料研究院") == "ResearchInstitution"


def test_the_word_for_firms_is_cut_from_the_full_name_behind_it():
    found = names("专精特新“小巨人”企业合肥远岭光电有限公司与百色市签订协议。")
    assert found.get("合肥远岭光电有限公司") == "Company"


def test_the_word_for_firms_before_a_group_is_no_part_of_its_name():
    found = names("云澜企业岚矩集团投资6亿元，云澜中小企业服务集团、远岭企业管理有限公司也来了。")
    assert {"岚矩集团", "云澜中小企业服务集团", "远岭企业管理有限公司"} <= set(found)
    assert "岚矩集团" in names("溪商企业岚矩集团，投资6亿元。")


def test_the_office_of_a_body_is_cut_from_it():
    assert names("玉溪海关统计处副处长李明表示。").get("玉溪海关") == "GovernmentBody"


def test_so_many_subsidiaries_are_no_part_of_the_first_ones_name():
    assert names("远岭集团旗下三家子公司远岭建工集团、华晟集团签约。").get("远岭建工集团") == "Company"


def test_a_number_in_thousands_is_one_word():
    assert "10,000吨" in [word.text for word in reading("建设10,000吨碳酸锂项目,总投资1,000,000万元。").words]
    assert names("远岭集团建设10,000吨碳酸锂项目。").get("10,000吨碳酸锂项目") == "Project"


def test_a_zone_is_cut_from_the_trade_behind_it_and_not_from_its_offices():
    cut = [w.text for w in reading("襄阳高新技术产业开发区声学仪器制造见效。").words]
    assert cut[0] == "襄阳高新技术产业开发区"
    found = names("镇江高新区创业服务中心揭牌。")
    assert found.get("镇江高新区创业服务中心") == "Organization"


def test_a_union_of_firms_keeps_its_name():
    assert names("中国联合网络通信集团有限公司出席。").get("中国联合网络通信集团有限公司") == "Company"


def test_bodies_that_act_together_are_two():
    assert names("邵阳市商务局联合远岭集团举办推介会。").get("邵阳市商务局") == "GovernmentBody"
    assert set(names("湖南省水利厅会同省财政厅印发通知。")) >= {"湖南省水利厅", "省财政厅"}
    found = names("远岭集团联合南昌大学签约。")
    assert (found.get("远岭集团"), found.get("南昌大学")) == ("Company", "University")


def test_a_union_is_one_body():
    assert "邵阳市残疾人联合会" in names("邵阳市残疾人联合会召开会议。")


def test_a_side_of_an_area_is_no_part_of_its_name():
    assert names("高新区位于湖南省西南部。").get("湖南省") == "AdministrativeArea"
    assert names("经开区地处临湘市东北部，规模不大。").get("临湘市") == "AdministrativeArea"


def test_who_is_received_in_a_headline_is_another_body():
    found = names("湖北省政协会见望川远岭集团")
    assert found.get("湖北省政协") == "GovernmentBody" and "湖北省政协会见望川远岭集团" not in found
    assert names("湖北省政协会见澳门远岭集团").get("湖北省政协") == "GovernmentBody"


def test_two_offices_written_together_are_two_bodies():
    found = names("中共青海省委办公室青海省人民政府办公室印发《竹编业行动方案》。")
    assert found.get("中共青海省委办公室") == found.get("青海省人民政府办公室") == "GovernmentBody"


def test_through_whom_something_is_done_has_no_preposition_in_its_name():
    assert "省政府" in names("2016年5月8日经省政府批准同意扩区。")


def test_an_office_of_the_state_is_told_by_what_it_issues():
    assert names("该项目列入国家竹编办印发的《竹编行动计划》。").get("国家竹编办") == "GovernmentBody"


def test_a_line_keeps_the_first_of_its_letters():
    words = [Token(0, 2, "境内", "s"), Token(2, 3, "合", "v"), Token(3, 6, "万铁路", "LOC"), Token(6, 8, "引出", "v")]
    whole, _ = recut(words, [0, 0, 1, 2, 2, 2, 3, 3])
    assert [word.text for word in whole] == ["境内", "合万铁路", "引出"]


def test_what_leads_to_a_line_is_none_of_its_letters():
    words = [Token(0, 1, "与", "c"), Token(1, 4, "万铁路", "LOC")]
    assert recut(words, [0, 1, 1, 1])[0] == words


def test_a_verb_of_building_is_cut_from_what_is_built():
    word, other = Token(4, 13, "共建钛基新合金科技", "v"), Token(0, 4, "泰松公司", "ORG")
    assert run_together(word, other, other) == [(0, 2, "v"), (2, 9, "n")]
    assert run_together(Token(4, 8, "共建共享", "v"), other, other) is None


def test_a_firm_in_a_zone_is_cut_from_the_zone():
    found = names("走进临溪高新区宏拓铝业,机器轰鸣。\n在临溪高新区远岭电子公司,工人赶制订单。")
    assert {found["宏拓铝业"], found["远岭电子公司"]} == {"Company"}
    assert found["临溪高新区"] == "DevelopmentZone"
    assert "临溪高新区投资集团有限公司" in names("临溪高新区投资集团有限公司成立。")


def test_who_holds_a_firm_is_cut_from_it():
    assert "远岭集团" in names("宏拓铝业系远岭集团全资子公司。")
    assert {"远岭集团", "云澜星河电子有限公司"} <= names("远岭集团持有云澜星河电子有限公司51%的股权。").keys()


def test_a_piece_of_a_bridge_is_cut_from_it():
    assert names("目前,松原大桥主塔已封顶。").get("松原大桥") == "Highway"


def test_a_port_that_the_tagger_cut_from_its_town_is_one():
    town, harbour = Token(0, 2, "岳阳", "ORG"), Token(2, 3, "港", "LOC")
    assert [w.text for w in rejoined([town, harbour, Token(3, 6, "上半年", "TIME")])] == ["岳阳港", "上半年"]
    assert [w.text for w in rejoined([town, harbour, Token(3, 4, "资", "n")])] == ["岳阳", "港", "资"]


def test_what_is_set_up_is_cut_from_the_verb():
    found = names("宏拓科技联合组建氢能研究院。")
    assert found.get("氢能研究院") == "ResearchInstitution"
    assert found.get("宏拓科技") == "Company"


def test_a_zone_is_cut_from_the_partner_it_acts_with():
    assert names("近年来，临溪开发区联合宜春学院成立锂电研究院。").get("宜春学院") == "University"
    assert names("临溪高新区快速发展。近年来，开发区联合宜春学院成立锂电研究院。").get("宜春学院") == "University"


def test_what_a_body_does_is_no_part_of_its_name():
    assert names("云澜石材博览会由临溪市商务局主办、宏拓集团承办。").get("宏拓集团") == "Company"
    assert names("青禾物流园的经营方宏拓集团表示，园区不久就会满租。").get("宏拓集团") == "Company"


def test_the_town_of_a_county_is_told_of_the_county():
    assert "罗平县" in names("青禾产业园位于罗平县城东部。")
    assert "罗平县" in names("青禾产业园坐落于罗平县城区。")


def test_a_park_pointed_at_by_its_name_is_found():
    assert names("这座青禾物流园由宏拓集团建设。").get("青禾物流园") == "LogisticsPark"
    assert "LogisticsPark" not in names("这座物流园由宏拓集团建设。").values()


def test_who_holds_a_firm_is_cut_from_the_verb():
    assert names("星河科技公司由宏拓集团控股，经营两个港口。").get("宏拓集团") == "Company"
    assert "宏拓集团控股有限公司" in names("宏拓集团控股有限公司成立。")


def test_a_zone_called_like_somebody_is_a_zone():
    assert names("松中新区下设周林经开区、青禾工业园等园区。").get("周林经开区") == "DevelopmentZone"


def test_what_a_firm_is_to_another_is_cut_from_its_name():
    held = names("公司控股股东霁禾控股集团有限公司未减持,实际控制人泓拓集团有限公司作出承诺。")
    assert held.get("霁禾控股集团有限公司") == held.get("泓拓集团有限公司") == "Company"


def test_what_a_line_carries_makes_no_firm_of_its_letters():
    found = names("云马货运铁路开工建设。")
    assert found.get("云马货运铁路") == "RailwayLine"
    assert "云马货运" not in found
