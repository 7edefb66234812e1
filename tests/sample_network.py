"""A small region in two made-up documents, annotated by hand, and larger made-up networks: for network and draw."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from kg.map import EntityIndex, Iris, to_triples
from kg.model import (
    AnnotatedDocument,
    AttributeMention,
    Chain,
    Document,
    Entity,
    Mention,
    ObservationMention,
    Quantity,
    RelationMention,
    Resolution,
    TextSpan,
    TimeInterval,
)
from kg.network import Edge, Evidence, Fact, NetworkData, Node, Source, TermLabel
from kg.store import MemoryStore

THINGS = {
    "city": ("AdministrativeArea", "云澜市", ("云澜",)),
    "zone": ("DevelopmentZone", "临溪经济技术开发区", ("临溪经开区",)),
    "firm": ("Company", "宏拓科技有限公司", ("宏拓科技",)),
    "rare": ("Company", "𠮷泽新材料有限公司", ()),
    "rail": ("RailwayLine", "云临城际铁路", ()),
    "plan": ("Policy", "云澜市先进制造业发展规划", ()),
    "trade": ("Industry", "新型显示产业", ()),
    "lake": ("Place", "镜湖", ()),
    "evil": ("Product", "<img src=x onerror=window.__x=1>", ("<script>window.__x=2</script>",)),
}

FIRST = (
    "{zone|临溪经济技术开发区}位于{city|云澜市}。"
    "𠮷年伊始，{firm|宏拓科技有限公司}和{rare|𠮷泽新材料有限公司}落户{zone|临溪经开区}，总投资12.8亿元。"
    "{rail|云临城际铁路}已开工建设，连接{city|云澜市}与{lake|镜湖}。"
)
SECOND = (
    "{city|云澜}出台《{plan|云澜市先进制造业发展规划}》，重点培育{trade|新型显示产业}。"
    "{firm|宏拓科技}力争生产{evil|<img src=x onerror=window.__x=1>}（{evil|<script>window.__x=2</script>}）。"
)


def sample_store() -> MemoryStore:
    """The two documents in a store, mapped as ``kg build`` maps them."""
    annotated = (
        _annotate(
            "first.txt", "临溪经开区2019年工作总结", "2019", FIRST,
            [("zone", "locatedIn", "city", 0, "Actual"), ("firm", "tenantOf", "zone", 1, "Actual"),
             ("rare", "tenantOf", "zone", 1, "Actual"), ("rail", "connects", "city", 2, "Actual"),
             ("rail", "connects", "lake", 2, "Actual")],
            [("rail", "status", "UnderConstruction", 2)],
        ),
        _annotate(
            "second.txt", "先进制造业发展规划解读", "2021", SECOND,
            [("plan", "issuedBy", "city", 0, "Actual"), ("city", "hasLeadingIndustry", "trade", 0, "Actual"),
             ("firm", "produces", "evil", 1, "Target")],
            [("plan", "status", "InForce", 0)],
        ),
    )  # fmt: skip
    entities = tuple(Entity(_key(k), type_, label, names) for k, (type_, label, names) in sorted(THINGS.items()))
    keys = list(THINGS)
    assignments = {
        (a.document.id, i): _key(key) for a in annotated for i, key in enumerate(keys)
        if any(m.chain == i for m in a.mentions)
    }  # fmt: skip
    index = EntityIndex.of(Resolution(entities, assignments))
    store, iris = MemoryStore(), Iris()
    for each in annotated:
        store.replace(iris.document(each.document.id), to_triples(each, index, iris))
    return store


def thing(key: str) -> str:
    """The IRI of a thing of the sample."""
    return str(Iris().entity(_key(key)).value)


def _key(key: str) -> str:
    return f"thing-{key}"


def _annotate(
    name: str,
    title: str,
    reference: str,
    marked: str,
    relations: list[tuple[str, str, str, int, str]],
    attributes: list[tuple[str, str, str, int]],
) -> AnnotatedDocument:
    keys = list(THINGS)
    text, mentions, last = "", [], 0
    for match in re.finditer(r"\{(\w+)\|([^}]*)\}", marked):
        text += marked[last : match.start()]
        span = TextSpan(len(text), len(text) + len(match[2]))
        mentions.append(Mention(span, THINGS[match[1]][0], keys.index(match[1]), finder="names", confidence=0.9))
        text += match[2]
        last = match.end()
    text += marked[last:]
    ends = [i + 1 for i, c in enumerate(text) if c == "。"]
    sentences = tuple(TextSpan(a, b) for a, b in zip([0, *ends], ends, strict=False))
    observations = ()
    if "12.8亿元" in text:
        start = text.index("12.8亿元")
        observations = (ObservationMention(
            keys.index("firm"), "总投资", TextSpan(start, start + 6), TextSpan(start - 3, start + 6),
            Quantity(Decimal("1280000000"), "CNY"), TimeInterval(date(2019, 1, 1), date(2019, 12, 31)),
            growth=Decimal("7.5"), bound="AtLeast", finder="numbers", confidence=0.8,
        ),)  # fmt: skip
    return AnnotatedDocument(
        document=Document(name.split(".")[0], name, text, name, name, title=title, reference=reference),
        sentences=sentences,
        chains=tuple(Chain(type_, label, (label, *names)) for type_, label, names in THINGS.values()),
        mentions=tuple(mentions),
        relations=tuple(
            RelationMention(keys.index(s), p, keys.index(o), _clause(sentences[n]), modality, "patterns", 0.85)
            for s, p, o, n, modality in relations
        ),
        attributes=tuple(AttributeMention(keys.index(s), p, v, sentences[n]) for s, p, v, n in attributes),
        observations=observations,
    )


def _clause(sentence: TextSpan) -> TextSpan:
    """The sentence without its full stop, so that the marked words are not the whole of it."""
    return TextSpan(sentence.start, sentence.end - 1)


def made_up(n_nodes: int, n_groups: int = 8) -> NetworkData:
    """A network of ``n_nodes`` things in groups around hubs, the same every time; for layout, choice and speed."""
    types = ("Company", "DevelopmentZone", "AdministrativeArea", "Project", "RailwayLine", "Industry", "Policy")
    words = "云临宏远清澜镜湖石岭溪川江安平和泰新兴"
    sources = tuple(Source(f"rd:document/{y}", f"report-{y}.txt", f"{y}年报告", reference=str(y)) for y in (2018, 2020))
    nodes, edges, facts = [], [], []
    for i in range(n_nodes):
        name = "".join(words[(i * k + k) % len(words)] for k in (1, 5, 7)) + f"{i}号"
        source = sources[i % 2]
        nodes.append(Node(f"rd:{i:06}", types[i % len(types)], name, documents=(source.id,)))
        if i % 5 == 0:
            facts.append(Fact(f"rd:{i:06}", "status", "Operational" if i % 2 else "Planned"))
        if i < n_groups or i % 11 == 0:
            continue
        for target in dict.fromkeys((i % n_groups, (i * 7919) % i if i % 3 else i // 2)):
            if target == i:
                continue
            sentence = f"{name}位于第{target}组。"
            evidence = Evidence(source.id, i * 20, i * 20 + len(sentence) - 1, sentence, 0, "patterns", 0.9)
            edges.append(Edge(f"rd:{i:06}", "locatedIn" if i % 2 else "partOf", f"rd:{target:06}", (evidence,)))
    edges.sort(key=lambda e: (e.subject, e.predicate, e.object))
    labels = {t: TermLabel(t, t) for t in (*types, "locatedIn", "partOf")}
    return NetworkData(tuple(nodes), tuple(edges), tuple(facts), (), sources, labels, {"Company": "Organization"})
