"""Text as decoded → ``Document.text``: line ends, blanks and composed characters made uniform, once.

Every replacement is one character for one wherever that is possible, so that offsets are those of the file's own
characters. What changes a length: CRLF becomes one line end, invisible characters go, and Unicode's canonical
composition (NFC). Compatibility forms (㎞, ①, full-width letters) stay as written; later stages fold copies.
"""

from __future__ import annotations

import re
import unicodedata

_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_LINE_ENDS = "\x0b\x0c\r\x85\u2028\u2029"
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e"


def _radicals() -> dict[int, str]:
    """Radical look-alikes that PDF files use for ordinary characters (⼀ for 一): one character each."""
    points = [*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6)]
    return {point: unicodedata.normalize("NFKC", chr(point)) for point in points}


_TABLE: dict[int, str | None] = {
    **{ord(blank): " " for blank in _BLANKS},
    **{ord(end): "\n" for end in _LINE_ENDS},
    **dict.fromkeys((*map(ord, _INVISIBLE), *range(9), *range(14, 32), 127)),
    **_radicals(),
}
_CRLF = re.compile("\r\n")
_PINYIN = re.compile(
    "(?<=[\u4e00-\u9fff])\\([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}\\)"
)  # readings that a faulty converter left behind characters with several readings: 當(dāng)前


def clean(text: str) -> str:
    r"""The text with uniform line ends and blanks, in composed form; cleaning twice is cleaning once.

    >>> clean("云澜市\u3000全力\r\n推进")
    '云澜市 全力\n推进'
    """
    composed = unicodedata.normalize("NFC", _CRLF.sub("\n", text).translate(_TABLE))
    return _PINYIN.sub("", composed)
