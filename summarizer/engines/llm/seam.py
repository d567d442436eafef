"""The one way to a model: the only file that imports openai or instructor.

Everything passes through `_raw`, which instructor calls for each attempt: strict schema in,
admission, store, transport retries, refusals, usage. Re-asks (the answer failed its schema)
are instructor's; transport retries are ours and are counted apart.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass
from json import JSONDecodeError
from typing import Any, TypeVar, cast

import instructor
import openai
from instructor.core.exceptions import (
    IncompleteOutputException,
    InstructorRetryException,
    ResponseParsingError,
)
from openai.types.chat import ChatCompletion, ChatCompletionMessage
from openai.types.chat.chat_completion import Choice
from pydantic import BaseModel, ValidationError
from tenacity import AsyncRetrying, RetryCallState, RetryError, retry_if_exception, retry_if_exception_type
from tenacity import stop_after_attempt as stop_after

from summarizer.engines.llm import quiet, retry
from summarizer.engines.llm.wire import prepared
from summarizer.errors import (
    AnswerError,
    CassetteMiss,
    EndpointRefused,
    EndpointUnreachable,
    SummarizerError,
    plain,
)
from summarizer.settings import Settings
from summarizer.store import Store, request_key

T = TypeVar("T", bound=BaseModel)

#: Extra answers that a failed schema may cost.
REASKS = 2
#: Ids of the answers to the question now being asked, in this task: more than one means re-asks.
_ANSWERS: ContextVar[list[str]] = ContextVar("answers")


@dataclass
class Usage:
    """What was used so far. `answers` counts model answers, `reasks` those of them that were repeats."""

    answers: int = 0
    reasks: int = 0
    retries: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0


class Refusal(EndpointRefused):
    """The model declined to answer. Asking the same again doesn't help."""


class Seam:
    """A model at an endpoint.

    `ask(shape, messages)` returns an instance of `shape`, whatever it took to get it. `sleep` waits so many
    seconds between two attempts at transport.
    """

    def __init__(
        self,
        settings: Settings,
        model: str,
        store: Store | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.model = model
        self._sleep = sleep
        self.usage = Usage()
        self._store = store
        self._gate = asyncio.Semaphore(settings.concurrency)
        self._key = settings.api_key.get_secret_value() if settings.api_key else ""
        self._client = openai.AsyncOpenAI(
            api_key=self._key or "none", base_url=settings.base_url, max_retries=0, timeout=settings.timeout
        )
        self.base_url = str(self._client.base_url)
        # Typed loosely: instructor's overloads know only the client's own method.
        patch: Any = instructor.patch
        self._create: Any = patch(create=self._raw, mode=instructor.Mode.JSON_SCHEMA)

    async def ask(self, shape: type[T], messages: list[dict[str, str]]) -> T:
        """One question, one checked answer.

        Raises:
            EndpointError: the endpoint could not be reached, refused, or never gave a valid answer.
            CassetteMiss: the call isn't on the cassette in use.
        """
        attempts = AsyncRetrying(
            stop=stop_after(REASKS + 1),
            retry=retry_if_exception_type((ValidationError, JSONDecodeError, ResponseParsingError)),
            reraise=True,
        )
        answers = _ANSWERS.set([])
        try:
            with quiet.instructor():
                answer = await self._create(
                    response_model=shape, messages=messages, model=self.model, max_retries=attempts
                )
        except (InstructorRetryException, IncompleteOutputException, openai.OpenAIError) as error:
            raise self._explain(error) from None
        finally:
            self.usage.reasks += max(0, len(_ANSWERS.get()) - 1)
            _ANSWERS.reset(answers)
        return cast(T, answer)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.close()

    async def _raw(self, **request: Any) -> ChatCompletion:
        request = prepared(request)
        key = request_key(request, self.base_url)
        kept = self._store.get(key) if self._store else None
        completion = _loaded(kept) if kept is not None else await self._call(request, key)
        self._count(completion)
        return _accepted(completion)

    async def _call(self, request: dict[str, Any], key: str) -> ChatCompletion:
        retrying = AsyncRetrying(
            retry=retry_if_exception(_passes), stop=_stop, wait=_wait, sleep=self._sleep, reraise=True
        )
        async with self._gate:
            async for attempt in retrying:
                with attempt:
                    self.usage.retries += attempt.retry_state.attempt_number > 1
                    if self._store:
                        self._store.begin(key)
                    completion = await self._send(request)
        # An answer without content isn't kept: asked again, the endpoint may do better.
        return self._kept(completion, key) if self._store and _choice(completion) else completion

    async def _send(self, request: dict[str, Any]) -> ChatCompletion:
        try:
            completion: object = await self._client.chat.completions.create(**request)
        except ValueError:  # the body isn't JSON, or isn't text at all
            completion = None
        if isinstance(completion, ChatCompletion):
            return completion
        raise AnswerError(
            f"{self._where} sent something else than a chat completion.",
            "Is --base-url that of an OpenAI-compatible endpoint, up to and with /v1?",
        )

    def _kept(self, completion: ChatCompletion, key: str) -> ChatCompletion:
        """The answer as the store has it: that of another process, if it was faster."""
        assert self._store
        # Whatever the endpoint sent, in or out of the protocol, and nothing that it didn't.
        answer = completion.to_json(indent=None, warnings=False).encode()
        prompt_tokens, completion_tokens = _tokens(completion)
        self._store.put(
            key,
            answer,
            model=self.model,
            prompt_tokens=prompt_tokens,
            completion_tokens=completion_tokens,
        )
        return _loaded(self._store.get(key) or answer)

    def _count(self, completion: ChatCompletion) -> None:
        _ANSWERS.get().append(completion.id)
        prompt_tokens, completion_tokens = _tokens(completion)
        self.usage.answers += 1
        self.usage.prompt_tokens += prompt_tokens
        self.usage.completion_tokens += completion_tokens

    @property
    def _where(self) -> str:
        """The endpoint's name for a message, without a password that stands in its address."""
        return f"The model endpoint {re.sub('//[^/@]*@', '//', self.base_url)}"

    def _safe(self, text: object) -> str:
        """What somebody else says, shortened, and without our key: some endpoints repeat it."""
        said = str(text)
        return plain(said.replace(self._key, "[the key]") if self._key else said)

    def _explain(self, error: Exception) -> SummarizerError:
        cause = _root(error)
        if isinstance(cause, SummarizerError):
            return cause
        if isinstance(cause, openai.APIStatusError):
            return self._explain_status(cause)
        if isinstance(cause, openai.APITimeoutError) or _timed_out(cause):
            return EndpointUnreachable(
                f"{self._where} didn't answer in time.",
                "Try again later, or allow more with the setting timeout.",
            )
        if isinstance(cause, openai.APIConnectionError):
            return EndpointUnreachable(
                f"{self._where} can't be reached: {self._safe(_worded(cause.__cause__ or cause))}.",
                "Is the server running, and is --base-url right?",
            )
        if isinstance(cause, IncompleteOutputException):
            return AnswerError(
                f"The answer of {self.model} was cut short by its length limit.",
                "Use a model with a longer one.",
            )
        if isinstance(cause, ValidationError | JSONDecodeError | ResponseParsingError):
            return AnswerError(
                f"{self.model} gave {REASKS + 1} answers that don't fit the schema ({_misfit(cause)}).",
                "Try a model that supports structured outputs.",
            )
        return AnswerError(
            f"What {self.model} was asked or answered can't be handled ({type(cause).__name__}).",
            "Is --base-url that of an OpenAI-compatible endpoint? If it is, report this.",
        )

    def _explain_status(self, error: openai.APIStatusError) -> SummarizerError:
        status, said = error.status_code, _said(error)
        if said.get("code") == "cassette_miss":
            return _missed(str(said.get("message", "")))
        message = self._safe(said.get("message") or "no reason given").rstrip(".")
        where = self._where
        if status in (401, 403):
            return EndpointRefused(f"{where} refused the key ({status}): {message}.", "Check OPENAI_API_KEY.")
        if status == 404:
            return EndpointRefused(
                f"{where} has no model {self.model!r} (404): {message}.", "Check --model and --base-url."
            )
        if said.get("code") in retry.SPENT:
            return EndpointRefused(f"{where} says the quota is used up (429): {message}.", "Top up, or wait.")
        advice = "Try again later." if status in retry.TRANSIENT else "The request is at fault: report this."
        return EndpointRefused(f"{where} answered with an error ({status}): {message}.", advice)


def _loaded(kept: bytes) -> ChatCompletion:
    """A kept answer, as leniently as the openai client takes a sent one: it was good enough when it came."""
    return ChatCompletion.construct(**json.loads(kept))


def _choice(completion: ChatCompletion) -> Choice | None:
    """The answer's one choice; None when the endpoint sent none, or one without a message."""
    choices = completion.choices
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], Choice):
        return None
    return choices[0] if isinstance(choices[0].message, ChatCompletionMessage) else None


def _tokens(completion: ChatCompletion) -> tuple[int, int]:
    """Prompt's and answer's tokens, as far as the endpoint tells them in numbers."""
    told = (getattr(completion.usage, name, None) for name in ("prompt_tokens", "completion_tokens"))
    prompt_tokens, completion_tokens = (number if isinstance(number, int) else 0 for number in told)
    return prompt_tokens, completion_tokens


def _misfit(error: Exception) -> str:
    """The first thing that is wrong, without the answer's words."""
    if not isinstance(error, ValidationError):
        return "not JSON"
    return plain(error.errors(include_input=False, include_url=False, include_context=False)[0]["msg"], 120)


def _accepted(completion: ChatCompletion) -> ChatCompletion:
    """The completion, if it holds an answer at all: a refusal looks like invalid JSON otherwise."""
    choice = _choice(completion)
    if choice is None:
        raise AnswerError("The endpoint sent an answer without content.", "Try again, or another model.")
    if choice.message.refusal or choice.finish_reason == "content_filter":
        raise Refusal(
            f"The model declined to answer: {plain(choice.message.refusal or 'content filter')}.",
            "This article is left out; another model may take it.",
        )
    return completion


def _passes(error: BaseException) -> bool:
    if isinstance(error, openai.APIStatusError):
        return error.status_code in retry.TRANSIENT and _said(error).get("code") not in retry.SPENT
    return isinstance(error, openai.APIConnectionError)


def _stop(state: RetryCallState) -> bool:
    error = state.outcome.exception() if state.outcome else None
    asked = _asked_wait(error)
    if asked is not None and asked > retry.LONGEST_WAIT:
        return True
    limit = retry.ATTEMPTS if isinstance(error, openai.APIStatusError) else retry.CONNECT_ATTEMPTS
    return state.attempt_number >= limit


def _wait(state: RetryCallState) -> float:
    asked = _asked_wait(state.outcome.exception() if state.outcome else None)
    return retry.backoff(state.attempt_number) if asked is None else asked


def _asked_wait(error: BaseException | None) -> float | None:
    return retry.retry_after(error.response.headers) if isinstance(error, openai.APIStatusError) else None


def _missed(message: str) -> CassetteMiss:
    """A miss as `summarizer.testing` tells it: what, the difference line by line, what to do."""
    what, *difference, advice = message.split("\n") if "\n" in message else (message, "")
    miss = CassetteMiss(what, advice)
    if difference:
        miss.add_note("\n".join(difference))
    return miss


def _said(error: openai.APIStatusError) -> dict[str, object]:
    """What the endpoint gives as its reason; some give only words ("model not found")."""
    return error.body if isinstance(error.body, dict) else {"message": error.body}


def _timed_out(error: BaseException | None) -> bool:
    """True when a time-out lies under the error, whatever the layers between made of it."""
    while error is not None:
        if isinstance(error, TimeoutError) or type(error).__name__.endswith("Timeout"):
            return True
        error = error.__cause__ or error.__context__
    return False


def _worded(error: BaseException) -> str:
    """What the error says, or, when it says nothing, what it is."""
    return str(error) or type(error).__name__


def _root(error: BaseException) -> BaseException:
    """The fault under instructor's and tenacity's wrapping."""
    while isinstance(error, InstructorRetryException | RetryError):
        inner = error.last_attempt.exception() if isinstance(error, RetryError) else error.__cause__
        if inner is None:
            return error
        error = inner
    return error


__all__ = ["REASKS", "Refusal", "Seam", "Usage"]
