"""Component: what a figure of an area or zone measures is there: 高新技术产业产值增长12% tells of an industry of the area."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.relations.discourse import Discourse, discourse_of
from kg.extract.relations.leading import SECTOR, is_province
from kg.model import ObservationMention, RelationMention
from kg.ontology.classes import subclasses
from kg.ontology.relations import relation_types

CONFIDENCE = 0.7

_TOLD = {"Industry": "hasLeadingIndustry", "Product": "produces"}
_MAKERS = frozenset(subclasses("Organization")) | {"Project"}
"""What these make is told in words; the figures of a firm are of the firm."""
_OUTPUT = re.compile(
    r"(?:相关|规上|规模以上|工业|产业|行业|领域|企业|项目|累计|完成|实现|全球|国内|市场)*"
    r"(?:总?产值|增加值|产量|产能|总量|投资|营业收入|营收|主营|销售|出口|规模|占有率|份额|项目|企业|出栏|产业|存栏|收入)"
)
"""What an indicator says of the industry or product that it begins with."""


def find(
    reading: Discourse, observations: Sequence[ObservationMention], known: Sequence[RelationMention]
) -> Iterator[RelationMention]:
    """Yield a relation for each industry or product of which a figure tells and no ``known`` relation speaks.

    A province has figures of every industry.
    """
    related = {chain for relation in known for chain in (relation.subject, relation.object)}
    for mention in reading.mentions:
        chain = reading.chains[mention.chain]
        if chain.type not in _TOLD or mention.chain in related or SECTOR.fullmatch(chain.name):
            continue
        for figure in observations:
            told = figure.evidence.covers(mention.span) and mention.span.end <= figure.value_span.start
            name = mention.span.of(reading.text)
            if (
                told
                and reading.chains[figure.about].type in relation_types()[_TOLD[chain.type]].domain - _MAKERS
                and not is_province(reading.chains[figure.about])
                and figure.indicator.startswith(name)
                and _OUTPUT.match(figure.indicator, len(name))
            ):
                related.add(mention.chain)
                yield RelationMention(
                    figure.about,
                    _TOLD[chain.type],
                    mention.chain,
                    figure.evidence,
                    figure.modality,
                    "measured",
                    CONFIDENCE,
                )
                break


@Language.component("kg_measured", requires=["doc._.relations", "doc._.observations"], assigns=["doc._.relations"])
def mark_measured(doc: Doc) -> Doc:
    """Add to ``doc._.relations`` what the observations tell, in the order of evidence."""
    added = find(discourse_of(doc), doc._.observations, doc._.relations)
    doc._.relations = sorted((*doc._.relations, *added), key=lambda r: (r.evidence, r.subject, r.predicate, r.object))
    return doc
