"""How two articles bear on whether they report one event: in points, above 0 speaks for one event, below for two."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from summarizer.grouping.columns import Flags, Floats, Ints, Small, spread
from summarizer.grouping.features import UNDATED
from summarizer.grouping.table import Table
from summarizer.grouping.weights import BITS, EMPHASISED, NAME

#: Cosine at which two articles are as likely of one event as of two, and the points of two without a shared term.
EVEN = 0.12
UNRELATED = -1.5
#: Points of a single shared term at the most: one name is a place or a person, no event; unless there is little else.
ONE_TERM, MOSTLY = -0.3, 0.35
#: Product of two weights above which a shared term is more than an everyday word; of so many terms, all are.
TELLING, FEW = 9 * EMPHASISED * EMPHASISED, 5
#: Points of two articles that have names, that many or more each, and none in common.
OTHER_NAMES, SOME_NAMES = -1.0, 2
#: Days between two publications that say nothing, and the points that distance takes at the most.
SAME_TIME = 3
LONG_AGO = 0.6
#: Pairs that are worked out at a time: what they need stays in the processor's cache.
BATCH = 1_000


@dataclass(frozen=True)
class Compared:
    """Pairs of rows and their points; no pair twice."""

    ones: Ints
    others: Ints
    points: Floats

    def where(self, kept: Flags) -> Compared:
        """Some of them."""
        return Compared(self.ones[kept], self.others[kept], self.points[kept])


def compare(table: Table, pairs: Iterable[tuple[Ints, Ints]], threads: int = 1) -> Compared:
    """The points of pairs of rows that come in batches; they are worked out while the next ones are made."""

    def compared(pair: tuple[Ints, Ints]) -> Compared:
        return Compared(*pair, likeness(table, *pair))

    with ThreadPoolExecutor(threads) as pool:
        none = np.zeros(0, np.int64)
        held = [Compared(none, none, np.zeros(0)), *pool.map(compared, pairs)]
    return Compared(
        np.concatenate([one.ones for one in held]),
        np.concatenate([one.others for one in held]),
        np.concatenate([one.points for one in held]),
    )


def likeness(table: Table, ones: Ints, others: Ints) -> Floats:
    """Points of pairs of rows, about -4 to `MOST` each. Fastest where pairs of one row stand together."""
    columns = np.full(1 + (int(table.terms.max(initial=0)) >> BITS), -1, np.int32)
    found = [
        _points(table, ones[start : start + BATCH], others[start : start + BATCH], columns)
        for start in range(0, len(ones), BATCH)
    ]
    return np.concatenate([np.zeros(0), *found]) + table.told.points(ones, others)


def _points(table: Table, ones: Ints, others: Ints, columns: Small) -> Floats:
    """Points of what pairs share, and when. `columns`: -1 for every term, and so it is left."""
    shared, products, names = _shared(table, ones, others, columns)
    count = len(ones)
    close = np.bincount(shared, products, count) / (table.lengths[ones] * table.lengths[others])
    topic = np.full(count, UNRELATED)
    met = close > 0
    topic[met] = np.maximum(UNRELATED, np.log(close[met] / EVEN))
    telling = np.bincount(shared, products > TELLING, count)
    single = (np.bincount(shared, minlength=count) < FEW) & (close < MOSTLY) & (telling < 2)
    topic[single & met] = np.minimum(topic[single & met], ONE_TERM)
    named = np.minimum(table.names[ones], table.names[others]) >= SOME_NAMES
    topic[named & (np.bincount(shared, names, count) == 0)] += OTHER_NAMES
    topic -= _apart(table.days[ones], table.days[others])
    return topic


def _shared(table: Table, ones: Ints, others: Ints, columns: Small) -> tuple[Ints, Ints, Ints]:
    """All terms that pairs share: the pair, as an index, the product of the two weights, and whether it is a name."""
    rows, local = np.unique(ones, return_inverse=True)
    flat, of = spread(table.starts, rows)
    terms = table.terms[flat] >> BITS
    columns[terms] = np.arange(len(terms))
    dense = np.zeros((len(rows), len(terms) + 1), np.int32)  # its last column is for all other terms
    dense[of, columns[terms]] = table.weights[flat]
    flat, of = spread(table.starts, others)
    theirs = table.terms[flat]
    mine = dense[local[of], columns[theirs >> BITS]]
    columns[terms] = -1
    both = np.flatnonzero(mine)
    products = mine[both].astype(np.int64) * table.weights[flat[both]]
    both, products = both[products > 0], products[products > 0]
    return of[both], products, theirs[both] & NAME


def _apart(ones: Small, others: Small) -> Floats:
    """Points that the time between publications takes: none up to `SAME_TIME` days, then with its logarithm."""
    days = np.abs(ones - others)
    days[(ones == UNDATED) | (others == UNDATED)] = 0
    found: Floats = np.minimum(LONG_AGO, 0.12 * np.log2(np.maximum(days, SAME_TIME) / SAME_TIME))
    return found
