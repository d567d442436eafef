"""What a folder of partitions was made of: a later run goes on only with the same inputs and settings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.articles.inputs import unreadable
from summarizer.bulk.parts import Format, digest_of, summed, write_whole
from summarizer.bulk.rows import Slice, form_of, reader
from summarizer.errors import ArticleError, SettingsError
from summarizer.resources import directory
from summarizer.settings import Depth, Settings

MANIFEST = "manifest.json"


class Given(BaseModel):
    """One input file."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    path: str
    """As it was named, normalised."""
    sha256: str
    """Hex SHA-256 of its bytes."""
    rows: int
    """Rows in it, blank ones not counted."""


class Asked(BaseModel):
    """What a model's answers depend on."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    model: str
    """Model that is asked."""
    base_url: str | None
    """Address of its endpoint; null = the openai client's default."""
    depth: Depth
    """Cost against care."""
    max_chars: int
    """Articles longer than this many characters are read in parts."""
    prompts: str
    """Hex SHA-256 over the prompts."""


class Manifest(BaseModel):
    """Everything that decides what the partitions hold. How many processes made them doesn't."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    manifest_version: Literal[1] = 1
    """Of this file's shape."""
    summarizer: str
    """Release that wrote the partitions."""
    code: str
    """Hex SHA-256 over its modules: partitions of two states of the program don't go together."""
    engine: Literal["lexical", "llm"] = "lexical"
    """Engine that read."""
    asked: Asked | None = None
    """The model; null for the lexical engine."""
    format: Format
    """How partitions are written."""
    rows: int
    """Rows of a partition, at most."""
    fields: Mapping[str, str]
    """Field map, in order of name."""
    inputs: tuple[Given, ...]
    """In order of path."""
    partitions: int
    """Number of partitions."""


@dataclass(frozen=True)
class Plan:
    """The manifest, the slices that it stands for, and files that can't be read at all."""

    manifest: Manifest
    slices: Sequence[Slice]
    failures: tuple[ArticleError, ...]


def planned(
    paths: Iterable[str],
    rows: int,
    format: Format,
    fields: Mapping[str, str],
    settings: Settings | None = None,
) -> Plan:
    """Read every file once, from end to end, holding a row at a time: its hash, and where partitions begin.

    A partition holds rows of one file. The files keep the order they are given in, which is that of their paths.
    `settings`: a model named there is the engine; None = the lexical one.

    Raises:
        SettingsError: Parquet is among them, and its library isn't installed.
    """
    slices: list[Slice] = []
    given: list[Given] = []
    failures: list[ArticleError] = []
    for path in paths:
        digest = hashlib.sha256()
        try:
            found = list(_slices(path, rows, digest, (len(slices), sum(one.rows for one in given))))
        except ArticleError as error:
            failures.append(error)
        except OSError as error:
            failures.append(unreadable(path, error))
        else:
            count = sum(one.cut.count for one in found)
            slices += [replace(one, width=len(str(count))) for one in found]
            given.append(Given(path=path, sha256=digest.hexdigest(), rows=count))
    asked = _asked(settings) if settings else None
    manifest = Manifest(
        summarizer=version("summarizer"),
        code=code(),
        engine="llm" if asked else "lexical",
        asked=asked,
        format=format,
        rows=rows,
        fields=dict(sorted(fields.items())),
        inputs=tuple(given),
        partitions=len(slices),
    )
    return Plan(manifest, slices, tuple(failures))


def _slices(path: str, rows: int, digest: hashlib._Hash, before: tuple[int, int]) -> Iterator[Slice]:
    number, first = before
    form = form_of(path)
    for cut in reader(form).cuts(Path(path), rows, digest):
        yield Slice(number, first + 1, path, form, cut)
        number, first = number + 1, first + cut.count


def _asked(settings: Settings) -> Asked | None:
    if settings.model is None:
        return None
    return Asked(
        model=settings.model,
        base_url=settings.base_url.rstrip("/") if settings.base_url else None,
        depth=settings.depth,
        max_chars=settings.max_chars,
        prompts=_hashed(directory("prompts"), "*.md"),
    )


def code() -> str:
    """Hex SHA-256 over the program's modules: what two states of it make isn't the same."""
    return _hashed(Path(str(files("summarizer"))), "*.py")


def _hashed(root: Path, pattern: str) -> str:
    return summed(
        (digest_of(path), path.relative_to(root).as_posix()) for path in sorted(root.rglob(pattern))
    )


def bound(manifest: Manifest, folder: Path) -> None:
    """Write the manifest into the folder, or see that the one there is the same.

    Raises:
        SettingsError: the folder holds partitions of something else, or files without a manifest.
    """
    path = folder / MANIFEST
    if path.exists():
        _compare(manifest, path)
        return
    if any(folder.glob("part-*")):
        raise SettingsError(f"{folder} holds partitions, but no {MANIFEST}.", "Name another folder with -o.")
    write_whole(path, (manifest.model_dump_json(indent=2) + "\n").encode())


def _compare(manifest: Manifest, path: Path) -> None:
    try:
        there = Manifest.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        raise SettingsError(f"{path} can't be read.", "Name another folder with -o.") from None
    differing = [name for name in Manifest.model_fields if getattr(there, name) != getattr(manifest, name)]
    if differing:
        raise SettingsError(
            f"{path.parent} holds the partitions of another run: {', '.join(differing)} differ.",
            "Name another folder with -o, or give the same inputs and settings as then.",
        )
