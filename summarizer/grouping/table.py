"""Weighed articles as columns: what is compared, held for a whole collection, and sent between processes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from summarizer.grouping.columns import Floats, Ints, Small, begins, ordered, rank, spread
from summarizer.grouping.occurrences import Occurrences

#: Terms of an article by which it is met, the weightiest.
KEYS = 12


@dataclass(frozen=True)
class Table:
    """A row for each article; some hundred bytes each. Three columns hold the terms of one row after the other."""

    starts: Ints
    """Where the terms of each row begin, and where those of the last one end."""
    terms: Small
    """Numbers of terms (`Weights.numbers`), ascending in a row."""
    tells: Small
    """What each tells wherever it stands (`NAT` is a nat)."""
    weights: Small
    """What each tells here (`EMPHASISED` is a nat); 0 for a term of no other article, which counts for the length only.
    """
    lengths: Floats
    """Of each row the length of the vector of its weights."""
    names: Small
    """Of each row the number of names among all of its terms."""
    days: Small
    """Of each row the ordinal of the day of publication, or `UNDATED`."""
    told: Occurrences
    """Of each row what the opening tells."""
    words: Small
    """Of each row the number of words with any weight that were read."""
    telling: Small
    """Of each row the number of its terms that are no everyday words."""

    def __len__(self) -> int:
        """Number of rows."""
        return len(self.days)

    @classmethod
    def joined(cls, given: Iterable[Table]) -> Table:
        """One table after the other."""
        held = list(given)
        lengths = [np.diff(one.starts) for one in held]
        return cls(
            begins(np.concatenate([np.zeros(0, np.int64), *lengths])),
            np.concatenate([np.zeros(0, np.int32), *(one.terms for one in held)]),
            np.concatenate([np.zeros(0, np.int32), *(one.tells for one in held)]),
            np.concatenate([np.zeros(0, np.int32), *(one.weights for one in held)]),
            np.concatenate([np.zeros(0), *(one.lengths for one in held)]),
            np.concatenate([np.zeros(0, np.int32), *(one.names for one in held)]),
            np.concatenate([np.zeros(0, np.int32), *(one.days for one in held)]),
            Occurrences.joined(one.told for one in held),
            np.concatenate([np.zeros(0, np.int32), *(one.words for one in held)]),
            np.concatenate([np.zeros(0, np.int32), *(one.telling for one in held)]),
        )

    def take(self, rows: Sequence[int]) -> Table:
        """Some rows, in the order given."""
        chosen = np.array(rows, np.int64)
        flat, _ = spread(self.starts, chosen)
        return Table(
            begins(np.diff(self.starts)[chosen]),
            self.terms[flat],
            self.tells[flat],
            self.weights[flat],
            self.lengths[chosen],
            self.names[chosen],
            self.days[chosen],
            self.told.take(chosen),
            self.words[chosen],
            self.telling[chosen],
        )

    def weights_of(self, row: int) -> dict[int, int]:
        """The terms of a row that another has, too, with their weights."""
        own = slice(self.starts[row], self.starts[row + 1])
        return {
            term: weight
            for term, weight in zip(self.terms[own].tolist(), self.weights[own].tolist(), strict=True)
            if weight
        }

    def keys(self) -> tuple[Ints, Ints]:
        """The terms by which each row is met, and their rows: the weightiest; of terms as weighty, those that were
        numbered first. Row by row.
        """
        held = np.flatnonzero(self.weights)
        rows = np.repeat(np.arange(len(self)), np.diff(self.starts))[held]
        weights = self.weights[held].astype(np.int64)
        best = ordered(rows, weights.max(initial=0) - weights)
        best = best[rank(rows[best]) < KEYS]
        return rows[best], self.terms[held[best]].astype(np.int64)
