from reading_names import annotated, names


def test_the_unit_of_a_railway_company_is_no_section_of_a_line():
    found = names("南宁铁路局集团公司百色车务段段长林知远说,客流增长。")
    assert found.get("南宁铁路局集团公司百色车务段") == "Organization"
    assert found.get("百色车务段") == "Organization"
    assert found.get("南宁铁路局集团公司") == "Company"
    assert "RailwayLine" not in found.values()


def test_sections_of_lines_stay_sections():
    kinds = {chain.name: chain.type for chain in annotated("昆丽铁路大理段开工。")._.chains}
    assert kinds.get("昆丽铁路大理段") == "RailwayLine"
