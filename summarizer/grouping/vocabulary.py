"""The words that a reader has met, as numbers."""

from __future__ import annotations

from array import array

import numpy as np

from summarizer.grouping.columns import Codes, Ints
from summarizer.grouping.slots import HINTS, MEMORY, hints
from summarizer.grouping.terms import NAME, kind_of, stripped, term_of
from summarizer.grouping.words import bare


class Vocabulary(dict[str, int]):
    """Word → the number of the term that it stands for (0 for a word without weight), and below it, in `HINTS` bits,
    what it may be to telling of when or which time. Numbers hold until `bound` is called.
    """

    def __init__(self) -> None:
        super().__init__()
        self._forget()

    def _forget(self) -> None:
        self.clear()
        self.terms = [""]
        self._numbers = {"": 0}
        self._kinds = array("B", [0])
        self._plains = array("q", [-1])

    def bound(self) -> None:
        """Forget everything if very many words have been met."""
        if len(self) > MEMORY:
            self._forget()

    def __missing__(self, word: str) -> int:
        number = self._number(term_of(word)) << HINTS | hints(stripped(word).lower())
        self[word] = number
        return number

    def _number(self, term: str) -> int:
        found = self._numbers.get(term)
        if found is None:
            found = self._numbers[term] = len(self.terms)
            kind = kind_of(term)
            self.terms.append(term)
            self._kinds.append(kind)
            self._plains.append(-1)
            if kind == NAME and (plain := self._number(bare(term.lower()))):
                self._plains[found] = plain
        return found

    def kinds(self) -> Codes:
        """Of each term its kind."""
        return np.array(self._kinds, np.uint8)

    def plains(self) -> Ints:
        """Of each name the number of the term that it is among other words, of any other term -1."""
        return np.array(self._plains, np.int64)
