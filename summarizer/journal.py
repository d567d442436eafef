"""Which journal a store's file has: a write-ahead log where that is safe, else SQLite's rollback journal.

With a write-ahead log a commit waits for the disk once, not three times, and who reads waits for nobody. Two things
speak against it, and are seen to here:

- It needs memory that all who have the file open share, which network file systems don't give ("WAL does not work over
  a network filesystem", sqlite.org/wal.html). There, and where SQLite itself declines, the rollback journal stays.
- Before 3.51.3 SQLite may lose committed pages when a commit resets the log just while another connection checkpoints
  it ("The WAL-Reset Bug", same page), and Pythons in use carry such a SQLite. So nobody checkpoints but who holds the
  write lock, under which there are no commits by others: SQLite's own checkpoints are switched off, and `shorten` takes
  the lock. What remains is the one at the last close, which SQLite does when nobody else has the file open.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

#: Bytes of the log beyond which it is written back into the file: some thousand calls.
LONGEST_LOG = 8_000_000
#: File systems of this machine's own disks and memory, as Linux names them; of others nothing is known.
_LOCAL = frozenset("bcachefs btrfs ext2 ext3 ext4 f2fs jfs overlay ramfs reiserfs tmpfs xfs zfs".split())
_MOUNTS = Path("/proc/self/mountinfo")
#: Milliseconds that the change of journal waits for others: they have it open and go on with what they have.
_PATIENCE = 500


def choose(connection: sqlite3.Connection, path: Path) -> bool:
    """Set the journal of the file behind this connection; True when it is a write-ahead log.

    Raises:
        sqlite3.Error: the file can't be written, or is no database.
    """
    connection.execute("pragma wal_autocheckpoint = 0")
    connection.execute("pragma synchronous = full")
    (patience,) = connection.execute("pragma busy_timeout").fetchone()
    connection.execute(f"pragma busy_timeout = {_PATIENCE}")
    wanted = "wal" if is_local(path) else "truncate"
    with suppress(sqlite3.OperationalError):  # another process has it open with another one: that stays
        connection.execute(f"pragma journal_mode = {wanted}")
    connection.execute(f"pragma busy_timeout = {patience}")
    (found,) = connection.execute("pragma journal_mode").fetchone()
    if found not in ("wal", "truncate"):
        connection.execute("pragma journal_mode = truncate")
    return bool(found == "wal")


def shorten(connection: sqlite3.Connection, path: Path, longest: int = LONGEST_LOG) -> None:
    """Write the log back into the file, when it has more bytes than `longest`. To be called outside of a transaction.

    Raises:
        sqlite3.Error: as any write may.
    """
    try:
        size = path.with_name(path.name + "-wal").stat().st_size
    except OSError:
        return
    if size <= longest:
        return
    connection.execute("begin immediate")  # the write lock: see above
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("pragma wal_autocheckpoint = 0")
            other.execute("pragma wal_checkpoint(passive)")
    finally:
        connection.execute("rollback")


def is_local(path: Path, mounts: Path = _MOUNTS) -> bool:
    """True when `path` lies on a file system of this machine. Where there is no list of mounts (other systems than
    Linux) all count as such but Windows' addresses of other machines.
    """
    whole = os.path.realpath(path)
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return not whole.startswith("\\\\")
    best, kind = -1, ""
    for line in lines:  # proc(5): "36 35 98:0 / /mnt rw,noatime master:1 - ext3 /dev/root rw"
        left, _, right = line.partition(" - ")
        point = _unescaped((left.split() + [""] * 5)[4])
        if len(point) >= best and (whole + "/").startswith(point.rstrip("/") + "/"):
            best, kind = len(point), right.partition(" ")[0]
    return kind in _LOCAL


def _unescaped(text: str) -> str:
    """A mount point as it is: blanks, tabs, line breaks and backslashes are octal numbers in the list."""
    for code in ("\\040", "\\011", "\\012", "\\134"):
        text = text.replace(code, chr(int(code[1:], 8)))
    return text
