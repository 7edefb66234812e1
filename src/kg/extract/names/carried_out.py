"""Programmes that the text says are carried out or issued, without quotation marks (实施甲培育工程和乙行动计划)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading

_VERB = re.compile(
    r"(?:(?:组织|深入)?(?:实施|出台|推行|启动|制定|开展|深化|编制|落实)(?:了|好)?)+(?:新一轮)?(?=[\u4e00-\u9fff])"
)
_CARRIED_ON = re.compile(
    r"(?:实施|推行|启动|推进|深化|开展|迭代升级|打造|建设)(?:了|好|新一轮)?(?=“?[\u4e00-\u9fff])|(?<=工程)[、和与及]"
)
_MEMBER = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Z\d+]{2,18}?(?P<kind>三年行动计划|行动计划|行动方案|倍增计划|培育计划|专项行动|攻坚行动|"
    r"提升行动|(?:培育|倍增|提质|提升|增效|引育|振兴|强基|领航|壮大|攻坚|创新|突破|普及|增收|孵化|补短板|升级|赋能|回归|再造|引领)(?:工程|计划)"
    r"|行动))(?=[、,。;和与及以等(]|\n|$)"
)
_SHARED = re.compile(
    r"(?P<names>(?:(?![\u4e00-\u9fff]*(?:工程|计划|行动|方案)、)[\u4e00-\u9fff]{4,14}、)+)"
    r"(?=[\u4e00-\u9fff]{4,18}?(?P<kind>行动|工程|计划)(?:[,。;(]|\n|$))"
)
"""Programmes that have their last word in common (实施骨干企业倍增、产业链条提质行动)."""
_DOING = frozenset({"v", "vn"})
"""What is shared is a kind of doing: 规上企业、限上企业培育计划 is one programme for both."""
_PUSHED = re.compile(r"(?:推进|推动|抓好|打好|组织)(?:了|好|开展|实施)?(?:新一轮)?(?=[\u4e00-\u9fff]{4,18}行动)")
"""What is pushed ahead is a programme where it is called 行动; 工程 are works."""
_OF_PEOPLE = re.compile(
    r"(?P<name>(?:“[^“”]{2,12}”)?[\u4e00-\u9fff]{0,12}?(?:树人|育人|人才|英才|名师|校长|教师|师资|工匠|文化|文艺|文明|哲学社会科学|社科|思政|廉洁|素质|铸魂|润心|普法|诚信|非遗|记忆)"
    r"(?!中心|馆|园|城|公园|广场|宫|院|综合体|街|基地|设施)[\u4e00-\u9fff]{0,6}?工程)(?=[、,。;和与及以等(]|\n|$)"
)
"""A programme for people and their minds (实施某文化传承工程) is no construction work."""
_AIMED = re.compile(
    r"(?:实施|推进|坚持|深化|落实|贯彻|启动)(?:了|好|落实)?(?P<names>(?:[\u4e00-\u9fff]{4,8}、)*[\u4e00-\u9fff]{4,8}?(?:[和与及][\u4e00-\u9fff]{4,8}?)?)"
    r"(?:等)?(?P<kind>(?:[三四五六七八]大|[两多]项)?(?:发展)?战略)(?![性合规新布支部])"
)
"""Strategies without quotation marks, one or several with the word in common (实施科教强市、人才兴市战略)."""

_NAMED = re.compile(
    r"(?:实施|推进|启动|融入|服务|贯彻|践行)(?:了|好)?(?P<name>(?P<aim>[\u4e00-\u9fff]{2,3})(?:发展)?战略)(?![性合规新布支部定投目])"
)
"""One strategy called by a word or a place (实施滨江发展战略)."""

_COUNTED = re.compile(
    r"(?:实施|推进|开展|抓好|打好|打赢|聚焦|落实|统筹|推动|启动|深化|围绕|组织|以)(?:了|好|省委|市委|县委|区委)?"
    r"(?P<name>[二三四五六七八九十两]+大(?P<what>[\u4e00-\u9fff]{0,4}?)(?:工程|行动|战略|攻坚战|攻坚|振兴|创建|改革))"
    r"(?=[,。;、(:\n]|$|为抓手|为引领|为重点|建设)"
)
"""A programme called by the number of its parts (实施八大行动)."""
_OF_WORKS = re.compile(r"重点|重大|民生|基础|标志|实事|项目|建设|水利|交通|系列")
"""So many great works are counted, not called."""

_VAGUE = re.compile(
    r"^(?:一批|系列|一系列|各项|各类|重大|重点|专项|相关|这一|该|本|新一轮|新的|[一二两三四五六七八九十百\d]+[大个项])|[的了将把被在为]|等(?:专项|$|[一二两三四五六七八九十\d])"
)
_OF_FACILITY = re.compile(
    r"(?:中心|公园|广场|水库|医院|学校|大道|老街|街区|码头|车站|机场|[馆厂]|小区|景区|市场|电站|灌区|河道|管网|大桥|隧道)"
    r"(?:环境|综合|整体|品质)?(?:改造|改扩建|改建|扩建|整治|修缮|提质|加固|建设)+$"
)
"""What is done to a building (甲中心改造提升工程) is works and no programme."""
_NO_AIM = re.compile(r"国家|各大|区域$|重大|区域|发展$|省委|市委|中央|省市|总体|相关|上述|系列|各项|合作$|[,。]|这一")
_POLICY = re.compile(r"(?:计划|方案)$")


def find_carried_out(reading: Reading) -> Iterator[Find]:
    """Yield strategies (工程, 行动) and policies (计划, 方案), each member of a list on its own."""
    text = reading.text
    for verb in _VERB.finditer(text):
        yield from _programmes(reading, verb.end())
    for verb in _PUSHED.finditer(text):
        yield from (find for find in _programmes(reading, verb.end()) if text.endswith("行动", find.start, find.end))
    for verb in _CARRIED_ON.finditer(text):
        found = _OF_PEOPLE.match(text, verb.end())
        if found is not None and not _VAGUE.search(found["name"]) and reading.starts_word(found.start()):
            yield Find(*found.span("name"), "Strategy", "carried out", 0.65, 2)
    for match in _AIMED.finditer(text):
        yield from _aimed(reading, match)
    for match in _COUNTED.finditer(text):
        if not _OF_WORKS.search(match["what"]):
            yield Find(*match.span("name"), "Strategy", "counted programme", 0.65, 2)
    for match in _NAMED.finditer(text):
        general = _VAGUE.search(match["aim"]) or _NO_AIM.search(match["aim"])
        if not general and reading.starts_word(match.start("name")) and reading.ends_word(match.end("name")):
            yield Find(*match.span("name"), "Strategy", "strategy carried out", 0.65, 2)


def _programmes(reading: Reading, position: int) -> Iterator[Find]:
    """The programmes named one after the other from ``position`` on; those of one last word first."""
    shared = _SHARED.match(reading.text, position)
    if shared is not None:
        finds = list(_sharing(reading, shared))
        if finds and (last := _MEMBER.match(reading.text, shared.end())) is not None:
            yield from finds
            position = last.start()
    while member := _MEMBER.match(reading.text, position):
        start, end = member.span("name")
        content = reading.text[start : member.start("kind")]
        if not _is_content(reading, start, content, 4 if member["kind"] == "行动" else 2):
            break
        yield Find(start, end, _type_of(member["kind"]), "carried out", 0.65, 2)
        position = end + 1
        if reading.text[end : end + 1] not in "、和与及":
            break


def _sharing(reading: Reading, shared: re.Match[str]) -> Iterator[Find]:
    """The members before the last of a list whose kind is said once; none where one of them is no programme."""
    position, kind = shared.start("names"), shared["kind"]
    for part in shared["names"].rstrip("、").split("、"):
        last = reading.words[reading.word_at[position + len(part) - 1]]
        if not _is_content(reading, position, part, 4) or last.tag not in _DOING:
            return
        yield Find(position, position + len(part), _type_of(kind), "carried out", 0.6, 2, part + kind, (part,))
        position += len(part) + 1


def _is_content(reading: Reading, start: int, content: str, least: int) -> bool:
    """Whether the words tell what a programme is for."""
    vague = _VAGUE.search(content) or _OF_FACILITY.search(content) or (is_generic(content) and len(content) < 6)
    return not vague and len(content) >= least and reading.starts_word(start)


def _type_of(kind: str) -> str:
    return "Policy" if _POLICY.search(kind) else "Strategy"


def _aimed(reading: Reading, match: re.Match[str]) -> Iterator[Find]:
    """The strategies of one list; the last has the word 战略 itself, the others share it."""
    position, names = match.start("names"), match["names"]
    parts = re.split("[、和与及]", names)
    if any(_VAGUE.search(part) or _NO_AIM.search(part) for part in parts):
        return
    for part in parts:
        start, end = position, position + len(part)
        position = end + 1
        if not (reading.starts_word(start) and reading.ends_word(end)):
            continue
        if end == match.end("names") and match["kind"] in ("战略", "发展战略"):
            yield Find(start, match.end(), "Strategy", "strategy carried out", 0.65, 2, names=(part,))
        else:
            yield Find(start, end, "Strategy", "strategy carried out", 0.65, 2, names=(f"{part}战略",))
