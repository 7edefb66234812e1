"""该区, 这条专用线, 全市, 企业 … → the thing they mean: the latest one named whose name ends so or whose kind fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from kg.extract.layers import Token
from kg.extract.names.country import COUNTRY
from kg.extract.observations.classes import BUILT, ORGANIZATIONS
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention, TextSpan

REGION_WORD = re.compile(r"全[市省区县镇州旗域]|我[市省区县]|本[市省区县]|市区|市域|各县|各区")
"""Words for the region that a text speaks for."""

_DEMONSTRATIVE = re.compile(
    r"(?:(?:这|该|此|本)(?:条|个|座|家|项|处|款|列|趟|所|批)?|整[个座条])(?P<noun>[\u4e00-\u9fff]{1,6})"
)
_NO_NOUN = re.compile(r"次|年|月|期|报|文|类|种|些|外|前|后|时|轮|届|着|身|地|书")
_LINES = re.compile(r"(?:铁路|公路|高速|线|高铁)$")
_LEVELLED = re.compile(r"[市省区县镇旗]$|.{2}州$")
"""A name that says its level; two characters with 州 are a city's."""
_NO_REGION = (
    (BUILT - {"Port", "Airport"})
    | (ORGANIZATIONS - {"GovernmentBody"})
    | {"TransportService", "LogisticsPark", "Event"}
)
"""What has no cities and counties, whatever a text about it says of them."""
_SUFFIX = re.compile(r"[市省区县镇州旗]$")
_GENERIC_THINGS = frozenset(
    "中心 园区 基地 机场 港区 小镇 片区 保税区 专用线 铁路 高速 高速公路 项目 大桥 隧道 班列 专线 示范区 试验区 自贸区 综保区 产业园 科技园 物流园 "
    "度假区 港口 码头 航线 商城 工业园区 产业园区 工业园 物流园区 工业区 集聚区 集中区 工业集中区 产业集聚区 产业基地 科技城 产业城".split()
)
_OF_PORTS = frozenset(("港区", "港口"))
"""What a text about a port calls it, whatever it is named."""
_COUNTED = re.compile(r"(?:累计|已|也)*(?:增[至到]|增加到|达到?|突破|超过?)(?:约|近)*")
_AIMING = frozenset("力争 争取 确保 预计 计划 努力 预期 有望 要 使 让".split())
_TRAINS = re.compile(r"(?:中欧|中亚|国际|货运|跨境)*(?:班列|列车|专列|货运班列)")
_ANY_TRAIN = re.compile(r"(?:中[欧亚老俄越韩蒙])?(?:国际)?(?:货运)?(?:班列|专列)")
COUNTRY_NAME = "中国"
_REACH = 4000
"""How far back, in characters, a thing may have been named."""


def meant_by_demonstrative(reading: Reading, passage: Passage, start: int, end: int) -> Mention | None:
    """What 该区 or 这条专用线 in [start, end) means; None where nothing named before fits."""
    match = _DEMONSTRATIVE.search(reading.text, start, end)
    if match is None or _NO_NOUN.match(match["noun"]):
        return None
    nouns = _readings_of_noun(passage, match.start("noun"), end)
    if _TRAINS.match(match["noun"]) and (train := train_meant(reading, match.start())) is not None:
        return train
    level = match["noun"][:1] if match["noun"][:1] in "省市县区" else ""
    focus = reading.focus_near(match.start())
    for mention in earlier_mentions(reading, match.start()):
        if mention.chain == focus and level and _is_called(reading, focus, level):
            return mention  # 该市 is the city the text is about, also where it is called by its bare name
        if any(_fits(reading.chain_names[mention.chain], noun) for noun in nouns):
            return mention
    return None


def _is_called(reading: Reading, chain: int, level: str) -> bool:
    """Whether the area is written with its level somewhere, or is a division of it by the nominal that means it."""
    return any(
        m.chain == chain and m.kind == "nominal" and m.span.of(reading.text)[-1:] == level for m in reading.mentions
    )


def train_meant(reading: Reading, offset: int) -> Mention | None:
    """The train service named most before ``offset``, the nearest of equals; 中老班列 only where there is no other."""
    near = [m for m in earlier_mentions(reading, offset) if m.type == "TransportService"]
    own = [m for m in near if not _ANY_TRAIN.fullmatch(reading.chain_names[m.chain])]
    counts = Counter(m.chain for m in own or near)
    return max(own or near, key=lambda m: (counts[m.chain], m.span.end), default=None)


def meant_by_bare_noun(reading: Reading, passage: Passage, start: int, end: int, since: int = 0) -> Mention | None:
    """What a generic noun at the head of [start, end) means: 中心…, 专用线… after 某配送中心, 某铁路专用线.

    Nothing named before ``since`` is meant.
    """
    words = without_opening(passage, start, end)
    if not words or words[0].text not in _GENERIC_THINGS or passage.part_start(reading.text, start) > words[0].start:
        return None
    if len(words) > 1 and words[1].text in ("总数", "数量", "总量", "数", "单体", "平均", "个均"):
        return None  # 航线总数: of all of them
    if reading.text.startswith("城", words[0].end) or _COUNTED.fullmatch(reading.text, words[0].end, end):
        return None  # 中心城的道路; 码头增至6座: they are counted
    noun = words[0].text
    focus = reading.focus_near(start)
    for mention in earlier_mentions(reading, words[0].start):
        if mention.span.start < since:
            return None
        if noun in _OF_PORTS and mention.chain == focus and mention.type == "Port":
            return mention
        named = mention.kind == "name" and mention.type != "Designation"
        if named and reading.chain_names[mention.chain].endswith(noun):
            return mention
    return None


_NOW = re.compile(r"(?:本|此|这)次|(?:活动|仪式|签约|会议)?现场|当天|会上|集中(?:签约|开工|竣工|投产)")


def occasion_told_of(reading: Reading, start: int, offset: int) -> int | None:
    """The chain of the ceremony or fair named last, where the words in [start, offset) tell of what was done at it."""
    if not _NOW.search(reading.text, start, offset):
        return None
    return next((m.chain for m in earlier_mentions(reading, offset) if m.type == "Event"), None)


def named_before(reading: Reading, described: Mention) -> Mention | None:
    """The thing named before that a described noun means: 这项总投资三亿元的油脂加工项目 after 云澜油脂加工项目."""
    noun = reading.chain_names[described.chain]
    for mention in earlier_mentions(reading, described.span.start):
        name = reading.chain_names[mention.chain]
        if mention.kind == "name" and mention.chain != described.chain and name.endswith(noun[-4:]):
            return mention
    return None


def without_opening(passage: Passage, start: int, end: int) -> list[Token]:
    """The words in [start, end) from the first that can be a subject: no time, adverb or 力争, 预计 before it."""
    words = [
        word
        for word in passage.words(start, end)
        if word.tag not in ("d", "c", "w", "TIME", "r")
        and not any(time.span.start <= word.start and word.end <= time.span.end for time in passage.times)
    ]
    while words and words[0].text in _AIMING:
        words.pop(0)
    return words


def _readings_of_noun(passage: Passage, start: int, end: int) -> list[str]:
    """The noun behind 该 or 这条, however the tagger cut it: its first word, its first two, its first three."""
    joined, readings = "", []
    for word in passage.words(start, end)[:3]:
        if word.tag == "w":
            break
        joined += word.text
        readings.append(joined)
    return readings


def region_at_head(text: str, passage: Passage, clause: TextSpan, limit: int | None = None) -> re.Match[str] | None:
    """全市, 我区 … as the subject of ``clause``: only adverbs, connectives and times may stand before it."""
    match = REGION_WORD.search(text, clause.start, min(clause.start + 24, limit or clause.end))
    if match is None:
        return None
    before = passage.words(clause.start, match.start())
    return match if all(_is_opening(passage, word) for word in before) else None


def told_of_country(text: str, passage: Passage, clause: TextSpan, limit: int) -> bool:
    """Whether ``clause`` tells of the whole country: 全国 or 我国 stands at its head, before ``limit``."""
    match = COUNTRY.search(text, clause.start)
    if match is None or match.end() > min(clause.start + 24, limit) or text[match.start() - 1] in "次届批":
        return False  # 第四次全国普查 is a survey
    return all(_is_opening(passage, word) for word in passage.words(clause.start, match.start()))


def country_meant(reading: Reading) -> int | None:
    """The chain of the country, where the text names it."""
    return next((n for n, name in enumerate(reading.chain_names) if name == COUNTRY_NAME), None)


def _is_opening(passage: Passage, word: Token) -> bool:
    if word.tag in ("d", "ad", "c", "w", "TIME", "r", "xc", "m") or word.text in (
        "截至",
        "截止",
        "到",
        "至",
        "年",
        "月",
    ):
        return True
    return any(time.span.start <= word.start and word.end <= time.span.end for time in passage.times)


def _fits(name: str, noun: str) -> bool:
    if noun in ("线", "线路", "铁路", "项目线"):
        return bool(_LINES.search(name)) or name.endswith("专线")
    return name.endswith(noun[-2:])


def region_meant(reading: Reading, word: str, offset: int) -> int | None:
    """The chain of the region that 全市, 我区 … at ``offset`` speaks of: the focus, unless it is of another level."""
    focus = reading.focus_near(offset)
    level = word[-1]
    if focus is not None:
        own = _SUFFIX.search(reading.chain_names[focus])
        fits = own is not None and own.group() == level
        bare = own is None and level != "区" and reading.chain_types[focus] in ("AdministrativeArea", "EconomicRegion")
        if fits or level in "域国" or word in ("市区", "各区", "各县") or bare:
            return focus
    counts: Counter[int] = Counter()
    for mention in earlier_mentions(reading, offset):
        name = reading.chain_names[mention.chain]
        if name.endswith(level) and mention.type in ("AdministrativeArea", "DevelopmentZone", "EconomicRegion"):
            counts[mention.chain] += 1
    if counts:
        return max(counts, key=lambda chain: (counts[chain], -chain))
    own = _LEVELLED.search(reading.chain_names[focus]) if focus is not None else None
    if level in "省市州县" and focus is not None and reading.chain_types[focus] in _NO_REGION:
        return None  # 全省 in the text of a firm or line
    return None if own is not None and level in "省市州" else focus  # 全省 in the text of a city


def earlier_mentions(reading: Reading, offset: int) -> Iterator[Mention]:
    """The mentions before ``offset``, the nearest first."""
    n = bisect_left(reading.mention_ends, offset + 1)
    for mention in reversed(reading.mentions[max(0, n - 200) : n]):
        if mention.span.end < offset - _REACH:
            return
        if mention.kind != "implicit":
            yield mention
