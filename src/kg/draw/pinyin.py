"""Name → what someone may type to find it on a keyboard without Chinese: pinyin and initials."""

from __future__ import annotations

from functools import cache


@cache
def search_keys(name: str) -> tuple[str, ...]:
    """Pinyin without tones, and initials; nothing where ``name`` has no character with a reading.

    Characters are read in context (重庆: chongqing); letters and digits stand for themselves, marks are left out.

    >>> search_keys("临溪5G港")
    ('linxi5ggang', 'lx5gg')
    """
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(name)
    if syllables in ([], [name]):
        return ()
    full = "".join(c for c in "".join(syllables).lower() if c.isalnum())
    initials = "".join(
        s[:1] if s.isascii() and s.isalpha() and s not in name else "".join(c for c in s.lower() if c.isalnum())
        for s in syllables
    )
    return tuple(dict.fromkeys((full, initials)))
