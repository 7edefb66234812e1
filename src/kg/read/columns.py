"""Which column of a table holds a document's text, title, publisher, author and date, by its header."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

TEXT = ("full_text", "fulltext", "text", "content", "body", "article", "正文", "全文", "内容", "文本", "文章内容")
TITLE = ("title", "headline", "标题", "题名", "文章标题", "名称", "文件名称")
PUBLISHER = ("publisher", "source", "site", "media", "来源", "发布单位", "发布机构", "发布者", "媒体", "出处")
AUTHOR = ("author", "authors", "作者", "记者", "撰稿")
DATE = ("publish_date", "publish_time", "pub_date", "published", "issued", "date", "发布日期", "发布时间", "日期")
YEAR = ("year", "年份", "年度")

MIN_TEXT = 40  # a column named 内容 whose cells are shorter than this on average holds facts, not documents


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns that were recognised; ``text`` is None for a table of facts."""

    text: str | None
    title: str | None
    publisher: str | None
    author: str | None
    date: str | None


def find_columns(rows: Sequence[Mapping[str, str]]) -> Columns:
    """The roles of the columns of a table, from its header and, for the text, from how long its cells are."""
    header = list(rows[0]) if rows else []
    text = _first(header, TEXT)
    if text is not None and sum(len(row[text]) for row in rows) < MIN_TEXT * len(rows):
        text = None
    return Columns(text, *(_first(header, names) for names in (TITLE, PUBLISHER, AUTHOR, DATE + YEAR)))


def _first(header: Sequence[str], names: Sequence[str]) -> str | None:
    """The column whose name comes first in ``names``."""
    by_name = {column.strip().lower(): column for column in reversed(header)}
    return next((by_name[name] for name in names if name in by_name), None)
