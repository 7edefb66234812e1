"""Governments, party committees and departments by their level alone or with their place (省委, 云澜市政府, 临溪区委).

A department may also be known by who speaks for it (市轴承办负责人), a committee by its secretary (云澜市委书记).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

_BODY = re.compile(
    r"(?P<party>中共)?(?P<level>省|市|县|区|自治区|州|镇|旗)"
    r"(?P<body>委员会|委|人民政府|政府|人大常委会|人大|政协|纪委|监委|发改委|经信委|国资委|商务局|发改局)"
)
_NO_BODY = re.compile(
    r"^(?:员|派|托|书记|副书记|常委|办|组织部|宣传部|统战部|政法委|党校|主席|主任|报告|工作报告|性|会|大厦|广场|"
    r"网站|部门|采购|投资)"
)
_FIELDS = re.compile(
    r"(?P<level>[省市县区州旗])(?P<left>[\u4e00-\u9fff]{2,8})[和与](?P<right>[\u4e00-\u9fff]{2,6}?)(?:委员会|局|厅|办公室)"
    r"(?![面部势限长])"
)
_OF_ALL = re.compile(r"各[省市县州旗(、)]+$")
"""各县市|区人民政府: those of all divisions."""

_SECRETARY = re.compile(r"[省市县区州旗]委(?=副?书记|常委|秘书长)|自治区党委(?=副?书记|常委|秘书长)")
_HEADED = re.compile(r"[省市县区州旗](?:人大常委会|人大|政协)(?=(?:党组)?副?书记、|(?:党组成员、)?副?主[任席])")
_HEAD_OF = re.compile(r"(?:(?:党组副?书记|党组成员)、)?副?主[任席]")
"""The posts at the head of congresses and consultative conferences."""

_MAYOR = re.compile(r"(?:副书记|常委)[、,和兼](?:[^,。;、\n]{1,8}[、,兼])?(?:常务)?[副代]?[市县区州旗]长")
"""Who sits in a committee and heads or helps to head its division: 某区委常委、副区长 is vice head of that district."""

_POST = re.compile(r"副?书记(?:、代?[省市县区州旗镇]长)?")
_SAYS = (
    r"(?:党组|党委|党工委)?(?:有关|相关)?(?:负责人|负责同志|工作人员|主任|副主任|局长|副局长|厅长|副厅长|书记|副书记|党组书记|发言人|获悉|了解到|"
    r"介绍|通报|公布|联合|牵头)"
)
_DEPARTMENT = re.compile(rf"[省市县区州旗](?P<field>[\u4e00-\u9fff]{{2,10}}?)(?:办公室|办|局|厅|专班)(?={_SAYS})")
_FIELD = (
    r"(?:生态环境|自然资源|自然资源和规划|规划和自然资源|发展改革|发展和改革|工业和信息化|经济和信息化|住房和城乡建设|住房城乡建设|交通运输|水利|水务|"
    r"农业农村|商务|文化和旅游|文化广电旅游|文化广电和旅游|卫生健康|应急管理|市场监督管理|市场监管|医疗保障|退役军人事务|人力资源和社会保障|"
    r"人力资源社会保障|财政|审计|统计|税务|教育|科学技术|科技|公安|民政|司法|体育|林业|林业和草原|能源|大数据|大数据发展|大数据管理|政务服务|"
    r"政务服务数据管理|行政审批服务|行政审批|国有资产监督管理|地方金融监督管理|金融|招商|投资促进|外事|乡村(?:振兴)|信访|粮食和物资储备|广播电视|"
    r"知识产权|药品监督管理|城市管理|综合执法|口岸|港航|海洋|海洋渔业|海洋发展|民族宗教|机关事务)"
)
_USUAL = re.compile(rf"[省市县区州旗]{_FIELD}(?:管理局|服务局|局|厅|委员会|办公室)")
_OF_LEVEL = re.compile(
    r"(?P<level>[省市县区州])(?:贸促会|工商联|科协|侨联|文联|残联|妇联|总工会|红十字会|慈善总会|农信联社|信用联社|农村信用社联合社"
    r"|[\u4e00-\u9fff]{2,8}(?:服务中心|促进中心|发展中心|事务中心|管理中心|指导中心|合作中心)(?=(?:党组|党委|党总支)?(?:书记、?)?副?主任))"
)
"""Bodies of an area beside its government, by their level alone or with its place (省贸促会)."""
_MINISTRY = re.compile(
    r"(?:(?:国家)?[\u4e00-\u9fff]{2,8}?(?:总署|总局|委员会|部|委)|国家[\u4e00-\u9fff]{2,6}局)(?P<division>[\u4e00-\u9fff]{2,7}司)(?=副?司长|有关负责|相关负责|负责人)"
)
"""A department of a ministry, by who heads or speaks for it (商务部某某司副司长)."""
_STATE_OFFICE = re.compile(
    r"国家[\u4e00-\u9fff]{2,6}[办局委](?=(?:联合|正式|近日|日前)*(?:印发|发布|公布|出台|下发|批复|批准|认定|牵头|制定))"
)
"""An office of the state by what it issues or approves."""
_OF_ZONE = re.compile(
    r"(?:航空港|空港|临空|临港|陆港|港务|自贸|保税|高新|经开|滨海|口岸|新区|机场|铁路|轨道)(?:委|办)(?![员托派任办公理事])"
)
"""The committee or office of a zone or field without its level, behind the place (云澜临港办)."""
_ORG_DEPARTMENT = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}?[省市县区州旗]|[省市县区州旗])(?:委|政府|人民政府)?[\u4e00-\u9fff]{2,10}(?:新闻办|研究室|办公室|办|局|厅|委|海关|法院|检察院|专班)"
)
_LEADING = re.compile(
    r"(?:中共)?(?:[\u4e00-\u9fff]{2,6}?[省市县区州旗]|[省市县区州旗])(?:委|政府|人民政府)?(?P<task>[\u4e00-\u9fff]{4,14}?)"
    r"(?:领导小组|指挥部|专项小组|委员会(?=办公室))(?:办公室)?"
)
"""Who leads a task across departments (云澜市委推进城市更新领导小组办公室), whatever the task is called."""
_NO_TASK = re.compile(r"[的了等在为对将,]|成立|组建|设立|建立|召开|明确|由|任|领导$|第[一二三四五六七八九十\d]")
_ZONE = re.compile(r"(?:开发|高新|经开|保税|度假|港务|新|园|景|库|矿|林|牧|示范|试验|实验|合作|集聚|集中)$")
"""What makes a zone of the 区 that a department begins with (开发|区招商局)."""
_BOTH = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,5}?[省市县区州旗])委[、和]?(?P<second>(?P=place)(?:人民)?政府|[省市县区州旗](?:人民)?政府)"
)
_NO_FIELD = re.compile(
    r"[委局厅办省市县镇]|政府|公司|集团|领导|企业|书记|单位|部门|大学|协会|区(?!域|建设|管理|发展|工作|协调)|[的了等在为对]"
)


def find_offices(reading: Reading) -> Iterator[Find]:
    """Yield government bodies."""
    yield from _coordinated(reading)
    yield from _secretaries(reading)
    yield from _headed(reading)
    yield from _beside(reading)
    yield from _departments(reading)
    yield from _joined(reading)
    yield from _leading(reading)
    text = reading.text
    for match in _BODY.finditer(text):
        start, end = match.span()
        number = reading.word_at[start]
        if number < 0:
            continue
        after = text[end : end + 4]
        if not (reading.ends_word(end) or after.startswith(("省政府", "市政府", "县政府", "区政府"))):
            continue
        if _NO_BODY.match(after) and match.group("body") not in {"人民政府", "政府"}:
            continue
        word = reading.words[number]
        if word.start < start:
            if word.tag not in {"LOC", "ORG"}:
                continue
            # 经|市人民政府同意: by whose consent
            start = start if start - word.start == 1 and text[word.start] in "经由向报" else word.start
        if reading.text[start - 2 : start] == "中共":
            start -= 2
        elif number > 0 and reading.words[number - 1].tag == "LOC" and reading.words[number - 1].end == start:
            start = reading.words[number - 1].start
        if text[start - 1 : start] in set("各该本我全团两三四五六七八九") or _OF_ALL.search(
            text, max(0, start - 8), start
        ):
            continue
        yield Find(start, end, "GovernmentBody", "office", 0.8)


def _leading(reading: Reading) -> Iterator[Find]:
    """Leading groups, headquarters and the offices of commissions, from their place or level on."""
    for match in _LEADING.finditer(reading.text):
        whole = reading.starts_word(match.start()) and reading.ends_word(match.end())
        if whole and not _NO_TASK.search(match["task"]):
            yield Find(*match.span(), "GovernmentBody", "leading group", 0.75, 2)


def _coordinated(reading: Reading) -> Iterator[Find]:
    """Offices with two fields: a place, the fields joined by 和, and the word for the office."""
    for match in _FIELDS.finditer(reading.text):
        fields = match.group("left").removeprefix("对口") + match.group("right")
        place = reading.words[reading.word_at[match.start()]] if reading.word_at[match.start()] >= 0 else None
        named = place is not None and (place.tag == "LOC" or reading.text[place.start : match.start() + 1] in by_name())
        if place is None or not named or _NO_FIELD.search(fields) or not reading.ends_word(match.end()):
            continue
        yield Find(place.start, match.end(), "GovernmentBody", "office of two fields", 0.85, 1)


def _place_before(reading: Reading, end: int) -> int | None:
    """Where the division begins that the text names right before ``end``; None where it names none."""
    text = reading.text
    for length in range(8, 1, -1):
        start = end - length
        if start >= 0 and text[start:end] in by_name() and reading.starts_word(start):
            return start
    return None


def _secretaries(reading: Reading) -> Iterator[Find]:
    """The committee of a named place in the title of its secretary."""
    for match in _SECRETARY.finditer(reading.text):
        whole = _place_before(reading, match.start() + (3 if match.group().startswith("自治区") else 1))
        start = whole if whole is not None else _place_before(reading, match.start())
        if start is not None:
            yield Find(start, match.end(), "GovernmentBody", "secretary of committee", 0.75, 1)
            of_county = reading.text[match.end() - 2] in "县区旗"  # a text may name the city elsewhere, a county hardly
            if whole is not None and (of_county or _MAYOR.match(reading.text, match.end())):
                yield Find(start, match.end() - 1, "AdministrativeArea", "division of its head", 0.75, inner=True)
        elif reading.starts_word(match.start()) and _is_held(reading, match.end()):
            yield Find(*match.span(), "GovernmentBody", "secretary of committee", 0.7)


_BESIDE = re.compile(
    r"[省市县区州旗][\u4e00-\u9fff]{2,8}[局委办厅](?P<others>(?:(?:、|和|与)[\u4e00-\u9fff]{2,6}(?:局|[发国经]\S{0,2}委|(?<![承主协举联合筹])办))+)(?=[分共联等,。;负介领作有])"
)
"""Departments named short beside one of their level (市教育局、水利局、民政局分别…)."""


def _beside(reading: Reading) -> Iterator[Find]:
    """The departments that stand beside one named with its level."""
    for match in _BESIDE.finditer(reading.text):
        for other in re.finditer(r"[^、和与]+", match["others"]):
            start = match.start("others") + other.start()
            if reading.starts_word(start):
                yield Find(start, start + len(other.group()), "GovernmentBody", "department beside another", 0.7)


def _headed(reading: Reading) -> Iterator[Find]:
    """The congress or conference of a level alone, in the title of who heads it (市政协主席林知远)."""
    for match in _HEADED.finditer(reading.text):
        post = _HEAD_OF.match(reading.text, match.end())
        if post and reading.tag_at(post.end()) == "PER" and reading.starts_word(match.start()):
            yield Find(*match.span(), "GovernmentBody", "headed by its chairman", 0.7)


def _is_held(reading: Reading, end: int) -> bool:
    """Whether the post of secretary right after the committee is that of a person named next (市委书记林知远)."""
    post = _POST.match(reading.text, end)
    return post is not None and reading.tag_at(post.end()) == "PER"


def _departments(reading: Reading) -> Iterator[Find]:
    """Departments of a level or place that speak or act, and those that the tagger knows for organisations."""
    text = reading.text
    for match in _DEPARTMENT.finditer(text):
        start = _place_before(reading, match.start() + 1)
        start = match.start() if start is None and reading.starts_word(match.start()) else start
        if start is None or _NO_FIELD.search(match.group("field")) or not reading.ends_word(match.end()):
            continue
        yield Find(start, match.end(), "GovernmentBody", "department", 0.7, 1)
    for match in _USUAL.finditer(text):
        start = _place_before(reading, match.start() + 1)
        start = match.start() if start is None and reading.starts_word(match.start()) else start
        if start is not None and reading.ends_word(match.end()):
            yield Find(start, match.end(), "GovernmentBody", "department", 0.75, 1)
    for match in _MINISTRY.finditer(text):
        if reading.starts_word(match.start()) and not _NO_TASK.search(match.group()):
            yield Find(*match.span(), "GovernmentBody", "department of ministry", 0.75, 1)
    for match in _STATE_OFFICE.finditer(text):
        if reading.starts_word(match.start()) and reading.ends_word(match.end()):
            yield Find(*match.span(), "GovernmentBody", "office of state", 0.75, 1)
    for match in _OF_LEVEL.finditer(text):
        start = _place_before(reading, match.start() + 1)
        start = match.start() if start is None and reading.starts_word(match.start()) else start
        if start is not None and reading.ends_word(match.end()):
            yield Find(start, match.end(), "Organization", "body of level", 0.7, 1)
    for match in _OF_ZONE.finditer(text):
        start = _place_before(reading, match.start())
        if start is not None and reading.ends_word(match.end()):
            yield Find(start, match.end(), "GovernmentBody", "office of zone", 0.75, 1)
    for word in reading.words:
        if word.tag == "ORG" and len(word.text) >= 4 and _ORG_DEPARTMENT.fullmatch(word.text):
            zone = _ZONE.search(text, max(0, word.start - 2), word.start) if word.text[0] == "区" else None
            yield Find(
                zone.start() if zone else word.start, word.end, "GovernmentBody", "department", 0.7, int(bool(zone))
            )


def _joined(reading: Reading) -> Iterator[Find]:
    """Committee and government of one place, written together (云澜市委市政府)."""
    for match in _BOTH.finditer(reading.text):
        if not reading.starts_word(match.start()) or reading.tag_at(match.start()) not in {"LOC", "ORG"}:
            continue
        second = match.group("second")
        name = None if len(second) > 5 else match.group("place") + second[1:]
        yield Find(match.start(), match.end("place") + 1, "GovernmentBody", "committee", 0.8, 2)
        yield Find(
            *match.span("second"),
            "GovernmentBody",
            "government",
            0.8,
            2,
            None if second.startswith(match.group("place")) else name,
        )
