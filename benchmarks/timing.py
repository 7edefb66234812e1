"""How benchmarks take time: in processor seconds, which other work on the machine disturbs little."""

from __future__ import annotations

import signal
import statistics
import time
from collections.abc import Callable, Iterable

GIVEN_UP, FAILED = -1, -2
"""Instead of a number of rows."""


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of one run; at least ten microseconds, below which some systems count nothing."""
    start = time.process_time()
    work()
    return max(time.process_time() - start, 1e-5)


def fastest(work: Callable[[], object], rounds: int = 3) -> float:
    """Processor seconds of the fastest of some rounds."""
    return min(seconds(work) for _ in range(rounds))


def median(work: Callable[[], object], rounds: int) -> float:
    """The median of the processor seconds of some rounds."""
    return statistics.median(seconds(work) for _ in range(rounds))


def median_ratio(some: Iterable[float], others: Iterable[float]) -> float:
    """The median of the ratios of each pair."""
    return statistics.median(one / other for one, other in zip(some, others, strict=True))


def patiently(work: Callable[[], int], limit: int) -> tuple[int, float]:
    """What ``work`` gives and its processor seconds; ``GIVEN_UP`` after so many, ``FAILED`` where a peer raises an error."""

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, limit)
    start = time.process_time()
    try:
        found = work()
    except TimeoutError:
        found = GIVEN_UP
    except Exception:  # whatever a peer fails with
        found = FAILED
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return found, time.process_time() - start
