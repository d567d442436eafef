"""The store of paid answers: SQLite, so that nothing that was answered is ever paid for twice.

The order that makes a run safe to kill at any point is `get`, `begin`, send, `put`, and only then use: each
call is on the disk (`synchronous=FULL`) before it returns, so a row without an answer is a call that may
have been sent, and an answer that was used is always in the store.

Several processes may share a store: one writes at a time, the others wait. Its journal is a write-ahead log
where that is safe (`journal`): there `get` waits for nobody. A put waits for the disk once, some
milliseconds; a model's answer takes a thousand times that.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from . import journal, statements
from .errors import StoreError

#: Seconds that a process waits while another one writes.
_PATIENCE = 30.0
#: Rows a statement, at most: five values each, of which older SQLites take 999.
_ROWS = 100

#: What to do, by SQLite's primary result code.
_ADVICE = {
    "SQLITE_FULL": "The disk is full: make room, or name a store elsewhere. Nothing in it is harmed.",
    "SQLITE_READONLY": "Make the file and its folder writable, or name a store elsewhere.",
    "SQLITE_CANTOPEN": "Make the folder writable, or name a store elsewhere.",
    "SQLITE_PERM": "Make the file and its folder writable, or name a store elsewhere.",
    "SQLITE_BUSY": "Another process has held it for long: wait for it, or name a store of its own.",
    "SQLITE_LOCKED": "Another process has held it for long: wait for it, or name a store of its own.",
    "SQLITE_NOTADB": "It isn't a store of answers, or is damaged: move it away, or name another store.",
    "SQLITE_CORRUPT": "It is damaged: move it away, and a new one is begun.",
    "SQLITE_IOERR": "The disk failed to read or write it: check the disk, or name a store elsewhere.",
}


@dataclass(frozen=True)
class StoreStats:
    """What a store holds."""

    answers: int
    """Number of answers."""
    bytes: int
    """What the answers take, compressed, in bytes."""
    prompt_tokens: int
    """Tokens of prompt paid for, over all answers."""
    completion_tokens: int
    """Tokens of answer paid for, over all answers."""
    unanswered: int
    """Calls that were begun and never answered: refused, broken off, or killed in flight."""


@dataclass(frozen=True)
class ModelStats:
    """What a store holds of one model's answers."""

    model: str
    answers: int
    prompt_tokens: int
    completion_tokens: int


@dataclass(frozen=True)
class Answered:
    """An answer to keep."""

    key: str
    answer: bytes
    model: str
    prompt_tokens: int
    completion_tokens: int


def default_path() -> Path:
    """Give the place of the store when nobody names one: `answers.sqlite3` in the user's cache folder."""
    from platformdirs import user_cache_dir  # 40 ms, and needed only here

    return Path(user_cache_dir("summarizer")) / "answers.sqlite3"


def canonical(body: Mapping[str, object]) -> str:
    """Write a body's canonical JSON: keys sorted, no white space, ASCII.

    Raises:
        TypeError: `body` holds what JSON can't.
        ValueError: `body` holds NaN or an infinity.

    """
    return json.dumps(body, sort_keys=True, separators=(",", ":"), allow_nan=False)


def request_key(body: Mapping[str, object] | str, base_url: str) -> str:
    """Name a request: hex SHA-256 of its endpoint and its body's canonical JSON (given as such, or made of the body).

    `base_url` counts without a slash at its end.

    Raises:
        TypeError: `body` holds what JSON can't.
        ValueError: `body` holds NaN or an infinity.

    """
    text = body if isinstance(body, str) else canonical(body)
    named = f"[{json.dumps(base_url.rstrip('/'))},{text}]"
    return hashlib.sha256(named.encode("ascii")).hexdigest()


class Store:
    """Answers by key, in one SQLite file; made if it isn't there, readable by its owner only.

    A context manager. One object may be used from several threads, and several processes may use one file.

    Raises:
        StoreError: the file can't be opened, isn't a store, is damaged, or was written by a later version.
            Every method raises it too, when the file can't be read or written.

    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._reading = threading.Lock()
        self._reader: sqlite3.Connection | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.touch(mode=0o600)  # before SQLite makes it: the answers quote what the user reads
        except OSError as error:
            raise StoreError(
                f"The store {path} can't be made: {error.strerror}.", _ADVICE["SQLITE_PERM"]
            ) from error
        with self._telling(self._lock):
            self._connection = self._opened()
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    @property
    def reads_at_once(self) -> bool:
        """Whether `get` waits for no writer, so that an event loop may call it."""
        return self._reader is not None

    def get(self, key: str) -> bytes | None:
        """Give the answer to `key`, or None when there is none yet."""
        reader, lock = (self._reader, self._reading) if self._reader else (self._connection, self._lock)
        with self._telling(lock):
            row = reader.execute("select answer from answers where key = ?", (key,)).fetchone()
        if row is None or row[0] is None:
            return None
        try:
            return zlib.decompress(row[0])
        except (zlib.error, TypeError) as error:
            raise StoreError(
                f"An answer in the store {self.path} is damaged.", _ADVICE["SQLITE_CORRUPT"]
            ) from error

    def begin(self, key: str) -> None:
        """Note that `key` is about to be sent."""
        self.write(begun=(key,))

    def put(self, key: str, answer: bytes, *, model: str, prompt_tokens: int, completion_tokens: int) -> None:
        """Keep the answer to `key`. It is on the disk when this returns.

        Where there is an answer already it stands: when two processes asked the same, `get` gives what to
        use.
        """
        self.write(answered=(Answered(key, answer, model, prompt_tokens, completion_tokens),))

    def write(
        self, begun: Sequence[str] = (), answered: Sequence[Answered] = (), withdrawn: Sequence[str] = ()
    ) -> bool:
        """Do several `begin` and `put` in one go, which the disk is waited for once: all of them, or none.

        `withdrawn`: what was begun and then not sent after all. Returns False when one of the answers came
        second, and another one stands.
        """
        rows = [
            (a.key, a.model, a.prompt_tokens, a.completion_tokens, zlib.compress(a.answer)) for a in answered
        ]
        with self._telling(self._lock):
            with self._transaction("immediate"):
                self._insert(statements.BEGIN, statements.BEGIN_ROW, [(key,) for key in begun])
                kept = self._insert(statements.PUT, statements.PUT_ROW, rows)
                for statement in statements.WITHDRAW if withdrawn else ():
                    self._connection.executemany(statement, [(key,) for key in withdrawn])
            journal.shorten(self._connection, self.path)
        return kept == len(rows)

    def stats(self) -> StoreStats:
        """Count what the store holds."""
        with self._telling(self._lock):
            return StoreStats(*self._connection.execute(statements.STATS).fetchone())

    def by_model(self) -> tuple[ModelStats, ...]:
        """Count the answers and their tokens model by model, in order of name."""
        with self._telling(self._lock):
            return tuple(ModelStats(*row) for row in self._connection.execute(statements.BY_MODEL))

    def forget(self, days: float) -> int:
        """Remove what was asked or answered more than so many days ago, and give the room back to the disk.

        Returns how many answers went; they are paid for again when they are asked for again.
        """
        with self._telling(self._lock), self._transaction("immediate"):
            limit = (round(days * 86_400),)
            old = f"at <= {statements.NOW} - ?"
            (answers,) = self._connection.execute(
                f"select count(answer) from answers where {old}", limit
            ).fetchone()
            self._connection.execute(f"delete from answers where {old}", limit)
        with self._telling(self._lock):
            self._connection.execute("vacuum")
            journal.shorten(self._connection, self.path, 0)
        return int(answers)

    def close(self) -> None:
        """Close the file. A second time does nothing."""
        if self._reader:
            with self._reading:
                self._reader.close()
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _prepare(self) -> None:
        """Refuse a file that isn't ours or is of a later version; otherwise make the table."""
        with (
            self._telling(self._lock),
            self._transaction("deferred"),
        ):  # one reading: another process may be making it
            (application,) = self._connection.execute("pragma application_id").fetchone()
            (version,) = self._connection.execute("pragma user_version").fetchone()
            (tables,) = self._connection.execute("select count(*) from sqlite_master").fetchone()
        if tables and application != statements.APPLICATION:
            raise StoreError(f"{self.path} is another program's database.", "Name another file as the store.")
        if version > statements.VERSION:
            raise StoreError(
                f"The store {self.path} was written by a later version of summarizer.",
                "Update summarizer, or name another store.",
            )
        with self._telling(self._lock):
            logged = journal.choose(self._connection, self.path)
            if not tables or version < statements.VERSION:
                with self._transaction("immediate"):
                    self._make()
            if logged:
                self._reader = self._opened()
                self._reader.execute("pragma wal_autocheckpoint = 0")

    def _opened(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)

    def _insert(self, statement: str, row: str, rows: Sequence[Sequence[object]]) -> int:
        """How many rows were made or changed."""
        done = 0
        for start in range(0, len(rows), _ROWS):
            some = rows[start : start + _ROWS]
            values = [value for one in some for value in one]
            found = self._connection.execute(statement.format(rows=", ".join([row] * len(some))), values)
            done += found.rowcount
        return done

    def _make(self) -> None:
        """Make the table, or bring an earlier version's up to date; another process may have done so meanwhile."""
        self._connection.execute(statements.TABLE)
        (version,) = self._connection.execute("pragma user_version").fetchone()
        if version == 1:
            for change in statements.UPGRADE:
                self._connection.execute(change)
        self._connection.execute(f"pragma application_id = {statements.APPLICATION}")
        self._connection.execute(f"pragma user_version = {statements.VERSION}")

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[None]:
        """Do all or nothing of what is inside."""
        self._connection.execute(f"begin {kind}")
        try:
            yield
            self._connection.execute("commit")
        except sqlite3.Error:
            if self._connection.in_transaction:
                self._connection.execute("rollback")
            raise

    @contextmanager
    def _telling(self, lock: threading.Lock) -> Iterator[None]:
        """Let one thread in at a time, and tell SQLite's faults as StoreError with advice."""
        with lock:
            try:
                yield
            except sqlite3.Error as error:
                name = getattr(error, "sqlite_errorname", "")
                advice = next((text for code, text in _ADVICE.items() if name.startswith(code)), "")
                raise StoreError(f"The store {self.path} can't be used: {error}.", advice) from error
