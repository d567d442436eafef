"""How much a term tells: rare in the news as a whole, and rare in this collection.

Inverse document frequency (K. Spärck Jones, "A statistical interpretation of term specificity", 1972), smoothed
with an imagined background of news in which words of each kind are as common as they usually are. In a folder of
ten articles the background decides what is rare; among a hundred thousand, the collection itself does.

Weights are whole numbers, so that sums of them are the same in any order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt
from operator import mul

from summarizer.grouping.features import EMPHASIS, Features
from summarizer.grouping.slots import NOTHING, Occurrence

#: Articles of the imagined background, and the share of them that hold a word of each kind (name, number, other
#: word, word for a kind of event, everyday word).
BACKGROUND = 1_000
_COMMON = (0.0005, 0.004, 0.004, 0.02, 0.15)
#: Names tell more than words as rare.
_KIND = (1.2, 0.8, 1.0, 1.0, 1.0)
#: Information, in nats, that every word has without telling events apart.
_FLOOR = 1.0
#: A nat in whole numbers.
NAT = 1_000
#: Product of two weights above which a shared term is more than an everyday word.
TELLING = 9 * NAT * NAT
MANY = 5
_KIND_OF = tuple(code >> 5 for code in range(256))
_BY_CODE = [NAT * emphasis for emphasis in EMPHASIS]


@dataclass(frozen=True, slots=True)
class Vector:
    """An article's terms by weight (`NAT` is a nat), and the length of that vector. Terms of no other article count
    for the length only.
    """

    weights: Mapping[str, int]
    length: float
    names: frozenset[str] = frozenset()
    """The names among all of its terms."""
    day: int | None = None
    """As in `Features`."""
    told: Occurrence = NOTHING
    """As in `Features`."""

    def __reduce__(self) -> tuple[type[Vector], tuple[object, ...]]:
        return Vector, (self.weights, self.length, self.names, self.day, self.told)


class Weights:
    """Document frequencies of a collection."""

    def __init__(self) -> None:
        self.articles = 0
        self.frequency: Counter[str] = Counter()
        self.kinds: dict[str, int] = {}
        self._weights = _Table(self)
        self._emphasised = _Emphasised(self)

    def add(self, given: Iterable[Features]) -> None:
        """Count these articles in."""
        for one in given:
            self.added(one)

    def added(self, one: Features) -> Features:
        """Count an article in, and return it."""
        self.articles += 1
        self.frequency.update(one.terms)
        self.kinds.update(zip(one.terms, map(_KIND_OF.__getitem__, one.codes), strict=True))
        self._forget()
        return one

    def remove(self, one: Features) -> None:
        """Count an article out."""
        self.articles -= 1
        self.frequency.subtract(one.terms)
        self._forget()

    def _forget(self) -> None:
        if self._weights:
            self._weights.clear()
        if self._emphasised:
            self._emphasised.clear()

    def of(self) -> Mapping[str, float]:
        """The weight of every term of the collection in nats, 0 or more; worked out when it is asked for."""
        return self._weights

    def sum(self, terms: Iterable[str]) -> float:
        """The weight of some terms together, in nats."""
        return total(self.of(), terms)

    def vector(self, one: Features) -> Vector:
        """An article's terms, weighed."""
        rows = map(self._emphasised.__getitem__, one.terms)
        found = [row[code & 31] for row, code in zip(rows, one.codes, strict=True)]
        weights = {term: weight for term, weight in zip(one.terms, found, strict=True) if weight > 0}
        return Vector(weights, sqrt(sum(map(mul, found, found))), one.names(), one.day, one.told)


def total(of: Mapping[str, float], terms: Iterable[str]) -> float:
    """The weight of some terms together, by their weights."""
    return fsum(map(of.__getitem__, terms))


class _Table(dict[str, float]):
    """Weights by term."""

    def __init__(self, of: Weights) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, term: str) -> float:
        kind = self._of.kinds[term]
        held = self._of.frequency[term] + BACKGROUND * _COMMON[kind]
        found = _KIND[kind] * max(0.0, log((self._of.articles + BACKGROUND) / held) - _FLOOR)
        self[term] = found
        return found


class _Emphasised(dict[str, list[int]]):
    """Weights by term and emphasis, in whole numbers; below 0 those of a term that a single article holds."""

    def __init__(self, of: Weights) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, term: str) -> list[int]:
        sign = 1 if self._of.frequency[term] > 1 else -1
        weight = self._of.of()[term]
        found = self[term] = [sign * int(emphasis * weight) for emphasis in _BY_CODE]
        return found


def cosine(one: Vector, other: Vector) -> tuple[float, int]:
    """Cosine of the angle between two articles, 0 to 1, and the number of telling terms they share (of `MANY` and
    more, of all terms).
    """
    mine, theirs = one.weights, other.weights
    products = [mine[term] * theirs[term] for term in mine.keys() & theirs.keys()]
    if not products:
        return 0.0, 0
    shared = len(products)
    if shared < MANY:
        shared = sum([product > TELLING for product in products])
    return sum(products) / (one.length * other.length), shared


@dataclass(frozen=True, slots=True)
class Centroid:
    """The mean of a cluster's articles, each of length 1; of terms that two of them hold."""

    weights: Mapping[str, float]
    length: float

    @classmethod
    def of(cls, vectors: Sequence[Vector]) -> Centroid:
        """Of some articles."""
        held: dict[str, list[float]] = {}
        for vector in vectors:
            for term, weight in vector.weights.items():
                held.setdefault(term, []).append(weight / vector.length)
        weights = {term: fsum(found) / len(vectors) for term, found in held.items() if len(found) > 1}
        return cls(weights, sqrt(fsum([weight * weight for weight in weights.values()])))

    def near(self, other: Centroid | Vector) -> float:
        """Cosine of the angle between the mean and an article, or another mean, 0 to 1."""
        shared = self.weights.keys() & other.weights.keys()
        if not shared:
            return 0.0
        return fsum([self.weights[t] * other.weights[t] for t in shared]) / (self.length * other.length)

    def shares(self, vector: Vector) -> int:
        """Number of terms that the mean and an article have in common."""
        return len(self.weights.keys() & vector.weights.keys())
