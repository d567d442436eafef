"""Articles in the order of their names, however many: they wait on the disk until all have been read."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarizer.articles import Reading
from summarizer.articles.numbering import numbered
from summarizer.batch.folder import UNFINISHED
from summarizer.batch.job import Entry, JobError
from summarizer.records import Article

#: No journal, no waiting for the disk: after a kill everything is read anew.
_MAKE = """
pragma journal_mode = off; pragma synchronous = off;
create table entries (name blob, sha256 text, entry blob, unique (name, sha256));
"""
_ADD = "insert or ignore into entries values (?, ?, ?)"
_SORTED = "select entry from entries order by name, sha256"


class Sorter:
    """Takes what is read in any order, and gives it in that of `read_articles`: by path or address, then by SHA-256,
    numbered `s1`, `s2`, …; what comes twice counts once. Holds a few megabytes, whatever it is given. A context
    manager; in `folder` it keeps a file meanwhile.

    Raises:
        JobError: from every method, when the file can't be written.
    """

    def __init__(self, folder: Path) -> None:
        with _telling(folder):
            self._place = tempfile.TemporaryDirectory(
                dir=folder, prefix=UNFINISHED, ignore_cleanup_errors=True
            )
            self._entries = sqlite3.connect(Path(self._place.name) / "entries.sqlite3", isolation_level=None)
            self._entries.executescript(_MAKE)

    def __enter__(self) -> Sorter:
        return self

    def __exit__(self, *_error: object) -> None:
        self._entries.close()
        self._place.cleanup()

    def add(self, reading: Reading) -> Reading:
        """Take some articles in; gives the reading without those that were there already."""
        notes = {note.source: note for note in reading.notes}
        new: list[Article] = []
        with _telling(Path(self._place.name)):
            self._entries.execute("begin")
            for article in reading.articles:
                note = notes.get(article.source.id)
                entry = Entry(article=article, notes=note.dropped() if note else ())
                # In UTF-8 names sort as their characters do.
                name = (article.source.path or article.source.url or "").encode("utf-8", "surrogatepass")
                row = (name, article.source.sha256, entry.model_dump_json().encode())
                if self._entries.execute(_ADD, row).rowcount:
                    new.append(article)
            self._entries.execute("commit")
        kept = {article.source.id for article in new}
        told = tuple(note for note in reading.notes if note.source in kept)
        return Reading(tuple(new), reading.failures, told, reading.skipped)

    def entries(self) -> Iterator[Entry]:
        """All articles, in order; each is read when it is asked for."""
        with _telling(Path(self._place.name)):
            for number, (row,) in enumerate(self._entries.execute(_SORTED), 1):
                yield _numbered(Entry.model_validate_json(row), f"s{number}")


def _numbered(entry: Entry, name: str) -> Entry:
    """The entry with this source id wherever it names its source."""
    notes = tuple(note.model_copy(update={"source": name}) for note in entry.notes)
    return Entry(article=numbered(entry.article, name), notes=notes)


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise JobError(f"Articles can't be sorted in {folder}: {reason}.", "Is the disk full?") from None
