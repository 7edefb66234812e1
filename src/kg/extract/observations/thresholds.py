"""Whether a figure only says which things are counted: 100亿元以上项目3个, 30个亿元以上项目."""

from __future__ import annotations

import re

from kg.extract.observations import wordings
from kg.extract.observations.drafts import Draft
from kg.extract.observations.figures import Figure
from kg.extract.observations.passages import Passage

_THRESHOLD_OF = re.compile(r"(?:及?以[上下])的[^,;。、]{0,8}?(?:企业|项目|村|县|镇|家庭|园区|产业|集群|户|人员|品牌)")
_SHARE_OF_THOSE = re.compile(r"(?:及?以[上下])的?[^,;。、]{0,6}?(?:项目|企业)(?:数量?|占比|个数)")
_PASSED = re.compile(r"[超过]$")
_HOW_MANY = re.compile(r"(?:元)?的?(?:重大|重点|工业|产业)*(?:项目|企业)(?:个数|数量|家数|户数)")
"""过10亿元｜项目个数占全市的三成."""
_OF_SIZE = re.compile(r"(?:(?:及?以[上下]|以内)?的|及?以[上下])(?:有|共|达)?")
"""投资额10亿元以上的｜11个, 10亿元以上｜11个: the size of those counted."""
_TOTAL_OF = re.compile(
    r"(?:总投资|投资总|总金额|合同金额|协议金额|协议投资|合同投资|总额)(?:额|金额)?(?:约|近|达|超|超过|为|共|人民币)*$"
)
"""总投资188亿元的11个项目: what they cost together, and no size of each (but 总投资10亿元以上的11个 is one)."""
_MAGNITUDE = re.compile(r"[十百千万亿]+(?:元|美元)?")
_KIND = re.compile(r"(?:元|美元)?(?:以上)?的?[^,;。、\d的]{0,6}?(?:企业|项目|产业|集群|园区|公司|单品|品牌|大户)")
_LEVEL_OF = re.compile(
    r"(?:元|美元)?(?:、[超过]?[\d十百千万亿]+(?:元|美元)?)*级(?:以上)?的?[^,;。、\d的]{0,8}?(?:企业|项目|产业|集群|园区|平台|公司)"
)
"""超30亿元、百亿元｜级项目: what kind of project is meant."""
_OF_COUNTED = re.compile(r"[家个](?:产值|营收|投资|年)?(?:上|超|过)?$")
_CLASS = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:\d+[个款件种]|[,;。、]|获批|上市|获得)")
_GROUPS = frozenset("批 批次 组 轮 次 大类".split())
_FEW = 10
"""A larger number of 类 counts kinds."""
_ONE_OF = re.compile(r"(?:以上)?的?[^,;。、\d的]{0,6}?(?:企业|项目|产业|集群|园区|公司)之一")

_SIZE_OF_COUNTED = re.compile(
    r"(?P<size>(?:产值|营收|总投资|投资|税收|销售)?(?:超|过|达)?[\d.]*[十百千]?[万亿]+元(?:及?以[上下]|以内))的?(?:有|共|达)?$"
)
_COUNTED_NOUN = re.compile(r"(?:项目|企业|公司|园区|产业|集群|村|镇|平台|品牌|订单|合同)$")


def size_of_counted(text: str, figure: Figure, drafts: list[Draft]) -> str:
    """What is counted where only its size is told again: 新签约项目83个,其中50亿元以上｜1个 counts such projects."""
    size = _SIZE_OF_COUNTED.search(text, figure.clause.start, figure.mention.outer.start)
    counted = [d for d in drafts if d.quantity and d.quantity.classifier == figure.mention.quantity.classifier]
    noun = _COUNTED_NOUN.search(counted[-1].indicator) if counted and figure.mention.kind == "classifier" else None
    return size["size"] + noun.group() if size and noun else ""


_WHOLE_COUNTED = re.compile(r"占(?!地(?![区方])|用|有)(?:到|了)?[^,;。占\d]{0,12}$")
_ITS_SHARE = re.compile(r"[^,;。、\d]{0,16}?(?:的|[总数]量|比重|比例)(?:比重|比例)?(?:达到?|为)?$")


def counts_whole(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the number only says how many make up the whole that a share behind it is of: 占全省｜39个园区的｜6%."""
    if figure.mention.kind not in ("classifier", "bare") and figure.mention.quantity.unit != "Person":
        return False
    after = next((q for q in passage.quantities if q.span.start >= figure.mention.outer.end), None)
    if after is None or after.kind not in ("percent", "fraction") or after.span.start >= figure.clause.end:
        return False
    opens = _WHOLE_COUNTED.search(text, figure.clause.start, figure.mention.outer.start)
    return opens is not None and _ITS_SHARE.fullmatch(text, figure.mention.outer.end, after.outer.start) is not None


def is_threshold(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the figure only says which things are counted: 100亿元以上项目3个, 30个亿元以上项目."""
    mention = figure.mention
    if mention.quantity.unit not in ("CNY", "USD", "Mu", "SquareMetre", "Tonne"):
        return False
    if text.startswith("的", mention.span.end) and any(
        m.kind == "name" and m.type == "Company" and m.span.start == mention.span.end + 1 for m in passage.mentions
    ):
        return False  # 注册资本3亿元的｜某公司｜年产…: of that firm
    if _OF_COUNTED.search(text, figure.clause.start, mention.outer.start) or _SHARE_OF_THOSE.match(
        text, mention.span.end
    ):
        return True
    if _PASSED.search(text, figure.clause.start, mention.span.start) and _HOW_MANY.match(text, mention.span.end):
        return True
    if not _is_total(text, figure) and any(
        m.kind == "classifier" and _OF_SIZE.fullmatch(text, mention.span.end, m.span.start) for m in passage.quantities
    ):
        return True
    limit = _THRESHOLD_OF.match(text, mention.span.end, figure.clause.end)
    if limit and mention.kind != "classifier" and mention.quantity.unit not in ("CNY", "USD"):
        return True
    if limit and any(limit.end() <= m.span.start < figure.clause.end + 1 for m in passage.quantities):
        return True
    if not wordings.THRESHOLD_NOUN.match(text, mention.span.end, min(figure.clause.end, mention.span.end + 16)):
        return False
    before = [m for m in passage.quantities if m.span.start < mention.span.start and m.span.end >= figure.lead.start]
    if (
        before
        and before[-1].kind == "classifier"
        and re.fullmatch(
            r"(?:单体|总|年)*(?:投资|产值|营收|注册资本|注册资金|销售收入|税收|超|过)*", figure.lead.of(text)
        )
    ):
        return True
    direct = (
        bool(re.search(r"以上|以下|级", text[mention.span.end : mention.outer.end + 2]))
        or mention.bound == "AtLeast"
        or not re.search("[投资额]$", figure.lead.of(text))
    )
    return direct and counts_next(text, passage, figure)


def is_class(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the number only says of what class those counted are, or how grouped: 1类新药12个, 3个1类新药, 5批30项."""
    mention = figure.mention
    if mention.quantity.classifier in _GROUPS and any(
        q.kind == "classifier" and q.outer.start == mention.outer.end for q in passage.quantities
    ):
        return True  # 5批｜30项｜成果: only the second counts the things
    if mention.quantity.classifier != "类" or mention.spelled or mention.quantity.value >= _FEW:
        return False
    counted = any(m.outer.end == mention.outer.start and m.kind == "classifier" for m in passage.quantities)
    return (counted or counts_next(text, passage, figure)) and _CLASS.match(text, mention.outer.end) is not None


def is_kind_of_size(text: str, figure: Figure) -> bool:
    """Whether a round magnitude only says what kind of firm or project is meant: 税收过亿元的企业."""
    mention = figure.mention
    if mention.bound == "AtLeast" and _ONE_OF.match(text, mention.span.end):
        return True  # 投资过30亿元大项目之一
    if mention.quantity.unit in ("CNY", "USD") and _LEVEL_OF.match(text, mention.span.end) is not None:
        return True
    magnitude = mention.bound == "AtLeast" and _MAGNITUDE.fullmatch(text, mention.span.start, mention.span.end)
    return bool(magnitude) and _KIND.match(text, mention.span.end) is not None


def _is_total(text: str, figure: Figure) -> bool:
    """Whether the figure is what those counted behind it cost together."""
    mention = figure.mention
    exact = not re.match("及?以[上下]|以内", text[mention.span.end : mention.span.end + 3])
    return exact and _TOTAL_OF.search(text, figure.clause.start, mention.outer.start) is not None


_FOR_WHOM = re.compile(r"(?:^|[,。;:是])(?:凡|对(?!接|外|标|应)(?!于?照))[^,;。]*$")
_GIVEN = re.compile(r"[^。;]*?(?:给予|予以|奖励|补助|补贴|资助|奖补)")
_OF_THOSE = re.compile(
    r"[^,;。]{0,30}?(?:以上|以下|以内|超过|达|满|且)?[^,;。]{0,30}?的[^,;。]{0,24}(?:,|$)|[^,;。]{0,12}(?:以上|以下)?且"
)


def is_condition(text: str, figure: Figure) -> bool:
    """Whether the figure says for whom something is given: 对年业务量达100万件以上的企业,给予奖励5万元."""
    start, end = figure.mention.outer.start, figure.mention.outer.end
    if not _FOR_WHOM.search(text, figure.clause.start - 1 if figure.clause.start else 0, start):
        return False
    return bool(_OF_THOSE.match(text, end)) and bool(_GIVEN.match(text, end))


def counts_next(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the next figure of the clause counts what this one qualifies: 百亿级项目｜2个."""
    after = [m for m in passage.quantities if figure.mention.outer.end <= m.span.start < figure.clause.end]
    linked = text[figure.mention.outer.end : after[0].outer.start] if after else ""
    return bool(after) and after[0].kind == "classifier" and 0 < len(linked) <= 16 and not re.search("[、,]", linked)
