"""Tasks in processes of this machine, which end when the process that started them does."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread
from types import TracebackType
from typing import TypeVar

from summarizer.errors import SummarizerError

Task = TypeVar("Task")
Made = TypeVar("Made")

#: Tasks handed out for each process: one in work, one waiting. More would only hold results in memory.
_AHEAD = 2


class Processes:
    """So many processes, started when there is work for two; one = this very process. Leave the block to end them.

    A run that ends early, by an error, Ctrl-C or because this process is killed, ends its processes with it: they hear
    its end of a pipe close.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        context = get_context("spawn")
        self._ear, self._mouth = context.Pipe(duplex=False)
        self._pool = ProcessPoolExecutor(jobs, context, initializer=_bound, initargs=(self._ear,))

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._mouth.close()  # nobody waits for what they are at
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._mouth.close()
        self._ear.close()

    def map(self, work: Callable[[Task], Made], tasks: Sequence[Task]) -> Iterator[Made]:
        """What `work`, a function of a module, makes of each task, as soon as it is made, in any order.

        Raises:
            SummarizerError: a process was ended from outside, for want of memory perhaps; and what `work` raises.
        """
        if self._jobs == 1 or len(tasks) < 2:
            yield from map(work, tasks)
            return
        waiting, running = deque(tasks), set[Future[Made]]()
        try:
            while waiting or running:
                while waiting and len(running) < self._jobs * _AHEAD:
                    running.add(self._pool.submit(work, waiting.popleft()))
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
        except BrokenProcessPool as error:
            raise SummarizerError(
                "One of the processes was ended from outside; perhaps the memory ran out.",
                "What is there is kept. Run the same command again, with fewer --jobs.",
            ) from error


def _bound(ear: Connection) -> None:
    """Leave Ctrl-C to the process that started this one, and end when that closes its end of the pipe or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_listen, args=(ear,), daemon=True).start()


def _listen(ear: Connection) -> None:
    ear.poll(None)
    os._exit(1)
