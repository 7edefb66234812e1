"""Names between quotation marks: strategies, reforms, mechanisms and slogans (“云启工程”, “云启计划”行动)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.productive import is_number_slogan
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name
from kg.ontology.names import name_vocabulary

_QUOTED = re.compile(r"“([^“”\n]{2,24})”")
_HEAD = re.compile(
    r"(?!等|进行|作为|实施|开展|推进|为|是|的重|国家|大格局)(?:[\u4e00-\u9fff]{0,4}?)(?:工程|战略|行动计划|专项行动|行动|改革|"
    r"机制|工作机制|体系|制度|模式|计划|发展格局|新发展格局|格局|倡议|攻坚战|招商体系|形式|工作法|理念|活动|"
    r"工作体系|政策|思路)"
)
_AIM = re.compile(
    r"(?:(?![等的为是在和与以成])[\u4e00-\u9fff]){0,4}?(?:目标|任务|定位|产业体系|布局|思路|导向|要求|方针|举措|路径|蓝图|总抓手|方略|发展方向|工程|格局|愿景|构想|工作主线|营商环境)"
)
_GUIDING = re.compile(r"的?(?:[\u4e00-\u9fff]{0,4}?)(?:战略|思路|方针|理念|路径|路子|总要求|工作要求|总目标)(?!性)")
"""What follows a motto of several clauses (“工业立区,产业强区”的发展思路)."""

_QUALITY = re.compile(r"^(?:[\u4e00-\u9fff]{2,3}化|高(?:质量|品质|水平|标准|效率))$")
"""A quality in quotation marks (“一体化”和“高质量”) is no programme."""

_LEAGUE = re.compile(r"(?:俱乐部|\d{2,4}强|[百千]强)$")
_AWARD = re.compile(r"(?:奖|红旗|杯|称号|奖牌|之星)$")
_WON = re.compile(r"(?:夺得|夺取|荣获|斩获|获得|摘得|捧回|拿下|喜获|获|、|[\d一二三四五六]+[个项面块次])$")
_CAMPAIGN = re.compile(r"(?:开展|深化|拓展|推进|深入|实施|持续|扎实|抓好|抓实)(?:了|好|新一轮)?$")
_OCCASION = re.compile(r"[节赛展会周日]$|论坛")
_SYSTEM = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:体系|格局)(?=[,。;、等的中扩建\n]|$)")
_NAMED = re.compile(r"[\u4e00-\u9fff](?:行动|工程|战略|改革|攻坚战|大会战|工作法|行动计划)$")
_YEAR_OF = re.compile(r"[\u4e00-\u9fff]{4,16}(?<!周)(?<!百)(?<!千)(?<!万)年")
"""A year given to one task (“项目攻坚突破年”)."""
_VESSEL = re.compile(r"[\u4e00-\u9fff]{2}\d?号$")
_IN_TITLE = re.compile(r"(?:落实|文件|根据|按照)$")
_SERVICE = re.compile(r"(?:[、和]?“[^“”\n]{2,12}”)*(?:等)?(?:[^,。;、\n]{0,12})(?:班列|专列|列车|快线|航线)")
_TRADES = re.compile(
    r"(?:重点|主导|支柱|特色|优势|现代|现代化|新兴|先进|首位|百亿|千亿)*(?:产业(?!园|带|区|基地|体系|政策|集群|平台|生态|链|工人|大脑|项目|基金|布局|发展|方向|结构)|"
    r"经济(?!带|区|圈|政策|体系|指标|社会|工作|增长|运行))"
)
_CODE = re.compile(r"^[\dA-Za-zN]+(?:\+[\dA-Za-zN]+)*$|^[一二两三四五六七八九十][\u4e00-\u9fff]$")
_BAD = re.compile(
    r"[,。!?;:]|^[\d.,%]{1,2}$|^\d*[.,%][\d.,%]*$|^[一二三四五六七八九十\d]+(?:亿|万|个|家|年|天|月|日|时|分)$|^[一二三四五六七八九十]+$|^\d{1,2}$|^[A-Za-z]{1,2}$|^[(]?[一二三四五六七八九十]+[)、]|(?<!^[十百千][\u4e00-\u9fff])[亩亿千万][级亿]级?$"
)
_LIFT = re.compile(
    r"(?:台风|暴雨|病毒|飓风|夺得|荣获|斩获|回复|回答|说|喊|写着|感慨|评价|直呼|是|像|如同|犹如|好比|堪称|成为|当好|争当|当|做|为|称为|被誉为|誉为|称作|称之为|化身|变身|这|那|这种|的|"
    r"成|这些|所谓|一[个种项条把座张支场次道块]|走向|迈向|变成|当作|看作)$"
)
_HOME_OF = re.compile(r"^[\u4e00-\u9fff]{2,10}之[乡都]$")
"""What a place calls itself by right, wherever it stands (“中国竹编之乡”这块招牌)."""
_PRODUCT = re.compile(r"(?:贷|码|卡|券|险|平台|系统|APP|App|通|云|e[^\n]{1,4})$")
_BRANDS = re.compile(
    r"(?:[、和]?“[^“”\n]{2,12}”)*(?:等)?(?:系列)?(?:[\d一二两三四五六七八九十百]+[余多几]*[个种款类])?(?:[^,;。“”\n]{0,18})"
    r"(?:品牌|商标|系列产品|名优产品|特色产品|拳头产品|地标产品|地理标志产品|特产)(?!战略|建设|效应|培育|价值|影响|化)"
)
"""What follows quoted brands, be it after the last of them (“甲”“乙”等20余种本土品牌)."""

_EDITION = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}届|首届|20\d\d(?:年|年度)?)$")
_GATHERING = re.compile(r"(?:节|博览会|交易会|洽谈会|推介会|论坛|峰会|大会|展览会|大赛|年会|对接会|展销会|庙会)$")
"""A quoted gathering with its edition before the mark: 第三届“云澜山水旅游节”."""

_MAIN_LINE = re.compile(r"(?:发展)?(?:为|作为)(?:工作|发展)?(?:主线|引领|抓手|总抓手|统领|牵引|总目标)")
"""What says that a quoted motto is followed: 以“数据驱动、创新引领”为主线."""

_LEVEL_FIRST = re.compile(
    r"(?:国家级?|全国|省级?|全省|市级|中国|中华|世界|全球|亚洲)(?!内|外|会|管|式|特色)[^、]*(?:平台|基地|区|企业|试点|城市|县|市|镇|园|单位|项目|奖|称号)$"
)
_AWARDED = re.compile(
    r"(?:入选|评为|获评|授予|荣获|认定为|确认为|命名为|获得|誉为|号称)(?:了|全国|国家|省级?)?(?:首批|第[一二三四五六七八九十]+批)?$"
)
_COUNTED = re.compile(
    r"([一二两三四五六七八九十\d]+)大[\u4e00-\u9fff]{0,6}?(平台|功能区|片区|园区|板块|产业)(?!链|平台|园|功能|基地|集群|片区)"
)
_GROUP = re.compile(
    r"[一二两三四五六七八九十\d]+大(?:[\u4e00-\u9fff]{0,4}(产业|产业链|产业集群|行业)|[\u4e00-\u9fff]{0,4}(?:平台|"
    r"功能区|片区|园区|板块))$"
)
_TITLE = re.compile(r"培育库|中小企业|企业|称号|园区|平台|基地")
_SHARED_AIM = re.compile(r"(?:融入|服务|对接|落实|助力|支撑|参与|衔接|围绕)(?:和服务)?(?:全国|全省|全市|省|市|国家)$")
_AIMED_AT = frozenset({"建设", "布局", "发展", "战略", "目标", "大局"})
"""What is aimed at above a place: 融入全省“一群两带”建设."""

_LEVEL = re.compile(r"(?:国家级|国家|省级|全国|全省|市级|省|世界)(?:首批|第[一二三四五]批)?$")
_ACTED = re.compile(
    r"(?:推进|实施|深化|坚持|落实|贯彻|构建|打造|走|形成|聚焦|开展|深入|融入|参与|践行|秉持|围绕|抓好|做好|扎实|"
    r"聚力|全面|按照|确立|提出|启动|建立|完善|推行|探索|的|实现|从|突出|锚定|紧盯|紧扣|瞄准|擦亮|响应|坚定|统筹|贯穿|恪守)$"
)
_TALK = re.compile(r"[吗吧了呢啊呀嘛！？]$|^(?:非常|很|最|真|太|特别|我|你|他|她|咱|俺)|的$")
_PERIOD = re.compile(r"^十[一二三四五六七八九]五$")
_MODEL = re.compile(r"^[双一二两三四五六七八九十百千万零\d]")


_FIELD = re.compile(
    r"(?:实施|开展|推进|推行|启动|组织开展|深化)(?:了|好)?(?P<field>(?:(?![的和与及等为了以将市省县区州])[\u4e00-\u9fff]){2,10})$"
)
"""What a programme is for, between the verb and its quoted name (实施｜林业人才｜“甲”工程)."""


_LABORATORY = re.compile(
    r"(?:(?:省级?|市级|国家)?(?:重点|联合|协同|校企|产业|技术|创新|研究|研发)*)(?:实验室|研究院|研究中心|创新中心|研发中心)"
)
"""What follows the quoted partners or the name of a laboratory (“甲—乙大学”联合实验室)."""


def _with_field(reading: Reading, quote: int) -> int:
    """``quote``, or where the field of a quoted programme begins that its name takes along."""
    told = _FIELD.search(reading.text, max(0, quote - 16), quote)
    if told is None or not reading.starts_word(told.start("field")):
        return quote
    words = (reading.tag_at(at) for at in range(told.start("field"), quote))
    return quote if any(tag in ("LOC", "ORG", "PER", "v") for tag in words) else told.start("field")


def find_quoted(reading: Reading) -> Iterator[Find]:
    """Yield quoted strategies, and quoted products by their ending."""
    text = reading.text
    metaphors = name_vocabulary().words("metaphors")
    for match in _QUOTED.finditer(text):
        content = match.group(1)
        start, end = match.span(1)
        if re.fullmatch(r"(?:[\u4e00-\u9fff]{2,8})?[\d一二三四五六七八九十]+条", content):
            yield Find(start, end, "Policy", "quoted policy", 0.6)
            continue
        group = _GROUP.match(content)
        if group:
            yield Find(start, end, "Industry" if group.group(1) else "DevelopmentPlatform", "quoted group", 0.5)
            continue
        laboratory = _LABORATORY.match(text, end + 1)
        if laboratory and "," not in content:
            yield Find(start - 1, laboratory.end(), "ResearchInstitution", "quoted laboratory", 0.75)
            continue
        motto = _GUIDING.match(text, end + 1) if "," in content else None
        if motto and all(len(part) >= 3 for part in content.split(",")) and not _TALK.search(content):
            yield Find(start - 1, motto.end(), "Strategy", "quoted motto", 0.75, 1, names=(content,))
            continue
        if (
            all(len(part) == 1 for part in content.split("、"))
            or _BAD.search(content)
            or content in metaphors
            or _PERIOD.match(content)
            or _QUALITY.match(content)
        ):
            continue
        before, after = text[max(0, start - 6) : start - 1], text[end + 1 : end + 12]
        counted = _COUNTED.match(after)
        if counted:
            names = (content, counted.group(), f"{counted.group(1)}大{counted.group(2)}")
            kind = "Industry" if counted.group(2) == "产业" else "DevelopmentPlatform"
            yield Find(start - 1, end + 1 + counted.end(), kind, "quoted group", 0.75, 1, names=names)
            continue
        trades = _TRADES.match(after) if _CODE.match(content) else None
        if trades:
            yield Find(start - 1, end + 1 + trades.end(), "Industry", "quoted trades", 0.7, 1, names=(content,))
            continue
        edition = _EDITION.search(before) if _GATHERING.search(content) else None
        if edition:
            yield Find(start - 1 - len(edition.group()), end + 1, "Event", "quoted gathering", 0.8, 1, names=(content,))
            continue
        if _MAIN_LINE.match(after) and before.endswith(("以", "围绕", "坚持", "按照")) and len(content) >= 6:
            yield Find(start, end, "Strategy", "quoted main line", 0.7, 1)
            continue
        if _VESSEL.search(content) and not _IN_TITLE.search(before):
            if _SERVICE.match(text, end + 1):
                yield Find(start, end, "TransportService", "quoted train", 0.75, 1)
            continue
        if (_NAMED.search(content) and len(content) >= 6) or (_YEAR_OF.fullmatch(content) and not _HEAD.match(after)):
            yield Find(start, end, "Strategy", "quoted programme", 0.75, 1)
            continue
        head = (
            (_SYSTEM.match(after) if _CODE.match(content) else None)
            or _HEAD.match(after)
            or (_AIM.match(after) if _MODEL.match(content) or "、" in content else None)
        )
        level = None if reading.tag_at(start - 2) == "LOC" else _LEVEL.search(before)
        general = content in name_vocabulary().general or is_number_slogan(content)
        titled = (
            (_AWARD.search(content) and _WON.search(before))
            or _LEVEL_FIRST.match(content)
            or _LEAGUE.search(content)
            or _AWARDED.search(text, max(0, start - 10), start - 1)
            or (_HOME_OF.search(content) and not level)
        )
        if not head and titled and len(content) >= 3:
            yield Find(start, end, "Designation", "quoted title", 0.7, 1)
            continue
        if level and not head and _SHARED_AIM.search(text, max(0, start - 14), start - 1) and after[:2] in _AIMED_AT:
            yield Find(start, end, "Strategy", "quoted aim", 0.7, 1)
            continue
        if level and not head and 3 <= len(content) <= 12 and not general and not _in_longer_name(reading, end + 1):
            start = start - 1 - len(level.group())
            title = _TITLE.match(after)
            yield Find(
                start, end + 1 + (title.end() if title else 0), "Designation", "quoted title", 0.7, 1, names=(content,)
            )
            continue
        if head and len(content) <= 16 and head.group().endswith("活动"):
            campaign = content.endswith("年") or (_CAMPAIGN.search(before) and not _OCCASION.search(content))
            kind = "Strategy" if campaign else "Event"
            yield Find(start - 1, end + 1 + head.end(), kind, "quoted event", 0.8, 1, names=(content,))
        elif head and len(content) <= 16:
            name = content if head.group()[0] == "的" else None  # “甲”的战略 is called 甲
            begin = start - 1 if name else _with_field(reading, start - 1)
            bare = (text[start - 1 : end + 1 + head.end()],) if begin < start - 1 else ()
            yield Find(begin, end + 1 + head.end(), "Strategy", "quoted strategy", 0.8, 1, name, (content, *bare))
        elif _in_longer_name(reading, end + 1):
            continue
        elif _BRANDS.match(text, end + 1):
            yield Find(start, end, "Product", "quoted brand", 0.7, 1)
        elif _PRODUCT.search(content) and not _LIFT.search(before):
            yield Find(start, end, "Product", "quoted product", 0.6)
        elif _LIFT.search(before) and not _MODEL.match(content):
            continue
        elif len(content) <= 10 and not _TALK.search(content):
            listed = text[start - 2 : start - 1] in "”、" or text[end + 1 : end + 2] in "“、"
            if (
                _MODEL.match(content)
                or _ACTED.search(before)
                or _is_vision(reading, start, before)
                or listed
                or text.count(f"“{content}”") > 2
            ):
                yield Find(start, end, "Strategy", "quoted", 0.7 if _MODEL.match(content) else 0.5)


def _is_vision(reading: Reading, start: int, before: str) -> bool:
    """Whether the quotation is what a place wants to be: a word and the place (建设“创新云澜”)."""
    content = _QUOTED.match(reading.text, start - 1)
    named = content is not None and len(content.group(1)) == 4 and content.group(1)[2:] in by_name()
    return named and re.search(r"(?:建设|创建|唱响|擦亮|共建|建成)$", before) is not None


def _in_longer_name(reading: Reading, end: int) -> bool:
    """Whether a noun follows the closing mark, so that the quotation is part of a longer name (“云启”计划基地)."""
    number = reading.word_at[end] if end < len(reading.word_at) else -1
    return number >= 0 and reading.words[number].start == end and reading.words[number].tag in {"n", "nz", "nw", "ORG"}
