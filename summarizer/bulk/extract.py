"""The whole of bulk extraction on one screen: plan, see what is there, make the rest, tally."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from summarizer.articles.inputs import expanded
from summarizer.bulk import cluster, local, parts
from summarizer.bulk.held import alone
from summarizer.bulk.held import left as left_over
from summarizer.bulk.how import Ended, How, Made, together
from summarizer.bulk.manifest import MANIFEST, Plan, bound, planned
from summarizer.bulk.parts import Format
from summarizer.bulk.rows import Slice
from summarizer.bulk.shares import shares
from summarizer.disk import ready, swept
from summarizer.engines.llm.ledger import Snapshot
from summarizer.errors import ArticleError, BudgetReached, NoArticlesError, SettingsError, SummarizerError
from summarizer.pipeline import Progress
from summarizer.settings import Settings

RESULT = "result.json"


@dataclass(frozen=True)
class Job:
    """How to do it. `format`, `rows`, `fields` and what is asked of which model decide what comes out, nothing else.

    `rows`: of a partition, at most, from 1. `jobs`: workers, from 1: processes on this machine, or tasks on a cluster.
    `ray`: None = in processes here; "local" = Ray, started here with `jobs` processors; else a cluster's address
    ("auto", "HOST:6379"). `settings`: a model named there is the engine, else the lexical one; its limits hold for all
    workers together; a cassette is not for bulk.
    """

    format: Format = "jsonl"
    rows: int = 1000
    fields: Mapping[str, str] = field(default_factory=dict)
    jobs: int = 2
    ray: str | None = None
    settings: Settings = field(default_factory=Settings)


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
        BudgetReached: what a run may use is used up.
        EndpointError: the model's endpoint is down or refuses everything.
        SummarizerError: a process was ended from outside, an input has changed, the store can't be used.
            Whatever is raised: what was made, and what was paid for, is kept.
    """
    _check(job)
    told = progress or Progress()
    ready(folder)
    with alone(folder):
        told.stage("looking through the inputs")
        plan = _plan(inputs, job)
        bound(plan.manifest, folder)
        left_over(folder / MANIFEST, lambda: told.stage("waiting for the workers of a run that was stopped"))
        left = [one for one in plan.slices if not (folder / parts.name(one.number, job.format)).exists()]
        told.start(sum(given.rows for given in plan.manifest.inputs))
        told.stage("reading")
        _tell(told, sum(given.rows for given in plan.manifest.inputs) - sum(one.cut.count for one in left))
        _make(left, folder, job, told)
        return _tallied(plan, folder, job, len(left))


def _make(left: Sequence[Slice], folder: Path, job: Job, told: Progress) -> None:
    """Make what is missing. A worker whose share of the budget is used up doesn't end those of the others."""
    used_up: SummarizerError | None = None
    calls: dict[int, Snapshot] = {}
    for one in _made(left, folder, job) if left else ():
        if one.calls is not None:
            calls[one.worker] = one.calls
            told.calls(together(calls.values()))
        if isinstance(one, Made):
            if one.part is not None:
                parts.keep(one.part, folder, job.format)
            _tell(told, sum(one.counts))
        elif isinstance(error := one.error(), BudgetReached):
            used_up = error
        else:
            raise error
    if used_up is not None:
        raise used_up


def _made(left: Sequence[Slice], folder: Path, job: Job) -> Iterator[Made | Ended]:
    settings = job.settings
    if settings.store is not None:
        settings = settings.model_copy(update={"store": settings.store.absolute()})
    share = shares(settings, min(job.jobs, len(left)))
    how = How(job.fields, job.format, held=(folder / MANIFEST).absolute(), root=str(Path.cwd()))
    if job.ray is not None:
        return cluster.run(left, how, share, job.ray)
    return local.run(left, replace(how, folder=folder.absolute()), share)


def _check(job: Job) -> None:
    if job.rows < 1 or job.jobs < 1:
        raise SettingsError("A run needs one process at least, and partitions of one row at least.")
    if job.format not in ("jsonl", "parquet"):
        raise SettingsError(f"Partitions can't be written as {job.format}.", "Choose jsonl or parquet.")
    if job.settings.cassette is not None:
        raise SettingsError("Bulk replays no cassettes.", "Leave it out; paid answers are kept in the store.")


def _plan(inputs: Sequence[str], job: Job) -> Plan:
    named = expanded(inputs)
    if named.stdin or named.addresses:
        raise SettingsError("Bulk reads files, not standard input or addresses.", "Save it first.")
    plan = planned(named.files, job.rows, job.format, job.fields, job.settings)
    failures = (*named.failures, *plan.failures)
    if not plan.manifest.inputs:
        if len(failures) == 1:
            raise failures[0]
        raise NoArticlesError("None of the inputs could be read.", " ".join(map(str, failures[:5])))
    return Plan(plan.manifest, plan.slices, failures)


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
    swept(folder)
    return done
