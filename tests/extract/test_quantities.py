from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.quantities import QuantityMention, find_quantities
from kg.model import TextSpan

UNITS = {
    "元": ("CNY", None),
    "美元": ("USD", None),
    "%": ("Percent", None),
    "个百分点": ("PercentagePoint", None),
    "平方米": ("SquareMetre", None),
    "平方公里": ("SquareKilometre", None),
    "亩": ("Mu", None),
    "公里": ("Kilometre", None),
    "吨": ("Tonne", None),
    "标箱": ("TEU", None),
    "人": ("Person", None),
    "人次": ("PersonTime", None),
    "家": ("Count", "家"),
    "列": ("Count", "列"),
    "千瓦时": ("Count", "千瓦时"),
    "公里/小时": ("Count", "公里/小时"),
}
SCALES = {"": 1, "万": 10**4, "亿": 10**8, "千万": 10**7}
BOUNDS = {
    "": None,
    "超": "AtLeast",
    "超过": "AtLeast",
    "近": "About",
    "约": "About",
    "不足": "AtMost",
    "突破": "AtLeast",
}
TAILS = {"": None, "以上": "AtLeast", "左右": "About", "以内": "AtMost"}


def only(text: str) -> QuantityMention:
    found = find_quantities(text)
    assert len(found) == 1, found
    return found[0]


@given(
    st.decimals(min_value=Decimal("0.01"), max_value=99999, places=2),
    st.sampled_from(sorted(SCALES)),
    st.sampled_from(sorted(UNITS)),
    st.sampled_from(sorted(BOUNDS)),
    st.sampled_from(["", " "]),
)
def test_any_number_with_a_unit_is_read_back_exactly(
    number: Decimal, scale: str, unit: str, bound: str, blank: str
) -> None:
    if unit in ("%", "个百分点"):
        scale = ""
    mention = only(f"完成{bound}{number:f}{blank}{scale}{unit}，")
    name, classifier = UNITS[unit]
    assert mention.quantity.value == number * SCALES[scale]
    assert (mention.quantity.unit, mention.quantity.classifier) == (name, classifier)
    assert mention.bound == BOUNDS[bound]


@given(
    st.integers(min_value=2, max_value=9999), st.sampled_from(sorted(TAILS)), st.sampled_from(["家", "亿元", "公里"])
)
def test_words_behind_the_unit_make_it_inexact(number: int, tail: str, unit: str) -> None:
    mention = only(f"达到{number}{unit}{tail}。")
    assert mention.bound == TAILS[tail]
    assert mention.outer.of(f"达到{number}{unit}{tail}。") == f"{number}{unit}{tail}"


@given(
    st.integers(min_value=2, max_value=500),
    st.integers(min_value=1, max_value=500),
    st.sampled_from(["-", "至", "~", "到"]),
)
def test_a_range_has_both_its_ends(low: int, more: int, link: str) -> None:
    mention = only(f"新建{low}{link}{low + more}座。")
    assert (mention.quantity.value, mention.upper) == (low, low + more)


def test_the_scale_of_a_range_holds_for_both_ends() -> None:
    mention = only("投资3至5亿元，")
    assert (mention.quantity.value, mention.upper) == (3 * 10**8, 5 * 10**8)


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("上千名员工", 1000, "AtLeast"),
        ("超万亩", 10000, "AtLeast"),
        ("近百家", 100, "About"),
        ("过千亿元", 10**11, "AtLeast"),
        ("二十余名", 20, "AtLeast"),
        ("20多家", 20, "AtLeast"),
        ("2000多万人", 20_000_000, "AtLeast"),
        ("3.2万余台", 32000, "AtLeast"),
        ("两条生产线", 2, None),
        ("一百二十家", 120, None),
        ("１２．５亿元", 1_250_000_000, None),
    ],
)
def test_vague_and_spelled_numbers_are_read(text: str, value: int, bound: str | None) -> None:
    mention = only(text)
    assert (mention.quantity.value, mention.bound) == (value, bound)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("约占全省1/8。", "12.5"),
        ("占三分之一。", "33.33"),
        ("占两成以上。", "20"),
        ("出口增长超三成\n7月15日,海关发布数据。", "30"),
        ("占一半。", "50"),
        ("占百分之五。", "5"),
    ],
)
def test_fractions_are_percentages(text: str, percent: str) -> None:
    assert only(text).quantity.value == Decimal(percent)
    assert only(text).quantity.unit == "Percent"


@pytest.mark.parametrize(
    "text",
    [
        "G72创新走廊",
        "6G通信",
        "3A级物流企业",
        "亚洲300强",
        "第53次会议",
        "9710业务",
        "“3+3”体系",
        "千家万户",
        "一批项目",
        "数百家企业",
        "十几个项目",
        "工业4.0",
        "签约项目",
        "零部件",
        "电话13391210000",
    ],
)
def test_numbers_that_are_part_of_words_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == []


def test_traditional_characters_are_read_and_keep_their_place() -> None:
    text = "規劃面積約為12.24平方公里"
    mention = only(text)
    assert mention.quantity.unit == "SquareKilometre"
    assert mention.span.of(text) == "12.24平方公里"


def test_what_is_a_date_is_no_quantity() -> None:
    text = "2019年3家"
    assert [m.span.of(text) for m in find_quantities(text, [TextSpan(0, 5)])] == ["3家"]


def test_a_figure_per_year_keeps_its_unit_and_one_per_area_does_not() -> None:
    assert (only("产能300万吨/年").quantity.unit, only("产能300万吨/年").per) == ("Tonne", "年")
    assert only("税收35万元/亩").quantity.classifier == "元/亩"


def test_the_unit_of_a_column_is_no_quantity() -> None:
    assert list(find_quantities("总投资（亿元）：；用地（万亩）")) == []
    assert [mention.quantity.value for mention in find_quantities("亿元企业，近亿元")] == [10**8, 10**8]


def test_a_field_gives_its_unit_to_the_number_behind_it() -> None:
    found = list(find_quantities("总投资（亿元）：15.5；入驻企业（家）：32；电话（手机）：13800000000"))
    assert [(mention.quantity.value, mention.quantity.unit, mention.quantity.classifier) for mention in found] == [
        (Decimal("1550000000"), "CNY", None),
        (Decimal(32), "Count", "家"),
    ]


@given(
    st.lists(st.decimals(min_value=Decimal("0.1"), max_value=9999, places=1), min_size=2, max_size=4),
    st.sampled_from(["亿元", "万吨", "个百分点", "公里", "万亩"]),
    st.sampled_from(["和", "、", "及"]),
)
def test_a_unit_written_once_at_the_end_of_a_list_is_that_of_every_member(
    numbers: list[Decimal], unit: str, last: str
) -> None:
    written = "、".join(f"{n:f}" for n in numbers[:-1]) + last + f"{numbers[-1]:f}{unit}"
    found = find_quantities(f"分别为{written}。")
    (alone,) = find_quantities(f"为{numbers[-1]:f}{unit}。")
    scale = alone.quantity.value / numbers[-1]
    assert [m.quantity.value for m in found] == [n * scale for n in numbers]
    assert {m.quantity.unit for m in found} == {alone.quantity.unit}


@pytest.mark.parametrize("text", ["第1、2、3名", "1、2、3号楼", "3、4号线", "1、2亿元项目"])
def test_numbers_of_a_row_of_names_share_no_unit(text: str) -> None:
    assert len(find_quantities(text)) <= 1


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("城镇新增就业人数0.98万人", 9800, "Person"),
        ("企业户数1.2万户", 12_000, "Count"),
        ("吸纳51万新就业形态人员。", 510_000, "Count"),
        ("帮助7.2万易返贫人口增收。", 72_000, "Count"),
        ("投资9.6亿的广场", 960_000_000, "Count"),
        ("约人民币3,000万元", 30_000_000, "CNY"),
        ("跨越500亿元", 50_000_000_000, "CNY"),
        ("年产疫苗2000万剂", 20_000_000, "Count"),
        ("发运60标准集装箱", 60, "TEU"),
    ],
)
def test_numbers_behind_nouns_and_verbs_of_this_genre(text: str, value: int, unit: str) -> None:
    quantity = only(text).quantity
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize("text", ["数百家企业", "几千人", "好几万人"])
def test_an_open_number_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_half_a_year_more_is_told_behind_the_years() -> None:
    found = find_quantities("工期4年半,保修2年")
    assert [(str(m.quantity.value), m.quantity.unit) for m in found] == [("4.5", "Year"), ("2", "Year")]


def test_half_an_hour_more_is_told_behind_the_hours() -> None:
    found = find_quantities("由两个半小时缩短至1小时,共3个半成品")
    assert [(str(m.quantity.value), m.quantity.unit) for m in found] == [("2.5", "Hour"), ("1", "Hour"), ("3", "Count")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("工期3年半", "3.5", "Year"),
        ("工期一年半", "1.5", "Year"),
        ("历时2个半月", "2.5", "Month"),
        ("共1天半", "1.5", "Day"),
    ],
)
def test_half_of_a_unit_more(text: str, value: str, unit: str) -> None:
    assert [(str(m.quantity.value), m.quantity.unit) for m in find_quantities(text)] == [(value, unit)]


def test_half_behind_a_unit_may_begin_another_word() -> None:
    assert next(str(m.quantity.value) for m in find_quantities("企业3年半数以上盈利")) == "3"


def test_the_code_of_a_share_counts_nothing() -> None:
    assert find_quantities("股票代码:600123 股票简称:远岭新材") == []
    assert [str(m.quantity.value) for m in find_quantities("注册账号500万个")] == ["5000000"]


@pytest.mark.parametrize("written", ["突破千亿大关", "跨上千亿新台阶", "突破千亿基础上", "跨过千亿门槛"])
def test_a_mark_passed_is_a_figure(written: str) -> None:
    (found,) = find_quantities("产值" + written + "。")
    assert (found.quantity.value, found.bound) == (Decimal("1E+11"), "AtLeast")


def test_the_rank_of_a_city_is_no_figure() -> None:
    assert find_quantities("跻身千亿级城市。") == []
    assert len(find_quantities("打造千亿级产业集群。")) == 1
