"""What happened, or is to happen, in order of time."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, get_args

from summarizer.blocks import Blocks
from summarizer.consolidate.words import content
from summarizer.order import id_key, in_order
from summarizer.records import Claim, Fact, Grain, Moment, TimelineEntry, Value

#: Share of the shorter statement's content words that make two entries of one time one.
ALIKE = 0.7
#: Statements of one time that are found again by one word.
_MOST = 128


class Dated(NamedTuple):
    """A fact with the claims behind it."""

    fact: Fact
    claims: tuple[Claim, ...]


def timeline(dated: Iterable[Dated]) -> tuple[TimelineEntry, ...]:
    """One entry for each thing that has a time; what several facts tell of one time in much the same words is
    one entry, in the words of the first of them (facts come best supported first).
    """
    entries = [entry for fact, claims in dated if (entry := _entry(fact, claims))]
    told = [content(entry.statement) for entry in entries]
    rarity = Counter(word for words in told for word in words)
    kept = Kept(rarity)
    groups: dict[int, list[TimelineEntry]] = {}
    for number, (entry, words) in enumerate(zip(entries, told, strict=True)):
        first = kept.first_alike(_span(entry), words)
        if first is None:
            kept.add(number, _span(entry), words)
            first = number
        groups.setdefault(first, []).append(entry)
    return tuple(sorted(map(_joined, groups.values()), key=_order))


def _entry(fact: Fact, claims: tuple[Claim, ...]) -> TimelineEntry | None:
    """The entry of one fact by itself, at the most exact time that a claim gives; None without a time."""
    times = _times(fact, claims)
    if not times:
        return None
    when, claim = min(times, key=lambda pair: (_width(pair[0]), id_key(pair[1].id)))
    sources = in_order(c.source for value, c in times if _meet(value, when))
    return TimelineEntry(when=when, statement=claim.statement, facts=(fact.id,), sources=sources)


class Kept:
    """Statements kept so far, found again by their rare words.

    Two sets of words of which the smaller has `ALIKE` of its words in the larger share one of the smaller's rarest
    words: a set of n that must share m has one among any n - m + 1 (prefix filtering: Chaudhuri, Ganti and
    Kaushik, "A primitive operator for similarity joins in data cleaning", 2006). So it is enough to look there.
    """

    def __init__(self, rarity: Mapping[str, int]) -> None:
        self._rarity = rarity
        self._words: dict[int, frozenset[str]] = {}
        self._holding: Blocks[int] = Blocks(_MOST)
        self._rare: Blocks[int] = Blocks(_MOST)

    def add(self, number: int, span: tuple[str, str], words: frozenset[str]) -> None:
        """Keep a statement of a time, by a number that grows."""
        self._words[number] = words
        self._holding.add(number, [(span, word) for word in sorted(words)] + [(span, "")])
        self._rare.add(number, [(span, word) for word in self._prefix(words)])

    def first_alike(self, span: tuple[str, str], words: frozenset[str]) -> int | None:
        """The first kept statement of that time in much the same words. Of more than `_MOST` statements that have a
        rare word in common the first are looked at: two entries that stay apart lose nothing.
        """
        if not words:  # nothing to tell it apart by
            return min(self._holding.near([(span, "")]), default=None)
        near = self._holding.near((span, word) for word in self._prefix(words))
        near |= self._rare.near((span, word) for word in sorted(words | {""}))
        return min((n for n in near if _alike(words, self._words[n])), default=None)

    def _prefix(self, words: frozenset[str]) -> list[str]:
        """The rarest words, one of which is in every larger statement that is alike."""
        ordered = sorted(words, key=lambda word: (self._rarity[word], word))
        return ordered[: len(words) - math.ceil(ALIKE * len(words)) + 1] or [""]


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """True when most content words of the shorter statement are in the other."""
    return len(first & second) >= ALIKE * min(len(first), len(second))


def _joined(entries: Sequence[TimelineEntry]) -> TimelineEntry:
    facts = tuple(fact for entry in entries for fact in entry.facts)
    sources = in_order(source for entry in entries for source in entry.sources)
    return entries[0].model_copy(update={"facts": facts, "sources": sources})


def _span(entry: TimelineEntry) -> tuple[str, str]:
    assert isinstance(entry.when.normal, Moment)
    return entry.when.normal.earliest, entry.when.normal.latest


def _times(fact: Fact, claims: tuple[Claim, ...]) -> list[tuple[Value, Claim]]:
    """Every time that a claim of the fact gives, with the claim."""
    return [
        (value, claim)
        for claim in claims
        for value in ((claim.value if fact.values[0].value.kind == "moment" else claim.when),)
        if value is not None and isinstance(value.normal, Moment)
    ]


def _meet(one: Value, other: Value) -> bool:
    """True when two times have a day in common."""
    assert isinstance(one.normal, Moment)
    assert isinstance(other.normal, Moment)
    return (
        one.normal.earliest[:10] <= other.normal.latest[:10]
        and other.normal.earliest[:10] <= one.normal.latest[:10]
    )


def _width(value: Value) -> int:
    assert isinstance(value.normal, Moment)
    return get_args(Grain).index(value.normal.grain)


def _order(entry: TimelineEntry) -> tuple[str, str, tuple[int, ...]]:
    return *_span(entry), id_key(entry.facts[0])
