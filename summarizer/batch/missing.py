"""What a job's articles still have to be asked, within what the job may submit."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from summarizer.batch.asking import Waiting, readings
from summarizer.batch.costs import Allowance, Tokens, expected
from summarizer.batch.job import Entry, JobError, Refused
from summarizer.errors import EndpointError
from summarizer.settings import Settings
from summarizer.store import Store


@dataclass(frozen=True)
class Work:
    """What there is to look through. `settings`: of the job; `under_way`: keys of requests that aren't to be sent
    again.
    """

    settings: Settings
    store: Store
    entries: Iterable[Entry]
    refused: Mapping[str, Refused] = field(default_factory=dict)
    under_way: Iterable[str] = ()


@dataclass(frozen=True)
class Found:
    """How it stands with the articles: `done` have all answers, `failed` can't be answered, `waiting` are under way or
    have yet to be sent. `left_out`: requests that the job's limits don't let go, and what they are expected to take.
    """

    done: int = 0
    failed: int = 0
    waiting: int = 0
    left_out: int = 0
    left_out_tokens: Tokens = field(default_factory=Tokens)


def missing(work: Work, allowance: Allowance, take: Callable[[str, bytes, Tokens], None]) -> Found:
    """Look through the articles; each request that is to be sent, and may be, goes to `take`: its key, its body, and
    what it is expected to take.

    Raises:
        StoreError: the store can't be read.
        JobError: the articles can't be read.
    """
    return asyncio.run(_missing(work, allowance, take))


async def _missing(work: Work, allowance: Allowance, take: Callable[[str, bytes, Tokens], None]) -> Found:
    seen = _Keys()
    for key in work.under_way:
        seen.add(key)
    done = failed = waiting = left_out = 0
    left = Tokens()
    async for read in readings(work.settings, work.store, work.entries, work.refused):
        waiting += sum(isinstance(result, Waiting) for result in read.results)
        failed += sum(isinstance(result, EndpointError) for result in read.results)
        done += sum(not isinstance(result, Waiting | EndpointError) for result in read.results)
        for key, body in read.wanted.items():
            if not seen.add(key):
                continue
            tokens = expected(body)
            if allowance.admits(tokens):
                take(key, body, tokens)
            else:
                left_out += 1
                left += allowance.corrected(tokens)
    return Found(done, failed, waiting, left_out, left)


class _Keys:
    """Keys that were seen, on the disk: a set of a million would take two hundred megabytes. The file has no name, and
    goes with the connection.
    """

    def __init__(self) -> None:
        self._keys = sqlite3.connect("", isolation_level=None)
        self._keys.execute("create table keys (key blob primary key) without rowid")
        self._keys.execute("begin")

    def add(self, key: str) -> bool:
        """Note a key; whether it is new."""
        try:
            row = (bytes.fromhex(key),)
            return self._keys.execute("insert or ignore into keys values (?)", row).rowcount > 0
        except sqlite3.Error as error:
            raise JobError(f"The requests can't be counted: {error}.", "Is the disk full?") from None
