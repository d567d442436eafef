"""The whole flow on one screen: articles → extract → ground → align → cross-read → compare → judge → write.

Each step hands records to the next. One article's failure never costs another's result. The depth says
how much a model is asked: `quick` leaves aligning to words, and examines and judges nothing; `full` asks again for
what was missed, and has what rules found doubted, too.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer import desk as steps
from summarizer.assemble import assemble
from summarizer.consolidate.compose import Judged, compose
from summarizer.consolidate.facts import link, not_compared
from summarizer.engines.base import Draft, Engine
from summarizer.engines.lexical.align import align as by_words
from summarizer.errors import EndpointError
from summarizer.labels import label
from summarizer.order import id_key
from summarizer.records import Article, Dropped, EventBrief, SourceBrief
from summarizer.settings import Depth

if TYPE_CHECKING:
    from summarizer.engines.llm.ledger import Snapshot


class Progress:
    """What is told while a run goes on. This one keeps silent; a subclass shows what it likes."""

    def opened(self, stop: Callable[[], None]) -> None:
        """The engine is ready; `stop`, called from the event loop, ends its asking: what was sent is still kept."""

    def start(self, articles: int) -> None:
        """So many articles are to be read."""

    def article(self) -> None:
        """One more was read, or failed."""

    def stage(self, name: str) -> None:
        """What is being done now, in a word or three: reading, aligning, judging."""

    def calls(self, snapshot: Snapshot) -> None:
        """Where the calls to the model stand; told after each change."""


async def extract_all(
    engine: Engine, articles: Sequence[Article], depth: Depth, progress: Progress
) -> tuple[tuple[SourceBrief, ...], tuple[Dropped, ...]]:
    """A brief for every article that could be read by the engine, and what failed.

    Raises:
        EndpointError: it failed for every article; the first failure.
    """
    progress.start(len(articles))
    progress.stage("reading")
    results = await asyncio.gather(
        *(_extract(engine, article, depth, progress) for article in articles), return_exceptions=True
    )
    briefs, failures = [], []
    for article, result in zip(articles, results, strict=True):
        if isinstance(result, SourceBrief):
            briefs.append(result)
        elif isinstance(result, EndpointError):
            failures.append((article, result))
        else:
            raise result
    if not briefs and failures:
        raise failures[0][1]
    return tuple(briefs), tuple(
        Dropped(source=None, stage="extract", what=label(a.source), reason=str(error))
        for a, error in failures
    )


async def _extract(engine: Engine, article: Article, depth: Depth, progress: Progress) -> SourceBrief:
    try:
        return await _read(engine, article, depth)
    finally:
        progress.article()


async def _read(engine: Engine, article: Article, depth: Depth) -> SourceBrief:
    draft = await engine.extract(article)
    brief = assemble(article, draft)
    missed = [span.text for span in brief.coverage.missed]
    if depth == "full" and missed:
        brief = assemble(article, _joined(draft, await engine.extract(article, missed)))
    return brief


def _joined(first: Draft, second: Draft) -> Draft:
    quoted = {claim.quote for claim in first.claims}
    spoken = {(said.quote, said.near) for said in first.quotations}
    return replace(
        first,
        claims=(*first.claims, *(c for c in second.claims if c.quote not in quoted)),
        quotations=(*first.quotations, *(q for q in second.quotations if (q.quote, q.near) not in spoken)),
        actors=tuple(dict.fromkeys((*first.actors, *second.actors))),
        dropped=tuple(dict.fromkeys((*first.dropped, *second.dropped))),
    )


async def merge_all(
    engine: Engine,
    briefs: Sequence[SourceBrief],
    articles: Sequence[Article],
    depth: Depth,
    dropped: Sequence[Dropped] = (),
    progress: Progress | None = None,
) -> EventBrief:
    """One event brief from source briefs. `articles` may lack some: those are neither examined nor cross-read."""
    made = {b.source.id: b for b in sorted(briefs, key=lambda b: id_key(b.source.id))}
    desk = steps.Desk(engine, {a.source.id: a for a in articles if a.source.id in made}, made)
    desk.dropped += dropped
    tell, before = (progress or Progress()).stage, engine.unasked
    tell("aligning")
    if depth == "quick":
        desk.groups = list(by_words(list(desk.claims.values())))
    else:
        await steps.align(desk)
    if engine.paid:
        steps.reprinted(desk)
    tell("reading side by side")
    if depth == "full":
        await steps.examine(desk)
    await steps.crossread(desk, asking=depth == "standard")
    tell("comparing")
    facts = link(desk.claims.values(), desk.groups, steps.context(desk), desk.silent)
    desk.dropped += not_compared(facts)
    tell("judging")
    judged = Judged() if depth == "quick" else await steps.judge(desk, facts, doubting=depth == "full")
    left_out = [dropped for dropped in engine.unasked if dropped not in before]
    told = (*desk.dropped, *left_out), engine.run()
    brief = compose(list(desk.briefs.values()), facts, judged, desk.origins(), told)
    tell("writing")
    written = await steps.write(desk, brief)
    late = [dropped for dropped in engine.unasked if dropped not in (*before, *left_out)]
    kept = tuple(b.model_copy(update={"text": None}) for b in made.values())
    return written.model_copy(update={"briefs": kept, "dropped": (*written.dropped, *late)})
