"""Scores → the lines and the JSON that ``kg evaluate`` prints."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from kg.evaluate.score import NOTHING, Score
from kg.evaluate.tally import Tally


def total(scores: Mapping[str, Score]) -> Score:
    """All documents added up: what the micro average is taken over."""
    return sum(scores.values(), NOTHING)


def report_lines(scores: Mapping[str, Score], *, errors: bool = False) -> Iterator[str]:
    """The figures by document and their micro average, with every error where asked."""
    for document, score in scores.items():
        yield document
        for layer, tally in score.layers.items():
            counts = f"({tally.right} right, {tally.wrong} wrong, {tally.missed} missed)"
            yield f"  {layer:<18} {_figures(tally)}   {counts}"
        if errors:
            yield from (f"    {error.kind:<20} {error.detail}" for error in score.errors)
        yield ""
    yield "all documents (micro average)"
    everything = total(scores)
    for layer, tally in everything.layers.items():
        yield f"  {layer:<18} {_figures(tally)}"
    for slot, tally in everything.slots.items():
        yield f"  slot {slot:<13} {_figures(tally)}"


def report_json(scores: Mapping[str, Score], *, errors: bool = False) -> str:
    """The same as one JSON object: by document and, under ``all``, the micro average with its slots."""
    documents: dict[str, object] = {}
    for document, score in scores.items():
        layers: dict[str, object] = {layer: _object(tally) for layer, tally in score.layers.items()}
        if errors:
            layers["errors"] = [{"kind": error.kind, "detail": error.detail} for error in score.errors]
        documents[document] = layers
    everything = total(scores)
    summary = {name: _object(tally) for name, tally in everything.layers.items()}
    slots = {name: _object(tally) for name, tally in everything.slots.items()}
    return json.dumps({**documents, "all": {**summary, "slots": slots}}, ensure_ascii=False, indent=2)


def _figures(tally: Tally) -> str:
    return f"P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"


def _object(tally: Tally) -> dict[str, float | int]:
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "right": tally.right,
        "wrong": tally.wrong,
        "missed": tally.missed,
    }
