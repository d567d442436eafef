"""CSV, cut and read without holding more than one row: quoted cells may hold line breaks."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from summarizer.articles.derive.table import COLUMNS, LONGEST, separator
from summarizer.bulk.rows import HEAVIEST, Cut
from summarizer.errors import ArticleError

_FOREIGN = ("this row isn't UTF-8 text", "Save the export as UTF-8.")
_BOM = "\ufeff"


class _Lines:
    """A file's lines for the csv module, and how many bytes it has taken of them so far."""

    def __init__(self, file: BinaryIO, digest: hashlib._Hash | None) -> None:
        self._file, self._digest = file, digest
        self.place = file.tell()

    def __iter__(self) -> Iterator[str]:
        # A line can't be longer than a row's cells together; one that is ends the csv module's patience, not memory.
        while line := self._file.readline(LONGEST):
            if self._digest:
                self._digest.update(line)
            self.place += len(line)
            # A cut line may end inside a letter: the row is then refused as foreign, as it is too long anyway.
            yield line.decode("utf-8", "surrogateescape")


def cuts(path: Path, rows: int, digest: hashlib._Hash) -> Iterator[Cut]:
    """Cuts of at most `rows` rows, blank ones not counted. Errors as for `Reader`; a row that can't be told from its
    neighbours is an error of the whole file.
    """
    part, begun = 1, 0
    with path.open("rb") as file, _roomy():
        lines = _Lines(file, digest)
        _, mark = _header(path, lines)
        start = place = lines.place
        try:
            for row in csv.reader(lines, delimiter=mark):
                if any(cell.strip() for cell in row):
                    if begun == rows or (begun and place - start >= HEAVIEST):
                        yield Cut(part, begun, start)
                        part, begun, start = part + begun, 0, place
                    begun += 1
                place = lines.place
        except csv.Error as error:
            raise ArticleError(
                str(path),
                f"its rows can't be told apart from row {part + begun} on ({error}).",
                "Is a quotation mark missing there? Export it again as CSV.",
            ) from error
    if begun:
        yield Cut(part, begun, start)


def records(path: Path, cut: Cut) -> Iterator[bytes | tuple[str, str]]:
    """The rows of a cut as JSON objects, sorted by column name, as `summarizer extract` reads them."""
    left = cut.count
    with path.open("rb") as file, _roomy():
        header, mark = _header(path, _Lines(file, None))
        file.seek(cut.start)
        for row in csv.reader(_Lines(file, None), delimiter=mark):
            if any(cell.strip() for cell in row):
                yield _record(header, row)
                left -= 1
            if not left:
                return


def _record(header: list[str], row: list[str]) -> bytes | tuple[str, str]:
    named = {name: cell for name, cell in zip(header, row, strict=False) if name}
    if any("\udc80" <= char <= "\udcff" for cell in named.values() if not cell.isascii() for char in cell):
        return _FOREIGN
    return json.dumps(named, sort_keys=True, ensure_ascii=True).encode()


def _header(path: Path, lines: _Lines) -> tuple[list[str], str]:
    """The names of the columns, and what separates them.

    Raises:
        ArticleError: the first line names no two columns.
    """
    first = next((line for line in lines if line.strip()), "").removeprefix(_BOM)
    mark = separator(first[:10_000])
    if mark is None:
        raise ArticleError(
            str(path), "its first line names no columns.", "Give a CSV file with a header line."
        )
    return [name.strip() for name in next(csv.reader([first], delimiter=mark))][:COLUMNS], mark


@contextmanager
def _roomy() -> Iterator[None]:
    """Let cells be as long as articles. The limit is the whole process's, so it is put back."""
    before = csv.field_size_limit(LONGEST)
    try:
        yield
    finally:
        csv.field_size_limit(before)
