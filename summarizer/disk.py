"""Folders that are there, and files that are there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from summarizer.errors import SettingsError

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
def whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write: it takes the place of what is at `path` at the end of the block, and is on the disk then, even
    when the machine stops; an error in the block leaves what was there.

    Raises:
        OSError: it can't be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        with draft.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        _sync(path.parent)
    except Exception:  # not what ends the program: `swept` takes that away, as after a kill
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


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
