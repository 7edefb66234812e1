from kg.extract.names.enumerations import enumerations
from reading_names import reading


def lists(text):
    read = reading(text)
    return [([read.text[s:e] for s, e in found.members], found.head, found.etc) for found in enumerations(read)]


def test_members_and_head_noun_of_a_list():
    assert lists("培育生物医药、新材料和数字经济等三大产业。") == [(["生物医药", "新材料", "数字经济"], "产业", True)]


def test_a_conjunction_before_a_further_comma_joins_one_member():
    [(members, _, _)] = lists("布局汽车及配件、新材料、生物医药等产业。")
    assert members == ["汽车及配件", "新材料", "生物医药"]


def test_a_text_without_a_list_has_none():
    assert lists("云澜市召开会议。") == []


def test_a_list_ends_with_its_sentence():
    assert [members for members, _, _ in lists("引进宏拓、远岭。\n甲园、乙园开工。")] == [
        ["宏拓", "远岭"],
        ["甲园", "乙园"],
    ]


def test_two_members_parted_by_yiji_stay_two_before_further_ones():
    [(members, _, _)] = lists("重点布局船舶零件、再利用设备以及机床、模具等产品。")
    assert members == ["船舶零件", "再利用设备", "机床", "模具"]
