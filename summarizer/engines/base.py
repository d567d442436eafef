"""What an engine is: six questions, asked of drafts and records, answered with drafts.

An engine proposes; it never places a span and never declares a conflict. Everything it
returns is a *draft*: surface text, which the stages ground, check and compare. An
engine that can't do one of the six returns an empty answer for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from summarizer.records import (
    ActorKind,
    Article,
    Claim,
    Dropped,
    Fact,
    Kind,
    Modality,
    Run,
    Source,
)


@dataclass(frozen=True)
class ClaimDraft:
    """A claim before grounding. `quote` is meant to be verbatim; `near` is where the engine believes it
    starts (characters), or None. `value` and `when` are surface text, `when` may be None. `statement` None: the
    sentence around the quote says it.
    """

    question: str
    statement: str | None
    kind: Kind
    value: str
    quote: str
    modality: Modality = "happened"
    said_by: str | None = None
    anonymous: bool = False
    when: str | None = None
    near: int | None = None


@dataclass(frozen=True)
class QuotationDraft:
    """Quoted words before grounding."""

    quote: str
    speaker: str | None = None
    anonymous: bool = False
    channel: str | None = None
    near: int | None = None


@dataclass(frozen=True)
class ActorDraft:
    """A participant before grounding; `quote` holds words of the article that contain the name."""

    name: str
    kind: ActorKind
    quote: str
    aliases: tuple[str, ...] = ()
    role: str | None = None


@dataclass(frozen=True)
class EventDraft:
    """The event before grounding: surface text, None where the article doesn't say."""

    what: str
    type: str | None = None
    when: str | None = None
    where: str | None = None
    quote: str | None = None


@dataclass(frozen=True)
class Draft:
    """Everything an engine reads out of one article. `dropped` is what the engine itself refused."""

    event: EventDraft
    gist: str | None
    claims: tuple[ClaimDraft, ...]
    quotations: tuple[QuotationDraft, ...] = ()
    actors: tuple[ActorDraft, ...] = ()
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True)
class Group:
    """Claims that answer one question. `single` = the question takes one answer ("How many troops …?"),
    rather than several that stand beside each other ("What was discussed?"). `proposed` = a cross-reading
    believes that the answers disagree; `joined` = but for that reading its claims would not stand together.
    """

    question: str
    claims: tuple[str, ...]
    single: bool = True
    proposed: bool = False
    joined: bool = False


@dataclass(frozen=True)
class Question:
    """A question for `examine`, with the number it is answered by."""

    number: int
    text: str
    kind: Kind


@dataclass(frozen=True)
class Answer:
    """One article's answer to one question; `claim` is None when the article is silent."""

    number: int
    claim: ClaimDraft | None


@dataclass(frozen=True)
class ProposedSide:
    """One side of a proposed disagreement."""

    source: str
    claim: ClaimDraft


@dataclass(frozen=True)
class Proposal:
    """A disagreement that a cross-reading proposes. Nothing of it is believed unchecked."""

    question: str
    kind: Kind
    sides: tuple[ProposedSide, ...]


@dataclass(frozen=True)
class Reading:
    """What a reading of all articles at once found: answers to open questions, by source id, and disagreements."""

    answers: tuple[tuple[str, Answer], ...] = ()
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True)
class CaseSide:
    """One distinct answer of a case: who gives it, its words, and what stands `before` and `after` its quote."""

    number: int
    sources: tuple[str, ...]
    value: str
    quote: str
    before: str
    after: str
    said_by: str | None
    published: date | None


@dataclass(frozen=True)
class Case:
    """A question whose answers no rule could compare: the question, and every distinct answer."""

    number: int
    question: str
    sides: tuple[CaseSide, ...]


@dataclass(frozen=True)
class SentenceDraft:
    """A summary sentence before it is checked, with the ids of the facts it says it rests on."""

    text: str
    facts: tuple[str, ...]


Stance = Literal["asserts", "excludes", "silent"]


@dataclass(frozen=True)
class Judgement:
    """What the two readings of a case found.

    `groups`: numbers of sides that give the same answer, one tuple a distinct answer.
    `relation`, `reason`: of the first reading. `words`: for each side that clashes, the words of its quote
    that make the difference. `proposition` and `stances`: of the doubting reading, None and empty when
    the first found no disagreement.
    """

    number: int
    groups: tuple[tuple[int, ...], ...]
    relation: Literal["same", "compatible", "refines", "complements", "differs", "contradicts", "disputed"]
    reason: str
    words: dict[int, str] = field(default_factory=dict)
    proposition: str | None = None
    stances: dict[int, Stance] = field(default_factory=dict)


class Engine(Protocol):
    """The six questions. All are asynchronous; calls on one engine may run at once.

    `paid`: each question costs something, so what rules can find out first is found out first.
    """

    paid: bool

    async def extract(self, article: Article, missed: Sequence[str] = ()) -> Draft:
        """What does this article say? `missed`: figures, dates and quotations an earlier answer left out."""
        ...

    async def align(self, claims: Sequence[Claim]) -> tuple[Group, ...]:
        """Which claims, of all sources, answer the same question?"""
        ...

    async def examine(self, article: Article, questions: Sequence[Question]) -> tuple[Answer, ...]:
        """What does this article answer to these questions, if anything?"""
        ...

    async def crossread(
        self, articles: Sequence[Article], questions: Mapping[str, Sequence[Question]]
    ) -> Reading:
        """With all articles at once in view: where do they disagree? And what does each answer to the questions
        that are open for it (source id → questions)? Silent articles have an `Answer` without a claim.
        """
        ...

    async def judge(self, cases: Sequence[Case]) -> tuple[Judgement, ...]:
        """Do these answers, which no rule can compare, disagree?"""
        ...

    async def write(self, facts: Sequence[Fact], sources: Sequence[Source] = ()) -> tuple[SentenceDraft, ...]:
        """A paragraph from these facts, each sentence citing its own; `sources` give the names to tell."""
        ...

    @property
    def unasked(self) -> tuple[Dropped, ...]:
        """What was left out of questions so far because it was too long for them."""
        ...

    def run(self) -> Run:
        """What was used so far."""
        ...
