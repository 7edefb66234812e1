"""What the audit reports: a finding with the quotes it rests on and the arithmetic in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""Most severe first: ``error`` cannot be true as written, ``warning`` is doubtful, ``info`` is worth a look."""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of one document: its identifier and code points [start, end) of its text."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where the numbers do not agree.

    Attributes:
        kind: Name of the check, for example ``sum``.
        severity: How sure a reader can be that something is wrong.
        explanation: The arithmetic and the tolerance, in Chinese.
        evidence: The quotes compared, in document order; at least one.
    """

    kind: str
    severity: Severity
    explanation: str
    evidence: tuple[Quote, ...]

    def says_again(self, other: Finding) -> bool:
        """Whether the other is of the same kind and rests on some of the same words."""
        return self.kind == other.kind and any(
            one.document == two.document and one.start < two.end and two.start < one.end
            for one in self.evidence
            for two in other.evidence
        )

    def order(self) -> tuple[object, ...]:
        """Sort key: severity, then place."""
        return (SEVERITIES.index(self.severity), self.evidence, self.kind, self.explanation)
