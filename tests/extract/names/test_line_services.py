import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("sentence", "service", "line"),
    [
        ("一列满载水果的云越铁路国际货物列车驶离口岸。", "云越铁路国际货物列车", "云越铁路"),
        ("云松高铁动车组列车每日开行6对。", "云松高铁动车组列车", "云松高铁"),
    ],
)
def test_the_trains_of_a_line_are_a_service_and_the_line_keeps_its_name(sentence, service, line):
    found = names(sentence)
    assert (found.get(service), found.get(line)) == ("TransportService", "RailwayLine")


def test_who_works_on_trains_is_no_service():
    assert "TransportService" not in names("云松铁路旅客列车员参加培训。").values()


def test_the_verb_before_a_line_is_no_part_of_it():
    assert "云越铁路" in names("列车穿过云越铁路松原隧道。")


def test_the_tracks_of_a_yard_are_no_line():
    assert "RailwayLine" not in names("启动港内铁路运煤体系建设。").values()
