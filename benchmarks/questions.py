"""How long each saved question takes on a graph of a million triples, beside plain pyoxigraph and rdflib.

    python benchmarks/questions.py [SOURCE...] [--triples 1000000] [--runs 3] [--store DIR] [--only NAME...]

The graph is that of the samples (or of the sources given) many times over with its things renamed (``scaled.py``), in
an embedded store on disk; ``--store`` keeps it for the next run. Every question runs with its defaults, and its answer
is read completely. Times are medians of processor seconds, so other work on the machine disturbs them little; the
engine uses one core for a query, so on a machine at rest they are the seconds one waits. ``pyoxigraph`` is the same
SPARQL given to the engine directly. rdflib has the unscaled graph in memory, and its ratio is against kg on that same small graph.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import rdflib
from scaled import Scaler
from timing import GIVEN_UP, median, patiently

from kg import pipeline
from kg.export.rdf import triples_as
from kg.map.terms import PREFIXES
from kg.query import answer, saved_questions
from kg.store import EmbeddedStore, open_store

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "samples"
LIMIT = 2.0
DECLARED = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def main() -> None:
    """Build the graphs and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="*", default=[SAMPLES], type=Path)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--store", type=Path, help="folder for the big store; kept, and used again when it is there")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="only these questions")
    parser.add_argument(
        "--patience",
        type=int,
        default=30,
        help="processor seconds until rdflib is given up on",
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small"
        big = options.store or Path(folder) / "big"
        if not big.exists():
            pipeline.build(options.sources, small)
            make_big(small, big, options.triples)
        with open_store(big) as on_disk, open_store(big, in_memory=True) as in_memory:
            compare(on_disk, in_memory, in_rdflib(on_disk), options)


def make_big(small: Path, big: Path, wanted: int) -> None:
    """Write copies of the small store's graph until the big one has ``wanted`` triples."""
    start = time.perf_counter()
    with open_store(small) as source, open_store(big, write=True) as target:
        scaler, graphs, merged, copies = Scaler(source), {}, set(), 0
        while len(merged) < wanted:
            for graph, triples in scaler.copy(copies):
                graphs.setdefault(graph, {}).update(dict.fromkeys(triples))
                merged.update(triples)
            copies += 1
        target.replace_all(graphs.items())
        target.flush()
    print(f"{copies} copies written in {time.perf_counter() - start:.0f} s")


def in_rdflib(store: EmbeddedStore) -> rdflib.Dataset:
    """The named graphs in rdflib's memory."""
    start = time.process_time()
    dataset = rdflib.Dataset(default_union=True)
    for graph in store.graphs():
        lines = triples_as(ox.RdfFormat.N_TRIPLES, store.triples(graph))
        dataset.graph(rdflib.URIRef(graph.value)).parse(data=lines, format="nt")
    print(f"loaded by rdflib in {time.process_time() - start:.0f} s")
    return dataset


@dataclass(frozen=True, slots=True)
class Times:
    """Processor seconds of one question; ``peer`` is rdflib's, None where there is nothing to compare."""

    disk: float
    plain: float
    memory: float
    peer: float | None

    @property
    def against_disk(self) -> float | None:
        return None if self.peer is None else self.peer / self.disk

    @property
    def against_memory(self) -> float | None:
        return None if self.peer is None else self.peer / self.memory


def compare(disk: EmbeddedStore, memory: EmbeddedStore, peer: rdflib.Dataset, options: argparse.Namespace) -> None:
    """Time every question everywhere, and print a line each."""
    print(f"{sum(1 for _ in disk.triples()):,} triples in {len(disk.graphs()):,} graphs")
    print(
        f"{'question':<24}{'rows':>7}{'kg s':>8}{'kg/pyoxigraph':>15}{'in memory s':>13}{'rdflib s':>10}{'/kg':>7}{'/in memory':>12}"
    )
    lines: dict[str, Times] = {}
    for name, question in saved_questions().items():
        if options.only and name not in options.only:
            continue
        text = DECLARED + question.sparql
        rows = len(answer(disk, question.sparql))
        found, spent = patiently(lambda text=text: len(peer.query(text)), options.patience)
        lines[name] = Times(
            disk=median(lambda q=question.sparql: answer(disk, q), options.runs),
            plain=median(lambda text=text: list(disk.engine.query(text)), options.runs),
            memory=median(lambda q=question.sparql: answer(memory, q), options.runs),
            peer=spent if found in (rows, GIVEN_UP) else None,
        )
        print(f"{name:<24}{rows:>7,}{as_line(lines[name], is_bound=found == GIVEN_UP)}", flush=True)
    sys.exit(summed_up(lines))


def as_line(times: Times, *, is_bound: bool) -> str:
    own = f"{times.disk:>8.3f}{times.disk / times.plain:>15.2f}{times.memory:>13.4f}"
    if times.peer is None:
        return f"{own}{'other answer':>17}"
    sign = ">" if is_bound else ""
    against = (f"{sign}{ratio:.0f}" for ratio in (times.against_disk, times.against_memory) if ratio is not None)
    return f"{own}{times.peer:>10.2f}" + "{:>7}{:>12}".format(*against)


def summed_up(lines: dict[str, Times]) -> int:
    """Print the medians and what is slow; 1 where anything is."""
    every = list(lines.values())
    print(f"medians: kg/pyoxigraph {statistics.median(times.disk / times.plain for times in every):.2f}", end="")
    for name, where in (("against_disk", "kg"), ("against_memory", "kg in memory")):
        ratios = [ratio for times in every if (ratio := getattr(times, name)) is not None]
        if ratios:
            few = sum(ratio < 10 for ratio in ratios)
            print(f"; rdflib/{where} {statistics.median(ratios):.1f} ({few} of {len(ratios)} below 10)", end="")
    slow = [name for name, times in lines.items() if times.disk >= LIMIT]
    print(
        f"\n{len(lines) - len(slow)} of {len(lines)} under {LIMIT:g} s" + (f"; not: {', '.join(slow)}" if slow else "")
    )
    return 1 if slow else 0


if __name__ == "__main__":
    main()
