"""Things counted twice: 甲区24个项目签约。…此次签约的有乙、丙等24个项目 counts those told of before, and says nothing new.

Where the second count only implies whose they are, they are whose they were said to be; the count itself is left out
(``Draft.repeats``) unless it tells something of its own.
"""

from __future__ import annotations

import re

from kg.extract.observations.drafts import Draft
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import Subject
from kg.extract.observations.passages import Passage
from kg.extract.observations.scene import Scene

_THESE = re.compile(
    r"(?:此次|本次|这次|此番)(?:集中)?(?:签约|开工|竣工|投产|落户|发布|推介)的?(?:项目)?(?:主要)?(?:有|是|包括|为)[^;。]*等(?:约|近|超)?$"
)
"""此次签约的有甲、乙等｜24个｜项目: those that were said to be signed."""
_KIND = re.compile(r"(?:项目|工程|企业)$")
_LINE = 12
"""So long may the line be that introduces a list of one thing a line."""
_FEW = 3
"""Smaller numbers are told of many things."""
_TELLING = 4
"""So many characters of two nouns that end alike say that they mean the same."""


def recounted(
    scene: Scene, passage: Passage, figure: Figure, noun: str, subject: Subject
) -> tuple[Subject, Draft | None]:
    """Whose the things counted are, and the draft that counted them before; None where nothing says that it did."""
    if figure.mention.kind != "classifier" or not noun:
        return subject, None
    for other in (d for d in reversed(scene.counted) if d.quantity == figure.mention.quantity):
        told_again = _is_told_again(scene, passage, figure, noun, other)
        if not subject.explicit and (told_again or _is_alike(figure, noun, other)):
            return Subject(other.subject.chain, None, True), other if told_again else None
        if told_again:
            return subject, other
    return subject, None


def _is_told_again(scene: Scene, passage: Passage, figure: Figure, noun: str, other: Draft) -> bool:
    """Whether the noun, or how the sentence begins, says that the things are those counted before."""
    if len(noun) >= _TELLING and other.counted.endswith(noun[-_TELLING:]):
        return True
    opens = figure.mention.outer.start == passage.start  # 18个项目涉及…: those counted before
    these = _THESE.search(scene.reading.text, max(0, passage.start - _LINE), figure.lead.end)
    many = figure.mention.quantity.value >= _FEW
    fuller = opens and len(other.counted) > 1 and noun.endswith(other.counted)  # 共有12个园区。12个重点园区均…
    return many and (fuller or ((opens or these is not None) and other.counted.endswith(noun)))


def _is_alike(figure: Figure, noun: str, other: Draft) -> bool:
    """Whether as many things of one kind were said to be somebody's."""
    kinds = _KIND.search(noun), _KIND.search(other.counted)
    same_kind = kinds[0] is not None and kinds[1] is not None and kinds[0].group() == kinds[1].group()
    return same_kind and other.subject.explicit and figure.mention.quantity.value >= _FEW
