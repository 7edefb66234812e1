import pytest

from chain_documents import document
from kg.resolve.context import context_of
from kg.resolve.places import find_path, fits, own_place


@pytest.mark.parametrize(
    ("name", "near", "path"),
    [
        ("苏州市", (), "江苏/苏州"),
        ("昆山", (), "江苏/苏州/昆山"),
        ("吉林", (), "吉林"),
        ("吉林市", (), "吉林/吉林"),
        ("鼓楼区", (), None),
        ("鼓楼区", ("福建/福州",), "福建/福州/鼓楼"),
        ("渝中区", (), "重庆/渝中"),
        ("新区", (), None),
        ("城区", (), None),
        ("城区", ("山西/晋城",), "山西/晋城/城区"),
        ("济源市", (), "河南/济源"),
        ("云澜市", (), None),
    ],
)
def test_a_division_is_found_by_name_and_namesakes_by_what_is_near(
    name: str, near: tuple[str, ...], path: str | None
) -> None:
    assert find_path(name, near) == path


@pytest.mark.parametrize(
    ("name", "path", "rest"),
    [
        ("江苏省苏州市昆山市商务局", "江苏/苏州/昆山", "商务局"),
        ("中国(苏州)试验区", "江苏/苏州", "中国试验区"),
        ("中共苏州市委", "江苏/苏州", "委"),
        ("云澜市政府", "?云澜市", "政府"),
    ],
)
def test_the_place_a_name_begins_with_is_read_to_the_smallest(name: str, path: str, rest: str) -> None:
    own = own_place(name)
    assert own is not None
    assert (own.path, own.rest) == (path, rest)


@pytest.mark.parametrize("name", ["宏拓科技有限公司", "平安集团", "全市", "旧街改造中心"])
def test_a_name_without_a_place_has_none(name: str) -> None:
    assert own_place(name) is None


def test_a_county_of_another_province_is_not_read_into_a_local_name() -> None:
    assert own_place("沙河高教园", ["北京"]) is None
    assert own_place("沙河高教园", ["河北/邢台"]) is not None


@pytest.mark.parametrize(
    ("title", "level", "path"),
    [
        ("苏州市新闻", "省", "江苏"),
        ("苏州市新闻", "市", "江苏/苏州"),
        ("苏州市新闻", "区", None),
        ("昆山市新闻", "市", "江苏/苏州/昆山"),
        ("苏州市吴江区新闻", "市", "江苏/苏州"),
        ("苏州市吴江区新闻", "区", "江苏/苏州/吴江"),
        ("江苏省新闻", "市", None),
        ("江苏省新闻", "自治区", None),
        ("重庆市新闻", "市", "重庆"),
        ("重庆市新闻", "省", None),
        ("广西新闻", "自治区", "广西"),
    ],
)
def test_a_bare_level_word_means_the_place_of_that_level_or_none(title: str, level: str, path: str | None) -> None:
    assert context_of(document("a", ("Company", "宏拓"), title=title)).at_level(level) == path


def test_places_fit_when_one_lies_in_the_other() -> None:
    assert fits("江苏", "江苏/苏州")
    assert not fits("江苏/苏州", "江苏/无锡")
    assert not fits("江苏/苏", "江苏/苏州")


def test_a_document_speaks_from_the_place_of_its_title_then_its_publisher_then_its_text() -> None:
    many = [("AdministrativeArea", "无锡市"), ("AdministrativeArea", "江阴市"), ("Company", "宏拓")]
    assert context_of(document("a", *many, title="昆山开发区半年报", publisher="江苏日报")).place == "江苏/苏州/昆山"
    assert context_of(document("b", *many, publisher="苏州市人民政府")).place == "江苏/苏州"
    assert context_of(document("c", *many)).place == "江苏/无锡"
    assert context_of(document("d", ("AdministrativeArea", "苏州市"), ("AdministrativeArea", "杭州市"))).place is None
    zones = [("DevelopmentZone", "苏州经济技术开发区"), ("IndustrialPark", "苏州智造园"), ("Company", "杭州宏拓")]
    assert context_of(document("g", *zones)).place == "江苏/苏州"
    assert context_of(document("f", *many[:1], title="总投资百亿元动力电池项目签约")).place is None
    assert context_of(document("e", ("Company", "宏拓"), title="云澜市公报")).place == "?云澜市"
