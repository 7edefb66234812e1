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
_CALLED = rf"(?:{_LINE}|{_ZONE}|机场|港|站|公司|集团|银行|大学|学院|医院|研究院|研究所|中心|基地|园)"
_NAME = r"[\u4e00-\u9fffA-Z\d()·]{2,24}?"
_FORMER = re.compile(
    rf"(?P<end>{_CALLED})”?[,(]?(?:(?:原来?|旧|曾用|曾|前)(?:名称|名|称)(?:为|叫|是|作)?:?|(?<=[(])原(?!属|有|则|定|计划)(?:为|是|来?叫|:)?)"
    rf"“?(?P<old>{_NAME}{_CALLED})”?(?=[),;。、\n]|$)"
)
"""What a zone or body was called before, behind its name (某高新区(原名:某工业园))."""
_RENAMED = re.compile(
    rf"(?P<end>{_CALLED})”?(?:被|经批准|获批|已|已经|将|现|正式|此后|又|再次|同时|随后|整体|,)*(?:更名|改名|改称|变更|易名)(?:成|为|作)(?:了)?“?"
    rf"(?P<new>{_NAME}{_CALLED})”?(?=[,;。、)\n后的并]|$)|"
    rf"(?P<now>{_NAME}{_CALLED})”?,?(?:是|即)?由(?:原)?“?(?P<then>{_NAME}{_CALLED})”?(?:更名|改名|变更|易名)(?:而来|而成)"
)
"""What it is called since (甲更名为乙, 乙由甲更名而来)."""
_ACRONYM = re.compile(r"(?P<end>协定|公约|组织|银行)[(](?P<short>[A-Z]{3,8})[)]")
_NAMED_PROJECT = re.compile(r"项目名称(?:暂定|拟定)?(?:为|:)“?(?P<name>[^,。;:“”\n]{4,40}?项目)")
_VENTURE_PROJECT = re.compile(
    r"(?:合资|合营|项目|新)公司(?:共同)?(?:投资)?(?:建设|实施|投建|开展)(?P<name>[^,。;:“”《》\n]{4,40}?项目)"
)
"""What a firm is set up to build, before the text gives the name of the one project (项目名称为某项目)."""
_NEAR = 160
_THIS_ONE = re.compile(
    r"(?:该|这|此)(?:[条趟列座个家]|一)?(?P<kind>班列|铁路|高铁|高速公路|高速|公路|大桥|线路|港口|开发区|园区)(?:项目|线)?(?:又|也|亦|还|简|俗|被|)?(?:称之?为|称作|称|名为|名叫|名|叫做?)“?"
    r"(?P<other>[\u4e00-\u9fffA-Z\d()·-]{2,14}?(?:班列|铁路|高铁|高速公路|高速|公路|大桥|线|港|区|园))”?(?=[,。;、\n])"
)
"""What the thing named last is called as well (这趟班列又称甲班列)."""
_LISTED_AS = re.compile(
    r"(?:证券|股票|[AH]股)简称:\s*(?P<short>[\u4e00-\u9fffA-Z\d]{3,6})(?=[\s,;。、)]|股票|证券|公告)"
)
_ISSUER = re.compile(r"[\u4e00-\u9fff()]{4,24}?股份有限公司")
_HEAD = 600
"""How far below the sheet of an announcement the full name of its issuer stands."""
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
    for match in _THIS_ONE.finditer(folded):
        kind = re.compile(rf"[\u4e00-\u9fffA-Z\d·-]{{2,14}}{match['kind']}(?:[(][^()\n]{{3,16}}[)])?")
        if before := list(kind.finditer(folded, max(0, match.start() - _NEAR), match.start())):
            last = before[-1].group()
            yield from ((last[begin:], match["other"]) for begin in range(max(1, len(last) - 3)))
    yield from _listed_pairs(folded)
    named = {match["name"] for match in _NAMED_PROJECT.finditer(folded)}
    for match in _VENTURE_PROJECT.finditer(folded) if len(named) == 1 else ():
        yield from ((name, match["name"]) for name in named)
    for match in _NUMBERED.finditer(folded):
        for begin in range(len(match["end"]) - 2):
            yield match["end"][begin:], match["short"]
    yield from _renamed_pairs(folded)
    for match in (*_OTHER_NAME.finditer(folded), *_OTHER_ZONE.finditer(folded), *_ACRONYM.finditer(folded)):
        yield from (
            (name, match.group("short") or match["other"]) for name in _names_up_to(folded, match.start(), match["end"])
        )


def _listed_pairs(folded: str) -> Iterator[tuple[str, str]]:
    """Yield (full name, name at the exchange) for the issuer of an announcement, whose sheet gives the latter."""
    for match in _LISTED_AS.finditer(folded):
        for full in _ISSUER.finditer(folded, match.end(), match.end() + _HEAD):
            if match["short"][:2] in full.group():
                yield from ((full.group()[begin:], match["short"]) for begin in range(len(full.group()) - 6))
                break


def _renamed_pairs(folded: str) -> Iterator[tuple[str, str]]:
    """Yield (name, former name) where the text tells how a zone or body was called before; the later name comes first."""
    for match in _FORMER.finditer(folded):
        yield from ((name, match["old"]) for name in _names_up_to(folded, match.start(), match["end"]))
    for match in _RENAMED.finditer(folded):
        if match["now"]:
            yield from ((match["now"][begin:], match["then"]) for begin in range(len(match["now"]) - 3))
        else:
            yield from ((match["new"], name) for name in _names_up_to(folded, match.start(), match["end"]))


def _names_up_to(folded: str, start: int, end: str) -> Iterator[str]:
    """Every tail of the text before ``start`` that a name ending in ``end`` may begin with."""
    before = _NAME_BEFORE.search(folded, max(0, start - 22), start)
    full = (before.group() if before else "") + end
    yield from (full[begin:] for begin in range(max(0, len(full) - 3)))
