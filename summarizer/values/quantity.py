"""Quantities: find them in running text, read one, compare two.

`find` and `parse` turn words into a `Quantity` (intervals, unit, what is counted); `compare` tells how two
relate. The policy of the intervals is the table in `bounds`; of the units in `units`; of what is counted in
`counted`. A figure that is part of a date, a clock time, a name or a number of something ("Flight 3756",
"G7", "9/11", "32nd floor", "0207 782 4368") is no quantity.
"""

from __future__ import annotations

from summarizer.records import Interval, Quantity
from summarizer.values.base import Found
from summarizer.values.quantity_compare import compare, describe
from summarizer.values.quantity_find import scan

__all__ = ["compare", "describe", "find", "parse"]


def find(text: str) -> tuple[Found[Quantity], ...]:
    """Every quantity in `text`, in order, never overlapping. `text[f.start:f.end] == f.text`.

    The words found hold the comparator, the figure, the unit, and the noun phrase up to the head of what is
    counted. "from X to Y" is two quantities (it may be a change); "X to Y" and "between X and Y" are one.
    """
    return scan(text)


def parse(text: str) -> Quantity | None:
    """Return the quantity that the surface words `text` give, the first when they give several; None when none.

    "from X to Y" may be a range or a change: everything from one to the other.
    """
    found = scan(text)
    if not found:
        return None
    opens = text[: found[0].start].lower().endswith("from ")
    if opens and len(found) > 1 and text[found[0].end : found[1].start].lower() == " to ":
        return _hull(found[0].normal, found[1].normal)
    return found[0].normal


def _hull(low: Quantity, high: Quantity) -> Quantity:
    """Return what both ends of "from 20 to 30" leave open: a range or a change, each of which holds both."""
    if low.unit not in (None, high.unit):
        return low
    hard, soft = _around(low.hard, high.hard), _around(low.soft, high.soft)
    return high.model_copy(update={"hard": hard, "soft": soft, "exact": False})


def _around(one: Interval, other: Interval) -> Interval:
    """Return the smallest interval that holds both."""
    floors = [end for end in (one[0], other[0]) if end is not None]
    ceilings = [end for end in (one[1], other[1]) if end is not None]
    return (
        min(floors) if len(floors) == 2 else None,
        max(ceilings) if len(ceilings) == 2 else None,
    )
