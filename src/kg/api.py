"""The Python interface: ``kg.build`` makes a store, ``kg.open`` gives the graph in it to work with.

kg.build(["reports/"], store="kg-store")
with kg.open("kg-store") as graph:
    graph.query("SELECT ?park { ?park a rdo:IndustrialPark }")
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from kg.config import load_config

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

    from kg.ask import Reply
    from kg.audit import Finding
    from kg.draw import Drawing
    from kg.export import Loaded
    from kg.model import AnnotatedDocument, Resolution
    from kg.pipeline import Summary
    from kg.query import Answer
    from kg.query.statistics import Statements
    from kg.track import History
    from kg.validate import Report


def build(
    sources: str | Path | Iterable[str | Path],
    store: str | Path | None = None,
    *,
    prune: bool = False,
    jobs: int | None = None,
) -> Summary:
    """Take the documents of files, folders and globs into a store; see :func:`kg.pipeline.build`.

    Args:
        sources: One source or several; also addresses in an object store (``s3://``, ``gs://``, ``az://``).
        store: Folder of the store; ``$KG_STORE`` or ``kg-store`` when not given.
        prune: Drop documents whose files are not among the sources any more.
        jobs: Processes that extract; 0 means one for every core.

    Raises:
        ReadError: None of the sources leads to a document.
        StoreError: The store cannot be written.
    """
    from kg import pipeline

    config = load_config()
    config = config if jobs is None else replace(config, jobs=jobs)
    several = [sources] if isinstance(sources, str | Path) else sources
    return pipeline.build(several, config.store if store is None else store, prune=prune, config=config)


def load(shards: str | Path, store: str | Path | None = None) -> Loaded:
    """Load a graph from shards into a store of its own; see :func:`kg.export.load_shards`.

    Args:
        shards: A folder that ``export`` wrote in the format ``shards`` or ``parquet``, or one file of it.
        store: Folder of the store; ``$KG_STORE`` or ``kg-store`` when not given.

    Raises:
        StoreError: The store holds documents, or the shards cannot be loaded.
    """
    from kg.export import load_shards

    return load_shards(shards, load_config().store if store is None else store)


def open_graph(store: str | Path | None = None, *, in_memory: bool = False) -> KnowledgeGraph:
    """Open the graph in a store for reading; ``kg.open`` is its public name.

    It shows the state of now; after another build, open it again.

    Args:
        store: Folder or address of the store; ``$KG_STORE`` or ``kg-store`` when not given.
        in_memory: Copy the graph of a folder into memory first, which pays where many queries follow.

    Raises:
        StoreError: There is no store, or it is damaged.
    """
    return KnowledgeGraph(load_config().store if store is None else store, in_memory=in_memory)


class KnowledgeGraph:
    """The graph in a store, for reading. Close it, or use it with ``with``."""

    def __init__(self, store: str | Path, *, in_memory: bool = False) -> None:
        from kg.store import open_store

        self._store = open_store(store, in_memory=in_memory)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"KnowledgeGraph({str(self._store.path)!r})"

    def close(self) -> None:
        """Give the store free; using the graph afterwards is an error."""
        self._store.close()

    def query(
        self,
        sparql: str | None = None,
        *,
        question: str | None = None,
        evidence: bool = False,
        **parameters: str | Sequence[str],
    ) -> Answer:
        """Run a SPARQL query, or a saved question with its parameters: ``query(question="names", name="云澜市")``.

        With ``evidence`` the answer's ``.evidence`` has the quotes behind each row.

        Raises:
            QueryError: The query is malformed or not allowed, or the question or a parameter is unknown.
        """
        from kg.query import answer, with_evidence

        run = with_evidence if evidence else answer
        return run(self._store, _query_text(sparql, question, parameters))

    def ask(self, question: str) -> Reply:
        """Answer a question in Chinese: ``.rows``, the ``.sparql`` that gave them, the quotes in ``.evidence``.

        Where the documents do not say, the reply is empty and tells what was understood.
        """
        from kg.ask import ask

        return ask(self._store, question)

    @property
    def graph(self) -> rdflib.Dataset:
        """The graph as a read-only rdflib ``Dataset``: nothing is copied, the engine answers."""
        from kg.store import dataset_view

        return dataset_view(self._store)

    def network(self, **conditions: Any) -> networkx.MultiDiGraph[str]:
        """Things and relations as a networkx graph; conditions as in :func:`kg.network.network`."""
        from kg.network import network

        return network(self._store, **conditions)

    def draw(self, path: str | Path | None = None, **conditions: Any) -> Drawing:
        """The interactive drawing, which a notebook cell shows; written to ``path`` where that is given.

        Conditions (``about``, ``hops``, ``classes``, ``relations``, ``documents``, ``limit``) as in
        :func:`kg.draw.drawing`.
        """
        from kg.draw import drawing

        page = drawing(self._store, **conditions)
        if path is not None:
            page.save(path)
        return page

    def observations(self) -> pandas.DataFrame:
        """Every figure of every document as one row, with its subject, period, and the quote it rests on.

        The columns are those of ``observations.csv`` (``kg export --format csv``). Values, growth and shares are
        ``Decimal``, offsets and ranks whole numbers, ends of periods days; what is not stated is None.
        """
        from kg.export.frames import observations

        return observations(self._store)

    def export(self, path: str | Path, *, format: str | None = None) -> Path:
        """Write the graph to a file (``csv``, ``shards``, ``parquet``: a folder), in the format of its ending unless ``format`` is given.

        Raises:
            ExportError: The format is unknown, or the file cannot be written.
        """
        from kg.export import export

        return export(self._store, path, format=format)

    def validate(self) -> Report:
        """The graph checked against the SHACL shapes; ``.conforms`` and ``.findings`` of it."""
        from kg.map import Iris
        from kg.validate import validate

        return validate(self._store, Iris(load_config().base))

    def track(self, name: str | None = None) -> list[History]:
        """What each document said when of plans and targets, and whether they came true; see :func:`kg.track.track`."""
        from kg.track import track

        return track(*self._recalled(), name)

    def audit(self) -> list[Finding]:
        """Where the numbers contradict themselves or each other, most severe first; see :func:`kg.audit.audit`."""
        from kg.audit import audit

        return audit(*self._recalled())

    def _recalled(self) -> tuple[list[AnnotatedDocument], Resolution]:
        from kg.pipeline import recall_from

        return recall_from(self._store.manifest, config=load_config())

    def stats(self) -> Statements:
        """Counts of things by class, relations by kind, statuses and observations."""
        from kg.query.statistics import count_statements

        return count_statements(self._store)


def _query_text(sparql: str | None, question: str | None, parameters: Mapping[str, str | Sequence[str]]) -> str:
    from kg.errors import QueryError
    from kg.query import find_question

    if (sparql is None) == (question is None):
        raise QueryError("give one query: SPARQL as text, or question=NAME")
    if question is None:
        if parameters:
            raise QueryError("parameters go with question=NAME")
        return str(sparql)
    values = {name: [value] if isinstance(value, str) else list(value) for name, value in parameters.items()}
    return find_question(question).with_values(values)
