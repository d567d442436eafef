"""Rows of a printed page to paragraphs: what belongs together by distance, size and indent; page furniture cut."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from summarizer.articles.datelines import is_outlet
from summarizer.articles.dates import stamps
from summarizer.articles.lines import ends_sentence

#: A gap of this many usual line distances begins a paragraph.
_GAP = 1.35
#: A row this much shorter than the longest, and ending a sentence, ends a paragraph.
_SHORT = 0.8
#: Type this much larger than the body's is a headline's.
_LARGE = 1.25
#: Rows at the top and at the bottom of a page that may be its header or footer.
_EDGE = 2
_NUMBER = re.compile(r"\d+")
_PAGE = re.compile(
    r"(?:page|seite|página|pagina)?\s?\d{1,4}(?:\s?(?:/|of|von|de|di)\s?\d{1,4})?|[-\u2013\u2014]\s?\d{1,4}\s?[-\u2013\u2014]"
    r"|(?:https?://|file:///|www\.)\S{3,2000}(?:\s\d{1,4}/\d{1,4})?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s.{0,200})?",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+(?:-\w+)*")
_HYPHEN = re.compile(r"(\w+(?:-\w+)*)[-\u00ad\u2010]\Z")


@dataclass(frozen=True)
class Row:
    """A row of text: words, place (points from the left and from the bottom), size of type (points)."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True)
class Layout:
    """Paragraphs in order; the headline by its type, None when none stands out; rows cut, by rule."""

    paragraphs: tuple[str, ...]
    title: str | None
    cut: Mapping[str, int]


def layout(pages: Sequence[Sequence[Row]]) -> Layout:
    """The paragraphs of a document. Pure, linear in its rows."""
    kept = [_without_edges(page, _running(pages)) for page in pages]
    cut = sum(map(len, pages)) - sum(map(len, kept))
    rows = [row for page in kept for row in page]
    if not rows:
        return Layout((), None, {})
    body = _body_size(rows)
    pitch = _pitch(rows, body)
    known = Counter(word.lower() for row in rows for word in _WORD.findall(row.text))
    widest = max(len(row.text) for row in rows)
    groups: list[list[Row]] = []
    for row in rows:
        if groups and not _begins(groups[-1][-1], row, pitch, widest):
            groups[-1].append(row)
        else:
            groups.append([row])
    paragraphs = tuple(_joined(group, known) for group in groups)
    title = _title(groups, paragraphs, body)
    kept_paragraphs = _below_headline(paragraphs, title)
    counts = {"page-edge": cut, "navigation": len(paragraphs) - len(kept_paragraphs)}
    return Layout(kept_paragraphs, title, {rule: count for rule, count in counts.items() if count})


def _below_headline(paragraphs: Sequence[str], title: str | None) -> tuple[str, ...]:
    """Without a printed page's menus above the headline; dates, publishers and sentences there stay."""
    place = paragraphs.index(title) if title in paragraphs else 0
    above = (text for text in paragraphs[:place] if stamps(text) or is_outlet(text) or ends_sentence(text))
    return (*above, *paragraphs[place:])


def _running(pages: Sequence[Sequence[Row]]) -> frozenset[str]:
    """Rows, digits masked, that stand at the edge of most pages."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_mask(row.text) for row in (*page[:_EDGE], *page[-_EDGE:])})
    least = max(2, -(-len(pages) // 2))
    return frozenset(mask for mask, count in counts.items() if count >= least)


def _mask(text: str) -> str:
    return _NUMBER.sub("0", text)


def _without_edges(page: Sequence[Row], running: frozenset[str]) -> list[Row]:
    last = len(page) - _EDGE
    return [
        row
        for place, row in enumerate(page)
        if _EDGE <= place < last or not (_mask(row.text) in running or _PAGE.fullmatch(row.text[:2200]))
    ]


def _body_size(rows: Sequence[Row]) -> float:
    """The size of type that most characters have."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += len(row.text)
    return min(size for size, count in sizes.items() if count == max(sizes.values()))


def _pitch(rows: Sequence[Row], body: float) -> float:
    """The usual distance from row to row of the body, in points."""
    gaps = [
        first.y - second.y
        for first, second in pairwise(rows)
        if abs(first.size - body) < 0.6
        and abs(second.size - body) < 0.6
        and 0 < first.y - second.y < 4 * body
    ]
    return median(sorted(gaps)[: max(1, 2 * len(gaps) // 3)]) if gaps else 1.2 * body


def _begins(above: Row, row: Row, pitch: float, widest: int) -> bool:
    """Whether a paragraph begins with `row`."""
    if abs(above.size - row.size) > 0.1 * max(above.size, row.size):
        return True
    scale = max(1.0, row.size / max(1.0, pitch / 1.2))
    gap = above.y - row.y
    if gap > _GAP * pitch * scale:
        return True
    closed = ends_sentence(above.text)
    if gap < 0:  # the next column or page
        return closed
    indented = row.x - above.x > 0.8 * row.size
    return closed and (indented or len(above.text) < _SHORT * widest)


def _joined(rows: Sequence[Row], known: Mapping[str, int]) -> str:
    """A paragraph's rows as one line; words divided at a row's end are put together."""
    text = rows[0].text
    for row in rows[1:]:
        divided = _HYPHEN.search(text[-80:])
        if divided and row.text[:1].islower():
            text = _undivided(text, divided[1], row.text, known)
        else:
            text = f"{text} {row.text}"
    return text


def _undivided(text: str, stem: str, rest: str, known: Mapping[str, int]) -> str:
    """ "offi-" + "cials" is "officials"; "leader-" + "level" keeps its hyphen where the text has it elsewhere."""
    head = rest.split(" ", 1)[0].rstrip(".,;:!?”\"')")
    whole, compound = f"{stem}{head}".lower(), f"{stem}-{head}".lower()
    keeps = known.get(compound, 0) > known.get(whole, 0) or ("-" in stem and not known.get(whole))
    return f"{text if keeps else text[:-1]}{rest}"


def _title(groups: Sequence[Sequence[Row]], paragraphs: Sequence[str], body: float) -> str | None:
    """The largest type among the first paragraphs, when it is larger than the body's."""
    first = [
        (group[0].size, -place)
        for place, group in enumerate(groups[:12])
        if 8 <= len(paragraphs[place]) <= 300
    ]
    size, place = max(first, default=(0.0, 0))
    return paragraphs[-place] if size >= _LARGE * body else None
