"""Time, as waiting sees it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

Sleep = Callable[[float], Awaitable[None]]


class Clock:
    """A clock that agrees with its `sleep`: after sleeping n seconds it is at least n seconds later.

    In tests `sleep` returns at once, and the clock makes the jump.
    """

    def __init__(self, sleep: Sleep = asyncio.sleep) -> None:
        self._sleep = sleep
        self._skipped = 0.0

    def now(self) -> float:
        """Seconds, from an arbitrary start; never goes back."""
        return time.monotonic() + self._skipped

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        until = self.now() + seconds
        await self._sleep(seconds)
        self._skipped += max(0.0, until - self.now())
