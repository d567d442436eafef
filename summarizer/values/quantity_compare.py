"""How two quantities relate, by rules that can be read.

In this order: units of different dimension, or different things counted → not comparable; opposite directions →
contradicts; same bounds → same; hard intervals disjoint → contradicts; soft ones disjoint → differs; one inside the
other → refines; else compatible. Two intervals that only touch at one end are disjoint for a reader ("more than
90,000" ends at 100,000, where "more than 100,000" begins), unless one of them is a single figure.

Two single measured figures that agree once the finer is rounded to the digits of the coarser (26.1 and 26 %)
refine one another, unless rounding would move it by more than 15 %: then they differ, and beyond a third (0.5 and 1 %)
nobody rounds so. What two units of one dimension are to one another is in `quantity_scale`, what keeps two
quantities apart in `quantity_gates`.
"""

from __future__ import annotations

from summarizer.records import Number, Quantity
from summarizer.values import changes, tallies
from summarizer.values.base import Verdict
from summarizer.values.quantity_gates import gate, same_things
from summarizer.values.quantity_scale import INFINITE, Extent, Scaled, centre, converted, digits, scaled

__all__ = ["AGREEING", "Said", "compare", "describe", "same_things", "shown"]

#: The words of an answer and what they were read as.
Said = tuple[str, Quantity]
#: What rounding may move a figure by, as a share of it.
_ROUNDING = 0.15
#: What two figures of one thing are to one another.
AGREEING = frozenset({"same", "refines", "refined_by", "compatible"})


def compare(a: Quantity, b: Quantity) -> Verdict:
    """Tell how `a` relates to `b`, seen from `a`. `compare(b, a) == compare(a, b).turned()`."""
    first, second = sorted((describe(a), describe(b)))
    both = f"{first} and {second}"
    a, b = changes.signed(a, b)
    apart = tallies.compare(a, b, both) or gate(a, b) or changes.gate(a, b, both)
    if apart is not None:
        return apart
    if _equal(a, b) or _one_figure(a, b):
        return Verdict("same", "quantity.same", f"{both} are the same.")
    told = converted(a, b, both) or _fraction(a, b, both) or _rounding(a, b, both)
    return told or _intervals(scaled(a, b, both))


def _intervals(pair: Scaled) -> Verdict:
    return _disjoint(pair) or _contained(pair)


def _equal(a: Quantity, b: Quantity) -> bool:
    if a.unit != b.unit and None not in (a.unit, b.unit):
        return False
    return a.hard == b.hard and (a.soft == b.soft or _one_ceiling(a, b))


def _one_ceiling(a: Quantity, b: Quantity) -> bool:
    """ "As many as 500" and "up to 500" are one ceiling, however far down a reader looks."""
    return a.hard[0] == 0 and a.hard[1] == a.soft[1] == b.soft[1]


def _one_figure(a: Quantity, b: Quantity) -> bool:
    """ "One and a half million" and "1.5 million" are one figure, whatever each commits itself to."""
    return a.unit == b.unit and not (a.exact or b.exact) and centre(a) is not None and centre(a) == centre(b)


def _fraction(a: Quantity, b: Quantity, both: str) -> Verdict | None:
    """ "One in five" and "20 percent" are one share: a fraction reaches 5 % to either side of its value (`bounds`)."""
    if a.unit != "percent" or b.unit != "percent" or a.exact == b.exact:
        return None
    vague, exact = (b, a) if a.exact else (a, b)
    (low, high), value = vague.soft, exact.hard[0]
    if low is None or high is None or value is None:
        return None
    middle = (low + high) / 2
    if abs(high - low - 0.1 * middle) > 1e-3 or abs(middle - value) > 0.5 * 10.0 ** -digits(value) + 1e-3:
        return None
    return Verdict("same", "quantity.fraction", f"{both} are the same share.")


def _overlap(a: Extent, b: Extent) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _touching(a: Extent, b: Extent) -> bool:
    """Return true when the two share one end only, and neither is a single figure."""
    points = a[0] == a[1] or b[0] == b[1]
    return not points and (a[1] == b[0] or b[1] == a[0])


def _rounding(a: Quantity, b: Quantity, both: str) -> Verdict | None:
    """Return a measured figure that becomes the other when rounded to the other's digits."""
    if a.unit is None or a.unit != b.unit or not (a.exact and b.exact):
        return None
    x, y = a.hard[0], b.hard[0]
    if x is None or y is None or digits(x) == digits(y):
        return None
    fine, coarse = (x, y) if digits(x) > digits(y) else (y, x)
    off = abs(fine - coarse)
    if off > 0.5 * 10.0 ** -digits(coarse) + 1e-12 or off > abs(fine) / 3:
        return None
    if off > _ROUNDING * abs(fine):
        why = f"{both} could be one figure, rounded, but a reader would not take them for the same."
        return Verdict("differs", "quantity.rounding", why)
    relation = "refines" if fine == x else "refined_by"
    return _verdict(
        relation == "refines", "quantity.rounding", f"{both} are one figure, rounded differently."
    )


def _verdict(finer: bool, rule: str, reason: str) -> Verdict:
    return Verdict("refines" if finer else "refined_by", rule, reason)


def _disjoint(pair: Scaled) -> Verdict | None:
    if not _overlap(*pair.hard) or (pair.bare and _touching(*pair.hard)):
        return Verdict("contradicts", "quantity.hard-disjoint", f"{pair.names} can't both be true.")
    if not _overlap(*pair.soft) or _touching(*pair.soft):
        why = f"{pair.names} could both be true, but a reader would not take them for the same figure."
        return Verdict("differs", "quantity.soft-disjoint", why)
    return None


def _contained(pair: Scaled) -> Verdict:
    a, b = pair.soft
    inside, outside = _within(a, b), _within(b, a)
    if inside and outside:
        inside, outside = _within(*pair.hard), _within(*pair.hard[::-1])
    if inside != outside and not _vaguer(*(pair.hard if inside else pair.hard[::-1])):
        return _verdict(inside, "quantity.contained", f"{pair.names} agree; one is the more exact.")
    return Verdict("compatible", "quantity.overlap", f"{pair.names} overlap.")


def _within(a: Extent, b: Extent) -> bool:
    return b[0] <= a[0] and a[1] <= b[1]


def _vaguer(inner: Extent, outer: Extent) -> bool:
    """Return True when the inner has no end and the outer has: "more than 70,000" refines no "about 74,000"."""
    return inner[1] == INFINITE and outer[1] < INFINITE


def describe(q: Quantity) -> str:
    """Return the quantity in words: "90,001 or more troops", "58 people", "5 to 6 usd"."""
    if q.unit is not None and q.unit.startswith(tallies.PREFIX):
        return " ".join(part for part in (tallies.shown(q.hard[0], q.unit), q.counted) if part)
    low, high = q.hard if None in q.hard else q.soft
    if low is not None and low == high:
        figure = shown(low)
    elif low is None and high is None:
        figure = "any number"
    elif high is None:
        figure = f"{shown(low)} or more"
    elif low is None or (low == 0 and q.soft[0] != 0):
        figure = f"{shown(high)} or less"
    else:
        figure = f"{shown(low)} to {shown(high)}"
    label = " ".join(part for part in (q.unit, q.counted) if part)
    return f"{figure} {label}".strip()


def shown(value: Number | None) -> str:
    """Return a number with thousands separators and no superfluous digits; "" for None."""
    if value is None:
        return ""
    text = f"{value:,.4f}" if isinstance(value, float) else f"{value:,}"
    return text.rstrip("0").rstrip(".") if "." in text else text
