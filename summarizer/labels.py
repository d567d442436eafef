"""What a reader calls a source: its publisher, author, headline or file, and never "s3".

The only place that knows it: records of stages and every format use these names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import urlsplit

from summarizer.errors import UNSAFE
from summarizer.records import Source

#: Letters that have no shape: combining grapheme joiner, Hangul fillers, braille blank.
_BLANK = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
#: Five or more combining marks on one letter write over the neighbouring lines.
_STACK = re.compile(
    "([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4})"
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
#: Characters of a headline that stand for its source where nothing better does.
HEADLINE = 36
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def clean(text: str) -> str:
    """`text` on one line, without controls, bidi and zero-width characters. Idempotent.

    Runs of white space become one space. This is what every format's escape begins with.
    """
    held = " ".join(text.split())
    if not held.isascii() or not held.isprintable():
        unwanted = {ord(char): "" for char in set(held) if _hidden(char)}
        held = _STACK.sub(r"\1", held.translate(unwanted))
    return " ".join(held.split())


def _hidden(char: str) -> bool:
    return unicodedata.category(char) in UNSAFE or char in _BLANK


def names(sources: Sequence[Source]) -> dict[str, str]:
    """Tell what a reader calls each source, by id; no two alike (letter case aside).

    Publisher, else author, else headline, else file name, else host. Namesakes are told apart by
    author, headline, date or file name, whichever is the first to do so, else by a number.
    """
    called = {source.id: label(source) for source in sources}
    for group in _namesakes(sources, called):
        tell = next((tell for tell in _TELLS if _tells_apart(group, called, tell)), None)
        for number, source in enumerate(group, 1):
            suffix = f", {tell(source)}" if tell else f" ({number})"
            called[source.id] += suffix
    return _numbered(called)


def label(source: Source) -> str:
    """What a reader calls one source by itself."""
    candidates = (
        clean(source.publisher or ""),
        clean(source.author or ""),
        headline(source.title),
        file_name(source),
        _host(source.url),
    )
    return next((name for name in candidates if name), "unnamed article")


def misleads(source: Source) -> bool:
    """Whether the article addresses models or hides words; one that only quotes such orders doesn't."""
    return any(notice.kind != "quotes_instruction" for notice in source.notices)


def headline(title: str | None, limit: int = HEADLINE) -> str:
    """Put a headline in quotation marks, cut at a word after `limit` characters; empty for none."""
    text = clean(title or "")
    return f"“{shorten(text, limit)}”" if text else ""


def file_name(source: Source) -> str:
    """The file's name without its folders; empty without a path."""
    # Both separators: a brief saved on one system may be shown on another.
    return clean(PureWindowsPath(PurePosixPath(source.path or "").name).name)


def _host(url: str | None) -> str:
    try:
        return clean(urlsplit(url or "").hostname or "")
    except ValueError:  # "http://[": not an address
        return ""


_TELLS: tuple[Callable[[Source], str], ...] = (
    lambda source: clean(source.author or ""),
    lambda source: headline(source.title),
    lambda source: day_words(source.published) if source.published else "",
    file_name,
)


def _namesakes(sources: Sequence[Source], labels: Mapping[str, str]) -> list[list[Source]]:
    groups: dict[str, list[Source]] = {}
    for source in sources:
        groups.setdefault(labels[source.id].casefold(), []).append(source)
    return [group for group in groups.values() if len(group) > 1]


def _tells_apart(group: Sequence[Source], labels: Mapping[str, str], tell: Callable[[Source], str]) -> bool:
    told = [tell(source).casefold() for source in group]
    return all(told) and len(set(told)) == len(told) and not set(told) & {labels[group[0].id].casefold()}


def _numbered(labels: Mapping[str, str]) -> dict[str, str]:
    """Labels that still coincide get a number that nobody has."""
    unique: dict[str, str] = {}
    taken: set[str] = set()
    for key, label in labels.items():
        name, number = label, 2
        while name.casefold() in taken:
            name, number = f"{label} ({number})", number + 1
        taken.add(name.casefold())
        unique[key] = name
    return unique


def shorten(text: str, limit: int) -> str:
    """`text`, cut at a word with `…` so that at most `limit` characters stay."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    at_word = head.rsplit(" ", 1)[0] if " " in head[limit // 2 :] else head[:-1]
    return at_word.rstrip(" ,;:–—-") + "…"


def day_words(day: date) -> str:
    """`30 December 2021`, whatever the locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
