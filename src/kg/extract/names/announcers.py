"""Firms that announce: 石岭华成发布《…公告》, 证券简称:石岭华成, 石岭华成:关于…的公告, whatever words their names are of.

Only firms with listed shares speak in these forms, so the brand needs neither a trade nor a tag of the tagger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_NAME = r"(?P<name>[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z]{2,7}?)"
_CODE = r"(?:[(][^()\n]{0,4}\d{5,6}[^()\n]{0,6}[)])?"
_WHEN = r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:今日|昨日|近日|日前)?(?:晚间|午间|晚|早间|盘后)?"
_ANNOUNCES = (
    re.compile(
        rf"(?:^|(?<=[,。;!?:\n]))(?:据)?{_NAME}{_CODE}(?={_WHEN}(?:发布|披露|公布)(?:了)?(?:《[^《》\n]{{4,70}}公告》|[^,。;\n《]{{0,14}}公告)|{_WHEN}公告(?:称|显示|披露|[,:]))",
        re.M,
    ),
    re.compile(
        r"(?:证券|股票)简称:(?P<name>[*A-Z]{0,3}[\u4e00-\u9fffA-Z]{3,6}?)(?=公告|编号|证券|股票|债券|[,。;\s]|$)", re.M
    ),
    re.compile(rf"^{_NAME}{_CODE}(?=:(?:关于|拟|控股|全资|子公司|与)[^\n]{{4,60}}(?:公告|项目|公司|股权|协议)$)", re.M),
)
_NO_FIRM = re.compile(
    r"政府|委|局|厅|办$|院$|所$|会$|[省市县区镇]$|公司$|企业|上述|该|此|本|双方|董事|股东|消息|记者|网站|平台$|交易所"
)
_STOPS = frozenset({"p", "u", "d", "m", "r", "c", "w"})


def find_announcers(reading: Reading) -> Iterator[Find]:
    """Yield the firms whose announcements are told of."""
    for wording in _ANNOUNCES:
        for match in wording.finditer(reading.text):
            if _is_name(reading, *match.span("name")):
                yield Find(*match.span("name"), "Company", "announcer", 0.75, 1)


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch is words that a brand can be made of, and more than an area or a person."""
    name = reading.text[start:end]
    if not (reading.starts_word(start) and reading.ends_word(end)) or _NO_FIRM.search(name):
        return False
    if name in by_name() or is_generic(name) or name in name_vocabulary().general:
        return False
    words = reading.words_in(start, end)
    person = len(words) == 1 and words[0].tag == "PER" and len(name) < 4
    return not person and not any(word.tag in _STOPS for word in words)
