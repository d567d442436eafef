"""Two quantities on one scale: the intervals brought to one unit, and what follows from a change of unit alone.

Papers round what they convert (80 mph = 130 km/h is 1 % off, 5 inches = 13 cm 2.4 %): two single figures of different
units are the same size when one, brought to the other's unit, is within 2.5 % or half of its last digit of it. Times
are exact ("two years" are 24 months, not 18), but a whole number of a coarse unit may be a round one: within half a
unit and 10 % ("three hours" and "170 minutes") both may be told of one time, and up to half a unit a reader wonders.
"""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.records import Interval, Number, Quantity
from summarizer.values.base import Verdict
from summarizer.values.units import Unit, named

INFINITE = float("inf")
#: Relative room on either side of a converted figure.
_CONVERSION = 0.025
#: Within this share of a time, a whole number of the coarser unit may be a round one.
_ROUND_TIME = 0.1
#: "Four weeks" are told as "a month": a month has 28 to 31 days.
_MONTH = 0.085
Extent = tuple[float, float]


@dataclass(frozen=True)
class Scaled:
    """Both quantities with their intervals on one scale. `names`: both in words. `bare`: both are single figures,
    whose intervals are no more than their rounding: ends that touch are of two figures (500 and 600).
    """

    hard: tuple[Extent, Extent]
    soft: tuple[Extent, Extent]
    names: str
    bare: bool = False


def scaled(a: Quantity, b: Quantity, names: str) -> Scaled:
    """Return the intervals of both, in the base unit when their units differ."""
    if a.unit == b.unit or a.unit is None or b.unit is None:
        bare = centre(a) is not None and centre(b) is not None
        return Scaled((_extent(a.hard), _extent(b.hard)), (_extent(a.soft), _extent(b.soft)), names, bare)
    ua, ub = _unit(a.unit), _unit(b.unit)
    hard = (_based(a.hard, ua), _based(b.hard, ub))
    return Scaled(hard, (_based(a.soft, ua), _based(b.soft, ub)), names)


def converted(a: Quantity, b: Quantity, names: str) -> Verdict | None:
    """Return what the units alone decide: a converted figure, a swapped unit, rates, degrees of unsaid scale."""
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return None
    ua, ub = _unit(a.unit), _unit(b.unit)
    if a.counted == b.counted == "age":
        return _ages((a.hard[0], ua), (b.hard[0], ub), names)
    points = _is_point(a.hard) and _is_point(b.hard)
    if _same_size((centre(a), ua), (centre(b), ub)):
        return Verdict("same", "quantity.converted", f"{names} are the same size in different units.")
    if a.hard == b.hard and a.soft == b.soft and None not in a.hard and a.hard[0] and ua.factor and ub.factor:
        return _swapped(ua, ub, names)
    if "/" in a.unit and ua.dimension not in ("speed",):
        return Verdict("not_comparable", "quantity.rate", f"{names} are rates by different measures.")
    if not points or ua.dimension != "time":
        return None
    exact = Verdict("contradicts", "quantity.hard-disjoint", f"{names} can't both be true.")
    return _times((a.hard[0], ua), (b.hard[0], ub), names) or exact


def centre(q: Quantity) -> Number | None:
    """Return the figure that the words name, of a quantity that is exact or bare: "5,000 acres", not "about 5,000"."""
    (low, high), (soft_low, soft_high) = q.hard, q.soft
    if low is None or high is None or soft_low is None or soft_high is None:
        return None
    middle = (soft_low + soft_high) / 2
    bare = (low + high) / 2 == middle and soft_high - soft_low <= 0.1 * middle + 1e-9
    if low != high and not bare:
        return None
    return int(middle) if middle == int(middle) else middle


def _ages(one: tuple[Number | None, Unit], other: tuple[Number | None, Unit], names: str) -> Verdict | None:
    """An age in years is of somebody until the next birthday: a one-year-old may be 18 months old."""
    (fine, small), (years, large) = sorted((one, other), key=lambda pair: pair[1].factor)
    if fine is None or years is None or large.name != "year":
        return None
    if years <= fine * small.factor / large.factor + 0.01 and fine * small.factor / large.factor < years + 1:
        return Verdict("compatible", "quantity.age", f"{names} can be one age.")
    return Verdict("contradicts", "quantity.age", f"{names} can't be one age.")


def _swapped(one: Unit, other: Unit, names: str) -> Verdict | None:
    """One figure with two units: "100 miles" and "100 km"."""
    ratios = [x / y for x in one.sizes for y in other.sizes]
    if any(1 / 1.2 < ratio < 1.2 for ratio in ratios) and not (one.offset or other.offset):
        return None
    return Verdict("contradicts", "quantity.unit-swap", f"{names} give one figure in two different units.")


def _same_size(one: tuple[Number | None, Unit], other: tuple[Number | None, Unit]) -> bool:
    return _rounds_to(one, other) or _rounds_to(other, one)


def _rounds_to(one: tuple[Number | None, Unit], other: tuple[Number | None, Unit]) -> bool:
    """Return True when `one`, brought to the unit of `other` and rounded, is `other`."""
    return any(_reads(one, other, x, y) for x in one[1].sizes for y in other[1].sizes)


def _reads(
    one: tuple[Number | None, Unit], other: tuple[Number | None, Unit], factor: float, divisor: float
) -> bool:
    """`_rounds_to` for one reading of both units: `factor` and `divisor` are their sizes."""
    (value, unit), (target, goal) = one, other
    if value is None or target is None:
        return False
    brought = (value * factor + unit.offset - goal.offset) / divisor
    half = 0.5 * 10.0 ** -digits(target)
    relative = abs(target) * _CONVERSION
    if unit.dimension.startswith("temperature"):  # one scale isn't a multiple of the other
        relative = 0.0
    elif unit.dimension == "time":
        names = {unit.name, goal.name}
        month = "month" in names and names & {"day", "week"}
        relative = abs(target) * (_MONTH if month else _CONVERSION)
        return abs(brought - target) <= (relative if month else min(relative, half)) + 1e-9
    return abs(brought - target) <= max(relative, half) + 1e-9


def _times(one: tuple[Number | None, Unit], other: tuple[Number | None, Unit], names: str) -> Verdict | None:
    """Return what two times of different units are when the coarser may be a round number; None when it can't be."""
    (fine, small), (coarse, large) = sorted((one, other), key=lambda pair: pair[1].factor)
    if fine is None or coarse is None:
        return None
    off = abs(fine * small.factor / large.factor - coarse)
    if off >= 0.49 * 10.0 ** -digits(coarse):
        return None
    if off <= _ROUND_TIME * coarse:
        return Verdict(
            "compatible", "quantity.round-time", f"{names} are close enough for one to be rounded."
        )
    why = f"{names} could be one time, rounded, but a reader would not take them for the same."
    return Verdict("differs", "quantity.round-time", why)


def _unit(name: str) -> Unit:
    """Return the unit of that name; of a rate, the one that its parts make."""
    known = named(name)
    top, slash, bottom = name.partition("/")
    if not slash or known.dimension != name:
        return known
    over, under = named(top), named(bottom)
    size, *others = (x / y for x in over.sizes for y in under.sizes)
    return Unit(name, f"{over.dimension}/{under.dimension}", size, 0.0, tuple(others))


def _extent(interval: Interval) -> Extent:
    low, high = interval
    return (-INFINITE if low is None else low, INFINITE if high is None else high)


def _based(interval: Interval, unit: Unit) -> Extent:
    """Return the interval in the base unit, widened by the room for rounded conversion."""
    low, high = _extent(interval)
    return _widened(low, unit, -1), _widened(high, unit, 1)


def _widened(value: float, unit: Unit, way: int) -> float:
    if value in (INFINITE, -INFINITE):
        room = 0.0
    elif unit.dimension == "time":
        room = abs(value) * 0.005
    elif unit.dimension.startswith("temperature"):
        room = 0.5 * 10.0 ** -digits(value)
    else:
        half = 0.5 if value == int(value) else 0.0
        room = max(abs(value) * _CONVERSION, half)
    reached = [(value + way * room) * size + unit.offset for size in unit.sizes]
    return min(reached) if way < 0 else max(reached)


def _is_point(interval: Interval) -> bool:
    return interval[0] is not None and interval[0] == interval[1]


def digits(value: Number) -> int:
    """Digits after the point."""
    text = repr(float(value))
    return 0 if "e" in text or text.endswith(".0") else len(text.partition(".")[2])
