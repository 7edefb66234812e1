"""Which names in a clause are no subject of it: what is done, reached, compared, passed or only stood in."""

from __future__ import annotations

import re

from kg.extract.coreference.focus import sends_news
from kg.extract.layers import Token
from kg.extract.observations.classes import BUILT, HAS_ATTRIBUTES, ORGANIZATIONS, PLACES
from kg.extract.observations.figures import Figure
from kg.extract.observations.passages import Passage
from kg.model import Mention, TextSpan

_CIRCUMSTANCE = re.compile(r"[^,;。的]{2,14}(?:中|上|期间|里)(?=,)")
"""在某市百日攻坚赛中,: where something was won, and nobody's subject."""
_ASSIGNS = re.compile(
    r"(?:下达|确定|分解|安排|交办|考核)[的给了]?[^,;。]{0,4}(?:任务|目标|计划|指标)|下达[^,;。]{0,24}(?:任务|目标|计划|指标)"
    r"|下达(?:给)?[^,;。的]{2,8}的"
)
"""完成某市政府下达任务数的98%, 省政府下达某市投资计划目标: who set the aim has no figure of it."""
_DECIDES = re.compile(
    r"(?:重点|挂牌|联合|统一|已)*(?:督办|督导|督查|监管|包保|联系|批准|核准|备案|认定|确定|安排|审批|批复|公布|发布|命名)的(?![^,;。]{0,4}(?:数据|统计))"
)
"""省政府挂牌督导的合同项目: whose things they are it does not say."""
_BOUND_FOR = re.compile(r"(?:国家)?方向(?=[^,;。]{0,8}\d)")
"""东盟｜方向77列: where trains go, which run for somebody else."""
_COPULA = re.compile(r"(?:也|还|均|都|将|已)?(?:是|系|成为|属于)(?:目前|迄今|当前)?“?")
"""…,是｜某省｜最长的公路: a place inside what the subject is, and no subject."""
_IS_OF = re.compile(r"(?:是|系|属于)[^,;。]{0,14}$")
"""甲高速是｜乙高速｜的联络线: what the subject is a part of."""
_VIA = re.compile(r"(?:[^,;。]{0,4},)?(?:经由?|途经|由|从|自)[^,;。]{0,20}$")
_RELATIVE = re.compile(r"[^,;。的]{1,8}的(?=[\u4e00-\u9fff]{2})")
"""经某口岸进出境的班列: the clause is about the noun behind 的."""
_GAINS = re.compile(r"[^,;。]{0,10}?(?:创造|带来|赢得|贡献)了?[^,;。的]{0,6}\d")
"""为某公司上半年创造了3亿元产值: who has it."""
_PREPOSITION = re.compile(
    r"(?:被|占|比|较|对|向|与|同|和|从|到|至|由|给|为|以|将|把|按照|根据|通过|依托|围绕|面向|除|自|距|距离|赴|经|往|来自|位于|支持|帮助|联合|携手|出口|销往|覆盖|辐射|横跨|跨越|穿越|途经|贯穿|串联|[东西南北](?:接|连|起|抵|邻|临))$"
)
_LIST_OF_OBJECTS = re.compile(
    r"(?:(?:对|向|为|以|从|给|面向)(?:[^,;。:、]{1,8}、)+|(?:与|同|跟|联合|携手)(?:[^,;。:、]{2,20}、)+)[“]?$"
)
_LADEN = re.compile(r"(?:[一首]?[列趟])?(?:满载|装载|搭载|运载|载着|载有|装有)[^,;。]{0,60}的[^,;。的]{0,6}")
"""满载家电的｜某班列｜发车: what is laden is what the clause is about."""
_SITUATED = re.compile(
    r"(?:其中,?)?(?:位于|坐落于?|坐落在|地处|落户[于在]?|入驻|扎根于?|落地于?|[地落]处)[^,;。]{2,24}的[“]?"
    r"|(?:历时|耗时|备受|正在|即将|刚刚?|斥资|总?投资|占地|规划|号称|被誉为|被称为|素有)[^,;。]{1,24}的[“]?"
    r"|(?:其中,?|而)?(?:由|来自|总部[位设]?[于在]|以[^,;。]{2,20}?(?:闻名|著称|见长|为主业)|主营|专注|专门?从事|深耕|成立|始建)[^,;。]{0,24}的[“]?"
)
"""位于某区的｜某项目｜总投资3亿元, 由某院孵化的｜某公司｜融资2亿元: what is told of the subject before its name."""
_AGENT = re.compile(r"(?:是|将|拟|计划)?由[^,;。:的]{0,24}$")
"""由甲、｜乙公司｜投资3亿元: who does something for what is spoken of."""
_HAS = re.compile(r"(?:拥有|[建设现具]有|(?<![所没])有|形成)了?(?:[^,;。]*、)?$")
_CAPACITY = re.compile(r"(?:年|日|月)(?:产|处理|加工|生产)|\d")
"""拥有｜年产4万吨板材生产线: what somebody has, called by what it makes."""
_BORDERS = re.compile(r"[^,;。的]{0,6}?(?:相望|接壤|相邻|毗邻|交界|为邻|相连|相接|相通|隔[河江海湖])")
_STAGES = frozenset("新建 在建 拟建 续建 改建 扩建 改扩建".split())
_SECTION = re.compile(
    r"(?:[东西南北])?(?:站)?[至到][\u4e00-\u9fff]{2,5}?(?:段|区间|间|高铁|铁路|线|高速|最快|最短|仅需|只需|全程)"
)
_ROUTE = re.compile(r"[至到]")
"""甲市至乙市 is a way, and its two ends have no figures of their own."""
_HOLDS = re.compile(
    r"[^,;。的]{0,6}?(?:(?:举行|举办|召开|开幕|启幕)"
    r"|(?:下线|签约|启动|开工|揭牌|揭幕|落地|发布|投产|亮相|发车|开通|竣工|奠基|成立|挂牌|投用|封顶)(?=[,;。]|$))"
)
"""在某市举行的推介会: where it is held is not what its figures are of."""
OCCASION = re.compile(r"”?(?:上|期间|现场|中)(?=[,;。共签]|$)")
"""在某洽谈会上,签约…: what is told at an occasion is told of it where nothing else is named."""
_LINKING_VERBS = frozenset(
    "力争 争取 确保 预计 计划 有望 推动 带动 促进 是 有 共有 拥有 实现 完成 达到 累计 为".split()
)
_FAR_FROM = re.compile(r"[^,;。距]{0,6}?距(?:离)?[^,;。的]{0,12}")
"""距某铁路｜某站｜22公里: what something is so far from."""
_ONE_OF = re.compile(r"[\d一二两三四五六七八九十百]+(?:大|个|家|条|座|项|类)[^,;。、]{2,16}?之一")
"""…,是｜某省｜3个试点片区之一: whose things are counted, where the clause is about one of them."""
_STAGE_OF = re.compile(r"(?:在建|新建|已?建成|规划|拟建|续建|改建|扩建|新开工|正在建设|建设)中?的$")
"""How far a work is, before its name (在建的｜甲大桥全长…)."""
_STAGED = re.compile(r"(?:新建|在建|拟建|规划|既有|现有|已建成?)中?的?$")
"""与新建的｜甲高速｜相接: how far it is stands between the preposition and the name."""


def is_object(text: str, passage: Passage, mention: Mention, start: int) -> bool:
    """Whether the mention, in a clause from ``start`` on, is no subject of it."""
    if sends_news(text, mention) or _LIST_OF_OBJECTS.search(text, start, mention.span.start):
        return True
    if mention.type == "Event" and OCCASION.match(text, mention.span.end):
        return False
    if mention.type == "TransportService" and _LADEN.fullmatch(text, start, mention.span.start):
        return False
    if mention.type in HAS_ATTRIBUTES | ORGANIZATIONS and is_told_of_before(text, start, mention.span.start):
        return False
    if _AGENT.fullmatch(text, start, mention.span.start):
        return True
    if is_possessed(text, mention, start):
        return True
    if mention.type in PLACES and _BORDERS.match(text, mention.span.end) and "与" in text[start : mention.span.start]:
        return True
    if mention.type == "GovernmentBody" and (
        _ASSIGNS.match(text, mention.span.end) or _DECIDES.match(text, mention.span.end)
    ):
        return True
    if _FAR_FROM.fullmatch(text, start, mention.span.start) or text.startswith("距", mention.span.start):
        return True
    if _BOUND_FOR.match(text, mention.span.end):
        return True
    if _COPULA.fullmatch(text, start, mention.span.start):
        return True
    if mention.type in PLACES and is_domain(text, mention.span):
        return True
    if _VIA.match(text, start, mention.span.start) and _RELATIVE.match(text, mention.span.end):
        return True
    if mention.type in PLACES and _CIRCUMSTANCE.match(text, mention.span.end) and text[mention.span.start - 1] == "在":
        return True
    if (
        mention.type in BUILT
        and text.startswith("的", mention.span.end)
        and _IS_OF.search(text, start, mention.span.start)
    ):
        return True
    staged = _STAGED.search(text, start, mention.span.start) if mention.type in BUILT else None
    begins = staged.start() if staged else _run_start(passage, mention)
    before = text[max(start, begins - 4) : begins].rstrip("“《")
    if before.endswith("为") and _GAINS.match(text, mention.span.end):
        return False
    if _PREPOSITION.search(before):
        return True
    if mention.type in PLACES and _HOLDS.match(text, mention.span.end) and text[mention.span.start - 1] in "在于":
        return True
    if mention.type in PLACES and _SECTION.match(text, mention.span.end):
        return True
    if mention.type in PLACES and _ROUTE.match(text, mention.span.end) and _begins_at(passage, mention.span.end + 1):
        return True
    stage = _STAGE_OF.search(text, start, mention.span.start) if mention.type in BUILT else None
    return any(
        word.tag == "v" and word.text not in _LINKING_VERBS and not _tells_stage(word, mention)
        for word in passage.words(start, stage.start() if stage else mention.span.start)
    )


def is_possessed(text: str, mention: Mention, start: int) -> bool:
    """Whether the mention, in a clause from ``start`` on, is plant that somebody has: 拥有｜年产4万吨板材生产线｜."""
    told = mention.type == "Project" and _CAPACITY.match(text, mention.span.start)
    return bool(told) and _HAS.search(text, start, mention.span.start) is not None


def is_told_of_before(text: str, start: int, end: int) -> bool:
    """Whether [start, end) only tells of the thing named behind it: 位于某园的｜某公司."""
    return _SITUATED.fullmatch(text, start, end) is not None


def only_says_whose(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether [start, end) only says whose the subject is, or where: 甲县的｜乙项目｜占地, 位于甲园的｜乙公司｜营收."""
    if is_told_of_before(text, start, end):
        return True
    return any(m.span.start == start and text[m.span.end : end] == "的" for m in passage.mentions)


def is_domain(text: str, span: TextSpan) -> bool:
    """Whether a place is only whose things are counted, where the clause is about one of them."""
    return _ONE_OF.match(text, span.end) is not None


def _tells_stage(word: Token, mention: Mention) -> bool:
    """Whether the verb right before a work only says how far it is: 新建｜云临铁路｜全长…."""
    return word.end == mention.span.start and mention.type in BUILT and word.text in _STAGES


def is_behind_stage(text: str, mention: Mention) -> bool:
    """Whether 新建 or 在建 stands right before the mention."""
    return text[max(0, mention.span.start - 2) : mention.span.start] in _STAGES


def _run_start(passage: Passage, mention: Mention) -> int:
    """Where the names begin that stand right before the mention, each within the one before (距甲铁路｜乙站｜, 在甲省｜乙县｜)."""
    start, further = mention.span.start, True
    while further:
        further = False
        for other in passage.mentions:
            if other.span.end == start and other.kind == "name" and other.type in PLACES | BUILT:
                start, further = other.span.start, True
                break
    return start


def _begins_at(passage: Passage, offset: int) -> bool:
    return any(mention.span.start == offset for mention in passage.mentions)


_MAKES = re.compile(
    r"(?:参与|负责|联合|共同|(?:总?投资|斥资|出资)(?:约|近|超)?(?:[\d.]+[万亿]*(?:美|欧|日)?元)?)*(?:承建|参建|建设|新建|兴建|打造|投建|投资|施工|修建|运营|管理)的"
)


def made_by(text: str, passage: Passage, figure: Figure, named: Mention) -> Mention | None:
    """The work right behind who builds or runs it, of which the clause tells (某公司承建的｜某大桥全长…)."""
    makes = _MAKES.match(text, named.span.end) if named.type == "Company" else None
    if makes is None:
        return None
    works = (m for m in passage.mentions if m.span.start == makes.end() and m.type in HAS_ATTRIBUTES)
    return next((m for m in works if m.span.end <= figure.lead.end), None)
