"""A batch job's state, as records: what is asked where, within which limits, and how far each input file has come."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from summarizer.errors import SummarizerError
from summarizer.records import Article, Dropped
from summarizer.settings import Depth

#: How far a part has come. `uploading` and `creating` are noted before the call and so say "perhaps done": after a
#: kill the endpoint is asked whether it was.
Step = Literal["written", "uploading", "uploaded", "creating", "sent", "collected"]


class JobError(SummarizerError):
    """A job's folder can't be used."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Outcome(_Record):
    """What a part's batch brought, in requests (of lines that answer none: in lines)."""

    answered: Annotated[int, Field(ge=0)] = 0
    """Answers now in the store."""
    failed: Annotated[int, Field(ge=0)] = 0
    """Requests that came back with an error, or with what is no answer to them."""
    missing: Annotated[int, Field(ge=0)] = 0
    """Requests that came back not at all."""
    stray: Annotated[int, Field(ge=0)] = 0
    """Lines that can't be read, belong to no request of this part, or came again."""
    prompt_tokens: Annotated[int, Field(ge=0)] = 0
    """Tokens sent, of all answers, also of those that were refused: they are billed."""
    completion_tokens: Annotated[int, Field(ge=0)] = 0
    """Tokens received, of all answers."""
    reasons: Mapping[str, int] = Field(default_factory=dict)
    """Why, in words → how often; the most frequent ones."""


class Part(_Record):
    """One input file and its batch."""

    number: Annotated[int, Field(ge=1)]
    """From 1 on."""
    requests: Annotated[int, Field(ge=1)]
    """Lines of the input file."""
    bytes: Annotated[int, Field(ge=1)]
    """Size of the input file."""
    digest: str
    """SHA-256 of the input file, in hex."""
    prompt_tokens: Annotated[int, Field(ge=0)] = 0
    """Tokens that its requests are expected to send."""
    completion_tokens: Annotated[int, Field(ge=0)] = 0
    """Tokens that their answers are expected to have."""
    step: Step = "written"
    """How far it has come."""
    file: str | None = None
    """The endpoint's id of the uploaded input file; null before."""
    batch: str | None = None
    """The endpoint's id of the batch; null before."""
    status: str | None = None
    """The batch's status when it was last asked for; null before."""
    completed: Annotated[int, Field(ge=0)] = 0
    """Requests answered by then, as the endpoint counts."""
    failed: Annotated[int, Field(ge=0)] = 0
    """Requests failed by then, as the endpoint counts."""
    outcome: Outcome | None = None
    """What was collected; null before."""

    @property
    def name(self) -> str:
        """The input file's name in the folder."""
        return f"part-{self.number:04}.jsonl"


class Job(_Record):
    """A job's state: what is asked where, and its parts."""

    version: Literal[1] = 1
    """Of this record."""
    id: str
    """Tells this job's files and batches from those of all other jobs of an account."""
    base_url: str
    """The endpoint."""
    model: str
    """The model."""
    depth: Depth
    """Cost against care: `full` asks a second time for what an answer left out."""
    max_chars: int
    """Articles longer than this many characters are read in parts."""
    store: str
    """The store's file."""
    max_calls: Annotated[int, Field(ge=0)] | None = None
    """Requests that may be submitted, over all runs; null = as many as it takes."""
    max_cost: Annotated[float, Field(ge=0)] | None = None
    """US dollars that what is submitted may be expected to cost, over all runs; null = what it takes."""
    parts: tuple[Part, ...] = ()
    """In order of number."""

    def part(self, number: int) -> Part:
        """The part of this number."""
        return next(part for part in self.parts if part.number == number)

    def with_part(self, part: Part) -> Job:
        """The job with this part in the place of the one with its number, or as its last."""
        others = [one for one in self.parts if one.number != part.number]
        return self.model_copy(update={"parts": tuple(sorted([*others, part], key=lambda one: one.number))})

    def without_part(self, part: Part) -> Job:
        """The job without this part."""
        return self.model_copy(update={"parts": tuple(p for p in self.parts if p.number != part.number)})


class Entry(_Record):
    """An article of the job, and what a reader should know of how it was read."""

    article: Article
    notes: tuple[Dropped, ...] = ()


class Refused(_Record):
    """An error that the same request would meet again."""

    status: int
    """HTTP status."""
    error: object = None
    """What the endpoint gave as its reason."""


class AllRefused(_Record):
    """What was refused for good. An endpoint says the same of many requests: each error stands once."""

    errors: tuple[Refused, ...]
    """The errors."""
    requests: Mapping[str, Annotated[int, Field(ge=0)]]
    """A request's key → the number of its error, from 0."""

    @model_validator(mode="after")
    def _known(self) -> AllRefused:
        if any(number >= len(self.errors) for number in self.requests.values()):
            raise PydanticCustomError("refused", "a request has an error that isn't there")
        return self


def new_id() -> str:
    """An id that no other job has: it can't be made of what is asked, for the same may be asked by two jobs."""
    return secrets.token_hex(6)
