"""Which articles to compare at all: those that share weighty terms and stand near each other in time.

The sorted-neighbourhood method (M. Hernández and S. Stolfo, "The merge/purge problem for large databases", 1995):
every weighty term is a block; a block's articles are sorted by day, and each meets the next few. So a term that a
thousand articles share costs a thousand times a few, not a million. Articles that meet often are compared; those that
meet once are, too, as long as there are few of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from summarizer.grouping.weights import Vector

#: Terms of an article that make a block, the weightiest; and articles that one meets in a block.
KEYS = 12
WINDOW = 24
#: Meetings from which two articles are compared anyway; and articles that one is compared with beyond that: as many as
#: this divided by the collection's size, but never fewer than that.
OFTEN = 5
EFFORT, SELDOM = 20_000, 2
#: An undated article stands after all dated ones.
_UNDATED = 10**7


def pairs(vectors: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """Places of the articles to compare, each pair once, the lesser place first."""
    order = sorted(range(len(vectors)), key=lambda i: (_UNDATED if (d := vectors[i].day) is None else d, i))
    blocks: dict[str, list[int]] = defaultdict(list)
    entries: dict[int, list[tuple[list[int], int]]] = {}
    for place in order:
        entries[place] = own = []
        for term in keys(vectors[place].weights):
            block = blocks[term]
            own.append((block, len(block) + 1))
            block.append(place)
    seldom = max(SELDOM, EFFORT // max(1, len(vectors)))
    for place in order:
        met: Counter[int] = Counter()
        for block, after in entries[place]:
            if after < len(block):
                met.update(block[after : after + WINDOW])
        for other in _partners(met, seldom):
            yield (place, other) if place < other else (other, place)


def _partners(met: Counter[int], few: int) -> list[int]:
    """Those met often, and of the rest the first few."""
    if len(met) <= few:
        return list(met)
    found: list[int] = []
    by_times: list[list[int]] = [[] for _ in range(OFTEN)]
    for other, times in met.items():
        (found if times >= OFTEN else by_times[times]).append(other)
    few += len(found)
    for others in reversed(by_times):
        if len(found) >= few:
            break
        found += sorted(others)[: few - len(found)]
    return found


def keys(weights: Mapping[str, int]) -> list[str]:
    """An article's weightiest terms."""
    if len(weights) <= KEYS:
        return list(weights)
    return sorted(weights, key=lambda term: (-weights[term], term))[:KEYS]
