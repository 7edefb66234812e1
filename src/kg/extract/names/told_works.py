"""Works that what is said of their building tells: 宏拓铜箔二期已建成投产, 智能纺纱车间正在安装设备, 城北水厂扩能改造主体完工.

Only what somebody builds is begun, roofed, commissioned or stopped; so the words before such a predicate are the name
of a work where they end like one and say more than its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.layers import Token
from kg.extract.names.endings import classes_by_ending
from kg.extract.names.extension import PROPER, is_generic
from kg.extract.names.firm_cues import is_no_word
from kg.extract.names.firm_like import is_branded
from kg.extract.names.project_words import ACTIVITY, FACILITY, WORKS
from kg.extract.names.reading import Find, Reading
from kg.extract.names.undertakings import named, parts_of
from kg.extract.names.wares import ware_strength
from kg.ontology.names import name_vocabulary

_WHEN = (
    r"(?:(?:20\d\d年|今年|去年|明年|当年|同年|本月|上月)?(?:\d{1,2}月)?(?:\d{1,2}日)?"
    r"(?:份|底|初|中旬|上旬|下旬|上半年|下半年|[一二三四]季度|上午|下午|前|后)?)"
)
_ADVERBS = (
    rf"(?:也|均|都|已经|已|正在|正式|正|全面|目前|现已|现|还|顺利|成功|如期|按期|提前|即将|预计|计划|拟|将|有望|力争|近日|日前|年内|年底|同步|加快|抓紧|"
    rf"全部|悉数|刚刚?|率先|先后|陆续|基本|全线|整体|主体(?:工程|结构|建筑)?|土建|开始|(?:于|在)[^,。;:\n的]{{2,14}}?|{_WHEN})*"
)
_PREDICATE = (
    r"(?:破土动工|开工(?!率|面积)|动工|奠基|开建|破土|竣工(?!率|面积)|完工(?!率)|封顶|投产(?!率)|投料|试产|试生产|试运行|试运营|试车|建成(?!后|区|的|面积)|投入(?:使用|运营|运行|生产|试)|投用|投运|并网|点火|"
    r"停工|复工|停建|缓建|暂缓(?:实施|建设)|(?:通过|完成)(?:了)?(?:竣工|交工|环保|消防|规划|完工|整体)*验收|完成(?:了)?(?:选址|立项|备案|可研|初步设计|土建|主体|桩基|基础施工|交工|竣工|设备安装|总工程量)|"
    r"(?:被)?(?:列入|纳入)[^,。;]{0,16}?(?:规划|计划|项目库)|获批|获[^,。;]{0,8}?(?:批复|核准)|进入(?:了)?[^,。;]{0,8}?(?:施工|安装|调试|装修|收尾|扫尾|招标|试运行|试生产|前期)(?:阶段)?|(?:紧张|火热|有序)?(?:施工|建设|安装|装修|调试|招标)(?:中|之中)(?=[,。;])|"
    r"安装设备|设备安装|进行(?:设备|主体|桩基|基础|内部|土建)(?:安装|施工|调试|装修)|(?:正式)?启动(?:建设|实施|施工)|动土|"
    r"(?:因|受|由于)[^,。;\n]{2,20}?,(?:目前|现|已|仍|至今|被迫)*(?:暂停|停工|停建|推迟|延期|尚未|未能|没有)|(?:因|受)[^,。;\n]{2,16}?(?:推后|推迟|延期|延后|暂缓|停|顺延)|(?:推后|推迟|延期|延后)(?:至|到)?|完成(?:投资)?[\d.]+[万亿]元|(?:施工|工程|建设|安装|形象进度|总体)*(?:进度)?(?:过半|完成[\d.]+%))"
)
_SIZE = (
    r"(?:[(][^()\n]{2,24}[)]|[\d.]+万?(?:平方米|平米|公里|亩|套|栋|户)|[一两二三四五六七八九十\d]个\d+[万千]?吨级泊位)?"
)
_TOLD = re.compile(
    r"(?:^|(?<=[,。;:!?\n]))(?P<before>[^,。;:!?\n“”《》]*?的)?"
    rf"(?:(?:目前|近日|日前|如今|其中|此外|同时|另外|据悉|随着|截至目前|{_WHEN})(?=[\u4e00-\u9fff]))?"
    rf"(?P<name>(?:[^,。;:!?\n“”《》的、]{{3,22}}?、)*?[^,。;:!?\n“”《》的、]{{3,22}}?)(?=(?:项目|工程)?{_SIZE}{_ADVERBS}{_PREDICATE})"
)
SAYS_WHICH = re.compile(
    r"位于|坐落|地处|(?:投资|占地|面积|全长|总长|造价|装机|库容|年产|年处理|年交易|日处理|可容纳)(?:总?额|总?面积|规模|能力)?[约近超达为]*[\d.]+[^,。;的]{0,12}的$|"
    r"由[^,。;的]{3,30}(?:投资|承建|建设|投建|运营|开发|实施|打造|代建|管理)的$|"
    rf"(?:去年|今年|刚刚?|已|{_WHEN})(?:底|初)?(?:正式|全面|全线)?(?:建成)?(?:开工|动工|投用|投产|投运|启用|揭牌|获批|开业|开园|竣工|建成)(?:建设|运营)?的$"
)
"""Clauses before a name that only one thing is told by: where it lies, how large it is, who built it, since when it runs."""
_WHICH = re.compile(r"(?<=[,。;:!?\n、])(?P<clause>[^,。;:!?\n“”《》]{3,34}?的)(?P<name>[^,。;:!?\n“”《》的、]{4,24})")
_COUNTED = re.compile(r"[\d一二两三四五六七八九十]+[条座个栋家]")
"""So many of a kind (年产30万吨的甲生产线3条)."""
_HEAD = re.compile(r"项目|工程")
_PHASE = re.compile(r"[(]?[一二三四五六]期[)]?$")
_DONE_TO = re.compile(
    r"(?:改扩建|扩建|迁建|搬迁|技改|改造|扩能|扩产|扩容|增容|加固|整治|修复|延伸|拓宽|续建|重建|恢复)$"
)
"""What is done to works that there are already."""
_BUILDING = re.compile(
    r"(?:[厂仓库馆院校城楼场窑井]|(?:生产|加工|装配|装卸|中试|组装|产)线|[电泵油氢气水流]站|船闸|泊位|航道|仓储|集散地)$"
)
"""How single works end beside those that a project's name ends in."""
_PART = re.compile(
    r"(?:首|第[\d一二三四五六])[台条座批列套期]|[\d.一二两三四五六七八九十几]+万?(?:平|[条座栋个台套家项])|首[个家]|最[大高长先]|[\d一二三四五六]号机|^(?:项目|企业|公司|园区|港区|厂区|库区|景区|单体|该|这|此|其|本|各|每|某|新|老|旧|主|副|整|全|多|首|第|一批|所有|其他|另|两|几|\d+[余多]?[个项座条栋家台批])|"
    r"(?:主体|主|附属|配套|室外|地下|标准化?|生产|办公|综合|职工|倒班|研发)(?:工程|厂房|建筑|大?楼|车间|管网|设施)$|企业|项目|工程$|公司$|集团$|[省市县]$"
)
"""Part of a work, pointed at or counted; and what other finders know better by its ending."""
_NO_WORDS = frozenset({"p", "d", "r", "u", "c", "w", "TIME", "q", "xc"})


def find_told_works(reading: Reading) -> Iterator[Find]:
    """Yield such works with the firms and products in their names; each member of a list on its own."""
    for match in _TOLD.finditer(reading.text):
        for start, end in _members(match):
            start = _behind_lead(reading, start, end)
            stem_end = end - len(_phase(reading.text[start:end]))
            head = _HEAD.match(reading.text, end)
            if head and stem_end == end and _is_headed(reading, start, end):
                yield from named(reading, parts_of(reading, start, end), head.end(), 0.6)
            elif _is_work(reading, start, stem_end, end):
                whole = _HEAD.match(reading.text, end)
                end = whole.end() if whole and _DONE_TO.search(reading.text, start, end) else end
                yield from named(reading, parts_of(reading, start, end), end, 0.6)
    for match in _WHICH.finditer(reading.text):
        if SAYS_WHICH.search(match["clause"]):
            start, end = match.start("name"), _end_of_nouns(reading, *match.span("name"))
            counted = _COUNTED.match(reading.text, end) is not None
            if (
                end - start >= 3
                and not counted
                and _is_work(reading, start, end - len(_phase(reading.text[start:end])), end)
            ):
                yield from named(reading, parts_of(reading, start, end), end, 0.6)


def _is_headed(reading: Reading, start: int, end: int) -> bool:
    """Whether 项目 or 工程 behind the words makes a name of them: they begin with somebody's own, or a place, and say what is made or done."""
    stem = reading.text[start:end]
    if (
        len(stem) < _SAYS_ENOUGH
        or _KNOWN_BETTER.search(stem)
        or _PART.search(stem)
        or not (reading.starts_word(start) and reading.ends_word(end))
    ):
        return False
    words = reading.words_in(start, end)
    own = words[0].tag in PROPER or is_branded(reading, start, end)
    done = words[-1].tag != "v" or _DONE_TO.search(stem) or ACTIVITY.search(stem)
    said = len(words) > 1 and bool(done) and (ware_strength(stem) > 0 or words[-1].tag in {"n", "vn", "v"})
    return own and said and all(word.tag not in _NO_WORDS and word.tag != "PER" for word in words)


_SAYS_ENOUGH = 6
_KNOWN_BETTER = re.compile(r"^[一二三四五六七八九十两]|\d|旗下|下属|所属")
"""Counts, capacities and owners, which the finders of undertakings read."""


def _end_of_nouns(reading: Reading, start: int, end: int) -> int:
    """Where the words that can stand inside a name end: before a verb, an adverb, a number."""
    stop = start
    for word in reading.words_in(start, end):
        if word.tag in _NO_WORDS | {"v", "m"} and not _DONE_TO.fullmatch(word.text) and not _PHASE.fullmatch(word.text):
            break
        stop = word.end
    return min(stop, end)


def _members(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    start = match.start("name")
    for name in match["name"].split("、"):
        yield start, start + len(name)
        start += len(name) + 1


def _phase(name: str) -> str:
    phase = _PHASE.search(name)
    return phase.group() if phase else ""


def _behind_lead(reading: Reading, start: int, end: int) -> int:
    """``start`` behind the verbs, times and adverbs that the clause opens with."""
    opening = name_vocabulary().words("openingVerbs")
    while start < end:
        word = reading.words[reading.word_at[start]]
        if word.start != start or not (word.tag in _NO_WORDS | {"f"} or word.text in opening) or word.end >= end:
            return start
        start = word.end
    return start


def _is_coined(reading: Reading, word: Token) -> bool:
    """Whether a word that opens its clause is a piece of a brand or village that the tagger took for a verb (练｜市水厂扩建)."""
    opens = reading.text[word.start - 1 : word.start] in ("", *"。;,、:\n")
    return opens and (len(word.text) == 1 or is_no_word(word.text))


def _is_work(reading: Reading, start: int, stem_end: int, end: int) -> bool:
    """Whether the words can be the name of one work: its kind at their end, and before it what tells which one."""
    stem = reading.text[start:stem_end]
    if len(stem) < 3 or _PART.search(stem) or not (reading.starts_word(start) and reading.ends_word(end)):
        return False
    kind = WORKS.search(stem) or FACILITY.search(stem) or _DONE_TO.search(stem) or _BUILDING.search(stem)
    own = stem[: kind.start()] if kind else stem
    if (kind is None and stem_end == end) or len(own) < 2 or is_generic(own):
        return False
    if (classes_by_ending(stem) | classes_by_ending(own)) - {"Project"}:
        return False  # 甲机场｜改扩建, 乙产业园: other finders know these better
    words = reading.words_in(start, stem_end)
    if (words[0].tag == "v" and not _is_coined(reading, words[0])) or (
        words[-1].tag == "v" and not _DONE_TO.search(stem)
    ):
        return False  # 做好｜甲机场转场, 甲科技馆｜开馆
    whole = all(word.tag not in _NO_WORDS for word in words)
    return whole and any(word.tag not in {"v", "m", "a", "b", "f"} and word.end <= start + len(own) for word in words)
