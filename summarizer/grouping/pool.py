"""Work on many articles in several processes: the same results, in the same order, as in one."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from multiprocessing import get_context
from types import TracebackType
from typing import TypeVar

from summarizer.grouping.features import Features, Material, Reader
from summarizer.grouping.slots import Occurrence

#: Articles that one process reads at a time.
BATCH = 500
#: Below this many articles, starting processes costs more than it saves.
FEWEST = 4_000
#: Batches of each process that wait for it: enough that none is ever idle, and memory stays bounded.
AHEAD = 3

Given = TypeVar("Given")
Made = TypeVar("Made")


class Crew:
    """Several processes, or this one. Leave it to end them: `with Crew(…) as crew`."""

    def __init__(self, processes: int = 1) -> None:
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Crew:
        if self._processes > 1:
            self._pool = ProcessPoolExecutor(self._processes, mp_context=get_context("spawn"))
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
            if len(waiting) > AHEAD * self._processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


#: Does everything in this process.
HERE = Crew()


def read_all(given: Iterable[Material], crew: Crew = HERE) -> Iterator[Features]:
    """The features of each, in their order; the same for any number of processes."""
    terms: dict[str, str] = {}
    for packed in crew.map(read_batch, _batches(iter(given))):
        yield from packed.features(terms)


def _batches(given: Iterator[Material]) -> Iterator[list[Material]]:
    while batch := list(islice(given, BATCH)):
        yield batch


@dataclass(frozen=True)
class Packed:
    """The features of some articles, to be sent: every term once, and of each article the terms' places."""

    terms: list[str]
    places: array[int]
    rest: list[tuple[str, int | None, bytes, Occurrence, int]]

    @classmethod
    def of(cls, given: Iterable[Features]) -> Packed:
        """Pack."""
        index: dict[str, int] = {}
        places: array[int] = array("L")
        rest = []
        for one in given:
            places.extend([index.setdefault(term, len(index)) for term in one.terms])
            rest.append((one.key, one.day, one.codes, one.told, one.words))
        return cls(list(index), places, rest)

    def features(self, held: dict[str, str]) -> Iterator[Features]:
        """Unpack; every term is held once for all articles, in `held`."""
        terms = [held.setdefault(term, term) for term in self.terms]
        start = 0
        for key, day, codes, told, words in self.rest:
            end = start + len(codes)
            yield Features(key, day, tuple([terms[at] for at in self.places[start:end]]), codes, told, words)
            start = end


@cache
def _reader() -> Reader:
    """The reader of this process."""
    return Reader()


def read_batch(batch: list[Material]) -> Packed:
    """The features of some articles."""
    return Packed.of(_reader().all(batch))
