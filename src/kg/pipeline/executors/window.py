"""Keeping a cluster busy without filling its memory: some batches under way, results taken in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
Handle = TypeVar("Handle")
Result = TypeVar("Result")

AHEAD = 4
"""Batches under way for each worker: the next is there when one is done, and results that wait for a slow one are few."""


def in_order(
    submit: Callable[[Item], Handle], wait: Callable[[Handle], Result], items: Iterable[Item], workers: int
) -> Iterator[Result]:
    """Submit ``items`` with at most ``AHEAD`` for each worker under way; yield what ``wait`` gives, in their order."""
    under_way: deque[Handle] = deque()
    for item in items:
        under_way.append(submit(item))
        if len(under_way) >= AHEAD * max(workers, 1):
            yield wait(under_way.popleft())
    while under_way:
        yield wait(under_way.popleft())
