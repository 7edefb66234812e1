from reading_names import names


def test_an_office_may_have_two_fields():
    found = names("云澜市商务局与临溪市区域协作和投资促进局签订协议。")
    assert found.get("临溪市区域协作和投资促进局") == "GovernmentBody"


def test_two_offices_are_not_one_with_two_fields():
    assert "云澜市商务局和财政局" not in names("会议由云澜市商务局和财政局主持。")


def test_a_secretary_names_the_committee():
    assert names("昆明市委书记李明出席。").get("昆明市委") == "GovernmentBody"
    assert "GovernmentBody" not in names("县委书记出席。").values()


def test_departments_are_known_by_who_speaks_for_them():
    assert names("市轴承办有关负责人介绍。").get("市轴承办") == "GovernmentBody"
    assert names("记者从昆明市工业和信息化局获悉。").get("昆明市工业和信息化局") == "GovernmentBody"


def test_committee_and_government_written_together_are_two():
    found = names("云澜市委市政府高度重视。")
    assert found.get("云澜市委") == found.get("云澜市政府") == "GovernmentBody"


def test_departments_of_a_level_are_known_by_their_field():
    found = names("省生态环境厅、市自然资源和规划局联合检查。")
    assert found.get("省生态环境厅") == found.get("市自然资源和规划局") == "GovernmentBody"


def test_the_committee_of_a_secretary_needs_no_place():
    assert names("市委书记林知远率团考察。").get("市委") == "GovernmentBody"


def test_the_governments_of_several_areas_are_no_body():
    found = names("铁路由四川、贵州、云南三省政府共同出资建设。")
    assert found.get("云南") == "AdministrativeArea"
    assert "GovernmentBody" not in found.values()


def test_the_office_of_a_zone_is_not_that_of_a_district():
    found = names("会议由党工委及开发区招商局组织。")
    assert found.get("开发区招商局") == "GovernmentBody"
    assert "区招商局" not in found


def test_who_sits_in_a_committee_and_heads_its_district_names_the_district():
    assert names("昆明市委常委、副市长李明出席。").get("昆明市") == "AdministrativeArea"
    assert "AdministrativeArea" not in names("昆明市委常委、宣传部部长李明出席。").values()


def test_congress_and_conference_of_a_level_are_named_by_who_heads_them():
    found = names("市人大常委会主任李明、市政协主席王强出席。")
    assert [found.get(name) for name in ("市人大常委会", "市政协")] == ["GovernmentBody"] * 2


def test_leading_groups_and_their_offices_are_bodies():
    found = names("中共云澜市委推进城市更新领导小组办公室印发通知。")
    assert found.get("中共云澜市委推进城市更新领导小组办公室") == "GovernmentBody"


def test_a_group_that_is_being_set_up_begins_no_name_with_the_verb():
    assert not [n for n in names("云澜市成立重大项目建设领导小组。") if "成立" in n]


def test_the_secretary_of_a_district_names_the_district_and_its_chairmen_later():
    found = names("海曙区委书记李明,区委副书记、区长王强出席。")
    assert found.get("海曙区") == "AdministrativeArea"


def test_departments_named_short_stand_beside_one_of_their_level():
    found = names("市教育局、水利局、民政局分别作推介。")
    assert [found.get(name) for name in ("市教育局", "水利局", "民政局")] == ["GovernmentBody"] * 3


def test_by_whose_consent_is_no_part_of_a_name_and_all_governments_are_none():
    assert names("经市人民政府同意,现印发给你们。").get("市人民政府") == "GovernmentBody"
    assert "区人民政府" not in names("各县市区人民政府,市直机关各单位:")


def test_the_committee_of_a_zone_may_go_without_its_level():
    found = names("昆明临港办会同省港口集团检查码头。")
    assert found.get("昆明临港办") == "GovernmentBody"
    assert found.get("省港口集团") == "Company"
    assert not any("会同" in name for name in found)


def test_bodies_beside_a_government_go_by_its_level():
    found = names("省贸促会副会长林知远、市人才交流服务中心主任陈明出席。")
    assert found.get("省贸促会") == found.get("市人才交流服务中心") == "Organization"
    assert "省贸促会" not in names("全省贸促会系统举办活动。")


def test_a_department_of_a_ministry_is_known_by_its_head():
    assert names("海关总署企管司副司长林知远出席。").get("海关总署企管司") == "GovernmentBody"
    assert "GovernmentBody" not in names("该公司总部公司司长期亏损。").values()


def test_the_working_committee_of_a_zone_may_go_without_its_place():
    assert names("高新区工委书记林知远率团考察。").get("高新区工委") == "GovernmentBody"


def test_what_a_zone_has_is_not_that_of_a_district_and_unions_of_a_level_are_bodies():
    assert "区人大工委" not in names("示范区人大工委主任林知远列席。")
    assert names("省农信联社理事长林知远致辞。").get("省农信联社") == "Organization"


def test_an_office_for_building_a_zone_is_a_body():
    found = names("省半岛轴承经济区建设办公室副主任林远出席。")
    assert found.get("省半岛轴承经济区建设办公室") == "GovernmentBody"
