"""The briefs of a job's articles, one after the other: from the store, or with what is missing in it asked live."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from summarizer.batch.asking import Waiting, readings
from summarizer.batch.folder import Folder
from summarizer.batch.job import Entry
from summarizer.engines import engine_for
from summarizer.engines.base import Engine
from summarizer.errors import EndpointError
from summarizer.labels import label
from summarizer.pipeline import Progress, extract_all
from summarizer.records import Dropped, SourceBrief
from summarizer.settings import Settings
from summarizer.store import Store

Take = Callable[[SourceBrief | Dropped], object]
_Window = deque[tuple[Entry, "asyncio.Task[SourceBrief | EndpointError]"]]
#: Articles that are under way at once when they are asked live, besides twice the calls in flight: those that wait for
#: one that takes long.
_LATE = 100


@dataclass(frozen=True)
class Collected:
    """What the job's articles have become. `briefs` and `failed` of them, `waiting` without a brief yet; `under_way`:
    batches that haven't been collected.
    """

    briefs: int = 0
    failed: int = 0
    waiting: int = 0
    under_way: int = 0


def briefs(
    folder: Folder, settings: Settings, take: Take, *, live: bool, progress: Progress | None = None
) -> Collected:
    """Give `take` the brief of each of the job's articles, in order, and what failed; with `live` what is missing in
    the store is asked now. Some hundred articles are held at a time.

    `settings`: of this job. Raises:
        JobError, StoreError: the folder, the store can't be used.
        EndpointError: with `live`, the endpoint failed for every article.
        BudgetReached: with `live`, what a run may use is used up; what was answered is kept.
    """
    counting = _Counting(take)
    if live:
        if progress:
            progress.start(folder.count_entries())
        asyncio.run(_asked_live(settings, folder.entries(), counting, progress or Progress()))
    else:
        asyncio.run(_from_store(folder, settings, counting))
    under_way = sum(part.step == "sent" for part in folder.known().parts)
    return replace(counting.so_far, under_way=under_way)


class _Counting:
    """Hands on what each article has become, and counts."""

    def __init__(self, take: Take) -> None:
        self.so_far = Collected()
        self.first: EndpointError | None = None
        """The first failure."""
        self._take = take

    def __call__(self, entry: Entry, result: SourceBrief | Waiting | EndpointError) -> None:
        so_far = self.so_far
        if isinstance(result, SourceBrief):
            # What a reader should know of how the article was read, as `api.noted` adds it.
            self._take(result.model_copy(update={"dropped": (*entry.notes, *result.dropped)}))
            self.so_far = replace(so_far, briefs=so_far.briefs + 1)
        elif isinstance(result, Waiting):
            self.so_far = replace(so_far, waiting=so_far.waiting + 1)
        else:
            self.first = self.first or result
            what = label(entry.article.source)
            self._take(
                Dropped(source=None, stage="extract", what=what, reason=str(result))
            )  # as the pipeline does
            self.so_far = replace(so_far, failed=so_far.failed + 1)


async def _from_store(folder: Folder, settings: Settings, counting: _Counting) -> None:
    with Store(settings.store or Path()) as store:
        async for some in readings(settings, store, folder.entries(), folder.refused()):
            for entry, result in zip(some.entries, some.results, strict=True):
                counting(entry, result)


async def _asked_live(
    settings: Settings, entries: Iterable[Entry], counting: _Counting, progress: Progress
) -> None:
    """All articles through a window, in order.

    Raises:
        EndpointError: it failed for every article; the first failure.
    """
    progress.stage("reading")
    stops: list[Callable[[], None]] = []
    async with engine_for(settings, progress.calls, stops.append) as engine:
        for stop in stops:
            progress.opened(stop)
        window: _Window = deque()
        left = iter(entries)
        try:
            while _begin(window, left, engine, settings):
                entry, task = window.popleft()
                counting(entry, await task)
                progress.article()
        except Exception:  # what is on its way is paid for, and is kept; nothing more is asked
            for stop in stops:
                stop()
            await asyncio.gather(*(task for _, task in window), return_exceptions=True)
            raise
    if counting.first and not counting.so_far.briefs:
        raise counting.first


def _begin(
    window: _Window,
    left: Iterator[Entry],
    engine: Engine,
    settings: Settings,
) -> bool:
    """Fill the window; whether anything is in it."""
    while len(window) < _LATE + 2 * settings.concurrency and (entry := next(left, None)) is not None:
        window.append((entry, asyncio.ensure_future(_brief(engine, entry, settings))))
    return bool(window)


async def _brief(engine: Engine, entry: Entry, settings: Settings) -> SourceBrief | EndpointError:
    try:
        (brief,), _ = await extract_all(engine, [entry.article], settings.depth, Progress())
    except EndpointError as error:
        return error
    return brief
