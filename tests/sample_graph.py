"""A small annotated document and its resolution, shared by the tests of map, store, validate and export."""

from datetime import date
from decimal import Decimal

from kg.map import EntityIndex, Iris, to_triples
from kg.map.background import ALIASES, GAZETTEER, alias_triples, gazetteer_triples
from kg.map.infer import GRAPH as INFERRED
from kg.map.infer import inferred_triples
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

TEXT = "云澜市临溪开发区招引宏拓科技,该公司的电机项目已开工。2019年云澜市产值3.5亿元,增长10%。力争与远岭集团合作。"
COMPANY, CITY, ZONE, PROJECT, GROUP = range(5)


def span(words: str, occurrence: int = 1, text: str = TEXT) -> TextSpan:
    """Where ``words`` stand in ``text``."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return TextSpan(start, start + len(words))


DOCUMENT = Document(
    id="bulletin-0a1b2c3d",
    name="bulletin.txt",
    text=TEXT,
    digest="0a1b2c3d" * 8,
    source="in/bulletin.txt",
    title="云澜市简报",
    publisher="云澜日报",
    issued="2019-12-30",
    reference="2019",
)

SENTENCES = (span(TEXT[:27]), span(TEXT[27:51]), TextSpan(51, len(TEXT)))

ANNOTATED = AnnotatedDocument(
    document=DOCUMENT,
    sentences=SENTENCES,
    chains=(
        Chain("Company", "宏拓科技", ("宏拓科技",)),
        Chain("AdministrativeArea", "云澜市", ("云澜市",)),
        Chain("DevelopmentZone", "临溪开发区", ("临溪开发区",)),
        Chain("Project", "电机项目", ("电机项目",)),
        Chain("Company", "远岭集团", ("远岭集团",)),
    ),
    mentions=(
        Mention(span("云澜市"), "AdministrativeArea", CITY, finder="suffix", confidence=0.9),
        Mention(span("临溪开发区"), "DevelopmentZone", ZONE, finder="suffix", confidence=0.9),
        Mention(span("宏拓科技"), "Company", COMPANY, finder="suffix", confidence=0.8),
        Mention(span("该公司"), "Company", COMPANY, kind="nominal", finder="anaphora"),
        Mention(span("电机项目"), "Project", PROJECT, finder="suffix"),
        Mention(span("云澜市", 2), "AdministrativeArea", CITY, finder="again"),
        Mention(span("远岭集团"), "Company", GROUP, finder="suffix"),
    ),
    relations=(
        RelationMention(COMPANY, "attractedBy", ZONE, span(TEXT[:15]), finder="trigger", confidence=0.85),
        RelationMention(ZONE, "locatedIn", CITY, span("云澜市临溪开发区"), finder="name", confidence=0.7),
        RelationMention(PROJECT, "tenantOf", ZONE, span(TEXT[:27]), finder="focus", confidence=0.6),
        RelationMention(ZONE, "cooperatesWith", GROUP, SENTENCES[2], "Target", finder="trigger", confidence=0.5),
    ),
    attributes=(AttributeMention(PROJECT, "status", "UnderConstruction", span("已开工"), finder="status"),),
    observations=(
        ObservationMention(
            about=CITY,
            indicator="产值",
            value_span=span("3.5亿元"),
            evidence=SENTENCES[1],
            quantity=Quantity(Decimal("350000000"), "CNY"),
            period=TimeInterval(date(2019, 1, 1), date(2019, 12, 31)),
            growth=Decimal("10"),
            qualifiers=("规上",),
            finder="value",
            confidence=0.9,
        ),
    ),
)

RESOLUTION = Resolution(
    entities=(
        Entity("宏拓科技有限公司", "Company", "宏拓科技有限公司", ("宏拓科技",), ("宏拓科技",)),
        Entity("云澜市", "AdministrativeArea", "云澜市"),
        Entity("临溪经济技术开发区", "DevelopmentZone", "临溪经济技术开发区", ("临溪开发区",)),
        Entity("电机项目", "Project", "电机项目"),
        Entity("远岭集团", "Company", "远岭集团"),
    ),
    assignments={
        (DOCUMENT.id, COMPANY): "宏拓科技有限公司",
        (DOCUMENT.id, CITY): "云澜市",
        (DOCUMENT.id, ZONE): "临溪经济技术开发区",
        (DOCUMENT.id, PROJECT): "电机项目",
        (DOCUMENT.id, GROUP): "远岭集团",
    },
)

IRIS = Iris()
DOCUMENT_IRI = IRIS.document(DOCUMENT.id)


def document_triples(annotated=ANNOTATED, resolution=RESOLUTION):
    """The triples of the sample document's graph."""
    return to_triples(annotated, EntityIndex.of(resolution), IRIS)


def fill(store):
    """Put the sample document and its background graphs into ``store``, which is given back."""
    store.replace(DOCUMENT_IRI, document_triples())
    store.replace(IRIS.graph(GAZETTEER), gazetteer_triples(RESOLUTION, IRIS))
    store.replace(IRIS.graph(ALIASES), alias_triples(RESOLUTION, IRIS))
    store.replace(IRIS.graph(INFERRED), inferred_triples(store.triples(), IRIS))
    return store
