"""Longer made-up reports, each once consistent and once with one number changed so that it contradicts itself.

Each case: (what is changed, kind of the finding, text, words of the text, words they are changed to).
"""

REVIEW = """云澜市2024年国民经济运行情况
云澜市统计局
2025年1月20日
2024年，全市上下坚持稳中求进，经济运行总体平稳。
一、对外贸易
2024年，云澜市进出口总额640亿元，同比增长8.5%，其中出口400亿元，进口240亿元。民营企业进出口总额448亿元，占进出口总额的70%。
二、固定资产投资
2024年，云澜市固定资产投资520亿元，增长4.0%，其中工业投资210亿元，交通投资96亿元。
三、财政
2024年，云澜市一般公共预算收入88亿元，其中税收收入66亿元，占一般公共预算收入的75%。
四、园区
全市已建成星海智造园、青禾产业园、望川软件园3个产业园区，入驻企业320家，其中高新技术企业150家、专精特新企业96家。
"""

PARK = """临溪高新区签约项目总投资180亿元
2025年5月20日
5月18日，临溪高新区举行招商推介会，临溪高新区签约项目总投资180亿元。签约项目涉及电子信息、装备制造等产业。
2023年，临溪高新区实现税收收入20亿元。2024年，临溪高新区实现税收收入23亿元，同比增长15%。
临溪高新区规划面积60平方公里，由三个片区组成：北片区25平方公里，中片区20平方公里，南片区15平方公里。
宏拓新能源项目于2023年6月开工建设，预计2025年9月竣工。
"""

PORT = """松原港2024年生产简报
松原港务集团
2025年1月8日
2024年，松原港货物吞吐量8600万吨，同比增长7.5%，其中外贸货物吞吐量2400万吨，内贸货物吞吐量6200万吨。
2023年，松原港集装箱吞吐量80万标箱。2024年，松原港集装箱吞吐量92万标箱，同比增长15%。
松原港铁水联运量占集疏运量的30%，公路运输占集疏运量的55%，水水中转占集疏运量的15%。
山海班列全年开行720列，其中去程班列410列，回程班列310列。
航线由42条增加到56条，增长33.3%。
"""

PLAN = """云澜市2024年政府工作报告
云澜市人民政府
2024年1月15日
一、2023年工作回顾
2023年，云澜市出口总额360亿元，增长9%。全年接待游客1250万人次，实现旅游收入130亿元。
新建云松铁路、青禾高速、望川大桥等一批重大项目，建成5G基站1200个。
二、2024年工作安排
重点抓好四项工作：一是稳外贸，二是扩投资，三是兴产业，四是惠民生。
2024年，云澜市力争实现出口总额390亿元，固定资产投资增长6%。
"""

REPORTS = {"review": REVIEW, "park": PARK, "port": PORT, "plan": PLAN}

SLIPS: tuple[tuple[str, str, str, str, str], ...] = (
    ("imports too high", "sum", "review", "进口240亿元", "进口290亿元"),
    ("exports above all trade", "sum", "review", "出口400亿元", "出口700亿元"),
    ("share of private firms", "share", "review", "占进出口总额的70%", "占进出口总额的80%"),
    ("industry above all investment", "sum", "review", "工业投资210亿元", "工业投资610亿元"),
    ("industry and transport above all investment", "sum", "review", "交通投资96亿元", "交通投资396亿元"),
    ("tax above revenue", "sum", "review", "税收收入66亿元", "税收收入96亿元"),
    ("share of tax", "share", "review", "占一般公共预算收入的75%", "占一般公共预算收入的57%"),
    ("number of parks", "count", "review", "3个产业园区", "4个产业园区"),
    ("high-tech firms above all firms", "sum", "review", "高新技术企业150家", "高新技术企业350家"),
    (
        "headline of the signing",
        "headline",
        "park",
        "招商推介会，临溪高新区签约项目总投资180亿元",
        "招商推介会，临溪高新区签约项目总投资108亿元",
    ),
    ("growth of tax", "growth", "park", "同比增长15%", "同比增长25%"),
    ("areas of the parts", "sum", "park", "南片区15平方公里", "南片区25平方公里"),
    ("month of the start", "period", "park", "2023年6月开工", "2023年16月开工"),
    ("foreign cargo above all cargo", "sum", "port", "外贸货物吞吐量2400万吨", "外贸货物吞吐量9400万吨"),
    ("growth of containers", "growth", "port", "92万标箱，同比增长15%", "92万标箱，同比增长51%"),
    ("shares of transport", "partition", "port", "水水中转占集疏运量的15%", "水水中转占集疏运量的51%"),
    ("trains back and forth", "sum", "port", "回程班列310列", "回程班列380列"),
    ("growth of routes", "growth", "port", "增长33.3%", "增长23.3%"),
    ("number of tasks", "count", "plan", "四项工作", "五项工作"),
)

ACROSS: tuple[tuple[str, str, str, str, str], ...] = (
    ("a year's trade in another document", "value", "review", "2024年，云澜市进出口总额700亿元，外贸向好。", "2024年，云澜市进出口总额640亿元，外贸向好。"),
    ("revenue ten times too high", "unit", "review", "2024年，云澜市一般公共预算收入880亿元。", "2024年，云澜市一般公共预算收入88亿元。"),
    ("target against result", "target", "plan", "2024年，云澜市出口总额350亿元。", "2024年，云澜市出口总额400亿元。"),
)  # fmt: skip
"""A sentence of a second document that contradicts a report, and how it reads when it does not."""
