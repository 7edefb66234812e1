"""Whether a thing named before a number is only what the number counts, or one of a list of such things, and no subject."""

from __future__ import annotations

import re

from kg.extract.observations.classes import ORGANIZATIONS, REGIONS
from kg.extract.observations.figures import Figure
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention

_REACHED = re.compile(
    r"(?:(?:总)?数量?|总数)?(?:累计|已|也|均|将)*(?:达到?|增[加长]?[到至]|突破|超过?|扩大[到至]|拓展[到至]|[由从]|调整优化为|优化为|[由从]?(?:原来的?)?)(?:约|近)*"
)
"""换电柜｜达到｜6千座: the things named are those counted."""
_NUMBER_OF = re.compile(
    r"[^,;。]{0,40}(?:数量|总数|数)(?:累计|已|均|分别)*(?:达到?|为|增[加长]?[到至]|突破|超过?|居|位居)*"
)
_BESIDE = re.compile(r"[、和与及]")
_LIST_TO_COUNT = re.compile(r"[^,;。:]{2,60}[、和与及][^,;。:、和与及]{1,12}?(?:等)?")
_ITEM_BEHIND = re.compile(r"、\d")
"""完成某机组、｜310万吨｜产能…: the next of the list begins with its own number."""


def is_only_counted(reading: Reading, passage: Passage, figure: Figure, named: Mention) -> bool:
    """Whether ``named`` is among what the figure counts, or an item of a list before the figure's own."""
    text = reading.text
    behind = text[named.span.end : named.span.end + 2]
    if _ITEM_BEHIND.match(behind):
        return True
    if figure.mention.kind != "classifier" or named.type in REGIONS | ORGANIZATIONS | {"DevelopmentZone"}:
        return False
    between = (named.span.end, figure.mention.outer.start)
    if behind[:1] in ("、", "和") and _NUMBER_OF.fullmatch(text, *between):
        return True  # 甲馆、乙馆数量达61家
    noun_behind = [w for w in passage.words(figure.mention.outer.end, figure.tail.end) if w.tag != "u"]
    if not noun_behind or not noun_behind[0].tag.startswith("n"):
        return _REACHED.fullmatch(text, *between) is not None and _is_kind(passage, named)
    listed = _BESIDE.match(text, named.span.end) and _LIST_TO_COUNT.fullmatch(text, named.span.start, between[1])
    return (
        reading.in_chapters
        and bool(listed)
        and not any(w.tag == "v" and w.text not in "至到" for w in passage.words(*between))
    )


_NAMES = frozenset("LOC ORG PER nr ns nt nz".split())


_NAMES = frozenset("LOC ORG PER nr ns nt nz".split())


def _is_kind(passage: Passage, named: Mention) -> bool:
    """Whether the words name a kind of thing (换电柜) and no single one: no word of them is a name."""
    words = passage.words(named.span.start, named.span.end)
    return all(w.tag not in _NAMES or w.text.isascii() for w in words)


_COUNT_INSIDE = re.compile(r"(?:\d+|[二两三四五六七八九十]+)(?:余|多)?[个家条座项]$")


def holds_count(text: str, figure: Figure, mention: Mention) -> bool:
    """Whether what was taken for a name holds the number of several things, and so is none: 甲、乙等7条线路."""
    if figure.mention.kind != "classifier" or figure.mention.spelled:
        return False
    return _COUNT_INSIDE.search(text, mention.span.start, figure.mention.span.end) is not None


_LINKS = re.compile(r"[、和与及]|以及")
_LONGEST = 20
"""A member of a list has no more characters."""


def sums_up_list(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the number only says how many the list right before it names, of which the clause goes on to tell.

    甲公司、乙公司｜两家企业｜同时开工 counts nothing; 引进甲公司、乙公司｜两家企业 does, and so does a number in digits.
    """
    if figure.mention.kind != "classifier" or not figure.mention.spelled:
        return False
    members = [m.strip("“”") for m in _LINKS.split(text[figure.clause.start : figure.mention.outer.start])]
    if len(members) < 2 or len(members) != figure.mention.quantity.value:
        return False
    if any(not 1 < len(member) <= _LONGEST for member in members):
        return False
    names = [m.span for m in passage.mentions if m.kind == "name"]
    opening = passage.words(figure.clause.start, figure.clause.start + len(members[0]) + 1)[:2]
    if any(w.tag in ("v", "vd") and not any(n.start <= w.start and w.end <= n.end for n in names) for w in opening):
        return False
    said = passage.words(figure.mention.outer.end, figure.clause.end)
    return any(word.tag in ("v", "vd", "d", "p", "c") or word.text == "的" for word in said)
