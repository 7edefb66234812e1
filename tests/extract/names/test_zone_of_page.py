from reading_names import names


def test_a_zone_may_be_called_by_its_kind_alone():
    found = names("上半年,经开区规上工业增加值增长两成。目前,经开区集聚企业众多。")
    assert found.get("经开区") == "DevelopmentZone"


def test_a_kind_is_no_name_beside_named_zones_or_as_a_common_noun():
    assert "经开区" not in names("云澜经开区产值增长。目前,经开区集聚企业众多,经开区税收增长。")
    assert "开发区" not in names("近日,开发区考核结果公布,全市开发区增长,省级开发区居前,开发区名单公示。")
