"""What stands above an article's first paragraph: labelled fields, byline, dates, headline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.articles.datelines import is_agency, is_outlet, split_publisher
from summarizer.articles.dates import Stamp, find_date, stamps
from summarizer.articles.lines import Line, ends_abbreviated, ends_sentence, is_prose, key

_FIELDS = {
    "title": "title",
    "headline": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "source": "publisher",
    "publisher": "publisher",
    "publication": "publisher",
    "outlet": "publisher",
    "newspaper": "publisher",
    "site": "publisher",
    "date": "published",
    "published": "published",
    "publish date": "published",
    "publish_date": "published",
    "publication date": "published",
    "pubdate": "published",
    "updated": "updated",
    "last updated": "updated",
    "modified": "updated",
    "url": "url",
    "link": "url",
    "language": "language",
    "lang": "language",
    "section": "other",
    "category": "other",
    "tags": "other",
    "keywords": "other",
    "text": "body",
    "body": "body",
    "content": "body",
    "article": "body",
}
_KEYS = "|".join(sorted(_FIELDS, key=lambda key: (-len(key), key)))
_FIELD = re.compile(
    rf"(?P<mark>[#*_> ]{{0,4}})(?P<key>{_KEYS})[*_]{{0,2}}\s?:[*_]{{0,2}}(?:\s(?P<value>.{{0,400}}))?\Z",
    re.IGNORECASE,
)
#: Fields that are one even when they stand alone; "Source: …" or "Article: …" may be a headline.
_TELLING = frozenset(
    {"title", "headline", "author", "authors", "url", "publisher", "byline", "publication date"}
)


@dataclass(frozen=True)
class Field:
    """A labelled line ("Author: …").

    `name` is one of title, author, publisher, published, updated, url,
    language, body, other; `value` may be empty; `offset` is where it begins, in characters of the line.
    """

    name: str
    value: str
    offset: int


def field(words: str) -> Field | None:
    """The labelled field that the line is, or None."""
    match = _FIELD.match(words) if len(words) <= 420 else None
    if not match:
        return None
    value = (match["value"] or "").strip()
    offset = words.rfind(value) if value else len(words)
    return Field(_FIELDS[match["key"].lower()], value.strip("\"'"), offset)


def fields(head: tuple[Line, ...]) -> dict[int, Field]:
    """The labelled fields among the lines at the top of a page, by their place in `head`.

    Lines of dates are left to `dates.stamps`. One label alone counts only if it is telling
    ("Author:") or its value is a date; two are always a header.
    """
    found = {place: hit for place, line in enumerate(head) if (hit := field(line.words))}
    labels = {head[place].words.split(":", 1)[0].strip("#*_> ").lower() for place in found}
    dated = any(hit.name == "published" and find_date(hit.value) for hit in found.values())
    if not (len(labels) > 1 or labels & _TELLING or dated):
        return {}
    return {place: hit for place, hit in found.items() if not stamps(head[place].words)}


_BY = re.compile(r"(?:by|written by|story by|report by|reported by|from)[:\s]\s?(?=\S)", re.IGNORECASE)
_PARTICLES = "de|del|della|der|den|di|da|dos|du|van|von|bin|ibn|al|el|la|le|ten|ter|y|e"
_NAME = re.compile(
    rf"(?:[^\W\d_a-z][\w.’'-]{{0,30}})(?:\s(?:[^\W\d_a-z][\w.’'-]{{0,30}}|{_PARTICLES})){{0,4}}\Z"
)
_SPLIT = re.compile(r"\s?(?:,|\||•|·|&|/|\band\b| [\u2013\u2014-] )\s?")
_ELSEWHERE = re.compile(r"\s(?:[Ii]n|[Ff]or|[Aa]t)\s")
_ROLE = re.compile(
    r"(?:[^\W\d_]{2,20}\s){0,3}"
    r"(?:writer|reporter|correspondent|editor|contributor|staff|bureau chief|columnist)s?\b",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(
    rf"[^\W\d_a-z][\w.’'-]{{0,25}}(?:\s(?:[^\W\d_a-z][\w.’'-]{{0,25}}|{_PARTICLES})){{1,3}}\Z"
)


@dataclass(frozen=True)
class Byline:
    """Who wrote it.

    `author` holds the names as printed, None for an agency's byline; `publisher` is the
    agency or outlet named beside them; `stamps` are the dates that follow on the same line.
    """

    author: str | None
    publisher: str | None
    stamps: tuple[Stamp, ...]


def byline(words: str, *, day_first: bool = False) -> Byline | None:
    """The byline that the line is: "By …", an agency's name alone, or a name and a date; else None."""
    if len(words) > 160:
        return None
    names, dates = _cut_dates(_date_last(words, day_first), day_first)
    opening = _BY.match(names)
    rest = names[opening.end() :] if opening else names
    if not opening and is_agency(rest):
        return Byline(None, _bare(rest), dates)
    if not opening and not (dates and _ONE_NAME.match(rest)):
        return None
    return _names(rest, dates)


def is_bare_name(words: str) -> bool:
    """Whether it could be a byline without "By": two to four capitalised words, then perhaps a place."""
    name = _ELSEWHERE.split(words, maxsplit=1)[0]
    return len(words) <= 60 and bool(_ONE_NAME.match(name)) and not is_outlet(name)


def is_headline(line: Line, *, followed: bool) -> bool:
    """Whether this could be the headline.

    `followed` is true when a byline, date or label comes right after it, which lets a headline end in a full stop.
    """
    words = line.words.lstrip("# ")
    if not 8 <= len(words) <= 200 or not any(ch.isalpha() for ch in words):
        return False
    if followed or not is_prose(line):
        return len(words) <= 150 or not ends_sentence(words)
    return len(words) <= 150 and (words[-1] in "?!？！" or ends_abbreviated(words))


def headline_key(words: str) -> str:
    """What makes two headlines the same: letters and digits only, case folded, without the publisher."""
    return key(split_publisher(words)[0])


def _date_last(words: str, day_first: bool) -> str:
    """ "May 8, 2024 | Valley Tribune" the other way round; any other line as it is."""
    date_first, bar, names = words.partition(" | ")
    return f"{names} | {date_first}" if bar and stamps(date_first, day_first=day_first) else words


def _cut_dates(words: str, day_first: bool) -> tuple[str, tuple[Stamp, ...]]:
    """A line's words before the dates at its end, and those dates."""
    for match in _STAMP_START.finditer(words):
        dates = stamps(words[match.start() :], day_first=day_first)
        if dates and match.start():
            return words[: match.start()].rstrip(" |,•·;:\u2013\u2014-"), dates
    return words, ()


_STAMP_START = re.compile(r"(?<!\S)(?=[A-Za-z\d|•·\u2013\u2014-])")


def _names(rest: str, dates: tuple[Stamp, ...]) -> Byline | None:
    """The names, in order, up to the first part that is none: an outlet, a role, a place."""
    publisher: str | None = None
    end, position = 0, 0
    for part in _SPLIT.split(_ELSEWHERE.split(rest, maxsplit=1)[0]):
        position = rest.index(part, position)
        if is_outlet(part):
            publisher = _bare(part)
            break
        if _ROLE.match(part) or not _NAME.match(part) or (end and " " not in part):
            break
        position = end = position + len(part)
    author = rest[:end] or None
    return Byline(author, publisher, dates) if author or publisher else None


def _bare(name: str) -> str:
    return name.removeprefix("The ")
