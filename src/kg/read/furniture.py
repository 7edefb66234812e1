"""Text → the spans of it that are page furniture and not the document's own prose.

Navigation, share and print buttons, bylines, contact and copyright blocks, comment counts, advertisements and lists of
related articles. A line is furniture when stock phrases (``phrases.py``) make up most of it, or when it stands where
only furniture stands: among such lines before the first or after the last paragraph of prose. Related articles run
from their header to the end, or, before the prose, to the next paragraph. Inside prose only credits in brackets and
at the end of a line are taken out: a paragraph is never lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import TextSpan
from kg.read.lines import Line, split_lines
from kg.read.phrases import (
    ANY_INLINE,
    ANY_PHRASE,
    IS_DATE_LINE,
    IS_ISSUER,
    IS_MEDIA,
    IS_RELATED_HEADER,
    IS_SIGNED_LINE,
    IS_VAGUE_HEADER,
)

MOSTLY = 0.6  # share of a line's characters that stock phrases must cover
LONG_LINE = 120  # longer lines are prose unless phrases cover nearly all of it
SECTION = 80  # that many characters of complete sentences after a vague header (相关政策) make it a section's heading
SANDWICHED = 60  # after the prose, a line up to this long between two lines of furniture is furniture
MAX_LABEL = 14  # longest line that can be a leftover label (a column's name, a site's name) between furniture
_SEPARATORS = re.compile(r"[\s|>»›<·•\-—_/\\,。:;()\[\]【】\"'×+*#&]")
_ONLY_MARKS = re.compile(r"^[\s|>»›<·•\-—_/\\×+*#&》《=~▼▲▽△↓↑]+$")
_CAPTION_END = re.compile(r"^\s*[(\[]?(?:图?[一二三四五六七八九十\d]{1,2}|组图|图)[)\]]?$")
_BARE_KEY = re.compile(
    r"^(?:来源|时间|发布时间|作者|日期|编辑|责任编辑|您?的?(?:当前|现在|所在)?位置|[【\[]?字[号体]|分享|分享到)\s*:?$"
)
_BREADCRUMB = re.compile(r"^[^。,;!?]{1,16}(?:\s*[>»›]\s*[^。,;!?>»›]{1,24}){1,8}$")
_ARROW = re.compile(r"^[>»›]+$")
_NAVIGATION_BAR = re.compile(r"^[^。,;!?|]{1,12}(?:\s*\|\s*[^。,;!?|]{1,12}){3,}\|?$|^\S{1,6}(?:\s+\S{1,6}){5,}$")
_FOOTER = re.compile(r"^(?:主办|承办|主管|维护|运营|协办)(?:单位)?\s*:")
_SUMMARY = re.compile(r"^[\[【(]?(?:本文|内容)?(?:摘要|导读|核心提示)[\]】)]?\s*:?.*(?:\.{3,}|…+)\s*$")
_END_CREDIT = re.compile(r"[\[【(](?:责任?编辑?|编辑|值班编辑)\s*[:/][^\[\]【】()]{1,30}[\])】]")
"""Who edited an article stands at its end: what follows on the page is of other articles."""
_BULLET = re.compile(r"^[-·•*]\s+")
_STOCK_WORD = re.compile(
    r"版权|转载|声明|本站|本网|侵权|删除|联系|热线|电话|微信|扫码|分享|上一篇|下一篇|来源:|编辑:|icp|浏览|\{\{"
)
_TEASER_END = re.compile(r"(?:\.{3,}|…+)\s*$")
_CUT_OFF = re.compile(r"[\u4e00-\u9fff\d.](?:www\.)?[a-z][a-z\d-]*(?:\.[a-z]{2,}){1,2}\s*$")
"""The beginning of another page's article, cut off in a word, and the address of the page."""
_LISTED = re.compile(r"^(?:[·•\-*]\s*)?[^。]{6,60}?\s*[(\[]?(?:20\d{2}[-/.])?\d{1,2}[-/.]\d{1,2}[)\]]?$")
_KEYWORD_SPAM = re.compile(r"^[^。:;]{1,24}(?:[-,|_ ][^。:;\-,|_ ]{1,24}){5,}$")


def mark_furniture(text: str, *, title: str | None = None) -> tuple[TextSpan, ...]:
    """The furniture spans of a text: sorted, disjoint, each within one line or over a run of lines.

    ``title`` is a line that is never furniture (it may stand between navigation and byline).
    """
    lines = split_lines(text)
    if not lines:
        return ()
    flags = [_is_phrase_line(line) for line in lines]
    _mark_values_of_bare_keys(lines, flags)
    _mark_site_name(lines, flags)
    related = _related_from(lines)
    prose = [i for i, line in enumerate(lines) if line.is_prose and not flags[i] and not _in_related(i, related)]
    for start, stop in related:
        flags[start:stop] = [True] * (stop - start)
    if prose:
        _mark_edges(lines, flags, prose[0], prose[-1], title)
    _protect_title(lines, flags, title)
    _protect_signature(lines, flags)
    spans = [line.span for line, is_furniture in zip(lines, flags, strict=True) if is_furniture]
    inline = [span for line, flag in zip(lines, flags, strict=True) if not flag for span in _inline_spans(line)]
    return _merge(text, sorted([*spans, *inline]))


def _is_phrase_line(line: Line) -> bool:
    """Whether stock phrases cover most of the line."""
    folded = _BULLET.sub("", line.folded)
    if _NAVIGATION_BAR.match(folded) or _SUMMARY.match(folded) or _CUT_OFF.search(folded):
        return True
    if _ONLY_MARKS.match(folded) or (_BREADCRUMB.match(folded) and len(folded) < 60):
        return True
    if len(folded) > LONG_LINE and not _STOCK_WORD.search(folded):
        return False
    covered = sum(len(_SEPARATORS.sub("", match.group())) for match in ANY_PHRASE.finditer(folded))
    letters = len(_SEPARATORS.sub("", folded))
    return letters > 0 and covered >= letters * (0.9 if len(folded) > LONG_LINE else MOSTLY)


def _mark_values_of_bare_keys(lines: Sequence[Line], flags: list[bool]) -> None:
    """A key alone on its line (来源：) takes the short line after it; 字号 takes the letters 大 中 小 after it."""
    for i, line in enumerate(lines):
        if _ARROW.match(line.folded):
            _mark_crumb(lines, flags, i + 1)
        if not _BARE_KEY.match(line.folded):
            continue
        flags[i] = True
        following = i + 1
        while following < len(lines) and len(lines[following].folded) <= 2:
            flags[following] = True
            following += 1
        is_value = following == i + 1 and following < len(lines) and len(lines[following].folded) <= MAX_LABEL
        if is_value and not line.folded.startswith(("字", "【", "[", "分享")):
            flags[following] = True


_SITE = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2,8}(?:网|论坛|社区|在线|门户|频道|贴吧|之家)")


def _mark_site_name(lines: Sequence[Line], flags: list[bool]) -> None:
    """The name of the site on the first line, where the line below it is furniture (某铁路网 / 找回密码)."""
    if len(lines) > 1 and flags[1] and _SITE.fullmatch(lines[0].folded):
        flags[0] = True


def _mark_crumb(lines: Sequence[Line], flags: list[bool], at: int) -> None:
    """The short line after a line that is only an arrow is the next step of a breadcrumb; so is its repetition."""
    crumb = lines[at].folded if at < len(lines) else ""
    for i in range(at, min(at + 2, len(lines))):
        flags[i] = flags[i] or (len(crumb) <= MAX_LABEL and lines[i].folded == crumb)


def _related_from(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The runs of lines that belong to other documents: (first, after last) of each list of related articles."""
    runs: list[tuple[int, int]] = []
    for i, line in enumerate(lines):
        if runs and i < runs[-1][1]:
            continue
        if len(line.folded) <= 60 and IS_RELATED_HEADER.fullmatch(_BULLET.sub("", line.folded)):
            runs.append((i, _related_end(lines, i)))
        elif _END_CREDIT.fullmatch(line.folded) and _related_end(lines, i) == len(lines):
            runs.append((i, len(lines)))
    return runs


def _related_end(lines: Sequence[Line], header: int) -> int:
    """Where a list of related articles ends: at the end of the text, or before the next real paragraph.

    After the middle of the text everything belongs to the list; before it, the list stops where complete
    paragraphs begin, because a page may put such a list above or beside its article.
    """
    before = sum(len(line.folded) for line in lines[:header] if line.is_prose)
    complete = [i for i in range(header + 1, len(lines)) if _is_complete(lines[i])]
    after = sum(len(lines[i].folded) for i in complete)
    is_vague = IS_VAGUE_HEADER.fullmatch(lines[header].folded) is not None
    if not complete or (before >= after and not (is_vague and after >= SECTION)):
        return len(lines)
    return _title_above(lines, header, complete[0])


def _is_complete(line: Line) -> bool:
    return line.is_prose and line.ends_sentence and not _TEASER_END.search(line.folded)


def _title_above(lines: Sequence[Line], header: int, paragraph: int) -> int:
    """The article's title, byline and headings right above its first paragraph stay with the article."""
    first = paragraph
    while first - 1 > header and _is_phrase_line(lines[first - 1]):
        first -= 1
    if first - 1 <= header or _LISTED.match(lines[first - 1].folded):
        return first
    is_after_dated = first - 2 > header and _LISTED.match(lines[first - 2].folded)
    return first - 1 if first < paragraph or is_after_dated else first


def _in_related(index: int, runs: Sequence[tuple[int, int]]) -> bool:
    return any(start <= index < stop for start, stop in runs)


def _mark_edges(lines: Sequence[Line], flags: list[bool], first: int, last: int, title: str | None) -> None:
    """Leftover labels among the furniture before the first and after the last paragraph of prose."""
    _mark_head(lines, flags, first, title)
    seen_furniture = False
    for i in range(last + 1, len(lines)):
        line = lines[i]
        listed = _LISTED.match(line.folded) is not None and i + 1 < len(lines)
        seen_furniture = seen_furniture or flags[i]
        is_before = i + 1 < len(lines) and flags[i + 1]
        if is_before and (_FOOTER.match(line.folded) or _heads_another(line, lines[i + 1])):
            flags[i] = True
        if IS_MEDIA.match(line.folded):
            flags[i] = True
        if seen_furniture and (not line.ends_sentence or _TEASER_END.search(line.folded)):
            is_between = flags[i - 1] and is_before and len(line.folded) <= SANDWICHED
            flags[i] = flags[i] or listed or is_between or _is_leftover(lines, flags, i)
    if _KEYWORD_SPAM.match(lines[0].folded) and not lines[0].is_prose and len(lines[0].folded) >= 40:
        flags[0] = True


def _mark_head(lines: Sequence[Line], flags: list[bool], first: int, title: str | None) -> None:
    """Short labels with furniture on both sides, in the head of the page, are furniture too.

    Without a known title the longest line of the head is taken for it and stays.
    """
    own = [line.written for line, flag in zip(lines[:first], flags, strict=False) if not flag]
    kept = title.strip() if title else max(own, key=len, default=None)
    for i in range(1, first):
        has_both = flags[i - 1] and i + 1 < len(lines) and any(flags[i + 1 : min(first, i + 4)])
        is_label = has_both and len(lines[i].folded) <= 8
        is_site = IS_MEDIA.match(lines[i].folded) and (flags[i - 1] or (i + 1 < len(lines) and flags[i + 1]))
        if (is_label or is_site) and lines[i].written != kept:
            flags[i] = True


def _heads_another(line: Line, below: Line) -> bool:
    """Whether a line below the article is the title of another one, whose first title the next line tells."""
    return below.folded.startswith("原标题") and len(line.folded) <= SANDWICHED and not line.ends_sentence


def _is_leftover(lines: Sequence[Line], flags: Sequence[bool], index: int) -> bool:
    """After the prose: a short label or a teaser that follows furniture."""
    line = lines[index]
    return flags[index - 1] and (len(line.folded) <= MAX_LABEL or _TEASER_END.search(line.folded) is not None)


def _protect_title(lines: Sequence[Line], flags: list[bool], title: str | None) -> None:
    """The first line that is the title is the document's own; its repetitions and numbered captions are not."""
    if title is None:
        return
    written = title.strip()
    is_first = True
    for i, line in enumerate(lines):
        if line.written.strip("|｜ ") == written:
            flags[i] = not is_first
            is_first = False
        elif line.written.startswith(written) and len(line.written) <= len(written) + 40 and not line.ends_sentence:
            rest = line.folded[len(written) :]
            flags[i] = flags[i] or _CAPTION_END.match(rest) is not None or (is_first and rest[0] in "-_|— ")


def _protect_signature(lines: Sequence[Line], flags: list[bool]) -> None:
    """The date under an issuing body's name is the document's own: it dates the policy."""
    for i, line in enumerate(lines):
        is_under = i > 0 and not flags[i - 1] and IS_ISSUER.match(lines[i - 1].folded)
        if IS_SIGNED_LINE.match(line.folded) or (is_under and IS_DATE_LINE.match(line.folded)):
            flags[i] = False


def _inline_spans(line: Line) -> list[TextSpan]:
    """Credits inside a line of prose: (记者 …), (责任编辑：…), the photographer after a caption."""
    return [
        TextSpan(line.span.start + match.start(), line.span.start + match.end())
        for match in ANY_INLINE.finditer(line.folded)
    ]


def _merge(text: str, spans: Sequence[TextSpan]) -> tuple[TextSpan, ...]:
    """Neighbouring spans with only blanks between them as one."""
    merged: list[TextSpan] = []
    for span in spans:
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = TextSpan(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)
