"""The W3C query tests that are known to fail, with the reason; and writing docs/conformance.md from a run.

``KG_W3C_TESTS=… python tests/w3c_known.py`` runs all tests and rewrites the page.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from kg.serve.settings import Settings
from serving import running
from w3c import REASON, checkout
from w3c_queries import GROUPS, query_tests, run

LANGUAGE = "The engine follows SPARQL 1.2: GROUP_CONCAT of texts in one language keeps the language, 1.1 drops it."
EVERY_GRAPH = (
    "The engine evaluates what stands in `GRAPH ?g { … }` once, not once for each graph, where no triple pattern in it "
    "binds `?g` (a sub-select that aggregates, `VALUES` alone, `MINUS`)."
)
ABSENT_NODE = (
    "A path of length zero (`*`, `?`) from or to a term that is in no triple should find that term itself; the engine "
    "finds nothing."
)
KNOWN = {
    "aggregates/agg-groupconcat-04": LANGUAGE,
    "aggregates/agg-groupconcat-06": LANGUAGE,
    "aggregates/agg-empty-group-count-graph": EVERY_GRAPH,
    "bindings/graph": EVERY_GRAPH,
    "negation/graph-minus": EVERY_GRAPH,
    "csv-tsv-res/csv03": "CSV shows a number's spelling only; the engine writes `1.0e6` as `1000000`, the same value.",
    "csv-tsv-res/tsv03": "The engine keeps every derived integer type (here `xsd:negativeInteger`) as `xsd:integer`.",
    "functions/bnode01": "`BNODE(text)` should make a new blank node in every solution; the engine makes one per text.",
    "property-path/zero_or_more_set_start": ABSENT_NODE,
    "property-path/zero_or_more_set_end": ABSENT_NODE,
    "property-path/zero_or_one_set_start": ABSENT_NODE,
    "property-path/zero_or_one_set_end": ABSENT_NODE,
    "syntax-query/test_4": "The query is read, but calls a function that does not exist: answered with an error.",
}
PAGE = Path(__file__).parents[1] / "docs" / "conformance.md"


def write_page(folder: Path) -> None:
    """Run every test and write what came out."""
    passed: Counter[str] = Counter()
    total: Counter[str] = Counter()
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings(Path(scratch) / "store", port=0, workers=1, writable=True)
        with running(settings) as address:
            for group in GROUPS:
                for test in query_tests(folder, group):
                    total[group] += 1
                    if problem := run(address, test):
                        reason = KNOWN.get(f"{group}/{test.name}", f"not explained yet: {problem}")
                        failed.append(f"| {group} | {test.name} | {reason} |")
                    else:
                        passed[group] += 1
    figures = [f"| {group} | {passed[group]} | {total[group]} |" for group in GROUPS]
    figures.append(f"| **all** | **{passed.total()}** | **{total.total()}** |")
    PAGE.write_text(TEXT.format(figures="\n".join(figures), failed="\n".join(failed)), encoding="utf-8")


TEXT = """# Conformance of the SPARQL endpoint

Measured with the W3C's own tests (github.com/w3c/rdf-tests, SPARQL 1.1), sent over HTTP to `kg serve --writable` on
the default, embedded store. The tests are not part of this project; name a checkout to run them:

    KG_W3C_TESTS=path/to/rdf-tests pytest tests/serve      # compares with the figures below
    KG_W3C_TESTS=path/to/rdf-tests PYTHONPATH=src python tests/w3c_known.py    # rewrites this page

## Protocols

All 34 tests of the SPARQL 1.1 Protocol, all 13 of the Graph Store HTTP Protocol (graphs named by query and by address)
and the test of the Service Description pass. `tests/serve/test_query_protocol.py`, `test_update_protocol.py` and
`test_graph_store_protocol.py` ask the same in our own words and run always.

`SERVICE` and `LOAD` are refused on purpose (see [decisions/0020-query-workers.md](decisions/0020-query-workers.md)), so
the tests of federated query are left out; entailment regimes are not offered either.

## Query language and result formats

| group | passed | tests |
|---|---|---|
{figures}

## What fails, and why

Every failure is the engine's (pyoxigraph 0.5.13).

| group | test | reason |
|---|---|---|
{failed}
"""

if __name__ == "__main__":
    found = checkout()
    if found is None:
        raise SystemExit(REASON)
    write_page(found)
