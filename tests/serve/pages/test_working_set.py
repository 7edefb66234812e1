"""Steps of a reader → what comes onto the network view: a few things at a time, the best connected first."""

from __future__ import annotations

import pytest

from kg.serve.pages.catalogue import Catalogue
from kg.serve.pages.overview import columns_of
from kg.serve.pages.working_set import MOST_SHOWN, Step, path, take
from kg.serve.problems import ProblemError

RDO = "https://w3id.org/regional-development/ontology#"


def catalogue_of(edges: list[tuple[str, str]], kinds: dict[str, str] | None = None) -> Catalogue:
    names = sorted({end for edge in edges for end in edge} | set(kinds or {}))
    return Catalogue.of(
        [{"thing": n, "class": RDO + (kinds or {}).get(n, "Company"), "name": n} for n in names],
        [],
        [{"subject": s, "predicate": RDO + "partOf", "object": o} for s, o in edges],
    )


STAR = catalogue_of([(f"leaf{i:02}", "hub") for i in range(40)] + [("hub", "top"), ("top", "lake")])


def names(catalogue: Catalogue, numbers: tuple[int, ...]) -> list[str]:
    return [catalogue.things[number].name for number in numbers]


def test_a_thing_comes_with_its_best_connected_neighbours_and_the_rest_is_counted() -> None:
    part = take(STAR, [], [Step("around", ("hub",), 5)])
    assert names(STAR, part.things)[:2] == ["hub", "top"]
    assert len(part.things) == 5 and part.left_out == 37
    assert part.hidden[STAR.number["hub"]] == 37
    assert part.places is not None and len(set(part.places)) == 5


def test_what_is_shown_does_not_come_again_and_ties_to_it_do() -> None:
    part = take(STAR, ["hub"], [Step("around", ("top",), 25)])
    assert names(STAR, part.things) == ["top", "lake"]
    assert len(part.relations) == 2
    assert part.places is None
    assert part.origins == (STAR.number["top"], STAR.number["top"])


def test_steps_build_on_one_another() -> None:
    steps = [Step("around", ("hub",), 5), Step("around", ("hub",), 5)]
    assert len(take(STAR, [], steps).things) == 10


def test_a_class_and_the_best_of_all_come_best_connected_first() -> None:
    graph = catalogue_of([("a", "b"), ("c", "b"), ("c", "d")], {"b": "Project", "e": "Project"})
    assert names(graph, take(graph, [], [Step("class", ("Project",), 5)]).things) == ["b", "e"]
    assert names(graph, take(graph, [], [Step("best", (), 2)]).things) == ["b", "c"]


def test_never_more_is_shown_than_a_canvas_can_hold() -> None:
    crowd = catalogue_of([(f"n{i}", "hub") for i in range(MOST_SHOWN + 50)])
    part = take(crowd, [], [Step("best", (), MOST_SHOWN)])
    more = take(crowd, [crowd.things[n].iri for n in part.things], [Step("best", (), 10)])
    assert len(part.things) == MOST_SHOWN and more.things == () and more.left_out == 51


def test_what_the_graph_does_not_hold_is_left_alone() -> None:
    part = take(STAR, ["nowhere"], [Step("add", ("lake", "nowhere"), 5), Step("around", ("nowhere",), 5)])
    assert names(STAR, part.things) == ["lake"]


@pytest.mark.parametrize("given", [None, [], ["fly", [], 5], ["add", "x", 5], ["add", [], 0], ["add", []]])
def test_what_is_no_step_is_refused(given: object) -> None:
    with pytest.raises(ProblemError):
        Step.of(given)


def test_a_path_takes_the_fewest_steps() -> None:
    graph = catalogue_of([("a", "b"), ("b", "c"), ("c", "d"), ("a", "x"), ("x", "d"), ("far", "away")])
    assert names(graph, tuple(path(graph, "a", "d"))) == ["a", "x", "d"]
    assert path(graph, "a", "a") == [graph.number["a"]]
    assert path(graph, "a", "far") == [] and path(graph, "a", "nowhere") == []


def test_the_overview_holds_what_is_related_best_connected_first_with_lines_once() -> None:
    graph = catalogue_of([("a", "b"), ("b", "a"), ("b", "c"), ("c", "c")], {"alone": "Place"})
    columns = columns_of(graph)
    assert columns["name"][0] == "b" and set(columns["name"]) == {"a", "b", "c"}
    lines = columns["lines"]
    pairs = {(columns["name"][a], columns["name"][b]) for a, b in zip(lines[::2], lines[1::2], strict=True)}
    assert {frozenset(pair) for pair in pairs} == {frozenset("ab"), frozenset("bc")}
    assert (columns["total"], columns["alone"], columns["leftOut"]) == (4, 1, 0)
    assert columns_of(graph, most=2)["leftOut"] == 1
