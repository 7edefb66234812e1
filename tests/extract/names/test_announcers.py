import pytest

from reading_names import names


@pytest.mark.parametrize(
    "sentence",
    [
        "3月6日,石岭华成发布《关于参股云澜基金的公告》。",
        "石岭华成（600999.SH）公告,拟投建钠电项目。",
        "据石岭华成晚间披露股份变动公告,项目分两期建设。",
        "证券代码：600999 证券简称：石岭华成 公告编号：2023-011",
        "石岭华成:关于控股子公司投资建设玄丝项目的公告",
    ],
)
def test_who_announces_is_a_firm_whatever_it_is_called(sentence):
    assert names(sentence).get("石岭华成") == "Company"


@pytest.mark.parametrize(
    "sentence",
    [
        "3月6日,云澜市税务局发布《关于加强管理的公告》。",
        "近日,林知远发布《关于参选的公告》。",
        "该公司披露投资类公告,双方公告称将合作。",
        "上海证券交易所发布公告。",
    ],
)
def test_bodies_persons_and_what_is_pointed_at_are_none(sentence):
    assert "Company" not in names(sentence).values()


def test_kinds_of_firms_and_what_is_pointed_at_are_no_names():
    found = names("青屿药业系远岭集团的参股公司,“本次收购”与“标的公司”的估值另行公告。")
    assert not {"参股公司", "标的公司", "本次收购"} & set(found)
