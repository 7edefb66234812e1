import dataclasses
import re
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.map.document import EntityIndex, to_triples
from kg.map.terms import rdo, term
from kg.model import AttributeMention, Entity, Mention, RelationMention, Resolution, TextSpan
from kg.store import MemoryStore
from sample_graph import (
    ANNOTATED,
    CITY,
    COMPANY,
    DOCUMENT,
    DOCUMENT_IRI,
    GROUP,
    IRIS,
    PROJECT,
    RESOLUTION,
    SENTENCES,
    TEXT,
    ZONE,
    document_triples,
    fill,
    span,
)

DECISION = Path(__file__).parents[2] / "docs" / "decisions" / "0002-evidence.md"
EVIDENCE_QUERY = re.search(r"```sparql\n(.*?)```", DECISION.read_text(encoding="utf-8"), re.DOTALL)[1]
"""The query that the documentation gives readers, run here as it stands there."""


def evidence_of(store, subject, predicate=None, object_=None):
    given = {"s": subject, "p": predicate, "o": object_}
    query = EVIDENCE_QUERY
    for name, node in given.items():
        if node is not None:
            query = query.rstrip().rstrip("}") + f" VALUES ?{name} {{ {node} }} }}"
    return list(store.query(query))


def statements(triples, predicate):
    return {(t.subject, t.object) for t in triples if t.predicate == predicate}


def entity(chain):
    return IRIS.entity(RESOLUTION.assignments[DOCUMENT.id, chain])


def test_there_are_no_blank_nodes_and_no_duplicates_and_the_order_is_sorted():
    triples = document_triples()
    assert not [t for t in triples if isinstance(t.subject, BlankNode) or isinstance(t.object, BlankNode)]
    assert len(set(triples)) == len(triples)
    assert triples == document_triples()


def test_a_record_leads_to_the_context_that_its_evidence_leaves_unsaid():
    placed = dataclasses.replace(ANNOTATED.relations[0], context=TextSpan(0, 2))
    said = set(to_triples(dataclasses.replace(ANNOTATED, relations=(placed,)), EntityIndex.of(RESOLUTION), IRIS))
    [context] = [t.object for t in said if t.predicate == rdo("context")]
    assert {t.object.value for t in said if (t.subject, t.predicate) == (context, term("oa:exact"))} == {TEXT[:2]}
    assert not [t for t in said if t.predicate == term("prov:wasDerivedFrom") and t.object == context]


def test_a_thing_has_one_label_and_the_forms_seen_as_other_names():
    triples = document_triples()
    labels = [t.object.value for t in triples if t.subject == entity(ZONE) and t.predicate == term("rdfs:label")]
    others = [t.object.value for t in triples if t.subject == entity(ZONE) and t.predicate == term("skos:altLabel")]
    assert labels == ["临溪经济技术开发区"]
    assert others == ["临溪开发区"]


def test_the_document_is_described_without_the_place_it_was_read_from():
    triples = [t for t in document_triples() if t.subject == DOCUMENT_IRI]
    assert Literal("bulletin.txt") in [t.object for t in triples if t.predicate == term("dcterms:identifier")]
    assert not [t for t in triples if "in/bulletin.txt" in str(t.object)]


def test_one_query_leads_from_every_statement_to_its_exact_words():
    store = fill(MemoryStore())
    stated = {
        (t.subject, t.predicate, t.object)
        for t in document_triples()
        if t.predicate in {rdo(name) for name in ("attractedBy", "locatedIn", "tenantOf", "cooperatesWith", "status")}
        or (t.predicate == term("rdf:type") and t.subject in {entity(chain) for chain in range(5)})
    }
    assert len(stated) == 10
    for subject, predicate, object_ in sorted(stated, key=str):
        rows = evidence_of(store, subject, predicate, object_)
        assert rows, f"no evidence for {subject} {predicate} {object_}"
        for row in rows:
            assert TEXT[int(row["start"].value) : int(row["end"].value)] == row["words"].value
            assert row["words"].value[0] in row["sentence"].value
            assert row["document"] == DOCUMENT_IRI


def test_a_figure_leads_to_its_words_by_the_same_query():
    store = fill(MemoryStore())
    node = next(t.subject for t in document_triples() if t.object == rdo("Observation"))
    (row,) = evidence_of(store, node)
    assert row["words"].value == SENTENCES[1].of(TEXT)
    assert row["confidence"].value == "0.9"


def test_what_is_only_aimed_at_says_so():
    store = fill(MemoryStore())
    (row,) = evidence_of(store, entity(ZONE), rdo("cooperatesWith"), entity(GROUP))
    assert row["modality"] == rdo("Target")


def test_one_relation_said_twice_is_one_statement_with_both_places_and_a_fact_if_one_is():
    twice = (
        RelationMention(PROJECT, "tenantOf", ZONE, SENTENCES[2], "Target", finder="trigger", confidence=0.9),
        *ANNOTATED.relations,
    )
    triples = document_triples(dataclasses.replace(ANNOTATED, relations=twice))
    nodes = [t.subject for t in triples if t.predicate == term("rdf:predicate") and t.object == rdo("tenantOf")]
    assert len(nodes) == 1
    about = [t for t in triples if t.subject == nodes[0]]
    assert len([t for t in about if t.predicate == term("prov:wasDerivedFrom")]) == 2
    assert {t.object for t in about if t.predicate == rdo("modality")} == {rdo("Actual")}
    assert {t.object.value for t in about if t.predicate == rdo("confidence")} == {"0.9"}


def test_a_symmetric_relation_said_both_ways_is_stated_once():
    both = (*ANNOTATED.relations, RelationMention(GROUP, "cooperatesWith", ZONE, SENTENCES[2]))
    triples = document_triples(dataclasses.replace(ANNOTATED, relations=both))
    assert statements(triples, rdo("cooperatesWith")) == {(entity(ZONE), entity(GROUP))}


def test_a_relation_of_a_thing_to_itself_and_one_to_a_dropped_thing_are_left_out():
    merged = {key: value for key, value in RESOLUTION.assignments.items() if key[1] != CITY}
    merged[DOCUMENT.id, GROUP] = merged[DOCUMENT.id, ZONE]
    triples = document_triples(resolution=Resolution(RESOLUTION.entities, merged))
    assert not statements(triples, rdo("cooperatesWith"))
    assert not statements(triples, rdo("locatedIn"))
    assert not [t for t in triples if t.object == rdo("Observation")]


def test_only_the_last_stated_status_counts_and_facts_go_before_aims():
    stated = (
        AttributeMention(PROJECT, "status", "Preparatory", span("电机项目")),
        AttributeMention(PROJECT, "status", "UnderConstruction", span("已开工")),
        AttributeMention(PROJECT, "status", "Operational", SENTENCES[2], "Target"),
    )
    triples = document_triples(dataclasses.replace(ANNOTATED, attributes=stated))
    assert statements(triples, rdo("status")) == {(entity(PROJECT), rdo("UnderConstruction"))}


def test_all_job_titles_are_kept_and_impossible_dates_are_not():
    stated = (
        AttributeMention(COMPANY, "jobTitle", "主任", span("宏拓科技")),
        AttributeMention(COMPANY, "jobTitle", "书记", span("宏拓科技")),
        AttributeMention(PROJECT, "startDate", "2019-02-30", span("已开工")),
    )
    triples = document_triples(dataclasses.replace(ANNOTATED, attributes=stated))
    assert {value.value for _, value in statements(triples, rdo("jobTitle"))} == {"主任", "书记"}
    assert not statements(triples, rdo("startDate"))


def test_two_equal_figures_at_one_place_stay_two():
    figure = ANNOTATED.observations[0]
    triples = document_triples(dataclasses.replace(ANNOTATED, observations=(figure, figure)))
    nodes = sorted(t.subject.value for t in triples if t.object == rdo("Observation"))
    assert len(nodes) == 2
    assert nodes[1] == nodes[0] + "-2"


def test_a_part_points_to_the_figure_of_its_whole():
    whole = ANNOTATED.observations[0]
    part = dataclasses.replace(whole, value_span=span("10%"), part_of=0)
    triples = document_triples(dataclasses.replace(ANNOTATED, observations=(whole, part)))
    ((part_node, whole_node),) = statements(triples, rdo("componentOf"))
    assert whole_node.value.endswith(f"/{whole.value_span.start}-{whole.value_span.end}")
    assert part_node != whole_node


def test_spans_say_which_thing_they_mean_and_empty_ones_say_nothing():
    mentions = (*ANNOTATED.mentions, Mention(TextSpan(5, 5), "Company", COMPANY, kind="implicit"))
    triples = document_triples(dataclasses.replace(ANNOTATED, mentions=mentions))
    found = statements(triples, rdo("mentions"))
    assert (IRIS.span(DOCUMENT_IRI, span("该公司")), entity(COMPANY)) in found
    assert len(found) == len(ANNOTATED.mentions)


def test_two_chains_of_one_thing_share_its_description():
    merged = {**RESOLUTION.assignments, (DOCUMENT.id, GROUP): "宏拓科技有限公司"}
    entities = tuple(e for e in RESOLUTION.entities if e.id != "远岭集团")
    triples = document_triples(resolution=Resolution(entities, merged))
    company = IRIS.entity("宏拓科技有限公司")
    assert {t.object.value for t in triples if (t.subject, t.predicate) == (company, term("skos:altLabel"))} == {
        "宏拓科技",
        "远岭集团",
    }
    assert [e for e in entities if isinstance(e, Entity)]


def test_a_figure_whose_wording_has_a_concept_points_to_it_and_keeps_the_wording():
    named = dataclasses.replace(ANNOTATED.observations[0], indicator="生产总值")
    unlisted = dataclasses.replace(named, indicator="望潮指数", value_span=span("10%"))
    triples = document_triples(dataclasses.replace(ANNOTATED, observations=(named, unlisted)))
    ((node, concept),) = statements(triples, rdo("indicatorConcept"))
    assert concept == NamedNode("https://w3id.org/regional-development/indicator/GDP")
    assert (node, Literal("生产总值", language="zh")) in statements(triples, rdo("indicator"))
