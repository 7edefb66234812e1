from reading_names import names


def test_each_of_several_quoted_titles_is_one():
    found = names("云澜园荣获“省级轴承园区”“四川省制茶创业园”和 “国家茶文化基地”。")
    assert found.get("省级轴承园区") == found.get("四川省制茶创业园") == found.get("国家茶文化基地") == "Designation"


def test_what_something_is_praised_as_is_a_title():
    assert names("望川镇号称“轴承摇篮”,远近闻名。").get("轴承摇篮") == "Designation"
    found = names("云澜市素有“竹编之乡”“茶马门户”等美誉。")
    assert found.get("竹编之乡") == found.get("茶马门户") == "Designation"


def test_a_figure_of_speech_or_what_is_said_is_no_title():
    assert not names("他说,这里是“大后方”,号称“桥头堡”。")
