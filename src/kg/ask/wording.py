"""A question as people type it → the wording that documents use: simplified characters, one form of brackets and
years, everyday words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from kg.ask.names import NameIndex, plain_name
from kg.extract.folding import simplify

_BETWEEN = re.compile(r"(?<=[\u4e00-\u9fff])(?:那个|那家|那座|那条|这个)(?=[\u4e00-\u9fff])")
_BARE_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?=上半年|下半年|全年|前[一二三四五六七八九十\d]|[一二三四1-4]季度|1?\d月|底|末|年末)"
)
_YEAR_ALONE = re.compile(r"(?<![\d.])(20\d\d)(?=[^\d.,%年\-/万亿个家项列件人户台亩公平米吨辆]|$)")
_RANGE = re.compile(r"(?<=\d)(?:[~—–到]|月到|月至)(?=1?\d月)")


def normalised(question: str, same: Mapping[str, str]) -> str:
    """``question`` without quotation marks and with everyday words (``same``) as documents write them.

    >>> normalised("云澜 2021上半年“固投”", {"固投": "固定资产投资"})
    '云澜2021年上半年固定资产投资'
    """
    text = plain_name(simplify(unicodedata.normalize("NFKC", question)))
    text = _RANGE.sub("-", _YEAR_ALONE.sub(r"\1年", _BARE_YEAR.sub(r"\1年", text)))
    for spoken in sorted(same, key=lambda word: (-len(word), word)):
        text = text.replace(spoken.lower(), same[spoken].lower())
    return text


def joined(text: str, names: NameIndex) -> str:
    """甲那个园 → 甲园 where that is a name."""
    for found in _BETWEEN.finditer(text):
        without = text[: found.start()] + text[found.end() :]
        if any(start < found.start() < end for start, end, _ in names.exact(without)):
            return without
    return text
