"""Event briefs as files: a partition's briefs, the list beside it of what is in it, and how both are read back.

A partition is named by its number and by how many there are ("part-00003-of-00008.jsonl"): when their count changes,
the old ones stand beside the new ones until all of these are there. The list is written after the partition and holds
its hash: a list that doesn't fit its partition is nobody's word.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Literal, Protocol

from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.bulk.columns import arrow
from summarizer.bulk.events.reading import rows_of_table
from summarizer.bulk.parts import Format, digest_of, kept, write_whole
from summarizer.errors import BriefError

Kind = Literal["part", "list"]
KINDS: tuple[Kind, ...] = ("part", "list")
#: What a partition and its list are called.
_NAME = re.compile(r"(part|list)-\d{5,}-of-\d{5,}\.(jsonl|parquet)\Z")
#: Event briefs that a row group holds, at most.
_GROUP = 16


class Entry(BaseModel):
    """A line of the list: one event."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    key: str
    """Hex SHA-256 over the source briefs, the settings and the program: the same key means the same brief."""
    start: int | None
    """Where the brief begins in the partition: its first byte in JSON lines, its row in Parquet, both from 0. Null =
    there is none, as `failed` says."""
    size: int
    """Bytes of the brief, a line's end left out."""
    sha256: str
    """Hex SHA-256 of those."""
    title: str
    """The event's headline."""
    first: date | None
    """Publication of the first article; null when none is dated."""
    last: date | None
    """The same of the last."""
    articles: int
    """Articles of the event."""
    origins: int
    """Independent origins among them."""
    conflicts: int
    """Confirmed disagreements."""
    sources: tuple[str, ...]
    """Paths or addresses of the articles, in order."""
    failed: str | None = None
    """Why there is no brief; null when there is one."""


class _Head(BaseModel):
    """The first line of a list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    partition: str
    sha256: str
    list: str
    version: Literal[1] = 1


@dataclass(frozen=True)
class Taken:
    """A brief that an earlier run made: where it stands."""

    path: str
    entry: Entry


@dataclass(frozen=True)
class Told:
    """A partition that is there and whole. `sha256`: hex hashes of it and of its list."""

    path: Path
    sha256: tuple[str, str]
    entries: tuple[Entry, ...]


def name(number: int, count: int, format: Format, kind: Kind = "part") -> str:
    """ "part-00003-of-00008.parquet", "list-00003-of-00008.jsonl"."""
    return f"{kind}-{number:05}-of-{count:05}.{'jsonl' if kind == 'list' else format}"


def ours(folder: Path) -> list[Path]:
    """Partitions and lists in a folder, of whatever run, in order of name."""
    return sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))


def lists(folder: Path) -> list[Path]:
    """The lists among them."""
    return [path for path in ours(folder) if path.name.startswith("list-")]


def listed(path: Path) -> Told | None:
    """A partition by the list beside it, whose path is given; None when either isn't whole."""
    try:
        data = path.read_bytes()
        head, _, body = data.partition(b"\n")
        told = _Head.model_validate_json(head)
        name = _NAME.fullmatch(told.partition)
        if name is None or hashlib.sha256(body).hexdigest() != told.list:
            return None
        partition = path.with_name(told.partition)
        if digest_of(partition) != told.sha256:
            return None
        entries = tuple(Entry.model_validate_json(line) for line in body.splitlines())
        return Told(partition, (told.sha256, hashlib.sha256(data).hexdigest()), entries)
    except (OSError, ValidationError):
        return None


def write_list(path: Path, partition: Path, sha256: str, entries: Iterable[Entry]) -> None:
    """Write a partition's list.

    Raises:
        SettingsError: it can't be written.
    """
    body = "".join(json.dumps(entry.model_dump(mode="json")) + "\n" for entry in entries).encode()
    head = _Head(partition=partition.name, sha256=sha256, list=hashlib.sha256(body).hexdigest())
    write_whole(path, head.model_dump_json().encode() + b"\n" + body)


class Writer(Protocol):
    """Takes a partition's briefs, one after the other, and holds few of them."""

    def add(self, brief: bytes, entry: Entry) -> int:
        """Append one; where it stands, as `Entry.start`."""

    def close(self) -> None:
        """That was the last one."""


class _Lines:
    def __init__(self, file: BinaryIO) -> None:
        self._file, self._place = file, 0

    def add(self, brief: bytes, entry: Entry) -> int:  # noqa: ARG002 - as in `Writer`
        start = self._place
        self._file.write(brief + b"\n")
        self._place += len(brief) + 1
        return start

    def close(self) -> None:
        """Nothing is held back."""


class _Table:
    def __init__(self, file: BinaryIO) -> None:
        self._pa = pa = arrow("pyarrow")
        text, number, day = pa.string(), pa.int64(), pa.date32()
        columns = {"key": text, "title": text, "first": day, "last": day}
        columns |= {"articles": number, "origins": number, "conflicts": number, "json": pa.large_string()}
        self._schema = pa.schema(list(columns.items()))
        self._rows: list[Mapping[str, Any]] = []
        self._count = 0
        self._writer = arrow("pyarrow.parquet").ParquetWriter(file, self._schema, compression="zstd")

    def add(self, brief: bytes, entry: Entry) -> int:
        self._rows.append(entry.model_dump() | {"json": brief.decode()})
        self._count += 1
        if len(self._rows) == _GROUP:
            self._flush()
        return self._count - 1

    def close(self) -> None:
        if self._rows:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        names = self._schema.names
        rows = [{column: row[column] for column in names} for row in self._rows]
        self._writer.write_table(self._pa.Table.from_pylist(rows, schema=self._schema))
        self._rows.clear()


@contextmanager
def writing(path: Path, format: Format) -> Iterator[Writer]:
    """A partition to write: it is there whole at the end of the block, or not at all when that ends by an error.

    Raises:
        SettingsError: it can't be written, or pyarrow isn't installed.
    """
    with kept(path) as file:
        writer: Writer = _Table(file) if format == "parquet" else _Lines(file)
        yield writer
        writer.close()


def briefs_of(path: Path, entries: Iterable[Entry]) -> Iterator[bytes]:
    """The briefs of some entries of one partition, in the order in which they stand there.

    Raises:
        BriefError: the partition isn't what its list says.
    """
    read = _from_table(path, entries) if path.suffix == ".parquet" else _from_lines(path, entries)
    try:
        for entry, brief in read:
            if hashlib.sha256(brief).hexdigest() != entry.sha256:
                break
            yield brief
        else:
            return
    except OSError:
        pass
    raise BriefError(f"{path} has changed while it was read.", "Run the same command again.")


def _from_lines(path: Path, entries: Iterable[Entry]) -> Iterator[tuple[Entry, bytes]]:
    with path.open("rb") as file:
        for entry in entries:
            file.seek(entry.start or 0)
            yield entry, file.read(entry.size)


def _from_table(path: Path, entries: Iterable[Entry]) -> Iterator[tuple[Entry, bytes]]:
    rows, place = rows_of_table(path), -1
    for entry in entries:
        brief = b""
        while place != entry.start and (found := next(rows, None)) is not None:
            brief, place = found, place + 1
        yield entry, brief
