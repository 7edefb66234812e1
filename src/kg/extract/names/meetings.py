"""Meetings and fairs as news and reports name them: sessions by number, what is held or opens, fairs in short form.

Sessions (云澜市第三届人民代表大会第二次会议), what stands after a verb of holding or before one (举行云港项目奠基仪式, 云港项目奠基仪式举行),
what one hears at (从云港发展大会上获悉), and abbreviated fairs (云洽会).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.occasions import SUM_OF
from kg.extract.names.reading import Find, Reading
from kg.gazetteer import by_name

_N = r"[一二三四五六七八九十百\d]+"
_SESSION = re.compile(
    rf"(?:政协)?(?:第?{_N}届)(?:全国|委员会)?(?:人民代表大会|人代会|人大(?!常委)|政协(?!委员)|中央委员会|省委|市委|县委|区委)?"
    rf"(?:常务?委员会|常委会)?第?{_N}(?:次(?:全体|常务)?(?:会议|全会)|中全会)|"
    rf"第?{_N}届(?:全国)?(?:人民代表大会|人代会)(?!常|代表)|"
    rf"(?:中国共产党|中共)?第{_N}次(?:全国)?(?:党代会|党员代表大会|代表大会)|"
    rf"(?:党的)?[十二]{{1,3}}[一二三四五六七八九]?届[一二三四五六七]中全会|(?:全国|[省市县区])“两会”|中央经济(?:工作)会议"
)
_TWO_SESSIONS = re.compile(
    r"(?<=[省市县区州旗国])(?:“两会”|两会)(?=[^\u4e00-\u9fff]|胜利|隆重|顺利|圆满|期间|召开|开幕|闭幕|精神|上|现场|代表)"
)
_CONGRESS = re.compile(rf"第?{_N}届(?:全国)?(?:人民代表大会|人代会|人大(?!常))")
_CONFERENCE = "中国人民政治协商会议"
"""How the session of a consultative conference begins that is named in full, before its area."""
_AREA = re.compile(r"(?!全)[\u4e00-\u9fff]{1,9}[省市县区州盟旗镇乡]")
"""The area whose congress meets is what the report given there is about."""

_BODIES = frozenset(
    {"中国共产党", "中共", "政协", "省", "市", "县", "区", "州", "旗", "省委", "市委", "县委", "区委", "全国"}
)
_HEAD = (
    r"(?:说明会|推介会|推荐会|洽谈会|恳谈会|对接会|发布会|座谈会|推进会|推进大会|部署会|动员会|动员大会|部署大会|表彰大会|誓师大会|"
    r"总结会|通气会|介绍会|交流会|研讨会|评审会|论证会|调度会|观摩会|现场会|专题会|见面会|招聘会|展销会|展览会|博览会|交易会|"
    r"订货会|采购会|供需会|年会|峰会|论坛|大会|会议|全会|沙龙|创投会|路演|大赛|竞赛|挑战赛|文化节|旅游节|艺术节|"
    r"(?:签约|开工|奠基|揭牌|启动|首发|首航|开通|通车|投产|投运|竣工|落成|开业|开园|开馆|封顶|授牌|交接|接车|发车|开幕|闭幕|启用|"
    r"开竣工|开航|下线|点火|合龙|挂牌|入驻|签字|颁奖|剪彩|动工|通航|开行|试车|交付|结业|开班|集中|、|和|暨)+(?<![、和暨])(?:仪式|活动))"
)
_QUOTED = re.compile(rf"“(?P<name>[^“”\n,。;]{{4,40}}?{_HEAD})”(?!(?:效应|品牌|机制|模式|精神))")
_HELD = re.compile(
    rf"(?:召开|举行|举办|承办|主办|协办|参加|出席|参与|组织召开|亮相|参展)(?:了|的|过)?(?:一场|首场|此次|本次|这次|一次)?"
    rf"(?P<name>(?:[^,。;:!?\n《》的了]|(?<=”)的){{2,44}}?{_HEAD}(?:暨(?:[^,。;:!?\n《》的了]){{2,40}}?{_HEAD})?)"
    r"(?=[,。;:!?\n、(]|$|上|在|时|后|以来|期间|等|并|的|之|,|和|暨)"
)
_OPENS = re.compile(
    rf"(?:^|[,。;:!?\n、])(?P<name>[^,。;:!?\n《》在从]{{3,44}}?{_HEAD}(?:暨[^,。;:!?\n《》在从]{{2,40}}?{_HEAD})?)"
    r"(?=(?:于|将|今天|今日|昨天|昨日|近日|日前|正式|隆重|成功|顺利|圆满|如期)*(?:\d+[月日年]?|上午|下午|至)*"
    r"(?:在[^,。;:\n]{1,24}?|于[^,。;:\n]{2,24}?)?(?:召开|举行|举办|开幕|闭幕|落幕|落下帷幕|拉开|启幕|收官))"
)
_HEARD = re.compile(
    rf"(?:^|[,。;:!?\n、从在]|获悉)(?:从|在)(?P<name>[^,。;:!?\n《》从在]{{3,44}}?{_HEAD})(?=上|期间|中(?!心|国)|现场)"
)
_OPENING = re.compile(r"召开|举行|举办|开幕|闭幕|落幕|落下帷幕|拉开|启幕|收官")
_HEARING = re.compile(r"[会式坛赛节]上|期间|会中|现场")
_LEAD = re.compile(
    r"^(?:(?:今天|今日|昨天|昨日|近日|日前|当天|当日|上午|下午|晚间?|随后|同期|会上|其间|期间|本次|此次|这次|该|由|"
    r"据悉|记者|\d+日|\d+月\d+日|20\d\d年\d+月(?:\d+日)?)|(?:\d+日?(?:上午|下午)|举行的|召开的|举办的|.{0,12}(?:主办|承办|举办|召开|举行|组织)的))+"
)
_MANY = re.compile(
    r"^(?:各|系列|一系列|多|数|若干|\d+[余多]?[场次届期个]|[一二两三四五六七八九十百]+[余多]?[场次个期]|不同|类似|有关|相关|国家级|大型|"
    r"高端|专业|重要|重大|市级|省级|国际性|任何|此类|这类|这样|定期|首次|全部|股东|董事|监事|线下|线上)"
)
_BARE_MEETING = re.compile(
    r"(?:[\u4e00-\u9fff]{0,2}(?:专题|工作|视频|调度|协调|联席|座谈|例行|党组|常委|常务|办公|领导小组|专项|现场|部署|动员|"
    r"电视|电话|推进|相关|研究|局长|主任|书记|党委|党工委|安全生产))*(?:会议|大会|年会|论坛|峰会|调度会|专题会|协调会|推进会|现场会|座谈会|大赛|竞赛|招聘会|交流会|研讨会)"
)
_DATED = re.compile(r"(?:\d+日|今天|今日|昨天|昨日|近日|日前|上午|下午|当天|当日|今早|今年|会上)")
_SPECIFIC = re.compile(r"第[一二三四五六七八九十\d]+|20\d\d|首届|“|[A-Za-z]|全[国省市县区]|暨")
_FAIR = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+届|20\d\d年?|首届)?(?P<name>[\u4e00-\u9fff]{1,2}(?:洽会|博会|贸会|展洽会|旅会)|(?:广|高|农|医|花|文|科|渔|茶|种|外|汽|煤)交会)"
    r"(?![\u4e00-\u9fff]?[员所])"
)
_SHOW = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+届|20\d\d年?|首届)[\u4e00-\u9fff()·]{1,21}[^发进开拓扩施参布伸延招]展(?=[,。、;)]|$|上|期间|在|于|将|开|的|并|和|等)"
)
"""Shows by their number or year (第三届云澜轴承展)."""
_ACTIVITIES = re.compile(
    r"(?:“[^“”\n]{2,24}(?:会|行|周|节|展|赛|坛|月|季)”[、和及]?){1,8}(?:等)?(?:[\d一二两三四五六七八九十]+[余多]?[场项个次])[^,。;、“\n]{0,8}(?:活动|会议)"
)
"""Activities of a meeting that it quotes and counts (“甲会”、“乙行”两场活动)."""
_SLOGAN = re.compile(r"“([一二两三四五六七八九十百\d][^“”\n]{1,7})”")
_NO_FAIR = frozenset({"展", "本", "该", "届", "等", "办", "在", "的", "国际", "大型", "各类", "全国", "地", "交"})


def find_meetings(reading: Reading) -> Iterator[Find]:
    """Yield events."""
    yield from _sessions(reading)
    yield from _fairs(reading)
    for match in _QUOTED.finditer(reading.text):
        if _SPECIFIC.search(match["name"]) and not _MANY.match(match["name"]):
            yield Find(*match.span("name"), "Event", "quoted meeting", 0.8, 2)
    for match in _SHOW.finditer(reading.text):
        if reading.starts_word(match.start()) and reading.ends_word(match.end()) and "的" not in match.group():
            yield Find(*match.span(), "Event", "show", 0.75, 1)
    for listed in _ACTIVITIES.finditer(reading.text):
        for match in re.finditer(r"“([^“”]+)”", listed.group()):
            start = listed.start() + match.start(1)
            yield Find(start, start + len(match[1]), "Event", "quoted activity", 0.75, 3)
    for match in _HELD.finditer(reading.text):
        yield from _held(reading, *match.span("name"))
    for cue, pattern in ((_OPENING, _OPENS), (_HEARING, _HEARD)):
        for match in _around(reading.text, cue, pattern):
            start, end = match.span("name")
            lead = _LEAD.match(reading.text[start:end])
            yield from _held(reading, start + lead.end() if lead else start, end)


def _around(text: str, cue: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of ``pattern`` in the line up to a ``cue``; the cue is rare, the pattern costly."""
    done = 0
    for found in cue.finditer(text):
        begin = max(done, text.rfind("\n", 0, found.start()), found.start() - 90, 0)
        for match in pattern.finditer(text, begin, min(found.end() + 1, len(text))):
            done = match.end()
            yield match


def _sessions(reading: Reading) -> Iterator[Find]:
    """Sessions of congresses and committees, with the body before the number."""
    text = reading.text
    for match in _SESSION.finditer(text):
        start, end = match.span()
        number = reading.word_at[start]
        while number > 0 and reading.words[number - 1].end == start:
            word = reading.words[number - 1]
            if word.tag not in {"LOC", "ORG"} and word.text not in _BODIES:
                break
            start, number = word.start, number - 1
        if reading.ends_word(end) or text[end : end + 1] in "精上审":
            start -= len(_CONFERENCE) if text.endswith(_CONFERENCE, 0, start) else 0
            in_full = text.startswith(_CONFERENCE, start)
            area = start + len(_CONFERENCE) if in_full else start
            yield Find(start, end, "Event", "session", 0.85, 3, names=(match.group(),))
            if (in_full or _CONGRESS.match(match.group())) and _AREA.fullmatch(text, area, match.start()):
                yield Find(area, match.start(), "AdministrativeArea", "area of congress", 0.75, inner=True)
    for match in _TWO_SESSIONS.finditer(text):
        whose = reading.words[reading.word_at[match.start() - 1]]
        if whose.end == match.start() and (whose.tag == "LOC" or whose.text in _BODIES):
            yield Find(whose.start, match.end(), "Event", "two sessions", 0.75, 1)
            if whose.tag == "LOC":
                yield Find(whose.start, whose.end, "AdministrativeArea", "area of congress", 0.75, inner=True)


def _fairs(reading: Reading) -> Iterator[Find]:
    """Fairs and congresses in short form, which the tagger knows for one name or cuts after a place."""
    for match in _FAIR.finditer(reading.text):
        name = match.group("name")
        word = reading.words[reading.word_at[match.start("name")]]
        known = word.tag in {"nz", "ORG", "LOC", "nw", "n", "PER"} and word.start == match.start("name")
        if known and name[:-2] not in _NO_FAIR and reading.ends_word(match.end()):
            yield Find(match.start(), match.end(), "Event", "fair in short form", 0.8, names=(name,))


_BOTH = re.compile(rf"(?P<first>.{{2,}}?{_HEAD})暨(?P<second>.{{4,}}{_HEAD})")
"""Two occasions in one (某大会暨某仪式), each of which is told of by itself afterwards."""
_BEGINS_WORK = re.compile(r"(?:开工|动工|奠基|开竣工|开复工)(?:仪式|活动|大会)$")
"""What a rally for works is held with is the same occasion (某大会暨某工程奠基活动), called by either name."""

_OUR = re.compile(r"[我本][省市县区州]")
"""Whose meeting it is, as who speaks puts it (我市2025年…大会)."""


_PUT_UP = re.compile(
    r"[^,、;。\n的]{2,30}?(?:集团|公司|企业|研究院)(?:共同|联合|独家)?(?:投资建设|投资|承建|建设|投建|开发|打造|实施)的"
)
"""Who puts up what a ceremony is held for (某集团投资建设的某项目奠基仪式) is no part of its name."""


_HELD_BY = re.compile(r"[^,。;\n]{2,60}(?:主办|承办|协办|联办|举办|召开|举行|组织|发起|牵头)的(?=[\u4e00-\u9fff“\d])")
"""Who holds it is no part of its name (甲厅和乙市共同主办的第五届丙博览会)."""


def _held(reading: Reading, start: int, end: int) -> Iterator[Find]:
    """What is held, unless it is a mere kind of meeting, or one of many."""
    text = reading.text
    start = held.end() if (held := _HELD_BY.match(text, start, end)) else start
    start += len(own.group()) if (own := _OUR.match(text, start, end)) else 0
    put_up = _PUT_UP.match(text, start, end)
    start = put_up.end() if put_up and reading.starts_word(put_up.end()) else start
    start += len(summed.group()) if (summed := SUM_OF.match(text, start, end)) else 0
    name = text[start:end]
    if len(name) < 4 or not reading.starts_word(start) or not reading.ends_word(end) or _MANY.match(name):
        return
    if (
        name.count("“") != name.count("”")
        or name.count("(") != name.count(")")
        or "、" in _outside_places(reading, start, end)
    ):
        return
    specific = _SPECIFIC.search(name) is not None or any(
        reading.tag_at(n) in {"LOC", "ORG", "nz"} for n in range(start, end)
    )
    if not specific:
        line_start = text.rfind("\n", 0, start) + 1
        dated = _DATED.search(text, max(line_start, start - 60), min(end + 30, len(text)))
        if _BARE_MEETING.fullmatch(name) or not (dated or len(name) >= 8) or is_generic(name):
            return
    both = _BOTH.fullmatch(name)
    if both and not _BEGINS_WORK.search(both["second"]):
        for part in ("first", "second"):
            yield Find(start + both.start(part), start + both.end(part), "Event", "held", 0.7, 2)
    else:
        yield Find(start, end, "Event", "held", 0.7, 2, names=both.groups() if both else ())
    yield from _roles(reading, start, end)


def _roles(reading: Reading, start: int, end: int) -> Iterator[Find]:
    """What plays a role of its own in the name of a meeting: listed cities it is held in, a counted slogan it is about."""
    words = reading.words_in(start, end)
    for number, word in enumerate(words):
        near = {words[n].text for n in (number - 1, number + 1) if 0 <= n < len(words)}
        if word.tag == "LOC" and "、" in near and word.text in by_name():
            yield Find(word.start, word.end, "AdministrativeArea", "listed city", 0.8, inner=True)
    for quoted in _SLOGAN.finditer(reading.text, start, end):
        yield Find(*quoted.span(1), "Strategy", "slogan of meeting", 0.6, inner=True)


_OCCASIONS = r"(?:签约|开工|动工|奠基|投产|竣工|揭牌|启动|通车|开园|开业|投用|落成|封顶|授牌)"
_SEVERAL_IN_ONE = re.compile(rf"(?<={_OCCASIONS})、(?={_OCCASIONS})")
"""The mark between the occasions of one ceremony (某园签约、投产仪式)."""


def _outside_places(reading: Reading, start: int, end: int) -> str:
    """The name without quotations, and without the marks between places (云澜、临溪投资说明会)."""
    kept = []
    for number in range(reading.word_at[start], reading.word_at[end - 1] + 1):
        word = reading.words[number]
        if word.text == "、" and reading.words[number - 1].tag == reading.words[number + 1].tag == "LOC":
            continue
        kept.append(word.text)
    return _SEVERAL_IN_ONE.sub("", re.sub(r"“[^“”]*”", "", "".join(kept)))
