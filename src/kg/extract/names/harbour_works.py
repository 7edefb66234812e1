"""Works in ports and on waterways: 甲港乙港区四期工程, 丙作业区7号、8号泊位改造工程, 甲至乙河段航道整治工程."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.extension import extend
from kg.extract.names.reading import Find, Reading

_HARBOUR = re.compile(r"港区|作业区|码头|航道|运河|水道|船闸|锚地|港池|(?<=[\u4e00-\u9fff]{2})港(?![口湾航])")
_BERTHS = r"(?:\d+(?:号|#)?(?:、|至|-|~|和|及))*\d+(?:号|#)(?:[\u4e00-\u9fff]{0,6}?)(?:泊位|码头)"
_WORK = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,6}}?{_BERTHS})?(?P<what>(?:(?![的了是在将已正等为把])[\u4e00-\u9fff\d]){{0,16}}?)(?:工程|项目)(?![量师建管])"
)
_SPECIFIC = re.compile(
    r"[一二三四五六]期|\d号|泊位|码头|航道|改造|整治|疏浚|扩建|提升|扩容|延伸|等级|吨级|船闸|锚地|防波堤|港池|配套|集疏运|自动化|通用|散货|集装箱"
)
_SIZE = re.compile(r"\d+万?吨级$")
_FIRST_END = re.compile(r"(?:至|-|—)$")


def find_harbour_works(reading: Reading) -> Iterator[Find]:
    """Yield the works, each as long as its name."""
    text = reading.text
    done = 0
    for harbour in _HARBOUR.finditer(text):
        work = _WORK.match(text, harbour.end())
        if harbour.start() < done or work is None or not _SPECIFIC.search(harbour.group() + work.group()):
            continue
        if harbour.group() == "港" and not _SPECIFIC.search(work.group()):
            continue
        size = _SIZE.search(text, max(0, harbour.start() - 10), harbour.start())
        extent = extend(reading, size.start() if size else harbour.start(), loose=True)
        if extent is None:
            continue
        done = work.end()
        yield Find(first_end(reading, extent.start), done, "Project", "harbour works", 0.8, 3)


def first_end(reading: Reading, start: int) -> int:
    """Where a name that begins at the second of two ends (甲至｜乙航道…) begins at the first."""
    text = reading.text
    while start > 2 and _FIRST_END.search(text, start - 1, start):
        number = reading.word_at[start - 2]
        word = reading.words[number] if number >= 0 else None
        if word is None or word.tag != "LOC" or word.end != start - 1 or len(word.text) < 2:
            break
        start = word.start
        while number > 0 and (before := reading.words[number - 1]).end == start and _leads(before.tag, before.text):
            number, start = number - 1, before.start
    return start


def _leads(tag: str, text: str) -> bool:
    return tag == "LOC" or text in {"干线", "支线", "上游", "中游", "下游", "流域"}
