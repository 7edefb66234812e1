"""Programmes that the text says are carried out or issued, without quotation marks (实施甲培育工程和乙行动计划)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import is_generic
from kg.extract.names.reading import Find, Reading

_VERB = re.compile(r"(?:(?:组织|深入)?(?:实施|出台|推行|启动|制定|开展)(?:了|好)?)+(?=[\u4e00-\u9fff])")
_MEMBER = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Z\d+]{2,18}?(?P<kind>三年行动计划|行动计划|行动方案|倍增计划|培育计划|专项行动|攻坚行动|"
    r"提升行动|(?:培育|倍增|提质|提升|增效|引育|振兴|强基|领航|壮大|攻坚)(?:工程|计划|行动)))(?=[、,。;和与及以等]|\n|$)"
)
_VAGUE = re.compile(
    r"^(?:一批|系列|一系列|各项|各类|重大|重点|专项|相关|这一|该|本|新一轮|新的|[一二两三四五六七八九十百\d]+[大个项])|[的了将把被在为]"
)
_POLICY = re.compile(r"(?:计划|方案)$")


def find_carried_out(reading: Reading) -> Iterator[Find]:
    """Yield strategies (工程, 行动) and policies (计划, 方案), each member of a list on its own."""
    text = reading.text
    for verb in _VERB.finditer(text):
        position = verb.end()
        while member := _MEMBER.match(text, position):
            start, end = member.span("name")
            content = text[start : member.start("kind")]
            vague = _VAGUE.search(content) or (is_generic(content) and len(content) < 6)
            if vague or len(content) < 2 or not reading.starts_word(start):
                break
            type_ = "Policy" if _POLICY.search(member.group("kind")) else "Strategy"
            yield Find(start, end, type_, "carried out", 0.65, 2)
            position = end + 1
            if text[end : end + 1] not in "、和与及":
                break
