"""Figures that sources give differently, as intervals on one axis; and all other figures as a list."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from summarizer import labels
from summarizer.records import Fact, FactValue, Interval, Quantity
from summarizer.render import choose, words
from summarizer.render.page.anchors import Link
from summarizer.render.page.scale import Axis
from summarizer.render.page.story import Story

#: Bars in one chart; the other answers are in the facts.
BARS = 8
#: Units as a reader calls them; those that aren't here are spelt well enough.
_UNITS = {
    "percent": "per cent", "usd": "US dollars", "gbp": "pounds", "eur": "euros", "m": "metres", "km": "kilometres",
    "ft": "feet", "l": "litres", "lb": "pounds of weight", "rank": "rank",
}  # fmt: skip
_PLURAL = frozenset("year month week day hour minute second mile gallon barrel".split())


@dataclass(frozen=True)
class Bar:
    """One answer: what its words entail (thin) and what a reader takes (thick), in percent of the axis.

    `open_left`, `open_right`: the words set no bound there.
    """

    text: str
    links: tuple[Link, ...]
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
    """One question's figures on one axis; `apart` are the answers that aren't on it."""

    fact: Link
    question: str
    unit: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    apart: tuple[str, ...]
    log: bool


@dataclass(frozen=True)
class Figure:
    """A figure that nobody gives otherwise."""

    answers: str
    question: str
    support: str
    fact: Link


def charts(story: Story) -> list[Chart]:
    """A chart for each fact whose figures differ."""
    made = (_chart(story, fact) for fact in choose.figures(story.view))
    return [chart for chart in made if chart]


def others(story: Story) -> list[Figure]:
    """Every other figure, in the brief's order."""
    drawn = {chart.fact.text for chart in charts(story)}
    return [
        Figure(choose.answers(fact), fact.question, words.support(fact.support), link)
        for fact in choose.figures(story.view)
        for link in story.facts([fact.id])
        if link.text not in drawn
    ]


def _chart(story: Story, fact: Fact) -> Chart | None:
    read = [(value, value.value.normal) for value in fact.values]
    known = [(value, normal) for value, normal in read if isinstance(normal, Quantity) and _finite(normal)]
    units = Counter(normal.unit for _, normal in known)
    unit = units.most_common(1)[0][0] if units else None
    same = [(value, normal) for value, normal in known if normal.unit == unit][:BARS]
    if len({(normal.hard, normal.soft) for _, normal in same}) < 2:
        return None
    axis = Axis.over([end for _, normal in same for end in _finite(normal)])
    on_it = {id(value) for value, _ in same}
    return Chart(
        story.facts([fact.id])[0],
        fact.question,
        _unit(unit or ""),
        tuple(_bar(story, axis, value, normal) for value, normal in same),
        tuple(Tick(number(tick), axis.at(tick)) for tick in axis.ticks()),
        tuple(labels.shorten(labels.clean(v.value.text), 80) for v in fact.values if id(v) not in on_it),
        axis.log,
    )


def _unit(unit: str) -> str:
    return f"{unit}s" if unit in _PLURAL else _UNITS.get(unit, unit)


def _finite(normal: Quantity) -> list[float]:
    ends = [*normal.hard, *normal.soft]
    return [float(end) for end in ends if end is not None and math.isfinite(end)]


def _bar(story: Story, axis: Axis, value: FactValue, normal: Quantity) -> Bar:
    hard, soft = _places(axis, normal.hard), _places(axis, normal.soft)
    return Bar(
        labels.shorten(labels.clean(value.value.text), 80),
        story.evidence_links(value.evidence),
        _said(normal),
        hard,
        soft,
        normal.hard[0] is None,
        normal.hard[1] is None,
    )


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
