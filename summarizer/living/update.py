"""A saved brief with articles added: only what is new is asked, and the result is what a run over all would give."""

from __future__ import annotations

from typing import Any

from summarizer.api import Inputs, brief_of_all, noted, readable, run
from summarizer.engines import engine_for
from summarizer.errors import BriefError, SettingsError
from summarizer.living import same
from summarizer.pipeline import Progress, extract_all
from summarizer.records import Dropped, EventBrief, SourceBrief
from summarizer.saved import texts
from summarizer.settings import Settings, load


async def aupdate(
    brief: EventBrief,
    inputs: Inputs,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    **options: Any,
) -> EventBrief:
    """`brief` with the articles of `inputs`: those it has already are left out, one that stands where another text
    stood takes its place. Inputs and options as for `summarize`; nothing new gives `brief` as it is.

    The articles that are known are not asked about again: their source briefs are in `brief.briefs`, their texts in
    `brief.texts` and their files. Where a text is no longer to be had, its claims stay, and it isn't cross-read. But
    for `run`, the result is that of `summarize` over all articles, in the same places.

    Raises:
        BriefError: `brief` holds no source briefs: it was saved without them, or by an earlier version.
        SettingsError: `brief` was made by the other engine, or an option makes no sense.
        InputError, EndpointError, CassetteError: as for `summarize`.
    """
    chosen, told = settings or load(options), progress or Progress()
    if not brief.briefs:
        raise BriefError(
            "The brief holds no source briefs to build upon.", "Make it again from its articles, once."
        )
    reading = readable(inputs, chosen, told)
    met = same.sources(brief.sources, [article.source for article in reading.articles])
    fresh = tuple(
        a for a in reading.articles if a.source.id not in met.old_id or a.source.id in met.rewritten
    )
    if not fresh:
        return brief
    async with engine_for(chosen, told.calls, told.opened) as engine:
        if engine.run().engine != brief.run.engine:
            raise SettingsError(
                f"The brief was made by the {brief.run.engine} engine, and this is the {engine.run().engine} one.",
                "Name a model (or none) as it was when the brief was made.",
            )
        made, failed = await extract_all(engine, fresh, chosen.depth, told)
        known, missing = _known(brief, {met.old_id[source] for source in met.rewritten})
        return await brief_of_all(
            engine,
            (*known, *noted(made, reading)),
            chosen.depth,
            dropped=(*_kept(brief), *missing, *reading.dropped(), *failed),
            progress=told,
        )


def update(brief: EventBrief, inputs: Inputs, **options: Any) -> EventBrief:
    """`aupdate` for code that isn't asynchronous. The same arguments, result and errors."""
    return run(aupdate(brief, inputs, **options))


def _known(brief: EventBrief, gone: set[str]) -> tuple[tuple[SourceBrief, ...], tuple[Dropped, ...]]:
    """The source briefs that stay, with their texts as far as there are any; and which texts are missing. `gone`: ids
    of the sources whose text is another now.
    """
    held = texts(brief)
    stay = tuple(
        known.model_copy(update={"text": held.known.get(known.source.id)})
        for known in brief.briefs
        if known.source.id not in gone
    )
    named = [known for known in stay if known.text is None]
    missing = held.missing if named else ()
    return stay, tuple(
        Dropped(source=None, stage="read", what="an article that the brief has", reason=reason)
        for reason in missing
    )


def _kept(brief: EventBrief) -> tuple[Dropped, ...]:
    """What could not be read or briefed the first time; what stages dropped is dropped by them again."""
    return tuple(d for d in brief.dropped if d.source is None and d.stage in ("read", "extract"))
