from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from kg.errors import ReadError
from kg.ontology.columns import class_columns, property_columns, relation_columns
from kg.tables import BadRow, MappingError, parse_mappings, propose, read_table, write_mappings
from kg.tables.mapping import AttributeRule, Field, ObservationRule, RelationRule

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "tables"


@pytest.fixture
def proposed(tmp_path):
    def proposed(text, name="table.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return propose(path)

    return proposed


def only(proposal):
    (mapping,) = proposal.mappings
    return mapping


def test_headers_of_a_register_of_firms_are_recognised(proposed):
    mapping = only(
        proposed(
            "序号,企业名称,统一社会信用代码,所在地,注册资本（万元）,成立日期,行业,上级园区,状态\n"
            "1,宏拓科技有限公司,,临溪县,5000,2015-03-12,储能、材料,临溪经济技术开发区,在建\n"
        )
    )
    assert [(thing.classes, thing.name.column) for thing in mapping.things] == [
        (("Company",), "企业名称"),
        (("AdministrativeArea",), "所在地"),
        (("Industry",), "行业"),
        (("DevelopmentZone",), "上级园区"),
    ]
    assert mapping.things[0].identifiers == (("creditCode", "统一社会信用代码"),)
    assert mapping.things[2].separator == "、"
    assert [rule.predicate for rule in mapping.relations] == ["locatedIn", "operatesIn", "tenantOf"]
    assert mapping.attributes == (
        AttributeRule("company", "startDate", "成立日期"),
        AttributeRule("company", "status", "状态"),
    )
    assert mapping.observations == (
        ObservationRule("company", Field(constant="注册资本"), "注册资本（万元）", Field(constant="万元")),
    )


def test_a_relation_column_may_be_the_subject(proposed):
    mapping = only(proposed("项目名称,建设单位,总投资(亿元),开工时间\n甲项目,乙公司,1.5,2020年\n"))
    assert mapping.relations == (RelationRule("company", "builds", "project"),)


def test_codes_of_partners_refer_to_the_firms_of_another_table(proposed):
    mapping = only(propose(SAMPLES / "orders.csv"))
    assert [(thing.name, thing.identifiers) for thing in mapping.things[:2]] == [
        (None, (("creditCode", "供应商代码"),)),
        (None, (("creditCode", "客户代码"),)),
    ]
    assert RelationRule("company", "suppliesTo", "company_2") in mapping.relations


def test_figures_by_year_take_their_year_from_the_header(proposed):
    mapping = only(proposed("企业名称,2022年产值(万元),2023年产值(万元),同比增长(%)\n甲公司,1,2,100\n"))
    assert mapping.observations == (
        ObservationRule(
            "company", Field(constant="产值"), "2022年产值(万元)", Field(constant="万元"), Field(constant="2022")
        ),
        ObservationRule(
            "company",
            Field(constant="产值"),
            "2023年产值(万元)",
            Field(constant="万元"),
            Field(constant="2023"),
            "同比增长(%)",
        ),
    )


def test_what_figures_belong_to_is_one_thing_a_row(proposed):
    mapping = only(proposed("供应商,产值(万元)\n甲公司、乙公司,5\n"))
    assert (mapping.things[0].separator, len(mapping.observations)) == ("", 1)


def test_a_planned_figure_is_a_target(proposed):
    mapping = only(proposed("项目名称,计划总投资(亿元)\n甲项目,3\n"))
    assert mapping.observations[0].modality == "Target"


def test_titles_and_merged_headers_of_a_workbook_are_found(tmp_path):
    book = Workbook()
    sheet = book.active
    for row in (
        ["云澜市企业名录", None, None, None],
        ["企业名称", "2023年", None, "所在地"],
        [None, "产值(万元)", "职工人数", None],
        ["甲公司", 5, 6, "临溪县"],
    ):
        sheet.append(row)
    path = tmp_path / "t.xlsx"
    book.save(path)
    mapping = only(propose(path))
    assert (mapping.skip, mapping.header, mapping.title) == (1, 2, "云澜市企业名录")
    assert [rule.period.constant for rule in mapping.observations] == ["2023", "2023"]
    (annotated,) = read_table(path, mapping)
    assert "2023年 产值(万元)：5" in annotated.document.text


def test_each_sheet_gets_its_own_mapping_and_one_without_things_a_note(tmp_path):
    book = Workbook()
    book.active.title = "企业"
    for row in (["企业名称", "所在地"], ["甲公司", "临溪县"]):
        book.active.append(row)
    book.create_sheet("说明").append(["本表仅供参考"])
    path = tmp_path / "t.xlsx"
    book.save(path)
    proposal = propose(path)
    assert [mapping.sheet for mapping in proposal.mappings] == ["企业"]
    assert any("说明" in note for note in proposal.notes)


def test_what_is_not_taken_in_is_said(proposed):
    proposal = proposed("企业名称,联系电话,产值,备注\n甲公司,0571,5,无\n")
    assert proposal.notes == (
        "产值: add it to the observations with its unit",
        "Columns that are not taken in: 联系电话、备注",
    )


def test_cells_of_a_status_column_that_nobody_knows_are_listed(proposed):
    one = proposed("企业名称,状态\n甲公司,在建\n乙公司,丁类\n")
    assert one.notes == ("状态: translate under 'values': 丁类",)
    assert len(only(one).attributes) == 1
    none = proposed("企业名称,状态\n甲公司,丙类\n乙公司,丁类\n")
    assert none.notes[0] == "状态: most of its cells are no status that is understood"
    assert only(none).attributes == ()


def test_a_table_that_names_nothing_known_is_refused_with_the_way_out(proposed):
    with pytest.raises(MappingError, match="write the mapping by hand"):
        proposed("甲,乙\n1,2\n")
    with pytest.raises(ReadError, match="is no table"):
        proposed("甲", "t.txt")


@pytest.mark.parametrize("table", sorted(path.name for path in SAMPLES.iterdir() if not path.name.endswith(".yml")))
def test_the_proposal_for_a_sample_reads_every_row_of_it(table):
    mapping = only(propose(SAMPLES / table))
    found = list(read_table(SAMPLES / table, mapping))
    assert not [each for each in found if isinstance(each, BadRow)]
    assert sum(len(each.relations) + len(each.observations) for each in found) > 0


def test_a_code_is_not_shared_by_the_several_names_of_one_cell(proposed):
    proposal = proposed("上游产业,行政区代码,建设项目\n储能、材料,甲公司,甲公司\n")
    assert not any(thing.separator and thing.identifiers for thing in proposal.mappings[0].things)
    assert any("行政区代码" in note for note in proposal.notes)


HEADERS = sorted(
    [*class_columns(), *property_columns(), *relation_columns(), "产值(万元)", "人口", "年份", "指标", "单位", "备注"]
)
CELLS = st.sampled_from(["甲公司", "临溪县", "临溪经济技术开发区", "5", "2019", "在建", "储能、材料", "", "云澜新区"])


@settings(max_examples=80, deadline=None)
@given(st.data(), st.lists(st.sampled_from(HEADERS), min_size=1, max_size=6, unique=True))
def test_whatever_is_proposed_is_a_mapping_that_can_be_written_read_and_followed(tmp_path_factory, data, header):
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(header), max_size=len(header)), min_size=1, max_size=4))
    path = tmp_path_factory.mktemp("t") / "云澜市表.csv"
    path.write_text("\n".join(",".join(f'"{cell}"' for cell in row) for row in [header, *rows]), encoding="utf-8")
    try:
        proposal = propose(path)
    except (MappingError, ReadError):
        return
    assert tuple(parse_mappings(write_mappings(proposal.mappings, proposal.notes), "m")) == proposal.mappings
    try:
        list(read_table(path, proposal.mappings[0]))
    except ReadError as error:
        assert "no row of the table" in str(error)
