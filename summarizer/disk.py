"""Folders that are there, files that are there whole or not at all, and who may write them now."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from summarizer.errors import SettingsError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]  # asked for before each use

#: Ending of files that are being written.
UNFINISHED = ".unfinished"


def ready(folder: Path) -> None:
    """Make the folder, unless it is there.

    Raises:
        SettingsError: it can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"{folder} can't be made: {error.strerror or error}.", "Name another folder with -o."
        ) from None


@contextmanager
def whole(path: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """A file to write: it takes the place of what is at `path` at the end of the block, and is on the disk then, even
    when the machine stops; an error in the block leaves what was there. `private`: readable by its owner only.

    Raises:
        OSError: it can't be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        with open(draft, "wb", opener=partial(os.open, mode=0o600 if private else 0o666)) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        _sync(path.parent)
    except Exception:  # not what ends the program: `swept` takes that away, as after a kill
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def locked(handle: int, *, shared: bool = False, wait: bool = False) -> bool:
    """Lock an open file or folder until it is closed: for this process alone, or `shared` with others that share it.
    False where another process is in the way, unless it is to `wait`. By POSIX locks; where there are none (Windows,
    some network disks), nobody is kept out.
    """
    if fcntl is not None:
        how = (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB)
        try:
            fcntl.flock(handle, how)
        except BlockingIOError:
            return False
        except OSError:
            pass  # a disk without locks
    return True


def swept(folder: Path) -> None:
    """Take away what runs that were killed left half written."""
    for path in folder.glob(f".*{UNFINISHED}"):
        with suppress(OSError):
            path.unlink()


def _sync(folder: Path) -> None:
    """Make a new name in a folder last. Windows can't, and needs not."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
