"""Figure → indicator: the words that say what is measured, without number, unit, period, growth and fillers.

A measured noun stands before its number (固定资产投资88亿元); a counted one before or behind it (新建3座, 3座泵站).
The verb stays where it is what is counted (新建, 签约, 发放), light verbs go (实现, 完成, 达到).
"""

from __future__ import annotations

import re

from kg.extract.layers import Token
from kg.extract.observations import wordings
from kg.extract.observations.behind import QUOTES, described_noun, tail_noun
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import Subject
from kg.extract.observations.objects import only_says_whose
from kg.extract.observations.passages import Passage
from kg.extract.observations.predicates import attained, done, served, share_of, work_done
from kg.model import TextSpan

MAX_LENGTH = 36
"""A longer wording is cut from the left at a word."""

_LIGHT_INSIDE = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:累计|共|已)?(?:实现|完成|达成)(?!率|情况|度|量|时)(?=[\u4e00-\u9fff]|$)"
)
_LISTED = re.compile(
    rf"^(?P<verb>.{{0,6}}?)(?P<list>(?:(?!{wordings.AND_OTHERS.pattern}).)*、(?:(?!{wordings.AND_OTHERS.pattern}).)*)"
    rf"{wordings.AND_OTHERS.pattern}(?P<head>[^、]{{2,}})$"
)
_FIRST = re.compile(r"^.*?(?:成为|是|系)[^,;。]{0,12}?(?:首个|首家|首条|第一个|第一家)(?=.)")
_OWN_REGION = re.compile(r"^(?:此次|本次|这次|当地|[我本全][市省区县州旗]|我国)(?=[\u4e00-\u9fff]{2})")
_FIELDS = re.compile(r"^.{2,30}等(?:方面|领域|行业)(?=[\u4e00-\u9fff]{2})")
"""在工业、民生等方面｜实施项目: where something is done."""
_REPRESENTED = re.compile(r"^以.{2,40}?为(?:代表|主导|龙头|主|重点|核心|引领|主体|支撑)的(?=.{2})")
"""以甲、乙为代表的｜丙产业产值: whose it mostly is."""
_LIST_NUMBER = re.compile(r"^\d{1,2}[.、]|^[-·]+|^一[条座个家处](?=[\u4e00-\u9fff]{2})")
_ATTRIBUTE_TAIL = re.compile(
    r"(?:该|这|此|本|[建营设资工]的)[^,;。]{0,10}?(?P<what>(?:线路|主线|正线)?(?:全长|总长|长度)|总投资额?|设计时速|(?:规划|总|总占地|占地|建筑)*面积|占地|工期|注册资本)$"
)
_ONCE_DONE = re.compile(
    r"^(?:[^,;。]{0,10}?)(?:全面|全部|正式|顺利|一旦)*(?:建成|投产|达产|满产|投运|投用|运营|竣工|完工|通车|开园)(?:投产|达产|运营|投用|运行|使用|通车)?"
    r"(?:以|之)?后(?:,)?(?:预计|预期|有望|每年|可|将|能|实现|达到)*(?=.{2})"
)
"""项目建成投产后预计｜总产值: the condition is no part of what is measured."""

_WAY_BEFORE = re.compile(r"^.*(?:从|自|由|往返|至|到)[^,;。]{2,16}?(?=(?:全程|运距|单程)$)")  # 列车从甲到乙｜全程
_OWN_END = re.compile(r"(?:计划)?总投资额?$|年产[值量能]$|年产能$|(?:总|规划)?(?:占地|用地|建筑)面积$|注册资本金?$")
"""The measure of a thing at the end of what stands before it: 在某市建设｜年产量｜2万吨的某基地."""
_DONE_TO = re.compile(r"(?:计划|拟)?(?:投资|出资|年产|产值|占地|投入)$")
_BY = re.compile(r"由|旗下|.{2,20}[将拟](?:在|于|投|出)")
"""由某公司｜投资: who does it is no part of what is measured."""
_AGENT = re.compile(
    r"^(?:.{0,4}?(?<![理缘因])由)(?:(?!资金)[^,;。:由]){2,24}?"
    r"(?:(?:控股|承建|承办|建设|运营|经营|管理|实施|负责|主管|主导|牵头|开发|投资|打造|举办|代建|设计|研发|施工)的"
    r"|(?=(?:联合|共同|独家|各|分别)*(?:出资|投资|投入|筹[措集资]|自筹|提供|承担|捐赠|资助|无偿提供)))"
)
"""由甲公司承建的｜总投资, 由乙公司｜出资: who does it is no part of what is measured."""
_STEERING = re.compile(
    r"^(?:抓好|抓实|抓紧|推动|推进|加快|实施|谋划|储备|安排|布局|紧盯)(?=(?:计划)?(?:总投资|投资额))"
)
_OPENER = re.compile(
    r"^(?:此次|本次|该|现场)?活动(?:现场|当天|上|中)?(?:共|累计)?(?:有)?(?=签约|集中|现场|推介|开工|发布|达成)|^一大?批|^(?:经)?(?:(?:初步|快速)(?:统计|预计|估算)|(?:初步|快速)?(?:核算|测算|匡算))(?:全[市省县区])?|^[一首]?[列艘架辆](?=满载|装载|搭载)|^.*?(?:标志着|意味着)(?:该[\u4e00-\u9fff]{1,6}?(?=累计|已|共|开|发|完))?"
)
"""What says how a figure was found or what it shows: 初步核算, 标志着该中心累计…."""
_LIGHT_OPENING = re.compile(r"^(?:累计|共|已)?(?:实现|完成|达成)(?=[\u4e00-\u9fff]{2})")
_REACH = re.compile(
    r"^(?:现已|已|可|并)?(?P<verb>通达|覆盖|连接|辐射|延伸[至到]|抵达|联通|连通|惠及|遍布|销往|出口[至到]?|远销|直达|直通|涉及|服务)"
)
"""Verbs that reach as many countries, towns or firms as are counted: the verb stays, where they lie goes."""
_DOUBLED = re.compile(r"(?:翻番|翻了?[一两]番|倍增)[、,]?$")
_KEPT_ADVERBS = frozenset("共体 新 对外 未 非 无 不 最 年均 月均 日均 亩均 人均 户均".split())
_WORD = 2
_ANYWHERE = frozenset("共 累计 已 已经 共计 合计 总计".split())
_PLACES_COUNTED = frozenset("开发区 园区 高新区 经开区 示范区 综保区".split())
"""What a clause is of that names nothing else: 园区｜由60个减为40个."""
_BRINGS_OUT = frozenset("出台 制定 推出 印发 发布 实施 颁布 研究出台 制定出台".split())
"""What is done to rules, which are rules for something (出台支持甲业的｜8条｜措施)."""
_AMONG_THEM = re.compile(r"[之当]?中,?(?:共|已)*有(?:约|近|超过?)*$")
_AMONG = re.compile(r"(?P<of>[^中]{2,14}?)[之当]?中")
"""60个站点｜中有｜20个｜达到标准: some of those counted."""
_WITH_TOGETHER = frozenset("体享建同治育富创通融赢识")
"""What follows 共 inside a word: 共体, 共享."""
_TIME_NOUN = re.compile(r"时[间长限]|用时|历时|耗时|车程|行程|航程|周期|缩短|压缩|缩减|提前|延长")
_BUILT_THERE = frozenset("建设 新建 建成 设立 设置 布局 投资 开设 举办 打造 规划 兴建".split())
_MAKES = re.compile(r"(?:年|日)(?:产|处理|加工|回收|屠宰|出栏|发电|供)(?:量)?$")
_GOODS = re.compile(
    r"(?P<goods>[\u4e00-\u9fffA-Za-z]{2,24}?)(?:智能|生产|制造|加工|建设|扩建|技改|产业化|基地|生产线|工厂|[一二三]期|[(][一二三]期[)]|项目|工程)*"
)
_LEAST_CAPACITY = 100
"""A smaller number in a name counts something else (四大片区)."""
_MADE_OF_LAND = frozenset(
    "建设 新建 建成 改造 治理 完成 修复 补充 新增 更新 提升 恢复 整治 新建和改造 新建改造".split()
)
"""What is done to land: 建设8万亩农田 tells how much was made and no stock of it."""
_GOES_ON_WITH = {
    "到": "账位港岸发",
    "上": "缴交",
    "正": "线",
    "中": "试医药小高欧亚老",
    "可": "再降循",
    "设": "区市施备计",
}
_AREAS = frozenset("SquareMetre SquareKilometre Mu".split())
_BARE_VERB = re.compile(
    r"(?:发运|销售|开行|发送|接待|培训|建成|新增|签约|入驻|投资|出资|投入|发放|引进|运输|到达|通车)"
)


def lead_wording(
    text: str, passage: Passage, start: int, end: int, subject: TextSpan | None = None, whole_list: bool = False
) -> str:
    """What is left of the words in [start, end) without times, subject, openers and links to the number.

    Of a list (甲、乙等产品) the verb and the common noun are kept, with ``whole_list`` all of it.
    """
    words = [
        word
        for word in passage.words(start, end)
        if not any(time.span.start < word.end and word.start < time.span.end for time in passage.times)
        and not (subject is not None and subject.start < word.end and word.start < subject.end)
        and (word.text not in _ANYWHERE or (word.text == "共" and text[word.end : word.end + 1] in _WITH_TOGETHER))
    ]
    if not (words and words[0].text == "和" and passage.clause_at(words[0].start).start == words[0].start):
        words = _without_opening(_without_demonstrative(words))  # a clause that opens with 和 opens with a word: 和美
    while words and words[-1].tag in ("d", "ad") and not _is_kept(words[-1]):
        words.pop()
        if words and words[-1].text in ("年", "月", "日") and text.startswith("均", words[-1].end):
            words.pop()
    wording = "".join(word.text for word in words)
    wording = wordings.TRAILING.sub("", wording.rstrip(",;:、 "))
    if (opened := _OPENER.sub("", wording)) != wording:
        wording = _LIGHT_OPENING.sub("", opened)
    wording = _STEERING.sub("", _ONCE_DONE.sub("", _AGENT.sub("", wording)))
    wording = _LIGHT_INSIDE.sub("", _OWN_REGION.sub("", _LIST_NUMBER.sub("", wording)))
    wording = _FIRST.sub("", QUOTES.sub("", wording))
    wording = _DOUBLED.sub("", wording)
    wording = _REPRESENTED.sub("", _FIELDS.sub("", wording))
    wording = _WAY_BEFORE.sub("", wording)
    if attribute := _ATTRIBUTE_TAIL.search(wording):
        wording = attribute["what"]
    if not whole_list and (match := _LISTED.match(wording)):
        verb = words[0].text if words and _is_verb_of_list(words[0]) else ""
        wording = verb + match["head"]
    return _shortened(wording)


def _is_kept(word: Token) -> bool:
    """Whether what the tagger took for an adverb is part of what is measured: 新, 人均, 再融资."""
    return word.text in _KEPT_ADVERBS or (word.text[0] == "再" and len(word.text) > _WORD)


def _without_demonstrative(words: list[Token]) -> list[Token]:
    """该口岸｜发运: what 该 points to is the subject and no part of the indicator."""
    if not words or words[0].text not in ("该", "这", "此", "本"):
        return words
    verb = next((n for n, word in enumerate(words[1:4], 1) if word.tag == "v"), None)
    if verb is not None:
        return words[verb:]
    return words[2:] if len(words) > 2 else words


def _without_opening(words: list[Token]) -> list[Token]:
    n = 0
    while n < len(words):
        word = words[n]
        closing = _locative_end(words, n)
        if closing is not None:
            n = closing
        elif word.text == "用" and n + 1 < len(words) and words[n + 1].start > word.end:
            n += 1  # 用三年时间: the time is taken out
        elif (
            (
                word.text in ("企业", "公司", "集团", "工程", "项目", "全线", "线路", "基地")
                and n + 1 < len(words)
                and (words[n + 1].tag in ("v", "d") or words[n + 1].text in wordings.LEADING)
            )
            or (word.text == "在" and words[n + 1 : n + 2] and words[n + 1].tag in ("n", "v", "vn"))  # 在…基础上
            or (word.text in wordings.LEADING and not _opens_yearly(words, n) and not _opens_word(words, n))
            or (word.tag in ("d", "c", "w", "u", "TIME", "xc") and word.text not in _KEPT_ADVERBS)
        ):
            n += 1
        else:
            break
    named = next((m for m, word in enumerate(words) if word.text in _PLACES_COUNTED), None)
    return words[n:] if n < len(words) or named is None else words[named:]


def _opens_yearly(words: list[Token], n: int) -> bool:
    """Whether 年 begins what is told per year: 年产乙烯, 年纳税."""
    return words[n].text == "年" and n + 1 < len(words) and words[n + 1].text[:1] in "产纳税销处加接发吞"


def _opens_word(words: list[Token], n: int) -> bool:
    """Whether the tagger cut a word behind its first character: 到账外资, 上缴税金, 正线长."""
    following = words[n + 1].text[:1] if n + 1 < len(words) else ""
    return bool(following) and following in _GOES_ON_WITH.get(words[n].text, "")


def _locative_end(words: list[Token], n: int) -> int | None:
    """Where 在…中/上/内/方面 ends that opens the words at ``n``."""
    if words[n].text not in ("在", "于", "从"):
        return None
    if words[n].text == "在" and (built := _built_there(words, n)) is not None:
        return built
    for m in range(n + 1, min(n + 8, len(words))):
        if words[m].tag == "f" or words[m].text in ("期间", "方面", "基础", "中", "上"):
            return m + 1
    return None


def _built_there(words: list[Token], n: int) -> int | None:
    """Where the verb stands behind 在 and a place: 在平溪｜建设｜车站."""
    at = n + 1
    while at < len(words) and at <= n + 4 and words[at].tag in ("LOC", "ORG", "ns", "nz"):
        at += 1
    named = at > n + 1 or (at < len(words) and words[at].start > words[n].end)  # the place is the subject, taken out
    return at if named and at < len(words) and words[at].text in _BUILT_THERE else None


def _shortened(wording: str) -> str:
    if len(wording) <= MAX_LENGTH:
        return wording
    tail = re.split(r"[、]", wording)[-1]
    return tail if 2 <= len(tail) <= MAX_LENGTH else wording[-MAX_LENGTH:]


def indicator_of(text: str, passage: Passage, figure: Figure, subject: Subject) -> str:
    """The indicator of a value, from the words before and behind its number; may be empty (the caller inherits)."""
    mention, unit = figure.mention, figure.mention.quantity.unit
    if mention.kind == "bare" and text.startswith("级", mention.span.end):
        noun = tail_noun(text, passage, figure).removeprefix("级")
        return noun if noun.endswith("规模") else noun + "产业规模"
    start = figure.lead.start
    if unit == "Kilometre" and (away := wordings.AWAY.search(text, figure.clause.start, figure.lead.end)):
        return f"距{away['place'] or away['far']}距离"
    if subject.span is not None and not subject.described and only_says_whose(text, passage, start, subject.span.start):
        start = min(subject.span.start, figure.lead.end)
    lead = lead_wording(text, passage, start, figure.lead.end, None if subject.described else subject.span)
    last = passage.words(figure.lead.start, figure.lead.end)
    if subject.described and subject.span is not None:
        return _of_described(text, passage, figure, lead, subject.span)
    if subject.span is not None and subject.span.covers(mention.span) and (own := _of_name(text, figure, subject.span)):
        return own
    if lead in ("以", "凭借", "凭") and text.startswith("的", mention.outer.end):
        lead = ""  # 以｜2亿吨｜的吞吐量居首: what is measured stands behind
    if unit == "Percent" and (not lead or _ends_in_verb(lead, last)) and (said := share_of(text, passage, figure)):
        return said
    if said := served(text, figure) or (work_done(text, figure) if not lead or _ends_in_verb(lead, last) else ""):
        return said
    noun = "" if unit in ("Percent", "PercentagePoint") and lead else tail_noun(text, passage, figure)
    ends_in_verb = bool(lead) and _ends_in_verb(lead, last)
    if mention.kind == "classifier" or unit in ("Person", "PersonTime"):
        return _counted(text, passage, figure, lead, noun, ends_in_verb)
    if _lasts(figure) and lead and not _TIME_NOUN.search(lead):
        return lead + "用时"
    if unit == "Kilometre" and figure.lead.of(text).endswith("每小时"):
        return lead if lead.endswith("速") else lead + "时速"
    if unit in _AREAS:
        return _area(lead if not _is_only_place(last, lead) else "", noun, ends_in_verb)
    if noun and (not lead or (ends_in_verb and not _measures_already(lead))):
        return (lead if len(lead) <= 6 else _last_verb(lead, last)) + noun
    return lead or noun


def _of_name(text: str, figure: Figure, name: TextSpan) -> str:
    """What a capacity inside the name of a project measures: 年产50万吨化学浆项目 → 年产化学浆."""
    told = _MAKES.search(text, name.start, figure.mention.outer.start)
    goods = _GOODS.fullmatch(text, figure.mention.outer.end, name.end)
    if goods is None or figure.mention.quantity.value < _LEAST_CAPACITY:
        return ""
    return told.group() + goods["goods"] if told else goods["goods"] + "产能"


def _counted(text: str, passage: Passage, figure: Figure, lead: str, noun: str, ends_in_verb: bool) -> str:
    words = passage.words(figure.lead.start, figure.lead.end)
    if text[figure.mention.span.end - 1] == "大":
        return (_last_verb(lead, words) if ends_in_verb and words[-1].tag == "v" else "") + noun
    noun = described_noun(text, figure) or noun
    if noun:
        bare = _WHERE.sub("", lead)
        if bare != lead:
            lead, ends_in_verb = bare, _ends_in_verb(bare, words)
    if text[figure.lead.start : figure.lead.end].endswith("等"):
        opening = _without_opening([w for w in words if w.text not in _ANYWHERE])
        first = opening[0] if opening else None
        lead = first.text if first and _is_verb_of_list(first) else ""
        ends_in_verb = bool(lead)
    if noun and (not lead or ends_in_verb):
        if lead.endswith("首批"):
            return "首批" + noun
        if not lead and (said := attained(text, figure, noun)):
            return said
        if (not lead or lead in ("到", "赴", "在")) and (said := done(passage, figure, noun)):
            return said
        return (lead if len(lead) <= 8 else _governing_verb(lead, words)) + noun
    if noun and lead and text.startswith("的", figure.mention.outer.end):
        return lead  # 新增企业300家的好成绩
    if noun and not _measures_already(lead) and figure.mention.outer.end < figure.tail.end:
        reach = _REACH.match(lead)
        return reach["verb"] + noun if reach else attained(text, figure, noun) or noun
    if _AMONG_THEM.search(figure.lead.of(text)) and (among := _AMONG.fullmatch(lead)):
        said = attained(text, figure, "")
        return f"{said}的{among['of']}" if said else among["of"]
    return lead or attained(text, figure, "") or done(passage, figure, "")


def _is_verb_of_list(word: Token) -> bool:
    """Whether a word that opens a list is its verb, and no piece of the name of a member."""
    return (
        word.tag == "v"
        and word.text not in wordings.LIGHT_VERBS
        and (len(word.text) > 1 or word.text in "建设辖含引有")
    )


_WHERE = re.compile(r"(?:全[国省市区县]|各[地县区])$")


def _of_described(text: str, passage: Passage, figure: Figure, lead: str, thing: TextSpan) -> str:
    """The indicator of a figure right before the thing it is an attribute of (总投资五亿元的某项目, 三万平方米某馆)."""
    unit = figure.mention.quantity.unit
    lead = re.split("[、,]", lead)[-1]
    if own_measure := _OWN_END.search(lead):
        return own_measure.group()
    if unit in _AREAS:
        own = lead if re.search(r"面积|占地|用地|规划|建筑", lead) else ""
        return _area(own, "", False) or thing.of(text).strip("“”") + "面积"
    if lead and not _ends_in_verb(lead, passage.words(figure.lead.start, figure.lead.end)):
        return lead
    if done := _DONE_TO.search(lead):
        return done.group() if _BY.match(lead) else lead
    if unit == "TEU":
        return lead + "集装箱"
    return thing.of(text).strip("“”") + {"CNY": "投资", "USD": "投资", "Kilometre": "里程"}.get(unit, "规模")


def _lasts(figure: Figure) -> bool:
    return figure.mention.quantity.unit == "Hour" or figure.mention.quantity.classifier == "分钟"


def _is_only_place(words: list[Token], lead: str) -> bool:
    return bool(lead) and all(word.tag in ("f", "s", "LOC") for word in words if word.text in lead)


def _area(lead: str, noun: str, ends_in_verb: bool) -> str:
    if lead.endswith(("占地", "用地")):
        return lead + "面积"
    if re.fullmatch(r"(?:项目)?[一二三四]期(?:工程)?", lead):
        return lead + "面积"
    if lead and not ends_in_verb:
        return lead
    if noun and lead in _MADE_OF_LAND:
        return lead + noun
    if noun:
        return noun if "面积" in noun else noun + "面积"
    return lead


def _measures_already(lead: str) -> bool:
    """Whether the wording before the number already names a measure (投资, 面积, 产值 …)."""
    return bool(
        re.search(
            r"(?:投资|资本|资金|面积|产值|收入|总额|总量|规模|里程|全长|产能|产量|次数|人数|数量|户数|额|数|(?<!质)量|率|值|价|长|费用?|成本|税收)$",
            lead,
        )
    )


def _ends_in_verb(lead: str, words: list[Token]) -> bool:
    for word in reversed(words):
        if lead.endswith(word.text):
            return word.tag in ("v", "vn") or bool(_BARE_VERB.fullmatch(word.text))
    return bool(_BARE_VERB.search(lead[-2:]))


def _last_verb(lead: str, words: list[Token]) -> str:
    for word in reversed(words):
        if word.tag in ("v", "vn") and lead.endswith(word.text):
            return word.text
    return ""


def _governing_verb(lead: str, words: list[Token]) -> str:
    """The verb that has the counted noun as its object: the one that opens the clause where it brings rules about.

    出台促进渔业发展｜8条｜措施 are not 发展措施.
    """
    opening = next((w.text for w in words if w.tag in ("v", "vn")), "")
    return (
        lead
        if opening in _BRINGS_OUT and lead.startswith(opening) and len(lead) <= MAX_LENGTH // 2 + 2
        else (opening if opening in _BRINGS_OUT else _last_verb(lead, words))
    )


def is_bare_verb(indicator: str) -> bool:
    """Whether the wording is only what is done (发运), so that it needs the name of what it is done to."""
    return bool(_BARE_VERB.fullmatch(indicator))
