"""The graph over HTTP: SPARQL 1.1 Protocol, Graph Store Protocol, a query editor and pages to look around.

Kept light on purpose: every query worker imports this package when it starts. The application is ``kg.serve.app``.
See docs/decisions/0020-query-workers.md.
"""

from kg.serve.settings import Settings

__all__ = ["Settings"]
