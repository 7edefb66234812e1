"""A table of 174,000 relations: loaded, validated and asked, beside pandas and rdflib in the same run.

    python benchmarks/relations.py [--relations 174000]

The table is an industry chain: which of some made-up products is upstream of which, a row each. kg builds it into a new
store with the evidence of every statement, checks the graph against the shapes, and answers five questions. The peer puts
the bare relations into rdflib's memory and is asked the same. Processor seconds; what counts are the ratios.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from pathlib import Path

import pandas
from queries import PATIENCE
from rdflib import RDFS, Graph, Literal, Namespace
from timing import fastest, median_ratio, patiently, seconds

from kg import pipeline
from kg.map.terms import PREFIXES
from kg.store import EmbeddedStore, open_embedded
from kg.validate import validate
from tables import KINDS, SYLLABLES

MAPPING = """
things:
  upstream: {class: Product, name: 上游产品}
  downstream: {class: Product, name: 下游产品}
relations: [upstream upstreamOf downstream]
"""
QUESTIONS = {
    "next in the chain": "SELECT ?l { ?x rdfs:label %s ; rdo:upstreamOf ?y . ?y rdfs:label ?l }",
    "two steps down": "SELECT DISTINCT ?l { ?x rdfs:label %s ; rdo:upstreamOf/rdo:upstreamOf ?y . ?y rdfs:label ?l }",
    "in common": "SELECT ?l { ?x rdfs:label %s ; rdo:upstreamOf ?y . ?z rdo:upstreamOf ?y ; rdfs:label ?l }",
    "most connected": "SELECT ?x (COUNT(?y) AS ?n) { ?x rdo:upstreamOf ?y } GROUP BY ?x ORDER BY DESC(?n) ?x LIMIT 10",
    "label contains": "SELECT ?x ?y { ?x rdfs:label ?l ; rdo:upstreamOf ?y FILTER(CONTAINS(?l, '宏储能')) }",
}
_DECLARED = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--relations", type=int, default=174_000)
    relations = parser.parse_args().relations
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_table(folder / "tables", relations)
        built = seconds(lambda: pipeline.build([folder / "tables"], folder / "store"))
        with open_embedded(folder / "store") as store:
            report(store, folder / "tables", built)


def report(store: EmbeddedStore, tables: Path, built: float) -> None:
    graph = Graph()
    loaded = seconds(lambda: in_rdflib(tables / "chain.csv", graph))
    stored = next(iter(store.query("SELECT (COUNT(*) AS ?n) { ?x rdo:upstreamOf ?y }")))["n"].value
    triples = sum(1 for _ in store.triples())
    print(f"{stored} relations, {triples:,} triples with their evidence; rdflib {len(graph):,}")
    print(
        f"load      {built:>8.1f} s   {1e6 * built / int(stored):.0f} µs a relation   kg/pandas and rdflib {built / loaded:.1f}"
    )
    findings: list[object] = []
    checked = seconds(lambda: findings.extend(validate(store).findings))
    print(f"validate  {checked:>8.1f} s   {1e6 * checked / triples:.1f} µs a triple   {len(findings)} findings")
    ask(store, graph)


def ask(store: EmbeddedStore, graph: Graph) -> None:
    """The five questions, and how much longer rdflib takes."""
    name = f'"{product(1)}"@zh'
    ours, theirs = [], []
    for question, sparql in QUESTIONS.items():
        text = sparql.replace("%s", name)
        rows = len(list(store.query(text)))
        ours.append(fastest(lambda text=text: list(store.query(text))))
        found, taken = patiently(lambda text=text: len(list(graph.query(_DECLARED + text))), PATIENCE)
        theirs.append(taken)
        print(f"  {question:<18} {rows:>6} rows {1000 * ours[-1]:>9.1f} ms   rdflib/kg {taken / ours[-1]:.1f}")
        assert found in (rows, -1), f"rdflib finds {found}"
    print(f"median rdflib/kg {median_ratio(theirs, ours):.1f}")


def write_table(folder: Path, relations: int) -> None:
    """The table and its mapping, the same on every run: forty relations for each product."""
    folder.mkdir()
    (folder / "chain.mapping.yml").write_text(MAPPING, encoding="utf-8")
    products = relations // 40 + 161
    with (folder / "chain.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["上游产品", "下游产品"])
        for number in range(relations):
            source, step = divmod(number, 40)
            table.writerow([product(source), product((source + 1 + 3 * step) % products)])


def product(number: int) -> str:
    size = len(SYLLABLES)
    return "".join(SYLLABLES[number // size**k % size] for k in range(3)) + KINDS[number % len(KINDS)] + "组件"


def in_rdflib(path: Path, graph: Graph) -> None:
    """The bare relations, with the names of both ends."""
    rdo, ex = Namespace(PREFIXES["rdo"]), Namespace("http://example.org/")
    for source, target in pandas.read_csv(path, dtype=str).itertuples(index=False):
        graph.add((ex[source], rdo.upstreamOf, ex[target]))
        graph.add((ex[source], RDFS.label, Literal(source, lang="zh")))
        graph.add((ex[target], RDFS.label, Literal(target, lang="zh")))


if __name__ == "__main__":
    main()
