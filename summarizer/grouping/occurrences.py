"""What openings tell of when and which time, of very many articles at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from summarizer.grouping.columns import Codes, Flags, Floats, Ints, Small
from summarizer.grouping.slots import COUNTED, NOTHING, Occurrence

#: Points for and against.
OTHER_NUMBER = -0.3
OTHER_MEASURE = -0.3
OTHER_DAYS = -0.2
SAME_DAY = 0.2
#: Two readings of one measure differ no more than this.
SAME_MEASURE = 0.25
#: What an opening tells: a number, a measure, a day; and what it tells more of than its columns hold: numbers, days.
_NUMBER, _MEASURE, _DAY, _NUMBERS, _DAYS = 1, 2, 4, 8, 16
#: Days that a column holds, and bits of a number, which has two digits at the most.
_HELD, _BITS = 3, 7
_HEADS = {head: place for place, head in enumerate(COUNTED)}


@dataclass(frozen=True)
class Occurrences:
    """A row for each article; most pairs are told apart, or not, by the columns alone."""

    all: Sequence[Occurrence]
    days: Small
    """The first `_HELD` days told of, as ordinals, the first again where there are fewer; 0 when their years aren't
    known, or there are none.
    """
    calendar: Small
    """The same as days of a year."""
    number: Small
    """What is counted first, and its first number, as one."""
    marks: Codes
    """What is told at all."""

    @classmethod
    def of(cls, given: Iterable[Occurrence]) -> Occurrences:
        """Of some articles."""
        held = list(given)
        return cls(
            held,
            np.array([_padded(one.days) for one in held], np.int32).reshape(-1, _HELD),
            np.array([_padded(one.calendar) for one in held], np.int32).reshape(-1, _HELD),
            np.array([_number(one) for one in held], np.int32),
            np.array([_marks(one) for one in held], np.uint8),
        )

    @classmethod
    def joined(cls, given: Iterable[Occurrences]) -> Occurrences:
        """Some after others."""
        held = [cls.of([]), *given]
        return cls(
            [told for one in held for told in one.all],
            np.concatenate([one.days for one in held]),
            np.concatenate([one.calendar for one in held]),
            np.concatenate([one.number for one in held]),
            np.concatenate([one.marks for one in held]),
        )

    def take(self, rows: Ints) -> Occurrences:
        """Some rows, in the order given."""
        told = [*map(self.all.__getitem__, rows.tolist())]
        return Occurrences(told, self.days[rows], self.calendar[rows], self.number[rows], self.marks[rows])

    def points(self, ones: Ints, others: Ints) -> Floats:
        """Points of pairs of rows, for their numbers, measures and days."""
        both, either = self.marks[ones] & self.marks[others], self.marks[ones] | self.marks[others]
        found = np.zeros(len(ones))
        dated = np.flatnonzero(both & _DAY)
        near_days = self._near(ones[dated], others[dated], either[dated] & _DAYS > 0)
        found[dated] = np.where(near_days, SAME_DAY, OTHER_DAYS)
        counted, many = both & _NUMBER > 0, either & _NUMBERS > 0
        first, second = self.number[ones], self.number[others]
        found[counted & ~many & (first >> _BITS == second >> _BITS) & (first != second)] += OTHER_NUMBER
        for place in np.flatnonzero(counted & many).tolist():
            found[place] += OTHER_NUMBER * other_number(self.all[ones[place]], self.all[others[place]])
        for place in np.flatnonzero(both & _MEASURE).tolist():
            found[place] += OTHER_MEASURE * other_measure(self.all[ones[place]], self.all[others[place]])
        return found

    def _near(self, ones: Ints, others: Ints, many: Flags) -> Flags:
        """`near` of pairs that both tell of a day; of `many` not all days are held."""
        known = (self.days[ones, :1] > 0) & (self.days[others, :1] > 0)
        first = np.where(known, self.days[ones], self.calendar[ones])
        second = np.where(known, self.days[others], self.calendar[others])
        found: Flags = np.any(
            (np.abs(first[:, :1] - second) <= 1) | (np.abs(second[:, :1] - first) <= 1), axis=1
        )
        for place in np.flatnonzero(many & ~found).tolist():
            found[place] = near(self.all[ones[place]], self.all[others[place]])
        return found


def _padded(days: Sequence[int]) -> list[int]:
    first = [*days[:_HELD]] or [0]
    return first + first[:1] * (_HELD - len(first))


def _number(one: Occurrence) -> int:
    for head, numbers in one.nth.items():
        return (_HEADS[head] << _BITS) + numbers[0]
    return 0


def _marks(one: Occurrence) -> int:
    if one is NOTHING:
        return 0
    return (
        _NUMBER * bool(one.nth)
        | _MEASURE * bool(one.measures)
        | _DAY * bool(one.calendar)
        | _NUMBERS * (len(one.nth) > 1)
        | _DAYS * (max(len(one.days), len(one.calendar)) > _HELD)
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
