"""Nominal phrases that speak of a thing named before: 该区, 该公司, 开发区 (where one zone stands out), 全市, 其."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.extract.coreference.firm_spoken_of import firm_spoken_of, zone_spoken_of
from kg.extract.coreference.passed import is_passed, is_way_end
from kg.extract.coreference.sections import focus_at
from kg.extract.coreference.short_forms import PLATFORMS
from kg.gazetteer import by_name
from kg.model import Chain, Mention, TextSpan

_ORGANISATIONS = frozenset({"Company", "Organization", "ResearchInstitution", "University", "Association"})
_LINES = frozenset({"RailwayLine", "Highway", "TransportInfrastructure", "Project"})
_WAYS = frozenset({"RailwayLine", "Highway", "Port", "Airport"})
"""What a text about one line or port points back to as 该大桥, 该项目."""
_ABOUT_A_LINE = frozenset("项目 工程 线路 线 高速公路 高速 公路 铁路 高铁".split())
_ANY_LINE = frozenset("项目 工程 线路 线 路段 通道 站 枢纽".split())
_AREA = frozenset({"AdministrativeArea"})
_TOWNS = frozenset({"CharacteristicTown"})
_FIRM_WORDS = frozenset({"公司", "企业"})

_CLASS_WORDS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"DevelopmentZone"}), "开发区 经开区 高新区 新区 试验区 实验区 示范区 保税区 综保区 自贸区 区"),
    (PLATFORMS, "园区 产业园 园 平台 中心 新城 基地 港 片区"),
    (frozenset({"CharacteristicTown"}), "小镇 社区"),
    (frozenset({"Port"}), "港区 港"),
    (frozenset({"Airport"}), "机场"),
    (frozenset({"Company"}), "公司 企业 集团"),
    (_ORGANISATIONS, "院 所 中心"),
    (frozenset({"University"}), "校"),
    (frozenset({"Association"}), "协会 联盟 商会"),
    (frozenset({"Project"}), "项目 工程 基地"),
    (frozenset({"Project", "Company"}), "工厂 厂 厂区"),
    (_LINES, "项目 工程"),
    (
        frozenset({"RailwayLine", "Project"}),
        "铁路 高铁 高速铁路 城际铁路 客运专线 铁路专用线 专用线 货运专线 铁路专线 专线 铁路支线 支线 铁路联络线 联络线 线路 线",
    ),
    (frozenset({"Highway"}), "线 高速公路 高速 公路 大桥 特大桥 隧道 特长隧道 线路 通道 连接线 路段"),
    (frozenset({"TransportInfrastructure"}), "站 车站 枢纽"),
    (
        frozenset({"TransportService"}),
        "班列 专线 航线 线路 专列 列车 旅游专列 邮轮 客轮",
    ),
    (frozenset({"EconomicRegion", "Corridor"}), "区域 地区 经济带 经济圈 城市群 走廊"),
    (_AREA, "省 市 县 区 镇 乡 村 街道 社区"),
    (frozenset({"Policy"}), "规划 方案 办法 条例 政策 意见 措施 计划 纲要 细则 通知"),
    (frozenset({"Designation"}), "示范区"),
    (frozenset({"Industry"}), "产业"),
    (frozenset({"Event"}), "博览会 论坛 大会 展会"),
)
"""Classes, and the nouns that can stand for a thing of theirs after 该."""


def _kinds() -> dict[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for classes, words in _CLASS_WORDS:
        for word in words.split():
            kinds[word] = kinds.get(word, frozenset()) | classes
    return kinds


_KINDS = _kinds()
_OWN_KIND = frozenset({"Policy"})
_WORDS = "|".join(sorted(_KINDS, key=lambda w: (-len(w), w)))
_TRAIN_OF = r"(?:中[\u4e00-\u9fff]|(?:国际)?货运|国际)"
"""What kind of train a text points back to by more than 这趟班列."""
_POINTING = re.compile(
    rf"(?:该|本|此|这条|这座|这家(?=企业|公司|集团)|这个(?=项目|工程|园区|产业园|基地|开发区|小镇|平台)|这[座片](?=园区|产业园|基地|小镇|新城|开发区)|这一(?=项目|工程|园区)|[这该此][趟列](?=[\u4e00-\u9fff]{{0,4}}(?:班列|专列|列车))|这一(?=区域|地区|[\u4e00-\u9fff]{{2,4}}?(?:带|圈|群|廊)))(?:{_TRAIN_OF}(?=班列))?(?P<word>{_WORDS})(?![一-龥]?(?:域|块))"
)
_BARE = re.compile(
    r"(?:(?<![\u4e00-\u9fffA-Za-z”)])|(?<=[。!?,]”)|(?<=[以在是对由从把])|(?<=\d年|\d月|季度|年来|年底|半年)|(?<=目前|如今|现在|同时|此外|去年|今年|未来|落户|入驻|位于|进驻|落地|走进|来到|进入|搬入|迁入|扎根|落子|布局|落址))"
    r"(?P<word>开发区|经开区|高新区|试验区|实验区|示范区|综保区|自贸区|新区|园区|小镇|片区(?=在|内|已|今年|去年|将|累计|集中|共|新|完成|实现)|"
    r"公司|(?<=[说称示绍露],)企业(?=长期|专注|主要|成立|现有|始终|一直|此次|目前|正|已|将|拟|计划|是|拥有|深耕)|集团(?=党委|党组|董事|监事|副?总|首席|[^,;。、与和]{0,14}(?:总裁|经理|主席|董事长|总监|部长|主任|负责人|院长)(?=[\u4e00-\u9fff]{2,3}[,、;。和出介表说])))"
    r"(?!域|块|别|[:：])"
)
_OWN = re.compile(r"(?:全|我|本)(?P<level>省|市|县|旗|区|镇|乡)(?!场|域|块|政府|直|级|委|政协|人大|别|内)")
_ITS = re.compile(r"(?<=[,。;、\n])其(?=[\u4e00-\u9fff])(?!中|他|它|次|余|间|实)")
_SUBSIDIARY = re.compile(r"(?:的)?(?:全资|控股|参股|旗下|下属|附属)*(?:子公司|孙公司|分公司|附属公司)")
"""其控股子公司: of the firm named last."""

_TELLS = re.compile(
    r"”?(?:的?(?:数据|统计|消息|通报|资料|人士|负责人|工作人员|有关部门)?(?:获悉|了解到|显示|介绍|透露|通报|消息|统计)(?=[,，:：]|$))"
)
"""Behind who tells what follows: 从｜某海关｜获悉,…,其…."""

_MUNICIPALITIES = frozenset({"北京", "上海", "天津", "重庆", "香港", "澳门"})
"""Areas of a province's rank that nobody calls 我省."""
_LEVELS = {"省": ("省", "自治区"), "市": ("市", "自治州", "盟"), "县": ("县", "旗"), "旗": ("旗",), "区": ("区",)}


def find_nominals(
    folded: str,
    sentences: Sequence[TextSpan],
    chains: Sequence[Chain],
    mentions: Sequence[Mention],
    focus: int | None,
    sections: Sequence[tuple[int, int]] = (),
) -> Iterator[Mention]:
    """Yield the nominal mentions outside ``mentions``, each with the chain it speaks of.

    ``sections`` tell from where on the text is about another thing than its ``focus``.
    """
    starts = [m.span.start for m in mentions]
    counts = Counter(m.chain for m in mentions if not is_way_end(folded, m))
    alone = Counter(m.chain for m in mentions if not is_way_end(folded, m) and not _is_member(folded, m))
    for sentence in sentences:
        opening: Mention | None = None
        for pattern in (_POINTING, _BARE, _OWN, _ITS):
            for match in pattern.finditer(folded, sentence.start, sentence.end):
                before = bisect_right(starts, match.start())
                if before and mentions[before - 1].span.end > match.start():
                    continue
                about = focus if pattern is _OWN else focus_at(sections, match.start(), focus)
                own = pattern is _ITS and opening is not None and not _SUBSIDIARY.match(folded, match.end())
                named = mentions[:before] if opening is None or not own else [opening]
                told = alone if pattern is _OWN else counts  # 全省 is no member of a list of provinces
                chain, confidence = _antecedent(match, chains, named, told, about, sentence.start)
                if chain is not None:
                    span = TextSpan(match.start(), match.end())
                    nominal = Mention(span, chains[chain].type, chain, "nominal", "nominal", confidence)
                    if match.start() <= sentence.start + 1 and pattern is not _OWN:
                        opening = nominal  # 园区规划是以…: what the sentence opens with, its speaks of
                    yield nominal


def _antecedent(
    match: re.Match[str],
    chains: Sequence[Chain],
    before: Sequence[Mention],
    counts: Counter[int],
    focus: int | None,
    start: int,
) -> tuple[int | None, float]:
    if match.re is _ITS and _SUBSIDIARY.match(match.string, match.end()):
        firm = next((m.chain for m in reversed(before) if chains[m.chain].type == "Company"), None)
        return firm, 0.7
    if match.re is _ITS:
        return _subject(match.string, match.start(), before, start), 0.5
    if match.re is _OWN:
        return _own_area(match.group("level"), chains, counts, focus), 0.7
    types = _KINDS[match.group("word")]
    if match.group()[0] == "本" and types == _OWN_KIND:
        return None, 0.0  # 制定本方案: the document itself, whatever it names
    if match.re is _BARE:
        if (
            match.group("word") in _FIRM_WORDS
            and (firm := firm_spoken_of(match.string, match.start(), chains, before, focus)) is not None
        ):
            return firm, 0.75
        spoken_of = {m.chain for m in before if not _is_member(match.string, m)}
        if (
            match.group("word") == "园区"
            and focus is None
            and (zone := zone_spoken_of(match.string, before)) is not None
        ):
            return zone, 0.7
        meant = _dominant(types, match.group("word"), chains, counts, focus, spoken_of)
        return meant if meant is not None or types != _TOWNS else _last_town(chains, before), 0.7
    word = match.group("word")
    if focus is not None and chains[focus].type in types:
        own = word in _LEVELS and (
            any(name.endswith(word) for name in chains[focus].names) or is_of_level(chains[focus], word)
        )
        another = _another_line(match, before, focus) if chains[focus].type in _WAYS else None
        another = another if another is not None else _park_just_told(match, before, focus)
        if another is not None:
            return another, 0.75
        platform = types <= PLATFORMS and _may_be_called(word, chains[focus])
        if platform or own or chains[focus].type in _WAYS:
            return focus, 0.8
    fitting = [m for m in reversed(before) if chains[m.chain].type in types and _may_be_called(word, chains[m.chain])]
    of_line = focus is not None and chains[focus].type in _LINES & types and word in {"项目", "工程"}
    if of_line and fitting and chains[fitting[0].chain].type == "TransportInfrastructure":
        return focus, 0.7  # 某铁路…新建某站。该项目…: the line, and no station of it
    if word in _ABOUT_A_LINE and (told := _opening_a_sentence(fitting, match.string)) is not None:
        return told, 0.8
    if types & _LINES and word not in _ANY_LINE:  # 这条专用线 is one that is called so, whatever else is nearer
        one = next((m for m in fitting if any(word in name for name in chains[m.chain].names)), None)
        fitting = [one] if one is not None else fitting
    fitting = [m for m in fitting if not is_passed(match.string, m)] or fitting
    if word in {"项目", "工程"}:  # 本项目 is no station that the line of the project meets
        fitting = [m for m in fitting if m.type != "TransportInfrastructure"] or fitting
        if not any(m.type == "Project" for m in fitting) and (park := _park_told_of(match, before)) is not None:
            return park, 0.7
    area_fits = types <= _AREA | {"DevelopmentZone"}
    if word in _OWN_WORDS | {"集团", "工厂", "厂"}:  # 该集团 is a firm that is called so, where one is
        called = (m for m in fitting if any(name.endswith(word) for name in chains[m.chain].names))
        fitting = [m for m in (next(called, None),) if m is not None] or fitting
    for mention in fitting:
        if not area_fits or any(name.endswith(word) for name in chains[mention.chain].names):
            return mention.chain, 0.8
    if area_fits and word in _LEVELS:
        near = next((m.chain for m in fitting if is_of_level(chains[m.chain], word)), None)
        if near is not None or (focus is not None and not is_of_level(chains[focus], word)):
            return near, 0.7  # 该市 is no province: the last city named, whatever it is called
    return (focus, 0.6) if focus is not None and chains[focus].type in types else (None, 0.0)


_PASSAGES = re.compile(r"(?:大桥|隧道|立交)$")
_LINE_WORDS = frozenset(
    word
    for classes, words in _CLASS_WORDS
    if classes & _LINES - {"Project"} and classes <= _LINES - {"TransportInfrastructure"}
    for word in words.split()
    if not _PASSAGES.search(word)
)
"""What no bridge or tunnel is called, and a project only where its name says that it is a line."""
_LAYS_LINE = re.compile(
    r"铁路|公路|高速|高铁|快速路|专线|专用线|支线|联络线|连接线|复线|轨道|号线|国道|省道|县道|通道|[GS]\d"
)
_SHORTEST: dict[str, str] = {"园区": "园"}
"""What a name holds that is called by the word: 某科技园 is 园区 too."""
_OWN_WORDS = frozenset({"基地", "中心", "产业园", "新城"})
"""Words that a zone (某开发区) is never called by, unless its name ends so."""


_ANOTHER = re.compile(r"另[一外]|此外|同时|与此同时|其余|其他")


def _another_line(match: re.Match[str], before: Sequence[Mention], focus: int) -> int | None:
    """The line of which the sentence right before tells as of another than the text is about (另一条铁路甲线已开工。这条铁路…)."""
    text = match.string
    end = max(text.rfind(mark, 0, match.start()) for mark in "。;\n")
    start = max(text.rfind(mark, 0, max(0, end)) for mark in "。;\n") + 1
    told = [m for m in before if start <= m.span.start < end and m.type in _LINES - {"Project"}]
    if not told or focus in {m.chain for m in told} or not _ANOTHER.match(text, start):
        return None
    return told[0].chain


_PARKS = frozenset({"IndustrialPark", "LogisticsPark", "CommercialDistrict", "CharacteristicTown"})
_SPOKEN_OF = 250
"""So many characters back a park may have been named that is spoken of as 该项目."""
_HOSTS = re.compile(r"(?:在|于|落户|入驻|进驻|落地)[“]?$")


def _park_told_of(match: re.Match[str], before: Sequence[Mention]) -> int | None:
    """The park that is spoken of as a project, where none has been named: 甲物流港占地约900亩。该项目于…."""
    text = match.string
    near = [m for m in before if m.type in _PARKS and m.span.end > match.start() - _SPOKEN_OF]
    own = (m for m in reversed(near) if not _HOSTS.search(text, max(0, m.span.start - 4), m.span.start))
    return next((m.chain for m in own if not is_passed(text, m)), None)


_IN_IT = re.compile(r"[^,。;\n、]{0,12}的[^,。;\n、的]{0,8}")
_TOLD_WHERE = re.compile(r"(?:[(][^()]*[)])?,?(?:位于|坐落|地处|占地|是|由)")


def _park_just_told(match: re.Match[str], before: Sequence[Mention], focus: int) -> int | None:
    """The one park of the sentence right before, told of as lying in the zone of the text (位于甲区的乙产业园…。该园区…)."""
    text = match.string
    if match["word"] not in {"园区", "产业园", "园", "基地"}:
        return None
    end = text.rfind("。", 0, match.start())
    start = max(text.rfind(mark, 0, max(0, end)) for mark in "。;\n") + 1
    told = [m for m in before if start <= m.span.start < end and m.type in _PARKS and m.chain != focus]
    if len({m.chain for m in told}) != 1 or "\n" in text[end : match.start()]:
        return None
    park = told[0]
    zone = [m for m in before if start <= m.span.start < park.span.start and m.chain == focus]
    inside = bool(zone) and _IN_IT.fullmatch(text, zone[-1].span.end, park.span.start) is not None
    opens = park.span.start <= start + 1 and _TOLD_WHERE.match(text, park.span.end) is not None
    return park.chain if inside or opens else None


def _is_member(text: str, mention: Mention) -> bool:
    """Whether the mention stands in a list, which tells of no member more than of another."""
    return text[max(0, mention.span.start - 1) : mention.span.start] == "、" or text[
        mention.span.end : mention.span.end + 1
    ] in ("、", "等")


def _may_be_called(word: str, chain: Chain) -> bool:
    """Whether the thing may be called by the word: 该基地 is no development zone."""
    if word in _LINE_WORDS and chain.type in ("Highway", "Project"):
        names = chain.names
        return any(_LAYS_LINE.search(n) for n in names) and not any(_PASSAGES.search(n) for n in names)
    zone = chain.type == "DevelopmentZone" and word in _OWN_WORDS
    return not zone or any(name.endswith(word) for name in chain.names)


def _last_town(chains: Sequence[Chain], before: Sequence[Mention]) -> int | None:
    """The characteristic town named last: 小镇 goes on about it, whatever other towns the text names."""
    return next((m.chain for m in reversed(before) if chains[m.chain].type in _TOWNS), None)


def _opening_a_sentence(fitting: Sequence[Mention], folded: str) -> int | None:
    """The line or project that opened the nearest sentence which one opened; those that it only meets are not meant."""
    near = (m for m in fitting[:8] if folded[max(0, m.span.start - 1) : m.span.start] in ("", "。", "\n"))
    return next((m.chain for m in near if m.type in _LINES), None)


def _subject(text: str, offset: int, before: Sequence[Mention], start: int) -> int | None:
    """The first thing named within the hundred characters before ``offset`` that does not only tell the news.

    What the sentence, which begins at ``start``, names itself goes before what the one before it names, and that before all.
    """
    before = [m for m in before if not _TELLS.match(text, m.span.end)]
    near = [
        m
        for m in before
        if m.span.start > offset - 100 and m.type not in {"Industry", "Designation", "Strategy", "Policy"}
    ]
    told = max(text.rfind(mark, 0, max(0, start - 1)) for mark in "。！？\n") + 1
    near = [m for m in near if m.span.start >= start] or [m for m in near if m.span.start >= told] or near
    return near[0].chain if near else None


def _own_area(level: str, chains: Sequence[Chain], counts: Counter[int], focus: int | None) -> int | None:
    """The area of this level that the document speaks for: its focus, the area in the name of its focus, the most named."""
    areas = [n for n, c in enumerate(chains) if c.type == "AdministrativeArea" and is_of_level(c, level)]
    if focus is not None:
        if focus in areas or (level == "区" and chains[focus].type == "DevelopmentZone"):
            return focus
        inside = [n for n in areas if any(name.removesuffix(level) in chains[focus].name for name in chains[n].names)]
        if inside:
            return inside[0]
    zones = [n for n, c in enumerate(chains) if level == "区" and c.type == "DevelopmentZone"]
    if not areas and len(zones) == 1:
        return zones[0]
    best = min(areas, key=lambda n: (-counts[n], n)) if areas else None
    return best if best is not None and counts[best] else None


def is_of_level(chain: Chain, level: str) -> bool:
    """Whether an administrative area is a 省, 市, 县 or 区, by its name or the gazetteer."""
    if level == "省" and any(name.removesuffix("市") in _MUNICIPALITIES for name in chain.names):
        return False
    if level in "镇乡":
        return any(name.endswith(level) for name in chain.names)
    wanted = {"省": {"province"}, "市": {"city"}, "县": {"county"}, "旗": set[str](), "区": {"county"}}[level]
    for name in chain.names:
        bearers = by_name().get(name, ())
        if name.endswith(_LEVELS[level]) or (bearers and bearers[0].level in wanted):
            return True
    return False


def _dominant(
    types: frozenset[str], word: str, chains: Sequence[Chain], counts: Counter[int], focus: int | None, told: set[int]
) -> int | None:
    """The one chain a bare class word can stand for: the focus, or the only or by far most frequent one of its kind.

    One that is called so only by its last character must have been ``told`` of before.
    """
    if focus is not None and chains[focus].type in types:
        return focus
    fitting = [
        n
        for n, c in enumerate(chains)
        if c.type in types
        and (
            word == "公司"
            or any(word[-2:] in name for name in c.names)
            or (n in told and any(_SHORTEST.get(word, word) in name for name in c.names))
        )
    ]
    if not fitting:
        return None
    best = sorted(fitting, key=lambda n: (-counts[n], n))
    if len(best) == 1 or counts[best[0]] >= 2 * counts[best[1]] + 1:
        return best[0]
    return None
