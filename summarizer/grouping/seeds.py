"""Clusters to begin with: the same method within each set of articles that sure pairs connect.

The sets have no pair between them that is sure, so each is worked out on its own, in any process. It also saves
keeping up, join by join, with what is near and never joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from summarizer.grouping.clusters import Clusters
from summarizer.grouping.contrast import Profile, contrast
from summarizer.grouping.pool import Crew
from summarizer.grouping.vectors import Weighed, opened

#: Points of a pair that is sure to be of one event or of look-alikes, and mean points of a join that nothing else in
#: the collection will better.
SURE, FIRM = 1.2, 0.5
#: Articles that one process clusters at a time, or more if a set is larger.
BATCH = 1_000

#: Places of the articles of a cluster, and what they tell.
Begun = tuple[list[int], Profile]
#: Articles connected by sure pairs: their places, their vectors, sealed, and the points of pairs, by index.
_Set = tuple[list[int], list[bytes], dict[tuple[int, int], float]]


def seeds(
    weighed: Weighed, points: Mapping[tuple[int, int], float], compared: int, crew: Crew
) -> list[Begun]:
    """The clusters to begin with, each with its places sorted, in order of their first places.

    `points`, `compared`: as in `clusters`.
    """
    sets = _Sets(len(weighed.sealed))
    for (one, other), value in points.items():
        if value > SURE:
            sets.join(one, other)
    roots = [sets.find(place) for place in range(len(weighed.sealed))]
    members: dict[int, list[int]] = {}
    index = []
    for place, root in enumerate(roots):
        own = members.setdefault(root, [])
        index.append(len(own))
        own.append(place)
    inside: dict[int, dict[tuple[int, int], float]] = {}
    for (one, other), value in points.items():
        root = roots[one]
        if root == roots[other]:
            inside.setdefault(root, {})[index[one], index[other]] = value
    connected = (
        (places, [weighed.sealed[place] for place in places], inside.pop(root, {}))
        for root, places in members.items()
    )
    begin = partial(begin_batch, compared=compared)
    found = [begun for made in crew.map(begin, _batches(connected)) for begun in made]
    return sorted(found, key=_places)


def _places(one: Begun) -> list[int]:
    return one[0]


def _batches(connected: Iterable[_Set]) -> Iterator[list[_Set]]:
    """Sets of some articles."""
    batch: list[_Set] = []
    size = 0
    for one in connected:
        batch.append(one)
        size += len(one[0])
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    yield batch


def begin_batch(batch: Sequence[_Set], compared: int) -> list[Begun]:
    """The clusters within some sets."""
    return [begun for one in batch for begun in _begin(one, compared)]


def _begin(given: _Set, compared: int) -> Iterator[Begun]:
    places, sealed, points = given
    vectors = [*map(opened, sealed)]
    begun = [([at], Profile.of(one)) for at, one in enumerate(vectors)]
    of: dict[int, int] = {}
    for one in vectors:
        of.update(zip(one.terms(), one.of(), strict=True))
    state = Clusters(begun, points, partial(contrast, weigh=partial(_total, of)), compared, FIRM)
    state.join()
    for cluster, members in state.members.items():
        yield [places[at] for at in sorted(members)], state.profiles[cluster]


def _total(of: Mapping[int, int], terms: Iterable[int]) -> int:
    return sum(map(of.__getitem__, terms))


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
