"""How fast a store is written and read, beside plain pyoxigraph and rdflib in the same run.

    python benchmarks/store.py STORE

``STORE`` is a store that ``kg build`` made; it is only read. Times are processor seconds, so other work on the
machine disturbs them little; what counts are the ratios. rdflib holds the whole merge in memory: mind big stores. The
twelve queries list everything of a kind, which favours it: a row costs the engine on disk a look-up for each term
and each step, and rdflib nothing but Python. So kg stands beside it on disk and, like it, in memory; loading is in no
figure. What people ask of a graph is measured by ``questions.py``.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import rdflib

from kg.export import export, load_shards, to_bytes
from kg.map.terms import PREFIXES
from kg.store import EmbeddedStore, dataset_view, open_embedded

QUERIES = {
    "one class": "SELECT ?x ?l { ?x a rdo:Company ; rdfs:label ?l }",
    "count by class": "SELECT ?c (COUNT(DISTINCT ?x) AS ?n) { ?x a ?c } GROUP BY ?c",
    "lies within": "SELECT ?x ?y { ?x rdo:within ?y . ?x a rdo:Project }",
    "figures of places": "SELECT ?l ?i ?v { ?o rdo:about ?x ; rdo:indicator ?i ; rdo:value ?v . ?x rdfs:label ?l }",
    "sum by unit": "SELECT ?u (SUM(?v) AS ?s) { ?o rdo:value ?v ; rdo:unit ?u } GROUP BY ?u",
    "name contains": "SELECT ?x { ?x rdfs:label ?l FILTER(CONTAINS(?l, '经济')) }",
    "planned only": "SELECT ?s ?p ?o { ?c rdo:modality rdo:Target ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }",
    "growth over 10 %": "SELECT ?i ?g { ?o rdo:growth ?g ; rdo:indicator ?i FILTER(?g > 10) } ORDER BY DESC(?g)",
    "evidence": (
        "SELECT ?s ?w { ?c a rdo:RelationStatement ; rdf:subject ?s ; prov:wasDerivedFrom ?e . ?e oa:exact ?w }"
    ),
    "two hops": "SELECT ?a ?c { ?a rdo:tenantOf ?b . ?b rdo:locatedIn ?c }",
    "status": "SELECT ?l ?s { ?x a rdo:RailwayLine ; rdo:status ?s ; rdfs:label ?l }",
    "documents of a thing": "SELECT ?x (COUNT(DISTINCT ?d) AS ?n) { ?e rdo:mentions ?x ; rdo:inDocument ?d } GROUP BY ?x",
}


def main() -> None:
    """Print both tables."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open_embedded(Path(sys.argv[1])) as store:
        compare_writing(store)
        compare_loading(store)
        with open_embedded(store.path, in_memory=True) as in_memory:
            compare_reading(store, in_memory)


def compare_writing(store: EmbeddedStore) -> None:
    """A whole store: ``kg`` in one go against pyoxigraph's bulk loader on files of the same quads."""
    graphs = [(graph, list(store.triples(graph))) for graph in store.graphs()]
    named, merged = to_bytes(store, "nquads"), to_bytes(store, "ntriples")

    def load_files(folder: Path) -> None:
        engine = ox.Store(folder / "plain")
        engine.bulk_load(named, format=ox.RdfFormat.N_QUADS)
        engine.bulk_load(merged, format=ox.RdfFormat.N_TRIPLES)
        engine.flush()

    def replace_all(folder: Path) -> None:
        with open_embedded(folder / "kg", write=True) as made:
            made.replace_all(graphs)
            made.flush()

    print(f"writing {sum(len(triples) for _, triples in graphs)} triples in {len(graphs)} graphs")
    plain, ours = (seconds(in_new_folder(write), rounds=3) for write in (load_files, replace_all))
    print(f"  pyoxigraph bulk loader {plain:.2f} s   kg {ours:.2f} s   ratio {ours / plain:.2f}")


def compare_loading(store: EmbeddedStore) -> None:
    """Shards of both kinds out, and from disk into a new store, against pyoxigraph's bulk loader on files of the same quads."""
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place) / "graph.nq", Path(place) / "graph.nt"]
        for file in files:
            export(store, file)

        def load_files(folder: Path) -> None:
            engine = ox.Store(folder / "plain")
            for file in files:
                engine.bulk_load(path=str(file))
            engine.flush()

        plain = seconds(in_new_folder(load_files), rounds=3)
        print(f"loading: pyoxigraph bulk loader {plain:.2f} s")
        for name in ("shards", "parquet"):
            parts = Path(place) / name
            written = seconds(lambda name=name, parts=parts: export(store, parts, format=name), rounds=1)
            size = sum(part.stat().st_size for part in parts.iterdir()) / 1e6
            ours = seconds(in_new_folder(lambda new, parts=parts: load_shards(parts, new / "kg")), rounds=3)
            print(f"  {name:<8} written {written:.2f} s, {size:.1f} MB; loaded {ours:.2f} s, ratio {ours / plain:.2f}")


def compare_reading(store: EmbeddedStore, in_memory: EmbeddedStore) -> None:
    """Twelve queries: ``kg`` against pyoxigraph called directly, the rdflib view, and both kg and rdflib in memory."""
    graph = rdflib.Graph().parse(data=to_bytes(store, "ntriples"), format="nt")
    declared = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    view = dataset_view(store)
    columns = ("rows", "pyoxigraph", "kg", "view", "in memory", "rdflib", "/kg", "/in memory")
    print(f"{'reading, ms':<24}" + "".join(f"{column:>11}" for column in columns))
    rows = []
    for name, query in QUERIES.items():
        full = declared + query
        ways: list[Callable[[], object]] = [
            lambda full=full: list(store.engine.query(full)),
            lambda query=query: list(store.query(query)),
            lambda query=query: list(view.query(query)),
            lambda query=query: list(in_memory.query(query)),
            lambda full=full: list(graph.query(full)),
        ]
        times = [1000 * seconds(way, rounds=3) for way in ways]
        n_rows, n_theirs = len(list(store.query(query))), len(graph.query(full))
        if n_rows != n_theirs:
            sys.exit(f"{name}: kg finds {n_rows} rows and rdflib {n_theirs}")
        rows.append((times[1] / times[0], times[4] / times[1], times[4] / times[3]))
        written = "".join(f"{time:>11.2f}" for time in times)
        print(f"{name:<24}{n_rows:>11}{written}{rows[-1][1]:>11.1f}{rows[-1][2]:>11.1f}")
    plain, disk, memory = (statistics.median(column) for column in zip(*rows, strict=True))
    print(f"medians: kg/pyoxigraph {plain:.2f}, rdflib/kg {disk:.1f}, rdflib/kg in memory {memory:.1f}")


def in_new_folder(write: Callable[[Path], None]) -> Callable[[], None]:
    """``write`` into a folder that is deleted afterwards."""

    def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder))

    return run


def seconds(work: Callable[[], object], *, rounds: int) -> float:
    """Processor time of the fastest of some rounds."""

    def once() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return min(once() for _ in range(rounds))


if __name__ == "__main__":
    main()
