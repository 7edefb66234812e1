"""What a document, and each part of it, is about: the chain that implicit subjects (全市, 完成投资 …) stand for.

The focus is the place or platform of the title, the area of the issuing government, or the place or platform that
the opening names most. A heading, or the opening of a paragraph, that names another platform moves the focus there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.extract.coreference.about_line import line_told_of
from kg.extract.coreference.nominals import is_of_level
from kg.extract.coreference.passed import is_way_end
from kg.extract.coreference.short_forms import PLATFORMS
from kg.extract.folding import simplify
from kg.extract.names.places import is_foreign
from kg.model import Chain, Document, Mention

_DATELINE = re.compile(r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:电|讯)(?![力子站网信话机气])")
_AGENCY = re.compile(r"(?:社|网|电台|报)$")
_FROM_PLACE = re.compile(rf"[\u4e00-\u9fff]{{2,6}}{_DATELINE.pattern}")
_PAPER = re.compile(r"(?:日报|晚报|都市报|商报|快报|早报|时报|新闻网|通讯社|新华社|融媒|客户端)$")
_SENT = re.compile(r"^.{2,16}\d日(?:电|讯)$")
"""A title that only says when and from where news was sent."""

LEAD = 600
"""Characters of the opening that count double."""

_AREAS = frozenset({"AdministrativeArea", "EconomicRegion"})
_ISSUER = re.compile(
    r"([\u4e00-\u9fff]{2,12}?(?:省|市|县|区|自治区|自治州|镇|旗|盟))(?:人民政府|政府|委员会|委|统计局|发展和改革委员会|"
    r"发改委|办公室|商务局)"
)
_ORGANIZATIONS = frozenset({"Company", "Project"})
_WORKS = frozenset({"Highway", "RailwayLine", "Port", "Airport"})
_HARBOURS = frozenset({"Port", "Airport"})
_FOREIGN = frozenset({"中国", "我国"})
_OWN = re.compile(
    r"(?<![在居列为])(?:全市|全县|全区|全省|全旗)(?!第?[\d一二三四五六七八九十]+[家个名位]|前[列茅\d一二三四五六七八九十]|[首唯]|平均|领先|范围)"
    r"|我市|本市|我县|我旗|我区|我省|市区"
)
"""Words for the area of the text; what is only ranked among those of a province is no text about it (居全省第二, 全省首个)."""
_WHOLE = re.compile(r"全[市县区省](?:上下|范围|域)?(?:[\u4e00-\u9fff]{0,8}\d|共|累计|完成|实现)")
"""全市完成…: the text tells what the whole area did, not only 我市 in passing."""
_THIS_ZONE = re.compile(r"[该本](?:区|开发区|新区|高新区|经开区|园区|示范区|试验区)(?!域|块|间)")
_BARE = r"(?:^|[\s,，;；。])(?:目前|如今|现在|当前|近年来|去年以来|今年以来)?[,，]?(?:园区|开发区|高新区|经开区|新区|产业园|工业园|示范区)"
_BARE_ZONE = re.compile(
    rf"{_BARE}(?=内|已|现|将|正|规划|主要|重点|共|先后|大力|积极|持续|坚持|围绕|以|累计|立即|打造|培育|引进|拥有)"
)
"""A zone that a clause goes on about without its name."""
_BARE_RESULTS = re.compile(rf"{_BARE}(?=实现|完成|规上|规模以上|工业总?产值|固定资产)")
"""The figures of a zone that only the title names."""

_CONGRESS = re.compile(
    r"在(?P<area>[\u4e00-\u9fff]{2,9}?(?:省|市|县|区|州|盟|旗|镇|乡))第[一二三四五六七八九十]{1,3}届人民代表大会"
)
_HEAD_OF = re.compile(
    r"(?:^|[\s,。:])(?P<area>[\u4e00-\u9fff]{2,9}?(?:省|市|县|区|州|盟|旗))(?:人民)?政府[省市县区州盟旗]长"
)
"""Who delivers the work report: 在云澜市第九届人民代表大会…上, 云澜市人民政府市长 某某."""

_GENERIC_SHORT = re.compile(
    r"[(][^()\n]{0,4}?(?:以下)?(?:统|合)?(?:简称|下称)[:,为]?(?:[“\"][^“”\"()\n]{2,12}[”\"](?:或者?|、))?[“\"]?(?P<short>(?:本|全)?(?:公司|集团|开发区|新区|高新区|经开区|园区|示范区|试验区"
    r"|实验区|合作区|综保区|自贸区|全区|片区|港区|产业园|基地|项目|本项目))[”\"]?(?:或[^()]{1,12})?[)]"
)
"""A name that the text shortens to a generic noun is the thing it goes on about: (以下简称“公司”)."""

_REPORT = re.compile(r"(?:政府工作报告|统计公报|工作总结|工作情况|发展规划|工作要点|年度计划)")


def document_focus(document: Document, chains: Sequence[Chain], mentions: Sequence[Mention], folded: str) -> int | None:
    """The chain the document is about or speaks for; None where nothing stands out."""
    placed = [m for m in mentions if m.kind == "name" and not sends_news(folded, m)]
    named = _without_superiors(_without_occasions(_without_parts(placed)))
    by_name = {name: n for n, chain in enumerate(chains) for name in chain.names if chain.type in _AREAS}
    title = simplify(document.title or "")
    delivered = _delivered_for(f"{title}\n{folded[:LEAD]}", by_name)
    if delivered is not None:
        return delivered
    shortened = _shortened(folded, named)
    if shortened is not None:
        return shortened
    announcing = _announcing(title, chains)
    if announcing is not None:
        return announcing
    issuer = _ISSUER.search(f"{document.publisher or ''}\n{title}")
    counts = Counter(m.chain for m in named)
    in_title = _in_title(title, chains)
    pointed = _pointed_at(folded, chains, named)
    if pointed is not None:
        return pointed
    platform = next((n for n in in_title if chains[n].type in PLATFORMS), None)
    told = platform is not None and (
        any(p.search(folded) for p in (_BARE_ZONE, _BARE_RESULTS)) or _reports(title, chains[platform])
    )
    if platform is not None and (told or counts[platform] >= 2):
        return platform
    if issuer is not None:
        named_so = (by_name.get(issuer.group(1)[at:]) for at in range(len(issuer.group(1)) - 1))
        found = next((n for n in named_so if n is not None), by_name.get(issuer.group(1)[:-1]))
        if found is not None:
            return _told_of_below(found, in_title, chains, counts)
    own = _OWN.search(folded)
    if own and own.group()[-1] in "省市县":
        of_level = [n for n in in_title if chains[n].type == "AdministrativeArea"]
        named_own = next((n for n in of_level if is_of_level(chains[n], own.group()[-1])), None)
        if named_own is not None:  # the title names the area that the text calls 我省
            return named_own
    if in_title and counts[in_title[0]] >= 2 and not _REPORT.search(title):
        return in_title[0]
    if in_title and all(chains[n].type in _WORKS for n in in_title) and counts[in_title[0]]:
        return in_title[0]
    if own is None and (line := line_told_of(folded, chains, placed)) is not None:
        return line
    opening = next((m.chain for m in named if m.type in PLATFORMS | _AREAS), None)
    told_of = opening is not None and (counts[opening] >= 2 or _BARE_ZONE.search(folded))
    if told_of and opening is not None and chains[opening].type in PLATFORMS:
        return opening
    salient = _most_salient(chains, [m for m in named if not is_way_end(folded, m)], folded)
    first = next((m.chain for m in placed if chains[m.chain].type in _HARBOURS or m.type in PLATFORMS | _AREAS), None)
    if (
        first is not None
        and chains[first].type in _HARBOURS
        and counts[first] >= max(2, 0 if salient is None else counts[salient])
    ):
        return first  # a text that opens with a port is about the port
    return salient if salient is not None else next(iter(in_title), None)


def _reports(title: str, zone: Chain) -> bool:
    """Whether the title says that the zone itself reports on its work, whether the text names it again or not."""
    return _REPORT.search(title) is not None and any(title.startswith(name) for name in zone.names)


def _told_of_below(issuer: int, in_title: Sequence[int], chains: Sequence[Chain], counts: Counter[int]) -> int:
    """The area whose page it is, or the one that only the title names: a city's bureau tells of one of its counties."""
    if issuer in in_title:
        return issuer
    areas = [n for n in in_title if chains[n].type == "AdministrativeArea"]
    below = next((n for n in areas if counts[n] >= max(_TOLD_OF, counts[issuer])), None)
    return issuer if below is None else below


_TOLD_OF = 2


def sends_news(text: str, mention: Mention) -> bool:
    """Whether the mention only says where news was sent from, or by whom: 新华社｜云澜｜9月3日电, ｜云澜日报｜9月3日讯."""
    sends = mention.type in _AREAS or _PAPER.search(mention.span.of(text)) is not None
    agency = _AGENCY.search(mention.span.of(text)) is not None and _FROM_PLACE.match(text, mention.span.end) is not None
    return agency or (sends and _DATELINE.match(text, mention.span.end) is not None)


def _delivered_for(head: str, by_name: dict[str, int]) -> int | None:
    """The area whose government reports: named with its congress or with the head of its government."""
    for match in (_CONGRESS.search(head), _HEAD_OF.search(head)):
        for start in range(len(match["area"]) - 1) if match else ():
            if match and (found := by_name.get(match["area"][start:])) is not None:
                return found
    return None


def _shortened(text: str, named: Sequence[Mention]) -> int | None:
    """The first thing that the text shortens to a generic noun (开发区, 公司)."""
    ends = {m.span.end: m.chain for m in named if m.type in PLATFORMS | _ORGANIZATIONS}
    for match in _GENERIC_SHORT.finditer(text):
        start = match.start()
        chain = ends.get(start, ends.get(start - 1))
        if chain is not None:
            return chain
    return None


_FIRM_TITLE = re.compile(r"(?:[(（]\d{6}[^()（）]{0,4}[)）])?(?:[:：]|关于)")
"""Behind the firm that a title begins with: what it announces (甲股份:签订合同, 甲公司关于…的公告)."""


def _announcing(title: str, chains: Sequence[Chain]) -> int | None:
    """The firm that the title begins with as the one that announces something."""
    for number, chain in enumerate(chains):
        named = (name for name in chain.names if chain.type == "Company" and title.startswith(name))
        if any(_FIRM_TITLE.match(title, len(name)) for name in named):
            return number
    return None


def _pointed_at(text: str, chains: Sequence[Chain], named: Sequence[Mention]) -> int | None:
    """The zone that the text keeps pointing at as 该区: the last one named before the first of them."""
    first, *further = [m.start() for m in _THIS_ZONE.finditer(text)] or [-1]
    if first < 0 or not further:
        return None
    before = [m.chain for m in named if m.span.start < first and chains[m.chain].type in PLATFORMS]
    return before[-1] if before else None


def _in_title(title: str, chains: Sequence[Chain]) -> list[int]:
    """Chains of places, platforms and firms that the title names, the longest name first."""
    wanted = PLATFORMS | _AREAS | {"Company", "Project", "Highway", "RailwayLine", "Port", "Airport"}
    title = _without_works(_SENT.sub("", title), chains)
    found = [
        (max(len(name) for name in chain.names if name in title), n)
        for n, chain in enumerate(chains)
        if chain.type in wanted and any(name in title for name in chain.names)
    ]
    found = [(length, n) for length, n in found if not _is_superior(chains[n], title, found, chains)]
    order = {n: (chains[n].type not in PLATFORMS, -length) for length, n in found}
    return sorted(order, key=lambda n: (*order[n], n))


def _without_works(title: str, chains: Sequence[Chain]) -> str:
    """``title`` without the names of projects that begin with a place (甲地某厂二期项目 is not about 甲地)."""
    areas = [name for chain in chains if chain.type in _AREAS for name in chain.names]
    for chain in chains:
        for name in chain.names if chain.type == "Project" else ():
            if name in title and any(name.startswith(area) for area in areas):
                title = title.replace(name, "")
    return title


def _is_superior(chain: Chain, title: str, found: Sequence[tuple[int, int]], chains: Sequence[Chain]) -> bool:
    """Whether the title names the chain only as the area another one lies in: 云澜市｜临溪区统计公报."""
    inner = {name for _, n in found if chains[n] is not chain for name in chains[n].names}
    ends = [at.end() for name in chain.names for at in re.finditer(re.escape(name), title)]
    return bool(ends) and all(any(title.startswith(name, end) for name in inner) for end in ends)


def _without_superiors(named: Sequence[Mention]) -> list[Mention]:
    """The mentions without the areas right before another one (云澜市｜临溪新区 speaks of the latter)."""
    starts = {m.span.start for m in named if m.type in PLATFORMS | _AREAS}
    return [m for m in named if m.type not in _AREAS or m.span.end not in starts]


def _without_parts(named: Sequence[Mention]) -> list[Mention]:
    """The mentions without what the text divides a zone into: it goes through the parts and is about the whole."""
    parts = {m.chain for m in named if m.finder == "part"}
    return [m for m in named if m.chain not in parts]


def _without_occasions(named: Sequence[Mention]) -> list[Mention]:
    """The mentions without the projects in the names of ceremonies, which tell of an occasion (某项目奠基仪式)."""
    occasions = [m.span for m in named if m.type == "Event"]
    return [m for m in named if m.type != "Project" or not any(span.covers(m.span) for span in occasions)]


def _is_called_area(chain: Chain) -> bool:
    """Whether the chain is what 全区 can mean: a development zone or a district."""
    return chain.type == "DevelopmentZone" or (chain.type in _AREAS and chain.name.endswith("区"))


def _most_salient(chains: Sequence[Chain], named: Sequence[Mention], text: str) -> int | None:
    """The area or platform with the most mentions; those of the opening count double."""
    start = named[0].span.start if named else 0
    weights: Counter[int] = Counter()
    for mention in named:
        chain = chains[mention.chain]
        own = chain.name not in _FOREIGN and not is_foreign(chain.name)
        if (chain.type in PLATFORMS or chain.type in _AREAS) and own:
            weights[mention.chain] += 2 if mention.span.start < start + LEAD else 1
    if not weights:
        return None
    spoken = _OWN.search(text)
    if spoken:
        level = spoken.group()[-1] if spoken.group()[-1] in "省市县" else "市"
        top = max(weights.values()) / (3 if _WHOLE.search(text) else 1)
        areas = {n: w for n, w in weights.items() if w > 1 and w >= top and is_of_level(chains[n], level)}
        if spoken.group() in ("全区", "我区"):  # of a zone or a district, and not of the city whose name is in its own
            called = {n: w for n, w in weights.items() if w > 1 and w >= top and _is_called_area(chains[n])}
            areas = called if len(called) == 1 else areas
        if areas:
            return min(areas, key=lambda n: (-areas[n], n))
    best = min(weights, key=lambda n: (-weights[n], n))
    return best if weights[best] >= 3 else None
