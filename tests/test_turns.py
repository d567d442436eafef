"""Pieces of work on the event loop: what has come is taken, and what may go out goes, before anything long is begun."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pydantic import model_validator

from summarizer.engines.llm import answers
from summarizer.engines.llm.seam import Seam
from summarizer.engines.llm.turns import ROUNDS, Turns, Urgency
from summarizer.settings import Settings
from summarizer.store import Store
from tests.asking import ANSWER, MESSAGES, MODEL, Question, ask, run
from tests.loopback import Call, Loopback, Reply, completion

#: Seconds that a test waits for what should happen at once.
PATIENCE = 5.0


async def in_turn(urgencies: Sequence[Urgency], ended: Callable[[int], None] = lambda _: None) -> list[int]:
    """Wait for turns of these urgencies, in this order: the order in which they came."""
    turns, came = Turns(), list[int]()

    async def piece(number: int, urgency: Urgency) -> None:
        await turns.wait(urgency)
        came.append(number)
        ended(number)

    await asyncio.gather(*(piece(number, urgency) for number, urgency in enumerate(urgencies)))
    return came


def test_the_urgent_ones_come_first() -> None:
    """What goes out, then what is made ready, then what is read; of equals the first that came."""
    reading, preparing, sending = Urgency.READING, Urgency.PREPARING, Urgency.SENDING
    found = run(in_turn([reading, preparing, sending, reading, preparing, sending]))
    assert [2, 5, 1, 4, 0, 3] == found


def test_the_loop_goes_round_between_two_pieces() -> None:
    """So often that an answer which has come is taken, and the next call made and written."""
    rounds, at = 0, list[int]()

    async def counting() -> None:
        loop = asyncio.get_running_loop()

        def count() -> None:
            nonlocal rounds
            rounds += 1
            loop.call_soon(count)

        loop.call_soon(count)
        await in_turn([Urgency.READING] * 4, lambda _: at.append(rounds))

    run(counting())
    assert [ROUNDS] * 3 == [later - sooner for sooner, later in pairwise(at)]


def test_a_piece_that_was_given_up_takes_no_turn() -> None:
    """Cancelled while it waits: those behind it come, and turns can be waited for again."""

    async def cancelling() -> list[str]:
        turns, came = Turns(), list[str]()

        async def piece(name: str) -> None:
            await turns.wait(Urgency.READING)
            came.append(name)

        first, second, third = (asyncio.create_task(piece(name)) for name in ("first", "second", "third"))
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.gather(first, second, third, return_exceptions=True)
        await piece("fourth")
        return came

    assert ["first", "third", "fourth"] == run(cancelling())


def until(seen: Callable[[], bool]) -> bool:
    """Block, the event loop with it, until something is seen elsewhere; False when it never is."""
    end = time.monotonic() + PATIENCE
    while not seen() and time.monotonic() < end:
        time.sleep(0.001)
    return seen()


@pytest.mark.parametrize("stored", [True, False])
def test_calls_go_out_before_answers_are_read(stored: bool, tmp_path: Path) -> None:
    """Two in flight, and two in line: when the first answer is read, which may take long, the third is on its way."""
    found: list[bool] = []

    class Read(answers.AlignAnswer):
        """An answer whose reading looks at what the endpoint has got."""

        @model_validator(mode="after")
        def _look(self) -> Read:
            found.append(until(lambda: len(server.calls) >= 3))
            return self

    def reply(_call: Call) -> Reply:
        return Reply(completion(ANSWER))

    questions = [[{"role": "user", "content": f"Question {n}"}] for n in range(4)]
    opened: Any = Store(tmp_path / "answers.sqlite3") if stored else nullcontext()
    with opened as store, Loopback(reply) as server:
        ask(server, questions, shape=Read, store=store, concurrency=2)

    assert [True] * 4 == found[:4]  # `ask` makes each once more


class Slow(Question):
    """A question that is made ready when the endpoint has got another one, or never."""

    def __init__(self, ready: Callable[[], bool]) -> None:
        self._ready = ready
        self.found: list[bool] = []

    def __iter__(self) -> Iterator[dict[str, str]]:
        self.found.append(until(self._ready))
        return iter(MESSAGES)


def test_a_question_that_is_ready_goes_out_before_the_next_is_made_ready() -> None:
    """Of two asked at one moment, over open connections, the first is at the endpoint by the time that the second is
    made.
    """

    async def asking(base_url: str) -> None:
        seam = Seam(Settings(base_url=base_url, concurrency=2), MODEL)
        for questions in ([MESSAGES, MESSAGES], [MESSAGES, second]):
            await asyncio.gather(*(seam.ask(answers.AlignAnswer, one) for one in questions))
        await seam.close()

    with Loopback(lambda _call: Reply(completion(ANSWER))) as server:
        second: Any = Slow(lambda: len(server.calls) == 3)
        run(asking(server.base_url))

    assert [True] == second.found
