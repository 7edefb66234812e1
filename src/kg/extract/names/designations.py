"""Titles, lists, pilots and awards that something holds: by their level (国家级…示范区), or by the verb before (获批, 入选)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.names.endings import longest_endings
from kg.extract.names.extension import extend, is_generic
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_LEVEL = re.compile(
    r"(?:国家级|国家|省级|市级|省部级|部级|世界级|世界|全国|全省|全市|全球|国际|亚洲|中国|省|"
    r"(?:[\u4e00-\u9fff]{2,3}省))?"
    r"(?:首批|首个|首家|第[一二三四五六七八九十\d]+批|[一二三四]星级|[1-5]A级?|[345五四三]A级)?"
)
_TRIGGER = re.compile(
    r"(?:获批|入选|入围|评为|获评|认定为?|被认定为|确认为|列为|列入|确定为|授予|荣获|荣膺|获得|获|获颁|命名为|成为|"
    r"升格为|升级为|获评为|纳入|摘得|创成|被评为|申报|创建|争创|获批为|批准为|跻身|认定|评选为|当选|获批建设|"
    r"获批创建|批复设立|争取获批|打造|创建为|建成|争当|被誉为)"
    r"(?:为|了|成为|国务院|国家发改委|商务部|科技部|工信部)?[\u4e00-\u9fff]{0,4}$"
    r"|(?:批准的|认定的|授予的|命名的|评定的|公布的(?:20\d\d年度?)?|发布的(?:20\d\d年度?)?|作为|也是|还是|均是|均为|都是|拥有|享有|喜获|喜摘|捧回|捧得|夺得|位列|荣登|成了|(?<=[市县区镇村园港场司团院学业])是|[,。、]是|^是)$"
)
_UNITED = re.compile(
    r"(?:(?:全国|国内|全省|全市|世界|全球)(?:唯一|首个|首家)的?)?集(?=中国|国家|全国|[省市]级|国际|世界)"
)
"""What stands before the first of several titles that one thing unites (集国家…基地、中国…之都于一身)."""

_COUNTED_OUT = re.compile(r"(?<=批)\d+[个家项](?=省|国家|市|全国|全省)")
"""The number of those that were named together (公布第二批9个省…园区)."""

_TO_BUILD = re.compile(r"(?:建设|创建|设立|开展|成为)(?=国家|全国|省级|首批)")
"""What is to be done with the title (获批建设国家…基地)."""

_IN_ONE = re.compile(r"[^。;\n]{0,50}?于一身")
_COUNT = re.compile(r"\d+[家个户项]")
_LEVEL_WORDS = re.compile(r"^(?:国家级?|省级|市级|全国|全省|世界级?|中国|首批|省)+")
_PILOTS = frozenset({"试点", "综合试点", "改革试点", "试点单位", "试点城市", "试点项目"})
_CLOSING = re.compile(r"前?\d{2,4}强|”(?:企业|称号|试点|基地|园区|城市|单位|奖)?|企业(?!家|主|的)|称号")
_AWARD = re.compile(r"(?:试点|\d{2,4}强|百强|单项冠军|称号|奖|名录|名单|级景区|级旅游景区|之都|之乡|名城)")
_STRONG = re.compile(r"(?:全国性|国际性|区域性|国家级?|省级|市级|全国|全省|全市|世界|国际|首批|第.批|中国|“)")
_STANDS_THERE = re.compile(r"(?:建成|建有|设立|成立|拥有|、)了?$")
"""What is said before a place that is called by its quoted name (建成“甲”孵化器), which is no title."""
_PLACE_TYPES = frozenset(
    {"DevelopmentZone", "IndustrialPark", "LogisticsPark", "CharacteristicTown", "DevelopmentPlatform"}
)
_GENERIC = re.compile(
    r"(?:改革|省级|国家级|国家|省|市级|全国|全省|首批|第.批|创新|示范|重点|现有|各类|其他|相关|建设|\d|个|家|一批|"
    r"新)*"
)


def find_designations(reading: Reading) -> Iterator[Find]:
    """Yield designations."""
    text = reading.text
    yield from _ranks(reading)
    for head, end, classes in longest_endings(reading):
        if "Designation" not in classes:
            continue
        extent = extend(reading, head, loose=True)
        start = extent.start if extent else head
        line = text.rfind("\n", 0, head) + 1
        long_level = _FROM_LEVEL.search(text, max(line, head - 30), head)
        if long_level and reading.starts_word(long_level.start()):
            start = min(start, long_level.start())
        start = _with_level(text, start)
        united = _UNITED.match(text, start, head)
        start = max(
            united.end() if united else start, text.rfind("”“", start, head) + 2 if "”“" in text[start:head] else 0
        )
        counted_out = _COUNTED_OUT.search(text, start, head)
        start = counted_out.end() if counted_out else start
        built = _TO_BUILD.match(text, start, head)
        start = built.end() if built else start
        modifier = text[start:head]
        level = _STRONG.match(modifier) is not None
        trigger = _TRIGGER.search(text[max(0, start - 12) : start].split("\n")[-1]) is not None
        counted = _AWARD.search(text[head:end]) is not None and _COUNT.match(text, end) is not None
        trigger = trigger or (counted and level) or _IN_ONE.match(text, end, end + 60) is not None
        trigger = trigger or counted_out is not None
        also_place = any(c in _PLACE_TYPES for c in classes)
        if also_place and modifier[:1] == "“" and (not trigger or _STANDS_THERE.search(text, max(0, start - 4), start)):
            continue
        placed = any(reading.tag_at(n) == "LOC" for n in range(start, head))
        if re.search(r"\d+[个家项]|获批|入选|公布|有限公司|旗下", modifier):
            continue
        if start >= head or (_GENERIC.fullmatch(modifier) and not (level and trigger)):
            continue
        if also_place and placed and not (level and trigger):
            continue
        if text.endswith("项目", head, end) and not trigger and _has_owner(reading, start, head):
            yield Find(start, end, "Project", "owned demonstration", 0.65, 1)
            continue
        if placed and extent is not None and text[head:end] in _PILOTS and len(modifier) >= 6:
            yield Find(start, end, "Designation", "pilot", 0.65)
            continue
        closing = _CLOSING.match(text, end)
        if closing and (text[end] != "”" or text.count("“", start, end) > text.count("”", start, end)):
            end = closing.end()
        if level and not trigger and is_generic(_LEVEL_WORDS.sub("", modifier)):
            continue
        names = (text[start : end - 2].strip("“”"),) if text.endswith("称号", start, end) else ()
        if level and (trigger or extent is not None or long_level):
            yield Find(start, end, "Designation", "designation", 0.75 if trigger else 0.65, 1, names=names)
        elif trigger and not placed and ((extent is not None and not also_place) or _AWARD.search(text[head:end])):
            yield Find(start, end, "Designation", "designation", 0.6, 0, names=names)


def _has_owner(reading: Reading, start: int, head: int) -> bool:
    """Whether a firm or a place in the name makes a demonstration project a work, not a title (宏拓集团云澜储能示范项目)."""
    return any(reading.words[n].tag in {"ORG", "LOC"} for n in range(reading.word_at[start], reading.word_at[head]))


_RANK_OF_ZONE = re.compile(
    r"(?:跻身|迈入|步入|进入|第[一二三四五六七八九十\d]+[个家批]|首[个家批]|唯一(?:一[个家])?|批准的|批复的|设立的|(?:设立|批准|认定|获批|创建|调整|扩区|确定|转型|建成|建设)(?:升级)?(?:为|成为|成)|(?:新增|增设|新设|批准)[\d一二三四五六七八九十]+[个家]|(?:属于?|是|作为|[系为])(?:我国|全国|全省|国内|首批|第[一二三四]批|最早的?|的)*[\d一二三四五六七八九十]+[个家]|是|成为|晋升为?|升格为|"
    r"升级为|晋级)(?:的)?(?P<name>(?:国家级?|省级|自治区级|市级)(?:高新技术产业开发区|经济技术开发区|经济开发区|高新技术开发区|高新区|经开区|新区|开发区|(?:综合)?保税区|"
    r"旅游度假区|自主创新示范区|临空经济示范区|化工园区|工业园区|农业科技园区))(?=[,。;、\n”]|之一|[行序]列|$)"
)
"""What a zone is by its rank: 国务院批准的第五个国家级新区."""

_TITLED_FIRM = re.compile(
    r"(?:专精特新|科技)?“(?:科技)?(?:专精特新|小巨人|瞪羚|独角兽|单项冠军|隐形冠军|雏鹰|雄鹰|领航|链主|哪吒|准独角兽)”企业(?!家|[\d])"
)
_GIVEN_BY = re.compile(r"(?:国家级?|省级?|市级?|区级?|全国|全省)$")


_CLUSTER = re.compile(
    r"(?:申创|申报|创建|入选|获批|认定为|列为|入围|获评)(?:的|了|为)?(?P<name>(?:国家级?|省级?|[\u4e00-\u9fff]{2,3}[省市])?"
    r"(?:首批|第[一二三四五六七八九十\d]+批)?(?:战略性新兴|先进|特色|中小企业)*[^,。;、:“”《》\d\n的]{2,22}?(?:产业集群|制造业集群))(?=[,。;、\n]|获批|名单|培育|$)"
)
"""A cluster that is recognised as one: its name is a title (申创的…先进制造业集群获批)."""


_ANNOUNCED = re.compile(
    r"(?:公布|发布|公示|印发|揭晓)了?(?:[“《])?(?:\d{4}年度?)?(?P<name>(?:(?:首批|第[一二三四五六七八九十\d]+批))?(?:国家级?|全国|全省|省级|市级|中国|[\u4e00-\u9fff]{2,3}[省市])"
    r"[^,。;、:“”《》\n的了]{2,24}?)(?:拟认定|拟入选|入选|培育|认定)?名单(?=[,。;”》\n]|中|显示)"
)
"""What those on a list that is announced are (公布国家级某工厂名单,甲公司上榜)."""


def _ranks(reading: Reading) -> Iterator[Find]:
    """Yield ranks of zones, what lists announce, and titles of firms in quotation marks with the area that gives them."""
    for match in _ANNOUNCED.finditer(reading.text):
        yield Find(*match.span("name"), "Designation", "announced list", 0.65, 1)
    for match in _RANK_OF_ZONE.finditer(reading.text):
        yield Find(*match.span("name"), "Designation", "rank of zone", 0.7, 1)
    for match in _CLUSTER.finditer(reading.text):
        if reading.starts_word(match.start("name")):
            yield Find(*match.span("name"), "Designation", "recognised cluster", 0.7, 3)
    for match in _TITLED_FIRM.finditer(reading.text):
        start = match.start()
        level = _GIVEN_BY.search(reading.text, max(0, start - 3), start)
        before = reading.words[reading.word_at[start - 1]] if start and reading.word_at[start - 1] >= 0 else None
        placed = before is not None and before.tag == "LOC" and before.end == start
        if level or placed:
            begin = before.start if placed and before else level.start() if level else start
            yield Find(begin, match.end(), "Designation", "titled firm", 0.7, 1)


_GAINED = re.compile(
    r"(?:获批|评为|获评|认定为|入选|荣获|授予|列为|列入|确定为|命名为|升级为|升格为|获颁|获得|成为)(?:了|为|成为)?(?:(?:[该全我本][省市县区国])?的?(?:第[一二三四五六七八九十\d]+[个家]|首[个家]|唯一(?:一[个家])?的?))?(?:(?:建设|创建|设立|开展)(?=国家|全国|省级|首批))?|(?<![就只还但不而])是(?=(?:全国|国家级|省级)[^,。;的\d]{3,16}之一)"
    r"|(?<![就只还但不而])是(?=(?:国家级?|省级|全国)(?!内)[^,。;、的]{3,18}(?:示范|试点|重点|先进|百强|文明|卫生|园林|绿色|高新技术|专精特新|龙头|领军)[^,。;、的]{0,8}、(?:国家级?|省级?|全国|首批|中国))"
)
_HONOURED = re.compile(
    r"(?:园区|城市|[市县区镇村]|企业|单位|项目|品牌|案例|工程|产品|集群|平台|中心|基地|街区|景区|名单|榜单|榜|名录|目录|试点|奖|称号|集体|工厂|车间|库|"
    r"[百十]强|[百十]佳)$"
)
_HONOURS = frozenset({"获批", "评为", "获评", "认定", "入选", "荣获", "授予", "列为", "列入", "命名", "获颁"})
_TITLES_GIVEN = _HONOURS - {"获批", "列为", "列入"}
_LONG_PRIZE = 6
"""A shorter name of a prize may be of a kind (一等奖)."""

_PART = re.compile(r"[^、,。;:!?\n的了]{3,40}?(?=[、,。;:!?\n]|和|及|与|等|的|之一|$)")
_CALLED_TITLES = re.compile(
    r"(?:等(?:[\d一二两三四五六七八九十]+[余多]?[个项块张类大])?[^、,。;“”\n]{0,8}?|(?:等)?的?)(?:称号|荣誉|殊荣|奖项|头衔|牌子|资质|名号|招牌|桂冠|名片|试点|示范|表彰|认定)(?![区市县园基])"
)
"""What is said behind a list of all its members: they are titles, whatever they end in."""


def find_gained(reading: Reading) -> Iterator[Find]:
    """Yield the members of a list after a verb of award that end like a designation (被评为省级园区和海外仓).

    One that does not is passed over where the list goes on; where its end says that all are titles, so is each.
    """
    for match in _GAINED.finditer(reading.text):
        parts = _with_conjunctions(reading, list(_parts(reading, match.end())), match.group())
        named = [_is_gained(reading, start, end, match.group()) for start, end in parts]
        titles = bool(parts) and any(named) and _CALLED_TITLES.match(reading.text, parts[-1][1]) is not None
        last = len(named) - named[::-1].index(True) if any(named) else 0
        for (start, end), own in zip(parts[:last] if not titles else parts, named, strict=False):
            placed = any(reading.tag_at(n) == "LOC" for n in range(_behind_giver(reading, start, match.group()), end))
            level = _has_level(reading, start, end)
            vague = match.group()[:2] in {"成为", "获得"} and not level
            if (own or titles) and not placed and end - start >= _SHORT_TITLE and not vague:
                yield Find(start, end, "Designation", "award", 0.8, 2)


_SHORT_TITLE = 4


def _parts(reading: Reading, position: int) -> Iterator[tuple[int, int]]:
    """The members of the list that begins at ``position``."""
    while part := _PART.match(reading.text, position):
        start, end = _over_conjunction(reading, *part.span())
        yield start, end
        position = end + 1
        if reading.text[end : end + 1] not in "、和及与":
            return


def _with_conjunctions(reading: Reading, parts: Sequence[tuple[int, int]], verb: str) -> list[tuple[int, int]]:
    """The members, two of them drawn together where only both are a title (全国甲与乙应用示范城市)."""
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        before = joined[-1] if joined else None
        half = (
            before is not None
            and reading.text[before[1] : start] in {"和", "与", "及"}
            and _has_level(reading, *before)
            and not _is_gained(reading, *before, verb)
            and not _has_level(reading, start, end)
        )
        joined[-1:] = [(before[0], end)] if before is not None and half else [*joined[-1:], (start, end)]
    return joined


def _has_level(reading: Reading, start: int, end: int) -> bool:
    return any(level.match(reading.text, start, end) for level in (_STRONG, _DATED, _KIND_OF_LEVEL, _OF_AREA))


def _is_gained(reading: Reading, start: int, end: int, verb: str) -> bool:
    """Whether a member ends like a designation, or like what is honoured where it has its level before it."""
    endings = name_vocabulary().endings
    kinds = {c for n in range(2, 14) for c in endings.get(reading.text[max(start, end - n) : end], ())}
    honoured = (
        _has_level(reading, start, end)
        and _HONOURED.search(reading.text, start, end) is not None
        and verb[:2] in _HONOURS
    )
    honoured = honoured or (verb[:2] in _CALLED and _PRAISED.match(reading.text[start:end]) is not None)
    prize = reading.text.endswith("奖", start, end) and end - start >= _LONG_PRIZE
    return bool(kinds & _PLACE_TYPES or "Designation" in kinds or honoured or prize) and reading.ends_word(end)


def _behind_giver(reading: Reading, start: int, verb: str) -> int:
    """``start``, or the end of the area that gives the title (获评某省｜绿色园区): it is not where it is."""
    given = reading.words[reading.word_at[start]]
    own = given.tag == "LOC" and given.text[-1] in "省市" and verb[:2] in _TITLES_GIVEN
    return given.end if own else start


_DATED = re.compile(r"20\d\d年(?:度)?(?:首批|第[一二三四五六七八九十]+批)?(?:国家|省|市|全国|全省|世界|中国)")
_KIND_OF_LEVEL = re.compile(r"[\u4e00-\u9fff]{2,6}型(?=国家|全国|省级)")
"""Of which kind the title is, before its level (陆港型国家…城市)."""
_OF_AREA = re.compile(r"[\u4e00-\u9fff]{2,3}[省市](?!场)(?=[\u4e00-\u9fff]{6,})")
"""Whose title it is (某省某产业示范园区)."""
_PRAISED = re.compile(
    r"(?!.*(?:档次|等次|等级|成绩|案例)$)[^、,。“”]*(?:优胜|先进|模范|标兵|文明|十佳|优秀|标杆|杰出|最佳|最美)"
)
"""Praise that makes a title of what somebody is called at an award, whatever its level."""
_CALLED = frozenset({"评为", "获评", "荣获", "授予", "命名"})
_HALF = re.compile(
    r"(?:文化|科技|产业|制造|生态|商贸|教育|体育|金融|工业|农业|经济|技术|研究|医疗|信息|环境|能源|交通|服务)$"
)


def _over_conjunction(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The part, drawn over a conjunction that joins two fields of one title (夜间文化和旅游消费集聚区)."""
    if reading.text[end : end + 1] not in set("和与及") or not _HALF.search(reading.text, start, end):
        return start, end
    rest = _PART.match(reading.text, end + 1)
    return (start, rest.end()) if rest else (start, end)


_FROM_LEVEL = re.compile(
    r"(?:国家级?|省级|市级|省部级|世界级|全国性|国际性|区域性|全国|全省|“[一二两三四]部[一二两三四]省”|"
    r"中国)(?:[^,。;:、的了为在是和等(\n《》]|和(?=[\u4e00-\u9fff]{2,4}(?:融合|转移|协同|贸易|高技术))){2,26}$"
)


def _with_level(text: str, start: int) -> int:
    """``start`` moved left over the words of level and batch before it (国家级, 第三批)."""
    line = text.rfind("\n", 0, start) + 1
    for begin in range(max(line, start - 8), start):
        match = _LEVEL.fullmatch(text, begin, start)
        if match and match.group():
            return begin
    return start
