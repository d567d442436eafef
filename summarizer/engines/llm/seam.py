"""The one way to a model: the only file that imports openai or instructor.

Everything passes through `_raw`, which instructor calls for each attempt: strict schema in,
admission, store, transport retries, refusals, usage. Re-asks (the answer failed its schema)
are instructor's; transport retries are ours and are counted apart.
"""

from __future__ import annotations

import asyncio
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
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ValidationError
from tenacity import AsyncRetrying, RetryCallState, RetryError, retry_if_exception, retry_if_exception_type
from tenacity import stop_after_attempt as stop_after

from summarizer.engines.llm import retry
from summarizer.errors import (
    AnswerError,
    CassetteMiss,
    EndpointError,
    EndpointRefused,
    EndpointUnreachable,
    SummarizerError,
)
from summarizer.settings import Settings
from summarizer.store import Store, request_key

T = TypeVar("T", bound=BaseModel)

#: Extra answers that a failed schema may cost.
REASKS = 2
#: Ids of the answers to the question now being asked, in this task: more than one means re-asks.
_ANSWERS: ContextVar[list[str]] = ContextVar("answers")
_URL_NOTE = "    For further information visit https://errors.pydantic.dev/"


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

    `ask(shape, messages)` returns an instance of `shape`, whatever it took to get it.
    """

    def __init__(self, settings: Settings, model: str, store: Store | None = None) -> None:
        self.model = model
        self.usage = Usage()
        self._store = store
        self._gate = asyncio.Semaphore(settings.concurrency)
        key = settings.api_key.get_secret_value() if settings.api_key else "none"
        self._client = openai.AsyncOpenAI(
            api_key=key, base_url=settings.base_url, max_retries=0, timeout=settings.timeout
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
        request = _prepared(request)
        key = request_key(request, self.base_url)
        kept = self._store.get(key) if self._store else None
        if kept is not None:
            completion = ChatCompletion.model_validate_json(kept)
        else:
            completion = await self._call(request, key)
        self._count(completion)
        return _accepted(completion)

    async def _call(self, request: dict[str, Any], key: str) -> ChatCompletion:
        retrying = AsyncRetrying(retry=retry_if_exception(_passes), stop=_stop, wait=_wait, reraise=True)
        async with self._gate:
            async for attempt in retrying:
                with attempt:
                    self.usage.retries += attempt.retry_state.attempt_number > 1
                    if self._store:
                        self._store.begin(key)
                    completion: ChatCompletion = await self._client.chat.completions.create(**request)
        if self._store:
            usage = completion.usage
            self._store.put(
                key,
                completion.model_dump_json(exclude_none=True).encode(),
                model=self.model,
                prompt_tokens=usage.prompt_tokens if usage else 0,
                completion_tokens=usage.completion_tokens if usage else 0,
            )
        return completion

    def _count(self, completion: ChatCompletion) -> None:
        _ANSWERS.get().append(completion.id)
        self.usage.answers += 1
        if completion.usage:
            self.usage.prompt_tokens += completion.usage.prompt_tokens
            self.usage.completion_tokens += completion.usage.completion_tokens

    def _explain(self, error: Exception) -> SummarizerError:
        cause = _root(error)
        if isinstance(cause, SummarizerError):
            return cause
        if isinstance(cause, openai.APIStatusError):
            return self._explain_status(cause)
        if isinstance(cause, openai.APITimeoutError):
            return EndpointUnreachable(
                f"The model endpoint {self.base_url} didn't answer in time.",
                "Try again later, or allow more with the setting timeout.",
            )
        if isinstance(cause, openai.APIConnectionError):
            return EndpointUnreachable(
                f"The model endpoint {self.base_url} can't be reached: {cause.__cause__ or cause}.",
                "Is the server running, and is --base-url right?",
            )
        if isinstance(cause, IncompleteOutputException):
            return AnswerError(
                f"The answer of {self.model} was cut short by its length limit.",
                "Use a model with a longer one.",
            )
        return AnswerError(
            f"{self.model} gave {REASKS + 1} answers that don't fit the schema ({type(cause).__name__}).",
            "Try a model that supports structured outputs.",
        )

    def _explain_status(self, error: openai.APIStatusError) -> SummarizerError:
        status, said = error.status_code, _said(error)
        if said.get("code") == "cassette_miss":
            return CassetteMiss(str(said.get("message", "")))
        message = str(said.get("message", "")) or "no reason given"
        where = f"The model endpoint {self.base_url}"
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


def _prepared(request: dict[str, Any]) -> dict[str, Any]:
    """The request as it goes out: strict schema, no library's version in a re-ask's words."""
    request = dict(request)
    shape = request["response_format"]["json_schema"]
    request["response_format"] = {
        "type": "json_schema",
        "json_schema": {"name": shape["name"], "strict": True, "schema": strict_schema(shape["schema"])},
    }
    request["messages"] = [
        message | {"content": _without_urls(message["content"])} for message in request["messages"]
    ]
    return request


def strict_schema(schema: Any) -> Any:
    """A JSON Schema as strict mode wants it: every field required, none unknown, no titles to pay for."""
    if isinstance(schema, list):
        return [strict_schema(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    out = {
        name: strict_schema(part)
        for name, part in schema.items()
        if not (name in ("title", "description", "default") and isinstance(part, str | int | type(None)))
    }
    if out.get("type") == "object":
        out["required"] = list(out.get("properties", {}))
        out["additionalProperties"] = False
    return out


def _without_urls(content: str) -> str:
    if _URL_NOTE not in content:
        return content
    return "\n".join(line for line in content.split("\n") if not line.startswith(_URL_NOTE))


def _accepted(completion: ChatCompletion) -> ChatCompletion:
    """The completion, if it holds an answer at all: a refusal looks like invalid JSON otherwise."""
    if not completion.choices:
        raise AnswerError("The endpoint sent an answer without content.", "Try again, or another model.")
    choice = completion.choices[0]
    if choice.message.refusal or choice.finish_reason == "content_filter":
        raise Refusal(
            f"The model declined to answer: {choice.message.refusal or 'content filter'}.",
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


def _said(error: openai.APIStatusError) -> dict[str, object]:
    return error.body if isinstance(error.body, dict) else {}


def _root(error: BaseException) -> BaseException:
    """The fault under instructor's and tenacity's wrapping."""
    while isinstance(error, InstructorRetryException | RetryError):
        inner = error.last_attempt.exception() if isinstance(error, RetryError) else error.__cause__
        if inner is None:
            return error
        error = inner
    return error


__all__ = ["EndpointError", "Seam", "Usage", "strict_schema"]
