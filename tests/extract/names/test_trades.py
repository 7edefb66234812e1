import pytest

from reading_names import names


@pytest.mark.parametrize("trade", ["光学材料", "建筑陶瓷", "航空新材料"])
def test_a_list_led_to_fields_of_industry_makes_every_member_one(trade):
    assert names("聚焦光学材料、建筑陶瓷、航空新材料等领域招商。").get(trade) == "Industry"


def test_a_trade_may_stand_before_counted_projects():
    assert names("储备的现代物流项目6个。").get("现代物流") == "Industry"


def test_what_a_firm_makes_is_a_product_though_a_trade_is_called_so():
    found = names("主要产品有家具、地毯以及厨房用品。")
    assert [found.get(name) for name in ("家具", "地毯", "厨房用品")] == ["Product"] * 3


def test_goods_of_trade_are_products():
    found = names("出口的主要商品是钢铁、地毯和电机设备。")
    assert found.get("钢铁") == "Product"


def test_a_count_without_etc_closes_a_list_of_trades():
    found = names("做大做强智能厨电、汽车装备及绿色食品三大主导产业。")
    assert [found.get(name) for name in ("智能厨电", "汽车装备", "绿色食品")] == ["Industry"] * 3


def test_a_mere_market_before_the_word_for_trades_makes_no_trade():
    assert "Industry" not in names("其产品在国内细分行业中份额较高。").values()


def test_two_trades_that_end_in_their_word_are_joined_by_and_not_one():
    found = names("主攻氢能、机床、高端装备制造业及现代商贸服务业等行业，壮大两地特种纺织业、现代农业等产业。")

    assert {"高端装备制造业", "现代商贸服务业"} <= set(found)
    assert "两地特种纺织业" not in found


def test_a_number_right_behind_the_last_trade_is_no_part_of_it():
    found = names("形成了精密装备制造、水产食品加工、金属构件深加工、智慧物流6大产业集群，拥有企业。")

    assert {"水产食品加工", "金属构件深加工", "智慧物流"} <= set(found)
    assert not any("6" in name for name in found)


def test_what_all_members_of_a_list_made_together_ends_its_head():
    found = names("电子信息、茶陶加工、竹木包装、大健康等十大主导产业合计完成营业收入8000亿元。")
    assert found.get("茶陶加工") == found.get("竹木包装") == "Industry"


def test_an_industry_begins_behind_the_zone_that_has_it():
    found = names("临溪高新区工业母机、轨道交通等产业发展迅速。")
    assert found.get("工业母机") == "Industry"
    assert found.get("临溪高新区") == "DevelopmentZone"


def test_places_that_are_counted_together_name_no_bases():
    assert names("公司下设岳阳、衡阳两大生产基地。").get("岳阳") == "AdministrativeArea"


def test_ways_and_bodies_are_no_industries():
    found = names("临溪高新区推进上门招商、会展招商等产业招商工作,聚焦提档升级、法治政府等四大产业。")
    assert "Industry" not in found.values()


def test_the_countryside_is_part_of_its_trade():
    assert "乡村文化旅游业" in names("大力发展乡村文化旅游业。")
