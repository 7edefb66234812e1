"""What each stage of a build costs, how that grows with the collection, and what comes after: queries, exports, a drawing.

    python benchmarks/flow.py FOLDER_OR_FILE... [--times 1 10 100]

The documents are built 1, 10, 100 … times over, each copy under a name of its own, into a new store. For each size: seconds
and characters or triples a second by stage, the peak memory of the process and of its largest worker, and then on the
finished graph the median of twelve queries, exports and a drawing of the whole, each beside the same job done with the
library itself (pyoxigraph, rdflib, pyvis) as far as that can do it at that size; ratios above 1 mean that kg is slower.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
import pyvis.network
import rdflib

import kg
from kg.config import Config
from kg.draw import drawing
from kg.export import to_bytes
from kg.map.terms import PREFIXES
from kg.pipeline import build
from kg.read import find_sources, read
from kg.store import EmbeddedStore, open_embedded
from store import QUERIES

RDFLIB_UP_TO = 400_000
"""Triples above which rdflib in memory is left out: it would take minutes and gigabytes."""
_PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


class Stages:
    """Listens to a build and keeps how long each stage went on."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = time.perf_counter()

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = time.perf_counter()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._last
        self._last = now

    def finish(self) -> None:
        """What follows the last step is inference and bringing everything to disk."""
        self("infer and flush", 1, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+")
    parser.add_argument("--times", nargs="+", type=int, default=[1, 10])
    parser.add_argument("--jobs", type=int, default=0, help="processes that extract; 0: one for every core")
    arguments = parser.parse_args()
    texts = [(document.name, document.text) for path in find_sources(arguments.sources) for document in read(path)]
    for times in arguments.times:
        with tempfile.TemporaryDirectory() as folder:
            one_size(texts, times, Path(folder), arguments.jobs)


def one_size(texts: list[tuple[str, str]], times: int, folder: Path, jobs: int) -> None:
    """Build and use one size of collection."""
    source, store = folder / "texts", folder / "store"
    source.mkdir()
    for copy in range(times):
        for number, (_, text) in enumerate(texts):
            (source / f"d{number}-{copy}.txt").write_text(text, encoding="utf-8")
    characters = times * sum(len(text) for _, text in texts)
    stages = Stages()
    start = time.perf_counter()
    summary = build([source], store, config=Config(jobs=jobs), progress=stages)
    stages.finish()
    total = time.perf_counter() - start
    with open_embedded(store) as opened:
        triples = sum(1 for _ in opened.quads())
        print(f"\n=== {times}x: {summary.documents} documents, {characters:,} characters, {triples:,} triples ===")
        for stage, taken in stages.seconds.items():
            rate = f"{triples / taken:>12,.0f} triples/s" if stage == "map" else f"{characters / taken:>12,.0f} chars/s"
            print(f"{stage:<16} {taken:>8.1f} s {rate}")
        print(f"{'whole build':<16} {total:>8.1f} s {characters / total:>12,.0f} chars/s")
        own, worker = (
            resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        print(f"peak memory      {own:>8.0f} MB, largest worker {worker:.0f} MB; store on disk {on_disk(store):.0f} MB")
        with rdflib_graph(opened, triples) as graph:
            queries(opened, graph)
            exports(opened, graph)
        drawings(opened)
    sys.stdout.flush()


def queries(store: EmbeddedStore, graph: rdflib.Graph | None) -> None:
    """Median of the twelve queries of ``benchmarks/store.py``, in milliseconds, and the slowest."""
    ours, plain, slow = [], [], []
    for query in QUERIES.values():
        ours.append(1000 * fastest(lambda query=query: list(store.query(query))))
        plain.append(1000 * fastest(lambda query=query: list(store.engine.query(_PROLOGUE + query))))
        if graph is not None:
            slow.append(1000 * fastest(lambda query=query: list(graph.query(_PROLOGUE + query)), 1))
    against = f"   kg/rdflib {statistics.median(a / b for a, b in zip(ours, slow, strict=True)):.2f}" if slow else ""
    ratio = statistics.median(a / b for a, b in zip(ours, plain, strict=True))
    print(
        f"twelve queries   median {statistics.median(ours):.1f} ms, slowest {max(ours):.0f} ms   kg/pyoxigraph {ratio:.2f}{against}"
    )


def exports(store: EmbeddedStore, graph: rdflib.Graph | None) -> None:
    """Turtle of the merge and N-Quads of the graphs."""
    taken = {format: fastest(lambda format=format: to_bytes(store, format), 1) for format in ("turtle", "nquads")}
    dumps: dict[str, Callable[[], object]] = {
        "turtle": lambda: store.engine.dump(format=ox.RdfFormat.TURTLE, from_graph=ox.DefaultGraph()),
        "nquads": lambda: store.engine.dump(format=ox.RdfFormat.N_QUADS),
    }
    for format, dump in dumps.items():
        against = ""
        if graph is not None and format == "turtle":
            against = f"   kg/rdflib {taken[format] / fastest(lambda: graph.serialize(format='turtle'), 1):.2f}"
        ratio = taken[format] / fastest(dump, 1)
        print(f"export {format:<9} {taken[format]:>8.1f} s   kg/pyoxigraph's unsorted dump {ratio:.2f}{against}")


def drawings(store: EmbeddedStore) -> None:
    """The drawing as kg chooses it, beside pyvis given the same number of nodes and edges."""
    taken = fastest(lambda: drawing(store), 1)
    network = kg.network.network(store, limit=300)

    def stock() -> str:
        page = pyvis.network.Network(cdn_resources="in_line", directed=True)
        for node, label in network.nodes(data="label"):
            page.add_node(node, label=str(label))
        for subject, object_ in network.edges():
            page.add_edge(subject, object_)
        return page.generate_html()

    print(
        f"drawing          {taken:>8.1f} s   kg/pyvis {taken / fastest(stock, 1):.1f} (pyvis: no layout, no evidence, no search)"
    )


@contextmanager
def rdflib_graph(store: EmbeddedStore, triples: int) -> Iterator[rdflib.Graph | None]:
    """The merge in rdflib's memory, where it is small enough."""
    if triples > RDFLIB_UP_TO:
        yield None
        return
    yield rdflib.Graph().parse(data=to_bytes(store, "ntriples"), format="nt")


def on_disk(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1_000_000


def fastest(work: Callable[[], object], rounds: int = 3) -> float:
    def once() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return min(once() for _ in range(rounds))


if __name__ == "__main__":
    main()
