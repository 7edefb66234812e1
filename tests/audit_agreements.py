"""Texts that tempt an auditor and are consistent: rounding, overlap, other scope, cumulative figures; names made up.

Each case: (why there is no conflict, text or texts).
"""

YEAR = "云澜市2023年工作总结\n云澜市人民政府\n2024年1月\n"

AGREEMENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("only some parts", (YEAR + "全年完成交通投资80亿元，其中铁路投资35亿元。",)),
    ("parts add up", (YEAR + "全年完成交通投资80亿元，其中铁路投资35亿元，公路投资45亿元。",)),
    ("rounded parts", (YEAR + "全年进出口总额500.1亿元，其中出口320.04亿元，进口180.08亿元。",)),
    ("overlapping categories", (YEAR + "新增入驻企业100家，其中高新技术企业60家，科技型中小企业70家。",)),
    (
        "areas add up",
        ("临溪新区总面积120平方公里，由三个片区组成：东片区40平方公里，中片区35平方公里，西片区45平方公里。",),
    ),
    ("parts fall short without claim", (YEAR + "项目总投资60亿元，其中设备投资20亿元，土建投资15亿元。",)),
    ("about", (YEAR + "全年完成投资约80亿元，其中铁路投资35亿元，公路投资46亿元。",)),
    ("list complete", ("云澜市建成星海智造园、青禾产业园、望川软件园3个产业园区。",)),
    ("list open with 等", ("云澜市引进了宏拓科技有限公司、远岭集团等8家企业。",)),
    ("list after the count", ("新区规划建设三个片区：临溪片区、松原片区、望川片区。",)),
    ("leading industries", ("电子信息、装备制造、生物医药是临溪高新区的三大主导产业。",)),
    ("numbered tasks", ("明年重点抓好四项工作：一是稳工业，二是促消费，三是强基础，四是保民生。",)),
    ("和 inside a name", ("云澜市与云澜市发展和改革局、云澜市财政局2个部门联合发文。",)),
    ("ordinal, no count", ("星海智造园、青禾产业园入选全省第三批示范园区。",)),
    ("share right", (YEAR + "全年完成综合交通投资75亿元，占年度计划投资的75%。年度计划投资100亿元。",)),
    ("share rounded", (YEAR + "全市税收收入81亿元。制造业税收收入20亿元，占税收收入的24.7%。",)),
    ("share of another whole", (YEAR + "全市税收收入80亿元。制造业税收收入20亿元，占全省制造业税收收入的5%。",)),
    ("growth right", (YEAR + "2022年，云澜市出口总额100亿元。2023年，云澜市出口总额120亿元，同比增长20%。",)),
    ("growth rounded", (YEAR + "2022年，云澜市出口总额98.7亿元。2023年，云澜市出口总额120.3亿元，同比增长21.9%。",)),
    (
        "real growth of output",
        (YEAR + "2022年，云澜市地区生产总值1000亿元。2023年，云澜市地区生产总值1040亿元，同比增长6.5%。",),
    ),
    ("growth not over a year", (YEAR + "2021年，云澜市出口总额80亿元。2023年，云澜市出口总额120亿元，同比增长20%。",)),
    ("from a to b right", (YEAR + "高新技术企业由200家增长到300家，增长50%。",)),
    ("annual average", (YEAR + "高新技术企业由200家增长到300家，年均增长14.5%。",)),
    (
        "headline rounds down",
        ("2023年云澜市进出口总额突破600亿元\n2024年1月20日\n2023年，云澜市进出口总额612亿元，同比增长8%。",),
    ),
    (
        "headline rounds",
        ("临溪高新区签约项目总投资近120亿元\n2023年5月9日\n5月9日，临溪高新区签约项目总投资118.6亿元。",),
    ),
    ("other period", (YEAR + "2022年，云澜市出口总额300亿元。2023年，云澜市出口总额335亿元。",)),
    ("cumulative and current", (YEAR + "2023年，山海班列开行300列。截至2023年底，山海班列累计开行1200列。",)),
    ("half year and year", (YEAR + "2023年上半年，云澜市出口总额150亿元。2023年，云澜市出口总额335亿元。",)),
    ("other scope", (YEAR + "2023年，云澜市规上工业增加值300亿元。2023年，云澜市全部工业增加值380亿元。",)),
    ("parts of the city", (YEAR + "2023年，云澜市出口总额335亿元。2023年，临溪县出口总额45亿元。",)),
    (
        "target and result of other years",
        (YEAR + "2023年，云澜市出口总额335亿元。2024年，云澜市力争实现出口总额400亿元。",),
    ),
    (
        "target kept",
        (
            "云澜市2023年政府工作报告\n云澜市人民政府\n2023年1月\n2023年，云澜市力争实现出口总额300亿元。",
            "云澜市2023年统计公报\n云澜市统计局\n2024年2月\n2023年，云澜市出口总额320亿元。",
        ),
    ),
    (
        "two documents agree after rounding",
        (
            "云澜市2023年统计公报\n云澜市统计局\n2023年，云澜市固定资产投资320.4亿元。",
            "云澜市2023年政府工作报告\n云澜市人民政府\n2023年，云澜市固定资产投资320亿元。",
        ),
    ),
    (
        "namesakes in two cities",
        (
            "云澜市2023年统计公报\n云澜市统计局\n2023年，云澜市高新区出口总额30亿元。",
            "松原市2023年统计公报\n松原市统计局\n2023年，松原市高新区出口总额50亿元。",
        ),
    ),
    ("leap day", ("云澜市公告\n项目于2024年2月29日竣工。",)),
    ("months over the year's end", ("云澜市公告\n采暖期为当年11月至次年3月。",)),
    ("months in order", ("云澜市简报\n1-9月，全市完成投资20亿元。",)),
    (
        "shares below 100",
        (YEAR + "第一产业占地区生产总值的8%，第二产业占地区生产总值的45%，第三产业占地区生产总值的47%。",),
    ),
    ("shares of two wholes", (YEAR + "松原港集装箱吞吐量100万标箱，占全省、全市的比重分别为45%、80%。",)),
    (
        "shares round to 100.1",
        (YEAR + "第一产业占地区生产总值的8.2%，第二产业占地区生产总值的45.3%，第三产业占地区生产总值的46.6%。",),
    ),
    ("growth rates are no shares", (YEAR + "工业增长60%，农业增长30%，服务业增长40%。",)),
    ("one share before and after", (YEAR + "过去一年，民营企业进出口占进出口总额比重从45%提高到62%。",)),
    ("a part and a figure of another kind", (YEAR + "全年税收收入80亿元，其中增值税60亿元，贷款余额75亿元。",)),
    (
        "one year and five years",
        (YEAR + "2023年，城镇新增就业5.4万人。\n五年来，民生持续改善。城镇新增就业26.5万人。",),
    ),
    (
        "investment by industry, by renewal and by owner overlaps",
        (YEAR + "2023年，全县完成固定资产投资210亿元。其中，工业投资96亿元，技术改造投资51亿元，民间投资123亿元。",),
    ),
    (
        "names that only open a list",
        ("云澜县现场签约项目3个，分别是宏拓机电与远岭公司合资的水泵项目、青禾科技的中试项目以及松原交投的充电项目。",),
    ),
    (
        "months in the title and a whole year in the text",
        ("云澜园前7个月投资增长逾四成\n2019年云澜园投资141亿元，增长16%。2020年1至7月云澜园投资98亿元，增长43%。",),
    ),
    (
        "parts of a whole told before another figure",
        ("云澜港完成集装箱吞吐量15万标箱。完成进港8万标箱，完成出港7万标箱。完成内贸箱9万标箱，完成外贸箱6万标箱。",),
    ),
)
