"""What a page says of itself: title, publisher, author, dates. Never what it doesn't say.

Publication date, first found wins: labelled "Date:" or "Published"; a date line above the
reporting; the date in front of the first sentence; a dateline that gives its year; a date that
stands by itself in a line above the reporting ("Business | 19 June 2024 | A. Reporter"); a
printed page's stamp; the address of the page; and last, a date in the feed's footer (what
stands there is when the feed took the article up: within a day of its publication, and all
there is). "Updated" dates are kept apart.

Publisher, first found wins: labelled "Source:"; after the headline ("… - CNN"); beside the
byline; the agency in the dateline; the holder of the copyright.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from summarizer.articles import datelines
from summarizer.articles.dates import Stamp, find_date, stamps
from summarizer.articles.page import METADATA_PREFIX, Page

_URL_DATE = re.compile(r"/((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?:/|\Z)")
_HOLDER = re.compile(
    r"(?:copyright\s{0,2}(?:©|\(c\))?|©)\s{0,2}(?:19|20)\d{2}(?:\s?-\s?(?:19|20)\d{2})?,?\s(?:by"
    r" )?(?P<name>(?-i:[A-Z0-9])[^.,;|]{1,40})[.,;|]",
    re.IGNORECASE,
)
#: Holders of a copyright that are nobody in particular: "by the publisher", "its respective owners".
_NOBODY = re.compile(
    r"(?:the\s|its\s|their\s|our\s){0,2}(?:respective\s)?(?:publishers?|authors?|owners?|holders?|copyright|rights|all"
    r"|contributors?|photographers?|agency|agencies|company|newspaper|website|site|us|and|or|individual)\b",
    re.IGNORECASE,
)
#: Characters of a line above the reporting that may hold a date beside something else, and its parts.
_HEAD_LINE, _HEAD_PARTS = 120, 6
_BARS = re.compile(r"\s[|•·/\u2013\u2014-]\s")
_FIRST_COMMA = re.compile(r"(?<=[a-z)]),\s(?=\d{1,2}\s[A-Z]|[A-Z][a-z]+\.?\s\d)")
#: A dateline stands on one of the first lines of reporting.
_LEAD_LINES = 3


@dataclass(frozen=True)
class Metadata:
    """What the text says; None where it doesn't."""

    title: str | None
    publisher: str | None
    author: str | None
    published: date | None
    updated: date | None


def describe(page: Page) -> Metadata:
    """The metadata that a page states, taken from its lines."""
    headline, suffix = _headline(page)
    return Metadata(
        title=headline,
        publisher=_first(_publishers(page, suffix)),
        author=_first(_authors(page)),
        published=_first(_published(page)),
        updated=_first(_updated(page)),
    )


T = TypeVar("T")


def _first(candidates: Iterator[T | None]) -> T | None:
    return next((candidate for candidate in candidates if candidate), None)


def _labelled(page: Page, name: str) -> Iterator[str]:
    return (hit.value for _, hit in sorted(page.fields.items()) if hit.name == name)


def _headline(page: Page) -> tuple[str | None, str | None]:
    """The headline's words, and the publisher named after them."""
    if page.title is None:
        return None, None
    labelled = page.fields.get(page.title)
    words = labelled.value if labelled else page.lines[page.title].words.strip("# ")
    return datelines.split_publisher(words)


def _publishers(page: Page, suffix: str | None) -> Iterator[str | None]:
    yield from _labelled(page, "publisher")
    yield suffix
    yield from (hit.publisher for _, hit in sorted(page.bylines.items()))
    yield from (opening.publisher for opening in _prefixes(page))
    for place, line in enumerate(page.lines):
        match = _HOLDER.match(line.words) if page.labels.get(place) == "copyright" else None
        if match and not _NOBODY.match(match["name"]):
            yield match["name"].strip().removeprefix("The ")


def _authors(page: Page) -> Iterator[str | None]:
    yield from _labelled(page, "author")
    yield from (hit.author for _, hit in sorted(page.bylines.items()))


def _prefixes(page: Page) -> Iterator[datelines.Prefix]:
    for line in page.lines[page.body : page.body + _LEAD_LINES]:
        opening = datelines.prefix(line.words)
        if opening:
            yield opening


def _stamps(page: Page) -> Iterator[Stamp]:
    """Every dated stamp of the page, in order: date lines, and the dates beside a byline."""
    for place in sorted({*page.stamps, *page.bylines}):
        beside = page.bylines[place].stamps if place in page.bylines else ()
        yield from (stamp for stamp in (*page.stamps.get(place, ()), *beside) if stamp.day)


def _published(page: Page) -> Iterator[date | None]:
    yield from (_day(value, page) for value in _labelled(page, "published"))
    known = list(_stamps(page))
    yield from (stamp.day for stamp in known if stamp.label == "published")
    yield from (stamp.day for stamp in known if stamp.label is None)
    if page.body < len(page.lines):
        match = METADATA_PREFIX.match(page.lines[page.body].words)
        yield _day(match.group(), page) if match and not match.group().lower().startswith("u") else None
    yield from (opening.day for opening in _prefixes(page))
    yield from _beside_others(page)
    for place, line in enumerate(page.lines):
        yield _day(line.words, page) if page.labels.get(place) == "print-stamp" else None
    yield from (_day_in_address(address) for address in _labelled(page, "url"))
    for line in page.lines[page.footer :]:
        yield from (
            stamp.day for stamp in stamps(line.words, day_first=page.day_first) if stamp.label != "updated"
        )


def _beside_others(page: Page) -> Iterator[date | None]:
    """Dates that are a whole part of a short line above the reporting, beside a section, a place or a name."""
    for place, line in enumerate(page.lines[: page.body + 1]):
        known = place == page.title or place in page.stamps or place in page.bylines
        if known or len(line.words) > _HEAD_LINE:
            continue
        whole = (
            part for cut in (_BARS, _FIRST_COMMA) for part in cut.split(line.words, maxsplit=_HEAD_PARTS)
        )
        for part in whole:
            found = stamps(part, day_first=page.day_first)
            yield from (stamp.day for stamp in found if stamp.label != "updated")


def _updated(page: Page) -> Iterator[date | None]:
    yield from (_day(value, page) for value in _labelled(page, "updated"))
    yield from (stamp.day for stamp in _stamps(page) if stamp.label == "updated")


def _day(words: str, page: Page) -> date | None:
    found = find_date(words[:200], day_first=page.day_first)
    return found.day if found else None


def _day_in_address(address: str) -> date | None:
    match = _URL_DATE.search(address[:500])
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
