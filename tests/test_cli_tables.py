from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main

FIRMS = "企业名称,所在地,注册资本(万元)\n宏拓科技有限公司,临溪县,5000\n"


@pytest.fixture
def kg(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("firms.csv").write_text(FIRMS, encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(main, ["tables", *arguments])


def test_what_is_proposed_can_be_checked_and_built(kg):
    written = kg("propose", "firms.csv", "-o", "firms.mapping.yml")
    assert (written.exit_code, written.stdout) == (0, "")
    assert Path("firms.mapping.yml").read_text(encoding="utf-8") == kg("propose", "firms.csv").stdout
    checked = kg("check", "firms.csv")
    assert checked.exit_code == 0
    assert "rows          1" in checked.stdout
    assert "企业名称：宏拓科技有限公司；所在地：临溪县；注册资本(万元)：5000。" in checked.stdout
    assert "50000000 CNY" in checked.stdout


def test_a_mapping_that_is_there_is_not_overwritten_unasked(kg):
    Path("firms.mapping.yml").write_text("# mended\n", encoding="utf-8")
    refused = kg("propose", "firms.csv", "-o", "firms.mapping.yml")
    assert (refused.exit_code, Path("firms.mapping.yml").read_text(encoding="utf-8")) == (1, "# mended\n")
    assert "--force" in refused.stderr
    assert kg("propose", "firms.csv", "-o", "firms.mapping.yml", "--force").exit_code == 0


def test_checking_lists_bad_rows_and_says_so_by_its_status(kg):
    kg("propose", "firms.csv", "-o", "other.yml")
    Path("firms.csv").write_text(FIRMS + "远岭储能有限公司,临溪县,很多\n", encoding="utf-8")
    result = kg("check", "firms.csv", "--mapping", "other.yml")
    assert result.exit_code == 1
    assert "failed: firms.csv:3: 注册资本(万元): '很多' is no number" in result.stderr


def test_a_table_without_a_mapping_is_told_how_to_get_one(kg):
    result = kg("check", "firms.csv")
    assert result.exit_code == 1
    assert "kg tables propose firms.csv -o firms.mapping.yml" in result.stderr


def test_a_table_that_is_not_there_is_told_as_such(kg):
    for command in ("check", "propose"):
        assert "'gone.xlsx' does not exist" in kg(command, "gone.xlsx").stderr
