"""One partition of event briefs: what is known is copied byte for byte, the rest is consolidated, event by event."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic_core import PydanticSerializationError

from summarizer.api import brief_of_all, run
from summarizer.bulk.events import files
from summarizer.bulk.events.files import Entry, Taken, Writer
from summarizer.bulk.events.reading import fetched
from summarizer.bulk.parts import Format, digest_of
from summarizer.engines.lexical import LexicalEngine
from summarizer.errors import SummarizerError, plain
from summarizer.records import EventBrief, SourceBrief
from summarizer.render.json import render


@dataclass(frozen=True, slots=True)
class Piece:
    """A source brief to fetch: file, first byte, bytes."""

    path: str
    start: int
    size: int


@dataclass(frozen=True)
class Wanted:
    """An event brief that the partition is to hold, and of which source briefs; `taken` where it is known."""

    key: str
    pieces: tuple[Piece, ...]
    sources: tuple[str, ...]
    taken: Taken | None = None


@dataclass(frozen=True)
class Task:
    """A partition to write, of events in the order of their keys. `number` of `count`."""

    folder: str
    number: int
    count: int
    format: Format
    events: tuple[Wanted, ...]

    def weight(self) -> int:
        """Articles that have to be consolidated for it."""
        return sum(len(event.pieces) for event in self.events if not event.taken)


@dataclass(frozen=True)
class Part:
    """A partition that is written: the hex SHA-256 of it and of its list; its number; articles of the events that were
    consolidated for it; what failed, and why, by key.
    """

    sha256: tuple[str, str]
    number: int = 0
    articles: int = 0
    failed: Mapping[str, str] = field(default_factory=dict)


def written(task: Task) -> Part:
    """Write a partition and its list.

    Raises:
        SettingsError: it can't be written.
        SummarizerError: what it is made of isn't there any more, or has changed.
    """
    folder = Path(task.folder)
    path = folder / files.name(task.number, task.count, task.format)
    beside = folder / files.name(task.number, task.count, task.format, "list")
    entries: list[Entry] = []
    with files.writing(path, task.format) as writer:
        known = _known(task.events)
        for event in task.events:
            if event.taken:
                entry = event.taken.entry.model_copy(update={"sources": event.sources})
                entries.append(_added(writer, next(known[event.taken.path]), entry))
            else:
                entries.append(_made(writer, event))
    digest = digest_of(path)
    files.write_list(beside, path, digest, entries)
    failed = {entry.key: entry.failed for entry in entries if entry.failed is not None}
    return Part((digest, digest_of(beside)), task.number, task.weight(), failed)


def _known(events: Sequence[Wanted]) -> Mapping[str, Iterator[bytes]]:
    """The briefs that are known, by the partition in which they stand; they stand there in the order of keys, too."""
    by_path: dict[str, list[Entry]] = defaultdict(list)
    for event in events:
        if event.taken:
            by_path[event.taken.path].append(event.taken.entry)
    return {path: files.briefs_of(Path(path), entries) for path, entries in by_path.items()}


def _added(writer: Writer, brief: bytes, entry: Entry) -> Entry:
    return entry.model_copy(update={"start": writer.add(brief, entry)})


def _made(writer: Writer, event: Wanted) -> Entry:
    """Consolidate one event. A fault of ours costs this event only, and is told without its text."""
    try:
        made = run(brief_of_all(LexicalEngine(), _source_briefs(event.pieces), "standard"))
        brief = line(made)
    except SummarizerError:
        raise
    except Exception as error:
        reason = f"consolidating it failed: {type(error).__name__}."
        return Entry(
            key=event.key,
            start=None,
            size=0,
            sha256=hashlib.sha256(b"").hexdigest(),
            title="",
            first=None,
            last=None,
            articles=len(event.pieces),
            origins=0,
            conflicts=0,
            sources=event.sources,
            failed=reason,
        )
    return _added(writer, brief, _entry(event, made, brief))


def _entry(event: Wanted, made: EventBrief, brief: bytes) -> Entry:
    days = [source.published for source in made.sources if source.published]
    return Entry(
        key=event.key,
        start=0,
        size=len(brief),
        sha256=hashlib.sha256(brief).hexdigest(),
        title=plain(made.title, 1000),
        first=min(days, default=None),
        last=max(days, default=None),
        articles=len(made.sources),
        origins=len(made.origins),
        conflicts=sum(conflict.standing == "confirmed" for conflict in made.conflicts),
        sources=event.sources,
    )


def _source_briefs(pieces: Sequence[Piece]) -> Iterator[SourceBrief]:
    for piece in pieces:
        data = fetched(piece.path, piece.start, piece.size)
        try:
            yield SourceBrief.model_validate_json(data)
        except ValueError:
            raise SummarizerError(
                f"{plain(piece.path)} has changed while it was read.", "Run the same command again."
            ) from None


def line(brief: EventBrief) -> bytes:
    """What `--format json` writes, on one line: what is invisible is escaped here, too."""
    try:
        text = brief.model_dump_json()
    except PydanticSerializationError:  # a lone surrogate, which that replaces
        text = json.dumps(json.loads(render(brief)), ensure_ascii=False, separators=(",", ":"))
    for char in sorted(set(text)):
        if not char.isprintable():
            text = text.replace(char, json.dumps(char)[1:-1])
    return text.encode()
