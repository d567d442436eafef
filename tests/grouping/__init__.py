"""Look-alike events written for grouping, and made-up news at scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from summarizer.grouping import Groups
from summarizer.records import Article, Source

HERE = Path(__file__).parent


def article(number: int, title: str, text: str, published: date | None = None) -> Article:
    """An article as if read from a file, with the id `s<number>`."""
    whole = f"{title}\n\n{text}"
    source = Source(
        id=f"s{number}",
        path=f"{number:06}.txt",
        title=title,
        published=published,
        sha256=sha256(whole.encode()).hexdigest(),
        words=len(text.split()),
    )
    return Article(source=source, text=whole)


@dataclass(frozen=True)
class Mixed:
    """A small mixed folder: its articles, and of each, by id, the event it reports."""

    name: str
    articles: tuple[Article, ...]
    events: dict[str, str]

    def undated(self) -> tuple[Article, ...]:
        """The same articles without publication dates."""
        return tuple(
            one.model_copy(update={"source": one.source.model_copy(update={"published": None})})
            for one in self.articles
        )


def mixed(name: str) -> Iterator[Mixed]:
    """The folders of one file: `=== what it is`, then articles of `--- event date`, headline, text."""
    for part in (HERE / f"{name}.txt").read_text("utf-8").split("=== ")[1:]:
        title, *entries = part.split("--- ")
        articles, events = [], {}
        for number, entry in enumerate(entries, 1):
            told, headline, text = entry.split("\n", 2)
            event, _, day = told.partition(" ")
            found = article(number, headline, text.strip(), date.fromisoformat(day) if day else None)
            articles.append(found)
            events[found.source.id] = event
        yield Mixed(title.strip(), tuple(articles), events)


@dataclass(frozen=True)
class Pairs:
    """Of the pairs of articles: together in both, together in what was found, together in truth."""

    right: int
    found: int
    true: int

    @property
    def precision(self) -> float:
        """The share of the pairs found that are of one event."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the pairs of one event that were found."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


def pairs(groups: Groups, events: dict[str, str]) -> Pairs:
    """Compare groups with the events by id."""
    found = [[one.source.id for one in event.articles] for event in groups.events]
    truth: dict[str, list[str]] = {}
    for id_, event in events.items():
        truth.setdefault(event, []).append(id_)
    right = sum(_same([events[id_] for id_ in ids]) for ids in found)
    return Pairs(right, sum(map(_pairs, found)), sum(map(_pairs, truth.values())))


def _pairs(items: Sequence[str]) -> int:
    return len(items) * (len(items) - 1) // 2


def _same(events: Sequence[str]) -> int:
    """Pairs of equal events among these."""
    return sum(one == other for one, other in combinations(events, 2))
