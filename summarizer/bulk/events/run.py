"""The whole of bulk briefing on one screen: read the source briefs' partitions, sort their articles into events, see
which event briefs are there, make the others, tally.

An event brief is known by a hash over its source briefs, the settings and the program. What the folder holds follows
from that alone: not from who made it, how many did, in which order, after how many stops, or what came late.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from summarizer.bulk.events.extracting import Summed, prepared
from summarizer.bulk.events.folder import Briefed, Counts, EventsJob, claim, digest, finish, unfinished
from summarizer.bulk.events.index import KEPT, Indexed, Reading, indexed
from summarizer.bulk.events.making import Part, Task, written
from summarizer.bulk.events.plan import Layout, Plan, changed, key, known, planned
from summarizer.bulk.events.processes import Processes
from summarizer.bulk.events.reading import Export, Given, export, spooled
from summarizer.bulk.events.sorting import Found, Member, events
from summarizer.bulk.extract import Job
from summarizer.bulk.held import alone as held_alone
from summarizer.bulk.manifest import code
from summarizer.errors import NoArticlesError, SettingsError
from summarizer.pipeline import Progress

__all__ = ["Briefed", "Counts", "EventsJob", "brief"]

#: Folder of lines of tables, while a run lasts.
_SPOOL = ".lines"
#: Events of now by key: the articles of each.
Clusters = Mapping[str, Sequence[Member]]


def brief(inputs: Sequence[str], folder: Path, job: EventsJob, progress: Progress | None = None) -> Briefed:
    """An event brief for every event among source briefs, in partitions in `folder`.

    `inputs`: folders that `bulk.extract` filled, files with a source brief a line, and exports, which are extracted
    first, in a folder `extracted` among the results. Briefs that are there and whose articles are the same are taken
    over byte for byte.

    Raises:
        InputError: there is no source brief in them.
        BriefError: an input isn't there, isn't finished, or isn't what was written; names the file.
        SettingsError: a setting makes no sense, the folder is another run's or can't be written, or an optional library
            isn't installed.
        SummarizerError: a process was ended from outside, or an input changed meanwhile; what was made is kept.
    """
    job.check()
    told, program = Summed(progress or Progress()), code()
    try:
        (folder / KEPT).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"{folder} can't be made: {error.strerror or error}.") from error
    with held_alone(folder), Processes(job.jobs) as crew:
        claim(folder, job, program)
        ready = prepared(inputs, folder, Job(fields=job.fields, jobs=job.jobs), program, told)
        exports = [export(name) for name in ready.names]
        told.stage("reading the source briefs")
        found = events(_read(exports, folder / KEPT, program, crew), job.jobs)
        if not found.clusters:
            raise NoArticlesError("There is no source brief in these inputs.", "Was every row refused?")
        done = _briefed(found, exports, _Run(folder, job, program, crew, told))
    return replace(done, failures=ready.failures)


@dataclass(frozen=True)
class _Run:
    """What the steps share."""

    folder: Path
    job: EventsJob
    program: str
    crew: Processes
    told: Progress


def _briefed(found: Found, exports: Sequence[Export], run: _Run) -> Briefed:
    """The briefs of all events, and what became of everything."""
    alone = [members[0] for members in found.clusters if len(members) == 1]
    skipped = alone if run.job.alone == "skip" else []
    clusters = {key(one, run.program): one for one in found.clusters if len(one) > 1 or not skipped}
    run.told.stage("looking at what is there")
    there = known(run.folder, clusters)
    given = [one for each in exports for one in each.given]
    paths = [_lines_of(one, number, run.folder) for number, one in enumerate(given)]
    plan = planned(clusters, paths, there, Layout(run.folder, run.job.format, run.job.events))
    with _spooled(given, paths, _needed(plan, clusters), run.crew):
        fresh = list(_written(plan, clusters, run))
    failed = {one: why for part in fresh for one, why in part.failed.items()}
    counts = Counts(
        articles=sum(map(len, found.clusters)),
        unread=sum(one.failed for one in exports),
        twice=found.twice,
        events=len(found.clusters) - len(alone),
        alone=len(alone),
        skipped=len(skipped),
        failed=len(failed),
        partitions=plan.of,
        sha256=digest(plan, fresh, run.job.format),
    )
    finish(run.folder, counts, skipped, run.job)
    made = len(plan.made) - len(failed)
    was = changed(clusters, plan, there)
    return Briefed(counts, made, was, plan.taken, len(fresh), failed, there.damaged)


def _read(exports: Sequence[Export], kept: Path, program: str, crew: Processes) -> Iterator[Indexed]:
    """What the partitions hold, in any order; at the end, what wasn't used of what is kept is taken away.

    Raises:
        BriefError: one of them isn't what was written.
    """
    given = [one for each in exports for one in each.given]
    tasks = [Reading(number, one, kept, program) for number, one in enumerate(given)]
    digests: dict[int, str] = {}
    for one in crew.map(indexed, tasks):
        digests[one.number] = one.sha256
        yield one
    first = 0
    for each in exports:
        last = first + len(each.given)
        each.check([digests[number] for number in range(first, last)])
        first = last
    used = {task.kept_at(digests[task.number]) for task in tasks}
    for path in set(kept.iterdir()) - used:
        with suppress(OSError):
            path.unlink()


def _lines_of(given: Given, number: int, folder: Path) -> str:
    """The file of lines in which the source briefs of a partition stand."""
    return given.path if given.format == "jsonl" else str(folder / _SPOOL / f"{number}.jsonl")


def _needed(plan: Plan, clusters: Clusters) -> set[int]:
    """Numbers of the partitions of source briefs from which something is to be consolidated."""
    return {member.partition for one in plan.made for member in clusters[one]}


@contextmanager
def _spooled(
    given: Sequence[Given], paths: Sequence[str], needed: set[int], crew: Processes
) -> Iterator[None]:
    """Lines of the tables that are needed, for the length of the block.

    Raises:
        SettingsError: they can't be written.
    """
    tables = [(given[n], Path(paths[n])) for n in sorted(needed) if given[n].format == "parquet"]
    folders = {path.parent for _, path in tables}
    try:
        for folder in folders:
            folder.mkdir(exist_ok=True)
        for _ in crew.map(_spool, tables):
            pass
        yield
    finally:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)


def _spool(task: tuple[Given, Path]) -> None:
    spooled(*task)


def _written(plan: Plan, clusters: Clusters, run: _Run) -> Iterator[Part]:
    """The partitions that aren't there, each as soon as it is written, the heaviest begun first."""
    run.told.start(sum(len(clusters[one]) for one in plan.made))
    run.told.stage("consolidating")
    if plan.tasks:
        unfinished(run.folder)
    for part in run.crew.map(written, sorted(plan.tasks, key=Task.weight, reverse=True)):
        for _ in range(part.articles):
            run.told.article()
        yield part
