"""What the words around a number name, without the words that only stress, time or place it."""

from __future__ import annotations

import re
from itertools import takewhile

from kg.audit.entries import Entry
from kg.audit.times import PART_OF_YEAR

_NOISE = re.compile(
    rf"{PART_OF_YEAR.pattern}|(?:19|20)\d\d年?(?:度|末|底)?|[今本当]年|年[末底内初]|截[至止]到?|目前|现在?|已经?|首[次批]"
    r"|(?:我|全|本|该)[省市县区州园港镇司院校]|[共累]计|合计|总计|预计|实际|分别|同时|突破|超过|达到?|实现|完成|拥有|形成|(?<!签)约|近|超|逾|共有?|有|为|是|了|的|额|人民币|其|则|也|仍|均|都|及|和|与|在|于|将|等"
)
_PAIR = 2
_ANYTHING = frozenset({"项目", "公司", "企业", "工程", "集中", "重大"})
"""What stands beside numbers of every kind."""


def content_of(words: str) -> str:
    """The words that name something.

    >>> content_of("截至2024年末，全市已累计建成路灯")
    '，建成路灯'
    """
    return _NOISE.sub("", words)


def head_of(entry: Entry) -> str:
    """What a number is of: the words before it, and for a bare count what is counted behind it (新建桥梁 12 座)."""
    return content_of(entry.label)


def pairs_of(words: str) -> frozenset[str]:
    """The pairs of neighbouring characters in the words that name something, without digits."""
    runs = re.findall(r"[\u4e00-\u9fff]+", re.sub(r"\d[\d.,]*\w?", "\n", _NOISE.sub("\n", words)))
    return frozenset(run[n : n + _PAIR] for run in runs for n in range(len(run) - 1)) - _ANYTHING


def common_end(one: str, other: str) -> int:
    """How many characters both end with.

    >>> common_end("新建校舍", "改造校舍")
    2
    """
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
