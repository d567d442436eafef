"""How much a term tells: rare in the news as a whole, and rare in this collection.

Inverse document frequency (K. Spärck Jones, "A statistical interpretation of term specificity", 1972), smoothed
with an imagined background of news in which words of each kind are as common as they usually are. In a folder of
ten articles the background decides what is rare; among a hundred thousand, the collection itself does.

Weights are whole numbers, so that sums of them are the same in any order. Terms are numbers, too: small to send
between processes, quick to compare.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log

import numpy as np

from summarizer.grouping.columns import integers, ordered
from summarizer.grouping.features import EMPHASIS, Features
from summarizer.grouping.table import Table
from summarizer.grouping.terms import is_figure, is_name, kind_of

#: Articles of the imagined background, and the share of them that hold a word of each kind (name, number, other
#: word, word for a kind of event, everyday word).
BACKGROUND = 1_000
_COMMON = (0.0005, 0.004, 0.004, 0.02, 0.15)
#: Names tell more than words as rare.
_KIND = (1.2, 0.8, 1.0, 1.0, 1.0)
#: Information, in nats, that every word has without telling events apart.
_FLOOR = 1.0
#: What a term of any kind tells at the least, in nats: where all articles are on one event, all is common.
_LEAST = 0.3
#: A nat in whole numbers, in the weight of a term, and in its weight in an article, by its emphasis there.
NAT, EMPHASISED = 1_000, 10_000
#: Emphasis by code, in tenths.
_TENTHS = integers(
    [round(10 * EMPHASIS[at]) if (at := code & 31) < len(EMPHASIS) else 0 for code in range(256)]
)
#: What a term's number tells of it beside its place.
NAME, FIGURE, BITS = 1, 2, 2


class Weights:
    """The terms of a collection, their numbers and document frequencies."""

    def __init__(self) -> None:
        self.articles = 0
        self.terms: list[str] = []
        self.frequency: list[int] = []
        self._numbers: dict[str, int] = {}
        self._signed = _Signed(self)

    def add(self, given: Iterable[Features]) -> None:
        """Count these articles in."""
        frequency: defaultdict[str, int] = defaultdict(int)
        articles = 0
        for one in given:
            articles += len(one)
            for term, times in zip(one.terms, one.frequency(), strict=True):
                frequency[term] += times
        self.count(frequency, articles)

    def remove(self, one: Features) -> None:
        """Count articles out."""
        self.count({term: -times for term, times in zip(one.terms, one.frequency(), strict=True)}, -len(one))

    def count(self, frequency: Mapping[str, int], articles: int) -> None:
        """Count so many articles in, in which the terms are so frequent."""
        self.articles += articles
        for term in sorted(frequency.keys() - self._numbers.keys()):
            bits = NAME * is_name(term) + FIGURE * is_figure(term)
            self._numbers[term] = len(self.terms) << BITS | bits
            self.terms.append(term)
            self.frequency.append(0)
        for term, count in frequency.items():
            self.frequency[self._numbers[term] >> BITS] += count
        self._signed.clear()

    def numbers(self, terms: Iterable[str]) -> list[int]:
        """The numbers of terms that were counted in; in the order of the terms among those counted in at once."""
        return [*map(self._numbers.__getitem__, terms)]

    def spelled(self, number: int) -> str:
        """The term of a number."""
        return self.terms[number >> BITS]

    def signed(self, numbers: Iterable[int]) -> list[int]:
        """What terms tell (`NAT` is a nat); below 0 for a term of a single article."""
        return [*map(self._signed.__getitem__, numbers)]

    def sum(self, numbers: Iterable[int]) -> int:
        """What some terms tell together (`NAT` is a nat)."""
        return sum(map(abs, map(self._signed.__getitem__, numbers)))

    def table(self, given: Features) -> Table:
        """Articles that were counted in, weighed."""
        numbers = self.numbers(given.terms)
        tells = integers(self.signed(numbers))[given.places]
        terms = integers(numbers)[given.places]
        weights = tells * _TENTHS[given.codes]
        count = len(given)
        rows = np.repeat(np.arange(count), np.diff(given.starts))
        order = ordered(rows, terms)
        return Table(
            given.starts,
            terms[order].astype(np.int32),
            np.abs(tells[order]).astype(np.int32),
            np.maximum(weights[order], 0).astype(np.int32),
            np.sqrt(np.bincount(rows, weights * weights, count)),
            np.bincount(rows, terms & NAME, count).astype(np.int32),
            given.days,
            given.told,
            given.words,
            given.telling,
        )

    def weigh(self, number: int) -> int:
        """What a term tells, as in `signed`."""
        kind = kind_of(self.spelled(number))
        frequency = self.frequency[number >> BITS]
        held = frequency + BACKGROUND * _COMMON[kind]
        told = _KIND[kind] * max(_LEAST, log((self.articles + BACKGROUND) / held) - _FLOOR)
        return int(NAT * told) * (1 if frequency > 1 else -1)


class _Signed(dict[int, int]):
    """Weights by term, worked out when they are asked for."""

    def __init__(self, of: Weights) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, number: int) -> int:
        found = self[number] = self._of.weigh(number)
        return found
