"""Whether a number is of what other words name: 全市外贸进出口总值 is the 外贸 of which a share is told."""

from __future__ import annotations

import re

from kg.audit.entries import Entry
from kg.audit.words import content_of

_REGION_WORDS = re.compile(
    r"全[市省区县国港镇园盟州]|园区|同期|全部|全年|当年|年度|总[数量额值]|总(?=产值|产量|收入)|的|(?<=项目)数|(?<=企业)数"
    r"|企业(?=实现|完成)|实现|完成"
)
_TRADE = re.compile(r"(?:货物贸易|对外贸易|外贸)(?:进出口)?|进出口贸易|进出口")
_OF_WIDER = re.compile(r"全[国球省]")
_PLAIN = re.compile(
    r"(?:[\u4e00-\u9fff]{1,6}[省市县区港园州盟]|货物|共有|共|实现|完成|累计|达到?|新|总|其|目前|现有|有|由|今年|\d+年|引进|入驻|货物贸易|其中|，)*"
)
_DONE = re.compile(
    r"供应|供地|引进|签约|出让|发放|投放|下达|处置|收储|收购|开工|新建|建成|改造|培训|招聘|录用|销售|成交|交付|配售|征收|安置|认定|批准|受理|办结|办理|募集|拨付|支付|采购|种植|流转|接待|发行|审批|检查|抽检|检测|处理|转运|运送|运输|捐赠|开行|注册|登记"
)
"""What is done with a whole, by which its shares name it again (占已供应土地的, 占引进总数的)."""
_LEADS_DOING = re.compile(r"已经?|全部|所有|本次|此次|累计|共|[总全]|[该本全][市省区县园港]")
_KIND_DONE = re.compile(r"(?:的)?(?:土地|用地|面积|资金|金额|数量|个数|件数|[总数量额])+$")


_POINTED = re.compile(r"^(?:该|本|此|这[一个]?)(?:项目|工程|公司|企业|园区|基地|线|区)")
"""该项目总投资 is the 总投资 that a share is told of."""


def is_called(entry: Entry, named: str) -> bool:
    """Whether a number is introduced by the words that name it elsewhere, or by what was done with it."""
    told = _POINTED.sub("", entry.label)
    label, core = core_of(told), core_of(named)
    if content_of(told) == content_of(named) or _is_done_with(entry, named):
        return True
    return bool(core) and label.endswith(core) and _PLAIN.fullmatch(label.removesuffix(core)) is not None


def is_of_wider(named: str) -> bool:
    """Whether words name the whole of a province or country, of which a text about one place does not tell."""
    return _OF_WIDER.match(named) is not None


def _is_done_with(entry: Entry, named: str) -> bool:
    """Whether a value is of what a share names by what was done with it (出让总面积 of 已出让土地5200亩)."""
    plain = _LEADS_DOING.sub("", named)
    if _DONE.search(plain) is None:
        return False
    core = _KIND_DONE.sub("", plain)
    said = iter(entry.label + entry.tail)
    return len(core) >= 2 and all(letter in said for letter in core)


def core_of(words: str) -> str:
    """What is measured, without whose and how much of it: 外贸 of 全市外贸总值 and of 某市外贸进出口总值."""
    return _TRADE.sub("外贸", _REGION_WORDS.sub("", words)).removesuffix("面积")


_BEHIND = re.compile(r"^的(?P<name>[\u4e00-\u9fff]{2,12})")
_NUMBERED = re.compile(r"[一二三四五六七八九十\d]+(?:号|期|标段|批)")
_KIND = re.compile(
    r"^(?:这|该|此|本)?[\u4e00-\u9fff]{0,2}(?:项目|工程|隧道|大桥|园区|公路|铁路|线路|基地|厂|水库|地块)$"
)


def of_other_things(text: str, one: Entry, other: Entry) -> bool:
    """Whether the name behind a number (全长1826米的青禾大桥) is of something else than the clause of the other tells of,
    or the two are of things with other numbers (一号隧道, 二号隧道)."""
    numbers = [set(_NUMBERED.findall(entry.clause.of(text))) for entry in (one, other)]
    if numbers[0] != numbers[1]:
        return True
    for entry, against in ((one, other), (other, one)):
        behind = _BEHIND.match(entry.tail)
        if behind and not _KIND.match(behind["name"]) and behind["name"][:2] not in against.sentence.of(text):
            return True
    return False
