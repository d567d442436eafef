"""Page furniture: marked, never cut, so that offsets stay those of the file.

Whole lines: `navigation`, `share`, `link`, `advertisement`, `newsletter`, `related`, `comments`,
`cookie-notice`, `copyright`, `credit-line`, `live-stamp`, `update-note`, `print-stamp`, `translation-widget`,
`video-widget`, `photo-caption`, `caption-like` (no full stop among paragraphs that have one),
`metadata-header`, `byline`, `dateline` and `update-stamp` (lines of dates), `repeated-headline`.
Parts of a line: `metadata-prefix` (" date 2021-12-29 "), `dateline` ("(CNN)", "DALLAS (AP) - "),
`metadata-header` (the label of a labelled headline), `credit-line` ("… said. (ANI)"), `widget`.
To the end of the text: `feed-footer`. The first headline is no furniture.
Whatever it stands in: `addresses-model`, orders for a model that reads the page (`articles.addressed`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.articles import boilerplate, captions, datelines
from summarizer.articles.addressed import find
from summarizer.articles.lines import Line, lines
from summarizer.articles.page import METADATA_PREFIX, Page, read
from summarizer.records import Furniture

#: The rule of what addresses a model.
ADDRESSED = "addresses-model"
_WITH = re.compile(r"\s?[\u2014\u2013]{1,2}\s?With (?:assistance (?:by|from) )?[A-Z][^.!?\"“”]{3,60}\Z")
#: A dateline stands on one of the first lines of reporting.
_DATELINE_LINES = 3


def mark(text: str) -> tuple[Furniture, ...]:
    """The furniture of a page: in order, never overlapping, never empty. A pure function of the text."""
    return marked(read(text), text)


def marked(page: Page, text: str) -> tuple[Furniture, ...]:
    """The same for a page already read."""
    found: list[Furniture] = []
    for place, line in enumerate(page.lines[: page.footer]):
        rule = page.labels.get(place)
        if rule is None:
            found += _parts(page, place)
        else:
            field = page.fields.get(place) if rule == "metadata-header" else None
            label_only = field is not None and field.name in {"title", "body"}
            found.append(
                _span(line, 0, field.offset if field and label_only else line.end - line.start, rule)
            )
    if page.footer < len(page.lines):
        end = page.lines[-1].end
        found.append(Furniture(start=page.lines[page.footer].start, end=end, rule="feed-footer"))
    return withheld((piece for piece in found if piece.start < piece.end <= len(text)), text)


def withheld(marks: Iterable[Furniture], text: str) -> tuple[Furniture, ...]:
    """The furniture, and with it the passages of `text` that address a model. Doing it twice changes nothing."""
    taken = [(passage.start, passage.end) for passage in find(text) if not passage.quoted]
    if not taken:
        return tuple(marks)
    found = [Furniture(start=start, end=end, rule=ADDRESSED) for start, end in taken]
    for piece in marks:
        start = piece.start
        for left, right in taken:
            if start < left < piece.end:
                found.append(piece.model_copy(update={"start": start, "end": left}))
            if left < piece.end and start < right:
                start = max(start, right)
        if start < piece.end and piece.rule != ADDRESSED:
            found.append(piece.model_copy(update={"start": start}))
    return tuple(sorted(found, key=lambda piece: piece.start))


def prose(text: str, furniture: Iterable[Furniture]) -> tuple[tuple[int, int], ...]:
    """What is left: `(start, end)` of every stretch of reporting, one a line, trimmed, none empty.

    A hard-wrapped paragraph is one stretch, line breaks included. The headline is among them.
    """
    marks = sorted((piece.start, piece.end) for piece in furniture)
    found: list[tuple[int, int]] = []
    first = 0
    for line in lines(text):
        while first < len(marks) and marks[first][1] <= line.start:
            first += 1
        start, here = line.start, first
        while here < len(marks) and marks[here][0] < line.end:
            found += _trimmed(text, start, marks[here][0])
            start = max(start, marks[here][1])
            here += 1
        found += _trimmed(text, start, line.end)
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    piece = text[start:end] if start < end else ""
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    return [(left, right)] if left < right else []


def _span(line: Line, start: int, end: int, rule: str) -> Furniture:
    return Furniture(start=line.start + start, end=line.start + end, rule=rule)


def _parts(page: Page, place: int) -> list[Furniture]:
    """Furniture inside a line of reporting: before its first word, in it, after its last."""
    line = page.lines[place]
    if place == page.title:
        return []
    found: list[Furniture] = []
    start = 0
    if match := METADATA_PREFIX.match(line.words):
        start = match.end()
        found.append(_span(line, 0, len(match.group().rstrip()), "metadata-prefix"))
    opening = datelines.prefix(line.words[start:]) if place < page.body + _DATELINE_LINES else None
    if opening:
        found.append(
            _span(line, start, start + len(line.words[start : start + opening.end].rstrip()), "dateline")
        )
        start += opening.end
    end = _credit_start(line.words)
    for left, right in boilerplate.widget_phrases(line.words):
        if start <= left and right <= end:
            found.append(_span(line, left, right, "widget"))
    if start < end < len(line.words):
        found.append(_span(line, end, len(line.words), "credit-line"))
    return found


def _credit_start(words: str) -> int:
    """Where a closing credit begins ("(ANI)", "—With Jane Doe"); the length when there is none."""
    agency = captions.trailing_agency(words)
    if agency is not None:
        return agency
    match = _WITH.search(words, max(0, len(words) - 100))
    return match.start() if match else len(words)
