"""What openings tell of when and which time, of very many articles at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from summarizer.grouping.columns import Codes, Flags, Floats, Ints, Small
from summarizer.grouping.slots import NOTHING, Occurrence

#: Points for and against.
OTHER_NUMBER = -0.3
OTHER_MEASURE = -0.3
OTHER_DAYS = -0.2
SAME_DAY = 0.2
#: Two readings of one measure differ no more than this.
SAME_MEASURE = 0.25
#: What an opening tells: numbers, measures, a day, more days than one.
_NUMBERS, _MEASURES, _DAY, _DAYS = 1, 2, 4, 8


@dataclass(frozen=True)
class Occurrences:
    """A row for each article; most pairs are told apart, or not, by the columns alone."""

    all: Sequence[Occurrence]
    day: Small
    """The first day told of, as an ordinal; 0 when its year isn't known, or there is none."""
    calendar: Small
    """The same as a day of a year; 0 when there is none."""
    marks: Codes
    """What is told at all."""

    @classmethod
    def of(cls, given: Iterable[Occurrence]) -> Occurrences:
        """Of some articles."""
        held = list(given)
        return cls(
            held,
            np.array([one.days[0] if one.days else 0 for one in held], np.int32),
            np.array([one.calendar[0] if one.calendar else 0 for one in held], np.int32),
            np.array([_marks(one) for one in held], np.uint8),
        )

    @classmethod
    def joined(cls, given: Iterable[Occurrences]) -> Occurrences:
        """Some after others."""
        held = list(given)
        none = np.zeros(0, np.int32)
        return cls(
            [told for one in held for told in one.all],
            np.concatenate([none, *(one.day for one in held)]),
            np.concatenate([none, *(one.calendar for one in held)]),
            np.concatenate([none.astype(np.uint8), *(one.marks for one in held)]),
        )

    def take(self, rows: Ints) -> Occurrences:
        """Some rows, in the order given."""
        told = [*map(self.all.__getitem__, rows.tolist())]
        return Occurrences(told, self.day[rows], self.calendar[rows], self.marks[rows])

    def points(self, ones: Ints, others: Ints) -> Floats:
        """Points of pairs of rows, for their numbers, measures and days."""
        both = self.marks[ones] & self.marks[others]
        dated = both & _DAY > 0
        near = self._near(ones, others, dated)
        found = np.where(dated, np.where(near, SAME_DAY, OTHER_DAYS), 0.0)
        for mark, differ, points in (
            (_NUMBERS, other_number, OTHER_NUMBER),
            (_MEASURES, other_measure, OTHER_MEASURE),
        ):
            for place in np.flatnonzero(both & mark).tolist():
                if differ(self.all[ones[place]], self.all[others[place]]):
                    found[place] += points
        return found

    def _near(self, ones: Ints, others: Ints, dated: Flags) -> Flags:
        """`near` of the pairs that are dated."""
        known = (self.day[ones] > 0) & (self.day[others] > 0)
        days = np.where(known, self.day[ones] - self.day[others], self.calendar[ones] - self.calendar[others])
        found = dated & (np.abs(days) <= 1)
        several = dated & ~found & ((self.marks[ones] | self.marks[others]) & _DAYS > 0)
        for place in np.flatnonzero(several).tolist():
            found[place] = near(self.all[ones[place]], self.all[others[place]])
        return found


def _marks(one: Occurrence) -> int:
    if one is NOTHING:
        return 0
    several = len(one.calendar) > 1 or len(one.days) > 1
    return (
        _NUMBERS * bool(one.nth)
        | _MEASURES * bool(one.measures)
        | _DAY * bool(one.calendar)
        | _DAYS * several
    )


def near(one: Occurrence, other: Occurrence) -> bool:
    """Whether the first day that one tells is among the other's, a day more or less: zones, and nights. Both tell of
    a day.
    """
    x, y = (one.days, other.days) if one.days and other.days else (one.calendar, other.calendar)
    first, second = x[0], y[0]
    if -1 <= first - second <= 1:
        return True
    if len(x) == len(y) == 1:
        return False
    return any(-1 <= first - day <= 1 for day in y) or any(-1 <= second - day <= 1 for day in x)


def other_number(one: Occurrence, other: Occurrence) -> bool:
    """Whether they tell first of different instances of one thing ("round")."""
    return any(one.nth[head][0] != other.nth[head][0] for head in one.nth.keys() & other.nth.keys())


def other_measure(one: Occurrence, other: Occurrence) -> bool:
    """Whether no two values of one measure ("magnitude") are near each other."""
    return any(
        all(abs(x - y) > SAME_MEASURE for x in one.measures[unit] for y in other.measures[unit])
        for unit in one.measures.keys() & other.measures.keys()
    )
