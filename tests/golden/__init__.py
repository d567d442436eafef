"""Six invented events with the reading expected of them, written by hand before any program was run on them.

A folder an event: the articles, and `expected.json`: who reprints whom, every fact that two articles share, every
disagreement between them, and what looks like one and is none. Words in it are verbatim from the articles, so what
a brief says is compared with it by where its evidence stands, never by how it is phrased.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from summarizer.records import Conflict, EventBrief, Span

HERE = Path(__file__).parent
#: Names of the events.
EVENTS = tuple(sorted(path.name for path in HERE.iterdir() if (path / "expected.json").is_file()))

#: An article's number ("01") and the characters of it that hold an answer.
Place = tuple[str, int, int]


@dataclass(frozen=True)
class Score:
    """`right` of `told` by the program, and `found` of `there` by the expected reading."""

    right: int
    told: int
    found: int
    there: int

    @property
    def precision(self) -> float:
        """The share of what was told that is so."""
        return self.right / self.told if self.told else 1.0

    @property
    def recall(self) -> float:
        """The share of what is so that was told."""
        return self.found / self.there if self.there else 1.0

    def __add__(self, other: Score) -> Score:
        """Both counted together."""
        return Score(
            self.right + other.right,
            self.told + other.told,
            self.found + other.found,
            self.there + other.there,
        )

    def __str__(self) -> str:
        """As it is printed in a table."""
        right = f"{self.precision:5.2f} ({self.right:3}/{self.told:3})"
        return f"{right} {self.recall:5.2f} ({self.found:3}/{self.there:3})"


class Golden:
    """One event: its articles and the reading expected of them."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.folder = HERE / name
        self.paths = sorted(self.folder.glob("[0-9][0-9]-*.txt"))
        self.texts = {path.name[:2]: path.read_text(encoding="utf-8") for path in self.paths}
        self.expected: Mapping[str, Any] = json.loads((self.folder / "expected.json").read_text("utf-8"))

    def place(self, article: str, words: str) -> Place:
        """Where these words stand; they stand there once."""
        text = self.texts[article]
        assert text.count(words) == 1, (self.name, article, words)
        start = text.index(words)
        return article, start, start + len(words)

    @cached_property
    def links(self) -> tuple[tuple[Place, ...], ...]:
        """Each shared fact as the places of its answers."""
        return tuple(
            tuple(self.place(article, words) for article, words in link["answers"].items())
            for link in self.expected["links"]
        )

    @cached_property
    def conflicts(self) -> tuple[tuple[tuple[Place, ...], ...], ...]:
        """Each disagreement as its sides, each the places of its answers; an article's with itself as well."""
        between = tuple(
            tuple(
                tuple(self.place(article, words) for article, words in side["words"].items())
                for side in conflict["sides"]
            )
            for conflict in self.expected["conflicts"]
        )
        within = tuple(
            tuple((self.place(own["article"], words),) for words in own["words"])
            for own in self.expected["self"]
        )
        return between + within

    # --- scores

    def link_score(self, brief: EventBrief) -> Score:
        """Pairs of articles that a fact brings together."""
        of = _numbers(brief)
        told = [
            pair
            for fact in brief.facts
            for pair in _pairs([span for value in fact.values for span in value.evidence], of)
        ]
        wanted = [pair for link in self.links for pair in combinations(link, 2)]
        right = sum(any(_covers(pair, want) for want in wanted) for pair in told)
        found = sum(any(_covers(pair, want) for pair in told) for want in wanted)
        return Score(right, len(told), found, len(wanted))

    def conflict_score(self, brief: EventBrief, *, possible: bool = False) -> Score:
        """Disagreements: confirmed ones, or with `possible` both standings."""
        of = _numbers(brief)
        told = [c for c in brief.conflicts if possible or c.standing == "confirmed"]
        right = sum(any(_is(conflict, sides, of) for sides in self.conflicts) for conflict in told)
        found = sum(any(_is(conflict, sides, of) for conflict in told) for sides in self.conflicts)
        return Score(right, len(told), found, len(self.conflicts))

    def false_conflicts(self, brief: EventBrief, *, possible: bool = False) -> list[Conflict]:
        """Those told that are none of the expected."""
        of = _numbers(brief)
        return [
            c
            for c in brief.conflicts
            if (possible or c.standing == "confirmed") and not any(_is(c, s, of) for s in self.conflicts)
        ]

    def missed_conflicts(self, brief: EventBrief) -> list[Mapping[str, Any]]:
        """The expected disagreements that aren't told, not even as possible."""
        of = _numbers(brief)
        return [
            [*self.expected["conflicts"], *self.expected["self"]][index]
            for index, sides in enumerate(self.conflicts)
            if not any(_is(c, sides, of) for c in brief.conflicts)
        ]

    def origin_score(self, brief: EventBrief) -> Score:
        """Pairs of articles that carry one text."""
        of = _numbers(brief)
        told = {
            frozenset(pair)
            for origin in brief.origins
            for pair in combinations(sorted(of[source] for source in origin.sources), 2)
        }
        wanted = {
            frozenset(pair) for group in self.expected["origins"] for pair in combinations(sorted(group), 2)
        }
        return Score(len(told & wanted), len(told), len(told & wanted), len(wanted))


def _numbers(brief: EventBrief) -> dict[str, str]:
    """Source id to the article's number."""
    return {source.id: Path(source.path or "").name[:2] for source in brief.sources}


def _pairs(spans: Sequence[Span], of: Mapping[str, str]) -> Iterator[tuple[Place, ...]]:
    """One pair for every two articles among the evidence: all of one's places and all of the other's."""
    by_article: dict[str, list[Place]] = {}
    for span in spans:
        by_article.setdefault(of[span.source], []).append((of[span.source], span.start, span.end))
    for one, other in combinations(sorted(by_article), 2):
        yield (*by_article[one], *by_article[other])


def _covers(places: Iterable[Place], wanted: Iterable[Place]) -> bool:
    """True when each wanted place is met by one of `places`."""
    have = list(places)
    return all(any(_meets(place, want) for place in have) for want in wanted)


def _meets(one: Place, other: Place) -> bool:
    """True when two places share half of the shorter."""
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return one[0] == other[0] and 2 * shared >= min(one[2] - one[1], other[2] - other[1])


def _is(conflict: Conflict, wanted: Sequence[Sequence[Place]], of: Mapping[str, str]) -> bool:
    """True when two sides of the conflict stand on two sides of the wanted one."""
    sides = [[(of[span.source], span.start, span.end) for span in side.evidence] for side in conflict.sides]
    met = [{n for n, want in enumerate(wanted) if _any_meet(side, want)} for side in sides]
    return any(len(one | other) > 1 and one and other for one, other in combinations(met, 2))


def _any_meet(have: Iterable[Place], wanted: Sequence[Place]) -> bool:
    return any(_meets(place, want) for place in have for want in wanted)
