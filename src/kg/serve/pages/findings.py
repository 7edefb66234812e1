"""``/findings``: what the audit says of the served graph, with the quotes side by side; its silence is shown as such."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from kg.audit import SEVERITIES
from kg.audit.formats import KIND_LABELS
from kg.serve.pages.citing import Place, cited
from kg.serve.pages.evidence import Quote
from kg.serve.pages.page import Page
from kg.serve.pages.view import View
from kg.serve.service import Service

_MOST = 200
_TOLERANCE = re.compile(r"允许误差(?:为)?(?P<amount>[^，。；]+)")


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: its check, severity, arithmetic, tolerance ("" where none is told) and the places compared."""

    kind: str
    severity: str
    explanation: str
    tolerance: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, and what they were looked for in."""

    documents: int
    figures: int
    findings: tuple[Finding, ...]


async def show(page: Page) -> Response:
    """The findings that the filter in the address lets through."""
    report = await _read_report(page.service)
    chosen = {name: page.param(name) for name in ("kind", "severity", "document")}
    found = [finding for finding in report.findings if _is_chosen(finding, chosen)]
    quotes = await cited(page.service, [place for finding in found[:_MOST] for place in finding.places])
    names = sorted({place.name for finding in report.findings for place in finding.places})
    counts = Counter(finding.kind for finding in report.findings)
    return page.render(
        "findings.html",
        report=report,
        found=[(finding, _side_by_side(finding.places, quotes)) for finding in found[:_MOST]],
        number=len(found),
        most=_MOST,
        chosen=chosen,
        kinds=[(kind, counts[kind]) for kind in KIND_LABELS],
        severities=[(each, sum(f.severity == each for f in report.findings)) for each in SEVERITIES],
        documents=names,
    )


async def download(page: Page) -> Response:
    """All findings as ``kg audit --format json`` writes them."""
    report = await _read_report(page.service)
    return page.json([
        {
            "kind": each.kind,
            "severity": each.severity,
            "explanation": each.explanation,
            "evidence": [
                {"document": p.name, "start": p.start, "end": p.end, "quote": p.words} for p in each.places
            ],
        }
        for each in report.findings
    ])  # fmt: skip


async def _read_report(service: Service) -> Report:
    async def make(service: Service) -> Report:
        found = await service.read_annotations("audit")
        return Report(found["documents"], found["figures"], tuple(_finding(each) for each in found["findings"]))

    return await service.kept("findings", make)


def _finding(told: Any) -> Finding:
    tolerance = _TOLERANCE.search(told["explanation"])
    return Finding(
        kind=told["kind"],
        severity=told["severity"],
        explanation=told["explanation"],
        tolerance=tolerance["amount"] if tolerance else "",
        places=tuple(Place(q["document"], q["start"], q["end"], q["text"]) for q in told["evidence"]),
    )


def _is_chosen(finding: Finding, chosen: dict[str, str]) -> bool:
    return (
        chosen["kind"] in ("", finding.kind)
        and chosen["severity"] in ("", finding.severity)
        and (not chosen["document"] or chosen["document"] in {place.name for place in finding.places})
    )


def _side_by_side(places: Sequence[Place], quotes: dict[Place, Quote]) -> list[tuple[Place, Quote | None]]:
    return [(place, quotes.get(place)) for place in places]


VIEWS = (View("/findings", show, nav="nav.findings"), View("/findings.json", download))
