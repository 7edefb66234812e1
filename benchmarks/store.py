"""How fast a store is written and read, beside plain pyoxigraph and rdflib in the same run.

    python benchmarks/store.py STORE

``STORE`` is a store that ``kg build`` made; it is only read. Times are processor seconds, so other work on the
machine disturbs them little; what counts are the ratios. rdflib holds the whole merge in memory: mind big stores. Of
the queries (``queries.py``) twelve are typical ones and twelve list everything of a kind, which favours rdflib: a row costs
the engine on disk a look-up for each term and each step, and rdflib nothing but Python. So kg stands beside it on disk
and, like it, in memory; loading is in no figure. ``questions.py`` measures the saved questions in the same way.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import rdflib
from queries import LISTS, PATIENCE, typical
from timing import GIVEN_UP, fastest, median_ratio, patiently

from kg.export import export, load_shards, to_bytes
from kg.map.terms import PREFIXES
from kg.store import EmbeddedStore, dataset_view, open_embedded


def main() -> None:
    """Print the tables."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open_embedded(Path(sys.argv[1])) as store:
        compare_writing(store)
        compare_loading(store)
        with open_embedded(store.path, in_memory=True) as in_memory:
            peer = rdflib.Graph().parse(data=to_bytes(store, "ntriples"), format="nt")
            compare_reading("typical, ms", typical(store), store, in_memory, peer)
            compare_reading("lists, ms", LISTS, store, in_memory, peer)


@dataclass(frozen=True, slots=True)
class Peers:
    """Processor seconds of pyoxigraph's loader, and of it with the compacting that kg does and queries gain a third from."""

    alone: float
    compacted: float

    @classmethod
    def of(cls, load: Callable[..., None]) -> Peers:
        return cls(fastest(in_new_folder(load)), fastest(in_new_folder(lambda folder: load(folder, is_compacted=True))))

    def __str__(self) -> str:
        return f"pyoxigraph bulk loader {self.alone:.2f} s, compacted {self.compacted:.2f} s"

    def beside(self, ours: float) -> str:
        return f"{ours:.2f} s, {ours / self.alone:.2f} of the loader alone, {ours / self.compacted:.2f} of it compacted"


def compare_writing(store: EmbeddedStore) -> None:
    """A whole store: ``kg`` in one go against pyoxigraph's bulk loader on files of the same quads."""
    graphs = [(graph, list(store.triples(graph))) for graph in store.graphs()]
    named, merged = to_bytes(store, "nquads"), to_bytes(store, "ntriples")

    def load_files(folder: Path, *, is_compacted: bool = False) -> None:
        engine = ox.Store(folder / "plain")
        engine.bulk_load(named, format=ox.RdfFormat.N_QUADS)
        engine.bulk_load(merged, format=ox.RdfFormat.N_TRIPLES)
        engine.flush()
        if is_compacted:
            engine.optimize()

    def replace_all(folder: Path) -> None:
        with open_embedded(folder / "kg", write=True) as made:
            made.replace_all(graphs)
            made.flush()

    print(f"writing {sum(len(triples) for _, triples in graphs)} triples in {len(graphs)} graphs")
    peers = Peers.of(load_files)
    print(f"  {peers}")
    print(f"  kg {peers.beside(fastest(in_new_folder(replace_all)))}")


def compare_loading(store: EmbeddedStore) -> None:
    """Shards of both kinds out, and from disk into a new store, against pyoxigraph's bulk loader on files of the same quads."""
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place) / "graph.nq", Path(place) / "graph.nt"]
        for file in files:
            export(store, file)

        def load_files(folder: Path, *, is_compacted: bool = False) -> None:
            engine = ox.Store(folder / "plain")
            for file in files:
                engine.bulk_load(path=str(file))
            engine.flush()
            if is_compacted:
                engine.optimize()

        peers = Peers.of(load_files)
        print(f"loading: {peers}")
        for name in ("shards", "parquet"):
            parts = Path(place) / name
            written = fastest(lambda name=name, parts=parts: export(store, parts, format=name), 1)
            size = sum(part.stat().st_size for part in parts.iterdir()) / 1e6
            ours = fastest(in_new_folder(lambda new, parts=parts: load_shards(parts, new / "kg")))
            print(f"  {name:<8} written {written:.2f} s, {size:.1f} MB; loaded {peers.beside(ours)}")


def compare_reading(
    title: str, queries: dict[str, str], store: EmbeddedStore, in_memory: EmbeddedStore, peer: rdflib.Graph
) -> None:
    """Queries: ``kg`` against pyoxigraph called directly, the rdflib view, and both kg and rdflib in memory."""
    declared = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    view = dataset_view(store)
    columns = ("rows", "pyoxigraph", "kg", "view", "in memory", "rdflib", "/kg", "/in memory")
    print(f"{title:<24}" + "".join(f"{column:>11}" for column in columns))
    plain, ours, copied, theirs = [], [], [], []
    for name, query in queries.items():
        full = declared + query
        plain.append(fastest(lambda full=full: list(store.engine.query(full))))
        ours.append(fastest(lambda query=query: list(store.query(query))))
        copied.append(fastest(lambda query=query: list(in_memory.query(query))))
        viewed = fastest(lambda query=query: list(view.query(query)))
        found, taken = patiently(lambda full=full: len(list(peer.query(full))), PATIENCE)
        rows = len(list(store.query(query)))
        if found not in (rows, GIVEN_UP):
            sys.exit(f"{name}: kg finds {rows} rows and rdflib {found}")
        if found != GIVEN_UP:
            taken = min(taken, fastest(lambda full=full: list(peer.query(full)), 2))
        theirs.append(taken)
        times = "".join(f"{1000 * time:>11.2f}" for time in (plain[-1], ours[-1], viewed, copied[-1]))
        sign = ">" if found == GIVEN_UP else ""
        against = "".join(f"{sign}{taken / own:.1f}".rjust(11) for own in (ours[-1], copied[-1]))
        print(f"{name:<24}{rows:>11}{times}{f'{sign}{1000 * taken:.2f}':>11}{against}", flush=True)
    print(
        f"medians: kg/pyoxigraph {median_ratio(ours, plain):.2f}, rdflib/kg {median_ratio(theirs, ours):.1f},"
        f" rdflib/kg in memory {median_ratio(theirs, copied):.1f}"
    )


def in_new_folder(write: Callable[[Path], None]) -> Callable[[], None]:
    """``write`` into a folder that is deleted afterwards."""

    def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder))

    return run


if __name__ == "__main__":
    main()
