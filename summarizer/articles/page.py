"""One reading of a page's structure: what every line is. Furniture and metadata are both taken from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.articles import boilerplate, captions, language
from summarizer.articles.dates import Stamp, stamps
from summarizer.articles.head import (
    Byline,
    Field,
    byline,
    fields,
    headline_key,
    is_bare_name,
    is_headline,
)
from summarizer.articles.lines import Line, ends_sentence, is_prose, lines

#: Lines that are looked at for the head of an article; no page has more above its first paragraph.
HEAD_LIMIT = 40
#: A list of other articles' headlines has no more entries than this below its heading.
LIST_LIMIT = 12
#: Captions without any mark of their own are recognised only among this many full sentences.
_PROSE_NEEDED = 5

#: A date in front of the first sentence, as some archives leave it there: " date 2021-12-29 A senior …".
METADATA_PREFIX = re.compile(
    r"(?:date|published|posted|updated)\s?:?\s{0,3}(?:19"
    r"|20)\d{2}-\d{2}-\d{2}(?:T[\d:.+-]{4,20}Z?)?\s{1,3}(?=\S)",
    re.IGNORECASE,
)
#: Characters of reporting that the language is judged by.
_SAMPLE = 20_000

Labels = dict[int, str]


@dataclass(frozen=True)
class Page:
    """A page's lines and what they are.

    `labels`: for a line that is furniture as a whole, its rule; keyed by place in `lines`, as all here.
    `stamps`: the dates of stamp lines. `bylines`, `fields`: what bylines and labelled lines say.
    `title`: place of the headline, None when there is none. `footer`: place of the first line of the page's
    footer, `len(lines)` when there is none. `body`: place of the first line of reporting.
    `language`: ISO 639-1, None when undecided. `day_first`: how numeric dates are read.
    """

    lines: tuple[Line, ...]
    labels: Labels
    stamps: dict[int, tuple[Stamp, ...]]
    bylines: dict[int, Byline]
    fields: dict[int, Field]
    title: int | None
    footer: int
    body: int
    language: str | None
    day_first: bool


def read(text: str) -> Page:
    """What every line of `text` is. Pure, and linear in the text."""
    rows = lines(text)
    footer = _footer(rows)
    code = language.detect(" ".join(line.words for line in rows[:footer] if is_prose(line))[:_SAMPLE])
    day_first = code not in {None, "en"}
    labels = _lines_by_their_words(rows, footer)
    headed = fields(rows[:HEAD_LIMIT])
    labels |= dict.fromkeys(headed, "metadata-header")
    body = _body(rows, labels)
    dated = _stamp_lines(rows, labels, (body, footer), day_first)
    labels |= {place: _stamp_rule(found) for place, found in dated.items()}
    title = _title(rows, labels, headed, body)
    if title is not None and title >= body:
        body = _body(rows, labels, after=title)
        dated |= _stamp_lines(rows, labels, (body, footer), day_first)
        labels |= {place: _stamp_rule(found) for place, found in dated.items()}
    written = _bylines(rows, labels, (title, body), day_first)
    labels |= dict.fromkeys(written, "byline")
    labels |= _repeats(rows, labels, _headline(rows, title, headed), (title, footer))
    labels |= _unmarked_captions(rows, labels, body, footer)
    return Page(rows, labels, dated, written, headed, title, footer, body, code, day_first)


def _footer(rows: tuple[Line, ...]) -> int:
    """Place of the first line that ends the article. There must be some reporting above it."""
    reported = False
    for place, line in enumerate(rows):
        if reported and boilerplate.ends_article(line.words, late=2 * line.start >= rows[-1].end):
            return place
        reported = reported or is_prose(line)
    return len(rows)


def _lines_by_their_words(rows: tuple[Line, ...], footer: int) -> Labels:
    labels: Labels = {}
    for place, line in enumerate(rows[:footer]):
        if place in labels:
            continue
        rule = boilerplate.whole_line(line.words)
        if rule is None and captions.is_caption(line, first=not place):
            rule = "photo-caption"
        if rule is None:
            continue
        labels[place] = rule
        if rule == "related" and boilerplate.heads_link_list(line.words):
            labels |= _link_list(rows, place, footer)
        if captions.announces_caption(line.words) and place + 1 < footer:
            labels[place + 1] = "photo-caption"
    return labels


def _link_list(rows: tuple[Line, ...], heading: int, footer: int) -> Labels:
    """The headlines below "Read more:".

    Only when they reach down to the end of the page or a blank line follows: without either, nothing
    says where a list of one-line entries stops.
    """
    end = heading + 1
    while end < min(footer, heading + 1 + LIST_LIMIT) and _is_link_title(rows[end]):
        end += 1
        if end < footer and rows[end].gap and not rows[heading + 1].gap:
            break
    closed = end == footer or rows[end].gap or end - heading > 2
    return dict.fromkeys(range(heading + 1, end), "related") if closed else {}


def _is_link_title(line: Line) -> bool:
    return len(line.words) <= 150 and not ends_sentence(line.words)


def _body(rows: tuple[Line, ...], labels: Labels, after: int = -1) -> int:
    """Place of the first line of reporting, `len(rows)` when there is none."""
    for place, line in enumerate(rows):
        if place > after and place not in labels and is_prose(line):
            return place
    return len(rows)


def _stamp_lines(
    rows: tuple[Line, ...], labels: Labels, bounds: tuple[int, int], day_first: bool
) -> dict[int, tuple[Stamp, ...]]:
    """Lines that are nothing but dates.

    Unlabelled ones only above and below the reporting, since a date between paragraphs is a heading of
    the article's own timeline.
    """
    body, footer = bounds
    last = max((place for place in range(body, footer) if is_prose(rows[place])), default=-1)
    found: dict[int, tuple[Stamp, ...]] = {}
    for place, line in enumerate(rows):
        if place in labels and labels[place] != "metadata-header":
            continue
        dates = stamps(line.words, day_first=day_first)
        if dates and (place < min(body, HEAD_LIMIT) or place > last or all(stamp.label for stamp in dates)):
            found[place] = _carried(found.get(place - 1, ()), dates)
    return {place: dates for place, dates in found.items() if labels.get(place) != "metadata-header"}


def _carried(above: tuple[Stamp, ...], dates: tuple[Stamp, ...]) -> tuple[Stamp, ...]:
    """`dates` with the label of a line above that holds nothing but a label ("Updated:")."""
    if len(above) == 1 and above[0].label and above[0].day is None and dates[0].label is None:
        return (Stamp(above[0].label, dates[0].day), *dates[1:])
    return dates


def _stamp_rule(dates: tuple[Stamp, ...]) -> str:
    return "update-stamp" if all(stamp.label == "updated" for stamp in dates) else "dateline"


def _title(rows: tuple[Line, ...], labels: Labels, headed: dict[int, Field], body: int) -> int | None:
    """Place of the headline: a labelled one, else the first line above the reporting that can be one."""
    for place, hit in headed.items():
        if hit.name == "title" and hit.value:
            return place
    for place in range(min(body + 1, len(rows) - 1, HEAD_LIMIT)):
        if place in labels or boilerplate.whole_line(rows[place].words):
            continue
        followed = labels.get(place + 1) in {"dateline", "update-stamp", "metadata-header"} or (
            byline(rows[place + 1].words) is not None
        )
        if byline(rows[place].words) and not followed:
            continue
        return place if is_headline(rows[place], followed=followed) else None
    return None


def _bylines(
    rows: tuple[Line, ...], labels: Labels, bounds: tuple[int | None, int], day_first: bool
) -> dict[int, Byline]:
    title, body = bounds
    found: dict[int, Byline] = {}
    for place in range(min(body, HEAD_LIMIT)):
        if place == title or (place in labels and not _is_agency_line(labels, place)):
            continue
        words = rows[place].words
        hit = byline(words, day_first=day_first)
        below = place + 1 < len(rows) and (
            labels.get(place + 1) in {"dateline", "update-stamp"} or byline(rows[place + 1].words) is not None
        )
        if hit is None and below and title is not None and is_bare_name(words):
            hit = byline(f"By {words}")
        if hit:
            found[place] = hit
    return found


def _is_agency_line(labels: Labels, place: int) -> bool:
    """A lone "Reuters" above the reporting is a byline, though elsewhere it is a picture's credit."""
    return labels[place] == "photo-caption"


def _headline(rows: tuple[Line, ...], title: int | None, headed: dict[int, Field]) -> str:
    if title is None:
        return ""
    return headed[title].value if title in headed else rows[title].words


def _repeats(rows: tuple[Line, ...], labels: Labels, headline: str, bounds: tuple[int | None, int]) -> Labels:
    title, footer = bounds
    if title is None or not headline:
        return {}
    key = headline_key(headline)
    return {
        place: "repeated-headline"
        for place in range(title + 1, footer)
        if place not in labels and len(rows[place].words) <= 220 and headline_key(rows[place].words) == key
    }


def _unmarked_captions(rows: tuple[Line, ...], labels: Labels, body: int, footer: int) -> Labels:
    """Captions with no mark but that they have no full stop, among paragraphs that all have one.

    Where most of the text goes without full stops, that says nothing, and none is taken. The last line may
    be a sentence that was cut off, and lines under a colon are a list.
    """
    inner = [place for place in range(body + 1, footer) if place not in labels]
    full = sum(ends_sentence(rows[place].words) for place in inner)
    bare = [place for place in inner if captions.lacks_full_stop(rows[place])]
    found = {place: "photo-caption" for place in inner if captions.opens_with_credit(rows[place])}
    if full < max(_PROSE_NEEDED, len(bare)):
        return found
    for place in bare:
        listed = rows[place - 1].words.endswith(":")
        if place != footer - 1 and not listed:
            found.setdefault(place, "caption-like")
    return found
