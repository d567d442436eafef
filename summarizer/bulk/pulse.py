"""Whether it is the article or the endpoint that fails: an outage must not become the failures of a thousand rows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

#: Articles that fail one after the other, without an answer to any other between, before the endpoint is to blame.
MOST = 8


class Pulse:
    """The endpoint of one worker. `answers`: how many it has sent so far, without those that the store had."""

    def __init__(self, answers: Callable[[], int]) -> None:
        self._answers = answers
        self._seen = 0
        self._waiting: list[asyncio.Future[bool]] = []

    @property
    def waiting(self) -> int:
        """How many articles wait to hear whose fault it was."""
        return len(self._waiting)

    def missed(self) -> asyncio.Future[bool]:
        """Note that an article has failed as it would if the endpoint were down. The result: whether it is up, as soon
        as that is known.
        """
        if not self._waiting:
            self._seen = self._answers()
        judged: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append(judged)
        if len(self._waiting) >= MOST:
            self._judge(up=self._answers() > self._seen)
        return judged

    def felt(self) -> None:
        """Note that an article is through: if the endpoint has answered since the first miss, it is up."""
        if self._waiting and self._answers() > self._seen:
            self._judge(up=True)

    def last(self) -> None:
        """Note that nothing else is being asked: it counts as up if it has answered anything at all."""
        self._judge(up=self._answers() > 0)

    def _judge(self, *, up: bool) -> None:
        waiting, self._waiting = self._waiting, []
        for judged in waiting:
            if not judged.done():
                judged.set_result(up)
