"""Which event goes into which partition, what of it is known, and what has to be made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.bulk.events import files
from summarizer.bulk.events.files import Taken
from summarizer.bulk.events.making import Part, Piece, Task, Wanted
from summarizer.bulk.events.sorting import Member
from summarizer.bulk.parts import Format

#: What makes the keys of one shape of results differ from those of the next.
_KEY = "event brief 1, lexical, standard"
#: Bits of a key by which partitions are told, at most.
_BITS = 32


@dataclass(frozen=True)
class Known:
    """What is in the folder. `briefs`: event briefs by key. `parts`: whole partitions, by the name of their lists, with
    the keys that they hold (None among them when an event of theirs failed). `damaged`: lists that don't fit their
    partitions, by name.
    """

    briefs: Mapping[str, Taken]
    parts: Mapping[str, tuple[Part, tuple[str | None, ...]]]
    damaged: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """`tasks`: partitions to write. `parts`: those that are there, by number. `made`: keys of events to
    consolidate, `taken` how many are known. `of`: partitions in all.
    """

    tasks: Sequence[Task]
    parts: Mapping[int, Part]
    made: frozenset[str]
    taken: int
    of: int


@dataclass(frozen=True)
class Layout:
    """Where the results go and how: `events` of a partition, about; `format` in which they are written."""

    folder: Path
    format: Format
    events: int


def key(members: Iterable[Member], program: str) -> str:
    """What an event brief is known by: hex SHA-256 over its source briefs and everything else that decides it."""
    digests = sorted(member.row.digest.hex() for member in members)
    return hashlib.sha256("\n".join([_KEY, program, *digests]).encode()).hexdigest()


def known(folder: Path, wanted: Mapping[str, object]) -> Known:
    """What is there and whole, of whatever run. `wanted`: keys of the events that there are now; of the others the
    articles are kept, too.
    """
    briefs: dict[str, Taken] = {}
    parts: dict[str, tuple[Part, tuple[str | None, ...]]] = {}
    damaged: list[str] = []
    for path in files.lists(folder):
        told = files.listed(path)
        if told is None:
            damaged.append(path.name)
            continue
        for entry in told.entries:
            if entry.failed is None:
                light = entry.model_copy(update={"sources": ()}) if entry.key in wanted else entry
                briefs[entry.key] = Taken(str(told.path), light)
        keys = tuple(entry.key if entry.failed is None else None for entry in told.entries)
        parts[path.name] = Part(told.sha256), keys
    return Known(briefs, parts, tuple(damaged))


def planned(
    clusters: Mapping[str, Sequence[Member]], paths: Sequence[str], there: Known, layout: Layout
) -> Plan:
    """Partitions for events, which stand by key. `paths`: where the source briefs of each partition can be fetched."""
    bits = 0
    while bits < _BITS and len(clusters) > layout.events << bits:
        bits += 1
    shares: list[list[str]] = [[] for _ in range(1 << bits)]
    for one in sorted(clusters):
        shares[int(one[:8], 16) >> (_BITS - bits)].append(one)
    tasks: list[Task] = []
    parts: dict[int, Part] = {}
    for number, share in enumerate(shares):
        beside = files.name(number, len(shares), layout.format, "list")
        part, keys = there.parts.get(beside, (None, ()))
        if part is not None and keys == tuple(share):
            parts[number] = part
            continue
        events = tuple(_wanted(one, clusters[one], paths, there) for one in share)
        tasks.append(Task(str(layout.folder), number, len(shares), layout.format, events))
    made = frozenset(one for one in clusters if one not in there.briefs)
    return Plan(tasks, parts, made, len(clusters) - len(made), len(shares))


def _wanted(one: str, members: Sequence[Member], paths: Sequence[str], there: Known) -> Wanted:
    sources = tuple(member.row.name for member in members)
    pieces = tuple(Piece(paths[m.partition], m.row.start, m.row.size) for m in members)
    return Wanted(one, pieces, sources, there.briefs.get(one))


def changed(clusters: Mapping[str, Sequence[Member]], plan: Plan, there: Known) -> int:
    """How many of the events to be made have an article of an event that was there and is no more."""
    gone = [taken.entry for one, taken in there.briefs.items() if one not in clusters]
    sources = {source for entry in gone for source in entry.sources}
    made = (clusters[one] for one in plan.made)
    return sum(any(member.row.name in sources for member in members) for members in made)
