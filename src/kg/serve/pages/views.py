"""The views of the explorer, in the order of the navigation: to add one, write its module and name it here."""

from __future__ import annotations

from kg.serve.pages import (
    asking,
    compare,
    documents,
    findings,
    lists,
    maps,
    network,
    ontology,
    overview,
    plans,
    query_editor,
    review,
    saved,
    start,
    suggestions,
    tables,
    things,
    timeline,
)
from kg.serve.pages.view import View

MODULES = (
    start,
    asking,
    saved,
    network,
    overview,
    tables,
    timeline,
    plans,
    maps,
    compare,
    findings,
    review,
    query_editor,
    ontology,
    lists,
    suggestions,
    things,
    documents,
)
"""Each has a tuple ``VIEWS``."""

VIEWS: tuple[View, ...] = tuple(view for module in MODULES for view in module.VIEWS)
ROUTES = tuple(view.route() for view in VIEWS)
