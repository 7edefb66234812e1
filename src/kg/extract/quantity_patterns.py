"""The grammar of quantities: numbers, what makes them inexact, their units, and words that only begin like a unit."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.numerals import ARABIC, CHINESE, SCALE
from kg.ontology.units import unit_words

BEFORE = {
    "AtLeast": (
        "超过",
        "超出",
        "超",
        "突破",
        "跨越",
        "跨过",
        "越过",
        "迈上",
        "破",
        "站上",
        "逾",
        "不低于",
        "不少于",
        "不小于",
        "至少",
        "高于",
        "大于",
        "多于",
        "≥",
        ">",
    ),
    "AtMost": ("不足", "不到", "不超过", "不高于", "低于", "少于", "小于", "至多", "最多", "≤", "<"),
    "About": ("接近", "将近", "大约", "大概", "约为", "约", "近"),
}
"""Words before a number that make it inexact."""

AFTER = {
    "AtLeast": ("及以上", "以上", "之多", "有余"),
    "AtMost": ("以内", "之内", "以下", "及以下"),
    "About": ("左右", "上下", "上下浮动"),
}
"""Words after a unit that make the number before it inexact."""

BARE_TAIL = re.compile(
    r"级(?!城市|枢纽|强)|规模|元|产业|企业|斤|大关|新?台阶|之?基础|门槛|以[上下内]|左右|上下|[的和与,。;、)]|$"
)
"""What may follow a number with 万 or 亿 and no unit."""

NOT_UNIT = {
    "人": "民才员口工均大力士类心气文物论制",
    "名": "列单称录义",
    "位": "于居列置数一次",
    "家": "庭具电乡园里长",
    "项": "目",
    "条": "例件款",
    "个": "人性税体",
    "场": "地馆所景面",
    "次": "会日年生序",
    "部": "分门署队委级件",
    "类": "别型似",
    "站": "点场稳台",
    "件": "数",
    "组": "织建团长",
    "处": "理于置长",
    "所": "有在得以属",
    "台": "商湾账阶资",
    "期": "间限货末初",
    "批": "发复准量",
    "列": "车为入全第席",
    "支": "持撑出线部付",
    "头": "部等雁条",
    "门": "槛类户诊",
    "大": "关于力型学会道桥厦宗湾家数致幅量众棚坝",
    "天": "然津空府",
    "度": "假过",
    "方": "面向式案阵米位法针便",
    "米": "字兰粉饭",
    "股": "份权东",
    "道": "路德县",
    "口": "岸径袋",
    "块": "链",
    "片": "区面",
    "段": "时落",
    "层": "次级面",
    "期工": "",
    "起": "来步草到点",
    "对": "外接口标于",
    "班": "子列车组",
    "轮": "胎船",
    "种": "植子养业",
    "种业": "",
    "本": "市省区级地土科",
    "只": "有要能",
    "箱": "包",
    "单": "位元体",
    "节": "能约点",
    "份": "额",
    "间": "接",
    "把": "握",
    "面": "积",
    "季": "度",
    "例": "如",
    "席": "位",
    "架": "构",
    "套": "餐",
    "双": "碳循一向",
    "副": "市省主",
    "羽": "绒",
    "剂": "型量",
    "车": "间位型站道程流队厢祸库辆展",
    "针": "对",
    "粒": "度子",
    "卷": "烟入",
    "具": "有备体",
    "束": "缚",
    "杯": "赛",
    "餐": "饮厅馆具",
    "讲": "话述座堂",
    "桌": "面",
    "顶": "尖级层流",
    "元": "旦宇",
    "年": "级均报",
}
"""Unit words that are the beginning of another word before one of these characters (5位 but not 5位于)."""

NO_SPELLED = frozenset("大类度方克卡包袋桶P道面对期站段层站班口道节年车顶讲餐卷束具")
"""Unit words too common in words and phrases to follow a number in Chinese characters without more evidence."""

MINUTES = re.compile(r"(?P<minutes>[1-5]?\d)分钟?(?!之|\d)")
"""Behind hours, what is more than full hours: 2小时｜35分钟."""
AND_A_HALF = {
    "个": re.compile(r"半(?:(?P<hour>小时|钟头)|月)(?!刊|板)"),
    "年": re.compile(r"半(?![年载数导成])"),
    "天": re.compile(r"半(?![天数])"),
    "小时": re.compile(r"半(?![小数])"),
}
"""Behind a number of such units, half of one more: 2个｜半小时, 工期3年｜半."""


def half_more(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The half of the unit that stands right behind a number of whole ones: 3年｜半, 2个｜半小时."""
    unit = match["unit"]
    return AND_A_HALF[unit].match(text, match.end("unit")) if unit in AND_A_HALF else None


LIST_TAIL = re.compile(
    rf"(?:(?:、|和|及|以及|与)(?:{ARABIC})个?)*(?:、|和|及|以及|与)(?:{ARABIC})(?P<scale>{SCALE})?"
    r"(?P<unit>个百分点|百分点|%|美元|元|人次|平方公里|平方米|公里|万?亩|公顷|万?吨|标箱|千瓦时?|兆瓦|吉瓦|[个家项条座所处件台辆艘列名户人])"
)
SCALED_TAIL = re.compile(
    rf"(?:(?:、|和|及|以及|与)(?:{ARABIC})(?:{SCALE}))*(?:、|和|及|以及|与)(?:{ARABIC})(?:{SCALE})?(?P<unit>美元|元|吨|亩|千瓦时?|人次|标箱|立方米)"
)
"""1.2万亿、3千亿、｜800亿元: numbers with scales of their own that share the unit."""

PERIODS = ("年", "月", "日", "天", "小时", "周", "季度", "季")
"""Times that a rate is told for: 万吨/年."""


@cache
def quantity_pattern() -> re.Pattern[str]:
    """One pattern for every way to write a quantity; compiled on first use, since its unit words are the ontology's."""
    words = "|".join(re.escape(word) for word in unit_words())
    before = "|".join(sorted({w for ws in BEFORE.values() for w in ws}, key=lambda w: (-len(w), w)))
    after = "|".join(sorted({w for ws in AFTER.values() for w in ws}, key=lambda w: (-len(w), w)))
    number = rf"(?:{ARABIC}|{CHINESE})"
    return re.compile(
        rf"(?P<before>{before})?"
        rf"(?:(?P<fraction>(?:{CHINESE}|\d+)分之(?:{CHINESE}|{ARABIC})|(?<![\d/])\d{{1,2}}/\d{{1,3}}(?![\d/]))"
        rf"|(?P<tenth>[一二三四五六七八九两\d])成(?P<half>[半一二三四五六七八九])?(?=[,。;、)以左的\n]|$)"
        rf"|(?P<half_of>一半|半数|过半)"
        rf"|(?:(?P<low>{number})(?P<lowscale>{SCALE})?(?P<lowunit>%|{words})?(?:-|~|至|到))?"
        rf"(?P<number>{number})(?P<more>[多余来几])?(?P<scale>{SCALE})?(?:个(?=[多余](?:小时|月)))?(?P<more2>[多余])?"
        rf"(?:(?P<times>倍)|(?P<unit>{words}|(?<=个[多余])月)?)(?P<per>/(?:{'|'.join(PERIODS)}|{words}))?)"
        rf"(?P<more3>多(?=[,。;、)的]))?(?P<after>{after})?"
    )
