"""Short forms and second names that the text declares: 云澜国际陆港(以下简称“陆港”), 云溪高速云澜段(云澜高速)."""

from __future__ import annotations

import re
from collections.abc import Iterator

DECLARED = re.compile(
    r"(?P<full>[\u4e00-\u9fffA-Za-z0-9()·“”-]{4,40}?)[(](?:[^()\n]{2,60}?[,;])?[^()\n]{0,4}?(?:以下)?(?:简称|下称|又称|简称为|"
    r"下同简称)[:,]?“?(?P<short>[^“”()\n,。]{2,16}?)”?(?:(?:或者?|、|/)“[^“”\n]{2,12}”)*[)]"
)
"""A full name and, in brackets, the short form the text goes on with, also behind a remark (暂定名,以下简称“甲”) or with
a second one (“甲”或“公司”); groups ``full`` and ``short``."""

_LINE = r"(?:高速公路|高速铁路|高速|铁路|高铁|公路|大桥)"
_OTHER_NAME = re.compile(
    rf"(?P<end>{_LINE}|段)(?:[(](?P<short>(?!以下|简称|下称|又称|原)[\u4e00-\u9fffA-Z\d]{{2,6}}?{_LINE})[)]|"
    rf",?(?:(?:正式)?(?:运营|通车|建成|开通)后的?)?(?:正式)?(?:又名|又称|也称|亦称|名称为|命名为|定名为|全称为?)"
    rf"(?P<other>[\u4e00-\u9fff()]{{2,14}}?{_LINE}))"
)
_LATER_NAME = re.compile(
    rf"(?P<full>[\u4e00-\u9fffA-Z\d()]{{2,20}}?(?:{_LINE}|机场|港|站))[,(]?(?:其|在)?(?:正式|建成|开通|投入|运营|通车|投用|启用|今后|未来|建成)*(?:后|时)?的?(?:对外|最终|官方)?"
    rf"(?:正式|规范|标准|官方)?(?:名称|名字|全称|站名|线名)(?:确定|定)?(?:为|是|叫)“?(?P<later>[\u4e00-\u9fffA-Z\d()]{{2,24}}?(?:{_LINE}|机场|港|站))”?(?=[,;。、)\n]|$)|"
    rf"(?P<old>[\u4e00-\u9fffA-Z\d()]{{2,20}}?(?:{_LINE}|机场|港|站))(?:被|已|将|现|正式)*(?:更名|改名|命名|定名|改称)(?:为|作|成)“?(?P<new>[\u4e00-\u9fffA-Z\d()]{{2,24}}?(?:{_LINE}|机场|港|站))”?(?=[,;。、)\n]|$)"
)
"""What a line, airport or station is called once it runs, or has been called since (正式名称为…, 更名为…)."""
_NUMBERED = re.compile(
    r"(?P<end>(?:(?:[\u4e00-\u9fff][(][\u4e00-\u9fff]{1,6}[)]){2,4}|[\u4e00-\u9fff]{2,4})(?:高速公路|高速|国道|线))[(](?P<short>[GS]\d{1,4})(?:线)?[)]"
)
_ZONE = r"(?:开发区|高新区|经开区|高新技术产业园区|工业园区|工业区|产业园区|产业园|新区|保税区|综保区|片区|试验区|示范区|合作区)"
_OTHER_ZONE = re.compile(
    rf"(?P<end>{_ZONE})[(](?P<short>(?!以下|简称|下称|原|含|包括|不含|托管|国家级|省级|[东西南北]区)[\u4e00-\u9fff·]{{2,20}}?{_ZONE})[)]"
)
_ACRONYM = re.compile(r"(?P<end>协定|公约|组织|银行)[(](?P<short>[A-Z]{3,8})[)]")
_NAME_BEFORE = re.compile(r"[\u4e00-\u9fffA-Z\d()-]{2,22}$")


def declared_pairs(folded: str) -> Iterator[tuple[str, str]]:
    """Yield (full name, short form) for each declaration; every tail of the text before it may be the full name."""
    for match in DECLARED.finditer(folded):
        full = match.group("full")
        for begin in range(max(0, len(full) - 3)):
            yield full[begin:], match.group("short")
    for match in _LATER_NAME.finditer(folded):
        full = match["full"] or match["old"]
        for begin in range(max(0, len(full) - 3)):
            yield full[begin:], match["later"] or match["new"]
    for match in _NUMBERED.finditer(folded):
        for begin in range(len(match["end"]) - 2):
            yield match["end"][begin:], match["short"]
    for match in (*_OTHER_NAME.finditer(folded), *_OTHER_ZONE.finditer(folded), *_ACRONYM.finditer(folded)):
        before = _NAME_BEFORE.search(folded, max(0, match.start() - 22), match.start())
        full = (before.group() if before else "") + match.group("end")
        for begin in range(max(0, len(full) - 3)):
            yield full[begin:], match.group("short") or match["other"]
