"""Passage → drafts: each value with its indicator and subject, and with the growth, share and rank told of it."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.extract.observations import wordings
from kg.extract.observations.drafts import Draft, likeness, upper_end
from kg.extract.observations.figures import Figure, find_figures
from kg.extract.observations.memory import begins_point, remember, speaker_of
from kg.extract.observations.passages import Passage
from kg.extract.observations.ranks import read_ranks
from kg.extract.observations.ratios import read_ratios
from kg.extract.observations.scene import Scene
from kg.extract.observations.values import read_converted, read_value

_MEASURED_VERBS = frozenset("投资 出口 进口 消费 支出 贷款 存款 运输 收入 生产 研发".split())
"""Verbs to the tagger that name what is measured: 公路投资52亿元 has no verb of its own."""

_CONVERTED = re.compile(r"折算|折合|约合|相当于人民币|合人民币")


def read_passage(scene: Scene, passage: Passage, following: Passage | None) -> list[Draft]:
    """The drafts of one passage in text order; ``following`` may tell who speaks."""
    text = scene.reading.text
    scene.subjects.speaker = speaker_of(scene.reading, passage, following)
    if passage.heading:
        scene.sections.enter(text, passage, scene.reading.reference)
    scene.sections.follow(text, passage)
    scene.periods.enter(passage)
    if passage.opens_paragraph:
        scene.recent = []
        scene.planned.clear()
    if passage.opens_paragraph or begins_point(text, passage):
        scene.subjects.forget()
    drafts: list[Draft] = []
    for run in _runs(find_figures(text, passage)):
        _read_run(scene, passage, run, drafts)
    read_ranks(scene, passage, drafts)
    _link_parts(text, passage, drafts)
    remember(scene.reading, passage, scene.subjects)
    scene.periods.leave(text, passage)
    scene.recent = drafts or scene.recent
    return [draft for draft in drafts if draft.subject.chain is not None]


def _read_run(scene: Scene, passage: Passage, run: list[Figure], drafts: list[Draft]) -> None:
    role = run[0].role
    if role in ("growth", "share"):
        read_ratios(scene, passage, run, drafts)
        return
    told = list(drafts)
    for n, figure in enumerate(run):
        if _CONVERTED.search(run[0].lead.of(scene.reading.text)) and len(told) >= len(run):
            drafts.append(read_converted(scene, passage, figure, told[n - len(run)]))
            continue
        draft = read_value(scene, passage, figure, drafts, first=run[0], place=n, n_places=len(run))
        if draft is None:
            continue
        drafts.append(draft)
        if figure.mention.upper is not None:
            drafts.append(upper_end(draft, figure.mention.upper))


def _runs(figures: list[Figure]) -> list[list[Figure]]:
    """Figures in groups: one that stands alone, or the members of a list."""
    runs: list[list[Figure]] = []
    for figure in figures:
        if figure.listed and runs and runs[-1][-1].clause == figure.clause and runs[-1][-1].role == figure.role:
            runs[-1].append(figure)
        else:
            runs.append([figure])
    return runs


def _link_parts(text: str, passage: Passage, drafts: list[Draft]) -> None:
    """Tie the parts after 其中 to the value before it."""
    for match in re.finditer("其中", text[passage.start : passage.end]):
        at = passage.start + match.start()
        wholes = [d for d in drafts if d.quantity and d.span.end <= at]
        if not wholes:
            continue
        whole = wholes[-1]
        for draft in drafts:
            if draft.span.start > at and draft.quantity and whole.quantity and draft.whole is None:
                same = (draft.quantity.unit, draft.quantity.classifier) == (
                    whole.quantity.unit,
                    whole.quantity.classifier,
                )
                if (
                    not same
                    or text.find("。", whole.span.end, draft.span.start) >= 0
                    or not _is_parallel(text, passage, at, draft, whole)
                ):
                    break
                draft.whole = whole


def _is_parallel(text: str, passage: Passage, at: int, draft: Draft, whole: Draft) -> bool:
    """Whether a figure after 其中 still names a part: in the same clause, or behind it without a verb of its own.

    Behind it, what is larger than the whole, or has no word in common with it, is a figure of its own.
    """
    clause = passage.clause_at(at)
    if draft.span.start < clause.end or draft.figure is None:
        return True
    if text[clause.end : clause.end + 1] == ":":
        return True
    if _value(draft) > _value(whole) or not likeness(draft.indicator, whole.indicator + clause.of(text)):
        return False
    words = passage.words(draft.figure.lead.start, draft.figure.lead.end)
    verbs = [w.text for w in words if w.tag == "v" and w.text not in wordings.LIGHT_VERBS]
    return all(verb in _MEASURED_VERBS for verb in verbs)


def _value(draft: Draft) -> Decimal:
    return draft.quantity.value if draft.quantity else Decimal(0)
