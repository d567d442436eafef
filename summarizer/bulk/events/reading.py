"""What `bulk brief` is given: folders that `bulk extract` filled, and files with a source brief a line."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.bulk import lines, parts
from summarizer.bulk.columns import arrow
from summarizer.bulk.extract import RESULT
from summarizer.bulk.manifest import MANIFEST
from summarizer.bulk.parts import Format, digest_of, summed
from summarizer.errors import BriefError, SettingsError, SummarizerError, plain

#: Rows that are taken of a plain file at a time.
ROWS = 1000
#: Bytes of one source brief, at most: its evidence repeats an article of at most 5 MB several times.
LONGEST = 200_000_000
#: How a line with a source brief begins; and bytes in which that is seen.
_BRIEF = re.compile(
    rb'(?:\xef\xbb\xbf)?\s{0,9}\{\s{0,9}"schema_version"\s{0,9}:\s{0,9}\d{1,9}\s{0,9},\s{0,9}"source"\s{0,9}:'
)
_SEEN = 200
#: Rows of a table that are decoded at a time, and bytes of a file that are read at a time.
_BATCH, _CHUNK = 32, 1 << 20


@dataclass(frozen=True)
class Given:
    """Consecutive source briefs of one file: a whole partition, or `count` lines from byte `start` on."""

    path: str
    format: Format
    start: int = 0
    count: int | None = None

    def __str__(self) -> str:
        return plain(self.path)


@dataclass(frozen=True)
class Export:
    """One input. `failed`: rows that the extraction could make nothing of. `sha256`: what `bulk extract` said of its
    partitions and the files of failed rows beside them, None for a plain file.
    """

    name: str
    given: tuple[Given, ...]
    failed: int = 0
    sha256: str | None = None

    def check(self, digests: Sequence[str]) -> None:
        """See that the partitions, whose hex SHA-256 these are, are those that were written.

        Raises:
            BriefError: one of them is another.
        """
        if self.sha256 is None:
            return
        if summed(self._files(digests)) != self.sha256:
            raise BriefError(
                f"{plain(self.name)} isn't as it was written: one of its partitions was changed or cut.",
                "Copy it again, or run `bulk extract` into a new folder.",
            )

    def _files(self, digests: Sequence[str]) -> Iterator[tuple[str, str]]:
        for one, digest in zip(self.given, digests, strict=True):
            path = Path(one.path)
            yield digest, path.name
            for beside in _failures(path):
                yield digest_of(beside), beside.name


class _Manifest(BaseModel):
    """Of an extraction's manifest what is needed here."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    engine: str
    format: Literal["jsonl", "parquet"]
    partitions: int = Field(ge=0)


class _Result(BaseModel):
    """Of an extraction's result what is needed here."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    failed: int = Field(ge=0)
    sha256: str


def is_extracted(name: str) -> bool:
    """Whether this is a folder that `bulk extract` filled, or a file of source briefs, by its first line."""
    path = Path(name)
    if path.is_dir():
        return (path / MANIFEST).is_file()
    try:
        with path.open("rb") as file:
            return _BRIEF.match(file.read(_SEEN)) is not None
    except OSError:
        return False


def export(name: str) -> Export:
    """A folder of partitions, or a file of source briefs.

    Raises:
        BriefError: there is none, or the folder isn't finished or isn't one of `bulk extract`.
    """
    path = Path(name)
    if path.is_dir():
        return _folder(path)
    digest = hashlib.sha256()
    try:
        cuts = list(lines.cuts(path, ROWS, digest))
    except OSError as error:
        raise BriefError(f"{plain(name)} can't be read: {error.strerror or error}.") from None
    return Export(name, tuple(Given(name, "jsonl", cut.start, cut.count) for cut in cuts))


def _folder(folder: Path) -> Export:
    name = plain(str(folder))
    try:
        manifest = _Manifest.model_validate_json((folder / MANIFEST).read_bytes())
    except (OSError, ValidationError):
        raise BriefError(
            f"{name} holds no partitions of source briefs.", "Fill it with `summarizer bulk extract`."
        ) from None
    try:
        result = _Result.model_validate_json((folder / RESULT).read_bytes())
    except (OSError, ValidationError):
        raise BriefError(
            f"{name} isn't finished: it has no {RESULT}.", "Run its `bulk extract` again first."
        ) from None
    paths = [folder / parts.name(number, manifest.format) for number in range(manifest.partitions)]
    if missing := [path.name for path in paths if not path.is_file()]:
        raise BriefError(f"{name} lacks {missing[0]}.", "Run its `bulk extract` again first.")
    given = tuple(Given(str(path), manifest.format) for path in paths)
    return Export(str(folder), given, result.failed, result.sha256)


def _failures(part: Path) -> Iterator[Path]:
    """The file of failed rows beside a partition, where there is one."""
    beside = part.with_name(part.name.replace("part-", "failed-", 1))
    if beside.is_file():
        yield beside


def records(given: Given, digest: hashlib._Hash) -> Iterator[tuple[int, bytes]]:
    """Each source brief as it is written, without the line's end, and the byte at which it begins: of a table, in the
    file of lines that `spooled` makes of it. The file's bytes go into `digest`.

    Raises:
        BriefError: it can't be read, or isn't a table of ours.
    """
    try:
        yield from _table(given, digest) if given.format == "parquet" else _lines(given, digest)
    except OSError as error:
        raise BriefError(f"{given} can't be read: {error.strerror or error}.") from None


def _lines(given: Given, digest: hashlib._Hash) -> Iterator[tuple[int, bytes]]:
    with Path(given.path).open("rb") as file:
        file.seek(given.start)
        left, place = given.count, given.start
        while left != 0 and (line := file.readline(LONGEST)):
            digest.update(line)
            if len(line) == LONGEST:
                raise BriefError(f"{given}: a line is longer than {LONGEST // 1_000_000} MB.")
            if line.strip():
                left = None if left is None else left - 1
                yield place, line.removesuffix(b"\n")
            place += len(line)


def _table(given: Given, digest: hashlib._Hash) -> Iterator[tuple[int, bytes]]:
    path, place = Path(given.path), 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    for record in rows_of_table(path):
        yield place, record
        place += len(record) + 1


def hashed(given: Given) -> str:
    """Hex SHA-256 of the bytes in which these source briefs stand. Errors as for `records`."""
    digest = hashlib.sha256()
    if given.count is not None:
        for _ in records(given, digest):
            pass
        return digest.hexdigest()
    try:
        return digest_of(Path(given.path))
    except OSError as error:
        raise BriefError(f"{given} can't be read: {error.strerror or error}.") from None


def rows_of_table(path: Path) -> Iterator[bytes]:
    """What the column `json` of a table holds, a row after the other.

    Raises:
        BriefError: it is no Parquet file, a broken one, or lacks the column.
        SettingsError: pyarrow isn't installed.
    """
    parquet, pa = arrow("pyarrow.parquet"), arrow("pyarrow")
    try:
        with parquet.ParquetFile(path, pre_buffer=False, buffer_size=_CHUNK) as file:
            for batch in file.iter_batches(batch_size=_BATCH, columns=["json"]):
                for text in batch.column("json").to_pylist():
                    yield (text or "").encode()
    except (pa.ArrowException, KeyError, OSError) as error:
        raise BriefError(
            f"{plain(str(path))} is no partition, or a broken one ({type(error).__name__}).",
            "Copy it again, or make it again.",
        ) from error


def spooled(given: Given, at: Path) -> None:
    """Write a table's source briefs as lines, so that one can be read without decoding its neighbours.

    Raises:
        SummarizerError: it can't be written or read.
    """
    try:
        with at.open("wb") as file:
            for record in rows_of_table(Path(given.path)):
                file.write(record + b"\n")
    except OSError as error:
        raise SettingsError(f"{plain(str(at))} can't be written: {error.strerror or error}.") from None


def fetched(path: str, start: int, size: int) -> bytes:
    """The bytes that stand there.

    Raises:
        SummarizerError: the file is gone.
    """
    try:
        with Path(path).open("rb") as file:
            file.seek(start)
            return file.read(size)
    except OSError as error:
        raise SummarizerError(
            f"{plain(path)} could be read at first, and now can't be: {error.strerror}."
        ) from None
