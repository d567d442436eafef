"""From what the user gives (files, folders, patterns, standard input) to numbered articles."""

from __future__ import annotations

import glob
import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from summarizer.articles import furniture, metadata, page
from summarizer.articles.decode import LIMIT, UndecodableError, check, decode
from summarizer.errors import ArticleError, NoArticlesError
from summarizer.records import Article, Furniture, Source

#: Names that hold articles when a folder is read. A file given by name may be called anything.
SUFFIXES = (".txt", ".text", ".md")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")
_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")

Input = str | os.PathLike[str] | Article


@dataclass(frozen=True)
class Reading:
    """What could be read, numbered `s1`, `s2`, …, and what couldn't, each failure naming its file."""

    articles: tuple[Article, ...]
    failures: tuple[ArticleError, ...]


def read_article(source: str | os.PathLike[str], *, text: str | None = None) -> Article:
    """Read one plain-text file; or take `text` as the article, `source` being only its name. Its id: `s1`.

    Raises:
        ArticleError: missing, a folder, unreadable, empty, not plain text, or over 5 MB.

    """
    name = _printable(source)
    if text is not None:
        return _article(text.encode("utf-8", "surrogatepass"), _posix(name), name, text)
    if _ADDRESS.match(name):
        raise _address(name)
    return _article(_bytes(source, name), _posix(name), name)


def read_articles(inputs: Input | Iterable[Input], *, stdin: BinaryIO | None = None) -> Reading:
    """Read files, folders, patterns such as `news/*.txt`, and "-" for standard input.

    Of a folder all .txt, .text and .md files, hidden ones left out; `stdin` stands in for the process's own.
    Articles already read are taken along.

    The same file is read once, however often it is named; two files with the same bytes are two articles.
    Sources are numbered in order of path (as given, normalised, with forward slashes), then of SHA-256,
    whatever the order of the inputs; what has no path (standard input) comes first. One input's failure
    never costs another's article.

    Raises:
        NoArticlesError: there was no input at all.

    """
    given = [inputs] if isinstance(inputs, (str, os.PathLike, Article)) else list(inputs)
    if not given:
        raise NoArticlesError(
            "No article was given.", "Name files or folders, or pipe one article in and give '-'."
        )
    failures: list[ArticleError] = []
    found: dict[tuple[str, str], Article] = {}
    for article in _read_all(given, stdin, failures):
        found.setdefault(_key(article), article)
    ordered = [found[key] for key in sorted(found)]
    articles = tuple(_numbered(article, number) for number, article in enumerate(ordered, 1))
    unique = {(failure.path, str(failure)): failure for failure in failures}
    return Reading(articles, tuple(unique[key] for key in sorted(unique)))


def _read_all(
    given: list[str | os.PathLike[str] | Article], stdin: BinaryIO | None, failures: list[ArticleError]
) -> Iterator[Article]:
    yield from (item for item in given if isinstance(item, Article))
    names = [os.fspath(item) for item in given if not isinstance(item, Article)]
    try:
        if "-" in names:
            yield _standard_input(stdin)
    except ArticleError as error:
        failures.append(error)
    for path in _distinct(_files((name for name in names if name != "-"), failures)):
        try:
            yield read_article(path)
        except ArticleError as error:
            failures.append(error)


def _files(names: Iterable[str], failures: list[ArticleError]) -> Iterator[str]:
    """Every file that the names stand for; names that stand for none go to `failures`."""
    for name in names:
        if _ADDRESS.match(name):
            failures.append(_address(_printable(name)))
        elif glob.has_magic(name) and not os.path.lexists(name):
            # Path.glob takes no absolute pattern
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - see above
            if not matches:
                failures.append(
                    ArticleError(_printable(name), "no file matches this pattern.", "Check its spelling.")
                )
            yield from _files_under(matches, failures, named=False)
        else:
            yield from _files_under([name], failures, named=True)


def _files_under(paths: Iterable[str], failures: list[ArticleError], *, named: bool) -> Iterator[str]:
    """Files as they are, folders opened. A folder without articles is a failure when it was `named`."""
    for path in paths:
        if not Path(path).is_dir():
            yield path
            continue
        inside = list(_articles_in(path, failures))
        if not inside and named:
            ending = ", ".join(SUFFIXES)
            failures.append(
                ArticleError(
                    _printable(path), "this folder holds no article.", f"Articles are files named {ending}."
                )
            )
        yield from inside


def _articles_in(folder: str, failures: list[ArticleError]) -> Iterator[str]:
    def refused(error: OSError) -> None:
        failures.append(_unreadable(_printable(error.filename or folder), error))

    for where, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name.lower().endswith(SUFFIXES):
                yield str(Path(where) / name)


def _distinct(paths: Iterable[str]) -> list[str]:
    """One path for each file: of several, the first in order."""
    first: dict[str, str] = {}
    for path in sorted(paths, key=lambda path: (_posix(path), path)):
        try:
            real = os.path.realpath(path)
        except (OSError, ValueError):
            real = path
        first.setdefault(real, path)
    return list(first.values())


def _standard_input(stdin: BinaryIO | None) -> Article:
    stream = sys.stdin.buffer if stdin is None else stdin
    try:
        raw = stream.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        raise ArticleError("-", f"standard input can't be read ({error}).") from error
    return _article(raw, None, "-")


def _bytes(source: str | os.PathLike[str], name: str) -> bytes:
    try:
        with Path(source).open("rb") as file:
            return file.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error


def _unreadable(name: str, error: OSError | ValueError) -> ArticleError:
    if isinstance(error, FileNotFoundError):
        return ArticleError(name, "there is no such file.", "Check the path.")
    if isinstance(error, IsADirectoryError):
        return ArticleError(
            name, "this is a folder, not a file.", "Give read_articles the folder, or one of its files."
        )
    if isinstance(error, PermissionError):
        return ArticleError(name, "it may not be read by you.", "Ask for read permission, or give a copy.")
    reason = getattr(error, "strerror", None) or str(error)
    return ArticleError(name, f"it can't be read ({reason}).", "Check the path and the disk.")


def _address(name: str) -> ArticleError:
    return ArticleError(name, "addresses aren't read yet.", "Save the page as plain text and give that file.")


def _article(raw: bytes, path: str | None, name: str, text: str | None = None) -> Article:
    if len(raw) > LIMIT:
        raise ArticleError(
            name, "it is larger than 5 MB.", "Is it one article? Split it, or give the text alone."
        )
    try:
        content = check(decode(raw) if text is None else text)
    except UndecodableError as error:
        what, advice = error.args
        raise ArticleError(name, f"{what}.", advice) from error
    layout = page.read(content)
    marks = furniture.marked(layout, content)
    said = metadata.describe(layout)
    source = Source(
        id="s1",
        path=path,
        title=said.title,
        publisher=said.publisher,
        author=said.author,
        published=said.published,
        updated=said.updated,
        language=layout.language,
        sha256=hashlib.sha256(raw).hexdigest(),
        words=_words(content, marks),
    )
    return Article(source=source, text=content, furniture=marks)


def _words(text: str, marks: tuple[Furniture, ...]) -> int:
    """Word tokens outside the furniture.

    Runs of letters and digits, joined by inner hyphens, points, commas and apostrophes. In
    scripts without spaces, a run counts once.
    """
    return sum(len(_WORD.findall(text, start, end)) for start, end in furniture.prose(text, marks))


def _key(article: Article) -> tuple[str, str]:
    return (article.source.path or article.source.url or "", article.source.sha256)


def _numbered(article: Article, number: int) -> Article:
    source = article.source.model_copy(update={"id": f"s{number}"})
    return article.model_copy(update={"source": source})


def _printable(path: str | os.PathLike[str]) -> str:
    """A path as text that can be stored: a file name that isn't UTF-8 gets replacement characters."""
    return os.fsencode(path).decode("utf-8", "replace")


def _posix(name: str) -> str:
    return Path(os.path.normpath(name)).as_posix()
