import pytest

NAMES = [
    ("星海智造园目前有哪些研究机构入驻?", {"云澜传感器研究院", "远岭联合研究中心"}),
    ("哪些企业入驻了星海智造园?", {"宏拓科技有限公司"}),
    ("有哪些研究机构入驻星海智造园?", {"云澜传感器研究院", "远岭联合研究中心"}),
    ("望川生物产业园位于哪里?", {"松原县"}),
    ("望川生物产业园属于哪个县?", {"松原县"}),
    ("北岭物流园坐落在哪里?", {"云澜市"}),
    ("望川生物产业园入选了什么名单?", {"省级绿色园区"}),
    ("云澜市出台了哪些政策?", {"山海班列提质增效实施方案", "云澜市人才新政十条"}),
    ("云澜市围绕山海班列出台了哪些文件?", {"山海班列提质增效实施方案"}),
    ("云澜市举办过哪些博览会?", {"中国(云澜)智造博览会"}),
    ("云澜市举办过哪些活动?", {"中国(云澜)智造博览会", "望川青年论坛"}),
    ("临溪开发区重点培育哪些产业?", {"生物医药", "新能源汽车", "智能传感器"}),
    ("宏拓为哪些车型供货?", {"飞岩轿车", "云帆客车"}),
    ("云松铁路连接哪些地方?", {"云澜市", "松原县"}),
    ("谁建设了松原康养小镇?", {"远岭集团有限公司"}),
    ("山海班列由谁开行?", {"云澜市"}),
    ("青禾电子入股了哪家企业?", {"宏拓科技有限公司"}),
    ("哪家企业入股了宏拓科技?", {"青禾电子有限公司"}),
    ("哪些铁路还处在前期工作阶段?", {"云松铁路", "望临铁路"}),
    ("哪些铁路正在建设?", {"云北城际铁路"}),
    ("哪些公路已经通车?", {"青禾高速"}),
    ("谁是临溪开发区招商局的局长?", {"陈望川"}),
    ("临溪开发区包括哪些园区?", {"星海智造园"}),
    ("临溪开发区跟签约的那家企业一起打造的园区叫什么?", {"望川生物产业园"}),
    ("宏拓科技所在的产业园属于哪个开发区?", {"临溪经济技术开发区"}),
    ("落在松原县的亚洲300强企业建了什么?", {"松原康养小镇"}),
]


@pytest.mark.parametrize(("question", "names"), NAMES)
def test_things_are_named_with_a_quote(asked, question, names):
    reply = asked(question)
    assert {row["label"] for row in reply.rows} == names
    assert reply.sparql.startswith("SELECT")
    assert reply.evidence


VALUES = [
    ("2020年云澜市的GDP是多少?", 128050000000, "CNY"),
    ("2020年云澜市地区生产总值增长多少?", 3.5, "Percent"),
    ("云澜市2020年上半年固定资产投资是多少亿元?", 12850000000, "CNY"),
    ("云澜市今年1-6月固投完成多少?", 12850000000, "CNY"),
    ("云澜2020年上半年固定资产投资增速是多少?", 6.2, "Percent"),
    ("2020年上半年云澜市出口了多少?", 3200000000, "CNY"),
    ("云澜市到2025年固定资产投资目标是多少?", 30000000000, "CNY"),
    ("去年年底云澜市有多少家高新技术企业?", 317, "Count"),
    ("今年山海班列力争跑多少个来回?", 600, "Count"),
    ("松原那个康养小镇,一期有多大?", 850000, "SquareMetre"),
    ("星海智造园总投资多少?", 15000000000, "CNY"),
    ("入选省级绿色园区的那个园区,2020年出口额是多少?", 120000000, "CNY"),
    ("2020年上半年铁路建设投资和公路建设投资加起来是多少?", 4000000000, "CNY"),
    ("2020年上半年云澜市公路建设投资比铁路建设投资多多少?", 1000000000, "CNY"),
    ("2020年上半年云澜市铁路建设投资比公路建设投资少多少?", 1000000000, "CNY"),
    ("2020年上半年云澜市快递业务量的增速比快递业务收入高几个百分点?", 24.5, "PercentagePoint"),
    ("上半年铁路建设投资占年度计划的40%,照此推算年度计划投资是多少?", 3750000000, "CNY"),
]


@pytest.mark.parametrize(("question", "value", "unit"), VALUES)
def test_a_number_comes_with_its_unit_and_a_quote(asked, question, value, unit):
    reply = asked(question)
    assert [(row["value"], row["unit"]) for row in reply.rows] == [(value, unit)]
    assert reply.evidence


WHETHER = [
    ("云松铁路已经开工了吗?", False),
    ("云北城际铁路是不是已经在建了?", True),
    ("云北城际铁路通车了吗?", False),
    ("青禾高速通车了吗?", True),
    ("松原康养小镇投入运营了吗?", False),
    ("宏拓自动装配线投产了吗?", False),
    ("宏拓科技是否入驻星海智造园?", True),
    ("云松铁路是否连接松原县?", True),
    ("远岭集团是亚洲300强吗?", True),
    ("云澜市2020年上半年固定资产投资超过100亿元了吗?", True),
    ("云澜市2020年上半年出口总额超过100亿元了吗?", False),
]


@pytest.mark.parametrize(("question", "truth"), WHETHER)
def test_yes_and_no_are_stated_by_the_documents(asked, question, truth):
    reply = asked(question)
    assert reply.rows == (truth,)
    assert reply.sparql.startswith("ASK")
    assert reply.evidence


PLAIN = [
    ("哪些园区的总投资超过50亿元?", {"北岭物流园", "星海智造园"}),
    ("哪些园区的总投资低于50亿元?", {"望川生物产业园"}),
    ("哪个园区的总投资最大?", {"星海智造园"}),
    ("哪个园区的总投资最少?", {"望川生物产业园"}),
    ("云澜市2020年上半年增速在10%以上的指标有哪些?", {"出口总额", "快递业务收入", "快递业务量"}),
    ("2020年上半年云澜市快递业务量和快递业务收入哪个增长更快?", {"快递业务量"}),
    ("哪篇文章提到了青禾电子?", {"report.txt"}),
    ("临溪开发区重点培育的产业一共有几个?", {3}),
    ("云澜市2020年工业增加值增速排名第几?", {3}),
    ("山海班列提质增效实施方案是什么时候印发的?", {"2020-05"}),
]


@pytest.mark.parametrize(("question", "rows"), PLAIN)
def test_filters_superlatives_counts_sources_and_dates(asked, question, rows):
    reply = asked(question)
    assert set(reply.rows) == rows
    assert reply.evidence


def test_a_status_is_given_as_its_term(asked):
    assert [row["status"] for row in asked("云松铁路办到哪一步了?").rows] == ["Preparatory"]


def test_a_stated_number_leads_to_its_period(asked):
    reply = asked("高新技术企业达317家,这是截至什么时候的数字?")
    assert reply.rows == ({"periodEnd": "2019-12-31"},)


UNANSWERABLE = [
    "云松铁路的总投资是多少?",
    "星海智造园的规划面积有多大?",
    "云澜市2021年的出口总额是多少?",
    "云澜市2020年的财政收入是多少?",
    "松原县2020年上半年固定资产投资是多少?",
    "白石市2020年的GDP是多少?",
    "星海智造园入选了什么名单?",
    "白石集团与临溪开发区签署了什么协议?",
    "临溪开发区与青禾电子签署了什么协议?",
    "云松铁路是哪一年开始建设的?",
    "宏拓科技是否入驻望川生物产业园?",
    "青禾高速停运了吗?",
    "宏拓科技入股了哪家企业?",
    "松原县举办过哪些博览会?",
    "哪些机场正在建设?",
    "谁是云澜市的市长?",
    "哪篇文章提到了白石集团?",
    "谁是临溪经济技术开发区的负责人?",
    "谁是临溪开发区招商局的主任?",
    "宏拓科技的供应商有哪些?",
    "松原市2020年地区生产总值是多少?",
    "青禾电子是不是入股了远岭集团?",
    "临溪开发区旗下有哪些企业?",
    "北岭物流园引进了哪些企业?",
    "云澜市2020年上半年固定资产投资占全省的比重是多少?",
]


@pytest.mark.parametrize("question", UNANSWERABLE)
def test_what_the_documents_do_not_say_is_not_answered(asked, question):
    reply = asked(question)
    assert reply.rows == ()
    assert reply.sparql is None
    assert reply.nearest


def test_a_typing_slip_still_finds_the_thing(asked):
    assert {row["label"] for row in asked("哪些研究机构入驻星海制造园?").rows} == {
        "云澜传感器研究院",
        "远岭联合研究中心",
    }


def test_another_place_or_number_is_no_typing_slip(asked):
    assert asked("哪些研究机构入驻星海二造园?").rows == ()
    assert asked("望川县生物产业园位于哪里?").rows == ()


def test_a_zone_is_known_by_its_initials(asked):
    assert len(asked("临开重点培育哪些产业?").rows) == 3


def test_what_was_understood_is_told(asked):
    parts = {(part.text, part.kind) for part in asked("白石集团与临溪开发区签署了什么协议?").understood}
    assert ("临溪开发区", "name") in parts
    assert ("签署", "relation") in parts
