"""A part of a reading, as if only it had been read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from summarizer.articles.gather import Reading
from summarizer.articles.numbering import numbered


def part(reading: Reading, ids: Iterable[str]) -> Reading:
    """The articles with these ids, numbered anew in their order, with their notes; no failure, nothing skipped."""
    wanted = set(ids)
    chosen = [article for article in reading.articles if article.source.id in wanted]
    new = {article.source.id: f"s{number}" for number, article in enumerate(chosen, 1)}
    return Reading(
        tuple(numbered(article, new[article.source.id]) for article in chosen),
        (),
        tuple(replace(note, source=new[note.source]) for note in reading.notes if note.source in new),
    )
