"""Interval bars drawn with characters, for terminals and Markdown: one row a figure, all rows on one axis."""

from __future__ import annotations

from itertools import groupby

from summarizer.render.intervals import Bar, Chart

#: What the words entail, what a reader takes, one exact number, and no bound on either side. None is wider than
#: a column; all are in the fonts of terminals since code page 437 or the first box-drawing sets.
HARD, SOFT, POINT, OPEN_LEFT, OPEN_RIGHT = "─", "━", "●", "◀", "▶"

#: Columns between two numbers of an axis, at least.
_GAP = 2


def row(bar: Bar, width: int) -> list[tuple[str, str]]:
    """One bar as runs of one character: `(run, kind)` with kind `hard`, `soft` or empty; `width` columns in all.

    What is next to nothing still takes a column. An arrow stands in the last column on its side.
    """
    cells = [" "] * width
    _fill(cells, bar.hard, HARD)
    _fill(cells, bar.soft, SOFT if bar.soft[0] < bar.soft[1] else POINT)
    if bar.open_left:
        cells[0] = OPEN_LEFT
    if bar.open_right:
        cells[-1] = OPEN_RIGHT
    return [("".join(run), _KINDS.get(char, "hard")) for char, run in groupby(cells)]


_KINDS = {" ": "", SOFT: "soft", POINT: "soft"}


def axis(chart: Chart, width: int) -> str:
    """The axis's numbers under their columns, as many as have room, at least two spaces between them.

    The first and the last one before those between; never wider than `width`; empty where none fits.
    """
    ends = [0, len(chart.ticks) - 1]
    order = [*ends, *range(1, len(chart.ticks) - 1)] if chart.ticks else []
    taken: dict[int, str] = {}
    for number in dict.fromkeys(order):
        text = chart.ticks[number].text
        start = min(max(0, column(chart.ticks[number].at, width) - len(text) // 2), width - len(text))
        if start >= 0 and all(_apart(start, text, at, held) for at, held in taken.items()):
            taken[start] = text
    line = ""
    for start, text in sorted(taken.items()):
        line = line.ljust(start) + text
    return line


def _apart(start: int, text: str, at: int, held: str) -> bool:
    return start + len(text) + _GAP <= at or at + len(held) + _GAP <= start


def column(percent: float, width: int) -> int:
    """The column of a place on the axis: 0 to `width` - 1."""
    return min(width - 1, max(0, round(percent / 100 * (width - 1))))


def _fill(cells: list[str], ends: tuple[float, float], char: str) -> None:
    first, last = (column(end, len(cells)) for end in ends)
    cells[first : last + 1] = [char] * (last + 1 - first)
