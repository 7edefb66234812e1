"""Short forms that the text declares: 云澜国际陆港(以下简称“陆港”)."""

from __future__ import annotations

import re
from collections.abc import Iterator

DECLARED = re.compile(
    r"(?P<full>[\u4e00-\u9fffA-Za-z0-9()·“”-]{4,40}?)[(][^()\n]{0,4}?(?:以下)?(?:简称|下称|又称|简称为|"
    r"下同简称)[:,]?“?(?P<short>[^“”()\n,。]{2,16})”?[)]"
)
"""A full name and, in brackets, the short form the text goes on with; groups ``full`` and ``short``."""


def declared_pairs(folded: str) -> Iterator[tuple[str, str]]:
    """Yield (full name, short form) for each declaration; every tail of the text before it may be the full name."""
    for match in DECLARED.finditer(folded):
        full = match.group("full")
        for begin in range(max(0, len(full) - 3)):
            yield full[begin:], match.group("short")
