import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.tables import MappingError, parse_mappings, write_mappings
from kg.tables.mapping import AttributeRule, Field, ObservationRule, RelationRule, TableMapping, ThingRule

FIRM = "things:\n  firm: {class: Company, name: 企业名称}\n"


def complaint(text):
    with pytest.raises(MappingError) as error:
        parse_mappings(text, "m.yml")
    return str(error.value)


def test_a_class_may_be_named_by_its_label():
    assert parse_mappings("things: {firm: {class: 企业, name: 企业名称}}", "m")[0].things[0].classes == ("Company",)


def test_scalars_stay_what_is_written():
    (mapping,) = parse_mappings(FIRM + "period: 2019-07\nmissing: [no, 010, ~]\n", "m")
    assert (mapping.period, mapping.missing) == ("2019-07", ("no", "010", "~"))


def test_a_known_identifier_needs_no_register():
    (mapping,) = parse_mappings("things: {firm: {class: Company, identifier: 统一社会信用代码}}", "m")
    assert mapping.things[0].identifiers == (("creditCode", "统一社会信用代码"),)


def test_the_unit_may_stand_in_the_header():
    text = FIRM + "observations:\n- {thing: firm, indicator: 注册资本, column: 注册资本（万元）}\n"
    assert parse_mappings(text, "m")[0].observations[0].unit == Field(constant="万元")


def test_sheets_are_parted_by_dashes():
    assert [each.sheet for each in parse_mappings(f"sheet: 甲\n{FIRM}---\nsheet: 乙\n{FIRM}", "m")] == ["甲", "乙"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "propose"),
        ("things: [", "m.yml:1: not YAML"),
        ("title: 甲\ntitle: 乙\n" + FIRM, "m.yml:2: not YAML: the key 'title'"),
        ("? [a, b]\n: c\n" + FIRM, "not YAML"),
        ("titel: x\n" + FIRM, "no key 'titel'; known: attributes"),
        ("things: {}", "at least which thing"),
        ("things: {firm: {class: Firm, name: x}}", "things.firm.class"),
        ("things: {firm: {class: Company}}", "give the column of its name"),
        ("things: {firm: {class: Company, name: x, constant: y}}", "not both"),
        ("things: {firm: {class: Company, identifier: 编号}}", "{REGISTER: 编号}"),
        ("things: {city: {class: AdministrativeArea, constant: 云澜市}}", "must stand in the title"),
        ("things: {park: {class: IndustrialPark, identifier: {creditCode: 代码}}}", "creditCode is for Organization"),
        (FIRM + "relations: [firm locatedIn city]", "no thing 'city'; known: firm"),
        (FIRM + "relations: [firm likes firm]", "no relation 'likes'"),
        (FIRM + "relations: [firm locatedIn firm]", "the object may be Company"),
        (FIRM + "relations: [firm in]", "SUBJECT relation OBJECT"),
        (FIRM + "attributes: [{thing: firm, property: colour, column: x}]", "none of startDate"),
        (FIRM + "attributes: [{thing: firm, property: issuedDate, column: x}]", "issuedDate is for Policy"),
        (FIRM + "attributes: [{thing: firm, property: status, column: x, values: {a: Open}}]", "no status"),
        (FIRM + "observations: [{thing: firm, column: x}]", "what the figure measures"),
        (FIRM + "observations: [{thing: firm, indicator: 产值, column: x, unit: 梦}]", "no unit"),
        (
            FIRM + "observations: [{thing: firm, indicator: 产值, column: x, unit: 元, modality: Maybe}]",
            "Actual or Target",
        ),
        (FIRM + "period: 去年", "no period"),
        (
            "things: {a: {class: Company, name: x, separator: 、}}\nobservations: [{thing: a, indicator: 产值, column: y}]",
            "share no figure",
        ),
        ("things: {a: {class: Company, name: x, separator: 、, identifier: {R: y}}}", "cannot share an identifier"),
        (FIRM + "header: two", "not a whole number"),
    ],
)
def test_a_complaint_names_the_place_and_the_way_out(text, words):
    assert words in complaint(text)


NAMES = st.text("企业名称甲乙丙:{}[]#&*!|>'\"%@`,-?年2019no", min_size=1, max_size=8).map(str.strip).filter(bool)
FIELDS = NAMES.map(lambda name: Field(column=name)) | NAMES.map(lambda name: Field(constant=name))
THINGS = st.builds(
    ThingRule,
    key=st.just("firm"),
    classes=st.sampled_from([("Company",), ("Company", "University")]),
    name=NAMES.map(lambda name: Field(column=name)),
    also=st.lists(NAMES, max_size=2).map(tuple),
    identifiers=st.lists(st.tuples(st.just("登记册"), NAMES), max_size=1).map(tuple),
)
MAPPINGS = st.builds(
    TableMapping,
    things=THINGS.map(lambda thing: (thing, ThingRule("site", ("IndustrialPark",), Field("园区"), separator="、;"))),
    relations=st.sampled_from([(), (RelationRule("firm", "tenantOf", "site", "Target"),)]),
    attributes=st.lists(
        st.builds(
            AttributeRule,
            thing=st.just("firm"),
            property=st.just("status"),
            column=NAMES,
            values=st.dictionaries(NAMES, st.sampled_from(["Planned", "Completed"]), max_size=2),
        ),
        max_size=2,
    ).map(tuple),
    observations=st.lists(
        st.builds(
            ObservationRule,
            thing=st.just("firm"),
            indicator=FIELDS,
            column=NAMES,
            unit=st.sampled_from([Field(constant="万元"), Field(column="单位")]),
            period=st.sampled_from([Field(), Field(constant="2019-07"), Field(column="年份")]),
            growth=st.just("") | NAMES,
            modality=st.sampled_from(["Actual", "Target"]),
        ),
        max_size=2,
    ).map(tuple),
    tables=st.lists(NAMES, max_size=2).map(tuple),
    sheet=st.just("") | NAMES,
    skip=st.integers(0, 3),
    header=st.integers(1, 2),
    delimiter=st.sampled_from(["", ";", "\t"]),
    title=st.just("") | NAMES,
    period=st.sampled_from(["", "2019", "2019-07"]),
    missing=st.lists(NAMES, max_size=2).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(MAPPINGS, min_size=1, max_size=2))
def test_what_is_written_is_read_back(mappings):
    assert parse_mappings(write_mappings(mappings, ["a note"]), "m") == mappings
