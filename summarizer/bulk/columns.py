"""Parquet, cut within its row groups. Needs pyarrow, the optional extra `bulk`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarizer.bulk.rows import LONGEST, Cut
from summarizer.errors import ArticleError, SettingsError

_LONG = (f"this row is longer than {LONGEST // 1_000_000} MB", "Is it one article? Split it.")
#: Bytes read at a time: without it a column of a whole row group is held.
_CHUNK = 1 << 20
#: Rows decoded at a time.
_BATCH = 256


def arrow(name: str) -> Any:
    """A module of pyarrow.

    Raises:
        SettingsError: it isn't installed.
    """
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        raise SettingsError(
            "Parquet needs a library that isn't installed (pyarrow).",
            "Install it with: pip install 'summarizer[bulk]'.",
        ) from error


def cuts(path: Path, rows: int, digest: hashlib._Hash) -> Iterator[Cut]:
    """Cuts of at most `rows` rows, none over the border of a row group. Errors as for `Reader`.

    Raises:
        SettingsError: pyarrow isn't installed.
    """
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    part = 1
    with _opened(path) as file:
        sizes = [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)]
    for group, size in enumerate(sizes):
        for skip in range(0, size, rows):
            count = min(rows, size - skip)
            yield Cut(part, count, group, skip)
            part += count


def records(path: Path, cut: Cut) -> Iterator[bytes | tuple[str, str]]:
    """The rows of a cut as JSON objects, sorted by column name."""
    passed = 0
    with _opened(path) as file:
        for batch in file.iter_batches(batch_size=_BATCH, row_groups=[cut.start]):
            begin, end = max(cut.skip - passed, 0), min(cut.skip + cut.count - passed, batch.num_rows)
            passed += batch.num_rows
            if begin < end:
                yield from (_record(row) for row in batch.slice(begin, end - begin).to_pylist())
            if passed >= cut.skip + cut.count:
                return


def _record(row: dict[str, Any]) -> bytes | tuple[str, str]:
    record = json.dumps(row, sort_keys=True, ensure_ascii=True, default=_plain).encode()
    return _LONG if len(record) > LONGEST else record


def _plain(value: Any) -> str:
    """Dates and times as in ISO 8601, bytes as text."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _opened(path: Path) -> Any:
    parquet = arrow("pyarrow.parquet")
    try:
        return parquet.ParquetFile(path, buffer_size=_CHUNK, pre_buffer=False)
    except arrow("pyarrow").ArrowException as error:
        raise ArticleError(
            str(path), "this is no Parquet file, or a broken one.", "Export it again."
        ) from error
