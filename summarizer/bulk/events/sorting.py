"""The articles of all partitions sorted into events. What grouping keeps of them is held, texts are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.bulk.events.index import Indexed, Row, materials
from summarizer.grouping.features import Material
from summarizer.grouping.group import FEWEST
from summarizer.grouping.pool import Crew, undisturbed
from summarizer.grouping.reading import weigh_all
from summarizer.grouping.sorting import sort
from summarizer.grouping.weights import Weights


@dataclass(frozen=True, slots=True)
class Member:
    """One source brief: the number of its partition, and where it stands there."""

    partition: int
    row: Row


@dataclass(frozen=True)
class Found:
    """`clusters`: the articles of each event, one or more, in the order of `Row.order`; events in that of their first
    articles. `twice`: source briefs that were given more than once, of which one was taken.
    """

    clusters: Sequence[Sequence[Member]]
    twice: int


def events(indexed: Iterable[Indexed], processes: int) -> Found:
    """Sort what the partitions hold into events, as `brief --group` does: the same whatever their order, and whatever
    the number of processes.
    """
    held: dict[tuple[str, bytes], Member] = {}
    kept: dict[int, str] = {}
    count = 0
    for one in indexed:
        kept[one.number] = one.kept
        count += len(one.rows)
        for row in one.rows:
            before = held.get((row.name, row.sha256))
            if before is None or (row.digest, one.number) < (before.row.digest, before.partition):
                held[row.name, row.sha256] = Member(one.number, row)
    members = sorted(held.values(), key=lambda member: member.row.order)
    del held
    clusters = _sorted(materials((kept[m.partition], m.row.kept) for m in members), len(members), processes)
    return Found([[members[place] for place in places] for places in clusters], count - len(members))


def _sorted(given: Iterator[Material], count: int, processes: int) -> Sequence[Sequence[int]]:
    """The places of the articles of each event."""
    weights = Weights()
    with undisturbed(), Crew(processes if count >= FEWEST else 1) as crew:
        table = weigh_all(given, weights, crew)
        return sort(table, weights, crew).clusters
