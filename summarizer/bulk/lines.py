"""JSON lines, cut and read without holding more than one line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from summarizer.bulk.rows import HEAVIEST, LONGEST, Cut
from summarizer.errors import ArticleError

_LONG = (f"this line is longer than {LONGEST // 1_000_000} MB", "Is it one article? Split it.")
_FOREIGN = ("this line isn't UTF-8 text", "Save the export as UTF-8.")
_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def cuts(path: Path, rows: int, digest: hashlib._Hash) -> Iterator[Cut]:
    """Cuts of at most `rows` lines, blank ones not counted. Errors as for `Reader`."""
    part, begun, start, place = 1, 0, 0, 0
    with path.open("rb") as file:
        for line, size, full in _lines(file, digest):
            if not full:
                place += size
                continue
            if part == 1 and not begun:
                _check(path, line)
            if begun == rows or (begun and place - start >= HEAVIEST):
                yield Cut(part, begun, start)
                part, begun, start = part + begun, 0, place
            begun += 1
            place += size
    if begun:
        yield Cut(part, begun, start)


def records(path: Path, cut: Cut) -> Iterator[bytes | tuple[str, str]]:
    """The lines of a cut, white space around them taken off."""
    left = cut.count
    with path.open("rb") as file:
        file.seek(cut.start)
        for line, size, full in _lines(file, None):
            if full:
                yield _record(line, size)
                left -= 1
            if not left:
                return


def _record(line: bytes, size: int) -> bytes | tuple[str, str]:
    if size > LONGEST:
        return _LONG
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return _FOREIGN
    return line.removeprefix(_BOM).strip()


def _lines(file: BinaryIO, digest: hashlib._Hash | None) -> Iterator[tuple[bytes, int, bool]]:
    """Each line with its length in bytes, and whether it is more than white space. Only the beginning of one that is
    too long is held.
    """
    while line := file.readline(LONGEST + 1):
        if digest:
            digest.update(line)
        size = len(line)
        while not line.endswith(b"\n") and (more := file.readline(LONGEST)):
            size += len(more)
            if digest:
                digest.update(more)
            if more.endswith(b"\n"):
                break
        yield line, size, size > LONGEST or bool(line.removeprefix(_BOM).strip())


def _check(path: Path, line: bytes) -> None:
    """See that the first line is one of JSON lines.

    Raises:
        ArticleError: the file is one JSON value over several lines, or a list on one, or UTF-16.
    """
    if line.startswith(_UTF_16):
        raise ArticleError(str(path), "this is UTF-16, and bulk reads UTF-8.", "Save it as UTF-8.")
    bare = line.removeprefix(_BOM).strip()
    if bare[:1] not in (b"{", b"["):
        return
    try:
        listed = isinstance(json.loads(bare), list)
    except (ValueError, RecursionError):
        listed = bare[:1] == b"[" or bare == b"{"
    if listed:
        raise ArticleError(
            str(path),
            "this is one JSON value, and bulk reads JSON lines: a record a line.",
            "`summarizer extract` reads lists up to 50 MB; jq -c '.[]' makes lines of them.",
        )
