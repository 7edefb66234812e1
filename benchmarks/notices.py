"""Short made-up notices in the genre: a firm, a zone, a project, its figures and dates; no two are alike.

Names come from a few syllables, so that firms are spoken of by some notices each and zones by many, as in a real
collection; nothing in them exists.
"""

from __future__ import annotations

import random

SYLLABLES = "宏远拓岭青禾松原星海云澜临溪金石瑞丰博雅恒泰启明长风嘉禾锦程安澜晨光维信众联"
TRADES = "储能 机械 电子 材料 汽车 医药 光电 食品 纺织 装备".split()
PRODUCTS = (
    "储能电池 精密机床 智能传感器 复合材料 新能源汽车零部件 生物医药 激光器件 冷链食品 功能性面料 工业机器人".split()
)
CITIES = "杭州市 宁波市 金华市 合肥市 芜湖市 苏州市 南通市 长沙市 株洲市 成都市 绵阳市 西安市 宝鸡市 郑州市 洛阳市 青岛市".split()
STAGES = "正式开工建设 建成投产 签约落户 通过竣工验收 启动二期工程".split()
TEXT = """{firm}{product}项目在{zone}{stage}

本报讯 {year}年{month}月{day}日，{firm}{product}项目在{city}{zone}{stage}。\
项目总投资{investment}亿元，占地{area}亩，达产后预计年产值{output}亿元，新增就业{jobs}人。

{firm}位于{city}，主要从事{product}的研发和生产。{partner}为项目提供{part}，双方于{year}年签署战略合作协议。\
公司董事长{person}表示，项目将在{next}年底前实现满产。

据{zone}管委会介绍，{year}年1至{month}月，园区实现规模以上工业总产值{total}亿元，同比增长{growth}%；完成固定资产投资{fixed}亿元，同比增长{rise}%。\
目前，园区已集聚{trade}企业{count}家，其中高新技术企业{high}家。
"""


def notice(number: int) -> str:
    """The ``number``-th notice, the same on every run."""
    dice = random.Random(number)
    trade = dice.choice(TRADES)
    month = dice.randint(2, 12)
    year = dice.randint(2015, 2024)
    return TEXT.format(
        firm=_firm(dice, trade),
        partner=_firm(dice, dice.choice(TRADES)),
        product=dice.choice(PRODUCTS),
        part=dice.choice(PRODUCTS),
        zone=f"{_name(dice, 2)}{dice.choice(('经济技术开发区', '高新技术产业开发区', '产业园'))}",
        city=dice.choice(CITIES),
        stage=dice.choice(STAGES),
        person=dice.choice("王李张刘陈杨赵周吴徐") + _name(dice, 2),
        trade=trade,
        year=year,
        next=year + dice.randint(1, 3),
        month=month,
        day=dice.randint(1, 28),
        investment=dice.randint(10, 999) / 10,
        area=dice.randint(20, 900),
        output=dice.randint(10, 2000) / 10,
        jobs=dice.randint(50, 5000),
        total=dice.randint(500, 90000) / 10,
        growth=dice.randint(10, 250) / 10,
        fixed=dice.randint(100, 9000) / 10,
        rise=dice.randint(10, 250) / 10,
        count=dice.randint(40, 900),
        high=dice.randint(5, 39),
    )


def _firm(dice: random.Random, trade: str) -> str:
    return f"{_name(dice, dice.choice((2, 2, 3)))}{trade}{dice.choice(('有限公司', '股份有限公司', '科技有限公司'))}"


def _name(dice: random.Random, length: int) -> str:
    return "".join(dice.choice(SYLLABLES) for _ in range(length))
