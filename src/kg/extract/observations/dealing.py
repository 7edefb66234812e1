"""Lists of nouns → the figures of a list dealt out to them: 甲、乙产值分别达3亿元、5亿元."""

from __future__ import annotations

import re

from kg.extract.observations import wordings
from kg.extract.observations.carriers import is_listed
from kg.extract.observations.classes import CARRIERS
from kg.extract.observations.drafts import Draft
from kg.extract.observations.figures import Figure
from kg.extract.observations.indicators import lead_wording
from kg.extract.observations.memory import Subject
from kg.extract.observations.passages import Passage
from kg.model import Mention

_DEALT = re.compile(
    r"分别(?!.*分别)|(?<=[数率量额值入准])(?=(?:增[至到]|提高[到至]|提升[到至]|达到?)(?:每[月年])?(?:约|近)*$)"
)
"""What deals a list of values out: 甲量、乙量｜分别｜达3吨、5吨, 甲率、乙率｜｜提高到8%、9%."""
NAMES = re.compile(r"、|以及|(?<![共饱温缓中柔调])和(?![谐平美睦解])|(?<![参给赋])与|(?<![普惠涉波遍触顾兼提论危以])及")
"""What stands between the members of a list of nouns (but no piece of a word: 普及率, 参与率)."""
_BESIDE = re.compile(r"[”》]?(?:[、和与及]|以及)[“《]?")
MEASURED = re.compile(
    r"(?:数|额|量|率|值|入|GDP|投资|出口|进口|规模|面积|里程|贷款|存款|余额|消费|工业|价格|税收|产业|起数|支出|企业|项目|就业)$"
)
_TOWARDS = re.compile(r"(?:对|向|与|同|从|自|往|至)“?$")
_MOVES = re.compile(r"(?:带动|拉动|推动|促进|助推)“?$")
"""…带动｜甲市、乙市｜出口分别增长5%、6%: whose growth it is stands behind the verb."""
_SHARED_VERBS = frozenset("支持 用于 投向 带动 参与 实现 占".split())
_TRADED = re.compile(r"(?:外贸|进出口|出口|进口|贸易|直接投资)[^、]{0,4}$")
_AMOUNT = re.compile(r"(?:增加值|总?产值|投资|营业收入|营收|利润|税收|出口额?|进口额?)$")
_HEADS = frozenset("产业 行业 领域 工业".split())
"""Where the noun begins that a list shares: 甲、乙、丙装备｜产业产值."""
_SUMMED = re.compile(
    r"[两二三四五六七八九十\d]+[大个](?:主导|支柱|重点|优势|特色|传统|新兴|战略性|百亿级?|千亿级?)*(?P<kind>产业|行业|领域|板块)"
    r"(?P<what>总?产值|增加值|(?:固定资产)?投资|营业?收入?|税收|销售收入|用电量)?(?:分别)?$"
)
_REACHED = re.compile(r"^(?:累计|共|已)*(?:完成|实现)")
_ACCIDENTS = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,14}?(?:事故|火灾|案件))(?:起数|总?数|总量|总起数)?$")
_VICTIMS = re.compile(r"(?:死亡|受伤|伤亡|死伤|遇难)人数|案损数?|涉案金额|财产损失")
_JOINED = {"城乡": ("城镇", "农村"), "存贷款": ("存款", "贷款"), "产销量": ("产量", "销量"), "内外资": ("内资", "外资")}
"""Words that name two things by one character each."""
_RATE = re.compile(r"[\u4e00-\u9fff]{2,3}率")
_FIELD = re.compile(r"业$")
"""工业、制造业、工业技改｜投资: fields, which only the last member's amount is of."""


def distributed(text: str, passage: Passage, first: Figure, n_places: int) -> list[str]:
    """The nouns that 分别 deals the figures of a list out to; empty where there are not as many."""
    lead = first.lead.of(text)
    dealt = _DEALT.search(lead)
    if n_places < 2 or dealt is None:
        return []
    before, after = lead[: dealt.start()], lead[dealt.end() :]
    start = first.lead.start
    if named := fields(text, passage, first.clause.start, start + len(before), n_places):
        return [field + _REACHED.sub("", wordings.TRAILING.sub("", after)) for field in named]
    wording = lead_wording(text, passage, start, start + len(before))
    if not before.strip("、,") and first.lead.start == first.clause.start:
        wording = _subjects_before(text, passage, first)
    names = _lettered(shared_head(split_list(wording, n_places), passage, start + len(before)))
    names = town_and_country(names, n_places)
    if len(names) != n_places:
        return []
    kind = wordings.TRAILING.sub("", after)
    if names[0][0] in "对向自与" and not any(name[0] in "对向自与" for name in names[1:]):
        names = [names[0], *(names[0][0] + name for name in names[1:])]
    return [name + kind for name in of_accidents(names)]


def fields(text: str, passage: Passage, start: int, end: int, n_places: int) -> list[str]:
    """The fields that are counted behind their list: 甲、乙、丙｜三大主导产业｜分别…; empty where there are not as many."""
    summed = _SUMMED.search(text[start:end])
    if summed is None:
        return []
    end = start + summed.start()
    whose = [m.span.end for m in passage.mentions if m.type in CARRIERS and start <= m.span.start and m.span.end < end]
    names = split_list(lead_wording(text, passage, max(whose, default=start), end), n_places)
    kind, what = summed["kind"], summed["what"] or ""
    named = [(name if name.endswith("业") else name + kind) + what for name in names]
    return named if len(named) == n_places else []


def split_list(wording: str, n_places: int) -> list[str]:
    """The members of a list that is dealt ``n_places`` figures; 和 may stand inside one of them (甲业、乙和丙业)."""
    names = [name for name in NAMES.split(wording) if name]
    apart = [name for name in wording.split("、") if name]
    return apart if len(names) != n_places == len(apart) else names


def of_accidents(names: list[str]) -> list[str]:
    """Give the dead the accidents that are counted beside them: 矿山事故起数、死亡人数 → 矿山事故死亡人数."""
    told = _ACCIDENTS.search(names[0]) if names else None
    if told is None:
        return names
    return [names[0], *(told["what"] + name if _VICTIMS.match(name) else name for name in names[1:])]


def _subjects_before(text: str, passage: Passage, first: Figure) -> str:
    """What the clause before 分别 is about, where it tells no figure: 甲、乙从无到有,｜分别达2个、3个."""
    before = [c for c in passage.clauses if c.end <= first.clause.start]
    if not before or any(before[-1].covers(q.span) for q in passage.quantities if q.kind == "classifier"):
        return ""
    words = passage.words(before[-1].start, before[-1].end)
    end = next((w.start for w in words if w.tag in ("v", "vd", "d", "p")), before[-1].end)
    return lead_wording(text, passage, before[-1].start, end)


def town_and_country(names: list[str], n_places: int) -> list[str]:
    """城乡居民收入 with two values is 城镇居民收入 and 农村居民收入, 存贷款 is 存款 and 贷款."""
    joined = next((j for j in _JOINED if j in names[0]), "") if n_places == 2 and len(names) == 1 else ""
    return [names[0].replace(joined, kind) for kind in _JOINED[joined]] if joined else names


def _lettered(names: list[str]) -> list[str]:
    """Give single characters the noun that only the last of them has: 西、中、东通道 → 西通道, 中通道, 东通道."""
    if len(names) > 1 and all(len(name) == 1 for name in names[:-1]) and len(names[-1]) > 1:
        return [*(name + names[-1][1:] for name in names[:-1]), names[-1]]
    return names


def dealt_again(text: str, passage: Passage, first: Figure, drafts: list[Draft], n_places: int, place: int) -> str:
    """What the last list of as many figures measured, where a later 分别 names nothing: …,累计分别达到5项和8项."""
    if n_places < 2 or "分别" not in first.lead.of(text) or len(drafts) < n_places + place:
        return ""
    if lead_wording(text, passage, first.lead.start, first.lead.end) or first.lead.start != first.clause.start:
        return ""
    group = drafts[len(drafts) - n_places - place : len(drafts) - place]
    clauses = {draft.figure.clause.start if draft.figure else -1 for draft in group}
    alone = sum(draft.figure is not None and draft.figure.clause.start in clauses for draft in drafts) == n_places
    return group[place].indicator if len(clauses) == 1 and alone else ""


_LISTS = re.compile(
    r"(?:有|包括|包含|主要(?:是|为)|分别(?:是|为))(?P<members>[^,;。]{2,40}?)(?:等)?(?:行业|产品|商品)?$"
)
"""主要出口商品有｜服装、机电产品,分别增长…: what the rates of the next clause are dealt out to."""


_TRADE = re.compile(r"出口|进口|销售|产量|产值")


def listed_before(text: str, passage: Passage, first: Figure, n_places: int) -> str:
    """The list that the clause before ends in, where 分别 opens this one and the list has as many members; else empty."""
    before = [c for c in passage.clauses if c.end <= first.clause.start]
    if not before or not text.startswith("分别", first.clause.start):
        return ""
    found = _LISTS.search(text, before[-1].start, before[-1].end)
    members = split_list(found["members"], n_places) if found else []
    if found is None or len(members) != n_places:
        return ""
    traded = _TRADE.search(text, before[-1].start, found.start())
    return "、".join(name + (traded.group() if traded else "") for name in members)


def dealt_subjects(text: str, passage: Passage, first: Figure, n_places: int) -> list[Mention]:
    """The things that 分别 deals the figures of a list out to; empty where there are not as many side by side.

    They stand before 分别 in the same clause or an earlier one: 甲园、乙园建成投产,总投资分别为3亿元、5亿元.
    """
    lead = first.lead.of(text)
    if n_places < 2 or "分别" not in lead:
        return []
    end = first.lead.start + lead.index("分别")
    if re.search(r"[至到][^,;。]{2,10}[、和与]", lead):
        return []  # 甲市至乙市、丙市最快分别…: the ends of ways
    start = passage.part_start(text, first.mention.span.start)
    group: list[Mention] = []
    dealt_to = [m for m in passage.mentions if start <= m.span.start and m.span.end <= end and not is_listed(text, m)]
    for mention in [m for m in dealt_to if m.type in CARRIERS and m.type != "GovernmentBody"]:
        linked = group and _BESIDE.fullmatch(text, group[-1].span.end, mention.span.start)
        if group and not linked and len(group) == n_places:
            break
        group = [*group, mention] if linked else [mention]
    if group and _TOWARDS.search(text, start, group[0].span.start):
        return []  # 对甲国、乙国出口分别增长…: markets
    if len(group) != n_places:
        return []
    opens = group[0].span.start - passage.clause_at(group[0].span.start).start <= 6
    return group if opens or _MOVES.search(text, start, group[0].span.start) else []


def dealt_on(text: str, first: Figure, drafts: list[Draft], n_places: int) -> list[Subject]:
    """The things that the last list of as many rates was dealt out to, where the next 分别 names none of its own."""
    told = drafts[-n_places:]
    if n_places < 2 or "分别" not in first.lead.of(text) or len(told) < n_places:
        return []
    apart = len({d.subject.chain for d in told}) == n_places and len({d.indicator for d in told}) == 1
    return [d.subject for d in told] if apart and first.lead.start == first.clause.start else []


def shared_head(names: list[str], passage: Passage, end: int) -> list[str]:
    """Give the noun that only the last member of a list names to the others: 城镇、农村居民收入 → 城镇居民收入."""
    if len(names) > 1 and names[0][0] == "对" and (traded := _TRADED.search(names[-1])):
        return [*(name + traded.group() for name in names[:-1]), names[-1]]
    if len(names) > 1 and (amount := _AMOUNT.search(names[-1])) and all(_FIELD.search(n) for n in names[:-1]):
        return [*(name + amount.group() for name in names[:-1]), names[-1]]
    whole = next((n for n in range(len(names) - 1, 0, -1) if MEASURED.search(names[n - 1])), 0)
    if 0 < whole < len(names) - 1:  # 甲率、乙率、丙和丁率
        return [*names[:whole], *shared_head(names[whole:], passage, end)]
    if len(names) < 2 or whole:
        return names
    last = [w.text for w in passage.tokens if w.end <= end]
    n_words = max(1, len(_words_of(names[-2], last)))
    tail: list[str] = []
    for word in reversed(last):
        if not names[-1].endswith(word + "".join(tail)):
            if tail:
                break
            continue
        tail.insert(0, word)
        if "".join(tail) == names[-1]:
            break
    n_head = 2 if tail and tail[-1] == "率" else 1
    if "".join(tail) == names[-1] and len(tail) > n_head and _RATE.fullmatch("".join(tail[-n_head:])):
        n_words = min(n_words, len(tail) - n_head)  # 村道、入户路硬化率
    verb = next((n for n, word in enumerate(tail) if n >= n_words and word in _SHARED_VERBS), n_words)
    n_words = next((n for n, word in enumerate(tail) if n >= n_words and word in _HEADS), verb)
    if "".join(tail) != names[-1] or len(tail) <= n_words:
        return names
    return [*(_headed(name, "".join(tail[n_words:])) for name in names[:-1]), names[-1]]


def _headed(name: str, head: str) -> str:
    """A member with the noun it shares, which it may begin to name itself (城镇居民, 居民人均收入)."""
    told = next((n for n in range(min(len(name), len(head)), 1, -1) if name.endswith(head[:n])), 0)
    return name + head[told:]


def _words_of(name: str, words: list[str]) -> list[str]:
    """The words that make up ``name``, where it stands among ``words``; empty where it does not."""
    for start in range(len(words) - 1, -1, -1):
        joined = ""
        for end in range(start, len(words)):
            joined += words[end]
            if joined == name:
                return words[start : end + 1]
            if not name.startswith(joined):
                break
    return []
