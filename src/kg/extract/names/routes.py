"""Railways and roads by number, by their ends and by sections (G25高速, 甲至乙铁路, 甲高速乙至丙段拓宽)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.first_ends import first_end_start
from kg.extract.names.initials import is_portmanteau
from kg.extract.names.lines import NO_ROUTE
from kg.extract.names.places import is_place, is_transcribed, leading_country, place_type
from kg.extract.names.reading import Find, Reading
from kg.extract.names.route_sections import WORKS, find_links, find_lone_sections, find_sections
from kg.gazetteer import by_name

_NUMBERED = re.compile(
    r"[GSXY] ?\d{1,4}(?:(?:(?![改和与及至接两条])[\u4e00-\u9fff]){0,4}?(?:高速公路|高速|国道|省道|县道|乡道|线))?(?![\dA-Za-z次])|\d{3}(?:国道|省道)"
    r"|(?:国道|省道|县道)\d{3}线?(?![\d.余多公千米条个])"
)
_NATIONAL = re.compile(r"国家高速公?路?网?(?P<name>[\u4e00-\u9fff]{2,4}线)(?=[(][GS]\d)")
_TRAIN_CITY = re.compile(r"(?P<city>[(][\u4e00-\u9fff]{2,4}[)])(?:中[\u4e00-\u9fff])?(?:班列)?")
_TRAIN_ROUTE = re.compile(
    r"[(](?P<route>[\u4e00-\u9fff·]{2,8}(?:[-—=至][\u4e00-\u9fff·]{2,8})+)[)](?:国际|货运|跨境|[公铁海]{2}联运)*(?:班列|专列)?"
)
"""The route of a train in brackets behind its name (某班列某号(甲-乙-丙)班列)."""
_NAMED_TRAIN = re.compile(
    r"(?:中[\u4e00-\u9fff]|国际|货运)班列(?:[(]|“|[(]“)?([\u4e00-\u9fff]{2,4}号)(?:[)]|”|”[)])?(?!线|段|楼|文)|"
    r"中[\u4e00-\u9fff]班列[-—]{1,2}([\u4e00-\u9fff]{2,4}号)|"
    r"“([\u4e00-\u9fff]{2,4}号)”(?:中[\u4e00-\u9fff])?班列"
)
_KIND_OF_TRAIN = r"(?:动车组|高速|旅客|货运|国际|铁海联运|海铁联运|公铁联运|集装箱|冷链|跨境|直达|联运|中[欧亚老越俄])*(?:列车|班列|专列)"
_TRAIN = re.compile(
    rf"(?<![A-Za-z\d])[A-Z]{{1,3}}\d{{1,2}}[A-Z]\d{{3,5}}(?:号|次)?(?:列车|机车)|[A-Z]\d{{2,5}}(?:/\d{{1,5}})?次(?:(?:[\u4e00-\u9fff]{{2,8}}通道)?{_KIND_OF_TRAIN})?|(?<![\d.第])\d{{4,5}}(?:/\d{{1,5}})?次(?:[\u4e00-\u9fff]{{2,8}}通道)?{_KIND_OF_TRAIN}"
)
_RUN_TIMES = re.compile(r"(?:开行|发运|发送|发出|开出|开通|运行|累计|共计?|达到?|超过?|突破|完成|近|约|[多余])$")
"""Before a number they tell how often trains ran, and the number is not that of a train."""
_HEADS = (
    r"高速铁路|城际轨道(?:交通)?(?:[A-Z]?\d{1,2}号?线)?|城际铁路|市域铁路|客运专线|货运专线|铁路|高铁|城际(?!公交)|国家高速公路|国家高速|高速公路|高速|公路|快速路|"
    "天然气管线|天然气管道|输气管道|输油管道|管道"
)
"""What a line between two places may be called."""
_HEAD_END = re.compile(_HEADS)
_RAIL = re.compile(r"铁路|高铁|城际|专线|轨道")
_ENDS = re.compile(
    r"(?P<from>[\u4e00-\u9fff]{2,6}?(?:至(?:(?![和与及])[\u4e00-\u9fff]){2,5}?)*)(?P<behind>[(][\u4e00-\u9fff]{2,6}界[)])?(?:经(?P<via>[\u4e00-\u9fff、]{2,12}?))?(?P<dash>至|到|-{1,2}|一)(?P<to>(?:(?!的)[\u4e00-\u9fff]){2,6}?)"
    rf"(?P<border>[(][\u4e00-\u9fff]{{2,8}}[)])?(?P<part>段(?=高铁|高速|铁路|公路|城际))?(?P<between>之?间的?|等?(?:\d+|[两二三四五六七八九十])条)?(?P<head>{_HEADS})"
)
_LISTED = re.compile(
    r"(?P<from>[\u4e00-\u9fff]{2,5})(?:(?:至|-)(?P<via>[\u4e00-\u9fff]{2,5}?))?(?:至|-)(?P<to>[\u4e00-\u9fff]{2,5})[、和与及]$"
)
_REBUILT = re.compile(rf"(?:[\u4e00-\u9fff]{{2,6}}段)?{WORKS}(?:(?:工程|项目)|(?=[、等和及]))")
_ALONG = re.compile(
    r"(?P<from>[\u4e00-\u9fff]{2,6})(?:[(][\u4e00-\u9fff]{2,8}[)])?(?:至|-)(?P<to>[\u4e00-\u9fff]{2,8}?)(?:[(][\u4e00-\u9fff]{2,8}[)])?"
    r"(?:段|公路|高速公路|高速)?(?=[、,。;等和]|改|项目|工程)"
)
_ON_ROADS = re.compile(r"高速|公路|国道|省道|路段|国高|改线|沿线")
_ZONE = re.compile(r"[园区港]$")
_SERVICE_ENDS = re.compile(
    r"(?P<from>[\u4e00-\u9fff·]{2,7})(?:(?:至|-|=)(?P<via>[\u4e00-\u9fff·]{2,8}?))?(?:至|-|=|直飞|往返|飞往)(?P<to>(?:(?!等)[\u4e00-\u9fff·]){2,8}?)的?"
    r"(?P<count>等?(?:\d+|[两二三四五六七八九十])[条个](?:新|新增|加密)?|等)?"
    r"(?P<head>(?:国际|全?货运|客运|全货机|货机|集装箱|直飞|直航|定期|外贸|内贸|海上|空中|洲际|铁海联运|海铁联运|公铁联运|陆海联运|班轮|快速|旅游|中[欧亚老越俄])*"
    r"(?:航线|班轮|班列|专列|(?:城际|城乡|跨城)?公交(?:专线|快线)?|直达列车|快线|(?<=货运|国际|客运|冷链)列车))"
)
_ON_A_LINE = re.compile(
    r"[\u4e00-\u9fff]{2,6}铁路[(](?P<route>[\u4e00-\u9fff]{2,6}(?:[-至][\u4e00-\u9fff]{2,6})+)[)]"
    r"(?:国际|跨境|货运|客运|旅客|冷链)*(?P<first>首[趟列])?(?:货运|客运)?(?:列车|班列|专列)"
)
"""A train by the line that it runs on and its ends: 甲乙铁路(丙-丁)国际货运列车."""
_BRACKETED_TRAIN = re.compile(
    r"(?<!”)(?<!国际)(?<!中[欧亚老越俄])(?:[\u4e00-\u9fff]{2,4}铁路)?(?:中[欧亚老越俄]|国际|货[运物]|跨境|旅客|客运|冷链|海铁联运|铁海联运|欧亚|亚欧)+(?:班列|列车|专列)[(](?P<route>[\u4e00-\u9fff·]{2,8}(?:[-—至][\u4e00-\u9fff·]{2,8})+)[)]"
)
_QUOTED_TRAIN = re.compile(
    r"“(?P<route>[\u4e00-\u9fff·]{2,12}(?:[-—至][\u4e00-\u9fff·]{2,12})+)”(?:[\u4e00-\u9fff()]{0,12}?)"
    r"(?:班列|专列|列车|线路|航线|专线|航班|快线|快航|通道)"
)
_ROUTE_BEHIND = re.compile(
    r"(?:(?:欧洲|[东西南北]欧|[北南]美|美洲|非洲|大洋洲|[东中南西]亚|东南亚|亚欧|欧亚|中[欧亚老越]|日韩|洲际|国际|国内|跨境|定期|直飞|客运|货运|全货机|冷链)*"
    r"(?:航线|班列|专列|线路|航班|快线|专线))“(?P<route>[\u4e00-\u9fff·]{2,10}(?:[-—=至][\u4e00-\u9fff·]{2,10})+)”"
)
"""The route in quotes behind the class word (首条航线“甲—乙”)."""
_BY_ROUTE = (_BRACKETED_TRAIN, _QUOTED_TRAIN, _ROUTE_BEHIND)
_LINE = re.compile(
    r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2,4})(?:[一二三四]{2})?线(?=[、,。;()\n和与及至到]|相接|相连|连接|交会|等|正在|已|将|的|相继|陆续|先后|均|也|即将|全面|顺利|贯通|竣工|"
    r"全线|工程|项目|开工|通车|全长|铁路|建设|开通|"
    r"运行|区间)"
)
_LED = re.compile(r"[续新改扩开修筹在][建工]|加快|推进|启动|建设|规划|打通")
"""Verbs whose first character the tagger may take for a place (续建｜某地至…)."""
_JOINS = re.compile(r"(?<=[\u4e00-\u9fff]{2})[和与及]")
_LED_FROM = re.compile(r"[从由自]$|来自$")
"""Before 甲到乙 they tell of a way somebody goes."""
_BY_SIDE = re.compile(r"(?<=[\u4e00-\u9fff]{2})[东西南北]线$")
"""On which side of its end a line runs is no part of the name of that place (甲至乙｜西线高速公路)."""
_NO_STOP = re.compile(r"[首第趟列]|[回返]程|铁路|高铁|公路")
_ROAD_NUMBER = re.compile(r"(?<![A-Za-z\d])[GSXY] ?\d{1,4}$")
_IN_BRACKETS = re.compile(r"[(](?P<from>[\u4e00-\u9fff]{2,6})[至-](?P<to>[\u4e00-\u9fff]{2,6})段[)]")
_JOURNEY = re.compile(
    r"(?:的)?(?:旅行|运行|通行|行车|路上)?(?:时间|时长|车程|票价|车票|旅程)|联络线|连接线|支线|延长线"
)
"""Behind 甲至乙高铁 these speak of the journey between two places, not of a line of that name."""


def find_routes(reading: Reading) -> Iterator[Find]:
    """Yield numbered roads, trains, lines between two places, and sections."""
    yield from _numbered(reading)
    yield from _between_places(reading)
    for match in _TRAIN.finditer(reading.text):
        if match.group()[0].isalpha() or not _RUN_TIMES.search(reading.text[: match.start()][-4:]):
            yield Find(match.start(), match.end(), "TransportService", "train number", 0.85, 1)
    for match in _NAMED_TRAIN.finditer(reading.text):
        name = next(group for group in match.groups() if group)
        if route := _TRAIN_ROUTE.match(reading.text, match.end()):
            yield Find(
                match.start(),
                route.end(),
                "TransportService",
                "named train with its route",
                0.85,
                3,
                names=(match.group(), name),
            )
            yield from _stops(reading, route)
            continue
        city = _TRAIN_CITY.match(reading.text, match.end())
        if city and reading.tag_at(match.end() + 1) == "LOC":
            names = (match.group() + city.group("city"),)
            yield Find(match.start(), city.end(), "TransportService", "named train", 0.85, 2, names=names)
            continue
        yield Find(match.start(), match.end(), "TransportService", "named train", 0.85, 2, names=(name,))
    yield from _on_lines(reading)
    yield from _quoted(reading)
    yield from _services(reading)
    yield from _termini(reading)
    yield from find_sections(reading)
    yield from find_links(reading)
    yield from find_lone_sections(reading)


_TERMINUS = re.compile(
    r"(?:开往|驶往|驶向|驶抵|抵达|到达|直达|终到)(?P<name>[\u4e00-\u9fff]{2,4}?[东南西北])(?=[,;。、的\n]|方向)"
)
_BY_RAIL = re.compile(r"[站车]|高铁|铁路")


def _termini(reading: Reading) -> Iterator[Find]:
    """Stations without the word for them, where a train goes there (驶出甲站,开往｜乙西)."""
    for match in _TERMINUS.finditer(reading.text):
        start, end = match.span("name")
        city = match["name"][:-1]
        line = reading.text[reading.text.rfind("\n", 0, start) + 1 : start]
        if is_place(city) and not is_place(match["name"]) and _BY_RAIL.search(line):
            yield Find(start, end, "TransportInfrastructure", "terminus", 0.75, 1, names=(match["name"] + "站",))


def _on_lines(reading: Reading) -> Iterator[Find]:
    """Trains named by the line that they run on, with the places between which they do."""
    for match in _ON_A_LINE.finditer(reading.text):
        head = reading.text[match.end("route") + 1 : match.end()].replace(match["first"] or " ", "")
        names = (f"{match['route'].replace('-', '至')}{head}",)
        start = _proper_start(reading, match.start(), match.end())
        yield Find(start, match.end(), "TransportService", "train on a line", 0.85, 4, names=names)
        yield Find(start, match.start("route") - 1, "RailwayLine", "line of a train", 0.8, inner=True)
        for stop in re.finditer(r"[^-至]+", match["route"]):
            at = match.start("route") + stop.start()
            yield Find(at, at + len(stop.group()), place_type(stop.group()), "route end", 0.75, inner=True)


def _quoted(reading: Reading) -> Iterator[Find]:
    """Services called by their route in quotes (“甲—乙”班列, 航线“甲—乙”), with its stops as names of their own."""
    for match in (m for kind in _BY_ROUTE for m in kind.finditer(reading.text)):
        type_ = "Corridor" if match.group().endswith("通道") else "TransportService"
        rank = 5 if "铁路" in match.group() else 2  # the line that it runs on is part of its name
        yield Find(match.start(), match.end(), type_, "train by its ends", 0.8, rank, names=(match.group("route"),))
        yield from _stops(reading, match)


def _stops(reading: Reading, match: re.Match[str]) -> Iterator[Find]:
    """The places of a route that is written with dashes."""
    stops = [(match.start("route") + m.start(), m) for m in re.finditer(r"[^-—=至]+", match.group("route"))]
    among_places = any(reading.tag_at(start) == "LOC" and reading.starts_word(start) for start, _ in stops)
    for start, stop in stops:
        if country := leading_country(stop.group()):
            yield Find(start, start + len(country), "AdministrativeArea", "route end", 0.75, inner=True)
            whole = Find(start, start + len(stop.group()), "AdministrativeArea", "route end", 0.75, inner=True)
            yield whole._replace(names=(stop.group()[len(country) :],))
            continue
        certain = match.re in {_BRACKETED_TRAIN, _TRAIN_ROUTE} or is_transcribed(stop.group())
        if (among_places and not _ZONE.search(stop.group())) or certain:
            yield Find(start, start + len(stop.group()), place_type(stop.group()), "route end", 0.75, inner=True)


def _between_places(reading: Reading) -> Iterator[Find]:
    """A至B铁路: the line, with its ends as names of their own; 一 between two places is a misread dash."""
    text = reading.text
    for head in _HEAD_END.finditer(text):
        line_start = max(text.rfind("\n", 0, head.start()) + 1, head.start() - 28)
        found = None
        for begin in range(line_start, head.start()):
            if reading.starts_word(begin) and reading.tag_at(begin) == "LOC" and not _LED.match(text, begin):
                found = _ENDS.fullmatch(text, begin, head.end())
                if found and _runs_over_places(found):
                    break
                found = None
        found = found or _from_unknown(reading, line_start, head)
        if not found or not _ends_at_place(reading, found) or _JOURNEY.match(text, found.end()):
            continue
        type_ = "Pipeline" if "管" in head.group() else "RailwayLine" if _RAIL.search(head.group()) else "Highway"
        found = _behind_area(text, found)
        dashed = found.group("dash") == "一"
        name = f"{found.group('from')}-{found.group('to')}{found.group('head')}" if dashed else None
        plain = (f"{found.group('from')}至{found.group('to')}{found.group('head')}",)
        if (found.group("between") or "").endswith("条"):
            name = plain[0]  # 甲至乙和丙至丁两条高速公路
        names: tuple[str, ...] = (
            plain if any(found.group(part) for part in ("behind", "border", "via", "part", "between")) else ()
        )
        numbered = _ROAD_NUMBER.search(text, max(0, found.start() - 6), found.start())
        start = numbered.start() if numbered and not dashed else found.start()
        yield from _bracketed_section(reading, start, found, type_)
        yield Find(start, found.end(), type_, "route between places", 0.85, 2, name, names)
        yield from _ends(found)
        yield from _called_projects(text, found, type_)
        yield from _listed_before(reading, found.start(), head.group(), type_)


def _called_projects(text: str, found: re.Match[str], type_: str) -> Iterator[Find]:
    """What the text goes on to call the line without its class word (甲至乙项目 of 甲至乙公路)."""
    route = f"{found.group('from')}至{found.group('to')}"
    for called in re.finditer(re.escape(route) + "(?:项目|工程)", text):
        yield Find(*called.span(), type_, "line called a project", 0.8, 3, names=(route + found.group("head"),))


def _from_unknown(reading: Reading, line_start: int, head: re.Match[str]) -> re.Match[str] | None:
    """A line whose first end the tagger takes for no place (云澜至赣州铁路), where it does take the second for one."""
    dash = reading.text.rfind("至", line_start + 2, head.start())
    origin = reading.text.rfind("(", line_start, dash) if reading.text[dash - 1 : dash] == ")" else dash
    begin = first_end_start(reading, origin) if origin > 0 else None
    known = reading.tag_at(dash + 1) == "LOC" and reading.starts_word(dash + 1)
    if begin is None or not known or begin < line_start or _LED.match(reading.text, begin):
        return None
    return _ENDS.fullmatch(reading.text, begin, head.end())


def _bracketed_section(reading: Reading, start: int, found: re.Match[str], type_: str) -> Iterator[Find]:
    """甲至乙高速公路(丙至丁段): the section, the line in front of the bracket staying one of its own."""
    section = _IN_BRACKETS.match(reading.text, found.end())
    if section is None:
        return
    yield Find(start, section.end(), type_, "section in brackets", 0.85, 3)
    yield Find(start, found.end(), type_, "route between places", 0.85, inner=True)
    for group in ("from", "to"):
        yield Find(*section.span(group), place_type(section.group(group)), "section end", 0.75, inner=True)


def _ends_at_place(reading: Reading, found: re.Match[str]) -> bool:
    """Whether the second end is a place by the tagger, or two or three characters it knows no word for (至打川高速)."""
    start, end = found.span("to")
    if is_portmanteau(found.group("to")):
        return False  # 甲至乙丙铁路 leads from a place to a line
    if reading.tag_at(start) == "LOC" and reading.starts_word(start):
        return True
    words = reading.words_in(start, end)
    short = end - start <= 3 and words[0].start == start and not NO_ROUTE.search(found.group("to"))
    known = [w for w in words if w.end <= end and (len(w.text) > 1 or w.tag in {"u", "c", "m", "r", "w"})]
    return short and "段" not in found.group("to") and not known


def _services(reading: Reading) -> Iterator[Find]:
    """A至B国际货运航线: the service, with its ends as names of their own."""
    text = reading.text
    for found in _SERVICE_ENDS.finditer(text):
        origin = found.group("from")
        begin = next(
            (n for n in range(len(origin) - 1) if _is_stop(reading, found.start() + n, found.end("from"))), None
        )
        towards = _is_stop(reading, *found.span("to")) or _begins_abroad(reading, *found.span("to"))
        if begin is None and towards:
            begin = _last_word(reading, found.start(), found.end("from"))
        if begin is None or not towards or _NO_STOP.search(found.group("to")):
            continue
        start = found.start() + begin
        route = text[start : found.end("to")] + found.group("head") if found.group("count") else None
        yield Find(start, found.end(), "TransportService", "service between places", 0.8, 2, route)
        if found.group("via"):
            yield Find(*found.span("via"), place_type(found.group("via")), "route end", 0.8, inner=True)
        yield Find(start, found.end("from"), place_type(text[start : found.end("from")]), "route end", 0.8, inner=True)
        yield Find(*found.span("to"), place_type(found.group("to")), "route end", 0.8, inner=True)
        yield from _listed_before(reading, start, found.group("head"), "TransportService")


def _last_word(reading: Reading, start: int, end: int) -> int | None:
    """How far into the first end of a service its name begins, where that is a word of two or three characters."""
    word = reading.words[reading.word_at[end - 1]]
    fits = (
        word.end == end and 2 <= len(word.text) <= 3 and word.start >= start and word.tag in {"n", "PER", "ORG", "nz"}
    )
    return word.start - start if fits and not NO_ROUTE.search(word.text) else None


def _begins_abroad(reading: Reading, start: int, end: int) -> bool:
    """Whether the second end is a place within a place that is named first (老挝｜万象南站)."""
    word = reading.words[reading.word_at[start]]
    return word.tag == "LOC" and word.start == start and word.end < end and is_place(word.text)


def _is_stop(reading: Reading, start: int, end: int) -> bool:
    """Whether the stretch is a place by the gazetteers, or one word that the tagger takes for one."""
    word = reading.words[reading.word_at[start]]
    name = reading.text[start:end]
    if name.endswith(("港", "站", "口岸")) and any(is_place(name[:n]) for n in (2, 3)):
        return True
    return is_place(name) or (word.tag == "LOC" and word.start == start and word.end == end)


def _runs_over_places(found: re.Match[str]) -> bool:
    """Whether what stands between 经 and 至 are places, and the route begins at a place: no direction, no time."""
    origin = found.group("from")
    if (
        re.match(r"[向往朝][东南西北]", origin)
        or origin[-1] in "前后时"
        or (_JOINS.search(origin) and not is_place(origin))
    ):
        return False
    if found.group("dash") == "到" and _LED_FROM.search(found.string, max(0, found.start() - 2), found.start()):
        return False
    return not found.group("via") or all(is_place(stop) for stop in found.group("via").split("、"))


def _ends(found: re.Match[str]) -> Iterator[Find]:
    """The places that a route runs between and over."""
    for group in ("from", "via", "to"):
        for stop in re.finditer(r"[^、至一-]+", found.group(group) or ""):
            start, name = found.start(group) + stop.start(), _BY_SIDE.sub("", stop.group())
            yield Find(start, start + len(name), place_type(name), "route end", 0.8, inner=True)


def _listed_before(reading: Reading, end: int, head: str, type_: str) -> Iterator[Find]:
    """Routes listed before the one that has the class word (A至B、C至D铁路 has the railway A至B)."""
    while listed := _LISTED.search(reading.text, max(0, end - 18), end):
        origin = listed.group("from")
        begin = next((n for n in range(len(origin) - 1) if is_place(origin[n:])), None)
        if begin is None or not is_place(listed.group("to")):
            return
        start, stop = listed.start() + begin, listed.end() - 1
        yield Find(start, stop, type_, "listed route", 0.75, 3, reading.text[start:stop] + head)
        for group in ("from", "via", "to"):
            if listed.group(group):
                at = start if group == "from" else listed.start(group)
                kind = place_type(reading.text[at : listed.end(group)])
                yield Find(at, listed.end(group), kind, "route end", 0.8, inner=True)
        end = start


def _behind_area(text: str, found: re.Match[str]) -> re.Match[str]:
    """The route without the county or city it lies in, which stands before its first end (临溪县云澜至宁溪高速)."""
    origin = found.group("from")
    area = next((n for n in range(3, len(origin) - 1) if origin[n - 1] in "省市县区" and origin[:n] in by_name()), 0)
    return (_ENDS.fullmatch(text, found.start() + area, found.end()) if area else None) or found


def _numbered(reading: Reading) -> Iterator[Find]:
    text = reading.text
    for road in _NATIONAL.finditer(text):
        yield Find(*road.span("name"), "Highway", "national road", 0.8, 1)
    for match in _NUMBERED.finditer(text):
        plain = re.fullmatch(r"[GSXY] ?\d{1,4}", match.group()) is not None
        if plain and text[match.end() : match.end() + 1] not in set("、,。;()和与及段改"):
            continue
        if text[match.start() - 1 : match.start()].isalnum() and text[match.start() - 1].isascii():
            continue
        if plain and not _ON_ROADS.search(text, max(0, match.start() - 40), match.end() + 40):
            continue
        along = _ALONG.match(text, match.end())
        if along and reading.starts_word(along.start("to")) and reading.ends_word(along.end("to")):
            yield Find(match.start(), along.end(), "Highway", "numbered section", 0.8, 2)
            yield Find(match.start(), match.end(), "Highway", "numbered road", 0.8, inner=True)
            for group in ("from", "to"):
                yield Find(*along.span(group), place_type(along.group(group)), "section end", 0.75, inner=True)
            continue
        rebuilt = _REBUILT.match(text, match.end())
        end, names = (rebuilt.end(), (match.group(),)) if rebuilt else (match.end(), ())
        yield Find(match.start(), end, "Highway", "numbered road", 0.85, 1, names=names)
    for match in _LINE.finditer(text):
        if NO_ROUTE.search(match.group()):
            continue
        start = _proper_start(reading, match.start(), match.end())
        if match.end() - start < 3:
            continue
        if any(reading.tag_at(n) in {"LOC", "PER", "nz", "ORG"} for n in range(start, match.end() - 1)):
            yield Find(start, match.end(), "RailwayLine", "line", 0.7)


def _proper_start(reading: Reading, start: int, end: int) -> int:
    """The start of the first word from ``start`` on that can begin a route."""
    while start < end:
        word = reading.words[reading.word_at[start]]
        if word.tag in {"LOC", "PER", "nz", "ORG", "n", "nw"} and word.start >= start:
            return start
        start = max(start + 1, word.end)
    return end
