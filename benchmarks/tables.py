"""How fast tables become a graph, and in how much memory, beside toolkits that make plain triples of them.

    python benchmarks/tables.py [--firms 2000,4000,8000] [--morph-kgc PYTHON]

Two tables of made-up firms and their orders, joined by code, are built into a new store: read by their mappings,
resolved, mapped and written with the evidence of every statement. Peers in the same run make the bare facts of the same
files, without evidence, resolution or a store: pandas with rdflib, and morph-kgc (RML) where ``--morph-kgc`` names a
Python that has it (it cannot share an environment with kg: it pins other versions of pyoxigraph, pandas and rdflib).

Every run is a process of its own; times are processor seconds, peak memory is that of the process. What counts are the
ratios, and that seconds per fact do not grow with the number of facts.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FIRMS_MAPPING = """
things:
  firm: {class: Company, name: 企业名称, identifier: 统一社会信用代码}
  place: {class: AdministrativeArea, name: 所在地}
  trade: {class: Industry, name: 行业}
relations: [firm locatedIn place, firm operatesIn trade]
attributes: [{thing: firm, property: startDate, column: 成立日期}]
observations:
- {thing: firm, indicator: 注册资本, column: 注册资本(万元)}
- {thing: firm, indicator: 职工人数, column: 职工人数, unit: 人}
"""
ORDERS_MAPPING = """
things:
  supplier: {class: Company, identifier: {creditCode: 供应商代码}}
  customer: {class: Company, identifier: {creditCode: 客户代码}}
relations: [supplier suppliesTo customer]
observations: [{thing: supplier, indicator: 销售额, column: 金额(万元), period: {column: 年份}}]
"""
RML = """
@prefix rr: <http://www.w3.org/ns/r2rml#> . @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
@prefix ql: <http://semweb.mmlab.be/ns/ql#> . @prefix ex: <http://example.org/> .
<#Firm> rml:logicalSource [ rml:source "firms.csv" ; rml:referenceFormulation ql:CSV ] ;
  rr:subjectMap [ rr:template "http://example.org/{统一社会信用代码}" ; rr:class ex:Company ] ;
  rr:predicateObjectMap [ rr:predicate ex:label ; rr:objectMap [ rml:reference "企业名称" ] ] ,
    [ rr:predicate ex:code ; rr:objectMap [ rml:reference "统一社会信用代码" ] ] ,
    [ rr:predicate ex:locatedIn ; rr:objectMap [ rr:template "http://example.org/{所在地}" ] ] ,
    [ rr:predicate ex:operatesIn ; rr:objectMap [ rr:template "http://example.org/{行业}" ] ] ,
    [ rr:predicate ex:startDate ; rr:objectMap [ rml:reference "成立日期" ] ] ,
    [ rr:predicate ex:capital ; rr:objectMap [ rml:reference "注册资本(万元)" ] ] ,
    [ rr:predicate ex:staff ; rr:objectMap [ rml:reference "职工人数" ] ] .
<#Order> rml:logicalSource [ rml:source "orders.csv" ; rml:referenceFormulation ql:CSV ] ;
  rr:subjectMap [ rr:template "http://example.org/{供应商代码}" ] ;
  rr:predicateObjectMap [ rr:predicate ex:suppliesTo ;
      rr:objectMap [ rr:template "http://example.org/{客户代码}" ] ] ,
    [ rr:predicate ex:sales ; rr:objectMap [ rml:reference "金额(万元)" ] ] .
"""
MORPH = """
import json, resource, time, morph_kgc
start = time.process_time()
triples = morph_kgc.materialize_set("[CONFIGURATION]\\nnumber_of_processes: 1\\n[S]\\nmappings: mapping.ttl\\n")
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps({"seconds": time.process_time() - start, "memory": memory, "triples": len(triples)}))
"""
SYLLABLES = "宏远拓岭青禾松原星海云澜临溪金石瑞丰博雅恒泰启明长风"
KINDS = "科技 储能 机械 电子 材料 汽车 医药 光电 食品 纺织".split()
PLACES = "临溪县 云澜市 松原县 青禾区 星海市".split()
TRADES = "装备制造 新能源 电子信息 生物医药 现代物流 新材料".split()
DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def main() -> None:
    """Print one line for each size and way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--firms", default="2000,4000,8000", help="numbers of firms; half as many orders each")
    parser.add_argument("--morph-kgc", metavar="PYTHON", help="a Python in which morph_kgc can be imported")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        way, folder = chosen.child
        print(json.dumps({"kg": build, "kg read": read, "pandas + rdflib": with_rdflib}[way](Path(folder))))
        return
    print(f"{'firms':>8} {'way':<18}{'facts':>9}{'triples':>10}{'cpu s':>8}{'µs/fact':>9}{'MB':>7}{'ratio':>7}")
    for firms in map(int, chosen.firms.split(",")):
        compare(firms, chosen.morph_kgc)


def compare(firms: int, morph: str | None) -> None:
    """All ways on tables of one size; ratios are seconds of kg over seconds of the way."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tables(folder, firms, firms // 2)
        ours = [sys.executable, str(Path(__file__).resolve()), "--child"]
        found = {way: run([*ours, way, name], folder) for way in ("kg", "kg read", "pandas + rdflib")}
        if morph:
            (folder / "mapping.ttl").write_text(RML, encoding="utf-8")
            found["morph-kgc"] = run([morph, "-c", MORPH], folder)
    facts = found["kg"]["facts"]
    for way, each in found.items():
        ratio = found["kg"]["seconds"] / each["seconds"]
        print(
            f"{firms:>8} {way:<18}{facts:>9.0f}{each.get('triples', 0):>10.0f}{each['seconds']:>8.1f}"
            f"{1e6 * each['seconds'] / facts:>9.0f}{each['memory']:>7.0f}{ratio:>7.2f}",
            flush=True,
        )


def run(command: list[str], folder: Path) -> dict[str, float]:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def build(folder: Path) -> dict[str, float]:
    """The whole way into a new store."""
    from kg import pipeline
    from kg.store import open_store

    start = time.process_time()
    summary = pipeline.build([folder], folder / "store")
    seconds = time.process_time() - start
    if summary.failures:
        sys.exit(str(summary.failures[0]))
    with open_store(folder / "store") as store:
        rows = list(store.query("SELECT (COUNT(*) AS ?n) { ?s a rdf:Statement ; rdo:modality ?m }"))
        triples = sum(1 for graph in store.graphs() for _ in store.triples(graph))
    return measured(seconds, triples, int(rows[0][0].value) + summary.observations)


def read(folder: Path) -> dict[str, float]:
    """Only from the files to values: what replaces extraction."""
    from kg.tables import Mappings, read_table

    start = time.process_time()
    mappings, facts = Mappings(), 0
    for path in (folder / "firms.csv", folder / "orders.csv"):
        for part in read_table(path, (mappings.of(path) or sys.exit("no mapping"))[1][0]):
            facts += len(part.chains) + len(part.relations) + len(part.attributes) + len(part.observations)
    return measured(time.process_time() - start, 0, facts)


def with_rdflib(folder: Path) -> dict[str, float]:
    """The bare facts in an rdflib graph in memory."""
    import pandas
    from rdflib import RDF, Graph, Literal, Namespace

    start = time.process_time()
    graph, ex = Graph(), Namespace("http://example.org/")
    for row in pandas.read_csv(folder / "firms.csv", dtype=str).itertuples(index=False):
        name, code, place, capital, founded, trade, staff = row
        firm = ex[code]
        graph.add((firm, RDF.type, ex.Company))
        graph.add((firm, ex.label, Literal(name)))
        graph.add((firm, ex.code, Literal(code)))
        graph.add((firm, ex.locatedIn, ex[place]))
        graph.add((firm, ex.operatesIn, ex[trade]))
        graph.add((firm, ex.startDate, Literal(founded)))
        graph.add((firm, ex.capital, Literal(10_000 * int(capital))))
        graph.add((firm, ex.staff, Literal(int(staff))))
    for supplier, customer, sales, _ in pandas.read_csv(folder / "orders.csv", dtype=str).itertuples(index=False):
        graph.add((ex[supplier], ex.suppliesTo, ex[customer]))
        graph.add((ex[supplier], ex.sales, Literal(10_000 * int(sales))))
    return measured(time.process_time() - start, len(graph), 0)


def measured(seconds: float, triples: int, facts: int) -> dict[str, float]:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"seconds": seconds, "memory": memory, "triples": triples, "facts": facts}


def write_tables(folder: Path, firms: int, orders: int) -> None:
    """Two tables and their mappings, the same on every run."""
    (folder / "firms.mapping.yml").write_text(FIRMS_MAPPING, encoding="utf-8")
    (folder / "orders.mapping.yml").write_text(ORDERS_MAPPING, encoding="utf-8")
    with (folder / "firms.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow("企业名称 统一社会信用代码 所在地 注册资本(万元) 成立日期 行业 职工人数".split())
        for n in range(firms):
            day = f"20{n % 20:02}-{n % 12 + 1:02}-{n % 28 + 1:02}"
            table.writerow([name_of(n), code_of(n), PLACES[n % 5], 100 + n % 9900, day, TRADES[n % 6], 10 + n % 500])
    with (folder / "orders.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow("供应商代码 客户代码 金额(万元) 年份".split())
        for n in range(orders):
            table.writerow([code_of(n * 7 % firms), code_of((n * 13 + 5) % firms), 10 + n % 777, 2015 + n % 9])


def name_of(number: int) -> str:
    size = len(SYLLABLES)
    return "".join(SYLLABLES[number // size**k % size] for k in range(4)) + KINDS[number % len(KINDS)] + "有限公司"


def code_of(number: int) -> str:
    """A made-up code with its right check character."""
    from kg.tables.codes import credit_check

    body = "91330100" + "".join(DIGITS[number // 31**k % 31] for k in range(9))
    return body + credit_check(body)


if __name__ == "__main__":
    main()
