"""Key figures in Markdown: those that differ drawn as bars in a table, the others listed in one."""

from __future__ import annotations

from summarizer.render import bars, choose, intervals, words
from summarizer.render.choose import View
from summarizer.render.intervals import Bar, Chart
from summarizer.render.markup import bold, escape, left_out, short, table

#: Columns of a drawn figure, and what stands where nothing is drawn.
_BAR, _EMPTY = 40, "·"


def blocks(view: View) -> list[str]:
    """Heading, charts and table; no blocks without figures."""
    charts, others = intervals.charts(view), intervals.others(view)
    if not charts and not others:
        return []
    told = ["## Key figures", f"*{intervals.LEGEND}*" if charts else ""]
    told += [block for chart in charts[: choose.FIGURES] for block in _chart(view, chart)]
    rows = [
        [
            bold(choose.answers(fact)),
            short(fact.question),
            words.support(fact.support),
            view.cite([fact.id]),
        ]
        for fact in others[: choose.FIGURES]
    ]
    told += [table(["Figure", "What", "Reported by", "Fact"], rows)] if rows else []
    return [*told, left_out(sum(max(0, len(held) - choose.FIGURES) for held in (charts, others)))]


def _chart(view: View, chart: Chart) -> list[str]:
    question = short(chart.fact.question)
    head = (f"**{question}**" if question else "", escape(chart.scale), view.cite([chart.fact.id]))
    rows = [[bold(bar.text), _drawn(bar), escape(choose.figure_notes(view, bar.value))] for bar in chart.bars]
    rows += [["", _code(bars.axis(chart, _BAR).ljust(_BAR)), ""]] if chart.ticks else []
    apart = (("Also", [bar.text for bar in chart.more]), ("Not on this axis", chart.apart))
    told = (f"{which}: {short(' / '.join(texts))}" for which, texts in apart if texts)
    return [
        " ".join(filter(None, head)),
        table(["Figure", "Drawn", "Reported by"], rows),
        *told,
    ]


def _drawn(bar: Bar) -> str:
    return _code("".join(run for run, _ in bars.row(bar, _BAR)))


def _code(line: str) -> str:
    """A drawing as a code span. What is empty is drawn too: spaces in a row are one, or none, for many readers."""
    return f"`{line.replace(' ', _EMPTY)}`"
