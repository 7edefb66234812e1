from reading_names import names


def test_a_title_names_the_trade_it_is_for():
    found = names("云澜市出台《关于加快推动轴承产业提质升级的意见》和《云澜市竹编业发展规划》。")
    assert found.get("轴承产业") == found.get("竹编业") == "Industry"


def test_a_title_opens_with_the_zone_it_is_for():
    assert names("委里组织编制《望川临空经济区发展规划》。").get("望川临空经济区") == "DevelopmentZone"


def test_what_every_title_may_say_is_no_trade_and_no_zone():
    told = names("《云澜市支持企业发展办法》《云澜市促进就业创业行动方案》《云澜市产业园区考核办法》印发。")
    assert not {"Industry", "DevelopmentZone", "IndustrialPark"} & set(told.values())


def test_what_is_done_to_the_economy_is_no_trade():
    assert "Industry" not in names("《关于改进服务做强县域发展动能的意见》印发。").values()
