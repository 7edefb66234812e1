"""Which names become one thing, and which stay apart."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chain_documents import document, entity_of
from kg.model import AnnotatedDocument, Resolution
from kg.resolve import parse_decisions, resolve


def are_one(first: tuple[str, str], second: tuple[str, str], *, title: str | None = "杭州市新闻") -> bool:
    """Whether two names in two documents that speak from one city become one thing."""
    one, other = document("a", first, title=title), document("b", second, title=title)
    resolution = resolve([one, other])
    return bool(entity_of(resolution, one, first[1]) == entity_of(resolution, other, second[1]))


@pytest.mark.parametrize(
    ("type_name", "name", "other"),
    [
        ("AdministrativeArea", "苏州市", "苏州"),
        ("AdministrativeArea", "昆山市", "苏州昆山"),
        ("GovernmentBody", "苏州市人民政府", "苏州市政府"),
        ("GovernmentBody", "中共苏州市委员会", "苏州市委"),
        ("GovernmentBody", "苏州市发展和改革委员会", "苏州市发改委"),
        ("GovernmentBody", "杭州市人民政府", "市政府"),
        ("GovernmentBody", "杭州市人民政府", "市政府"),
        ("DevelopmentZone", "苏州经济技术开发区", "苏州经开区"),
        ("DevelopmentZone", "苏州经济技术开发区", "苏州开发区"),
        ("DevelopmentZone", "苏州高新技术产业开发区", "苏州高新区"),
        ("DevelopmentZone", "中国（苏州）跨境电子商务综合试验区", "中国(苏州)跨境电商综试区"),
        ("IndustrialPark", "杭州智造产业园", "智造产业园"),
        ("IndustrialPark", "苏州智造产业园区", "苏州智造产业园"),
        ("Company", "江苏宏拓科技有限公司", "宏拓科技有限公司"),
        ("Company", "宏拓科技有限责任公司", "宏拓科技"),
        ("Company", "宏拓（苏州）科技有限公司", "宏拓(苏州)科技有限公司"),
        ("Company", "宏拓集团股份有限公司", "宏拓集团"),
        ("Policy", "苏州市人民政府关于加快宏图产业发展的实施意见（试行）", "关于加快宏图产业发展的实施意见"),
        ("Policy", "《苏州市综合交通规划》", "苏州市综合交通规划"),
        ("Highway", "G1525云临高速公路", "云临高速"),
        ("RailwayLine", "云临高速铁路", "云临高铁"),
        ("Port", "云澜—临溪港", "云澜临溪港"),
        ("Port", "云澜—临溪港", "云澜一临溪港"),
        ("Port", "雲瀾臨溪港", "云澜临溪港"),
        ("Strategy", "“数字云澜”行动", '"数字云澜"行动'),
        ("Industry", "智能传感产业", "智能传感"),
        ("Person", "让·杜邦", "让·杜邦"),
        ("Pipeline", "云澜-临溪天然气管线", "云澜至临溪天然气管线"),
        ("Project", "年产五万台传感器工厂", "年产五万台传感器工厂项目"),
    ],
)
def test_names_of_one_thing_meet(type_name: str, name: str, other: str) -> None:
    title = "苏州市新闻" if "苏州" in name or "江苏" in name or type_name == "Policy" else "杭州市新闻"
    assert are_one((type_name, name), (type_name, other), title=title)


@pytest.mark.parametrize(
    ("type_name", "name", "other"),
    [
        ("DevelopmentZone", "苏州经济技术开发区", "无锡经济技术开发区"),
        ("DevelopmentZone", "苏州经济技术开发区", "无锡经开区"),
        ("DevelopmentZone", "苏州经济技术开发区", "苏州高新区"),
        ("DevelopmentZone", "中国（苏州）跨境电子商务综合试验区", "中国（无锡）跨境电子商务综合试验区"),
        ("IndustrialPark", "苏州智造产业园", "无锡智造产业园"),
        ("IndustrialPark", "苏州产业园", "苏州智造产业园"),
        ("GovernmentBody", "苏州市人民政府", "苏州市委"),
        ("GovernmentBody", "苏州市人民政府", "江苏省人民政府"),
        ("GovernmentBody", "苏州市商务局", "无锡市商务局"),
        ("Company", "江苏宏拓科技有限公司", "浙江宏拓科技有限公司"),
        ("Company", "宏拓集团有限公司", "宏拓科技有限公司"),
        ("Company", "宏拓科技股份有限公司", "宏拓科技有限公司"),
        ("RailwayLine", "云临铁路一期", "云临铁路二期"),
        ("RailwayLine", "云临铁路", "云临铁路二期"),
        ("RailwayLine", "云临铁路", "云临高铁"),
        ("Highway", "云临高速甲至乙段拓宽", "云临高速"),
        ("Policy", "苏州市科技创新规划（2021年）", "苏州市科技创新规划（2025年）"),
        ("Designation", "第二批云链试点", "第三批云链试点"),
        ("Industry", "智能传感产业链", "智能传感产业"),
        ("Event", "第三届云澜博览会", "第四届云澜博览会"),
        ("AdministrativeArea", "苏州市", "江苏省"),
        ("AdministrativeArea", "吉林省", "吉林市"),
    ],
)
def test_different_things_stay_apart(type_name: str, name: str, other: str) -> None:
    assert not are_one((type_name, name), (type_name, other), title="苏州市新闻")


@pytest.mark.parametrize(
    ("first", "second"),
    [("Company", "IndustrialPark"), ("IndustrialPark", "Project"), ("Person", "Company"), ("Product", "Industry")],
)
def test_one_name_for_things_of_different_kinds_is_two_things_with_telling_ids(first: str, second: str) -> None:
    one = document("a", (first, "宏拓智谷"), title="杭州市新闻")
    other = document("b", (second, "宏拓智谷"), title="杭州市新闻")
    resolution = resolve([one, other])
    assert {entity.id for entity in resolution.entities} == {f"宏拓智谷-{first}", f"宏拓智谷-{second}"}


def test_districts_of_one_name_are_told_apart_by_the_place_their_text_speaks_from() -> None:
    fuzhou = document("a", ("AdministrativeArea", "鼓楼区"), ("AdministrativeArea", "福州市"), title="福州市新闻")
    nanjing = document("b", ("AdministrativeArea", "鼓楼区"), title="南京市新闻")
    again = document("c", ("AdministrativeArea", "南京市鼓楼区"))
    resolution = resolve([fuzhou, nanjing, again])
    assert entity_of(resolution, fuzhou, "鼓楼区") != entity_of(resolution, nanjing, "鼓楼区")
    assert entity_of(resolution, nanjing, "鼓楼区") == entity_of(resolution, again, "南京市鼓楼区")


def test_local_names_do_not_meet_across_cities_nor_without_a_known_city() -> None:
    name = ("IndustrialPark", "健康产业园")
    suzhou, wuxi = document("a", name, title="苏州市新闻"), document("b", name, title="无锡市新闻")
    nowhere, neither = document("c", name), document("d", name)
    assert len(resolve([suzhou, wuxi, nowhere, neither]).entities) == 4


def test_a_name_in_a_text_about_the_province_is_the_one_of_the_only_city_that_has_it() -> None:
    park = ("IndustrialPark", "湖心岭智造园")
    province, suzhou, wuxi = (
        document(n, park, title=t) for n, t in [("a", "江苏省"), ("b", "苏州市"), ("c", "无锡市")]
    )
    assert len(resolve([province, suzhou]).entities) == 1
    assert len(resolve([province, suzhou, wuxi]).entities) == 3


def test_a_vague_name_means_the_one_full_name_of_its_document_that_fits() -> None:
    named = document("a", ("DevelopmentZone", "苏州经济技术开发区"), ("DevelopmentZone", "开发区"))
    resolution = resolve([named])
    assert entity_of(resolution, named, "开发区").label == "苏州经济技术开发区"
    assert any(reason.rule == "short form in its document" for reason in resolution.reasons)


def test_a_vague_name_with_two_candidates_stays_by_itself_unless_the_title_names_one() -> None:
    zones = [
        ("DevelopmentZone", "苏州经济技术开发区"),
        ("DevelopmentZone", "昆山经济技术开发区"),
        ("DevelopmentZone", "开发区"),
    ]
    open_case = document("a", *zones)
    titled = document("b", *zones, title="昆山经济技术开发区半年报")
    resolution = resolve([open_case, titled])
    assert entity_of(resolution, open_case, "开发区").label == "开发区"
    assert entity_of(resolution, titled, "开发区").label == "昆山经济技术开发区"


def test_vague_names_never_meet_across_documents() -> None:
    vague = [("DevelopmentZone", "开发区"), ("GovernmentBody", "管委会"), ("GovernmentBody", "园区管委会")]
    documents = [document(name, *vague, title="苏州市新闻") for name in "ab"]
    assert len(resolve(documents).entities) == 6


def test_another_name_given_in_one_document_leads_there_from_other_documents() -> None:
    one = document("a", ("Company", "苏州宏拓半导体有限公司", ("宏拓半导",)))
    other = document("b", ("Company", "宏拓半导"))
    resolution = resolve([one, other])
    assert entity_of(resolution, other, "宏拓半导").label == "苏州宏拓半导体有限公司"
    assert [(r.rule, r.name, r.other) for r in resolution.reasons] == [
        ("other name", "苏州宏拓半导体有限公司", "宏拓半导")
    ]


def test_another_name_that_two_things_have_leads_to_neither() -> None:
    one = document("a", ("Company", "苏州宏拓半导体有限公司", ("宏拓公司",)))
    two = document("b", ("Company", "苏州宏拓置业有限公司", ("宏拓公司",)))
    other = document("c", ("Company", "宏拓公司"))
    assert len(resolve([one, two, other]).entities) == 3


def test_a_short_brand_leads_across_documents_only_within_one_city() -> None:
    full = ("Company", "苏州宏拓半导体有限公司", ("宏拓",))
    near = resolve([document("a", full, title="苏州市新闻"), document("b", ("Company", "宏拓"), title="苏州市快讯")])
    far = resolve([document("a", full, title="苏州市新闻"), document("b", ("Company", "宏拓"), title="成都市快讯")])
    assert (len(near.entities), len(far.entities)) == (1, 2)


def test_a_part_of_a_quoted_name_is_no_other_name_of_it() -> None:
    one = document("a", ("Strategy", "“百云千川”工程", ("千川工程",)))
    other = document("b", ("Strategy", "千川工程"))
    assert len(resolve([one, other]).entities) == 2


def test_the_end_of_a_longer_name_is_no_other_name_of_it() -> None:
    one = document("a", ("EconomicRegion", "中西溪地区", ("西溪地区",)))
    other = document("b", ("EconomicRegion", "西溪地区"))
    assert len(resolve([one, other]).entities) == 2


def test_a_group_is_not_its_subsidiary() -> None:
    one = document("a", ("Company", "宏拓集团机械有限公司", ("宏拓集团",)))
    other = document("b", ("Company", "宏拓集团"))
    assert len(resolve([one, other]).entities) == 2


def test_bodies_of_different_levels_stay_apart_where_the_places_are_not_known() -> None:
    committees = [("GovernmentBody", name) for name in ("省委", "市委", "区委", "自治区党委")]
    assert len(resolve([document("a", *committees)]).entities) == 4
    assert len(resolve([document("a", *committees, title="烟台市报告")]).entities) == 4


@pytest.mark.parametrize(
    ("type_name", "name"),
    [
        ("LogisticsPark", "国家骨干冷库基地"),
        ("University", "工匠技师学院"),
        ("TransportInfrastructure", "5G基站"),
        ("TransportInfrastructure", "就业服务站"),
    ],
)
def test_kinds_of_things_that_every_city_has_are_not_one_thing(type_name: str, name: str) -> None:
    suzhou, wuxi = (document(n, (type_name, name), title=title) for n, title in [("a", "苏州市"), ("b", "无锡市")])
    assert len(resolve([suzhou, wuxi]).entities) == 2


def test_persons_of_one_name_in_two_cities_are_two_and_in_one_city_one() -> None:
    person = ("Person", "王知行")
    assert len(resolve([document("a", person, title="苏州市"), document("b", person, title="成都市")]).entities) != 1
    assert len(resolve([document("a", person, title="苏州市"), document("b", person, title="苏州市")]).entities) == 1


def test_the_label_is_the_fullest_name_and_the_class_the_most_specific_that_most_say() -> None:
    documents = [
        document("a", ("DevelopmentPlatform", "苏州经开区")),
        document("b", ("DevelopmentZone", "苏州经济技术开发区")),
        document("c", ("DevelopmentPlatform", "苏州经开区")),
    ]
    (entity,) = resolve(documents).entities
    assert (entity.id, entity.type, entity.label) == ("苏州经济技术开发区", "DevelopmentZone", "苏州经济技术开发区")
    assert (entity.names, entity.aliases) == (("苏州经开区",), ("苏州经开区",))


def test_an_alias_never_points_to_an_id_that_something_else_has() -> None:
    one = document("a", ("Company", "苏州宏拓半导体有限公司", ("宏拓",)))
    other = document("b", ("Product", "宏拓"))
    resolution = resolve([one, other])
    ids = {entity.id for entity in resolution.entities}
    assert all(alias not in ids for entity in resolution.entities for alias in entity.aliases)


POOL = [
    ("AdministrativeArea", "苏州市"),
    ("AdministrativeArea", "苏州"),
    ("AdministrativeArea", "鼓楼区"),
    ("DevelopmentZone", "苏州经济技术开发区", ("开发区", "经开区")),
    ("DevelopmentZone", "苏州开发区"),
    ("DevelopmentZone", "开发区"),
    ("DevelopmentZone", "无锡经开区"),
    ("GovernmentBody", "市政府"),
    ("GovernmentBody", "苏州市人民政府"),
    ("Company", "江苏宏拓科技有限公司", ("宏拓科技", "宏拓")),
    ("Company", "宏拓科技有限公司"),
    ("Company", "浙江宏拓科技有限公司", ("宏拓",)),
    ("Company", "宏拓科技"),
    ("Company", "宏拓"),
    ("IndustrialPark", "宏拓"),
    ("IndustrialPark", "智造园"),
    ("Project", "智造园二期"),
    ("Port", "云澜一临溪港"),
    ("Port", "云澜临溪港"),
    ("Person", "王知行"),
]
collections = st.lists(
    st.tuples(
        st.lists(st.sampled_from(POOL), min_size=1, max_size=6, unique=True),
        st.sampled_from([None, "苏州市新闻", "南京市新闻", "江苏省快讯"]),
    ),
    min_size=1,
    max_size=5,
).map(lambda drawn: [document(f"d{n}", *named, title=title) for n, (named, title) in enumerate(drawn)])


@settings(max_examples=80, deadline=None)
@given(collections, st.randoms(use_true_random=False))
def test_the_outcome_does_not_depend_on_the_order_of_documents(
    documents: list[AnnotatedDocument], random: object
) -> None:
    shuffled = list(documents)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(documents) == resolve(shuffled)


@settings(max_examples=80, deadline=None)
@given(collections)
def test_every_chain_is_one_thing_and_ids_are_unique(documents: list[AnnotatedDocument]) -> None:
    resolution = resolve(documents)
    ids = [entity.id for entity in resolution.entities]
    assert len(ids) == len(set(ids))
    expected = {(d.document.id, n) for d in documents for n in range(len(d.chains))}
    assert set(resolution.assignments) == expected
    assert set(resolution.assignments.values()) == set(ids)
    claimed = list(itertools.chain.from_iterable(entity.aliases for entity in resolution.entities))
    assert len(claimed) == len(set(claimed))
    assert not set(claimed) & set(ids)


def labels(resolution: Resolution) -> list[str]:
    return sorted(entity.label for entity in resolution.entities)


def test_decisions_join_part_rename_retype_and_drop() -> None:
    documents = [
        document("a", ("Company", "宏拓"), ("Company", "临溪机械"), ("Product", "云图")),
        document("b", ("DevelopmentZone", "苏州经开区"), ("DevelopmentZone", "苏州经济技术开发区")),
    ]
    lines = [
        "same: 宏拓 | 临溪机械",
        "different: 苏州经开区 | 苏州经济技术开发区",
        "rename: 苏州经开区 -> 苏州老经开区",
        "retype: 苏州经开区 -> IndustrialPark",
        "drop: 云图",
    ]
    resolution = resolve(documents, decisions=parse_decisions("\n".join(lines)))
    assert labels(resolution) == ["临溪机械", "苏州经济技术开发区", "苏州老经开区"]
    renamed = next(entity for entity in resolution.entities if entity.label == "苏州老经开区")
    assert (renamed.id, renamed.type, renamed.aliases) == ("苏州老经开区", "IndustrialPark", ("苏州经开区",))
    assert (documents[0].document.id, 2) not in resolution.assignments
    undone = resolve(documents, decisions=parse_decisions("\n".join(lines[:1])))
    assert labels(undone) == ["临溪机械", "云图", "苏州经济技术开发区"]


def test_a_decision_can_be_narrowed_to_a_class_and_to_a_place() -> None:
    documents = [
        document("a", ("Company", "宏拓"), ("IndustrialPark", "健康园"), title="苏州市新闻"),
        document("b", ("Product", "宏拓"), ("IndustrialPark", "健康园"), title="无锡市新闻"),
    ]
    resolution = resolve(documents, decisions=parse_decisions("drop: 宏拓 [Product]\ndrop: 健康园 @无锡市"))
    assert labels(resolution) == ["健康园", "宏拓"]
    assert {key[0] for key in resolution.assignments} == {documents[0].document.id}


def test_a_decision_to_join_outweighs_the_vetoes_and_one_to_part_outweighs_a_rule() -> None:
    documents = [document("a", ("RailwayLine", "云临铁路一期"), ("RailwayLine", "云临铁路二期"))]
    assert len(resolve(documents, decisions=parse_decisions("same: 云临铁路一期 | 云临铁路二期")).entities) == 1
