"""Sources and their independent origins, drawn as a small graph: who carries whose text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from summarizer import labels
from summarizer.counting import count
from summarizer.records import Origin, Source
from summarizer.render import words
from summarizer.render.page.anchors import Link
from summarizer.render.page.story import Story

#: Sizes of the drawing, in pixels; it is as wide as the narrowest screen's column.
WIDTH = 320
_ROW = 26
_ROOT = 18
#: Copies of one origin, and origins that stand alone, that are drawn by name.
_NAMED = 12
_LONE = 14
#: Characters of the path of an address; its host is never cut.
_PATH = 40


@dataclass(frozen=True)
class Known:
    """One source: what is known of it, and what rests on it."""

    number: int
    name: str
    notes: tuple[str, ...]
    address: Link | None
    language: str
    digest: str
    facts: int
    only: int
    origin: int
    whole: bool
    cautions: tuple[Caution, ...]


@dataclass(frozen=True)
class Caution:
    """What a reader should know before trusting a source, and where its words show it; empty = nowhere."""

    text: str
    place: str


@dataclass(frozen=True)
class Point:
    """A source in the drawing. `first` = the others of its origin carry its text, as the dates tell."""

    name: str
    x: int
    y: int
    first: bool
    href: str


@dataclass(frozen=True)
class Edge:
    """A curve from one point to another, as SVG's path data."""

    path: str
    copied: bool


@dataclass(frozen=True)
class Graph:
    """The drawing, in pixels."""

    height: int
    points: tuple[Point, ...]
    edges: tuple[Edge, ...]
    roots: tuple[tuple[int, int, int], ...]
    label: str


@dataclass(frozen=True)
class Shared:
    """An origin of several sources, and why they count as one."""

    number: int
    sources: tuple[Link, ...]
    reason: str


def sources(story: Story) -> list[Known]:
    """Every source, in the brief's order."""
    rests: dict[str, int] = {}
    only: dict[str, int] = {}
    for fact in story.brief.facts:
        held = {source for value in fact.values for source in value.sources}
        for source in held:
            rests[source] = rests.get(source, 0) + 1
            only[source] = only.get(source, 0) + (len(held) == 1)
    origins = {one: number for number, origin in enumerate(story.brief.origins, 1) for one in origin.sources}
    return [
        Known(
            number,
            story.name(source.id),
            _notes(story, source),
            _address(source.url),
            labels.clean(source.language or ""),
            labels.clean(source.sha256)[:12],
            rests.get(source.id, 0),
            only.get(source.id, 0),
            origins.get(source.id, 0),
            source.id in story.whole,
            tuple(
                Caution(
                    words.sentence(notice.what),
                    story.anchors.href(notice.evidence) if notice.evidence else "",
                )
                for notice in source.notices
            ),
        )
        for number, source in enumerate(story.brief.sources, 1)
    ]


def _notes(story: Story, source: Source) -> tuple[str, ...]:
    """What is known of it; its address is left to the link, where there is one."""
    address = labels.clean(source.url or "") if _address(source.url) else ""
    return tuple(note for note in words.source_notes(source, story.name(source.id)) if note != address)


def _address(url: str | None) -> Link | None:
    """A link to where the article stands on the web; null for anything but an http address."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or labels.clean(url or "") != url:
        return None
    return Link(parts.hostname + labels.shorten(parts.path.rstrip("/"), _PATH), url)


def shared(story: Story) -> list[Shared]:
    """The origins of several sources."""
    return [
        Shared(number, story.source_links(origin.sources), words.sentence(labels.clean(origin.reason)))
        for number, origin in enumerate(story.brief.origins, 1)
        if len(origin.sources) > 1
    ]


def graph(story: Story) -> Graph | None:
    """The drawing; null where no source is known to share its origin with another."""
    groups = [origin for origin in story.brief.origins if len(origin.sources) > 1]
    if not groups:
        return None
    lone = [origin for origin in story.brief.origins if len(origin.sources) == 1]
    pen = _Pen(story, {source.id: source for source in story.brief.sources})
    for origin in [*groups, *lone[:_LONE]]:
        pen.draw(origin, 1 + story.brief.origins.index(origin))
    if len(lone) > _LONE:
        pen.word(f"… and {len(lone) - _LONE:,} that stand alone", _ROOT - 10)
    told = f"{count(len(story.brief.sources), 'source')} from {count(len(story.brief.origins), 'origin')}"
    return Graph(pen.y + 4, tuple(pen.points), tuple(pen.edges), tuple(pen.roots), told)


class _Pen:
    """Draws origin under origin; `y` is where the next row begins."""

    def __init__(self, story: Story, known: Mapping[str, Source]) -> None:
        self.story, self.known, self.y = story, known, 4
        self.points: list[Point] = []
        self.edges: list[Edge] = []
        self.roots: list[tuple[int, int, int]] = []

    def draw(self, origin: Origin, number: int) -> None:
        """An origin with its sources: the first one, and the others hanging on it."""
        ordered, dated = self._ordered(origin.sources)
        top = self.y + _ROW // 2
        self.roots.append((_ROOT, top, number))
        for place, source in enumerate(ordered[:_NAMED]):
            y = self.y + _ROW // 2
            x = 56 if place == 0 or not dated else 84
            start = (_ROOT + 11, top) if place == 0 or not dated else (60, top + 6)
            self.edges.append(Edge(_curve(start, (x - 6, y)), place > 0 or not dated))
            self._point(source, x, y, dated and place == 0)
        if len(ordered) > _NAMED:
            self.word(f"… and {len(ordered) - _NAMED:,} more", 84)

    def _point(self, source: str, x: int, y: int, first: bool) -> None:
        room = (WIDTH - x - 14) // 8
        name = labels.shorten(self.story.name(source), room)
        self.points.append(Point(name, x, y, first, self.story.source_link(source).href))
        self.y += _ROW

    def word(self, text: str, x: int) -> None:
        """A line of words without a point."""
        self.points.append(Point(text, x, self.y + _ROW // 2, False, ""))
        self.y += _ROW

    def _ordered(self, ids: Sequence[str]) -> tuple[list[str], bool]:
        """By date, and whether the dates tell one as the first."""
        dates = {one: self._published(one) for one in ids}
        ordered = sorted(ids, key=lambda one: (dates[one], self.story.numbers.get(one, 0)))
        first = dates[ordered[0]]
        return ordered, all(first < dates[one] < date.max for one in ordered[1:])

    def _published(self, key: str) -> date:
        source = self.known.get(key)
        return (source.published if source else None) or date.max


def _curve(start: tuple[int, int], end: tuple[int, int]) -> str:
    (x, y), (to_x, to_y) = start, end
    if y == to_y:
        return f"M{x} {y}H{to_x}"
    return f"M{x} {y}C{x} {to_y} {x} {to_y} {to_x} {to_y}"
