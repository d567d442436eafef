"""One worker: slices in, finished partitions out. Its event loop has a thread of its own, and goes on whatever the
consumer of the partitions does: calls to a model must not wait for a disk or a cluster.
"""

from __future__ import annotations

import asyncio
import gc
import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial

from summarizer.bulk.how import Ended, How, Made
from summarizer.bulk.rows import Slice
from summarizer.bulk.shift import Shift
from summarizer.errors import SummarizerError

#: When Python looks for garbage in circles (`gc.set_threshold`): by default it begins each time that 700 more objects
#: are there, which the records of a few sentences are, and finds next to nothing. So seldom, the lexical engine takes
#: 6 to 7 % less of a processor for an article, and a worker holds a few megabytes more, however much it reads.
_SELDOM = (100_000, 50, 50)


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """For the length of the block; the process may be somebody else's, so afterwards all is as it was."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


class Shop:
    """A worker's place. `run` may be called once."""

    def __init__(self, how: How) -> None:
        self._how = how
        self._done: queue.SimpleQueue[Made | Ended | BaseException | None] = queue.SimpleQueue()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._shift: Shift | None = None
        self._closed = False

    def run(self, slices: Iterable[Slice]) -> Iterator[Made | Ended]:
        """Each partition as soon as it is made, in any order; `Ended` where the worker can't go on: what was on its way
        then still comes. `slices` may wait for the next one.
        """
        thread = threading.Thread(target=self._work, args=(iter(slices),), name="bulk", daemon=True)
        with _collecting_seldom():
            thread.start()
            try:
                while (one := self._done.get()) is not None:
                    if isinstance(one, BaseException):
                        raise one
                    yield one
                    if isinstance(one, Made) and one.part is not None:
                        self._call(partial(Shift.taken, rows=sum(one.counts)))
            finally:
                self.stop()
                thread.join()

    def stop(self) -> None:
        """Ask nothing more, and let the run end when what is on its way has come and is kept. From any thread."""
        self._closed = True
        self._call(Shift.end)

    def _call(self, what: Callable[[Shift], None]) -> None:
        with suppress(RuntimeError):  # the loop is closed: there is nobody to tell
            if self._loop and self._shift:
                self._loop.call_soon_threadsafe(what, self._shift)

    def _work(self, slices: Iterator[Slice]) -> None:
        """The thread."""
        try:
            asyncio.run(self._run(slices))
        except SummarizerError as error:  # the engine couldn't be opened
            self._done.put(Ended.by(self._how.worker, error))
        except BaseException as error:  # raised where the partitions are waited for
            self._done.put(error)
        self._done.put(None)

    async def _run(self, slices: Iterator[Slice]) -> None:
        shift = Shift(self._how, slices, self._done.put)
        self._loop, self._shift = asyncio.get_running_loop(), shift
        if not self._closed:
            await shift.run()
