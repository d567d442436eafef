"""`submit`: what is not in the store → input files → uploaded → batches.

Safe to kill at any point, and to run again. Each call that makes something at the endpoint is announced in the job's
state before it is sent. Where a run finds such an announcement without a result, it looks among the endpoint's files
and batches first: an input file has a name of its own, and no two batches share an input file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from summarizer.batch.costs import Allowance, Tokens, learnt
from summarizer.batch.endpoint import Batch, Endpoint, name_of
from summarizer.batch.folder import Folder
from summarizer.batch.job import Entry, Job, Part, new_id
from summarizer.batch.missing import Found, Work, missing
from summarizer.batch.parts import MOST_BYTES, MOST_REQUESTS, Input, Writer
from summarizer.counting import dollars as in_dollars
from summarizer.errors import NoArticlesError, SettingsError
from summarizer.settings import Price, Settings
from summarizer.store import Store

Tell = Callable[[str], None]
#: Steps at which a part's batch is begun, or may be.
BEGUN = ("creating", "sent", "collected")


@dataclass(frozen=True)
class Submitted:
    """What there was to send. `sent`: parts whose batches were begun now. `requests`: submitted by all runs of the job,
    and `dollars`, what they cost, as far as they are collected, or are expected to; None where no price is known.
    `left_out_dollars`: what the requests that its limits left out are expected to cost.
    """

    sent: tuple[Part, ...]
    found: Found
    job: Job
    requests: int
    dollars: float | None
    left_out_dollars: float | None


def begin(folder: Folder, settings: Settings, entries: Iterable[Entry]) -> Job:
    """The job in this folder: a new one; or the one that is there, which has to be of the same articles (or none are
    given) and of the same model and endpoint. Limits that the settings name hold from now on.

    Raises:
        JobError: the folder can't be used, or its job is another one.
        NoArticlesError: there are no articles.
        SettingsError: no model or no store is named, the address holds a password, or the cost is bounded and the
            model's price isn't known.
    """
    known = folder.job()
    job = prepared(known, settings)
    given = iter(entries)
    first = next(given, None)
    if first is not None:
        folder.save_entries(chain((first,), given))
    elif not folder.has_entries():
        raise nothing_given()
    return job if job == known else folder.save(job)


def nothing_given() -> NoArticlesError:
    """What a job without articles is told."""
    return NoArticlesError("No article was given.", "Name files or folders with articles.")


def prepared(known: Job | None, settings: Settings) -> Job:
    """The job as it goes on from `known`, with the limits that the settings name; where there is none, as it begins.

    Raises:
        SettingsError: as for `begin`; or the settings aren't those of the job.
    """
    job = new = _begun(settings)
    if known is not None:
        check_same(known, settings.model_copy(update={"base_url": new.base_url}))
        named = {name: getattr(new, name) for name in ("max_calls", "max_cost")}
        job = known.model_copy(update={name: value for name, value in named.items() if value is not None})
    price_of(settings, job)  # before a limit that can't be held is noted
    return job


def _begun(settings: Settings) -> Job:
    if settings.model is None:
        raise SettingsError("A batch is asked of a model, and none is named.", "Name one with --model.")
    if settings.store is None:
        raise SettingsError("A batch's answers go into a store, and none is named.", "Name one with --store.")
    with Endpoint(settings, settings.model) as endpoint:
        base_url = endpoint.base_url
    return Job(
        id=new_id(),
        base_url=base_url,
        model=settings.model,
        depth=settings.depth,
        max_chars=settings.max_chars,
        store=str(settings.store.resolve()),
        max_calls=settings.max_calls,
        max_cost=settings.max_cost,
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


def price_of(settings: Settings, job: Job) -> Price | None:
    """What the job's model costs live; None when that isn't known.

    Raises:
        SettingsError: it isn't known, and the job's cost is bounded.
    """
    return settings.model_copy(update={"max_cost": job.max_cost}).price_of(job.model)


def submit(
    folder: Folder,
    settings: Settings,
    tell: Tell,
    limits: tuple[int, int] = (MOST_REQUESTS, MOST_BYTES),
) -> Submitted:
    """Send what the job's articles still have to be asked and is not under way already, as far as the job's own limits
    allow.

    `settings`: of this job (`going_on`). `limits`: requests and bytes a file.

    Raises:
        JobError: the folder can't be used.
        SettingsError: the job's cost is bounded, and its model's price isn't known.
        StoreError: the store can't be used.
        EndpointError: the endpoint can't be reached or refuses; what was sent is noted, and the next run goes on.
    """
    job = folder.known()
    before = {part.number for part in job.parts if part.step in ("sent", "collected")}
    price = price_of(settings, job)
    with Endpoint(settings, job.model) as endpoint, Store(Path(job.store)) as store:
        sender = _Sender(folder, endpoint, tell, price)
        job = _allowed_parts(folder, sender.looked_for(_kept_parts(folder, job)), price)
        job = sender.send_all(job)  # those of a run that was killed
        writer, allowance = Writer(folder, job, limits), Allowance(job, price)
        work = Work(settings, store, folder.entries(), folder.refused(), under_way(folder, job))
        found = missing(work, allowance, writer.add)
        writer.end()
        job = sender.send_all(writer.job)
    left = found.left_out_tokens.dollars(price) if price else None
    sent = tuple(part for part in job.parts if part.step == "sent" and part.number not in before)
    return Submitted(sent, found, job, allowance.requests, allowance.dollars, left)


def _kept_parts(folder: Folder, job: Job) -> Job:
    """The job without input files that are lost and were not sent: what they hold is asked for again. Files that are no
    part of it are taken away.
    """
    for part in job.parts:
        if part.step in ("written", "uploading") and not (folder.path / part.name).exists():
            job = folder.save(job.without_part(part))
    names = {part.name for part in job.parts}
    for path in folder.path.glob("part-*.jsonl"):
        if path.name not in names:
            path.unlink(missing_ok=True)
    return job


def _allowed_parts(folder: Folder, job: Job, price: Price | None) -> Job:
    """The job without input files that were written under wider limits, and whose batches weren't begun: what of them
    may be sent is written anew.
    """
    allowance = Allowance(begun_parts(job), price)
    for part in job.parts:
        tokens = Tokens(part.prompt_tokens, part.completion_tokens)
        if part.step not in BEGUN and not allowance.admits(tokens, part.requests):
            job = folder.save(job.without_part(part))
            (folder.path / part.name).unlink(missing_ok=True)
    return job


def begun_parts(job: Job) -> Job:
    """The job as if only those of its batches were there that are begun, or may be."""
    return job.model_copy(update={"parts": tuple(part for part in job.parts if part.step in BEGUN)})


def under_way(folder: Folder, job: Job) -> Iterator[str]:
    """The keys of the requests in parts that are not collected."""
    for part in job.parts:
        if part.step != "collected":
            with Input(folder, part) as sent:
                yield from sent.keys


@dataclass(frozen=True)
class _Sender:
    """Uploads input files and begins their batches."""

    folder: Folder
    endpoint: Endpoint
    tell: Tell
    price: Price | None

    def looked_for(self, job: Job) -> Job:
        """The job with what is known of batches that a run which was killed may have begun."""
        for part in job.parts:
            if part.step == "creating" and part.file is not None:
                batch = self.endpoint.created(part.file)
                job = self._begun(job, part, batch) if batch else self._stepped(job, part, step="uploaded")
        return job

    def send_all(self, job: Job) -> Job:
        """The job with all of its batches begun."""
        for part in job.parts:
            if part.step in ("sent", "collected"):
                continue
            self.tell(self._told(job, part))
            job = self._uploaded(job, part)
            job = self._created(job, job.part(part.number))
        return job

    def _told(self, job: Job, part: Part) -> str:
        size = f"{part.requests:,} requests, {part.bytes / 1e6:.1f} MB"
        if self.price:
            tokens = Tokens(part.prompt_tokens, part.completion_tokens).times(learnt(job.parts))
            size += f", expected to cost {in_dollars(tokens.dollars(self.price))}"
        return f"Sending batch {part.number}: {size}."

    def _uploaded(self, job: Job, part: Part) -> Job:
        if part.step not in ("written", "uploading"):
            return job
        name = name_of(job.id, part)
        file = self.endpoint.uploaded(name, part.bytes) if part.step == "uploading" else None
        if file is None:
            with Input(self.folder, part):
                pass  # what goes out is what was written
            job = self._stepped(job, part, step="uploading")
            file = self.endpoint.upload(self.folder.path / part.name, name)
        return self._stepped(job, part, step="uploaded", file=file)

    def _created(self, job: Job, part: Part) -> Job:
        assert part.file is not None
        job = self._stepped(job, part, step="creating")
        return self._begun(job, part, self.endpoint.create(part.file, name_of(job.id, part)))

    def _begun(self, job: Job, part: Part, batch: Batch) -> Job:
        return self._stepped(job, part, step="sent", batch=batch.id, status=batch.status)

    def _stepped(self, job: Job, part: Part, **changed: str) -> Job:
        return self.folder.save(job.with_part(part.model_copy(update=changed)))
