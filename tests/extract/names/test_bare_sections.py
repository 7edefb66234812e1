from reading_names import annotated

LINES = "该线由新建云澜至平溪铁路、既有平桥(平溪至桥川)铁路两段组成。"


def _told_of(text: str) -> dict[str, str]:
    doc = annotated(text)
    return {m.span.of(doc._.folded): doc._.chains[m.chain].name for m in doc._.mentions if m.type == "RailwayLine"}


def test_a_section_goes_on_by_its_ends() -> None:
    found = _told_of(LINES + "其中云澜至平溪全长30.2公里;平溪至桥川段为既有线。")
    assert found["云澜至平溪"] == "云澜至平溪铁路"
    assert found["平溪至桥川段"].endswith("平桥(平溪至桥川)铁路")


def test_two_places_that_no_line_joins_are_no_section() -> None:
    assert "云澜至望川" not in _told_of(LINES + "其中云澜至望川全长30.2公里。")
