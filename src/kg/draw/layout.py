"""Nodes and edges → positions, computed once so that the page opens at rest (seeded: same graph, same picture).

Connected parts are laid out one by one and packed, the largest first; things without relations stand in rows below.
A part is first unrolled by pivot distances, then relaxed by springs along edges against repulsion from near and
sampled nodes, and last pulled apart where two names would overlap.

Source: Brandes and Pich 2007 (pivot MDS), Fruchterman and Reingold 1991 (springs).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray

SEED = 20
SPACING = 70.0
"""Wanted length of an edge, in canvas units."""
ROOM_X, ROOM_Y = 76.0, 44.0
"""Half axes of the ellipse around a node that another should stay out of; wide, because names are."""
REACH = 6 * SPACING
"""How far things push one another away; without an end, two crowds joined by one edge would stretch it for ever."""
N_PIVOTS = 24
N_SAMPLED = 24
GAP = 120.0
WIDTH_TO_HEIGHT = 1.5

Points = NDArray[np.float64]


def lay_out(n_nodes: int, edges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Positions of nodes 0 … ``n_nodes`` - 1 in whole canvas units around (0, 0).

    ``edges`` are pairs of node numbers in any order and direction; parallel edges and loops count once.
    """
    pairs = sorted({(min(a, b), max(a, b)) for a, b in edges if a != b})
    beside: list[list[int]] = [[] for _ in range(n_nodes)]
    for a, b in pairs:
        beside[a].append(b)
        beside[b].append(a)
    positions = np.zeros((n_nodes, 2))
    parts = _connected(beside)
    boxes = []
    for part in (p for p in parts if len(p) > 1):
        number = {node: i for i, node in enumerate(part)}
        inside = np.array([(number[a], number[b]) for a in part for b in beside[a] if a < b], dtype=np.int64)
        positions[part] = _lay_out_part([[number[b] for b in beside[a]] for a in part], inside)
        boxes.append(part)
    _pack(positions, boxes, [p[0] for p in parts if len(p) == 1])
    if n_nodes:
        positions -= (positions.min(axis=0) + positions.max(axis=0)) / 2
    return [(round(float(x)), round(float(y))) for x, y in positions]


def _connected(beside: list[list[int]]) -> list[list[int]]:
    """Connected parts, largest first, each sorted."""
    part_of = [-1] * len(beside)
    parts: list[list[int]] = []
    for start in range(len(beside)):
        if part_of[start] >= 0:
            continue
        part_of[start] = len(parts)
        part = [start]
        for node in part:
            for other in beside[node]:
                if part_of[other] < 0:
                    part_of[other] = len(parts)
                    part.append(other)
        parts.append(sorted(part))
    return sorted(parts, key=lambda p: (-len(p), p[0]))


def _lay_out_part(beside: list[list[int]], edges: NDArray[np.int64]) -> Points:
    """Positions of one connected part of two or more nodes."""
    n = len(beside)
    points = _unrolled(beside) * SPACING
    degree = np.array([len(b) for b in beside], dtype=np.float64)
    random = np.random.default_rng(SEED)
    rounds = 140 if n < 1500 else 90 if n < 8000 else 50
    for step in range(rounds):
        heat = SPACING * 1.5 * (1.0 - step / rounds) + 1.0
        push = _spring(points, edges, degree) + _repel(points, degree, random)
        length = np.maximum(np.hypot(push[:, 0], push[:, 1]), 1e-9)
        points += push * (np.minimum(length, heat) / length)[:, None]
    points = _turned(points)
    points[:, 0] *= WIDTH_TO_HEIGHT
    return _untangled(points)


def _unrolled(beside: list[list[int]]) -> Points:
    """A first picture in which distances resemble the number of relations between nodes (pivot MDS)."""
    n = len(beside)
    distances = np.zeros((n, min(N_PIVOTS, n)))
    nearest = np.full(n, np.inf)
    pivot = max(range(n), key=lambda i: (len(beside[i]), -i))
    for column in range(distances.shape[1]):
        distances[:, column] = _steps_from(pivot, beside)
        nearest = np.minimum(nearest, distances[:, column])
        pivot = int(np.argmax(nearest))
    squared = distances**2
    centred = squared - squared.mean(0) - squared.mean(1)[:, None] + squared.mean()
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, ::-1][:, :2]
    if axes.shape[1] < 2:
        axes = np.hstack([axes, np.zeros((axes.shape[0], 1))])
    points = -0.5 * centred @ axes
    points *= np.where(np.abs(points).max(0) == points.max(0), 1.0, -1.0)  # an axis has no direction of its own
    radius = np.maximum(np.hypot(points[:, 0], points[:, 1]), 1e-9)
    spread = max(float(np.sqrt((radius**2).mean())), 1e-9)
    points *= (np.minimum(radius, 2 * spread) / radius)[:, None]  # pivots lie far out among nodes that are all alike
    jitter = np.random.default_rng(SEED).normal(scale=0.3, size=points.shape)  # equal distances must not coincide
    return np.asarray(points / spread * sqrt(n) * 0.5 + jitter)


def _steps_from(start: int, beside: list[list[int]]) -> Points:
    steps = np.full(len(beside), -1.0)
    steps[start] = 0
    queue = [start]
    for node in queue:
        for other in beside[node]:
            if steps[other] < 0:
                steps[other] = steps[node] + 1
                queue.append(other)
    return steps


def _spring(points: Points, edges: NDArray[np.int64], degree: Points) -> Points:
    """Pull along edges, growing with length; the edges of a hub may be longer, since they need a wider circle."""
    a, b = edges[:, 0], edges[:, 1]
    gap = points[b] - points[a]
    length = np.hypot(gap[:, 0], gap[:, 1])
    wanted = SPACING * np.maximum(degree[a], degree[b]) ** 0.35
    strength = (length / wanted)[:, None] * gap * 0.5
    return _summed(len(points), a, strength) - _summed(len(points), b, strength)


def _repel(points: Points, degree: Points, random: np.random.Generator) -> Points:
    """Push away from all nodes in a small part; from sampled nodes and neighbours by coordinate in a large one."""
    n = len(points)
    mass = degree**0.25  # hubs keep others a little further away, but do not drive their own surroundings apart
    if n <= 400:
        gap = points[:, None, :] - points[None, :, :]
        weight = mass[None, :] * mass[:, None] * _fading((gap**2).sum(2))
        return np.asarray((weight[:, :, None] * gap).sum(1) * SPACING**1.5)
    push = np.zeros_like(points)
    others = random.integers(0, n, size=(N_SAMPLED, n))
    for other in others:
        push += _away(points, other, mass) * (n / N_SAMPLED)
    for axis in (0, 1):
        order = np.argsort(points[:, axis], kind="stable")
        for shift in (1, 2, 3, 4):
            other = np.empty(n, dtype=np.int64)
            other[order] = np.roll(order, shift)
            push += _away(points, other, mass)
            other[order] = np.roll(order, -shift)
            push += _away(points, other, mass)
    return np.asarray(push * SPACING**1.5)


def _away(points: Points, other: NDArray[np.int64], mass: Points) -> Points:
    gap = points - points[other]
    return np.asarray((mass * mass[other] * _fading((gap**2).sum(1)))[:, None] * gap)


def _fading(squared: Points) -> Points:
    """Repulsion by squared distance: one over it when near, next to nothing beyond ``REACH``."""
    return np.asarray(1.0 / (np.maximum(squared, SPACING**2 / 16) * (1.0 + squared / REACH**2)))


def _summed(n: int, index: NDArray[np.int64], values: Points) -> Points:
    """Sum of ``values`` for each node of ``index``."""
    return np.stack([np.bincount(index, values[:, axis], minlength=n) for axis in (0, 1)], axis=1)


def _turned(points: Points) -> Points:
    """Rotated so that the longest extent lies from left to right."""
    points = points - points.mean(0)
    _, axes = np.linalg.eigh(points.T @ points)
    turned = points @ axes[:, ::-1]
    turned *= np.where(np.abs(turned).max(0) == turned.max(0), 1.0, -1.0)
    return np.asarray(turned)


def _untangled(points: Points) -> Points:
    """Push apart the nodes that stand in one another's room; each round looks along rows, then columns."""
    room = np.array([ROOM_X, ROOM_Y])
    scaled = points / room
    for step in range(max(60, min(400, 150_000 // len(points)))):
        axis = step % 2
        strip = np.floor(scaled[:, axis] + (step % 4) / 4)
        order = np.lexsort((scaled[:, 1 - axis], strip))
        moved = 0.0
        for shift in (1, 2, 3):
            left, right = order[:-shift], order[shift:]
            gap = scaled[right] - scaled[left]
            distance = np.hypot(gap[:, 0], gap[:, 1])
            short = np.where((strip[left] == strip[right]) & (distance < 1.0), 1.0 - distance, 0.0)
            gap = np.where(distance[:, None] < 1e-6, np.array([1.0, 0.5]), gap)
            move = gap / np.maximum(np.hypot(gap[:, 0], gap[:, 1]), 1e-6)[:, None] * (short * 0.35)[:, None]
            scaled += _summed(len(points), right, move) - _summed(len(points), left, move)
            moved = max(moved, float(short.max(initial=0.0)))
        if moved < 0.05 and step >= 4:
            break
    return np.asarray(scaled * room)


def _pack(positions: Points, parts: list[list[int]], alone: list[int]) -> None:
    """Move each part to its place: the largest on top, the others in rows below, then rows of lone nodes."""
    sizes = []
    for part in parts:
        positions[part] -= positions[part].min(0)
        sizes.append(positions[part].max(0))
    area = sum((w + GAP) * (h + GAP) for w, h in sizes) + len(alone) * 4 * ROOM_X * ROOM_Y
    width = max([w for w, _ in sizes] + [sqrt(area * WIDTH_TO_HEIGHT)]) if sizes or alone else 0.0
    x = y = row_height = 0.0
    for part, (part_width, part_height) in zip(parts, sizes, strict=True):
        if x and x + part_width > width:
            x, y, row_height = 0.0, y + row_height + GAP, 0.0
        positions[part] += (x, y)
        x += part_width + GAP
        row_height = max(row_height, part_height)
    if not alone:
        return
    top = y + row_height + (GAP if parts else 0.0)
    columns = max(1, min(len(alone), int(width / (2 * ROOM_X))))
    columns = ceil(len(alone) / ceil(len(alone) / columns))
    for i, node in enumerate(alone):
        positions[node] = ((i % columns) * 2 * ROOM_X, top + (i // columns) * 2 * ROOM_Y)
