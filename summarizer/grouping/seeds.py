"""Clusters to begin with: the same method within each set of articles that sure pairs connect.

The sets have no pair between them that is sure, so each is worked out on its own, in any process. It also saves
keeping up, join by join, with what is near and never joined.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from operator import itemgetter

import numpy as np

from summarizer.grouping.clusters import NOT_COMPARED, WEAK, Clusters, Tie
from summarizer.grouping.columns import Ints
from summarizer.grouping.contrast import Profile, contrast
from summarizer.grouping.likeness import Compared
from summarizer.grouping.pool import Crew
from summarizer.grouping.table import Table

#: Points of a pair that is sure to be of one event or of look-alikes, and mean points of a join that nothing else in
#: the collection will better.
SURE, FIRM = 1.2, 0.5
#: Articles that one process clusters at a time, or more if a set is larger.
BATCH = 1_000

#: Places of the articles of a cluster, and what they tell.
Begun = tuple[list[int], Profile]


@dataclass(frozen=True)
class _Some:
    """Some sets of articles that sure pairs connect, to be worked out by themselves."""

    places: list[int]
    """Of the articles of one set after the other."""
    sizes: list[int]
    """Number of articles of each set."""
    table: Table
    """The articles."""
    compared: Compared
    """What was compared within the sets, by rows of the table, set by set."""


def seeds(table: Table, compared: Compared, most: int, crew: Crew) -> list[Begun]:
    """The clusters to begin with, each with its places sorted, in order of their first places.

    `most`: as in `clusters`.
    """
    sure = compared.where(compared.points > SURE)
    roots = connected(sure.ones, sure.others, len(table))
    begin = partial(begin_batch, most=most)
    found = [begun for made in crew.map(begin, _batches(table, compared, roots)) for begun in made]
    return sorted(found, key=itemgetter(0))


def _batches(table: Table, compared: Compared, roots: Ints) -> Iterator[_Some]:
    """Sets of some articles. `roots`: of each article what stands for its set."""
    order = np.argsort(roots, kind="stable")
    inside = _moved(compared.where(roots[compared.ones] == roots[compared.others]), order)
    sizes = np.diff(np.flatnonzero(np.diff(roots[order], prepend=-1, append=-1)))
    ends = np.cumsum(sizes)
    begin = first = 0
    while first < len(sizes):
        last = min(len(sizes) - 1, int(np.searchsorted(ends, begin + BATCH)))
        end = int(ends[last])
        places = order[begin:end].tolist()
        own = slice(*np.searchsorted(inside.ones, (begin, end)).tolist())
        pairs = Compared(inside.ones[own] - begin, inside.others[own] - begin, inside.points[own])
        yield _Some(places, sizes[first : last + 1].tolist(), table.take(places), pairs)
        begin, first = end, last + 1


def _moved(compared: Compared, order: Ints) -> Compared:
    """The same pairs by the places of their articles in another order, and sorted by it."""
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    ones, others = place[compared.ones], place[compared.others]
    ones, others = np.minimum(ones, others), np.maximum(ones, others)
    by = np.argsort(ones, kind="stable")
    return Compared(ones[by], others[by], compared.points[by])


def begin_batch(given: _Some, most: int) -> list[Begun]:
    """The clusters within some sets."""
    table = given.table
    of = dict(zip(table.terms.tolist(), table.tells.tolist(), strict=True))
    differ = partial(contrast, weigh=partial(_total, of))
    ones = given.compared.ones.tolist()
    ties = list(zip(ones, given.compared.others.tolist(), given.compared.points.tolist(), strict=True))
    found: list[Begun] = []
    start = 0
    articles = zip(([place] for place in given.places), Profile.all(table), strict=True)
    for size in given.sizes:
        begun = list(islice(articles, size))
        if size > 1:
            own = ties[bisect_left(ones, start) : bisect_left(ones, start + size)]
            state = Clusters(begun, _ties(own, start), differ, most, FIRM)
            state.join()
            begun = [(sorted(places), state.profiles[at]) for at, places in state.members.items()]
        found += begun
        start += size
    return found


def _ties(given: Iterable[tuple[int, int, float]], start: int) -> Iterator[Tie]:
    for one, other, points in given:
        if points > WEAK:
            yield one - start, other - start, points - NOT_COMPARED, 1


def _total(of: Mapping[int, int], terms: Iterable[int]) -> int:
    return sum(map(of.__getitem__, terms))


def connected(ones: Ints, others: Ints, count: int) -> Ints:
    """Of each of so many the least one that pairs connect it with (Y. Shiloach and U. Vishkin, "An O(log n) parallel
    connectivity algorithm", 1982).
    """
    roots = np.arange(count)
    while len(ones):
        one, other = roots[ones], roots[others]
        least = np.minimum(one, other)
        np.minimum.at(roots, one, least)
        np.minimum.at(roots, other, least)
        while np.any(roots != (higher := roots[roots])):
            roots = higher
        apart = roots[ones] != roots[others]
        ones, others = ones[apart], others[apart]
    return roots
