"""The folder of event briefs: whose it is, what stands in it at the end, and what is taken away."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.bulk import parts
from summarizer.bulk.columns import arrow
from summarizer.bulk.events import files
from summarizer.bulk.events.making import Part
from summarizer.bulk.events.plan import Plan
from summarizer.bulk.events.sorting import Member
from summarizer.bulk.extract import RESULT
from summarizer.bulk.manifest import MANIFEST
from summarizer.bulk.parts import Format
from summarizer.disk import swept
from summarizer.errors import ArticleError, SettingsError

#: The list of articles that got no brief.
ALONE = "alone.jsonl"


@dataclass(frozen=True)
class EventsJob:
    """How to do it. `events`: of a partition, about, from 1. `alone`: whether an article of no event gets a brief of
    its own, or is only listed in `alone.jsonl`. `jobs`: processes on this machine, from 1; they change no byte.
    `fields`: of exports, as for `bulk.extract`.
    """

    format: Format = "jsonl"
    events: int = 64
    alone: Literal["brief", "skip"] = "brief"
    jobs: int = 2
    fields: Mapping[str, str] = field(default_factory=dict)

    def check(self) -> None:
        """See that it makes sense.

        Raises:
            SettingsError: it doesn't, or needs a library that isn't installed.
        """
        if self.events < 1 or self.jobs < 1:
            raise SettingsError("A run needs one process at least, and partitions of one event at least.")
        if self.format not in ("jsonl", "parquet"):
            raise SettingsError(f"Partitions can't be written as {self.format}.", "Choose jsonl or parquet.")
        if self.alone not in ("brief", "skip"):
            raise SettingsError(f"Articles alone can't be treated as {self.alone}.", "Choose brief or skip.")
        if self.format == "parquet":
            arrow("pyarrow.parquet")


@dataclass(frozen=True)
class Counts:
    """What the folder holds. `articles` = those in the `events` of two or more + those `alone`.

    `unread`: rows that the extraction had made nothing of. `twice`: source briefs that were given again. `skipped`: of
    those alone, how many have no brief. `failed`: event briefs that couldn't be made; the lists say why. `sha256`: over
    all partitions and lists, in order.
    """

    articles: int
    unread: int
    twice: int
    events: int
    alone: int
    skipped: int
    failed: int
    partitions: int
    sha256: str


@dataclass(frozen=True)
class Briefed:
    """What is in the folder now, and what of it this run did: event briefs `made`, of which `changed` ones have
    articles of an event that was there before; those `taken` over as they were; partitions `written`. `failed`: why
    there is no brief, by key of the event. `damaged`: lists that didn't fit their partitions, which were made again.
    `failures`: inputs that couldn't be read.
    """

    counts: Counts
    made: int
    changed: int
    taken: int
    written: int
    failed: Mapping[str, str] = field(default_factory=dict)
    damaged: tuple[str, ...] = ()
    failures: tuple[ArticleError, ...] = ()


class _Manifest(BaseModel):
    """What decides what the folder holds, besides its inputs."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["event briefs"] = "event briefs"
    manifest_version: Literal[1] = 1
    summarizer: str
    code: str
    engine: Literal["lexical"] = "lexical"
    format: Format
    events: int
    alone: Literal["brief", "skip"]


def claim(folder: Path, job: EventsJob, program: str) -> None:
    """See that a folder is empty, or one of event briefs in this format, and say of what it will be.

    Raises:
        SettingsError: it is another's, or can't be written.
    """
    path = folder / MANIFEST
    if path.exists():
        _compare(path, job)
    elif any(folder.glob("part-*")):
        raise SettingsError(f"{folder} holds partitions, but no {MANIFEST}.", "Name another folder with -o.")
    manifest = _Manifest(
        summarizer=version("summarizer"), code=program, format=job.format, events=job.events, alone=job.alone
    )
    swept(folder)
    parts.write_whole(path, (manifest.model_dump_json(indent=2) + "\n").encode())


def _compare(path: Path, job: EventsJob) -> None:
    try:
        there = _Manifest.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        raise SettingsError(
            f"{path.parent} is no folder of event briefs: its {MANIFEST} says something else.",
            "Name another folder with -o.",
        ) from None
    if there.format != job.format:
        raise SettingsError(
            f"{path.parent} holds partitions in {there.format}.", "Name another folder with -o."
        )


def unfinished(folder: Path) -> None:
    """From now on the result isn't true, until all is there.

    Raises:
        SettingsError: it can't be taken away.
    """
    try:
        (folder / RESULT).unlink(missing_ok=True)
    except OSError as error:
        raise SettingsError(f"{folder / RESULT} can't be taken away: {error.strerror or error}.") from error


def digest(plan: Plan, fresh: Sequence[Part], format: Format) -> str:
    """Hex SHA-256 over the partitions and their lists, in order."""
    every = {**plan.parts, **{part.number: part for part in fresh}}
    return parts.summed(
        (own, files.name(number, plan.of, format, kind))
        for number in range(plan.of)
        for kind, own in zip(files.KINDS, every[number].sha256, strict=True)
    )


def finish(folder: Path, counts: Counts, skipped: Sequence[Member], job: EventsJob) -> None:
    """List who got no brief, take away what is of an earlier run, and say what there is: nothing of this run alone.

    Raises:
        SettingsError: it can't be written.
    """
    current = {
        files.name(number, counts.partitions, job.format, kind)
        for number in range(counts.partitions)
        for kind in files.KINDS
    }
    stale = [path for path in files.ours(folder) if path.name not in current]
    if job.alone == "skip":
        told = [{"source": one.row.name, "sha256": one.row.sha256.hex()} for one in skipped]
        parts.write_whole(folder / ALONE, "".join(json.dumps(one) + "\n" for one in told).encode())
    else:
        stale.append(folder / ALONE)
    try:
        for path in stale:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise SettingsError(
            f"What is of an earlier run can't be taken away: {error.strerror or error}."
        ) from error
    parts.write_whole(folder / RESULT, (json.dumps(asdict(counts), indent=2) + "\n").encode())
    swept(folder)
