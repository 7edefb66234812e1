"""What is said of things behind their number: 12家企业｜通过质量认证, 完成｜3万平方米｜旧厂房改造, 85%的任务｜落地实施."""

from __future__ import annotations

import re

from kg.extract.layers import Token
from kg.extract.observations import wordings
from kg.extract.observations.behind import MEASURE_BEHIND, QUOTES
from kg.extract.observations.figures import Figure
from kg.extract.observations.passages import Passage
from kg.model import TextSpan

_ATTAINED = re.compile(
    r"(?:均|都|全部|成功|已|首次|顺利|先后|相继)*(?P<said>(?:通过|达到|纳入|入选|入围|获评|获批|获得|荣获|进入|跻身|列入|建成|登上|参照"
    r"|上榜|亮相|用上|喝上|吃上|住上|住进|搬进|搬入|迁入|走上|当选|晋级|入列|摘得|斩获|夺得|捧得|升格为|升级为|获(?!益|利|悉|取|授)"
    r"|(?:[被获受])?(?:认定|评定|评选|授予|命名|确定|评|列|选)(?:为(?!期)|(?<=授予)|(?<=受命名)))"
    r"(?!使用|投|签约)(?:[^,;。:\d]|\d+强){2,24})"
)
"""What things have come to: 通过质量认证, 入选百强, 获质量奖."""
_NEXT_OF_LIST = re.compile(r"、\d")
"""What follows where the next of a list has its own number: 6家窑厂获评标杆｜、｜9家窑厂…."""
_BROUGHT_ABOUT = re.compile(
    r"(?:均|都|全部|已|首次|顺利|先后)*(?P<said>(?:实现|完成)(?!投资|产值|营收|销售|收入|总|年|累计|零)(?:[^,;。:、\d]|24小时){3,16})"
)
"""What things have brought about: 实现结果互认, 完成重组整合."""
_LISTED_ON = re.compile(r"[^,;。:\d]{1,14}(?:、?\d+[个家条项所]?[^,;。:\d]{2,14}?)*?")
_WORK = re.compile(
    r"(?P<work>[^,;。:\d]{2,20}?(?:改造|整治|治理|修复|更新|安装|入地|加固|提升|建设|改建|扩建|处置|排查|搬迁|搬离|拆除|清退|腾退|开发|检修|体检|筛查)(?:和[^,;。:\d]{2,8})?|[^,;。:、\d]{4,20}(?:工程|行动))"
)
_DOING = re.compile(r"(?:完成|实施|启动|推进|加快|开展|推动)(?:了)?(?:[^,;。:]{2,24}等)?$")
_OF_SHARE = re.compile(r"的(?P<noun>[^,;。:、\d的]{2,10})")
_SERVED = re.compile(r"(?P<noun>[^,;。:、\d]{2,8}?)(?P<said>(?:免费)?(?:提供|开展|发放|实施)[^,;。:\d]{2,12})")


def attained(text: str, figure: Figure, noun: str) -> str:
    """The things counted with what they have come to: 12家企业通过质量认证 → 通过质量认证的企业; empty where nothing is said.

    Without a noun it is all that is known of them: 3人｜入选人才计划.
    """
    start = figure.mention.outer.end
    for pattern in (_ATTAINED, _BROUGHT_ABOUT):
        for said in pattern.finditer(text, start, figure.clause.end):
            told = said["said"].rstrip("、")
            goes_on = _NEXT_OF_LIST.match(text, said.start("said") + len(told), figure.clause.end)
            if said.end() != figure.clause.end and not goes_on:
                continue
            if not noun:
                return _plain(told) if said.start() == start else ""
            if _LISTED_ON.fullmatch(text, start, said.start()) and _opens_with(text, start, said.start(), noun):
                return f"{_measure_of(text, start, said.start(), noun)}{_plain(told)}的{noun}"
    return ""


def _opens_with(text: str, start: int, end: int, noun: str) -> bool:
    """Whether what stands between the number and what is said is the noun, or opens a list with it (8个茶场、3个果园)."""
    first = _plain(re.split(r"、(?=\d)|(?<!、)(?=\d)", text[start:end], maxsplit=1)[0])
    return (
        first == noun
        or MEASURE_BEHIND.search(first) is not None
        or first.rstrip("均都全部已首次顺利先后相继成功") == noun
    )


def _measure_of(text: str, start: int, end: int, noun: str) -> str:
    """The measure of the things that reached something: 30种陶器｜销售额｜达到门槛; empty where none is told."""
    between = _plain(text[start:end])
    measure = between.removeprefix(noun) if between.startswith(noun) else ""
    return measure if MEASURE_BEHIND.fullmatch(f"{noun}{measure}"[-len(measure) - 2 :], 2) else ""


_TELL_NOTHING = frozenset("受 被 获 铺开 推开 展开".split())
"""Verbs that say nothing of those counted without what follows."""
_RATIO_VERBS = frozenset("占 占比 同比 增长 增加 下降 增至 较 比 超过 超 突破 通过".split())
_ADVERBS = frozenset("d ad c p".split())


def done(passage: Passage, figure: Figure, noun: str) -> str:
    """What the counted things do or what is done to them: 80家企业｜入驻 → 入驻企业; 60户｜全面拆除 → 拆除."""
    start = figure.mention.outer.end
    words = [w for w in passage.words(start, min(figure.tail.end, start + 24)) if w.tag != "w" or w.text in "、"]
    behind_noun = _end_of(words, start, noun)
    verb = next(
        (
            n
            for n, w in enumerate(words)
            if w.tag in ("v", "vn")
            and w.text not in wordings.LIGHT_VERBS
            and w.text not in _RATIO_VERBS
            and (not noun or w.start >= behind_noun)
        ),
        None,
    )
    amount_follows = figure.tail.end < figure.clause.end
    if verb is not None and amount_follows and words[verb].end == figure.tail.end:
        return ""  # 30个项目｜投入｜5亿元: the verb goes with the next figure
    governed = words[verb:] if verb is not None else []
    if (
        amount_follows
        and len(governed) > 1
        and governed[-1].tag in ("n", "nz", "vn")
        and "、" not in [w.text for w in governed]
    ):
        return ""  # 12个渔村｜落实｜资金5亿元
    if words and noun == "" and words[0].tag == "p":
        return ""  # 30人｜凭｜业绩转岗
    if verb is not None and words[verb].text == "进行":
        return ""
    if verb is None or any(
        w.tag not in (*_ADVERBS, "w") and w.text not in wordings.NOUN_STOPS and w.text not in wordings.LIGHT_VERBS
        for w in words[:verb]
        if w.start >= behind_noun
    ):
        return ""
    if not noun:
        return words[verb].text
    if len(words[verb].text) == 1 and len(words) > verb + 1 and len(words[verb + 1].text) == 1:
        return ""  # a word that the tagger cut: 立|起, 赋|能
    if words[verb].text in _TELL_NOTHING or noun.endswith(words[verb].text):
        return ""
    behind = words[verb + 1 :]
    if not behind or len(words) == verb + 1 or behind[0].tag in ("LOC", "ORG", "nz", "r", "m", "d", "u", "p", "f"):
        return words[verb].text + noun
    phrase = words[verb].text
    for word in behind[:3]:
        if word.tag not in ("n", "nz", "vn", "an"):
            break
        phrase += word.text
    if phrase != words[verb].text and any(w.text in wordings.LIGHT_VERBS for w in words[:verb]):
        return ""
    if phrase == words[verb].text or re.search(r"\d", phrase):
        return words[verb].text + noun
    return phrase + "的" + noun if len(phrase) <= 10 else words[verb].text + noun


def _end_of(words: list[Token], start: int, noun: str) -> int:
    """Where the noun ends that ``words`` begin with, quotation marks inside it left out of account."""
    end, length = start, 0
    for word in words:
        if length >= len(noun):
            break
        end, length = word.end, length + len(_plain(word.text))
    return end


def work_done(text: str, figure: Figure) -> str:
    """The work that a number measures where its name surrounds the number: 完成3万平方米｜旧厂房改造."""
    if not _DOING.search(text, figure.clause.start, figure.mention.outer.start):
        return ""
    work = _WORK.fullmatch(text, figure.mention.outer.end, figure.clause.end)
    return _plain(work["work"]) if work else ""


def served(text: str, figure: Figure) -> str:
    """For whom something is done: 为2万老人｜免费开展体检 → 免费开展体检的老人."""
    if text[figure.mention.outer.start - 1] not in "为向给":
        return ""
    told = _SERVED.fullmatch(text, figure.mention.outer.end, figure.clause.end)
    return f"{_plain(told['said'])}的{told['noun']}" if told else ""


def share_of(text: str, passage: Passage, figure: Figure) -> str:
    """What a percentage of things is: 85%的任务｜落地实施 → 落地实施的任务占比; empty where no noun follows."""
    noun = _OF_SHARE.match(text, figure.mention.outer.end, figure.clause.end)
    if noun is None:
        return ""
    words = passage.words(noun.start("noun"), figure.clause.end)
    verb = next((w for w in words if w.tag in ("v", "vd", "d") and w.start > noun.start("noun")), None)
    said = TextSpan(verb.start, figure.clause.end).of(text) if verb else ""
    if verb is None or len(said) > _LONGEST or re.search(r"\d(?!\d*小时)", said):
        return ""
    return f"{_plain(said)}的{text[noun.start('noun') : verb.start]}占比"


_LONGEST = 14


def _plain(words: str) -> str:
    return QUOTES.sub("", words)
