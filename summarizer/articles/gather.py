"""From what the user gives (files, folders, patterns, addresses, standard input) to numbered articles."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from summarizer.articles.addressed.notices import noticed
from summarizer.articles.build import LARGEST, LIMITS, Document, Read, plain, read_document
from summarizer.articles.derive.worker import Worker
from summarizer.articles.fetch import Fetcher
from summarizer.articles.inputs import ADDRESS, Named, Skipped, expanded, posix, printable, unreadable
from summarizer.articles.kinds import TOP
from summarizer.articles.kinds import kind as kind_of
from summarizer.articles.note import Note
from summarizer.articles.numbering import numbered
from summarizer.errors import ArticleError, NoArticlesError
from summarizer.records import Article, Dropped

Input = str | os.PathLike[str] | Article


@dataclass(frozen=True)
class Reading:
    """What could be read, numbered `s1`, `s2`, …, and what couldn't, each failure naming its file.

    `notes` says how each article was read, in the order of `articles`; articles that were given as such have none.
    `skipped`: files of folders that are no articles, in order of path.
    """

    articles: tuple[Article, ...]
    failures: tuple[ArticleError, ...]
    notes: tuple[Note, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def dropped(self) -> tuple[Dropped, ...]:
        """What wasn't read, as a brief carries it: what failed, then what was skipped."""
        failed = (
            Dropped(source=None, stage="read", what=error.path, reason=str(error)) for error in self.failures
        )
        return (*failed, *(one.dropped() for one in self.skipped))


def read_article(
    source: str | os.PathLike[str], *, text: str | None = None, fetcher: Fetcher | None = None
) -> Article:
    """Read one document; or take `text` as the article, `source` being only its name. Its id: `s1`.

    A text file, a page, a PDF, a Word document, a mail, an address; for what they are see `read_articles`.

    Raises:
        ArticleError: missing, a folder, unreadable, empty, of no kind that is read, too large, or an export or
            feed of more articles than one.

    """
    name = printable(source)
    if text is not None:
        raw = text.encode("utf-8", "surrogatepass")
        return plain(Document(raw, name, posix(name)), text)[0]
    with Worker() as worker:
        given = fetched(name, fetcher) if ADDRESS.match(name) else _opened(source, name)
        found = read_document(given, worker, {})
    if len(found.articles) + len(found.failures) != 1:
        count = len(found.articles)
        raise ArticleError(
            name, f"this holds {count} articles.", "Give it to read_articles, which reads all."
        )
    if found.failures:
        raise found.failures[0]
    return found.articles[0][0]


def read_articles(
    inputs: Input | Iterable[Input],
    *,
    stdin: BinaryIO | None = None,
    fields: Mapping[str, str] | None = None,
    fetcher: Fetcher | None = None,
    told: Callable[[str], object] | None = None,
) -> Reading:
    """Read documents: text, Markdown, HTML, RSS and Atom, JSON, JSON lines, CSV, PDF, Word, mail, web archives.

    An input is a file, a folder (of which every file that can be read, hidden and system files left out; pictures,
    programs and the like are skipped, archives and foreign documents are failures), a pattern such as `news/*.txt`,
    an `http` or `https` address, "-" for standard input (for which `stdin` may stand in), "@list.txt" for a file that
    lists inputs a line each, or an article already read. `fields` maps our field names to those of an export's records
    (`{"text": "body", "published": "date"}`), with dots for fields in fields; what it leaves out is guessed.
    `fetcher` fetches addresses; the default one is polite. `told` is called with the name of each document before it
    is opened.

    The same file is read once, however often it is named; two files with the same bytes are two articles.
    Articles of one export or feed are `path#number`. Sources are numbered in order of path (as given, normalised,
    with forward slashes) or address, then of SHA-256, whatever the order of the inputs; what has neither (standard
    input) comes first. One input's failure never costs another's article.

    Raises:
        NoArticlesError: there was no input at all.

    """
    given = [inputs] if isinstance(inputs, (str, os.PathLike, Article)) else list(inputs)
    if not given:
        raise NoArticlesError(
            "No article was given.", "Name files or folders, or pipe one article in and give '-'."
        )
    named = expanded(os.fspath(item) for item in given if not isinstance(item, Article))
    failures = named.failures
    found: dict[tuple[str, str], tuple[Article, Note | None]] = {}
    for article in (item for item in given if isinstance(item, Article)):
        found.setdefault(_key(article), (noticed(article), None))
    for article, note in _read_all(named, fields or {}, _Sources(stdin, fetcher, told)):
        found.setdefault(_key(article), (article, note))
    numbered = [_numbered(*found[key], number) for number, key in enumerate(sorted(found), 1)]
    unique = {(failure.path, str(failure)): failure for failure in failures}
    return Reading(
        tuple(article for article, _ in numbered),
        tuple(unique[key] for key in sorted(unique)),
        tuple(note for _, note in numbered if note),
        tuple(sorted(set(named.skipped))),
    )


@dataclass
class _Sources:
    """Where documents come from: standard input (None = the process's own), addresses; who is told of each."""

    stdin: BinaryIO | None
    fetcher: Fetcher | None
    told: Callable[[str], object] | None

    def piped(self) -> Document:
        return _piped(self.stdin)

    def opened(self, path: str) -> Document:
        if self.told:
            self.told(printable(path))
        return _opened(path, printable(path))

    def fetched(self, address: str) -> Document:
        if self.told:
            self.told(printable(address))
        self.fetcher = self.fetcher or Fetcher()
        return fetched(address, self.fetcher)


def _read_all(named: Named, fields: Mapping[str, str], sources: _Sources) -> Iterator[tuple[Article, Note]]:
    """Every article that the names stand for; what fails goes to the names' failures."""
    with Worker() as worker:
        for document in _documents(named, sources):
            try:
                done: Read = read_document(document, worker, fields)
            except ArticleError as error:
                named.failures.append(error)
                continue
            named.failures.extend(done.failures)
            yield from done.articles


def _documents(named: Named, sources: _Sources) -> Iterator[Document]:
    """One document after the other, so that no more than one is held at a time."""
    each: list[Callable[[], Document]] = [sources.piped] if named.stdin else []
    each += [partial(sources.opened, path) for path in named.files]
    each += [partial(sources.fetched, address) for address in named.addresses]
    for document in each:
        try:
            yield document()
        except ArticleError as error:
            named.failures.append(error)


def fetched(address: str, fetcher: Fetcher | None) -> Document:
    """The document at an address.

    Raises:
        ArticleError: it can't or may not be fetched.

    """
    got = (fetcher or Fetcher()).fetch(address)
    return Document(got.raw, printable(address), None, got.address, got.media, got.charset)


def _piped(stdin: BinaryIO | None) -> Document:
    stream = sys.stdin.buffer if stdin is None else stdin
    try:
        return Document(stream.read(LARGEST + 1), "-")
    except (OSError, ValueError) as error:
        raise ArticleError("-", f"standard input can't be read ({error}).") from error


def _opened(source: str | os.PathLike[str], name: str) -> Document:
    """A file, read no further than its kind may be long."""
    try:
        with Path(source).open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode) and not stat.S_ISFIFO(
                os.fstat(file.fileno()).st_mode
            ):
                raise ArticleError(
                    name, "this is a device, not a file.", "Give a file that holds an article."
                )
            top = file.read(TOP)
            raw = top + file.read(LIMITS[kind_of(top, name)] + 1 - len(top))
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from error
    return Document(raw, name, posix(name))


def _key(article: Article) -> tuple[str, str]:
    return (article.source.path or article.source.url or "", article.source.sha256)


def _numbered(article: Article, note: Note | None, number: int) -> tuple[Article, Note | None]:
    name = f"s{number}"
    return numbered(article, name), replace(note, source=name) if note else None
