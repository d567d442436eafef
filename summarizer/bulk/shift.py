"""What one worker does, as its event loop sees it: articles flow through a window that knows no borders of partitions.

While the last articles of a partition are still being answered, the first ones of the next are asked, so that no
connection waits. Partitions that are open are held in memory as lines, and bounded.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import TypeVar

from summarizer.articles.derive.worker import Worker
from summarizer.bulk import parts
from summarizer.bulk.how import Ended, How, Made
from summarizer.bulk.parts import Line, Part
from summarizer.bulk.pulse import Pulse
from summarizer.bulk.rows import Row, Slice, rows_of
from summarizer.bulk.work import Desk, outcome
from summarizer.engines import engine_for
from summarizer.engines.llm.ledger import Snapshot
from summarizer.errors import SummarizerError
from summarizer.settings import Settings

T = TypeVar("T")
#: Articles that are ready, or being checked, while those in flight are: the engine lets them in as places come free.
_READY = 16
#: Partitions that may wait for an article of theirs that takes long.
_LATE = 2


def window(settings: Settings) -> int:
    """How many articles are under way at once: one where nothing is waited for."""
    return 1 if settings.model is None else 2 * settings.concurrency + _READY


def room(settings: Settings, rows: int) -> int:
    """How many rows may be held already when a partition of `rows` is begun."""
    return rows if settings.model is None else _LATE * rows + 2 * window(settings)


class Shift:
    """To be made and used within one event loop, once; `taken` and `end` are called from that loop, too."""

    def __init__(self, how: How, slices: Iterator[Slice], tell: Callable[[Made | Ended], None]) -> None:
        self._how, self._slices, self._tell = how, slices, tell
        self._window = asyncio.Semaphore(window(how.settings))
        self._pulse = Pulse(self._answers)
        self._under_way = self._held = 0
        self._idle = False
        self._freed = asyncio.Event()
        self._ended = False
        self._stop: Callable[[], None] | None = None
        self._calls: Snapshot | None = None

    async def run(self) -> None:
        """Make partitions until there are no more slices, or `end` was called and what was on its way has come.

        Raises:
            SummarizerError: the engine can't be opened.
        """
        async with engine_for(self._how.settings, self._watch, self._ready) as engine:
            with Worker() as parser:
                desk = Desk(engine, parser, self._how.settings.depth, self._how.fields)
                async with asyncio.TaskGroup() as group:
                    await self._feed(desk, group)
                    self._idle = True
                    self._judge()

    def taken(self, rows: int) -> None:
        """Note that a partition of so many rows isn't held any more."""
        self._held -= rows
        self._freed.set()

    def end(self, error: SummarizerError | None = None) -> None:
        """Ask nothing more. Tell why, if there is an error, and none before it."""
        if self._ended:
            return
        self._ended = True
        if error is not None:
            self._tell(Ended.by(self._how.worker, error, self._calls))
        if self._stop:
            self._stop()
        self._freed.set()

    async def _feed(self, desk: Desk, group: asyncio.TaskGroup) -> None:
        while not self._ended:
            one = await self._waited(asyncio.to_thread(next, self._slices, None))
            if one is None:
                return
            while self._held > room(self._how.settings, one.cut.count) and not self._ended:
                self._freed.clear()
                await self._waited(self._freed.wait())
            self._held += one.cut.count
            try:
                begun = [group.create_task(self._line(row, desk)) async for row in self._admitted(one)]
            except (OSError, SummarizerError) as error:
                self.end(_lost(one, error))
            else:
                group.create_task(self._close(one, begun))

    async def _admitted(self, one: Slice) -> AsyncIterator[Row]:
        """The rows of a slice, each when there is a place for it."""
        for row in rows_of(one, self._how.root):
            await self._window.acquire()
            if self._ended:
                return
            self._under_way += 1
            yield row

    async def _line(self, row: Row, desk: Desk) -> Line | None:
        """What is written of a row; None when the run ends before that is known."""
        try:
            found = await outcome(row, desk)
            if found.ailing is not None and not await self._is_up():
                self.end(found.ailing)
                return None
            return parts.lined(found)
        except SummarizerError as error:
            self.end(error)
            return None
        finally:
            self._under_way -= 1
            self._window.release()
            self._pulse.felt()
            self._judge()

    async def _close(self, one: Slice, begun: Sequence[asyncio.Task[Line | None]]) -> None:
        lines = [line for line in await asyncio.gather(*begun) if line is not None]
        if self._ended and len(lines) < one.cut.count:
            return
        if len(lines) != one.cut.count:
            self.end(_changed(one))
            return
        try:
            part = await asyncio.to_thread(self._kept, one.number, lines)
        except SummarizerError as error:
            self.end(error)
            return
        folder = self._how.folder
        self._tell(Made(self._how.worker, one.number, part.counts, None if folder else part, self._calls))
        if folder:
            self.taken(one.cut.count)

    def _kept(self, number: int, lines: Sequence[Line]) -> Part:
        part = parts.encoded(number, lines, self._how.format)
        if self._how.folder:
            parts.keep(part, self._how.folder, self._how.format)
        return part

    async def _is_up(self) -> bool:
        judged = self._pulse.missed()
        self._judge()
        return await judged and not self._ended

    def _judge(self) -> None:
        """Where all that is under way waits to hear whether the endpoint is up, nothing will tell any more."""
        if self._idle and 0 < self._pulse.waiting == self._under_way:
            self._pulse.last()

    async def _waited(self, what: Awaitable[T]) -> T:
        self._idle = True
        self._judge()
        try:
            return await what
        finally:
            self._idle = False

    def _ready(self, stop: Callable[[], None]) -> None:
        self._stop = stop

    def _watch(self, calls: Snapshot) -> None:
        self._calls = calls

    def _answers(self) -> int:
        return self._calls.answers - self._calls.from_store if self._calls else 0


def _lost(one: Slice, error: Exception) -> SummarizerError:
    return SummarizerError(f"{one.path} could be read at first, and now can't be: {error}")


def _changed(one: Slice) -> SummarizerError:
    return SummarizerError(
        f"{one.path} has changed while it was read.", "Start again in another folder, on a copy that stays."
    )
