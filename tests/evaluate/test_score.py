import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kg.errors import EvaluationError
from kg.evaluate import evaluate, report_json, report_lines
from kg.evaluate.found import Found, FoundEntity, FoundObservation, read_found
from kg.evaluate.gold import Figures, Gold, GoldEntity, GoldObservation, GoldRelation, GoldStatus, load_gold
from kg.evaluate.score import score
from kg.evaluate.tally import Tally
from kg.pipeline import build
from kg.store import open_store
from sample_network import sample_store

CITY = GoldEntity("e1", ("AdministrativeArea",), ("云澜市", "云澜"))
ZONE = GoldEntity("e2", ("DevelopmentZone", "IndustrialPark"), ("临溪经开区",))
LINE = GoldEntity("e3", ("RailwayLine",), ("云临铁路",), optional=True)


def gold(*, relations=(), statuses=(), observations=(), entities=(CITY, ZONE, LINE)) -> Gold:
    return Gold("a.txt", tuple(entities), tuple(relations), tuple(statuses), tuple(observations))


def found(*, relations=(), statuses=(), observations=(), **entities) -> Found:
    things = {iri: FoundEntity((name,), type) for iri, (name, type) in entities.items()}
    return Found(things, tuple(relations), tuple(statuses), tuple(observations))


BOTH = {"city": ("云澜", "AdministrativeArea"), "zone": ("“临溪经开区”", "IndustrialPark")}


def layer(name: str, seen: Found, wanted: Gold) -> tuple[int, int, int]:
    tally = score(seen, wanted).layers[name]
    return tally.right, tally.wrong, tally.missed


def test_any_name_matches_and_any_acceptable_class_is_right():
    assert layer("entities", found(**BOTH), gold()) == (2, 0, 0)


def test_an_optional_thing_counts_when_found_and_costs_nothing_when_missed():
    assert layer("entities", found(**BOTH, line=("云临铁路", "RailwayLine")), gold()) == (3, 0, 0)
    assert layer("entities", found(line=("云临铁路", "Highway")), gold()) == (0, 1, 2)


def test_a_wrong_class_is_wrong_and_missed_but_right_without_class():
    seen = found(city=("云澜市", "Company"), zone=BOTH["zone"])
    assert layer("entities", seen, gold()) == (1, 1, 1)
    assert layer("entities-untyped", seen, gold()) == (2, 0, 0)


def test_a_second_thing_of_the_same_name_is_wrong():
    assert layer("entities", found(**BOTH, twin=("云澜市", "AdministrativeArea")), gold()) == (2, 1, 0)


def test_the_subject_of_a_figure_without_class_is_not_a_finding():
    assert layer("entities", found(**BOTH, odd=("某物", None)), gold()) == (2, 0, 0)


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        (("zone", "locatedIn", "city"), (1, 0, 0)),
        (("zone", "partOf", "city"), (1, 0, 0)),
        (("zone", "administeredBy", "city"), (1, 0, 0)),
        (("city", "locatedIn", "zone"), (0, 1, 1)),
        (("zone", "builds", "city"), (0, 1, 1)),
        (("zone", "locatedIn", "elsewhere"), (0, 1, 1)),
    ],
)
def test_a_relation_needs_its_ends_and_an_acceptable_property(said, counts):
    wanted = gold(relations=[GoldRelation("e2", ("locatedIn", "administeredBy"), "e1")])
    assert layer("relations", found(**BOTH, relations=[said]), wanted) == counts


def test_cooperation_is_right_in_either_direction_and_counts_once():
    wanted = gold(relations=[GoldRelation("e1", ("cooperatesWith",), "e2")])
    said = [("zone", "cooperatesWith", "city"), ("city", "cooperatesWith", "zone")]
    assert layer("relations", found(**BOTH, relations=said[:1]), wanted) == (1, 0, 0)
    assert layer("relations", found(**BOTH, relations=said), wanted) == (1, 0, 0)


def test_a_status_is_right_when_it_is_one_of_the_acceptable_ones():
    wanted = gold(statuses=[GoldStatus("e2", ("Planned", "Preparatory"))])
    assert layer("statuses", found(**BOTH, statuses=[("zone", "Preparatory")]), wanted) == (1, 0, 0)
    assert layer("statuses", found(**BOTH, statuses=[("zone", "Completed")]), wanted) == (0, 1, 1)
    assert layer("statuses", found(**BOTH, statuses=[("city", "Planned")]), wanted) == (0, 1, 1)


INVESTMENT = Figures("综合交通投资", Decimal(12867000000), "CNY", period_start="2019-01-01", period_end="2019-06-30")


def observed(about="city", **changes) -> FoundObservation:
    slots = {name: getattr(INVESTMENT, name) for name in Figures.__slots__} | changes
    return FoundObservation("o", about, Figures(**slots))


@pytest.mark.parametrize(
    ("seen", "counts"),
    [
        (observed(), (1, 0, 0)),
        (observed(indicator="交通综合投资额"), (1, 0, 0)),
        (observed(value=Decimal(12868000000)), (1, 0, 0)),
        (observed(value=Decimal(12967000000)), (0, 1, 1)),
        (observed(unit="USD"), (0, 1, 1)),
        (observed(about="zone"), (0, 1, 1)),
        (observed(about="zone", indicator="某数"), (0, 1, 1)),
        (observed(period_end="2019-12-31"), (0, 1, 1)),
        (observed(modality="Target"), (1, 0, 0)),
    ],
)
def test_a_figure_is_right_when_value_subject_and_period_are(seen, counts):
    wanted = gold(observations=[GoldObservation(frozenset({"e1"}), INVESTMENT)])
    assert layer("observations", found(**BOTH, observations=[seen]), wanted) == counts


def test_the_slots_tell_what_is_wrong_with_a_figure():
    wanted = gold(observations=[GoldObservation(frozenset({"e1"}), INVESTMENT)])
    scored = score(found(**BOTH, observations=[observed(about="zone", bound="About")]), wanted)
    assert scored.slots["value"] == Tally(right=1)
    assert scored.slots["about"] == Tally(wrong=1, missed=1)
    assert scored.slots["bound"] == Tally(wrong=1, missed=1)
    assert [(error.kind, error.detail) for error in scored.errors if "observation" in error.kind] == [
        ("observation, slots", "综合交通投资 12867000000 CNY: about, bound")
    ]


def test_a_bare_growth_matches_a_bare_growth_and_a_rank_a_rank():
    growth = Figures("出口总额", growth=Decimal(10))
    rank = Figures("考核", rank=Decimal(1))
    wanted = gold(observations=[GoldObservation(frozenset({"e1"}), each) for each in (growth, rank)])
    seen = [FoundObservation("a", "city", growth), FoundObservation("b", "city", rank)]
    assert layer("observations", found(**BOTH, observations=seen), wanted) == (2, 0, 0)
    other = [FoundObservation("a", "city", Figures("出口总额", value=Decimal(1), growth=Decimal(10)))]
    assert layer("observations", found(**BOTH, observations=other), wanted) == (0, 1, 2)


def test_the_classifier_of_a_count_must_agree_where_gold_has_one():
    wanted = gold(observations=[GoldObservation(frozenset({"e1"}), Figures("企业", Decimal(3), "Count", "家"))])
    for classifier, counts in (("家", (1, 0, 0)), ("个", (0, 1, 1))):
        seen = FoundObservation("o", "city", Figures("企业", Decimal(3), "Count", classifier))
        assert layer("observations", found(**BOTH, observations=[seen]), wanted) == counts


def test_precision_recall_and_f1_follow_from_the_counts():
    tally = Tally(right=3, wrong=1, missed=3)
    assert (tally.precision, tally.recall, tally.f1) == (0.75, 0.5, 0.6)
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)


GOLD_FILE = {
    "document": "first.txt",
    "entities": [
        {"id": "e1", "class": "AdministrativeArea", "names": ["云澜市"]},
        {"id": "e2", "class": "DevelopmentZone", "names": ["临溪经济技术开发区", "临溪经开区"]},
        {"id": "e3", "class": "Company", "names": ["宏拓科技有限公司"]},
        {"id": "e4", "class": "Company", "names": ["𠮷泽新材料有限公司"]},
        {"id": "e5", "class": "RailwayLine", "names": ["云临城际铁路"]},
        {"id": "e6", "class": "Place", "names": ["镜湖"]},
    ],
    "relations": [
        {"s": "e2", "p": "locatedIn", "o": "e1"},
        {"s": "e3", "p": "tenantOf", "o": "e2"},
        {"s": "e5", "p": "connects", "o": "e1"},
        {"s": "e1", "p": "supports", "o": "e3", "quote": "…"},
    ],
    "statuses": [{"e": "e5", "status": "UnderConstruction"}],
    "observations": [],
}


def write_gold(folder: Path, **changes) -> Path:
    path = folder / "a.gold.json"
    path.write_text(json.dumps({**GOLD_FILE, **changes}, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_store_is_measured_by_what_the_documents_own_graph_says(tmp_path):
    scores = evaluate(sample_store(), [write_gold(tmp_path)])
    layers = scores["first.txt"].layers
    assert (layers["entities"].right, layers["entities"].wrong, layers["entities"].missed) == (6, 0, 0)
    assert (layers["relations"].right, layers["relations"].wrong, layers["relations"].missed) == (3, 2, 1)
    assert layers["statuses"] == Tally(right=1)


def test_reports_give_figures_by_document_and_over_all_and_the_errors_on_request(tmp_path):
    scores = evaluate(sample_store(), [write_gold(tmp_path)])
    text = "\n".join(report_lines(scores))
    assert "first.txt" in text
    assert "relations          P 0.600  R 0.750  F1 0.667   (3 right, 2 wrong, 1 missed)" in text
    assert "relation, missed" not in text
    assert "relation, missed     云澜市 —supports→ 宏拓科技有限公司" in "\n".join(report_lines(scores, errors=True))
    data = json.loads(report_json(scores, errors=True))
    assert data["all"]["relations"]["precision"] == 0.6
    assert {"kind": "relation, missed", "detail": "云澜市 —supports→ 宏拓科技有限公司   «…»"} in data["first.txt"][
        "errors"
    ]


def test_names_that_the_graph_gives_to_a_thing_anywhere_count():
    assert "云澜市" in {
        name for entity in read_found(sample_store(), "second.txt").entities.values() for name in entity.names
    }


def test_gold_that_cannot_be_used_is_refused_by_name(tmp_path):
    with pytest.raises(EvaluationError, match=r"nowhere\.json: cannot be read"):
        load_gold(tmp_path / "nowhere.json")
    for text in ("no json", "[]", '{"document": "a.txt"}'):
        (tmp_path / "bad.json").write_text(text, encoding="utf-8")
        with pytest.raises(EvaluationError, match=r"bad\.json: not a gold annotation"):
            load_gold(tmp_path / "bad.json")
    with pytest.raises(EvaluationError, match=r"holds no document named third\.txt"):
        evaluate(sample_store(), [write_gold(tmp_path, document="third.txt")])


def test_every_statement_with_a_confidence_is_judged():
    seen = found(
        **BOTH,
        relations=[("zone", "locatedIn", "city"), ("city", "supports", "zone")],
        statuses=[("zone", "Approved")],
        observations=[observed(), replace(observed(value=Decimal(1)), iri="o2")],
    )
    seen = replace(
        seen,
        confidences={
            ("zone", "type", "IndustrialPark"): 0.91,
            ("zone", "locatedIn", "city"): 0.82,
            ("city", "supports", "zone"): 0.63,
            ("zone", "status", "Approved"): 0.54,
            ("o",): 0.75,
            ("o2",): 0.46,
            ("elsewhere", "locatedIn", "city"): 0.99,
        },
    )
    wanted = gold(
        relations=[GoldRelation("e2", ("locatedIn",), "e1")],
        statuses=[GoldStatus("e2", ("Planned",))],
        observations=[GoldObservation(frozenset({"e1"}), INVESTMENT)],
    )
    assert {(v.confidence, v.right) for v in score(seen, wanted).verdicts} == {
        (0.91, True),
        (0.82, True),
        (0.63, False),
        (0.54, False),
        (0.75, True),
        (0.46, False),
    }


def test_the_confidences_of_a_store_belong_to_its_statements(tmp_path, made_up_documents):
    for name, text in made_up_documents.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    build([tmp_path], tmp_path / "store")
    with open_store(tmp_path / "store") as store:
        seen = read_found(store, next(iter(made_up_documents)))
    stated = set(seen.confidences)
    assert seen.relations and seen.statuses and seen.observations
    assert {(s, p, o) for s, p, o in seen.relations} <= stated
    assert {(s, "status", o) for s, o in seen.statuses} <= stated
    assert {(o.iri,) for o in seen.observations} <= stated
    assert all(0 < sure <= 1 for sure in seen.confidences.values())
