"""A small graph of made-up documents for questions: things, statements, figures, each with its sentence."""

import pytest

from kg.ask import Graph, ask
from made_up_graph import GraphOfSentences


@pytest.fixture(scope="session")
def made_up():
    graph = GraphOfSentences()
    _things(graph)
    _relations(graph)
    _statuses(graph)
    _figures(graph)
    return Graph(graph.store())


@pytest.fixture(scope="session")
def asked(made_up):
    """Ask a question of the made-up graph: the reply."""
    return lambda question: ask(made_up, question)


def _things(graph):
    for type_, label, *others in (
        ("AdministrativeArea", "云澜市", "云澜"),
        ("AdministrativeArea", "松原县"),
        ("DevelopmentZone", "临溪经济技术开发区", "临溪开发区", "临溪经开区"),
        ("IndustrialPark", "星海智造园"),
        ("IndustrialPark", "望川生物产业园"),
        ("LogisticsPark", "北岭物流园"),
        ("GovernmentBody", "临溪开发区招商局"),
        ("Person", "陈望川"),
        ("Company", "宏拓科技有限公司", "宏拓科技", "宏拓"),
        ("Company", "远岭集团有限公司", "远岭集团"),
        ("Company", "青禾电子有限公司", "青禾电子"),
        ("ResearchInstitution", "云澜传感器研究院"),
        ("ResearchInstitution", "远岭联合研究中心"),
        ("RailwayLine", "云松铁路"),
        ("RailwayLine", "望临铁路"),
        ("RailwayLine", "云北城际铁路"),
        ("Highway", "青禾高速"),
        ("TransportService", "山海班列"),
        ("Policy", "山海班列提质增效实施方案"),
        ("Policy", "云澜市人才新政十条"),
        ("Strategy", "飞鸟计划"),
        ("Event", "中国(云澜)智造博览会"),
        ("Event", "望川青年论坛"),
        ("Designation", "省级绿色园区"),
        ("Designation", "亚洲300强"),
        ("Industry", "生物医药"),
        ("Industry", "新能源汽车"),
        ("Industry", "智能传感器"),
        ("Product", "飞岩轿车"),
        ("Product", "云帆客车"),
        ("Project", "宏拓自动装配线"),
        ("CharacteristicTown", "松原康养小镇"),
    ):
        graph.thing(type_, label, *others)


def _relations(graph):
    say = graph.relation
    text = "云澜传感器研究院、远岭联合研究中心和宏拓科技有限公司已入驻星海智造园。"
    for tenant in ("云澜传感器研究院", "远岭联合研究中心", "宏拓科技有限公司"):
        say(tenant, "tenantOf", "星海智造园", text)
    say("星海智造园", "partOf", "临溪经济技术开发区", "星海智造园是临溪经济技术开发区的核心园区。")
    say("望川生物产业园", "locatedIn", "松原县", "望川生物产业园位于松原县。")
    say("北岭物流园", "locatedIn", "云澜市", "北岭物流园坐落于云澜市。")
    say("松原康养小镇", "locatedIn", "松原县", "松原康养小镇坐落在松原县。")
    say("远岭集团有限公司", "holdsDesignation", "亚洲300强", "亚洲300强企业远岭集团建设松原康养小镇。")
    say("远岭集团有限公司", "locatedIn", "松原县", "落户松原县的远岭集团是亚洲300强。")
    say("远岭集团有限公司", "builds", "松原康养小镇", "亚洲300强企业远岭集团建设松原康养小镇。")
    say("临溪经济技术开发区", "cooperatesWith", "青禾电子有限公司", "临溪开发区与青禾电子签署合作协议。")
    say("青禾电子有限公司", "builds", "望川生物产业园", "青禾电子打造望川生物产业园。")
    say("望川生物产业园", "holdsDesignation", "省级绿色园区", "望川生物产业园入选省级绿色园区。")
    for issued in ("山海班列提质增效实施方案", "云澜市人才新政十条"):
        say(issued, "issuedBy", "云澜市", "云澜市出台山海班列提质增效实施方案、云澜市人才新政十条。")
    say("山海班列提质增效实施方案", "appliesTo", "山海班列", "山海班列提质增效实施方案面向山海班列。")
    say("云澜市", "organizes", "中国(云澜)智造博览会", "云澜市举办中国(云澜)智造博览会。")
    say("云澜市", "organizes", "望川青年论坛", "云澜市举办望川青年论坛。")
    for industry in ("生物医药", "新能源汽车", "智能传感器"):
        say("临溪经济技术开发区", "hasLeadingIndustry", industry, "开发区重点培育生物医药、新能源汽车、智能传感器。")
    for product in ("飞岩轿车", "云帆客车"):
        say("宏拓科技有限公司", "suppliesTo", product, "宏拓科技为飞岩轿车、云帆客车供货。")
    for end in ("云澜市", "松原县"):
        say("云松铁路", "connects", end, "云松铁路连接云澜市与松原县。")
    say("云澜市", "operates", "山海班列", "云澜市开行山海班列。")
    say("临溪开发区招商局", "affiliatedWith", "临溪经济技术开发区", "临溪开发区招商局局长陈望川介绍了情况。")
    say("陈望川", "affiliatedWith", "临溪开发区招商局", "临溪开发区招商局局长陈望川介绍了情况。")
    say("青禾电子有限公司", "invests", "宏拓科技有限公司", "青禾电子入股宏拓科技。")


def _statuses(graph):
    say = graph.status
    for line in ("云松铁路", "望临铁路"):
        say(line, "Preparatory", "云松铁路、望临铁路前期工作全面展开。")
    say("云北城际铁路", "UnderConstruction", "云北城际铁路已开工建设。")
    say("青禾高速", "Operational", "青禾高速建成通车。")
    say("松原康养小镇", "UnderConstruction", "松原康养小镇正在建设。")
    say("宏拓自动装配线", "Suspended", "宏拓自动装配线已停产。")
    say("山海班列提质增效实施方案", "InForce", "云澜市印发山海班列提质增效实施方案。")
    graph.date("山海班列提质增效实施方案", "issuedDate", "2020-05", "2020年5月，方案印发。")


def _figures(graph):
    year, half = ("2020-01-01", "2020-12-31"), ("2020-01-01", "2020-06-30")
    f = graph.figure
    f(
        "云澜市",
        "地区生产总值",
        128050000000,
        "CNY",
        year,
        "2020年云澜市地区生产总值1280.5亿元，增长3.5%。",
        growth="3.5",
    )
    f(
        "云澜市",
        "固定资产投资",
        12850000000,
        "CNY",
        half,
        "上半年完成固定资产投资128.5亿元，同比增长6.2%。",
        growth="6.2",
    )
    f("云澜市", "出口总额", 3200000000, "CNY", half, "上半年出口总额32亿元，增长12.5%。", growth="12.5")
    f("云澜市", "进出口总额", 5000000000, "CNY", half, "上半年进出口总额50亿元，增长9%。", growth="9")
    f("云澜市", "铁路建设投资", 1500000000, "CNY", half, "其中铁路建设投资15亿元，占年度计划的40%。", share="40")
    f("云澜市", "公路建设投资", 2500000000, "CNY", half, "公路建设投资25亿元。")
    f("云澜市", "快递业务量", 18000000, "Count", half, "快递业务量1800万件，增长40%。", growth="40", classifier="件")
    f("云澜市", "快递业务收入", 90000000, "CNY", half, "快递业务收入9000万元，增长15.5%。", growth="15.5")
    f(
        "云澜市",
        "高新技术企业",
        317,
        "Count",
        (None, "2019-12-31"),
        "截至2019年底，高新技术企业达317家。",
        classifier="家",
    )
    f(
        "云澜市",
        "固定资产投资",
        30000000000,
        "CNY",
        (None, "2025-12-31"),
        "到2025年固定资产投资300亿元。",
        modality="Target",
    )
    f("山海班列", "往返", 600, "Count", year, "2020年山海班列力争往返600列。", modality="Target", classifier="列")
    f("星海智造园", "总投资", 15000000000, "CNY", (None, None), "星海智造园总投资150亿元。")
    f("望川生物产业园", "总投资", 2000000000, "CNY", (None, None), "望川生物产业园总投资20亿元。")
    f("北岭物流园", "总投资", 8000000000, "CNY", (None, None), "北岭物流园总投资80亿元。")
    f("望川生物产业园", "出口额", 120000000, "CNY", year, "2020年望川生物产业园出口额1.2亿元。")
    f("松原康养小镇", "一期占地面积", 850000, "SquareMetre", (None, None), "松原康养小镇一期占地面积85万平方米。")
    f("云澜市", "工业增加值增速", None, None, year, "工业增加值增速居全省第三。", rank=3)
