"""A reading → the things a question speaks of and how they hang together, by word order and the relations' ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.ask.marks import Mark
from kg.ask.names import NameIndex
from kg.ask.nodes import find_nodes
from kg.ask.paths import Edge, Node, Path
from kg.ask.reading import Reading
from kg.ontology.asking import asking_vocabulary
from kg.ontology.relations import relation_types

_POSTS = ("负责人", "主任", "书记", "局长", "董事长", "总经理", "人员")
_BEFORE_OBJECT = frozenset("为向给对")
_AGENT = frozenset("由被")
_OF_A_FIELD = frozenset({"hasLeadingIndustry", "operatesIn"})
_FIELDS = ("Industry", "Product")  # 新能源汽车 is an industry to a region and a product to a firm
_NOT_YET = ("Planned", "Preparatory")
_AND = re.compile(r"[和与、及跟]|以及")


@dataclass(frozen=True, slots=True)
class Parse:
    """The path that a question describes, which node it asks for, and the marks it used."""

    path: Path
    target: int | None
    used: tuple[Mark, ...]


def parse(reading: Reading, names: NameIndex, *, with_statuses: bool = True) -> Parse | None:
    """The path of a question over things; None where nothing hangs together.

    Args:
        reading: The question.
        names: The graph's names.
        with_statuses: Whether status words restrict the thing asked for.
    """
    nodes, target, used = find_nodes(reading, names)
    if not nodes or len(nodes) > 5:
        return None
    statuses = [m for m in reading.of("status") if not _also(reading, m, "relation", "class", "ending")]
    statuses = statuses if with_statuses else []
    if statuses and target is not None:
        nodes[target] = replace(nodes[target], statuses=tuple(sorted({v for m in statuses for v in m.values})))
        used += statuses
    if target is not None and any(
        _also(reading, m, "relation") and "InForce" in m.values for m in reading.of("status")
    ):
        nodes[target] = replace(nodes[target], never=_NOT_YET)
    edges, taken = _edges(reading, nodes, target)
    if edges is None:
        return None
    if target is not None and nodes[target].classes == ("Industry",):
        fields = [edge for edge in edges if edge.object == target and set(edge.relations) <= _OF_A_FIELD]
        nodes[target] = replace(nodes[target], classes=_FIELDS) if fields else nodes[target]
    return Parse(Path(tuple(nodes), tuple(edges)), target, tuple(used + taken))


def _also(reading: Reading, mark: Mark, *kinds: str) -> bool:
    return any(m.start == mark.start and m.end == mark.end for m in reading.of(*kinds))


def _edges(reading: Reading, nodes: list[Node], target: int | None) -> tuple[list[Edge] | None, list[Mark]]:
    edges: list[Edge] = []
    used: list[Mark] = []
    relations = [m for m in reading.of("relation") if not any("askAbout" in o.values for o in _same(reading, m))]
    for mark in relations:
        if any(node.start <= mark.start < node.end for node in nodes):
            continue
        is_post = mark.text.endswith(_POSTS)
        ends = _ends(reading, nodes, mark, edges)
        if is_post and ends is not None:
            ends = _with_person(nodes, ends)
        edge = None if ends is None else _typed(nodes, *ends, mark)
        if edge is not None and not _joined(edges, edge.subject, edge.object):
            edges.append(edge)
            edges += _also_joined(reading, nodes, edge, edges)
            used += [] if is_post else [mark]  # the sentences have to name the post
        elif edge is not None and any(_restates(edge, other) for other in edges):
            used.append(mark)  # 落户在: two words for one relation
    for number in range(len(nodes)):
        if len(edges) < len(nodes) - 1 and not any(number in (e.subject, e.object) for e in edges):
            other = _neighbour(reading, nodes, number, target)
            if other is not None and _says_something(nodes[other]) and not _joined(edges, number, other):
                loose = _loose(nodes, number, other)
                if loose is None:
                    return None, []
                edges.append(loose)
    return (edges, used) if len(edges) == len(nodes) - 1 else (None, [])


def _restates(edge: Edge, other: Edge) -> bool:
    return {edge.subject, edge.object} == {other.subject, other.object} and bool(
        set(edge.relations) & set(other.relations)
    )


def _also_joined(reading: Reading, nodes: list[Node], edge: Edge, edges: list[Edge]) -> list[Edge]:
    """甲连接乙和丙: the relation holds of every thing that is named together with its end."""
    found: list[Edge] = []
    for end in (edge.object, edge.subject):
        for other in range(end + 1, len(nodes)):
            if not (nodes[other].is_named and nodes[end].is_named and nodes[other].types & nodes[end].types):
                break
            if not _AND.fullmatch(reading.text[nodes[other - 1].end : nodes[other].start].strip()):
                break
            ends = (edge.subject, other) if end == edge.object else (other, edge.object)
            if not _joined(edges + found, *ends):
                found.append(replace(edge, subject=ends[0], object=ends[1]))
    return found


def _with_person(nodes: list[Node], ends: tuple[int, int]) -> tuple[int, int]:
    """谁是甲的局长: whoever holds a post is a person, and the subject."""
    unnamed = next((end for end in ends if not nodes[end].is_named), None)
    if unnamed is None or any("Person" in nodes[end].types for end in ends):
        return ends
    nodes[unnamed] = replace(nodes[unnamed], classes=("Person",))
    return unnamed, ends[0] if ends[1] == unnamed else ends[1]


def _says_something(node: Node) -> bool:
    return bool(node.labels or node.classes or node.noun)


def _same(reading: Reading, mark: Mark) -> list[Mark]:
    return [m for m in reading.marks if m.start == mark.start and m.end == mark.end]


def _ends(reading: Reading, nodes: list[Node], mark: Mark, edges: list[Edge]) -> tuple[int, int] | None:
    """Subject and object of a relation word, by word order."""
    text = reading.text
    left = [i for i, node in enumerate(nodes) if node.end <= mark.start and not _is_topic(reading, node)]
    right = [i for i, node in enumerate(nodes) if node.start >= mark.end]
    if right and not left:  # 落在甲的企业: the noun after 的 is the subject
        head = next((i for i in right[1:] if not nodes[i].is_named), None)
        return None if head is None else (head, right[0])
    if not left:
        return None
    nearest = left[-1]
    before = text[nodes[nearest].start - 1 : nodes[nearest].start]
    is_attribute = text[mark.end : mark.end + 1] == "的"
    if right and is_attribute and not nodes[right[0]].is_named and before and before in _BEFORE_OBJECT:
        return right[0], nearest  # 给甲供货的企业: the noun after 的 is the subject
    if right and not (is_attribute and nodes[right[0]].is_named):
        if text[nodes[nearest].start - 1 : nodes[nearest].start] in _AGENT and len(left) > 1:
            return nearest, left[-2]
        return nearest, right[0]
    if len(left) < 2:
        return None
    return (left[-2], nearest) if before in _BEFORE_OBJECT and before else (nearest, left[-2])


def _is_topic(reading: Reading, node: Node) -> bool:
    """Whether the thing is what something is about (围绕甲) and so no subject."""
    return any(m.end == node.start and "askAbout" in m.values for m in reading.of("word"))


def _typed(nodes: list[Node], subject: int, object_: int, mark: Mark) -> Edge | None:
    """The edge in the direction that the word has, or the other one where the classes allow only that."""
    asked = asking_vocabulary().asked
    usual = [name for name in mark.values if mark.text in asked[name]]
    return _directed(nodes, subject, object_, mark, usual) or _directed(nodes, subject, object_, mark, mark.values)


def _directed(nodes: list[Node], subject: int, object_: int, mark: Mark, names: Sequence[str]) -> Edge | None:
    vocabulary = asking_vocabulary()
    directed: dict[tuple[int, int], set[str]] = {}
    for name in names:
        stated, turned = (subject, object_), (object_, subject)
        if mark.text in vocabulary.inverse[name]:
            stated, turned = turned, stated
        fitting = next((ends for ends in (stated, turned) if _fits(nodes, *ends, name)), None)
        if fitting is not None:
            wider = {other for other in vocabulary.together.get(name, ()) if _fits(nodes, *fitting, other)}
            directed.setdefault(fitting, set()).update({name, *wider})
    if not directed:
        return None
    start, end = max(directed, key=lambda ends: len(directed[ends]))
    either = any(relation_types()[name].symmetric for name in directed[start, end])
    return Edge(start, end, tuple(sorted(directed[start, end])), either)


def _fits(nodes: list[Node], subject: int, object_: int, name: str) -> bool:
    type_ = relation_types()[name]
    ends = ((nodes[subject].possible, type_.domain), (nodes[object_].possible, type_.range))
    return all(not possible or possible & allowed for possible, allowed in ends)


def _joined(edges: list[Edge], one: int, other: int) -> bool:
    reached, before = {one}, 0
    while len(reached) != before:
        before = len(reached)
        reached |= {n for e in edges if {e.subject, e.object} & reached for n in (e.subject, e.object)}
    return other in reached


def _neighbour(reading: Reading, nodes: list[Node], number: int, target: int | None) -> int | None:
    """What a thing without a relation word belongs to: the noun right after it, or the one asked for."""
    node = nodes[number]
    if _is_topic(reading, node) and target is not None:
        return target
    if number + 1 < len(nodes) and nodes[number + 1].start - node.end <= 1:
        return number + 1
    if target is None or target == number:
        return None
    verbs = ("relation",) if nodes[target].statuses else ("relation", "status")  # 甲在建的铁路有哪些
    if not any(m.kind in verbs for m in reading.marks if node.end <= m.start < nodes[target].start):
        return target
    return None


def _loose(nodes: list[Node], number: int, other: int) -> Edge | None:
    """Any relation that the classes allow between two things that only stand side by side."""
    ways = ((other, number), (number, other))
    fitting = tuple(name for name in relation_types() if any(_fits(nodes, *ends, name) for ends in ways))
    return Edge(other, number, fitting, either=True, is_loose=True) if fitting else None
