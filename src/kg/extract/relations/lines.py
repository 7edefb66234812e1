"""Sentences as patterns read them: every list of mentions one character, quotation marks and layout blanks gone.

``云澜市与远岭集团签署“星海产业园”协议`` becomes ``⟨AdministrativeArea⟩与⟨Company⟩签署⟨IndustrialPark⟩协议``, where each
⟨…⟩ is one private-use character that stands for the class. Wordings can then be declared as short regular
expressions over classes and words, whatever the names are. Every position leads back to the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.relations.references import REACH, refer
from kg.model import Mention, TextSpan
from kg.ontology.classes import classes, is_a

FIRST_CODE = 0xE000
"""Private-use code point of the first class; the classes follow in alphabetical order."""

SLOT = "[\ue000-\ue0ff]"

_FAMILIES = (
    ("Organization",),
    ("Person",),
    ("AdministrativeArea", "EconomicRegion"),
    ("DevelopmentPlatform", "TransportInfrastructure", "Project", "Corridor", "TransportService", "Place"),
    ("Policy", "Strategy"),
    ("Industry", "Product"),
    ("Event",),
    ("Designation",),
)
_DROPPED = frozenset(" \n\t“”‘’'《》")
_TIMES = re.compile(
    r"(?<![到至])于?(?:昨[日天]|今[日天]|近[日期]|日前|去年|今年|本月|上月|当[日天]|近年来?|近些年|日前|(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?|[初底末])?"
    r"|(?<!\d)\d{1,2}月(?:\d{1,2}日|[初底份])?)(?![来以前后产])"
)
"""Dates inside a clause say nothing about who does what; masked lines leave them out."""

_MEASURE = r"(?:(?:约|近|超)?[\d.]+[万亿]?(?:平方公里|平方米|公里|亩|公顷|元)?)?"
_GENERIC = rf"(?:等?(?:重点|重大)?(?:项目|工程|企业|公司|园区|产业|地区|高速|铁路)|片区)?{_MEASURE}"
_BRACKET = r"(?:\([^()]{0,20}\))?"
_SIZE = r"(?:(?:总投资|投资)?(?:约|超|近)?[\d.一二三四五六七八九十百千万亿两]+(?:元的|级|条|个|座|家|列|项|趟|班))?"
_COMMA_LIST = re.compile(rf"^{_BRACKET}{_GENERIC}{_BRACKET}[、/]{_SIZE}$")
_CONJUNCTION = re.compile(rf"^{_BRACKET}{_GENERIC}{_BRACKET}[、,]?(?:和|及|以及|暨|或){_SIZE}$")
_UNNAMED_MEMBER = re.compile(r"^、[^,;:。、的在对与为和及]{2,8}、$")
"""A member of the list that nobody took for a name does not end the list."""

_ABUTTING = re.compile(r"^[》”]\s*[《“]$")


@cache
def code(name: str) -> str:
    """The character that stands for a class in a masked line."""
    return chr(FIRST_CODE + sorted(classes()).index(name))


@cache
def family(name: str) -> int:
    """Which classes are listed together: 0 organisations, 1 persons … (``_FAMILIES``)."""
    for number, ancestors in enumerate(_FAMILIES):
        if any(is_a(name, ancestor) for ancestor in ancestors):
            return number
    return len(_FAMILIES)


@dataclass(frozen=True, slots=True)
class Argument:
    """One mention or a coordinated list of them (甲、乙和丙), read as one.

    Attributes:
        members: In text order, at least one.
        last_joined: How many members stand before the last 和 or 及; 0 without one.
    """

    members: tuple[Mention, ...]
    last_joined: int = 0

    @property
    def type(self) -> str:
        """Class of the first member, which the whole list is masked as."""
        return self.members[0].type

    @property
    def code(self) -> str:
        """The character it is masked as."""
        return code(self.type)

    @property
    def span(self) -> TextSpan:
        """From the first member's start to the last one's end."""
        return TextSpan(self.members[0].span.start, self.members[-1].span.end)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, masked.

    Attributes:
        text: The masked sentence.
        arguments: Position in ``text`` → what stands there.
        starts, ends: For each position the code points of the document it covers.
        span: The sentence in the document.
        continues: Whether it goes on a list from the line before (which ended in a semicolon).
        planned: Whether it stands in a section about plans.
    """

    text: str
    arguments: dict[int, Argument]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    span: TextSpan
    continues: bool = False
    planned: bool = False

    def stretch(self, start: int, end: int) -> TextSpan:
        """The part of the document that positions [start, end) cover."""
        return TextSpan(self.starts[start], self.ends[end - 1])


def mask(folded: str, sentences: Sequence[TextSpan], mentions: Sequence[Mention]) -> list[Line]:
    """The lines of a document, in text order; of overlapping mentions the outermost stands in the line."""
    outer = _outermost(mentions)
    lines: list[Line] = []
    number, planned = 0, False
    for sentence in sentences:
        inside: list[Mention] = []
        while number < len(outer) and outer[number].span.start < sentence.end:
            if outer[number].span.start >= sentence.start and outer[number].span.end <= sentence.end:
                inside.append(outer[number])
            number += 1
        planned = _in_plan_section(folded, sentence, planned)
        continues = bool(lines) and folded[lines[-1].span.end - 1] == ";"
        line = _mask_sentence(folded, sentence, inside, continues, planned)
        lines.append(refer(line, lines[-REACH:], folded))
    return lines


_HEADING = re.compile(r"^(?:[(]?[一二三四五六七八九十]+[)、.]|第[一二三四五六七八九十]+[章节部分]+)")
_PLAN_WORDS = re.compile(
    r"下一步|工作安排|工作打算|工作思路|(?:主要|总体|工作)(?:目标|任务)|重点任务|(?:明年|今后|来年)|展望"
)
_ACCOUNT_WORDS = re.compile(r"回顾|进展|成效|成就|完成情况|做法|取得")


def _in_plan_section(folded: str, sentence: TextSpan, before: bool) -> bool:
    """Whether a sentence stands under a heading that announces plans; a heading is a short line without a full stop."""
    if sentence.end - sentence.start > 30 or folded[sentence.end - 1] in "。;!?,":
        return before
    heading = folded[sentence.start : sentence.end]
    if _PLAN_WORDS.search(heading):
        return True
    if _ACCOUNT_WORDS.search(heading) or re.match(r"^[一二三四五六七八九十]、", heading):
        return False
    return before


def _outermost(mentions: Sequence[Mention]) -> list[Mention]:
    found: list[Mention] = []
    named = (mention for mention in mentions if mention.span.end > mention.span.start)
    for mention in sorted(named, key=lambda m: (m.span.start, -m.span.end, m.chain)):
        if not found or mention.span.start >= found[-1].span.end:
            found.append(mention)
    return found


def _mask_sentence(
    folded: str, sentence: TextSpan, mentions: Sequence[Mention], continues: bool, planned: bool
) -> Line:
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    arguments: dict[int, Argument] = {}
    position, last = sentence.start, -1
    dated = {i for match in _TIMES.finditer(folded, sentence.start, sentence.end) for i in range(*match.span())}
    for mention in mentions:
        gap = _kept(folded, position, mention.span.start, dated)
        between = "".join(c for _, c in gap) or folded[position : mention.span.start]
        joined = _join(arguments[last], between, mention) if last >= 0 else None
        if joined is not None:
            arguments[last] = joined
            ends[last] = mention.span.end
        else:
            for i, character in gap:
                text.append(character)
                starts.append(i)
                ends.append(i + 1)
            last = len(text)
            arguments[last] = Argument((mention,))
            text.append(code(mention.type))
            starts.append(mention.span.start)
            ends.append(mention.span.end)
        position = mention.span.end
    for i, character in _kept(folded, position, sentence.end, dated):
        text.append(character)
        starts.append(i)
        ends.append(i + 1)
    return Line("".join(text), arguments, tuple(starts), tuple(ends), sentence, continues, planned)


def _kept(folded: str, start: int, end: int, dated: set[int]) -> list[tuple[int, str]]:
    return [(i, folded[i]) for i in range(start, end) if folded[i] not in _DROPPED and i not in dated]


def _join(listed: Argument, gap: str, mention: Mention) -> Argument | None:
    """``listed`` with one more member where the text between them is that of a list, else None."""
    kin = family(listed.members[-1].type) == family(mention.type)
    if _COMMA_LIST.match(gap) and "Person" not in (mention.type, listed.type):
        return Argument((*listed.members, mention), listed.last_joined) if kin or _close_kin(listed, mention) else None
    if kin and _UNNAMED_MEMBER.match(gap):
        return Argument((*listed.members, mention), listed.last_joined)
    if kin and _CONJUNCTION.match(gap):
        return Argument((*listed.members, mention), len(listed.members))
    if kin and _ABUTTING.match(gap):
        return Argument((*listed.members, mention), listed.last_joined)
    return None


def _close_kin(listed: Argument, mention: Mention) -> bool:
    """Titles and platforms, services and branches are listed together (示范区、试点单位 are written alike)."""
    pair = {family(listed.members[-1].type), family(mention.type)}
    return pair in ({3, 7}, {3, 5}, {0, 5}, {5, 7}, {4, 7}, {2, 3}, {4, 5})
