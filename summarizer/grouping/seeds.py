"""Clusters to begin with: the same method within each set of articles that sure pairs connect.

The sets have no pair between them that is sure, so each is worked out on its own, in any process. It also saves
keeping up, join by join, with what is near and never joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from summarizer.grouping.clusters import Clusters
from summarizer.grouping.contrast import Profile, contrast
from summarizer.grouping.features import Features
from summarizer.grouping.pool import Crew
from summarizer.grouping.weights import Weights, total

#: Points of a pair that is sure to be of one event or of look-alikes, and mean points of a join that nothing else in
#: the collection will better.
SURE, FIRM = 1.2, 0.5
#: Articles that one process clusters at a time, or more if a set is larger.
BATCH = 1_000

#: Places of the articles of a cluster, and what they tell.
Begun = tuple[list[int], Profile]


@dataclass(frozen=True)
class _Set:
    """Articles connected by sure pairs: their places, what they are, and the points of pairs, by index."""

    places: list[int]
    articles: list[Features]
    points: dict[tuple[int, int], float]


def seeds(
    articles: Sequence[Features], points: Mapping[tuple[int, int], float], weights: Weights, crew: Crew
) -> list[Begun]:
    """The clusters to begin with, each with its places sorted, in order of their first places.

    `points`: of the pairs that were compared, `(lesser, greater)`.
    """
    sets = _Sets(len(articles))
    for (one, other), value in points.items():
        if value > SURE:
            sets.join(one, other)
    roots = [sets.find(place) for place in range(len(articles))]
    inside: dict[int, dict[tuple[int, int], float]] = {}
    for pair, value in points.items():
        root = roots[pair[0]]
        if root == roots[pair[1]]:
            inside.setdefault(root, {})[pair] = value
    members: dict[int, list[int]] = {}
    for place, root in enumerate(roots):
        members.setdefault(root, []).append(place)
    connected = ((places, inside[root]) for root, places in members.items() if len(places) > 1)
    batches = _batches(articles, connected, weights)
    found: list[Begun] = [begun for made in crew.map(begin_batch, batches) for begun in made]
    found += [([root], Profile.of(articles[root])) for root, held in members.items() if len(held) == 1]
    return sorted(found, key=lambda one: one[0])


def _batches(
    articles: Sequence[Features],
    connected: Iterator[tuple[list[int], dict[tuple[int, int], float]]],
    weights: Weights,
) -> Iterator[tuple[list[_Set], dict[str, float]]]:
    """Sets of some articles, and the weights of their terms."""
    batch: list[_Set] = []
    size = 0
    for places, own in connected:
        index = {place: at for at, place in enumerate(places)}
        of_index = {(index[one], index[other]): value for (one, other), value in own.items()}
        batch.append(_Set(places, [articles[place] for place in places], of_index))
        size += len(places)
        if size >= BATCH:
            yield batch, _weights_of(batch, weights)
            batch, size = [], 0
    if batch:
        yield batch, _weights_of(batch, weights)


def _weights_of(batch: Sequence[_Set], weights: Weights) -> dict[str, float]:
    of = weights.of()
    terms = dict.fromkeys(term for one in batch for article in one.articles for term in article.terms)
    return {term: of[term] for term in terms}


def begin_batch(given: tuple[Sequence[_Set], Mapping[str, float]]) -> list[Begun]:
    """The clusters within some sets."""
    batch, of = given
    differ = partial(contrast, weigh=partial(total, of))
    found: list[Begun] = []
    for one in batch:
        state = Clusters(
            [([at], Profile.of(article)) for at, article in enumerate(one.articles)], one.points, differ
        )
        state.join(FIRM)
        for cluster, members in state.members.items():
            found.append((sorted(one.places[at] for at in members), state.profiles[cluster]))
    return found


class _Sets:
    """Disjoint sets (union-find) of places; the least stands for its set."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def find(self, place: int) -> int:
        """The place that stands for the set."""
        parent = self._parent
        while parent[place] != place:
            parent[place] = place = parent[parent[place]]
        return place

    def join(self, one: int, other: int) -> None:
        """Make two sets one."""
        one, other = self.find(one), self.find(other)
        self._parent[max(one, other)] = min(one, other)
