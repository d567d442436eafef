"""One line of an output or error file: an answer to keep, an error, or nothing of ours.

As documented, a line is `{id, custom_id, response: {status_code, request_id, body} | null, error: {code, message} |
null}`, in any order of lines. As seen, a request's own error stands in `response.body.error`, with its status.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from summarizer.batch.endpoint import status_error
from summarizer.batch.job import Refused
from summarizer.engines.llm import faults
from summarizer.engines.llm.reply import completion
from summarizer.engines.llm.shape import plain_json
from summarizer.errors import AnswerError
from summarizer.ground import Located, Locator
from summarizer.store import Answered

#: Quotes of an answer that are looked for before it counts as another article's.
_LOOKED_FOR = 40


@dataclass(frozen=True)
class Failure:
    """A request that brought no answer: why, and what it would meet again, if it would."""

    key: str
    reason: str
    refused: Refused | None = None


def read(line: bytes | None) -> tuple[str, dict[str, Any]] | None:
    """The `custom_id` and the line; None where it can't be read."""
    try:
        value = json.loads(line) if line is not None else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    key = value.get("custom_id")
    return (key, value) if isinstance(key, str) else None


def used(value: dict[str, Any]) -> tuple[int, int]:
    """Tokens sent and received that an answer is billed for, whatever becomes of it; 0 where a line says nothing."""
    response = value.get("response")
    body = response.get("body") if isinstance(response, dict) else None
    told = body.get("usage") if isinstance(body, dict) else None
    counts = (
        [told.get(name) for name in ("prompt_tokens", "completion_tokens")] if isinstance(told, dict) else []
    )
    sent, received = (count if type(count) is int and count >= 0 else 0 for count in counts or (0, 0))
    return sent, received


def outcome(key: str, value: dict[str, Any], asked: dict[str, Any]) -> Answered | Failure:
    """What a line brings for the request of this key, whose body is `asked`."""
    response = value.get("response")
    if (
        isinstance(response, dict)
        and isinstance(status := response.get("status_code"), int)
        and status != 200
    ):
        return _failed(key, status, response.get("body"))
    error = value.get("error")
    if isinstance(error, dict) and error:
        return Failure(key, str(error.get("code") or error.get("message") or "no reason given"))
    if not isinstance(response, dict):
        return Failure(key, "neither an answer nor an error")
    body = json.dumps(response.get("body"), ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
    try:
        answer = completion(body, faults.ENDPOINT)
    except AnswerError:
        return Failure(key, "no chat completion")
    if answer.choice is None:
        return Failure(key, "an answer without content")
    if not is_of(answer.choice.message.content, asked):
        return Failure(key, "an answer that quotes nothing of the article")
    return Answered(key, body, str(asked.get("model")), answer.prompt_tokens, answer.completion_tokens)


def _failed(key: str, status: int, body: Any) -> Failure:
    error = body.get("error", body) if isinstance(body, dict) else body
    met = status_error(status, error)
    told = faults.said(met)
    reason = f"{status} {told.get('code') or told.get('message') or 'no reason given'}"
    stays = faults.kind(met) == "stays" and status < 429
    return Failure(key, reason, Refused(status=status, error=error) if stays else None)


def is_of(content: str | None, asked: dict[str, Any]) -> bool:
    """False when an answer gives claims and quotes nothing that stands in the article it was asked about: it is
    another request's. What can't be read is left to the stages.
    """
    quotes = list(islice(_quotes(content), _LOOKED_FOR))
    if not quotes:
        return True
    text = str(asked["messages"][1]["content"])
    if any(quote in text for quote in quotes):
        return True
    locator = Locator(text)
    return any(isinstance(locator.locate(quote), Located) for quote in quotes)


def _quotes(content: str | None) -> Iterator[str]:
    try:
        answer = json.loads(plain_json(content or ""))
    except (ValueError, RecursionError):
        return
    claims = answer.get("claims") if isinstance(answer, dict) else None
    for claim in claims if isinstance(claims, list) else ():
        quote = claim.get("quote") if isinstance(claim, dict) else None
        if isinstance(quote, str) and quote.strip():
            yield quote
