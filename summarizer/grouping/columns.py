"""Rows of different lengths in flat columns, so that one step works on very many of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]
Small: TypeAlias = NDArray[np.int32]
Codes: TypeAlias = NDArray[np.uint8]
Floats: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]

#: Bits of a whole number without its sign.
_BITS = 63


def begins(lengths: Ints) -> Ints:
    """Where each row begins, and where the last one ends: one more than there are rows."""
    found = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=found[1:])
    return found


def spread(starts: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """Of some rows the places of all that stands in them, one row after the other, and of each place its row, as an
    index into `rows`.
    """
    lengths = starts[rows + 1] - starts[rows]
    of = np.repeat(np.arange(len(rows)), lengths)
    return np.arange(len(of)) + (starts[rows] - begins(lengths)[:-1])[of], of


def ordered(*columns: Ints) -> Ints:
    """The places in order of the first column, then of the second, and so on; all are 0 or more. What is equal in all
    stands in the order given.
    """
    count = len(columns[0])
    if not count:
        return np.zeros(0, np.int64)
    widths = [int(column.max()).bit_length() for column in (*columns, np.array([count]))]
    if sum(widths) > _BITS:
        return np.lexsort(columns[::-1])
    packed = columns[0]
    for column, width in zip((*columns[1:], np.arange(count)), widths[1:], strict=True):
        packed = (
            packed << width | column
        )  # sorting numbers is several times as fast as sorting places by them
    return np.sort(packed) & ((1 << widths[-1]) - 1)


def runs(*columns: NDArray[np.integer]) -> Ints:
    """Where what is equal in all columns begins, run by run; all are 0 or more."""
    begin = [np.diff(column, prepend=-1) != 0 for column in columns]
    return np.flatnonzero(np.logical_or.reduce(begin))


def rank(rows: Ints) -> Ints:
    """Of each its place among those of its row, from 0; those of a row stand together."""
    first = runs(rows)
    return np.arange(len(rows)) - np.repeat(first, np.diff(first, append=len(rows)))


def integers(given: Sequence[int]) -> Ints:
    """As a column."""
    return np.array(given, np.int64)
