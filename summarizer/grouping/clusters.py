"""Average-link clustering of articles (R. Sokal and C. Michener, 1958), on the pairs that were compared.

Two clusters are joined while the mean of the points between their articles is above 0 and nothing tells that they
report different occurrences. A mean doesn't chain: one article that belongs to two stories can't join them. Then
clusters with near centres are joined: one story told over some weeks. What is left alone is compared once more with
whole clusters: a short note has little in common with any one article, but all of it with the event.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

import numpy as np

from summarizer.grouping.columns import ordered
from summarizer.grouping.contrast import Contrast, Profile, contrast
from summarizer.grouping.likeness import MOSTLY, Compared, likeness
from summarizer.grouping.table import Table
from summarizer.grouping.weights import Centroid, Weights

#: Points of two articles that were not compared.
NOT_COMPARED = -1.5
#: Points up to which two articles count as not compared.
WEAK = -1.2
#: Articles of each of two clusters that are compared when too few of them were to tell.
#: Their mean points must then be well above 0: that they weren't compared means that they share few weighty terms.
SAMPLE, COMPLETED = 3, 1.0
#: Cosine of the centres of two clusters from which they are joined, and the mean points that they must have.
GATHERED = 0.36
LOOSE = -0.5
#: Cosine of an article and a cluster's centre from which it is attached, and by how much that cluster must be nearer
#: than the next.
ATTACHED = 0.17
NEARER = 1.25

#: What tells two clusters apart, given the drop in likeness between them.
Differ = Callable[[Profile, Profile, float], Contrast]
#: Indices of two clusters, the lesser first, or of one twice; points above `NOT_COMPARED` of the pairs of articles that
#: were compared between or within them, and how many.
Tie = tuple[int, int, float, int]
#: Indices of two clusters, and what tells them apart.
Apart = tuple[int, int, tuple[str, ...]]


def clusters(
    begun: Sequence[tuple[Sequence[int], Profile]],
    table: Table,
    compared: Compared,
    weights: Weights,
    most: int,
) -> tuple[list[list[int]], list[Apart]]:
    """The places of the articles in clusters; each cluster sorted, in order of their first places. And the clusters
    that are like enough to be joined, but for what tells them apart.

    `begun`: clusters to begin with; `most`: articles of a large cluster with which one of a smaller can be expected to
    have been compared.
    """
    ties = _ties([places for places, _ in begun], compared, len(table))
    state = Clusters(begun, ties, partial(contrast, weigh=weights.sum), most)
    state.join()
    state.complete(table)
    state.join()
    state.gather(table)
    state.attach(table)
    order = sorted(state.members, key=lambda place: min(state.members[place]))
    index = {place: at for at, place in enumerate(order)}
    return [sorted(state.members[place]) for place in order], state.look_alikes(index)


def _ties(places: Sequence[Sequence[int]], compared: Compared, count: int) -> Iterator[Tie]:
    """What was compared between and within clusters."""
    home = np.empty(count, np.int64)
    home[np.fromiter(chain.from_iterable(places), np.int64, count)] = np.repeat(
        np.arange(len(places)), [*map(len, places)]
    )
    told = compared.where(compared.points > WEAK)
    one, other = home[told.ones], home[told.others]
    one, other = np.minimum(one, other), np.maximum(one, other)
    order = ordered(one, other)
    one, other = one[order], other[order]
    first = np.flatnonzero((np.diff(one, prepend=-1) != 0) | (np.diff(other, prepend=-1) != 0))
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
        self.differ, self.compared, self.least = differ, compared, least
        self.members = {at: list(places) for at, (places, _) in enumerate(begun)}
        self.profiles = {at: profile for at, (_, profile) in enumerate(begun)}
        #: Of every cluster its neighbours, and the pairs compared with each: the sum of their points above
        #: `NOT_COMPARED` as the real part, their number as the imaginary one, so that both add up at once.
        self.near: dict[int, dict[int, complex]] = {at: {} for at in self.members}
        #: The same for the pairs within every cluster.
        self.within = dict.fromkeys(self.members, 0j)
        self.heap: list[tuple[float, int, int]] = []
        self.fresh = len(self.members)
        self._tie(ties)

    def _tie(self, ties: Iterable[Tie]) -> None:
        near, within = self.near, self.within
        for one, other, points, number in ties:
            if one == other:
                within[one] = complex(points, number)
            else:
                near[one][other] = near[other][one] = complex(points, number)
        size = {at: len(places) for at, places in self.members.items()}
        for one, own_ties in near.items():
            own = size[one]
            for other, tie in own_ties.items():
                if one < other and (mean := _mean(tie, own, size[other], self.compared)) > self.least:
                    self.heap.append((-mean, one, other))
        heapq.heapify(self.heap)

    def join(self) -> None:
        """Join the two nearest clusters as long as there are any whose mean points are above `least`."""
        while self.heap:
            _, one, other = heapq.heappop(self.heap)
            if one in self.members and other in self.members and not self._differ(one, other).distinct:
                self._join(one, other)

    def _differ(self, one: int, other: int) -> Contrast:
        return self.differ(self.profiles[one], self.profiles[other], self._drop(one, other))

    def _drop(self, one: int, other: int) -> float:
        """How much less alike articles of the two are than those of the looser one among themselves."""
        own = [
            within.real / max(1.0, within.imag, min(size * (size - 1) / 2, size * self.compared / 2))
            for place in (one, other)
            if (size := len(self.members[place])) > 1 and (within := self.within[place]) is not None
        ]
        return min(own) + NOT_COMPARED - self._mean(one, other) if own else 0.0

    def _mean(self, one: int, other: int) -> float:
        """Mean points between the articles of two clusters."""
        tie = self.near[one].get(other, 0j)
        return _mean(tie, len(self.members[one]), len(self.members[other]), self.compared)

    def _join(self, one: int, other: int) -> int:
        fresh = self.fresh
        self.fresh += 1
        across = self.near[one].get(other, 0j)
        self.members[fresh] = members = self.members.pop(one) + self.members.pop(other)
        self.profiles[fresh] = self.profiles.pop(one).with_(self.profiles.pop(other))
        self.within[fresh] = self.within.pop(one) + self.within.pop(other) + across
        self.near[fresh] = ties = self._both(self.near.pop(one), self.near.pop(other))
        ties.pop(one, None)
        ties.pop(other, None)
        size, near, held, heap = len(members), self.near, self.members, self.heap
        least, compared = self.least, self.compared
        for place, tie in ties.items():
            neighbour = near[place]
            neighbour.pop(one, None)
            neighbour.pop(other, None)
            neighbour[fresh] = tie
            mean = _mean(tie, size, len(held[place]), compared)
            if mean > least:
                heapq.heappush(heap, (-mean, place, fresh))
        return fresh

    def _both(self, ties: dict[int, complex], small: dict[int, complex]) -> dict[int, complex]:
        """The neighbours of two clusters as those of one."""
        if len(small) > len(ties):
            ties, small = small, ties
        for place, tie in small.items():
            ties[place] = ties.get(place, 0j) + tie
        return ties

    def _loose(self) -> list[tuple[int, int]]:
        """Clusters of several articles whose articles are nearly alike enough."""
        several = [place for place, held in self.members.items() if len(held) > 1]
        return [
            (one, other)
            for one in several
            for other in self.near[one]
            if one < other and len(self.members.get(other, ())) > 1 and self._mean(one, other) > LOOSE
        ]

    def complete(self, table: Table) -> None:
        """Compare some articles of clusters that speak for being joined as far as they were compared, but weren't
        compared enough: of articles that share much with many, only the nearest were.
        """
        unsure = [
            (one, other)
            for one, ties in self.near.items()
            for other, tie in ties.items()
            if one < other
            and 0 < tie.imag < len(self.members[one]) * len(self.members[other])
            and tie.real / tie.imag + NOT_COMPARED > 0
        ]
        for (one, other), mean in zip(unsure, self._sampled(table, unsure), strict=True):
            if mean > COMPLETED:
                sizes = len(self.members[one]) * len(self.members[other])
                self.near[one][other] = self.near[other][one] = complex((mean - NOT_COMPARED) * sizes, sizes)
                heapq.heappush(self.heap, (-mean, one, other))

    def _sampled(self, table: Table, pairs: Sequence[tuple[int, int]]) -> list[float]:
        """Mean points of the first articles of each of two clusters, of each with each."""
        several = {place for pair in pairs for place in pair}
        first = {place: heapq.nsmallest(SAMPLE, self.members[place]) for place in several}
        padded = {place: rows + [-1] * (SAMPLE - len(rows)) for place, rows in first.items()}
        ones = (
            np.array([padded[one] for one, _ in pairs], np.int64).reshape(-1, SAMPLE).repeat(SAMPLE, axis=1)
        )
        others = np.tile(
            np.array([padded[other] for _, other in pairs], np.int64).reshape(-1, SAMPLE), SAMPLE
        )
        there = (ones >= 0) & (others >= 0)
        points = np.zeros(there.shape)
        points[there] = np.maximum(NOT_COMPARED, likeness(table, ones[there], others[there]))
        means: list[float] = (points.sum(axis=1) / there.sum(axis=1)).tolist()
        return means

    def gather(self, table: Table) -> None:
        """Join clusters whose centres are near although their articles are less so."""
        pairs = self._loose()
        centres = {
            place: Centroid.of(table, self.members[place])
            for place in sorted({one for pair in pairs for one in pair})
        }

        def near(one: int, other: int) -> float:
            return centres[one].near(centres[other].weights, centres[other].length)

        close = [(-near(one, other), one, other) for one, other in pairs]
        heapq.heapify(close)
        while close and -close[0][0] >= GATHERED:
            _, one, other = heapq.heappop(close)
            if one not in centres or other not in centres or self._differ(one, other).distinct:
                continue
            fresh = self._join(one, other)
            del centres[one], centres[other]
            centres[fresh] = Centroid.of(table, self.members[fresh])
            for place in self.near[fresh]:
                if place in centres and self._mean(place, fresh) > LOOSE:
                    heapq.heappush(close, (-near(place, fresh), place, fresh))

    def attach(self, table: Table) -> None:
        """Attach what is alone to the one cluster that is clearly the nearest to it."""
        centres: dict[int, Centroid] = {}
        homes: dict[int, int] = {}
        for alone in sorted(place for place, held in self.members.items() if len(held) == 1):
            for home in self.near[alone]:
                if home not in centres and len(self.members[home]) > 1:
                    centres[home] = Centroid.of(table, self.members[home])
            own = self.members[alone][0]
            weights, length = table.weights_of(own), float(table.lengths[own])
            close = sorted(
                (-centres[home].near(weights, length), home) for home in self.near[alone] if home in centres
            )
            if not close or -close[0][0] < ATTACHED:
                continue
            told = len(centres[close[0][1]].weights.keys() & weights.keys()) > 1 or -close[0][0] >= MOSTLY
            clear = told and (len(close) == 1 or close[0][0] <= NEARER * close[1][0])
            if clear and not self._differ(alone, close[0][1]).distinct:
                homes[alone] = close[0][1]
        for alone, home in homes.items():
            self.members[home] += self.members.pop(alone)

    def look_alikes(self, index: Mapping[int, int]) -> list[Apart]:
        """Clusters of several articles that are like enough and still differ, by their indices."""
        found: list[Apart] = []
        for one, other in self._loose():
            told = self._differ(one, other)
            if told.distinct:
                first, second = sorted((index[one], index[other]))
                found.append((first, second, told.reasons))
        return sorted(found)


def _mean(tie: complex, size: int, other: int, compared: int) -> float:
    """Mean points of the pairs of two clusters of these sizes, those included that should have been compared."""
    small, large = (size, other) if size < other else (other, size)
    expected = small * (large if large < compared else compared)
    return tie.real / (expected if expected > tie.imag else tie.imag) + NOT_COMPARED
