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
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import rdflib
from scaled import Scaler

from kg import pipeline
from kg.export import to_bytes
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
        help="seconds until rdflib is given up on; it then has no time, as where it fails",
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small"
        pipeline.build(options.sources, small)
        big = options.store or Path(folder) / "big"
        if not big.exists():
            make_big(small, big, options.triples)
        with open_store(small) as small_store, open_store(big) as big_store:
            compare(small_store, big_store, options)


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


def compare(small: EmbeddedStore, big: EmbeddedStore, options: argparse.Namespace) -> None:
    """Time every question on both stores and on rdflib, and print a line each."""
    memory = rdflib.Dataset(default_union=True)
    memory.parse(data=to_bytes(small, "nquads"), format="nquads")
    size = sum(1 for _ in big.triples())
    print(f"{size:,} triples in {len(big.graphs()):,} graphs; rdflib and small: {sum(1 for _ in small.triples()):,}")
    print(
        f"{'question':<28}{'rows':>8}{'kg s':>9}{'pyoxigraph s':>14}{'ratio':>7}{'small kg s':>12}{'rdflib s':>10}{'ratio':>7}"
    )
    slow, ratios, rdflib_ratios = [], [], []
    for name, question in saved_questions().items():
        if options.only and name not in options.only:
            continue
        text = DECLARED + question.sparql
        rows = len(answer(big, question.sparql))
        plain = median(lambda text=text: list(big.engine.query(text)), options.runs)
        ours = median(lambda q=question.sparql: answer(big, q), options.runs)
        ours_small = median(lambda q=question.sparql: answer(small, q), options.runs)
        theirs = patiently(lambda text=text: list(memory.query(text)), options.patience)
        against = "none" if theirs is None else f"{theirs:.2f}"
        ratio = "" if theirs is None else f"{theirs / ours_small:.0f}"
        print(
            f"{name:<28}{rows:>8,}{ours:>9.3f}{plain:>14.3f}{ours / plain:>7.2f}{ours_small:>12.4f}{against:>10}{ratio:>7}",
            flush=True,
        )
        ratios.append(ours / plain)
        if theirs is not None:
            rdflib_ratios.append(theirs / ours_small)
        if ours >= LIMIT:
            slow.append(name)
    print(
        f"median ratio kg : pyoxigraph {statistics.median(ratios):.2f}, rdflib : kg {statistics.median(rdflib_ratios or [0]):.0f}"
    )
    print(
        f"{len(ratios) - len(slow)} of {len(ratios)} under {LIMIT:g} s" + (f"; not: {', '.join(slow)}" if slow else "")
    )
    sys.exit(1 if slow else 0)


def median(work: Callable[[], object], runs: int) -> float:
    """The median of the processor seconds of some runs."""
    return statistics.median(seconds(work) for _ in range(runs))


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def patiently(work: Callable[[], object], limit: int) -> float | None:
    """The seconds of one run, or None where it takes more than ``limit`` or rdflib fails on it."""

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(limit)
    try:
        return seconds(work)
    except Exception:  # a peer that fails at a query has no time to compare
        return None
    finally:
        signal.alarm(0)


if __name__ == "__main__":
    main()
