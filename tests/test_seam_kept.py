"""The store as calls at once use it: one commit for many, and nothing used before it is kept."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from summarizer.engines.llm.kept import Kept
from summarizer.errors import StoreError
from summarizer.store import Answered, Store
from tests.asking import run


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

    store.write = failing  # type: ignore[method-assign]  # the fault, for once

    async def keeping() -> list[object]:
        kept = Kept(store)
        found = await asyncio.gather(kept.begin("key 1"), return_exceptions=True)
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
