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
