"""What a zone is divided into: names of places that only the list tells."""

from reading_names import names


def test_counted_parts_are_places_by_their_last_word():
    found = names("云澜开发区规划有轻纺产业园区、职业教育园区、滨湖休闲区、种苗繁育区等四个功能区。")
    assert found.get("轻纺产业园区") == "IndustrialPark"
    assert found.get("滨湖休闲区") == found.get("职业教育园区") == "DevelopmentPlatform"
    found = names("该镇分竹影汤泉、锦绣街、星空营地三个组团。")
    assert found.get("竹影汤泉") == found.get("星空营地") == "DevelopmentPlatform"
    assert found.get("锦绣街") == "CommercialDistrict"


def test_parts_without_a_count_all_end_like_areas():
    found = names("望川陆港占地两千亩,设转关区、冷藏仓和边贸交易区,明年投用。")
    assert found.get("转关区") == "DevelopmentPlatform"
    assert found.get("冷藏仓") == "LogisticsPark"
    assert found.get("边贸交易区") == "CommercialDistrict"


def test_trades_and_what_any_site_is_divided_into_are_no_parts():
    assert names("园区分为皮革鞣制、箱包缝制、辅料批发三个片区。").get("皮革鞣制") in (None, "Industry")
    assert "居住区" not in names("厂区设办公区、居住区和绿化区。")
    assert "临溪县" not in {
        n for n, t in names("望川新区包括临溪县、松原县两个部分。").items() if t != "AdministrativeArea"
    }


def test_a_kind_of_towns_is_no_town():
    assert "旅居类小镇" not in names("它是全市唯一的旅居类小镇。")


def test_the_count_of_the_parts_is_in_no_part():
    found = names("云澜陆港占地三百亩,分干货交易区、鲜果仓储区、冻品加工区三个功能区,明年投用。")
    assert found.get("冻品加工区") == "DevelopmentPlatform"
    assert "冻品加工区三个功能区" not in found


def test_what_a_zone_governs_are_its_parts():
    found = names("该开发区辖城南产业园、滨江产业园和新材料产业园。")
    assert found.get("新材料产业园") == "IndustrialPark"


def test_what_is_told_each_by_itself_is_no_division():
    found = names("4个园区进入方阵,分别为昆明经开区、曲靖高新区、玉溪高新区、楚雄高新区。")
    assert not any(name.startswith("别") for name in found)
    assert found.get("曲靖高新区") == "DevelopmentZone"
