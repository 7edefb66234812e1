"""Whether a number with a unit measures something: no duration of a plan, no part of a slogan, name or phase."""

from __future__ import annotations

import re

from kg.extract.observations import wordings
from kg.extract.observations.counted import sums_up_list
from kg.extract.observations.figures import EACH, Figure
from kg.extract.observations.passages import Passage
from kg.extract.quantities import QuantityMention
from kg.model import TextSpan

_ENUMERATED = re.compile(r"[“‘][^”’]{0,14}$")
_LARGE_WORKS = re.compile(
    r"[^,;。、]{0,6}?(?:项目|工程)[^,;。、]{0,8}?(?:开工|竣工|投产|签约|落户|落地|通车|投用|建成|启动)"
)
"""8大项目｜开工: what is done with so many works."""
_CAPACITY_LEAD = re.compile(r"[^,;。:\d]{0,12}?(?:形成|具备|拥有|可?年产|新增|实现|达到)")
_CAPACITY_END = re.compile(r"(?:产能|生产能力|加工能力|处理能力|供应能力|储存能力|产能规模|生产规模)$")
_MOVED = re.compile(r"(?:排名|名次|位次|上升|提升|前移|前进|跃升|攀升|下降|下滑|退后|后退|倒退|回落|第)[^,;。]{0,6}$")
_OF_PLACES = re.compile(
    r"(?:(?:区域|重要|主要|核心|沿海|内陆|中心|节点|副中心|门户|枢纽)*城市|[省市县区](?=[,;。])|省份|地区|区域|经济圈|城市群)"
)
_TOGETHER = re.compile(r"(?:大|国际|国内|区域)*市场(?=[,;。])")
"""连接甲国与乙国｜两个｜市场."""
_SIZE_OF_NOUN = re.compile(r"及以[上下]$")
"""20万吨｜及以上｜船闸: how large the things behind are."""
_JOINT_NAME = re.compile(r"(?:补贴|津贴|经费|费用|收费|附加|统筹|指标|制度)")
"""渔民｜两项｜补贴: what several things are called together."""
_STRIP = re.compile(r"(?:沿[线岸江河海湖]|[两沿]岸|周边|周围|外围|半径|方圆|两侧)$")
"""沿江｜1公里｜老旧厂区: how wide the strip is in which something lies."""
_PLACES = frozenset("AdministrativeArea EconomicRegion Place".split())
_COMMON_CLASSIFIERS = frozenset("个大项条种类件次")
_DEFINITE = re.compile(
    r"(?:这|该|上述|(?<![元亩吨米人个家])以上|其余|前述)$|(?:此次|本次|上述|这些)[^,;。]{0,6}(?<!项目)(?<!企业)(?<!工程)$"
)
_ABSTRACT = re.compile(
    r"大?文章(?=[,;。、]|$)|[新大]?(?:突破|跨越|台阶|作为|飞跃|转变|提升)(?=[,;。、]|$)|(?:主要|核心|经济|重点)*(?:指标|增速|增幅|数据)(?=[均都全也同实]|双|[高低快]于)|(?:动作|思路|理念|关键词|事|方向)(?=[,;:。、]|开展|发力|推进|攻关|突破)|(?:关键)?(?:环节|方面|层面|层级|维度|问题|难题|特点|亮点|特征|领域(?=取得|发力|协同|同时))"
)
_OBSTACLE = re.compile(r"^[^,;。]{0,24}?的(?:难题|问题|短板|痛点|堵点|瓶颈|挑战|困境)$")
_ONCE_THEY_RUN = re.compile(r"(?:待|等到?|随着)[^,;。]{0,24}后")
"""待12个新签项目达产后: when something will be, told of those counted before."""
_YEAR_BEFORE = re.compile(r"(?:相?[比较]于?|[高低多少]于|[高超]出)(?:去年|上年)同期的?$")
"""相比于去年同期的3亿元: what the figure before is compared with."""
_WITHIN = re.compile(r"(?:以|之)?内(?=[\u4e00-\u9fff]{2})|(?:以|之)?内的")
"""50米内换乘, 30公里内的: how near, said of the noun behind."""
_CARRIED_OUT = re.compile(
    r"(?:落实|执行|贯彻|用好|用足)[^,;。]{0,16}(?:国务院|国家|中央|自治区|[省市县区])(?:出台的?)?$"
)
"""落实省40条: the policy is called by the number of its clauses."""
_TRAINS_BEHIND = re.compile(r"(?:的)?(?:高铁|高速|动车|列车|客专|铁路客运)")
_INDICATORS = re.compile(r"(?:主要|核心|重点|经济|关键)*指标(?:的)?(?:增速|增幅|总量|均|分别|居|位居|同比|排)")
_OF_A_PLAN = re.compile(r"[^,;。、\d]{0,8}?指标(?=[,;。、未完均]|$)")
"""共设28项指标: what a plan is made of."""
_REWARDED = re.compile(
    r"(?:[、和及或][^,;。的]{1,14})*(?:及?以[上下])?的[^,;。]{0,10}?(?:企业|项目|单位|机构|平台|园区|个人|团队|人才|研发|主体|家庭|农户)"
)
"""对首次突破10亿元的企业: whom a reward is for."""
_ONE_OF = re.compile(r"[^,;。]{0,16}之一")
_STAGES_PASSED = re.compile(r"(?:[十百千]?[万亿]+[元级]*)?(?:大?台阶|关口|大关|量级)")
"""跃上｜2个｜百亿级台阶: how often a round number was passed."""
_DETERMINES = re.compile(
    r"[^,;。、的]{2,12}?(?:产值|增加值|产量|收入|利润|投资|出口额?|销售额|用电量|增速|规模|总量|营收)(?:分别|实现|同比|[比较]上年|合计|累计|共|总计)*"
    r"(?:增长|下降|占|突破|超过?|达到?)"
)
"""六大高耗能行业产值增长…: the number only says which things are meant."""
_AMONG = re.compile(r"[^,;。、]{1,12}(?:之中|当中|中|里)")
_VESSEL = re.compile(r"级?[^,;。、\d的达]{0,8}?(?:船(?!厂|舶修)|货轮|油轮|泊位|码头|航道|锚地)")
"""40万吨矿船, 10万吨级泊位: how large a ship or a berth is, said of the noun behind."""
_ONLY_MAGNITUDE = re.compile(r"[十百千万亿]+(?:吨|元|亩|标箱|千瓦|人次|立方米|方)?")
_LARGE_THING = re.compile(
    r"(?:级)?(?:大港|强港|港口|大省|强省|大市|强市|强县|强区|大县|强镇|粮仓|园区|村|镇|[^,;。、\d]{0,6}?(?:油田|气田|基地|电站|机组))"
)
_RANKED_AMONG = re.compile(
    r"[^,;。\d]{1,20}?(?:中|里|的|当中),?(?:[^,;。\d]{0,6}?(?:排名|位列|位居|名列|居|排|列))?(?:第[\d一二三四五六七八九十]+(?:位|名)?|前茅|前列|首位|领先)"
)
"""在全国200家开发区中排名第23: the field that a rank is held in."""
_OUTDOES = re.compile(r"(?:[高低快慢]于|高出|优于|好于|比(?!上|去|年|期|同期)[^,;。]{1,12}[高低快慢])[^,;。]{0,14}$")
"""A difference from another region or another figure, which is a value of neither."""
_RECORD = re.compile(r"(?:成为|是)[^,;。]{0,12}首[个家条座][^,;。]*$")
_PREDICATED = re.compile(
    r"(?:高速公路|铁路|项目|公司|企业|园区|线路|单位|集团|城市|机构|基地|平台)[^,;。]{0,2}(?:将|均|都|分别|还|也|共同|合作|双方|签)"
)
_SEASON_LEAD = re.compile(r"(?:举办|播出|推出|播放)了?$")
_PHASE_LEAD = re.compile(r"分(?:成|为)?$")
_EMPTY_NOUNS = re.compile(
    r"(?:[,。;、)”]|方面|层面|维度|环节|字|问题|重点|关键|转变|加快|坚持|确保|统筹|突破|提升|基本|原则|阶段|时期|月|小时|以上|以内|规定|精神|要求|准则|纪律|禁令|转化|走在|优先|率先|最|更|不)"
)
_DOCTRINE = re.compile(
    r"(?:大局|积极性|维护|确立|意识|自信|毫不动摇|坚持|转向|跨越|文明|离不开|务必)(?![\u4e00-\u9fff]{0,2}(?:项目|单位|城市))"
)
"""What counted points of doctrine are called (两个大局): they are no things that a region has."""
_ANY_YEAR = 1900
_SPECIFIC_CLASSIFIERS = frozenset("期届批季次轮段节层站口道面组班对起")


def measures(text: str, passage: Passage, figure: Figure, lead: str, tail: str) -> bool:
    """Whether a number with a unit measures something: no duration of a plan, part of a slogan or phase."""
    if _is_both(text, passage, figure):
        return False
    mention = figure.mention
    unit, word = mention.quantity.unit, mention.quantity.classifier
    if re.search(r"(?:每|第|前)$", lead) or (mention.spelled and _ENUMERATED.search(lead)):
        return False
    if unit in ("Year", "Month", "Day", "Hour"):
        return _is_duration(text, figure, lead, tail)
    if re.search(r"^[在从]", figure.clause.of(text)) and _AMONG.fullmatch(tail):
        return False
    if word == "个" and re.match(r"半?(?:小时|钟头|月|年头|世纪)", text[mention.span.end : mention.span.end + 3]):
        return False
    if mention.spelled and _DOCTRINE.match(text, mention.span.end):
        return False
    if _ONCE_THEY_RUN.fullmatch(figure.clause.of(text)) or _YEAR_BEFORE.search(lead):
        return False
    if unit == "Kilometre" and _STRIP.search(lead) and re.match(r"[\u4e00-\u9fff]{2}", tail):
        return False
    if (
        mention.kind == "measure"
        and _SIZE_OF_NOUN.search(mention.outer.of(text))
        and re.match("[\u4e00-\u9fff]{2}", tail)
    ):
        return False
    if lead.endswith(("单笔", "单户", "单件", "单宗", "每笔", "每户")) and mention.bound:
        return False
    if word == "个" and _STAGES_PASSED.match(text, mention.outer.end):
        return False
    if mention.spelled and word == "项" and _JOINT_NAME.match(tail):
        return False
    if mention.kind == "classifier" and lead.endswith("连续"):
        return False
    if unit == "Tonne" and _VESSEL.match(text, mention.span.end):
        return False
    if _ONLY_MAGNITUDE.fullmatch(mention.span.of(text)) and _LARGE_THING.match(text, mention.span.end):
        return False
    if mention.kind == "classifier" and _RANKED_AMONG.match(text, mention.outer.end):
        return False
    if unit not in ("CNY", "USD", "Count") and text.startswith("级", mention.span.end):
        return False
    if unit == "PercentagePoint" and _OUTDOES.search(
        text[figure.clause.start : figure.lead.end] if figure.listed else lead
    ):
        return False
    if word == "项" and _INDICATORS.match(tail):
        return False
    if word in ("项", "个") and (_OF_A_PLAN.match(tail) or lead.endswith(("性指标", "划指标"))):
        return False
    if word == "次" and _says_how_often(text, passage, figure):
        return False
    if re.match(r"对|凡", figure.clause.of(text)) and _REWARDED.match(text, mention.outer.end, figure.clause.end):
        return False
    if any(m.type == "Policy" and m.span.covers(mention.span) and m.span != mention.span for m in passage.mentions):
        return False
    if word == "条" and _CARRIED_OUT.search(text, figure.clause.start, mention.outer.start):
        return False
    if mention.spelled and _ONE_OF.match(tail):
        return False
    if mention.kind == "classifier" and _is_inside_policy(passage, figure):
        return False
    if (
        mention.spelled
        and word in ("大", "个", "类", "项")
        and _DETERMINES.match(text, mention.span.end, figure.clause.end)
    ):
        return False
    if tail.startswith("方面") or (
        word == "岁" and re.match(r"以[上下]|及|[^,;。、)达]", text[mention.span.end : mention.span.end + 2])
    ):
        return False
    if mention.kind == "measure" and _is_descriptor(text, passage, figure):
        return False
    if re.search(r"[“‘]$", lead) and text[mention.outer.end : mention.outer.end + 1] in ("”", "’"):
        return False
    if unit == "Kilometre" and re.search(r"时速$", lead) and _is_descriptor(text, passage, figure):
        return False
    if word == "期":
        return bool(_PHASE_LEAD.search(lead))
    if mention.kind == "classifier" and (_DEFINITE.search(lead) or (lead in ("全国", "全球", "世界") and word == "个")):
        return False
    if mention.spelled and lead == "" and mention.quantity.value == 2 and _PREDICATED.match(tail):
        return False
    if (
        tail.startswith("后")
        or _ABSTRACT.match(tail)
        or _OBSTACLE.search(tail)
        or (_RECORD.search(lead) and "的" in tail)
    ):
        return False
    if text[mention.span.end - 1] == "位" and _MOVED.search(lead):
        return False
    if unit == "Kilometre" and _TRAINS_BEHIND.match(tail):
        return False
    if unit == "Kilometre" and re.search(r"时速$", lead) and tail.startswith("的"):
        return False
    if is_in_slogan(text, mention.span) or word in ("千伏", "kV", "KV", "伏"):
        return False
    if mention.spelled and any(m.kind == "name" and m.span.covers(figure.clause) for m in passage.mentions):
        return False
    if mention.spelled and word not in ("个", "家", "大", "项", "条") and _is_inside_name(passage, figure):
        return False
    if mention.kind == "classifier" and (_only_sorts(text, passage, figure) or sums_up_list(text, passage, figure)):
        return False
    if word == "届" and mention.quantity.value > _ANY_YEAR:
        return False  # 2012届毕业生
    if word == "季":
        return bool(_SEASON_LEAD.search(lead))
    if lead == "" and word == "条" and is_after_count(passage, mention):
        return False
    if lead == "" and mention.kind in ("unit", "measure") and _is_size_of_counted(text, passage, figure):
        return False
    if (
        mention.spelled
        and word in _COMMON_CLASSIFIERS
        and mention.quantity.value < 100
        and _EMPTY_NOUNS.match(tail + "。")
    ):
        return False
    if mention.spelled and word in _SPECIFIC_CLASSIFIERS and not EACH.search(lead):
        return False
    if _WITHIN.match(text, mention.outer.end) and (word in ("米", "分钟") or unit in ("Kilometre", "Hour")):
        return False
    if word in ("大", "个") and mention.spelled and _sums_places(text, passage, figure):
        return False
    if word == "大" and not _LARGE_WORKS.match(tail):
        return False  # 五大板块, 四大支柱: how a list is called, and nothing is measured
    return not (mention.kind == "measure" and _is_inside_name(passage, figure))


def _says_how_often(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether a number of times stands before the verb that it says something of (3次获奖), and measures nothing."""
    behind = passage.words(figure.mention.outer.end, figure.clause.end)
    before = passage.words(figure.lead.start, figure.lead.end)
    counted = bool(before) and before[-1].tag in ("v", "vn") and before[-1].text not in ("连续", "先后")
    return bool(behind) and behind[0].tag in ("v", "vd", "d") and not counted


def _is_inside_policy(passage: Passage, figure: Figure) -> bool:
    """Whether the number is part of the name of a policy, strategy, honour or meeting (省稳增长40条)."""
    return any(
        m.kind == "name"
        and m.type in ("Policy", "Strategy", "Designation", "Event")
        and m.span.covers(figure.mention.span)
        for m in passage.mentions
    )


def _is_descriptor(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether a measure only describes the noun behind it: 8英寸晶圆, 4.5米水深航道, 15分钟生活圈."""
    if re.search("[万亿]", figure.mention.span.of(text)) or is_capacity(text, figure):
        return False
    words = passage.words(figure.mention.outer.end, min(figure.clause.end, figure.mention.outer.end + 8))
    return bool(words) and (
        words[0].tag in ("n", "nz", "a", "an", "ORG", "LOC") or words[0].text in ("级", "宽", "深", "高", "长")
    )


def is_capacity(text: str, figure: Figure) -> bool:
    """Whether the figure is a member of a list of capacities: 形成10吉瓦组件、5吉瓦时电池的产能."""
    start = max(text.rfind(mark, 0, figure.mention.span.start) for mark in ",;。:\n") + 1
    return (
        _CAPACITY_LEAD.match(text, start, figure.mention.outer.start) is not None
        or _CAPACITY_END.search(figure.clause.of(text)) is not None
    )


def is_in_slogan(text: str, span: TextSpan) -> bool:
    """Whether a short quotation holds the figure: “3个95%”, “两个毫不动摇”."""
    opening = text.rfind("“", max(0, span.start - 6), span.start)
    closing = text.find("”", span.end, span.end + 6)
    return opening >= 0 and closing >= 0 and closing - opening <= 11


def _only_sorts(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether 20户以上 only says which things are meant: no verb before it, a noun right behind."""
    if not re.search(r"以[上下]$", figure.mention.outer.of(text)):
        return False
    before = passage.words(figure.lead.start, figure.lead.end)
    behind = passage.words(figure.mention.outer.end, figure.mention.outer.end + 4)
    if (
        before
        and before[-1].text in ("、", "和", "及")
        and any(
            q.bound == figure.mention.bound and figure.clause.start < q.outer.start < figure.lead.start
            for q in passage.quantities
        )
    ):
        return False  # 培育30家以上企业和｜50个以上｜作坊: the next of a list
    return bool(behind) and behind[0].tag in ("n", "nz", "LOC") and not any(word.tag == "v" for word in before)


def is_after_count(passage: Passage, mention: QuantityMention) -> bool:
    """Whether a count stands right before: 6个｜10条, 3个｜千亿级."""
    return any(m.outer.end == mention.outer.start and m.kind == "classifier" for m in passage.quantities)


def _is_size_of_counted(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether a measure right behind a count says how large each one is: 2台｜60万千瓦｜机组."""
    behind = passage.words(figure.mention.outer.end, figure.clause.end)
    noun = bool(behind) and (behind[0].tag in ("n", "nz", "a", "an", "b", "vn") or behind[0].text == "级")
    return noun and figure.mention.quantity.unit not in ("CNY", "USD") and is_after_count(passage, figure.mention)


def _sums_places(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether the number only says how many places the list right before it names: 连接甲市、乙市｜两大｜中心城市."""
    if not _OF_PLACES.match(text, figure.mention.outer.end) and not _TOGETHER.match(text, figure.mention.outer.end):
        return False
    limit, members = figure.mention.outer.start, 0
    for mention in reversed([m for m in passage.mentions if m.type in _PLACES]):
        if mention.span.end > limit or text[mention.span.end : limit] not in (("、", "和", "与") if members else ("",)):
            continue
        limit, members = mention.span.start, members + 1
    return members > 1 and members == figure.mention.quantity.value


def _is_duration(text: str, figure: Figure, lead: str, tail: str) -> bool:
    unit = figure.mention.quantity.unit
    if re.match(r"[以]?[内后来前]|间|之内|时间内|[^,;。]{0,3}行动|计划|规划|左右的时间", tail):
        return False
    alone = figure.clause.of(text) == figure.mention.outer.of(text)
    if alone and unit in ("Day", "Hour", "Month") and figure.mention.quantity.value > 1:
        return True
    if unit == "Hour" and _ARRIVES.match(tail):
        return True
    if unit == "Year":
        return bool(re.search(r"(?:期限|年限|寿命|工期|质保)[^,;。]{0,4}$", lead))
    return bool(wordings.DURATION_LEAD.search(lead)) or _was_longer(lead, tail)


_ARRIVES = re.compile(r"(?:多|左右|之?内)?(?:就|即|便|就能|便能)?(?:可以?|能够?)?(?:到达|抵达|直达|通达|跑完)")
"""3.5小时｜就可以到达某市."""


def _was_longer(lead: str, tail: str) -> bool:
    """Whether a length of time is what something took before: 由原来的｜3小时｜缩短为1小时."""
    return bool(
        re.search(r"[由从](?:原来|原先|原本|过去|以前|之前|目前|现在|此前|现行)?的?$", lead)
        and re.match(r"多?(?:缩短|压缩|缩减|降|减)", tail)
    )


def _is_inside_name(passage: Passage, figure: Figure) -> bool:
    return any(mention.kind == "name" and mention.span.covers(figure.mention.span) for mention in passage.mentions)


_BOTH = re.compile(r"两(?:个|项|种|类|大)$")


def _is_both(text: str, passage: Passage, figure: Figure) -> bool:
    """Whether 两个 only says both, before any verb (甲市｜两个｜综保区名次上升, 甲、乙｜两项｜政策叠加): nothing is counted."""
    span = figure.mention.span
    verbs = (word for word in passage.words(figure.clause.start, span.start) if word.tag in ("v", "vd", "vn"))
    return _BOTH.match(text, span.start, span.end) is not None and next(verbs, None) is None
