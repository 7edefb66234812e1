"""Which firm 公司, and which zone 园区 speaks of: the one whose announcement or whose man is speaking, the one the sentences before are about.

A text about one firm names others, its customers and subsidiaries, and none of them oftener than it needs to be told
apart by counting; what the text goes on about is what opened its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.coreference.short_forms import PLATFORMS
from kg.model import Chain, Mention

_SENTENCE_END = "。!?;\n"
_OPENING = re.compile(
    r"(?:[^。]{0,24}[讯电](?:\([^()]*\))?|(?:据悉|据了解|目前|近日|日前|此外|同时|今年以来|近年来|当[日天]|今日|[\d年月日]{2,12}(?:[晚早]间?|上午|下午|晚上)?),?|[\u4e00-\u9fff]{2,8}(?:企业|公司|集团|代表)、?)*"
)
"""What may stand in a sentence before the firm that it is about."""
_SPEAKS = re.compile(r"[^,。;]{0,24}?(?:表示|介绍|说|称|透露|指出|告诉记者|认为)[^。;]{0,40}?[,:]“?")
"""Behind the firm of who speaks: his post and name, and that he says something."""
_SENDS = re.compile(r"(?:报|网|社|台|融媒体?)$")
"""Who sends the news is not what it is about."""
_RANKS = ("国家级", "省级", "市级")
"""A rank and the kind is what a zone is, and no name of one."""
_REACH = 500
"""So many characters back a sentence may have been about the firm."""
_LISTED = re.compile(r"[、和与及]")


def firm_spoken_of(
    text: str, offset: int, chains: Sequence[Chain], before: Sequence[Mention], focus: int | None
) -> int | None:
    """The chain of the firm that 公司 at ``offset`` speaks of; None where no sentence near tells."""
    if focus is not None and chains[focus].type == "Company":
        return focus
    firms = [
        m
        for m in before
        if m.type == "Company" and m.span.start > offset - _REACH and not _SENDS.search(m.span.of(text))
    ]
    for mention in reversed(firms):
        start = max(text.rfind(end, 0, mention.span.start) for end in _SENTENCE_END) + 1
        same = not any(end in text[mention.span.end : offset] for end in _SENTENCE_END)
        if same and mention.kind == "name" and _SPEAKS.fullmatch(text, mention.span.end, offset):
            return mention.chain
        if _OPENING.fullmatch(text, start, mention.span.start) and not _is_listed(text, mention):
            return mention.chain
    return None


def zone_spoken_of(text: str, before: Sequence[Mention]) -> int | None:
    """The chain of the zone that 园区 speaks of: the only one named so far, where it opened a sentence."""
    zones = [m for m in before if m.type in PLATFORMS and not m.span.of(text).startswith(_RANKS)]
    opens = any(text[max(0, m.span.start - 1) : m.span.start] in ("", *_SENTENCE_END) for m in zones)
    return zones[0].chain if opens and len({m.chain for m in zones}) == 1 else None


def _is_listed(text: str, mention: Mention) -> bool:
    """Whether other firms stand beside it, so that no one of them is meant."""
    return _LISTED.match(text, mention.span.end) is not None
