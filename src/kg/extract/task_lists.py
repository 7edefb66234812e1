"""Paragraphs that set tasks and tell nothing done: 力争全年完成投资…以上,抓好六条铁路建设,建成投产甲项目,支持….

A clipping of a work report's second half has no heading that says so. Its sentences have no subject and begin with verbs
of striving, caring and strengthening, and nothing in them has happened: no 已, no 了, no 同比.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.model import TextSpan

_STRIVES = re.compile(
    r"力争|争取(?!到)|确保|力促|[办抓做]好|统筹好|落实好|谋划(?!了)|更多|更大力度|(?<!\d)年内|[要将](?=[加推全着深])|"
    r"(?:达到?|突破|增长|新增|完成|培育|引进|建成|提高)[^,;。]{0,16}(?:以上|左右)"
)
"""What can only be said of what is still to be done."""
_EXHORTS = re.compile(
    r"探索(?!出|了)|大力(?:推进|发展|实施|培育)|积极(?:推进|推动|扩大|融入|发展)|加强|健全|完善|深化|强化|统筹|落实|支持|鼓励|引导|推进|推动|加快"
)
"""What tasks are set with, and deeds are told with as well."""
_HAPPENED = re.compile(
    r"已|了|累计|同比|增长[\d.]+%|成功|荣获|获评|获批|入选|位居|位列|居全|顺利|先后|圆满|不断|连续\d|成为|显著|提升到|以来|过去|去年|迈上|跃居|有力|取得|"
    r"日前|近日|记者|表示|介绍|说|目前|截至|正在|据悉|日[电讯]"
)
_SHORTEST = 120
"""A shorter paragraph has too few words to tell by."""
_STRIVINGS = 2
_PER_HUNDRED = 1.2
_TOLD_EVERY = 250


@lru_cache(maxsize=64)
def sets_tasks(paragraph: str) -> bool:
    """Whether the (folded) paragraph only sets tasks.

    >>> sets_tasks("力争全年完成投资三百亿元以上。" + "抓好续建铁路建设,支持园区扩容,加快云松高速建设。" * 6)
    True
    """
    if len(paragraph) < _SHORTEST:
        return False
    strivings = len(_STRIVES.findall(paragraph))
    if strivings < _STRIVINGS:
        return False
    exhorts = len(_EXHORTS.findall(paragraph))
    happened = len(_HAPPENED.findall(paragraph))
    return 100 * (strivings + exhorts) >= _PER_HUNDRED * len(paragraph) and happened <= len(paragraph) // _TOLD_EVERY


def paragraph_at(text: str, offset: int) -> TextSpan:
    """The line of ``text`` that ``offset`` stands in."""
    end = text.find("\n", offset)
    return TextSpan(text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text))
