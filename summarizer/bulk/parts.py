"""Partitions as files: what they are called, their bytes, and how they are written whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Literal

from summarizer.bulk.columns import arrow
from summarizer.bulk.work import Outcome
from summarizer.disk import whole
from summarizer.errors import SettingsError

Format = Literal["jsonl", "parquet"]


@dataclass(frozen=True, slots=True)
class Line:
    """A row's outcome as it is written. An outcome's record takes ten times the memory of its JSON, and a partition
    waits until all of its rows are through.
    """

    number: int
    what: str | None
    """What the row is called: `export.csv#17`."""
    json: str
    failed: bool
    title: str | None = None
    published: date | None = None
    claims: int | None = None


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


def lined(outcome: Outcome) -> Line:
    """An outcome as it is written."""
    if outcome.failed is not None:
        return Line(outcome.number, outcome.failed.what, outcome.failed.model_dump_json(), failed=True)
    assert outcome.brief is not None
    source = outcome.brief.source
    return Line(
        outcome.number,
        source.path,
        outcome.brief.model_dump_json(),
        failed=False,
        title=source.title,
        published=source.published,
        claims=len(outcome.brief.claims),
    )


def encoded(number: int, lines: Sequence[Line], format: Format) -> Part:
    """A partition's bytes, which depend on nothing but the outcomes (and, in Parquet, pyarrow's release)."""
    briefs = [one for one in lines if not one.failed]
    failed = [one for one in lines if one.failed]
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
    """Write a file whole or not at all.

    Raises:
        SettingsError: it can't be written.
    """
    with kept(path) as file:
        file.write(data)


@contextmanager
def kept(path: Path) -> Iterator[BinaryIO]:
    """A file of a bulk run to write: there whole at the end of the block, or not at all when that ends by an error.

    Raises:
        SettingsError: it can't be written.
    """
    try:
        with whole(path) as file:
            yield file
    except OSError as error:
        raise SettingsError(
            f"{path} can't be written: {error.strerror or error}.",
            "What is there is kept: run the same command again when there is room.",
        ) from error


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
    return summed((digest_of(path), path.name) for path in paths if path.exists())


def summed(files: Iterable[tuple[str, str]]) -> str:
    """Hex SHA-256 over files, each given by the hex SHA-256 of its bytes and its name, in the order given."""
    found = hashlib.sha256()
    for own, called in files:
        found.update(f"{own}  {called}\n".encode())
    return found.hexdigest()


def digest_of(path: Path) -> str:
    """Hex SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _lines(lines: Sequence[Line]) -> bytes:
    return "".join(f"{one.json}\n" for one in lines).encode()


def _table(lines: Sequence[Line]) -> bytes:
    """One row group: `row` (its number over all inputs), `what` it is called, `json` (the record); of briefs, what they
    are found by.
    """
    pa = arrow("pyarrow")
    columns = {
        "row": pa.array([one.number for one in lines], pa.int64()),
        "what": pa.array([one.what for one in lines], pa.string()),
        "title": pa.array([one.title for one in lines], pa.string()),
        "published": pa.array([one.published for one in lines], pa.date32()),
        "claims": pa.array([one.claims for one in lines], pa.int64()),
        "json": pa.array([one.json for one in lines], pa.large_string()),
    }
    written = BytesIO()
    arrow("pyarrow.parquet").write_table(pa.table(columns), written, compression="zstd")
    return written.getvalue()
