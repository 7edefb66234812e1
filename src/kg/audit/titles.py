"""Counts of a title against those of the opening of its text: what is done with how many of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.audit.entries import Entry, entries_of, quote, title_span
from kg.audit.finding import Finding
from kg.audit.headings import VERBS
from kg.audit.words import pairs_of
from kg.model import AnnotatedDocument, TextSpan

_ACTS = re.compile(
    r"新增|开工|动工|签约|引进|投产|建成|落地|落户|获评|获批|入选|招聘|招录|发放|认定|开通|投放|推出|表彰|竣工|上线|揭牌|集结|亮相|参展|开建|加密|获奖|出台|发布|培育|授牌|挂牌|捐赠|采购|启用|交付|改造"
)
_NOUN = re.compile(
    rf"^(?P<noun>[\u4e00-\u9fff]{{2,10}}?)(?=集中|现场|同日|今日|昨日|昨天|在|被|将|已|[，,！!：: \u3000]|$|{_ACTS.pattern})"
)
_APART = re.compile(r"其中|另|还|部分|首批|先期|前期|累计|总数|总量|已有|现有|此前|去年|上年|共有")
_PLAIN = re.compile(
    r"(?:此次|本次|这次|此批|本批|集中|现场|当天|当日|活动|仪式|上|共计?|合计|总共|一共|全部|重大|重点|的|有|了|将|已|为|：|，)*"
)
_OPENING, _KIND = 220, 2


def check_text(document: AnnotatedDocument) -> Iterator[Finding]:
    """Findings of kind ``headline``."""
    title, text = title_span(document), document.document.text
    if title is None:
        return
    entries = [e for e in entries_of(document) if e.unit in ("Count", "Person")]
    opening = [e for e in entries if title.end <= e.span.start <= title.end + _OPENING and not e.is_aside]
    for headline in (e for e in entries if title.covers(e.span) and not e.bound):
        noun = _NOUN.match(headline.tail)
        acts = set(_ACTS.findall(title.of(text)))
        if noun is None or not acts or any(e.is_alike(headline) and e.value == headline.value for e in opening):
            continue
        told = [e for e in opening if e.is_alike(headline) and _tells(text, title, noun["noun"], acts, e)]
        if told and len({e.value for e in told}) == 1 and not told[0].bound:
            why = f"标题说{headline.span.of(text)}{noun['noun']}，正文为{told[0].span.of(text)}"
            quotes = (
                quote(document, title.start, title.end),
                quote(document, told[0].clause.start, told[0].clause.end),
            )
            yield Finding("headline", "error", why, quotes)


def _tells(text: str, title: TextSpan, noun: str, acts: set[str], entry: Entry) -> bool:
    """Whether a count of the text is of the same kind of thing, with the same done to it, and of all of them."""
    sentence = entry.sentence.of(text)
    if _APART.search(text[entry.clause.start : entry.clause.end]) or not acts & set(_ACTS.findall(sentence)):
        return False
    if entry.tail.startswith(noun):
        return True
    kind, label = noun[-_KIND:], VERBS.sub("", entry.label)
    if entry.tail.startswith(kind) and not noun[:-_KIND]:
        return True
    return label.endswith(kind) and _adds_nothing(label.removesuffix(kind), title.of(text), acts)


def _adds_nothing(words: str, title: str, acts: Sequence[str] | set[str]) -> bool:
    """Whether words before a kind of thing narrow it no more than the title does."""
    for act in acts:
        words = words.replace(act, "")
    return _PLAIN.fullmatch(words) is not None or (bool(pairs_of(words)) and pairs_of(words) <= pairs_of(title))
