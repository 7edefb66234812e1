"""What a zone is divided into is part of it, and not built by it."""

from marked import related

PARTS = "{x:IndustrialPark|轻纺园}、{x:DevelopmentPlatform|滨湖休闲区}"


def test_parts_belong_to_the_zone_of_the_sentence():
    text = f"{{x:DevelopmentZone|云澜开发区}}规划有{PARTS}等两个功能区。"

    assert related(text, "partOf") == {("轻纺园", "云澜开发区"), ("滨湖休闲区", "云澜开发区")}
    assert related(text, "builds") == set()


def test_parts_belong_to_the_zone_the_text_is_about():
    text = f"{{f:CharacteristicTown|青瓷小镇}}建设提速。项目总投资两亿元,分{PARTS}两个组团。"

    assert related(text, "partOf") == {("轻纺园", "青瓷小镇"), ("滨湖休闲区", "青瓷小镇")}


def test_what_an_area_sets_up_is_no_division():
    assert related(f"{{x:AdministrativeArea|云澜市}}设{PARTS}。", "partOf") == set()
