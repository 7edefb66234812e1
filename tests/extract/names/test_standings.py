from reading_names import names


def test_a_role_among_its_like_is_a_designation():
    found = names("临溪正打造国内外有较大影响力的轴承名城和全省重要的齿轮生产基地。")
    assert found.get("国内外有较大影响力的轴承名城") == "Designation"
    assert found.get("全省重要的齿轮生产基地") == "Designation"


def test_a_standing_without_a_role_is_none():
    assert "Designation" not in names("云澜市是全国重要的组成部分,也是最大的城市。").values()


def test_what_something_is_by_a_title_of_the_state():
    assert names("云澜市是国家物流枢纽承载城市。").get("国家物流枢纽承载城市") == "Designation"
    assert "Designation" not in names("云澜市是全国交通枢纽。").values()
