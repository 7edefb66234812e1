"""Headings of plans and of reports, for relations, statuses and figures alike."""

import pytest

from kg.extract.headings import Headings
from kg.model import TextSpan

REVIEW = "一、2025年工作回顾"


def follow(*lines, reference="2026"):
    """What stands planned when the last of the lines has been read."""
    text = "\n".join(lines)
    headings, start, planned = Headings(reference), 0, False
    for line in lines:
        planned = headings.follow(text, TextSpan(start, start + len(line)))
        start += len(line) + 1
    return planned


@pytest.mark.parametrize(
    "heading",
    [
        "三、2026年重点工作",
        "二、关于2026年工作",
        "二、“十五五”时期发展的主要考虑",
        "二、一鼓作气,奋力谱写云溪新篇章",
        "四、坚持和加强党的全面领导,切实让人民满意",
        "二、关于《云溪县国民经济和社会发展第十五个五年规划纲要(草案)》的目标任务说明",
        "下一步工作打算",
    ],
)
def test_a_chapter_of_the_year_to_come_behind_a_review_is_planned(heading):
    assert follow(REVIEW, "全县建成甲园。", heading, "加快建设乙园。")


@pytest.mark.parametrize(
    "heading",
    ["二、重点工作进展", "二、2025年项目建设情况", "二、问题与不足", "二、重点工作完成情况"],
)
def test_a_chapter_that_goes_on_telling_is_not(heading):
    assert not follow(REVIEW, "全县建成甲园。", heading, "乙园投用。")


def test_without_a_review_a_call_is_no_plan():
    assert not follow("一、全力推进项目建设", "甲园已投用。")
    assert not follow("2026年项目建设快报", "甲园已投用。")


def test_a_section_of_a_chapter_changes_nothing_unless_it_says_so():
    assert follow(REVIEW, "二、2026年重点工作", "(一)做强产业", "建设甲园。")
    assert not follow(REVIEW, "(一)奋力做强产业", "甲园投用。")
    assert not follow(REVIEW, "二、2026年重点工作", "三、上年工作成效", "甲园投用。")


def test_what_a_heading_without_number_announces_holds_for_the_chapters_below_it():
    assert follow("今年主要目标和重点工作", "一、把民生放在首位", "建设甲园。", "二、守好底线", "建设乙园。")
    assert not follow(REVIEW, "下一步工作打算", "建设甲园。", "二、典型做法", "乙园投用。")


def test_a_paragraph_behind_a_review_may_open_with_the_years_it_tells_of():
    chapter = "二、“十四五”发展成就和“十五五”主要目标"
    assert follow(REVIEW, chapter, "“十五五”时期是关键时期,我们要建设甲园。")
    assert not follow(REVIEW, chapter, "“十四五”时期,全县建成甲园。")


def test_only_a_heading_of_the_year_plans_for_this_year():
    headings = Headings("2026")
    for heading, this_year in (("三、2026年重点工作", True), ("二、“十五五”时期主要目标任务", False)):
        assert headings.follow(heading, TextSpan(0, len(heading)))
        assert headings.this_year is this_year
