from pyoxigraph import Literal

from kg.map.background import alias_triples, gazetteer_triples
from kg.map.infer import inferred_triples
from kg.map.terms import rdo, term
from kg.model import Entity, Resolution
from sample_graph import IRIS, RESOLUTION, document_triples


def resolution(*entities):
    return Resolution(entities, {})


def area(name):
    return Entity(name, "AdministrativeArea", name)


def test_a_county_gets_its_code_and_its_superiors_up_to_the_province():
    triples = gazetteer_triples(resolution(area("隆阳区")), IRIS)
    found = {(t.subject.value.removeprefix(IRIS.base), t.predicate, t.object) for t in triples}
    assert ("隆阳区", rdo("divisionCode"), Literal("530502")) in found
    assert ("隆阳区", rdo("partOf"), IRIS.entity("保山市")) in found
    assert ("保山市", rdo("partOf"), IRIS.entity("云南省")) in found
    assert ("云南省", rdo("divisionCode"), Literal("530000")) in found


def test_a_superior_that_a_document_names_keeps_its_own_id():
    known = Entity("baoshan", "AdministrativeArea", "保山市")
    triples = gazetteer_triples(resolution(area("隆阳区"), known), IRIS)
    assert {t.object for t in triples if t.subject == IRIS.entity("隆阳区") and t.predicate == rdo("partOf")} == {
        IRIS.entity("baoshan")
    }


def test_namesakes_get_no_code():
    assert gazetteer_triples(resolution(area("鼓楼区")), IRIS) == []


def test_a_county_by_its_short_name_alone_counts_only_beside_its_city():
    assert gazetteer_triples(resolution(area("隆阳")), IRIS) == []
    triples = gazetteer_triples(resolution(area("隆阳"), area("保山")), IRIS)
    assert {t.object for t in triples if t.subject == IRIS.entity("隆阳") and t.predicate == rdo("partOf")} == {
        IRIS.entity("保山")
    }


def test_only_administrative_areas_are_looked_up():
    assert gazetteer_triples(resolution(Entity("隆阳区", "DevelopmentZone", "隆阳区")), IRIS) == []


def test_other_ids_lead_to_the_thing():
    (triple,) = alias_triples(RESOLUTION, IRIS)
    assert triple.subject == IRIS.entity("宏拓科技")
    assert triple.predicate == term("owl:sameAs")
    assert triple.object == IRIS.entity("宏拓科技有限公司")


def within(triples):
    return {
        (t.subject.value.removeprefix(IRIS.base), t.object.value.removeprefix(IRIS.base))
        for t in triples
        if t.predicate == rdo("within")
    }


def test_superclasses_follow_from_the_most_specific_class():
    triples = inferred_triples(document_triples(), IRIS)
    zone = IRIS.entity("临溪经济技术开发区")
    assert {t.object for t in triples if t.subject == zone and t.predicate == term("rdf:type")} == {
        rdo("DevelopmentPlatform"),
        rdo("Place"),
    }


def test_a_thing_lies_in_everything_its_place_lies_in_and_the_steps_are_named():
    asserted = document_triples()
    triples = inferred_triples(asserted, IRIS)
    assert ("电机项目", "云澜市") in within(triples)
    record = next(t.subject for t in triples if t.predicate == term("rdf:object") and t.object == IRIS.entity("云澜市"))
    premises = {t.object for t in triples if t.subject == record and t.predicate == term("prov:wasDerivedFrom")}
    stated = {t.subject for t in asserted if t.object in (rdo("tenantOf"), rdo("locatedIn"))}
    assert premises == stated


def test_what_is_only_planned_implies_nothing():
    asserted = document_triples()
    modality = {t.subject: t.object for t in asserted if t.predicate == rdo("modality")}
    aims = [
        type(t)(t.subject, t.predicate, rdo("Target"))
        if t.subject in modality and t.predicate == rdo("modality")
        else t
        for t in asserted
    ]
    assert within(inferred_triples(aims, IRIS)) == set()


def test_a_circle_of_places_ends():
    from pyoxigraph import Triple

    a, b = IRIS.entity("甲镇"), IRIS.entity("乙镇")
    asserted = [Triple(x, term("rdf:type"), rdo("AdministrativeArea")) for x in (a, b)]
    asserted += [Triple(a, rdo("partOf"), b), Triple(b, rdo("partOf"), a)]
    assert within(inferred_triples(asserted, IRIS)) == {("甲镇", "乙镇"), ("乙镇", "甲镇")}


def test_the_order_of_what_is_asserted_changes_nothing():
    asserted = document_triples()
    assert inferred_triples(asserted, IRIS) == inferred_triples(reversed(asserted), IRIS)
