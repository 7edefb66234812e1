"""What a worker process may use: bounded memory, few files, no network.

The engine follows SERVICE and LOAD over HTTP and has no switch for it. The words are refused before a query gets
here (``refusals.py``); these limits of the operating system are what holds if a spelling slips through.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
import sys
from pathlib import Path

if sys.platform != "win32":
    import resource

_MEGABYTE = 1 << 20
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2
_SOCKET_CALL = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198), "riscv64": (0xC00000F3, 198)}
"""By machine: how the kernel names it, and its number for ``socket``."""


def leave_network() -> bool:
    """Give up every new socket for good; says whether the system could be asked for that.

    Linux only, and only before the engine starts threads: a filter on the system call ``socket``, and a network of
    its own with nothing in it. Either is enough; where a container forbids one, the other remains.
    """
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None)
    is_alone = any(libc.unshare(flags) == 0 for flags in (_CLONE_NEWNET, _CLONE_NEWNET | _CLONE_NEWUSER))
    return _refuse_sockets(libc) or is_alone


def end_with_parent() -> None:
    """Die when the server does, even in the middle of a query; and leave Ctrl-C to the server."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def bound_memory(extra_mb: int | None) -> None:
    """Let this process take at most ``extra_mb`` of address space more than it has now; beyond that it is aborted.

    Can be called again: what counts is what it has then. None lifts the bound.
    """
    if not sys.platform.startswith("linux"):
        return
    limit = hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if extra_mb is not None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * os.sysconf("SC_PAGE_SIZE") + extra_mb * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def bound_files(extra: int | None) -> None:
    """Let this process open at most ``extra`` more files; None lifts the bound again.

    The engine opens the tables of a store when it first needs them, so a query needs at most as many as there are.
    """
    if sys.platform == "win32":
        return
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    limit = hard if extra is None else len(list(Path("/dev/fd").iterdir())) + extra
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def _refuse_sockets(libc: ctypes.CDLL) -> bool:
    """Have the kernel answer ``socket`` with "permission denied" from now on, in this process and its threads."""
    if platform.machine() not in _SOCKET_CALL:
        return False
    machine, number = _SOCKET_CALL[platform.machine()]
    steps = (
        (0x20, 0, 0, 4),  # which machine was the call made for
        (0x15, 1, 0, machine),
        (0x06, 0, 0, 0x80000000),  # another one: end the process
        (0x20, 0, 0, 0),  # which call is it
        (0x15, 0, 1, number),
        (0x06, 0, 0, 0x00050000 | 13),  # socket: "permission denied"
        (0x06, 0, 0, 0x7FFF0000),  # any other: go on
    )
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = ctypes.create_string_buffer(struct.pack("HP", len(steps), ctypes.addressof(code)))
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, program, 0, 0) == 0)
