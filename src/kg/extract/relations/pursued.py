"""Whether a clause says that a strategy is carried out, or only names a slogan, a problem, an anniversary or a theme beside its verb."""

from __future__ import annotations

import re

from kg.extract.relations.lines import SLOT, Line
from kg.model import Mention

_AGAINST = re.compile(r"治理|整治|(?<!污染)防治|防范|化解|打击|遏制|破解|消除|纠治|清理|反对")
_ILLS = re.compile(r"(?:污染|乱象|问题|顽疾|陷阱|内卷|围猎|孤岛|壁垒|盲区)(?:式)?$")
"""What is fought, not carried out (治理“甲污染”)."""

_COMPOUND = re.compile(r"(?:政务|公共|金融|科技|科研|自主|理论|文化|城市|经济)$")
_NOUN_LIKE = ("服务", "创新", "建设", "改革", "发展")
"""Verbs that are nouns behind these words (政务服务“甲”)."""

_ANNIVERSARY = re.compile(r"(?:实施|提出|启动)?(?:[\d一二三四五六七八九十]+周年|以来)")
_WANTING = re.compile(
    r"[^,;。]{0,16}?(?:不够|不足|不强|不高|不深|不到位|还需|仍需|尚需|有待|存在|差距|滞后|偏低|任重)(?![^,;。]{0,2}(?:问题整改|差距整改))"
)
"""What is told as wanting (融入甲战略的深度不够) is named as a problem."""

_HEADED = re.compile(
    r"(?:战略|行动|工程|计划|改革|机制|模式|制度|政策|体系|理念|方案|思路|布局|格局|任务|活动|试点|经验|举措|原则|要求|精神|方针|合作|协作|战|制|化|发展|振兴|提升|融合|战役|大文章|路径|规划|条例|意见|措施)$"
)
"""The name says itself what it is; one in quotation marks without such a head may be any slogan."""

_THEME = re.compile(
    r"(?:等[^,;。、]{0,8}?)?(?:[^,;。、]{0,6}?(?:问题|隐患|主题|理念教育|消费|振兴|管理|示范区|更新改造|指标|服务(?!体系|机制|业)|产品|品牌|场景|平台(?!建设)|检查|整改|文明|大脑|领域))"
)
"""What a slogan is the theme or name of (“甲”等主题活动, “乙”等问题整改)."""

_WEAK = re.compile(
    r"^(?:打造|建设|加快(?!推进)|加强|优化|保障|发展|推动更多|创新|做好|聚焦|擦亮|唱响|推出|强化|完善|健全|构建|形成)"
)
_NUMBERED = re.compile(r"^[“]?[一二三四五六七八九十两双百千\d]")
_GOES_ON = re.compile(
    r"[,;。、:!?]|$|建设|战略|布局|目标|定位|功能|总|重大|政策|改革|行动|机制|体系|任务|工程|[^,;。、]{0,10}格局|重点"
)
_MADE = re.compile(r"打造|建设|建成")
_ENDS = re.compile(r"[,;。]|$")
_RESULT = re.compile(r"^实现")
_CARBON = re.compile(r"碳")


_REVERED = re.compile(r"领悟|拥护|捍卫|感悟|铭记|赋予|领会|认识|做到|体现")
_PRINCIPLE = re.compile(
    r"^[“]?[一二两三四五六七八九十\d]+个(?:更加)?(?:坚持|必须|代表|确立|维护|意识|自信|认同|离不开|与共|大局|看齐|更加|注重)+[”]?$"
)
"""What is taken to heart, and not carried out like a programme: maxims counted by their first word."""

_PLAIN_WORD = re.compile(r"^[“]?(?![双两三四五六七八九十百千万一])[\u4e00-\u9fff]{2}[”]?$|^[“]?\d+[”]?$")
"""A word of everyday or a bare number in quotation marks, which is a name only with what follows it (“强链”行动)."""
_HALF = re.compile(
    r"(?!建设(?!路径)|战略|空间|布局|目标|定位|功能|总|重大|政策|改革|行动|机制|体系|任务|工程|格局|重点|要求|原则|等|工作|试点|落地|见效|全覆盖|扩面|"
    r"制度|模式|计划|活动|部署|大文章|引领|协同|联动|培育|突破|推进|提升|升级|攻坚|经验|品牌|责任|使命|系列|双承诺|融合(?=[,;。、]|$)|"
    rf"共建(?=[,;。、]|$)|不|和|与|及|并|或|在|为|作|的|\d|{SLOT})[^,;。、:!?“”(\[]"
)
"""What goes on with a word of its own makes the quotation half of a name (“甲”融资扩面, “乙”全链条整治)."""


_TAKEN = re.compile(r"^(?:把|将|为)")
"""What is made of something, or done for it, however it is called (把“甲”打造成…, 为实现“甲”…)."""


_KIND = re.compile(r"行动|工程|战略|计划|改革|机制|模式|建设|制度|政策|活动|体系")


_HELPING = re.compile(
    r"(?:助力|助推|有助于)(?:全国|国家|全省|我国|全市|加快|更好|共同){0,2}(?:打造|构建|推进|推动|实现|建设|落实|实施)?$"
)
"""Who only helps others with it does not carry it out (助力打造“甲”, 助力全国构建乙格局)."""


def _is_plain(line: Line, end: int, name: str) -> bool:
    """Whether the quotation is a plain word that no word for a kind of undertaking makes a name of."""
    return _PLAIN_WORD.match(name) is not None and _KIND.match(line.text, end) is None


def is_pursued(line: Line, match: re.Match[str], named: Mention, text: str, *, joined: bool = False) -> bool:
    """Whether the words of ``match`` say that somebody carries out, or has ``joined``, what ``named`` names in ``text``."""
    name, end = named.span.of(text), match.end("o")
    before = line.text[match.start() : match.start("o")]
    if _AGAINST.search(before) or _ILLS.search(name):
        return False
    if not joined and _HELPING.search(line.text, 0, match.start("o")):
        return False
    if before.startswith(_NOUN_LIKE) and _COMPOUND.search(line.text, 0, match.start()):
        return False
    if _ANNIVERSARY.match(line.text, end) or _WANTING.match(line.text, end):
        return False
    if _REVERED.search(before) or before.endswith("保障") or _PRINCIPLE.search(name):
        return False
    quoted = text[max(0, named.span.start - 1)] == "“" and text[named.span.end : named.span.end + 1] == "”"
    if quoted and not joined and "+" in name and not _TAKEN.match(before) and _HALF.match(line.text, end):
        return False
    if not quoted or _HEADED.search(name):
        return True
    if not joined and not _TAKEN.match(before) and (_HALF.match(line.text, end) or _is_plain(line, end, name)):
        return False
    if _RESULT.match(before):
        return _CARBON.search(name) is not None
    if _THEME.match(line.text, end):
        return False
    if _MADE.match(before) and _ENDS.match(line.text, end):
        return True
    return not _WEAK.match(before) or (_NUMBERED.match(name) is not None and _GOES_ON.match(line.text, end) is not None)
