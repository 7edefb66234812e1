"""``kg stats``, ``kg export``, ``kg draw``: the graph counted, written and drawn."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import click

from kg.cli.console import message, print_table
from kg.cli.options import quiet_option, store_option

FORMATS = "turtle trig nquads ntriples jsonld rdfxml graphml gexf csv shards parquet cypher".split()


@click.command()
@store_option
@click.option("--json", "as_json", is_flag=True, help="The counts as JSON.")
@click.option("--network", is_flag=True, help="Measure how things hang together: the best connected, communities.")
def stats(store: str, as_json: bool, network: bool) -> None:
    """Count what the graph holds, by class, by relation and by document."""
    import json
    from dataclasses import asdict

    from kg.ontology.classes import label
    from kg.query.statistics import count_by_document, count_statements
    from kg.store import open_store

    if network:
        _measure(store, as_json=as_json)
        return
    with open_store(store) as opened:
        statements, documents = count_statements(opened), count_by_document(opened)
    if as_json:
        counts = {**asdict(statements), "documents": [asdict(document) for document in documents]}
        click.echo(json.dumps(counts, ensure_ascii=False, indent=2))
        return
    for heading, by_name in (("class", statements.things), ("relation", statements.relations)):
        rows = [
            [name, label(name), str(n)] for name, n in sorted(by_name.items(), key=lambda item: (-item[1], item[0]))
        ]
        print_table([heading, "", "count"], [*rows, ["", "total", str(sum(by_name.values()))]], numbers=["count"])
        click.echo()
    click.echo(f"statuses {statements.statuses}   observations {statements.observations}\n")
    columns = ["document", "title", "things", "relations", "observations"]
    rows = [[d.identifier, d.title, str(d.things), str(d.relations), str(d.observations)] for d in documents]
    print_table(columns, rows, numbers=columns[2:])


def _measure(store: str, *, as_json: bool) -> None:
    import json
    from dataclasses import asdict

    from kg.network import figures, read_links
    from kg.store import open_store

    with open_store(store) as opened:
        measured = figures(read_links(opened))
    if as_json:
        click.echo(json.dumps(asdict(measured), ensure_ascii=False, indent=2))
        return
    click.echo(
        f"things {measured.nodes}   relations {measured.edges}   without relations {measured.isolated}   "
        f"connected parts {measured.components} (largest: {measured.largest} things)   density {measured.density:.5f}\n"
    )
    rows = [[node.label, str(node.degree), f"{node.pagerank:.4f}"] for node in measured.top]
    print_table(["best connected", "relations", "pagerank"], rows, numbers=["relations", "pagerank"])
    click.echo()
    rows = [[node.label, str(node.degree), f"{node.betweenness:.4f}"] for node in measured.bridges]
    print_table(["in between", "relations", "betweenness"], rows, numbers=["relations", "betweenness"])
    click.echo()
    rows = [[str(each.size), "、".join(node.label for node in each.members[:5])] for each in measured.communities[:10]]
    print_table(["community", "best connected members"], rows, numbers=["community"])


@click.command(
    epilog="""\b
Examples:
  kg export -o graph.ttl
  kg export -o tables --format csv        a folder of tables, with the quote beside each figure
  kg export -o graph.graphml              for Gephi, yEd, Cytoscape
  kg export --format nquads | gzip > graph.nq.gz
  kg export -o shards --format shards     compressed N-Quads in parts, for bulk loaders
  kg export -o graph.parquet              a folder of Parquet parts, for pandas, DuckDB, Spark

TriG and N-Quads keep the named graphs: who says what. Same graph, same bytes."""
)
@click.option("-o", "--output", metavar="FILE", help="Default: stdout.")
@click.option("--format", type=click.Choice(FORMATS), help="Default: from FILE's ending, else turtle.")
@store_option
@quiet_option
def export(output: str | None, format: str | None, store: str, quiet: bool) -> None:
    """Write the graph for other tools."""
    from kg.export import export as write
    from kg.export import to_bytes
    from kg.store import open_store

    with open_store(store) as opened:
        if output is None:
            sys.stdout.buffer.write(to_bytes(opened, format or "turtle"))
        else:
            message(f"written: {write(opened, output, format=format)}", quiet=quiet)


@click.command(
    epilog="""\b
Examples:
  kg draw -o graph.html                                   the whole, the busiest things first
  kg draw --about 云澜市 --hops 2 -o yunlan.html            what is around one thing
  kg draw --class IndustrialPark --relation tenantOf      parks and their tenants"""
)
@click.option(
    "-o", "--output", default="graph.html", show_default=True, metavar="FILE.html", type=click.Path(path_type=Path)
)
@click.option("--about", multiple=True, metavar="NAME", help="Draw what is around this thing; again for more things.")
@click.option("--hops", type=click.IntRange(min=0), default=1, show_default=True, help="How many relations away.")
@click.option("--class", "classes", multiple=True, metavar="CLASS", help="Only things of this class; again for more.")
@click.option("--relation", "relations", multiple=True, metavar="RELATION", help="Only this relation; again for more.")
@click.option("--document", "documents", multiple=True, metavar="DOCUMENT", help="Only what this document says.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="How many things stand on the page at first.")
@click.option("--title", metavar="TEXT", help="Heading of the page.")
@click.option("--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="To open in.")
@click.option("--physics", is_flag=True, help="Let the things move when the page opens.")
@store_option
@quiet_option
def draw(
    output: Path,
    about: tuple[str, ...],
    hops: int,
    classes: tuple[str, ...],
    relations: tuple[str, ...],
    documents: tuple[str, ...],
    limit: int | None,
    title: str | None,
    language: Literal["zh", "en"],
    physics: bool,
    store: str,
    quiet: bool,
) -> None:
    """Draw the network into one HTML file that opens offline.

    Search, filters, the facts of each thing and the sentence behind each relation are on the page.
    """
    from kg.draw import LIMIT, drawing
    from kg.store import open_store

    with open_store(store) as opened:
        page = drawing(
            opened,
            about=about or None,
            hops=hops,
            classes=classes,
            relations=relations,
            documents=documents,
            limit=limit or LIMIT,
            title=title,
            language=language,
            physics=physics,
        )
    page.save(output)
    left = f", {page.n_left_out} left out" if page.n_left_out else ""
    message(f"{output}: {page.n_shown} of {page.n_carried} things on the page{left}", quiet=quiet)
