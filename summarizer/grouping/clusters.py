"""Average-link clustering of articles (R. Sokal and C. Michener, 1958), on the pairs that were compared.

Two clusters are joined while the mean of the points between their articles is above 0 and nothing tells that they
report different occurrences. A mean doesn't chain: one article that belongs to two stories can't join them.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

import numpy as np

from summarizer.grouping.columns import ordered, runs
from summarizer.grouping.contrast import Contrast, Profile
from summarizer.grouping.likeness import Compared

#: Points of two articles that were not compared.
NOT_COMPARED = -1.5
#: Points up to which two articles count as not compared.
WEAK = -1.2

#: What tells two clusters apart, given the drop in likeness between them.
Differ = Callable[[Profile, Profile, float], Contrast]
#: Indices of two clusters, the lesser first, or of one twice; points above `NOT_COMPARED` of the pairs of articles that
#: were compared between or within them, and how many.
Tie = tuple[int, int, float, int]


def ties(places: Sequence[Sequence[int]], compared: Compared, count: int) -> Iterator[Tie]:
    """What was compared between and within clusters. `places`: of each of them; `count`: of all articles."""
    home = np.empty(count, np.int64)
    home[np.fromiter(chain.from_iterable(places), np.int64, count)] = np.repeat(
        np.arange(len(places)), [*map(len, places)]
    )
    told = compared.where(compared.points > WEAK)
    one, other = home[told.ones], home[told.others]
    one, other = np.minimum(one, other), np.maximum(one, other)
    order = ordered(one, other)
    one, other = one[order], other[order]
    first = runs(one, other)
    points = np.add.reduceat(told.points[order] - NOT_COMPARED, first) if len(first) else first
    number = np.diff(first, append=len(order))
    return zip(one[first].tolist(), other[first].tolist(), points.tolist(), number.tolist(), strict=True)


class Clusters:
    """Clusters on their way. `begun`: those to begin with, each with its profile; `least`: mean points of a join."""

    def __init__(
        self,
        begun: Sequence[tuple[Sequence[int], Profile]],
        ties: Iterable[Tie],
        differ: Differ,
        compared: int,
        least: float = 0.0,
    ) -> None:
        self._differ, self._compared, self._least = differ, compared, least
        #: Of every cluster the places of its articles. Clusters are named by numbers, joined ones by new ones.
        self.members = {at: list(places) for at, (places, _) in enumerate(begun)}
        self.profiles = {at: profile for at, (_, profile) in enumerate(begun)}
        #: Of every cluster its neighbours, and the pairs compared with each: the sum of their points above
        #: `NOT_COMPARED` as the real part, their number as the imaginary one, so that both add up at once.
        self.near: dict[int, dict[int, complex]] = {at: {} for at in self.members}
        #: The same for the pairs within every cluster.
        self._within = dict.fromkeys(self.members, 0j)
        self._heap: list[tuple[float, int, int]] = []
        self._fresh = len(self.members)
        self._tie(ties)

    def _tie(self, ties: Iterable[Tie]) -> None:
        near, within = self.near, self._within
        for one, other, points, number in ties:
            if one == other:
                within[one] = complex(points, number)
            else:
                near[one][other] = near[other][one] = complex(points, number)
        size = {at: len(places) for at, places in self.members.items()}
        for one, own_ties in near.items():
            own = size[one]
            for other, tie in own_ties.items():
                if one < other and (mean := _mean(tie, own, size[other], self._compared)) > self._least:
                    self._heap.append((-mean, one, other))
        heapq.heapify(self._heap)

    def join(self) -> None:
        """Join the two nearest clusters as long as there are any whose mean points are above `least`."""
        while self._heap:
            _, one, other = heapq.heappop(self._heap)
            if one in self.members and other in self.members and not self.differ(one, other).distinct:
                self.unite(one, other)

    def differ(self, one: int, other: int) -> Contrast:
        """What tells two clusters apart."""
        return self._differ(self.profiles[one], self.profiles[other], self._drop(one, other))

    def _drop(self, one: int, other: int) -> float:
        """How much less alike articles of the two are than those of the looser one among themselves."""
        own = [
            within.real / max(1.0, within.imag, min(size * (size - 1) / 2, size * self._compared / 2))
            for place in (one, other)
            if (size := len(self.members[place])) > 1 and (within := self._within[place]) is not None
        ]
        return min(own) + NOT_COMPARED - self.mean(one, other) if own else 0.0

    def mean(self, one: int, other: int) -> float:
        """Mean points between the articles of two clusters."""
        tie = self.near[one].get(other, 0j)
        return _mean(tie, len(self.members[one]), len(self.members[other]), self._compared)

    def unite(self, one: int, other: int) -> int:
        """Make two clusters one; gives its name."""
        fresh = self._fresh
        self._fresh += 1
        across = self.near[one].get(other, 0j)
        self.members[fresh] = members = self.members.pop(one) + self.members.pop(other)
        self.profiles[fresh] = self.profiles.pop(one).with_(self.profiles.pop(other))
        self._within[fresh] = self._within.pop(one) + self._within.pop(other) + across
        self.near[fresh] = ties = self._both(self.near.pop(one), self.near.pop(other))
        ties.pop(one, None)
        ties.pop(other, None)
        size, near, held, heap = len(members), self.near, self.members, self._heap
        least, compared = self._least, self._compared
        for place, tie in ties.items():
            neighbour = near[place]
            neighbour.pop(one, None)
            neighbour.pop(other, None)
            neighbour[fresh] = tie
            mean = _mean(tie, size, len(held[place]), compared)
            if mean > least:
                heapq.heappush(heap, (-mean, place, fresh))
        return fresh

    def tie(self, one: int, other: int, mean: float) -> None:
        """Take this for the mean points of all pairs of two clusters; they may be joined for it."""
        pairs = len(self.members[one]) * len(self.members[other])
        self.near[one][other] = self.near[other][one] = complex((mean - NOT_COMPARED) * pairs, pairs)
        heapq.heappush(self._heap, (-mean, one, other))

    def _both(self, ties: dict[int, complex], small: dict[int, complex]) -> dict[int, complex]:
        """The neighbours of two clusters as those of one."""
        if len(small) > len(ties):
            ties, small = small, ties
        for place, tie in small.items():
            ties[place] = ties.get(place, 0j) + tie
        return ties


def _mean(tie: complex, size: int, other: int, compared: int) -> float:
    """Mean points of the pairs of two clusters of these sizes, those included that should have been compared."""
    small, large = (size, other) if size < other else (other, size)
    expected = small * (large if large < compared else compared)
    return tie.real / (expected if expected > tie.imag else tie.imag) + NOT_COMPARED
