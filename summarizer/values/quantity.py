"""Quantities: find them in running text, read one, compare two.

`find` and `parse` turn words into a `Quantity` (intervals, unit, what is counted); `compare` tells how two
relate, `compare_told` how two answers do, with the words around their figures. The policy of the intervals is the
table in `bounds`; of the units in `units`; of what is counted in `counted`. A figure that is part of a date, a clock
time, a name or a number of something ("Flight 3756", "G7", "9/11", "32nd floor", "0207 782 4368") is no quantity.
"""

from __future__ import annotations

from summarizer.records import Quantity
from summarizer.values.base import Found
from summarizer.values.quantity_compare import compare, describe
from summarizer.values.quantity_find import scan
from summarizer.values.quantity_said import read
from summarizer.values.quantity_told import compare as compare_told

__all__ = ["compare", "compare_told", "describe", "find", "parse"]


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
    return read(text)
