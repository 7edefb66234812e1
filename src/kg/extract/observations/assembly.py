"""Passage → drafts: each value with its indicator and subject, and with the growth, share and rank told of it."""

from __future__ import annotations

import re

from kg.extract.observations.drafts import Draft, upper_end
from kg.extract.observations.figures import Figure
from kg.extract.observations.memory import begins_point, remember, speaker_of, tells_occasion
from kg.extract.observations.of_region import give_to_region
from kg.extract.observations.parts import link_parts
from kg.extract.observations.passages import Passage
from kg.extract.observations.ranks import read_ranks
from kg.extract.observations.ratios import read_ratios
from kg.extract.observations.roles import find_figures
from kg.extract.observations.scene import Scene
from kg.extract.observations.shared import told_of_each
from kg.extract.observations.values import read_converted, read_value

_CONVERTED = re.compile(r"折算|汇率计算|折合|约合|相当于人民币|合人民币")


def read_passage(scene: Scene, passage: Passage, following: Passage | None) -> list[Draft]:
    """The drafts of one passage in text order, also those without a subject; ``following`` may tell who speaks."""
    text = scene.reading.text
    scene.subjects.speaker = speaker_of(scene.reading, passage, following)
    if passage.heading:
        scene.sections.enter(text, passage, scene.reading.reference)
    scene.sections.follow(text, passage)
    scene.passage = passage
    scene.periods.enter(text, passage)
    if passage.opens_paragraph:
        scene.recent = []
        scene.planned.clear()
    if passage.opens_paragraph or begins_point(text, passage) or tells_occasion(text, passage):
        scene.subjects.forget()
    if begins_point(text, passage):
        scene.subjects.last_work = scene.subjects.told_work = None
        scene.subjects.since = passage.start
    drafts: list[Draft] = []
    for run in _runs(find_figures(text, passage)):
        _read_run(scene, passage, run, drafts)
    read_ranks(scene, passage, drafts)
    drafts = told_of_each(text, passage, drafts)
    give_to_region(scene.reading, passage, drafts)
    link_parts(text, passage, drafts, scene.recent)
    remember(scene.reading, passage, scene.subjects)
    scene.periods.leave(text, passage, scene.sections.looks_back)
    scene.recent = drafts or scene.recent
    return drafts


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
