"""Fractions: "half of", "two-thirds", "one in five" as percent; "half a million", "half a dozen" as figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from summarizer.text.lexicon import word_set
from summarizer.values.tokens import SCALES, Figure, Token, small_number, step_of, word_at
from summarizer.values.units import unit_at

_PARTS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}
_WHOLES = word_set("of the its their his her our all")


def fraction(tokens: Sequence[Token], i: int) -> Figure | None:
    """Fractions, as percent: "half of", "a third", "two-thirds", "three quarters", "one in five"."""
    word = tokens[i].lower
    if word == "half":
        return half(tokens, i)
    top = small_number(word)
    if top is None or top == 0:
        return None
    return _out_of(tokens, i, top) or _nths(tokens, i, top)


def _nths(tokens: Sequence[Token], i: int, top: int) -> Figure | None:
    at = i + 1
    if word_at(tokens, at) == "-":
        at += 1
    name = word_at(tokens, at)
    parts = _PARTS.get(name, _PARTS.get(name.removesuffix("s")))
    if parts is None or (name.endswith("s") != (top > 1)) or top >= parts:
        return None
    follows = word_at(tokens, at + 1)
    if follows == "of" and word_at(tokens, at + 2) in ("a", "an", "one"):
        part = Decimal(top) / parts
        scale = _part_of_scale(tokens, i, at + 3, part) if name.removesuffix("s") == "quarter" else None
        return scale or _part_of_unit(tokens, i, at + 3, part)
    if top == 1 and at + 1 < len(tokens) and follows not in _WHOLES and not _range_goes_on(tokens, at + 1):
        return None  # an ordinal: "a third missile"; a stretch of time: "a quarter"
    if parts == 4 and follows not in ("of", "") and not _range_goes_on(tokens, at + 1):
        return None  # "two quarters": of a year
    return _share(Decimal(100 * top) / parts, i, at + 1)


def _range_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Recognise the joint of "a quarter to a third", "between half and two-thirds"."""
    if word_at(tokens, at) not in ("to", "and", "or"):
        return False
    ends = (word_at(tokens, at + 2), word_at(tokens, at + 3))
    parts = _PARTS.keys() | {f"{name}s" for name in _PARTS}
    return word_at(tokens, at + 1) in ("a", "one", "two", "three") and bool(parts.intersection(ends))


def _share(percent: Decimal, first: int, after: int) -> Figure:
    return Figure(round(percent, 4), Decimal(1), "fraction", first, after)


def half(tokens: Sequence[Token], i: int) -> Figure | None:
    """Return "half of" as percent, "half a million", "half-dozen" as figures; None for other halves."""
    follows = word_at(tokens, i + 1)
    if follows in ("a", "an", "-"):
        return _part_of_scale(tokens, i, i + 2, Decimal("0.5")) or _part_of_unit(
            tokens, i, i + 2, Decimal("0.5")
        )
    if follows in ("million", "billion"):
        return _part_of_scale(tokens, i, i + 1, Decimal("0.5"))
    if (follows in _WHOLES or i + 1 == len(tokens) or _range_goes_on(tokens, i + 1)) and word_at(
        tokens, i - 1
    ) not in ("first", "second"):
        return _share(Decimal(50), i, i + 1)
    return None


def _part_of_scale(tokens: Sequence[Token], first: int, at: int, part: Decimal) -> Figure | None:
    word = word_at(tokens, at)
    if word == "dozen":
        return Figure(part * 12, Decimal(1), "dozen", first, at + 1)
    if word not in SCALES:
        return None
    value = (part * SCALES[word]).to_integral_value()
    return Figure(value, step_of(value), "part", first, at + 1, scaled=True)


def _part_of_unit(tokens: Sequence[Token], first: int, at: int, part: Decimal) -> Figure | None:
    """Recognise "half an hour", "half-mile", "three quarters of a percentage point": the unit follows at `at`."""
    hit = unit_at(tokens, at)
    if (
        hit is None
        or word_at(tokens, first - 1) in ("and", "first", "second")
        or hit[0].dimension in ("usd", "gbp")
    ):
        return None
    return Figure(round(part, 4), Decimal("0.01"), "plain", first, at)


def _out_of(tokens: Sequence[Token], i: int, top: int) -> Figure | None:
    """Recognise "one in five", "nine out of ten" (words or digits, the second at least the first)."""
    at = i + 1
    if word_at(tokens, at) == "out" and word_at(tokens, at + 1) == "of":
        at += 2
    elif word_at(tokens, at) == "in" and tokens[i].lower not in ("a", "an"):
        at += 1
    else:
        return None
    at += word_at(tokens, at) == "every"
    bottom = small_number(word_at(tokens, at))
    plain = word_at(tokens, at) not in ("a", "an", "one", "") and word_at(tokens, at + 1) not in SCALES
    if bottom is None or not plain or not 2 <= bottom <= 100 or top >= bottom:
        return None
    return _share(Decimal(100 * top) / bottom, i, at + 1)
