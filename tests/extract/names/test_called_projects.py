import pytest

from reading_names import names


@pytest.mark.parametrize(
    "sentence", ["其中,华川新型板材是示范区重点项目,总投资20亿元。", "华川新型板材为省级重大产业项目之一。"]
)
def test_what_is_called_a_project_is_one(sentence):
    assert names(sentence).get("华川新型板材") == "Project"


@pytest.mark.parametrize("sentence", ["远岭集团是全市重点企业。", "该基地是全省重点项目。", "这些都是全市重点项目。"])
def test_firms_and_what_is_pointed_at_are_not(sentence):
    assert "Project" not in names(sentence).values()
