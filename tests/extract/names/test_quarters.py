from reading_names import names


def test_quarters_of_a_zone_go_by_where_they_lie_or_a_letter():
    found = names("云澜高新区分为南区、北区。南区重点发展轴承,北区聚焦制茶。")
    assert found.get("南区") == found.get("北区") == "DevelopmentPlatform"
    found = names("望川产业园分为A区、B区。A区位于河畔。")
    assert found.get("A区") == found.get("B区") == "DevelopmentPlatform"


def test_one_quarter_alone_or_without_a_zone_is_none():
    assert "南区" not in names("云澜高新区,南区重点发展轴承。")
    assert names("小区分为南区、北区。").get("南区") != "DevelopmentPlatform"


def test_a_quarter_is_part_of_the_name_of_its_zone():
    assert names("云澜出口加工区西区通过验收。").get("云澜出口加工区西区") == "DevelopmentZone"
    assert names("远泊保税港区B区开工。").get("远泊保税港区B区") == "DevelopmentZone"


def test_parks_called_by_their_trade_where_the_zone_has_several():
    found = names("临溪经济开发区“一区两园”成形:制茶园以宏拓茶业为骨干;轴承园集聚企业9户。")
    assert found.get("制茶园") == found.get("轴承园") == "IndustrialPark"
    assert "制茶园" not in names("临溪经济开发区成形:制茶园以宏拓茶业为骨干;轴承园集聚企业9户。")


def test_quarters_of_a_port_are_ports_and_no_districts():
    found = names("云澜港由东港区和西港区组成,东港区以集装箱为主。")
    assert found.get("东港区") == found.get("西港区") == "Port"
    found = names("云澜港包括东港区、西港区。日照市东港区发展快。")
    assert found.get("东港区") != "Port"
