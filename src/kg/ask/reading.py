"""A question → its marks: which stretch names a thing, a class, a relation, a status, a time, an amount, a question word.

Names come first (the longest wins), then times and amounts, then the vocabulary; what is left over is content that an
answer has to account for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.ask.marks import Mark, merged
from kg.ask.names import NameIndex
from kg.ask.wording import joined, normalised
from kg.extract.quantities import QuantityMention, find_quantities
from kg.extract.times import TimeMention, find_times
from kg.ontology.asking import AskingVocabulary, asking_vocabulary
from kg.ontology.units import unit_words

_PUNCTUATION = re.compile(r"[,。?!;:、,\s]+")
_AREA_ENDING = re.compile(r"[市县省](?!场|民|政|属|级|区)")
_CLEAR = frozenset("的了吗呢啊吧是有")
_ASKED_TIME = re.compile(r"哪一?$")
_LEVEL = re.compile(r"(?<=哪[个座])[市县区省镇乡](?![场民政属级域])")
_CONTENT = ("askContent",)
_HOW_MANY = re.compile(r"(?:多少|(?<!哪)几)(?P<scale>[百千万亿]*)(?P<unit>[^\s,。?的]*)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A question with its marks in text order."""

    text: str
    marks: tuple[Mark, ...]
    times: tuple[TimeMention, ...]
    quantities: tuple[QuantityMention, ...]

    def of(self, *kinds: str) -> list[Mark]:
        """The marks of some kinds, in text order."""
        return [mark for mark in self.marks if mark.kind in kinds]

    def asks(self, *lists: str) -> bool:
        """Whether a word of one of the question-word lists stands in the question."""
        return any(set(lists) & set(mark.values) for mark in self.of("word"))

    def left_over(self, used: Iterable[Mark] = ()) -> list[str]:
        """The content that neither question words nor the ``used`` marks account for."""
        taken = [(m.start, m.end) for m in self.marks if m.kind in ("word", "time", "quantity", "unit")]
        taken += [(m.start, m.end) for m in used]
        kept = "".join(
            "\n" if any(start <= i < end for start, end in taken) else character
            for i, character in enumerate(self.text)
        )
        parts = (part for chunk in kept.split("\n") for part in _PUNCTUATION.split(chunk) if part)
        return [part for part in parts if not _is_filler(part)]

    @property
    def unit(self) -> tuple[tuple[str, ...], str | None]:
        """The units that the question word implies (多少亿元, 多大), and the classifier (几家); empty where none."""
        for found in _HOW_MANY.finditer(self.text):
            for word, unit in unit_words().items():
                if found["unit"].startswith(word):
                    return (unit.unit,), unit.classifier
        is_large = any(mark.text == "多大" for mark in self.of("unit"))
        if is_large and (self.asks("askGrowth", "askShare") or ("规模" in self.text and "面积" not in self.text)):
            return (), None  # 增幅多大 asks for no area
        implied = {value for mark in self.of("unit") for value in mark.values}
        return tuple(sorted(implied)), None


def read_question(question: str, names: NameIndex, reference: str | None) -> Reading:
    """All marks of ``question``; ``reference`` is what 今年 means in the graph."""
    vocabulary = asking_vocabulary()
    text = joined(normalised(question, vocabulary.same), names)
    year = re.search(r"(?<!\d)(\d{4})年", text)
    times = [t for t in find_times(text, year[1] if year else reference) if t.kind != "span"]
    times = [t for t in times if not _ASKED_TIME.search(text[: t.span.start])]  # 哪一年底 asks for a time
    free = [True] * len(text)
    marks = [*_names(text, names, vocabulary, free)]
    for time in times:
        marks += _take(free, text, time.span.start, time.span.end, "time", ())
    times = [t for t in times if any(m.kind == "time" and m.start == t.span.start for m in marks)]
    quantities = [q for q in find_quantities(text, [t.span for t in times]) if _is_amount(q, text)]
    kept = []
    for quantity in quantities:
        taken = list(_take(free, text, quantity.outer.start, quantity.outer.end, "quantity", ()))
        kept += [quantity] if taken else []
        marks += taken
    for found in _HOW_MANY.finditer(text):  # 多少家企业: 家 belongs to the question word
        unit = next((word for word in unit_words() if found["unit"].startswith(word)), "")
        marks += _take(free, text, found.start("scale"), found.start("unit") + len(unit), "word", ("askFiller",))
    for level in _LEVEL.finditer(text):
        marks += _take(free, text, level.start(), level.end(), "ending", ("AdministrativeArea",))
    marks += _words(text, vocabulary, free)
    near = [*_initials(text, names, marks), *_near_names(text, names, free, marks)]
    marks = near + [m for m in marks if not any(n.start < m.end and m.start < n.end for n in near)]
    marks = merged(sorted(marks, key=lambda m: (m.start, m.end, m.kind)), text, names)
    return Reading(text, tuple(marks), tuple(times), tuple(kept))


def _is_filler(text: str) -> bool:
    """Whether every character is a filler by itself (一起 在 …)."""
    words = asking_vocabulary().words
    return all("askFiller" in words.get(character, ()) for character in text)


def _is_amount(quantity: QuantityMention, text: str) -> bool:
    asked = re.search(r"(?:多少|几)$", text[: quantity.outer.start])
    return (
        not asked
        and any(c.isdigit() for c in quantity.span.of(text))
        and quantity.kind != "bare"
        and not (quantity.spelled and quantity.kind == "classifier")
    )


def _names(text: str, names: NameIndex, vocabulary: AskingVocabulary, free: list[bool]) -> Iterator[Mark]:
    words = {word for word, lists in vocabulary.words.items() if lists != _CONTENT}
    general = (vocabulary.classes, vocabulary.relations, vocabulary.statuses, words)
    found = [hit for hit in names.exact(text) if not any(text[hit[0] : hit[1]] in words for words in general)]
    found += [longer for hit in found if (longer := _longer(text, hit, names)) is not None]
    for start, end, iris in sorted(found, key=lambda hit: (hit[0] - hit[1], hit[0])):
        is_area = names.things[iris[0]].type == "AdministrativeArea"
        end += is_area and text[end - 1] not in "市县省区" and bool(_AREA_ENDING.match(text, end))
        yield from _take(free, text, start, end, "name", iris)


def _longer(
    text: str, hit: tuple[int, int, tuple[str, ...]], names: NameIndex
) -> tuple[int, int, tuple[str, ...]] | None:
    """The name whose end stands here and begins with what another name says: (临溪省)山海班列试点单位."""
    start, end, _ = hit
    for longer in range(min(len(text), end + 8), end, -1):
        iris = names.ending(text[start:longer])
        if iris:
            return start, longer, iris
    return None


def _take(free: list[bool], text: str, start: int, end: int, kind: str, values: tuple[str, ...]) -> Iterator[Mark]:
    if start < end and all(free[start:end]):
        free[start:end] = [False] * (end - start)
        yield Mark(start, end, text[start:end], kind, values)


def _words(text: str, vocabulary: AskingVocabulary, free: list[bool]) -> Iterator[Mark]:
    """Vocabulary in the free stretches, the longest first at every place; one stretch may have several meanings."""
    tables = {
        "word": vocabulary.words,
        "status": vocabulary.statuses,
        "relation": vocabulary.relations,
        "unit": vocabulary.units,
        "class": vocabulary.classes,
        "ending": vocabulary.endings,
    }
    longest = max(len(word) for table in tables.values() for word in table)
    start = 0
    while start < len(text):
        marks = next(
            filter(None, (_at(text, start, end, tables, free) for end in range(start + longest, start, -1))), []
        )
        for mark in marks:
            if mark.kind != "content":
                free[start : mark.end] = [False] * (mark.end - start)
                yield mark
        start = marks[0].end if marks else start + 1


def _at(
    text: str, start: int, end: int, tables: Mapping[str, Mapping[str, tuple[str, ...]]], free: list[bool]
) -> list[Mark]:
    """What the stretch from ``start`` to ``end`` means; nothing where it is no word, or belongs to a name."""
    word = text[start:end]
    kinds = {kind: table[word] for kind, table in tables.items() if word in table}
    if end > len(text) or not kinds or not all(free[start:end]):
        return []
    if kinds.get("word") == _CONTENT:
        return [Mark(start, end, word, "content", ())]  # 占地 is no 占: it stays what the question is about
    if "relation" in kinds and word.endswith("哪"):
        end, word = end - 1, word[:-1]  # 在哪 states the relation with 在 and asks with 哪
    if list(kinds) == ["word"] and kinds["word"] == ("askFiller",) and len(word) == 1 and word not in _CLEAR:
        return []  # a character such as 用 or 家 is mostly part of a word
    if "class" in kinds:
        kinds.pop("ending", None)
    return [Mark(start, end, word, kind, values) for kind, values in kinds.items()]


def _initials(text: str, names: NameIndex, marks: list[Mark]) -> Iterator[Mark]:
    """Two or three characters that stand alone and abbreviate a zone."""
    for part in Reading(text, tuple(marks), (), ()).left_over(marks):
        iris = names.initials(part) if len(part) < 4 else ()
        if iris and text.count(part) == 1:
            start = text.index(part)
            yield Mark(start, start + len(part), part, "name", iris)


def _near_names(text: str, names: NameIndex, free: list[bool], marks: list[Mark]) -> Iterator[Mark]:
    """Short forms and slips of the pen at stretches that begin where nothing is known, or with a shorter name."""
    if not any(free):
        return
    for start in range(len(text)):
        named = next((m.end for m in marks if m.kind == "name" and m.start == start), start)
        goes_on = start < named < len(text) and free[named]
        if not (free[start] or goes_on) or _PUNCTUATION.match(text[start]):
            continue
        for end in range(min(len(text), start + 20), max(start, named) + 2, -1):
            chunk = text[start:end]
            if _PUNCTUATION.search(chunk) or any(c < "\u4e00" for c in chunk[:1]):
                continue
            iris = names.misspelt(chunk) or (names.abbreviated(chunk) if goes_on else ())
            if not goes_on:
                iris = names.shortened(chunk) or iris or names.title_ending(chunk) or names.abbreviated(chunk)
            if iris:
                free[start:end] = [False] * (end - start)
                yield Mark(start, end, chunk, "name", iris)
                break
