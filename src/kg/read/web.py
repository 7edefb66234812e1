"""HTML pages → raw documents: the article's text by trafilatura, with what the page's metadata says."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReadError
from kg.read.encoding import decode
from kg.read.raw import RawDocument
from kg.read.rows import render_pipe_tables

SUFFIXES = (".html", ".htm", ".xhtml")
MEDIA_TYPE = "text/html"

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", re.IGNORECASE
)
_SITE_SUFFIX = re.compile(r"\s*(?:[_|｜]|\s[-–—]|[-–—]{1,2}(?=[^-–—]*$))\s*[^_|｜]{2,30}$")
_META = re.compile(
    r"<meta\s[^>]*?name\s*=\s*[\"']\s*(articletitle|pubdate|contentsource|author)\s*[\"']"
    r"[^>]*?content\s*=\s*[\"']([^\"']+)[\"']",
    re.IGNORECASE,
)
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")
_BLOCKS = frozenset({"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "section", "article", "table", "blockquote", "td"})


def read(path: Path) -> Iterator[RawDocument]:
    """Yield the one document of a web page.

    Raises:
        ReadError: The file is empty, no text, or a page without readable text.
    """
    data = path.read_bytes()
    charset = _CHARSET.search(data[:4096])
    source = decode(data, path, declared=charset.group(1).decode("ascii") if charset else None)
    fields = {name.lower(): value.strip() for name, value in _META.findall(source)}
    text, title, site, author, issued = _extract(source)
    text = text or _visible_text(source)
    if not text.strip():
        raise ReadError(path, "the page holds no readable text; save the page as seen, or its text, instead")
    date = _DATE.search(fields.get("pubdate", "")) or _DATE.search(issued or "")
    authors = fields.get("author") or author
    yield RawDocument(
        name=path.name,
        text=text,
        title=fields.get("articletitle") or _without_site(title),
        publisher=fields.get("contentsource") or site,
        authors=tuple(re.split(r"[;；、,，]\s*", authors)) if authors else (),
        issued=f"{date.group(1)}-{int(date.group(2)):02d}-{int(date.group(3)):02d}" if date else None,
    )


def _extract(source: str) -> tuple[str, str | None, str | None, str | None, str | None]:
    """(text, title, site, author, date) as trafilatura finds them; it never touches the network here."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(source, include_comments=False, include_tables=True, with_metadata=True)
    if found is None or isinstance(found, dict):
        return "", None, None, None, None
    return render_pipe_tables(found.text or ""), found.title, found.sitename, found.author, found.date


def _without_site(title: str | None) -> str | None:
    """The page title without the site's name after it (标题_某某网, 标题 - 某某政府网)."""
    if not title:
        return None
    stripped = _SITE_SUFFIX.sub("", title).strip()
    return stripped if len(stripped) >= 4 else title.strip()


def _visible_text(source: str) -> str:
    """All visible text of a page too small or odd for article extraction, one block a line."""
    from lxml import etree, html  # type: ignore[import-untyped]

    try:
        root = html.fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:
        return ""
    for element in root.xpath("//script|//style|//noscript|//template|//head"):
        element.drop_tree()
    for element in root.iter():
        if element.tag == "br" or element.tag in _BLOCKS:
            element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in root.text_content().split("\n"))
    return "\n".join(line for line in lines if line)
