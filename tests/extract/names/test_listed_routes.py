from reading_names import names


def test_lines_of_a_list_share_the_class_word_behind_it():
    found = names("今年建成昆明至大理、曲靖至昭通、保山外环等5条高速公路。")
    assert (
        found.get("昆明至大理高速公路") == found.get("曲靖至昭通高速公路") == found.get("保山外环高速公路") == "Highway"
    )


def test_works_on_a_line_of_the_list_keep_their_own_name():
    found = names("开工建设昆明至大理、曲靖(沾益)至昭通高速公路改扩建工程2条高速公路。")
    assert found.get("曲靖(沾益)至昭通高速公路改扩建工程") == "Project"


def test_a_count_of_lines_without_routes_names_none():
    assert "Highway" not in names("建成农村公路、产业路等5条公路。").values()
