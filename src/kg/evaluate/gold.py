"""Gold files → values: what a careful reader found in one document."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from kg.errors import EvaluationError


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A thing the text names; ``classes`` are all classes that count as right, the preferred one first."""

    id: str
    classes: tuple[str, ...]
    names: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A relation the text states; ``predicates`` are all that count as right, the preferred one first."""

    subject: str
    predicates: tuple[str, ...]
    object: str
    optional: bool = False
    quote: str = ""


@dataclass(frozen=True, slots=True)
class GoldStatus:
    """The last status the text states of a thing; ``statuses`` are all that count as right."""

    entity: str
    statuses: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """The comparable slots of an observation, in gold and graph alike; None where a slot is empty."""

    indicator: str | None = None
    value: Decimal | None = None
    unit: str | None = None
    classifier: str | None = None
    period_start: str | None = None
    period_end: str | None = None
    modality: str | None = None
    growth: Decimal | None = None
    share: Decimal | None = None
    bound: str | None = None
    rank: Decimal | None = None


@dataclass(frozen=True, slots=True)
class GoldObservation:
    """A figure the text states; ``about`` are all things it may belong to."""

    about: frozenset[str]
    figures: Figures
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotation of one document, which ``document`` names as ``dcterms:identifier`` does."""

    document: str
    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]
    statuses: tuple[GoldStatus, ...]
    observations: tuple[GoldObservation, ...]


def load_gold(path: Path) -> Gold:
    """Read one gold file; keys that are not known are ignored.

    Raises:
        EvaluationError: The file cannot be read or is no gold annotation.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return _gold(data)
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}: cannot be read ({error})") from error
    except (ValueError, KeyError, TypeError, ArithmeticError) as error:
        raise EvaluationError(f"{path}: not a gold annotation ({type(error).__name__}: {error})") from error


def _gold(data: dict[str, Any]) -> Gold:
    return Gold(
        document=data["document"],
        entities=tuple(
            GoldEntity(e["id"], (e["class"], *e.get("ok", ())), tuple(e["names"]), bool(e.get("optional")))
            for e in data["entities"]
        ),
        relations=tuple(
            GoldRelation(r["s"], (r["p"], *r.get("ok", ())), r["o"], bool(r.get("optional")), r.get("quote") or "")
            for r in data["relations"]
        ),
        statuses=tuple(
            GoldStatus(s["e"], (s["status"], *s.get("ok", ())), bool(s.get("optional")))
            for s in data.get("statuses", ())
        ),
        observations=tuple(
            GoldObservation(frozenset(o["about"]), _figures(o), bool(o.get("optional"))) for o in data["observations"]
        ),
    )


def _figures(data: dict[str, Any]) -> Figures:
    return Figures(
        indicator=data["indicator"],
        value=_decimal(data.get("value")),
        unit=data.get("unit"),
        classifier=data.get("classifier"),
        period_start=data.get("periodStart"),
        period_end=data.get("periodEnd"),
        modality=data.get("modality"),
        growth=_decimal(data.get("growth")),
        share=_decimal(data.get("share")),
        bound=data.get("bound"),
        rank=_decimal(data.get("rank")),
    )


def _decimal(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))
