"""The files and batches of an endpoint, by the official client.

https://platform.openai.com/docs/api-reference/batch. A call that makes something is sent once: whether a lost one
arrived is asked for by `uploaded` and `created`, not found out by sending it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

import httpx2
import openai

from summarizer.batch.job import Part
from summarizer.batch.parts import ENDPOINT
from summarizer.engines.llm import faults
from summarizer.engines.llm.client import LARGEST
from summarizer.errors import AnswerError, EndpointRefused, SettingsError, plain
from summarizer.settings import Settings

#: A batch in one of these changes no more.
ENDED = frozenset({"completed", "failed", "expired", "cancelled"})
#: Files and batches that are looked through, newest first, for one of ours.
_LOOKED_THROUGH = 10_000
_PAGE = 100


@dataclass(frozen=True)
class Batch:
    """A batch as the endpoint tells of it; texts are printable."""

    id: str
    status: str
    completed: int = 0
    failed: int = 0
    files: tuple[str, ...] = ()
    """Ids of its output file and its error file, as far as there are such."""
    errors: tuple[str, ...] = ()
    """Why it failed as a whole."""


class Gone(EndpointRefused):
    """What was asked for isn't there."""


class Endpoint:
    """An endpoint with batches. A context manager.

    Raises:
        SettingsError: its address holds a password, which a job's state would keep.
        EndpointError: from every method, when it can't be reached, refuses, or sends something else.
    """

    def __init__(self, settings: Settings, model: str) -> None:
        key = settings.api_key.get_secret_value() if settings.api_key else ""
        self._client = openai.OpenAI(
            api_key=key or "none", base_url=settings.base_url, timeout=settings.timeout, max_retries=2
        )
        self._once = self._client.with_options(max_retries=0)
        self.base_url = str(self._client.base_url)
        if "@" in urlsplit(self.base_url).netloc:
            self._client.close()
            raise SettingsError(
                "A batch job keeps its endpoint's address in its folder, and this one holds a password.",
                "Give the address without it, and the key in OPENAI_API_KEY.",
            )
        self._where = faults.Where(self.base_url, model, key, 1)

    def __enter__(self) -> Endpoint:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def safe(self, text: object) -> str:
        """What the endpoint says, shortened, printable, without our key."""
        return self._where.safe(text)

    def masked(self, said: object) -> object:
        """What the endpoint says as JSON, as it is but for our key."""
        masked: object = json.loads(json.dumps(said).replace(self._where.key or "\0", "[the key]"))
        return masked

    def upload(self, path: Path, name: str) -> str:
        """Upload an input file under this name; its id."""
        with self._telling("take files"), path.open("rb") as content:
            made = self._once.files.create(file=(name, content, "application/jsonl"), purpose="batch")
        return self._id(made)

    def uploaded(self, name: str, size: int) -> str | None:
        """The id of a file of this name and size that was uploaded before; None when there is none."""
        with self._telling("list files"):
            listed = self._client.files.list(purpose="batch", order="desc", limit=_PAGE)
            found = islice(listed, _LOOKED_THROUGH)
            same = (file for file in found if file.filename == name and file.bytes == size)
            return next((self._id(file) for file in same), None)

    def create(self, file: str, name: str) -> Batch:
        """Begin a batch of an uploaded file; `name` goes with it, for who looks at the endpoint's own lists."""
        with self._telling("take batches"):
            made = self._once.batches.create(
                input_file_id=file,
                endpoint=ENDPOINT,
                completion_window="24h",
                metadata={"summarizer": name},
            )
        return self._batch(made)

    def created(self, file: str) -> Batch | None:
        """The batch of this input file, which no other batch has; None when there is none."""
        with self._telling("list batches"):
            listed = islice(self._client.batches.list(limit=_PAGE), _LOOKED_THROUGH)
            return next((self._batch(one) for one in listed if one.input_file_id == file), None)

    def batch(self, identifier: str) -> Batch:
        """Where a batch stands.

        Raises:
            Gone: there is none of this id.
        """
        with self._telling("know this batch"):
            return self._batch(self._client.batches.retrieve(identifier))

    def lines(self, file: str) -> Iterator[bytes | None]:
        """The lines of a file, one after the other; None for one too long to be an answer.

        Raises:
            Gone: there is no such file any more.
        """
        with (
            self._telling("have this file"),
            self._client.files.with_streaming_response.content(file) as response,
        ):
            yield from split(response.iter_bytes())

    def _batch(self, made: Any) -> Batch:
        identifier, counts = self._id(made), getattr(made, "request_counts", None)
        errors = getattr(getattr(made, "errors", None), "data", None) or ()
        files = (getattr(made, "output_file_id", None), getattr(made, "error_file_id", None))
        return Batch(
            identifier,
            plain(str(made.status), 40),
            _count(counts, "completed"),
            _count(counts, "failed"),
            tuple(file for file in files if isinstance(file, str) and file),
            tuple(self._error(error) for error in errors),
        )

    def _error(self, error: Any) -> str:
        at, message = getattr(error, "line", None), getattr(error, "message", None)
        words = message or getattr(error, "code", None) or "no reason given"
        return self.safe(f"line {at}: {words}" if isinstance(at, int) else words)

    def _id(self, made: Any) -> str:
        """The id of what was made or found.

        Raises:
            AnswerError: it is something else.
        """
        identifier = getattr(made, "id", None)
        if not isinstance(identifier, str) or not identifier:
            raise AnswerError(
                f"{self._where.name} sent something that is neither file nor batch.",
                "Is --base-url that of an endpoint with batches?",
            )
        return identifier

    @contextmanager
    def _telling(self, what: str) -> Iterator[None]:
        try:
            yield
        except openai.APIStatusError as error:
            if error.status_code in (404, 405, 501):
                said = self.safe(faults.said(error).get("message") or "no reason given").rstrip(".")
                raise Gone(
                    f"{self._where.name} doesn't {what} ({error.status_code}): {said}.",
                    "Has it batches, and is --base-url right?",
                ) from None
            raise faults.explain(error, self._where) from None
        except httpx2.HTTPError as error:  # while a file's content comes in
            lost = openai.APIConnectionError(request=httpx2.Request("GET", self.base_url))
            lost.__cause__ = error
            raise faults.explain(lost, self._where) from None
        except (openai.OpenAIError, AttributeError, ValueError) as error:
            raise faults.explain(error, self._where) from None


def _count(counts: Any, name: str) -> int:
    number = getattr(counts, name, 0)
    return number if isinstance(number, int) and number >= 0 else 0


def split(pieces: Iterator[bytes], longest: int = LARGEST) -> Iterator[bytes | None]:
    """Lines that end with a line feed and with nothing else (an answer's text may hold other separators), without
    empty ones; None for one of more than `longest` bytes.
    """
    kept: list[bytes] = []
    size = 0
    for piece in pieces:
        *ended, rest = piece.split(b"\n")
        for end in ended:
            yield from _whole(kept, end, size + len(end), longest)
            kept, size = [], 0
        size += len(rest)
        kept.append(rest)
        if size > longest:
            kept.clear()
    yield from _whole(kept, b"", size, longest)


def _whole(parts: list[bytes], end: bytes, size: int, longest: int) -> Iterator[bytes | None]:
    if size > longest:
        yield None
    elif line := b"".join((*parts, end)).strip():
        yield line


def name_of(job: str, part: Part) -> str:
    """A part's input file as the endpoint knows it."""
    return f"summarizer-{job}-{part.number:04}-{part.digest[:12]}.jsonl"


def status_error(status: int, error: object) -> openai.APIStatusError:
    """An error's response, as the live path meets it."""
    response = httpx2.Response(status, request=httpx2.Request("POST", "batch:"))
    return openai.APIStatusError(f"status {status}", response=response, body=error)
