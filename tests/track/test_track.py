"""Plans and targets are followed through the documents, and each verdict rests on words that can be read back."""

import json
import re

import pytest

from auditing import annotated_of
from follow_ups import FOLLOW_UPS, report
from kg.resolve import resolve
from kg.track import VERDICTS, track
from kg.track.formats import FORMATS, VERDICT_LABELS


def histories_of(texts, folder, name=None):
    annotated = annotated_of(texts, folder)
    return track(annotated, resolve(annotated), name)


LINE = next(texts for what, _, _, texts in FOLLOW_UPS if what == "a line opens on time")


@pytest.mark.parametrize(
    ("verdict", "subject", "texts"), [case[1:] for case in FOLLOW_UPS], ids=[case[0] for case in FOLLOW_UPS]
)
def test_the_verdict_is_what_a_reader_of_all_documents_would_say(verdict, subject, texts, tmp_path):
    found = [h for h in histories_of(texts, tmp_path) if subject in (h.label, h.subject)]
    assert [history.verdict for history in found] == [verdict]


@pytest.mark.parametrize("texts", [case[3] for case in FOLLOW_UPS], ids=[case[0] for case in FOLLOW_UPS])
def test_the_reason_is_told_in_both_languages(texts, tmp_path):
    for history in histories_of(texts, tmp_path):
        assert re.search("[\u4e00-\u9fff]{2}", history.reason.zh)
        without_amounts = re.sub(r"\d[\u4e00-\u9fff]+", "", history.reason.en)
        assert re.search("[a-z]{3}", without_amounts) and not re.search("[\u3000-\u9fff]", without_amounts)


def test_the_cases_cover_every_verdict():
    assert {verdict for _, verdict, _, _ in FOLLOW_UPS} == set(VERDICTS) == set(VERDICT_LABELS)


def test_steps_stand_in_the_order_of_time_whatever_the_names_of_the_files(tmp_path):
    (history,) = histories_of(LINE[::-1], tmp_path)
    assert [step.stage for step in history.steps] == ["Planned", "UnderConstruction", "Operational"]
    assert [step.told.start.year for step in history.steps] == [2021, 2022, 2024]


def test_each_quote_stands_where_the_step_says(tmp_path):
    (history,) = histories_of(LINE, tmp_path)
    for step in history.steps:
        text = (tmp_path / step.quote.document).read_text(encoding="utf-8")
        assert text[step.quote.start : step.quote.end] == step.quote.text
        assert "云松铁路" in step.quote.text


def test_silence_of_another_region_says_nothing(tmp_path):
    elsewhere = report(2024, "云澜市农业稳定增产。").replace("云澜市", "杭州市")
    texts = (report(2021, "云松铁路计划于2022年底建成通车。"), elsewhere)
    (history,) = (h for h in histories_of(texts, tmp_path) if h.label == "云松铁路")
    assert history.verdict == "open"


def test_a_name_chooses_what_is_followed(tmp_path):
    texts = (report(2021, "云松铁路计划于2022年底建成通车。2021年，云澜市力争实现出口总额400亿元。"),)
    assert {h.subject for h in histories_of(texts, tmp_path)} == {"status", "出口总额"}
    assert [h.label for h in histories_of(texts, tmp_path, "云松铁路")] == ["云松铁路"]
    assert [h.subject for h in histories_of(texts, tmp_path, "出口")] == ["出口总额"]
    assert histories_of(texts, tmp_path, "山海班列") == []


def test_json_has_document_time_and_quote_of_every_step(tmp_path):
    (row,) = json.loads(FORMATS["json"](histories_of(LINE, tmp_path)))
    assert (row["name"], row["type"], row["verdict"], row["due"]) == ("云松铁路", "RailwayLine", "kept", "2023-12-31")
    assert [step["told"] for step in row["steps"]] == ["2021-01-15", "2022-01-15", "2024-01-15"]
    assert all(step["document"] and step["quote"] and step["end"] > step["start"] for step in row["steps"])
    assert row["steps"][2]["happened"] == "2023-12"


def test_the_table_shows_verdict_and_steps(tmp_path):
    table = FORMATS["table"](histories_of(LINE, tmp_path))
    assert table.startswith("兑现 · 云松铁路")
    assert "2022-01-15  在建" in table


def test_nothing_to_follow_is_said_plainly():
    assert FORMATS["table"]([]) == "没有可以跟踪的计划或目标\n"
    assert FORMATS["json"]([]) == "[]\n"


def test_the_years_in_the_name_of_a_policy_promise_nothing(tmp_path):
    text = report(2022, "现将《云澜市产业发展规划（2022—2030年）》印发给你们，请认真贯彻执行。")
    assert [history.due for history in histories_of((text,), tmp_path, "产业发展规划")] == [None]
