import pytest

from kg.errors import EndpointError
from kg.extract import extract
from kg.extract.endpoint import Endpoint, second_reading
from kg.model import AnnotatedDocument, Chain, Document, Mention, RelationMention, TextSpan
from model_stub import model_stub
from reading_names import pipeline

TEXT = "云澜市迎来新伙伴。绛雪牵手素问斋，二者相约在云澜市设点。"


def read_once(text=TEXT):
    return next(extract([Document("d", "d.txt", text, "0" * 64, "d.txt")], pipeline()))


def read_twice(reply, text=TEXT, **stub_options):
    with model_stub(lambda passage: reply, **stub_options) as stub:
        return second_reading(read_once(text), Endpoint(stub.url, "tiny")), stub


def entity(name, type_, quote):
    return {"name": name, "class": type_, "quote": quote}


FIRMS = [entity("绛雪", "Company", "绛雪牵手素问斋"), entity("素问斋", "Company", "绛雪牵手素问斋")]
DEAL = {"subject": "绛雪", "predicate": "cooperatesWith", "object": "素问斋", "quote": "绛雪牵手素问斋"}


def names(annotated):
    return {chain.name for chain in annotated.chains}


def stated(annotated, finder="model tiny"):
    return {
        (annotated.chains[r.subject].name, r.predicate, annotated.chains[r.object].name)
        for r in annotated.relations
        if r.finder == finder
    }


def test_what_the_model_quotes_is_added_to_what_the_rules_found():
    annotated, _ = read_twice({"entities": FIRMS, "relations": [DEAL]})
    assert names(read_once()) | {"绛雪", "素问斋"} == names(annotated)
    assert stated(annotated) == {("绛雪", "cooperatesWith", "素问斋")}
    (relation,) = (r for r in annotated.relations if r.finder == "model tiny")
    assert relation.evidence.of(TEXT) == "绛雪牵手素问斋"
    assert relation.confidence == 0.5


@pytest.mark.parametrize(
    "change",
    [
        {"quote": "绛雪与素问斋携手"},  # not in the text
        {"quote": "绛雪牵手"},  # does not hold the object
        {"predicate": "isFriendOf"},  # not in the ontology
        {"predicate": "locatedIn"},  # a firm does not lie in a firm
        {"object": "未闻其名", "quote": "绛雪牵手素问斋"},
        {"subject": None},
        {"quote": 7},
    ],
)
def test_a_statement_without_a_fitting_quote_or_term_is_dropped(change):
    annotated, _ = read_twice({"entities": FIRMS, "relations": [{**DEAL, **change}]})
    assert stated(annotated) == set()


def test_a_name_the_model_made_up_is_dropped():
    annotated, _ = read_twice({"entities": [entity("朱砂集", "Company", "朱砂集")], "relations": []})
    assert names(annotated) == names(read_once())


def test_a_quote_from_page_furniture_is_no_quote():
    document = Document("d", "d.txt", "绛雪开业。\n素问斋", "0" * 64, "d.txt", furniture=(TextSpan(6, 9),))
    annotated = AnnotatedDocument(document, (TextSpan(0, 5),))
    with model_stub(lambda passage: {"entities": [entity("素问斋", "Company", "素问斋")]}) as stub:
        assert second_reading(annotated, Endpoint(stub.url, "tiny")).chains == ()
    assert [asked["messages"][-1]["content"] for asked in stub.asked] == ["绛雪开业。"]


def test_the_rules_keep_what_they_found():
    spans = TextSpan(9, 11), TextSpan(13, 16)
    rules = AnnotatedDocument(
        Document("d", "d.txt", TEXT, "0" * 64, "d.txt"),
        (TextSpan(0, 9), TextSpan(9, len(TEXT))),
        (Chain("Company", "绛雪", ("绛雪",)), Chain("Organization", "素问斋", ("素问斋",))),
        (Mention(spans[0], "Company", 0), Mention(spans[1], "Organization", 1)),
        (RelationMention(0, "cooperatesWith", 1, TextSpan(9, 16)),),
    )
    turned = {**DEAL, "subject": "素问斋", "object": "绛雪"}
    with model_stub(lambda passage: {"entities": FIRMS, "relations": [DEAL, turned]}) as stub:
        assert second_reading(rules, Endpoint(stub.url, "tiny")) == rules


def test_a_status_counts_only_for_a_thing_that_has_none():
    text = "云澜港已建成投用。绛雪工坊动土。"
    said = {
        "entities": [entity("绛雪工坊", "Project", "绛雪工坊动土")],
        "statuses": [
            {"thing": "绛雪工坊", "status": "UnderConstruction", "quote": "绛雪工坊动土"},
            {"thing": "云澜港", "status": "Planned", "quote": "云澜港已建成投用"},
        ],
    }
    annotated, _ = read_twice(said, text)
    values = {annotated.chains[a.subject].name: a.value for a in annotated.attributes if a.predicate == "status"}
    assert values == {"绛雪工坊": "UnderConstruction", "云澜港": "Operational"}


@pytest.mark.parametrize("answer", ["没有找到", "[]", '{"entities": {"name": 1}, "relations": [3]}', "{"])
def test_an_answer_that_is_no_use_adds_nothing(answer):
    annotated, _ = read_twice(answer)
    assert annotated == read_once()


def test_an_answer_in_a_fence_is_read_all_the_same():
    import json

    annotated, _ = read_twice("```json\n" + json.dumps({"entities": FIRMS}, ensure_ascii=False) + "\n```")
    assert {"绛雪", "素问斋"} <= names(annotated)


def test_the_request_is_a_chat_completion_without_chance():
    with model_stub(lambda passage: {}) as stub:
        second_reading(read_once(), Endpoint(stub.url + "/", "tiny", "secret"))
    (asked,) = stub.asked
    assert asked["path"] == "/v1/chat/completions"
    assert (asked["model"], asked["temperature"]) == ("tiny", 0)
    assert asked["headers"]["Authorization"] == "Bearer secret"
    assert "cooperatesWith" in asked["messages"][0]["content"]


def test_a_long_document_is_read_in_passages_that_lose_no_sentence():
    text = "\n".join(f"第{n}家门店在云澜市开张，顾客络绎不绝，店主十分欣喜。" for n in range(200))
    with model_stub(lambda passage: {}) as stub:
        annotated = second_reading(read_once(text), Endpoint(stub.url, "tiny"))
    passages = [asked["messages"][-1]["content"] for asked in stub.asked]
    assert len(passages) > 2
    assert all(len(passage) <= 1_500 for passage in passages)
    assert "".join("".join(passages).split()) == "".join("".join(s.of(text) for s in annotated.sentences).split())


def test_a_busy_server_gets_a_second_chance():
    annotated, stub = read_twice({"entities": FIRMS}, statuses=(503,))
    assert "绛雪" in names(annotated)
    assert len(stub.asked) == 2


@pytest.mark.parametrize("statuses", [(401,), (503, 503)])
def test_a_server_that_refuses_is_named(statuses):
    with pytest.raises(EndpointError, match=rf"/chat/completions: refused with HTTP status {statuses[0]}"):
        read_twice({}, statuses=statuses)


def test_a_server_that_is_not_there_is_named():
    with pytest.raises(EndpointError, match=r"127\.0\.0\.1:9/v1/chat/completions: cannot be reached"):
        second_reading(read_once(), Endpoint("http://127.0.0.1:9/v1", "tiny"))
