"""Who may send next: so many calls at once, so many requests and tokens a minute, and nobody during a cool-down.

Calls wait in the order of their questions, so that a repeat (of a question asked early) comes before a question not
yet asked: what was begun is finished first.
"""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Mapping
from dataclasses import dataclass, field

from summarizer.engines.llm import quota
from summarizer.engines.llm.clock import Clock
from summarizer.engines.llm.pace import Meter
from summarizer.engines.llm.tokens import Estimates
from summarizer.errors import SummarizerError
from summarizer.settings import Share

#: Calls that go out at once before anything has come back, and the rate of those after them, in calls a second: a
#: server that refuses the first of them can be heard before the last is sent.
OPENING, OPENING_RATE = 64, 2000.0
#: Seconds that nobody sends after a refusal that gives no time; twice as long after each that follows, to the longest.
PAUSE, LONGEST_PAUSE = 0.1, 8.0


@dataclass(frozen=True)
class Limits:
    """What a user sets: requests and tokens a minute, None for no limit. `share`: of what headers tell."""

    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None
    share: Share = field(default_factory=Share)


@dataclass
class Pass:
    """Leave to send one call of `size` bytes. `tokens` is what it was thought to take when it was sent."""

    size: int
    tokens: float = 0.0
    sent: float = 0.0
    before: dict[quota.Resource, float] = field(default_factory=dict)
    """What had gone out of each resource when this had."""


@dataclass(order=True)
class _Waiting:
    ticket: int
    number: int
    leave: Pass = field(compare=False)
    admitted: asyncio.Future[None] = field(compare=False)


class Admission:
    """The gate to one endpoint, for all calls of one event loop."""

    def __init__(self, concurrency: int, limits: Limits, clock: Clock) -> None:
        now = clock.now()
        self._clock = clock
        self._concurrency = concurrency
        self._meters: dict[quota.Resource, Meter] = {
            "requests": Meter(now, _a_second(limits.requests_per_minute), limits.share),
            "tokens": Meter(now, _a_second(limits.tokens_per_minute), limits.share),
        }
        self._estimates = Estimates()
        self._waiting: list[_Waiting] = []
        self._numbers = 0
        self._sent = 0
        self._gone: dict[quota.Resource, float] = {"requests": 0.0, "tokens": 0.0}
        self._opened = False
        self._next_opening = now
        self._cool_until = now
        self._paused = now
        self._refused = 0
        self._timer: asyncio.Task[None] | None = None
        self._closed: SummarizerError | None = None
        self._emptied: asyncio.Event | None = None
        self.in_flight = 0

    @property
    def waiting(self) -> int:
        """Calls that wait to be sent."""
        return len(self._waiting)

    @property
    def has_room(self) -> bool:
        """Whether fewer calls are in flight than may be."""
        return self.in_flight < self._concurrency

    @property
    def cooling(self) -> float:
        """Seconds until anything may be sent again; 0 when it may."""
        return max(0.0, self._cool_until - self._clock.now())

    def check(self) -> None:
        """Look whether anybody may still come in.

        Raises:
            SummarizerError: what `close` was given.
        """
        if self._closed:
            raise type(self._closed)(self._closed.what, self._closed.advice)

    async def enter(self, ticket: int, size: int) -> Pass:
        """Wait for leave to send a call with a body of `size` bytes, of the question with this number. To be given
        back with `leave`.

        Raises:
            SummarizerError: what `close` was given.
        """
        self.check()
        leave = Pass(size)
        if not self._waiting and self.in_flight < self._concurrency:
            now = self._clock.now()
            if self._delay(leave, now) <= 0:
                self._admit(leave, now)
                return leave
        self._numbers += 1
        waiting = _Waiting(ticket, self._numbers, leave, asyncio.get_running_loop().create_future())
        heapq.heappush(self._waiting, waiting)
        self._pump()
        try:
            await waiting.admitted
        except asyncio.CancelledError:
            self._withdraw(waiting)
            raise
        return leave

    def leave(self) -> None:
        """Give a pass back: its call has come to an end."""
        self._opened = True
        self._land()

    def used(self, leave: Pass, tokens: int, headers: Mapping[str, str]) -> None:
        """Note what an answered call took, and what its response says of the quota."""
        now = self._clock.now()
        if leave.sent >= self._paused:
            self._refused = 0
        self._estimates.learn(leave.size, tokens)
        if tokens:
            self._meters["tokens"].correct(tokens - leave.tokens)
            self._gone["tokens"] += tokens - leave.tokens
        for resource, meter in self._meters.items():
            told = quota.told(headers, resource)
            if told:
                meter.told(told, max(0.0, self._gone[resource] - leave.before[resource]), now)

    def denied(self, leave: Pass, said: str, wait: float | None) -> None:
        """Note that a call was throttled: `said` is the reason in lower case, `wait` what was asked for."""
        now = self._clock.now()
        amounts: dict[quota.Resource, float] = {"requests": 1.0, "tokens": leave.tokens}
        blamed = quota.blamed(said)
        for resource, meter in self._meters.items():
            self._gone[resource] -= amounts[resource]
            if resource in blamed:
                meter.denied(amounts[resource], leave.sent, now)
            else:
                meter.correct(-amounts[resource])
        if wait is not None:
            self.cool(wait)
        elif leave.sent >= self._paused:  # those sent before the last pause don't make it longer
            self.cool(min(PAUSE * 2**self._refused, LONGEST_PAUSE))
            self._refused += 1
            self._paused = now

    def cool(self, seconds: float) -> None:
        """Send nothing for so many seconds: for all workers, whoever was told to wait."""
        self._cool_until = max(self._cool_until, self._clock.now() + seconds)

    def close(self, why: SummarizerError) -> None:
        """Let nobody in any more: all who wait, and all who come, get this error."""
        self._closed = why
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            if not one.admitted.done():
                one.admitted.set_exception(type(why)(why.what, why.advice))

    async def emptied(self) -> None:
        """Wait until nothing is in flight any more. To be called after `close`."""
        if self.in_flight:
            self._emptied = asyncio.Event()
            await self._emptied.wait()

    def _withdraw(self, waiting: _Waiting) -> None:
        if not waiting.admitted.cancelled():
            self._land()  # admitted and cancelled at once
        self._pump()

    def _land(self) -> None:
        self.in_flight -= 1
        if self._emptied and not self.in_flight:
            self._emptied.set()
        self._pump()

    def _pump(self) -> None:
        """Let in whoever may come in now; wake up when the next one may."""
        while self._waiting and self.in_flight < self._concurrency:
            first = self._waiting[0]
            if first.admitted.done():  # cancelled while it waited
                heapq.heappop(self._waiting)
                continue
            now = self._clock.now()
            wait = self._delay(first.leave, now)
            if wait > 0:
                self._wake_in(wait)
                return
            heapq.heappop(self._waiting)
            self._admit(first.leave, now)
            first.admitted.set_result(None)

    def _admit(self, leave: Pass, now: float) -> None:
        leave.tokens = self._estimates.tokens(leave.size)
        self._meters["requests"].take(1.0, now)
        self._meters["tokens"].take(leave.tokens, now)
        self.in_flight += 1
        self._sent += 1
        leave.sent = now
        self._gone["requests"] += 1.0
        self._gone["tokens"] += leave.tokens
        leave.before = dict(self._gone)
        self._next_opening = max(now, self._next_opening) + 1 / OPENING_RATE

    def _delay(self, leave: Pass, now: float) -> float:
        opening = 0.0 if self._opened or self._sent < OPENING else self._next_opening - now
        return max(
            self._cool_until - now,
            opening,
            self._meters["requests"].delay(1.0, now),
            self._meters["tokens"].delay(self._estimates.tokens(leave.size), now),
            0.0,
        )

    def _wake_in(self, seconds: float) -> None:
        if self._timer is None:
            self._timer = asyncio.get_running_loop().create_task(self._wake(seconds))

    async def _wake(self, seconds: float) -> None:
        try:
            await self._clock.sleep(seconds)
        finally:
            self._timer = None
        self._pump()


def _a_second(a_minute: float | None) -> float | None:
    return None if a_minute is None else a_minute / 60.0
