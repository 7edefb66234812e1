"""What a worker process may use: bounded memory, no new files or sockets while it evaluates, no network.

The engine follows SERVICE and LOAD over HTTP and has no switch for it. The words are refused before a query gets
here (``refusals.py``); these limits of the operating system are what holds if a spelling slips through.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_MEGABYTE = 1 << 20

if sys.platform != "win32":
    import resource


def leave_network() -> bool:
    """Move this process into a network of its own with nothing in it; says whether the system allows that.

    Linux only, and only before any thread is started. Without the right to do so the other limits remain.
    """
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None)
    return any(libc.unshare(flags) == 0 for flags in (_CLONE_NEWNET, _CLONE_NEWNET | _CLONE_NEWUSER))


def bound_memory(extra_mb: int | None) -> None:
    """Let this process take at most ``extra_mb`` of address space more than it has now; beyond that it is aborted."""
    if extra_mb is not None and sys.platform.startswith("linux"):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * os.sysconf("SC_PAGE_SIZE") + extra_mb * _MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


@contextlib.contextmanager
def no_new_files() -> Iterator[None]:
    """Neither a file nor a socket can be opened inside; what is open stays usable."""
    if sys.platform == "win32":
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
