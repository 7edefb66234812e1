from pathlib import Path

import pytest

from kg.errors import ConfigError
from kg.resolve.decisions import Selector, parse_decisions, read_decisions
from kg.resolve.figures import read_period, written_period


def test_each_line_is_one_decision_and_comments_and_blank_lines_are_passed_over() -> None:
    text = "# 合并\nsame: 宏拓 | 云澜宏拓科技有限公司  # 同一家\n\nretype：云澜智造园 [Company] -> IndustrialPark\n"
    first, second = parse_decisions(text).items
    assert (first.verb, first.selectors, first.line) == (
        "same",
        (Selector("宏拓"), Selector("云澜宏拓科技有限公司")),
        2,
    )
    assert (second.selectors, second.value) == ((Selector("云澜智造园", "Company"),), "IndustrialPark")


def test_a_verdict_names_a_statement_by_its_ends_or_by_its_value() -> None:
    text = "accept: 宏拓科技 [Company] | tenantOf | 临溪港\nreject：云临铁路 | status | Operational"
    first, second = parse_decisions(text).items
    assert (first.verb, first.predicate, first.value) == ("accept", "tenantOf", None)
    assert first.selectors == (Selector("宏拓科技", "Company"), Selector("临溪港"))
    assert (second.verb, second.predicate, second.value) == ("reject", "status", "Operational")
    assert second.selectors == (Selector("云临铁路"),)


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("merge: 甲 | 乙", "no decision"),
        ("宏拓", "no decision"),
        ("same: 甲", "same: 名"),
        ("same: 甲 -> 乙", "same: 名"),
        ("drop: 甲 | 乙", "drop: 名"),
        ("rename: 甲", "rename: 旧名"),
        ("rename: 甲 ->", "rename: 旧名"),
        ("retype: 甲 -> Firm", "no class"),
        ("drop: 甲 [Firm]", "no class"),
        ("drop: 甲 @无此市", "no division"),
        ("drop: [Company]", "no name"),
        ("accept: 甲 | tenantOf", "accept: 名"),
        ("reject: 甲 | tenantOf | 乙 | 丙", "reject: 名"),
        ("reject: 甲 | rents | 乙", "no relation"),
        ("accept: 甲 | tenantOf | 乙 [Firm]", "no class"),
    ],
)
def test_a_line_that_is_no_decision_is_refused_with_its_number(line: str, cause: str) -> None:
    with pytest.raises(ConfigError, match=cause) as caught:
        parse_decisions(f"# first\n{line}\n", "decisions.txt")
    assert "decisions.txt, line 2" in str(caught.value)


def test_a_figure_is_named_by_indicator_amount_and_period() -> None:
    (decision,) = parse_decisions("reject: 云澜市 | 固定资产投资 | 100.5 亿元 | 2019-01-01/2019-12-31").items
    assert (decision.predicate, decision.value, decision.selectors[0].name) == (
        "固定资产投资",
        "100.5亿元 | 2019",
        "云澜市",
    )
    with pytest.raises(ConfigError, match="'last year' is no period"):
        parse_decisions("reject: 云澜市 | 固定资产投资 | 100.5亿元 | last year")


@pytest.mark.parametrize(
    "written", ["2019", "2019-06", "2019-06-30", "2019-01-01/2019-06-30", "/2025-12-31", "2020-01-01/", "-"]
)
def test_a_period_is_read_as_it_is_written(written: str) -> None:
    assert written_period(read_period(written)) == written


@pytest.mark.parametrize("written", ["", "/", "19", "2019-13", "2019-02-30", "去年", "2019/2018/2017"])
def test_what_is_no_period_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_period(written)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_decisions(tmp_path / "missing.txt")
    (tmp_path / "a.txt").write_text("drop: 宏拓\n", encoding="utf-8")
    assert len(read_decisions(tmp_path / "a.txt").items) == 1
