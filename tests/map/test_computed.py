"""What rates imply: right to the digits that the stated numbers leave, labelled, and never where nothing follows."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, Triple

from kg.map import Iris
from kg.map.computed import computed_triples
from kg.map.terms import chinese, day_literal, decimal_literal, rdo, term

IRIS = Iris()
DOCUMENT = IRIS.document("report-00000000")


def figure(indicator="出口总额", value="12000000000", words="出口总额120亿元，增长20%", number="120亿元", **properties):
    """One stated figure of 2023 as triples, with growth, share … as given."""
    node = IRIS.entity("figure")
    number_span, clause = IRIS.entity("number"), IRIS.entity("clause")
    stated = {
        "about": IRIS.entity("云澜市"),
        "indicator": chinese(indicator),
        "value": decimal_literal(Decimal(value)),
        "unit": rdo("CNY"),
        "periodStart": day_literal(date(2023, 1, 1)),
        "periodEnd": day_literal(date(2023, 12, 31)),
        "modality": rdo("Actual"),
        "valueSpan": number_span,
        **properties,
    }
    return [
        Triple(node, term("rdf:type"), rdo("Observation")),
        *(Triple(node, rdo(name), each) for name, each in stated.items() if each is not None),
        *(Triple(node, term("prov:wasDerivedFrom"), span) for span in (clause,)),
        Triple(number_span, term("oa:exact"), chinese(number)),
        Triple(clause, term("oa:exact"), chinese(words)),
    ]


def rate(number):
    return decimal_literal(Decimal(number))


def computed(triples):
    """The properties of each computed value."""
    found = {t.subject: {} for t in triples if t.object == rdo("ComputedObservation")}
    for t in triples:
        if t.subject in found:
            found[t.subject][t.predicate.value.rpartition("#")[2]] = t.object
    return list(found.values())


def test_the_value_a_year_before_follows_from_value_and_growth():
    (base,) = computed(computed_triples(figure(growth=rate("20")), IRIS))
    assert base["value"].value == "10000000000"
    assert (base["periodStart"].value, base["periodEnd"].value) == ("2022-01-01", "2022-12-31")
    assert (base["indicator"].value, base["unit"], base["modality"]) == ("出口总额", rdo("CNY"), rdo("Actual"))
    assert base["derivation"].value == "12000000000 ÷ (1+20%) = 10000000000"
    assert base["wasDerivedFrom"] == IRIS.entity("figure")


def test_the_whole_follows_from_value_and_share():
    stated = figure(words="出口总额120亿元，占进出口总额的60%", share=rate("60"), shareOf=Literal("进出口总额"))
    (whole,) = computed(computed_triples(stated, IRIS))
    assert (whole["indicator"].value, whole["value"].value) == ("进出口总额", "20000000000")
    assert whole["periodEnd"].value == "2023-12-31"


def test_no_more_digits_are_given_than_the_rounding_of_the_stated_numbers_leaves():
    stated = figure(value="12867000000", number="128.67亿元", words="出口总额128.67亿元，增长8.0%", growth=rate("8.0"))
    (base,) = computed(computed_triples(stated, IRIS))
    assert base["value"].value == "11914000000"
    rough = figure(value="12867000000", number="128.67亿元", words="出口总额128.67亿元，增长8%", growth=rate("8"))
    (base,) = computed(computed_triples(rough, IRIS))
    assert base["value"].value == "11910000000"


def test_things_are_counted_in_whole_numbers():
    stated = figure(value="305", number="305家", unit=rdo("Count"), words="企业305家，增长7.0%", growth=rate("7"))
    (base,) = computed(computed_triples(stated, IRIS))
    assert base["value"].value == "285"


def test_a_bound_leaves_fewer_digits_and_is_told():
    words = "企业超9000家，增长57.5%"
    stated = figure(
        value="9000", number="9000家", unit=rdo("Count"), words=words, growth=rate("57.5"), bound=rdo("AtLeast")
    )
    (base,) = computed(computed_triples(stated, IRIS))
    assert (base["value"].value, base["bound"]) == ("5700", rdo("AtLeast"))


@pytest.mark.parametrize(
    "stated",
    [
        figure(),
        figure(value="12000000000", growth=rate("-100")),
        figure(growth=rate("20"), periodEnd=None),
        figure(indicator="地区生产总值", growth=rate("5")),
        figure(words="出口总额120亿元，环比增长20%", growth=rate("20")),
        figure(words="出口总额120亿元，年均增长20%", growth=rate("20")),
        figure(words="出口总额120亿元，比2019年增长20%", growth=rate("20")),
        figure(words="出口总额120亿元，五年增长20%", growth=rate("20")),
        figure(words="出口总额120亿元，增长20%以上", growth=rate("20")),
        figure(words="出口总额120亿元，研发投入翻一番", growth=rate("100")),
        figure(words="出口总额120亿元，港口货物吞吐量和集装箱吞吐量增长20%", growth=rate("20")),
        figure(words="覆盖率52%，增长20%", value="52", number="52%", unit=rdo("Percent"), growth=rate("20")),
        figure(words="出口总额120亿元，占全省30%", share=rate("30"), shareOf=Literal("全省")),
        figure(words="出口总额120亿元，占进出口总额130%", share=rate("130"), shareOf=Literal("进出口总额")),
        figure(words="出口总额120亿元，机电产品占进出口总额30%", share=rate("30"), shareOf=Literal("进出口总额")),
        figure(words="出口总额120亿元，占进出口总额超两成", share=rate("20"), shareOf=Literal("进出口总额")),
        figure(words="出口总额120亿元，占30%", share=rate("30")),
    ],
)
def test_nothing_is_computed_where_nothing_follows(stated):
    assert computed(computed_triples(stated, IRIS)) == []


def test_a_target_implies_a_target_and_a_share_of_a_plan_is_of_a_target():
    (base,) = computed(computed_triples(figure(growth=rate("20"), modality=rdo("Target")), IRIS))
    assert base["modality"] == rdo("Target")
    stated = figure(words="出口总额120亿元，占年度计划60%", share=rate("60"), shareOf=Literal("年度计划"))
    (plan,) = computed(computed_triples(stated, IRIS))
    assert plan["modality"] == rdo("Target")


def test_a_computed_value_is_no_stated_observation():
    triples = computed_triples(figure(growth=rate("20")), IRIS)
    assert rdo("Observation") not in {t.object for t in triples}
    assert rdo("about") not in {t.predicate for t in triples}
    assert IRIS.entity("云澜市") in {t.object for t in triples if t.predicate == rdo("computedFor")}


def test_the_order_of_what_is_stated_changes_nothing():
    words = "出口总额120亿元，占进出口总额60%，增长20%"
    stated = figure(words=words, growth=rate("20"), share=rate("60"), shareOf=Literal("进出口总额"))
    assert computed_triples(stated, IRIS) == computed_triples(reversed(stated), IRIS)
    assert len(computed(computed_triples(stated, IRIS))) == 2


@given(
    base=st.decimals(min_value=1, max_value=9999, places=2),
    growth=st.decimals(min_value=-95, max_value=300, places=1).filter(lambda g: g != 0),
)
def test_the_true_base_lies_within_the_digits_given(base, growth):
    """A writer rounds value and growth; what is computed from them is off by no more than that rounding allows."""
    value = (base * (1 + growth / 100)).quantize(Decimal("0.01"))
    stated = figure(
        value=str(value * 10**8),
        number=f"{value}亿元",
        words=f"出口{value}亿元，增长{abs(growth)}%",
        growth=rate(str(growth)),
    )
    (found,) = computed(computed_triples(stated, IRIS))
    share_of_rounding = Decimal("0.005") / max(value, Decimal("0.01")) + Decimal("0.05") / (100 + growth)
    assert abs(Decimal(found["value"].value) / 10**8 - base) <= base * share_of_rounding * 2 + Decimal("0.02")


@given(
    whole=st.integers(min_value=10, max_value=99_999),
    share=st.decimals(min_value=1, max_value=100, places=1),
)
def test_the_true_whole_lies_within_the_digits_given(whole, share):
    part = (whole * share / 100).quantize(Decimal("0.01"))
    stated = figure(
        value=str(part * 10**8),
        number=f"{part}亿元",
        words=f"出口{part}亿元，占进出口总额{share}%",
        share=rate(str(share)),
        shareOf=Literal("进出口总额"),
    )
    (found,) = computed(computed_triples(stated, IRIS))
    slack = whole * (Decimal("0.005") / part + Decimal("0.05") / share) * 2 + Decimal("0.02")
    assert abs(Decimal(found["value"].value) / 10**8 - whole) <= slack
