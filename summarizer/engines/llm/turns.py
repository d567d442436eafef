"""Work on the event loop in small pieces, so that what has come in meanwhile is taken, and what may go out goes.

Sixty answers that came at one moment would be read one after the other before the first of the calls that follow them
is sent, and a thousand questions made ready before the first of them is: at 200 ms a call that is a fifth of all time.
"""

from __future__ import annotations

import asyncio
import heapq
from dataclasses import dataclass, field
from enum import IntEnum

#: Rounds from one piece to the next: an answer that has come is taken in one, a call let in for it in the next, its
#: request made in the third and written in the fourth.
ROUNDS = 4


class Urgency(IntEnum):
    """Which piece comes first."""

    SENDING = 0
    """A call that is ready goes out, or gets in line."""
    PREPARING = 1
    """A question is made ready."""
    READING = 2
    """An answer is read, and what is made of it up to the next thing to wait for: claims, a brief."""


@dataclass(order=True, slots=True)
class _Waiting:
    urgency: Urgency
    number: int
    turn: asyncio.Future[None] = field(compare=False)


class Turns:
    """One piece every few rounds of the event loop, the urgent ones first, else in the order in which they came."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []
        self._numbers = 0
        self._going = False

    async def wait(self, urgency: Urgency) -> None:
        """Return when it is this piece's turn: what is done until the next `await` that waits is the piece."""
        loop = asyncio.get_running_loop()
        turn = loop.create_future()
        self._numbers += 1
        heapq.heappush(self._waiting, _Waiting(urgency, self._numbers, turn))
        if not self._going:
            self._going = True
            loop.call_soon(self._next, loop, 0)
        await turn

    def _next(self, loop: asyncio.AbstractEventLoop, rounds: int) -> None:
        """Give the next turn after so many rounds. In each the loop looks at its sockets."""
        if rounds:
            loop.call_soon(self._next, loop, rounds - 1)
            return
        while self._waiting:
            turn = heapq.heappop(self._waiting).turn
            if not turn.done():  # cancelled while it waited
                turn.set_result(None)
                loop.call_soon(self._next, loop, ROUNDS - 1)
                return
        self._going = False
