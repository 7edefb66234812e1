"""Firms and projects that a text names once and else calls by a kind: 合营公司, 新设公司 beside 新设公司名称为某公司.

Announcements speak of what is being set up by its kind, before and after the one sentence that says its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Chain, Mention, TextSpan

_CALLED = (
    (
        frozenset({"Company"}),
        re.compile(
            r"(?:合资|项目|合营|新设|标的|目标|子|新)?公司(?:的)?(?:中文|企业|拟定|暂定)?(?:名称|全称)(?:暂定|拟定|拟|暂)?(?:名)?(?:[为是]|[::])[“]?$"
            r"|(?:合资|合作|共同|联合)(?:出资)?(?:设立|成立|组建|注册|新设)(?:了)?(?:一家)?(?:(?:合资|项目)公司)?[“]?$"
        ),
        re.compile(r"(?:合资|项目|合营|新设|标的|目标)公司(?!名|全称|法|章程|与|类)"),
    ),
    (
        frozenset({"Project"}),
        re.compile(r"项目(?:名称|全称)(?:暂定|拟定|拟|暂)?(?:名)?(?:[为是]|[::])[“]?$"),
        re.compile(r"(?:上述|前述|本次|该|本|此)(?:合资|投资|建设|新建|合作)*项目(?!公司|名|所在|地|部|组|经理|团队)"),
    ),
)
"""Classes of what is named, the words right before its name, and the words that else stand for it."""


def find_called_by_kind(folded: str, chains: Sequence[Chain], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the words for a kind that stand for the one thing which the text gives its name as that kind."""
    taken = {n for mention in mentions for n in range(mention.span.start, mention.span.end)}
    for types, called, kind in _CALLED:
        named = {m.chain for m in mentions if m.type in types and called.search(folded, _line(folded, m), m.span.start)}
        if len(named) != 1:
            continue
        (chain,) = named
        for match in kind.finditer(folded):
            if match.start() not in taken:
                yield Mention(TextSpan(*match.span()), chains[chain].type, chain, "nominal", "called by kind", 0.8)


def _line(folded: str, mention: Mention) -> int:
    return folded.rfind("\n", 0, mention.span.start) + 1
