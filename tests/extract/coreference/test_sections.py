from kg.extract.coreference.sections import focus_at, section_focus
from kg.model import Chain, Mention, TextSpan


def _read(text, *zones, focus=0):
    chains = [Chain("DevelopmentZone", zone, (zone,), ()) for zone in zones]
    mentions = [
        Mention(TextSpan(at, at + len(zone)), "DevelopmentZone", number, "name", "test", 0.9)
        for number, zone in enumerate(zones)
        for at in range(len(text))
        if text.startswith(zone, at)
    ]
    sections = section_focus(text, chains, mentions, focus)
    return lambda word: focus_at(sections, text.index(word), focus)


def test_a_text_that_goes_through_several_zones_is_about_each_in_turn():
    about = _read(
        "云澜高新区成立于1992年。去年产茶。望川经开区始建于1993年。今年造轴承。\n全市稳定。", "云澜高新区", "望川经开区"
    )
    assert (about("产茶"), about("造轴承"), about("稳定")) == (0, 1, 0)


def test_a_zone_that_only_opens_a_sentence_once_changes_nothing():
    about = _read("全市增长。望川经开区成立于1993年。今年造轴承。", "云澜高新区", "望川经开区")
    assert about("造轴承") == 0


def test_a_zone_that_is_only_an_attribute_is_not_gone_through():
    about = _read("云澜高新区的企业投产。望川经开区的企业停产。今年造轴承。", "云澜高新区", "望川经开区")
    assert about("造轴承") == 0


def test_the_parks_of_a_zone_are_not_gone_through():
    text = "云澜高新区增长。望川园位于云澜高新区,占地3亩。松岭园位于云澜高新区,产茶。今年造轴承。"
    assert _read(text, "云澜高新区", "望川园", "松岭园")("造轴承") == 0


def test_the_sheet_below_the_name_of_a_zone_is_of_that_zone():
    about = _read(
        "云澜高新区\n批准时间:2009.3\n主导产业:轴承\n望川经开区\n批准时间:2013.7\n核准面积:5平方公里\n全市稳定增长。",
        "云澜高新区",
        "望川经开区",
    )
    assert (about("轴承"), about("核准"), about("稳定")) == (0, 1, 0)


def test_the_sheet_below_the_name_of_a_project_is_of_that_project():
    chains = [Chain("Company", "宏拓科技", ("宏拓科技",), ()), Chain("Project", "青禾电池项目", ("青禾电池项目",), ())]
    text = "宏拓科技公告。\n投资标的名称:青禾电池项目\n投资金额:约6亿元\n公司董事会已审议通过。"
    mentions = [
        Mention(TextSpan(at := text.index(chain.name), at + len(chain.name)), chain.type, number, "name", "test", 0.9)
        for number, chain in enumerate(chains)
    ]
    sections = section_focus(text, chains, mentions, 0)
    assert focus_at(sections, text.index("金额"), 0) == 1
    assert focus_at(sections, text.index("审议"), 0) == 0
