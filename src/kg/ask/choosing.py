"""Which observations a question means: by subject, period, modality, unit and wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from kg.ask.accounting import unaccounted
from kg.ask.graph import Graph
from kg.ask.marks import Mark
from kg.ask.names import plain_name
from kg.ask.observations import Figure, Match, beyond_concept, match_wording
from kg.ask.reading import Reading
from kg.extract.folding import simplify
from kg.ontology.asking import asking_vocabulary, indicator_words

_CLOSE = 0.55
_TELLING_UNITS = frozenset({"TEU", "Tonne", "Person", "PersonTime", "Day", "Month", "Year", "Hour"})
_SIZES = frozenset({"SquareMetre", "SquareKilometre", "Mu", "Kilometre"})
_COMMON_MEASURES = frozenset({None, "个", "家", "项", "元", "件"})
_AREA_WORDS = ("占地面积", "用地面积", "建筑面积", "总面积", "面积", "全长", "长度", "里程")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question asks of a figure.

    Attributes:
        content: The words that the indicator has to account for.
        subjects: IRIs that the figure may be about; None where the question names none.
        starts, ends: The period, where one is asked; ``is_dated`` tells whether.
        modality: ``Target``, ``Actual`` or None for either.
        units, classifier: What the question word implies.
        needs: Attributes that must be there (``value``, ``growth`` …).
        names: The names of the question: each is the subject, or stands in the indicator or the sentence.
        amounts: Amounts that are part of what is measured (50亿元以上项目).
        verbs: What the question says was done: relations of which the sentence has to have a word.
        head: The word that the question word asks the number of (总投资 of 签约项目的总投资).
    """

    content: tuple[str, ...]
    subjects: frozenset[str] | None
    is_dated: bool
    starts: date | None
    ends: date | None
    modality: str | None
    units: tuple[str, ...]
    classifier: str | None
    needs: tuple[str, ...]
    names: tuple[Mark, ...] = ()
    amounts: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    head: str = ""


@cache
def _words_of(relations: tuple[str, ...]) -> tuple[str, ...]:
    """The words that state one of the relations, without what marks them as done."""
    words = asking_vocabulary().relations.items()
    return tuple(word.removesuffix("了") for word, names in words if set(names) & set(relations))


@cache
def _wordings(indicator: str) -> tuple[str, ...]:
    """The other wordings of an indicator that the ontology lists, the longest first."""
    concept = indicator_words().get(indicator)
    same = [word.lower() for word, each in indicator_words().items() if each == concept and concept is not None]
    return tuple(sorted(same, key=lambda word: (-len(word), word)))


@dataclass(frozen=True, slots=True)
class Choice:
    """A figure and how well it fits."""

    figure: Figure
    match: Match


def wanted(reading: Reading, graph: Graph, needs: Sequence[str], subjects: frozenset[str] | None = None,
           used: Iterable[Mark] = ()) -> Wanted:  # fmt: skip
    """What the reading asks of a figure; names that no figure is about count as content."""
    about = {figure.about for figure in graph.figures}
    used = tuple(used)
    names = [m for m in reading.of("name") if m not in used]
    named = [m for m in names if set(m.values) & about]
    if subjects is None and named:
        subjects = frozenset(iri for m in named for iri in m.values)
    amounts = tuple(m.text for m in reading.of("quantity") if m not in used)
    verbs = [m for m in reading.of("relation") if m.text.endswith("了") or reading.text[m.end : m.end + 1] in _DONE]
    content = (*reading.left_over([*named, *used, *verbs]), *amounts)
    time = next(
        (t for t in reading.times if t.kind not in ("now", "compared") and not _belongs_to_thing(reading, t.span.end)),
        None,
    )
    units, classifier = reading.unit
    is_target = reading.asks("askTarget") and not reading.asks("askShare", "askWhole")
    return Wanted(
        content, subjects, time is not None, time.interval.start if time else None,
        time.interval.end if time else None, "Target" if is_target else None,
        units if "value" in needs else (), classifier, tuple(needs),
        tuple(names), amounts,
        tuple(sorted({name for mark in verbs for name in mark.values})), _head(reading, [*named, *used]),
    )  # fmt: skip


def _head(reading: Reading, used: Sequence[Mark]) -> str:
    """The last content before the question word, without words that only say that it is a number."""
    asked = next((m.start for m in reading.of("word") if "askHowMuch" in m.values), None)
    if asked is None or reading.asks("askShare"):
        return ""
    before = replace(reading, text=reading.text[:asked], marks=tuple(m for m in reading.marks if m.end <= asked))
    parts = [part for part in before.left_over(m for m in used if m.end <= asked) if len(part) > 1]
    is_last = parts and parts == [part for part in reading.left_over(used) if len(part) > 1]
    if not is_last or any(parts[-1].endswith(word.lower()) for word in indicator_words()):
        return parts[-1] if is_last else ""  # the 量 of 经济总量 belongs to the indicator
    return _NUMBER_WORDS.sub("", parts[-1])


_NUMBER_WORDS = re.compile(
    r"(?:数量|人数|总数|个数|家数|规模|总量|金额|总额|数额|水平|情况|总计|合计|数|量|额)?[为是达有要需用花约共能可]*$"
)
_DONE = frozenset("了过")
_OF_A_THING = re.compile(r"(?:出台的|发布的|的)?(?:那批|这批|那份|那次|那一批|那个|那项)")


def _belongs_to_thing(reading: Reading, end: int) -> bool:
    """Whether the time up to ``end`` dates a thing (2020年2月那批政策), not the figure."""
    return bool(_OF_A_THING.match(reading.text, end))


def choose(want: Wanted, graph: Graph, content: Sequence[str] | None = None, around: str = "") -> list[Choice]:
    """The figures that fit, the best first; figures that measure something else are left out.

    Args:
        want: What is asked.
        graph: Where to look.
        content: What the indicator has to account for, where not all of the question's content.
        around: What else the question says, which a sentence may leave out (快递业务量…, 业务收入…).
    """
    choices = []
    for figure in graph.figures:
        if not _fits(figure, want, graph):
            continue
        match = _match(figure, want, want.content if content is None else content, around)
        if match is not None:
            choices.append(Choice(figure, match))
    return sorted(choices, key=lambda c: (-c.match.score, c.figure.iri))


def only_of_unit(want: Wanted, graph: Graph) -> list[Choice]:
    """The figures of the one indicator that is counted in what the question asks in (多少标箱, 多少列, 多少场).

    The subject has to be named, and the sentence has to say everything that the question says.
    """
    if want.subjects is None or not (
        set(want.units) & (_TELLING_UNITS | _SIZES) or want.classifier not in _COMMON_MEASURES
    ):
        return []
    fitting = [f for f in graph.figures if _fits(f, want, graph) and f.classifier == want.classifier]
    fitting = [f for f in fitting if f.modality == (want.modality or "Actual") and _accounted(want.content, f, "")]
    if len({f.indicator for f in fitting}) != 1 or len({(f.start, f.end) for f in fitting}) != 1:
        return []
    return [Choice(f, Match(1.0, 1.0)) for f in fitting]


def best(choices: Sequence[Choice]) -> list[Figure]:
    """The figures of the best choice: equal in wording and subject; the latest where periods differ."""
    if not choices:
        return []
    first = choices[0]
    level = [c.figure for c in choices if c.match.score >= first.match.score - 0.02]
    if len({f.about for f in level}) > 1 or len({(f.indicator, f.unit) for f in level}) > 1:
        facts = [f for f in level if f.modality == "Actual"]
        if len({(f.value, f.growth) for f in level}) > 1 and len({(f.value, f.growth) for f in facts}) != 1:
            return []
        level = facts or level
    if any(f.modality == "Actual" for f in level):
        level = [f for f in level if f.modality == "Actual"]
    ends = [f.end for f in level if f.end is not None]
    return [f for f in level if not ends or f.end == max(ends)]


def _fits(figure: Figure, want: Wanted, graph: Graph) -> bool:
    if any(getattr(figure, name) is None for name in want.needs):
        return False
    if want.subjects is not None and figure.about not in want.subjects:
        return False
    if want.modality is not None and figure.modality != want.modality:
        return False
    if want.units and figure.unit not in want.units:
        return False
    if not all(plain_name(amount) in plain_name(figure.indicator) for amount in want.amounts):
        return False
    told = plain_name(figure.indicator + figure.sentence)
    if want.verbs and figure.sentence and not any(word in told for word in _words_of(want.verbs)):
        return False
    subject = graph.subjects.get(figure.document)
    if not all(figure.about in mark.values or mark.text in told or subject in mark.values for mark in want.names):
        return False
    return not want.is_dated or same_period(figure, want)


def same_period(figure: Figure, want: Wanted) -> bool:
    """Whether a figure is of the period asked; an open beginning may be left out on either side."""
    if (figure.start, figure.end) == (want.starts, want.ends):
        return True
    return want.ends is not None and figure.end == want.ends and (figure.start is None or want.starts is None)


def _match(figure: Figure, want: Wanted, content: Sequence[str], around: str) -> Match | None:
    is_size = set(want.units) & _SIZES and not any(w in part for w in _AREA_WORDS for part in content)
    ignored = _AREA_WORDS if is_size else ()
    names = (plain_name(figure.subject),)
    match = match_wording(content, simplify(figure.indicator.lower()), (*ignored, *names))
    if want.classifier and figure.classifier != want.classifier:
        match = Match(match.asked * 0.9, match.told * 0.9)
    if not content and not (ignored and match.told == 1.0):
        return None
    if content is want.content and not _names_head(want.head, figure, ignored):
        return None
    if want.head and _measures_noun(content, want.head, figure):
        match = Match(max(match.asked, 0.7), 1.0)  # 签约项目的总投资: the sentence has to say the rest
    weak = match.asked < 0.5 or match.told < 0.25 or match.score < _CLOSE
    return None if weak or not _accounted(content, figure, around) else match


def _names_head(head: str, figure: Figure, ignored: Sequence[str]) -> bool:
    """Whether the indicator measures what is asked for, not only something said in the same breath."""
    told = plain_name(figure.indicator).lower()
    return len(head) < 2 or head[-2:] in told or head.endswith(tuple(ignored) or "\n") or not beyond_concept(head, told)


def _accounted(content: Sequence[str], figure: Figure, around: str) -> bool:
    """Whether indicator and sentence together hold what the question says; without a sentence the indicator must do."""
    told = f"{simplify(figure.indicator)}\n{figure.sentence}\n{figure.subject}\n{around}".lower()
    told = plain_name(told)
    missing = unaccounted([beyond_concept(part, figure.indicator) for part in content], told)
    size = sum(len(part) for part in content)
    return not size or missing / size <= (0.0 if figure.sentence else 0.3)


def _measures_noun(content: Sequence[str], head: str, figure: Figure) -> bool:
    """签约项目的总投资: the indicator is the end of what is asked, and before it stands a noun for things.

    Anything else before it may narrow the indicator (民间固定资产投资) and is no mere description.
    """
    told = plain_name(figure.indicator).lower()
    wording = next((w for w in (told, *_wordings(told)) if head.endswith(w)), None)
    if wording is None:
        return False
    rest = "".join(content)[: -len(wording)] if "".join(content).endswith(wording) else None
    nouns = (*asking_vocabulary().classes, *asking_vocabulary().endings)
    return rest is not None and (not rest or rest.endswith(nouns))
