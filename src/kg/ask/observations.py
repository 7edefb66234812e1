"""The graph's figures as plain values, and how well the wording of a question matches one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kg.extract.folding import simplify
from kg.ontology.asking import indicator_words
from kg.ontology.indicators import plain_wording
from kg.query.answer import select, to_python
from kg.store import Store

_FIELDS = ("value", "unit", "classifier", "periodStart", "periodEnd", "growth", "share", "shareOf", "rank")


@dataclass(frozen=True, slots=True)
class Figure:
    """One observation of the graph."""

    iri: str
    about: str
    subject: str
    indicator: str
    modality: str
    value: Decimal | None
    unit: str | None
    classifier: str | None
    start: date | None
    end: date | None
    growth: Decimal | None
    share: Decimal | None
    share_of: str | None
    rank: int | None
    sentence: str
    document: str


def load_figures(store: Store) -> list[Figure]:
    """Every observation of the store, sorted by IRI."""
    optional = " ".join(f"OPTIONAL {{ ?o rdo:{name} ?{name} }}" for name in _FIELDS)
    rows = select(
        store,
        f"""SELECT ?o ?about ?subject ?indicator ?modality {" ".join("?" + name for name in _FIELDS)} ?sentence ?document WHERE {{
        ?o a rdo:Observation ; rdo:about ?about ; rdo:indicator ?indicator . ?about rdfs:label ?subject .
        OPTIONAL {{ ?o rdo:modality ?modality }} {optional}
        OPTIONAL {{ ?o prov:wasDerivedFrom ?span . ?span rdo:inSentence/oa:exact ?sentence ;
          rdo:inDocument/dcterms:identifier ?document }} }}""",
    )
    found: dict[str, Figure] = {}
    for row in sorted(rows, key=lambda each: tuple(str(cell) for cell in each)):
        iri, about, subject, indicator, modality, *rest = (to_python(cell) for cell in row)
        value, unit, classifier, start, end, growth, share, share_of, rank, sentence, document = rest
        found.setdefault(
            str(iri),
            Figure(
                str(iri),
                str(about),
                str(subject),
                str(indicator),
                str(modality or "#Actual").rsplit("#")[-1],
                _decimal(value),
                None if unit is None else str(unit).rsplit("#")[-1],
                None if classifier is None else str(classifier),
                start if isinstance(start, date) else None,
                end if isinstance(end, date) else None,
                _decimal(growth),
                _decimal(share),
                None if share_of is None else str(share_of),
                int(rank) if isinstance(rank, int | Decimal) else None,
                simplify(str(sentence or "")),
                str(document or ""),
            ),
        )
    return list(found.values())


def _decimal(value: object) -> Decimal | None:
    return Decimal(value) if isinstance(value, int | Decimal) else None


@dataclass(frozen=True, slots=True)
class Match:
    """How much of the question's content an indicator accounts for, and the other way round, each in [0, 1]."""

    asked: float
    told: float

    @property
    def score(self) -> float:
        """One number for comparing matches."""
        return 0.6 * self.asked + 0.4 * self.told


_TRIFLES = re.compile(r"建设|工作|主体|主线|全线|线路|正线|实际|累计|新增|企业|总体|规模|开展|达到?|数量?")


def match_wording(content: Sequence[str], indicator: str, ignored: Iterable[str] = ()) -> Match:
    """Compare the content of a question with an indicator, by shared pairs of characters and by listed concepts.

    >>> match_wording(["固投"], "固定资产投资").score, match_wording(["出口总额"], "进出口总额").score
    (1.0, 0.0)
    """
    asked = "\n".join(content)
    told = plain_wording(indicator) or indicator
    for word in ignored:
        told = told.replace(word, "")
    concept, wording = _concept_in(asked)
    joined, longer = _concept_in("".join(content))
    if len(longer) > len(wording) and len(content) == 2:  # 快递业务|2019年|收入
        asked, concept, wording = "".join(content), joined, longer
    own, own_wording = _concept_in(indicator)
    if concept and own and concept != own and plain_wording(indicator) == own_wording:
        return Match(0.0, 0.0)
    if concept and concept == own:
        # the rest of either side still counts: 规上工业企业的研发投入 is not 研发投入
        asked, told = asked.replace(wording, ""), indicator.replace(own_wording, "")
        rest_asked, rest_told = _covered(asked, indicator), _covered(told, "\n".join(content))
        return Match(
            _share(len(wording) + rest_asked, len(wording) + _size(asked)),
            _share(len(own_wording) + rest_told, len(own_wording) + _size(told)),
        )
    if not told or (told != indicator and not _TRIFLES.sub("", told)):
        told = ""  # 主线全长 says no more than 全长
    told_size = _size(_TRIFLES.sub("", told)) or _size(told)
    told_covered = max(_covered(told, asked), _covered(_TRIFLES.sub("", told), asked))
    return Match(_share(_covered(asked, indicator), _size(asked)), min(1.0, _share(told_covered, told_size)))


def beyond_concept(part: str, indicator: str) -> str:
    """What ``part`` of a question says beyond the listed concept that it shares with an indicator.

    >>> beyond_concept("固投", "固定资产投资"), beyond_concept("工业固投", "固定资产投资"), beyond_concept("出口", "人口")
    ('', '工业', '出口')
    """
    concept, wording = _concept_in(part)
    return part.replace(wording, "") if concept and concept == _concept_in(indicator)[0] else part


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _size(text: str) -> int:
    return len(text.replace("\n", ""))


def _covered(text: str, other: str) -> int:
    """How many characters of ``text`` stand in a pair of characters that ``other`` has too."""
    marked: set[int] = set()
    for at in range(len(text) - 1):
        if "\n" not in text[at : at + 2] and text[at : at + 2] in other:
            marked |= {at, at + 1}
    return len(marked)


def _concept_in(text: str) -> tuple[str | None, str]:
    """The concept whose longest wording stands in ``text``, and that wording."""
    lowered = text.lower()
    hits = [(len(word), word) for word in indicator_words() if word.lower() in lowered]
    if not hits:
        return None, ""
    word = max(hits)[1]
    start = lowered.index(word.lower())
    return indicator_words()[word], text[start : start + len(word)]
