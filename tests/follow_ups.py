"""Small collections of made-up documents with what became of a plan in them.

Each case: (what happened, verdict, what is followed, texts).
"""


def report(year: int, body: str) -> str:
    """A yearly report of one made-up city."""
    return f"云澜市{year}年政府工作报告\n云澜市人民政府\n{year}年1月15日\n云澜市坚持稳中求进。{body}"


FOLLOW_UPS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "a line opens on time",
        "kept",
        "云松铁路",
        (
            report(2021, "云澜市规划建设云松铁路，计划于2023年底建成通车。"),
            report(2022, "云松铁路已开工建设，预计2023年12月建成通车。"),
            report(2024, "云松铁路于2023年12月建成通车。"),
        ),
    ),
    (
        "a line opens before its day",
        "kept",
        "云松铁路",
        (report(2021, "云松铁路计划于2023年底建成通车。"), report(2023, "云松铁路已建成通车。")),
    ),
    (
        "a plan without a day comes true",
        "kept",
        "云松铁路",
        (report(2021, "云澜市规划建设云松铁路。"), report(2024, "云松铁路已建成通车。")),
    ),
    (
        "a line opens after its day",
        "late",
        "云松铁路",
        (report(2021, "云松铁路计划于2022年底建成通车。"), report(2024, "云松铁路于2023年8月建成通车。")),
    ),
    (
        "the day is put off",
        "late",
        "云松铁路",
        (report(2021, "云松铁路计划于2022年底建成通车。"), report(2022, "云松铁路正在建设，预计2024年底建成通车。")),
    ),
    (
        "the day of opening is said to be put off",
        "late",
        "云松铁路",
        (report(2021, "云松铁路计划于2022年底通车。"), report(2022, "云松铁路通车时间推迟至2023年底。")),
    ),
    (
        "the day is named two sentences after the start",
        "missed",
        "青禾储能项目",
        (
            report(2021, "青禾储能项目已开工建设。项目总投资12亿元。项目预计2022年6月投产。"),
            report(2023, "青禾储能项目正在进行设备安装。"),
        ),
    ),
    (
        "the day named after the start is another work's",
        "open",
        "云松铁路",
        (report(2021, "青禾储能项目已开工建设。云松铁路预计2022年6月通车。"), report(2021, "青禾储能项目正在施工。")),
    ),
    (
        "still being built after its day",
        "missed",
        "云松铁路",
        (report(2021, "云松铁路计划于2022年底建成通车。"), report(2024, "云松铁路正在建设。")),
    ),
    (
        "never spoken of again",
        "silent",
        "云松铁路",
        (report(2021, "云松铁路计划于2022年底建成通车。"), report(2024, "云澜市农业稳定增产。")),
    ),
    (
        "open, then planned again",
        "contradicted",
        "云松铁路",
        (report(2021, "云松铁路已建成通车。"), report(2024, "云澜市规划建设云松铁路。")),
    ),
    (
        "within the year, and a year later still not begun",
        "missed",
        "云松铁路",
        (report(2022, "云松铁路力争年内开工建设。"), report(2023, "云松铁路前期工作加快推进。")),
    ),
    ("not due yet", "open", "云松铁路", (report(2024, "云松铁路计划于2026年底建成通车。"),)),
    (
        "a target reached",
        "kept",
        "出口总额",
        (report(2022, "2022年，云澜市力争实现出口总额400亿元。"), report(2023, "2022年，云澜市出口总额410亿元。")),
    ),
    (
        "a target missed",
        "missed",
        "出口总额",
        (report(2022, "2022年，云澜市力争实现出口总额400亿元。"), report(2023, "2022年，云澜市出口总额320亿元。")),
    ),
    (
        "a target reached a year later",
        "late",
        "出口总额",
        (
            report(2022, "2022年，云澜市力争实现出口总额400亿元。"),
            report(2023, "2022年，云澜市出口总额320亿元。"),
            report(2024, "2023年，云澜市出口总额405亿元。"),
        ),
    ),
    (
        "a target of which no result is told",
        "silent",
        "出口总额",
        (report(2022, "2022年，云澜市力争实现出口总额400亿元。"), report(2024, "云澜市农业稳定增产。")),
    ),
    (
        "two documents differ on the result",
        "contradicted",
        "出口总额",
        (
            report(2022, "2022年，云澜市力争实现出口总额400亿元。"),
            report(2023, "2022年，云澜市出口总额410亿元。"),
            report(2024, "2022年，云澜市出口总额350亿元。"),
        ),
    ),
    (
        "a growth target missed",
        "missed",
        "一般公共预算收入增速",
        (
            report(2022, "2022年，云澜市力争一般公共预算收入增长8%。"),
            report(2023, "2022年，云澜市一般公共预算收入增长4.2%。"),
        ),
    ),
    (
        "a growth target that was about right",
        "kept",
        "一般公共预算收入增速",
        (
            report(2022, "2022年，云澜市力争一般公共预算收入增长6%左右。"),
            report(2023, "2022年，云澜市一般公共预算收入增长5.7%。"),
        ),
    ),
    ("a target for this year", "open", "出口总额", (report(2024, "2024年，云澜市力争实现出口总额400亿元。"),)),
)
