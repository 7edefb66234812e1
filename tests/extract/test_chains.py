from reading_names import annotated


def chains(text, title=None):
    doc = annotated(text, title)
    return {chain.name: set(chain.names) for chain in doc._.chains}


def test_a_zone_and_its_short_forms_are_one_thing():
    found = chains("苏州临溪经济技术开发区成立。临溪经开区引进企业。临溪开发区投资增长。")
    assert {"临溪经开区", "临溪开发区"} <= found["苏州临溪经济技术开发区"]


def test_a_city_with_and_without_its_ending_is_one_thing():
    assert chains("苏州市召开会议。苏州投资增长。")["苏州市"] == {"苏州市", "苏州"}


def test_parks_of_different_places_stay_apart():
    found = chains("苏州经济技术开发区与无锡经济技术开发区合作。无锡开发区扩区。")
    assert "无锡开发区" in found["无锡经济技术开发区"]
    assert "无锡开发区" not in found["苏州经济技术开发区"]


def test_a_bare_committee_joins_the_committee_of_its_city_only():
    found = chains("中共苏州市委召开会议。市委要求落实。市发改委表示支持。")
    assert "市委" in found["中共苏州市委"]


def test_a_declared_short_form_is_a_name_of_the_thing():
    found = chains("苏州宏拓智能装备产业园（以下简称“宏拓装备园”）开工。宏拓装备园占地百亩。")
    assert any({"苏州宏拓智能装备产业园", "宏拓装备园"} <= names for names in found.values())


def test_mentions_are_in_order_and_point_to_their_chain():
    doc = annotated("苏州市与无锡市签约。该市推进项目。")
    mentions = doc._.mentions
    assert [m.span.start for m in mentions] == sorted(m.span.start for m in mentions)
    assert all(m.type == doc._.chains[m.chain].type for m in mentions)


def test_all_names_of_a_chain_differ_and_begin_with_its_name():
    doc = annotated("雲瀾國際陸港與雲瀾 國際陸港是同一個港口，經濟開發區獲批。")
    for chain in doc._.chains:
        assert chain.names[0] == chain.name
        assert len(set(chain.names)) == len(chain.names)


def test_an_area_knows_the_areas_written_before_it():
    doc = annotated("江苏省苏州市吴江区召开会议。")
    district = next(c for c in doc._.chains if c.name == "吴江区")
    assert district.context == ("苏州市", "江苏省")


def test_the_name_of_an_area_is_the_one_the_gazetteer_knows():
    doc = annotated("青海省推进建设。青海地区运量增长，青海投资增长。")
    assert [c.name for c in doc._.chains if c.type == "AdministrativeArea"] == ["青海省"]


def test_a_short_form_joins_long_forms_that_were_one_thing_all_along():
    doc = annotated("中国(云澜)自由贸易试验区临溪片区揭牌。云澜自贸区临溪片区招商。临溪片区发展快。")
    assert {"中国(云澜)自由贸易试验区临溪片区", "云澜自贸区临溪片区", "临溪片区"} <= set(doc._.chains[0].names)


def test_two_firms_of_one_brand_stay_two():
    found = chains("云澜宏远材料股份有限公司（以下简称“宏远材料”）设立临溪宏远科技有限公司。宏远材料持股六成。")
    assert "临溪宏远科技有限公司" in found
    found = chains("宏远股份设立临溪宏远科技有限公司。宏远玄丝生产项目开工。")
    assert {"宏远股份", "临溪宏远科技有限公司"} <= set(found)


def test_a_line_by_the_letters_of_its_ends_is_the_line_between_them():
    found = chains("蓉衢铁路获批。成都至衢州铁路全长六百余公里。")
    assert found["成都至衢州铁路"] == {"成都至衢州铁路", "蓉衢铁路"}


def test_the_building_of_a_line_is_the_line_with_and_without_its_city():
    found = chains("安康平利高速公路项目总投资20亿元。平利高速公路全长20公里。")
    assert {"平利高速公路", "安康平利高速公路项目"} <= found["安康平利高速公路项目"]


def test_the_widening_of_a_line_is_not_the_line():
    found = chains("平利高速公路扩建工程总投资20亿元。平利高速公路全长20公里。")
    assert not any({"平利高速公路", "平利高速公路扩建工程"} <= names for names in found.values())
