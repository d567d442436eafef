"""Grouping a stream: a late article joins its event, and only what is near it is sorted again."""

from __future__ import annotations

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from summarizer.grouping.blocking import WINDOW
from summarizer.grouping.features import Features, Reader, material
from summarizer.grouping.reading import BATCH
from summarizer.grouping.sorting import sort
from summarizer.grouping.table import Table
from summarizer.grouping.weights import Weights
from summarizer.order import id_key
from summarizer.records import Article

#: Clusters that are sorted again together with a late article, those with the most terms in common with it first; and
#: articles of them.
AGAIN, AGAIN_ARTICLES = 6, 400


@dataclass(frozen=True)
class Joined:
    """Where a late article went."""

    article: str
    """Its id."""
    event: tuple[str, ...]
    """Ids of all articles of its event now, itself included, in order; it alone when it joins none."""
    changed: tuple[tuple[str, ...], ...]
    """The other events that are not what they were before it came, as ids of their articles; usually none."""


class Grouping:
    """Articles sorted into events, to which more can be added.

    Holds what is kept of each article (`Features`), not its text: 100,000 articles take some hundred megabytes.
    Adding one article sorts again the few clusters that share its terms, so what comes out is what `group` finds for
    all at once, but for what later articles tell of how common a term is.
    """

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._reader, self._weights = Reader(), Weights()
        self._features: dict[str, Features] = {}
        self._cluster: dict[str, tuple[str, ...]] = {}
        self._blocks: dict[str, list[tuple[int, str]]] = defaultdict(list)
        fresh = list(articles)
        read = list(self._read(fresh))
        self._weights.add(read)
        for one, article in zip(read, fresh, strict=True):
            self._hold(article.source.id, one)
        for members in self._sorted(self._features):
            self._cluster.update(dict.fromkeys(members, members))

    def __len__(self) -> int:
        """Number of articles."""
        return len(self._features)

    def events(self) -> tuple[tuple[str, ...], ...]:
        """Ids of the articles of each event, those of one article included; in order of their first ids."""
        return tuple(sorted(set(self._cluster.values()), key=lambda ids: _order(ids[0])))

    def add(self, article: Article) -> Joined:
        """Sort one more article in. An article whose id is held already replaces the one held.

        Time grows with the articles that share its terms, not with the collection.
        """
        (one,), key = self._read([article]), article.source.id
        if key in self._features:
            self._drop(key)
        self._weights.add([one])
        self._hold(key, one)
        around = self._around(key, one)
        before = {self._cluster[other] for other in around}
        found = list(self._sorted([*around, key]))
        for members in found:
            self._cluster.update(dict.fromkeys(members, members))
        own = self._cluster[key]
        changed = (members for members in found if members != own and members not in before)
        return Joined(key, own, tuple(sorted(changed, key=lambda ids: _order(ids[0]))))

    def _read(self, articles: Iterable[Article]) -> Iterator[Features]:
        given = map(material, articles)
        while batch := list(islice(given, BATCH)):
            yield from self._reader.all(batch).each()

    def _hold(self, key: str, one: Features) -> None:
        self._features[key] = one
        for term in one.terms:
            insort(self._blocks[term], (_day(one), key))

    def _drop(self, key: str) -> None:
        one = self._features.pop(key)
        self._weights.remove(one)
        for term in one.terms:
            self._blocks[term].remove((_day(one), key))
        rest = tuple(member for member in self._cluster.pop(key) if member != key)
        self._cluster.update(dict.fromkeys(rest, rest))

    def _around(self, key: str, one: Features) -> list[str]:
        """The articles of the clusters that share weighty terms with one and stand near it in time."""
        day = _day(one)
        met: Counter[tuple[str, ...]] = Counter()
        for number in self._weights.table(one).keys()[1].tolist():
            block = self._blocks[self._weights.spelled(number)]
            near = sorted(block, key=lambda held: (abs(held[0] - day), held[1]))[: 2 * WINDOW]
            met.update({self._cluster[other] for _, other in near if other != key})
        found: list[str] = []
        for members in sorted(met, key=lambda ids: (-met[ids], _order(ids[0])))[:AGAIN]:
            if len(found) + len(members) <= AGAIN_ARTICLES or not found:
                found += members
        return found

    def _sorted(self, ids: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """These articles in clusters."""
        held = sorted(ids, key=_order)
        table = Table.joined(self._weights.table(self._features[key]) for key in held)
        for places in sort(table, self._weights).clusters:
            yield tuple(held[place] for place in places)


def _day(one: Features) -> int:
    """The day of a single article."""
    return int(one.days[0])


def _order(identifier: str) -> tuple[tuple[int, ...], str]:
    return id_key(identifier), identifier
