"""Codes of registers decide before names do."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import AnnotatedDocument, Chain, Document, Mention, TextSpan
from kg.resolve import parse_decisions, resolve

FIRM = "宏拓科技有限公司"


def coded(key, *chains):
    """A document of firms, each a name (or none) and its codes."""
    made = [
        Chain("Company", name or codes[0].partition(":")[2], (name,) if name else (), (), tuple(sorted(codes)))
        for name, *codes in chains
    ]
    mentions = tuple(Mention(TextSpan(n, n + 1), "Company", n) for n in range(len(made)))
    return AnnotatedDocument(Document(key, key, " " * len(made), "d", key), (), tuple(made), mentions)


def groups(*documents, decisions=""):
    """The chains that became one thing, as sets of (document, chain)."""
    resolution = resolve(documents, decisions=parse_decisions(decisions, "d"))
    found = {}
    for chain, entity in resolution.assignments.items():
        found.setdefault(entity, set()).add(chain)
    return sorted(sorted(each) for each in found.values())


def test_a_firm_of_a_text_and_of_a_register_is_one():
    assert groups(coded("news", (FIRM,)), coded("table", (FIRM, "creditCode:A"))) == [[("news", 0), ("table", 0)]]


def test_two_names_with_one_code_are_one_even_where_the_names_say_otherwise():
    one, other = (
        coded("a", ("苏州宏拓科技有限公司", "creditCode:A")),
        coded("b", ("杭州远岭储能有限公司", "creditCode:A")),
    )
    assert groups(one, other) == [[("a", 0), ("b", 0)]]


def test_namesakes_with_different_codes_are_two_and_a_mention_without_a_code_is_neither():
    table = coded("table", (FIRM, "creditCode:A"), (FIRM, "creditCode:B"))
    assert groups(table, coded("news", (FIRM,))) == [[("news", 0)], [("table", 0)], [("table", 1)]]


def test_no_rule_about_names_joins_different_codes():
    table = coded("table", ("江苏宏拓科技有限公司", "creditCode:A"), (FIRM, "creditCode:B"))
    assert groups(table) == [[("table", 0)], [("table", 1)]]
    assert groups(coded("a", ("江苏宏拓科技有限公司", "creditCode:A")), coded("b", (FIRM,))) == [[("a", 0), ("b", 0)]]


def test_codes_of_different_registers_contradict_nothing():
    assert groups(coded("a", (FIRM, "creditCode:A")), coded("b", (FIRM, "名录:7"))) == [[("a", 0), ("b", 0)]]


def test_codes_of_one_thing_lead_on_to_each_other():
    bridge = coded("c", ("远岭", "creditCode:A", "名录:7"))
    assert groups(coded("a", (FIRM, "creditCode:A")), coded("b", (None, "名录:7")), bridge) == [
        [("a", 0), ("b", 0), ("c", 0)]
    ]


def test_a_reference_by_code_takes_the_name_that_another_table_gives():
    resolution = resolve(
        [
            coded("orders", (None, "creditCode:91330100000000000A")),
            coded("firms", (FIRM, "creditCode:91330100000000000A")),
        ]
    )
    (entity,) = resolution.entities
    assert (entity.label, entity.names) == (FIRM, ())
    assert [reason.rule for reason in resolution.reasons] == ["identifier"]


def test_a_code_that_no_table_names_is_its_own_name():
    (entity,) = resolve([coded("orders", (None, "creditCode:A7"))]).entities
    assert entity.label == "A7"


def test_one_code_of_two_kinds_of_things_joins_nothing():
    firm, park = coded("a", ("甲", "编号:1")), coded("b", ("乙", "编号:1"))
    park = AnnotatedDocument(park.document, (), (Chain("IndustrialPark", "乙", ("乙",), (), ("编号:1",)),), ())
    assert groups(firm, park) == [[("a", 0)], [("b", 0)]]


def test_a_national_code_is_one_thing_whatever_class_a_reference_gives_it():
    firm, body = coded("a", (FIRM, "creditCode:A")), coded("b", ("乙", "creditCode:A"))
    body = AnnotatedDocument(body.document, (), (Chain("GovernmentBody", "乙", ("乙",), (), ("creditCode:A",)),), ())
    assert groups(firm, body) == [[("a", 0), ("b", 0)]]


def test_a_curator_has_the_last_word_over_codes():
    documents = coded("a", (FIRM, "creditCode:A")), coded("b", ("远岭储能有限公司", "creditCode:B"))
    assert len(groups(*documents)) == 2
    assert len(groups(*documents, decisions=f"same: {FIRM} | 远岭储能有限公司")) == 1


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from([FIRM, "江苏" + FIRM, "远岭集团", None]), st.sampled_from(["r:1", "r:2", "s:1", ""])),
        min_size=2,
        max_size=4,
    )
)
def test_the_order_of_the_documents_plays_no_part(firms):
    chains = [(name, *([code] if code else [])) for name, code in firms if name or code]
    documents = [coded(f"d{number}", chain) for number, chain in enumerate(chains)]
    expected = groups(*documents)
    assert all(groups(*order) == expected for order in itertools.permutations(documents))


@pytest.mark.parametrize("scheme", ["creditCode", "名录"])
def test_no_thing_ever_has_two_codes_of_one_kind(scheme):
    names = [FIRM, "江苏" + FIRM, "江苏宏拓科技", "宏拓科技"]
    documents = [coded(f"d{n}", (name, f"{scheme}:{n % 2}")) for n, name in enumerate(names)]
    assert groups(*documents) == [[("d0", 0), ("d2", 0)], [("d1", 0), ("d3", 0)]]
