from reading_names import names


def test_the_event_is_the_congress_and_not_its_opening():
    found = names("双方在第三届云澜港口大会开幕式上签约。")
    assert found.get("第三届云澜港口大会") == "Event"
