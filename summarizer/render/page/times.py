"""The timeline: a drawing of when, and the list of what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from summarizer.labels import MONTHS
from summarizer.records import Moment, TimelineEntry
from summarizer.render import words
from summarizer.render.page.anchors import Link
from summarizer.render.page.story import Story
from summarizer.render.scale import Line

#: Entries in the drawing: those that most sources date.
DRAWN = 24
#: Width of the narrowest drawing, in pixels; room for a date under its axis, in percent.
_NARROWEST = 320
_LABEL = 24.0
#: Rows' distance, in pixels.
ROW = 24
_DAY = 86_400.0


@dataclass(frozen=True)
class Entry:
    """One thing with a time."""

    number: int
    when: str
    statement: str
    sources: str
    facts: tuple[Link, ...]


@dataclass(frozen=True)
class Dot:
    """A numbered dot, and the bar that it begins: `start` and `end` in percent, `y` in pixels.

    `text` has the numbers of all entries of that time, `size` is the dot's width in pixels.
    """

    text: str
    size: int
    start: float
    end: float
    y: int

    @property
    def width(self) -> float:
        """Of the bar, in percent."""
        return round(self.end - self.start, 2)


@dataclass(frozen=True)
class Mark:
    """A date under the axis; `anchor` is SVG's text-anchor. `minor` = shown only where there is room."""

    text: str
    at: float
    anchor: str
    minor: bool


@dataclass(frozen=True)
class Drawing:
    """All dots, dates and cuts; `height` in pixels, the axis at `axis`."""

    dots: tuple[Dot, ...]
    marks: tuple[Mark, ...]
    cuts: tuple[float, ...]
    axis: int
    height: int
    label: str


def entries(story: Story) -> list[Entry]:
    """The whole timeline, in order of time."""
    return [
        Entry(
            number,
            words.moment(entry.when),
            entry.statement,
            story.view.told_by(entry.sources),
            story.facts(entry.facts),
        )
        for number, entry in enumerate(story.brief.timeline, 1)
    ]


def drawing(story: Story) -> Drawing | None:
    """The dated part of the timeline; null where less than two dates could be drawn."""
    dated = [(number, span) for number, entry in enumerate(story.brief.timeline, 1) if (span := _span(entry))]
    ranked = sorted(dated, key=lambda one: (-len(story.brief.timeline[one[0] - 1].sources), one[0]))
    drawn: dict[tuple[float, float], list[int]] = {}
    for number, span in sorted(ranked[:DRAWN]):
        drawn.setdefault(span, []).append(number)
    if len({end for span in drawn for end in span}) < 2:
        return None
    line = Line.over([end for span in drawn for end in span])
    dots = _dots(line, drawn)
    marks = _marks(line)
    axis = max(dot.y for dot in dots) + ROW // 2 + 10
    label = f"{len(ranked[:DRAWN])} of the entries below on a line of time, {marks[0].text} to {_day(line.points[-1])}"
    return Drawing(tuple(dots), tuple(marks), line.cuts, axis, axis + 26, label)


def _dots(line: Line, drawn: Mapping[tuple[float, float], Sequence[int]]) -> list[Dot]:
    """A dot for each time, the earliest first and on top; none over another."""
    taken: list[list[tuple[float, float]]] = []
    dots = []
    for (first, last), numbers in sorted(drawn.items()):
        text = _numbers(numbers)
        size = max(20, 8 + 7 * len(text))
        start, end = line.at(first), line.at(last)
        half = size / _NARROWEST * 50 + 0.5
        row = _row(taken, start - half, max(end + 0.5, start + half))
        dots.append(Dot(text, size, start, end, ROW // 2 + 2 + row * ROW))
    return dots


def _row(taken: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """The highest row that is free between `left` and `right`; it is then taken."""
    free = (i for i, held in enumerate(taken) if all(end <= left or right <= start for start, end in held))
    row = next(free, len(taken))
    taken += [[]] if row == len(taken) else []
    taken[row].append((left, right))
    return row


def _numbers(held: Sequence[int]) -> str:
    """`3`, `14–18`, or the first of them and how many more."""
    if len(held) == 1:
        return str(held[0])
    return f"{held[0]}–{held[-1]}" if held[-1] - held[0] == len(held) - 1 else f"{held[0]}+{len(held) - 1}"


def _span(entry: TimelineEntry) -> tuple[float, float] | None:
    """First and last day or instant, in seconds; null for a time of day without a date."""
    normal = entry.when.normal
    if not isinstance(normal, Moment):
        return None
    first, last = _instant(normal.earliest), _instant(normal.latest)
    return None if first is None or last is None else (first, max(first, last))


def _instant(iso: str) -> float | None:
    try:
        read = datetime.fromisoformat(iso)
    except ValueError:
        return None
    # To the day: a drawing of days tells nothing by hours.
    return datetime(read.year, read.month, read.day, tzinfo=UTC).timestamp()


def _marks(line: Line) -> list[Mark]:
    """Dates that have room beside each other: the first, the last, and what fits between."""
    major = _fitting(line, _LABEL)
    chosen = sorted({*major, *_fitting(line, _LABEL / 2, major)})
    return [
        Mark(_day(line.points[i]), round(line.places[i], 2), _anchor(line.places[i]), i not in major)
        for i in chosen
    ]


def _fitting(line: Line, room: float, held: Sequence[int] = ()) -> list[int]:
    """Indices of dates at least `room` apart from each other and from those held."""
    chosen = list(held) or [0, len(line.points) - 1]
    for i, place in enumerate(line.places):
        if all(abs(place - line.places[other]) >= room for other in chosen):
            chosen.append(i)
    return sorted(set(chosen))


def _anchor(at: float) -> str:
    return "start" if at < 12 else "end" if at > 88 else "middle"


def _day(seconds: float) -> str:
    day = date.fromordinal(date(1970, 1, 1).toordinal() + round(seconds / _DAY))
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
