"""Classes of things by what figures they can have: places, works, bodies; and those that have few of their own."""

from __future__ import annotations

PLACES = frozenset(
    "Place AdministrativeArea EconomicRegion Corridor DevelopmentPlatform DevelopmentZone IndustrialPark LogisticsPark "
    "CharacteristicTown CommercialDistrict".split()
)
REGIONS = frozenset(("AdministrativeArea", "EconomicRegion"))
BUILT = frozenset("TransportInfrastructure RailwayLine Highway Port Airport Pipeline Project".split())
ORGANIZATIONS = frozenset("Organization Company GovernmentBody ResearchInstitution University Association".split())
CARRIERS = PLACES | BUILT | ORGANIZATIONS | {"TransportService", "Event"}
WEAK = frozenset("Product Industry Policy Strategy".split())
HAS_ATTRIBUTES = BUILT | (PLACES - REGIONS - {"Place"}) | {"TransportService"}
"""Classes of things with a length, an area, a total cost of their own."""
