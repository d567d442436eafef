"""A batch job's folder: a small state that is written whole or not at all, and what it was begun with.

| file | what |
|---|---|
| `job.json` | the state: `Job` |
| `articles.jsonl` | the articles as they were read: `Entry`, one a line |
| `part-0001.jsonl` | an input file as it is sent; removed once its answers are in the store |
| `refused.json` | requests that the endpoint refused for good, by key |
"""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from summarizer.errors import SettingsError, SummarizerError
from summarizer.records import Article, Dropped
from summarizer.settings import Depth

STATE, ARTICLES, REFUSED = "job.json", "articles.jsonl", "refused.json"
#: How far a part has come. `uploading` and `creating` are noted before the call and so say "perhaps done": after a
#: kill the endpoint is asked whether it was.
Step = Literal["written", "uploading", "uploaded", "creating", "sent", "collected"]
T = TypeVar("T")


class JobError(SummarizerError):
    """A job's folder can't be used."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Outcome(_Record):
    """What a part's batch brought, in requests (of lines that answer none: in lines)."""

    answered: Annotated[int, Field(ge=0)] = 0
    """Answers now in the store."""
    failed: Annotated[int, Field(ge=0)] = 0
    """Requests that came back with an error, or with what is no answer to them."""
    missing: Annotated[int, Field(ge=0)] = 0
    """Requests that came back not at all."""
    stray: Annotated[int, Field(ge=0)] = 0
    """Lines that can't be read, belong to no request of this part, or came again."""
    reasons: Mapping[str, int] = Field(default_factory=dict)
    """Why, in words → how often; the most frequent ones."""


class Part(_Record):
    """One input file and its batch."""

    number: Annotated[int, Field(ge=1)]
    """From 1 on; never used again."""
    requests: Annotated[int, Field(ge=1)]
    """Lines of the input file."""
    bytes: Annotated[int, Field(ge=1)]
    """Size of the input file."""
    digest: str
    """SHA-256 of the input file, in hex."""
    step: Step = "written"
    """How far it has come."""
    file: str | None = None
    """The endpoint's id of the uploaded input file; null before."""
    batch: str | None = None
    """The endpoint's id of the batch; null before."""
    status: str | None = None
    """The batch's status when it was last asked for; null before."""
    completed: Annotated[int, Field(ge=0)] = 0
    """Requests answered by then, as the endpoint counts."""
    failed: Annotated[int, Field(ge=0)] = 0
    """Requests failed by then, as the endpoint counts."""
    outcome: Outcome | None = None
    """What was collected; null before."""

    @property
    def name(self) -> str:
        """The input file's name in the folder."""
        return f"part-{self.number:04}.jsonl"


class Job(_Record):
    """A job's state: what is asked where, and its parts."""

    version: Literal[1] = 1
    """Of this record."""
    id: str
    """Tells this job's files and batches from those of all other jobs of an account."""
    base_url: str
    """The endpoint."""
    model: str
    """The model."""
    depth: Depth
    """Cost against care: `full` asks a second time for what an answer left out."""
    max_chars: int
    """Articles longer than this many characters are read in parts."""
    store: str
    """The store's file."""
    parts: tuple[Part, ...] = ()
    """In order of number."""

    def part(self, number: int) -> Part:
        """The part of this number."""
        return next(part for part in self.parts if part.number == number)

    def with_part(self, part: Part) -> Job:
        """The job with this part in the place of the one with its number, or as its last."""
        others = [one for one in self.parts if one.number != part.number]
        return self.model_copy(update={"parts": tuple(sorted([*others, part], key=lambda one: one.number))})

    def without_part(self, part: Part) -> Job:
        """The job without this part."""
        return self.model_copy(update={"parts": tuple(p for p in self.parts if p.number != part.number)})


class Entry(_Record):
    """An article of the job, and what a reader should know of how it was read."""

    article: Article
    notes: tuple[Dropped, ...] = ()


class Refused(_Record):
    """An error that the same request would meet again."""

    status: int
    """HTTP status."""
    error: object = None
    """What the endpoint gave as its reason."""


_REFUSED = TypeAdapter(dict[str, Refused])


def new_id() -> str:
    """An id that no other job has: it can't be made of what is asked, for the same may be asked by two jobs."""
    return secrets.token_hex(6)


class Folder:
    """A job's folder. One process at a time works in it: `held`.

    Raises:
        JobError: from every method, when a file can't be read or written, or isn't of this package.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def job(self) -> Job | None:
        """The state; None where no job was begun."""
        text = self._read(STATE)
        return None if text is None else self._parsed(STATE, TypeAdapter(Job), text)

    def known(self) -> Job:
        """The state of a job that was begun."""
        job = self.job()
        if job is None:
            raise JobError(
                f"{self.path} holds no batch job.",
                "Begin one with `summarizer batch submit ARTICLE... --folder`.",
            )
        return job

    def save(self, job: Job) -> Job:
        """Write the state; on the disk when this returns."""
        self._write(STATE, job.model_dump_json(indent=1) + "\n")
        return job

    def entries(self) -> tuple[Entry, ...]:
        """The articles."""
        lines = (self._read(ARTICLES) or "").split("\n")
        return tuple(self._parsed(ARTICLES, TypeAdapter(Entry), line) for line in lines if line)

    def save_entries(self, entries: Sequence[Entry]) -> None:
        """Write the articles.

        Raises:
            JobError: others are there already, of which batches may be under way.
        """
        text = "".join(entry.model_dump_json() + "\n" for entry in entries)
        before = self._read(ARTICLES)
        if before is not None and before != text:
            raise JobError(
                f"The job {self.path} was begun with other articles.",
                "Name another folder for these; or leave the articles out, to go on with those.",
            )
        if before is None:
            self._write(ARTICLES, text)

    def refused(self) -> dict[str, Refused]:
        """What was refused for good, by the request's key."""
        text = self._read(REFUSED)
        return {} if text is None else self._parsed(REFUSED, _REFUSED, text)

    def save_refused(self, refused: Mapping[str, Refused]) -> None:
        """Write what was refused for good."""
        self._write(REFUSED, _REFUSED.dump_json(dict(sorted(refused.items())), indent=1).decode() + "\n")

    def ready(self) -> None:
        """Make the folder, readable by its owner only: it holds articles."""
        with self._telling("made"):
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)

    @contextmanager
    def held(self) -> Iterator[None]:
        """No other process works in the folder for the length of the block."""
        with self._telling("opened"):
            handle = os.open(self.path, os.O_RDONLY) if os.name == "posix" else -1
        try:
            _lock(handle, self.path)
            yield
        finally:
            if handle >= 0:
                os.close(handle)  # which ends the lock, as the end of the process does

    def _read(self, name: str) -> str | None:
        with self._telling("read"):
            try:
                return (self.path / name).read_bytes().decode()
            except FileNotFoundError:
                return None

    def _write(self, name: str, text: str) -> None:
        with self._telling("written"):
            replace(self.path / name, text.encode())

    def _parsed(self, name: str, kind: TypeAdapter[T], text: str) -> T:
        try:
            return kind.validate_json(text)
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]["msg"]
            raise JobError(
                f"{self.path / name} is no state of a batch job, or of a later version ({first}).",
                "Name another folder: what was collected is in the store.",
            ) from None

    @contextmanager
    def _telling(self, what: str) -> Iterator[None]:
        try:
            yield
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise JobError(
                f"The job's folder {self.path} can't be {what}: {reason}.",
                "Name a folder of your own with --folder.",
            ) from None


def replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; on the disk when this returns.

    Raises:
        OSError: it can't be written.
    """
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
    Path(draft.name).replace(path)


def _lock(handle: int, path: Path) -> None:
    if handle < 0:
        return  # no POSIX locks: one process at a time is the user's care
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise SettingsError(
            f"Another process is at work on the batch job {path}.", "Wait for it, and run this again."
        ) from None
    except OSError:
        return  # a file system without locks
