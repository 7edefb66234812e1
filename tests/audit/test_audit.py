"""Forty conflicts are found and forty tempting agreements are left alone; every finding can be read back in its text."""

import json
from pathlib import Path

import pytest

from audit_agreements import AGREEMENTS
from audit_bare import BARE_AGREEMENTS, BARE_CONFLICTS
from audit_conflicts import CONFLICTS
from auditing import annotated_of, findings_of
from kg.audit import audit
from kg.audit.formats import FORMATS, KIND_LABELS
from kg.resolve import resolve


@pytest.mark.parametrize(("kind", "texts"), [case[1:] for case in CONFLICTS], ids=[case[0] for case in CONFLICTS])
def test_a_contradiction_is_found(kind, texts, tmp_path):
    assert kind in {finding.kind for finding in findings_of(texts, tmp_path)}


@pytest.mark.parametrize("texts", [case[1] for case in AGREEMENTS], ids=[case[0] for case in AGREEMENTS])
def test_what_can_be_true_is_left_alone(texts, tmp_path):
    assert findings_of(texts, tmp_path) == []


@pytest.mark.parametrize(("kind", "texts"), BARE_CONFLICTS, ids=[texts[-1][-24:] for _, texts in BARE_CONFLICTS])
def test_a_contradiction_is_found_where_nobody_is_named(kind, texts, tmp_path):
    assert kind in {finding.kind for finding in findings_of(texts, tmp_path)}


@pytest.mark.parametrize("texts", BARE_AGREEMENTS, ids=[texts[-1][-24:] for texts in BARE_AGREEMENTS])
def test_what_can_be_true_is_left_alone_where_nobody_is_named(texts, tmp_path):
    assert findings_of(texts, tmp_path) == []


BLIND = json.loads(Path(__file__).parent.parent.joinpath("audit_blind.json").read_text(encoding="utf-8"))
"""Cases that others wrote without knowing the audit; what it made of them at first sight is in docs/quality.md."""


@pytest.mark.parametrize(
    "case", BLIND["conflicts"], ids=[f"{n}-{case[0]}" for n, case in enumerate(BLIND["conflicts"])]
)
def test_a_contradiction_that_others_wrote_is_found(case, tmp_path):
    assert case[0] in {finding.kind for finding in findings_of(tuple(case[1:]), tmp_path)}


@pytest.mark.parametrize("texts", BLIND["agreements"], ids=range(len(BLIND["agreements"])))
def test_what_others_wrote_to_tempt_is_left_alone(texts, tmp_path):
    assert findings_of(tuple(texts), tmp_path) == []


def test_the_set_is_large_enough_to_mean_something():
    assert len(CONFLICTS) >= 40 and len(AGREEMENTS) >= 40
    assert {kind for _, kind, _ in CONFLICTS} == set(KIND_LABELS)


def test_every_quote_stands_where_the_finding_says(tmp_path):
    texts = next(texts for what, _, texts in CONFLICTS if what == "two documents, two values")
    for finding in findings_of(texts, tmp_path):
        for quote in finding.evidence:
            text = (tmp_path / quote.document).read_text(encoding="utf-8")
            assert text[quote.start : quote.end] == quote.text


def test_the_order_of_documents_does_not_matter(tmp_path):
    texts = next(texts for what, _, texts in CONFLICTS if what == "two documents, two values")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = findings_of(texts, tmp_path / "a"), findings_of(texts[::-1], tmp_path / "b")
    assert [f.kind for f in one] == [f.kind for f in other]


def test_json_has_the_keys_that_others_rely_on(tmp_path):
    findings = findings_of(CONFLICTS[0][2], tmp_path)
    rows = json.loads(FORMATS["json"](findings))
    assert set(rows[0]) == {"kind", "severity", "explanation", "evidence"}
    assert set(rows[0]["evidence"][0]) == {"document", "start", "end", "quote"}


def test_markup_in_a_document_stays_text_in_the_report(tmp_path):
    text = "云澜市2023年工作总结\n云澜市人民政府\n固定资产投资<b>320</b>亿元，项目于2023年13月<script>alert(1)</script>开工建设。"
    page = FORMATS["html"](findings_of((text,), tmp_path))
    assert "<script>" not in page


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_a_report_without_findings_says_so(format):
    report = FORMATS[format]([])
    assert report == "[]\n" if format == "json" else "没有发现数字矛盾" in report


def test_documents_of_one_name_are_quoted_each_from_its_own_text(tmp_path):
    texts = (
        "平溪经开区概况\n平溪经开区规划面积62平方公里。",
        "平溪经开区最新情况\n这里先说别的。平溪经开区规划面积26平方公里。",
    )
    documents = []
    for number, text in enumerate(texts):
        folder = tmp_path / str(number)
        folder.mkdir()
        documents += annotated_of((text,), folder)
    found = audit(documents, resolve(documents))
    quotes = {quote.text for finding in found for quote in finding.evidence}
    assert quotes == {"平溪经开区规划面积62平方公里", "平溪经开区规划面积26平方公里"}
