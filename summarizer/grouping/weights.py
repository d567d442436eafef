"""How much a term tells: rare in the news as a whole, and rare in this collection.

Inverse document frequency (K. Spärck Jones, "A statistical interpretation of term specificity", 1972), smoothed
with an imagined background of news in which words of each kind are as common as they usually are. In a folder of
ten articles the background decides what is rare; among a hundred thousand, the collection itself does.

Weights are whole numbers, so that sums of them are the same in any order. Terms are numbers, too: small to send
between processes, quick to compare.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import fsum, log, sqrt
from operator import mul

from summarizer.grouping.features import EMPHASIS, Features, is_figure, is_name, kind_of
from summarizer.grouping.slots import NOTHING, Occurrence

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
_TENTHS = bytes(round(10 * EMPHASIS[at]) if (at := code & 31) < len(EMPHASIS) else 0 for code in range(256))
#: What a term's number tells of it beside its place.
NAME, FIGURE, BITS = 1, 2, 2


@dataclass(frozen=True, slots=True)
class Vector:
    """An article's terms by weight (`EMPHASISED` is a nat), and the length of that vector. Terms of no other article
    count for the length only.
    """

    weights: Mapping[int, int]
    """Weights above 0 by term."""
    length: float
    names: int = 0
    """Number of names among all of its terms."""
    day: int | None = None
    """As in `Features`."""
    told: Occurrence = NOTHING
    """As in `Features`."""
    packed: bytes = b""
    """All of its terms, and what each tells, four bytes each: for `terms`, `of`."""

    def terms(self) -> list[int]:
        """All of its terms."""
        return self._unpacked(0)

    def of(self) -> list[int]:
        """What each of its terms tells wherever it stands (`NAT` is a nat), in the order of `terms`."""
        return self._unpacked(1)

    def _unpacked(self, half: int) -> list[int]:
        middle = len(self.packed) // 2
        return array("i", self.packed[half * middle : (half + 1) * middle]).tolist()

    def __reduce__(self) -> tuple[type[Vector], tuple[object, ...]]:
        return Vector, (self.weights, self.length, self.names, self.day, self.told, self.packed)


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
        held = list(given)
        self.count(Counter(chain.from_iterable(one.terms for one in held)), len(held))

    def remove(self, one: Features) -> None:
        """Count an article out."""
        self.count(dict.fromkeys(one.terms, -1), -1)

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

    def vector(self, one: Features) -> Vector:
        """An article's terms, weighed."""
        numbers = self.numbers(one.terms)
        return vector(numbers, self.signed(numbers), one.codes, one.day, one.told)

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


def vector(
    numbers: Sequence[int], signed: Sequence[int], codes: bytes, day: int | None, told: Occurrence
) -> Vector:
    """An article's terms, weighed: what each tells (below 0 if no other article has it), and their codes."""
    found = [*map(mul, signed, codes.translate(_TENTHS))]
    return Vector(
        {number: weight for number, weight in zip(numbers, found, strict=True) if weight > 0},
        sqrt(sum(map(mul, found, found))),
        sum([number & NAME for number in numbers]),
        day,
        told,
        array("i", chain(numbers, map(abs, signed))).tobytes(),
    )


@dataclass(frozen=True, slots=True)
class Centroid:
    """The mean of a cluster's articles, each of length 1; of terms that two of them hold."""

    weights: Mapping[int, float]
    length: float

    @classmethod
    def of(cls, vectors: Sequence[Vector]) -> Centroid:
        """Of some articles."""
        held: dict[int, list[float]] = {}
        for one in vectors:
            for term, weight in one.weights.items():
                held.setdefault(term, []).append(weight / one.length)
        weights = {term: fsum(found) / len(vectors) for term, found in held.items() if len(found) > 1}
        return cls(weights, sqrt(fsum([weight * weight for weight in weights.values()])))

    def near(self, other: Centroid | Vector) -> float:
        """Cosine of the angle between the mean and an article, or another mean, 0 to 1."""
        shared = self.weights.keys() & other.weights.keys()
        if not shared:
            return 0.0
        return fsum([self.weights[t] * other.weights[t] for t in shared]) / (self.length * other.length)

    def shares(self, one: Vector) -> int:
        """Number of terms that the mean and an article have in common."""
        return len(self.weights.keys() & one.weights.keys())
