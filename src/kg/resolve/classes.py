"""Which classes can be one thing under one name, and which class wins when documents disagree."""

from __future__ import annotations

from collections.abc import Mapping

FAMILIES: Mapping[str, str] = {
    "Organization": "organization",
    "Company": "company",
    "GovernmentBody": "government",
    "ResearchInstitution": "organization",
    "University": "organization",
    "Association": "organization",
    "Person": "person",
    "Place": "site",
    "AdministrativeArea": "area",
    "EconomicRegion": "region",
    "Corridor": "region",
    "DevelopmentPlatform": "site",
    "DevelopmentZone": "site",
    "IndustrialPark": "site",
    "LogisticsPark": "site",
    "CharacteristicTown": "site",
    "CommercialDistrict": "site",
    "TransportInfrastructure": "transport",
    "RailwayLine": "transport",
    "Highway": "transport",
    "Port": "transport",
    "Airport": "transport",
    "Pipeline": "transport",
    "TransportService": "service",
    "Policy": "policy",
    "Strategy": "strategy",
    "Project": "project",
    "Industry": "industry",
    "Product": "product",
    "Event": "event",
    "Designation": "designation",
}
"""Within a family one name is one thing; a company, a park and a project of one name stay three things."""

PARENTS: Mapping[str, str] = {
    "Company": "Organization",
    "GovernmentBody": "Organization",
    "ResearchInstitution": "Organization",
    "University": "Organization",
    "Association": "Organization",
    "AdministrativeArea": "Place",
    "EconomicRegion": "Place",
    "Corridor": "Place",
    "DevelopmentPlatform": "Place",
    "DevelopmentZone": "DevelopmentPlatform",
    "IndustrialPark": "DevelopmentPlatform",
    "LogisticsPark": "DevelopmentPlatform",
    "CharacteristicTown": "DevelopmentPlatform",
    "CommercialDistrict": "DevelopmentPlatform",
    "RailwayLine": "TransportInfrastructure",
    "Highway": "TransportInfrastructure",
    "Port": "TransportInfrastructure",
    "Airport": "TransportInfrastructure",
    "Pipeline": "TransportInfrastructure",
}


def family_of(type_name: str) -> str:
    """The family of a class; a class that the table does not know is a family of its own."""
    return FAMILIES.get(type_name, type_name)


def vote(counts: Mapping[str, int]) -> str:
    """The class with the most votes, where a class also takes the votes for the classes above it.

    So a park that five documents call a platform and two an industrial park is an industrial park. Ties go to the
    alphabetically first, so that the order of documents plays no part.

    >>> vote({"DevelopmentPlatform": 5, "IndustrialPark": 2, "LogisticsPark": 1})
    'IndustrialPark'
    """
    totals = {name: count + sum(counts.get(above, 0) for above in ancestors(name)) for name, count in counts.items()}
    return min(totals, key=lambda name: (-totals[name], -counts[name], -len(ancestors(name)), name))


def ancestors(type_name: str) -> tuple[str, ...]:
    """The classes above a class, nearest first."""
    found: list[str] = []
    while type_name in PARENTS:
        type_name = PARENTS[type_name]
        found.append(type_name)
    return tuple(found)
