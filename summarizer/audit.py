"""What an article holds that no claim rests on: its figures, dates and quotations, scanned without a model."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from summarizer.articles.furniture import prose
from summarizer.records import Article, Claim, Coverage, Quotation, Span
from summarizer.text.quoted import quoted
from summarizer.values import moment, quantity

#: Quoted words fewer than this are names, titles and scare quotes rather than somebody's statement.
QUOTED_WORDS = 4


def coverage(article: Article, records: Iterable[Claim | Quotation]) -> Coverage:
    """How much of the article's figures, dates and quotations the records rest on."""
    held = sorted((span.start, span.end) for record in records for span in record.evidence)
    stretches = prose(article.text, article.furniture)
    found = [_within(stretches, spans) for spans in _scan(article.text)]
    missed = sorted({span for spans in found for span in spans if not _covered(span, held)})
    figures, dates, quotations = (
        (sum(_covered(span, held) for span in spans), len(spans)) for spans in found
    )
    source, text = article.source.id, article.text
    return Coverage(
        source=source,
        figures=figures,
        dates=dates,
        quotations=quotations,
        missed=tuple(Span(source=source, start=a, end=b, text=text[a:b]) for a, b in missed),
    )


def _scan(text: str) -> tuple[list[tuple[int, int]], ...]:
    return (
        [(q.start, q.end) for q in quantity.find(text)],
        list(moment.spot(text)),
        [
            (q.inner_start, q.inner_end)
            for q in quoted(text)
            if len(text[q.inner_start : q.inner_end].split()) >= QUOTED_WORDS
        ],
    )


def _within(stretches: Sequence[tuple[int, int]], spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that stand in one of the stretches, which are in order and don't overlap."""
    ends = [end for _, end in stretches]
    places = ((span, bisect_left(ends, span[1])) for span in spans)
    return [span for span, place in places if place < len(ends) and stretches[place][0] <= span[0]]


def _covered(span: tuple[int, int], held: Sequence[tuple[int, int]]) -> bool:
    """True when some evidence shares most of the span."""
    start, end = span
    return any(2 * (min(end, b) - max(start, a)) >= end - start for a, b in held if a < end and start < b)
