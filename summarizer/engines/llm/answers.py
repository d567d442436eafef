"""The shapes a model fills in. Separate from the public records, small, and valid in strict mode.

Strict mode (structured outputs) wants every field required and no unknown ones, and takes no
length or range keywords; so bounds are checked by validators, which instructor turns into a
re-ask. Field names are short: a model pays for every one of them.
"""

from __future__ import annotations

from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, field_validator
from pydantic_core import PydanticCustomError

from summarizer.engines.base import Stance
from summarizer.records import ActorKind, Kind, Modality


class Shape(BaseModel):
    """Base of every answer."""

    model_config = ConfigDict(extra="forbid")


T = TypeVar("T", bound=Shape)


class _Quoting(Shape):
    @field_validator("quote", check_fields=False)
    @classmethod
    def _quote_is_given(cls, quote: str | None) -> str | None:
        if quote is not None and not quote.strip():
            raise PydanticCustomError("empty_quote", "a quote is copied from the article, never empty")
        return quote


class ClaimAnswer(_Quoting):
    """One claim. `modality` null = happened; `statement` null = the quote's own sentence says it."""

    question: str
    value: str
    kind: Kind
    quote: str
    modality: Modality | None
    said_by: str | None
    when: str | None
    statement: str | None


class SpeakerAnswer(Shape):
    """Whose the words in quotation marks are: the first words of each passage."""

    name: str | None
    channel: str | None
    begins: list[str]


class ActorAnswer(Shape):
    """One participant."""

    name: str
    kind: ActorKind
    aliases: list[str]
    role: str | None


class EventAnswer(_Quoting):
    """The event."""

    what: str
    type: str | None
    when: str | None
    where: str | None
    quote: str


class ExtractAnswer(Shape):
    """Everything one article says."""

    event: EventAnswer
    gist: str
    claims: list[ClaimAnswer]
    speakers: list[SpeakerAnswer]
    actors: list[ActorAnswer]


class Requoted(Shape):
    """One passage copied again; null when the article doesn't say it."""

    number: int
    quote: str | None


class RequoteAnswer(Shape):
    """The passages that were asked for again."""

    quotes: list[Requoted]


class AlignAnswer(Shape):
    """Numbers of questions: `same` ask one thing, `several` take several answers, `own` only their article can
    answer.
    """

    same: list[list[int]]
    several: list[int]
    own: list[int]


class ExaminedAnswer(_Quoting):
    """One article's answer to one question."""

    number: int
    value: str
    quote: str
    modality: Modality | None
    said_by: str | None
    statement: str | None


class ExamineAnswer(Shape):
    """The questions answered, and the numbers of those the article is silent on."""

    answers: list[ExaminedAnswer]
    silent: list[int]


class PutAnswer(ExaminedAnswer):
    """An article's answer to an open question, with all articles in view."""

    article: int


class SideAnswer(_Quoting):
    """One article's side of a disagreement."""

    article: int
    value: str
    quote: str
    said_by: str | None


class DisagreementAnswer(Shape):
    """One disagreement."""

    question: str
    kind: Kind
    sides: list[SideAnswer]


class CrossreadAnswer(Shape):
    """Answers to the open questions, and all disagreements."""

    answers: list[PutAnswer]
    disagreements: list[DisagreementAnswer]


class WordsAnswer(Shape):
    """The words of one answer that make a clash."""

    answer: int
    words: str


class ClashAnswer(Shape):
    """The first reading of one case whose answers clash."""

    case: int
    groups: list[list[int]]
    relation: Literal["differs", "contradicts"]
    reason: str
    words: list[WordsAnswer]


class CalmAnswer(Shape):
    """The first reading of one case whose answers don't clash."""

    case: int
    relation: Literal["same", "compatible", "refines", "complements", "disputed"]


class JudgeAnswer(Shape):
    """The first reading of all cases."""

    clashes: list[ClashAnswer]
    calm: list[CalmAnswer]


class StanceAnswer(Shape):
    """One answer's stance on a proposition."""

    answer: int
    stance: Stance


class DoubtedAnswer(Shape):
    """The doubting reading of one case."""

    case: int
    proposition: str
    stances: list[StanceAnswer]


class DoubtAnswer(Shape):
    """The doubting reading of all cases."""

    cases: list[DoubtedAnswer]


class SentenceAnswer(Shape):
    """One sentence of a summary."""

    text: str
    facts: list[str]


class WriteAnswer(Shape):
    """The summary."""

    sentences: list[SentenceAnswer]
