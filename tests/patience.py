"""How long tests wait for what must come: a busy machine is late, and that is no fault."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE_S = 120.0
"""Nothing ever waits this long unless it is broken."""


def eventually(look: Callable[[], object]) -> bool:
    """Whether ``look`` says yes before patience ends; it is asked again and again."""
    end = time.monotonic() + PATIENCE_S
    while not (seen := look()) and time.monotonic() < end:
        time.sleep(0.05)
    return bool(seen)
