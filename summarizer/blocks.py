"""Blocking: which items to compare at all, so that cost grows with the items and not with their pairs.

Items meet when they share a key (a word, a run of words, a letter). The first items of a block are its anchors:
they are compared with one another and with every later item of the block, so that a block of any size costs no
more than its items times its anchors. While a block has no more items than anchors, every two of them meet.

Blocking after Fellegi and Sunter, "A theory for record linkage" (1969); anchors as the canopies of McCallum, Nigam
and Ungar, "Efficient clustering of high-dimensional data sets" (2000).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from summarizer.order import id_key

T = TypeVar("T", bound=Hashable)

#: Anchors of a block, unless told otherwise.
ANCHORS = 64


class Blocks(Generic[T]):
    """Items by key, given one after another; the order decides who is an anchor."""

    def __init__(self, anchors: int = ANCHORS) -> None:
        self._anchors = anchors
        self._held: dict[Hashable, list[T]] = defaultdict(list)

    def near(self, keys: Iterable[Hashable]) -> Counter[T]:
        """The anchors under any of the (distinct) keys, each with the number of keys that it shares; in order of
        key, then of arrival.
        """
        found: Counter[T] = Counter()
        for key in keys:
            if key in self._held:
                found.update(self._held[key])
        return found

    def under(self, key: Hashable) -> Sequence[T]:
        """The anchors under one key, as they came."""
        return self._held.get(key, ())

    def add(self, item: T, keys: Iterable[Hashable]) -> None:
        """Make `item` an anchor under each of the (distinct) keys where there is room."""
        for key in keys:
            held = self._held[key]
            if len(held) < self._anchors:
                held.append(item)


def nearest(found: Counter[T], most: int = ANCHORS) -> Sequence[T]:
    """At most `most` of the items, those with the most keys in common first; equals as they came."""
    return [item for item, _ in sorted(found.items(), key=lambda pair: -pair[1])[:most]]


class Union:
    """Disjoint sets (union-find) over ids; the least id by its numbers stands for its set."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._size: dict[str, int] = {}

    def find(self, item: str) -> str:
        """The item that stands for `item`'s set."""
        root = self._parent.setdefault(item, item)
        while root != self._parent[root]:
            root = self._parent[root]
        while item != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def join(self, one: str, other: str) -> None:
        """Make the two sets one."""
        found = {self.find(one), self.find(other)}
        if len(found) > 1:
            first, second = sorted(found, key=lambda i: (id_key(i), i))
            self._parent[second] = first
            self._size[first] = self._size.get(first, 1) + self._size.pop(second, 1)

    def size(self, item: str) -> int:
        """Number of items in `item`'s set."""
        return self._size.get(self.find(item), 1)
