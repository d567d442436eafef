"""What happened, or is to happen, in order of time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from summarizer.order import id_key, in_order
from summarizer.records import Claim, Fact, Moment, TimelineEntry, Value


class Dated(NamedTuple):
    """A fact with the claims behind it."""

    fact: Fact
    claims: tuple[Claim, ...]


def timeline(dated: Iterable[Dated]) -> tuple[TimelineEntry, ...]:
    """One entry for each fact that has a time of a day or so; several facts told by one statement are one entry."""
    entries: dict[tuple[str, str], TimelineEntry] = {}
    for fact, claims in dated:
        found = _time(fact, claims)
        if found is None:
            continue
        when, claim = found
        key = (when.normal.earliest[:10] if isinstance(when.normal, Moment) else "", claim.statement)
        entry = TimelineEntry(
            when=when,
            statement=claim.statement,
            facts=(fact.id,),
            sources=in_order(c.source for c in claims),
        )
        earlier = entries.get(key)
        if earlier:
            entry = earlier.model_copy(
                update={
                    "facts": (*earlier.facts, fact.id),
                    "sources": in_order((*earlier.sources, *entry.sources)),
                }
            )
        entries[key] = entry
    return tuple(sorted(entries.values(), key=_order))


def _time(fact: Fact, claims: tuple[Claim, ...]) -> tuple[Value, Claim] | None:
    """The most exact time that any of the fact's claims gives, and that claim."""
    dated = [
        (value, claim)
        for claim in claims
        for value in ((claim.value if fact.values[0].value.kind == "moment" else claim.when),)
        if value is not None and isinstance(value.normal, Moment)
    ]
    if not dated:
        return None
    return min(dated, key=lambda pair: (_width(pair[0]), id_key(pair[1].id)))


def _width(value: Value) -> tuple[int, str]:
    assert isinstance(value.normal, Moment)
    order = ("minute", "hour", "part_of_day", "day", "week", "month", "season", "quarter", "year", "decade")
    return order.index(value.normal.grain), ""


def _order(entry: TimelineEntry) -> tuple[str, str, tuple[int, ...]]:
    assert isinstance(entry.when.normal, Moment)
    return entry.when.normal.earliest, entry.when.normal.latest, id_key(entry.facts[0])
