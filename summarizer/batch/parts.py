"""Input files: a request a line, split to the endpoint's limits.

The limits are documented at https://platform.openai.com/docs/guides/batch: 50,000 requests and 200 MB a file; a
`custom_id` has at most 64 characters, which is what a key's hex SHA-256 takes.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Final

from summarizer.batch.costs import NONE, Tokens
from summarizer.batch.folder import UNFINISHED, Folder
from summarizer.batch.job import Job, JobError, Part

#: Where each request would go by itself.
ENDPOINT: Final = "/v1/chat/completions"
MOST_REQUESTS, MOST_BYTES = 50_000, 200_000_000
_HEAD = b'{"custom_id":"'
_KEY = slice(len(_HEAD), len(_HEAD) + 64)


def line(key: str, body: bytes) -> bytes:
    """A request as a line of an input file, its body byte for byte as a live call sends it."""
    return (
        _HEAD + key.encode() + b'","method":"POST","url":"' + ENDPOINT.encode() + b'","body":' + body + b"}\n"
    )


def _full(held: tuple[int, int], size: int, limits: tuple[int, int]) -> bool:
    """Whether a file that holds so many requests and bytes has no room for one of this size; an empty one takes any."""
    (requests, taken), (most, room) = held, limits
    return requests > 0 and (requests >= most or taken + size > room)


class Writer:
    """Writes requests into as many parts as they take, each noted in the job's state once it is whole on the disk.

    `limits`: requests and bytes a file.
    """

    def __init__(
        self, folder: Folder, job: Job, limits: tuple[int, int] = (MOST_REQUESTS, MOST_BYTES)
    ) -> None:
        self.job = job
        self._folder = folder
        self._limits = limits
        self._draft: IO[bytes] | None = None
        self._requests = self._bytes = 0
        self._tokens = Tokens()
        self._digest = hashlib.sha256()

    def add(self, key: str, body: bytes, tokens: Tokens = NONE) -> None:
        """One more request. `tokens`: what it is expected to take.

        Raises:
            JobError: it can't be written.
        """
        text = line(key, body)
        if _full((self._requests, self._bytes), len(text), self._limits):
            self.end()
        try:
            if self._draft is None:
                self._draft = self._open()
            self._draft.write(text)
        except OSError as error:
            raise _unwritten(self._folder.path, error) from None
        self._requests += 1
        self._bytes += len(text)
        self._tokens += tokens
        self._digest.update(text)

    def end(self) -> None:
        """Finish the part that is being written, if any. Errors as for `add`."""
        draft, self._draft = self._draft, None
        if draft is None:
            return
        number = max((part.number for part in self.job.parts), default=0) + 1
        part = Part(
            number=number,
            requests=self._requests,
            bytes=self._bytes,
            digest=self._digest.hexdigest(),
            prompt_tokens=round(self._tokens.prompt),
            completion_tokens=round(self._tokens.completion),
        )
        try:
            with draft:
                draft.flush()
                os.fsync(draft.fileno())
            Path(draft.name).replace(self._folder.path / part.name)
        except OSError as error:
            raise _unwritten(self._folder.path, error) from None
        self.job = self._folder.save(self.job.with_part(part))
        self._requests = self._bytes = 0
        self._tokens = Tokens()
        self._digest = hashlib.sha256()

    def _open(self) -> IO[bytes]:
        return tempfile.NamedTemporaryFile(dir=self._folder.path, prefix=UNFINISHED, delete=False)


class Counter:
    """Counts requests, and the parts that a `Writer` would write them into; writes nothing."""

    def __init__(self) -> None:
        self.requests = self.parts = 0
        self.tokens = Tokens()
        self._held = (0, 0)

    def add(self, key: str, body: bytes, tokens: Tokens = NONE) -> None:
        """One more request."""
        size = len(line(key, body))
        if not self.requests or _full(self._held, size, (MOST_REQUESTS, MOST_BYTES)):
            self.parts += 1
            self._held = (0, 0)
        requests, taken = self._held
        self._held = requests + 1, taken + size
        self.requests += 1
        self.tokens += tokens


class Input:
    """A part's input file, to be looked into by key. A context manager.

    Raises:
        JobError: it can't be read, or isn't as it was written.
    """

    def __init__(self, folder: Folder, part: Part) -> None:
        path = folder.path / part.name
        try:
            self._file = path.open("rb")
        except OSError as error:
            raise JobError(
                f"{path} can't be read: {error.strerror}.",
                "Begin another job in another folder: what was collected is in the store.",
            ) from None
        self._starts, digest = {}, hashlib.sha256()
        start = 0
        for text in self._file:
            self._starts[text[_KEY].decode("ascii", "replace")] = start
            start += len(text)
            digest.update(text)
        if digest.hexdigest() != part.digest:
            self._file.close()
            raise JobError(
                f"{path} isn't as it was written.",
                "Begin another job in another folder: what was collected is in the store.",
            )

    def __enter__(self) -> Input:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    @property
    def keys(self) -> Mapping[str, int]:
        """Of each request the place of its line, in bytes from the file's start."""
        return self._starts

    def body(self, key: str) -> dict[str, Any]:
        """The request of this key."""
        self._file.seek(self._starts[key])
        body: dict[str, Any] = json.loads(self._file.readline())["body"]
        return body


def _unwritten(path: Path, error: OSError) -> JobError:
    return JobError(
        f"The job's folder {path} can't be written: {error.strerror}.", "Make room, and run it again."
    )
