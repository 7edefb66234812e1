from reading_names import names


def test_a_title_names_the_policy_that_it_carries_out():
    found = names("《云澜市贯彻落实〈关于促进夜间消费的若干政策措施〉实施方案》已印发。")
    assert found.get("关于促进夜间消费的若干政策措施") == "Policy"


def test_a_list_that_something_is_on_is_a_title_and_else_a_document():
    found = names("《轴承园区推荐目录》公布,云澜经开区入选。")
    assert found.get("轴承园区推荐目录") == "Designation"
    assert names("市政府印发《轴承产品目录》。").get("轴承产品目录") == "Policy"


def test_what_is_put_to_the_vote_is_a_document():
    found = names("董事会审议通过《关于设立轴承公司的议案》。县人大代表提交了关于修建望川大道的议案。")
    assert found.get("关于设立轴承公司的议案") == found.get("关于修建望川大道的议案") == "Policy"


def test_a_quoted_action_is_a_policy():
    assert names("省能源局印发《绿色能源三年行动》。").get("绿色能源三年行动") == "Policy"
