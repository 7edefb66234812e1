"""The classes and relations that are scored: the closed list of the gold format, not whatever an ontology may add."""

RDO = "https://w3id.org/regional-development/ontology#"

_SUBCLASSES = {
    "Organization": "Company GovernmentBody ResearchInstitution University Association",
    "Place": "AdministrativeArea EconomicRegion Corridor DevelopmentPlatform",
    "DevelopmentPlatform": "DevelopmentZone IndustrialPark LogisticsPark CharacteristicTown CommercialDistrict",
    "TransportInfrastructure": "RailwayLine Highway Port Airport Pipeline",
}
_PARENTS = {child: parent for parent, children in _SUBCLASSES.items() for child in children.split()}

CLASSES = frozenset(
    {*_PARENTS, *_SUBCLASSES}
    | set("Person TransportService Policy Strategy Project Industry Product Event Designation".split())
)

RELATIONS = frozenset(
    """locatedIn partOf tenantOf attractedBy administeredBy issuedBy appliesTo implements participatesIn organizes
    hasLeadingIndustry operatesIn produces suppliesTo invests builds operates cooperatesWith connects
    holdsDesignation affiliatedWith supports upstreamOf""".split()
)

INTERCHANGEABLE = {"locatedIn": "partOf", "partOf": "locatedIn"}
SYMMETRIC = frozenset({"cooperatesWith"})


def depth(name: str) -> int:
    """How many classes of the list stand above ``name``.

    >>> depth("Place"), depth("IndustrialPark")
    (0, 2)
    """
    return 1 + depth(_PARENTS[name]) if name in _PARENTS else 0
