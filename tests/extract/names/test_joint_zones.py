from reading_names import names


def test_a_zone_of_two_border_towns_keeps_both_and_their_countries():
    found = names("考察团来到望川—登隆经济合作区。随后,北松—同磨口岸经济区签约。")
    assert found.get("望川—登隆经济合作区") == found.get("北松—同磨口岸经济区") == "DevelopmentZone"
    assert names("中国老挝望川—登隆经济合作区开工。").get("中国老挝望川—登隆经济合作区") == "DevelopmentZone"


def test_two_activities_with_a_dash_make_no_zone():
    assert not any("—" in name for name in names("加快研发—制造示范区和产城—生态试验区建设。"))
