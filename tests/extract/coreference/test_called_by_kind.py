"""What a text calls by its kind alone, and where it says the name."""

from reading_names import annotated


def called(text, word):
    """The names of what ``word`` stands for."""
    doc = annotated(text)
    return {doc._.chains[m.chain].name for m in doc._.mentions if m.span.of(text) == word}


def test_the_firm_that_is_given_its_name_later_is_called_by_its_kind_before():
    text = "宏拓股份与远岭集团设立合营公司。日前,合营公司完成注册。新设公司名称为云澜宏远新材料有限公司。"
    assert called(text, "合营公司") == {"云澜宏远新材料有限公司"}


def test_the_project_whose_name_is_given_is_what_the_text_points_to():
    text = "云澜宏远新材料有限公司为上述投资项目办理了备案。项目名称为宏远年产9千吨玄丝项目。"
    assert called(text, "上述投资项目") == {"宏远年产9千吨玄丝项目"}


def test_a_kind_without_a_name_stands_for_nothing():
    assert not called("宏拓股份与远岭集团设立合营公司。新设公司名称待定。", "合营公司")


def test_a_kind_with_two_names_stands_for_neither():
    text = "新设公司名称为云澜宏远新材料有限公司。新设公司名称为临溪远岭科技有限公司。新设公司已注册。"
    assert not called(text, "新设公司")
