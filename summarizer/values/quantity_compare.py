"""How two quantities relate, by rules that can be read.

In this order: units of different dimension, or different things counted → not comparable; same bounds → same;
hard intervals disjoint → contradicts; soft ones disjoint → differs; one inside the other → refines; else
compatible. Two intervals that only touch at one end are disjoint for a reader ("more than 90,000" ends at
100,000, where "more than 100,000" begins), unless one of them is a single figure.

Two single measured figures that agree once the finer is rounded to the digits of the coarser (26.1 and 26 %)
refine one another. Two units of one dimension are brought to its base, with 2.5 % or half a unit of room on
either side, since papers round what they convert (80 mph = 130 km/h is 1 % off, 5 inches = 13 cm 2.4 %).
"""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.records import Interval, Number, Quantity
from summarizer.values.base import Verdict
from summarizer.values.tokens import word_set
from summarizer.values.units import Unit, named

_INFINITE = float("inf")
#: Relative room on either side of a converted figure.
_CONVERSION = 0.025
#: Words for one and the same thing: Princeton WordNet 3.1, synsets person.n.01, military personnel / soldiery,
#: fatality.n.01 with the casualty words of news prose, wounded.a.01.
_SYNONYMS: tuple[frozenset[str], ...] = (
    word_set("person people individual soul human"),
    word_set("troop troops soldier serviceman servicemen"),
    word_set("dead death killed fatality died"),
    word_set("injured wounded hurt injury"),
)
#: Casualty words say nothing of who: "58 dead" and "59 people" (were killed) answer one question.
_OF_PEOPLE = ("dead", "injured")
_EXTENT = tuple[float, float]


@dataclass(frozen=True)
class _Pair:
    """Both quantities with their intervals on one scale."""

    hard: tuple[_EXTENT, _EXTENT]
    soft: tuple[_EXTENT, _EXTENT]
    converted: bool
    names: str


def compare(a: Quantity, b: Quantity) -> Verdict:
    """Tell how `a` relates to `b`, seen from `a`. `compare(b, a) == compare(a, b).turned()`."""
    gate = _gate(a, b)
    if gate is not None:
        return gate
    first, second = sorted((describe(a), describe(b)))
    both = f"{first} and {second}"
    if _equal(a, b):
        return Verdict("same", "quantity.same", f"{both} are the same.")
    pair = _pair(a, b, both)
    if pair.converted and _overlap(*pair.hard) and _is_point(a.hard) and _is_point(b.hard):
        return Verdict("same", "quantity.converted", f"{both} are the same size in different units.")
    return _rounding(a, b, both) or _disjoint(pair) or _contained(pair)


def _gate(a: Quantity, b: Quantity) -> Verdict | None:
    if _dimension(a.unit) != _dimension(b.unit):
        units = sorted((a.unit or "a plain count", b.unit or "a plain count"))
        return Verdict("not_comparable", "quantity.unit", f"One is in {units[0]}, the other in {units[1]}.")
    if a.counted and b.counted and not same_things(a.counted, b.counted):
        things = sorted((a.counted, b.counted))
        return Verdict(
            "not_comparable", "quantity.counted", f"One counts {things[0]}, the other {things[1]}."
        )
    return None


def _dimension(unit: str | None) -> str:
    if unit is None:
        return ""
    top, _, bottom = unit.partition("/")
    if bottom and unit != named(unit).name:
        return unit
    known = named(unit)
    return known.dimension if known.dimension != unit or not bottom else f"{top}/{bottom}"


def same_things(one: str, other: str) -> bool:
    """Return true when two head nouns name the same things: equal but for number, or listed as synonyms."""
    first, second = _sense(one), _sense(other)
    if first == second:
        return True
    pair = {first, second}
    return "person" in pair and bool(pair & set(_OF_PEOPLE))


def _sense(word: str) -> str:
    for group, name in zip(_SYNONYMS, ("person", "troops", *_OF_PEOPLE), strict=True):
        if word in group or _singular(word) in group:
            return name
    return _singular(word)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-1]
    return {"people": "person", "children": "child", "feet": "foot"}.get(word, word)


def _equal(a: Quantity, b: Quantity) -> bool:
    return a.hard == b.hard and a.soft == b.soft and a.unit == b.unit


def _pair(a: Quantity, b: Quantity, names: str) -> _Pair:
    if a.unit == b.unit or a.unit is None or b.unit is None:
        return _Pair((_extent(a.hard), _extent(b.hard)), (_extent(a.soft), _extent(b.soft)), False, names)
    ua, ub = named(a.unit), named(b.unit)
    hard = (_based(a.hard, ua), _based(b.hard, ub))
    soft = (_based(a.soft, ua), _based(b.soft, ub))
    return _Pair(hard, soft, True, names)


def _extent(interval: Interval) -> _EXTENT:
    low, high = interval
    return (-_INFINITE if low is None else low, _INFINITE if high is None else high)


def _based(interval: Interval, unit: Unit) -> _EXTENT:
    """Return the interval in the base unit, widened by the room for rounded conversion."""
    low, high = _extent(interval)
    return _widened(low, unit, -1), _widened(high, unit, 1)


def _widened(value: float, unit: Unit, way: int) -> float:
    half = 0.5 if value == int_or(value) else 0.0
    room = max(abs(value) * max(_CONVERSION, unit.slack), half)
    return (value + way * room) * unit.factor + unit.offset


def int_or(value: float) -> float:
    """Return the whole part of a finite value; an infinite one as it is."""
    return value if value in (_INFINITE, -_INFINITE) else float(int(value))


def _is_point(interval: Interval) -> bool:
    return interval[0] is not None and interval[0] == interval[1]


def _overlap(a: _EXTENT, b: _EXTENT) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _touching(a: _EXTENT, b: _EXTENT) -> bool:
    """Return true when the two share one end only, and neither is a single figure."""
    points = a[0] == a[1] or b[0] == b[1]
    return not points and (a[1] == b[0] or b[1] == a[0])


def _rounding(a: Quantity, b: Quantity, both: str) -> Verdict | None:
    """Return a measured figure that becomes the other when rounded to the other's digits."""
    if a.unit is None or a.unit != b.unit or not (a.exact and b.exact):
        return None
    x, y = a.hard[0], b.hard[0]
    if x is None or y is None or _digits(x) == _digits(y):
        return None
    fine, coarse = (x, y) if _digits(x) > _digits(y) else (y, x)
    if abs(fine - coarse) > 0.5 * 10.0 ** -_digits(coarse) + 1e-12:
        return None
    relation = "refines" if fine == x else "refined_by"
    return _verdict(
        relation == "refines", "quantity.rounding", f"{both} are one figure, rounded differently."
    )


def _verdict(finer: bool, rule: str, reason: str) -> Verdict:
    return Verdict("refines" if finer else "refined_by", rule, reason)


def _digits(value: Number) -> int:
    """Digits after the point."""
    text = repr(float(value))
    return 0 if "e" in text or text.endswith(".0") else len(text.partition(".")[2])


def _disjoint(pair: _Pair) -> Verdict | None:
    if not _overlap(*pair.hard):
        return Verdict("contradicts", "quantity.hard-disjoint", f"{pair.names} can't both be true.")
    if not _overlap(*pair.soft) or _touching(*pair.soft):
        why = f"{pair.names} could both be true, but a reader would not take them for the same figure."
        return Verdict("differs", "quantity.soft-disjoint", why)
    return None


def _contained(pair: _Pair) -> Verdict:
    a, b = pair.soft
    inside, outside = b[0] <= a[0] and a[1] <= b[1], a[0] <= b[0] and b[1] <= a[1]
    if inside != outside:
        return _verdict(inside, "quantity.contained", f"{pair.names} agree; one is the more exact.")
    if inside and outside:
        hard_a, hard_b = pair.hard
        inside, outside = (
            hard_b[0] <= hard_a[0] and hard_a[1] <= hard_b[1],
            hard_a[0] <= hard_b[0] and hard_b[1] <= hard_a[1],
        )
        if inside != outside:
            return _verdict(inside, "quantity.contained", f"{pair.names} agree; one is the more exact.")
    return Verdict("compatible", "quantity.overlap", f"{pair.names} overlap.")


def describe(q: Quantity) -> str:
    """Return the quantity in words: "90,001 or more troops", "58 people", "5 to 6 usd"."""
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
