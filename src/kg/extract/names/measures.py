"""Policies in running text without book-title marks: by the number of their points, and by 关于…的….

国务院22条措施, 自治区18条稳增长政策, 云澜市发布关于加快轴承产业发展的意见.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading
from kg.ontology.names import name_vocabulary

_KIND = (
    r"(?:实施意见|指导意见|若干意见|意见|决定|若干措施|十条措施|措施|若干政策|政策措施|扶持政策|优惠政策|政策|实施方案|行动方案|工作方案|"
    r"总体方案|方案|实施办法|管理办法|暂行办法|办法|实施细则|细则|行动计划|通知|公告|通告|批复|决议|规定|若干规定|条例|倡议书?|议案|提案|请示|规划|纲要|行动计划)"
)
_ABOUT = re.compile(
    rf"关于(?:[^,。;:!?\n《》“”]|“[^“”\n]{{1,20}}”|《[^《》\n]{{2,40}}》){{4,60}}?的{_KIND}"
    r"(?:[(](?:试行|暂行|草案|征求意见稿|修订|20\d\d[-—至]20\d\d年?)[)])?(?=[,。;:\n(]|$|》)"
)
_MERE_NOTICE = re.compile(
    r"关于(?:(?:举办|召开|举行|延期|公开|组织参加|报名|征集|招聘|选聘|遴选|邀请|停止|暂停|调整[^的]{0,12}?时间|恢复[^的]{0,12}?运行)"
    r"|[^《》]{0,40}?(?:招标|中标|拍卖|出让|招租|停水|停电|停气|放假|交通管制|封闭施工|报名|缴费|招聘|开标|流标|竞赛|大赛|培训班|座谈会|推介会))"
    r"[^《》]{0,50}的(?:通知|公告|通告)$"
)
"""What only tells of an event, a tender or a service (关于举办某大赛的通知) is no policy."""
_ISSUED = re.compile(
    r"(?:发布|印发|出台|下发|制定|制订|公布|颁布|审议通过|通过|起草|提交|提出|审议|表决|作出|做出|批准|同意|递交|修订|出台了|实施|下达|转发|印发了|发布了|制定了|根据|按照|依据)(?:了|的|《)?$"
)
_ISSUER = re.compile(r"(?:人民政府|政府|委员会|办公[室厅]|[省市县区州旗]委|[厅局部会院司]|公司)$")
_VERB_BEFORE = re.compile(
    r"(?:落实|实施|出台|执行|用好|用足|用活|兑现|推出|制定|贯彻|印发|发布|借力|按照|根据|执行好|推行|升级|完善|、|及|和|与|,)(?:了|好|党中央|国家)*$"
)
_POINTS = re.compile(
    r"(?P<issuer>国务院|中央|国家|自治区|[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,3}市|省级?|市级?|县级?|区级?|省政府|市政府)?"
    r"(?:稳(?:经济|增长|外贸|外资|工业|企业?)(?:大盘)?|惠企|助企|纾困|支持[\u4e00-\u9fff]{2,6})?“?"
    r"(?P<number>\d{1,3}|[一二三四五六七八九十]{1,3})条”?"
    r"(?P<kind>(?:稳|惠|助|促|保|支持|扶持|优惠|一揽子|接续|具体|硬核|纾困|政策)[\u4e00-\u9fff]{0,8}?(?:政策措施|政策|措施|举措|意见)|政策措施|政策|措施|举措|意见)?"
    r"(?=[、,。;:\n和及与等]|$|接续)"
)
_COUNTED = re.compile(r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})条")
_STEADY = re.compile(r"稳(?:经济|增长|外贸|外资|工业|企业?)|惠企|助企|纾困")


def _aims(reading: Reading, start: int, end: int) -> Iterator[Find]:
    """Trades and strategies of general knowledge that the title names: what the policy is for."""
    general = name_vocabulary().general
    position = start
    while position < end:
        for length in range(min(10, end - position), 2, -1):
            stop = position + length
            type_ = general.get(reading.text[position:stop])
            if type_ in {"Industry", "Strategy"} and reading.starts_word(position) and reading.ends_word(stop):
                yield Find(position, stop, type_, "aim of policy", 0.7, inner=True)
                position = stop
                break
        else:
            position += 1


_PLAN = (
    r"(?:三年行动方案|行动方案|实施方案|总体方案|工作方案|三年行动计划|行动计划|发展规划|总体规划|专项规划|实施意见|若干措施|若干政策|"
    r"管理办法|实施办法|实施细则|管理条例|条例)"
)
_NAMED = re.compile(
    rf"(?:^|(?<=[,。;:\n])|印发|出台|制定|编制|发布|起草|审议通过)(?:了)?(?P<name>[\u4e00-\u9fff“”·+\d-]{{4,44}}?{_PLAN}(?:[(]20\d\d[-—至]20\d\d年?[)])?)"
    r"(?=[(](?:以下)?简称|(?:正式|已|已经|于近日|近日|日前|的)*(?:印发|出台|发布|公布|获批|通过|提出|明确|指出|规定)|\n|$)"
)
_PLAN_WIDELY = (
    rf"(?:{_PLAN}|规划纲要|规划|工作方案|[\u4e00-\u9fff](?:方案|意见|政策|措施|办法|计划|纲要|条例|细则|指南|导则|清单)|"
    r"[一二三四五六七八九十百\d]+条(?:政策|措施|意见)?)"
)
_PUT_OUT = re.compile(
    r"(?:印发实施|出台实施|制定出台|制定印发|制定实施|印发|出台|制[定订]|编制|发布|下发|颁布|起草|修订|研究制定)(?:完成)?(?:了)?"
    rf"(?P<name>[\u4e00-\u9fff“”·+\d-]{{6,44}}?(?:{_PLAN}|规划纲要|规划|工作方案))(?=[(、,。;\n和及并以]|等|$)"
)
"""A plan whose name nothing but the verb before it and a mark behind it sets off (印发轴承产业行动方案,…)."""

_NEXT_PLAN = re.compile(
    rf"(?:、|以及|和|及|与)(?P<name>[\u4e00-\u9fff“”·+\d-]{{6,44}}?{_PLAN_WIDELY})(?=[(、,。;\n和及并以]|等|$)"
)
"""One more of a list of plans: there any word for a rule ends a name."""

_NO_START = re.compile(
    r"^(?:该|本|各|此|其|这|新|一系列|有关|相关|近日|日前|根据|按照|通过|落实|贯彻|制定|编制|印发|出台|发布|组织|落地|具体|配套|专项)"
)


_OPENS = frozenset({"LOC", "n", "nz", "nw", "ORG", "vn"})
_SHORTEST_AIM = 3
_AIM_FIRST = re.compile(r"(?:支持|促进|推动|推进|加快|鼓励|扶持|关于)")


def _put_out(reading: Reading) -> Iterator[Find]:
    """Plans behind a verb of issuing: they open with a thing or an aim (支持…若干政策) and say what they are about."""
    for match in _PUT_OUT.finditer(reading.text):
        listed: re.Match[str] | None = match
        while listed is not None and _is_plan(reading, *listed.span("name")):
            yield Find(*listed.span("name"), "Policy", "plan put out", 0.65, 2)
            listed = _NEXT_PLAN.match(reading.text, listed.end())


def _is_plan(reading: Reading, start: int, end: int) -> bool:
    """Whether what is issued opens with a thing or an aim and says what it is about."""
    name = reading.text[start:end]
    word = reading.words[reading.word_at[start]]
    opens = word.start == start and (word.tag in _OPENS or _AIM_FIRST.match(name) is not None)
    bare = re.sub(rf"{_PLAN_WIDELY}$", "", name)
    vague = _NO_START.match(name) or "的" in name or is_generic(bare) or len(bare) < _SHORTEST_AIM
    return opens and reading.ends_word(end) and not vague


def _named_plans(reading: Reading) -> Iterator[Find]:
    """Plans that a clause begins with, or that are issued, under their whole name (云澜市轴承产业三年行动方案印发)."""
    for match in _NAMED.finditer(reading.text):
        start, end = match.span("name")
        word = reading.words[reading.word_at[start]]
        apart = word.start == start and word.tag in {"LOC", "n", "nz", "ORG", "vn"} and reading.ends_word(end)
        placed = word.tag == "LOC" or end - start >= 14
        if apart and placed and not _NO_START.match(match.group("name")) and "的" not in match.group("name")[:-4]:
            yield Find(start, end, "Policy", "named plan", 0.75, 3)


def find_measures(reading: Reading) -> Iterator[Find]:
    """Yield policies."""
    text = reading.text
    yield from _named_plans(reading)
    yield from _put_out(reading)
    for match in _ABOUT.finditer(text):
        start, end = match.span()
        if _MERE_NOTICE.fullmatch(match.group()):
            continue
        before = text[max(0, start - 8) : start]
        titled = text[start - 1 : start] == "《"
        if not titled and (
            not before.strip("\n") or before.endswith("\n") or _ISSUED.search(before) or _ISSUER.search(before)
        ):
            yield Find(start, end, "Policy", "about", 0.75, 4)
            yield from _aims(reading, start, end)
    yield from _by_points(reading)


def _by_points(reading: Reading) -> Iterator[Find]:
    """Policies named by the number of their points."""
    text = reading.text
    for count in _COUNTED.finditer(text):
        near = _POINTS.finditer(text, max(0, count.start() - 14), min(len(text), count.end() + 20))
        match = next((m for m in near if m.start() <= count.start() < m.end()), None)
        if match is None:
            continue
        start, end = match.span()
        named = match.group("issuer") or _STEADY.search(match.group())
        verb = _VERB_BEFORE.search(text, max(0, start - 6), start)
        if (
            not named
            or not verb
            or not (reading.starts_word(start) or match.group("issuer"))
            or not reading.ends_word(end)
        ):
            continue
        short = text[start : match.start("kind")] if match.group("kind") else ""
        yield Find(start, end, "Policy", "points", 0.7, 2, names=(short,) if short else ())
