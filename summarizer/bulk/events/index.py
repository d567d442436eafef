"""A partition read once: where each source brief stands, what it is known by, and what it is grouped by.

That costs some milliseconds a brief, so it is kept in the results' folder, under the hash of the partition: when
articles come late, only their own partition is read in full again.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from pydantic import ValidationError

from summarizer.articles import vouched
from summarizer.articles.furniture import mark
from summarizer.bulk.events.reading import Given, hashed, records
from summarizer.bulk.parts import write_whole
from summarizer.consolidate.renumber import source_order
from summarizer.errors import BriefError, SummarizerError, plain
from summarizer.grouping.features import Material, material
from summarizer.records import Article, SourceBrief

#: Folder of what is kept, and the version of its shape.
KEPT, VERSION = ".articles", 1
#: Characters of a text in which furniture is looked for: grouping reads the first prose only, and a text may have 5 MB.
_PROSE = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """One source brief: where it stands, and what it is known by."""

    start: int
    """Its first byte in the file."""
    size: int
    """Its bytes, without the line's end."""
    digest: bytes
    """SHA-256 of it, its own number left out: the same article may be the 7th of one export and the 9th of another."""
    sha256: bytes
    """Of the article."""
    name: str
    """The article's path or address."""
    part: int
    """Its row in the export; 0 when it was read from no table."""
    kept: int
    """First byte of its line in what is kept."""

    @property
    def order(self) -> tuple[str, int, bytes, bytes]:
        """By path, row, content: a rule that no order of inputs changes."""
        return self.name.removesuffix(f"#{self.part}"), self.part, self.sha256, self.digest


@dataclass(frozen=True)
class Indexed:
    """A partition's rows, in order. `number` is whose, `sha256` the hex hash of its bytes, `kept` the file in which
    stands what its articles are grouped by.
    """

    number: int
    sha256: str
    kept: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Reading:
    """A partition to read: `kept` is the folder of what is known already, `code` what made that."""

    number: int
    given: Given
    kept: Path
    code: str

    def kept_at(self, sha256: str) -> Path:
        """The file in which it is kept, when the partition's bytes have this hex hash."""
        return self.kept / f"{sha256}-{self.given.start}.jsonl"


def indexed(one: Reading) -> Indexed:
    """Read a partition, or what is kept of it.

    Raises:
        BriefError: it can't be read, or a line is no source brief, or one whose text isn't its own; names both.
        SettingsError: what is to be kept can't be written.
    """
    if any(one.kept.iterdir()) and (found := _again(one, hashed(one.given))) is not None:
        return found
    digest = hashlib.sha256()
    told = [
        _line(one.given, place, start, line)
        for place, (start, line) in enumerate(records(one.given, digest), 1)
    ]
    body = "".join(told).encode()
    head = _head(one, body)
    write_whole(one.kept_at(digest.hexdigest()), head + body)
    return _indexed(one, digest.hexdigest(), len(head), told)


def _head(one: Reading, body: bytes) -> bytes:
    """The first line of what is kept: what it was made from, and how."""
    told = {"version": VERSION, "code": one.code, "start": one.given.start}
    return json.dumps(told | {"sha256": hashlib.sha256(body).hexdigest()}).encode() + b"\n"


def _again(one: Reading, sha256: str) -> Indexed | None:
    """What is kept; None when nothing is, or it was made by other code, or isn't what was written."""
    try:
        head, end, body = one.kept_at(sha256).read_bytes().partition(b"\n")
    except OSError:
        return None
    if head + end != _head(one, body):
        return None
    return _indexed(one, sha256, len(head) + 1, body.decode().splitlines(keepends=True))


def _indexed(one: Reading, sha256: str, place: int, told: Iterable[str]) -> Indexed:
    rows: list[Row] = []
    for line in told:
        start, size, digest, own, name, part = json.loads(line)[:6]
        rows.append(Row(start, size, bytes.fromhex(digest), bytes.fromhex(own), name, part, place))
        place += len(line)
    return Indexed(one.number, sha256, str(one.kept_at(sha256)), tuple(rows))


def materials(places: Iterable[tuple[str, int]]) -> Iterator[Material]:
    """What articles are grouped by, one after the other; each is named by the file that keeps it and its first byte.

    Raises:
        SummarizerError: what was kept is gone.
    """
    for path, some in groupby(places, key=itemgetter(0)):
        try:
            with Path(path).open("rb") as file:
                for _, place in some:
                    file.seek(place)
                    title, prose, day = json.loads(file.readline())[6:]
                    yield "", title, prose, date.fromisoformat(day) if day else None
        except OSError as error:
            raise SummarizerError(
                f"{path} is gone ({error.strerror}).", "Run the same command again."
            ) from None


def _line(given: Given, place: int, start: int, line: bytes) -> str:
    """What is kept of a source brief."""
    brief = _brief(given, place, line)
    source = brief.source
    _, title, prose, day = material(_article(brief))
    name, sha256 = source_order(source)
    told = (
        start,
        len(line),
        _digest(line, source.id).hex(),
        _hex(sha256),
        name,
        source.part or 0,
        title,
        prose,
    )
    return json.dumps([*told, day.isoformat() if day else None]) + "\n"


def _brief(given: Given, place: int, line: bytes) -> SourceBrief:
    """The source brief that a line holds.

    Raises:
        BriefError: it holds none, or one that doesn't fit its text.
    """
    try:
        brief = SourceBrief.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the line"
        fault = f"isn't a source brief: {plain(where, 100)}: {first['msg']}"
    else:
        misfit = (
            None if brief.text is None else vouched.misfit(brief.source, brief.text, vouched.spans(brief))
        )
        if misfit is None:
            return brief
        fault = f"isn't as it was written: its text {misfit}"
    raise BriefError(f"{given}, row {place}, {fault}.", "Copy the file again, or make it again.")


def _article(brief: SourceBrief) -> Article:
    """The beginning of the article; of a brief without text, its statements."""
    text = "\n".join(claim.statement for claim in brief.claims) if brief.text is None else brief.text
    text = text[:_PROSE]
    return Article(source=brief.source, text=text, furniture=mark(text))


def _digest(line: bytes, own: str) -> bytes:
    """SHA-256 of a brief but for the number in its ids. Within a JSON string no quotation mark stands bare, so nothing
    that an article says can look like a key.
    """
    number = re.compile(rb'("(?:id|source)":")' + re.escape(own.encode()) + rb'((?:\.[a-z]\d{1,9})?")')
    return hashlib.sha256(number.sub(rb"\1s\2", line)).digest()


def _hex(sha256: str) -> str:
    """A hash as hex; one that is none (a brief from elsewhere) by its own hash."""
    return sha256 if re.fullmatch(r"[0-9a-f]{64}", sha256) else hashlib.sha256(sha256.encode()).hexdigest()
