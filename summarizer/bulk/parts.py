"""Partitions as files: what they are called, their bytes, and how they are written whole."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from summarizer.bulk.columns import arrow
from summarizer.bulk.work import Outcome
from summarizer.errors import SettingsError

Format = Literal["jsonl", "parquet"]
#: Ending of files that are being written.
_UNFINISHED = ".unfinished"


@dataclass(frozen=True)
class Part:
    """A partition's files as bytes: the briefs, and the rows that failed (None when none did)."""

    number: int
    briefs: bytes
    failed: bytes | None
    counts: tuple[int, int]
    """Briefs and failures."""


def name(number: int, format: Format, kind: str = "part") -> str:
    """ "part-00017.jsonl", "failed-00017.jsonl"."""
    return f"{kind}-{number:05}.{format}"


def encoded(number: int, outcomes: Sequence[Outcome], format: Format) -> Part:
    """A partition's bytes, which depend on nothing but the outcomes (and, in Parquet, pyarrow's release)."""
    briefs = [one for one in outcomes if one.brief is not None]
    failed = [one for one in outcomes if one.failed is not None]
    write = _lines if format == "jsonl" else _table
    counts = len(briefs), len(failed)
    return Part(number, write(briefs), write(failed) if failed else None, counts)


def keep(part: Part, folder: Path, format: Format) -> None:
    """Write a partition: the failures, then the briefs, whose file says that the partition is done.

    Raises:
        SettingsError: the folder can't be written.
    """
    if part.failed is not None:
        write_whole(folder / name(part.number, format, "failed"), part.failed)
    write_whole(folder / name(part.number, format), part.briefs)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, even when the machine stops.

    Raises:
        SettingsError: it can't be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}{_UNFINISHED}")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        _sync(path.parent)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise SettingsError(
            f"{path} can't be written: {error.strerror or error}.",
            "What is there is kept: run the same command again when there is room.",
        ) from error


def swept(folder: Path) -> None:
    """Take away what runs that were killed left half written."""
    for path in folder.glob(f".*{_UNFINISHED}"):
        with suppress(OSError):
            path.unlink()


def tally(path: Path, format: Format) -> int:
    """Number of rows in a file of a partition; 0 when it isn't there."""
    if not path.exists():
        return 0
    if format == "parquet":
        return int(arrow("pyarrow.parquet").read_metadata(path).num_rows)
    with path.open("rb") as file:
        return sum(1 for _ in file)


def digest(paths: Iterable[Path]) -> str:
    """Hex SHA-256 over names and contents of files, in the order given; those that aren't there are left out."""
    whole = hashlib.sha256()
    for path in paths:
        if path.exists():
            with path.open("rb") as file:
                own = hashlib.file_digest(file, "sha256").hexdigest()
            whole.update(f"{own}  {path.name}\n".encode())
    return whole.hexdigest()


def _json(one: Outcome) -> str:
    record = one.brief or one.failed
    return "" if record is None else record.model_dump_json()


def _what(one: Outcome) -> str | None:
    """What the row is called: `export.csv#17`."""
    if one.failed is not None:
        return one.failed.what
    return one.brief.source.path if one.brief is not None else None


def _lines(outcomes: Sequence[Outcome]) -> bytes:
    return "".join(f"{_json(one)}\n" for one in outcomes).encode()


def _table(outcomes: Sequence[Outcome]) -> bytes:
    """One row group: `row` (its number over all inputs), `what` it is called, `json` (the record); of briefs, what they
    are found by.
    """
    pa = arrow("pyarrow")
    sources = [one.brief and one.brief.source for one in outcomes]
    columns = {
        "row": pa.array([one.number for one in outcomes], pa.int64()),
        "what": pa.array([_what(one) for one in outcomes], pa.string()),
        "title": pa.array([source and source.title for source in sources], pa.string()),
        "published": pa.array([source and source.published for source in sources], pa.date32()),
        "claims": pa.array([one.brief and len(one.brief.claims) for one in outcomes], pa.int64()),
        "json": pa.array([_json(one) for one in outcomes], pa.large_string()),
    }
    written = BytesIO()
    arrow("pyarrow.parquet").write_table(pa.table(columns), written, compression="zstd")
    return written.getvalue()


def _sync(folder: Path) -> None:
    """Make a new name in a folder last. Windows can't, and needs not."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
