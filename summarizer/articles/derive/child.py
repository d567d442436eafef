"""The process that parses documents: requests on standard input, answers on standard output.

A frame is eight bytes of length, then that many bytes. A request is two frames: JSON (`{"request": Request,
"seconds": …}`, the processor time that it may take) and the document. Its answer is two frames: `b"ready"` once
the kind's libraries are loaded (which may take seconds on a busy machine, and is no fault of the document), then
JSON: `packed(Extracted)`, or `{"error": [what, advice]}`.
"""

from __future__ import annotations

import json
import os
import sys
from math import ceil, floor
from typing import IO, Any

from summarizer.articles.derive.draft import Extracted, Request, UnreadableError, packed
from summarizer.articles.derive.extract import reader

#: Bytes of address space; a page of 5 MB needs about a fifth of it.
MEMORY = 2_000_000_000
HEAD = 8


def send(stream: IO[bytes], frame: bytes) -> None:
    """Write one frame."""
    stream.write(len(frame).to_bytes(HEAD, "big") + frame)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read one frame, None at the end of the stream or when it is cut."""
    head = stream.read(HEAD)
    if len(head) < HEAD:
        return None
    size = int.from_bytes(head, "big")
    frame = stream.read(size)
    return frame if len(frame) == size else None


def limited(seconds: float) -> None:
    """Let this process have no more than `MEMORY`, and `seconds` of processor time from now on, at least one.

    Where the system can hold it to that: it is ended when the time is up. Wall time would punish a document for
    what else the machine has to do.
    """
    try:
        import resource
    except ImportError:  # Windows has no such limits: the time limit alone holds there
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = floor(used.ru_utime + used.ru_stime)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + max(1, ceil(seconds)) + 1, hard))


def answer(request: Request, raw: bytes, seconds: float, ready: IO[bytes]) -> dict[str, Any]:
    """The answer to one request; whatever goes wrong is in it."""
    try:
        read = reader(request.kind)
    except UnreadableError as error:
        send(ready, b"ready")
        return {"error": list(error.args)}
    limited(seconds)
    send(ready, b"ready")
    try:
        found: Extracted = read(raw, request)
    except UnreadableError as error:
        return {"error": list(error.args)}
    except MemoryError:
        return {"error": ["it takes more memory than a document may", "Is it one article? Split it."]}
    except RecursionError:
        return {"error": ["it is nested too deeply", "Save its text as a .txt file and give that."]}
    except Exception as error:  # a parser's own fault is this document's failure, and no one else's
        kind = type(error).__name__
        return {"error": [f"it can't be parsed ({kind})", "Save its text as a .txt file and give that."]}
    return packed(found)


def main() -> None:
    """Answer requests until standard input ends."""
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)  # what a library prints must not get between the frames
    while True:
        head, raw = receive(requests), receive(requests)
        if head is None or raw is None:
            return
        asked = json.loads(head)
        said = answer(Request(**asked["request"]), raw, float(asked["seconds"]), answers)
        send(answers, json.dumps(said, ensure_ascii=True).encode("ascii"))


if __name__ == "__main__":
    main()
