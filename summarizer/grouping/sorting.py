"""Weighed articles in, clusters out: the whole method on one screen."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.grouping.blocking import expected, partners
from summarizer.grouping.clusters import Apart, clusters
from summarizer.grouping.likeness import likeness
from summarizer.grouping.pool import HERE, Crew
from summarizer.grouping.seeds import seeds
from summarizer.grouping.vectors import Opened, Weighed
from summarizer.grouping.weights import Weights

#: Pairs that one process compares at a time: of neighbours in time, so that they are of not many more articles.
BATCH = 20_000

#: Places of articles, each with those to compare it with.
Meetings = list[tuple[int, list[int]]]


@dataclass(frozen=True)
class Sorted:
    """What came of it, by the articles' places in what was given."""

    clusters: Sequence[Sequence[int]]
    """Each sorted, in order of their first places; one of a single article stands alone."""
    nearest: Mapping[int, tuple[int, float]]
    """For each article that was compared at all, the one most like it, and the points of the two."""
    apart: Sequence[Apart] = field(default=())
    """Clusters that look alike and were kept apart, as indices into `clusters`, with the reasons."""


def sort(weighed: Weighed, weights: Weights, crew: Crew = HERE) -> Sorted:
    """Sort articles into events. Their order decides only how ties are broken: give them in a fixed one."""
    points = _compared(weighed, crew)
    compared = expected(len(weighed.sealed))
    begun = seeds(weighed, points, compared, crew)
    found, apart = clusters(begun, Opened(weighed.sealed), points, weights, compared)
    return Sorted(found, _nearest(points), apart)


def _compared(weighed: Weighed, crew: Crew) -> dict[tuple[int, int], float]:
    """The points of every pair that is worth comparing."""
    met: list[tuple[int, int]] = []

    def batches() -> Iterator[tuple[Meetings, dict[int, bytes]]]:
        batch: Meetings = []
        room = BATCH
        for one, others in partners(weighed.keys, weighed.days):
            batch.append((one, others))
            met.extend([(one, other) if one < other else (other, one) for other in others])
            room -= len(others)
            if room <= 0:
                yield batch, _sealed(batch, weighed.sealed)
                batch, room = [], BATCH
        yield batch, _sealed(batch, weighed.sealed)

    points: array[float] = array("d")
    for made in crew.map(compare_batch, batches()):
        points.extend(made)
    return dict(zip(met, points, strict=True))


def _sealed(batch: Meetings, sealed: Sequence[bytes]) -> dict[int, bytes]:
    """The vectors of all articles of a batch."""
    places = {place for one, others in batch for place in (one, *others)}
    return {place: sealed[place] for place in places}


def compare_batch(given: tuple[Meetings, Mapping[int, bytes]]) -> array[float]:
    """The points of some articles with those that they meet."""
    batch, sealed = given
    vectors = Opened(sealed)
    points: array[float] = array("d")
    for place, others in batch:
        one = vectors[place]
        points.extend([likeness(one, vectors[other]) for other in others])
    return points


def _nearest(points: Mapping[tuple[int, int], float]) -> dict[int, tuple[int, float]]:
    nearest: dict[int, tuple[int, float]] = {}
    for (one, other), value in points.items():
        if one not in nearest or value > nearest[one][1]:
            nearest[one] = other, value
        if other not in nearest or value > nearest[other][1]:
            nearest[other] = one, value
    return nearest
