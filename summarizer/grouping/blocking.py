"""Which articles to compare at all: those that share weighty terms and stand near each other in time.

The sorted-neighbourhood method (M. Hernández and S. Stolfo, "The merge/purge problem for large databases", 1995):
every weighty term is a block; a block's articles are sorted by day, and each meets the few before it and the first
ones. So a term that a thousand articles share costs a thousand times a few, not a million. Articles that meet often
are compared; those that meet once are, too, as long as there are few of them.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from summarizer.grouping.columns import Flags, Ints, Small, ordered, rank, runs

#: Articles that one meets in a block: the last before it, and the first of all, by which an event of a thousand
#: articles hangs together.
WINDOW, FIRST = 24, 4
#: Meetings from which two articles are compared anyway, up to so many with one article; and articles that one is
#: compared with beyond that: as many as this divided by the collection's size, but never fewer than that.
OFTEN, MOST = 5, 5
EFFORT, SELDOM = 20_000, 2
#: Articles of a large cluster that one article is compared with at the most, as far as can be expected.
EXPECTED = 40
#: Articles whose meetings are worked out at a time.
BATCH = 2_000
#: Bits of a count of meetings, of which two articles have no more than each has terms to be met by, and the largest.
_COUNT, _ALL = 8, 255


def partners(keys: tuple[Ints, Ints], days: Small) -> Iterator[tuple[Ints, Ints]]:
    """Articles to compare, as rows of one and of the other, some thousand pairs at a time; each pair once.

    `keys`: rows, and the terms by which they are met; `days`: of all rows.
    """
    count = len(days)
    order = np.argsort(days, kind="stable")
    at = np.empty(count, np.int64)
    at[order] = np.arange(count)
    rows, terms = keys
    blocks = ordered(terms, at[rows])
    places = at[rows[blocks]]
    depth = rank(terms[blocks])  # in its block
    by_place = np.argsort(places, kind="stable")
    seldom = _seldom(count)
    firsts = range(0, count, BATCH)
    edges = np.searchsorted(places[by_place], [*firsts, count])
    for first, begin, end in zip(firsts, edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        ones, others, times = _met(by_place[begin:end], depth, places, first)
        chosen = _chosen(ones, times, seldom)
        yield order[first + ones[chosen]], order[others[chosen]]


def expected(count: int) -> int:
    """Articles with which another of a large cluster can be expected to be compared, among so many: each with some
    before it, and as many after it with each.
    """
    return min(EXPECTED, 2 * (MOST + _seldom(count)))


def _seldom(count: int) -> int:
    return max(SELDOM, EFFORT // max(1, count))


def _met(entries: Ints, depth: Ints, places: Ints, first: int) -> tuple[Ints, Ints, Ints]:
    """Of each article, counted from the first, the others that it meets, those met most often first, then the earliest;
    and how often.

    `entries`: where in their blocks the articles stand, as indices into the other two, which tell of all entries how
    many stand before them in the block, and whose they are.
    """
    own = depth[entries]
    before = np.arange(1, WINDOW + 1)
    near_met = own[:, None] >= before
    foremost = np.arange(FIRST)
    far_met = (own - WINDOW)[:, None] > foremost
    met = np.concatenate(
        [(entries[:, None] - before)[near_met], ((entries - own)[:, None] + foremost)[far_met]]
    )
    whose = np.repeat(places[entries] - first, WINDOW).reshape(near_met.shape)
    ones = np.concatenate([whose[near_met], whose[:, :FIRST][far_met]])
    bits = int(places.max(initial=0)).bit_length()
    packed = np.sort(ones << bits | places[met])
    begin = runs(packed)
    seldom = _ALL - np.diff(begin, append=len(packed))
    packed = packed[begin]
    others = packed & (1 << bits) - 1
    packed = np.sort((packed >> bits << _COUNT | seldom) << bits | others)
    return packed >> bits + _COUNT, packed & (1 << bits) - 1, _ALL - (packed >> bits & _ALL)


def _chosen(ones: Ints, times: Ints, few: int) -> Flags:
    """Of each article's meetings those that are worth comparing: all if there are few; else those met most often, and
    of the rest a few; the first ones, since others meet the same and so each other.
    """
    place = rank(ones)
    often = times >= OFTEN
    number = np.bincount(ones, minlength=1)
    first_rest = np.bincount(ones, often, minlength=1).astype(np.int64)[ones]
    return (number[ones] <= few) | np.where(often, place < MOST, place - first_rest < few)
