import json

import pytest
from click.testing import CliRunner

import kg
from kg.cli import main


@pytest.fixture
def run(built_store):
    return lambda *arguments: CliRunner().invoke(main, ["ask", *arguments, "--store", str(built_store)])


def test_the_command_prints_the_answer_as_json_with_query_and_quotes(run):
    result = run("云澜市2019年上半年固定资产投资是多少?", "--format", "json")
    assert result.exit_code == 0
    reply = json.loads(result.stdout)
    assert reply["answer"] == [{"value": 12850000000, "unit": "CNY"}]
    assert reply["sparql"].startswith("SELECT")
    assert "128.5亿元" in reply["evidence"][0]["quote"]


def test_quotes_are_at_their_place_in_the_document(run, made_up_documents):
    reply = json.loads(run("云澜市2019年上半年固定资产投资是多少?", "--format", "json").stdout)
    for quote in reply["evidence"]:
        assert made_up_documents[quote["document"]][quote["start"] : quote["end"]] == quote["quote"]


def test_the_command_prints_amounts_as_people_write_them(run):
    result = run("云澜市2019年上半年固定资产投资是多少?")
    assert result.stdout.startswith("128.5亿元\n")
    assert "SELECT" in result.stdout


def test_what_is_not_answered_says_so_and_exits_with_success(run):
    result = run("云临铁路全长多少公里?")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "not answered" in result.stderr
    assert "kg query --question" in result.stderr


def test_unanswered_json_has_no_query(run):
    reply = json.loads(run("云临铁路全长多少公里?", "--format", "json").stdout)
    assert (reply["answer"], reply["sparql"], reply["evidence"]) == ([], None, [])
    assert reply["understood"]


def test_the_library_answers_too(built_store):
    with kg.open(built_store) as graph:
        reply = graph.ask("临溪经济技术开发区位于哪里?")
        assert reply
        assert reply.evidence
        assert graph.query(reply.sparql)


def test_a_place_that_only_the_context_tells_is_told_as_such(zone_store):
    asked = ["ask", "临溪高新区有哪些项目？", "--store", str(zone_store)]
    assert "地点据上下文 place from the context: “临溪高新区”" in CliRunner().invoke(main, asked).output
    told = json.loads(CliRunner().invoke(main, [*asked, "--format", "json"]).output)
    assert [each["context"]["quote"] for each in told["evidence"]] == ["临溪高新区"]
    rows = ["query", "SELECT ?x { ?x a rdo:Project ; rdo:locatedIn ?y }", "--evidence", "--store", str(zone_store)]
    assert "place from the context: “临溪高新区”" in CliRunner().invoke(main, rows).output
