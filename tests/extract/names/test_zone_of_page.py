from reading_names import annotated, names


def test_a_zone_may_be_called_by_its_kind_alone():
    found = names("上半年,经开区规上工业增加值增长两成。目前,经开区集聚企业众多。")
    assert found.get("经开区") == "DevelopmentZone"


def test_a_kind_is_no_name_beside_named_zones_or_as_a_common_noun():
    assert "经开区" not in names("云澜经开区产值增长。目前,经开区集聚企业众多,经开区税收增长。")
    assert "开发区" not in names("近日,开发区考核结果公布,全市开发区增长,省级开发区居前,开发区名单公示。")


def test_a_kind_that_says_where_the_zone_lies_is_a_name_at_once():
    assert names("近日,临空经济区再添新厂。").get("临空经济区") == "DevelopmentZone"
    assert "临空经济区" not in names("各地临空经济区蓬勃发展。")


def test_such_a_kind_is_the_zone_named_in_full():
    chains = annotated("丽江经开区产值增长。设立汉江口新港区。新港区占地30平方公里。")._.chains
    assert [chain.names for chain in chains if "新港区" in chain.name] == [("汉江口新港区", "新港区")]


def test_a_kind_of_zone_in_a_list_of_districts_is_one():
    found = names("线路经临溪县、青禾县、经开区和高新区,终至望川镇。云澜产业园投产。")
    assert found.get("经开区") == found.get("高新区") == "DevelopmentZone"
    assert "开发区" not in names("各县、区、开发区要抓好落实。")


def test_a_zone_of_a_page_is_one_beside_parks_of_firms_and_zones_of_a_rank():
    found = names("近日,高新区召开会议。目前,高新区投资增长,云启纸箱产业园开工,在省级高新区考核中居前。")
    assert found.get("高新区") == "DevelopmentZone"


def test_the_part_that_a_zone_plays_is_no_part_of_its_name():
    found = names("5月17日,云澜市项目建设主战场经开区举行集中签约仪式。")
    assert not [name for name in found if "主战场" in name]
