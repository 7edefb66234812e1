"""What the model is told: the terms of the ontology, the shape of its answer, and that it must quote."""

from __future__ import annotations

from functools import cache

from kg.ontology.classes import classes
from kg.ontology.relations import relation_types
from kg.ontology.statuses import status_types

_TASK = """\
你是一位严谨的读者。请从给出的中文段落中找出:具名的事物、事物之间的关系、事物的状态。只写段落明确说出的内容,不用常识补充。
只输出一个 JSON 对象,形如:
{"entities": [{"name": "…", "class": "…", "quote": "…"}],
 "relations": [{"subject": "…", "predicate": "…", "object": "…", "planned": false, "quote": "…"}],
 "statuses": [{"thing": "…", "status": "…", "quote": "…"}]}
每个 quote 必须与段落中的一段文字逐字相同(含标点),并且包含所说的名称;subject、object、thing 用段落中的名称。
找不到就给空列表。"""


def messages(passage: str) -> list[dict[str, str]]:
    """The two messages of one question: the task with the vocabulary, and the passage."""
    return [{"role": "system", "content": _instructions()}, {"role": "user", "content": passage}]


@cache
def _instructions() -> str:
    kinds = (f"{name}({kind.label_zh})" for name, kind in sorted(classes().items()))
    relations = (
        f"{name}({kind.label_zh}:{_ends(kind.domain)} → {_ends(kind.range)})"
        for name, kind in sorted(relation_types().items())
    )
    return (
        f"{_TASK}\nclass 只能是:{'、'.join(kinds)}\npredicate 只能是:{';'.join(relations)}\n"
        f"status 只能是:{'、'.join(sorted(status_types()))}"
    )


def _ends(names: frozenset[str]) -> str:
    """The classes of one end without those that a class above them stands for."""
    known = classes()
    top = sorted(name for name in names if known[name].parent not in names)
    return "任何类" if len(names) == len(known) else "/".join(top)
