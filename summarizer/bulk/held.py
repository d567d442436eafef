"""One run at a time works in a folder, and none begins while workers of a run that was killed still do.

By POSIX locks, which end with the process that holds them; where there are none (Windows, some network disks), nobody
is kept out.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from summarizer.disk import locked
from summarizer.errors import SettingsError


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """No other run works in the folder for the length of the block.

    Raises:
        SettingsError: one does.
    """
    handle = _open(folder)
    try:
        if handle is not None and not locked(handle):
            raise SettingsError(
                f"Another run is at work in {folder}.", "Wait for it, or name another folder with -o."
            )
        yield
    finally:
        _close(handle)


@contextmanager
def sharing(path: Path | None) -> Iterator[None]:
    """A worker is at work for the length of the block: `left` waits for it. `path`: what is locked, None = nothing."""
    handle = _open(path) if path else None
    try:
        if handle is not None:
            locked(handle, shared=True, wait=True)
        yield
    finally:
        _close(handle)


def left(path: Path, waiting: Callable[[], None]) -> None:
    """Wait until no worker is at work; `waiting` is called first if one is."""
    handle = _open(path)
    try:
        if handle is not None and not locked(handle):
            with suppress(OSError):
                waiting()
                locked(handle, wait=True)
    finally:
        _close(handle)


def _open(path: Path) -> int | None:
    with suppress(OSError):  # Windows opens no folder
        return os.open(path, os.O_RDONLY)
    return None


def _close(handle: int | None) -> None:
    if handle is not None:
        os.close(handle)
