"""Vectors of many articles, held and sent between processes sealed: a kilobyte each, opened only where it is needed."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.grouping.blocking import keys
from summarizer.grouping.weights import Vector

_PROTOCOL = 5
#: Vectors that are held open at a time.
HELD = 10_000


def seal(one: Vector) -> bytes:
    """A vector, ready to be held or sent."""
    return pickle.dumps(one, _PROTOCOL)


def opened(sealed: bytes) -> Vector:
    """A vector that this program sealed in this run."""
    found: Vector = pickle.loads(sealed)
    return found


class Opened(dict[int, Vector]):
    """Vectors by place, opened when they are asked for; some thousand are held open."""

    def __init__(self, sealed: Mapping[int, bytes] | Sequence[bytes]) -> None:
        super().__init__()
        self._sealed = sealed

    def __missing__(self, place: int) -> Vector:
        if len(self) > HELD:
            self.clear()
        found = self[place] = opened(self._sealed[place])
        return found


@dataclass(frozen=True)
class Weighed:
    """Some articles, weighed; all three in their order."""

    sealed: list[bytes]
    """Their vectors."""
    keys: list[list[int]]
    """The terms by which they are met."""
    days: list[int | None]
    """As in `Features`."""

    @classmethod
    def of(cls, vectors: Iterable[Vector]) -> Weighed:
        """Of vectors as they are."""
        held = list(vectors)
        return cls(
            [seal(one) for one in held], [keys(one.weights) for one in held], [one.day for one in held]
        )
