from reading_names import names


def test_an_office_may_have_two_fields():
    found = names("云澜市商务局与临溪市区域协作和投资促进局签订协议。")
    assert found.get("临溪市区域协作和投资促进局") == "GovernmentBody"


def test_two_offices_are_not_one_with_two_fields():
    assert "云澜市商务局和财政局" not in names("会议由云澜市商务局和财政局主持。")
