import json

import pytest
from click.testing import CliRunner

from kg.cli import main


@pytest.fixture
def kg(built_store):
    """Run a command line on the store of made-up documents."""
    return lambda *arguments: CliRunner().invoke(
        main, list(arguments), env={"KG_STORE": str(built_store), "KG_CONFIG": ""}
    )


def test_draw_takes_every_choice_and_says_what_it_drew(kg, tmp_path):
    result = kg(
        "draw",
        "-o",
        str(tmp_path / "g.html"),
        "--about",
        "云澜市",
        "--hops",
        "2",
        "--language",
        "en",
        "--title",
        "Yunlan",
    )
    assert result.exit_code == 0
    assert "things on the page" in result.stderr
    page = (tmp_path / "g.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in page
    assert "<title>Yunlan</title>" in page


def test_a_name_that_is_not_in_the_graph_ends_with_one_line(kg, tmp_path):
    result = kg("draw", "-o", str(tmp_path / "g.html"), "--about", "无此市")
    assert result.exit_code == 1
    assert "no thing called" in result.stderr
    assert not (tmp_path / "g.html").exists()


def test_stats_measures_the_network(kg):
    measured = json.loads(kg("stats", "--network", "--json").stdout)
    assert measured["nodes"] >= measured["largest"] > 1
    assert measured["top"][0]["degree"] >= 1
    shown = kg("stats", "--network").stdout
    assert measured["top"][0]["label"] in shown
