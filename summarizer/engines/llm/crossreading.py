"""All articles at once in view; where they don't fit, in overlapping sets; where two don't, part beside part."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.engines.base import Answer, Question, Reading
from summarizer.engines.llm import material
from summarizer.engines.llm.across import read_across
from summarizer.engines.llm.answers import CrossreadAnswer
from summarizer.engines.llm.asker import Asker
from summarizer.errors import TooLong
from summarizer.records import Article

Questions = Mapping[str, Sequence[Question]]
#: How often the texts of two articles are halved: 4 calls, 16 calls.
HALVINGS = 2
_TOO_MUCH = "together they are longer than one question may be; each is read beside its neighbours"


@dataclass(frozen=True)
class _Shown:
    """Articles, and of each the text that is shown."""

    articles: Sequence[Article]
    texts: Sequence[str]

    def __getitem__(self, some: slice) -> _Shown:
        return _Shown(self.articles[some], self.texts[some])

    @property
    def names(self) -> str:
        """Their ids."""
        return ", ".join(article.source.id for article in self.articles)


async def crossread(
    asker: Asker, articles: Sequence[Article], questions: Questions, max_chars: int
) -> Reading:
    """Answers to open questions, and disagreements. Articles that aren't read beside each other are noted.

    Raises:
        EndpointError: no usable answer came.
    """
    windows = _windows(articles, max_chars * material.WINDOW)
    if len(windows) > 1:
        asker.leave_out("crossread", f"all {len(articles)} articles side by side", _TOO_MUCH)
    shown = [_Shown(window, [material.body(article) for article in window]) for window in windows]
    read = await asyncio.gather(*(_read(asker, window, questions, HALVINGS) for window in shown))
    found: dict[tuple[str, int], tuple[str, Answer]] = {}
    for source, answer in (pair for reading in read for pair in reading.answers):
        if (source, answer.number) not in found or found[source, answer.number][1].claim is None:
            found[source, answer.number] = (source, answer)
    return Reading(tuple(found.values()), tuple(p for reading in read for p in reading.proposals))


async def _read(asker: Asker, shown: _Shown, questions: Questions, halvings: int) -> Reading:
    fields = {
        "articles": material.framed(shown.articles, shown.texts),
        "questions": material.open_questions(shown.articles, questions),
    }
    try:
        answer = await asker.ask("crossread", CrossreadAnswer, fields)
    except TooLong:
        several = len(shown.articles) > 2
        parts = _sets(shown) if several else _cut(shown) if halvings else []
        if len(parts) < 2:
            raise
    else:
        return read_across(shown.articles, questions, answer)
    if several:
        asker.leave_out("crossread", f"{shown.names} side by side", _TOO_MUCH)
    left = halvings if several else halvings - 1
    read = await asker.some(
        "crossread",
        [(f"{part.names} side by side", _read(asker, part, questions, left)) for part in parts],
    )
    return Reading(
        tuple(a for part in read for a in part.answers), tuple(p for part in read for p in part.proposals)
    )


def _sets(shown: _Shown) -> list[_Shown]:
    """Two sets that have the middle one in common."""
    middle = len(shown.articles) // 2
    return [shown[: middle + 1], shown[middle:]]


def _cut(shown: _Shown) -> list[_Shown]:
    """Each part of the one beside each part of the other."""
    first, second = (material.halves(text) for text in shown.texts)
    return [_Shown(shown.articles, (one, other)) for one in first for other in second]


def _windows(articles: Sequence[Article], limit: int) -> list[list[Article]]:
    """Runs of articles of at most `limit` characters; each begins with the last article of the one before."""
    windows: list[list[Article]] = []
    current: list[Article] = []
    for article in articles:
        size = sum(len(a.text) for a in current)
        if current and size + len(article.text) > limit and len(current) > 1:
            windows.append(current)
            current = current[-1:]
        current.append(article)
    return [window for window in (*windows, current) if len(window) > 1]
