"""A process that parses documents for us, and is ended when it takes too long.

Started when the first document needs it, kept for the rest of one reading, started anew after it had to be
ended. Plain text never needs it.
"""

from __future__ import annotations

import json
import queue
import signal
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from types import TracebackType
from typing import Any

from summarizer.articles.derive.child import receive, send
from summarizer.articles.derive.draft import Extracted, Request, UnreadableError, unpacked

#: Processor seconds for a document of no size, and for each million bytes of it. A usual page takes 0.05 s.
SECONDS, SECONDS_A_MILLION = 3.0, 0.5
#: How many times as long it may take by the clock: the machine may have other things to do.
PATIENCE = 6.0
#: Wall seconds to start and to load a kind's libraries; 0.5 s on an idle machine.
START = 60.0

#: The signal that ends a process whose processor time is up; no such thing on Windows.
_OUT_OF_TIME = int(getattr(signal, "SIGXCPU", 0)) or 24

_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]);"
    " from summarizer.articles.derive.child import main; main()"
)


class Worker:
    """A context manager. `extract` may be called any number of times, from one thread.

    `starting`: wall seconds that went, so far, into starting the process and loading libraries: no document's fault.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self.starting = 0.0
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def extract(self, raw: bytes, request: Request) -> Extracted:
        """What the document holds.

        Raises:
            UnreadableError: it can't be parsed, took too long or too much memory, or holds no article.

        """
        frames: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        process = self._started()
        limit = self._seconds + SECONDS_A_MILLION * len(raw) / 1e6
        head = json.dumps({"request": asdict(request), "seconds": limit}).encode()
        talk = threading.Thread(target=_talk, args=(process, head, raw, frames), daemon=True)
        begun = time.monotonic()
        talk.start()
        try:
            ready = frames.get(timeout=START)
            self.starting += time.monotonic() - begun
            frame = frames.get(timeout=PATIENCE * limit) if ready else None
        except queue.Empty:
            self._end()
            talk.join()
            raise _too_long(limit) from None
        except BaseException:  # interrupted: the process must not answer the next question with this answer
            self._end()
            raise
        talk.join()
        if frame is None:
            ended = _ended(process)
            self._end()
            if ended == -_OUT_OF_TIME:
                raise _too_long(limit)
            raise UnreadableError(
                "its parser crashed or ran out of memory", "Save its text as a .txt file and give that."
            )
        return _answer(frame)

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            command = [sys.executable, "-I", "-c", _START, json.dumps(sys.path)]
            try:
                self._process = subprocess.Popen(
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
                )
            except (OSError, ValueError) as error:
                raise UnreadableError(
                    f"the process that parses documents can't be started ({type(error).__name__})",
                    "Give plain-text files, or run where Python may start processes.",
                ) from error
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            try:
                if stream:
                    stream.close()
            except OSError:  # what was still to be written to it is of no use to anybody
                continue


def _ended(process: subprocess.Popen[bytes]) -> int | None:
    """How a process ended whose output has: it has too, or is about to."""
    try:
        return process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        return None


def _too_long(seconds: float) -> UnreadableError:
    return UnreadableError(
        f"it takes longer than {seconds:.0f} seconds to parse", "Save its text as a .txt file and give that."
    )


def _talk(
    process: subprocess.Popen[bytes], head: bytes, raw: bytes, frames: queue.SimpleQueue[bytes | None]
) -> None:
    """Ask, and put the two frames of the answer into `frames`; None when the process has gone."""
    if process.stdin is None or process.stdout is None:
        frames.put(None)
        return
    try:
        send(process.stdin, head)
        send(process.stdin, raw)
        for _ in range(2):
            frames.put(receive(process.stdout))
    except (OSError, ValueError):
        frames.put(None)
        frames.put(None)


def _answer(frame: bytes) -> Extracted:
    try:
        data: dict[str, Any] = json.loads(frame)
        if "error" in data:
            what, advice = data["error"]
            raise UnreadableError(str(what), str(advice))
        return unpacked(data)
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableError("its parser answered with nonsense", "Give its text as a .txt file.") from error
