"""The two kinds of tables: the things of a class with what is said of them, and all figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.draw.wording import percent_words, period_words
from kg.ontology.classes import is_a, label
from kg.ontology.indicators import indicator_concepts
from kg.serve.pages.catalogue import Catalogue, Thing
from kg.serve.pages.columns import Cell, Column, Table, dated, number, table, words
from kg.serve.pages.figures import amount_words
from kg.serve.pages.located import Location
from kg.serve.pages.measured import Measured
from kg.serve.pages.told import Source, Told, latest_statuses

FIGURES = "Observation"
"""The class whose table is that of all figures."""

_MOST_NAMES, _RELATION_COLUMNS, _FIGURE_COLUMNS = 3, 2, 2
Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that a table is made of."""

    catalogue: Catalogue
    measured: Sequence[Measured]
    told: Sequence[Told]
    sources: Mapping[str, Source]


def table_of_class(known: Known, name: str, language: str, say: Say) -> Table:
    """The things of a class and of the classes below it, with their most used relations and figures as columns."""
    catalogue = known.catalogue
    numbers = [i for i, thing in enumerate(catalogue.things) if is_a(thing.kind, name)]
    location, statuses = Location(catalogue), latest_statuses(known.told)
    relations, figures = _relation_columns(catalogue, numbers), _figure_columns(known, numbers)
    columns = [
        Column("name", say("table.name")),
        Column("class", say("table.class"), is_shown=len({catalogue.things[i].kind for i in numbers}) > 1),
        Column("status", say("table.status")),
        Column("place", say("table.place")),
        Column("relations", say("table.relations"), is_number=True),
        *(Column(f"{'from' if back else 'to'}-{p}", f"{'← ' if back else ''}{label(p, language)}{'' if back else ' →'}")
          for p, back in relations),
        *(Column(f"figure-{indicator}", indicator, is_number=True) for indicator in figures),
    ]  # fmt: skip

    def row(i: int, thing: Thing) -> tuple[Cell, ...]:
        status, place = statuses.get(thing.iri), location.place.get(i)
        return (
            words(thing.name, kind=thing.kind, iri=thing.iri),
            words(label(thing.kind, language)),
            words(label(status.value, language) if status else ""),
            words("") if place is None else words(catalogue.things[place].name, iri=catalogue.things[place].iri),
            number(thing.degree),
            *(words(_names(catalogue, found.get(i, ()))) for found in relations.values()),
            *(_amount(found.get(thing.iri), language, say) for found in figures.values()),
        )

    return table(columns, ((row(i, catalogue.things[i]), catalogue.things[i].others) for i in numbers))


def table_of_figures(known: Known, language: str, say: Say) -> Table:
    """All figures that the documents state."""
    columns = [
        Column("indicator", say("table.indicator")),
        Column("about", say("table.about")),
        Column("value", say("table.value"), is_number=True),
        Column("unit", say("table.unit"), is_shown=False),
        Column("period", say("table.period")),
        Column("modality", say("table.modality")),
        Column("growth", say("table.growth"), is_number=True),
        Column("share", say("table.share")),
        Column("share_of", say("table.share_of"), is_shown=False),
        Column("document", say("table.document")),
    ]

    def row(each: Measured) -> tuple[Cell, ...]:
        figure, source = each.figure, known.sources.get(each.document)
        at, share = known.catalogue.number.get(figure.about), percent_words(each.share)
        return (
            words(figure.indicator),
            words(known.catalogue.name_of(figure.about), kind=known.catalogue.things[at].kind, iri=figure.about)
            if at is not None else words(known.catalogue.name_of(figure.about)),
            number(figure.value, amount_words(figure, language)),
            words(figure.classifier or (label(figure.unit, language) if figure.unit else "")),
            dated(period_words(figure), each.when),
            words(say("base.planned" if each.is_aim else "base.actual")),
            number(each.growth, percent_words(each.growth, signed=True)),
            number(each.share, f"{each.share_of} {share}".strip()),
            words(each.share_of),
            words(source.title if source else "", iri=each.document, path="/document",
                  start=str(each.start), end=str(each.end)),
        )  # fmt: skip

    return table(columns, ((row(each), ()) for each in known.measured))


def _relation_columns(catalogue: Catalogue, numbers: Sequence[int]) -> dict[tuple[str, bool], dict[int, list[int]]]:
    """The relations that most of the things have, each with the other ends by thing; ``True``: the thing is the object."""
    wanted = set(numbers)
    ends: dict[tuple[str, bool], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for relation in catalogue.relations:
        if relation.predicate == "locatedIn" and relation.subject in wanted:
            continue  # has a column of its own
        for one, other, back in ((relation.subject, relation.object, False), (relation.object, relation.subject, True)):
            if one in wanted:
                ends[relation.predicate, back][one].append(other)
    most = sorted(ends, key=lambda key: (-len(ends[key]), key))[:_RELATION_COLUMNS]
    return {key: ends[key] for key in most}


def _figure_columns(known: Known, numbers: Sequence[int]) -> dict[str, dict[str, Measured]]:
    """The indicators that most of the things have, each with the latest figure by thing: facts before aims."""
    wanted = {known.catalogue.things[i].iri for i in numbers}
    latest: dict[str, dict[str, Measured]] = defaultdict(dict)
    for each in sorted(_valued(known.measured, wanted), key=lambda each: (not each.is_aim, each.when)):
        latest[each.figure.indicator][each.figure.about] = each
    listed = {wording for wordings in indicator_concepts().values() for wording in wordings}
    ordered = sorted(latest, key=lambda name: (-len(latest[name]), name not in listed, name))
    return {name: latest[name] for name in ordered[:_FIGURE_COLUMNS]}


def _valued(measured: Sequence[Measured], wanted: set[str]) -> Iterator[Measured]:
    return (each for each in measured if each.figure.about in wanted and each.figure.value is not None)


def _amount(found: Measured | None, language: str, say: Say) -> Cell:
    """A figure with its period, and that it is only aimed at: rows of one column may tell of different years."""
    if found is None:
        return number(None)
    about = (period_words(found.figure), say("base.planned") if found.is_aim else "")
    remark = ", ".join(each for each in about if each)
    return number(found.figure.value, amount_words(found.figure, language) + (f" ({remark})" if remark else ""))


def _names(catalogue: Catalogue, ends: Sequence[int]) -> str:
    best = sorted(dict.fromkeys(ends), key=lambda i: (-catalogue.things[i].degree, catalogue.things[i].name, i))
    more = f" +{len(best) - _MOST_NAMES}" if len(best) > _MOST_NAMES else ""
    return "、".join(catalogue.things[i].name for i in best[:_MOST_NAMES]) + more
