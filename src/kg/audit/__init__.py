"""The consistency report over the numbers: what a careful reader with a pocket calculator would mark.

Each check reads figures (or the text beside them) and yields findings; none changes data. Silence is as important
as alarm: what may be true by overlapping categories, other scope (口径), rounding or 约/近/超 is not reported.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.audit import (
    announced,
    averages,
    balances,
    claims,
    comparisons,
    composition,
    conversions,
    counts,
    deadlines,
    divisions,
    doubles,
    durations,
    enumerations,
    fractions,
    growth,
    headings,
    headlines,
    listed_sums,
    orders,
    outcomes,
    parts,
    periods,
    promises,
    quotients,
    repeats,
    retold,
    scales,
    schedules,
    shares,
    stretches,
    sums,
    titled,
    titles,
    told_growth,
    told_shares,
    told_twice,
    trends,
)
from kg.audit.figures import figures
from kg.audit.finding import SEVERITIES, Finding, Quote
from kg.audit.folded import as_written, folded
from kg.model import AnnotatedDocument, Resolution

__all__ = ["FIGURE_CHECKS", "SEVERITIES", "TEXT_CHECKS", "Finding", "Quote", "audit"]

FIGURE_CHECKS = (
    sums.check,
    shares.check,
    growth.check,
    headlines.check,
    repeats.check,
    periods.check,
    outcomes.check,
    stretches.check,
)
"""Checks over all figures of all documents."""

TEXT_CHECKS = (
    announced.check_text,
    averages.check_text,
    balances.check_text,
    counts.check_text,
    claims.check_text,
    comparisons.check_text,
    composition.check_text,
    conversions.check_text,
    told_growth.check_text,
    headings.check_text,
    listed_sums.check_text,
    orders.check_text,
    outcomes.check_text,
    parts.check_text,
    periods.check_text,
    quotients.check_text,
    enumerations.check_text,
    fractions.check_text,
    scales.check_text,
    schedules.check_text,
    divisions.check_text,
    doubles.check_text,
    durations.check_text,
    told_shares.check_text,
    told_twice.check_text,
    titled.check_text,
    titles.check_text,
    trends.check_text,
)
"""Checks over the wording of one document."""


def audit(documents: Iterable[AnnotatedDocument], resolution: Resolution) -> list[Finding]:
    """All findings, most severe first, then by place; independent of the order of the documents."""
    written = sorted(documents, key=lambda d: d.document.id)
    documents = [folded(document) for document in written]
    found = figures(documents, resolution)
    findings = {finding for check in FIGURE_CHECKS for finding in check(found)}
    findings |= set(deadlines.check(documents, resolution))
    told = {finding for document in documents for check in TEXT_CHECKS for finding in check(document)}
    told |= set(promises.check(documents)) | set(doubles.check(documents)) | set(retold.check(documents))
    findings |= {finding for finding in told if not any(finding.says_again(other) for other in findings)}
    return sorted(as_written(findings, written, documents), key=Finding.order)
