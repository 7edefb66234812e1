import pytest

from kg.evaluate.calibration import calibration, calibration_error, calibration_lines
from kg.evaluate.score import Verdict


def verdicts(confidence, right, wrong):
    return [Verdict(confidence, True)] * right + [Verdict(confidence, False)] * wrong


def test_statements_are_gathered_by_how_sure_kg_was():
    bins = calibration(verdicts(0.82, 4, 1) + verdicts(0.84, 3, 2) + verdicts(0.3, 0, 2))
    assert [(b.start, b.end, b.count, b.right) for b in bins] == [(0.0, 0.5, 2, 0.0), (0.8, 0.85, 10, 0.7)]
    assert bins[1].confidence == pytest.approx(0.83)


def test_full_confidence_belongs_to_the_last_bin():
    (only,) = calibration(verdicts(1.0, 3, 1))
    assert (only.end, only.right) == (1.0, 0.75)


def test_the_error_is_nothing_where_confidence_comes_true():
    assert calibration_error(calibration(verdicts(0.8, 8, 2) + verdicts(0.5, 5, 5))) == pytest.approx(0)


def test_the_error_weighs_bins_by_their_statements():
    bins = calibration(verdicts(0.9, 3, 3) + verdicts(0.5, 1, 1))
    assert calibration_error(bins) == pytest.approx((6 * 0.4 + 2 * 0) / 8)


def test_without_statements_there_is_no_curve():
    assert list(calibration_lines([])) == ["confidence  statements  sure of  right", "expected calibration error 0.000"]


def test_the_bar_shows_what_is_right_and_the_mark_what_was_claimed():
    row = list(calibration_lines(verdicts(0.5, 2, 0)))[1]
    bar = row.split("  ")[-1]
    assert bar.index("|") == 20
    assert bar.count("█") == 39
