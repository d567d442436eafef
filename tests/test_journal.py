"""The store's journal: a write-ahead log where that is safe, and never at the price of an answer."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from summarizer import journal
from summarizer.errors import StoreError
from summarizer.store import Answered, Store

MOUNTS = r"""22 1 252:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:26 / /tmp rw - tmpfs tmpfs rw
31 22 0:27 / /srv/my\040disk rw - nfs4 server:/export rw
32 31 0:28 / /srv/my\040disk/scratch rw master:1 - xfs /dev/sdb1 rw
33 22 0:29 / /home rw - fuse.sshfs host:/home rw
34 33 0:30 / /home/ann rw - tmpfs none rw
35 22 0:31 / /old rw - ext4 /dev/sdc1 rw
36 22 0:32 / /old rw - cifs //server/share rw
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the place of a store that isn't there yet."""
    return tmp_path / "answers.sqlite3"


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every path count as one on another machine."""
    monkeypatch.setattr(journal, "is_local", lambda path: False)


def keep(store: Store, key: str, size: int = 10) -> None:
    """Keep an answer of so many bytes that can't be compressed."""
    store.put(key, os.urandom(size), model="m", prompt_tokens=1, completion_tokens=1)


def mode_of(path: Path) -> str:
    """The journal that the file is in, as another program sees it."""
    with closing(sqlite3.connect(path)) as other:
        return str(other.execute("pragma journal_mode").fetchone()[0])


def log_of(path: Path) -> Path:
    """Where its write-ahead log is."""
    return path.with_name(path.name + "-wal")


# --- which one


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("/var/cache/answers.sqlite3", True),
        ("/tmp/answers.sqlite3", True),
        ("/tmpfiles/answers.sqlite3", True),
        ("/srv/my disk/answers.sqlite3", False),
        ("/srv/my disk/scratch/answers.sqlite3", True),
        ("/srv/my diskette/answers.sqlite3", True),
        ("/home/bob/answers.sqlite3", False),
        ("/home/ann/answers.sqlite3", True),
        ("/old/answers.sqlite3", False),
    ],
)
def test_a_file_is_local_when_the_last_mount_above_it_is(tmp_path: Path, place: str, expected: bool) -> None:
    """The longest mount point counts, and of two at one place the later; blanks in names are octal numbers."""
    (tmp_path / "mountinfo").write_text(MOUNTS)

    assert expected == journal.is_local(Path(place), tmp_path / "mountinfo")


@pytest.mark.parametrize("lines", ["", "nonsense\n", "1 2 3\n - \n", "22 1 252:1 / / rw - \n"])
def test_a_list_of_mounts_that_says_nothing_makes_nothing_local(tmp_path: Path, lines: str) -> None:
    """What isn't known to be safe isn't done."""
    (tmp_path / "mountinfo").write_text(lines)

    assert not journal.is_local(Path("/var/cache"), tmp_path / "mountinfo")


def test_without_a_list_of_mounts_a_path_is_local(tmp_path: Path) -> None:
    """Other systems than Linux have none."""
    assert journal.is_local(tmp_path, tmp_path / "none")


def test_on_a_disk_of_this_machine_it_is_a_write_ahead_log(path: Path) -> None:
    """And every commit waits for the disk."""
    with Store(path) as store:
        keep(store, "k")
        assert "wal" == mode_of(path)
        assert (2,) == store._connection.execute("pragma synchronous").fetchone()
        assert store.reads_at_once


@pytest.mark.usefixtures("elsewhere")
def test_on_another_machines_disk_it_is_the_rollback_journal(path: Path) -> None:
    """No log beside it, and the store works as well."""
    with Store(path) as store:
        keep(store, "k")
        assert "wal" != mode_of(path)
        assert not log_of(path).exists()
        assert not store.reads_at_once
        assert store.get("k") is not None


def test_a_store_with_the_other_journal_is_taken_over(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the rollback journal to the log and back; what it holds stays."""
    for number, local in enumerate((False, True, False)):
        monkeypatch.setattr(journal, "is_local", lambda path, local=local: local)
        with Store(path) as store:
            keep(store, str(number))
            assert local == (mode_of(path) == "wal") == store.reads_at_once
            assert number + 1 == store.stats().answers


@pytest.mark.usefixtures("elsewhere")
def test_a_store_that_another_process_uses_keeps_its_journal(path: Path) -> None:
    """The change needs the file for oneself: who comes second goes on with what is there, and doesn't wait long."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("pragma journal_mode = wal")
        other.execute("create table if not exists x (y)")
        other.execute("drop table x")
        other.execute("begin")
        other.execute("select count(*) from sqlite_master").fetchone()
        with Store(path) as store:
            keep(store, "k")
            assert store.get("k") is not None
            assert "wal" == mode_of(path)


# --- reading beside writing


def test_reading_waits_for_no_writer(path: Path) -> None:
    """Another process is in the middle of a commit: `get` answers at once, with what was there before."""
    with Store(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        keep(store, "k")
        other.execute("begin immediate")
        other.execute("delete from answers")
        assert store.get("k") is not None
        other.execute("commit")
        assert store.get("k") is None


def test_who_comes_second_is_told(path: Path) -> None:
    """`write` says whether all its answers are those that stand; also when both are in one go."""

    def answer(key: str, text: bytes) -> Answered:
        return Answered(key, text, "m", 1, 1)

    with Store(path) as store:
        assert store.write(answered=[answer("a", b"1"), answer("b", b"1")])
        assert not store.write(answered=[answer("a", b"2"), answer("c", b"1")])
        assert not store.write(answered=[answer("d", b"1"), answer("d", b"2")])
        assert [b"1"] * 4 == [store.get(key) for key in "abcd"]


def test_more_rows_than_a_statement_takes(path: Path) -> None:
    """A thousand calls and answers in one go: all are kept."""
    keys = [str(number) for number in range(1001)]
    with Store(path) as store:
        assert store.write(keys, [Answered(key, key.encode(), "m", 1, 1) for key in keys])
        assert (1001, 0) == (store.stats().answers, store.stats().unanswered)
        assert b"1000" == store.get("1000")


def test_what_was_begun_and_not_sent_is_withdrawn(path: Path) -> None:
    """A call that was never sent isn't counted; one that was, or was answered, stays."""
    with Store(path) as store:
        store.write(["once", "twice", "twice", "answered"], [Answered("answered", b"so", "m", 1, 1)])
        store.write(withdrawn=["once", "twice", "answered", "unknown"])
        assert (1, 1) == (store.stats().answers, store.stats().unanswered)
        assert b"so" == store.get("answered")


# --- shortening


def test_a_long_log_is_written_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It doesn't grow with what is written: it begins anew when it has been written back."""
    monkeypatch.setattr(journal.shorten, "__defaults__", (200_000,))
    with Store(path) as store:
        for number in range(60):
            keep(store, str(number), 20_000)
        assert log_of(path).stat().st_size < 400_000
        assert path.stat().st_size > 1_000_000
        assert 60 == store.stats().answers


def test_nobody_can_commit_while_the_log_is_written_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite before 3.51.3 may lose pages when a commit meets a checkpoint: here the write lock is held throughout."""
    seen: list[str] = []
    connect = sqlite3.connect

    class Spied(sqlite3.Connection):
        """Tries to write just before it checkpoints."""

        def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
            if "wal_checkpoint" in sql:
                other = connect(path, timeout=0, isolation_level=None)
                with closing(other), pytest.raises(sqlite3.OperationalError, match="locked"):
                    other.execute("begin immediate")
                seen.append(sql)
            return super().execute(sql, *args)

    def spied(*args: Any, **options: Any) -> sqlite3.Connection:
        return connect(*args, **options, factory=Spied)

    with Store(path) as store:
        keep(store, "k", 50_000)
        monkeypatch.setattr(sqlite3, "connect", spied)
        journal.shorten(store._connection, path, 0)
        keep(store, "l")
    assert ["pragma wal_checkpoint(passive)"] == seen


def test_no_connection_checkpoints_by_itself(path: Path) -> None:
    """Neither the one that writes nor the one that reads."""
    with Store(path) as store:
        for connection in (store._connection, store._reader):
            assert connection is not None
            assert (0,) == connection.execute("pragma wal_autocheckpoint").fetchone()


def test_forgetting_gives_the_room_back(path: Path) -> None:
    """Once it is closed, nothing is left of what was removed, and no log."""
    with Store(path) as store:
        for number in range(20):
            keep(store, str(number), 50_000)
        assert 20 == store.forget(0)
    assert path.stat().st_size < 50_000
    assert not log_of(path).exists()


# --- kills

WRITER = (
    "import os, sys; from pathlib import Path; from summarizer import journal; from summarizer.store import Store\n"
    "journal.shorten.__defaults__ = (100_000,)\n"
    "store = Store(Path(sys.argv[1]))\n"
    "for number in range(100_000):\n"
    "    store.begin(str(number))\n"
    "    store.put(str(number), os.urandom(5000), model='m', prompt_tokens=1, completion_tokens=1)\n"
    "    print(number, flush=True)\n"
)


@pytest.fixture
def writers(path: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Give a process that writes, and tells each number that it has kept."""
    command = [sys.executable, "-c", WRITER, str(path)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE)]
    yield started
    for one in started:
        one.kill()
        one.wait()
        if one.stdout:
            one.stdout.close()


@pytest.mark.parametrize("after", [1, 10, 45])
def test_what_was_kept_is_there_after_a_kill(path: Path, writers: Any, after: int) -> None:
    """Killed among commits and checkpoints: every answer that `put` had returned for is read by the next process,
    the file is sound, and the log goes with the last to close it.
    """
    (child,) = writers
    told = [int(child.stdout.readline()) for _ in range(after)]
    child.send_signal(signal.SIGKILL)
    told += [int(line) for line in child.communicate()[0].split()]

    with Store(path) as store:
        assert all(store.get(str(number)) for number in told)
        assert ("ok",) == store._connection.execute("pragma integrity_check").fetchone()
    assert not log_of(path).exists()


def test_readers_and_writers_of_two_processes(path: Path, writers: Any) -> None:
    """While one process writes and shortens the log, threads of another read and write: neither meets a fault."""
    (child,) = writers
    failures: list[StoreError] = []
    first = int(child.stdout.readline())
    with Store(path) as store:

        def work(name: str) -> None:
            try:
                for number in range(25):
                    keep(store, f"{name}{number}", 3000)
                    assert store.get(f"{name}{number}")
                    assert store.get(str(first))
            except StoreError as error:
                failures.append(error)

        threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failures
        assert all(store.get(f"{name}{number}") for name in "ab" for number in range(25))
        assert ("ok",) == store._connection.execute("pragma integrity_check").fetchone()
