"""Words that the tagger cut in two, put together again before names are looked for: 10,|000吨, 宏拓锂|能, 合|九铁路, 岳阳|港."""

from __future__ import annotations

import re

from kg.extract.layers import Token
from kg.gazetteer import by_name

_HOLDERS = frozenset({"ORG", "n", "nz", "PER", "LOC", "nw"})


def rejoined(words: list[Token]) -> list[Token]:
    """The words with those put together again that a rule knows to be one."""
    return _whole_ports(_whole_ends(_whole_lines(_whole_brands(_whole_numbers(words)))))


_GROUP = re.compile(r"\d{3}(?!\d)")
"""What follows the comma in a number that is written in thousands (10,|000吨)."""


def _whole_numbers(words: list[Token]) -> list[Token]:
    """The words, numbers with commas between their thousands put together again."""
    whole: list[Token] = []
    for word in words:
        thousands = (
            len(whole) > 1
            and whole[-1].text == ","
            and whole[-2].text[-1:].isdigit()
            and whole[-2].end == whole[-1].start == word.start - 1
            and _GROUP.match(word.text)
        )
        if thousands:
            number = whole[-2]
            whole[-2:] = [Token(number.start, word.end, f"{number.text},{word.text}", word.tag)]
        else:
            whole.append(word)
    return whole


_MISCUT_TRADE = re.compile(r"[\u4e00-\u9fff]{2,3}(?:[锂氢储钠光电]能|[新复]材|锂电)")


def _whole_brands(words: list[Token]) -> list[Token]:
    """The words, a brand put together again that the tagger cut inside the short word for its trade (宏拓锂|能)."""
    whole: list[Token] = []
    for word in words:
        before = whole[-1] if whole else None
        if (
            before is not None
            and before.end == word.start
            and len(word.text) == 1
            and before.tag in _HOLDERS
            and _MISCUT_TRADE.fullmatch(before.text + word.text)
        ):
            whole[-1] = Token(before.start, word.end, before.text + word.text, "ORG")
        else:
            whole.append(word)
    return whole


_MISCUT_LINE = re.compile(r"(?P<line>[\u4e00-\u9fff]{2,4}客专)(?P<rest>[\u4e00-\u9fff]{0,3})")
_STATION = re.compile(r"[\u4e00-\u9fff]{2,5}站")


def _whole_lines(words: list[Token]) -> list[Token]:
    """The words, a line that the tagger cut inside 客专 put together again, and the station behind it (云临客|专望|川站)."""
    whole: list[Token] = []
    number = 0
    while number < len(words):
        word, number = words[number], number + 1
        before = whole[-1] if whole else None
        cut = before is not None and before.end == word.start and before.text[-1] == "客" and word.text[0] == "专"
        joined = _MISCUT_LINE.fullmatch(before.text + word.text) if before is not None and cut else None
        if before is None or joined is None:
            whole.append(word)
            continue
        whole[-1] = line = Token(before.start, before.start + joined.end("line"), joined["line"], "nz")
        rest, used = joined["rest"], 0
        for following in words[number : number + 2]:
            rest, used = rest + following.text, used + 1
            if _STATION.fullmatch(rest):
                whole.append(Token(line.end, following.end, rest, "LOC"))
                number += used
                break
        else:
            if joined["rest"]:
                whole.append(Token(line.end, word.end, joined["rest"], "n"))
    return whole


_ONE_END = re.compile(r"[\u4e00-\u9fff](?:铁路|高铁|客专|城际)[\u4e00-\u9fff]*")


def _is_first_letter(letter: Token, line: Token) -> bool:
    return len(letter.text) == 1 and letter.end == line.start and letter.tag in {"v", "n", "nz", "LOC", "a"}


def _whole_ends(words: list[Token]) -> list[Token]:
    """The words, a line named by its ends' letters put together again where the tagger left the first out (合｜九铁路)."""
    whole: list[Token] = []
    for word in words:
        before = whole[-1] if whole else None
        if before is not None and _is_first_letter(before, word) and _ONE_END.fullmatch(word.text):
            whole[-1] = Token(before.start, word.end, before.text + word.text, word.tag)
        else:
            whole.append(word)
    return whole


_NO_PORT = re.compile(r"[澳资商股币人元企台]")
"""What 港 before it stands for Hong Kong in (某市｜港资｜企业)."""


def _whole_ports(words: list[Token]) -> list[Token]:
    """The words, the port of a town put together again (岳阳｜港)."""
    whole: list[Token] = []
    for word, following in zip(words, [*words[1:], Token(0, 0, "", "")], strict=False):
        before = whole[-1] if whole else None
        town = before is not None and before.end == word.start and before.text in by_name()
        if before is not None and town and word.text == "港" and not _NO_PORT.match(following.text):
            whole[-1] = Token(before.start, word.end, before.text + word.text, "ORG")
        else:
            whole.append(word)
    return whole
