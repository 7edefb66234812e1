"""Governments, party committees and departments by their level alone or with their place (省委, 云澜市政府, 临溪区委)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.reading import Find, Reading

_BODY = re.compile(
    r"(?P<party>中共)?(?P<level>省|市|县|区|自治区|州|镇|旗)"
    r"(?P<body>委员会|委|人民政府|政府|人大常委会|人大|政协|纪委|监委|发改委|经信委|国资委|商务局|发改局)"
)
_NO_BODY = re.compile(
    r"^(?:员|派|托|书记|副书记|常委|办|组织部|宣传部|统战部|政法委|党校|主席|主任|报告|工作报告|性|会|大厦|广场|"
    r"网站|部门|采购|投资)"
)
_FIELDS = re.compile(
    r"(?P<level>[省市县区州旗])(?P<left>[\u4e00-\u9fff]{2,8})[和与](?P<right>[\u4e00-\u9fff]{2,6}?)(?:委员会|局|厅|办公室)"
    r"(?![面部势限长])"
)
_NO_FIELD = re.compile(r"[委局厅办省市县镇]|政府|公司|集团|领导|企业|书记|单位|部门|大学|协会|区(?!域)|[的了等在为对]")


def find_offices(reading: Reading) -> Iterator[Find]:
    """Yield government bodies."""
    yield from _coordinated(reading)
    text = reading.text
    for match in _BODY.finditer(text):
        start, end = match.span()
        number = reading.word_at[start]
        if number < 0:
            continue
        after = text[end : end + 4]
        if not (reading.ends_word(end) or after.startswith(("省政府", "市政府", "县政府", "区政府"))):
            continue
        if _NO_BODY.match(after) and match.group("body") not in {"人民政府", "政府"}:
            continue
        word = reading.words[number]
        if word.start < start:
            if word.tag not in {"LOC", "ORG"}:
                continue
            start = word.start
        if reading.text[start - 2 : start] == "中共":
            start -= 2
        elif number > 0 and reading.words[number - 1].tag == "LOC" and reading.words[number - 1].end == start:
            start = reading.words[number - 1].start
        if text[start - 1 : start] in set("各该本我全"):
            continue
        yield Find(start, end, "GovernmentBody", "office", 0.8)


def _coordinated(reading: Reading) -> Iterator[Find]:
    """Offices with two fields: a place, the fields joined by 和, and the word for the office."""
    for match in _FIELDS.finditer(reading.text):
        fields = match.group("left").removeprefix("对口") + match.group("right")
        place = reading.words[reading.word_at[match.start()]] if reading.word_at[match.start()] >= 0 else None
        if place is None or place.tag != "LOC" or _NO_FIELD.search(fields) or not reading.ends_word(match.end()):
            continue
        yield Find(place.start, match.end(), "GovernmentBody", "office of two fields", 0.85, 1)
