"""Figure → since when it has been counted, where the sentence says so before it says up to when."""

from __future__ import annotations

import re

from kg.extract.observations.passages import Passage
from kg.extract.times import TimeMention

_IN_ALL = re.compile(r"累计|一?共|总共|合计|总计|先后")


def since_before(text: str, passage: Passage, now: TimeMention, offset: int) -> TimeMention | None:
    """The start of what is counted up to now in one sentence: 自2022年3月起稳定开行,截至目前累计发运｜300列."""
    if not _IN_ALL.search(text, now.span.end, offset):
        return None
    since = [t for t in passage.times if t.kind == "since" and t.span.end <= now.span.start]
    return since[-1] if since else None
