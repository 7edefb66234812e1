from reading_names import names


def test_the_verb_of_making_is_no_part_of_the_first_member():
    found = names("基地主要生产导架、法兰以及管桩等配套产品。")
    assert {"导架", "法兰", "管桩"} <= set(found)


def test_each_of_a_list_of_outputs_is_a_product():
    found = names("达产后可年产黄铜棒8万吨、铜箔3万吨。")
    assert found.get("铜箔") == "Product"


def test_what_is_done_with_a_product_is_no_part_of_it():
    found = names("宏拓科技年产2万吨改性沥青技改项目开工。")
    assert found.get("改性沥青") == "Product"
    assert "改性沥青技改" not in found


def test_what_was_developed_and_comes_out_is_a_product():
    assert names("由宏拓集团自主研发的第三代储能电池正式下线。").get("储能电池") == "Product"
    assert names("首台国产盾构机在远岭重工有限公司下线。").get("盾构机") == "Product"
    assert "Product" not in names("远岭集团研发的技术填补国内空白。").values()
    assert "Product" not in names("首列班列在云澜港下线，团队研发的成果在会上亮相。").values()
