import rdflib
from click.testing import CliRunner
from rdflib.compare import isomorphic

from kg.cli import main
from kg.ontology import load_graph
from kg.validate import shapes


def test_the_ontology_is_written_as_one_file(tmp_path):
    result = CliRunner().invoke(main, ["ontology", "-o", str(tmp_path / "ontology.ttl")])
    assert (result.exit_code, result.output) == (0, "")
    assert isomorphic(rdflib.Graph().parse(tmp_path / "ontology.ttl"), load_graph())


def test_the_shapes_are_written_for_any_validator():
    result = CliRunner().invoke(main, ["ontology", "--shapes"])
    assert isomorphic(rdflib.Graph().parse(data=result.stdout_bytes, format="turtle"), shapes(is_document=True))


def test_a_file_that_cannot_be_written_is_one_clear_line(tmp_path):
    result = CliRunner().invoke(main, ["ontology", "-o", str(tmp_path / "no" / "ontology.ttl")])
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert len(result.stderr.splitlines()) == 1
