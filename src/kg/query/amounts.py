"""Values in base units → as people write them: 12867000000 CNY → 128.67亿元."""

from __future__ import annotations

from decimal import Decimal

_UNIT_WORDS = {
    "CNY": "元",
    "USD": "美元",
    "Percent": "%",
    "PercentagePoint": "个百分点",
    "SquareMetre": "平方米",
    "SquareKilometre": "平方公里",
    "Mu": "亩",
    "Kilometre": "公里",
    "Tonne": "吨",
    "TEU": "标箱",
    "Person": "人",
    "PersonTime": "人次",
    "Day": "天",
    "Month": "个月",
    "Year": "年",
    "Hour": "小时",
}
_NOT_SCALED = frozenset({"Percent", "PercentagePoint", "Day", "Month", "Year", "Hour"})
_SCALES = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))


def written(value: Decimal, unit: str, classifier: str | None = None) -> str:
    """An amount as a document would write it; nothing is rounded.

    >>> written(Decimal("12867000000"), "CNY"), written(Decimal("44500"), "TEU"), written(Decimal(48), "Percent")
    ('128.67亿元', '4.45万标箱', '48%')
    >>> written(Decimal(317), "Count", "家")
    '317家'
    """
    word = classifier or "" if unit == "Count" else _UNIT_WORDS.get(unit, unit)
    if unit in _NOT_SCALED:
        return f"{plain(value)}{word}"
    for size, name in _SCALES:
        # 10000 of something reads as 1万; a number whose digits do not get shorter stays as it is (12345678)
        if abs(value) >= size and len(plain(value / size)) <= len(plain(value)):
            return f"{plain(value / size)}{name}{word}"
    return f"{plain(value)}{word}"


def plain(value: Decimal) -> str:
    """A number without exponent and without trailing zeros.

    >>> plain(Decimal("1.50E+3")), plain(Decimal("0.10"))
    ('1500', '0.1')
    """
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
