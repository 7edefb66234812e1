import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.tables.cells import CellError
from kg.tables.codes import credit_check, organization_check, read_code

DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@given(st.text(DIGITS, min_size=17, max_size=17), st.integers(0, 16), st.sampled_from(DIGITS))
def test_one_wrong_character_never_passes_the_check(body, place, other):
    code = body + credit_check(body)
    assert read_code(code.lower(), "creditCode") == code
    wrong = code[:place] + other + code[place + 1 :]
    if wrong != code:
        with pytest.raises(CellError):
            read_code(wrong, "creditCode")


def test_an_organisation_code_may_be_written_with_a_dash():
    code = "12345678" + organization_check("12345678")
    assert read_code(f"{code[:8]}-{code[8]}", "organizationCode") == code


def test_a_code_of_another_form_is_refused():
    with pytest.raises(CellError, match="form"):
        read_code("合计", "creditCode")


def test_the_codes_of_a_register_of_ones_own_are_taken_as_they_are():
    assert read_code("P-001", "项目库") == "P-001"
