"""JSON lines of any size, read in pieces: the same articles as when the file is read as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from summarizer.articles import Note, Reading
from summarizer.articles.build import Document, built
from summarizer.articles.derive.draft import Draft, Extracted, Request, UnreadableError
from summarizer.articles.derive.worker import Worker
from summarizer.articles.html.markup import decoded
from summarizer.articles.inputs import posix, printable
from summarizer.articles.kinds import TOP
from summarizer.articles.kinds import kind as kind_of
from summarizer.articles.numbering import numbered
from summarizer.errors import ArticleError
from summarizer.records import Article

#: Bytes of a piece, at least, but for the last; smaller files are read as a whole.
PIECE = 1_000_000
#: Bytes of one line, at most, as in bulk: an article's 5 MB, which JSON and markup may make four times that.
LONGEST = 20_000_000
#: A first record before those of a piece. With it the piece is a list of records whatever they are, as one line of many
#: is: not one JSON value, nor a collection because it has a field named `items`.
_FIRST = b"{}\n"
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Lines:
    """A file of JSON lines: its path as it was named, and how many lines it has, blank ones not counted."""

    path: str
    count: int

    def name(self, part: int, base: str) -> str:
        """What a record is called: `export.jsonl#017`."""
        return f"{base}#{part:0{len(str(self.count))}}"


def lines_of(path: str) -> Lines | None:
    """The file as JSON lines; None where it isn't certain that reading it as a whole would take it as such, and where
    it can't be read, which that will tell.

    Certain is UTF-8 whose first line is a JSON object, with another after it.
    """
    try:
        with Path(path).open("rb") as file:
            if kind_of(file.read(TOP), printable(path)) != "json":
                return None
            file.seek(0)
            count = _counted(file)
    except (OSError, ValueError):
        return None
    return Lines(path, count) if count > 1 else None


def _counted(file: BinaryIO) -> int:
    """How many lines; 0 where they are none.

    Raises:
        ValueError: not UTF-8, or no JSON.
    """
    count = 0
    for line in _lines(file):
        text = line.decode("utf-8")
        if len(line) > LONGEST or (not count and not _is_object(text)):
            return 0
        count += 1
    return count


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines that aren't blank, without the mark that may stand before the first; no more of one is held than makes
    it too long.
    """
    if file.read(len(_MARK)) != _MARK:
        file.seek(0)
    while line := file.readline(LONGEST + 1):
        # What is left of it once it is decoded? The space keeps a mark within the file from being taken for the first.
        if b"{" in line or decoded(b" " + line)[0].strip():
            yield line


def _is_object(text: str) -> bool:
    """Whether a line is a JSON object by itself. Raises ValueError when it is no JSON."""
    try:
        return isinstance(json.loads(text, strict=False), dict)
    except RecursionError:
        return False


def pieces(lines: Lines, fields: Mapping[str, str], worker: Worker) -> Iterator[Reading]:
    """The articles, some at a time, each numbered `s1`, `s2`, … within its piece. `fields`: our field → theirs.

    Failures come with the piece they are of; where nothing at all is an article, as one failure at the end. What can't
    be read any more ends the pieces, as a failure.
    """
    held: list[ArticleError] = []  # until the first article
    found = False
    try:
        for first, raw in _cut(lines.path):
            read = _piece(lines, first, raw, Request("json", fields=dict(fields)), worker)
            found = found or bool(read.articles)
            held += read.failures
            if found:
                yield replace(read, failures=tuple(held))
                held = []
    except (OSError, ValueError) as error:
        held.append(ArticleError(printable(lines.path), f"it can't be read any more ({error})."))
        yield Reading((), tuple(held))
        return
    if held:
        yield Reading((), _together(lines, held))


def _together(lines: Lines, failures: list[ArticleError]) -> tuple[ArticleError, ...]:
    if len(failures) == 1:
        return tuple(failures)
    first = failures[0]
    told = f"none of its {len(failures)} records is an article: {first.told}"
    return (ArticleError(printable(lines.path), told, first.advice),)


def _cut(path: str) -> Iterator[tuple[int, bytes]]:
    """Some lines at a time, with the number of the first."""
    first, count, size = 1, 0, 0
    held: list[bytes] = []
    with Path(path).open("rb") as file:
        for line in _lines(file):
            held.append(line)
            count, size = count + 1, size + len(line)
            if size >= PIECE:
                yield first, b"".join(held)
                first, count, size, held = first + count, 0, 0, []
    if held:
        yield first, b"".join(held)


def _piece(lines: Lines, first: int, raw: bytes, request: Request, worker: Worker) -> Reading:
    name = printable(lines.path)
    try:
        found = worker.extract(_FIRST + raw, request)
    except UnreadableError as error:
        what, advice = error.args
        return Reading((), (ArticleError(f"{name}, from record {first} on", f"{what}.", advice),))
    shift = first - 2  # the records of a piece begin with the second
    failures = [
        ArticleError(lines.name(one.part + shift, name), f"{one.what}.", one.advice)
        for one in found.refused
        if one.part > 1
    ]
    done: list[tuple[Article, Note]] = []
    for draft in found.drafts:
        try:
            done.append(_article(lines, replace(draft, part=(draft.part or 0) + shift)))
        except ArticleError as error:
            failures.append(error)
    numbered = [_numbered(article, note, number) for number, (article, note) in enumerate(done, 1)]
    return Reading(tuple(one for one, _ in numbered), tuple(failures), tuple(note for _, note in numbered))


def _article(lines: Lines, draft: Draft) -> tuple[Article, Note]:
    """The article that a draft is.

    Raises:
        ArticleError: it is none.
    """
    name, path, part = printable(lines.path), posix(printable(lines.path)), draft.part or 0
    read = built(Document(b"", name, path), "json", Extracted((draft,), several=True))
    if read.failures:
        raise ArticleError(lines.name(part, name), read.failures[0].told, read.failures[0].advice)
    article, note = read.articles[0]
    source = article.source.model_copy(update={"path": lines.name(part, path)})
    return article.model_copy(update={"source": source}), note


def _numbered(article: Article, note: Note, number: int) -> tuple[Article, Note]:
    name = f"s{number}"
    return numbered(article, name), replace(note, source=name)
