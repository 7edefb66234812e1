"""Findings → a readable list, JSON, or an HTML page that stands alone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from html import escape

from kg.audit.finding import SEVERITIES, Finding

SEVERITY_LABELS = {"error": "矛盾", "warning": "存疑", "info": "提示"}
KIND_LABELS = {
    "sum": "合计与分项",
    "count": "数目与列举",
    "share": "占比",
    "partition": "占比合计",
    "growth": "增长率",
    "headline": "标题与正文",
    "unit": "单位",
    "value": "同一指标两值",
    "period": "时间",
    "target": "目标与结果",
}


def as_text(findings: Sequence[Finding]) -> str:
    """One block a finding: what is wrong, then each quote with its document and place."""
    if not findings:
        return "没有发现数字矛盾\n"
    blocks = []
    for finding in findings:
        head = f"{SEVERITY_LABELS[finding.severity]} · {KIND_LABELS[finding.kind]}：{finding.explanation}"
        quotes = [f"    {q.document} [{q.start}–{q.end}]  {' '.join(q.text.split())}" for q in finding.evidence]
        blocks.append("\n".join([head, *quotes]))
    return "\n\n".join([*blocks, _totals(findings)]) + "\n"


def as_json(findings: Sequence[Finding]) -> str:
    """A list of objects: kind, severity, explanation, evidence."""
    rows = [
        {
            "kind": finding.kind,
            "severity": finding.severity,
            "explanation": finding.explanation,
            "evidence": [
                {"document": q.document, "start": q.start, "end": q.end, "quote": q.text} for q in finding.evidence
            ],
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_html(findings: Sequence[Finding]) -> str:
    """A page without outside parts; every text from a document is escaped."""
    rows = "\n".join(_article(finding) for finding in findings) or "<p>没有发现数字矛盾。</p>"
    return _PAGE.replace("{totals}", escape(_totals(findings))).replace("{rows}", rows)


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {"table": as_text, "json": as_json, "html": as_html}
"""How ``kg audit --format`` can show findings."""


def _totals(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    return "，".join(f"{SEVERITY_LABELS[severity]} {counts[severity]}" for severity in SEVERITIES)


def _article(finding: Finding) -> str:
    quotes = "".join(
        f"<blockquote><p>{escape(q.text)}</p><footer>{escape(q.document)}，第 {q.start}–{q.end} 字</footer></blockquote>"
        for q in finding.evidence
    )
    return (
        f'<article class="{finding.severity}"><h2>{SEVERITY_LABELS[finding.severity]} · {KIND_LABELS[finding.kind]}</h2>'
        f"<p>{escape(finding.explanation)}</p>{quotes}</article>"
    )


_PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>数字核对报告</title>
<style>
:root { color-scheme: light dark; --line: #8884; --error: #b3261e; --warning: #8a5a00; --info: #1a5fb4; }
body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
article { border-left: 4px solid var(--line); padding: .2rem 1rem; margin: 1.5rem 0; }
article.error { border-color: var(--error); } article.warning { border-color: var(--warning); } article.info { border-color: var(--info); }
h2 { font-size: 1.05rem; margin: .3rem 0; }
blockquote { margin: .6rem 0; padding: .4rem .8rem; background: #8881; border-radius: 6px; }
blockquote p { margin: 0; } footer { font-size: .85rem; opacity: .75; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffcc66; --info: #8ab4f8; } }
</style>
</head>
<body>
<h1>数字核对报告</h1>
<p>{totals}</p>
{rows}
</body>
</html>
"""
