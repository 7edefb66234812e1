from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Quantity
from kg.tables import BadRow, parse_mappings, read_table
from kg.tables import reading as module
from kg.tables.codes import credit_check

FIRMS = """
title: 云澜市企业名录
issued: 2024-03
things:
  firm: {class: Company, name: 企业名称, also: 简称, identifier: {creditCode: 代码, 名录: 编号}}
  place: {class: AdministrativeArea, name: 所在地}
  trade: {class: Industry, name: 行业, separator: 、}
relations:
- firm locatedIn place
- {relation: firm operatesIn trade, modality: Target}
attributes:
- {thing: firm, property: startDate, column: 成立日期}
observations:
- {thing: firm, indicator: 注册资本, column: 注册资本(万元)}
- {thing: firm, indicator: 产值, growth: 增速}
"""
HEADER = "企业名称,简称,代码,编号,所在地,行业,成立日期,注册资本（万元）,增速,电话\n"
CODE = "91330100000000000"
CODE += credit_check(CODE)


@pytest.fixture
def read(tmp_path):
    def read(rows, mapping=FIRMS, header=HEADER):
        path = tmp_path / "firms.csv"
        path.write_text(header + rows, encoding="utf-8")
        found = list(read_table(path, *parse_mappings(mapping, "m")))
        return [each for each in found if not isinstance(each, BadRow)], [e for e in found if isinstance(e, BadRow)]

    return read


def statements(annotated):
    text, names = annotated.document.text, [chain.name for chain in annotated.chains]
    return [
        *((names[r.subject], r.predicate, names[r.object], r.modality) for r in annotated.relations),
        *((names[a.subject], a.predicate, a.value) for a in annotated.attributes),
        *((names[o.about], o.indicator, o.quantity, o.growth, o.value_span.of(text)) for o in annotated.observations),
    ]


def test_a_row_states_what_its_mapping_says(read):
    (annotated,), bad = read(f'宏拓科技有限公司,宏拓,{CODE},A1,临溪县,储能、新材料,2015-03,"5,000",-2,0571\n')
    assert bad == []
    assert statements(annotated) == [
        ("宏拓科技有限公司", "locatedIn", "临溪县", "Actual"),
        ("宏拓科技有限公司", "operatesIn", "储能", "Target"),
        ("宏拓科技有限公司", "operatesIn", "新材料", "Target"),
        ("宏拓科技有限公司", "startDate", "2015-03"),
        ("宏拓科技有限公司", "creditCode", CODE),
        ("宏拓科技有限公司", "identifier", "名录:A1"),
        ("宏拓科技有限公司", "注册资本", Quantity(Decimal(50_000_000), "CNY"), None, "5,000"),
        ("宏拓科技有限公司", "产值", None, Decimal(-2), "-2"),
    ]
    firm = annotated.chains[0]
    assert (firm.names, firm.context) == (("宏拓科技有限公司", "宏拓"), ("临溪县",))
    assert firm.identifiers == (f"creditCode:{CODE}", "名录:A1")


def test_the_document_is_the_title_and_the_rows_without_what_nobody_asked_for(read):
    (annotated,), _ = read("甲公司,,,,,,,,,0571-12345\n乙公司,,,,云澜市,,,,,\n")
    document = annotated.document
    assert document.text == "云澜市企业名录\n企业名称：甲公司。\n企业名称：乙公司；所在地：云澜市。"
    assert (document.name, document.title, document.issued) == ("firms.csv", "云澜市企业名录", "2024-03")
    assert [sentence.of(document.text) for sentence in annotated.sentences] == document.text.split("\n")


def test_every_mention_stands_where_it_says(read):
    (annotated,), _ = read("《甲公司》,,,,云澜市,储能、 材料,,,,\n乙公司,,,,云澜市,储能,,,,\n")
    text = annotated.document.text
    assert [mention.span.of(text) for mention in annotated.mentions] == ["甲公司", "云澜市", "储能", "材料", "乙公司"]


@pytest.mark.parametrize(
    ("row", "cause"),
    [
        (
            "甲公司,,91330100000000000A,,,,,,,",
            "代码: '91330100000000000A' is no creditCode: its check character is wrong",
        ),
        ("甲公司,,,,,,2015-13,,,", "成立日期: '2015-13' is no day of the calendar"),
        ("甲公司,,,,,,,很多,,", "注册资本(万元): '很多' is no number"),
        ("12345,,,,,,,,,", "企业名称: '12345' is no name"),
        ("数据来源：统计局,,,,,,,,,", "企业名称: '数据来源：统计局' is no name"),
        (",,,,,,,500,,", "names none of the things of its mapping"),
        ("甲公司,,,,,,,5,000,,,", "has 12 cells, the header 10; a cell with a delimiter needs quotation marks"),
    ],
)
def test_a_bad_row_is_told_with_its_line_and_nothing_of_it_is_taken(read, row, cause):
    (annotated,), bad = read(f"乙公司,,,,,,,1,,\n{row}\n丙公司,,,,,,,2,,\n")
    assert [(each.line, each.cause) for each in bad] == [(3, cause)]
    assert [chain.name for chain in annotated.chains] == ["乙公司", "丙公司"]
    assert str(bad[0]).endswith(f"firms.csv:3: {cause}")


def test_rows_of_sums_and_repeated_headers_are_passed_over_without_a_word(read):
    (annotated,), bad = read(f"甲公司,,,,,,,1,,\n{HEADER}合计,,,,,,,1,,\n")
    assert bad == []
    assert len(annotated.observations) == 1


def test_one_code_is_one_thing_and_one_name_with_two_codes_is_two(read):
    mapping = "things: {firm: {class: Company, name: 企业名称, identifier: {名录: 编号}}}"
    (annotated,), _ = read("甲公司,,,A1,,,,,,\n甲公司,,,A2,,,,,,\n新甲公司,,,A1,,,,,,\n,,,A3,,,,,,\n", mapping)
    assert [(chain.name, chain.names, chain.identifiers) for chain in annotated.chains] == [
        ("甲公司", ("甲公司", "新甲公司"), ("名录:A1",)),
        ("甲公司", ("甲公司",), ("名录:A2",)),
        ("A3", (), ("名录:A3",)),
    ]


def test_a_local_name_in_two_places_is_two_things(read):
    mapping = "things: {p: {class: Project, name: 企业名称}, q: {class: AdministrativeArea, name: 所在地}}\n"
    (annotated,), _ = read("中心小学,,,,云澜市,,,,,\n中心小学,,,,松原县,,,,,\n", mapping + "relations: [p locatedIn q]")
    assert [chain.context for chain in annotated.chains if chain.type == "Project"] == [("云澜市",), ("松原县",)]


def test_a_class_may_stand_in_a_column_or_follow_from_the_name(read):
    mapping = """
things:
  a: {class: {column: 行业, values: {园: IndustrialPark, 区: DevelopmentZone}}, name: 企业名称}
  b: {class: [GovernmentBody, Company], name: 简称}
"""
    (annotated,), bad = read("甲,宏拓有限公司,,,,园,,,,\n乙,某某,,,,区,,,,\n丙,丁局,,,,城,,,,\n", mapping)
    assert {chain.name: chain.type for chain in annotated.chains} == {
        "甲": "IndustrialPark", "宏拓有限公司": "Company", "乙": "DevelopmentZone", "某某": "GovernmentBody",
    }  # fmt: skip
    assert "'城' is no class" in bad[0].cause


def test_a_table_of_indicators_names_its_thing_in_the_title(read):
    mapping = """
title: 云澜市主要指标
things: {city: {class: AdministrativeArea, constant: 云澜市}}
observations: [{thing: city, indicator: {column: 指标}, column: 数值, unit: {column: 单位}, period: {column: 年份}}]
"""
    rows = "地区生产总值,2023,912.7,亿元\n进出口(亿美元),2023Q1,3,\n工业产值（亿元）,2023,5,\n,2023,4,亿元\n"
    (annotated,), bad = read(rows, mapping, "指标,年份,数值,单位\n")
    gdp, trade, industry = annotated.observations
    assert (gdp.quantity, gdp.period.end.isoformat()) == (Quantity(Decimal(91_270_000_000), "CNY"), "2023-12-31")
    assert (trade.indicator, trade.quantity) == ("进出口", Quantity(Decimal(300_000_000), "USD"))
    assert industry.indicator == "工业产值"
    assert annotated.mentions[0].span.of(annotated.document.text) == "云澜市"
    assert [each.line for each in bad] == [5]


def test_a_long_table_becomes_several_documents_with_their_rows_in_the_name(read, monkeypatch):
    monkeypatch.setattr(module, "PART", 2)
    parts, _ = read("".join(f"甲{n}公司,,,,,,,{n},,\n" for n in range(1, 6)).replace("甲3公司", ""))
    assert [each.document.name for each in parts] == ["firms.csv#1-2", "firms.csv#3-4"]
    assert {each.document.table for each in parts} == {"firms.csv"}
    assert len({each.document.id for each in parts}) == 2


def test_the_mapping_is_part_of_the_identity_of_a_document(read):
    other = FIRMS.replace("Target", "Actual")
    ids = {read("甲公司,,,,,,,1,,\n", mapping)[0][0].document.id for mapping in (FIRMS, other, FIRMS)}
    assert len(ids) == 2


def test_a_column_that_is_not_there_is_told_with_those_that_are(read):
    with pytest.raises(ReadError, match=r"no column '编号', which its mapping names; it has 企业名称、简称"):
        read("甲,乙\n", "things: {f: {class: Company, name: 企业名称, identifier: {R: 编号}}}", "企业名称,简称\n")


def test_a_table_without_a_good_row_is_refused(read):
    with pytest.raises(ReadError, match="no row of the table can be used"):
        read("合计,,,,,,,1,,\n")


CELLS = st.text("甲乙丙公司：；。,\"'《》 \n1亿-", max_size=8)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_whatever_the_cells_hold_every_row_is_taken_or_told_and_every_quote_is_in_the_text(tmp_path_factory, table):
    import csv

    path = tmp_path_factory.mktemp("t") / "t.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["企业名称", "客户", "金额(万元)"], ["丁公司", "戊公司", "1"], *table])
    (mapping,) = parse_mappings(
        "things: {a: {class: Company, name: 企业名称}, b: {class: Company, name: 客户, separator: 、}}\n"
        "relations: [a suppliesTo b]\n"
        "observations: [{thing: a, indicator: 销售额, column: 金额(万元)}]\n",
        "m",
    )
    (annotated,) = [each for each in read_table(path, mapping) if not isinstance(each, BadRow)]
    text = annotated.document.text
    assert text.split("\n") == [sentence.of(text) for sentence in annotated.sentences]
    for mention in annotated.mentions:
        assert mention.span.of(text) in annotated.chains[mention.chain].names
    for relation in annotated.relations:
        assert relation.evidence in annotated.sentences
    for figure in annotated.observations:
        assert figure.evidence.covers(figure.value_span)
        assert any(character.isdigit() or character in "亿" for character in figure.value_span.of(text))
