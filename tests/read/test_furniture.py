from itertools import pairwise

import pytest

from kg.read.furniture import mark_furniture

BODY = (
    "云澜市临溪经济技术开发区上半年引进项目二十一个，总投资八十六亿元，其中宏拓科技有限公司的智能传感器项目已经开工。\n"
    "开发区管委会有关负责人说，下一步将围绕主导产业补链强链，推动更多企业落户，力争全年完成投资一百二十亿元。"
)


def left_over(text: str, title: str | None = None) -> str:
    """The text without its furniture, one line for each line that has something left."""
    position, kept = 0, []
    for span in mark_furniture(text, title=title):
        kept.append(text[position : span.start])
        position = span.end
    kept.append(text[position:])
    return "\n".join(line.strip() for line in "".join(kept).split("\n") if line.strip())


BEFORE = [
    "云澜  [切换城市]\n用户名:密码:记住密码注册/帮助中心\n云澜车友网广告位",
    "当前位置:首页 > 云澜新闻 > 正文内容",
    "您现在的位置： 首页 >> 新闻中心 >> 园区动态",
    "首页 | 新闻",
    "网站首页>新闻 > 招商资讯 > 正文",
    "下载\n打印\n全屏\n收藏\n【字号：\n加大\n还原\n减小\n】",
    "来源：云澜日报  作者：李知远  时间：2021-03-04 09:10  浏览：321次",
    "【字体：大 中 小】",
    "admin1年前 (2023-08-12)云澜产业信息15",
    "2021-03-04 09:10:22 来源：云澜新闻网 参与互动",
    "來源：雲瀾日報\n發布時間：2021年3月4日",
    "来源：\n云澜市人民政府\n时间：\n2021-03-04",
    "分享到微信\n打开微信，点击底部的“发现”，\n使用“扫一扫”即可将网页分享至朋友圈。",
    "每周记者 王知行 每周编辑 赵安",
    "云澜快讯 2022-5-1 18:00 云澜电视台 33 0",
    "首 页 新闻中心 政府信息公开 专题专栏 民意互动 办事服务\n今天是 : 天气预报:",
    "2021\n03/18\n13:12",
    "您的位置:\n首页\n>\n云澜要闻\n云澜要闻",
    "{{item.tag}}\n+ 关注\n字号变大| 字号变小",
    "本文摘要: 临溪港昨日开港 首批货轮靠泊...",
    "云澜市人民政府门户网站\n网站首页\n政务公开",
    "2022年08月12日 星期五\n第01版：要闻 第02版：综合 第03版：县区\n上一版 下一版",
    "站内搜索：\n热门关键词：青禾高速通车 临溪港开港",
    "打开APP\n06-11 10:20\n+关注",
]
AFTER = [
    "【责任编辑：李知远】",
    "分享给朋友:",
    "上一篇：临溪港开港\n下一篇：云澜大桥合龙",
    "版权声明：本文由网络收集，如有侵权请联系我们删除 400-0000-021",
    "李某某微信号\n产业招商/厂房出租:400 0000 021\n或微信/手机:13900000000\n长按/扫一扫加微信",
    "反对 0举报 0 收藏 0 评论 0",
    "网站首页  |  关于我们  |  联系方式  |  网站留言  |  RSS订阅",
    "云澜市人民政府办公室主办 云ICP备00000000号",
    "扫一扫在手机打开当前页",
    "主办单位:云澜市商务局\n地址:云澜市一号楼 邮编:000000\n电话:0100-0000000\n网站支持IPV6 推荐使用IE9.0或以上版本浏览器",
    "云澜简介|产业简介|广告服务|联系我们|客户服务\n\n云澜网络公司版权所有",
    "校对 王知行\n编辑 : 赵安",
    "以下评论仅代表网友本人观点\n共有 0 条评论 查看更多评论>>",
    "云澜新闻网",
    "- 上一篇:临溪港开港",
    "【上一篇】 临溪港开港\n【下一篇】 云澜大桥合龙",
    "往期回顾\n▼\n临溪港开港！首批货轮靠泊\n云澜大桥合龙",
    "返回云澜网，查看更多\n平台声明：该文观点仅代表作者本人，平台仅提供信息存储空间服务。",
    "喜欢就点个“在看”吧\n阅读原文",
    "大家都在搜\n临溪港开港",
    "全部评论 (12)\n赵安：临溪港早就开港了。",
    "》》点击图片进入专题《《\n收藏\n|\n分享到:\n分享到微信\n×\n相关文档：",
    "新闻推荐\n本报讯5月伊始，临溪港货运量稳步增长，港区吞吐量增长一成，一号泊位就有5...",
    "相关文章\n临溪港创新高\n临溪港创新高\n  临溪港货运量稳步增长，港区吞吐量增长一成，航线增加到十二条，带动...",
    "推荐阅读\n- 云澜大桥合龙\n- 临溪港开港一周年回顾",
    "相關文章：\n雲瀾大橋合龍",
]


@pytest.mark.parametrize("furniture", BEFORE)
def test_furniture_before_the_text_is_told_apart(furniture: str) -> None:
    assert left_over(f"{furniture}\n{BODY}") == BODY


@pytest.mark.parametrize("furniture", AFTER)
def test_furniture_after_the_text_is_told_apart(furniture: str) -> None:
    assert left_over(f"{BODY}\n{furniture}") == BODY


@pytest.mark.parametrize("furniture", ["【字体：大 中 小】", "分享到微信", "来源：云澜日报 2021-03-04", "点击查看大图"])
def test_furniture_between_two_paragraphs_is_told_apart(furniture: str) -> None:
    first, second = BODY.split("\n")
    assert left_over(f"{first}\n{furniture}\n{second}") == BODY


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("园区产值增长一成。（记者 王知行 通讯员 赵安）", "园区产值增长一成。"),
        ("园区产值增长一成。（云澜台记者/王知行 编辑/赵安）", "园区产值增长一成。"),
        ("园区产值增长一成。（王知行 赵安）", "园区产值增长一成。"),
        ("园区产值增长一成（下同）。（下同）", "园区产值增长一成（下同）。（下同）"),
        ("(记者 王知行)临溪港昨日开港，首批三艘货轮靠泊。", "临溪港昨日开港，首批三艘货轮靠泊。"),
        ("园区产值增长一成，企业信心增强。责任编辑：李知远", "园区产值增长一成，企业信心增强。"),
        ("图为临溪港全景，港区已建成泊位十二个。本报记者 王知行 摄", "图为临溪港全景，港区已建成泊位十二个。"),
        ("(资料图片)云澜大桥全长三千米，是跨江通道的关键工程。", "云澜大桥全长三千米，是跨江通道的关键工程。"),
    ],
)
def test_credits_inside_a_line_are_taken_out_and_the_rest_of_it_stays(line: str, kept: str) -> None:
    assert left_over(f"{BODY}\n{line}") == f"{BODY}\n{kept}"


@pytest.mark.parametrize(
    "own",
    [
        "云澜市人民政府\n2021年3月5日".split("\n")[0],
        "一、加快平台建设",
        "附件：云澜市重点项目清单",
        "各位代表：",
        "云澜市市长 王知行",
        "（一）建设大通道",
        "二、下一步工作安排",
    ],
)
def test_headings_and_signatures_of_the_document_stay(own: str) -> None:
    assert own in left_over(f"{own}\n{BODY}\n{own}")


def test_a_paragraph_that_speaks_of_sharing_and_contact_stays() -> None:
    paragraph = (
        "会上，企业分享了招商经验，云澜市公布了服务热线电话，支持企业扫码办事，版权交易中心与临溪港签订合作协议，"
        "推荐优质项目二十个，相关文章在云澜日报刊发，引起热烈反响。"
    )
    assert left_over(f"{BODY}\n{paragraph}") == f"{BODY}\n{paragraph}"


def test_related_articles_above_the_text_do_not_swallow_it() -> None:
    page = f"推荐阅读\n云澜大桥合龙 2021-03-02\n临溪港开港 2021-03-01\n临溪开发区半年报\n{BODY}"
    assert left_over(page) == f"临溪开发区半年报\n{BODY}"


def test_a_section_called_related_policies_is_no_list_of_other_documents() -> None:
    section = "对落户园区的企业，按照设备投资的百分之十给予补助，最高五百万元；对首次入选的企业，奖励五十万元。"
    page = f"{BODY}\n{BODY}\n相关政策\n{section}\n{section}"
    assert section in left_over(page)


def test_the_title_stays_though_it_stands_between_navigation_and_byline_and_its_copies_go() -> None:
    title = "临溪港开港"
    page = f"首页\n>\n云澜要闻\n{title}\n来源：云澜日报\n{title}(一)\n{title}\n{BODY}"
    assert left_over(page, title) == f"{title}\n{BODY}"


def test_the_date_under_the_issuing_body_stays_and_a_date_in_a_byline_goes() -> None:
    page = f"2021-03-05\n{BODY}\n云澜市人民政府\n2021年3月5日"
    assert left_over(page) == f"{BODY}\n云澜市人民政府\n2021年3月5日"


def test_spans_are_sorted_disjoint_and_inside_the_text() -> None:
    text = f"{BEFORE[0]}\n{BODY}\n（记者 王知行）\n{AFTER[-2]}"
    spans = mark_furniture(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_text_without_furniture_has_none() -> None:
    assert mark_furniture(BODY) == ()
    assert mark_furniture("") == ()


def test_what_follows_the_editor_of_an_article_is_of_other_articles() -> None:
    text = BODY + "\n【编辑：李知远】\n视频\n更 多\n过千人入住云澜新居\n临溪大桥通车人数增至三百名\n发生了什么?"
    assert left_over(text) == BODY


def test_an_editor_named_above_the_article_ends_nothing() -> None:
    text = "云澜新闻\n【编辑：李知远】\n" + BODY
    assert BODY in left_over(text)


def test_the_beginnings_of_other_articles_below_the_text_are_furniture() -> None:
    others = (
        "松原9个项目集中开工 总投资30亿元\n原标题：松原市9个项目集中开工\n云澜再添新引擎\n"
        "统计显示，今年前四个月，云澜市工业增加值增长7.songyuan.com.cn\n临溪签下大单\n讯（记者王知行 赵安Songyuan.com.cn"
    )
    assert left_over(f"{BODY}\n{others}") == BODY


def test_a_byline_may_name_paper_and_client() -> None:
    assert left_over(f"云澜日报·新云澜客户端记者 王知行 通讯员 赵安\n{BODY}") == BODY


def test_names_of_reporters_may_run_together() -> None:
    assert left_over(f"{BODY}（王知行赵安安）") == BODY
    assert left_over(f"{BODY}（以下简称园区）") == f"{BODY}（以下简称园区）"


def test_the_name_of_a_site_above_its_menu_is_furniture() -> None:
    menu = "找回密码\n立即注册\nQQ登录\n只需一步,快速开始\n"
    assert left_over("云山铁路网\n" + menu + BODY) == BODY
    assert left_over("完善铁路网\n" + BODY).startswith("完善铁路网")
