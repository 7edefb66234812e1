"""What the tagger cuts out of a word, or a list lends to a member, is no name."""

import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("推进12个绿电产业园建设。", "电产业园"),
        ("支持和林格尔物流园建设。", "林格尔物流园"),
        ("打造和美乡村片区9个。", "美乡村片区"),
        ("扎实做好黑土地保护工程。", "土地保护工程"),
        ("发展铜基、镁基等材料。", "镁基"),
    ],
)
def test_the_end_of_something_else_is_no_name(text: str, cut: str) -> None:
    assert cut not in names(text)


def test_a_kind_of_thing_behind_a_name_of_its_own_is_one() -> None:
    assert "临溪绿电产业园" in names("推进临溪绿电产业园建设。")


def test_a_member_with_a_head_of_its_own_is_not_called_by_that_of_the_last() -> None:
    found = names("提速建设青禾水库、云松高速等项目。")
    assert "青禾水库高速" not in found
    assert found.get("云松高速") == "Highway"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("推进在沪重点实验室建设。", "沪重点实验室"),
        ("新建“门前”就业服务站31个。", "“门前”就业服务站"),
        ("加快松原3个炼焦项目建设。", "松原3个炼焦项目"),
        ("根据省委“十二五”规划《建议》编制。", "“十二五”规划"),
    ],
)
def test_counted_and_served_things_are_no_names(text: str, cut: str) -> None:
    assert cut not in names(text)


def test_what_is_done_somewhere_is_no_name_of_the_place() -> None:
    found = names("推进远岭装备全球生产制造中心等项目建设，建设成果转化基地。")
    assert "制造中心" not in found
    assert "成果转化基地" not in found
