"""The store as calls at once use it: one commit for many, and nothing used before it is kept."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from summarizer.engines.llm import answers
from summarizer.engines.llm.kept import Kept
from summarizer.engines.llm.seam import Seam
from summarizer.errors import EndpointRefused, StoreError
from summarizer.settings import Settings
from summarizer.store import Answered, Store
from tests.asking import ANSWER, MODEL, ask, run
from tests.loopback import Call, Loopback, Reply, completion, fault


class Watched(Store):
    """A store that notes how many it was given at once, and waits for leave to write."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.writes: list[tuple[int, int]] = []
        self.may_write = threading.Event()

    def write(
        self, begun: Sequence[str] = (), answered: Sequence[Answered] = (), withdrawn: Sequence[str] = ()
    ) -> bool:
        """Write when it may."""
        assert self.may_write.wait(10)
        self.writes.append((len(begun), len(answered)))
        return super().write(begun, answered, withdrawn)


@pytest.fixture
def store(tmp_path: Path) -> Any:
    """Give an open store, closed afterwards."""
    with Watched(tmp_path / "answers.sqlite3") as opened:
        yield opened


def answer(number: int, text: str = "so") -> Answered:
    """An answer to the question of this number."""
    return Answered(f"key {number}", text.encode(), "model", 1, 2)


def test_what_comes_in_while_the_disk_is_busy_is_written_together(store: Watched) -> None:
    """The first goes alone; the other forty-nine, which came meanwhile, in one commit."""

    async def keeping() -> list[bytes]:
        kept = Kept(store)
        first = asyncio.create_task(kept.put(answer(0)))
        await asyncio.sleep(0.05)
        others = [asyncio.create_task(kept.put(answer(n))) for n in range(1, 50)]
        await asyncio.sleep(0.05)
        assert not any(task.done() for task in (first, *others))
        store.may_write.set()
        found = await asyncio.gather(first, *others)
        await kept.close()
        return found

    assert [b"so"] * 50 == run(keeping())
    assert sum(written for _, written in store.writes) == 50
    assert len(store.writes) <= 3
    assert store.stats().answers == 50


def test_the_first_answer_stands(store: Watched) -> None:
    """Who comes second is given what the first one kept."""
    store.may_write.set()

    async def keeping() -> list[bytes | None]:
        kept = Kept(store)
        found = [
            await kept.put(answer(1, "first")),
            await kept.put(answer(1, "second")),
            await kept.get("key 1"),
        ]
        await kept.close()
        return found

    assert [b"first"] * 3 == run(keeping())


def test_a_call_is_noted_before_it_is_sent(store: Watched) -> None:
    """A row without an answer: it may have been sent."""
    store.may_write.set()

    async def beginning() -> bytes | None:
        kept = Kept(store)
        await kept.begin("key 1")
        found = await kept.get("key 1")
        await kept.close()
        return found

    assert run(beginning()) is None
    assert (0, 1) == (store.stats().answers, store.stats().unanswered)


def test_an_answer_is_kept_though_nobody_waits_for_it_any_more(store: Watched) -> None:
    """Cancelled while the disk is busy: the answer was paid for, and `close` waits for it."""

    async def cancelling() -> None:
        kept = Kept(store)
        putting = asyncio.create_task(kept.put(answer(1)))
        await asyncio.sleep(0.05)
        putting.cancel()
        await asyncio.gather(putting, return_exceptions=True)
        store.may_write.set()
        await kept.close()

    run(cancelling())
    assert store.stats().answers == 1


def test_a_store_that_fails_tells_everybody_and_goes_on(store: Watched) -> None:
    """Each who wrote gets the error; who comes later is served."""
    store.may_write.set()
    broken = [StoreError("The disk is full.")]

    def failing(*args: Any) -> bool:
        if broken:
            raise broken.pop()
        return Watched.write(store, *args)

    store.write = failing  # type: ignore[assignment, method-assign]  # the fault, for once

    async def keeping() -> list[object]:
        kept = Kept(store)
        found: list[object] = list(await asyncio.gather(kept.begin("key 1"), return_exceptions=True))
        found += [await kept.put(answer(2))]
        await kept.close()
        return found

    first, second = run(keeping())
    assert isinstance(first, StoreError)
    assert second == b"so"


def test_closing_twice_or_unused_does_nothing(store: Watched) -> None:
    """There is no thread to end."""

    async def closing() -> int:
        kept = Kept(store)
        await kept.close()
        await kept.close()
        return threading.active_count()

    assert run(closing()) == threading.active_count()


# --- answers on their way when a run ends


GOOD = Reply(completion(ANSWER))
REFUSED = Reply(fault("Not this one"), status=400)


def questions(*names: str) -> list[list[dict[str, str]]]:
    """A question for each name."""
    return [[{"role": "system", "content": "Sort."}, {"role": "user", "content": name}] for name in names]


def named(call: Call) -> str:
    """The name that a call's question has."""
    return str(call.body["messages"][1]["content"])


def test_what_is_on_its_way_when_another_call_fails_is_kept(tmp_path: Path) -> None:
    """The one question's failure ends what both were asked for; the other's answer, a moment later, is in the store
    when the seam is closed.
    """
    sent = threading.Event()

    def reply(call: Call) -> Reply:
        if named(call) == "refused":
            assert sent.wait(10)
            return REFUSED
        sent.set()
        time.sleep(0.1)
        return GOOD

    async def asking(base_url: str, opened: Store) -> None:
        seam = Seam(Settings(base_url=base_url, concurrency=2), MODEL, opened)
        asked = [seam.ask(answers.AlignAnswer, one) for one in questions("slow", "refused")]
        with pytest.raises(EndpointRefused):
            await asyncio.gather(*asked)
        assert opened.stats().answers == 0
        await seam.close()

    with Store(tmp_path / "answers.sqlite3") as opened, Loopback(reply) as server:
        run(asking(server.base_url, opened))
        assert (1, 1) == (opened.stats().answers, opened.stats().unanswered)


def test_who_is_cancelled_waits_for_no_answer(tmp_path: Path) -> None:
    """A second Ctrl-C: the call in flight is given up, and stays in the store as one that may have been sent."""
    sent, ended = threading.Event(), threading.Event()

    def reply(_call: Call) -> Reply:
        sent.set()
        assert ended.wait(10)
        return GOOD

    async def using(base_url: str, opened: Store) -> None:
        seam = Seam(Settings(base_url=base_url), MODEL, opened)
        try:
            await seam.ask(answers.AlignAnswer, questions("one")[0])
        finally:
            await seam.close()

    async def cancelling(base_url: str, opened: Store) -> None:
        used = asyncio.create_task(using(base_url, opened))
        await asyncio.to_thread(sent.wait, 10)
        used.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.wait_for(used, 5)

    with Store(tmp_path / "answers.sqlite3") as opened, Loopback(reply) as server:
        run(cancelling(server.base_url, opened))
        ended.set()
        assert (0, 1) == (opened.stats().answers, opened.stats().unanswered)


def test_closing_is_finished_though_it_is_cancelled(store: Watched) -> None:
    """What was handed in is on the disk when `close` ends, in whatever way it ends."""

    async def cancelling() -> None:
        kept = Kept(store)
        putting = asyncio.create_task(kept.put(answer(1)))
        await asyncio.sleep(0.05)
        closing = asyncio.create_task(kept.close())
        await asyncio.sleep(0.05)
        closing.cancel()
        threading.Timer(0.1, store.may_write.set).start()
        with pytest.raises(asyncio.CancelledError):
            await closing
        assert store.stats().answers == 1
        await putting

    run(cancelling())


def test_what_cannot_be_kept_is_not_asked(tmp_path: Path) -> None:
    """The disk is full when the first answer comes: the call that took its place in flight is the last one. Those that
    were noted before, and stand in line, are not sent.
    """

    class Full(Store):
        """It takes notes, and no answers."""

        def write(
            self, begun: Sequence[str] = (), answered: Sequence[Answered] = (), withdrawn: Sequence[str] = ()
        ) -> bool:
            """Write what isn't an answer."""
            if answered:
                raise StoreError("The disk is full.", "Make room.")
            return super().write(begun, answered, withdrawn)

    def reply(_call: Call) -> Reply:
        time.sleep(0.1)  # the others get in line
        return GOOD

    with Full(tmp_path / "answers.sqlite3") as opened, Loopback(reply) as server:
        asked = ask(server, questions(*"abcdefgh"), store=opened, concurrency=1)
        assert opened.stats().unanswered == 2

    assert len(server.calls) == 2
    assert [("The disk is full.", "Make room.")] * 8 == [
        (outcome.what, outcome.advice) for outcome in asked.outcomes if isinstance(outcome, StoreError)
    ]


@pytest.mark.parametrize("failures", [0, 1])
def test_equal_questions_at_once_are_paid_for_once(failures: int, tmp_path: Path) -> None:
    """Three copies of one article and another one: the first asks, the others find its answer; where it fails, the
    second asks. To the account of the brief all are answers; what a repetition of the run finds is the same.
    """
    left = [REFUSED] * failures

    def reply(call: Call) -> Reply:
        time.sleep(0.05)
        return left.pop() if left and named(call) == "copy" else GOOD

    with Store(tmp_path / "answers.sqlite3") as opened, Loopback(reply) as server:
        asked = ask(server, questions("copy", "copy", "copy", "other"), store=opened, concurrency=4)
        assert 2 == opened.stats().answers

    assert ["copy"] * (1 + failures) + ["other"] == sorted(named(call) for call in server.calls)
    assert [EndpointRefused] * failures == [type(o) for o in asked.outcomes if isinstance(o, Exception)]
    assert 4 - failures == asked.usage.answers
