"""What grouping returns: events with their articles and why they are together, and the articles of no event."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.records import Article


@dataclass(frozen=True)
class Link:
    """What ties one article to the others of its event."""

    article: str
    """The article's id."""
    nearest: str
    """Id of the article of the event that is the most like it."""
    shared: tuple[str, ...]
    """Names, terms and figures that it shares with most of the event, the weightiest first; or with the nearest
    article alone, when it shares none with most. At most eight."""


@dataclass(frozen=True)
class Together:
    """Articles that report one event, and why they are taken to."""

    id: str
    """`e1`, `e2`, … in order of the first publication, undated ones last, then of the articles' ids."""
    articles: tuple[Article, ...]
    """Two at least, in order of id."""
    links: tuple[Link, ...]
    """One for each article, in the same order."""
    names: tuple[str, ...]
    """Names that at least half of the articles give, the weightiest first. At most eight."""
    terms: tuple[str, ...]
    """The same for other words and figures."""
    dates: tuple[str, ...]
    """Days, ISO, that at least half of the dated articles tell of, ascending; "--MM-DD" where the year is unknown."""
    reason: str
    """Why they are together, in one sentence."""


@dataclass(frozen=True)
class Alone:
    """An article that belongs to no event of the collection."""

    article: Article
    nearest: str | None
    """Id of the article that is the most like it; null when no other shares a telling term."""
    reason: str
    """Why it stands alone, in one sentence."""


@dataclass(frozen=True)
class Apart:
    """Two events that look alike and were kept apart."""

    events: tuple[str, str]
    """Their ids."""
    reason: str
    """What tells them apart, in one sentence."""


@dataclass(frozen=True)
class Groups:
    """A collection sorted into events. Every article is in exactly one of `events` or in `alone`."""

    events: tuple[Together, ...]
    """In order of id."""
    alone: tuple[Alone, ...]
    """In order of the articles' ids."""
    apart: tuple[Apart, ...] = ()
    """Look-alikes, in order of ids."""
