"""Positions → a picture: a stretch of the globe with its grid, circles, and as many names as do not collide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians, sqrt

from kg.serve.pages.coordinates import Position

WIDTH, HEIGHT = 960, 620
_EM, _LINE = 15.0, 18.0
_LEAST, _MOST = 5.0, 30.0
_STEPS = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
MIN_SPAN, MAX_SPAN = 0.4, 64.0
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the picture shows: its middle, and how many degrees of longitude it is wide."""

    longitude: float
    latitude: float
    span: float

    @classmethod
    def around(cls, found: Sequence[Position]) -> Frame:
        """The smallest frame that holds all positions with a margin; the whole country without any."""
        if not found:
            return cls(104.0, 36.0, MAX_SPAN)
        west, east = (pick(each.longitude for each in found) for pick in (min, max))
        south, north = (pick(each.latitude for each in found) for pick in (min, max))
        middle = (south + north) / 2
        high = (north - south) * WIDTH / HEIGHT / cos(radians(middle))
        span = max(east - west, high) * 1.25 + 0.3
        return cls(round((west + east) / 2, 3), round(middle, 3), round(min(max(span, 1.5), MAX_SPAN), 2))

    def at(self, position: Position) -> tuple[float, float]:
        """The place in the picture."""
        scale = WIDTH / self.span
        x = WIDTH / 2 + (position.longitude - self.longitude) * scale
        y = HEIGHT / 2 - (position.latitude - self.latitude) * scale / cos(radians(self.latitude))
        return round(x, 1), round(y, 1)

    def zoomed(self, factor: float) -> Frame:
        """The same middle, ``factor`` times as wide."""
        return Frame(self.longitude, self.latitude, round(min(max(self.span * factor, MIN_SPAN), MAX_SPAN), 2))

    def moved(self, east: float, north: float) -> Frame:
        """Moved by shares of its width and height."""
        high = self.span * HEIGHT / WIDTH * cos(radians(self.latitude))
        latitude = min(max(self.latitude + north * high, -80.0), 80.0)
        return Frame(round(self.longitude + east * self.span, 3), round(latitude, 3), self.span)

    def grid(self) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
        """Meridians with x and parallels with y, at round degrees, with their names."""
        step = next((step for step in _STEPS if self.span / step <= 9), _STEPS[-1])
        high = self.span * HEIGHT / WIDTH * cos(radians(self.latitude))
        across = _round_between(self.longitude - self.span / 2, self.longitude + self.span / 2, step)
        along = _round_between(self.latitude - high / 2, self.latitude + high / 2, step)
        meridians = [(f"{each:g}°E", self.at(Position(each, self.latitude))[0]) for each in across]
        return meridians, [(f"{each:g}°N", self.at(Position(self.longitude, each))[1]) for each in along]


@dataclass(frozen=True, slots=True)
class Circle:
    """One circle: the number of its spot, its middle and radius, and its name where there is room (``label`` from left)."""

    spot: int
    x: float
    y: float
    radius: float
    has_label: bool
    label_x: float
    label_y: float
    anchor: str


def circles(frame: Frame, spots: Mapping[int, tuple[Position, int, str]]) -> list[Circle]:
    """Circles whose area tells the size, the large ones below the small ones; names are placed for the large first."""
    highest = max((size for _, size, _ in spots.values()), default=1) or 1
    seen = {n: (*frame.at(position), _radius(size, highest)) for n, (position, size, _) in spots.items()}
    inside = [n for n in spots if 0 <= seen[n][0] <= WIDTH and 0 <= seen[n][1] <= HEIGHT]
    order = sorted(inside, key=lambda n: (-seen[n][2], n))
    around = {n: (x - r, y - r, x + r, y + r) for n, (x, y, r) in seen.items() if n in set(inside)}
    taken: list[Box] = []
    found = []
    for n in order:
        x, y, radius = seen[n]
        others = [box for other, box in around.items() if other != n]
        at = _label(x, y, radius, spots[n][2], taken, others)
        found.append(Circle(n, x, y, radius, at is not None, *(at or (x, y, "start"))))
    return found


def _label(
    x: float, y: float, radius: float, name: str, taken: list[Box], others: Sequence[Box]
) -> tuple[float, float, str] | None:
    """Right of the circle, left, below or above it, where neither another circle nor a name stands yet."""
    wide = sum(1.0 if ord(char) > 0x2E7F else 0.6 for char in name) * _EM
    options = (
        (x + radius + 4, y + 5, "start", x + radius + 4),
        (x - radius - 4, y + 5, "end", x - radius - 4 - wide),
        (x, y + radius + _LINE - 2, "middle", x - wide / 2),
        (x, y - radius - 5, "middle", x - wide / 2),
    )
    for label_x, label_y, anchor, left in options:
        box = (left, label_y - _LINE + 3, left + wide, label_y + 4)
        fits = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= HEIGHT
        if fits and not any(_meet(box, other) for other in (*taken, *others)):
            taken.append(box)
            return round(label_x, 1), round(label_y, 1), anchor
    return None


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _radius(size: int, highest: int) -> float:
    return round(_LEAST + (_MOST - _LEAST) * sqrt(size / highest), 1)


def _round_between(low: float, high: float, step: float) -> Iterable[float]:
    first, last = int(low // step) + 1, int(high // step)
    return [round(n * step, 2) for n in range(first, last + 1)]
