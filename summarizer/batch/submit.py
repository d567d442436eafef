"""`submit`: what is not in the store → input files → uploaded → batches.

Safe to kill at any point, and to run again. Each call that makes something at the endpoint is announced in the job's
state before it is sent. Where a run finds such an announcement without a result, it looks among the endpoint's files
and batches first: an input file has a name of its own, and no two batches share an input file.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.batch.asking import Waiting, readings
from summarizer.batch.endpoint import Endpoint, name_of
from summarizer.batch.job import Entry, Folder, Job, Part, new_id
from summarizer.batch.parts import MOST_BYTES, MOST_REQUESTS, Input, Writer
from summarizer.errors import EndpointError, NoArticlesError, SettingsError
from summarizer.settings import Settings
from summarizer.store import Store

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Submitted:
    """What there was to send. `sent`: parts whose batches were begun now. In articles: `done` have all answers,
    `failed` can't be answered, `waiting` are under way.
    """

    sent: tuple[Part, ...]
    done: int
    failed: int
    waiting: int


def begin(folder: Folder, settings: Settings, entries: Sequence[Entry]) -> Job:
    """The job in this folder: a new one; or the one that is there, which has to be of the same articles (or none are
    given) and of the same model and endpoint.

    Raises:
        JobError: the folder can't be used, or its job is another one.
        NoArticlesError: there are no articles.
        SettingsError: no model or no store is named, or the address holds a password.
    """
    if settings.model is None:
        raise SettingsError("A batch is asked of a model, and none is named.", "Name one with --model.")
    if settings.store is None:
        raise SettingsError("A batch's answers go into a store, and none is named.", "Name one with --store.")
    if not entries and not folder.entries():
        raise NoArticlesError("No article was given.", "Name files or folders with articles.")
    with Endpoint(settings, settings.model) as endpoint:
        base_url = endpoint.base_url
    known = folder.job()
    if known is not None:
        check_same(known, settings.model_copy(update={"base_url": base_url}))
    if entries:
        folder.save_entries(entries)
    return known or folder.save(
        Job(
            id=new_id(),
            base_url=base_url,
            model=settings.model,
            depth=settings.depth,
            max_chars=settings.max_chars,
            store=str(settings.store.resolve()),
        )
    )


def check_same(job: Job, settings: Settings) -> None:
    """See that a job goes on as it was begun.

    Raises:
        SettingsError: it would be asked of another model, at another endpoint, to another depth or into another store.
    """
    asked = {
        "model": (settings.model, job.model),
        "base_url": ((settings.base_url or "").rstrip("/"), job.base_url.rstrip("/")),
        "depth": (settings.depth, job.depth),
        "store": (str(settings.store.resolve()) if settings.store else None, job.store),
    }
    for name, (now, begun) in asked.items():
        if now != begun:
            raise SettingsError(
                f"This batch job was begun with {name} {begun}, and now it is {now}.",
                "Leave it out, to go on as begun; or name another folder.",
            )


def going_on(settings: Settings, job: Job) -> Settings:
    """The settings as the job was begun with them; the key and the time-out are today's."""
    return settings.model_copy(
        update={
            "base_url": job.base_url,
            "model": job.model,
            "depth": job.depth,
            "max_chars": job.max_chars,
            "store": Path(job.store),
            "cassette": None,
        }
    )


def submit(
    folder: Folder,
    settings: Settings,
    tell: Tell,
    limits: tuple[int, int] = (MOST_REQUESTS, MOST_BYTES),
) -> Submitted:
    """Send what the job's articles still have to be asked and is not under way already.

    `settings`: of this job (`going_on`). `limits`: requests and bytes a file.

    Raises:
        JobError: the folder can't be used.
        StoreError: the store can't be used.
        EndpointError: the endpoint can't be reached or refuses; what was sent is noted, and the next run goes on.
    """
    job = _kept_parts(folder, folder.known())
    with Endpoint(settings, job.model) as endpoint, Store(Path(job.store)) as store:
        job, first = _send_all(folder, job, endpoint, tell)  # those of a run that was killed
        writer = Writer(folder, job, limits)
        counts = asyncio.run(_write_missing(folder, writer, settings, store))
        _, second = _send_all(folder, writer.job, endpoint, tell)
    return Submitted((*first, *second), *counts)


def _kept_parts(folder: Folder, job: Job) -> Job:
    """The job without input files that are lost and were not sent: what they hold is asked for again."""
    for draft in folder.path.glob(".part-*"):
        draft.unlink(missing_ok=True)
    for part in job.parts:
        if part.step in ("written", "uploading") and not (folder.path / part.name).exists():
            job = folder.save(job.without_part(part))
    return job


async def _write_missing(
    folder: Folder, writer: Writer, settings: Settings, store: Store
) -> tuple[int, int, int]:
    """Write what is missing into parts; counts articles that are done, failed and waiting."""
    seen = _under_way(folder, writer.job)
    done = failed = waiting = 0
    articles = [entry.article for entry in folder.entries()]
    async for read in readings(settings, store, articles, folder.refused()):
        for result in read.results:
            waiting += isinstance(result, Waiting)
            failed += isinstance(result, EndpointError)
            done += not isinstance(result, Waiting | EndpointError)
        for key, body in read.wanted.items():
            if key not in seen:
                seen.add(key)
                writer.add(key, body)
    writer.end()
    return done, failed, waiting


def _under_way(folder: Folder, job: Job) -> set[str]:
    """The keys of the requests in parts that are not collected."""
    keys: set[str] = set()
    for part in job.parts:
        if part.step != "collected":
            with Input(folder, part) as sent:
                keys.update(sent.keys)
    return keys


def _send_all(folder: Folder, job: Job, endpoint: Endpoint, tell: Tell) -> tuple[Job, list[Part]]:
    sent = []
    for part in job.parts:
        if part.step in ("sent", "collected"):
            continue
        tell(f"Sending batch {part.number}: {part.requests:,} requests, {part.bytes / 1e6:.1f} MB.")
        job = _uploaded(folder, job, part, endpoint)
        job = _created(folder, job, job.part(part.number), endpoint)
        sent.append(job.part(part.number))
    return job, sent


def _uploaded(folder: Folder, job: Job, part: Part, endpoint: Endpoint) -> Job:
    if part.step not in ("written", "uploading"):
        return job
    name = name_of(job.id, part)
    file = endpoint.uploaded(name, part.bytes) if part.step == "uploading" else None
    if file is None:
        with Input(folder, part):
            pass  # what goes out is what was written
        job = folder.save(job.with_part(part.model_copy(update={"step": "uploading"})))
        file = endpoint.upload(folder.path / part.name, name)
    return folder.save(job.with_part(part.model_copy(update={"step": "uploaded", "file": file})))


def _created(folder: Folder, job: Job, part: Part, endpoint: Endpoint) -> Job:
    assert part.file is not None
    batch = endpoint.created(part.file) if part.step == "creating" else None
    if batch is None:
        job = folder.save(job.with_part(part.model_copy(update={"step": "creating"})))
        batch = endpoint.create(part.file, name_of(job.id, part))
    return folder.save(
        job.with_part(part.model_copy(update={"step": "sent", "batch": batch.id, "status": batch.status}))
    )
