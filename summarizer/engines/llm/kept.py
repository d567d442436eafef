"""The store, as calls at once use it: each waits until its answer is on the disk, and one commit serves many.

A commit waits for the disk (one to two milliseconds). A thread of its own gathers what has come in since the last
one and commits it together, so that neither the event loop nor a thousand calls a second wait in line for it.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal
from weakref import WeakValueDictionary

from summarizer.store import Answered, Store

_Result = bytes | None | Exception


@dataclass
class _Task:
    """Something to do with the answer to `key`."""

    key: str
    done: asyncio.Future[bytes | None]
    what: Literal["get", "begin", "withdraw", "put"]
    answered: Answered | None = None


class Kept:
    """A store for one event loop. Its thread begins with the first use and ends with `close`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def turn(self, key: str) -> asyncio.Lock:
        """What is held from looking for the answer to `key` until it is kept: reprints of one article are one question,
        which is paid for once.
        """
        return self._turns.setdefault(key, asyncio.Lock())

    async def get(self, key: str) -> bytes | None:
        """The answer to `key`, None when there is none.

        Raises:
            StoreError: it can't be read. The other methods raise it, too.
        """
        if self._store.reads_at_once:
            return self._store.get(key)  # ten microseconds; the way to the thread and back takes a hundred
        return await self._do(_Task(key, _future(), "get"))

    async def begin(self, key: str) -> None:
        """Note that `key` is about to be sent."""
        await self._do(_Task(key, _future(), "begin"))

    def withdraw(self, key: str) -> None:
        """Note, soon, that `key`, which was begun, isn't sent after all. After `close` it does nothing."""
        if self._thread:
            self._do(_Task(key, _future(), "withdraw")).add_done_callback(_seen)

    async def put(self, answered: Answered) -> bytes:
        """Keep an answer; on the disk when this returns, and also when this is cancelled. The answer to use: that of
        another process, if it was faster.
        """
        kept = await self._do(_Task(answered.key, _future(), "put", answered))
        return answered.answer if kept is None else kept

    async def close(self) -> None:
        """Finish what was begun, and end the thread; cancelled, it does so, too. The store stays open."""
        thread, self._thread = self._thread, None
        if thread:
            self._tasks.put(None)
            try:
                await asyncio.to_thread(thread.join)
            except asyncio.CancelledError:
                thread.join()  # one commit: after this the store is closed, and what waits for it would be lost
                raise

    def _do(self, task: _Task) -> asyncio.Future[bytes | None]:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="store", daemon=True)
            self._thread.start()
        self._tasks.put(task)
        return task.done

    def _work(self) -> None:
        """The thread."""
        going = True
        while going:
            tasks = [self._tasks.get()]
            while not self._tasks.empty():
                tasks.append(self._tasks.get())
            going = None not in tasks
            self._serve([task for task in tasks if task is not None])

    def _serve(self, tasks: Sequence[_Task]) -> None:
        written = self._write([task for task in tasks if task.what != "get"])
        found: list[tuple[_Task, _Result]] = []
        for task in tasks:
            if task.what == "get" or (task.what == "put" and written is False):
                found.append((task, self._read(task.key)))
            else:
                found.append((task, written if isinstance(written, Exception) else None))
        if found:
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                found[0][0].done.get_loop().call_soon_threadsafe(_resolve, found)

    def _write(self, tasks: Sequence[_Task]) -> bool | Exception:
        """False when another answer stands than one of these."""
        try:
            return not tasks or self._store.write(
                [task.key for task in tasks if task.what == "begin"],
                [task.answered for task in tasks if task.answered],
                [task.key for task in tasks if task.what == "withdraw"],
            )
        except Exception as error:  # whatever it is, it is told to who asked, and the thread goes on
            return error

    def _read(self, key: str) -> _Result:
        try:
            return self._store.get(key)
        except Exception as error:
            return error


def _future() -> asyncio.Future[bytes | None]:
    return asyncio.get_running_loop().create_future()


def _seen(done: asyncio.Future[bytes | None]) -> None:
    """Nobody waits for it: an error that it met has been met by others, or will be."""
    if not done.cancelled():
        done.exception()


def _resolve(found: Sequence[tuple[_Task, _Result]]) -> None:
    for task, result in found:
        if task.done.done():  # who asked has gone
            continue
        if isinstance(result, Exception):
            task.done.set_exception(result)
        else:
            task.done.set_result(result)
