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
