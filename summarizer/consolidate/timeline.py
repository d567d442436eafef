"""What happened, or is to happen, in order of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, get_args

from summarizer.order import id_key, in_order
from summarizer.records import Claim, Fact, Grain, Moment, TimelineEntry, Value
from summarizer.text.lexicon import STOPWORDS
from summarizer.text.tokens import tokens

#: Share of the shorter statement's content words that make two entries of one time one.
ALIKE = 0.7


class Dated(NamedTuple):
    """A fact with the claims behind it."""

    fact: Fact
    claims: tuple[Claim, ...]


def timeline(dated: Iterable[Dated]) -> tuple[TimelineEntry, ...]:
    """One entry for each thing that has a time; what several facts tell of one time in much the same words is
    one entry, in the words of the first of them (facts come best supported first).
    """
    entries: list[TimelineEntry] = []
    of_time: dict[tuple[str, str], list[int]] = defaultdict(list)
    for fact, claims in dated:
        times = _times(fact, claims)
        if not times:
            continue
        when, claim = min(times, key=lambda pair: (_width(pair[0]), id_key(pair[1].id)))
        sources = in_order(c.source for value, c in times if _meet(value, when))
        entry = TimelineEntry(when=when, statement=claim.statement, facts=(fact.id,), sources=sources)
        places = of_time[_span(entry)]
        place = next((i for i in places if _alike(entry.statement, entries[i].statement)), None)
        if place is None:
            places.append(len(entries))
            entries.append(entry)
        else:
            entries[place] = _joined(entries[place], entry)
    return tuple(sorted(entries, key=_order))


def _alike(one: str, other: str) -> bool:
    """True when most content words of the shorter statement are in the other."""
    first, second = _content(one), _content(other)
    return len(first & second) >= ALIKE * min(len(first), len(second))


def _joined(one: TimelineEntry, other: TimelineEntry) -> TimelineEntry:
    facts, sources = (*one.facts, *other.facts), in_order((*one.sources, *other.sources))
    return one.model_copy(update={"facts": facts, "sources": sources})


def _span(entry: TimelineEntry) -> tuple[str, str]:
    assert isinstance(entry.when.normal, Moment)
    return entry.when.normal.earliest, entry.when.normal.latest


def _content(text: str) -> frozenset[str]:
    return frozenset(token.text.lower() for token in tokens(text)) - STOPWORDS


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
