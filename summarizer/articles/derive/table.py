"""Exports in CSV: a header line, then an article a row. Separated by comma, semicolon, tab or bar."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from summarizer.articles.derive.draft import Extracted, Request, UnreadableError
from summarizer.articles.derive.fieldmap import drafts
from summarizer.articles.html.markup import decoded

#: Characters of one field; the standard library's own limit (131,072) is below a long report's.
LONGEST = 5_000_000
#: Rows read of one file.
ROWS = 50_000
#: Columns of one row.
COLUMNS = 1000


def read(raw: bytes, request: Request) -> Extracted:
    """Every row of an export.

    Raises:
        UnreadableError: no header with two columns, no row, broken quoting, a bad field map, or too many rows.

    """
    text = decoded(raw, request.declared)[0]
    csv.field_size_limit(LONGEST)  # of this process, which only parses documents
    try:
        rows = list(_rows(text))
    except csv.Error as error:
        raise UnreadableError(f"its rows can't be told apart ({error})", "Export it again as CSV.") from error
    if not rows:
        raise UnreadableError(
            "this table has no row", "Give a CSV file with a header line and a row an article."
        )
    found, refused = drafts(rows, request.fields)
    return Extracted(found, refused, several=True)


def separator(header: str) -> str | None:
    """The character that separates the most columns of a header line; None when there are no two columns."""
    counts = [(header.count(mark), mark) for mark in (",", ";", "\t", "|")]
    most = max(counts, key=lambda one: one[0])
    return most[1] if most[0] else None


def _rows(text: str) -> Iterator[tuple[int, Any, bytes | None]]:
    first = next((line for line in text.split("\n", 50) if line.strip()), "")
    mark = separator(first[:10_000])
    if mark is None:
        raise UnreadableError("its first line names no columns", "Give a CSV file with a header line.")
    reader = csv.reader(io.StringIO(text.lstrip("\n\r"), newline=""), delimiter=mark)
    header = [name.strip() for name in next(reader, [])][:COLUMNS]
    part = 0
    for row in reader:
        if not any(cell.strip() for cell in row):
            continue
        part += 1
        if part > ROWS:
            raise UnreadableError(f"this table has more than {ROWS:,} rows", "Split it.")
        yield part, {name: cell for name, cell in zip(header, row, strict=False) if name}, None
