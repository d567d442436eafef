"""The whole flow on one screen: articles → extract → ground → align → examine → cross-read → compare → write.

Each step hands records to the next. One article's failure never costs another's result; a step
that fails for all of them is shown as dropped, and the brief goes on without it.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from summarizer.assemble import Grounding, assemble
from summarizer.checks import Held
from summarizer.consolidate import alignment
from summarizer.consolidate.cases import cases
from summarizer.consolidate.compare import Context
from summarizer.consolidate.compose import Judged, compose
from summarizer.consolidate.facts import Linked, link
from summarizer.engines.base import Draft, Engine, Group, Proposal
from summarizer.errors import CassetteMiss, EndpointError, StoreError, SummarizerError, plain
from summarizer.labels import label
from summarizer.order import id_key
from summarizer.origins import find_origins
from summarizer.records import Article, Claim, Dropped, EventBrief, Origin, SourceBrief, Stage
from summarizer.settings import Depth
from summarizer.summary import checked_sentences, worth_telling
from summarizer.values.name import office_holders

T = TypeVar("T")

#: Faults that no other article can be spared: they would hit every call alike.
FATAL = (CassetteMiss, StoreError)


def _quiet(_line: str) -> None:
    """Say nothing."""


@dataclass
class Progress:
    """What is told while a run goes on. `say` gets one line at a time."""

    say: Callable[[str], None] = _quiet


@dataclass
class Desk:
    """The material on the table: briefs, groups of claims, silence, and what was refused."""

    engine: Engine
    articles: dict[str, Article]
    briefs: dict[str, SourceBrief]
    groups: list[Group] = field(default_factory=list)
    silent: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    dropped: list[Dropped] = field(default_factory=list)

    @property
    def claims(self) -> dict[str, Claim]:
        """All claims by id, in order."""
        return {claim.id: claim for brief in self.briefs.values() for claim in brief.claims}

    def drop(self, stage: Stage, what: str, reason: str, source: str | None = None) -> None:
        """Remember what was refused."""
        self.dropped.append(Dropped(source=source, stage=stage, what=plain(what, 200), reason=plain(reason)))

    def add(self, source: str, claims: Iterable[Claim], dropped: Iterable[Dropped]) -> None:
        """Add claims to a source's brief."""
        brief = self.briefs[source]
        self.briefs[source] = brief.model_copy(
            update={"claims": (*brief.claims, *claims), "dropped": (*brief.dropped, *dropped)}
        )

    def origins(self) -> tuple[Origin, ...]:
        """The independent origins among the sources."""
        return find_origins(list(self.briefs.values()))

    async def attempt(self, stage: Stage, asked: Awaitable[T], otherwise: T, source: str | None = None) -> T:
        """An answer of the engine; when it fails, `otherwise`, and the failure is shown."""
        try:
            return await asked
        except FATAL:
            raise
        except SummarizerError as error:
            self.drop(stage, "this whole step", str(error), source)
            return otherwise


async def extract_all(
    engine: Engine, articles: Sequence[Article], depth: Depth, progress: Progress
) -> tuple[tuple[SourceBrief, ...], tuple[Dropped, ...]]:
    """A brief for every article that could be read by the engine, and what failed.

    Raises:
        EndpointError: it failed for every article; the first failure.
    """
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
    draft = await engine.extract(article)
    brief = assemble(article, draft)
    missed = [span.text for span in brief.coverage.missed]
    if depth == "full" and missed:
        brief = assemble(article, _joined(draft, await engine.extract(article, missed)))
    progress.say(f"read {label(article.source)}: {len(brief.claims)} claims, {len(brief.dropped)} dropped")
    return brief


def _joined(first: Draft, second: Draft) -> Draft:
    quoted = {claim.quote for claim in first.claims}
    return replace(
        first,
        claims=(*first.claims, *(c for c in second.claims if c.quote not in quoted)),
        quotations=tuple(dict.fromkeys((*first.quotations, *second.quotations))),
        actors=tuple(dict.fromkeys((*first.actors, *second.actors))),
    )


async def merge_all(
    engine: Engine,
    briefs: Sequence[SourceBrief],
    articles: Sequence[Article],
    depth: Depth,
    dropped: Sequence[Dropped] = (),
) -> EventBrief:
    """One event brief from source briefs. `articles` may lack some: those are neither examined nor cross-read."""
    made = {b.source.id: b for b in sorted(briefs, key=lambda b: id_key(b.source.id))}
    desk = Desk(engine, {a.source.id: a for a in articles if a.source.id in made}, made)
    desk.dropped += dropped
    await _align(desk)
    if depth != "quick":
        await _examine(desk)
    await _crossread(desk)
    facts = link(desk.claims.values(), desk.groups, _context(desk), desk.silent)
    judged = await _judge(desk, facts, depth)
    brief = compose(list(desk.briefs.values()), facts, judged, desk.dropped, engine.run())
    return await _write(desk, brief)


def _context(desk: Desk) -> Context:
    briefs = desk.briefs.values()
    return Context(
        holders={family: state for b in briefs for family, state in office_holders(b.text or "").items()},
        published={b.source.id: b.source.published for b in briefs},
    )


async def _align(desk: Desk) -> None:
    groups = await desk.attempt("align", desk.engine.align(list(desk.claims.values())), ())
    desk.groups, refused = alignment.sorted_out(groups, desk.claims.values())
    for what in refused:
        desk.drop("align", "a claim in a group", what)


async def _examine(desk: Desk) -> None:
    asked = list(desk.articles.values())
    claims = desk.claims
    questions = [alignment.unanswered(desk.groups, claims, a.source.id) for a in asked]
    answered = await asyncio.gather(
        *(
            desk.attempt("examine", desk.engine.examine(a, q), (), a.source.id)
            for a, q in zip(asked, questions, strict=True)
        )
    )
    for article, put, answers in zip(asked, questions, answered, strict=True):
        source, grounding = article.source.id, Grounding(article)
        known = Held("\n".join(question.text for question in put))
        found = []
        number = len(desk.briefs[source].claims)
        for answer in answers:
            question = desk.groups[answer.number - 1].question
            if answer.claim is None:
                desk.silent[question].append(source)
                continue
            claim = grounding.claim(answer.claim, number + 1, known)
            if claim is not None:
                number += 1
                found.append(claim)
                desk.groups = alignment.with_claim(desk.groups, answer.number, claim)
        desk.add(source, found, grounding.dropped)


async def _crossread(desk: Desk) -> None:
    """Copies are left out: of each origin the fullest article is read."""
    copies = [[desk.articles[s] for s in o.sources if s in desk.articles] for o in desk.origins()]
    leads = [max(group, key=lambda article: article.source.words) for group in copies if group]
    if len(leads) < 2:
        return
    for proposal in await desk.attempt("crossread", desk.engine.crossread(leads), ()):
        _propose(desk, proposal)


def _propose(desk: Desk, proposal: Proposal) -> None:
    """A proposed disagreement is a set of claims like any other: grounded, and joined to the fact it is of."""
    members = []
    for side in proposal.sides:
        if side.source not in desk.articles:
            continue
        grounding = Grounding(desk.articles[side.source])
        known = desk.briefs[side.source].claims
        claim = grounding.claim(side.claim, len(known) + 1)
        twin = alignment.twin(claim, known) if claim else None
        desk.add(side.source, [claim] if claim and not twin else [], grounding.dropped)
        if claim:
            members.append((twin or claim).id)
    if len(members) > 1:
        desk.groups = alignment.proposed(desk.groups, proposal.question, members)


async def _judge(desk: Desk, facts: Sequence[Linked], depth: Depth) -> Judged:
    if depth == "quick":
        return Judged()
    texts = {brief.source.id: brief.text for brief in desk.briefs.values() if brief.text}
    sources = {brief.source.id: brief.source for brief in desk.briefs.values()}
    asked = cases(facts, texts, sources, clashing=depth == "full")
    if not asked:
        return Judged()
    judgements = await desk.attempt("judge", desk.engine.judge(asked), ())
    return Judged(tuple(judgements), doubting_rules=depth == "full")


async def _write(desk: Desk, brief: EventBrief) -> EventBrief:
    told = worth_telling(brief.facts)
    sentences = await desk.attempt("write", desk.engine.write(told, brief.sources), ())
    kept, refused = checked_sentences(sentences, brief)
    late = [d for d in desk.dropped if d.stage == "write"]
    return brief.model_copy(
        update={
            "summary": kept,
            "dropped": (*brief.dropped, *late, *refused),
            "run": desk.engine.run(),
        }
    )
