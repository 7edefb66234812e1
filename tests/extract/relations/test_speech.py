"""我们 in quoted words is who speaks: the firm or zone whose man is named right behind the quotation or before it."""

import pytest

from marked import related


@pytest.mark.parametrize(
    "text",
    [
        "“我们将建设{x:IndustrialPark|望川冷链园}。”{x:DevelopmentZone|临溪高新区}负责人说。",
        "{x:DevelopmentZone|临溪高新区}有关负责人表示,“我们将建设{x:IndustrialPark|望川冷链园}。”",
        "“我们位置好,今年建设{x:IndustrialPark|望川冷链园}。”{x:GovernmentBody|临溪高新区管委会}主任"
        "{x:Person|林知远}介绍,{x:DevelopmentZone|临溪高新区}发展很快。",
        "{x:DevelopmentZone|临溪高新区}主任{x:Person|林知远}到会。“我们将建设{x:IndustrialPark|望川冷链园}。”{x:Person|林知远}说。",
    ],
)
def test_we_in_quoted_words_is_who_speaks(text):
    news = "{f:AdministrativeArea|云澜市}的新闻。" + text
    assert related(news, "builds") == {("临溪高新区", "望川冷链园")}


def test_we_outside_a_quotation_is_who_the_text_speaks_for():
    text = "{f:AdministrativeArea|云澜市}工作报告。我们建设{x:IndustrialPark|望川冷链园}。{x:Company|远岭集团}说很好。"
    assert related(text, "builds") == {("云澜市", "望川冷链园")}
