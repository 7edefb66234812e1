import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        ("赣昌高速改扩建工程加快建设。", "赣昌高速改扩建工程", "赣昌高速"),
        ("九江港望川港区二期工程建成投用。", "九江港望川港区二期工程", "九江港望川港区"),
        ("G325吉安至赣州段一级公路改建工程完成路基工程。", "G325吉安至赣州段一级公路改建工程", "G325吉安至赣州段一级公路"),
    ],
)
def test_works_on_a_line_are_a_project_beside_the_line(text: str, name: str, line: str) -> None:
    found = names(text)
    assert found.get(name) == "Project"
    assert line in found
