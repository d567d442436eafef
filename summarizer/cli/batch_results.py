"""What `batch collect` has made, kept on the disk until all of it is there, and then printed: all of it, or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from summarizer.cli.printing import report
from summarizer.terminal import write

if TYPE_CHECKING:
    from summarizer.records import Dropped, SourceBrief

#: Bytes that are copied at a time.
_PIECE = 1_000_000


@dataclass(frozen=True)
class Results:
    """What is there so far. `place`: the folder, for messages.

    Raises:
        SettingsError: from every method, when something can't be written.
    """

    place: str
    _briefs: BinaryIO
    _failed: BinaryIO

    def take(self, result: SourceBrief | Dropped) -> None:
        """A brief, or what failed."""
        from summarizer.records import Dropped

        file = self._failed if isinstance(result, Dropped) else self._briefs
        with _telling(self.place):
            file.write(result.model_dump_json().encode() + b"\n")

    def print(self, output: Path | None) -> None:
        """Print the briefs, or write the file whole or not at all; what is no plain file (a device) is written to."""
        self._briefs.seek(0)
        if output is None:
            for line in self._briefs:
                write(line.decode(), None)
            return
        from summarizer.disk import whole

        with _telling(str(output)):
            if output.exists() and not output.is_file():
                with output.open("wb") as device:
                    shutil.copyfileobj(self._briefs, device, _PIECE)
                return
            with whole(output.resolve()) as file:  # a link is kept, and what it points to is written
                shutil.copyfileobj(self._briefs, file, _PIECE)

    def report(self) -> None:
        """Name what failed, on standard error."""
        from summarizer.records import Dropped

        self._failed.seek(0)
        for line in self._failed:
            report([Dropped.model_validate_json(line)])


@contextmanager
def kept(folder: Path) -> Iterator[Results]:
    """A place for results, for the length of the block: files in `folder` that have no names, and go with the process.

    Raises:
        SettingsError: they can't be made.
    """
    with ExitStack() as stack:
        with _telling(str(folder)):
            briefs, failed = (stack.enter_context(_unnamed(folder)) for _ in range(2))
        yield Results(str(folder), briefs, failed)


@contextmanager
def _unnamed(folder: Path) -> Iterator[BinaryIO]:
    with tempfile.TemporaryFile(dir=folder) as file:
        yield file


@contextmanager
def _telling(place: str) -> Iterator[None]:
    from summarizer.errors import SettingsError

    try:
        yield
    except OSError as error:
        raise SettingsError(
            f"{place} can't be written: {error.strerror or error}.",
            "Make room, or name another place with -o.",
        ) from None
