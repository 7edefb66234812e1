import pytest

from kg.read.furniture import mark_furniture
from kg.read.heading import Heading, normal_date, read_heading

BODY = "云澜市临溪经济技术开发区上半年引进项目二十一个，总投资八十六亿元，其中一个项目已经开工。"


def heading_of(text: str) -> Heading:
    return read_heading(text, mark_furniture(text))


def test_title_publisher_author_and_date_are_read_from_head_and_byline() -> None:
    page = f"当前位置:首页 > 新闻\n临溪开发区半年报\n来源:云澜日报 作者:王知行 发布时间:2021年3月4日\n{BODY}"
    assert heading_of(page) == Heading("临溪开发区半年报", "云澜日报", ("王知行",), "2021-03-04")


def test_a_report_signed_by_its_issuing_body_names_it_as_publisher() -> None:
    page = f"推进临溪一体化发展\n\n云澜市人民政府\n\n{BODY}"
    found = heading_of(page)
    assert (found.title, found.publisher) == ("推进临溪一体化发展", "云澜市人民政府")


def test_a_notice_takes_its_title_from_two_lines_and_its_date_from_the_signature() -> None:
    page = f"云澜市人民政府办公厅\n关于印发招商办法的通知\n各区县人民政府：\n{BODY}\n云澜市人民政府办公厅\n2021年3月4日"
    found = heading_of(page)
    assert found.title == "云澜市人民政府办公厅关于印发招商办法的通知"
    assert found.publisher == "云澜市人民政府办公厅"
    assert found.issued == "2021-03-04"


def test_an_issuing_body_and_date_in_one_line_are_read_and_stay_in_the_text() -> None:
    page = f"临溪经济运行情况\n云澜市统计局 2021年1月28日\n{BODY}"
    found = heading_of(page)
    assert (found.publisher, found.issued) == ("云澜市统计局", "2021-01-28")
    assert mark_furniture(page) == ()


def test_names_of_columns_a_speaker_and_an_occasion_are_no_title() -> None:
    page = f"云澜\n新闻\n临溪开发区建设提速 首批项目开工\n{BODY}"
    assert heading_of(page).title == "临溪开发区建设提速 首批项目开工"
    report = f"政府工作报告\n——2021年2月16日在云澜县第十届人民代表大会第四次会议上\n云澜县人民政府县长王知行\n{BODY}"
    assert heading_of(report).title == "政府工作报告"


def test_dates_of_related_articles_are_not_the_date_of_the_page() -> None:
    assert heading_of(f"{BODY}\n相关阅读\n云澜大桥合龙\n社会 2024-05-08").issued is None


def test_a_site_title_before_the_title_is_not_taken() -> None:
    page = f"临溪开发区半年报-某某门户网站下载\n临溪开发区半年报\n{BODY}"
    assert heading_of(page).title == "临溪开发区半年报"


def test_the_stamp_of_a_copy_is_known_as_such() -> None:
    found = heading_of(f"临溪开发区半年报\nadmin1年前 (2023-08-12)云澜信息15\n{BODY}")
    assert (found.issued, found.is_reposted) == ("2023-08-12", True)


def test_reporters_in_brackets_are_authors() -> None:
    assert heading_of(f"临溪开发区半年报\n{BODY}(记者 王知行 通讯员 赵安)").authors == ("王知行", "赵安")


def test_a_text_that_starts_with_prose_has_no_title() -> None:
    assert heading_of(BODY).title is None


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("2021年3月4日", "2021-03-04"),
        ("2021-03-04 10:20", "2021-03-04"),
        ("2021/3", "2021-03"),
        ("05.04.2021 22:17", "2021-04-05"),
        ("2021", "2021"),
        ("2021年", "2021"),
        ("昨日", None),
        (None, None),
    ],
)
def test_dates_are_as_precise_as_written(written: str | None, normal: str | None) -> None:
    assert normal_date(written) == normal


def test_the_key_before_a_title_is_no_part_of_it() -> None:
    page = f"索引号：345600/2022-00123\n名称：关于印发招商办法的通知\n文号：云政发〔2022〕15号\n{BODY}"
    assert heading_of(page).title == "关于印发招商办法的通知"


def test_a_short_title_stands_before_what_a_site_says_of_where_and_more() -> None:
    page = f"临溪县融媒体\n青禾大桥合龙！\n发布于：云澜市\n{BODY}\n返回云澜网，查看更多"
    assert heading_of(page).title == "青禾大桥合龙！"


def test_the_sheet_above_a_published_paper_gives_its_issuer_and_date_and_is_no_text() -> None:
    sheet = "索引号 | 0871234/2023-00417 | 生成日期 | 2023-09-06 |\n发布机构 | 云澜市人民政府办公室 | 公开形式 | 网站 |"
    page = f"临溪开发区18只项目集中开工\n{sheet}\n{BODY}"
    found = heading_of(page)
    assert (found.publisher, found.issued) == ("云澜市人民政府办公室", "2023-09-06")
    assert any(sheet in page[span.start : span.end] for span in mark_furniture(page))


def test_the_line_below_the_title_gives_the_date_with_who_publishes_or_when_it_was_delivered() -> None:
    for line in (
        "2022年7月15日　云澜综保区管委会",
        "云政发〔2022〕21号　2022年7月15日",
        "2022年7月15日在云澜县第十六届人民代表大会第二次会议上",
    ):
        assert heading_of(f"云澜综保区经济运行情况\n{line}\n{BODY}").issued == "2022-07-15"
