"""此次大会, 展会, 本届博览会 … → the fair, forum or ceremony that they mean."""

from __future__ import annotations

import re
from collections import Counter

from kg.extract.observations.anaphora import earlier_mentions
from kg.extract.observations.passages import Passage, Reading
from kg.model import Mention, TextSpan

_NOUNS = "大会|展会|博览会|论坛|峰会|洽谈会|推介会|推介活动|交易会|展览会|会展|年会|仪式|活动|盛会|签约会|投洽会"
_SHOWN = re.compile(rf"(?:[本此这该](?:[次届场]|一))(?:[^,;。、的\d]{{0,8}}?)(?P<noun>{_NOUNS})(?!中心|室|日)")
_BARE = re.compile(
    r"(?P<noun>大会|展会|博览会|论坛|峰会|洽谈会|推介会|交易会|盛会|仪式|活动)(?!中心|室|日|场|策|方)"
    r"(?:上|期间|现场|当天|[共总累]|已|还|吸引|设|签|展|观|集中|达成|促成|参展|合同|成交)"
)
"""What stands behind a bare noun that means the occasion told of: 大会｜共签约…, 展会｜吸引…."""
_SHOWS = frozenset(("展会", "会展", "盛会", "活动", "仪式", "签约会"))
"""What fairs and ceremonies of any name are called."""


def occasion_meant(reading: Reading, passage: Passage, clause: TextSpan, limit: int) -> Mention | None:
    """The occasion that a noun in ``clause``, before ``limit``, points back to; None where none was named that fits."""
    text = reading.text
    shown = _SHOWN.search(text, clause.start, limit)
    if shown is None:
        shown = _BARE.match(text, clause.start, limit) or _after_time(text, passage, clause, limit)
    if shown is None or any(m.span.start < shown.end("noun") <= m.span.end for m in passage.mentions):
        return None  # a name of its own says which one
    noun = shown["noun"]
    before = [m for m in earlier_mentions(reading, shown.start()) if m.type == "Event"]
    called = [m for m in before if reading.chain_names[m.chain].endswith(noun)]
    fitting = called or (before if noun in _SHOWS else [])
    counts = Counter(m.chain for m in fitting)
    return max(fitting, key=lambda m: (counts[m.chain], -m.span.start), default=None)


def _after_time(text: str, passage: Passage, clause: TextSpan, limit: int) -> re.Match[str] | None:
    """A bare noun right behind the time that opens the clause."""
    ends = (t.span.end for t in passage.times if t.span.start == clause.start)
    return next((match for end in ends if (match := _BARE.match(text, end, limit))), None)
