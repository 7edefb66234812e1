"""Firms that a title stands right before: 国家高新技术企业｜宏拓科技, 中国300强｜青禾控股, 上市公司｜星河股份.

A name that begins with such a title was begun too early: the title is what the firm holds or is, and no part of its name.
"""

from __future__ import annotations

import re

from kg.extract.names.reading import Find, Reading

_LEVEL = r"(?:国家级?|全国|世界|全球|中国|亚洲|国内|[省市区县]级?)?"
TITLE = re.compile(
    rf"{_LEVEL}(?:制造业|服务业|民营|农业产业化|重点|知名|科创板|创业板|主板|新三板|北交所|港股|A股)*"
    r"(?:(?:企业)?\d{2,4}强(?:企业)?|百强企业|(?:重点)?龙头企业|行业龙头(?:企业)?|高新技术企业|高科技企业|科技型(?:中小)?企业|头部企业|链主企业|骨干企业|"
    r"(?:单项冠军|隐形冠军|瞪羚|独角兽|准独角兽|雏鹰|领军|专精特新(?:中小|“小巨人”)?)(?:示范|培育)?企业|上市(?:公司|企业)|(?:民营|外资|外商投资|国有|股份制)企业)"
)
_SHORTEST = 3


def without_title(reading: Reading, find: Find) -> Find:
    """The find begun behind the title that it begins with, where enough of a name is left."""
    title = TITLE.match(reading.text, find.start, find.end) if find.type == "Company" else None
    if title is None or find.end - title.end() < _SHORTEST or reading.text[title.end()] in "的、和与及等":
        return find
    return find._replace(start=title.end(), name=None, names=())
