"""What is written out once is not read again from the context: who else the clauses before name is not meant.

``甲市在获批某称号之后,…``: the title is 甲市's, not also that of what the sentence began with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.relations.lines import Line
from kg.model import RelationMention

_COUNTED = re.compile(
    r"(?:\d+|[一二两三四五六七八九十]+|多|一批)[余多]?[家个名位件项款]?[^,;。]{0,8}?(?:企业|单位|项目|产品|人才|园区|[人村镇家])(?:成功|新|获|被|先后)*$"
)
"""4家企业入选某名单: so many others hold the title."""


def told_once(statements: Sequence[RelationMention]) -> Iterator[RelationMention]:
    """Yield what one line states, without a subject from the context where a written one holds within the same words."""
    written = [each for each in statements if each.finder == "wording"]
    for each in statements:
        again = each.finder == "wording+context" and each.predicate in _OF_ONE
        if not (again and any(_says(one, each) for one in written)):
            yield each


_OF_ONE = frozenset({"holdsDesignation", "issuedBy", "implements", "participatesIn"})
"""Relations of which the words name one bearer; others are shared more often than not."""


def _says(written: RelationMention, other: RelationMention) -> bool:
    """Whether the written statement is about the same and takes in the words of the other."""
    same = (
        written.subject == other.subject if other.predicate == "issuedBy" else written.object == other.object
    ) and written.predicate == other.predicate
    return same and written.evidence.start <= other.evidence.start and other.evidence.end <= written.evidence.end


_MEANS = re.compile(r"”?(?:建设|战略|发展)?的[^,;。]{0,6}(?:举措|抓手|实践|体现|行动|一步|载体|路径)")


def is_means(line: Line, match: re.Match[str]) -> bool:
    """Whether a clause only says what something is a means to (是当地融入甲战略的重要举措): it names nobody who does it."""
    clause = max(line.text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
    return line.text.startswith(("是", "也是", "既是"), clause) and _MEANS.match(line.text, match.end()) is not None


def held_by_others(line: Line, match: re.Match[str], subjects: Sequence[int]) -> tuple[int, ...]:
    """``subjects`` from the context without those that the words name as the givers of the title, none where many hold it."""
    clause = max(line.text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
    if _COUNTED.search(line.text, clause, match.start()):
        return ()
    named = {m.chain for at in range(*match.span()) if at in line.arguments for m in line.arguments[at].members}
    return tuple(each for each in subjects if each not in named)
