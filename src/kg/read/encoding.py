"""Bytes → text: finds the encoding (UTF-8, UTF-16, GB18030, Big5) and decodes strictly.

A byte order mark decides; then valid UTF-8 decides, because other encodings hardly ever are valid UTF-8 by
chance; then UTF-16, GB18030 and Big5 compete by how many of the characters are everyday Chinese ones.
"""

from __future__ import annotations

import codecs
import re

from kg.errors import ReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CANDIDATES = ("utf-16-le", "utf-16-be", "gb18030", "big5hkscs")
EVERYDAY = frozenset(
    "的一是在有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平"
    "形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展"
    "五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先"
    "回则任取据处府市省县项目亿元万企投园增完施推创"
    "這為個國時來們對會發動過說產種後學經進著電裡現實兩體機當點從業與關各線內數無係開應還間樣總統區據處縣項億萬園"
    ",.:;!?()%0123456789，。、：；！？（）“”《》 \n\r\t\u3000"
)
MIN_EVERYDAY = 0.3  # ordinary Chinese prose has about 0.6; text decoded by a wrong table about 0.05
DAMAGED_BYTES = 0.02  # up to this share of bad bytes, a text is called damaged UTF-8 and not another encoding
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_BAD_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
)


def decode(data: bytes, source: object, *, declared: str | None = None) -> str:
    """Decode the bytes of a text file; ``declared`` is an encoding the file names itself (an HTML page's charset).

    Raises:
        ReadError: The file is empty, binary, or in no encoding that fits.
    """
    if not data.strip():
        raise ReadError(source, "the file is empty; remove it or give a file with text")
    for signature, what in _BAD_SIGNATURES:
        if data.startswith(signature):
            raise ReadError(source, f"the content is {what}, not text; give the file its right ending")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decode_strictly(data, encoding, source)
    text = _decode_utf8(data, source) or _decode_declared(data, declared) or _best_candidate(data)
    if text is None:
        raise ReadError(source, "neither UTF-8, UTF-16, GB18030 nor Big5 text; convert the file to UTF-8")
    return text


def _decode_strictly(data: bytes, encoding: str, source: object) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        cause = f"damaged {encoding} text at byte {error.start}; save the file again as UTF-8"
        raise ReadError(source, cause) from error
    if not text.strip("\ufeff \t\r\n"):
        raise ReadError(source, "the file is empty; remove it or give a file with text")
    return text


def _decode_utf8(data: bytes, source: object) -> str | None:
    """UTF-8 text; None when it is not UTF-8; an error when it is UTF-8 with a few damaged bytes."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        kept = data.decode("utf-8", errors="replace")
        has_chinese = sum(map(_is_chinese, kept)) > len(kept) * 0.2
        if has_chinese and kept.count("\ufffd") <= len(kept) * DAMAGED_BYTES:
            cause = f"damaged UTF-8 text at byte {error.start}; repair the file or save it again as UTF-8"
            raise ReadError(source, cause) from error
        return None
    return None if _looks_binary(text) else text


def _decode_declared(data: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    name = declared.lower().strip()
    encoding = "gb18030" if name.startswith("gb") else "big5hkscs" if name.startswith("big5") else name
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None


def _best_candidate(data: bytes) -> str | None:
    """The decoding with the largest share of everyday characters, where that share is believable."""
    best, best_share = None, MIN_EVERYDAY
    for encoding in CANDIDATES:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _looks_binary(text):
            continue
        share = sum(character in EVERYDAY or character.isascii() for character in text) / len(text)
        if share > best_share:
            best, best_share = text, share
    return best


def _looks_binary(text: str) -> bool:
    return len(_CONTROL.findall(text)) > len(text) * 0.01


def _is_chinese(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
