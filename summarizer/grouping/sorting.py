"""Weighed articles in, clusters out: the whole method on one screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from summarizer.grouping.blocking import expected, partners
from summarizer.grouping.clusters import Clusters, ties
from summarizer.grouping.contrast import contrast
from summarizer.grouping.finishing import Apart, attach, complete, gather, look_alikes
from summarizer.grouping.likeness import Compared, compare
from summarizer.grouping.pool import HERE, Crew
from summarizer.grouping.seeds import seeds
from summarizer.grouping.table import Table
from summarizer.grouping.weights import Weights


@dataclass(frozen=True)
class Sorted:
    """What came of it, by the articles' places in what was given."""

    clusters: Sequence[Sequence[int]]
    """Each sorted, in order of their first places; one of a single article stands alone."""
    nearest: Sequence[int]
    """Of each article the one most like it; -1 for one that was compared with none."""
    apart: Sequence[Apart] = field(default=())
    """Clusters that look alike and were kept apart, as indices into `clusters`, with the reasons."""


def sort(table: Table, weights: Weights, crew: Crew = HERE) -> Sorted:
    """Sort articles into events. Their order decides only how ties are broken: give them in a fixed one."""
    compared = compare(table, partners(table.keys(), table.days), crew.processes)
    most = expected(len(table))
    begun = seeds(table, compared, most, crew)
    compared_by = ties([places for places, _ in begun], compared, len(table))
    state = Clusters(begun, compared_by, partial(contrast, weigh=weights.sum), most)
    state.join()
    complete(state, table, crew.processes)
    state.join()
    gather(state, table)
    attach(state, table)
    order = sorted(state.members, key=lambda cluster: min(state.members[cluster]))
    found = [sorted(state.members[cluster]) for cluster in order]
    return Sorted(found, _nearest(compared, len(table)), look_alikes(state, order))


def _nearest(compared: Compared, count: int) -> list[int]:
    """Of articles as near, the first."""
    rows = np.concatenate([compared.ones, compared.others])
    others = np.concatenate([compared.others, compared.ones])
    order = np.lexsort((-others, np.concatenate([compared.points, compared.points])))
    found = np.full(count, -1)
    found[rows[order]] = others[order]  # the last that is written stays
    nearest: list[int] = found.tolist()
    return nearest
