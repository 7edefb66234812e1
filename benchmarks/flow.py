"""What each stage of a build costs, how that grows with the collection, and what comes after: queries, exports, a drawing.

    python benchmarks/flow.py FOLDER_OR_FILE... [--times 1 10 100]
    python benchmarks/flow.py --notices 500 5000 50000

The documents are built 1, 10, 100 … times over into a new store, each copy with other places and other figures
(``varied.py``); or so many short made-up notices are (``notices.py``), of which no two are alike. Every size is a process
of its own. For each: processor and other seconds by stage, characters or triples a second of processor time, the most
memory that the building process took up to the end of the stage, the time of mapping alone (which grows with
the triples and nothing else, so that the rest beside it shows how writing grows); then, unless ``--only-build``,
on the finished graph the median of twelve queries, exports and a drawing of the whole, each beside the same job done with
the library itself (pyoxigraph, rdflib, pyvis) as far as that can do it at that size; ratios above 1: kg is slower.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pyvis.network
import rdflib
from notices import notice
from queries import PATIENCE, typical
from timing import fastest, median_ratio, patiently
from varied import Varied

import kg
from kg.config import Config
from kg.draw import drawing
from kg.export import to_bytes
from kg.map.terms import PREFIXES
from kg.pipeline import build, weaving
from kg.read import find_sources, read
from kg.store import EmbeddedStore, open_embedded

RDFLIB_UP_TO = 400_000
"""Triples above which rdflib in memory is left out: it would take minutes and gigabytes."""
COPIED_UP_TO = 10_000_000
"""Triples above which the copy in memory (700 bytes each), exports and drawings are left out."""
_PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


class Stages:
    """Listens to a build and keeps how long each stage went on: seconds, and processor seconds of this process.

    Beside it, the megabytes that this process had taken at most when the stage ended.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, tuple[float, float]] = {}
        self.megabytes: dict[str, float] = {}
        self._stage = "start"
        self._last = self._clocks()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """What passed since the last call belongs to this stage; where it only begins, to the one before."""
        now = self._clocks()
        wall, processor = self.seconds.get(stage if done else self._stage, (0.0, 0.0))
        passed = now[0] - self._last[0], now[1] - self._last[1]
        self.seconds[stage if done else self._stage] = wall + passed[0], processor + passed[1]
        self.megabytes[stage if done else self._stage] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        self._stage, self._last = stage, now

    def _clocks(self) -> tuple[float, float]:
        return time.perf_counter(), time.process_time()


class Mapping:
    """Stands in for ``to_triples`` in the pipeline and keeps how long it takes: the measure that the rest is held against."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._map = weaving.to_triples
        weaving.to_triples = self

    def __call__(self, *given: Any) -> Any:
        start = time.thread_time()
        try:
            return self._map(*given)
        finally:
            self.seconds += time.thread_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="*")
    parser.add_argument("--times", nargs="+", type=int, default=[1, 10])
    parser.add_argument(
        "--notices", nargs="+", type=int, default=[], help="numbers of made-up notices, instead of sources"
    )
    parser.add_argument("--only-build", action="store_true", help="no queries, exports and drawings")
    parser.add_argument("--jobs", type=int, default=0, help="processes that extract; 0: one for every core")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="build the store there and keep it, for one size")
    arguments = parser.parse_args()
    for size in arguments.notices or arguments.times:
        process = multiprocessing.get_context("spawn").Process(target=one_size, args=(size, arguments))
        process.start()
        process.join()


def texts(size: int, arguments: argparse.Namespace) -> Iterator[str]:
    """What is built: so many notices, or so many copies of the sources."""
    if arguments.notices:
        yield from (notice(number) for number in range(size))
        return
    found = [Varied.of(document.text) for path in find_sources(arguments.sources) for document in read(path)]
    yield from (text.copy(number) for number in range(size) for text in found)


def one_size(size: int, arguments: argparse.Namespace) -> None:
    """Build and use one size of collection."""
    with tempfile.TemporaryDirectory() as name:
        source, store = Path(name) / "texts", arguments.keep or Path(name) / "store"
        characters = write_texts(texts(size, arguments), source)
        stages, mapping = Stages(), Mapping()
        summary = build([source], store, config=Config(jobs=arguments.jobs), progress=stages)
        stages("summary", 1, 1)
        if summary.failures:
            sys.exit(str(summary.failures[0]))
        occupied = on_disk(store)
        with open_embedded(store) as opened:
            triples = sum(1 for _ in opened.quads())
            print(f"\n=== {size}: {summary.documents:,} documents, {characters:,} characters, {triples:,} triples ===")
            report(stages, mapping, characters, triples)
            print(f"store on disk    {occupied:>8.0f} MB, {1e6 * occupied / triples:.0f} bytes a triple")
            if not arguments.only_build:
                is_copied = triples <= COPIED_UP_TO
                with rdflib_graph(opened, triples) as graph:
                    queries(opened, graph, is_copied=is_copied)
                    if is_copied:
                        exports(opened, graph)
                if is_copied:
                    drawings(opened)
    sys.stdout.flush()


def write_texts(given: Iterable[str], folder: Path) -> int:
    """Each text into a file of its own, some hundred files to a folder; how many characters they have."""
    characters = 0
    for number, text in enumerate(given):
        path = folder / f"{number // 500:04}" / f"d{number:07}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        characters += len(text)
    return characters


def report(stages: Stages, mapping: Mapping, characters: int, triples: int) -> None:
    """A line for each stage; the workers' processor time is that of reading sentences, whoever waited for it."""
    workers = resource.getrusage(resource.RUSAGE_CHILDREN)
    in_workers = workers.ru_utime + workers.ru_stime
    print(f"{'':<16} {'cpu s':>8} {'s':>8} {'MB':>8}")
    for stage, (wall, processor) in stages.seconds.items():
        spent = processor + (in_workers if stage == "extract" else 0.0)
        is_writing = stage in ("map", "infer")
        rate = f"{triples / spent:>12,.0f} triples/s" if is_writing else f"{characters / spent:>12,.0f} chars/s"
        print(f"{stage:<16} {spent:>8.1f} {wall:>8.1f} {stages.megabytes[stage]:>8.0f} {rate}")
    wall, processor = (sum(each) for each in zip(*stages.seconds.values(), strict=True))
    print(
        f"{'whole build':<16} {processor + in_workers:>8.1f} {wall:>8.1f} {characters / (processor + in_workers):>12,.0f} chars/s"
    )
    written = stages.seconds["map"][1] - mapping.seconds
    print(f"of it mapping    {mapping.seconds:>8.1f} s, writing / mapping {written / mapping.seconds:.2f}")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory      {own:>8.0f} MB, largest worker {workers.ru_maxrss / 1024:.0f} MB")


def queries(store: EmbeddedStore, graph: rdflib.Graph | None, *, is_copied: bool) -> None:
    """Median of the twelve typical queries of ``queries.py``, in milliseconds, and the slowest; in memory where copied."""
    asked = typical(store).values()
    ours = [fastest(lambda query=query: list(store.query(query))) for query in asked]
    plain = [fastest(lambda query=query: list(store.engine.query(_PROLOGUE + query))) for query in asked]
    slow = [
        patiently(lambda query=query: len(list(graph.query(_PROLOGUE + query))), PATIENCE)[1]
        for query in (asked if graph is not None else ())
    ]
    _tell("twelve queries", ours, slow, f"   kg/pyoxigraph {median_ratio(ours, plain):.2f}")
    if is_copied:
        with open_embedded(store.path, in_memory=True) as in_memory:
            copied = [fastest(lambda query=query: list(in_memory.query(query))) for query in asked]
        _tell("  in memory", copied, slow)


def _tell(what: str, times: list[float], slow: list[float], more: str = "") -> None:
    against = f"   rdflib/kg {median_ratio(slow, times):.1f}" if slow else ""
    print(
        f"{what:<16} median {1000 * statistics.median(times):.1f} ms, slowest {1000 * max(times):.0f} ms{more}{against}"
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
    """Megabytes of the engine's files; to be asked while no reader holds links to them."""
    return sum(path.stat().st_size for path in (folder / "graph").rglob("*") if path.is_file()) / 1_000_000


if __name__ == "__main__":
    main()
