"""What inputs hold, some articles at a time: as `read_articles` reads them, whose order and numbers `sorting` gives."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from summarizer.articles import Reading, read_articles
from summarizer.articles.derive.worker import Worker
from summarizer.articles.fetch import Fetcher
from summarizer.articles.inputs import expanded, printable
from summarizer.batch import exports
from summarizer.batch.exports import Lines

#: Files that are read together, and bytes after which no more of them are: each reading starts a process for what is
#: no plain text, which takes half a second.
FILES, BYTES = 200, 10_000_000
#: Addresses that are fetched together.
ADDRESSES = 20


def read_in_pieces(
    inputs: Sequence[str], fields: Mapping[str, str], told: Callable[[str], object]
) -> Iterator[Reading]:
    """Everything that `read_articles` would give for these inputs, in pieces. Their articles are numbered piece by
    piece, and may come twice.

    One document is held at a time, or some small ones; of JSON lines a piece, whatever the size of the file. `fields`:
    our field → an export's. `told` is called with the name of each document before it is opened.
    """
    named = expanded(inputs)
    yield Reading((), tuple(named.failures), (), tuple(sorted(set(named.skipped))))
    if named.stdin:
        yield read_articles("-", fields=fields, told=told)
    with Worker() as worker:
        for given in _together(named.files):
            if isinstance(given, Lines):
                told(printable(given.path))
                yield from exports.pieces(given, fields, worker)
            else:
                yield read_articles([_file(path) for path in given], fields=fields, told=told)
    fetcher = Fetcher() if named.addresses else None
    for start in range(0, len(named.addresses), ADDRESSES):
        some = named.addresses[start : start + ADDRESSES]
        yield read_articles(some, fields=fields, told=told, fetcher=fetcher)


def _together(paths: Sequence[str]) -> Iterator[Lines | list[str]]:
    """Files in groups that are small enough to be held; a large file of JSON lines by itself."""
    group: list[str] = []
    room = BYTES
    for path in paths:
        size = _size(path)
        lines = exports.lines_of(path) if size > exports.PIECE else None
        if group and (lines or size > room or len(group) == FILES):
            yield group
            group, room = [], BYTES
        if lines:
            yield lines
        else:
            group.append(path)
            room -= size
    if group:
        yield group


def _size(path: str) -> int:
    """Bytes of a file; 0 where reading it will say what is wrong with it."""
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):
        return 0


def _file(path: str) -> str:
    """The path so that it can be nothing else: a file may be called "-"."""
    return os.path.join(os.curdir, path) if path == "-" else path  # noqa: PTH118 - a Path would take "./" away
