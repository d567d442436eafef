"""From a figure and the words around it to what they entail (hard) and what a reader takes (soft).

The policy, in one table (n = the figure, "next" and "last" = the neighbouring round number of the leading
digit: 90,000 → 100,000; 57 → 60 and 50; from 100 on, at most 60 % above n):

| words                         | hard                     | soft              |
| ----------------------------- | ------------------------ | ----------------- |
| n, unrounded                  | [n, n]                   | [n, n]            |
| n, rounded (two zeros, scale) | half a step, ≤ 25 %      | half a step, ≤ 5 % |
| more than n                   | [n + 1, ∞), measured [n, ∞) | [n, next]      |
| at least n, n or more         | [n, ∞)                   | [n, next]         |
| fewer than n                  | [0, n − 1], measured [0, n] | [last, n]      |
| up to n                       | [0, n]                   | [n / 2, n]        |
| as many as n                  | [0, n]                   | [last, n]         |
| nearly n                      | [75 % n, n]              | [90 % n, n]       |
| just over n                   | [n, 125 % n]             | [n, 110 % n]      |
| half a million, a quarter of a billion | ± 25 %          | ± 10 %            |
| about n, dozens of words      | ± 25 %                   | ± 10 %            |
| a third, one in five          | ± 10 %                   | ± 5 %             |
| dozens, thousands, …          | [twice the word, ∞)      | [twice the word, next word − 1] |

An open end of a measured quantity is stored closed: "more than 90 m" is [90, ∞). Ranges apply the row to
both ends, but a reader takes a bare range as written. Bounds of things that are counted are whole
numbers, rounded inwards, never past the figure.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from summarizer.records import Interval, Number
from summarizer.values.tokens import Figure, Token, attached, word_at

Bound = Literal["", "gt", "ge", "lt", "le", "many", "near", "over", "about"]

_BEFORE_TEXT: dict[Bound, str] = {
    "gt": "more than|over|above|exceeding|exceeded|exceeds|greater than|higher than|larger than|in excess of|"
    "upwards of|upward of|north of|surpassing|surpassed|topped|topping|>|well over",
    "ge": "at least|a least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|"
    "as few as|≥",
    "lt": "fewer than|less than|under|below|lower than|smaller than|<",
    "le": "up to|at most|no more than|not more than|a maximum of|maximum of|≤",
    "many": "as many as|as much as|as high as",
    "near": "nearly|almost|close to|approaching|just under|just shy of|a little under|slightly less than|"
    "slightly fewer than|a little less than|just below|shy of|nearing|just less than",
    "over": "just over|slightly more than|a little over|a little more than|slightly over|just above|just more than",
    "about": "about|around|some|roughly|approximately|approx|approx .|circa|an estimated|estimated|"
    "estimated at|in the region of|~|≈|an estimate of|perhaps|somewhere around|an average of",
}
_AFTER_TEXT: dict[Bound, str] = {
    "ge": "or more|or higher|or greater|- plus|+|and above|and over|and up|plus|at least",
    "le": "or fewer|or less|or under|at most|or below",
    "about": "or so|- odd|odd|or thereabouts",
}


#: The comparators whose figure itself is out of reach, as one pattern.
OPEN_ENDED = "|".join(
    re.escape(phrase)
    for phrase in sorted(
        (phrase for bound in ("gt", "lt", "near", "over") for phrase in _BEFORE_TEXT[bound].split("|")),
        key=lambda phrase: (-len(phrase), phrase),
    )
)


def _phrases(table: dict[Bound, str]) -> dict[tuple[str, ...], Bound]:
    return {tuple(phrase.split()): bound for bound, text in table.items() for phrase in text.split("|")}


_BEFORE, _AFTER = _phrases(_BEFORE_TEXT), _phrases(_AFTER_TEXT)
_LONGEST = max(map(len, _BEFORE))


@dataclass(frozen=True)
class Edge:
    """How far one figure reaches: `hard` and `soft` as `(low, high)`, None = no end."""

    hard: tuple[Decimal | None, Decimal | None]
    soft: tuple[Decimal | None, Decimal | None]


def before(tokens: Sequence[Token], first: int) -> tuple[Bound, int]:
    """Return the comparator that ends just before token `first`, and where its words begin.

    Several in a row ("at least an estimated 100") count as the strictest: a bound goes before "about".
    """
    found: Bound = ""
    for _ in range(3):
        step = _one_before(tokens, first)
        if step is None:
            break
        bound, first = step
        found = bound if found in ("", "about") or bound not in ("about", "near") else found
    return found, first


def _one_before(tokens: Sequence[Token], first: int) -> tuple[Bound, int] | None:
    for size in range(min(_LONGEST, first), 0, -1):
        words = tuple(token.lower for token in tokens[first - size : first])
        bound = _BEFORE.get(words)
        if bound is not None:
            return bound, first - size
    return None


def after(tokens: Sequence[Token], at: int) -> tuple[Bound, int]:
    """Return the comparator that starts at token `at` ("or more", "-plus"), and the index after it."""
    for size in (2, 1):
        bound = _AFTER.get(tuple(word_at(tokens, at + k) for k in range(size)))
        if bound is not None and (word_at(tokens, at) not in "+-" or attached(tokens, at)):
            return bound, at + size
    return "", at


def next_round(n: Decimal) -> Decimal:
    """Return the next round number of the leading digit: 90,000 → 100,000, 57 → 60, 0 → 1."""
    if n <= 0:
        return Decimal(1) if n == 0 else Decimal(0)
    unit = Decimal(1).scaleb(n.adjusted())
    return (n // unit + 1) * unit


def reached(n: Decimal) -> Decimal:
    """Return how far a reader takes "more than n" to reach: to the next round number, of a hundred and above not much
    beyond half as much again: a paper that knows of 187,000 writes "more than 150,000", not "more than 100,000".
    """
    top = next_round(n)
    return min(top, n * 8 / 5) if n >= 100 else top


def last_round(n: Decimal) -> Decimal:
    """Return the round number of the leading digit before n: 90 → 80, 57 → 50, 100 → 90, 0 → 0."""
    if n <= 0:
        return n
    unit = Decimal(1).scaleb(n.adjusted())
    if n == unit:
        unit /= 10
    return (n - 1) // unit * unit if n % unit == 0 and unit == 1 else _below(n, unit)


def _below(n: Decimal, unit: Decimal) -> Decimal:
    whole = n // unit * unit
    return whole if whole < n else n - unit


def edge(figure: Figure, bound: Bound, counts: bool, low_end: Decimal | None = Decimal(0)) -> Edge:
    """How far `figure` reaches under `bound`.

    `counts`: things are counted, so "more than 5" starts at 6. `low_end`: what "fewer than" goes down to, None
    where values may be negative (temperatures).
    """
    n = figure.value
    if figure.style == "vague":
        return Edge((n, None), (n, figure.ceiling))
    one = Decimal(1 if counts and n == n.to_integral_value() else 0)
    if bound in ("gt", "ge"):
        return Edge((n + one if bound == "gt" else n, None), (n, reached(n)))
    if bound in ("lt", "le", "many"):
        soft_low = n / 2 if bound == "le" else last_round(n)
        top = n - one if bound == "lt" and n else n  # nothing is fewer than none
        return Edge((low_end, top), (soft_low, n))
    if bound in ("near", "over", "about"):
        return _approximate(n, bound)
    return _bare(figure)


def _approximate(n: Decimal, bound: Bound) -> Edge:
    hard, soft = abs(n) / 4, abs(n) / 10
    below = Decimal(0 if bound == "over" else 1)
    above = Decimal(0 if bound == "near" else 1)
    return Edge((n - hard * below, n + hard * above), (n - soft * below, n + soft * above))


def _bare(figure: Figure) -> Edge:
    n = figure.value
    if figure.style == "part" or (figure.style == "dozen" and n not in (24, 36)):
        return _approximate(n, "about")
    if figure.style == "couple":
        return Edge((n, n * 3 / 2), (n, n * 3 / 2))
    if figure.style == "fraction":
        return Edge((n * Decimal("0.9"), n * Decimal("1.1")), (n * Decimal("0.95"), n * Decimal("1.05")))
    if not rounded(figure):
        return Edge((n, n), (n, n))
    hard, soft = min(figure.step / 2, n / 4), min(figure.step / 2, n / 20)
    return Edge((n - hard, n + hard), (n - soft, n + soft))


def rounded(figure: Figure) -> bool:
    """Return true for a figure that the words themselves leave rounded: two trailing zeros at least, or a scale."""
    return figure.style != "plain" or figure.step >= 100


def number(value: Decimal | None) -> Number | None:
    """Return an int where the value is whole, else a float."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def interval(
    low: Decimal | None, high: Decimal | None, counts: bool, keep: Decimal | None = None
) -> Interval:
    """Return the bounds as numbers. Counts are rounded inwards to whole numbers, but never past `keep`."""
    if counts:
        low = _inwards(low, math.ceil, keep)
        high = _inwards(high, math.floor, keep)
    return number(low), number(high)


def _inwards(value: Decimal | None, turn: Callable[[Decimal], int], keep: Decimal | None) -> Decimal | None:
    if value is None or (keep is not None and value == keep):
        return value
    return Decimal(turn(value))
