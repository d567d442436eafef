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
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import zip_longest
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from summarizer.batch.job import AllRefused, Entry, Job, JobError, Refused
from summarizer.disk import locked, swept, whole
from summarizer.errors import SettingsError

STATE, ARTICLES, REFUSED = "job.json", "articles.jsonl", "refused.json"
#: Beginning of the names of what is being written or sorted: what a run that was killed leaves of it is of no use.
UNFINISHED = ".unfinished-"
T = TypeVar("T")


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

    def has_entries(self) -> bool:
        """Whether it holds articles."""
        with self._telling("read"):
            path = self.path / ARTICLES
            return path.is_file() and path.stat().st_size > 0

    def count_entries(self) -> int:
        """How many articles."""
        with self._telling("read"):
            if not self.has_entries():
                return 0
            with (self.path / ARTICLES).open("rb") as file:
                return sum(1 for _ in file)

    def entries(self) -> Iterator[Entry]:
        """The articles, each read when it is asked for."""
        kind = TypeAdapter(Entry)
        with self._telling("read"):
            if not self.has_entries():
                return
            with (self.path / ARTICLES).open("rb") as file:
                for line in file:
                    yield self._parsed(ARTICLES, kind, line)

    def save_entries(self, entries: Iterable[Entry]) -> None:
        """Write the articles, whole or not at all.

        Raises:
            JobError: others are there already, of which batches may be under way.
        """
        if self.has_entries():
            self.check_entries(entries)
            return
        with self._telling("written"), whole(self.path / ARTICLES, private=True) as draft:
            draft.writelines(_lines(entries))

    def check_entries(self, entries: Iterable[Entry]) -> None:
        """See that the articles are these. Errors as for `save_entries`."""
        with self._telling("read"), (self.path / ARTICLES).open("rb") as file:
            same = all(line == known for line, known in zip_longest(_lines(entries), file))
        if not same:
            raise JobError(
                f"The job {self.path} was begun with other articles.",
                "Name another folder for these; or leave the articles out, to go on with those.",
            )

    def refused(self) -> dict[str, Refused]:
        """What was refused for good, by the request's key."""
        text = self._read(REFUSED)
        if text is None:
            return {}
        kept = self._parsed(REFUSED, TypeAdapter(AllRefused), text)
        return {key: kept.errors[number] for key, number in kept.requests.items()}

    def save_refused(self, refused: Mapping[str, Refused]) -> None:
        """Write what was refused for good."""
        numbers: dict[str, int] = {}
        errors: list[Refused] = []
        requests = {}
        for key, one in sorted(refused.items()):
            text = one.model_dump_json()
            if text not in numbers:
                numbers[text] = len(errors)
                errors.append(one)
            requests[key] = numbers[text]
        self._write(
            REFUSED, AllRefused(errors=tuple(errors), requests=requests).model_dump_json(indent=1) + "\n"
        )

    def ready(self) -> None:
        """Make the folder, readable by its owner only: it holds articles."""
        with self._telling("made"):
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)

    @contextmanager
    def held(self) -> Iterator[None]:
        """No other process works in the folder for the length of the block. What processes that were killed left half
        done is taken away first.
        """
        with self._telling("opened"):
            handle = os.open(self.path, os.O_RDONLY) if os.name == "posix" else -1
        try:
            if handle >= 0 and not locked(handle):  # without POSIX, one process at a time is the user's care
                raise SettingsError(
                    f"Another process is at work on the batch job {self.path}.",
                    "Wait for it, and run this again.",
                )
            self._sweep()
            yield
        finally:
            if handle >= 0:
                os.close(handle)  # which ends the lock, as the end of the process does

    def _sweep(self) -> None:
        swept(self.path)
        for path in self.path.glob(f"{UNFINISHED}*"):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                with suppress(OSError):
                    path.unlink()

    def _read(self, name: str) -> str | None:
        with self._telling("read"):
            try:
                return (self.path / name).read_bytes().decode()
            except FileNotFoundError:
                return None

    def _write(self, name: str, text: str) -> None:
        with self._telling("written"), whole(self.path / name, private=True) as draft:
            draft.write(text.encode())

    def _parsed(self, name: str, kind: TypeAdapter[T], text: str | bytes) -> T:
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


def _lines(entries: Iterable[Entry]) -> Iterator[bytes]:
    return (entry.model_dump_json().encode() + b"\n" for entry in entries)
