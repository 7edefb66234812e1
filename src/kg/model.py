"""The frozen values that flow between the stages; imports the standard library only.

read → ``Document`` → extract → ``AnnotatedDocument`` → resolve → ``Resolution`` → map → quads.

Offsets are Unicode code points, half-open, of ``Document.text``. Classes, predicates, units, statuses,
bounds and modalities are local names of the ontology (``"RailwayLine"``, ``"locatedIn"``, ``"CNY"``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Modality = Literal["Actual", "Target"]
MentionKind = Literal["name", "nominal", "implicit"]


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """A stretch of one document: code points [start, end) of its text.

    >>> TextSpan(2, 4).of("我在北京工作")
    '北京'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of this span in ``text``."""
        return text[self.start : self.end]

    def covers(self, other: TextSpan) -> bool:
        """Whether ``other`` lies inside this span (equal spans included)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: TextSpan) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One source text as read; after reading, the text never changes.

    Term: PROV entity, NIF context.

    Attributes:
        id: Key in IRIs and in the store: readable stem of the name + 8 hexadecimal digits of the digest.
        name: ``dcterms:identifier``: the file's name (``name#row`` for a row of a table with several rows).
        text: The text that all offsets point into, furniture included.
        digest: SHA-256 (hexadecimal) of name and text and metadata; two equal documents are one.
        source: Where it was read from (path as given), for messages.
        media_type: For example ``text/plain``.
        title, publisher, authors: As the document states them.
        issued: Publication date as precise as known: ``2019``, ``2019-07`` or ``2019-07-01``.
        reference: The year or date that "今年" means in it (same forms); None where nothing tells.
        furniture: Spans that are page furniture (navigation, share buttons, contact, copyright, related
            articles, advertisements), sorted, disjoint; nothing is extracted from them.
        table: For a part of a table that was read by a mapping: the table's name; empty for texts.
    """

    id: str
    name: str
    text: str
    digest: str
    source: str
    media_type: str = "text/plain"
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    issued: str | None = None
    reference: str | None = None
    furniture: tuple[TextSpan, ...] = ()
    table: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, in the base unit (QUDT quantity value).

    ``unit`` is a unit name of the ontology (``"CNY"``, ``"Count"``); counts and measures without a unit of
    their own have ``"Count"`` and the written ``classifier`` (家, 个, 安时).
    """

    value: Decimal
    unit: str
    classifier: str | None = None


@dataclass(frozen=True, slots=True)
class TimeInterval:
    """A period; both ends inclusive, either may be open (OWL-Time proper interval)."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of the text that speaks of a thing (ACE entity mention).

    Attributes:
        span: Where, without surrounding quotation or book-title marks.
        type: Class name of the ontology, the same for all mentions of one chain.
        chain: Index into ``AnnotatedDocument.chains``: the thing it speaks of.
        kind: ``name`` (a name or short form), ``nominal`` (该区, 该公司), ``implicit`` (zero-length or context).
        finder: The rule or model that found it, as in provenance.
        confidence: In [0, 1].
    """

    span: TextSpan
    type: str
    chain: int
    kind: MentionKind = "name"
    finder: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Chain:
    """A thing within one document: all its mentions are of one chain (coreference chain).

    Attributes:
        type: Most specific class name.
        name: Fullest name seen in the document, simplified characters, without quotes and 《》.
        names: Every form used in the document, as written and, where it differs, normalised; ``name`` first.
        context: Names of places the text puts it in, nearest first (for telling namesakes apart).
        identifiers: Codes that a register gives it, as ``scheme:code``, sorted; they decide before names do.
    """

    type: str
    name: str
    names: tuple[str, ...]
    context: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationMention:
    """The text states that chain ``subject`` stands in relation ``predicate`` to chain ``object`` (ACE relation mention).

    ``evidence`` is the stretch that says it; ``modality`` is ``Target`` where it is only planned or aimed at. Where the
    evidence leaves unsaid what a reader knows from the title or a heading, ``context`` is the stretch that names it.
    """

    subject: int
    predicate: str
    object: int
    evidence: TextSpan
    modality: Modality = "Actual"
    finder: str = ""
    confidence: float = 1.0
    context: TextSpan | None = None


@dataclass(frozen=True, slots=True)
class AttributeMention:
    """The text states a status, job title, date or identifier of chain ``subject``.

    ``predicate`` is ``status`` (value: a status name such as ``"Approved"``), ``jobTitle`` (a string),
    ``startDate``, ``endDate``, ``issuedDate`` (``2019``, ``2019-07`` or ``2019-07-01``), or a kind of identifier.
    """

    subject: int
    predicate: str
    value: str
    evidence: TextSpan
    modality: Modality = "Actual"
    finder: str = ""
    confidence: float = 1.0


UNTOLD = -1
"""What a figure is about whose subject the text does not tell."""


@dataclass(frozen=True, slots=True)
class ObservationMention:
    """One number that measures something (RDF Data Cube observation), as ``ontology.md`` of the contract says.

    Attributes:
        about: Chain the number belongs to; ``UNTOLD`` in ``AnnotatedDocument.unattributed``.
        indicator: What is measured, without number, unit, period or growth.
        quantity: Value in the base unit; None for a bare growth, share or rank.
        value_span: Where the number (or the bare growth) is written.
        evidence: The clause that states it.
        growth: Percent against the same period a year before; negative for a fall.
        share, share_of: Percent, and the whole it is a share of.
        bound: ``AtLeast``, ``AtMost``, ``About`` or None when exact.
        rank: Where a rank is stated.
        qualifiers: Remarks on the statistical scope (可比口径, 规上), as written.
        part_of: Index in ``AnnotatedDocument.figures`` of the whole an 其中 part belongs to.
    """

    about: int
    indicator: str
    value_span: TextSpan
    evidence: TextSpan
    quantity: Quantity | None = None
    period: TimeInterval = TimeInterval()
    modality: Modality = "Actual"
    growth: Decimal | None = None
    share: Decimal | None = None
    share_of: str | None = None
    bound: str | None = None
    rank: int | None = None
    qualifiers: tuple[str, ...] = ()
    part_of: int | None = None
    finder: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """Everything found in one document; plain data, no live spaCy object.

    ``sentences`` are in text order, disjoint, outside furniture; ``mentions`` are in text order. ``unattributed`` are
    the figures whose subject the text does not tell: no statements, but the audit can still add them up.
    """

    document: Document
    sentences: tuple[TextSpan, ...] = ()
    chains: tuple[Chain, ...] = ()
    mentions: tuple[Mention, ...] = ()
    relations: tuple[RelationMention, ...] = ()
    attributes: tuple[AttributeMention, ...] = ()
    observations: tuple[ObservationMention, ...] = ()
    unattributed: tuple[ObservationMention, ...] = ()

    @property
    def figures(self) -> tuple[ObservationMention, ...]:
        """The observations, then the unattributed figures."""
        return (*self.observations, *self.unattributed)


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of the graph: the chains of all documents that speak of it (record linkage: a resolved cluster).

    Attributes:
        id: Readable local part of its IRI.
        type: Most specific class name.
        label: Fullest name seen.
        names: Every other form seen, sorted.
        aliases: Former or alternative ids (of its other names) that lead to this thing and to nothing else.
    """

    id: str
    type: str
    label: str
    names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeReason:
    """Why two names are one thing: the rule and what it saw, for ``kg explain``."""

    entity: str
    name: str
    other: str
    rule: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which chain of which document is which thing.

    ``assignments`` maps (document id, chain index) to an entity id; a chain that a curator dropped is absent.
    """

    entities: tuple[Entity, ...]
    assignments: dict[tuple[str, int], str]
    reasons: tuple[MergeReason, ...] = ()
