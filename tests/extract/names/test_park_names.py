"""Names of parks and trade cities: by the trade before their last character, and where they begin."""

import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市里设立了望川轻纺园。", "望川轻纺园"),
        ("云澜棉纺城开工。", "云澜棉纺城"),
        ("望川铸造园入驻企业12家。", "望川铸造园"),
    ],
)
def test_a_trade_before_the_last_character_tells_a_park(text, name):
    assert names(text).get(name) == "IndustrialPark"


def test_a_trade_city_is_commercial_and_a_store_for_parcels_is_logistic():
    assert names("望川汽配城开业。").get("望川汽配城") == "CommercialDistrict"
    assert names("临溪县建成望川云仓城。").get("望川云仓城") == "LogisticsPark"


def test_a_park_has_only_the_last_of_its_areas_in_its_name():
    found = names("沅陵县官庄镇茶叶加工园动工。")
    assert found.get("官庄镇茶叶加工园") == "IndustrialPark"
    assert "沅陵县官庄镇茶叶加工园" not in found


def test_a_quoted_park_stands_behind_its_county():
    found = names("沅陵县“锦绣山河”产业园开园。")
    assert "沅陵县“锦绣山河”产业园" not in found
    assert found.get("沅陵县") == "AdministrativeArea"


def test_towns_before_their_number_alone_are_areas():
    found = names("这条路串起青溪、石坝两镇。")
    assert found.get("青溪") == found.get("石坝") == "AdministrativeArea"


def test_a_park_keeps_the_one_area_before_its_own_name():
    assert names("沅陵县远岭工业园开园。").get("沅陵县远岭工业园") == "IndustrialPark"


def test_a_park_that_is_to_be_built_may_be_called_by_its_kind():
    found = names("湘潭高新区拟建的智慧装备产业园由远岭集团负责开发。")
    assert found.get("智慧装备产业园") == "IndustrialPark"
    assert "国家级经济技术开发区" not in {
        n for n, t in names("这是远岭集团投资建设的国家级经济技术开发区。").items() if t == "DevelopmentZone"
    }


def test_what_a_park_has_inside_it_begins_behind_it():
    found = names("云澜物流园内设青禾服务中心,已启用。")
    assert "云澜物流园内设青禾服务中心" not in found


def test_a_start_up_area_is_a_zone():
    assert names("临溪新旧动能转换起步区完成投资20亿元。").get("临溪新旧动能转换起步区") in {
        "DevelopmentZone",
        "DevelopmentPlatform",
    }
