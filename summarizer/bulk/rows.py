"""Rows and slices: what bulk work is made of, and where each kind of export is cut and read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal, Protocol, cast

from summarizer.errors import ArticleError

Form = Literal["jsonl", "csv", "parquet"]
#: Name endings of the exports that are read in bulk.
FORMS: Mapping[str, Form] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
}
#: Bytes of one row, at most: an article may have 5 MB of text, which JSON escapes and markup may make four times that.
LONGEST = 20_000_000
#: Bytes of rows after which a partition is closed, however few rows it has: what bounds the memory of a process.
HEAVIEST = 50_000_000
_MODULES: Mapping[Form, str] = {
    "jsonl": "summarizer.bulk.lines",
    "csv": "summarizer.bulk.tables",
    "parquet": "summarizer.bulk.columns",
}


@dataclass(frozen=True)
class Row:
    """One record of an export: `record` is its JSON, or None where `fault` (what is wrong, what to do) says why not.

    `number` counts the rows of all inputs from 1, `part` those of the file `path`, whose number has `width` digits.
    """

    number: int
    path: str
    part: int
    form: Form
    record: bytes | None
    fault: tuple[str, str] | None = None
    width: int = 1

    @property
    def name(self) -> str:
        """What it is called, as when the whole file is read at once: `export.csv#017`."""
        return f"{self.path}#{self.part:0{self.width}}"


@dataclass(frozen=True)
class Cut:
    """Consecutive rows of one file: the first one's number in it from 1, how many, and where they stand.

    `start`: the byte where they begin; in Parquet the row group, of which `skip` rows come before.
    """

    part: int
    count: int
    start: int
    skip: int = 0


@dataclass(frozen=True)
class Slice:
    """One partition's input. `number` counts partitions from 0; `first` is the number of its first row, from 1; the
    number of the file's rows has `width` digits.
    """

    number: int
    first: int
    path: str
    form: Form
    cut: Cut
    width: int = 1


class Reader(Protocol):
    """A module that reads one form of export."""

    def cuts(self, path: Path, rows: int, digest: hashlib._Hash) -> Iterator[Cut]:
        """The file cut into at most `rows` rows each; all its bytes go into `digest`.

        Raises:
            ArticleError: it can't be read as this form.
        """

    def records(self, path: Path, cut: Cut) -> Iterator[bytes | tuple[str, str]]:
        """The rows of a cut: each as JSON, or what is wrong with it and what to do."""


def form_of(path: str) -> Form:
    """How this file is read, by its name.

    Raises:
        ArticleError: it is no export.
    """
    form = FORMS.get(Path(path).suffix.lower())
    if form is None:
        raise ArticleError(
            path,
            "bulk reads exports of a record a row, and this name ends otherwise.",
            f"Give files named {', '.join(FORMS)}; `summarizer extract` reads documents.",
        )
    return form


def reader(form: Form) -> Reader:
    """The module that reads this form, imported when it is met: Parquet's library is optional and takes 0.2 s."""
    return cast(Reader, import_module(_MODULES[form]))


def rows_of(one: Slice, root: str = "") -> Iterator[Row]:
    """The rows of a slice, in order. `root`: where a relative path begins; "" = the folder that the process runs in."""
    for place, record in enumerate(reader(one.form).records(Path(root) / one.path, one.cut)):
        read, fault = (record, None) if isinstance(record, bytes) else (None, record)
        yield Row(one.first + place, one.path, one.cut.part + place, one.form, read, fault, one.width)
