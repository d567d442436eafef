"""Features in, clusters out: the whole method on one screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.grouping import blocking
from summarizer.grouping.clusters import Apart, clusters
from summarizer.grouping.contrast import Contrast, Profile, contrast
from summarizer.grouping.features import Features
from summarizer.grouping.likeness import likeness
from summarizer.grouping.weights import Vector, Weights


@dataclass(frozen=True)
class Sorted:
    """What came of it, by the articles' places in what was given."""

    clusters: Sequence[Sequence[int]]
    """Each sorted, in order of their first places; one of a single article stands alone."""
    nearest: Mapping[int, tuple[int, float]]
    """For each article that was compared at all, the one most like it, and the points of the two."""
    apart: Sequence[Apart] = field(default=())
    """Clusters that look alike and were kept apart, as indices into `clusters`, with the reasons."""
    vectors: Sequence[Vector] = field(default=())
    """The articles' terms, weighed."""


def sort(articles: Sequence[Features], weights: Weights) -> Sorted:
    """Sort articles into events. Their order decides only how ties are broken: give them in a fixed one."""
    vectors = [weights.vector(one) for one in articles]

    def compare(one: int, other: int) -> float:
        return likeness(articles[one], articles[other], (vectors[one], vectors[other]))

    points = {pair: compare(*pair) for pair in blocking.pairs(articles, vectors)}

    def differ(one: Profile, other: Profile, drop: float) -> Contrast:
        return contrast(one, other, drop, weights)

    found, apart = clusters([Profile.of(one) for one in articles], vectors, points, compare, differ)
    return Sorted(found, _nearest(points), apart, vectors)


def _nearest(points: Mapping[tuple[int, int], float]) -> dict[int, tuple[int, float]]:
    nearest: dict[int, tuple[int, float]] = {}
    for (one, other), value in points.items():
        for place, partner in ((one, other), (other, one)):
            if place not in nearest or value > nearest[place][1]:
                nearest[place] = partner, value
    return nearest
