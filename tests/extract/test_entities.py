import pytest

from reading_names import annotated, names

FOUND = [
    ("云澜国际陆港已投入使用。", "云澜国际陆港", "LogisticsPark"),
    ("项目位于临溪经济技术开发区。", "临溪经济技术开发区", "DevelopmentZone"),
    ("中国(云澜)跨境电子商务综合试验区获批。", "中国(云澜)跨境电子商务综合试验区", "DevelopmentZone"),
    ("“云澜之窗”文化创意产业园开园。", "“云澜之窗”文化创意产业园", "IndustrialPark"),
    ("宏拓集团（云澜）生物医药科技园开工。", "宏拓集团（云澜）生物医药科技园", "IndustrialPark"),
    ("企业落户云澜温泉小镇。", "云澜温泉小镇", "CharacteristicTown"),
    ("企业入驻云澜科技城。", "云澜科技城", "IndustrialPark"),
    ("云澜市宏拓科技有限公司投资三亿元。", "云澜市宏拓科技有限公司", "Company"),
    ("云澜先进材料研究院挂牌。", "云澜先进材料研究院", "ResearchInstitution"),
    ("会议由江苏省交通运输厅主持。", "江苏省交通运输厅", "GovernmentBody"),
    ("云临高速全线通车。", "云临高速", "Highway"),
    ("G25高速公路改扩建完成。", "G25高速公路", "Highway"),
    ("地铁3号线开工。", "地铁3号线", "RailwayLine"),
    ("印发了《云澜市物流业发展规划（2021—2025年）》。", "云澜市物流业发展规划（2021—2025年）", "Policy"),
    ("融入粤港澳大湾区。", "粤港澳大湾区", "EconomicRegion"),
    ("第三届云澜国际港口博览会闭幕。", "第三届云澜国际港口博览会", "Event"),
    ("云澜高新区获批国家级生物产业示范基地。", "国家级生物产业示范基地", "Designation"),
    ("云欧班列（西安）发出。", "云欧班列（西安）", "TransportService"),
    ("大力推进“三快”行动。", "“三快”行动", "Strategy"),
    ("主导产业为高端装备制造、数字经济。", "高端装备制造", "Industry"),
    ("布局海藻纤维、碳纤维等产业。", "海藻纤维", "Industry"),
    ("总投资12亿元的宏拓储能电机项目落户。", "宏拓储能电机项目", "Project"),
    ("市委书记李文华出席仪式。", "李文华", "Person"),
    ("项目位于苏州市吴江区盛泽镇。", "盛泽镇", "AdministrativeArea"),
    ("班列驶往波兰华沙。", "华沙", "AdministrativeArea"),
]


@pytest.mark.parametrize(("text", "name", "type_"), FOUND, ids=[name for _, name, _ in FOUND])
def test_a_name_is_found_with_its_class(text, name, type_):
    assert names(text).get(name) == type_


GENERIC = [
    "企业加快建设产业园区。",
    "全市重点项目顺利推进。",
    "该公司与我市签约。",
    "建设高速公路和铁路。",
    "当好改革的“排头兵”。",
    "推动经济高速发展。",
]


@pytest.mark.parametrize("text", GENERIC)
def test_generic_nouns_are_no_names(text):
    assert names(text) == {}


def test_a_shared_ending_names_every_member_of_a_list():
    assert {n: t for n, t in names("云临、云桥、临桥铁路一期有序推进。").items() if n.endswith("铁路")} == {
        "云临铁路": "RailwayLine",
        "云桥铁路": "RailwayLine",
        "临桥铁路": "RailwayLine",
    }


def test_a_section_of_a_road_is_found_with_its_road_and_its_ends():
    found = names("杭宁高速湖州至长兴段拓宽工程进展顺利。")
    assert found["杭宁高速湖州至长兴段拓宽工程"] == "Project"
    assert found["杭宁高速"] == "Highway"
    assert found["湖州"] == found["长兴"] == "AdministrativeArea"


def test_divisions_written_together_are_areas_of_their_own():
    found = names("江苏省苏州市吴江区召开会议。")
    assert {"江苏省", "苏州市", "吴江区"} <= set(found)


def test_members_of_a_list_of_firms_are_firms():
    found = names("引进宏拓科技、远岭电子、泰罗曼等多家龙头企业。")
    assert {found.get("宏拓科技"), found.get("远岭电子"), found.get("泰罗曼")} == {"Company"}


def test_a_brand_is_found_again_from_the_full_name():
    doc = annotated("江苏宏拓新能源科技有限公司落户园区。去年，宏拓投资三亿元，宏拓与园区签约。")
    chain = next(c for c in doc._.chains if c.name == "江苏宏拓新能源科技有限公司")
    assert "宏拓" in chain.names


def test_every_candidate_lies_in_a_sentence_and_is_not_empty():
    doc = annotated("一、云澜国际陆港\n云澜国际陆港与“云澜之窗”产业园签约。\n")
    sentences = doc._.sentences
    assert doc._.candidates
    assert all(any(s.covers(c.span) for s in sentences) for c in doc._.candidates)


def test_a_name_in_traditional_characters_is_kept_in_both_forms():
    doc = annotated("雲瀾臨空港經濟開發區獲批，將帶來重大機遇，加快構建現代化產業體系。")
    chain = next(c for c in doc._.chains if c.type == "DevelopmentZone")
    assert chain.name == "云澜临空港经济开发区"
    assert "雲瀾臨空港經濟開發區" in chain.names


def test_a_misread_dash_between_two_places_is_a_dash():
    found = names("绍兴一台州天然气管线计划投运。")
    assert found.get("绍兴-台州天然气管线") == "Pipeline"


def test_blanks_of_the_layout_do_not_cut_a_name():
    assert names("推进云澜国际 陆港建设，园区面积不断扩大，带动周边就业。").get("云澜国际陆港") == "LogisticsPark"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("望川港进港航道达到十万吨级。", "港航道"),
        ("全县第一个对俄公路货运枢纽。", "俄公路货运枢纽"),
        ("前往欧洲第三大集装箱港口。", "欧洲第三大集装箱港口"),
        ("长江内河港口吞吐量居前。", "长江内河港口"),
        ("江西港口吞吐量增长。", "江西港口"),
        ("永新航天等5家企业入驻。", "永新"),
    ],
)
def test_a_part_of_a_word_or_a_kind_of_thing_is_no_name(text, wrong):
    assert wrong not in names(text)


def test_what_is_signed_is_no_part_of_the_name_of_a_project():
    found = names("签约仪式上，上饶市政府与远岭集团签订装配式建筑项目。")
    assert not any("签订" in name for name in found) and "远岭集团" in found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("“百亿级”临港临海产业集聚。", "临海"),
        ("“百亿级”临港临海产业集聚。", "“百亿级”临港"),
        ("完善我国光伏行业格局。", "国光伏行业"),
        ("建设3条6GW光伏玻璃生产线。", "6GW光伏"),
        ("上饶市自治区层面重大项目完成投资。", "上饶市自治区层面重大项目"),
        ("引进望川湾经济圈项目30个。", "望川湾经济圈项目"),
        ("其优势明显,是青山地区的交通枢纽。", "青山"),
        ("望川新区境内高铁、铁路纵横。", "望川新区境内高铁"),
        ("该市位于天台山东北麓。", "山东"),
        ("打造新能源电池全产业链。", "能源电池"),
        ("集聚了音箱耳机、结构件等配套企业30多家。", "结构件"),
    ],
)
def test_a_cut_word_or_a_kind_of_project_is_no_name(text, wrong):
    assert wrong not in names(text)


def test_a_line_begins_behind_what_it_lies_within():
    assert names("信丰县境内吉抚高速公路通车。").get("吉抚高速公路") == "Highway"


def test_the_end_of_a_route_has_no_province_in_its_name():
    found = names("江西上饶至九江高速公路通车。")
    assert "上饶" in found and "江西上饶" not in found
