import pytest

from kg.ask.accounting import unaccounted
from kg.ask.names import NameIndex, Thing, plain_name
from kg.ask.observations import match_wording
from kg.ask.reading import read_question
from kg.ontology.asking import asking_vocabulary


@pytest.fixture(scope="module")
def names():
    return NameIndex(
        [
            Thing("a", "云澜市", "AdministrativeArea", ("云澜市",)),
            Thing("b", "云澜市星海智造园", "IndustrialPark", ("云澜市星海智造园", "星海智造园")),
            Thing("c", "山海班列", "TransportService", ("“山海”班列",)),
        ]
    )


def kinds(reading):
    return [(mark.text, mark.kind) for mark in reading.marks if mark.kind != "word"]


def test_the_longest_name_wins(names):
    assert kinds(read_question("云澜市星海智造园在哪里", names, None))[0] == ("云澜市星海智造园", "name")


def test_an_area_is_found_without_its_ending(names):
    assert kinds(read_question("云澜有什么", names, None)) == [("云澜", "name")]


def test_quotation_marks_do_not_hide_a_name(names):
    assert kinds(read_question("“山海班列”有什么", names, None)) == [("山海班列", "name")]


def test_a_relative_year_is_that_of_the_graph(names):
    (time,) = read_question("云澜市去年的出口", names, "2020").times
    assert str(time.interval.end) == "2019-12-31"


def test_the_unit_asked_for(names):
    assert read_question("完成多少亿元", names, None).unit == (("CNY",), None)
    assert read_question("有几家企业", names, None).unit == (("Count",), "家")
    assert read_question("有多长", names, None).unit == (("Kilometre",), None)


def test_two_names_that_end_alike_are_not_told_by_their_end():
    index = NameIndex(Thing(i, f"{i}省绿色园区试点", "Designation", (f"{i}省绿色园区试点",)) for i in "甲乙")
    assert index.ending("绿色园区试点") == ()


def test_another_indicator_of_the_same_words_is_no_match():
    assert match_wording(["出口总额"], "进出口总额").score == 0
    assert match_wording(["规上工业增加值"], "工业增加值").score < 1


def test_words_that_the_sentence_lacks_are_counted():
    assert unaccounted(["财政收入"], "税收收入27亿元") == 2
    assert unaccounted(["固定资产投资"], "完成固定资产投资") == 0


def test_every_relation_and_status_has_a_word_to_ask_by():
    vocabulary = asking_vocabulary()
    assert "tenantOf" in vocabulary.relations["入驻"]
    assert "Preparatory" in vocabulary.statuses["前期工作"]
    assert set(vocabulary.ranks) == {name for names in vocabulary.statuses.values() for name in names}


def test_plain_names_have_no_marks():
    assert plain_name("《“双招” 办法（试行）》") == "双招办法(试行)"
