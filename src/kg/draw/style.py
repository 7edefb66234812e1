"""Class of a thing → colour and shape on the drawing.

Two signs for every class, so that no one has to tell colours apart: the family of a class gives the colour (palette
of Okabe and Ito 2008, made for all kinds of colour vision), its place in the family the shape. Borders carry the
contrast that the light fills lack on white.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

SHAPES = ("dot", "square", "diamond", "triangle", "triangleDown", "hexagon", "star")


@dataclass(frozen=True, slots=True)
class Family:
    """Colours of one group of related classes: fill, and border on a light and on a dark page."""

    fill: str
    border_light: str
    border_dark: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """How the things of one class look."""

    shape: str
    fill: str
    border_light: str
    border_dark: str


FAMILIES = (
    Family("#0072B2", "#004A75", "#7CC4F0", (
        "Company", "GovernmentBody", "Organization", "ResearchInstitution", "University", "Association", "Person")),
    Family("#D55E00", "#8A3D00", "#FFB27A", ("Place", "AdministrativeArea", "EconomicRegion", "Corridor")),
    Family("#009E73", "#005C43", "#6FE0BF", (
        "DevelopmentPlatform", "IndustrialPark", "DevelopmentZone", "LogisticsPark", "CharacteristicTown",
        "CommercialDistrict")),
    Family("#56B4E9", "#1B6490", "#C3E6FA", (
        "TransportInfrastructure", "RailwayLine", "Highway", "Port", "Airport", "Pipeline", "TransportService")),
    Family("#CC79A7", "#833A62", "#F2C4DD", ("Strategy", "Policy")),
    Family("#E69F00", "#855C00", "#FFD684", ("Project",)),
    Family("#F0E442", "#7A7200", "#FBF6B4", ("Industry", "Product")),
    Family("#8C8C8C", "#4A4A4A", "#D6D6D6", ("Event", "Designation")),
)  # fmt: skip
OTHER = Family("#C9C4BB", "#5F5A50", "#ECE8E0", ())

_STYLES = {
    name: Style(SHAPES[place], family.fill, family.border_light, family.border_dark)
    for family in FAMILIES
    for place, name in enumerate(family.classes)
}


def style_of(type_: str, parent_of: Callable[[str], str | None]) -> Style:
    """The look of a class; a class without a look of its own takes that of the nearest class above it."""
    above: str | None = type_
    for _ in range(20):  # a hierarchy that runs in a circle must not hang the drawing
        if above is None:
            break
        if above in _STYLES:
            return _STYLES[above]
        above = parent_of(above)
    return Style(SHAPES[0], OTHER.fill, OTHER.border_light, OTHER.border_dark)
