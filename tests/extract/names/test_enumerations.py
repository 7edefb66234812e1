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


def test_what_joins_two_halves_once_joins_those_of_the_last_member():
    [(members, _, _)] = lists("形成了智能马桶、康复与文创、竹木与果酒等产业集群。")
    assert members == ["智能马桶", "康复与文创", "竹木与果酒"]


def test_parts_belong_to_the_thing_before_them():
    [(members, _, _)] = lists("布局医药、船舶及零部件等产业。")
    assert members == ["医药", "船舶及零部件"]


def test_two_trades_joined_by_and_before_a_further_one_stay_two():
    [(members, _, _)] = lists("发展纸品包装、能源工业和日用陶瓷、晚礼服等产业。")
    assert members[1:] == ["能源工业", "日用陶瓷", "晚礼服"]


def test_a_count_closes_the_last_member_though_a_verb_ends_it():
    [(members, _, _)] = lists("聚力培育深海采矿、光子计算4个先导产业。")
    assert members == ["深海采矿", "光子计算"]
