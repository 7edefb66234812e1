"""Every example sentence of the ontology is understood as marked."""

import pytest

from kg.extract.relations import find_relations
from kg.extract.statuses import find_statuses
from kg.ontology.relations import relation_types
from kg.ontology.statuses import status_types
from marked import marked

RELATIONS = [(kind.name, example) for kind in relation_types().values() for example in kind.examples]
STATUSES = [(kind.name, example) for kind in status_types().values() for example in kind.examples]


@pytest.mark.parametrize(("name", "example"), RELATIONS)
def test_the_example_of_a_relation_is_found_with_its_direction(name, example):
    sentence = marked(example)
    subject = sentence.roles.get("s", sentence.roles.get("f"))
    object_ = sentence.roles.get("o", sentence.roles.get("f"))

    found = {(r.subject, r.predicate, r.object) for r in find_relations(sentence.reading)}

    assert (subject, name, object_) in found


@pytest.mark.parametrize(("name", "example"), STATUSES)
def test_the_example_of_a_status_is_found(name, example):
    sentence = marked(example)

    found = {(a.subject, a.value) for a in find_statuses(sentence.reading)}

    assert (sentence.roles["e"], name) in found


def test_every_relation_and_status_has_labels_in_both_languages_and_an_example():
    for kind in (*relation_types().values(), *status_types().values()):
        assert kind.label_zh, kind.name
        assert kind.label_en, kind.name
        assert kind.examples, kind.name


def test_the_relations_of_the_contract_are_all_declared():
    assert set(relation_types()) == {
        "locatedIn",
        "partOf",
        "tenantOf",
        "attractedBy",
        "administeredBy",
        "issuedBy",
        "appliesTo",
        "implements",
        "participatesIn",
        "organizes",
        "hasLeadingIndustry",
        "operatesIn",
        "produces",
        "suppliesTo",
        "invests",
        "builds",
        "operates",
        "cooperatesWith",
        "connects",
        "holdsDesignation",
        "affiliatedWith",
        "supports",
        "upstreamOf",
    }
