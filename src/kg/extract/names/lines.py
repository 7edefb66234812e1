"""Railways and roads by route names: shared endings in lists (甲、乙、丙铁路一期 → three lines), abbreviated routes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.initials import is_portmanteau
from kg.extract.names.places import is_place, place_type
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

ROUTE_HEAD = re.compile(
    r"(?P<rail>高速铁路|城际铁路|市域铁路|客运专线|客专|货运专线|铁路专用线|铁路|高铁|城际)|(?P<road>国家高速公路|国家高速|高速公路|高速|国道|省道|国高(?![铁速新标质端校]))"
)
"""Class words of railways and roads; group ``rail`` or ``road`` says which."""

_ROUTE = r"(?:[\u4e00-\u9fff]{2,4}至[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,4})"
_SHARED = re.compile(rf"((?:{_ROUTE}(?:、|和|与))+){_ROUTE}(?:等)?(?:[\d一二两三四五六七八九十多]+条)?$")
_COUNT = re.compile(r"(?:等)?(?:[\d一二两三四五六七八九十多]+条)?$")
_CONNECTORS = frozenset("称、,。;:()“”\n和与及至到经由从在的了继是为有含达往向赴接内过沿跨")
_CORRIDOR_KINDS = {"班列": "TransportService"}
_CORRIDOR = re.compile(r"大通道|科创走廊|走廊|班列")
_CHARACTERS = re.compile(r"[\u4e00-\u9fff]+")
NO_ROUTE = re.compile(
    r"^(?:东西|南北|[轨起始终止]于)|(?:班列|列车|航线|简称|又称|下称|俗称|别称|疏港|进港|集疏|首列|首趟|普速|电气化|港口|窄轨|森林|旅游|沿海|沿江|沿边|边境|跨境|跨国|环岛|既有|多线|"
    r"新线|迈[进入上]|步入|驶[入上]|跑出|新高[铁速]|出海|煤运|矿山|磁悬浮|山区|西部|东部|中部|南部|北部|绿色|智慧|智能|快速|超级|现代|重载|农村|双向|"
    r"跑道|赛道|新增|我国|全国|全省|全市|国内|城市|区域|地方|多条|普通|干线|重点|新建|改建|货运|客运|国家|"
    r"建设|推进|加快|"
    r"一起|[看坐乘听说聊讲]$|[看坐乘走][上着过看进近]|直通|起点|终点|广大|通常|平常|重大|海底|水下|展线|向[东西南北]|"
    r"港内|厂内|境内|区内|后方|前方|项目|公司|集团|以及|其中|包括|一条|两条|三条|专用|跨省|省际|"
    r"生产|产业|这条|那条|该条|本条|在线|热线|沿线|一线|专线|前线|主线|上线|路线|管线|支线|环线|外线|战线|"
    r"通车|新通|流水|生命|视线|底线|红线|曲线|直线|时间|中心|交通|发展|双线|复线|单线|全线|岸线)"
)

_BRANCH = re.compile(r"(?:[东西南北]?(?:连接|联络|延长|延伸|延|支|复)线)")
_NO_LINE = re.compile(r"(?:站|枢纽|机场|[大一二三四五六]桥|隧道|互通|通道|航道)$")
_LED = frozenset("在由从与将为经已了接")
_NET = re.compile(r"(?:公路|高速|铁路|国高)网络?$")
_KINDS_OF_WORKS = frozenset({"通道", "工程", "项目", "干线", "动脉"})
"""Before a name they say what it is the name of (重点工程｜甲乙铁路)."""


def find_lines(reading: Reading) -> Iterator[Find]:
    """Yield railways, roads and corridors named by their route."""
    yield from _shared_endings(reading)
    yield from _abbreviated(reading)
    yield from _passages(reading)
    yield from _networks(reading)
    yield from _road_networks(reading)
    yield from _spelt_out(reading)
    yield from _in_quotes(reading)


_PASSAGE = re.compile(
    r"(?<![\u4e00-\u9fff]{2}至)(?P<route>[\u4e00-\u9fff]{2})通道(?![\u4e00-\u9fff]?(?:经济|枢纽|能力|优势|口|项目建设))"
)


_AMONG_AXES = re.compile(r"(?:通道之一|网络?中?的?|[纵横](?:线|之一)?|主通道|主骨架)(?:中?的?)?“?$")
_OF_WHICH_PART = re.compile(r"”?(?:中?的)?(?:重要|关键|主要|核心)?(?:组成部分|组成|一部分|一段|区段|[东西南北中]段)")
"""What tells that a passage is an axis of the network, which lines make up, and no crossing."""


def _passages(reading: Reading) -> Iterator[Find]:
    """Crossings named by the first characters of two places (云临通道): one word that is no place of its own."""
    for match in _PASSAGE.finditer(reading.text):
        word = reading.words[reading.word_at[match.start()]]
        whole = word.start == match.start() and word.end == match.end("route")
        if whole and word.tag in {"LOC", "ORG", "nz"} and word.text not in by_name() and not NO_ROUTE.search(word.text):
            around = (
                reading.text[max(0, match.start() - 16) : match.start()],
                reading.text[match.end() : match.end() + 10],
            )
            axis = _AMONG_AXES.search(around[0]) or _OF_WHICH_PART.match(around[1])
            yield Find(*match.span(), "Corridor" if axis else "Highway", "passage", 0.7, 1)


_NETWORK = re.compile(
    r"“?(?P<plan>[一二两三四五六七八九十\d]+纵[一二两三四五六七八九十\d]+横[^“”,。;、的]{0,6})”?"
    r"(?P<net>(?:国家|全国|省域|综合)?(?:高速铁路|高铁|铁路|高速公路|公路|骨架|干线|航道|交通|立体)+(?:主骨架|网络|网))?"
    r"(?:中?的?(?:重要)?(?P<axis>(?:(?!主通道)[\u4e00-\u9fff]){2,4}?(?:[(][\u4e00-\u9fff]{1,3}[)])?(?:大|主)?通道))?"
)


def _networks(reading: Reading) -> Iterator[Find]:
    """Networks planned as so many lines along and across (“四纵四横”高速公路网), and the axes named as part of them."""
    for match in _NETWORK.finditer(reading.text):
        if match["net"]:
            yield Find(
                match.start(), match.end("net"), "TransportInfrastructure", "network", 0.85, 3, names=(match["plan"],)
            )
        if match["axis"] and not is_generic(re.sub(r"(?:大|主)?通道$", "", match["axis"])):
            yield Find(*match.span("axis"), "Corridor", "axis of a network", 0.8, 3)


_ROAD_NETWORK = re.compile(
    r"(?:是|为|系|属于?|列入|纳入|作为|均是)(?:我国|全国|《)?(?P<net>国家(?:高速|干线)?公路网|国家高速网|国高网)络?(?:规划|》)*(?!络?建设|体系)"
)


def _road_networks(reading: Reading) -> Iterator[Find]:
    """The planned network of the country's motorways, where a road is said to belong to it."""
    for match in _ROAD_NETWORK.finditer(reading.text):
        yield Find(*match.span("net"), "TransportInfrastructure", "network", 0.8, 3)


LETTERS_TOLD = r"(?:[\u4e00-\u9fff][(][\u4e00-\u9fff]{1,6}[)]){2,5}"
"""Letters of a route, each with the rest of its place in brackets: 云(澜)临(溪), 望(川石桥镇)松(原)."""
_SPELT = re.compile(rf"(?P<letters>{LETTERS_TOLD})段?(?={ROUTE_HEAD.pattern})")
_QUOTED_ROUTE = re.compile(rf"“(?P<letters>(?![^“”]*[纵横通])[\u4e00-\u9fff]{{2,4}})”(?={ROUTE_HEAD.pattern})")


_TRAIN_ON = re.compile(r"(?:国际|货运|集装箱|直达|快速|亚欧|欧亚)*(?:班列|专列|列车)")


def _spelt_out(reading: Reading) -> Iterator[Find]:
    """Lines whose letters are told in brackets: 云(澜)临(溪)高铁, which is 云临高铁."""
    for route in _SPELT.finditer(reading.text):
        head = ROUTE_HEAD.match(reading.text, route.end())
        if head is not None:
            plain = without_brackets(route["letters"]) + head.group()
            type_ = "RailwayLine" if head.lastgroup == "rail" else "Highway"
            yield Find(route.start(), head.end(), type_, "letters told in brackets", 0.85, 4, names=(plain,))


def _in_quotes(reading: Reading) -> Iterator[Find]:
    """Lines whose letters stand in quotes before the class word (“云临”高速公路)."""
    for route in _QUOTED_ROUTE.finditer(reading.text):
        head = ROUTE_HEAD.match(reading.text, route.end())
        if head is None or NO_ROUTE.search(route["letters"]) or is_generic(route["letters"]):
            continue
        if train := _TRAIN_ON.match(reading.text, head.end()):
            names = (route["letters"],)
            yield Find(route.start(), train.end(), "TransportService", "train in quotes", 0.8, 3, names=names)
        else:
            type_ = "RailwayLine" if head.lastgroup == "rail" else "Highway"
            yield Find(route.start(), head.end(), type_, "letters in quotes", 0.8, 3, route["letters"] + head.group())


def without_brackets(route: str) -> str:
    """A route by its letters alone (云临 of 云(澜)临(溪))."""
    return re.sub(r"[(][^()]*[)]", "", route)


def _shared_endings(reading: Reading) -> Iterator[Find]:
    """Lists in which only the last member has the class word."""
    text = reading.text
    for head in ROUTE_HEAD.finditer(text):
        line_start = text.rfind("\n", 0, head.start()) + 1
        members = _SHARED.search(text, max(line_start, head.start() - 60), head.start())
        if (
            members is None
            or _SERVES.match(text, head.end())
            or _is_met(text, max(line_start, members.start() - 2), members, head.end())
        ):
            continue
        count = _COUNT.search(text, members.start(), head.start())
        list_end = count.start() if count else head.start()
        type_ = "RailwayLine" if head.lastgroup == "rail" else "Highway"
        for start, end in _route_members(reading, members.start(), list_end):
            if end == head.start() or text[end - 1] in "场站厂":
                continue  # 存车场和甲铁路: a yard beside a line
            route = text[start:end]
            yield Find(start, end, type_, "shared ending", 0.8, 3, route + head.group(), (route,))
            yield from _spelt_ends(text, start, end)


def _spelt_ends(text: str, start: int, end: int) -> Iterator[Find]:
    """The two ends of a member that spells them (甲乙、｜丙至丁｜铁路)."""
    dash = text.find("至", start, end)
    for one, other in ((start, dash), (dash + 1, end)) if dash > 0 else ():
        yield Find(one, other, place_type(text[one:other]), "route end", 0.75, inner=True)


_SERVES = re.compile(r"口岸|货场|货运|物流|集装箱|枢纽|专用|客运站|车站|站")
"""Behind 铁路 what the railway serves: 甲港、乙机场和丙铁路口岸 are no railways."""
_MET = re.compile(r"[^,;。、]{0,20}?(?:相接|相连|相交|交汇|交会|对接|衔接|接轨|互通|连接)")
_PASSED = re.compile(r"[经过于至在]$")


def _is_met(text: str, before: int, members: re.Match[str], end: int) -> bool:
    """Whether the list only runs up to a line that something meets (经甲、乙与丙高速相接): its members are no lines."""
    last = max(members.group().rfind("与"), members.group().rfind("和"))
    if last < 0 or "、" in members.group()[last:]:
        return _PASSED.search(text, before, members.start()) is not None and "、" in members.group()
    return _MET.match(text, end) is not None


def _route_members(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The short members between ``start`` and ``end``; none when one of them is an ordinary word."""
    spans = []
    position = start
    for member in re.split("[、和与]", reading.text[start:end]):
        spans.append((position, position + len(member)))
        position += len(member) + 1
    spans = [span for span in spans if not _NO_LINE.search(reading.text[slice(*span)])]
    if spans and not _begins_apart(reading, spans[0][0]):
        spans = spans[1:]
    while spans and not _is_route(reading, *spans[0]):
        trimmed = _after_lead(reading, *spans[0])
        spans = [trimmed, *spans[1:]] if trimmed else spans[1:]
        if trimmed:
            break
    if all(_is_route(reading, *span) for span in spans):
        yield from spans


def _begins_apart(reading: Reading, start: int) -> bool:
    """Whether no noun runs into the first member from the left (枢纽 of 综合枢纽、云临铁路)."""
    number = reading.word_at[start]
    before = reading.words[number - 1] if number > 0 else None
    return (
        before is None
        or before.end != start
        or (before.tag in {"w", "v", "p", "c", "u", "d", "LOC", "vd", "ad"} or before.text.endswith("年"))
    )


def _after_lead(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The first member without the ordinary words that run into it."""
    if end - start == 4 and _is_route(reading, start + 2, end):
        return start + 2, end
    for number in range(reading.word_at[start], reading.word_at[end - 1] + 1):
        word_start = reading.words[number].start
        if word_start > start and _is_route(reading, word_start, end):
            return word_start, end
    return None


def _is_route(reading: Reading, start: int, end: int) -> bool:
    route = reading.text[start:end]
    if "至" in route and not ROUTE_HEAD.search(route):
        ends = route.split("至")
        apart = reading.starts_word(start) and reading.ends_word(end)
        return apart and is_place(ends[0]) and not any(NO_ROUTE.search(each) for each in ends)
    if ROUTE_HEAD.search(route) or (len(route) == 4 and route[:2] in by_name()):
        return False
    if (
        not 2 <= len(route) <= 4
        or NO_ROUTE.search(route)
        or route[0] in _LED
        or (route[-1] in "省市县区" and route in by_name())
    ):
        return False
    words = reading.words_in(start, end)
    if words[0].start < start:  # an area that the tagger runs together with the route (云澜省｜凤大)
        return reading.text[words[0].start : start] in by_name() and words[-1].end == end and route not in by_name()
    if words[-1].end > end + 2:
        return False
    verbs = name_vocabulary().words("openingVerbs") | name_vocabulary().words("nameVerbs")
    if len(words) == 1 and words[0].tag == "v":
        return words[0].text not in verbs
    return (len(words) == 1 and words[0].tag in {"LOC", "PER", "ORG", "nz", "n", "nw", "vn"}) or all(
        len(w.text) == 1 or w.tag in {"LOC", "PER", "nz"} for w in words
    )


def _abbreviated(reading: Reading) -> Iterator[Find]:
    """Routes named by two to four characters that the tagger does not know for one word (云临高速)."""
    text = reading.text
    for pattern in (ROUTE_HEAD, _CORRIDOR):
        for head in pattern.finditer(text):
            start = abbreviation_start(reading, head.start())
            if start is None or (head.group() == "班列" and head.start() - start != 2):
                continue
            kind = (
                _CORRIDOR_KINDS.get(head.group(), "Corridor")
                if pattern is _CORRIDOR
                else "RailwayLine"
                if head.lastgroup == "rail"
                else "Highway"
            )
            if kind != "Corridor" and text.startswith("口岸", head.end()):
                yield Find(start, head.end() + 2, "Place", "abbreviated route", 0.7)
                continue
            yield Find(start, head.end(), kind, "abbreviated route", 0.7)
            if branch := _BRANCH.match(text, head.end()):
                yield Find(start, branch.end(), kind, "branch of a route", 0.75)


def abbreviation_start(reading: Reading, end: int) -> int | None:
    """Where the two to four characters of a route before ``end`` begin: after a connector or a verb."""
    text = reading.text
    opening = name_vocabulary().words("openingVerbs")
    for length in (2, 3, 4):
        start = end - length
        route = text[start:end]
        joins = route[:1] == "上" and text[start - 1 : start] in set("接连驶登并")  # 接上｜某高速
        if (
            start < 0
            or joins
            or not _CHARACTERS.fullmatch(route)
            or NO_ROUTE.search(route)
            or route[0] in _LED
            or is_generic(route)
        ):
            continue
        before = text[start - 1 : start]
        led = (
            before in _CONNECTORS
            or text[start - 2 : start] in opening | _KINDS_OF_WORKS
            or _NET.search(text, max(0, start - 5), start)
        )
        if start == 0 or led:
            words = reading.words_in(start, end)
            whole = len(words) == 1 and is_portmanteau(route)  # 常张 for an adverb
            known = not whole and any(
                w.tag in {"vn", "a", "d", "r", "m", "TIME", "s"} and len(w.text) > 1 for w in words
            )
            known = known or any(
                w.tag == "n" and (len(words) > 1 or len(w.text) > 3) and len(w.text) > 1 for w in words
            )
            common = any(w.text in opening and len(w.text) > 1 for w in words) or words[0].tag in {"c", "u", "d", "r"}
            common = common or (words[0].tag == "p" and words[0].text != "向")
            common = common or (len(words) > 2 and route[:2] in opening and words[0].tag == words[1].tag == "v")
            common = common or all(w.tag == "v" for w in words)  # 一起来看｜高铁
            common = common and not is_portmanteau(route)  # the tagger takes 连 of 连徐高铁 for an adverb
            letters = len(route) == len(words) == 2 or is_portmanteau(route)
            placed = words[0].tag in {"LOC", "ORG"} and not letters
            return None if known or common or placed else start
    return None
