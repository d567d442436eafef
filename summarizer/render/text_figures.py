"""Key figures in a terminal: those that differ drawn as bars on one axis, the others as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer import labels
from summarizer.render import bars, choose, intervals
from summarizer.render.choose import View
from summarizer.render.intervals import Bar, Chart
from summarizer.render.layout import Sheet

#: Columns of the answers beside the bars, at most; with less room than `_BESIDE` in all they stand above them.
_ANSWERS, _BESIDE = 34, 56
_INDENT = 2
_STYLES = {"soft": "blue", "hard": "dim"}


def lines(view: View, sheet: Sheet) -> list[str]:
    """Charts and lists, with what is left out told; no lines without figures."""
    charts, others = intervals.charts(view), intervals.others(view)
    if not charts and not others:
        return []
    told = sheet.heading("Key figures")
    if charts:
        told += sheet.para([(intervals.LEGEND, "dim")])
    for chart in charts[: choose.FIGURES]:
        told += ["", *_chart(view, sheet, chart)]
    told += [""] if charts and others else []
    for fact in others[: choose.FIGURES]:
        question = labels.shorten(labels.clean(fact.question), choose.ANSWER)
        where = f" {view.cite([fact.id])}"
        told += sheet.para([(choose.answers(fact), "bold"), (f" – {question}", ""), (where, "dim")], "", "  ")
    hidden = sum(max(0, len(held) - choose.FIGURES) for held in (charts, others))
    return [*told, *sheet.para([(choose.more(hidden), "dim")])]


def _chart(view: View, sheet: Sheet, chart: Chart) -> list[str]:
    question = labels.shorten(labels.clean(chart.fact.question), choose.ANSWER)
    scale = f" {chart.scale}" if chart.scale else ""
    told = sheet.para([(question, "bold"), (f"{scale} {view.cite([chart.fact.id])}", "dim")])
    beside = sheet.width >= _BESIDE
    answers = min(_ANSWERS, sheet.width * 2 // 5) if beside else 0
    room = max(1, sheet.width - _INDENT - (answers + _INDENT if beside else 0))
    for bar in chart.bars:
        told += _bar(view, sheet, bar, (answers, room))
    indent = " " * (sheet.width - room)
    told += [line for line in [(indent + sheet.paint(bars.axis(chart, room), "dim"))] if line.strip()]
    for head, texts in (("Also", [bar.text for bar in chart.more]), ("Not on this axis", chart.apart)):
        told += _listed(sheet, head, texts)
    return told


def _bar(view: View, sheet: Sheet, bar: Bar, columns: tuple[int, int]) -> list[str]:
    """An answer and who gives it, with its bar beside the first line, or under them where there is no room."""
    answers, room = columns
    drawn = "".join(sheet.paint(run, _STYLES.get(kind, "")) for run, kind in bars.row(bar, room)).rstrip()
    who = choose.figure_notes(view, bar.value)
    pieces = [(bar.text, "bold"), (f" – {who}", "dim")]
    indent = " " * _INDENT
    if not answers:
        return [*sheet.para(pieces, indent), indent + drawn]
    first, *rest = replace(sheet, width=answers + _INDENT).para(pieces, indent)
    return [sheet.padded(first, answers + 2 * _INDENT) + drawn, *rest]


def _listed(sheet: Sheet, head: str, texts: Sequence[str]) -> list[str]:
    told = labels.shorten(" / ".join(texts), choose.ANSWER)
    return sheet.para([(f"{head}: {told}", "dim")], " " * _INDENT) if texts else []
