"""Figures that sources give differently, as intervals on one axis; the same drawing for every format."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer import labels
from summarizer.records import Fact, FactValue, Interval, Quantity
from summarizer.render import choose
from summarizer.render.choose import View
from summarizer.render.scale import Axis

#: Bars in one chart that are shown at once, those that most origins stand behind.
BARS = 8
#: Characters of an answer beside its bar.
_ANSWER = 80
LEGEND = (
    "Where sources give different figures: the thin line is what the words entail, the thick one what a reader "
    "takes them to mean. An arrow = no bound in the words."
)
#: Units as a reader calls them; those that aren't here are spelt well enough.
_UNITS = {
    "percent": "per cent", "usd": "US dollars", "gbp": "pounds", "eur": "euros", "m": "metres", "km": "kilometres",
    "ft": "feet", "l": "litres", "lb": "pounds of weight", "rank": "rank",
}  # fmt: skip
_PLURAL = frozenset("year month week day hour minute second mile gallon barrel".split())


@dataclass(frozen=True)
class Bar:
    """One answer: what its words entail (`hard`) and what a reader takes (`soft`), in percent of the axis.

    `open_left`, `open_right`: the words set no bound there. `label` tells the drawing in words.
    """

    value: FactValue
    text: str
    label: str
    hard: tuple[float, float]
    soft: tuple[float, float]
    open_left: bool
    open_right: bool


@dataclass(frozen=True)
class Tick:
    """A round number and where it stands, in percent."""

    text: str
    at: float


@dataclass(frozen=True)
class Chart:
    """One fact's figures on one axis, the lowest first; `apart` are the answers that can't be on it.

    `bars` are the `BARS` best supported, `more` the others; `unit` in words, empty for plain counts.
    """

    fact: Fact
    unit: str
    bars: tuple[Bar, ...]
    more: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    apart: tuple[str, ...]
    log: bool

    @property
    def scale(self) -> str:
        """What the axis measures: `in metres, each step ten times the last`; empty for plain counts, evenly spaced."""
        told = [f"in {self.unit}" if self.unit else "", "each step ten times the last" if self.log else ""]
        return ", ".join(filter(None, told))


def charts(view: View) -> list[Chart]:
    """A chart for each fact whose figures differ, in the brief's order."""
    made = (_chart(fact) for fact in choose.figures(view))
    return [chart for chart in made if chart]


def others(view: View) -> list[Fact]:
    """Every other fact with a figure, in the brief's order."""
    return [fact for fact in choose.figures(view) if not _chart(fact)]


def _chart(fact: Fact) -> Chart | None:
    read = [(value, value.value.normal) for value in fact.values]
    known = [(value, normal) for value, normal in read if isinstance(normal, Quantity) and _finite(normal)]
    units = Counter(normal.unit for _, normal in known)
    unit = units.most_common(1)[0][0] if units else None
    same = [(value, normal) for value, normal in known if normal.unit == unit]
    if len({(normal.hard, normal.soft) for _, normal in same}) < 2:
        return None
    axis = Axis.over([end for _, normal in same for end in _finite(normal)])
    on_it = {id(value) for value, _ in same}
    shown, more = (_bars(axis, part) for part in (same[:BARS], same[BARS:]))
    return Chart(
        fact,
        _unit(unit or ""),
        shown,
        more,
        tuple(Tick(number(tick), axis.at(tick)) for tick in axis.ticks()),
        tuple(_short(value) for value in fact.values if id(value) not in on_it),
        axis.log,
    )


def _bars(axis: Axis, same: Sequence[tuple[FactValue, Quantity]]) -> tuple[Bar, ...]:
    made = (_bar(axis, value, normal) for value, normal in same)
    return tuple(sorted(made, key=lambda bar: (sum(bar.soft), bar.soft)))


def _bar(axis: Axis, value: FactValue, normal: Quantity) -> Bar:
    return Bar(
        value,
        _short(value),
        _said(normal),
        _places(axis, normal.hard),
        _places(axis, normal.soft),
        normal.hard[0] is None,
        normal.hard[1] is None,
    )


def _short(value: FactValue) -> str:
    return labels.shorten(labels.clean(value.value.text), _ANSWER)


def _unit(unit: str) -> str:
    return f"{unit}s" if unit in _PLURAL else _UNITS.get(unit, unit)


def _finite(normal: Quantity) -> list[float]:
    ends = [*normal.hard, *normal.soft]
    return [float(end) for end in ends if end is not None and math.isfinite(end)]


def _places(axis: Axis, interval: Interval) -> tuple[float, float]:
    low, high = interval
    left = axis.at(low) if low is not None and math.isfinite(low) else 0.0
    right = axis.at(high) if high is not None and math.isfinite(high) else 100.0
    return (min(left, right), max(left, right))


def _said(normal: Quantity) -> str:
    """What the drawing shows, in words: `entails 90,001 or more; reads as 90,000 to 100,000`."""
    return f"entails {_range(normal.hard)}; reads as {_range(normal.soft)}"


def _range(interval: Interval) -> str:
    low, high = interval
    if low is None or high is None:
        if low is None and high is None:
            return "any number"
        return f"{number(low)} or more" if low is not None else f"{number(high or 0)} or less"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def number(value: float, places: int = 4) -> str:
    """`100,000`, `1.5 million`, `0.25`: as many digits as tell something."""
    if not math.isfinite(value):
        return "unbounded"
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{_plain(value / size, places)} {name}"
    return _plain(value, places)


def _plain(value: float, places: int) -> str:
    whole = f"{value:,.{places}g}" if abs(value) < 1000 else f"{value:,.0f}"
    return whole.rstrip("0").rstrip(".") if "." in whole and "e" not in whole else whole
