"""In longer reports one changed number is found, and the unchanged report is left alone."""

import pytest

from audit_reports import ACROSS, REPORTS, SLIPS
from auditing import findings_of

SECOND = "云澜市经济概况\n云澜市人民政府\n2025年3月1日\n"


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_consistent_report_is_left_alone(name, tmp_path):
    assert findings_of((REPORTS[name],), tmp_path) == []


@pytest.mark.parametrize(
    ("kind", "name", "right", "wrong"), [case[1:] for case in SLIPS], ids=[case[0] for case in SLIPS]
)
def test_one_changed_number_is_found(kind, name, right, wrong, tmp_path):
    assert REPORTS[name].count(right) == 1
    found = findings_of((REPORTS[name].replace(right, wrong),), tmp_path)
    assert kind in {finding.kind for finding in found}


@pytest.mark.parametrize(
    ("kind", "name", "wrong", "right"), [case[1:] for case in ACROSS], ids=[case[0] for case in ACROSS]
)
def test_two_documents_are_held_against_each_other(kind, name, wrong, right, tmp_path):
    (tmp_path / "wrong").mkdir()
    (tmp_path / "right").mkdir()
    assert kind in {f.kind for f in findings_of((REPORTS[name], SECOND + wrong), tmp_path / "wrong")}
    assert findings_of((REPORTS[name], SECOND + right), tmp_path / "right") == []
