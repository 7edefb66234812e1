"""An industry that a figure of an area measures is one of the area's."""

import pytest

from kg.extract import extract
from kg.extract.nlp import make_nlp
from kg.model import Document


def industries(text: str) -> set[tuple[str, str]]:
    document = Document(id="report", name="report.txt", text=text, digest="0" * 64, source="report.txt")
    (found,) = extract([document], make_nlp())
    return {
        (found.chains[r.subject].name, found.chains[r.object].name) for r in found.relations if r.finder == "measured"
    }


@pytest.mark.parametrize("told", ["增加值增长12%", "产值达到35亿元", "完成投资12亿元"])
def test_what_a_figure_of_a_city_measures_is_there(told: str) -> None:
    assert industries(f"2019年，宿迁市经济稳定增长。宿迁市高新技术产业{told}。") == {("宿迁市", "高新技术产业")}


def test_parts_of_every_economy_are_no_industries_of_one_place() -> None:
    assert not industries("2019年，宿迁市经济稳定增长。宿迁市民营经济增加值增长12%。农林牧渔业总产值增长3%。")
