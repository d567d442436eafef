"""Articles read and weighed in batches, in any number of processes."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, count, islice
from typing import NamedTuple

from summarizer.grouping.features import EVERYDAY, Features, Material, Reader
from summarizer.grouping.pool import HERE, Crew
from summarizer.grouping.slots import Occurrence
from summarizer.grouping.vectors import Weighed
from summarizer.grouping.weights import Weights, vector

#: Articles that one process reads at a time.
BATCH = 500
_EVERYDAY = bytes(range(EVERYDAY << 5, (EVERYDAY + 1) << 5))


class Note(NamedTuple):
    """What is told of an article beside its terms."""

    day: int | None
    """As in `Features`."""
    told: Occurrence
    """As in `Features`."""
    words: int
    """As in `Features`."""
    telling: int
    """Number of its terms that are no everyday words."""

    @classmethod
    def of(cls, one: Features) -> Note:
        """Of an article's features."""
        return cls(one.day, one.told, one.words, len(one.codes.translate(None, _EVERYDAY)))


@dataclass(frozen=True)
class Packed:
    """The features of some articles: every term once, with its frequency, and of each article the terms' places."""

    terms: list[str]
    frequency: array[int]
    places: array[int]
    codes: list[bytes]
    notes: list[Note]

    @classmethod
    def of(cls, given: Iterable[Features]) -> Packed:
        """Pack."""
        held = list(given)
        index: defaultdict[str, int] = defaultdict(count().__next__)
        places = [*map(index.__getitem__, chain.from_iterable([one.terms for one in held]))]
        counted = Counter(places)
        return cls(
            list(index),
            array("L", map(counted.__getitem__, range(len(index)))),
            array("L", places),
            [one.codes for one in held],
            [*map(Note.of, held)],
        )


@cache
def _reader() -> Reader:
    """The reader of this process."""
    return Reader()


def read_batch(batch: list[Material]) -> Packed:
    """The features of some articles."""
    return Packed.of(_reader().all(batch))


def weigh_batch(given: tuple[Packed, Sequence[int], Sequence[int]]) -> Weighed:
    """The vectors of some articles, by the numbers of their terms and what each tells (`Weights.signed`)."""
    packed, *told = given
    numbers, signed = (map(each.__getitem__, packed.places) for each in told)
    vectors = []
    for codes, note in zip(packed.codes, packed.notes, strict=True):
        own = [*islice(numbers, len(codes))]
        vectors.append(vector(own, [*islice(signed, len(codes))], codes, note.day, note.told))
    return Weighed.of(vectors)


def weigh_all(given: Iterable[Material], weights: Weights, crew: Crew = HERE) -> tuple[Weighed, list[Note]]:
    """All articles, read, counted in and weighed; in their order, and the same for any number of processes."""
    read: list[Packed] = []
    frequency: defaultdict[str, int] = defaultdict(int)
    for packed in crew.map(read_batch, _batches(iter(given))):
        read.append(packed)
        for term, times in zip(packed.terms, packed.frequency, strict=True):
            frequency[term] += times
    notes = [note for packed in read for note in packed.notes]
    weights.count(frequency, len(notes))
    found = Weighed([], [], [])
    for made in crew.map(weigh_batch, _numbered(read, weights)):
        found.sealed.extend(made.sealed)
        found.keys.extend(made.keys)
        found.days.extend(made.days)
    return found, notes


def _batches(given: Iterator[Material]) -> Iterator[list[Material]]:
    while batch := list(islice(given, BATCH)):
        yield batch


def _numbered(read: list[Packed], weights: Weights) -> Iterator[tuple[Packed, Sequence[int], Sequence[int]]]:
    """Each batch with what is needed to weigh it; none is held longer."""
    read.reverse()
    while read:
        packed = read.pop()
        numbers = weights.numbers(packed.terms)
        yield packed, array("q", numbers), array("q", weights.signed(numbers))
