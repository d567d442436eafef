"""The steps after extraction, over one desk of material: each asks the engine and keeps what holds.

A step that fails is shown as dropped, and the brief goes on without it.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from summarizer.assemble import Grounding
from summarizer.checks import Held
from summarizer.consolidate import alignment
from summarizer.consolidate.cases import cases
from summarizer.consolidate.compose import Judged
from summarizer.consolidate.context import Context
from summarizer.consolidate.facts import Linked
from summarizer.engines.base import Answer, Engine, Group, Proposal, Question, Reading
from summarizer.errors import BudgetReached, CassetteMiss, Stopped, StoreError, SummarizerError, plain
from summarizer.origins import Outlined, find_origins, outlined
from summarizer.records import Article, Claim, Dropped, EventBrief, Origin, SourceBrief, Stage
from summarizer.summary import checked_sentences, trusted, worth_telling
from summarizer.values.name import office_holders

T = TypeVar("T")

#: Faults that no other article can be spared: they would hit every call alike.
FATAL = (CassetteMiss, StoreError, BudgetReached, Stopped)


@dataclass
class Desk:
    """The material on the table: briefs, groups of claims, silence, and what was refused."""

    engine: Engine
    articles: dict[str, Article]
    briefs: dict[str, SourceBrief]
    groups: list[Group] = field(default_factory=list)
    silent: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    dropped: list[Dropped] = field(default_factory=list)
    _prepared: dict[str, Grounding] = field(default_factory=dict)
    _outlined: dict[str, Outlined] = field(default_factory=dict)

    def grounding(self, source: str) -> Grounding:
        """What places quotes in this source's article, with nothing refused yet; the article is prepared once."""
        if source not in self._prepared:
            self._prepared[source] = Grounding(self.articles[source], wary=self.wary)
        return self._prepared[source].afresh()

    def origins(self, *, reworded: bool = True) -> tuple[Origin, ...]:
        """The independent origins among the sources; their texts are read once."""
        briefs = list(self.briefs.values())
        self._outlined = self._outlined or outlined(briefs)
        return find_origins(briefs, reworded=reworded, readings=self._outlined)

    @property
    def wary(self) -> bool:
        """Whether one of the articles addresses models: whoever reads all of them has read it."""
        return any(brief.source.notices for brief in self.briefs.values())

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

    async def attempt(self, stage: Stage, asked: Awaitable[T], otherwise: T, source: str | None = None) -> T:
        """An answer of the engine; when it fails, `otherwise`, and the failure is shown."""
        try:
            return await asked
        except FATAL:
            raise
        except SummarizerError as error:
            self.drop(stage, "this whole step", str(error), source)
            return otherwise


def context(desk: Desk) -> Context:
    """What comparisons may know besides the claims."""
    briefs = desk.briefs.values()
    return Context(
        holders={family: state for b in briefs for family, state in office_holders(b.text or "").items()},
        published={b.source.id: b.source.published for b in briefs},
    )


async def align(desk: Desk) -> None:
    """Which claims answer the same question."""
    groups = await desk.attempt("align", desk.engine.align(list(desk.claims.values())), ())
    desk.groups, refused = alignment.sorted_out(groups, desk.claims.values())
    for what in refused:
        desk.drop("align", "a claim in a group", what)


def reprinted(desk: Desk) -> None:
    """What one article's quote answers, another answers too that has the very same words: no model is asked."""
    for source in desk.articles:
        grounding, claims = desk.grounding(source), desk.claims
        found: list[Claim] = []
        for question in alignment.unanswered(desk.groups, claims, source):
            members = [claims[i] for i in desk.groups[question.number - 1].claims]
            claim = next((c for m in members if (c := grounding.again(m, _next(desk, source, found)))), None)
            if claim is not None:
                found.append(claim)
                desk.groups = alignment.with_claim(desk.groups, question.number, claim)
        desk.add(source, found, ())


async def examine(desk: Desk) -> None:
    """Each article is asked by itself what others answer and it has not: an answer, grounded, or silence."""
    asked = list(desk.articles.values())
    unanswered = alignment.unanswered_by(desk.groups, desk.claims, [a.source.id for a in asked])
    questions = [unanswered[a.source.id] for a in asked]
    answered = await asyncio.gather(
        *(
            desk.attempt("examine", desk.engine.examine(a, q), (), a.source.id)
            for a, q in zip(asked, questions, strict=True)
        )
    )
    for article, put, answers in zip(asked, questions, answered, strict=True):
        _take(desk, article.source.id, put, answers)


def _take(desk: Desk, source: str, put: Sequence[Question], answers: Iterable[Answer]) -> None:
    """One article's answers: each a claim like any other, in the group of its question; or silence."""
    grounding = desk.grounding(source)
    known = Held("\n".join(question.text for question in put))
    found: list[Claim] = []
    for answer in answers:
        question = desk.groups[answer.number - 1].question
        if answer.claim is None:
            desk.silent[question].append(source)
            continue
        claim = grounding.claim(answer.claim, _next(desk, source, found), known)
        if claim is not None:
            found.append(claim)
            desk.groups = alignment.with_claim(desk.groups, answer.number, claim)
    desk.add(source, found, grounding.dropped)


def _next(desk: Desk, source: str, found: Sequence[Claim]) -> int:
    """The number of a source's next claim, after those of its brief and these."""
    return len({c.id for c in (*desk.briefs[source].claims, *found)}) + 1


async def crossread(desk: Desk, *, asking: bool) -> None:
    """All articles at once: where do they disagree? With `asking` each is also asked what others answer and it has
    not been seen to; without it only the fullest article of each origin is read: a copy brings no other voice.
    """
    articles = list(desk.articles.values()) if asking else _fullest(desk)
    if len(articles) < 2:
        return
    sources = [article.source.id for article in articles]
    questions = alignment.unanswered_by(desk.groups, desk.claims, sources) if asking else {}
    reading = await desk.attempt("crossread", desk.engine.crossread(articles, questions), Reading())
    told: dict[str, list[Answer]] = defaultdict(list)
    for source, answer in reading.answers:
        told[source].append(answer)
    for source in sources:
        if answers := told.get(source):
            _take(desk, source, questions.get(source, ()), answers)
    for proposal in reading.proposals:
        _propose(desk, proposal)


def _fullest(desk: Desk) -> list[Article]:
    """Of each independent origin the article of most words."""
    origins = desk.origins(reworded=False)
    copies = [[desk.articles[s] for s in origin.sources if s in desk.articles] for origin in origins]
    return [max(group, key=lambda article: article.source.words) for group in copies if group]


def _propose(desk: Desk, proposal: Proposal) -> None:
    """A proposed disagreement is a set of claims like any other: grounded, and joined to the fact it is of."""
    members = []
    for side in proposal.sides:
        if side.source not in desk.articles:
            continue
        grounding = desk.grounding(side.source)
        known = desk.briefs[side.source].claims
        claim = grounding.claim(side.claim, len(known) + 1)
        twin = alignment.twin(claim, known) if claim else None
        desk.add(side.source, [claim] if claim and not twin else [], grounding.dropped)
        if claim:
            members.append((twin or claim).id)
    if len(members) > 1:
        question = desk.claims[members[0]].question if desk.wary else proposal.question
        desk.groups = alignment.proposed(desk.groups, question, members)


async def judge(desk: Desk, facts: Sequence[Linked], *, doubting: bool) -> Judged:
    """What no rule could compare; with `doubting` also what rules found to clash."""
    texts = {brief.source.id: brief.text for brief in desk.briefs.values() if brief.text}
    sources = {brief.source.id: brief.source for brief in desk.briefs.values()}
    asked = cases(facts, texts, sources, clashing=doubting)
    if not asked:
        return Judged()
    judgements = await desk.attempt("judge", desk.engine.judge(asked), ())
    return Judged(tuple(judgements), doubting_rules=doubting)


async def write(desk: Desk, brief: EventBrief) -> EventBrief:
    """The brief with its summary: sentences that stand on the facts they cite."""
    told = worth_telling(trusted(brief.facts, brief.sources))
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
