import pytest

from kg.ontology.units import unit_words, units


def test_every_unit_of_the_contract_is_known() -> None:
    expected = (
        "CNY USD Percent SquareMetre SquareKilometre Mu Kilometre Tonne TEU PercentagePoint Person PersonTime "
        "Day Month Year Hour Count"
    )
    assert set(expected.split()) <= set(units())


def test_every_unit_can_be_written() -> None:
    assert {word.unit for word in unit_words().values()} == set(units())


def test_longer_words_come_first_so_that_they_win() -> None:
    lengths = [len(word) for word in unit_words()]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("word", "unit", "classifier"),
    [
        ("平方公里", "SquareKilometre", None),
        ("家", "Count", "家"),
        ("安时", "Count", "安时"),
        ("人次", "PersonTime", None),
    ],
)
def test_a_word_stands_for_its_unit(word: str, unit: str, classifier: str | None) -> None:
    assert (unit_words()[word].unit, unit_words()[word].classifier) == (unit, classifier)
