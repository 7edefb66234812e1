from reading_names import names


def test_a_title_names_the_policy_that_it_carries_out():
    found = names("《云澜市贯彻落实〈关于促进夜间消费的若干政策措施〉实施方案》已印发。")
    assert found.get("关于促进夜间消费的若干政策措施") == "Policy"
