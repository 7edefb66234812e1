"""Header cells: their folded form for looking columns up, and the unit written in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from kg.ontology.units import unit_words

_SCALES = ("万亿", "千亿", "百亿", "十亿", "亿", "千万", "百万", "十万", "万", "千", "百")
_BRACKETED = re.compile(r"[(\[【]([^()\[\]【】]{1,12})[)\]】]\s*$")
_BEHIND_SIGN = re.compile(r"[/:,]\s*(\S{1,8})\s*$")
_LEAD = re.compile(r"^(?:单位|unit)\s*[::]\s*", re.IGNORECASE)


def fold_header(header: str) -> str:
    """The form in which column names are compared: half-width, lower case, without blanks.

    >>> fold_header("总投资（亿 元）")
    '总投资(亿元)'
    """
    return "".join(unicodedata.normalize("NFKC", header).split()).lower()


def plain_header(header: str) -> str:
    """The name without its unit.

    >>> plain_header("总投资（亿元）"), plain_header("产值/万元"), plain_header("县(市、区)")
    ('总投资', '产值', '县(市、区)')
    """
    folded = fold_header(header)
    found = _unit_of(folded)
    return folded if found is None else folded[: found.start()].rstrip(":,/")


def unit_in(header: str) -> str:
    """The unit that a header names, empty where it names none.

    >>> unit_in("注册资本(万元)"), unit_in("面积（平方公里）"), unit_in("占比(%)"), unit_in("备注（选填）")
    ('万元', '平方公里', '%', '')
    """
    found = _unit_of(fold_header(header))
    return "" if found is None else _LEAD.sub("", found.group(1))


def split_unit(word: str) -> tuple[str, str] | None:
    """Scale and unit word of a written unit; None where the ontology does not know it.

    >>> split_unit("万元"), split_unit("千瓦"), split_unit("万"), split_unit("梦")
    (('万', '元'), ('', '千瓦'), ('万', ''), None)
    """
    written = unicodedata.normalize("NFKC", word).strip()
    known = _unit_forms()
    if written in known:
        return "", known[written]
    for scale in _SCALES:
        rest = written.removeprefix(scale)
        if rest != written and (not rest or rest in known):
            return scale, known.get(rest, "")
    return None


def unique_headers(cells: Sequence[str]) -> list[str]:
    """Column names as written, flat; empty and repeated ones numbered.

    >>> unique_headers(["名称", "", "名称"])
    ['名称', '列2', '名称#2']
    """
    found: list[str] = []
    for number, cell in enumerate(cells, start=1):
        name = " ".join(cell.split()) or f"列{number}"
        times = found.count(name) + sum(other.startswith(f"{name}#") for other in found)
        found.append(name if not times else f"{name}#{times + 1}")
    return found


def _unit_of(folded: str) -> re.Match[str] | None:
    for pattern in (_BRACKETED, _BEHIND_SIGN):
        found = pattern.search(folded)
        if found is not None and found.start() > 0 and split_unit(_LEAD.sub("", found.group(1))) is not None:
            return found
    return None


@lru_cache(maxsize=1)
def _unit_forms() -> dict[str, str]:
    """Every spelling of a unit word, as written and in lower case, as headers are folded."""
    words = unit_words()
    return {word.lower(): word for word in reversed(list(words))} | {word: word for word in words}
