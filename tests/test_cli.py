import csv
import io
import json
import os
import pty
import signal
import subprocess
import sys
import urllib.request
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.cells import cell_len
from rich.console import Console

from kg.cli import COMMANDS, main
from kg.cli.asking import FORMATS as QUERY_FORMATS
from kg.cli.console import print_table
from kg.cli.looking import FORMATS as EXPORT_FORMATS

CONTRACT = ("build", "remove", "query", "questions", "export", "draw", "validate", "stats", "evaluate", "serve")


@pytest.fixture
def kg():
    """Run a command line; gives exit status, stdout and stderr."""

    def run(*arguments, store=None, stdin=None):
        environment = {"KG_STORE": str(store) if store else "", "KG_CONFIG": ""}
        return CliRunner().invoke(main, [str(each) for each in arguments], env=environment, input=stdin)

    return run


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def test_every_command_of_the_contract_is_there_and_teaches():
    names = {command.name: command for command in COMMANDS}
    assert set(CONTRACT) <= set(names)
    for command in COMMANDS:
        help = CliRunner().invoke(main, [str(command.name), "--help"])
        assert help.exit_code == 0
        assert len(help.output.splitlines()) > 5
        assert command.help


def test_help_and_version_load_nothing_heavy():
    code = "import sys, kg.cli; print([m for m in ('spacy', 'rdflib', 'pyoxigraph', 'pandas', 'rich') if m in sys.modules])"
    command = [sys.executable, "-c", code]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout == "[]\n"
    assert version("kg") in CliRunner().invoke(main, ["--version"]).output


def test_build_prints_a_summary_and_skips_what_it_has(kg, sources, tmp_path):
    first = kg("build", sources, "--store", tmp_path / "store")
    assert first.exit_code == 0
    assert "documents     2  (2 added)" in first.stdout
    assert "行政区" in first.stdout
    assert first.stderr == ""
    assert "(2 unchanged)" in kg("build", sources, store=tmp_path / "store").stdout


def test_quiet_prints_nothing(kg, sources, tmp_path):
    result = kg("build", sources, "--quiet", store=tmp_path / "store")
    assert (result.exit_code, result.output) == (0, "")


def test_failures_are_listed_on_stderr_with_status_1_and_the_rest_is_built(kg, tmp_path, sources):
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "broken.docx").write_bytes(b"no zip")
    result = kg("build", sources, tmp_path / "bad", "--quiet", store=tmp_path / "store")
    assert result.exit_code == 1
    assert len(lines(result.stderr)) == 1
    assert "broken.docx" in result.stderr
    assert "2" in kg("query", "SELECT (COUNT(*) AS ?n) { ?d a rdo:Document }", store=tmp_path / "store").stdout


def test_a_folder_without_documents_is_one_clear_line(kg, tmp_path):
    (tmp_path / "bare").mkdir()
    result = kg("build", tmp_path / "bare", store=tmp_path / "store")
    assert result.exit_code == 1
    assert len(lines(result.stderr)) == 1
    assert "no document" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["remove"],
        ["query"],
        ["query", "ASK {}", "--question", "names"],
        ["query", "ASK {}", "--param", "a=b"],
        ["query", "--question", "names", "--param", "no-equals-sign"],
        ["query", "ASK {}", "--format", "nonsense"],
        ["draw", "--hops", "many"],
        ["evaluate"],
        ["nonsense"],
        ["build", "x", "--nonsense"],
    ],
)
def test_wrong_usage_has_status_2(kg, arguments, built_store):
    result = kg(*arguments, store=built_store)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["query", "SELECT ?x WHER { ?x ?y ?z }"], "line 1, column 16"),
        (["query", "SELECT ?x { ?x nope:y ?z }"], "prefix"),
        (["query", "INSERT DATA { rd:a rd:b rd:c }"], "INSERT is refused"),
        (["query", "LOAD <http://example.org/>"], "LOAD is refused"),
        (["query", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }"], "SERVICE is refused"),
        (["query", "--question", "nonsense"], "there is no question nonsense"),
        (["query", "--question", "names", "--param", "nonsense=1"], "no parameter nonsense"),
        (["query", "ASK {}", "--format", "turtle"], "rows"),
        (["remove", "nonsense.txt"], "no such document"),
        (["explain", "无此名"], "nothing there is called"),
        (["draw", "--about", "无此名", "-o", "no.html"], "无此名"),
        (["evaluate", "nonsense.json"], "nonsense.json"),
        (["questions", "nonsense"], "there is no question"),
    ],
)
def test_an_error_is_one_line_with_status_1(kg, arguments, said, built_store):
    result = kg(*arguments, store=built_store)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(lines(result.stderr)) == 1
    assert said in result.stderr


def test_a_store_that_is_not_there_and_one_that_is_none_are_told_apart(kg, tmp_path):
    assert "there is no store" in kg("stats", store=tmp_path / "nowhere").stderr
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "file.txt").write_text("x", encoding="utf-8")
    assert "not a kg store" in kg("stats", store=tmp_path / "other").stderr
    assert kg("build", tmp_path / "other", store=tmp_path / "other").exit_code == 1
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["file.txt"]


def test_a_fault_of_kg_itself_is_one_line_too_unless_debugging(kg, built_store, monkeypatch):
    def fail(*args):
        raise RuntimeError("broken\ninside")

    monkeypatch.setattr("kg.query.statistics.count_statements", fail)
    result = kg("stats", store=built_store)
    assert (result.exit_code, len(lines(result.stderr))) == (1, 1)
    assert "RuntimeError: broken inside" in result.stderr
    monkeypatch.setenv("KG_DEBUG", "1")
    assert isinstance(kg("stats", store=built_store).exception, RuntimeError)


def test_a_query_prints_an_aligned_table_with_labels_and_amounts(kg, built_store):
    sparql = "SELECT ?who ?value ?unit { ?o rdo:about ?who ; rdo:value ?value ; rdo:unit ?unit FILTER(?unit = rdo:CNY) } ORDER BY ?value"
    result = kg("query", sparql, store=built_store)
    assert result.exit_code == 0
    assert "12.8亿元" in result.stdout
    assert "128.5亿元" in result.stdout
    assert "https://" not in result.stdout
    assert "2 rows" in result.stderr


def test_evidence_stands_below_each_row_and_is_not_repeated_in_a_column(kg, built_store):
    sparql = """SELECT ?line ?place ?sentence { ?s rdf:predicate rdo:connects ; rdf:subject ?line ; rdf:object ?place ;
        prov:wasDerivedFrom/rdo:inSentence/oa:exact ?sentence } ORDER BY STR(?place)"""
    plain, quoted = (kg("query", sparql, *more, store=built_store) for more in ((), ("--evidence",)))
    assert "sentence" in plain.stdout and "sentence" not in quoted.stdout
    header, _, *rest = lines(quoted.stdout)
    assert header.split() == ["line", "place"]
    assert [line.startswith("    “") for line in rest] == [False, True] * (len(rest) // 2)
    assert all(cell_len(line[: line.index(line.split()[1])]) == cell_len("云临铁路   ") for line in rest[::2])
    held = json.loads(kg("query", sparql, "--evidence", "--format", "json", store=built_store).stdout)["results"]
    assert [bool(quotes) for quotes in held["evidence"]] == [True] * len(held["bindings"])


def test_a_row_that_rests_on_many_sentences_shows_some_and_counts_the_rest(kg, built_store):
    found = kg("query", "SELECT (COUNT(*) AS ?n) { ?s oa:exact ?words }", "--evidence", store=built_store).stdout
    assert lines(found)[-1].strip().startswith("… and ")
    nothing = kg("query", "SELECT (1 AS ?one) {}", "--evidence", store=built_store).stdout
    assert "background knowledge" in nothing


def test_the_evidence_of_a_yes_follows_it(kg, built_store):
    found = lines(kg("query", "ASK { ?x rdo:connects ?y }", "--evidence", store=built_store).stdout)
    assert found[0] == "yes"
    assert "云临铁路" in found[1]


def test_a_table_with_evidence_fits_a_narrow_terminal(monkeypatch, capsys):
    monkeypatch.setattr("kg.cli.console._console", lambda: Console(width=30))
    print_table(["name", "what"], [["云澜市" * 8, "年度"]], notes=[["引文" * 30]])
    assert all(cell_len(line) <= 30 for line in capsys.readouterr().out.splitlines())


def test_a_query_prints_each_exchange_format(kg, built_store):
    sparql = "SELECT ?label { ?x a rdo:RailwayLine ; rdfs:label ?label }"
    rows = list(csv.reader(io.StringIO(kg("query", sparql, "--format", "csv", store=built_store).stdout)))
    assert rows == [["label"], ["云临铁路"]]
    found = json.loads(kg("query", sparql, "--format", "json", store=built_store).stdout)
    assert found["results"]["bindings"][0]["label"] == {"type": "literal", "value": "云临铁路", "xml:lang": "zh"}
    assert kg("query", sparql, "--format", "xml", store=built_store).stdout.startswith("<?xml")
    assert '"云临铁路"@zh' in kg("query", sparql, "--format", "tsv", store=built_store).stdout


def test_a_graph_query_prints_turtle_unless_told_otherwise(kg, built_store):
    sparql = "CONSTRUCT { ?x rdfs:label ?n } WHERE { ?x a rdo:RailwayLine ; rdfs:label ?n }"
    assert "@prefix rdfs:" in kg("query", sparql, store=built_store).stdout
    assert kg("query", sparql, "--format", "ntriples", store=built_store).stdout.count(" .\n") == 1
    assert json.loads(kg("query", sparql, "--format", "jsonld", store=built_store).stdout)
    assert "云临铁路" in kg("query", sparql, "--format", "table", store=built_store).stdout


def test_a_query_comes_from_a_file_or_stdin(kg, built_store, tmp_path):
    (tmp_path / "q.rq").write_text("\ufeffASK { ?x a rdo:RailwayLine }", encoding="utf-8")
    assert kg("query", "--file", tmp_path / "q.rq", store=built_store).stdout == "yes\n"
    assert kg("query", "--file", "-", store=built_store, stdin="ASK { ?x a rdo:Airport }").stdout == "no\n"


def test_a_saved_question_takes_parameters(kg, built_store):
    result = kg("query", "--question", "statistics", "--param", "name=云澜市", store=built_store)
    assert "128.5亿元" in result.stdout
    assert "6.2%" in result.stdout
    nowhere = kg("query", "--question", "statistics", "--param", "name=无此地", store=built_store)
    assert (nowhere.exit_code, nowhere.stdout, nowhere.stderr) == (0, "", "0 rows\n")


def test_the_saved_questions_are_listed_and_shown(kg):
    listed = kg("questions").stdout
    assert "park-tenants" in listed
    assert "园区有哪些入驻单位" in listed
    assert "SELECT" in kg("questions", "park-tenants").stdout


def test_stats_count_by_class_relation_and_document(kg, built_store):
    shown = kg("stats", store=built_store).stdout
    assert "行政区" in shown
    assert "report.txt" in shown
    counts = json.loads(kg("stats", "--json", store=built_store).stdout)
    assert [document["identifier"] for document in counts["documents"]] == ["news.txt", "report.txt"]
    assert sum(counts["relations"].values()) <= sum(document["relations"] for document in counts["documents"])


def test_remove_takes_a_document_out(kg, sources, tmp_path):
    kg("build", sources, store=tmp_path / "store")
    result = kg("remove", "report.txt", store=tmp_path / "store")
    assert result.exit_code == 0
    assert "(1 unchanged, 1 removed)" in result.stdout
    assert "云临铁路" not in kg("export", "--format", "nquads", store=tmp_path / "store").stdout


def test_explain_says_by_which_rule_names_were_joined(kg, tmp_path):
    text = (
        "云澜宏拓科技有限公司入驻云澜高新区。云澜宏拓科技有限公司（以下简称“宏拓科技”）投资3亿元。宏拓科技生产传感器。"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    kg("build", tmp_path / "a.txt", store=tmp_path / "store")
    shown = kg("explain", "宏拓科技", store=tmp_path / "store").stdout
    assert "云澜宏拓科技有限公司" in shown
    assert "by rule" in shown


def test_decisions_of_a_curator_are_followed(kg, sources, tmp_path):
    (tmp_path / "decisions.txt").write_text("rename: 宏拓科技有限公司 -> 宏拓集团\n", encoding="utf-8")
    kg("build", sources, "--decisions", tmp_path / "decisions.txt", store=tmp_path / "store")
    ask = 'ASK { ?x rdfs:label "宏拓集团"@zh }'
    assert kg("query", ask, store=tmp_path / "store").stdout == "yes\n"
    kg("build", sources, store=tmp_path / "store")
    assert kg("query", ask, store=tmp_path / "store").stdout == "no\n"


def test_export_writes_to_stdout_or_a_file(kg, built_store, tmp_path):
    assert "@prefix rdo:" in kg("export", store=built_store).stdout
    result = kg("export", "-o", tmp_path / "graph.nq", store=built_store)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "云临铁路" in (tmp_path / "graph.nq").read_text(encoding="utf-8")
    assert "no format ends in" in kg("export", "-o", tmp_path / "graph.xyz", store=built_store).stderr


def test_draw_writes_one_file(kg, built_store, tmp_path):
    result = kg("draw", "-o", tmp_path / "graph.html", "--about", "云澜市", "--hops", "2", store=built_store)
    assert result.exit_code == 0, result.stderr
    assert "云澜市" in (tmp_path / "graph.html").read_text(encoding="utf-8")


def test_validate_reports_in_text_json_and_turtle(kg, built_store):
    result = kg("validate", store=built_store)
    assert result.exit_code == 0, result.stdout
    assert "conforms" in result.stdout
    assert json.loads(kg("validate", "--format", "json", store=built_store).stdout)["conforms"] is True
    assert "ValidationReport" in kg("validate", "--format", "turtle", store=built_store).stdout


def test_the_choices_of_formats_are_those_of_the_library():
    from kg.export import FORMATS
    from kg.query import GRAPH_FORMATS, RESULT_FORMATS

    assert list(EXPORT_FORMATS) == list(FORMATS)
    assert set(QUERY_FORMATS) == {"table", *RESULT_FORMATS, *GRAPH_FORMATS}


def read_all(terminal: int) -> bytes:
    """What is written to a pseudo-terminal until its other end is closed."""
    shown = b""
    while True:
        try:
            chunk = os.read(terminal, 4096)
        except OSError:  # on Linux the end of a pseudo-terminal reads as an error
            return shown
        if not chunk:
            return shown
        shown += chunk


def test_progress_bars_are_shown_on_a_terminal_only(sources, tmp_path):
    command = [sys.executable, "-m", "kg", "build", str(sources), "--store", str(tmp_path / "store")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm", "COLUMNS": "100"}
    near, far = pty.openpty()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=far, env=environment) as build:
        os.close(far)
        shown = read_all(near)  # while it runs: a terminal that nobody reads would fill up and stop it
        assert build.stdout is not None
        printed = build.stdout.read()
    os.close(near)
    assert build.returncode == 0
    assert b"extracting" in shown
    assert b"2/2" in shown
    assert b"extracting" not in printed


def test_serve_says_where_answers_and_ends_on_ctrl_c(built_store):
    command = [sys.executable, "-m", "kg", "serve", "--port", "0", "--workers", "1", "--store", str(built_store)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True
    ) as server:
        assert server.stderr is not None
        try:
            address = server.stderr.readline().strip()
            with urllib.request.urlopen(f"{address}healthz") as answer:
                assert answer.status == 200
        finally:
            os.killpg(server.pid, signal.SIGINT)  # a terminal sends Ctrl-C to the workers too
        assert server.wait() == 0
        assert server.stderr.read() == ""


def test_a_reader_that_goes_away_is_no_error(built_store):
    code = f"{sys.executable} -m kg query 'SELECT * {{ ?s ?p ?o }}' --format csv --store {built_store} | head -n 1"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert result.stderr == ""
    assert Path(built_store).is_dir()
