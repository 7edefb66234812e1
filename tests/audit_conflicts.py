"""Texts that contradict themselves, with the kind of finding a careful reader reports; every name is made up.

Each case: (what is wrong, kind, text or texts).
"""

YEAR = "云澜市2023年工作总结\n云澜市人民政府\n2024年1月\n"

CONFLICTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # 其中 and compositions
    ("a part larger than the whole", "sum", (YEAR + "2023年，云澜市固定资产投资320亿元，其中工业投资350亿元。",)),
    ("parts exceed the whole", "sum", (YEAR + "全年完成交通投资80亿元，其中铁路投资35亿元，公路投资52亿元。",)),
    ("exports and imports of trade", "sum", (YEAR + "全年进出口总额500亿元，其中出口320亿元，进口210亿元。",)),
    (
        "areas of three districts",
        "sum",
        ("临溪新区总面积120平方公里，由三个片区组成：东片区40平方公里，中片区35平方公里，西片区50平方公里。",),
    ),
    ("exports and imports fall short", "sum", (YEAR + "全年进出口总额860亿元，其中出口500亿元，进口260亿元。",)),
    ("part larger than whole in tonnes", "sum", (YEAR + "全年港口货物吞吐量4200万吨，其中外贸货物吞吐量4800万吨。",)),
    ("parts of a total investment", "sum", (YEAR + "项目总投资60亿元，其中一期投资28亿元，二期投资38亿元。",)),
    ("trains: part above whole", "sum", (YEAR + "全年开行班列300列，其中去程班列180列，回程班列160列。",)),
    # counts and lists
    ("three named, four said", "count", ("云澜市建成星海智造园、青禾产业园、望川软件园4个产业园区。",)),
    (
        "more listed than said with 等",
        "count",
        ("云澜市引进了宏拓科技有限公司、远岭集团、松原材料有限公司、青禾电子有限公司等3家企业。",),
    ),
    ("list after the count", "count", ("新区规划建设三个片区：临溪片区、松原片区、望川片区、青禾片区。",)),
    (
        "two listed, three said",
        "count",
        ("会议审议通过《云澜市交通规划》《云澜市物流规划》，三个园区即星海智造园、青禾产业园正式挂牌。",),
    ),
    ("leading industries", "count", ("电子信息、装备制造、生物医药、新材料是临溪高新区的三大主导产业。",)),
    (
        "numbered tasks",
        "count",
        ("明年重点抓好四项工作：一是稳工业，二是促消费，三是强基础，四是保民生，五是防风险。",),
    ),
    ("cities joined by 和", "count", ("线路串联云澜市、松原市和临溪县5个市县。",)),
    # shares
    (
        "share of a stated whole",
        "share",
        (YEAR + "全年完成综合交通投资60亿元，占年度计划投资的75%。年度计划投资100亿元。",),
    ),
    (
        "share in 其中",
        "share",
        (YEAR + "全年规上工业增加值400亿元，其中高技术产业增加值100亿元，占规上工业增加值的35%。",),
    ),
    ("share above by far", "share", (YEAR + "全市税收收入80亿元。制造业税收收入20亿元，占税收收入的45%。",)),
    ("export share", "share", (YEAR + "全年进出口总额200亿元。民营企业进出口总额150亿元，占进出口总额的65%。",)),
    # growth
    (
        "growth of exports",
        "growth",
        (YEAR + "2022年，云澜市出口总额100亿元。2023年，云澜市出口总额120亿元，同比增长35%。",),
    ),
    (
        "growth has the wrong sign",
        "growth",
        (YEAR + "2022年，云澜市实际利用外资5亿美元。2023年，云澜市实际利用外资4亿美元，同比增长20%。",),
    ),
    ("from a to b in one clause", "growth", (YEAR + "高新技术企业由200家增长到300家，增长80%。",)),
    ("from a down to b", "growth", (YEAR + "审批事项从150项减少至120项，下降40%。",)),
    (
        "throughput",
        "growth",
        (YEAR + "2022年，松原港集装箱吞吐量50万标箱。2023年，松原港集装箱吞吐量60万标箱，同比增长12%。",),
    ),
    # headline against body
    (
        "headline of trade",
        "headline",
        ("2023年云澜市进出口总额突破600亿元\n2024年1月20日\n2023年，云澜市进出口总额500亿元，同比增长8%。",),
    ),
    (
        "headline of investment",
        "headline",
        ("临溪高新区签约项目总投资120亿元\n2023年5月9日\n5月9日，临溪高新区签约项目总投资102亿元。",),
    ),
    (
        "headline of trains",
        "headline",
        ("2023年山海班列开行800列\n2024年1月3日\n2023年，山海班列开行880列，同比增长10%。",),
    ),
    # slips of unit
    (
        "万 for 亿",
        "unit",
        (YEAR + "2023年，云澜市一般公共预算收入85亿元。另据统计，2023年云澜市一般公共预算收入85万元。",),
    ),
    ("ten times", "unit", (YEAR + "2023年，云澜市快递业务量4.5亿件。2023年，云澜市快递业务量45亿件，增长较快。",)),
    (
        "hundred times",
        "unit",
        (YEAR + "2023年，云澜市社会消费品零售总额360亿元。2023年，云澜市社会消费品零售总额3.6亿元。",),
    ),
    # two values
    (
        "one document, two values",
        "value",
        (YEAR + "2023年，云澜市出口总额320亿元。一年来，外贸向好，2023年云澜市出口总额达335亿元。",),
    ),
    (
        "two documents, two values",
        "value",
        (
            "云澜市2023年统计公报\n云澜市统计局\n2023年，云澜市固定资产投资320亿元。",
            "云澜市2023年政府工作报告\n云澜市人民政府\n2023年，云澜市固定资产投资350亿元。",
        ),
    ),
    (
        "two documents on one park",
        "value",
        (
            "松原市星海智造园简介\n松原市星海智造园位于松原市，规划面积12平方公里。2023年，松原市星海智造园实现工业总产值180亿元。",
            "走进松原市星海智造园\n2023年，松原市星海智造园实现工业总产值160亿元。",
        ),
    ),
    # periods
    (
        "month thirteen",
        "period",
        ("云澜市重大项目进展通报\n云澜市人民政府\n远岭储能项目于2023年13月开工建设，目前主体工程正在施工。",),
    ),
    (
        "30 February",
        "period",
        (
            "云澜市重大项目进展通报\n云澜市人民政府\n远岭储能项目进展顺利，主体工程已于2023年2月30日竣工，目前正在调试设备。",
        ),
    ),
    ("months in the wrong order", "period", ("云澜市简报\n9-6月，全市完成投资20亿元。",)),
    ("years in the wrong order", "period", ("云澜市产业规划（2025—2021年）\n规划期为2025-2021年。",)),
    ("fifth quarter", "period", ("云澜市简报\n第五季度，全市完成投资20亿元。",)),
    # partitions
    (
        "shares above 100",
        "partition",
        (YEAR + "第一产业占地区生产总值的12%，第二产业占地区生产总值的48%，第三产业占地区生产总值的52%。",),
    ),
    ("three sources of power", "partition", (YEAR + "火电占发电量的60%，水电占发电量的30%，光伏占发电量的20%。",)),
    # targets
    (
        "target missed",
        "target",
        (
            "云澜市2023年政府工作报告\n云澜市人民政府\n2023年1月\n2023年，云澜市力争实现出口总额400亿元。",
            "云澜市2023年统计公报\n云澜市统计局\n2024年2月\n2023年，云澜市出口总额320亿元。",
        ),
    ),
)
