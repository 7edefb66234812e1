"""A text's lines → what the document says about itself: title, publisher, authors, date of publication."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import TextSpan
from kg.read.lines import Line, split_lines
from kg.read.phrases import (
    DATE,
    IS_DATE_LINE,
    IS_HEAD_DATE_LINE,
    IS_ISSUER,
    IS_MEDIA,
    IS_RELATED_HEADER,
    IS_SIGNED_LINE,
)

HEAD_LINES = 14
_BELOW_TITLE = 5
SIGNATURE = 160  # characters after the last own line in which source and editor may still be named
MAX_TITLE = 70
_SOURCE = re.compile(
    r"(?<!图片)(?<!资料)(?:来源|稿源|出处|发布(?:单位|机构|者)|发文(?:机关|机构)|供稿)\s*(?::|/|\||于)\s*(?:"
    + DATE
    + r"\s*)?"
    r"(?P<name>[^\s,。;|:()\[\]【】\d][^\s,。;|:()\[\]【】]{1,24})"
)
_SOURCE_TAIL = re.compile(r"(?:作者|编辑|责编|责任编辑|时间|日期|发布时间|参与互动|浏览|字号|记者|评论|阅读|点击).*$")
_BARE_SOURCE = re.compile(r"^(?:来源|稿源|发布机构|发布单位)\s*:?$")
_NAME_PART = r"(?:(?!记者|通讯员|编辑|来源|责编|作者|实习生)[\u4e00-\u9fff·])"
_AUTHOR = re.compile(
    r"(?:记者|通讯员|作者\s*:|撰稿\s*:|文/图|文图|文\s*/)\s*[:/]?\s*"
    rf"(?P<names>{_NAME_PART}{{1,8}}(?:[\s、,]+{_NAME_PART}{{1,4}})*)"
)
_NOT_A_NAME = re.compile(
    r"记者|报道|编辑|来源|通讯员|作者|责编|摄影|发布|时间|日报|新闻|本报|摄|电|讯|片台|阅读|浏览|点击"
)
_DATE_PARTS = re.compile(r"((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})")
_DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)")
_MONTH_PARTS = re.compile(r"((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})(?!\d)")
_YEAR = re.compile(r"^((?:19|20)\d{2})年?$")
REPOST_STAMP = re.compile(r"\d+\s*(?:年|个月|周|天|小时|分钟)前|^\s*(?:admin|管理员)")
_LAST_DAY = 31
_NOT_A_TITLE = re.compile(
    r"^(?:——|--|各位|同志们|[(（]|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节条]|附件|编者按|摘要|导读|核心提示|[─－])"
    r"|.*(?:会议|大会)上$|.*(?:省长|市长|区长|县长|主席|主任|州长|盟长|旗长)\s*\S{2,4}(?:\s\S)?$"
)
_NOTICE_END = re.compile(
    r"的?(?:通知|意见|决定|公告|通报|批复|函|报告|办法|规定|措施|方案|规划|细则)(?:[(（][^()（）]*[)）])?$"
)
FULL_LENGTH = 9  # shorter lines before the prose are rather the names of columns than titles
_TITLE_KEY = re.compile(r"^(?:名\s*称|标\s*题)\s*[:：]\s*")
_BAD_TITLE_END = re.compile(r"[。；;:：,，、]\s*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """What the lines say about the document; ``is_reposted`` where the date is only that of a later copy."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    issued: str | None = None
    is_reposted: bool = False


def read_heading(text: str, furniture: Sequence[TextSpan]) -> Heading:
    """Title, publisher, authors and date from head, byline and signature of the text."""
    lines = split_lines(text)
    own = [line for line in lines if not any(span.covers(line.span) for span in furniture)]
    last = own[-1].span.end if own else 0
    bylines = _byline_texts([line for line in lines if line.span.start <= last + SIGNATURE], furniture)
    title = _title(own)
    issued, is_reposted = _issued(lines, bylines)
    return Heading(title, _publisher(lines, own, bylines, title), _authors(bylines), issued, is_reposted)


def normal_date(written: str | None) -> str | None:
    """``2019``, ``2019-07`` or ``2019-07-01`` from a date as written; None where there is none.

    >>> normal_date("2019年7月1日 09:30")
    '2019-07-01'
    >>> normal_date("02.07.2019")
    '2019-07-02'
    """
    if not written:
        return None
    if match := _DATE_PARTS.search(written) or _DAY_FIRST.search(written):
        parts = [int(part) for part in match.groups()]
        year, month, day = parts if parts[0] > _LAST_DAY else reversed(parts)
        possible = 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
        return f"{year}-{month:02d}-{day:02d}" if possible else str(year)
    if match := _MONTH_PARTS.search(written):
        return f"{match.group(1)}-{int(match.group(2)):02d}" if 1 <= int(match.group(2)) <= 12 else match.group(1)
    year_only = _YEAR.match(written.strip())
    return year_only.group(1) if year_only else None


def _title(own: Sequence[Line]) -> str | None:
    """The title among the lines before the prose: the first of a title's length, else the longest that can be one.

    The lines of one title are joined: an issuing body's name with the 关于… after it, and 关于… up to its 的通知.
    """
    head: list[Line] = []
    for line in own[:HEAD_LINES]:
        if line.is_prose or len(line.written) > MAX_TITLE:
            break
        head.append(line)
    able = [i for i, line in enumerate(head) if _can_be_title(line)]
    if not able:
        return None
    first = next((i for i in able if len(head[i].written) >= FULL_LENGTH), None)
    if first is None:
        first = max(able, key=lambda i: (len(head[i].written), -i))
    following = head[first + 1] if first + 1 < len(head) else None
    if following and len(following.written) >= 6 and head[first].written.startswith(following.written):
        return following.written
    if first > 0 and head[first].folded.startswith("关于") and IS_ISSUER.match(head[first - 1].folded):
        first -= 1
    return _joined_title(head, first)


def _joined_title(head: Sequence[Line], first: int) -> str:
    """The lines from ``first`` on up to the end of a notice's title; one line where it is no such title."""
    for last in range(first, min(first + 5, len(head))):
        joined = "".join(line.written for line in head[first : last + 1])
        ends = _NOTICE_END.search(joined) is not None and ("印发" not in joined or "通知" in joined)
        if "关于" in joined and ends:
            return _TITLE_KEY.sub("", joined)
    return _TITLE_KEY.sub("", head[first].written.strip("|｜ "))


def _can_be_title(line: Line) -> bool:
    is_length = 4 <= len(line.written) <= MAX_TITLE
    is_signature = IS_ISSUER.match(line.folded) or IS_SIGNED_LINE.match(line.folded) or IS_DATE_LINE.match(line.folded)
    is_other = is_signature or _NOT_A_TITLE.match(line.folded) or _BAD_TITLE_END.search(line.written)
    return is_length and not is_other


def _byline_texts(lines: Sequence[Line], furniture: Sequence[TextSpan]) -> list[str]:
    """The folded furniture texts that may name source, author or date: in the head, in brackets, at the end."""
    found: list[str] = []
    prose_seen = False
    for i, line in enumerate(lines):
        prose_seen = prose_seen or line.is_prose
        if prose_seen and IS_RELATED_HEADER.fullmatch(line.folded):
            break
        for span in furniture:
            if span.covers(line.span):
                is_bare = _BARE_SOURCE.match(line.folded) and i + 1 < len(lines)
                found.append("来源:" + lines[i + 1].folded if is_bare else line.folded)
            elif line.span.covers(span):
                found.append(line.folded[span.start - line.span.start : span.end - line.span.start])
    return found


def _publisher(lines: Sequence[Line], own: Sequence[Line], bylines: Sequence[str], title: str | None) -> str | None:
    for byline in bylines:
        if match := _SOURCE.search(byline):
            name = _SOURCE_TAIL.sub("", match.group("name")).strip("-—_ ")
            if len(name) >= 2:
                return name
    head = [line for line in own[:5] if line.written != title]
    signed = [line for line, after in pairwise(lines) if IS_DATE_LINE.match(after.folded)][-1:]
    for line in [*head, *signed]:
        if together := IS_SIGNED_LINE.match(line.folded):
            return together.group("issuer")
        if IS_ISSUER.match(line.folded):
            return line.written
    pieces = (line.folded.split()[0] for line in (*lines[:HEAD_LINES], *lines[-3:]) if line.folded.split())
    first = next((piece for piece in pieces if IS_MEDIA.match(piece)), None)
    if first is None and title is not None and own and IS_ISSUER.match(own[0].folded):
        return own[0].written
    return first


def _authors(bylines: Sequence[str]) -> tuple[str, ...]:
    names: list[str] = []
    for byline in bylines:
        for match in _AUTHOR.finditer(byline):
            parts = re.split(r"[\s、,]+", match.group("names").removesuffix("摄"))
            names.extend(part for part in _joined_names(parts) if not _NOT_A_NAME.search(part))
    return tuple(dict.fromkeys(names))


def _joined_names(parts: Sequence[str]) -> list[str]:
    """Two single characters are one spaced name (王 磊)."""
    joined: list[str] = []
    for part in parts:
        if joined and len(part) == 1 and len(joined[-1]) == 1:
            joined[-1] += part
        else:
            joined.append(part)
    return [name for name in joined if len(name) >= 2]


def _issued(lines: Sequence[Line], bylines: Sequence[str]) -> tuple[str | None, bool]:
    """The date of publication, and whether it is only the stamp of a later copy (admin 1年前)."""
    for byline in bylines:
        if date := normal_date(byline if _DATE_PARTS.search(byline) or _DAY_FIRST.search(byline) else None):
            return date, REPOST_STAMP.search(byline) is not None
    signed = [after for line, after in pairwise(lines) if IS_ISSUER.match(line.folded)]
    for line in lines[1:_BELOW_TITLE]:
        if IS_HEAD_DATE_LINE.match(line.folded):
            return normal_date(line.folded), False
    for line in (*signed, *lines[:HEAD_LINES], *reversed(lines[-8:])):
        if IS_DATE_LINE.match(line.folded) or IS_SIGNED_LINE.match(line.folded):
            return normal_date(line.folded), False
    return None, False
