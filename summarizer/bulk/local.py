"""Slices to partitions in processes of this machine."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from summarizer.bulk.parts import Format, Part, encoded
from summarizer.bulk.rows import Slice, rows_of
from summarizer.bulk.work import work
from summarizer.errors import SummarizerError

#: Slices handed out for each process: one in work, one waiting. More would only hold finished partitions in memory.
_AHEAD = 2


def part_of(one: Slice, fields: Mapping[str, str], format: Format) -> Part:
    """A slice's partition: read, work, encode. What a process here and a task on a cluster both do.

    Raises:
        SummarizerError: the input isn't what it was when the run was planned. (Of this very class: others of ours can't
            be sent from process to process.)
    """
    try:
        outcomes = work(rows_of(one), fields)
    except (OSError, SummarizerError) as error:
        raise SummarizerError(f"{one.path} could be read at first, and now can't be: {error}") from None
    if len(outcomes) != one.cut.count:
        raise SummarizerError(
            f"{one.path} has changed while it was read.",
            "Start again in another folder, on a copy that stays.",
        )
    return encoded(one.number, outcomes, format)


def run(slices: Sequence[Slice], fields: Mapping[str, str], format: Format, jobs: int) -> Iterator[Part]:
    """The partitions, each as soon as it is made, in any order. `jobs` processes; with one, this very process.

    Raises:
        SummarizerError: a process was ended from outside, for want of memory perhaps.
    """
    if jobs == 1:
        yield from (part_of(one, fields, format) for one in slices)
        return
    waiting = deque(slices)
    running: dict[Future[Part], int] = {}
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_deaf)
    try:
        while waiting or running:
            while waiting and len(running) < jobs * _AHEAD:
                one = waiting.popleft()
                running[pool.submit(part_of, one, fields, format)] = one.number
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                del running[future]
                yield future.result()
    except BrokenProcessPool as error:
        raise SummarizerError(
            "One of the processes was ended from outside; perhaps the memory ran out.",
            "What is there is kept. Run the same command again, with fewer --jobs or fewer --rows.",
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _deaf() -> None:
    """Let Ctrl-C end the run in one place: the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
