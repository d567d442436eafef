"""Features in, clusters out: the whole method on one screen."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from summarizer.grouping import blocking
from summarizer.grouping.clusters import Apart, clusters
from summarizer.grouping.features import Features
from summarizer.grouping.likeness import likeness
from summarizer.grouping.pool import HERE, Crew
from summarizer.grouping.seeds import seeds
from summarizer.grouping.weights import Vector, Weights

#: Pairs that one process compares at a time: of neighbours in time, so that they are of not many more articles.
BATCH = 20_000

Pairs = list[tuple[int, int]]


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


def sort(articles: Sequence[Features], weights: Weights, crew: Crew = HERE) -> Sorted:
    """Sort articles into events. Their order decides only how ties are broken: give them in a fixed one."""
    vectors = [weights.vector(one) for one in articles]
    points = _compared(vectors, crew)
    begun = seeds(articles, points, weights, crew)
    found, apart = clusters(begun, vectors, points, weights)
    return Sorted(found, _nearest(points), apart, vectors)


def _compared(vectors: Sequence[Vector], crew: Crew) -> dict[tuple[int, int], float]:
    """The points of every pair that is worth comparing."""
    pairs: list[Pairs] = []

    def batches() -> Iterator[tuple[Pairs, dict[int, Vector]]]:
        given = blocking.pairs(vectors)
        while batch := list(islice(given, BATCH)):
            pairs.append(batch)
            yield batch, {place: vectors[place] for place in dict.fromkeys(chain.from_iterable(batch))}

    points = [*chain.from_iterable(crew.map(compare_batch, batches()))]
    return dict(zip(chain.from_iterable(pairs), points, strict=True))


def compare_batch(given: tuple[Pairs, Mapping[int, Vector]]) -> array[float]:
    """The points of some pairs of articles."""
    pairs, vectors = given
    return array("d", [likeness(vectors[one], vectors[other]) for one, other in pairs])


def _nearest(points: Mapping[tuple[int, int], float]) -> dict[int, tuple[int, float]]:
    nearest: dict[int, tuple[int, float]] = {}
    for (one, other), value in points.items():
        if one not in nearest or value > nearest[one][1]:
            nearest[one] = other, value
        if other not in nearest or value > nearest[other][1]:
            nearest[other] = one, value
    return nearest
