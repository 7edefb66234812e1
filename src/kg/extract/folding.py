"""Copies of a text for matching: same length, so that every offset of the copy is an offset of the text.

The text itself never changes. ``simplified`` has simplified characters where the text is in traditional ones;
``folded`` has, in addition, half-width forms, one kind of dash, directed double quotation marks and plain blanks.
"""

from __future__ import annotations

import re
from functools import lru_cache

import opencc

_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_BLANKS = dict.fromkeys(map(ord, "\u3000\xa0\u2002\u2003\u2009\u200a\u202f\u200b\ufeff\t"), " ")
_DASHES = dict.fromkeys(map(ord, "—–―─－‐‑‒−﹣⸺"), "-")
_QUOTES = str.maketrans("「」『』〝〞„‟〈〉", "“”“”“”““《》")
_FOLD: dict[int, int | str] = {
    **_WIDTH,
    **_BLANKS,
    **_DASHES,
    **_QUOTES,
    ord("﹒"): "·",
    ord("•"): "·",
    ord("・"): "·",
    ord("∶"): ":",
}
_CJK = re.compile(r"[\u4e00-\u9fff]")
_BETWEEN = re.compile(r"(?<=[^\x00-\x7f]) +| +(?=[^\x00-\x7f])")
_LIST_BREAK = re.compile(r"(?P<mark>[、,]) *\n[ \n]*(?=\S)|(?P<announced>-{1,2}|:) *\n[ \n]*(?=[^\n]{2,30}、 *\n)")
"""A list set one member a line is one list: layout, not the end of a sentence, follows 、, a comma and what announces it."""

_IN_TURN = re.compile(r"依次(?=为|是|达|占|增长|下降|完成|实现)")
"""依次为 deals the members of a list out as 分别为 does."""

_SINGLE = re.compile(r"‘([^‘’“”\n,。;:!?]{1,20})’")
"""A name in single quotation marks, as inside of direct speech; an apostrophe has none before it."""

TRADITIONAL_SHARE = 0.02
"""A text counts as written in traditional characters from this share of them on."""

_IN_NAMES = frozenset("乾於昇堃甯喆淼濛")
"""Characters that simplified names keep; they tell nothing of how a text is written."""
_AS_WRITTEN = re.compile(r"干(?=[县州安元])")
"""Divisions that keep 乾 in simplified characters."""


_COUNTRIES = {
    "寮国": "老挝", "汶莱": "文莱", "北韩": "朝鲜", "南韩": "韩国", "义大利": "意大利", "纽西兰": "新西兰", "查德": "乍得", "加彭": "加蓬",
    "尚比亚": "赞比亚", "蒲隆地": "布隆迪", "卢安达": "卢旺达", "亚塞拜然": "阿塞拜疆", "坦尚尼亚": "坦桑尼亚", "奈及利亚": "尼日利亚",
    "莫三比克": "莫桑比克", "模里西斯": "毛里求斯", "塞普勒斯": "塞浦路斯", "瓜地马拉": "危地马拉", "宏都拉斯": "洪都拉斯", "哥斯大黎加": "哥斯达黎加",
    "斯洛维尼亚": "斯洛文尼亚",
}  # fmt: skip
"""Countries as they are called in Taiwan, where the name in use on the mainland is as long."""
_COUNTRY = re.compile("|".join(_COUNTRIES))


@lru_cache(maxsize=1)
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def simplify(text: str) -> str:
    """``text`` in simplified characters, character for character; unchanged where it is not traditional.

    >>> simplify("雲瀾經濟開發區")
    '云澜经济开发区'
    >>> simplify("經寮國")
    '经老挝'
    """
    converted = str(_converter().convert(text))
    if len(converted) != len(text):
        converted = "".join(c if len(s := _converter().convert(c)) != 1 else s for c in text)
    converted = _AS_WRITTEN.sub(lambda name: text[name.start() : name.end()], converted)
    changed = sum(a != b and a not in _IN_NAMES for a, b in zip(text, converted, strict=True))
    n_chars = len(_CJK.findall(text))
    if changed < max(1, TRADITIONAL_SHARE * n_chars):
        return text
    return _COUNTRY.sub(lambda name: _COUNTRIES[name.group()], converted)


def fold(simplified: str) -> str:
    r"""Half-width forms, one dash, directed quotation marks, plain blanks, lists on one line; same length.

    >>> fold('打造"云澜之心"（一期）—二期')
    '打造“云澜之心”(一期)-二期'
    >>> fold("签约的有——\n甲园、\n乙园。\n")
    '签约的有:  甲园、 乙园。\n'
    """
    folded = _IN_TURN.sub("分别", _SINGLE.sub(r"“\1”", simplified.translate(_FOLD)))
    lines = _LIST_BREAK.sub(_join_list, folded).split("\n")
    return "\n".join(_direct_quotes(line) if '"' in line else line for line in lines)


def _join_list(broken: re.Match[str]) -> str:
    """Blanks for a line break in a list; a dash at the end of a line announces a list as a colon does."""
    return (broken.group("mark") or ":").ljust(len(broken.group()))


def _direct_quotes(line: str) -> str:
    """Straight double quotes of one line turned into opening and closing ones by turns."""
    parts = line.split('"')
    return parts[0] + "".join(("“" if n % 2 == 0 else "”") + part for n, part in enumerate(parts[1:]))


def close_up(name: str) -> str:
    """A name without the blanks that layout put between its characters; blanks between Latin words stay.

    >>> close_up("云澜 国际 陆港"), close_up("Green Port 云澜")
    ('云澜国际陆港', 'Green Port云澜')
    """
    return _BETWEEN.sub("", name.translate(_BLANKS).replace("\n", "")).strip()
