"""Work on many articles in several processes: the same results, in the same order, as in one."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from types import TracebackType
from typing import TypeVar

#: Batches of each process that wait for it: enough that none is ever idle, and memory stays bounded.
AHEAD = 3

Given = TypeVar("Given")
Made = TypeVar("Made")


@contextmanager
def undisturbed() -> Iterator[None]:
    """For the length of the block, Python doesn't look for garbage in circles: nothing that grouping makes refers to
    itself, and looking through everything that a large collection holds takes an eighth of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class Crew:
    """Several processes, or this one. Leave it to end them: `with Crew(…) as crew`."""

    def __init__(self, processes: int = 1) -> None:
        self.processes = processes
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Crew:
        if self.processes > 1:
            self._pool = ProcessPoolExecutor(
                self.processes,
                mp_context=get_context("spawn"),
                initializer=gc.disable,  # as `undisturbed`
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def map(self, work: Callable[[Given], Made], given: Iterable[Given]) -> Iterator[Made]:
        """What `work`, a function of a module, makes of each, in their order; some are taken ahead."""
        if self._pool is None:
            yield from map(work, given)
            return
        waiting: deque[Future[Made]] = deque()
        for one in given:
            waiting.append(self._pool.submit(work, one))
            if len(waiting) > AHEAD * self.processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


#: Does everything in this process.
HERE = Crew()
