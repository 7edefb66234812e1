import pytest

from reading_names import names


@pytest.mark.parametrize(
    ("sentence", "firm"),
    [
        ("链主企业沅江骁驰的一款新车下线。", "沅江骁驰"),
        ("塔筒生产厂商霁戈新能源则与邻县谈成了供货。", "霁戈新能源"),
        ("名为广西沅汇商业的企业接手了这处卖场。", "广西沅汇商业"),
        ("项目业主是一家集团的全资子公司——泾川岚柏雪业,去年成立。", "泾川岚柏雪业"),
        ("湖南岚途丝网董事长林知远当选会长。", "湖南岚途丝网"),
        ("纺织园的霁梭纱业已试产。", "霁梭纱业"),
        ("曲岭产业园引进的韩国韩柏新材料到资千万美元。", "韩国韩柏新材料"),
    ],
)
def test_who_is_said_beside_to_be_a_firm_is_one(sentence, firm):
    assert names(sentence).get(firm) == "Company"


@pytest.mark.parametrize(
    "sentence",
    [
        "新发放企业贷款加权平均利率再降。",
        "新登记私营企业注册资本增长一成。",
        "产业园的光伏电站已并网。",
        "县里的旅游收入增长较快。",
        "去年引进的高端人才已到岗。",
        "该公司董事长林知远出席。",
    ],
)
def test_what_else_stands_there_is_none(sentence):
    assert "Company" not in names(sentence).values()
