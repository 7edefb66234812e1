"""双方 stands for the two that the text named as acting together."""

from kg.extract.relations import find_relations
from marked import marked


def _builders_in(sentence):
    reading = marked(sentence).reading
    return {reading.chains[r.subject].name for r in find_relations(reading) if r.predicate == "builds"}


def test_both_are_the_partners_of_the_sentence_before():
    builders = _builders_in(
        "{x:DevelopmentZone|临溪高新区}与{x:DevelopmentZone|松原经开区}在会上签订协议。"
        "依托{x:LogisticsPark|松原物流园}，双方采用联合招商模式，共建{x:IndustrialPark|望川合作园}。"
    )

    assert builders == {"临溪高新区", "松原经开区"}


def test_what_a_clause_relies_on_builds_nothing():
    assert _builders_in("依托{x:DevelopmentZone|松原经开区}，双方共建{x:IndustrialPark|望川合作园}。") == set()


def test_of_two_that_build_together_both_are_builders():
    builders = _builders_in(
        "{x:DevelopmentZone|临溪高新区}与{x:DevelopmentZone|松原经开区}共建{x:IndustrialPark|望川合作园}。"
    )

    assert builders == {"临溪高新区", "松原经开区"}
