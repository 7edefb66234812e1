import pytest

from kg.errors import QueryError
from kg.network import find_things, read_network, select
from sample_network import made_up, sample_store, thing


@pytest.fixture(scope="module")
def data():
    return read_network(sample_store())


def chosen(selection):
    return {n.id for n in selection.data.nodes}


def test_without_conditions_everything_is_chosen(data):
    selection = select(data)
    assert selection.data == data
    assert selection.beyond_limit == 0


def test_a_thing_is_found_by_any_of_its_names(data):
    assert find_things(data, ["临溪经开区"]) == find_things(data, ["《临溪经济技术开发区》"]) == (thing("zone"),)


def test_an_unknown_thing_is_refused_and_near_names_are_told(data):
    with pytest.raises(QueryError, match="云澜市"):
        select(data, about="云蓝市")


def test_hops_count_relations_in_either_direction(data):
    assert chosen(select(data, about="镜湖")) == {thing("lake"), thing("rail")}
    assert chosen(select(data, about="镜湖", hops=2)) == {thing("lake"), thing("rail"), thing("city")}


def test_a_class_takes_its_subclasses_with_it(data):
    assert chosen(select(data, classes=["Organization"])) == {thing("firm"), thing("rare")}


def test_a_class_may_be_named_in_chinese(data):
    assert chosen(select(data, classes=["企业"])) == {thing("firm"), thing("rare")}


def test_the_centre_stays_whatever_classes_are_asked_for(data):
    assert chosen(select(data, about="云澜市", classes=["Policy"])) == {thing("city"), thing("plan")}


def test_relations_keep_only_what_they_touch(data):
    assert chosen(select(data, relations=["tenantOf"])) == {thing("firm"), thing("rare"), thing("zone")}


def test_a_document_keeps_only_what_it_states(data):
    selection = select(data, documents=["second.txt"])
    assert thing("lake") not in chosen(selection)
    assert {e.predicate for e in selection.data.edges} == {"issuedBy", "hasLeadingIndustry", "produces"}


def test_beyond_the_limit_the_best_connected_stay_and_the_rest_is_counted(data):
    selection = select(data, limit=2)
    assert chosen(selection) == {thing("city"), thing("zone")}
    assert (selection.beyond_limit, selection.total_nodes) == (7, 9)


def test_the_limit_never_drops_the_centre():
    data = made_up(100)
    assert data.nodes[99].id in chosen(select(data, about=data.nodes[99].id, hops=3, limit=5))
