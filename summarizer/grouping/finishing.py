"""What joining by the compared pairs alone leaves undone.

Clusters that were hardly compared are compared; clusters with near centres are joined: one story told over some weeks;
and what is left alone is compared with whole clusters: a short note has little in common with any one article, but
all of it with the event.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, sqrt

import numpy as np

from summarizer.grouping.clusters import NOT_COMPARED, Clusters
from summarizer.grouping.columns import integers, runs, spread
from summarizer.grouping.likeness import MOSTLY, compare
from summarizer.grouping.table import Table

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

#: Pairs that are compared at a time.
BATCH = 10_000

#: Indices of two clusters, and what tells them apart.
Apart = tuple[int, int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Centroid:
    """The mean of a cluster's articles, each of length 1; of terms that two of them hold."""

    weights: Mapping[int, float]
    length: float

    @classmethod
    def of(cls, table: Table, rows: Sequence[int]) -> Centroid:
        """Of some articles."""
        members = integers(rows)
        flat, of = spread(table.starts, members)
        terms, weights = table.terms[flat], table.weights[flat] / table.lengths[members][of]
        held = np.flatnonzero(weights)
        held = held[np.argsort(terms[held], kind="stable")]
        first = runs(terms[held])
        if not len(first):
            return cls({}, 0.0)
        means = np.add.reduceat(weights[held], first) / len(rows)
        shared = np.diff(first, append=len(held)) > 1
        found = dict(zip(terms[held[first[shared]]].tolist(), means[shared].tolist(), strict=True))
        return cls(found, sqrt(fsum([weight * weight for weight in found.values()])))

    def near(self, weights: Mapping[int, float], length: float) -> float:
        """Cosine of the angle between this and an article's weights, or another mean's, 0 to 1; with their length."""
        shared = self.weights.keys() & weights.keys()
        if not shared:
            return 0.0
        return fsum([self.weights[t] * weights[t] for t in shared]) / (self.length * length)


def complete(state: Clusters, table: Table, threads: int = 1) -> None:
    """Compare some articles of clusters that speak for being joined as far as they were compared, but weren't
    compared enough: of articles that share much with many, only the nearest were.
    """
    unsure = [
        (one, other)
        for one, ties in state.near.items()
        for other, tie in ties.items()
        if one < other
        and 0 < tie.imag < len(state.members[one]) * len(state.members[other])
        and tie.real / tie.imag + NOT_COMPARED > 0
    ]
    for (one, other), mean in zip(unsure, _sampled(state, table, unsure, threads), strict=True):
        if mean > COMPLETED:
            state.tie(one, other, mean)


def _sampled(state: Clusters, table: Table, pairs: Sequence[tuple[int, int]], threads: int) -> list[float]:
    """Mean points of the first articles of each of two clusters, of each with each."""
    several = {place for pair in pairs for place in pair}
    first = {place: heapq.nsmallest(SAMPLE, state.members[place]) for place in several}
    padded = {place: rows + [-1] * (SAMPLE - len(rows)) for place, rows in first.items()}
    ones = np.array([padded[one] for one, _ in pairs], np.int64).reshape(-1, SAMPLE).repeat(SAMPLE, axis=1)
    others = np.tile(np.array([padded[other] for _, other in pairs], np.int64).reshape(-1, SAMPLE), SAMPLE)
    there = (ones >= 0) & (others >= 0)
    points = np.zeros(there.shape)
    ones, others = ones[there], others[there]
    batches = ((ones[at : at + BATCH], others[at : at + BATCH]) for at in range(0, len(ones), BATCH))
    points[there] = np.maximum(NOT_COMPARED, compare(table, batches, threads).points)
    means: list[float] = (points.sum(axis=1) / there.sum(axis=1)).tolist()
    return means


def gather(state: Clusters, table: Table) -> None:
    """Join clusters whose centres are near although their articles are less so."""
    pairs = _loose(state)
    centres = {
        place: Centroid.of(table, state.members[place])
        for place in sorted({one for pair in pairs for one in pair})
    }

    def near(one: int, other: int) -> float:
        return centres[one].near(centres[other].weights, centres[other].length)

    close = [(-near(one, other), one, other) for one, other in pairs]
    heapq.heapify(close)
    while close and -close[0][0] >= GATHERED:
        _, one, other = heapq.heappop(close)
        if one not in centres or other not in centres or state.differ(one, other).distinct:
            continue
        fresh = state.unite(one, other)
        del centres[one], centres[other]
        centres[fresh] = Centroid.of(table, state.members[fresh])
        for place in state.near[fresh]:
            if place in centres and state.mean(place, fresh) > LOOSE:
                heapq.heappush(close, (-near(place, fresh), place, fresh))


def attach(state: Clusters, table: Table) -> None:
    """Attach what is alone to the one cluster that is clearly the nearest to it."""
    centres: dict[int, Centroid] = {}
    homes: dict[int, int] = {}
    for alone in sorted(place for place, held in state.members.items() if len(held) == 1):
        for home in state.near[alone]:
            if home not in centres and len(state.members[home]) > 1:
                centres[home] = Centroid.of(table, state.members[home])
        own = state.members[alone][0]
        weights, length = table.weights_of(own), float(table.lengths[own])
        close = sorted(
            (-centres[home].near(weights, length), home) for home in state.near[alone] if home in centres
        )
        if not close or -close[0][0] < ATTACHED:
            continue
        told = len(centres[close[0][1]].weights.keys() & weights.keys()) > 1 or -close[0][0] >= MOSTLY
        clear = told and (len(close) == 1 or close[0][0] <= NEARER * close[1][0])
        if clear and not state.differ(alone, close[0][1]).distinct:
            homes[alone] = close[0][1]
    for alone, home in homes.items():
        state.members[home] += state.members.pop(alone)


def look_alikes(state: Clusters, order: Sequence[int]) -> list[Apart]:
    """Clusters of several articles that are like enough and still differ, by their indices in this order."""
    index = {place: at for at, place in enumerate(order)}
    found: list[Apart] = []
    for one, other in _loose(state):
        told = state.differ(one, other)
        if told.distinct:
            first, second = sorted((index[one], index[other]))
            found.append((first, second, told.reasons))
    return sorted(found)


def _loose(state: Clusters) -> list[tuple[int, int]]:
    """Clusters of several articles whose articles are nearly alike enough."""
    several = [place for place, held in state.members.items() if len(held) > 1]
    return [
        (one, other)
        for one in several
        for other in state.near[one]
        if one < other and len(state.members.get(other, ())) > 1 and state.mean(one, other) > LOOSE
    ]
