"""Class → its mark on pages, as the drawing shows it: colour by family, shape as the second sign."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from math import cos, pi, sin, sqrt

from markupsafe import Markup

from kg.draw.style import Style, style_of
from kg.ontology.classes import classes

_MIDDLE, _RADIUS = 10.0, 7.0


def look(name: str) -> Style:
    """Shape and colours of a class."""
    known = classes()
    return style_of(name, lambda each: known[each].parent if each in known else None)


def looks(names: list[str]) -> dict[str, dict[str, str]]:
    """The looks of several classes, for a script."""
    return {name: asdict(look(name)) for name in names}


@cache
def mark(name: str) -> Markup:
    """A small picture of the class, to stand before a name; says nothing to a screen reader."""
    style = look(name)
    colours = f"--fill:{style.fill};--light:{style.border_light};--dark:{style.border_dark}"
    points = _corners(style.shape)
    drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    inside = (
        f'<polygon points="{drawn}"/>' if points else f'<circle cx="{_MIDDLE:g}" cy="{_MIDDLE:g}" r="{_RADIUS:g}"/>'
    )
    return Markup(f'<svg class="mark" viewBox="0 0 20 20" style="{colours}" aria-hidden="true">{inside}</svg>')


def _corners(shape: str) -> list[tuple[float, float]]:
    """The corners of a shape; none for a circle. The geometry is the drawing's."""
    r = _RADIUS
    if shape == "square":
        return _around(4, r * sqrt(2), pi / 4)
    if shape == "diamond":
        return _around(4, r, pi / 2)
    if shape in ("triangle", "triangleDown"):
        up = -1 if shape == "triangle" else 1
        return [(x, y - up * 0.316 * r) for x, y in _around(3, r * 2.3 / sqrt(3), up * pi / 2)]
    if shape == "hexagon":
        return _around(6, r)
    if shape == "star":
        outer, inner = _around(5, r * 1.066, -pi / 2), _around(5, r * 0.41, -pi / 2 + pi / 5)
        return [corner for pair in zip(outer, inner, strict=True) for corner in pair]
    return []


def _around(n: int, radius: float, turn: float = 0.0) -> list[tuple[float, float]]:
    angles = [turn + 2 * pi * i / n for i in range(n)]
    return [(_MIDDLE + radius * cos(angle), _MIDDLE + radius * sin(angle)) for angle in angles]
