"""The whole of bulk extraction on one screen: plan, see what is there, make the rest, tally."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from summarizer.articles.inputs import expanded
from summarizer.bulk import cluster, local, parts
from summarizer.bulk.manifest import Plan, bound, planned
from summarizer.bulk.parts import Format, Part
from summarizer.bulk.rows import Slice
from summarizer.errors import ArticleError, NoArticlesError, SettingsError
from summarizer.pipeline import Progress

RESULT = "result.json"


@dataclass(frozen=True)
class Job:
    """How to do it. Of these only `format`, `rows` and `fields` decide what comes out.

    `rows`: of a partition, at most, from 1. `jobs`: processes on this machine, from 1. `ray`: None = in processes here;
    "local" = Ray, started here with `jobs` processors; else a cluster's address, which
    hasn't been made to work yet (docs/scale.md).
    """

    format: Format = "jsonl"
    rows: int = 1000
    fields: Mapping[str, str] = field(default_factory=dict)
    jobs: int = 2
    ray: str | None = None


@dataclass(frozen=True)
class Done:
    """What is in the folder now. `made`: partitions of this run, the others were there. `sha256`: over all partitions'
    files, in order. `failures`: whole files that couldn't be read; rows that failed have files of their own.
    """

    rows: int
    briefs: int
    failed: int
    partitions: int
    made: int
    sha256: str
    failures: tuple[ArticleError, ...] = ()


def extract(inputs: Sequence[str], folder: Path, job: Job, progress: Progress | None = None) -> Done:
    """A source brief for every row of exports (JSON lines, CSV, Parquet), in partitions in `folder`.

    Partitions that are there are not made again; the folder must be empty, or of the same inputs and settings.

    Raises:
        InputError: no input, or none of them could be read.
        SettingsError: a setting makes no sense, the folder is another run's or can't be written, or an optional library
            isn't installed.
        SummarizerError: a process was ended from outside; what was made is kept.
    """
    _check(job)
    told = progress or Progress()
    told.stage("looking through the inputs")
    plan = _plan(inputs, job)
    _ready(folder)
    bound(plan.manifest, folder)
    left = [one for one in plan.slices if not (folder / parts.name(one.number, job.format)).exists()]
    told.start(sum(given.rows for given in plan.manifest.inputs))
    told.stage("reading")
    _tell(told, sum(given.rows for given in plan.manifest.inputs) - sum(one.cut.count for one in left))
    for part in _made(left, job):
        parts.keep(part, folder, job.format)
        _tell(told, sum(part.counts))
    return _tallied(plan, folder, job, len(left))


def _made(left: Sequence[Slice], job: Job) -> Iterator[Part]:
    if job.ray is not None:
        return cluster.run(left, job.fields, job.format, job.jobs, job.ray)
    return local.run(left, job.fields, job.format, job.jobs)


def _check(job: Job) -> None:
    if job.rows < 1 or job.jobs < 1:
        raise SettingsError("A run needs one process at least, and partitions of one row at least.")
    if job.format not in ("jsonl", "parquet"):
        raise SettingsError(f"Partitions can't be written as {job.format}.", "Choose jsonl or parquet.")


def _plan(inputs: Sequence[str], job: Job) -> Plan:
    named = expanded(inputs)
    if named.stdin or named.addresses:
        raise SettingsError("Bulk reads files, not standard input or addresses.", "Save it first.")
    plan = planned(named.files, job.rows, job.format, job.fields)
    failures = (*named.failures, *plan.failures)
    if not plan.manifest.inputs:
        if len(failures) == 1:
            raise failures[0]
        raise NoArticlesError("None of the inputs could be read.", " ".join(map(str, failures[:5])))
    return Plan(plan.manifest, plan.slices, failures)


def _ready(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"{folder} can't be made: {error.strerror or error}.") from error


def _tell(progress: Progress, articles: int) -> None:
    for _ in range(articles):
        progress.article()


def _tallied(plan: Plan, folder: Path, job: Job, made: int) -> Done:
    """Count what is there, and write `result.json`, which says so and holds nothing of this run alone."""
    numbers = range(plan.manifest.partitions)
    files = {
        kind: [folder / parts.name(number, job.format, kind) for number in numbers]
        for kind in ("part", "failed")
    }
    pairs = [path for pair in zip(files["part"], files["failed"], strict=True) for path in pair]
    briefs, failed = (
        sum(parts.tally(path, job.format) for path in files[kind]) for kind in ("part", "failed")
    )
    rows = sum(given.rows for given in plan.manifest.inputs)
    done = Done(rows, briefs, failed, len(numbers), made, parts.digest(pairs), plan.failures)
    kept = {name: getattr(done, name) for name in ("rows", "briefs", "failed", "partitions", "sha256")}
    parts.write_whole(folder / RESULT, (json.dumps(kept, indent=2) + "\n").encode())
    parts.swept(folder)
    return done
