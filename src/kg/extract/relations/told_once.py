"""What is written out once is not read again from the context: who else the clauses before name is not meant.

``甲市在获批某称号之后,…``: the title is 甲市's, not also that of what the sentence began with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.relations.heads import GENERIC, HEAD, WE
from kg.extract.relations.lines import Line
from kg.model import RelationMention

_COUNTED = re.compile(
    r"(?:\d+|[一二两三四五六七八九十]+|多|一批)[余多]?[家个名位件项款所]?[^,;。]{0,8}?(?:企业|单位|项目|产品|人才|园区|院校|专业群|[人村镇家])(?:成功|新|获|被|先后)*$"
)
"""4家企业入选某名单: so many others hold the title."""


def told_once(statements: Sequence[RelationMention]) -> Iterator[RelationMention]:
    """Yield what one line states, without a subject from the context where a written one holds within the same words."""
    written = [each for each in statements if each.finder == "wording"]
    for each in statements:
        again = each.finder == "wording+context" and each.predicate in _OF_ONE
        if not (again and any(_says(one, each) for one in written)):
            yield each


_OF_ONE = frozenset({"holdsDesignation", "issuedBy", "implements", "participatesIn", "partOf"})
"""Relations of which the words name one bearer; others are shared more often than not."""


def _says(written: RelationMention, other: RelationMention) -> bool:
    """Whether the written statement is about the same and takes in the words of the other."""
    same = (
        written.subject == other.subject
        if other.predicate in ("issuedBy", "partOf")
        else written.object == other.object
    ) and written.predicate == other.predicate
    return same and written.evidence.start <= other.evidence.start and other.evidence.end <= written.evidence.end


_MEANS = re.compile(r"”?(?:建设|战略|发展)?的[^,;。]{0,6}(?:举措|抓手|实践|体现|行动|一步|载体|路径)")


def is_means(line: Line, match: re.Match[str]) -> bool:
    """Whether a clause only says what something is a means to (是当地融入甲战略的重要举措): it names nobody who does it."""
    clause = max(line.text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
    return line.text.startswith(("是", "也是", "既是"), clause) and _MEANS.match(line.text, match.end()) is not None


_BESIDE = (
    r"(?:已经|已|现已|均|都|全部|先后|相继|陆续|再次|又|还|也|再|首次|首批|连续[^,;。]{0,6}|连年|多次|第[^,;。]{1,3}次|被|获|并|且|而|正式|成功|顺利|近日|日前|近期|"
    r"今年|去年|当年|同年|此前|此后|后|分别|双双|率先|一举|因此|由此|从而|同时|目前|累计|其中|全域|整体|全面|更|更是|曾|曾经|接连|独家|率|荣|喜|光荣|高分|同日|,|"
    r"凭借?[^,;。]*|以[^,;。]*|因[^,;。]*|经[^,;。]*|由[^,;。]*|在[^,;。]*|于[^,;。]*|从[^,;。]*|继[^,;。]*|作为[^,;。]*|据[^,;。]*|被[^,;。]*|[\d年月日初底]+)*"
)
_AREAS_LISTED = (
    r"(?:等(?:地|[\d一二两三四五六七八九十]*[个座]?(?:省|市|县|区|旗|州|镇|村|城市)*))?"
    r"(?:市|县|区|[(].[)]|两地|三地|市政府|县政府|公司|集团|企业|园区)?"
)
_ONLY_BESIDE = re.compile(_AREAS_LISTED + _BESIDE)
"""What may stand between who holds a title and the verb; anything else there holds it (甲市某产业入选, 乙县某做法获评)."""


def holds_itself(line: Line, start: int, end: int) -> bool:
    """Whether nothing between the name that ends at ``start`` and the verb at ``end`` can be what holds the title."""
    return _ONLY_BESIDE.fullmatch(line.text, start, end) is not None


_GIVES = re.compile(r"(?:正式|联合|共同|分别)*(?:授予|认定|命名|评为|评定|列为|确定为|批准为)")


def gives_title(line: Line, match: re.Match[str]) -> bool:
    """Whether the body before the verb is who gives the title (被甲委乙政府授予…), and not who holds it."""
    if "s" not in match.re.groupindex or match.start("s") < 0:
        return False
    body = line.arguments.get(match.end("s") - 1)
    return body is not None and body.type == "GovernmentBody" and _GIVES.match(line.text, match.end("s")) is not None


def held_by_others(line: Line, match: re.Match[str], subjects: Sequence[int]) -> tuple[int, ...]:
    """``subjects`` from the context without those that the words name as the givers of the title.

    None where many hold it, or where the clause begins with something that is no name.
    """
    clause = max(line.text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
    if _COUNTED.search(line.text, clause, match.start()):
        return ()
    head = next((found for each in (HEAD, WE, GENERIC) if (found := each.match(line.text, clause))), None)
    start = clause if head is None or head.end() > match.start() else head.end()
    if not holds_itself(line, start, match.start()):
        return ()
    named = {m.chain for at in range(*match.span()) if at in line.arguments for m in line.arguments[at].members}
    return tuple(each for each in subjects if each not in named)
