"""Figures → the words a reader sees, in Chinese and in English, exact to the last digit of the stored decimal."""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal

from kg.network import Figure, NetworkData, TermLabel

STEPS_ZH = ((Decimal("1e12"), "万亿"), (Decimal("1e8"), "亿"), (Decimal("1e4"), "万"))
BOUND_ZH = {"AtLeast": "≥ ", "AtMost": "≤ ", "About": "约 "}
BOUND_EN = {"AtLeast": "≥ ", "AtMost": "≤ ", "About": "about "}
SIGNS = {"Percent": "%"}
SHORT = {"CNY": TermLabel("元", "CNY"), "USD": TermLabel("美元", "USD"), "Person": TermLabel("人", "people")}
"""Units written shorter after a number than the ontology calls them; ``Person`` is the name of a class too."""


def value_words(figure: Figure, data: NetworkData) -> TermLabel:
    """Value with its unit; the growth, share or rank where there is no value.

    >>> value_words(Figure("", "", "", Decimal("12867000000"), "CNY"), NetworkData()).zh
    '128.67亿元'
    """
    if figure.value is None:
        return TermLabel("—", "—")
    unit = SHORT.get(figure.unit) or (data.label(figure.unit) if figure.unit else TermLabel("", ""))
    if figure.unit == "Count":
        unit = TermLabel(figure.classifier, figure.classifier)
    zh = BOUND_ZH.get(figure.bound, "") + chinese_number(figure.value) + SIGNS.get(figure.unit, unit.zh)
    space = "" if figure.unit in SIGNS or not unit.en else " "
    en = BOUND_EN.get(figure.bound, "") + f"{_plain(figure.value):,}" + space + SIGNS.get(figure.unit, unit.en)
    return TermLabel(zh, en)


def chinese_number(value: Decimal) -> str:
    """``value`` in 万 and 亿, without rounding.

    >>> chinese_number(Decimal("44500"))
    '4.45万'
    """
    for size, word in STEPS_ZH:
        if abs(value) >= size:
            return f"{_plain(value / size)}{word}"
    return str(_plain(value))


def period_words(figure: Figure) -> str:
    """The period as short as it can be told: years or months where it fills them, else days.

    >>> period_words(Figure("", "", "", start="2019-01-01", end="2019-12-31"))
    '2019'
    >>> period_words(Figure("", "", "", start="2019-01-01", end="2019-06-30"))
    '2019-01 – 06'
    """
    start, end = figure.start, figure.end
    if not start or not end:
        return f"{start} – {end}".strip() if start or end else ""
    if start == end:
        return start
    if start.endswith("-01-01") and end.endswith("-12-31"):
        start, end = start[:4], end[:4]
    elif start.endswith("-01") and _ends_month(end):
        start, end = start[:7], end[:7]
    if start == end:
        return start
    return f"{start} – {end[5:] if start[:4] == end[:4] else end}"


def _ends_month(day: str) -> bool:
    year, month, date = (int(part) for part in day.split("-"))
    return date == monthrange(year, month)[1]


def percent_words(value: Decimal | None, *, signed: bool = False) -> str:
    """A growth (with its sign) or a share."""
    if value is None:
        return ""
    return f"{'+' if signed and value > 0 else ''}{_plain(value)}%"


def _plain(value: Decimal) -> Decimal:
    """Without exponent and without zeros at the end."""
    plain = value.normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() else plain
