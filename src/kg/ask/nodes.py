"""The things that a question speaks of: named ones, nouns of a class, and what the question word stands for."""

from __future__ import annotations

from dataclasses import replace

from kg.ask.marks import Mark
from kg.ask.names import NameIndex
from kg.ask.paths import Node
from kg.ask.reading import Reading
from kg.ontology.asking import asking_vocabulary

_FARTHEST = 8
_WHO = ("Person", "Organization", "AdministrativeArea", "DevelopmentPlatform")
_FIELDS = frozenset({"Industry", "Product"})


def find_nodes(reading: Reading, names: NameIndex) -> tuple[list[Node], int | None, list[Mark]]:
    """Named things, nouns of a class, and what a question word stands for; the number of the one asked for."""
    nodes: list[Node] = []
    used: list[Mark] = []
    target = None
    marks = [m for m in reading.marks if m.kind in ("name", "class", "ending") or _is_which(m) or _is_count(m)]
    asked_alone: Mark | None = None
    for mark in marks:
        if mark.kind == "name":
            things = [names.things[iri] for iri in mark.values]
            labels = tuple(sorted({t.label for t in things}))
            nodes.append(Node(labels, mark.values, frozenset(t.type for t in things), start=mark.start, end=mark.end))
        elif mark.kind in ("class", "ending"):
            noun = mark.text if mark.kind == "ending" else None
            node = Node(classes=mark.values, noun=noun, start=mark.start, end=mark.end)
            if nodes and _describes(reading, nodes[-1], mark):
                if not nodes[-1].possible & node.possible:
                    used.pop()  # 新能源企业: the sentences have to say it; 制造业行业 says nothing more
                nodes[-1] = replace(node, start=nodes[-1].start)
            elif asked_alone is not None and _adjacent(reading, asked_alone.end, mark.start):
                nodes.append(replace(node, start=asked_alone.start))
                target, asked_alone = len(nodes) - 1, None
            else:
                nodes.append(replace(node, noun=_unknown_before(reading, mark) or noun))
        elif target is None and asked_alone is None:
            asked_alone = mark
            continue
        used.append(mark)
    if asked_alone is not None:
        target = _place_question(reading, nodes, asked_alone)
    if target is not None and nodes[target].classes:
        nodes[target] = _as_asked(nodes[target])
        return _as_one(reading, nodes, target, used)
    return nodes, target, used


def _as_one(
    reading: Reading, nodes: list[Node], target: int, used: list[Mark]
) -> tuple[list[Node], int | None, list[Mark]]:
    """国际合作园包括哪些园区: both nouns are the things asked for, and the sentences have to say the first one."""
    if not target or nodes[target - 1].is_named or not nodes[target - 1].possible & nodes[target].possible:
        return nodes, target, used
    noun, asked = nodes[target - 1], nodes[target]
    between = [m for m in reading.marks if noun.end <= m.start < asked.start and m.kind == "relation"]
    wholes = asking_vocabulary().inverse["partOf"]
    if len(between) != 1 or between[0].text not in wholes:
        return nodes, target, used
    one = replace(asked, start=noun.start)
    kept = [m for m in used if not (noun.start <= m.start and m.end <= noun.end)]
    return [*nodes[: target - 1], one, *nodes[target + 1 :]], target - 1, [*kept, *between]


def _describes(reading: Reading, node: Node, noun: Mark) -> bool:
    """Whether a field of work or a noun only describes the noun that follows it (新能源企业, 制造业细分行业)."""
    between = reading.text[node.end : noun.start]
    is_noun = bool(node.classes) and not node.is_named
    return (is_noun or bool(node.types & _FIELDS)) and (not between or between in reading.left_over(reading.marks))


def _unknown_before(reading: Reading, mark: Mark) -> str | None:
    """What stands right before a noun and is nothing known: with the noun it is a name that the graph may lack."""
    unknown = [p for p in reading.left_over(reading.marks) if reading.text[: mark.start].endswith(p)]
    return unknown[0] + mark.text if unknown and mark.start else None


def _as_asked(node: Node) -> Node:
    """A noun that is asked for is no name: what stands before it is checked against the sentences."""
    if node.noun is None or len(node.noun) == 1:
        return node  # 哪个县
    endings = [word for word in asking_vocabulary().endings if node.noun.endswith(word)]
    is_class = any(node.noun.endswith(word) for word in asking_vocabulary().classes)
    return replace(node, noun=None if is_class or not endings else max(endings, key=len))


def _is_which(mark: Mark) -> bool:
    return mark.kind == "word" and "askWhich" in mark.values


def _is_count(mark: Mark) -> bool:
    return mark.kind == "word" and "askHowMuch" in mark.values


def _adjacent(reading: Reading, end: int, start: int) -> bool:
    """Whether only words that describe stand between (哪些[物流方面的]文件)."""
    between = [m for m in reading.marks if end <= m.start < start]
    return start - end <= _FARTHEST and all(m.kind in ("word", "class", "ending") for m in between)


def _place_question(reading: Reading, nodes: list[Node], mark: Mark) -> int:
    """园区有哪些: the noun before is asked for; 建了什么: a thing of any class is."""
    between = "".join(
        reading.text[i]
        for i in range(nodes[-1].end if nodes else 0, mark.start)
        if not any(m.start <= i < m.end for m in reading.of("word", "time"))
    )
    after_all = bool(nodes) and nodes[-1].end <= mark.start
    is_subject = mark.text == "谁" and any(m.start >= mark.end for m in reading.of("relation"))
    if after_all and nodes[-1].classes and not is_subject and between in ("", "一共", "共", "都", "数"):
        return len(nodes) - 1
    place = "哪里" in mark.text or "哪儿" in mark.text or "何处" in mark.text
    unknown = next((part for part in reading.left_over(reading.marks) if reading.text.startswith(part, mark.end)), None)
    classes = ("Place",) if place else _WHO if mark.text == "谁" else ()
    node = Node(classes=classes, noun=unknown, start=mark.start, end=mark.end)
    at = next((i for i, each in enumerate(nodes) if each.start > mark.start), len(nodes))
    nodes.insert(at, node)
    return at
