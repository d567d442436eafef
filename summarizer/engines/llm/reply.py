"""What an endpoint sent, as far as it matters: one choice, its words, and the tokens it reports.

Read as leniently as the openai client does, for local servers leave fields out and add others, but without its
classes: making them costs more than reading the JSON. The names `choices`, `message` and `usage` are those that
instructor looks for.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from openai.types import CompletionUsage

from summarizer.errors import AnswerError

#: Instructor adds usage up over re-asks, and where it finds none it looks, twice a call, for a package that
#: isn't installed. Ours is counted in the ledger, so that it is given nothing to add.
_NO_USAGE = CompletionUsage(prompt_tokens=0, completion_tokens=0, total_tokens=0)


@dataclass(frozen=True, slots=True)
class Message:
    """The words. `content` None: there are none."""

    content: str | None
    refusal: str | None = None
    role: str = "assistant"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer and why it ended."""

    message: Message
    finish_reason: str | None


@dataclass(frozen=True, slots=True)
class Completion:
    """A chat completion. `choices` holds one choice or none; tokens are 0 where the endpoint doesn't say."""

    choices: tuple[Choice, ...]
    prompt_tokens: int
    completion_tokens: int
    body: bytes
    """As it was sent."""

    @property
    def usage(self) -> CompletionUsage:
        """What instructor adds up: nothing."""
        return _NO_USAGE

    @property
    def choice(self) -> Choice | None:
        """The choice; None when there is none with a message."""
        return self.choices[0] if self.choices else None

    @property
    def cut_short(self) -> bool:
        """True when the answer ran into a limit of length."""
        return self.choice is not None and self.choice.finish_reason == "length"


class NotACompletion(AnswerError):
    """Something came that is no chat completion: a web page, other JSON, nothing."""


class BrokenOff(AnswerError):
    """JSON came whose end is missing, or that was damaged on its way."""


def is_json(text: str | None) -> bool:
    """True when `text` is one whole JSON value."""
    try:
        json.loads(text or "")
    except (ValueError, RecursionError):
        return False
    return True


def completion(body: bytes, where: str) -> Completion:
    """Read an answer. `where` names the endpoint in a message.

    Raises:
        BrokenOff: it begins as JSON and doesn't end as such.
        NotACompletion: it is something else than a chat completion.
    """
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        if body.lstrip()[:1] == b"{":
            raise BrokenOff(f"{where} sent an answer that breaks off.", "Try again later.") from None
        value = None
    if not isinstance(value, dict):
        raise NotACompletion(
            f"{where} sent something else than a chat completion.",
            "Is --base-url that of an OpenAI-compatible endpoint, up to and with /v1?",
        )
    usage = value.get("usage")
    counts = [usage.get(name) if isinstance(usage, dict) else None for name in _COUNTS]
    prompt_tokens, completion_tokens = (n if isinstance(n, int) and n >= 0 else 0 for n in counts)
    return Completion(_choices(value.get("choices")), prompt_tokens, completion_tokens, body)


_COUNTS = ("prompt_tokens", "completion_tokens")


def _choices(value: Any) -> tuple[Choice, ...]:
    first = value[0] if isinstance(value, list) and value else None
    message = first.get("message") if isinstance(first, dict) else None
    if not isinstance(first, dict) or not isinstance(message, dict):
        return ()
    refusal, role, reason = message.get("refusal"), message.get("role"), first.get("finish_reason")
    content = _words(message.get("content"))
    if reason == "length" and is_json(content):
        reason = "stop"  # nothing is missing
    words = Message(
        content,
        refusal if isinstance(refusal, str) and refusal else None,
        role if isinstance(role, str) and role else "assistant",
    )
    return (Choice(words, reason if isinstance(reason, str) else None),)


def _words(content: Any) -> str | None:
    """The content's text; some servers send it in parts."""
    if isinstance(content, list):
        texts = [part.get("text") for part in content if isinstance(part, dict)]
        return "".join(text for text in texts if isinstance(text, str))
    return content if isinstance(content, str) else None
