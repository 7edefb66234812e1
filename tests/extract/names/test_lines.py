import pytest

from reading_names import names


@pytest.mark.parametrize("text", ["云桥高速由云澜境内段组成。", "云桥高速在吉安市与临桥高速、宁桥高速等高速公路相通。"])
def test_what_a_preposition_leads_is_no_part_of_a_line(text):
    lines = [name for name, type_ in names(text).items() if type_ == "Highway"]
    assert lines
    assert all(name.startswith(("云桥", "临桥", "宁桥")) and len(name) <= 6 for name in lines)
