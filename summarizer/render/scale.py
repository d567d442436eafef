"""Axes: from numbers to percent of a line's width, and the marks to set on it. Pure arithmetic."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

#: An axis of figures that spans more than this ratio is logarithmic.
_LOG_FROM = 40
#: Room left free at either end of an axis, in percent of it.
_MARGIN = 4.0
#: A gap in time this many times as long as the middle one of the gaps is cut short, and marked as cut.
_CUT = 6.0


@dataclass(frozen=True)
class Axis:
    """Linear or logarithmic between `low` and `high`; `whole` = of whole numbers, and so are its ticks."""

    low: float
    high: float
    log: bool = False
    whole: bool = False

    @classmethod
    def over(cls, numbers: Sequence[float]) -> Axis:
        """An axis that shows all of `numbers` (finite; one at least)."""
        low, high = min(numbers), max(numbers)
        whole = all(float(number).is_integer() for number in numbers)
        if low > 0 and high / low > _LOG_FROM:
            return cls(math.log10(low), math.log10(high), log=True)
        if low == high:
            return cls(low - 1, high + 1, whole=whole)
        return cls(low, high, whole=whole)

    def at(self, number: float) -> float:
        """Percent from the left, two decimals, within the axis."""
        if self.log:
            number = math.log10(number) if number > 0 else self.low
        share = (number - self.low) / ((self.high - self.low) or 1.0)
        return round(_MARGIN + (100 - 2 * _MARGIN) * min(1.0, max(0.0, share)), 2)

    def ticks(self, most: int = 5) -> list[float]:
        """Round numbers on the axis, `most` at most."""
        if self.log:
            low, high = math.ceil(self.low), math.floor(self.high)
            return [10.0**power for power in range(low, high + 1, max(1, -(-(high - low + 1) // most)))]
        step = _nice((self.high - self.low) / most)
        step = max(step, 1.0) if self.whole else step
        first, last = math.ceil(self.low / step), math.floor(self.high / step)
        return [number * step for number in range(first, last + 1)][: most + 1]


def _nice(step: float) -> float:
    """The next of 1, 2, 2.5, 5 or 10 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(step)) if step > 0 else 1.0
    return next(
        (nice * power for nice in (1.0, 2.0, 2.5, 5.0) if step <= nice * power * (1 + 1e-9)), 10 * power
    )


@dataclass(frozen=True)
class Line:
    """A line of time on which long empty stretches are cut short; `cuts` in percent."""

    points: tuple[float, ...]
    places: tuple[float, ...]
    cuts: tuple[float, ...]

    @classmethod
    def over(cls, moments: Sequence[float]) -> Line:
        """A line that shows all of `moments` (in any unit; one at least)."""
        points = sorted(set(moments))
        gaps = [later - earlier for earlier, later in pairwise(points)]
        most = _longest(gaps)
        total = sum(min(gap, most) for gap in gaps) or 1.0
        shares = accumulate((min(gap, most) / total for gap in gaps), initial=0.0)
        places = [_MARGIN + (100 - 2 * _MARGIN) * share for share in shares] if gaps else [50.0]
        cuts = ((a + b) / 2 for (a, b), gap in zip(pairwise(places), gaps, strict=True) if gap > most)
        return cls(tuple(points), tuple(places), tuple(round(cut, 2) for cut in cuts))

    def at(self, moment: float) -> float:
        """Percent from the left, two decimals; `moment` is one of those the line was made for."""
        return round(self.places[max(0, bisect_right(self.points, moment) - 1)], 2)


def _longest(gaps: Sequence[float]) -> float:
    """The length that longer gaps are cut to: infinite where cutting would not free half of the line."""
    if len(gaps) < 3:
        return math.inf
    most = _CUT * sorted(gaps)[len(gaps) // 2]
    return most if sum(min(gap, most) for gap in gaps) <= sum(gaps) / 2 else math.inf
