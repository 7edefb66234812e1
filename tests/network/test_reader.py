from decimal import Decimal

from kg.network import read_network
from sample_network import sample_store, thing


def test_a_thing_has_its_class_names_and_documents():
    city = next(n for n in read_network(sample_store()).nodes if n.id == thing("city"))
    assert (city.type, city.label, city.names) == ("AdministrativeArea", "云澜市", ("云澜",))
    assert [d.rsplit("/", 1)[-1] for d in city.documents] == ["first", "second"]


def test_an_edge_leads_to_its_exact_words():
    edge = next(e for e in read_network(sample_store()).edges if e.subject == thing("zone"))
    (evidence,) = edge.evidence
    assert evidence.sentence == "临溪经济技术开发区位于云澜市。"
    length = evidence.end - evidence.start
    assert evidence.sentence[evidence.offset : evidence.offset + length] == "临溪经济技术开发区位于云澜市"


def test_offsets_count_code_points_after_a_rare_character():
    figure = read_network(sample_store()).figures[0]
    (evidence,) = figure.evidence
    assert evidence.sentence.startswith("𠮷年")
    assert evidence.sentence[evidence.offset :][: evidence.end - evidence.start] == "总投资12.8亿元"


def test_a_planned_relation_is_a_target():
    edges = read_network(sample_store()).edges
    assert {e.predicate for e in edges if e.modality == "Target"} == {"produces"}


def test_a_figure_keeps_its_exact_value():
    figure = read_network(sample_store()).figures[0]
    assert (figure.value, figure.unit, figure.growth, figure.bound) == (
        Decimal("1280000000"), "CNY", Decimal("7.5"), "AtLeast",
    )  # fmt: skip


def test_reading_twice_gives_equal_values():
    assert read_network(sample_store()) == read_network(sample_store())


def test_a_document_speaks_from_its_reference_time():
    assert [s.year for s in read_network(sample_store()).sources] == [2019, 2021]
