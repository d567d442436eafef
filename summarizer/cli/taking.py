"""What the inputs of a command were taken for: read once, and told on standard error in a line or two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from summarizer.counting import count
from summarizer.terminal import say

if TYPE_CHECKING:
    from summarizer.articles import Reading
    from summarizer.pipeline import Progress
    from summarizer.records import Article, SourceKind
    from summarizer.settings import Settings

#: Kind → one of it, several of it.
_WORDS: dict[SourceKind | None, tuple[str, str]] = {
    "text": ("text", "texts"),
    "markdown": ("Markdown text", "Markdown texts"),
    "html": ("web page", "web pages"),
    "feed": ("feed entry", "feed entries"),
    "json": ("JSON record", "JSON records"),
    "csv": ("table row", "table rows"),
    "pdf": ("PDF", "PDFs"),
    "docx": ("Word document", "Word documents"),
    "eml": ("mail", "mails"),
    "mhtml": ("saved page", "saved pages"),
    None: ("article", "articles"),
}
#: Names, and articles with warnings, that are told one by one.
_TOLD = 5


def taken(inputs: Sequence[str], settings: Settings, progress: Progress) -> Reading:
    """The articles among the inputs; tells what was taken as what, what was skipped, what failed.

    Raises:
        InputError: nothing could be read.
    """
    from summarizer.api import readable

    reading = readable(inputs, settings, progress)
    for line in told(reading):
        say(line)
    return reading


def told(reading: Reading) -> list[str]:
    """What there is to say of a reading, in lines. Of plain text alone, none of it skipped, nothing."""
    lines = []
    if any(article.source.kind != "text" for article in reading.articles) or reading.skipped:
        lines.append(f"Read {_kinds(reading.articles)}.")
    if reading.skipped:
        lines.append(_skipped([(one.path, one.what) for one in reading.skipped]))
    names = {a.source.id: a.source.path or a.source.url or "standard input" for a in reading.articles}
    warned = [(names[note.source], note.warnings) for note in reading.notes if note.warnings]
    lines += [f"{name}: {'; '.join(warnings)}." for name, warnings in warned[:_TOLD]]
    if warned[_TOLD:]:
        lines.append(
            f"{len(warned) - _TOLD} more articles have such notes: they are in the brief, under what was left out."
        )
    return lines + [f"Left out: {failure}" for failure in reading.failures]


def _kinds(articles: Iterable[Article]) -> str:
    """ "3 texts, 1 web page"."""
    counts = Counter(article.source.kind for article in articles)
    return ", ".join(
        f"{counts[kind]} {words[counts[kind] > 1]}" for kind, words in _WORDS.items() if counts[kind]
    )


def _skipped(files: Sequence[tuple[str, str]]) -> str:
    shown = ", ".join(f"{path} ({what})" for path, what in files[:_TOLD])
    more = f" and {len(files) - _TOLD} more" if len(files) > _TOLD else ""
    return f"Skipped {count(len(files), 'file')} in folders: {shown}{more}."
