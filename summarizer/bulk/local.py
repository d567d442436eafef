"""Slices to partitions in processes of this machine: each is handed slices as it gets on, and writes for itself."""

from __future__ import annotations

import queue
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection

from summarizer.bulk.held import sharing
from summarizer.bulk.how import Ended, How, Made
from summarizer.bulk.rows import Slice
from summarizer.bulk.shift import room
from summarizer.bulk.worker import Shop
from summarizer.errors import SummarizerError
from summarizer.settings import Settings


def run(slices: Sequence[Slice], how: How, shares: Sequence[Settings]) -> Iterator[Made | Ended]:
    """The partitions, each as soon as it is made, in any order. A process for each of `shares`; for one, this very one.

    Raises:
        SummarizerError: a process was ended from outside, for want of memory perhaps.
    """
    if len(shares) == 1:
        yield from Shop(replace(how, settings=shares[0])).run(slices)
        return
    waiting = deque(slices)
    hands = [_Hand(replace(how, settings=share, worker=n)) for n, share in enumerate(shares)]
    try:
        _feed(hands, waiting)
        while busy := [hand for hand in hands if not hand.ended]:
            ready = connection.wait([hand.line for hand in busy])
            for hand in busy:
                if hand.line in ready and (told := hand.hear()) is not None:
                    _feed([hand], waiting)
                    yield told
    finally:
        for hand in hands:
            hand.line.close()  # which lets it end
        for hand in hands:
            hand.process.join()


def _feed(hands: Sequence[_Hand], waiting: deque[Slice]) -> None:
    """Hand out slices in turn, as far as the workers have room; let them end when there are none."""
    while waiting and (free := [hand for hand in hands if hand.takes(waiting[0])]):
        for hand in free[: len(waiting)]:
            hand.give(waiting.popleft())
    if not waiting:
        for hand in hands:
            hand.dismiss()


class _Hand:
    """A worker's process, as the one that leads sees it. `held`: rows handed out and not yet told to be done."""

    def __init__(self, how: How) -> None:
        context = get_context("spawn")
        self.line, other = context.Pipe()
        self.process = context.Process(target=_serve, args=(other, how), daemon=True)
        self.process.start()
        other.close()
        self.ended = False
        self._dismissed = False
        self._settings = how.settings
        self._held: dict[int, int] = {}

    def takes(self, one: Slice) -> bool:
        """Whether it has room for this slice."""
        return not self._dismissed and sum(self._held.values()) <= room(self._settings, one.cut.count)

    def give(self, one: Slice) -> None:
        """Hand out a slice."""
        self._held[one.number] = one.cut.count
        self._send(one)

    def dismiss(self) -> None:
        """Let it end when it has done what it was given."""
        if not self._dismissed:
            self._dismissed = True
            self._send(None)

    def hear(self) -> Made | Ended | None:
        """What it tells; None when that was its last word.

        Raises:
            SummarizerError: it was ended from outside.
        """
        try:
            told: Made | Ended | None = self.line.recv()
        except (EOFError, OSError):
            self.process.join()
            raise SummarizerError(
                "One of the processes was ended from outside; perhaps the memory ran out.",
                "What is there is kept. Run the same command again, with fewer --jobs or fewer --rows.",
            ) from None
        if told is None:
            self.ended = True
        elif isinstance(told, Made):
            del self._held[told.number]
        else:
            self.dismiss()
        return told

    def _send(self, one: Slice | None) -> None:
        try:
            self.line.send(one)
        except OSError:
            return  # it has gone: `hear` will tell


def _serve(line: Connection, how: How) -> None:
    """A worker's process. Ctrl-C ends the run in one place, the process that started this one: when that has gone, or
    hangs up, what is on its way is still kept.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    slices: queue.SimpleQueue[Slice | None] = queue.SimpleQueue()
    shop = Shop(how)
    threading.Thread(target=_listen, args=(line, slices, shop), daemon=True).start()
    with sharing(how.held):
        for told in shop.run(iter(slices.get, None)):
            _tell(line, told)
        _tell(line, None)


def _listen(line: Connection, slices: queue.SimpleQueue[Slice | None], shop: Shop) -> None:
    """Take in slices while the work goes on."""
    try:
        while (one := line.recv()) is not None:
            slices.put(one)
    except (EOFError, OSError):
        shop.stop()
    slices.put(None)


def _tell(line: Connection, told: Made | Ended | None) -> None:
    try:
        line.send(told)
    except OSError:
        return  # nobody listens any more; what was made is written
