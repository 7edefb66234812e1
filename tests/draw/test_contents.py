import json

from kg.draw.choice import choose
from kg.draw.contents import MOST_QUOTES, Contents
from kg.network import Edge, Evidence, NetworkData, Node, Source, read_network, select
from sample_network import made_up, sample_store, thing


def contents(data):
    return Contents(choose(select(data))).to_json()


def test_what_repeats_is_written_once():
    page = contents(read_network(sample_store()))
    assert len(page["sentences"]) == len(set(page["sentences"]))
    assert [source["name"] for source in page["documents"]] == ["first.txt", "second.txt"]


def test_a_quote_leads_to_its_words_in_code_points():
    page = contents(read_network(sample_store()))
    firm = next(each for each in page["things"] if each["iri"] == thing("firm"))
    (quote,) = firm["figures"][0]["quotes"]
    sentence = page["sentences"][quote["sentence"]]
    assert sentence[quote["from"] : quote["to"]] == "总投资12.8亿元"


def test_a_thing_knows_its_years_statuses_and_search_keys():
    page = contents(read_network(sample_store()))
    plan = next(each for each in page["things"] if each["iri"] == thing("plan"))
    assert plan["years"] == [2021]
    assert [page["statuses"][i]["id"] for i in plan["statuses"]] == ["InForce"]
    assert "yls" in "".join(plan["keys"])


def test_many_quotes_are_cut_and_the_rest_is_counted():
    evidence = tuple(Evidence("d", i, i + 1, "句", 0) for i in range(MOST_QUOTES + 3))
    data = NetworkData(
        (Node("a", "Place", "甲"), Node("b", "Place", "乙")),
        (Edge("a", "partOf", "b", evidence),),
        sources=(Source("d", "d.txt"),),
    )
    statement = contents(data)["statements"][0]
    assert (len(statement["quotes"]), statement["more"]) == (MOST_QUOTES, 3)


def test_the_data_are_plain_json():
    page = contents(made_up(30))
    assert json.loads(json.dumps(page)) == page
