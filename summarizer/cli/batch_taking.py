"""What the inputs of `batch submit` were taken for, told as for other commands while only some are held at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.cli.taking import told
from summarizer.terminal import say

if TYPE_CHECKING:
    from summarizer.articles import Note, Reading
    from summarizer.articles.inputs import Skipped
    from summarizer.batch.sorting import Sorter
    from summarizer.errors import ArticleError
    from summarizer.pipeline import Progress
    from summarizer.records import Article
    from summarizer.settings import Settings

#: Articles with warnings that are kept; more than are told one by one, so that there are some more to be counted.
_WARNED = 20


def sorted_in(sorter: Sorter, inputs: Sequence[str], settings: Settings, progress: Progress) -> int:
    """Put the articles among the inputs into `sorter`; tells what was taken as what, what was skipped, what failed.
    Gives how many inputs failed.

    Raises:
        InputError: nothing could be read.
        JobError: the articles can't be kept.
    """
    from summarizer.api import readable
    from summarizer.batch.reading import read_in_pieces

    outline = _Outline()
    fields: dict[str, str] = {str(ours): theirs for ours, theirs in settings.fields.items()}
    for piece in read_in_pieces(inputs, fields, lambda name: progress.stage(f"reading {name}")):
        outline.add(sorter.add(piece))
    reading = readable(outline.reading(), settings, progress)
    for line in told(reading):
        say(line)
    return len(reading.failures)


@dataclass
class _Outline:
    """As much of what was read as is told of it. One article without its text stands for all of its kind: `told` looks
    at kinds, names, notes and failures.
    """

    kinds: dict[str | None, Article] = field(default_factory=dict)
    counts: Counter[str | None] = field(default_factory=Counter)
    warned: list[tuple[Article, Note]] = field(default_factory=list)
    more_warned: int = 0
    failures: dict[tuple[str, str], ArticleError] = field(default_factory=dict)
    skipped: set[Skipped] = field(default_factory=set)

    def add(self, reading: Reading) -> None:
        notes = {note.source: note for note in reading.notes if note.warnings}
        for article in reading.articles:
            kind = article.source.kind
            self.counts[kind] += 1
            self.kinds.setdefault(kind, _bare(article, f"kind {kind}"))
            note = notes.get(article.source.id)
            if note:
                self._warn(article, note)
        self.failures |= {(failure.path, str(failure)): failure for failure in reading.failures}
        self.skipped |= set(reading.skipped)

    def _warn(self, article: Article, note: Note) -> None:
        from dataclasses import replace

        if len(self.warned) == _WARNED:
            self.more_warned += 1
            return
        name = f"warned {len(self.warned)}"
        self.counts[article.source.kind] -= 1
        self.warned.append((_bare(article, name), replace(note, source=name)))

    def reading(self) -> Reading:
        from summarizer.articles import Reading

        articles = [one for kind, one in self.kinds.items() for _ in range(self.counts[kind])]
        notes = [note for _, note in self.warned]
        return Reading(
            (*articles, *(article for article, _ in self.warned)),
            tuple(self.failures[key] for key in sorted(self.failures)),
            (*notes, *notes[:1] * self.more_warned),
            tuple(sorted(self.skipped)),
        )


def _bare(article: Article, name: str) -> Article:
    source = article.source.model_copy(update={"id": name})
    return article.model_copy(update={"source": source, "text": "", "furniture": ()})
