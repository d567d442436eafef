"""What requests are expected to take and cost, and how far a job's limits let them go.

What is sent is known, what comes back is estimated as a live run's is (`engines.llm.estimate`), and corrected by what
this job's answers took: a model that thinks aloud is billed for it. Requests that failed or expired aren't billed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from summarizer.batch.job import Job, Part
from summarizer.engines.llm.estimate import CHARACTERS_A_CLAIM, CHARACTERS_A_TOKEN, DRAFTED, MOST_CLAIMS
from summarizer.engines.llm.ledger import cost
from summarizer.resources import prompt
from summarizer.settings import Price

#: A batch's price as a share of the same calls' live: "50% cost discount compared to synchronous APIs",
#: https://platform.openai.com/docs/guides/batch. Prices in the settings are those of live calls.
BATCH_PRICE = 0.5


@dataclass(frozen=True)
class Tokens:
    """Tokens sent and received."""

    prompt: float = 0.0
    completion: float = 0.0

    def __add__(self, other: Tokens) -> Tokens:
        return Tokens(self.prompt + other.prompt, self.completion + other.completion)

    def times(self, other: Tokens) -> Tokens:
        """Each multiplied by the other's."""
        return Tokens(self.prompt * other.prompt, self.completion * other.completion)

    def dollars(self, price: Price) -> float:
        """US dollars by batch. `price`: that of live calls."""
        return BATCH_PRICE * cost(price, self.prompt, self.completion)


NONE = Tokens()


def expected(body: bytes) -> Tokens:
    """What a request for extraction is likely to take: of an article's claims the answer, of one that was cut short all
    the room that it is given now.
    """
    request = json.loads(body)
    told = [str(message["content"]) for message in request["messages"]]
    form = json.dumps(request.get("response_format", {}).get("json_schema", {}).get("schema", ""))
    claims = min(MOST_CLAIMS, max(0, len(told[1]) - _frame()) / CHARACTERS_A_CLAIM)
    answer = request.get("max_tokens") or DRAFTED * claims / CHARACTERS_A_TOKEN
    return Tokens((sum(map(len, told)) + len(form)) / CHARACTERS_A_TOKEN, answer)


@cache
def _frame() -> int:
    """Characters of a question without its article."""
    empty = dict.fromkeys(("title", "published", "missed", "article", "mark"), "")
    return len(prompt("extract", **empty)[1]["content"])


def learnt(parts: Iterable[Part]) -> Tokens:
    """What answers took, as a multiple of what was expected of them; 1 where nothing is known."""
    foreseen, found = Tokens(), Tokens()
    for part in parts:
        if part.outcome is not None:
            share = part.outcome.answered / part.requests
            foreseen += Tokens(part.prompt_tokens, part.completion_tokens).times(Tokens(share, share))
            found += Tokens(part.outcome.prompt_tokens, part.outcome.completion_tokens)
    return Tokens(
        found.prompt / foreseen.prompt if found.prompt and foreseen.prompt else 1.0,
        found.completion / foreseen.completion if found.completion and foreseen.completion else 1.0,
    )


class Allowance:
    """What a job may still submit within its limits.

    Raises:
        SettingsError: its cost is bounded, and no price is known.
    """

    def __init__(self, job: Job, price: Price | None) -> None:
        self.price = price
        self.requests = sum(part.requests for part in job.parts)
        """Requests submitted, in all of the job's batches."""
        self._max_calls, self._max_cost = job.max_calls, job.max_cost
        self._factor = learnt(job.parts)
        self._spent = Tokens()
        for part in job.parts:
            self._spent += self._of(part)
        self.exhausted = False
        """Whether something was refused: what comes after it is refused, too, so that the order stands."""

    @property
    def dollars(self) -> float | None:
        """What those requests cost, or are expected to; None without a price."""
        return self._spent.dollars(self.price) if self.price else None

    def corrected(self, tokens: Tokens) -> Tokens:
        """What a request is expected to take, by what this job's answers took."""
        return tokens.times(self._factor)

    def admits(self, tokens: Tokens, requests: int = 1) -> bool:
        """Whether so much more may be submitted; it counts as submitted then. `tokens`: not yet `corrected`."""
        after = self._spent + self.corrected(tokens)
        over = self._max_calls is not None and self.requests + requests > self._max_calls
        if self.price and self._max_cost is not None:
            over = over or after.dollars(self.price) > self._max_cost
        if over or self.exhausted:
            self.exhausted = True
            return False
        self._spent = after
        self.requests += requests
        return True

    def _of(self, part: Part) -> Tokens:
        """What a part took; while it isn't collected, what is expected of it."""
        if part.outcome is None:
            return self.corrected(Tokens(part.prompt_tokens, part.completion_tokens))
        return Tokens(part.outcome.prompt_tokens, part.outcome.completion_tokens)
