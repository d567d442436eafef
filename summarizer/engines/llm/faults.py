"""What went wrong at an endpoint: what kind of fault it is, and how it is told to a user.

Pure functions of an exception. Everything an endpoint says is shortened, made printable, and freed of our key (some
endpoints repeat it).
"""

from __future__ import annotations

import re
from asyncio import CancelledError
from collections.abc import Iterator
from dataclasses import dataclass
from json import JSONDecodeError
from typing import Literal

import openai
from instructor.core.exceptions import (
    IncompleteOutputException,
    InstructorRetryException,
    ResponseParsingError,
)
from pydantic import ValidationError
from tenacity import RetryError

from summarizer.engines.llm import overflow, retry
from summarizer.engines.llm.client import TooLarge
from summarizer.engines.llm.reply import BrokenOff, NotACompletion
from summarizer.errors import (
    AnswerError,
    CassetteMiss,
    EndpointRefused,
    EndpointUnreachable,
    SummarizerError,
    TooLong,
    plain,
)

#: `passes`: worth another try. `throttled`: the same, and nobody's fault. `odd`: what a wrong address or key brings,
#: so worth another try only at an endpoint that has answered before. `stays`: the same call brings the same.
Kind = Literal["passes", "throttled", "odd", "stays"]


class Refusal(EndpointRefused):
    """The model declined to answer. Asking the same again doesn't help."""


class NoContent(NotACompletion):
    """A completion came without a choice or a message."""


#: How a message begins that is about the endpoint.
ENDPOINT = "The model endpoint"


@dataclass(frozen=True)
class Where:
    """Whom a fault is told of: the endpoint's address, the model, the key that may not be told."""

    base_url: str
    model: str
    key: str
    answers: int
    """Answers that a question may cost before it is given up."""

    @property
    def name(self) -> str:
        """The endpoint's name for a message, without a password that stands in its address."""
        return f"{ENDPOINT} {re.sub('//[^/@]*@', '//', self.base_url)}"

    def safe(self, text: object) -> str:
        """What somebody else says, shortened, printable, without our key."""
        said = str(text)
        return plain(said.replace(self.key, "[the key]") if self.key else said)


def kind(error: BaseException) -> Kind:
    """What kind of fault this is."""
    if isinstance(error, openai.APIStatusError):
        return _kind_of_status(error)
    if isinstance(error, NotACompletion) or caused_by(error, TooLarge):
        return "odd"
    return "passes" if isinstance(error, openai.APIConnectionError | TimeoutError | BrokenOff) else "stays"


def _kind_of_status(error: openai.APIStatusError) -> Kind:
    status = error.status_code
    if said(error).get("code") in retry.SPENT or is_too_long(error):
        return "stays"
    if status in retry.THROTTLED:
        return "throttled"
    if status in retry.TRANSIENT:
        return "passes"
    return "odd" if status in retry.ODD else "stays"


def explain(error: BaseException, where: Where) -> SummarizerError:
    """The error that a user is shown for what came up while asking."""
    cause = root(error)
    if isinstance(cause, SummarizerError):
        return cause
    if isinstance(cause, openai.APIStatusError):
        return _explain_status(cause, where)
    if isinstance(cause, openai.APIConnectionError | TimeoutError):
        return _explain_connection(cause, where)
    if isinstance(cause, IncompleteOutputException):
        return TooLong(f"The answer of {where.model} was cut short by its length limit.", _SHORTER)
    if isinstance(cause, ValidationError | JSONDecodeError | ResponseParsingError):
        return AnswerError(
            f"{where.model} gave {where.answers} answers that don't fit the schema ({_misfit(cause)}).",
            "Try a model that supports structured outputs.",
        )
    return AnswerError(
        f"What {where.model} was asked or answered can't be handled ({type(cause).__name__}).",
        "Is --base-url that of an OpenAI-compatible endpoint? If it is, report this.",
    )


_SHORTER = "Use a model with a longer one, or give it shorter articles."


def _explain_connection(error: BaseException, where: Where) -> SummarizerError:
    if caused_by(error, TooLarge):
        return AnswerError(
            f"{where.name} sent {where.safe(deepest(error))}.", "Is --base-url that of a model endpoint?"
        )
    if timed_out(error):
        return EndpointUnreachable(
            f"{where.name} didn't answer in time.", "Try again later, or allow more with the setting timeout."
        )
    cause = error.__cause__ or error
    return EndpointUnreachable(
        f"{where.name} can't be reached: {where.safe(str(cause) or type(cause).__name__)}.",
        "Is the server running, and is --base-url right?",
    )


def _explain_status(error: openai.APIStatusError, where: Where) -> SummarizerError:
    status, told = error.status_code, said(error)
    if _is_miss(error):
        return _missed(str(told.get("message", "")))
    message = where.safe(told.get("message") or "no reason given").rstrip(".")
    name = where.name
    if is_too_long(error):
        return TooLong(f"{name} takes no question as long as this ({status}): {message}.", _SHORTER)
    if status in (401, 403):
        return EndpointRefused(f"{name} refused the key ({status}): {message}.", "Check OPENAI_API_KEY.")
    if status == 404:
        return EndpointRefused(
            f"{name} has no model {where.model!r} (404): {message}.", "Check --model and --base-url."
        )
    if told.get("code") in retry.SPENT:
        return EndpointRefused(f"{name} says the quota is used up (429): {message}.", "Top up, or wait.")
    passing = status in retry.TRANSIENT or status in retry.THROTTLED
    advice = "Try again later." if passing else "The request is at fault: report this."
    return EndpointRefused(f"{name} answered with an error ({status}): {message}.", advice)


def is_too_long(error: openai.APIStatusError) -> bool:
    """True when the endpoint finds the question too long."""
    return not _is_miss(error) and overflow.is_too_long(error.status_code, words(error))


def is_form_refused(error: openai.APIStatusError) -> bool:
    """True when the endpoint doesn't take the form in which an answer was asked for."""
    return not _is_miss(error) and overflow.is_form_refused(error.status_code, words(error))


def is_limit_refused(error: openai.APIStatusError) -> bool:
    """True when the endpoint doesn't grant an answer of the length asked for."""
    return not _is_miss(error) and overflow.is_limit_refused(error.status_code, words(error))


def _is_miss(error: openai.APIStatusError) -> bool:
    """True for a cassette's word that a call isn't on it; it quotes the call."""
    return said(error).get("code") == "cassette_miss"


def said(error: openai.APIStatusError) -> dict[str, object]:
    """What the endpoint gives as its reason; some give only words ("model not found")."""
    return error.body if isinstance(error.body, dict) else {"message": error.body}


def words(error: openai.APIStatusError) -> str:
    """All that the endpoint says, in lower case, at most 4,000 characters."""
    return f"{error.body!r}"[:4000].lower()


def root(error: BaseException) -> BaseException:
    """The fault under instructor's and tenacity's wrapping."""
    while isinstance(error, InstructorRetryException | RetryError):
        inner = error.last_attempt.exception() if isinstance(error, RetryError) else error.__cause__
        if inner is None:
            return error
        error = inner
    return error


def _layers(error: BaseException) -> Iterator[BaseException]:
    """The error, what it was made of, and so on. One error raised for many calls may lead back to itself."""
    seen: set[int] = set()
    layer: BaseException | None = error
    while layer is not None and id(layer) not in seen:
        seen.add(id(layer))
        yield layer
        layer = layer.__cause__ or layer.__context__


def deepest(error: BaseException) -> BaseException:
    """The fault that all others were made of."""
    return list(_layers(error))[-1]


def caused_by(error: BaseException, kind: type[BaseException]) -> bool:
    """True when `error` is such a fault, or was made of one."""
    return any(isinstance(layer, kind) for layer in _layers(error))


def timed_out(error: BaseException) -> bool:
    """True when a time-out lies at the bottom, whatever the layers between made of it: one of them takes a broken
    connection for a time-out, another a time-out for a broken connection.
    """
    first = deepest(error)  # a time-out of asyncio's own is made of a cancellation
    return isinstance(first, TimeoutError | CancelledError) or type(first).__name__.endswith("Timeout")


def _missed(message: str) -> CassetteMiss:
    """A miss as `summarizer.testing` tells it: what, the difference line by line, what to do."""
    what, *difference, advice = message.split("\n") if "\n" in message else (message, "")
    miss = CassetteMiss(what, advice)
    if difference:
        miss.add_note("\n".join(difference))
    return miss


def _misfit(error: Exception) -> str:
    """The first thing that is wrong, without the answer's words."""
    if isinstance(error, ResponseParsingError):
        return "a key stands twice in one object"
    if not isinstance(error, ValidationError):
        return "not JSON"
    return plain(error.errors(include_input=False, include_url=False, include_context=False)[0]["msg"], 120)
