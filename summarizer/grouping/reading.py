"""Articles read and weighed in batches, in any number of processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from summarizer.grouping.features import Features, Material, Reader
from summarizer.grouping.pool import HERE, Crew
from summarizer.grouping.table import Table
from summarizer.grouping.weights import Weights

#: Articles that one process reads at a time.
BATCH = 500


@cache
def _reader() -> Reader:
    """The reader of this process."""
    return Reader()


def read_batch(batch: list[Material]) -> Features:
    """The features of some articles."""
    return _reader().all(batch)


def weigh_all(given: Iterable[Material], weights: Weights, crew: Crew = HERE) -> Table:
    """All articles, read, counted in and weighed; in their order, and the same for any number of processes."""
    read = list(crew.map(read_batch, _batches(iter(given))))
    weights.add(read)
    return Table.joined(map(weights.table, read))


def _batches(given: Iterator[Material]) -> Iterator[list[Material]]:
    while batch := list(islice(given, BATCH)):
        yield batch
