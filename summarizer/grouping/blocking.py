"""Which articles to compare at all: those that share weighty terms and stand near each other in time.

The sorted-neighbourhood method (M. Hernández and S. Stolfo, "The merge/purge problem for large databases", 1995):
every weighty term is a block; a block's articles are sorted by day, and each meets the few before it and the first
ones. So a term that a thousand articles share costs a thousand times a few, not a million. Articles that meet often
are compared; those that meet once are, too, as long as there are few of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

#: Terms of an article that make a block, the weightiest; and articles that one meets in a block: the last before it,
#: and the first of all, by which an event of a thousand articles hangs together.
KEYS = 12
WINDOW, FIRST = 24, 4
#: Meetings from which two articles are compared anyway, up to so many with one article; and articles that one is
#: compared with beyond that: as many as this divided by the collection's size, but never fewer than that.
OFTEN, MOST = 5, 5
EFFORT, SELDOM = 20_000, 2
#: Articles of a large cluster that one article is compared with at the most, as far as can be expected.
EXPECTED = 40
#: An undated article stands after all dated ones.
UNDATED = 10**7


def partners(keys: Sequence[Sequence[int]], days: Sequence[int | None]) -> Iterator[tuple[int, list[int]]]:
    """Places of articles to compare: one, and those to compare it with; each pair once.

    `keys`: of each article the terms that make a block.
    """
    order = sorted(range(len(keys)), key=lambda i: (UNDATED if (day := days[i]) is None else day, i))
    blocks: defaultdict[int, list[int]] = defaultdict(list)
    seldom = _seldom(len(keys))
    for at, place in enumerate(order):
        met: list[int] = []
        for term in keys[place]:
            block = blocks[term]
            met += block[-WINDOW:]
            if len(block) > WINDOW:
                met += block[: min(FIRST, len(block) - WINDOW)]
            block.append(at)
        if met:
            yield place, [order[other] for other in _partners(Counter(met), seldom)]


def expected(count: int) -> int:
    """Articles with which another of a large cluster can be expected to be compared, among so many: each with some
    before it, and as many after it with each.
    """
    return min(EXPECTED, 2 * (MOST + _seldom(count)))


def _seldom(count: int) -> int:
    return max(SELDOM, EFFORT // max(1, count))


def _partners(met: Counter[int], few: int) -> list[int]:
    """Those met most often, and of the rest a few; the first ones, since others meet the same and so each other."""
    if len(met) <= few:
        return list(met)
    often = sorted([(-times, other) for other, times in met.items() if times >= OFTEN])
    found = [other for _, other in often[:MOST]]
    most = len(found) + few
    for many in range(OFTEN - 1, 0, -1):
        others = [other for other, times in met.items() if times == many]
        room = most - len(found)
        if len(others) >= room:
            return found + sorted(others)[:room]
        found += others
    return found


def keys(weights: Mapping[int, int]) -> list[int]:
    """An article's weightiest terms; of terms as weighty, those that were numbered first."""
    if len(weights) <= KEYS:
        return list(weights)
    last = sorted(weights.values())[-KEYS]
    found = [term for term, weight in weights.items() if weight > last]
    ties = sorted([term for term, weight in weights.items() if weight == last])
    return found + ties[: KEYS - len(found)]
