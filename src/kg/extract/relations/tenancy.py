"""A firm that lies in a zone or park is there as its tenant, whatever words say where it is."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.relations.discourse import Discourse
from kg.model import RelationMention
from kg.ontology.classes import subclasses

_ZONES = frozenset(subclasses("DevelopmentPlatform"))


def read(found: RelationMention, reading: Discourse) -> RelationMention:
    """The statement, read as a tenancy where it says of a firm that it is in a zone or park."""
    firm = reading.chains[found.subject].type == "Company"
    zone = reading.chains[found.object].type in _ZONES
    return replace(found, predicate="tenantOf") if found.predicate == "locatedIn" and firm and zone else found
