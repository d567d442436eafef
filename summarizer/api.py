"""The library's doors: `summarize`, `extract`, `merge`, and their asynchronous core."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterable, Sequence
from dataclasses import dataclass, field
from os import PathLike
from typing import Any, TypeVar

from summarizer.articles import read_articles
from summarizer.articles.furniture import mark
from summarizer.consolidate.renumber import renumbered
from summarizer.engines import engine_for
from summarizer.errors import ArticleError, NoArticlesError, SettingsError
from summarizer.pipeline import Progress, extract_all, merge_all
from summarizer.records import Article, Dropped, EventBrief, SourceBrief
from summarizer.settings import Settings, load

T = TypeVar("T")
Input = str | PathLike[str] | Article


@dataclass
class Made:
    """Source briefs, the articles they are of, and what could not be read or briefed."""

    briefs: tuple[SourceBrief, ...]
    articles: tuple[Article, ...]
    failed: tuple[Dropped, ...] = field(default=())


async def asummarize(
    inputs: Iterable[Input] | Input,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    **options: Any,
) -> EventBrief:
    """One event brief from articles about one event.

    `inputs`: paths of files, folders or globs, or `Article` records, in any order. `options` are the
    fields of `Settings` (`model=`, `base_url=`, `cassette=`, `depth=`, …); the environment and
    `summarizer.toml` fill in what isn't given. Articles that fail are in the brief's `dropped`.

    Raises:
        InputError: nothing could be read.
        SettingsError: an option makes no sense.
        EndpointError: the model endpoint failed for every article.
        CassetteError: the cassette can't be read, or lacks a call.
    """
    chosen, told = settings or load(options), progress or Progress()
    reading = readable(inputs)
    async with engine_for(chosen, told.calls, told.opened) as engine:
        briefs, failed = await extract_all(engine, reading.articles, chosen.depth, told)
        dropped = (*reading.failed, *failed)
        return await merge_all(engine, briefs, reading.articles, chosen.depth, dropped, told)


async def aextract(
    inputs: Iterable[Input] | Input,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    **options: Any,
) -> Made:
    """A source brief for each article, with what failed. Arguments and errors as for `asummarize`."""
    chosen, told = settings or load(options), progress or Progress()
    reading = readable(inputs)
    async with engine_for(chosen, told.calls, told.opened) as engine:
        briefs, failed = await extract_all(engine, reading.articles, chosen.depth, told)
        return Made(briefs, reading.articles, (*reading.failed, *failed))


async def amerge(
    briefs: Iterable[SourceBrief],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    **options: Any,
) -> EventBrief:
    """One event brief from saved source briefs; a brief given twice counts once.

    Raises:
        NoArticlesError: no brief was given.
        SettingsError, EndpointError, CassetteError: as for `asummarize`.
    """
    chosen, told = settings or load(options), progress or Progress()
    numbered = renumbered(briefs)
    if not numbered:
        raise NoArticlesError("There is no source brief to merge.", "Make some with `summarizer extract`.")
    articles = [
        Article(source=brief.source, text=brief.text, furniture=mark(brief.text))
        for brief in numbered
        if brief.text is not None
    ]
    async with engine_for(chosen, told.calls, told.opened) as engine:
        return await merge_all(engine, numbered, articles, chosen.depth, progress=told)


def summarize(inputs: Iterable[Input] | Input, **options: Any) -> EventBrief:
    """`asummarize` for code that isn't asynchronous. The same arguments, result and errors."""
    return _run(asummarize(inputs, **options))


def extract(inputs: Iterable[Input] | Input, **options: Any) -> tuple[SourceBrief, ...]:
    """A source brief for each article that can be briefed. Arguments and errors as for `asummarize`."""
    return _run(aextract(inputs, **options)).briefs


def merge(briefs: Iterable[SourceBrief], **options: Any) -> EventBrief:
    """`amerge` for code that isn't asynchronous. The same arguments, result and errors."""
    return _run(amerge(briefs, **options))


def readable(inputs: Iterable[Input] | Input) -> Made:
    """The articles among the inputs, and what could not be read; without briefs.

    Raises:
        InputError: nothing could be read.
    """
    listed: Sequence[Input] = [inputs] if isinstance(inputs, str | PathLike | Article) else list(inputs)
    reading = read_articles(listed)
    if not reading.articles:
        raise _nothing(reading.failures)
    failed = tuple(
        Dropped(source=None, stage="read", what=error.path, reason=str(error)) for error in reading.failures
    )
    return Made((), reading.articles, failed)


def _nothing(failures: Sequence[ArticleError]) -> Exception:
    if len(failures) == 1:
        return failures[0]
    if not failures:
        return NoArticlesError("No article was given.", "Name files or folders with articles as plain text.")
    listed = "; ".join(str(error) for error in failures[:5])
    return NoArticlesError(f"None of {len(failures)} inputs could be read: {listed}")


def _run(coroutine: Coroutine[Any, Any, T]) -> T:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    coroutine.close()
    raise SettingsError(
        "This was called from inside a running event loop.",
        "Await asummarize, aextract or amerge there instead.",
    )
