"""Features of many articles, read in several processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import islice
from multiprocessing import get_context

from summarizer.grouping.features import Features, Material, Reader

#: Articles that one process reads at a time.
BATCH = 500
#: Below this many articles, starting processes costs more than it saves.
FEWEST = 4_000


def read_all(given: Iterable[Material], processes: int) -> Iterator[Features]:
    """The features of each, in their order; the same for any number of processes."""
    ahead = list(islice(iterator := iter(given), FEWEST))
    reader = Reader()
    if processes < 2 or len(ahead) < FEWEST:
        for one in (*ahead, *iterator):
            yield reader.read(*one)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from _pooled(pool, processes, _batches(ahead, iterator))


def _batches(ahead: list[Material], rest: Iterator[Material]) -> Iterator[list[Material]]:
    for start in range(0, len(ahead), BATCH):
        yield ahead[start : start + BATCH]
    while batch := list(islice(rest, BATCH)):
        yield batch


def _pooled(
    pool: ProcessPoolExecutor, processes: int, batches: Iterator[list[Material]]
) -> Iterator[Features]:
    """Some batches ahead of what is used, so that memory stays bounded."""
    terms: dict[str, str] = {}
    waiting = [pool.submit(read_batch, batch) for batch in islice(batches, 3 * processes)]
    while waiting:
        done = waiting.pop(0).result()
        waiting += [pool.submit(read_batch, batch) for batch in islice(batches, 1)]
        for one in done:
            yield one.interned(terms)


@cache
def _reader() -> Reader:
    """The reader of this process."""
    return Reader()


def read_batch(batch: list[Material]) -> list[Features]:
    """The features of some articles."""
    return _reader().all(batch)
