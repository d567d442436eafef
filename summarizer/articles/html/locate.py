"""Which of a cleaned page's blocks are the article: trafilatura finds the place, the page's own blocks are the text.

trafilatura decides by density and structure where the article stands, and drops on the way what looks weak to
it: short paragraphs, lists, quotations, standfirsts. So its answer is taken as a set of hits; around and between
them the page's own blocks are kept in the page's own order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from trafilatura import bare_extraction

from summarizer.articles import boilerplate
from summarizer.articles.dates import stamps
from summarizer.articles.head import byline
from summarizer.articles.html.blocks import Block, blocks
from summarizer.articles.html.dom import BLOCKS, Element, tag
from summarizer.articles.lines import ends_sentence, key

#: Share of a block's characters that may be links for it to be the article's.
_LINKED = 0.5
#: A hit shorter than this, in letters and digits, may be an accident.
_SHORT = 12
#: Characters of a paragraph by itself and of a standfirst, at least; of a loose link, at most.
_PROSE, _STANDFIRST, _LOOSE = 45, 20, 200
#: Share of links by which a line without a full stop is a link to another article.
_LINK = 0.6
#: Share of the hits' characters below the headline by which what stands above it is the page's.
_BELOW = 0.7
#: Elements that are part of a text, not its container.
_INNER = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "li", "ul", "ol", "pre", "footer", "dd", "dt"}
)
_LISTS = frozenset({"ul", "ol", "blockquote", "li", "dl"})


@dataclass(frozen=True)
class Located:
    """The article's blocks in order, headline left out; and what of the page's was among them, by rule."""

    rows: tuple[Block, ...]
    cut: Mapping[str, int]


def located(page: Element, headline: str | None) -> Located:
    """The article of a cleaned page; without rows when none is found."""
    rows = blocks(page)
    head = next((n for n, row in enumerate(rows) if headline and key(row.text) == key(headline)), None)
    hits = _below(rows, _hits(page, rows), head)
    if not hits:
        return Located((), {})
    homes = _homes(rows, hits)
    first, last = min(hits), max(hits)
    chosen: list[Block] = []
    cut: Counter[str] = Counter()
    for place, row in enumerate(rows):
        near = _is_near(row, place, (head, first, last), homes)
        if place == head or not (place in hits or near):
            continue
        rule = _furniture(row)
        if rule:
            cut[rule] += 1
        else:
            chosen.append(row)
    return Located(tuple(_without_loose_headings(chosen)), dict(sorted(cut.items())))


def _hits(page: Element, rows: Sequence[Block]) -> frozenset[int]:
    """Places of the blocks that trafilatura keeps."""
    found = bare_extraction(
        deepcopy(page), include_comments=False, include_tables=True, with_metadata=False, deduplicate=False
    )
    text = getattr(found, "text", None)
    if not text:
        return frozenset()
    lines = {key(line) for line in text.split("\n")}
    whole = key(text)
    hits: set[int] = set()
    for place, row in enumerate(rows):
        words = key(row.text)
        if words in lines or (len(words) >= _SHORT and words in whole):
            hits.add(place)
    return frozenset(hits)


def _below(rows: Sequence[Block], hits: frozenset[int], head: int | None) -> frozenset[int]:
    """The hits below the headline, when most are."""
    if head is None:
        return hits
    below = frozenset(place for place in hits if place > head)
    length, whole = (sum(len(rows[place].text) for place in some) for some in (below, hits - {head}))
    return below if length >= _BELOW * whole else hits


def _homes(rows: Sequence[Block], hits: frozenset[int]) -> frozenset[Element]:
    """The elements that hold the article: every parent of two hits that are paragraphs."""
    held: dict[Element, int] = {}
    for place in sorted(hits):
        if rows[place].kind == "paragraph":
            home = _home(rows[place].element)
            held[home] = held.get(home, 0) + 1
    return frozenset(home for home, count in held.items() if count > 1)


def _home(element: Element) -> Element:
    """The element around a paragraph; a text without markup of its own is its own home."""
    if tag(element) not in _INNER:
        return element
    parent = element.getparent()
    while parent is not None and tag(parent) in _LISTS:
        parent = parent.getparent()
    return element if parent is None else parent


def _is_near(row: Block, place: int, marks: tuple[int | None, int, int], homes: frozenset[Element]) -> bool:
    """Whether a block that isn't a hit is the article's by where it stands."""
    head, first, last = marks
    if row.linked >= _LINKED:
        return False
    if head is not None and head < place < first:
        return _is_standfirst(row)
    between = first <= place <= last
    prose = len(row.text) >= _PROSE and ends_sentence(row.text)
    if _home(row.element) in homes:
        return between or prose
    if not between:
        return False
    return bool(row.heading) or row.kind == "row" or (prose and tag(row.element) in BLOCKS)


def _is_standfirst(row: Block) -> bool:
    """Words between headline and article that are neither byline nor date: a second headline, points, a heading."""
    words = row.text
    if byline(words) or stamps(words) or not (row.heading or tag(row.element) in _INNER):
        return False
    lower = sum(word[:1].islower() for word in words.split())
    return row.heading > 0 or (len(words) >= _STANDFIRST and lower >= 2)


def _furniture(row: Block) -> str | None:
    """The rule by which a block in the article's place is the page's all the same: by its words, or as a link."""
    if row.kind == "row":
        return None
    rule = boilerplate.whole_line(row.text)
    if rule == "credit-line":  # marked in the text, like every credit
        return None
    if rule:
        return rule
    loose = not ends_sentence(row.text) and len(row.text) < _LOOSE
    return "related" if loose and row.linked >= _LINK else None


def _without_loose_headings(rows: list[Block]) -> list[Block]:
    """Headings with nothing under them go: what stood there was furniture."""
    kept: list[Block] = []
    for row in rows:
        if row.heading and kept and kept[-1].heading and kept[-1].heading >= row.heading:
            kept.pop()
        kept.append(row)
    while kept and kept[-1].heading:
        kept.pop()
    return kept
