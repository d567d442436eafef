"""The library's doors: `summarize`, `extract`, `merge`, and their asynchronous core."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from os import PathLike
from typing import Any, TypeVar

from summarizer.articles import Input, Reading, read_articles, vouched
from summarizer.articles.furniture import mark
from summarizer.consolidate.renumber import renumbered
from summarizer.engines import engine_for
from summarizer.engines.base import Engine
from summarizer.errors import ArticleError, BriefError, NoArticlesError, SettingsError
from summarizer.pipeline import Progress, extract_all, merge_all
from summarizer.records import Article, Dropped, EventBrief, Source, SourceBrief
from summarizer.settings import Depth, Settings, load

T = TypeVar("T")
#: What articles are made of: paths, addresses, articles; or what `read_articles` has read already.
Inputs = Iterable[Input] | Input | Reading


@dataclass
class Made:
    """Source briefs, the articles they are of, and what could not be read or briefed."""

    briefs: tuple[SourceBrief, ...]
    articles: tuple[Article, ...]
    failed: tuple[Dropped, ...] = field(default=())


async def asummarize(
    inputs: Inputs,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    **options: Any,
) -> EventBrief:
    """One event brief from articles about one event.

    `inputs`: paths of files, folders or globs, addresses, "-", "@list.txt" or `Article` records, in any order (see
    `read_articles`, whose result may stand here too). `options` are the fields of `Settings` (`model=`, `base_url=`,
    `cassette=`, `depth=`, `fields=`, …); the environment and `summarizer.toml` fill in what isn't given. Articles that
    fail, files that are skipped and what was left out of a document are in the brief's `dropped`.

    Raises:
        InputError: nothing could be read.
        SettingsError: an option makes no sense.
        EndpointError: the model endpoint failed for every article.
        CassetteError: the cassette can't be read, or lacks a call.
    """
    chosen, told = settings or load(options), progress or Progress()
    reading = readable(inputs, chosen, told)
    async with engine_for(chosen, told.calls, told.opened) as engine:
        return await brief_of(engine, reading, chosen.depth, told)


async def brief_of(engine: Engine, reading: Reading, depth: Depth, progress: Progress) -> EventBrief:
    """One event brief by an engine that is ready. Errors as for `asummarize`, of the engine alone."""
    briefs, failed = await extract_all(engine, reading.articles, depth, progress)
    dropped = (*reading.dropped(), *failed)
    made = noted(briefs, reading)
    brief = await merge_all(engine, made, reading.articles, depth, dropped, progress)
    return _with_texts(brief, {article.source.id: article.text for article in reading.articles})


async def aextract(
    inputs: Inputs,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    **options: Any,
) -> Made:
    """A source brief for each article, with what failed. Arguments and errors as for `asummarize`."""
    chosen, told = settings or load(options), progress or Progress()
    reading = readable(inputs, chosen, told)
    async with engine_for(chosen, told.calls, told.opened) as engine:
        briefs, failed = await extract_all(engine, reading.articles, chosen.depth, told)
    unread = reading.dropped()[: len(reading.failures)]
    return Made(noted(briefs, reading), reading.articles, (*unread, *failed))


async def amerge(
    briefs: Iterable[SourceBrief],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    **options: Any,
) -> EventBrief:
    """One event brief from saved source briefs; a brief given twice counts once.

    The text of a brief is the article again: what of it is page furniture follows from the text alone.

    Raises:
        NoArticlesError: no brief was given.
        BriefError: a brief's text is not the one that was read, or doesn't hold its evidence.
        SettingsError, EndpointError, CassetteError: as for `asummarize`.
    """
    chosen, told = settings or load(options), progress or Progress()
    given = tuple(briefs)
    if not given:
        raise NoArticlesError("There is no source brief to merge.", "Make some with `summarizer extract`.")
    async with engine_for(chosen, told.calls, told.opened) as engine:
        return await brief_of_all(engine, given, chosen.depth, progress=told)


async def brief_of_all(
    engine: Engine,
    briefs: Iterable[SourceBrief],
    depth: Depth,
    *,
    dropped: Sequence[Dropped] = (),
    progress: Progress | None = None,
) -> EventBrief:
    """One event brief from source briefs by an engine that is ready. Errors as for `amerge`, of the briefs alone."""
    numbered = renumbered(_vouched(brief) for brief in briefs)
    articles = [
        Article(source=brief.source, text=brief.text, furniture=mark(brief.text))
        for brief in numbered
        if brief.text is not None
    ]
    brief = await merge_all(engine, numbered, articles, depth, dropped, progress)
    return _with_texts(brief, {article.source.id: article.text for article in articles})


def summarize(inputs: Inputs, **options: Any) -> EventBrief:
    """`asummarize` for code that isn't asynchronous. The same arguments, result and errors."""
    return run(asummarize(inputs, **options))


def extract(inputs: Inputs, **options: Any) -> tuple[SourceBrief, ...]:
    """A source brief for each article that can be briefed. Arguments and errors as for `asummarize`."""
    return run(aextract(inputs, **options)).briefs


def merge(briefs: Iterable[SourceBrief], **options: Any) -> EventBrief:
    """`amerge` for code that isn't asynchronous. The same arguments, result and errors."""
    return run(amerge(briefs, **options))


def readable(inputs: Inputs, settings: Settings, progress: Progress) -> Reading:
    """The articles among the inputs, and what could not be read.

    Raises:
        InputError: nothing could be read.
    """
    if isinstance(inputs, Reading):
        reading = inputs
    else:
        listed: Sequence[Input] = [inputs] if isinstance(inputs, str | PathLike | Article) else list(inputs)
        reading = read_articles(
            listed, fields=dict(settings.fields.items()), told=lambda name: progress.stage(f"reading {name}")
        )
    if not reading.articles:
        raise _nothing(reading.failures)
    return reading


def noted(briefs: Iterable[SourceBrief], reading: Reading) -> tuple[SourceBrief, ...]:
    """The briefs with what was left out of their documents, and what a reader should know of the reading."""
    notes = {note.source: note.dropped() for note in reading.notes}
    return tuple(
        brief.model_copy(update={"dropped": (*notes.get(brief.source.id, ()), *brief.dropped)})
        for brief in briefs
    )


def _with_texts(brief: EventBrief, texts: Mapping[str, str]) -> EventBrief:
    """The brief with the texts that no file holds as they are."""
    held = {s.id: texts[s.id] for s in brief.sources if s.id in texts and _is_unheld(s)}
    return brief.model_copy(update={"texts": held})


def _is_unheld(source: Source) -> bool:
    return source.derived or source.path is None


def _vouched(brief: SourceBrief) -> SourceBrief:
    fault = vouched.misfit(brief.source, brief.text, vouched.spans(brief)) if brief.text is not None else None
    if fault:
        name = brief.source.path or brief.source.url or brief.source.id
        raise BriefError(
            f"The brief of {name}: its text {fault}.", "Make it again with `summarizer extract`."
        )
    return brief


def _nothing(failures: Sequence[ArticleError]) -> Exception:
    if len(failures) == 1:
        return failures[0]
    if not failures:
        return NoArticlesError("No article was given.", "Name files or folders with articles as plain text.")
    listed = "; ".join(str(error) for error in failures[:5])
    return NoArticlesError(f"None of {len(failures)} inputs could be read: {listed}")


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of `coroutine`, for code that isn't asynchronous.

    Raises:
        SettingsError: called from inside a running event loop.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    coroutine.close()
    raise SettingsError(
        "This was called from inside a running event loop.",
        "Await the asynchronous one (asummarize, aextract, amerge, …) there instead.",
    )
