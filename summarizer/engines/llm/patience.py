"""How often a call is tried: by the kind of fault, and by how the endpoint does otherwise.

An endpoint that has never answered is given up soon: its address, key or model is likely wrong. One that has
answered before, and now answers nobody, is waited for (a restart, a night's maintenance), by all calls at once; when
that has lasted too long the calls that remain are given up at once. One that answers others, but not this call, has
trouble with this call, and the usual number of attempts is enough.
"""

from __future__ import annotations

from dataclasses import dataclass

import openai
from tenacity import RetryCallState

from summarizer.engines.llm import faults, retry

#: Seconds that one call is tried for, at least; each attempt may take as long as the setting `timeout`.
LONGEST_TRY = 300.0


@dataclass
class Health:
    """What is known of an endpoint, by all its calls."""

    answered: int = 0
    down: bool = False

    def answers(self) -> None:
        """Note that it has answered somebody."""
        self.answered += 1
        self.down = False


class Patience:
    """Tenacity's `retry`, `stop` and `wait` for one call."""

    def __init__(self, health: Health) -> None:
        self._health = health
        self._before: int | None = None

    def retry(self, error: BaseException) -> bool:
        """True when another try could help."""
        return faults.kind(error) != "stays"

    def stop(self, state: RetryCallState) -> bool:
        """True when this attempt was the last one."""
        error = _fault(state)
        if self._before is None:
            self._before = self._health.answered
        asked = asked_wait(error)
        if error is None or (asked is not None and asked > retry.LONGEST_WAIT):
            return True
        limit, waiting = self._limit(error)
        if state.attempt_number < limit and (state.seconds_since_start or 0.0) < LONGEST_TRY:
            return False
        self._health.down = self._health.down or waiting
        return True

    def wait(self, state: RetryCallState) -> float:
        """Seconds until the next attempt: what the endpoint asks for, else longer each time."""
        asked = asked_wait(_fault(state))
        return retry.backoff(state.attempt_number) if asked is None else asked

    def _limit(self, error: BaseException) -> tuple[int, bool]:
        """Attempts in all, and whether they are a wait for an endpoint that answers nobody."""
        known = self._health.answered > 0
        kind = faults.kind(error)
        if kind == "odd":
            return (retry.ODD_ATTEMPTS if known else 1), False
        usual = retry.ATTEMPTS if isinstance(error, openai.APIStatusError) else retry.CONNECT_ATTEMPTS
        if kind == "throttled":
            return (retry.PATIENT_ATTEMPTS if known else usual), False
        if self._health.down:
            return 1, False
        silent = known and self._health.answered == self._before
        return (retry.PATIENT_ATTEMPTS if silent else usual), silent


def asked_wait(error: BaseException | None) -> float | None:
    """Seconds that the endpoint asks to wait, None when it doesn't."""
    return retry.retry_after(error.response.headers) if isinstance(error, openai.APIStatusError) else None


def _fault(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None
