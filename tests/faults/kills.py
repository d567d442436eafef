"""Kills a run at a random call, starts it again, and says what became of the answers it had."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from summarizer.store import Store, request_key
from tests.faults.newsroom import good
from tests.faults.server import Act, FaultServer
from tests.loopback import Call

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Killed:
    """What came of one kill and restart."""

    kept: int
    """Answers in the store when the run had been killed."""
    again: int
    """Calls made after the kill whose answer was in the store by then."""
    calls: int
    """Calls seen after the kill; some may still be of the run that was killed."""
    made: str | None
    """Digest of the result after the restart."""


class Victim:
    """The process that runs are forked from: a context manager."""

    def __enter__(self) -> Victim:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.victim"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()

    def start(self, base_url: str, store: Path, count: int) -> int:
        """Start a run; its process id."""
        assert self._process.stdin
        order = {"base_url": base_url, "store": str(store), "count": count}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return int(self._said())

    def result(self) -> str | None:
        """Wait for the run's end: its digest, None when it was killed."""
        made = self._said()
        return None if made is None else str(made)

    def _said(self) -> int | str | None:
        assert self._process.stdout
        said: int | str | None = json.loads(self._process.stdout.readline())
        return said


def uninterrupted(victim: Victim, store: Path, count: int) -> str | None:
    """The digest of a run that isn't killed."""
    with FaultServer(good) as server:
        victim.start(server.base_url, store, count)
        return victim.result()


def killed(victim: Victim, store: Path, count: int, seed: int) -> Killed:
    """Kill a run over so many articles when a random number of calls has been made, and start it again."""
    after = random.Random(seed).randint(1, count)
    running: list[int] = []
    known = threading.Event()

    def script(call: Call) -> Sequence[Act]:
        known.wait(30)
        if len(server.calls) >= after and running:
            os.kill(running.pop(), signal.SIGKILL)
        return good(call)

    with FaultServer(script) as server:
        running.append(victim.start(server.base_url, store, count))
        known.set()
        assert victim.result() is None
        kept, before = _answered(store), len(server.calls)
        victim.start(server.base_url, store, count)
        made = victim.result()
        later = [request_key(call.body, server.base_url) for call in server.calls[before:]]
        assert set(later) <= _answered(store)  # or what is counted here is nothing
        return Killed(len(kept), sum(key in kept for key in later), len(later), made)


def _answered(store: Path) -> frozenset[str]:
    """Keys of the answers in a store; none in one that wasn't made yet."""
    with Store(store):  # made, if it wasn't there
        pass
    with closing(sqlite3.connect(store)) as opened:
        return frozenset(key for (key,) in opened.execute("select key from answers where answer is not null"))
