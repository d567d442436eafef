"""What the articles of each event agree on, worked out for many events at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from summarizer.grouping.columns import integers, ordered, rank, runs, spread
from summarizer.grouping.table import Table

#: Articles whose events are worked out at a time.
BATCH = 1_000


@dataclass(frozen=True)
class Agreed:
    """What the articles of one event agree on."""

    terms: Sequence[int]
    """Terms of at least half of the articles, and of two, the weightiest first; of terms as weighty, those that were
    numbered first.
    """
    held: Mapping[int, Sequence[int]]
    """Of each article those of them that it has, in the same order."""


def agreed(table: Table, events: Iterable[Sequence[int]], most: int) -> Iterator[Agreed]:
    """For each event, of these rows, no more than so many terms."""
    batch: list[Sequence[int]] = []
    size = 0
    for rows in events:
        batch.append(rows)
        size += len(rows)
        if size >= BATCH:
            yield from _agreed(table, batch, most)
            batch, size = [], 0
    yield from _agreed(table, batch, most)


def _agreed(table: Table, events: Sequence[Sequence[int]], most: int) -> Iterator[Agreed]:
    rows = [row for event in events for row in event]
    sizes = integers([*map(len, events)])
    flat, of = spread(table.starts, integers(rows))
    there = np.flatnonzero(table.weights[flat])
    flat, of = flat[there], of[there]
    event, terms = np.repeat(np.arange(len(events)), sizes)[of], table.terms[flat].astype(np.int64)
    order = ordered(event, terms)
    event, terms, of = event[order], terms[order], of[order]
    first = runs(event, terms)
    ends = np.append(first, len(terms))
    common = np.flatnonzero(np.diff(ends) >= np.maximum(2, (sizes[event[first]] + 1) // 2))
    if not len(common):
        yield from (Agreed([], {row: [] for row in own}) for own in events)
        return
    total = np.add.reduceat(table.weights[flat[order]], first, dtype=np.int64)[common]
    best = ordered(event[first[common]], total.max() - total, terms[first[common]])
    best = common[best][rank(event[first[common][best]]) < most]
    places, _ = spread(ends, best)
    by_row = np.argsort(of[places], kind="stable")
    edges = np.searchsorted(of[places[by_row]], np.arange(len(rows) + 1)).tolist()
    told, held = terms[first[best]], terms[places[by_row]].tolist()
    bounds = np.searchsorted(event[first[best]], np.arange(len(events) + 1)).tolist()
    at = 0
    for number, own in enumerate(events):
        parts = {row: held[edges[at + place] : edges[at + place + 1]] for place, row in enumerate(own)}
        yield Agreed(told[bounds[number] : bounds[number + 1]].tolist(), parts)
        at += len(own)
